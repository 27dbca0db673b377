//! The sides of a service blueprint: who acts and who sees it, read off the three lines that part them.
//! The order of the sides: G. L. Shostack, “Designing services that deliver”, 1984; M. J. Bitner, A. L. Ostrom and
//! F. N. Morgan, “Service blueprinting”, 2008.

use std::sync::Arc;

use crate::model::{Board, DividerLine, Lane, LaneId, LaneKind, NotesRole};

/// On which side of the lines a lane stands, from above to below.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum BlueprintSide {
    /// What the customer does and meets, above the line of interaction.
    Customer,
    /// What employees do under the customer's eyes, above the line of visibility.
    Frontstage,
    /// What they do out of sight, above the line of internal interaction.
    Backstage,
    /// What others and their systems do for them, below all lines.
    Support,
}

/// A lane that stands on another side than its notes belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stray {
    pub lane: LaneId,
    pub stands: BlueprintSide,
    pub belongs: BlueprintSide,
    /// Where it would be among the lanes: the nearest place on its own side.
    pub to: usize,
}

/// The side of a lane: none for a line, and on a map without any of the three lines.
pub fn blueprint_side(board: &Board, lane: LaneId) -> Option<BlueprintSide> {
    let at = board.lanes.iter().position(|it| it.id == lane)?;
    if !board.lanes[at].kind.holds_cards() {
        return None;
    }
    let above = lines(board.lanes[..at].iter().map(|lane| lane.kind));
    side_below(&above, &lines(board.lanes.iter().map(|lane| lane.kind)))
}

/// The lanes that stand on a wrong side.
pub(super) fn strays(board: &Board) -> Vec<Stray> {
    let stray = |lane: &Arc<Lane>| {
        let belongs = side_of(lane.kind)?;
        let stands = blueprint_side(board, lane.id)?;
        // Where a line is missing, two sides are one.
        let to = nearest(board, lane.id, belongs)?;
        (stands != belongs).then_some(Stray {
            lane: lane.id,
            stands,
            belongs,
            to,
        })
    };
    super::shown::lanes(board).filter_map(stray).collect()
}

/// Where the notes of a lane belong, as far as its kind tells.
fn side_of(kind: LaneKind) -> Option<BlueprintSide> {
    match kind {
        LaneKind::Notes(NotesRole::CustomerActions) => Some(BlueprintSide::Customer),
        LaneKind::Notes(NotesRole::Frontstage) => Some(BlueprintSide::Frontstage),
        LaneKind::Notes(NotesRole::Backstage) => Some(BlueprintSide::Backstage),
        LaneKind::Notes(NotesRole::Support) => Some(BlueprintSide::Support),
        _ => None,
    }
}

fn lines(kinds: impl Iterator<Item = LaneKind>) -> Vec<DividerLine> {
    let lines = kinds.filter_map(|kind| match kind {
        LaneKind::Divider(line) if line != DividerLine::Free => Some(line),
        _ => None,
    });
    lines.collect()
}

/// The side below some of the map's lines.
fn side_below(above: &[DividerLine], all: &[DividerLine]) -> Option<BlueprintSide> {
    let sides = [
        (
            DividerLine::InternalInteraction,
            BlueprintSide::Backstage,
            BlueprintSide::Support,
        ),
        (
            DividerLine::Visibility,
            BlueprintSide::Frontstage,
            BlueprintSide::Backstage,
        ),
        (
            DividerLine::Interaction,
            BlueprintSide::Customer,
            BlueprintSide::Frontstage,
        ),
    ];
    let below = sides.iter().find(|(line, ..)| above.contains(line));
    let mut upwards = sides.iter().rev();
    match below {
        Some((_, _, side)) => Some(*side),
        None => Some(upwards.find(|(line, ..)| all.contains(line))?.1),
    }
}

/// The place on this side that is nearest to where the lane is; none where the map has no such side.
fn nearest(board: &Board, lane: LaneId, side: BlueprintSide) -> Option<usize> {
    let at = board.lanes.iter().position(|it| it.id == lane)?;
    let others: Vec<LaneKind> = board
        .lanes
        .iter()
        .filter(|it| it.id != lane)
        .map(|it| it.kind)
        .collect();
    let all = lines(others.iter().copied());
    let stands_there =
        |to: &usize| side_below(&lines(others[..*to].iter().copied()), &all) == Some(side);
    (0..=others.len())
        .filter(stands_there)
        .min_by_key(|to| to.abs_diff(at))
}
