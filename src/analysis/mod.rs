//! What a board says: tallies, gaps, suggestions, likenesses, comparison. Pure: a board in, findings out.
//! Knows nothing of layout, colours, words of a language, files or windows.

mod gap;

pub use gap::{FeelingGap, StageGap, feeling_gap};
