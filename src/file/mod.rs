//! Boards on disk: versioned RON, read with every fault named, written so that nothing good is ever lost.
//! Knows nothing of egui or dialogs.

pub mod dirs;
mod fault;
mod head;
mod outline;
mod read;
pub mod recovery;
mod save;
mod scan;
mod settings;
mod stamp;
mod syntax;
pub mod template;
mod text;
pub mod versions;
mod write;

pub use fault::{Fault, FileError, What};
pub use read::{board_from_reader, read_board, read_board_stamped};
pub use save::{write_board, write_board_over, write_file};
pub use settings::{Bar, HiddenBars, InspectorChoice, MotionChoice, Settings, ThemeChoice};
pub use stamp::Stamp;
pub use syntax::Syntax;
pub use text::board_from_text;
pub use write::board_to_text;

use crate::model::FORMAT;
/// The version that is written; older ones are read too.
pub use crate::model::VERSION;

/// What a board file is called, unless its owner calls it otherwise.
pub const SUFFIX: &str = ".jalon.ron";

/// The largest board file, in bytes. A board of 10,000 notes has 3 MB; the rest is room for pictures.
/// More than this is no board that a hand made, and would keep its reader waiting for seconds.
pub const MAX_BYTES: u64 = 128 * 1024 * 1024;
