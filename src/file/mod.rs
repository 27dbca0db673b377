//! Boards on disk: versioned RON, read with every fault named, written so that nothing good is ever lost.
//! Knows nothing of egui or dialogs.

pub mod template;
use std::path::{Path, PathBuf};

use crate::model::Board;

/// A fault in a board file; lines and columns count from 1, columns in characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    pub line: Option<usize>,
    pub column: Option<usize>,
    pub message: String,
}

/// Why a file cannot be read or written. `Display` is one sentence that names the file and what to do.
#[derive(Debug, thiserror::Error)]
#[error("{}: {message}", path.display())]
pub struct FileError {
    pub path: PathBuf,
    pub message: String,
    /// At least one when the content is at fault.
    pub faults: Vec<Fault>,
}

/// Reads a board.
///
/// # Errors
/// Every fault of the file at once.
pub fn read_board(path: &Path) -> Result<Board, FileError> {
    todo!()
}

/// Writes a board beside, flushes, and renames over `path`; what was there stays when anything fails.
///
/// # Errors
/// What the system refused, or that `path` holds something that is no board.
pub fn write_board(board: &Board, path: &Path) -> Result<(), FileError> {
    todo!()
}

/// The text of a board file.
pub fn board_to_text(board: &Board) -> String {
    todo!()
}

/// Reads the text of a board file.
///
/// # Errors
/// Every fault at once.
pub fn board_from_text(text: &str) -> Result<Board, Vec<Fault>> {
    todo!()
}

/// Writes any file (an export) the same careful way: `fill` writes it beside, then it replaces `path`.
///
/// # Errors
/// What the system refused; `path` is then as it was.
pub fn write_file<E: From<std::io::Error>>(
    path: &Path,
    fill: impl FnOnce(&mut dyn std::io::Write) -> Result<(), E>,
) -> Result<(), E> {
    todo!()
}
