//! What may follow the first picture of a document; the window offers the same.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::draw::{self, Pens, PictureChoice, picture};
use crate::export::Chapter;
use crate::i18n::{Key, Strings, key};
use crate::layout::{View, has_curve};
use crate::model::{Board, Card, Content, Place, Stage};
use crate::names;
use crate::scene::Scene;

/// A part of the map, or a view of it, with pages of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Further {
    /// One for each stage.
    Stages,
    /// The lanes of feelings.
    Curve,
    Matrix,
    Roadmap,
    /// One for each persona.
    Personas,
}

/// All of them by their names on the command line, in the order of their pages.
pub const FURTHER: [(&str, Further); 5] = [
    ("stages", Further::Stages),
    ("curve", Further::Curve),
    ("matrix", Further::Matrix),
    ("roadmap", Further::Roadmap),
    ("personas", Further::Personas),
];

impl Further {
    pub fn name(self) -> Key {
        match self {
            Self::Stages => key::EXPORT_EACH_STAGE,
            Self::Curve => draw::view_name(View::Curve),
            Self::Matrix => draw::view_name(View::Matrix),
            Self::Roadmap => draw::view_name(View::Roadmap),
            Self::Personas => draw::view_name(View::Personas),
        }
    }

    /// What this board has something to show of, beside the picture that comes first.
    pub fn of(board: &Board, first: View) -> Vec<Self> {
        let is_opportunity = |card: &Card| matches!(card.content, Content::Opportunity { .. });
        let has_opportunities = || board.cards().any(|(_, card)| is_opportunity(card));
        let is_filled = |further: Self| match further {
            Self::Stages => stages(board).count() > 1,
            Self::Curve => board.lanes.iter().any(|lane| has_curve(lane)),
            Self::Matrix => first != View::Matrix && has_opportunities(),
            Self::Roadmap => first != View::Roadmap && has_opportunities(),
            Self::Personas => first != View::Personas && !board.personas.is_empty(),
        };
        let all = FURTHER.map(|(_, further)| further).into_iter();
        all.filter(|further| is_filled(*further)).collect()
    }

    fn chapters(self, board: &Board, pens: Pens<'_>, choice: PictureChoice) -> Vec<Chapter> {
        let view = |view| PictureChoice { view, ..choice };
        let bare = |view| PictureChoice {
            view,
            title: false,
            legend: false,
            ..choice
        };
        let chapter = |name: &str, choice: PictureChoice| Chapter {
            name: names::or_unnamed(name, pens.strings).to_owned(),
            notes: spoken(board, choice.view, pens.strings),
            scene: picture(board, pens, choice, BTreeSet::new()),
        };
        let own_name = pens.strings.get(self.name());
        match self {
            Self::Stages => stages(board)
                .map(|stage| chapter(&stage.name, bare(View::Stage(stage.id))))
                .collect(),
            Self::Curve => vec![chapter(own_name, bare(View::Curve))],
            Self::Matrix => vec![chapter(own_name, view(View::Matrix))],
            Self::Roadmap => vec![chapter(own_name, view(View::Roadmap))],
            Self::Personas => {
                let personas = board.personas.iter();
                let one = |id| view(View::Persona(id));
                personas
                    .map(|persona| chapter(&persona.name, one(persona.id)))
                    .collect()
            }
        }
    }
}

/// The pictures of a document: the first, then what else was asked for and is not empty.
pub fn chapters(
    first: Scene,
    board: &Board,
    pens: Pens<'_>,
    choice: PictureChoice,
    further: &[Further],
) -> Vec<Chapter> {
    let mut chapters = vec![Chapter {
        name: match choice.view {
            View::Map if !board.title.trim().is_empty() => board.title.clone(),
            view => pens.strings.get(draw::view_name(view)).to_owned(),
        },
        notes: spoken(board, choice.view, pens.strings),
        scene: first,
    }];
    let wanted = Further::of(board, choice.view).into_iter();
    for part in wanted.filter(|part| further.contains(part)) {
        chapters.extend(part.chapters(board, pens, choice));
    }
    chapters
}

fn stages(board: &Board) -> impl Iterator<Item = &Arc<Stage>> {
    board.stages.iter().filter(|stage| !stage.hidden)
}

/// What is to be said beside a picture: the details of the notes that it shows, each after the note's own words.
fn spoken(board: &Board, view: View, strings: &Strings) -> String {
    let is_shown = |place: Place, card: &Card| match (view, place) {
        (View::Map, Place::Cell { lane, stage }) => {
            let lane = board.lane(lane).is_some_and(|lane| !lane.hidden);
            lane && board.stage(stage).is_some_and(|stage| !stage.hidden)
        }
        (View::Stage(id), Place::Cell { lane, stage }) => {
            id == stage && board.lane(lane).is_some_and(|lane| !lane.hidden)
        }
        (View::Curve, Place::Cell { lane, .. }) => {
            board.lane(lane).is_some_and(|lane| has_curve(lane))
        }
        (View::Matrix | View::Roadmap, _) => matches!(card.content, Content::Opportunity { .. }),
        _ => false,
    };
    let mut lines = Vec::new();
    for (slot, card) in board.cards() {
        if !card.details.trim().is_empty() && is_shown(slot.place, card) {
            let name = names::in_one_line(&card.text, strings);
            let args = [("name", name.into()), ("text", card.details.trim().into())];
            lines.push(strings.with(key::DATA_NAMED, &args));
        }
    }
    lines.join("\n")
}
