//! Where subcommands read boards: files and pipes.

use std::io;
use std::path::Path;

use super::output::PIPE;
use crate::file::{FileError, board_from_reader, read_board};
use crate::model::Board;

/// The board in a file, or in a pipe.
pub(super) fn board(path: &Path) -> Result<Board, FileError> {
    if path.as_os_str() == PIPE {
        board_from_reader(io::stdin().lock(), path)
    } else {
        read_board(path)
    }
}
