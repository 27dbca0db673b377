//! The thread that looks whether the open map's file is still what it was.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, SystemTime};

use eframe::egui::Context;

use crate::file::{FileError, Stamp, read_board_stamped};
use crate::model::Board;

/// The file of a session, and what it held when it was read or written here.
#[derive(Debug, Clone, PartialEq)]
pub struct Watched {
    pub serial: u64,
    pub path: PathBuf,
    pub stamp: Stamp,
}

/// What the file holds now.
pub struct News {
    pub serial: u64,
    pub result: Result<(Arc<Board>, Stamp), FileError>,
}

/// Looks at one file at a time, every so often.
pub struct Watcher {
    shared: Arc<Shared>,
}

struct Shared {
    ctx: Context,
    state: Mutex<State>,
    woken: Condvar,
}

#[derive(Default)]
struct State {
    watched: Option<Watched>,
    news: Option<News>,
    is_over: bool,
}

/// When a file was written and how long it is, so that an unchanged one need not be read.
type Look = Option<(SystemTime, u64)>;

impl Watcher {
    pub fn new(ctx: &Context, rest: Duration) -> Self {
        let shared = Arc::new(Shared {
            ctx: ctx.clone(),
            state: Mutex::default(),
            woken: Condvar::new(),
        });
        let own = Arc::clone(&shared);
        // Without a thread a change is found when the map is saved.
        let _ = thread::Builder::new()
            .name("watcher".to_owned())
            .spawn(move || own.work(rest));
        Self { shared }
    }

    /// From now on this one, or none.
    pub fn watch(&self, watched: Option<Watched>) {
        let mut state = lock(&self.shared.state);
        if state.watched != watched {
            state.watched = watched;
            state.news = None;
        }
    }

    /// What has been found since the last call.
    pub fn take_news(&self) -> Option<News> {
        lock(&self.shared.state).news.take()
    }
}

impl Drop for Watcher {
    fn drop(&mut self) {
        lock(&self.shared.state).is_over = true;
        self.shared.woken.notify_one();
    }
}

impl Shared {
    fn work(&self, rest: Duration) {
        // The file as it was looked at last.
        let mut known: Option<(PathBuf, Look, Option<Stamp>)> = None;
        loop {
            let state = lock(&self.state);
            let waited = self.woken.wait_timeout(state, rest);
            let (state, _) = waited.unwrap_or_else(PoisonError::into_inner);
            if state.is_over {
                return;
            }
            let Some(watched) = state.watched.clone() else {
                continue;
            };
            let is_untold = state.news.is_some();
            drop(state);
            let look = look(&watched.path);
            let is_known = known.as_ref().is_some_and(|(path, before, stamp)| {
                // News that nobody has taken yet needs no telling again.
                let is_settled = is_untold || stamp.is_none() || *stamp == Some(watched.stamp);
                *path == watched.path && *before == look && is_settled
            });
            if is_known {
                continue;
            }
            let result = read_board_stamped(&watched.path);
            let stamp = result.as_ref().ok().map(|(_, stamp)| *stamp);
            known = Some((watched.path.clone(), look, stamp));
            if stamp == Some(watched.stamp) {
                continue;
            }
            let mut state = lock(&self.state);
            if state.watched.as_ref() == Some(&watched) {
                state.news = Some(News {
                    serial: watched.serial,
                    result: result.map(|(board, stamp)| (Arc::new(board), stamp)),
                });
                self.ctx.request_repaint();
            }
        }
    }
}

fn look(path: &Path) -> Look {
    let about = fs::metadata(path).ok()?;
    Some((about.modified().ok()?, about.len()))
}

fn lock(state: &Mutex<State>) -> MutexGuard<'_, State> {
    // It is whole at any time.
    state.lock().unwrap_or_else(PoisonError::into_inner)
}
