//! What may follow the first picture: pages of the same document, or pictures beside it; the window offers the same.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::draw::{self, Pens, PictureChoice, picture};
use crate::export::{Chapter, ExportError, PictureOptions, Progress, WritePicture};
use crate::file::write_file;
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

    fn parts(self, board: &Board, choice: PictureChoice, strings: &Strings) -> Vec<Part> {
        let part = |name: &str, choice| Part {
            name: names::or_unnamed(name, strings).to_owned(),
            choice,
        };
        let view = |view| PictureChoice { view, ..choice };
        let bare = |view| PictureChoice {
            view,
            title: false,
            legend: false,
            ..choice
        };
        let own_name = strings.get(self.name());
        match self {
            Self::Stages => stages(board)
                .map(|stage| part(&stage.name, bare(View::Stage(stage.id))))
                .collect(),
            Self::Curve => vec![part(own_name, bare(View::Curve))],
            Self::Matrix => vec![part(own_name, view(View::Matrix))],
            Self::Roadmap => vec![part(own_name, view(View::Roadmap))],
            Self::Personas => {
                let personas = board.personas.iter();
                personas
                    .map(|persona| part(&persona.name, view(View::Persona(persona.id))))
                    .collect()
            }
        }
    }
}

/// A picture that follows the first.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    name: String,
    choice: PictureChoice,
}

impl Part {
    fn scene(&self, board: &Board, pens: Pens<'_>) -> Scene {
        picture(board, pens, self.choice, BTreeSet::new())
    }

    /// Beside the first picture, of which the user named the file. `number`: from 1.
    pub fn path(&self, first: &Path, number: usize) -> PathBuf {
        /// Letters that some system has no room for in a name.
        const RESERVED: [char; 9] = ['/', '\\', ':', '*', '?', '"', '<', '>', '|'];
        const LONGEST: usize = 60;
        let plain = |c: char| {
            if RESERVED.contains(&c) || c.is_control() {
                ' '
            } else {
                c
            }
        };
        let name: String = self.name.chars().take(LONGEST).map(plain).collect();
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut file = first.file_stem().unwrap_or_default().to_owned();
        file.push(format!(" - {number} {name}"));
        if let Some(extension) = first.extension() {
            file.push(".");
            file.push(extension);
        }
        first.with_file_name(file)
    }
}

/// What else was asked for and is not empty. `first`: the picture that it follows.
pub fn parts(
    board: &Board,
    first: PictureChoice,
    further: &[Further],
    strings: &Strings,
) -> Vec<Part> {
    let wanted = Further::of(board, first.view).into_iter();
    let wanted = wanted.filter(|part| further.contains(part));
    wanted
        .flat_map(|part| part.parts(board, first, strings))
        .collect()
}

/// The pictures of a document.
pub fn chapters(
    first: Scene,
    board: &Board,
    pens: Pens<'_>,
    choice: PictureChoice,
    further: &[Further],
) -> Vec<Chapter> {
    let first = Chapter {
        name: match choice.view {
            View::Map if !board.title.trim().is_empty() => board.title.clone(),
            view => pens.strings.get(draw::view_name(view)).to_owned(),
        },
        notes: spoken(board, choice.view, pens.strings),
        scene: first,
    };
    let parts = parts(board, choice, further, pens.strings);
    let further = parts.into_iter().map(|part| Chapter {
        notes: spoken(board, part.choice.view, pens.strings),
        scene: part.scene(board, pens),
        name: part.name,
    });
    [first].into_iter().chain(further).collect()
}

/// Writes the first picture, then each part into a file of its own beside it.
///
/// # Errors
/// Which file could not be written, and why; those before it are there.
pub fn write_pictures(
    path: &Path,
    write: WritePicture,
    first: &Scene,
    parts: &[Part],
    drawing: (&Board, Pens<'_>),
    options: &PictureOptions,
    progress: Progress<'_>,
) -> Result<(), (PathBuf, ExportError)> {
    let (board, pens) = drawing;
    let files = (parts.len() + 1) as f64;
    let mut file = |path: &Path, number: usize, scene: &Scene| {
        let mut share = |share: f64| progress((number as f64 + share) / files);
        write_file(path, |out| write(scene, options, out, &mut share))
            .map_err(|error| (path.to_owned(), error))
    };
    file(path, 0, first)?;
    for (number, part) in (1..).zip(parts) {
        file(&part.path(path, number), number, &part.scene(board, pens))?;
    }
    Ok(())
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
