//! What a board says: tallies, gaps, suggestions, likenesses, comparison. Pure: a board in, findings out.
//! Knows nothing of layout, colours, words of a language, files or windows.
//!
//! Hidden stages and lanes and the parking lot are not part of what the map says: nothing is looked for there; only
//! comparison looks everywhere.

mod blueprint;
mod compare;
mod duplicates;
mod evidence;
mod feeling_gap;
mod findings;
mod gaps;
mod guide;
mod moments;
mod shown;
mod words;

pub use blueprint::{BlueprintSide, Stray, blueprint_side};
pub use compare::{
    BoardField, CardField, Change, Comparison, ConnectorField, Counts, Fate, FeelingShift,
    LaneField, Mark, Origin, Overlay, PersonaField, PlacedCard, StageField, compare,
};
pub use duplicates::Duplicate;
pub use evidence::{EvidenceTally, Tally, can_have_evidence, open_notes};
pub use feeling_gap::{FeelingGap, StageGap, feeling_gap};
pub use findings::Findings;
pub use gaps::Gap;
pub use guide::{Density, Guide, Part, Progress, Step};
pub use moments::{Reason, Suggestion};
