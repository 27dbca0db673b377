//! What the keys do to the stage or lane whose header has the focus.

use std::sync::Arc;

use super::focus::beside;
use super::grid::Direction;
use super::keys::{all, apply};
use super::{Cx, Effect};
use crate::edit::{Edit, Focus, LaneChange, Selection, StageChange, renew};
use crate::layout::metrics::{LANE_HEIGHT_MAX, LANE_STRIP, STAGE_WIDTH_RANGE};
use crate::model::{Board, Card, Cells, IdSource, Lane, LaneId, Place, Slot, Stage, StageId};

/// How far a key moves an edge, in board units.
const STEP: f64 = 24.0;

/// To the place of the header beside.
pub(super) fn shift(cx: &Cx<'_>, direction: Direction) -> Vec<Effect> {
    let edit = beside(cx, direction).and_then(|(to, _)| match cx.selection.focus? {
        Focus::Stage(stage) => Some(Edit::MoveStage { stage, to }),
        Focus::Lane(lane) => Some(Edit::MoveLane { lane, to }),
        _ => None,
    });
    apply(edit, None)
}

/// The keyboard goes on to the header beside.
pub(super) fn delete(cx: &Cx<'_>) -> Vec<Effect> {
    let edit = match cx.selection.focus {
        Some(Focus::Stage(stage)) if cx.board.stages.len() > 1 => Edit::DeleteStage { stage },
        Some(Focus::Lane(lane)) => Edit::DeleteLane { lane },
        _ => return Vec::new(),
    };
    apply(Some(edit), Some(select_beside(cx)))
}

/// The same again after it, notes and all.
pub(super) fn duplicate(cx: &mut Cx<'_>) -> Vec<Effect> {
    let copied = match cx.selection.focus {
        Some(Focus::Stage(stage)) => duplicate_stage(stage, cx),
        Some(Focus::Lane(lane)) => duplicate_lane(lane, cx),
        _ => None,
    };
    copied.map_or_else(Vec::new, |(edit, focus)| {
        apply(Some(edit), Some(Effect::Select(Selection::focus(focus))))
    })
}

/// Shut if it is open, open if it is shut.
pub(super) fn collapse(cx: &Cx<'_>) -> Vec<Effect> {
    change(
        cx,
        |stage| Some(StageChange::Collapsed(!stage.collapsed)),
        |lane| Some(LaneChange::Collapsed(!lane.collapsed)),
    )
}

/// Out of sight, with its notes; the last stage stays.
pub(super) fn hide(cx: &Cx<'_>) -> Vec<Effect> {
    if let Some(Focus::Stage(_)) = cx.selection.focus
        && cx.layout.stages.len() < 2
    {
        return Vec::new();
    }
    let mut effects = change(
        cx,
        |_| Some(StageChange::Hidden(true)),
        |_| Some(LaneChange::Hidden(true)),
    );
    if !effects.is_empty() {
        effects.push(select_beside(cx));
    }
    effects
}

/// As wide or high as its content wants.
pub(super) fn fit(cx: &Cx<'_>) -> Vec<Effect> {
    change(
        cx,
        |_| Some(StageChange::Width(None)),
        |_| Some(LaneChange::Height(None)),
    )
}

/// A step wider or higher, or less so.
pub(super) fn resize(cx: &Cx<'_>, larger: bool) -> Vec<Effect> {
    let by = if larger { STEP } else { -STEP };
    let width = |stage: &Stage| {
        let now = cx.layout.stage(stage.id)?.column.width();
        Some((now + by).clamp(STAGE_WIDTH_RANGE.0, STAGE_WIDTH_RANGE.1))
    };
    let height = |lane: &Lane| {
        let now = cx.layout.lane(lane.id)?.body.height();
        Some((now + by).clamp(LANE_STRIP, LANE_HEIGHT_MAX))
    };
    change(
        cx,
        |stage| (!stage.collapsed).then(|| StageChange::Width(width(stage))),
        |lane| {
            let has_size = lane.kind.holds_cards() && !lane.collapsed;
            has_size.then(|| LaneChange::Height(height(lane)))
        },
    )
}

fn change(
    cx: &Cx<'_>,
    of_stage: impl Fn(&Stage) -> Option<StageChange>,
    of_lane: impl Fn(&Lane) -> Option<LaneChange>,
) -> Vec<Effect> {
    let edit = match cx.selection.focus {
        Some(Focus::Stage(stage)) => cx.board.stage(stage).and_then(|it| {
            let change = of_stage(it)?;
            Some(Edit::ChangeStage { stage, change })
        }),
        Some(Focus::Lane(lane)) => cx.board.lane(lane).and_then(|it| {
            let change = of_lane(it)?;
            Some(Edit::ChangeLane { lane, change })
        }),
        _ => None,
    };
    apply(edit, None)
}

fn duplicate_stage(id: StageId, cx: &mut Cx<'_>) -> Option<(Edit, Focus)> {
    let Board { stages, lanes, .. } = cx.board;
    let at = stages.iter().position(|stage| stage.id == id)?;
    let copy = Stage {
        id: StageId::fresh(cx.ids),
        ..Stage::clone(&stages[at])
    };
    let stage = copy.id;
    let copies = copies(lanes.iter().flat_map(|lane| lane.cells.at(id)), cx.ids);
    let mut copies = copies.into_iter();
    let mut edits = vec![Edit::InsertStage {
        at: at + 1,
        stage: copy,
    }];
    for lane in lanes {
        let place = Place::Cell {
            lane: lane.id,
            stage,
        };
        let cards: Vec<Card> = copies.by_ref().take(lane.cells.at(id).len()).collect();
        if !cards.is_empty() {
            edits.push(Edit::AddCards {
                at: Slot { place, index: 0 },
                cards,
            });
        }
    }
    Some((all(edits)?, Focus::Stage(stage)))
}

fn duplicate_lane(id: LaneId, cx: &mut Cx<'_>) -> Option<(Edit, Focus)> {
    let at = cx.board.lanes.iter().position(|lane| lane.id == id)?;
    let original = &cx.board.lanes[at];
    let mut copies = copies(original.cards(), cx.ids).into_iter();
    let mut cells = Cells::default();
    for (stage, cards) in original.cells.iter() {
        let copied = copies.by_ref().take(cards.len()).map(Arc::new);
        cells.at_mut(stage).extend(copied);
    }
    let lane = Lane {
        id: LaneId::fresh(cx.ids),
        cells,
        ..Lane::clone(original)
    };
    let focus = Focus::Lane(lane.id);
    Some((Edit::InsertLane { at: at + 1, lane }, focus))
}

/// Copies with ids of their own, in the same order.
fn copies<'a>(cards: impl Iterator<Item = &'a Arc<Card>>, ids: &mut IdSource) -> Vec<Card> {
    let mut cards: Vec<Card> = cards.map(|card| Card::clone(card)).collect();
    renew(cards.iter_mut().collect(), ids);
    cards
}

/// The keyboard goes on to the header after this one, else before it.
fn select_beside(cx: &Cx<'_>) -> Effect {
    let (ahead, back) = match cx.selection.focus {
        Some(Focus::Stage(_)) => (Direction::Right, Direction::Left),
        _ => (Direction::Down, Direction::Up),
    };
    let beside = beside(cx, ahead).or_else(|| beside(cx, back));
    Effect::Select(Selection {
        cards: Vec::new(),
        focus: beside.map(|(_, focus)| focus),
    })
}
