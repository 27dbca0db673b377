//! Where subcommands write: pipes, and files that were not there before.

use std::hash::{BuildHasher as _, RandomState};
use std::io::{self, Write as _};
use std::path::Path;

use super::Failure;
use crate::file::{board_to_text, write_board};
use crate::i18n::{Strings, key};
use crate::model::{Board, IdSource};

/// The name that stands for a pipe.
pub(super) const PIPE: &str = "-";

/// Ids that no other board has.
pub(super) fn new_ids() -> IdSource {
    // Hash maps are seeded by the system.
    IdSource::seeded(RandomState::new().hash_one(()))
}

/// Writes text to the standard output. Whoever reads it may stop when they have seen enough.
pub(super) fn print(strings: &Strings, text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(e) if e.kind() != io::ErrorKind::BrokenPipe => {
            let why = e.to_string().into();
            let line = strings.with(key::CLI_OUTPUT_REFUSED, &[("why", why)]);
            Err(Failure::Task(vec![line]))
        }
        _ => Ok(()),
    }
}

/// Writes a board to a file that is not there yet, or to a pipe.
pub(super) fn write_new(strings: &Strings, board: &Board, out: &Path) -> Result<(), Failure> {
    if out == Path::new(PIPE) {
        return print(strings, &board_to_text(board));
    }
    if out.is_file() {
        let line = format!("{}: {}", out.display(), strings.get(key::CLI_EXISTS));
        return Err(Failure::Task(vec![line]));
    }
    let written = write_board(board, out);
    written
        .map(drop)
        .map_err(|error| Failure::of_file(strings, &error))
}
