//! What a text on the clipboard means for a board: notes line by line, or a table for its stages and lanes.

mod bring;
mod clean;
mod headers;
mod lines;
mod picture;
mod plan;
mod table;
mod targets;

pub use clean::clean;
pub use picture::{picture, picture_of_file};
pub use plan::{Missing, Names, Pasted, Plan};
pub use table::Table;

use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use super::Fragment;
use crate::model::{Card, CardId, Content, IdSource, Picture, PictureFit, PictureId};

/// Notes that one paste may bring: more would hold up the window, and nobody reads them.
pub const MOST_NOTES: usize = 2_000;
/// Characters that one pasted note may have.
pub const MOST_LETTERS: usize = 10_000;
/// Cells that a table may have, most of them empty: each row and column has to find its place.
pub const MOST_CELLS: usize = 10_000;

/// What came from the clipboard.
#[derive(Debug, Clone, PartialEq)]
pub enum Paste {
    Cards(Fragment),
    Table(Table),
}

/// Why nothing can be pasted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// There is nothing, or nothing that can be seen.
    Nothing,
    /// It is no text, whatever it says.
    NoText,
    /// More notes than [`MOST_NOTES`].
    TooMany { notes: usize },
    /// More cells than [`MOST_CELLS`], empty or not, from the first to the last that says something.
    TooWide { cells: usize },
    /// A note longer than [`MOST_LETTERS`].
    TooLong { letters: usize },
}

impl Paste {
    /// Reads a text that any program may have written.
    ///
    /// # Errors
    /// When it is nothing that a board can hold.
    pub fn of_text(text: &str) -> Result<Self, Refused> {
        if clean::is_rubbish(text) {
            return Err(Refused::NoText);
        }
        let text = clean(text);
        let paste = match Table::of(&text)? {
            Some(table) => Self::Table(table),
            None => Self::Cards(notes(lines::notes(&text))),
        };
        paste.checked()
    }

    /// Pictures alone, a note each. The same bytes have the same id, so that a board keeps them once.
    pub fn of_pictures(pictures: Vec<Picture>) -> Self {
        let mut ids = IdSource::seeded(0);
        let pictures: Vec<_> = pictures
            .into_iter()
            .map(|picture| (id_of(&picture), picture))
            .collect();
        let cards = pictures.iter().map(|(id, _)| Card {
            content: Content::Picture {
                picture: Some(*id),
                fit: PictureFit::Fitted,
            },
            ..Card::note(CardId::fresh(&mut ids), "")
        });
        let mut fragment = Fragment::of_one_cell(cards.collect());
        fragment.pictures.extend(pictures);
        Self::Cards(fragment)
    }

    /// # Errors
    /// As [`Paste::of_text`].
    pub fn checked(self) -> Result<Self, Refused> {
        let (notes, letters) = match &self {
            Self::Cards(fragment) => {
                refuse_wide(fragment.lanes.len(), fragment.stages.len())?;
                let letters = fragment.cards().map(|card| card.text.chars().count());
                (fragment.cards().count(), letters.max())
            }
            Self::Table(table) => {
                let cells = || table.rows().iter().flatten();
                let letters = cells().map(|cell| cell.chars().count());
                let notes = cells().map(|cell| lines::notes_of_cell(cell).len());
                (notes.sum(), letters.max())
            }
        };
        match letters {
            _ if notes == 0 => Err(Refused::Nothing),
            _ if notes > MOST_NOTES => Err(Refused::TooMany { notes }),
            Some(letters) if letters > MOST_LETTERS => Err(Refused::TooLong { letters }),
            _ => Ok(self),
        }
    }
}

fn id_of(picture: &Picture) -> PictureId {
    let mut hasher = DefaultHasher::new();
    picture.bytes.hash(&mut hasher);
    PictureId::fresh(&mut IdSource::seeded(hasher.finish()))
}

fn refuse_wide(rows: usize, columns: usize) -> Result<(), Refused> {
    let cells = rows.saturating_mul(columns);
    if cells > MOST_CELLS {
        return Err(Refused::TooWide { cells });
    }
    Ok(())
}

/// A note for each text, for one cell.
fn notes(texts: Vec<String>) -> Fragment {
    Fragment::of_one_cell(cards(texts, &mut IdSource::seeded(0)))
}

/// Notes with ids that hold until they are placed.
fn cards(texts: Vec<String>, ids: &mut IdSource) -> Vec<Card> {
    let cards = texts.into_iter();
    cards
        .map(|text| Card::note(CardId::fresh(ids), text))
        .collect()
}
