//! Boards come and go: new, open, save, and the question about unsaved work.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui::ViewportCommand;

use super::{Purpose, Report, pick};
use crate::cli::{future_title, words};
use crate::edit::Document;
use crate::file::template::Template;
use crate::file::{self, FileError, Stamp, What};
use crate::gui::app::{Action, App};
use crate::gui::autosave::Autosave;
use crate::gui::canvas::Canvas;
use crate::gui::dialogs::Dialog;
use crate::gui::elsewhere;
use crate::gui::find::Find;
use crate::gui::inspector::Inspector;
use crate::gui::jobs::Handle;
use crate::gui::opening::{Opening, Read};
use crate::gui::recovery;
use crate::gui::session::{Saving, Session, stem};
use crate::gui::versions;
use crate::i18n::{Key, key};
use crate::model::Board;

/// What comes when the open board has been left.
#[derive(Debug, Clone, PartialEq)]
pub enum Next {
    /// The start screen.
    Start,
    New(Template),
    /// The future map of the board that is left.
    Future,
    /// Asks which board to open.
    Pick,
    Open(PathBuf),
    /// Opens the work that this file keeps; `compares` it with the file that it belongs to.
    Recover {
        file: PathBuf,
        compares: bool,
    },
    /// Opens the earlier version in this file, as a copy.
    Version(PathBuf),
    Quit,
}

/// A board and the state it was left in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Left {
    serial: u64,
    revision: u64,
}

impl Left {
    fn now(app: &App) -> Option<Self> {
        app.session.as_ref().map(|session| Self {
            serial: session.serial,
            revision: session.document.revision(),
        })
    }
}

fn unsaved(app: &App) -> bool {
    app.session
        .as_ref()
        .is_some_and(|session| session.document.is_unsaved())
}

/// The sample, on the very first run.
pub fn first_run(app: &mut App) {
    new(app, Template::Sample);
    app.change_settings(|settings| settings.first_run_done = true);
}

/// Leaves the open board, and asks first where work would be lost.
pub fn leave(app: &mut App, next: Next) {
    finish_editing(app);
    let Some(session) = &mut app.session else {
        return proceed(app, next);
    };
    if let Some(saving) = &mut session.saving {
        saving.then = Some(next);
    } else if session.document.is_unsaved() {
        app.dialog = Some(Dialog::Unsaved(next));
    } else {
        proceed(app, next);
    }
}

/// What comes next, whatever becomes of the open board.
pub fn proceed(app: &mut App, next: Next) {
    match next {
        Next::Start => {
            app.session = None;
            app.start.forget();
            recovery::look(app);
        }
        Next::New(template) => new(app, template),
        Next::Future => future(app),
        Next::Pick => pick::ask(app, Purpose::Open),
        Next::Open(path) => open(app, path),
        Next::Recover { file, compares } => recovery::recover(app, &file, compares),
        Next::Version(file) => versions::open(app, &file),
        Next::Quit => {
            app.may_close = true;
            app.ctx.send_viewport_cmd(ViewportCommand::Close);
        }
    }
}

fn new(app: &mut App, template: Template) {
    let board = template.board(app.strings.lang().tag(), &mut app.ids);
    show(app, Document::new(board), None, None);
}

fn future(app: &mut App) {
    let Some(session) = &app.session else {
        return;
    };
    let board = session.document.board();
    let title = future_title(board, app.strings);
    let future = board.future_map(title, &mut app.ids);
    show(app, Document::unsaved(future), None, None);
}

/// Reads a board on a thread of its own, then shows it.
pub fn open(app: &mut App, path: PathBuf) {
    await_board(app, Opening::start(path));
}

/// Shows a board that has been being read since before there was a window.
pub fn open_started(app: &mut App, opening: Opening) {
    match opening.soon() {
        Some(result) => opened(app, Left::now(app), opening.path, result),
        None => await_board(app, opening),
    }
}

fn await_board(app: &mut App, opening: Opening) {
    let left = Left::now(app);
    let label = app
        .strings
        .with(key::FILE_OPENING, &[("name", stem(&opening.path).into())]);
    app.jobs
        .spawn("open", Some(label), move |handle: &Handle<Report>| {
            let path = opening.path.clone();
            let result = opening.wait();
            if !handle.is_stopped() {
                handle.send(Report::Opened { left, path, result });
            }
        });
}

pub(super) fn opened(app: &mut App, left: Option<Left>, path: PathBuf, result: Read) {
    match result {
        // Somebody wrote on while the file was read: ask again.
        Ok(_) if Left::now(app) != left && unsaved(app) => leave(app, Next::Open(path)),
        Ok((board, stamp)) => {
            // Relative names would mean something else from another folder.
            let path = std::path::absolute(&path).unwrap_or(path);
            app.change_settings(|settings| settings.remember(&path));
            show(app, Document::new(board), Some(path), Some(stamp));
        }
        Err(error) => {
            if is(&error, &What::NoSuchFile) {
                app.change_settings(|settings| settings.recent.retain(|known| *known != path));
            }
            let text = words::file_error(app.strings, &error);
            let ways_out = vec![(key::ERROR_OPEN_OTHER, Action::Leave(Next::Pick))];
            app.messages.error(text, ways_out);
        }
    }
}

/// Puts a board before the eyes, with the file it belongs to and what that held.
pub fn show(app: &mut App, document: Document, path: Option<PathBuf>, stamp: Option<Stamp>) {
    app.serial += 1;
    app.session = Some(Session {
        serial: app.serial,
        document,
        canvas: Canvas::new(),
        find: Find::default(),
        side: None,
        validation: None,
        inspector: Inspector::default(),
        path,
        stamp,
        saving: None,
        autosave: Autosave::default(),
        compare: None,
        exported: None,
    });
    app.messages.clear();
    if let Some((canvas, mut cx)) = app.board() {
        canvas.board_opened(&mut cx);
    }
    recovery::tell(app);
}

/// Saves where the board is stored; asks for a name when it is not yet.
pub fn save(app: &mut App, then: Option<Next>) {
    finish_editing(app);
    match app
        .session
        .as_ref()
        .and_then(|session| session.path.clone())
    {
        Some(_) if elsewhere::is_undecided(app) => elsewhere::decide_and_save(app, then),
        Some(path) => write(app, path, then),
        None => save_as(app, then),
    }
}

/// Saves where the board is stored, whatever another program wrote there.
pub fn replace(app: &mut App, then: Option<Next>) {
    if let Some(session) = &mut app.session {
        session.stamp = None;
    }
    save(app, then);
}

/// Asks for a name, then saves.
pub fn save_as(app: &mut App, then: Option<Next>) {
    finish_editing(app);
    pick::ask(app, Purpose::Save { then });
}

/// Writes the board as it is now, on a thread of its own.
pub(super) fn write(app: &mut App, path: PathBuf, then: Option<Next>) {
    // What the hand only holds is not on the board yet.
    if let Some((canvas, mut cx)) = app.board()
        && cx.document.is_previewing()
    {
        canvas.cancel_gesture(&mut cx);
    }
    let Some(session) = &mut app.session else {
        return;
    };
    if let Some(saving) = &mut session.saving {
        saving.again = Some(path);
        saving.then = then.or(saving.then.take());
        return;
    }
    // Elsewhere, whoever named the file was asked about what is there.
    let own = session.path.as_deref() == Some(&*path);
    let stamp = session.stamp.filter(|_| own);
    let board = Arc::clone(session.document.board());
    let serial = session.serial;
    let (versions, keeping) = (app.versions.store(), app.settings.versions);
    let job = app
        .jobs
        .spawn("save", None, move |handle: &Handle<Report>| {
            if let Some(versions) = &versions {
                // What is there and was not written here is kept whatever it is.
                if let Err(error) = versions.keep(&path, stamp.is_none()) {
                    handle.send(Report::VersionNotKept(error));
                }
                versions.prune(&path, keeping);
            }
            let result = match stamp {
                Some(stamp) => file::write_board_over(&board, &path, stamp),
                None => file::write_board(&board, &path),
            };
            handle.send(Report::Saved {
                serial,
                path,
                board,
                result,
            });
        });
    session.saving = Some(Saving {
        job,
        then,
        again: None,
    });
}

/// The thread that saved died of a fault of ours.
pub(super) fn save_died(app: &mut App) {
    let text = app.strings.get(key::ERROR_SAVE_DIED).to_owned();
    app.messages.error(text, ways_out_of_failed_save());
}

fn ways_out_of_failed_save() -> Vec<(Key, Action)> {
    vec![
        (key::ERROR_TRY_AGAIN, Action::Save { then: None }),
        (key::CMD_SAVE_AS, Action::SaveAs { then: None }),
    ]
}

pub(super) fn saved(
    app: &mut App,
    serial: u64,
    path: &Path,
    board: &Arc<Board>,
    result: Result<Stamp, FileError>,
) {
    let session = app
        .session
        .as_mut()
        .filter(|session| session.serial == serial);
    let Some(session) = session else {
        return;
    };
    let (then, again) = match session.saving.take() {
        Some(saving) => (saving.then, saving.again),
        None => (None, None),
    };
    match result {
        Ok(stamp) => {
            session.document.mark_saved(board);
            session.path = Some(path.to_owned());
            session.stamp = Some(stamp);
            app.messages.clear_failed_saves();
            app.change_settings(|settings| settings.remember(path));
            match (again, then) {
                (Some(path), then) => write(app, path, then),
                (None, Some(next)) => leave(app, next),
                (None, None) => {}
            }
        }
        Err(error) if is(&error, &What::ChangedMeanwhile) => {
            let text = words::file_error(app.strings, &error);
            let ways_out = vec![
                (key::CMD_SAVE_AS, Action::SaveAs { then: then.clone() }),
                (key::ERROR_REPLACE, Action::Replace { then }),
            ];
            app.messages.error(text, ways_out);
        }
        // Whatever waited for the save does not happen: the work is still only here.
        Err(error) => {
            let text = words::file_error(app.strings, &error);
            app.messages.error(text, ways_out_of_failed_save());
        }
    }
}

fn is(error: &FileError, what: &What) -> bool {
    error.faults.iter().any(|fault| fault.what == *what)
}

/// The text under the caret counts, on the board and beside it.
pub fn finish_editing(app: &mut App) {
    if let Some(session) = &mut app.session {
        session.inspector.finish(&mut session.document);
    }
    if let Some((canvas, mut cx)) = app.board() {
        canvas.finish_editing(&mut cx);
    }
}
