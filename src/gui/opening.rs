//! A board that is being read on a thread of its own.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use crate::file::{self, FileError, Stamp};
use crate::model::Board;

/// What reading a board ends with.
pub type Read = Result<(Board, Stamp), FileError>;

/// The window would rather be late by this much than show itself without its board.
const PATIENCE: Duration = Duration::from_millis(250);

/// A file and what is being read from it.
pub struct Opening {
    pub path: PathBuf,
    read: Receiver<Read>,
}

impl Opening {
    /// Begins to read.
    pub fn start(path: PathBuf) -> Self {
        let (done, read) = channel();
        let file = path.clone();
        let read_file = move || {
            // Nobody may wait any more.
            let _ = done.send(file::read_board_stamped(&file));
        };
        // Without a thread it is read by whoever asks.
        let _ = thread::Builder::new()
            .name("open".to_owned())
            .spawn(read_file);
        Self { path, read }
    }

    /// The board, when it comes soon.
    pub(super) fn soon(&self) -> Option<Read> {
        self.read.recv_timeout(PATIENCE).ok()
    }

    /// The board, however long it takes.
    pub(super) fn wait(self) -> Read {
        match self.read.recv() {
            Ok(read) => read,
            Err(_) => file::read_board_stamped(&self.path),
        }
    }
}
