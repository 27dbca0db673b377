//! Tells whether a file is still what it was.

use std::hash::{DefaultHasher, Hasher as _};

use serde::{Deserialize, Serialize};

/// What a file held when it was read or written. One from another build of Jalon may say of an unchanged file that it
/// has changed, and never the other way round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp(u64);

impl Stamp {
    pub(super) fn of(bytes: &[u8]) -> Self {
        let mut hasher = DefaultHasher::new();
        hasher.write(bytes);
        Self(hasher.finish())
    }
}
