//! The cells that the keyboard can stop at, and what lies beside each.

use super::Cx;
use crate::edit::Focus;
use crate::model::{Board, LaneId, Place, StageId};

/// Where an arrow points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    Left,
    Right,
    Up,
    Down,
}

/// Open lanes by open stages: no dividers, nothing collapsed or hidden.
#[derive(Debug)]
pub(super) struct Grid {
    stages: Vec<StageId>,
    lanes: Vec<LaneId>,
    parking: bool,
}

impl Grid {
    pub fn of(cx: &Cx<'_>) -> Self {
        Self {
            parking: cx.layout.place_rect(Place::Parking).is_some(),
            ..Self::of_board(cx.board)
        }
    }

    /// Without the parking lot.
    pub fn of_board(board: &Board) -> Self {
        let stages = board
            .stages
            .iter()
            .filter(|stage| !stage.hidden && !stage.collapsed);
        let lanes = board
            .lanes
            .iter()
            .filter(|lane| lane.kind.holds_cards() && !lane.hidden && !lane.collapsed);
        Self {
            stages: stages.map(|stage| stage.id).collect(),
            lanes: lanes.map(|lane| lane.id).collect(),
            parking: false,
        }
    }

    pub fn first(&self) -> Option<Place> {
        self.cell(0, 0)
    }

    /// The first or last cell of a lane.
    pub fn end_of_lane(&self, lane: LaneId, direction: Direction) -> Option<Place> {
        let row = self.lanes.iter().position(|id| *id == lane)?;
        let column = match direction {
            Direction::Right | Direction::Down => self.stages.len().checked_sub(1)?,
            Direction::Left | Direction::Up => 0,
        };
        self.cell(row, column)
    }

    /// The top cell of a stage.
    pub fn top_of_stage(&self, stage: StageId) -> Option<Place> {
        let column = self.stages.iter().position(|id| *id == stage)?;
        self.cell(0, column)
    }

    /// What lies beyond a place: another place, or the header of its lane or stage.
    pub fn beyond(&self, place: Place, direction: Direction) -> Option<Focus> {
        let Place::Cell { lane, stage } = place else {
            let last = self.stages.len().checked_sub(1)?;
            let beside = self.cell(0, last).filter(|_| direction == Direction::Left);
            return beside.map(focus_of);
        };
        let (row, column) = self.position(place)?;
        let next = match direction {
            Direction::Left if column == 0 => return Some(Focus::Lane(lane)),
            Direction::Up if row == 0 => return Some(Focus::Stage(stage)),
            Direction::Left => self.cell(row, column - 1),
            Direction::Up => self.cell(row - 1, column),
            Direction::Down => self.cell(row + 1, column),
            Direction::Right => self
                .cell(row, column + 1)
                .or(self.parking.then_some(Place::Parking)),
        };
        next.map(focus_of)
    }

    /// The place beyond, where there is one for cards.
    pub fn place_beyond(&self, place: Place, direction: Direction) -> Option<Place> {
        self.beyond(place, direction).and_then(place_of)
    }

    /// The next place in reading order, the parking lot last; the first one after no place.
    pub fn next(&self, place: Option<Place>, forwards: bool) -> Option<Place> {
        let columns = self.stages.len();
        let cells = columns * self.lanes.len();
        let all = cells + usize::from(self.parking);
        let index = match place {
            None => return if forwards { self.first() } else { None },
            Some(Place::Parking) => cells,
            Some(cell) => {
                let (row, column) = self.position(cell)?;
                row * columns + column
            }
        };
        let next = if forwards {
            index + 1
        } else {
            index.checked_sub(1)?
        };
        if next < cells {
            self.cell(next / columns, next % columns)
        } else {
            (next < all).then_some(Place::Parking)
        }
    }

    pub fn has(&self, place: Place) -> bool {
        match place {
            Place::Cell { .. } => self.position(place).is_some(),
            Place::Parking => self.parking,
        }
    }

    fn position(&self, place: Place) -> Option<(usize, usize)> {
        let Place::Cell { lane, stage } = place else {
            return None;
        };
        let row = self.lanes.iter().position(|id| *id == lane)?;
        let column = self.stages.iter().position(|id| *id == stage)?;
        Some((row, column))
    }

    fn cell(&self, row: usize, column: usize) -> Option<Place> {
        let (lane, stage) = (*self.lanes.get(row)?, *self.stages.get(column)?);
        Some(Place::Cell { lane, stage })
    }
}

/// The place as a stop of the keyboard.
pub(super) fn focus_of(place: Place) -> Focus {
    match place {
        Place::Cell { lane, stage } => Focus::Cell { lane, stage },
        Place::Parking => Focus::Parking,
    }
}

/// The place that a stop of the keyboard is; none for cards and headers.
pub(super) fn place_of(focus: Focus) -> Option<Place> {
    match focus {
        Focus::Cell { lane, stage } => Some(Place::Cell { lane, stage }),
        Focus::Parking => Some(Place::Parking),
        Focus::Card(_) | Focus::Stage(_) | Focus::Lane(_) | Focus::Connector(_) => None,
    }
}
