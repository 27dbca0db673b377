//! Board files, read from disk or from a pipe.

use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

use crate::model::Board;

use super::fault::{Fault, FileError, Lines, What};
use super::{MAX_BYTES, Stamp, board_from_text};

/// Reads a board.
///
/// # Errors
/// The first fault of the file or of its writing, or every fault of the board in it.
pub fn read_board(path: &Path) -> Result<Board, FileError> {
    read_board_stamped(path).map(|(board, _)| board)
}

/// Reads a board, and tells later whether its file is still the same.
///
/// # Errors
/// As `read_board`.
pub fn read_board_stamped(path: &Path) -> Result<(Board, Stamp), FileError> {
    let error = |what| FileError::new(path, what);
    // Before it is opened: opening a pipe waits for its writer, maybe for ever.
    let kind = fs::metadata(path).map_err(|e| error(What::of_reading(&e)))?;
    if kind.is_dir() {
        return Err(error(What::Folder));
    }
    if !kind.is_file() {
        return Err(error(What::NoFile));
    }
    if kind.len() > MAX_BYTES {
        return Err(error(What::TooLarge));
    }
    let file = File::open(path).map_err(|e| error(What::of_reading(&e)))?;
    let bytes = bytes(file, path)?;
    Ok((board(&bytes, path)?, Stamp::of(&bytes)))
}

/// Reads a board from a pipe; `name` stands for it in faults.
///
/// # Errors
/// As `read_board`.
pub fn board_from_reader(from: impl Read, name: &Path) -> Result<Board, FileError> {
    board(&bytes(from, name)?, name)
}

fn bytes(from: impl Read, name: &Path) -> Result<Vec<u8>, FileError> {
    let error = |what| FileError::new(name, what);
    let mut bytes = Vec::new();
    // One byte more than may be, to know of it.
    from.take(MAX_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(|e| error(What::of_reading(&e)))?;
    if bytes.len() as u64 > MAX_BYTES {
        return Err(error(What::TooLarge));
    }
    Ok(bytes)
}

fn board(bytes: &[u8], name: &Path) -> Result<Board, FileError> {
    let faults = |faults| FileError {
        path: name.to_owned(),
        faults,
    };
    let text = std::str::from_utf8(bytes).map_err(|e| faults(vec![not_utf8(bytes, e)]))?;
    board_from_text(text).map_err(faults)
}

fn not_utf8(bytes: &[u8], error: std::str::Utf8Error) -> Fault {
    let good = std::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or_default();
    Lines::of(good).fault(good.len(), What::NotUtf8)
}
