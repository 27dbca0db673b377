//! Pictures from files: onto notes, onto a persona, or as notes of their own.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use crate::draw;
use crate::edit::paste;
use crate::edit::{BoardChange, CardChange, ContentPart, Edit, Focus};
use crate::gui::app::App;
use crate::gui::jobs::Handle;
use crate::i18n::{Strings, key};
use crate::model::{CardId, Persona, PersonaId, Picture, PictureFormat, PictureId};

use super::clipboard::{self, Came};
use super::{Purpose, Report, board};

/// Larger files are no pictures for a map, which keeps them smaller anyway.
const MOST_BYTES: u64 = 16 << 20;
/// How the names of pictures end.
pub const ENDINGS: [&str; 6] = ["png", "jpg", "jpeg", "webp", "gif", "svg"];
/// So many files that are no pictures are named; the others are counted.
const NAMED: usize = 3;

/// Who gets a picture.
#[derive(Debug, Clone, PartialEq)]
pub enum PictureFor {
    Cards(Vec<CardId>),
    Persona(PersonaId),
    /// Notes of their own, one for each picture, at this place.
    Notes(Option<Focus>),
}

impl PictureFor {
    /// True where there is room for more than one.
    pub fn takes_several(&self) -> bool {
        matches!(self, Self::Notes(_))
    }
}

/// Files that were read, each a picture or not.
pub struct PictureRead {
    serial: u64,
    whom: PictureFor,
    read: Vec<(PathBuf, Result<Picture, Trouble>)>,
}

/// Why a file is no picture for a map.
enum Trouble {
    Unreadable(io::Error),
    TooLarge,
    NoPicture,
}

/// Asks for pictures, for notes where the keyboard is.
pub(super) fn ask(app: &mut App) {
    let Some((canvas, mut cx)) = app.board() else {
        return;
    };
    canvas.finish_editing(&mut cx);
    let focus = cx.document.selection().focus;
    super::ask(app, Purpose::Picture(PictureFor::Notes(focus)));
}

/// Reads files that were named, on a thread of its own.
pub fn take(app: &mut App, whom: PictureFor, paths: Vec<PathBuf>) {
    let Some(session) = &app.session else {
        return;
    };
    let serial = session.serial;
    let label = app.strings.get(key::PICTURES_READING).to_owned();
    let label = (paths.len() > 1).then_some(label);
    app.jobs
        .spawn("picture", label, move |handle: &Handle<Report>| {
            let count = paths.len();
            let mut read = Vec::new();
            for (at, path) in paths.into_iter().enumerate() {
                if !handle.progress(at as f64 / count as f64) {
                    return;
                }
                let picture = picture(&path);
                read.push((path, picture));
            }
            handle.send(Report::PictureRead(PictureRead { serial, whom, read }));
        });
}

fn picture(path: &Path) -> Result<Picture, Trouble> {
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(Trouble::Unreadable)?;
    file.take(MOST_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(Trouble::Unreadable)?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(Trouble::TooLarge);
    }
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    // Pixels were read already.
    let is_read = |it: &Picture| it.format != PictureFormat::Svg || draw::can_be_shown(it);
    let picture = paste::picture_of_file(bytes).filter(is_read);
    Ok(Picture {
        name: name.into_owned(),
        ..picture.ok_or(Trouble::NoPicture)?
    })
}

/// Puts the pictures where they were wanted, if that is still there.
pub(super) fn read(app: &mut App, read: PictureRead) {
    let is_open = app.session.as_ref().map(|session| session.serial) == Some(read.serial);
    if !is_open {
        return;
    }
    let (mut pictures, mut troubles) = (Vec::new(), Vec::new());
    for (path, picture) in read.read {
        match picture {
            Ok(picture) => pictures.push(picture),
            Err(trouble) => troubles.push((path, trouble)),
        }
    }
    if let Some(said) = said(&troubles, app.strings) {
        app.messages.warn(said);
    }
    if pictures.is_empty() {
        return;
    }
    match read.whom {
        PictureFor::Notes(focus) => {
            clipboard::came(app, Came::from_files(read.serial, pictures, focus));
        }
        PictureFor::Cards(cards) => put(app, pictures.remove(0), |_, id| Edit::ChangeCards {
            cards,
            change: CardChange::Part(ContentPart::Picture(Some(id))),
        }),
        PictureFor::Persona(persona) => put(app, pictures.remove(0), |personas, id| {
            let with = |one: &Persona| {
                let mut one = one.clone();
                if one.id == persona {
                    one.picture = Some(id);
                    // It was cut from another picture.
                    one.crop = None;
                }
                one
            };
            Edit::ChangeBoard {
                change: BoardChange::Personas(personas.map(with).collect()),
            }
        }),
    }
}

/// One step: the board takes the picture up, unless it has it, and somebody shows it.
fn put(
    app: &mut App,
    picture: Picture,
    there: impl FnOnce(&mut dyn Iterator<Item = &Persona>, PictureId) -> Edit,
) {
    let Some(session) = &app.session else {
        return;
    };
    let known = session.document.board().known_picture(&picture);
    let id = known.unwrap_or_else(|| PictureId::fresh(&mut app.ids));
    let mut personas = session
        .document
        .board()
        .personas
        .iter()
        .map(|persona| &**persona);
    let there = there(&mut personas, id);
    let add = Edit::ChangeBoard {
        change: BoardChange::AddPicture { id, picture },
    };
    let edits = if known.is_some() {
        vec![there]
    } else {
        vec![add, there]
    };
    board::change(app, &Edit::All { edits });
}

/// What is wrong with the files: a sentence about one, names and a number for several.
fn said(troubles: &[(PathBuf, Trouble)], strings: &Strings) -> Option<String> {
    let name = |path: &Path| {
        let name = path.file_name().unwrap_or(path.as_os_str());
        name.to_string_lossy().into_owned()
    };
    let most = (MOST_BYTES >> 20).to_string();
    match troubles {
        [] => None,
        [(path, trouble)] => {
            let (key, why) = match trouble {
                Trouble::Unreadable(error) => (key::ERROR_PICTURE_UNREADABLE, error.to_string()),
                Trouble::TooLarge => (key::ERROR_PICTURE_TOO_LARGE, most),
                Trouble::NoPicture => (key::ERROR_NO_PICTURE, String::new()),
            };
            let args = [("name", name(path).into()), ("why", why.into())];
            Some(strings.with(key, &args))
        }
        several => {
            let names = several.iter().take(NAMED).map(|(path, _)| name(path));
            let args = [
                ("count", several.len().into()),
                ("names", names.collect::<Vec<_>>().join(", ").into()),
                ("more", several.len().saturating_sub(NAMED).into()),
                ("most", most.into()),
            ];
            Some(strings.with(key::ERROR_NO_PICTURES, &args))
        }
    }
}
