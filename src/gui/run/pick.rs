//! Asks for a file: in the system's dialog on a thread of its own, else in the window.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::file::Next;
use super::picture::{self, ENDINGS, PictureFor};
use super::{Report, export, file};
use crate::file::SUFFIX;
use crate::gui::app::App;
use crate::gui::compare;
use crate::gui::dialogs::Dialog;
use crate::gui::dialogs::export::ExportDialog;
use crate::gui::dialogs::path::PathDialog;
use crate::gui::jobs::{Handle, JobId};
use crate::i18n::{Key, key};

/// A "no" faster than a hand can be means: there is no system dialog.
const TOO_FAST: Duration = Duration::from_millis(100);

/// What a file is asked for.
#[derive(Debug, Clone, PartialEq)]
pub enum Purpose {
    Open,
    /// Another map, to be compared with the open one.
    Compare,
    Save {
        then: Option<Next>,
    },
    Picture(PictureFor),
    Export(Box<ExportDialog>),
}

/// The system dialog's answer.
pub struct Picked {
    /// None when nothing was chosen.
    paths: Option<Vec<PathBuf>>,
    took: Duration,
}

/// The dialog that waits for the system's.
#[derive(Debug, Clone, PartialEq)]
pub struct Waiting {
    pub job: JobId,
    pub purpose: Purpose,
}

impl Purpose {
    /// Above the dialog.
    pub fn title(&self) -> Key {
        match self {
            Self::Open => key::PATH_OPEN_TITLE,
            Self::Compare => key::PATH_COMPARE_TITLE,
            Self::Save { .. } => key::PATH_SAVE_TITLE,
            Self::Picture(whom) if whom.takes_several() => key::PATH_PICTURES_TITLE,
            Self::Picture(_) => key::PATH_PICTURE_TITLE,
            Self::Export(_) => key::PATH_EXPORT_TITLE,
        }
    }

    /// On the button that does it.
    pub fn verb(&self) -> Key {
        match self {
            Self::Open | Self::Picture(_) => key::PATH_OPEN,
            Self::Compare => key::PATH_COMPARE,
            Self::Save { .. } => key::PATH_SAVE,
            Self::Export(_) => key::PATH_EXPORT,
        }
    }

    pub fn writes(&self) -> bool {
        !matches!(self, Self::Open | Self::Compare | Self::Picture(_))
    }

    /// Files that may be chosen end so.
    fn extensions(&self) -> &'static [&'static str] {
        match self {
            Self::Open | Self::Compare | Self::Save { .. } => &["ron"],
            Self::Picture(_) => &ENDINGS,
            Self::Export(dialog) => std::slice::from_ref(&dialog.format().extension),
        }
    }

    /// True for the name of a file that may be chosen.
    pub fn fits(&self, path: &Path) -> bool {
        path.extension().and_then(OsStr::to_str).is_some_and(|own| {
            self.extensions()
                .iter()
                .any(|one| own.eq_ignore_ascii_case(one))
        })
    }

    /// A file that writing to `path` would replace: that one, else one that goes beside it.
    pub fn replaced(&self, path: &Path) -> Option<PathBuf> {
        let beside = match self {
            Self::Export(dialog) => &*dialog.beside,
            _ => &[],
        };
        let beside = (1..)
            .zip(beside)
            .map(|(number, part)| part.path(path, number));
        let mut files = std::iter::once(path.to_owned()).chain(beside);
        files.find(|file| self.writes() && file.exists())
    }

    /// The name with its suffix.
    pub fn complete(&self, path: &Path) -> PathBuf {
        if self.fits(path) || !self.writes() {
            return path.to_owned();
        }
        let mut name = OsString::from(path);
        match self {
            Self::Export(dialog) => {
                name.push(".");
                name.push(dialog.format().extension);
            }
            _ => name.push(SUFFIX),
        }
        name.into()
    }
}

/// Asks for a file.
pub fn ask(app: &mut App, purpose: Purpose) {
    if app.settings.in_app_dialogs {
        ask_in_window(app, purpose);
        return;
    }
    let dialog = system_dialog(app, &purpose);
    let writes = purpose.writes();
    let several = matches!(&purpose, Purpose::Picture(whom) if whom.takes_several());
    let job = app
        .jobs
        .spawn("file dialog", None, move |handle: &Handle<Report>| {
            let asked = Instant::now();
            let paths = if writes {
                dialog.save_file().map(|path| vec![path])
            } else if several {
                dialog.pick_files()
            } else {
                dialog.pick_file().map(|path| vec![path])
            };
            let took = asked.elapsed();
            handle.send(Report::Picked(Picked { paths, took }));
        });
    app.dialog = Some(Dialog::Waiting(Waiting { job, purpose }));
}

fn system_dialog(app: &App, purpose: &Purpose) -> rfd::FileDialog {
    let strings = app.strings;
    let filter = match purpose {
        Purpose::Export(dialog) => dialog.format().extension.to_uppercase(),
        Purpose::Picture(_) => strings.get(key::FILE_KIND_PICTURES).to_owned(),
        _ => strings.get(key::FILE_KIND).to_owned(),
    };
    let dialog = rfd::FileDialog::new()
        .set_title(strings.get(purpose.title()))
        .set_directory(folder(app))
        .add_filter(filter, purpose.extensions());
    if purpose.writes() {
        dialog.set_file_name(proposed_name(app, purpose))
    } else {
        dialog
    }
}

/// Asks in the window, where the system has no dialog or is not wanted.
pub fn ask_in_window(app: &mut App, purpose: Purpose) {
    let name = if purpose.writes() {
        proposed_name(app, &purpose)
    } else {
        String::new()
    };
    app.dialog = Some(Dialog::Path(PathDialog::new(purpose, folder(app), name)));
}

/// Where the open board is, else where the last one was, else at home.
fn folder(app: &App) -> PathBuf {
    let own = app
        .session
        .as_ref()
        .and_then(|session| session.path.as_deref());
    let known = own.or_else(|| app.settings.recent.first().map(PathBuf::as_path));
    let folder = known
        .and_then(Path::parent)
        .filter(|folder| folder.is_dir());
    folder
        .map(Path::to_owned)
        .or_else(std::env::home_dir)
        .unwrap_or_else(|| PathBuf::from("/"))
}

fn proposed_name(app: &App, purpose: &Purpose) -> String {
    let Some(session) = &app.session else {
        return String::new();
    };
    let bare = match &session.path {
        Some(_) => session.name(app.strings),
        None => session.proposed_file_name(app.strings),
    };
    let name = purpose.complete(Path::new(&bare));
    name.to_string_lossy().into_owned()
}

/// The system's dialog was answered.
pub(super) fn picked(app: &mut App, picked: Picked) {
    let Some(Dialog::Waiting(waiting)) = app
        .dialog
        .take_if(|dialog| matches!(dialog, Dialog::Waiting(_)))
    else {
        return;
    };
    match picked.paths {
        Some(mut paths) => {
            for path in &mut paths {
                let complete = waiting.purpose.complete(path);
                // The system asked about the name as it was typed, not about this one, nor about those beside it.
                let replaced = waiting.purpose.replaced(&complete);
                if let Some(replaced) = replaced.filter(|replaced| replaced != path) {
                    let mut dialog = PathDialog::of(waiting.purpose, &complete);
                    dialog.ask_to_replace(&replaced);
                    app.dialog = Some(Dialog::Path(dialog));
                    return;
                }
                *path = complete;
            }
            chosen(app, waiting.purpose, paths);
        }
        None if picked.took < TOO_FAST => ask_in_window(app, waiting.purpose),
        None => gave_up(app, waiting.purpose),
    }
}

/// The user named files: one, except for pictures.
pub(super) fn chosen(app: &mut App, purpose: Purpose, mut paths: Vec<PathBuf>) {
    if let Purpose::Picture(whom) = purpose {
        return picture::take(app, whom, paths);
    }
    let Some(path) = paths.pop() else {
        return;
    };
    match purpose {
        Purpose::Open => file::open(app, path),
        Purpose::Compare => compare::read(app, path),
        Purpose::Picture(_) => {}
        Purpose::Save { then } => file::write(app, path, then),
        Purpose::Export(dialog) => export::write(app, &dialog, path),
    }
}

/// The user named none.
pub fn gave_up(app: &mut App, purpose: Purpose) {
    app.dialog = match purpose {
        Purpose::Export(dialog) => Some(Dialog::Export(dialog)),
        _ => None,
    };
}
