//! What becomes of notes when something is to be done about them.

use std::sync::Arc;

use super::{Edit, LaneChange, StageChange};
use crate::model::{
    Board, Card, CardId, Cells, Content, IdSource, Lane, LaneId, LaneKind, NotesRole, Place, Slot,
    StageId,
};

/// An opportunity that notes give rise to, and where it goes.
#[derive(Debug, Clone, PartialEq)]
pub struct Arising {
    /// What the board needs before, so that the card is there and seen: its lane.
    pub first: Vec<Edit>,
    pub at: Slot,
    pub card: Card,
}

impl Arising {
    /// Makes it in the stage of the first of `notes` that has one, at the end of the first lane of opportunities that
    /// is seen. Without any such lane one is made below all others, called `lane_name`. None without a note that can
    /// give rise to one: an opportunity cannot.
    pub fn of(
        board: &Board,
        notes: &[CardId],
        lane_name: &str,
        ids: &mut IdSource,
    ) -> Option<Self> {
        let from = origins(board, notes);
        if from.is_empty() {
            return None;
        }
        let stage = stage_of(board, &from)?;
        let mut first = Vec::new();
        let lane = if let Some(lane) = lane_of(board) {
            let changes = [
                lane.hidden.then_some(LaneChange::Hidden(false)),
                lane.collapsed.then_some(LaneChange::Collapsed(false)),
            ];
            let lane = lane.id;
            let changes = changes.into_iter().flatten();
            first.extend(changes.map(|change| Edit::ChangeLane { lane, change }));
            lane
        } else {
            let lane = Lane {
                id: LaneId::fresh(ids),
                name: lane_name.to_owned(),
                question: String::new(),
                kind: LaneKind::Notes(NotesRole::Opportunities),
                colour: None,
                height: None,
                collapsed: false,
                hidden: false,
                cells: Cells::default(),
            };
            let id = lane.id;
            let at = board.lanes.len();
            first.push(Edit::InsertLane { at, lane });
            id
        };
        if board.stage(stage).is_some_and(|stage| stage.collapsed) {
            let change = StageChange::Collapsed(false);
            first.push(Edit::ChangeStage { stage, change });
        }
        let place = Place::Cell { lane, stage };
        let index = board
            .lane(lane)
            .map_or(0, |lane| lane.cells.at(stage).len());
        let mut card = Card::note(CardId::fresh(ids), "");
        card.content = Content::Opportunity {
            benefit: None,
            employees: None,
            effort: None,
            horizon: None,
            from,
        };
        let at = Slot { place, index };
        Some(Self { first, at, card })
    }
}

/// Those of the notes that can give rise to an opportunity.
pub fn origins(board: &Board, notes: &[CardId]) -> Vec<CardId> {
    let is_origin = |id: &CardId| {
        let card = board.find(*id);
        card.is_some_and(|(_, card)| !matches!(card.content, Content::Opportunity { .. }))
    };
    notes.iter().copied().filter(is_origin).collect()
}

/// The stage of the first note that has one; for notes that are parked, the first one that is seen.
fn stage_of(board: &Board, notes: &[CardId]) -> Option<StageId> {
    let places = notes.iter().filter_map(|id| board.find(*id));
    let mut stages = places.filter_map(|(slot, _)| match slot.place {
        Place::Cell { stage, .. } => Some(stage),
        Place::Parking => None,
    });
    let seen = || board.stages.iter().find(|stage| !stage.hidden);
    stages.next().or_else(|| seen().map(|stage| stage.id))
}

/// The first lane of opportunities that is seen, else the first that there is.
fn lane_of(board: &Board) -> Option<&Arc<Lane>> {
    let of_kind = || {
        let lanes = board.lanes.iter();
        lanes.filter(|lane| lane.kind == LaneKind::Notes(NotesRole::Opportunities))
    };
    of_kind()
        .find(|lane| !lane.hidden)
        .or_else(|| of_kind().next())
}
