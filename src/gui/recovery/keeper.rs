//! The thread that keeps unsaved work on disk.

use std::collections::BTreeMap;
use std::io;
use std::mem;
use std::path::PathBuf;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use eframe::egui::Context;

use crate::file::recovery::{Left, Origin, Shelf};
use crate::model::Board;

/// What the thread is called; it must not wait for itself when it dies.
const NAME: &str = "recovery";
/// Rest between two writings. A writing that takes longer has a rest as long as itself, so that half of the disk's time
/// is the user's.
const REST: Duration = Duration::from_millis(200);

/// Keeps what it is given, a moment later and on a thread of its own.
pub struct Keeper {
    shared: Arc<Shared>,
    /// None where there is no thread: then it is written at once.
    thread: Option<JoinHandle<()>>,
}

/// A way to what has not been written yet, for when the program is about to end.
#[derive(Clone)]
pub struct LastResort(Arc<Shared>);

struct Shared {
    ctx: Context,
    root: PathBuf,
    wanted: Mutex<Wanted>,
    woken: Condvar,
    shelf: Mutex<Option<Shelf>>,
}

/// What is still to be done.
#[derive(Default)]
struct Wanted {
    /// By the serial of the board; none: nothing of it needs to be kept any more.
    boards: BTreeMap<u64, Option<(Arc<Board>, Origin)>>,
    /// To be removed once the boards above are on disk, which hold it.
    taken_over: Vec<Left>,
    is_over: bool,
    /// The last writing failed.
    trouble: Option<io::Error>,
}

impl Keeper {
    /// Keeps what it is given on a shelf in this folder, which is made with the first board.
    pub fn new(ctx: &Context, root: PathBuf) -> Self {
        let shared = Arc::new(Shared {
            ctx: ctx.clone(),
            root,
            wanted: Mutex::default(),
            woken: Condvar::new(),
            shelf: Mutex::default(),
        });
        let own = Arc::clone(&shared);
        let thread = thread::Builder::new()
            .name(NAME.to_owned())
            .spawn(move || own.work());
        Self {
            shared,
            thread: thread.ok(),
        }
    }

    /// Keeps a board, in place of what was kept of it before; with none, nothing of it is kept any more.
    pub fn keep(&self, serial: u64, board: Option<(Arc<Board>, Origin)>) {
        lock(&self.shared.wanted).boards.insert(serial, board);
        self.go();
    }

    /// What was found is part of a board that has been given to be kept.
    pub fn take_over(&self, left: Left) {
        lock(&self.shared.wanted).taken_over.push(left);
        self.go();
    }

    /// Why work cannot be kept; told once.
    pub fn take_trouble(&self) -> Option<io::Error> {
        lock(&self.shared.wanted).trouble.take()
    }

    pub fn last_resort(&self) -> LastResort {
        LastResort(Arc::clone(&self.shared))
    }

    fn go(&self) {
        if self.thread.is_some() {
            self.shared.woken.notify_one();
        } else {
            self.shared.write();
        }
    }
}

impl Drop for Keeper {
    /// All that was given is on disk then.
    fn drop(&mut self) {
        lock(&self.shared.wanted).is_over = true;
        self.shared.woken.notify_one();
        if let Some(thread) = self.thread.take() {
            // A thread that died has nothing more to say.
            let _ = thread.join();
        }
        drop(lock(&self.shared.shelf).take());
    }
}

impl LastResort {
    /// Writes at once what was given and is not on disk yet, from whatever thread.
    pub fn write(&self) {
        if thread::current().name() != Some(NAME) {
            self.0.write();
        }
    }
}

impl Shared {
    fn work(&self) {
        loop {
            let wanted = lock(&self.wanted);
            let wanted = self
                .woken
                .wait_while(wanted, |wanted| !wanted.is_over && wanted.is_empty());
            let is_over = wanted.unwrap_or_else(PoisonError::into_inner).is_over;
            let begun = Instant::now();
            self.write();
            if is_over {
                return;
            }
            let rest = REST.max(begun.elapsed());
            let wanted = lock(&self.wanted);
            drop(
                self.woken
                    .wait_timeout_while(wanted, rest, |wanted| !wanted.is_over),
            );
        }
    }

    /// Writes down what is wanted.
    fn write(&self) {
        // First the shelf: whoever waits for it writes what is newest then.
        let mut shelf = lock(&self.shelf);
        let (boards, taken_over) = {
            let mut wanted = lock(&self.wanted);
            (
                mem::take(&mut wanted.boards),
                mem::take(&mut wanted.taken_over),
            )
        };
        let mut kept = Ok(());
        for (serial, board) in boards {
            kept = kept.and(self.write_one(&mut shelf, serial, board.as_ref()));
        }
        match kept {
            Ok(()) => {
                for left in taken_over {
                    if let Err(error) = left.remove() {
                        log::warn!("{}: {error}", left.file.display());
                    }
                }
            }
            // What was taken over stays where it was found.
            Err(error) => {
                let mut wanted = lock(&self.wanted);
                wanted.trouble = Some(error);
                self.ctx.request_repaint();
            }
        }
    }

    fn write_one(
        &self,
        shelf: &mut Option<Shelf>,
        serial: u64,
        board: Option<&(Arc<Board>, Origin)>,
    ) -> io::Result<()> {
        match (board, &mut *shelf) {
            (None, None) => Ok(()),
            (None, Some(shelf)) => shelf.clear(serial),
            (Some((board, origin)), Some(shelf)) => shelf.keep(serial, board, origin),
            (Some((board, origin)), none) => none
                .insert(Shelf::new(&self.root)?)
                .keep(serial, board, origin),
        }
    }
}

impl Wanted {
    fn is_empty(&self) -> bool {
        self.boards.is_empty() && self.taken_over.is_empty()
    }
}

/// What another thread was at when it died is whole: every change here is one step.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
