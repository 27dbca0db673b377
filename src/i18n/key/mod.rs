//! The names of all strings, so that a wrong one does not compile. One file a room.

mod board;
mod canvas;
mod cli;
mod cmd;
mod compare;
mod data;
mod dialog;
mod elsewhere;
mod error;
mod export;
mod file;
mod find;
mod findings;
mod guide;
mod history;
mod inspector;
mod merge;
mod paste;
mod picture;
mod present;
mod recovery;
mod start;
mod validation;
mod versions;
mod view;

pub use board::*;
pub use canvas::*;
pub use cli::*;
pub use cmd::*;
pub use compare::*;
pub use data::*;
pub use dialog::*;
pub use elsewhere::*;
pub use error::*;
pub use export::*;
pub use file::*;
pub use find::*;
pub use findings::*;
pub use guide::*;
pub use history::*;
pub use inspector::*;
pub use merge::*;
pub use paste::*;
pub use picture::*;
pub use present::*;
pub use recovery::*;
pub use start::*;
pub use validation::*;
pub use versions::*;
pub use view::*;

/// The name of a string in `assets/i18n/*.ftl`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key(&'static str);

impl Key {
    /// As the catalogues write it.
    pub fn id(self) -> &'static str {
        self.0
    }
}

/// Every key with the name of its constant.
pub fn all() -> impl Iterator<Item = (&'static str, Key)> {
    [
        BOARD, CANVAS, CMD, EXPORT, FILE, FIND, FINDINGS, GUIDE, HISTORY, PRESENT, RECOVERY, CLI,
        MERGE, ELSEWHERE, START, DIALOG, ERROR, INSPECTOR, PASTE, PICTURES, VALIDATION, VERSIONS,
        VIEW, COMPARE, DATA,
    ]
    .into_iter()
    .flatten()
    .copied()
}

/// The name of a block, and those of its constants, each for the string of the same name:
/// `BOARD_PARKING` for `board-parking`.
macro_rules! keys {
    ($all:ident: $($name:ident)*) => {
        use super::{Key, lowered};

        $(pub const $name: Key = {
            const BYTES: [u8; stringify!($name).len()] = lowered(stringify!($name));
            match std::str::from_utf8(&BYTES) {
                Ok(id) => Key(id),
                Err(_) => unreachable!(),
            }
        };)*

        pub(super) const $all: &[(&str, Key)] = &[$((stringify!($name), $name),)*];
    };
}
use keys;

/// A constant's name as catalogues write it.
const fn lowered<const N: usize>(name: &str) -> [u8; N] {
    let mut id = [b'-'; N];
    let mut at = 0;
    while at < N {
        if name.as_bytes()[at] != b'_' {
            id[at] = name.as_bytes()[at].to_ascii_lowercase();
        }
        at += 1;
    }
    id
}
