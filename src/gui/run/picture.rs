//! A picture from a file onto notes or a persona.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::PathBuf;

use crate::edit::paste;
use crate::edit::{BoardChange, CardChange, ContentPart, Edit};
use crate::gui::app::App;
use crate::gui::jobs::Handle;
use crate::gui::session::stem;
use crate::i18n::key;
use crate::model::{CardId, Persona, PersonaId, Picture, PictureId};

use super::{Report, board};

/// Larger files are no pictures for a map, which keeps them smaller anyway.
const MOST_BYTES: u64 = 64 << 20;

/// Who gets a picture.
#[derive(Debug, Clone, PartialEq)]
pub enum PictureFor {
    Cards(Vec<CardId>),
    Persona(PersonaId),
}

/// A picture that was read, or not.
pub struct PictureRead {
    serial: u64,
    whom: PictureFor,
    path: PathBuf,
    picture: Result<Picture, Trouble>,
}

/// Why a file is no picture for a map.
enum Trouble {
    Unreadable(io::Error),
    TooLarge,
    NoPicture,
}

/// Reads a file that was named, on a thread of its own.
pub(super) fn take(app: &mut App, whom: PictureFor, path: PathBuf) {
    let Some(session) = &app.session else {
        return;
    };
    let serial = session.serial;
    app.jobs
        .spawn("picture", None, move |handle: &Handle<Report>| {
            let picture = picture(&path);
            handle.send(Report::PictureRead(PictureRead {
                serial,
                whom,
                path,
                picture,
            }));
        });
}

fn picture(path: &std::path::Path) -> Result<Picture, Trouble> {
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(Trouble::Unreadable)?;
    file.take(MOST_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(Trouble::Unreadable)?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(Trouble::TooLarge);
    }
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    let picture = paste::picture_of_file(bytes).ok_or(Trouble::NoPicture)?;
    Ok(Picture {
        name: name.into_owned(),
        ..picture
    })
}

/// Puts the picture where it was wanted, if that is still there.
pub(super) fn read(app: &mut App, read: PictureRead) {
    let Some(session) = &app.session else {
        return;
    };
    if session.serial != read.serial {
        return;
    }
    let picture = match read.picture {
        Ok(picture) => picture,
        Err(trouble) => {
            let name = stem(&read.path);
            let (key, why) = match trouble {
                Trouble::Unreadable(error) => (key::ERROR_PICTURE_UNREADABLE, error.to_string()),
                Trouble::TooLarge => (key::ERROR_PICTURE_TOO_LARGE, (MOST_BYTES >> 20).to_string()),
                Trouble::NoPicture => (key::ERROR_NO_PICTURE, String::new()),
            };
            let args = [("name", name.into()), ("why", why.into())];
            let text = app.strings.with(key, &args);
            return app.messages.warn(text);
        }
    };
    let id = PictureId::fresh(&mut app.ids);
    let there = match read.whom {
        PictureFor::Cards(cards) => Edit::ChangeCards {
            cards,
            change: CardChange::Part(ContentPart::Picture(Some(id))),
        },
        PictureFor::Persona(persona) => {
            let personas = session.document.board().personas.iter();
            let with = |one: &Persona| Persona {
                picture: if one.id == persona {
                    Some(id)
                } else {
                    one.picture
                },
                ..one.clone()
            };
            Edit::ChangeBoard {
                change: BoardChange::Personas(personas.map(|one| with(one)).collect()),
            }
        }
    };
    let add = Edit::ChangeBoard {
        change: BoardChange::AddPicture { id, picture },
    };
    board::change(
        app,
        &Edit::All {
            edits: vec![add, there],
        },
    );
}
