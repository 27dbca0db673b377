//! Work that a crash would lose: kept while it is not saved, and offered after one.

mod keeper;
mod offer;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use self::keeper::Keeper;
pub(super) use self::keeper::LastResort;
pub(super) use self::offer::section;

use super::app::{Action, App};
use super::compare;
use super::jobs::Handle;
use super::run::{self, Report, file::Next};
use super::session::{Session, stem};
use super::start::Tile;
use super::when::when;
use crate::analysis::{Counts, compare as differences};
use crate::cli::compare_words;
use crate::cli::words;
use crate::edit::{Document, Edit};
use crate::file::recovery::{Left, Origin, left};
use crate::file::{What, read_board_stamped};
use crate::i18n::{Strings, key};
use crate::model::Board;

/// What is kept and what was found.
#[derive(Default)]
pub struct Recovery {
    /// None where nothing can be kept, as where there is no home.
    keeper: Option<Keeper>,
    root: Option<PathBuf>,
    /// What was given to be kept last.
    kept: Option<Kept>,
    found: Vec<Found>,
    /// What was put away last, and where it is now.
    discarded: Option<(Found, PathBuf)>,
    /// The user has been told of it, or has it before the eyes.
    is_told: bool,
}

/// Tells whether there is something new to keep.
#[derive(Debug, PartialEq)]
struct Kept {
    serial: u64,
    revision: u64,
    /// What is typed and not on the board yet.
    typing: Option<Edit>,
    origin: Origin,
}

/// What an ended program has left, and what its file holds now.
#[derive(Clone)]
pub struct Found {
    left: Left,
    stored: Stored,
}

/// The file that found work belongs to.
#[derive(Clone)]
enum Stored {
    Never,
    /// It is gone, or cannot be read.
    Gone(PathBuf),
    There {
        path: PathBuf,
        board: Arc<Board>,
        /// How the work differs from it.
        counts: Counts,
        /// Somebody has written it since the work began.
        has_changed: bool,
    },
}

impl Recovery {
    pub fn new(ctx: &eframe::egui::Context, root: Option<PathBuf>) -> Self {
        Self {
            keeper: root.clone().map(|root| Keeper::new(ctx, root)),
            root,
            ..Self::default()
        }
    }

    /// A way to write what is not on disk yet, for when the program is about to end.
    pub fn last_resort(&self) -> Option<LastResort> {
        self.keeper.as_ref().map(Keeper::last_resort)
    }
}

impl Found {
    fn of(left: Left) -> Self {
        let stored = match &left.origin.path {
            None => Stored::Never,
            Some(path) => match read_board_stamped(path) {
                Ok((board, stamp)) => {
                    let board = Arc::new(board);
                    let counts = match &left.board {
                        Ok(kept) => differences(Arc::clone(&board), Arc::clone(kept)).counts(),
                        Err(_) => Counts::default(),
                    };
                    Stored::There {
                        path: path.clone(),
                        board,
                        counts,
                        has_changed: left.origin.stamp != Some(stamp),
                    }
                }
                Err(_) => Stored::Gone(path.clone()),
            },
        };
        Self { left, stored }
    }

    /// The board's title, else the file's name.
    fn name(&self, strings: &Strings) -> String {
        let title = self.left.board.as_ref().map(|board| board.title.trim());
        match (title, &self.left.origin.path) {
            (Ok(title), _) if !title.is_empty() => title.to_owned(),
            (_, Some(path)) => stem(path),
            _ => strings.get(key::BOARD_UNTITLED).to_owned(),
        }
    }

    /// What is different from the file, when it is there.
    fn changes(&self, strings: &Strings) -> Option<String> {
        match &self.stored {
            Stored::There { counts, .. } => Some(compare_words::summary(strings, *counts)),
            Stored::Never | Stored::Gone(_) => None,
        }
    }
}

/// Keeps what changed since the last look.
pub(super) fn tend(app: &mut App) {
    let Some(keeper) = &app.recovery.keeper else {
        return;
    };
    if let Some(error) = keeper.take_trouble() {
        let why = words::what(app.strings, &What::of_writing(&error));
        let text = app
            .strings
            .with(key::RECOVERY_TROUBLE, &[("why", why.into())]);
        app.messages.warn(text);
    }
    let session = app.session.as_ref().filter(|_| !app.may_close);
    let now = session
        .map(|session| (session, session.typed()))
        .filter(|(session, typing)| typing.is_some() || !is_stored(session));
    let before = app.recovery.kept.as_ref();
    let is_news = match (&now, before) {
        (None, None) => false,
        (Some((session, typing)), Some(kept)) => {
            kept.serial != session.serial
                || kept.revision != session.document.revision()
                || kept.typing.as_ref() != typing.as_ref()
                || kept.origin.path != session.path
                || kept.origin.stamp != session.stamp
        }
        _ => true,
    };
    if !is_news {
        return;
    }
    if let Some(before) = before
        && now
            .as_ref()
            .is_none_or(|(session, _)| session.serial != before.serial)
    {
        keeper.keep(before.serial, None);
    }
    app.recovery.kept = now.map(|(session, typing)| {
        let origin = Origin {
            path: session.path.clone(),
            stamp: session.stamp,
        };
        let board = board(session, typing.as_ref());
        keeper.keep(session.serial, Some((board, origin.clone())));
        Kept {
            serial: session.serial,
            revision: session.document.revision(),
            typing,
            origin,
        }
    });
}

/// Whether the file has all of it.
fn is_stored(session: &Session) -> bool {
    session.document.is_stored(&board(session, None))
}

/// The board with what is being typed. What a hand still carries is where it was.
fn board(session: &Session, typing: Option<&Edit>) -> Arc<Board> {
    let document = &session.document;
    if let Some(Ok(board)) = typing.map(|edit| edit.apply(document.present())) {
        return board;
    }
    Arc::clone(if session.canvas.is_editing_text() {
        document.board()
    } else {
        document.present()
    })
}

/// Looks for what ended programs have left, on a thread of its own.
pub(super) fn look(app: &mut App) {
    let Some(root) = app.recovery.root.clone() else {
        return;
    };
    app.jobs
        .spawn("recovery search", None, move |handle: &Handle<Report>| {
            let found: Vec<Found> = left(&root).into_iter().map(Found::of).collect();
            if !found.is_empty() {
                handle.send(Report::FoundWork(found));
            }
        });
}

/// Work has been found.
pub(super) fn found(app: &mut App, found: Vec<Found>) {
    // What was found before is still held, so that it was not found again.
    app.recovery.found.extend(found);
    app.recovery.is_told = false;
    app.start.forget();
    tell(app);
}

/// Tells whoever has a board open of what was found.
pub(super) fn tell(app: &mut App) {
    let Some(session) = &app.session else {
        return;
    };
    let strings = app.strings;
    let own = |found: &&Found| {
        session.path.is_some() && found.left.origin.path == session.path && found.left.board.is_ok()
    };
    if let Some(own) = app.recovery.found.iter().find(own) {
        let args = [
            ("when", when(strings, own.left.at).into()),
            ("changes", own.changes(strings).unwrap_or_default().into()),
        ];
        let file = own.left.file.clone();
        let recover = Action::Leave(Next::Recover {
            file: file.clone(),
            compares: false,
        });
        let ways_out = vec![
            (key::RECOVERY_RECOVER, recover),
            (key::RECOVERY_DISCARD, Action::Discard(file)),
        ];
        app.messages
            .offer(strings.with(key::RECOVERY_OFFER, &args), ways_out);
    } else if !app.recovery.found.is_empty() && !app.recovery.is_told {
        app.recovery.is_told = true;
        let count = app.recovery.found.len();
        let text = strings.with(key::RECOVERY_OTHERS, &[("count", count.into())]);
        let show = vec![(key::RECOVERY_SHOW, Action::Leave(Next::Start))];
        app.messages.offer(text, show);
    }
}

/// The boards that were found, and those of their files, for their pictures.
pub(super) fn tiles(app: &App) -> Vec<(Tile, Arc<Board>)> {
    let mut tiles = Vec::new();
    for Found { left, stored } in &app.recovery.found {
        if let Ok(board) = &left.board {
            tiles.push((Tile::Found(left.file.clone()), Arc::clone(board)));
        }
        if let Stored::There { board, .. } = stored {
            tiles.push((Tile::Stored(left.file.clone()), Arc::clone(board)));
        }
    }
    tiles
}

/// Opens found work in place of the open board.
pub(super) fn recover(app: &mut App, file: &Path, compares: bool) {
    let Some(at) = position(app, file) else {
        return;
    };
    let found = app.recovery.found.remove(at);
    let Ok(board) = &found.left.board else {
        return;
    };
    let document = Document::unsaved(Board::clone(board));
    let Origin { path, stamp } = found.left.origin.clone();
    run::file::show(app, document, path, stamp);
    let when = when(app.strings, found.left.at);
    let text = app
        .strings
        .with(key::RECOVERY_RECOVERED, &[("when", when.into())]);
    let save = vec![(key::UNSAVED_SAVE, Action::Save { then: None })];
    app.messages.offer(text, save);
    // It is kept anew before it is taken from where it was.
    tend(app);
    if let Some(keeper) = &app.recovery.keeper {
        keeper.take_over(found.left);
    }
    if let Stored::There { path, .. } = found.stored
        && compares
    {
        compare::read(app, path);
    }
}

/// Puts found work away, for a month.
pub(super) fn discard(app: &mut App, file: &Path) {
    let Some(at) = position(app, file) else {
        return;
    };
    let found = &app.recovery.found[at];
    match found.left.discard() {
        Ok(away) => {
            let name = found.name(app.strings);
            let found = app.recovery.found.remove(at);
            let text = app
                .strings
                .with(key::RECOVERY_DISCARDED, &[("name", name.into())]);
            app.recovery.discarded = Some((found, away));
            let back = vec![(key::RECOVERY_TAKE_BACK, Action::TakeBack)];
            app.messages.done_with(text, back);
        }
        Err(error) => failed(app, &error),
    }
}

/// Takes back what was put away last.
pub(super) fn take_back(app: &mut App) {
    let Some((found, away)) = app.recovery.discarded.take() else {
        return;
    };
    match found.left.take_back(&away) {
        Ok(()) => {
            app.recovery.found.insert(0, found);
            tell(app);
        }
        Err(error) => failed(app, &error),
    }
}

fn failed(app: &mut App, error: &std::io::Error) {
    let why = words::what(app.strings, &What::of_writing(error));
    let text = app
        .strings
        .with(key::RECOVERY_FAILED, &[("why", why.into())]);
    app.messages.error(text, Vec::new());
}

fn position(app: &App, file: &Path) -> Option<usize> {
    let mut found = app.recovery.found.iter();
    found.position(|found| found.left.file == file)
}
