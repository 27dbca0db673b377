//! The open map's file, changed by somebody else: taken in note by note; what both sides changed is asked.

mod decide;
mod watcher;

use std::sync::Arc;
use std::time::Duration;

pub(super) use self::decide::show;
use self::watcher::{News, Watched, Watcher};

use super::app::{Action, App};
use super::dialogs::Dialog;
use super::run::file::Next;
use crate::analysis::compare;
use crate::cli::{compare_words, words};
use crate::edit::{Conflict, Edit, Merge, merge};
use crate::file::{FileError, Stamp};
use crate::i18n::key;
use crate::model::Board;

/// Between two looks at the file.
pub const REST: Duration = Duration::from_secs(1);

/// What others do to the open map.
#[derive(Default)]
pub struct Elsewhere {
    /// None where nobody looks.
    watcher: Option<Watcher>,
    /// What both sides changed, until it is decided.
    open: Option<Open>,
}

/// A merge in which something is to be decided.
struct Open {
    serial: u64,
    base: Arc<Board>,
    mine: Arc<Board>,
    theirs: Arc<Board>,
    /// What came of it, mine standing everywhere.
    merged: Arc<Board>,
    conflicts: Vec<Conflict>,
    /// Those in which theirs is to stand.
    theirs_stands: Vec<bool>,
    /// Somebody wanted to save before it was decided.
    saving: Option<Saving>,
}

/// A save that waits, and what comes after it.
struct Saving {
    then: Option<Next>,
}

impl Elsewhere {
    /// Looks as often as this; never without.
    pub fn new(ctx: &eframe::egui::Context, rest: Option<Duration>) -> Self {
        Self {
            watcher: rest.map(|rest| Watcher::new(ctx, rest)),
            open: None,
        }
    }
}

/// Whether something is to be decided before this map can replace what somebody else saved.
pub(super) fn is_undecided(app: &App) -> bool {
    let serial = app.session.as_ref().map(|session| session.serial);
    let open = app.elsewhere.open.as_ref();
    open.is_some_and(|open| Some(open.serial) == serial)
}

/// Asks what is to be decided, and saves then.
pub(super) fn decide_and_save(app: &mut App, then: Option<Next>) {
    if let Some(open) = &mut app.elsewhere.open {
        open.saving = Some(Saving { then });
        app.dialog = Some(Dialog::Elsewhere);
    }
}

/// Tells the watcher what to look at, and takes in what it found.
pub(super) fn tend(app: &mut App) {
    let Some(watcher) = &app.elsewhere.watcher else {
        return;
    };
    let watched = app.session.as_ref().and_then(|session| {
        Some(Watched {
            serial: session.serial,
            path: session.path.clone()?,
            stamp: session.stamp?,
        })
    });
    watcher.watch(watched);
    if is_undecided(app) {
        // One thing after the other.
        return;
    }
    if let Some(session) = &app.session
        && (session.saving.is_some()
            || session.document.is_previewing()
            || session.canvas.is_editing_text()
            || session.inspector.is_typing()
            || session.compare.is_some())
    {
        // The hand is not disturbed; the news stays where it is.
        return;
    }
    let Some(news) = watcher.take_news() else {
        return;
    };
    if app.session.as_ref().map(|session| session.serial) != Some(news.serial) {
        return;
    }
    let News { result, .. } = news;
    match result {
        Ok((theirs, stamp)) => take_in(app, theirs, stamp),
        Err(error) => lost(app, &error),
    }
}

/// The file is gone, or no map any more.
fn lost(app: &mut App, error: &FileError) {
    let why = words::file_error(app.strings, error);
    let text = app
        .strings
        .with(key::ELSEWHERE_LOST, &[("why", why.into())]);
    let ways_out = vec![(key::CMD_SAVE_AS, Action::SaveAs { then: None })];
    app.messages.error(text, ways_out);
}

/// Makes one map of the open one and what somebody else has saved.
fn take_in(app: &mut App, theirs: Arc<Board>, stamp: Stamp) {
    let Some(session) = &mut app.session else {
        return;
    };
    let mine = Arc::clone(session.document.present());
    // Without what it was, saving says that the file has been changed, and asks.
    let Some(base) = session.document.stored().cloned() else {
        return;
    };
    let Some(Merge { board, conflicts }) = merge(&base, &mine, &theirs, &|_| false) else {
        return;
    };
    let merged = Arc::new(board);
    session.stamp = Some(stamp);
    session.document.mark_saved(&theirs);
    let board = Arc::clone(&merged);
    if let Err(error) = session.document.apply(&Edit::Merge { board }) {
        log::warn!("what was merged cannot be: {error}");
        return;
    }
    let counts = compare(Arc::clone(&mine), Arc::clone(&merged)).counts();
    let changes = compare_words::summary(app.strings, counts);
    if conflicts.is_empty() {
        if *mine != *merged {
            let text = app
                .strings
                .with(key::ELSEWHERE_TAKEN, &[("changes", changes.into())]);
            app.messages.done(text);
        }
        return;
    }
    let args = [
        ("changes", changes.into()),
        ("count", conflicts.len().into()),
    ];
    let text = app.strings.with(key::ELSEWHERE_CONFLICTS, &args);
    app.elsewhere.open = Some(Open {
        serial: session.serial,
        base,
        mine,
        theirs,
        merged,
        theirs_stands: vec![false; conflicts.len()],
        conflicts,
        saving: None,
    });
    app.messages
        .offer(text, vec![(key::ELSEWHERE_DECIDE, Action::Decide)]);
}
