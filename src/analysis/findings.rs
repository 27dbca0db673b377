//! All that is to be said about a board, at once.

use super::blueprint::{self, Stray};
use super::duplicates::{self, Duplicate};
use super::evidence::EvidenceTally;
use super::gaps::{self, Gap};
use super::moments::{self, Suggestion};
use crate::model::Board;

/// What a board says to who reads it closely.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Findings {
    pub evidence: EvidenceTally,
    pub gaps: Vec<Gap>,
    pub moments: Vec<Suggestion>,
    pub duplicates: Vec<Duplicate>,
    /// Lanes on the wrong side of a line of the blueprint.
    pub strays: Vec<Stray>,
}

impl Findings {
    pub fn of(board: &Board) -> Self {
        Self {
            evidence: EvidenceTally::of(board),
            gaps: gaps::find(board),
            moments: moments::find(board),
            duplicates: duplicates::find(board),
            strays: blueprint::strays(board),
        }
    }

    /// How many things could be done.
    pub fn count(&self) -> usize {
        self.gaps.len() + self.moments.len() + self.duplicates.len() + self.strays.len()
    }
}
