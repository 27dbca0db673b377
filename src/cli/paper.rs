//! `--paper` and what goes with it: a document's paper and what follows; the window offers the same.

use super::further::{FURTHER, Further};
use super::value::{self, Expected};
use crate::export::{Format, MOST_ACROSS, Paper, Sheets, Turn};
use crate::i18n::{Strings, key};

/// The ways to turn a sheet by name.
pub(super) const TURNS: [(&str, Turn); 3] = [
    ("auto", Turn::AsFits),
    ("portrait", Turn::Portrait),
    ("landscape", Turn::Landscape),
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

    #[arg(long = "with", value_parser = further, value_name = "stages|curve|matrix|roadmap|personas")]
    pub further: Vec<Further>,
}

impl PaperArgs {
    pub fn sheets(&self) -> Option<Sheets> {
        Some(Sheets {
            paper: self.paper?,
            turn: self.turn.unwrap_or_default(),
            across: self.across.unwrap_or(1),
        })
    }

    /// The first option given that makes no difference to this format.
    pub fn misplaced(&self, format: &Format) -> Option<&'static str> {
        let given = [
            ("--paper", self.paper.is_some() && !format.offers_paper()),
            ("--with", !self.further.is_empty() && !format.is_picture()),
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

fn further(text: &str) -> Result<Further, Expected> {
    let known = FURTHER.iter().find(|(name, _)| *name == text);
    known.map(|(_, further)| *further).ok_or(Expected::Further)
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
