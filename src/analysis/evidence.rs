//! How sure the team is: counts per evidence, for the board and for each stage.

use std::collections::BTreeMap;

use super::shown::{self, Placed};
use crate::model::{Board, Card, CardId, Content, Evidence, Lane, LaneKind, NotesRole, StageId};

/// How many cards have which evidence.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally(BTreeMap<Evidence, usize>);

/// The tally of the board, and that of each stage that is shown, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EvidenceTally {
    pub board: Tally,
    pub stages: Vec<(StageId, Tally)>,
}

impl Tally {
    pub fn count(&self, evidence: Evidence) -> usize {
        self.0.get(&evidence).copied().unwrap_or(0)
    }

    pub fn total(&self) -> usize {
        self.0.values().sum()
    }

    /// Those that customers have validated or corrected.
    pub fn validated(&self) -> usize {
        self.count(Evidence::Validated) + self.count(Evidence::Corrected)
    }

    /// The same in whole per cent, rounded down so that 100 means all; none without cards.
    pub fn percent(&self) -> Option<usize> {
        (self.validated() * 100).checked_div(self.total())
    }

    fn add(&mut self, evidence: Evidence) {
        *self.0.entry(evidence).or_default() += 1;
    }
}

impl EvidenceTally {
    pub fn of(board: &Board) -> Self {
        let mut tally = Self {
            board: Tally::default(),
            stages: shown::stages(board)
                .map(|stage| (stage.id, Tally::default()))
                .collect(),
        };
        let mut at = 0;
        for Placed { lane, stage, card } in shown::cards(board) {
            while tally.stages[at].0 != stage {
                at += 1;
            }
            if can_have_evidence(lane, card) {
                tally.board.add(card.evidence);
                tally.stages[at].1.add(card.evidence);
            }
        }
        tally
    }
}

/// The notes that customers have neither validated nor corrected, of those that can have evidence: stages from left to
/// right, in each the lanes from top to bottom.
pub fn open_notes(board: &Board) -> Vec<CardId> {
    shown::cards(board)
        .filter(|placed| can_have_evidence(placed.lane, placed.card))
        .filter(|placed| {
            let evidence = placed.card.evidence;
            !matches!(evidence, Evidence::Validated | Evidence::Corrected)
        })
        .map(|placed| placed.card.id)
        .collect()
}

/// True for what the customer lives and a customer can confirm. Not for what is only wished for, for opportunities
/// (they are plans), for indicators (their sample is their evidence), nor for pictures.
pub fn can_have_evidence(lane: &Lane, card: &Card) -> bool {
    match card.content {
        Content::Note => lane.kind != LaneKind::Notes(NotesRole::Opportunities),
        Content::Touchpoint { .. } | Content::Moment { .. } => true,
        Content::Feeling { wished, .. } => !wished,
        Content::Opportunity { .. } | Content::Indicator { .. } | Content::Picture { .. } => false,
    }
}
