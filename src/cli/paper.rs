//! `--paper` and what goes with it: a document's paper and its further pages; the window offers the same.

use std::collections::BTreeSet;

use super::value::{self, Expected};
use crate::draw::{self, Pens, PictureChoice, picture};
use crate::export::{Chapter, MOST_ACROSS, Paper, Sheets, Turn};
use crate::i18n::{Strings, key};
use crate::layout::View;
use crate::model::{Board, Content};
use crate::scene::Scene;

/// The ways to turn a sheet by name.
pub(super) const TURNS: [(&str, Turn); 3] = [
    ("auto", Turn::AsFits),
    ("portrait", Turn::Portrait),
    ("landscape", Turn::Landscape),
];

/// What may follow the first picture of a document, by name.
pub(super) const FURTHER: [(&str, View); 3] = [
    ("matrix", View::Matrix),
    ("roadmap", View::Roadmap),
    ("personas", View::Personas),
];

/// On which paper.
#[derive(Debug, clap::Args)]
pub(super) struct PaperArgs {
    #[arg(long, value_parser = paper, value_name = "A4|A3|A2|A1|A0|Letter|Tabloid")]
    pub paper: Option<Paper>,

    #[arg(long, value_parser = turn, value_name = "auto|portrait|landscape", requires = "paper")]
    pub turn: Option<Turn>,

    #[arg(long, value_parser = across, value_name = "N", requires = "paper", allow_hyphen_values = true)]
    pub across: Option<u32>,

    #[arg(long = "with", value_parser = further, value_name = "matrix|roadmap|personas")]
    pub further: Vec<View>,
}

impl PaperArgs {
    pub fn sheets(&self) -> Option<Sheets> {
        Some(Sheets {
            paper: self.paper?,
            turn: self.turn.unwrap_or_default(),
            across: self.across.unwrap_or(1),
        })
    }

    /// The first option given.
    pub fn first(&self) -> Option<&'static str> {
        let given = [
            ("--paper", self.paper.is_some()),
            ("--with", !self.further.is_empty()),
        ];
        let first = given.into_iter().find(|(_, is_given)| *is_given);
        first.map(|(option, _)| option)
    }
}

fn paper(text: &str) -> Result<Paper, Expected> {
    Paper::named(text).ok_or(Expected::Paper)
}

fn turn(text: &str) -> Result<Turn, Expected> {
    let known = TURNS.iter().find(|(name, _)| *name == text);
    known.map(|(_, turn)| *turn).ok_or(Expected::Turn)
}

fn across(text: &str) -> Result<u32, Expected> {
    value::whole(text, 1..=MOST_ACROSS)
}

fn further(text: &str) -> Result<View, Expected> {
    let known = FURTHER.iter().find(|(name, _)| *name == text);
    known.map(|(_, view)| *view).ok_or(Expected::Further)
}

/// The views that have something to show on this board beside the map.
pub fn further_views(board: &Board) -> Vec<View> {
    let mut cards = board.cards();
    let has_opportunities =
        cards.any(|(_, card)| matches!(card.content, Content::Opportunity { .. }));
    let is_filled = |view: &View| match view {
        View::Personas => !board.personas.is_empty(),
        _ => has_opportunities,
    };
    FURTHER
        .map(|(_, view)| view)
        .into_iter()
        .filter(is_filled)
        .collect()
}

/// The pictures of a document: the first, then the views that were asked for and are not empty.
pub fn chapters(
    first: Scene,
    board: &Board,
    pens: Pens<'_>,
    choice: PictureChoice,
    further: &[View],
) -> Vec<Chapter> {
    let name = |view: View| pens.strings.get(draw::view_name(view)).to_owned();
    let mut chapters = vec![Chapter {
        name: match choice.view {
            View::Map if !board.title.trim().is_empty() => board.title.clone(),
            view => name(view),
        },
        scene: first,
    }];
    let wanted = further_views(board).into_iter();
    for view in wanted.filter(|view| further.contains(view) && *view != choice.view) {
        let choice = PictureChoice { view, ..choice };
        chapters.push(Chapter {
            name: name(view),
            scene: picture(board, pens, choice, BTreeSet::new()),
        });
    }
    chapters
}

/// A sentence when a document's options were given for what is none, or a size in pixels for a document.
pub(super) fn misplaced(
    option: &'static str,
    format: &str,
    is_document: bool,
    strings: &Strings,
) -> String {
    let line = if is_document {
        key::EXPORT_NO_PIXELS
    } else {
        key::EXPORT_PAPER_ONLY
    };
    strings.with(
        line,
        &[("option", option.into()), ("format", format.into())],
    )
}
