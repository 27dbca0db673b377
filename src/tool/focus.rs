//! Where the keyboard goes: from card to card within a cell, then on to what lies beyond.

use kurbo::{Point, Rect};

use super::grid::{Direction, Grid, focus_of, place_of};
use super::{Cx, Effect};
use crate::edit::{Focus, Selection};
use crate::layout::ConnectorBox;
use crate::model::{Board, CardId, Place, Slot};

/// Where the keyboard is when a board is opened: its first cell.
pub fn opening_focus(board: &Board) -> Option<Focus> {
    Grid::of_board(board).first().map(focus_of)
}

/// The focus one step further; none at the board's edge.
pub(super) fn step(cx: &Cx<'_>, direction: Direction) -> Option<Focus> {
    let grid = Grid::of(cx);
    let Some(focus) = cx.selection.focus else {
        return grid.first().map(|place| enter(cx, place, direction, None));
    };
    match focus {
        Focus::Stage(stage) if direction == Direction::Down => {
            let place = grid.top_of_stage(stage)?;
            Some(enter(cx, place, direction, None))
        }
        Focus::Lane(lane) if direction == Direction::Right => {
            let place = grid.end_of_lane(lane, Direction::Left)?;
            Some(enter(cx, place, direction, None))
        }
        Focus::Stage(_) | Focus::Lane(_) => beside(cx, direction).map(|(_, focus)| focus),
        // To the card at either end.
        Focus::Connector(id) => {
            let line = cx.board.connector(id)?;
            let onwards = matches!(direction, Direction::Right | Direction::Down);
            Some(Focus::Card(if onwards { line.to } else { line.from }))
        }
        Focus::Card(id) => {
            let (slot, _) = cx.board.find(id)?;
            within(cx, slot, id, direction).or_else(|| beyond(cx, &grid, slot.place, direction))
        }
        Focus::Cell { .. } | Focus::Parking => {
            let place = place_of(focus)?;
            let forwards = matches!(direction, Direction::Right | Direction::Down);
            match cx.seen_at(place).next() {
                Some(card) if forwards => Some(Focus::Card(card)),
                _ => beyond(cx, &grid, place, direction),
            }
        }
    }
}

/// The next or previous place in reading order; none at either end.
pub(super) fn tab(cx: &Cx<'_>, forwards: bool) -> Option<Focus> {
    let grid = Grid::of(cx);
    let here = match cx.selection.focus {
        Some(Focus::Card(id)) => cx.board.find(id).map(|(slot, _)| slot.place),
        Some(Focus::Lane(lane)) => grid.end_of_lane(lane, Direction::Left),
        Some(Focus::Stage(stage)) => grid.top_of_stage(stage),
        Some(Focus::Connector(id)) => {
            let line = cx.board.connector(id);
            let from = line.and_then(|line| cx.board.find(line.from));
            from.map(|(slot, _)| slot.place)
        }
        Some(focus) => place_of(focus),
        None => None,
    };
    let here = here.filter(|place| grid.has(*place));
    let next = grid.next(here, forwards)?;
    Some(enter(cx, next, Direction::Right, None))
}

/// The first or last stop of the lane.
pub(super) fn end(cx: &Cx<'_>, direction: Direction) -> Option<Focus> {
    let grid = Grid::of(cx);
    let place = match cx.selection.focus {
        Some(Focus::Card(id)) => cx.board.find(id).map(|(slot, _)| slot.place),
        Some(Focus::Lane(lane)) => grid.end_of_lane(lane, direction),
        Some(focus) => place_of(focus),
        None => None,
    };
    let place = match place.or(grid.first())? {
        Place::Cell { lane, .. } => grid.end_of_lane(lane, direction)?,
        Place::Parking => Place::Parking,
    };
    // Coming from beyond, so that the last card of the last cell is met first.
    let inwards = match direction {
        Direction::Right => Direction::Left,
        _ => Direction::Right,
    };
    Some(enter(cx, place, inwards, None))
}

/// From a header to the first cell beyond it: nothing is selected any more. From a connector to its first card.
pub(super) fn off_header(cx: &Cx<'_>) -> Vec<Effect> {
    let grid = Grid::of(cx);
    let place = match cx.selection.focus {
        Some(Focus::Stage(stage)) => grid.top_of_stage(stage),
        Some(Focus::Lane(lane)) => grid.end_of_lane(lane, Direction::Left),
        Some(Focus::Connector(id)) => {
            let from = cx.board.connector(id).map(|line| Focus::Card(line.from));
            return go(cx, from);
        }
        _ => return Vec::new(),
    };
    let focus = place.map(focus_of);
    vec![Effect::Select(Selection {
        cards: Vec::new(),
        focus,
    })]
}

/// The keyboard goes there: a card is selected, the rest is not.
pub(super) fn go(cx: &Cx<'_>, focus: Option<Focus>) -> Vec<Effect> {
    let Some(focus) = focus else {
        return Vec::new();
    };
    let selection = match focus {
        Focus::Card(id) => Selection::card(id),
        _ => Selection {
            cards: Vec::new(),
            focus: Some(focus),
        },
    };
    let mut effects = vec![Effect::Select(selection)];
    effects.extend(rect_of(cx, focus).map(Effect::Reveal));
    effects
}

fn rect_of(cx: &Cx<'_>, focus: Focus) -> Option<Rect> {
    match focus {
        Focus::Card(id) => cx.layout.card(id).map(|card| card.rect),
        Focus::Stage(id) => cx
            .layout
            .stages
            .iter()
            .find(|stage| stage.id == id)
            .map(|stage| stage.header),
        Focus::Lane(id) => cx
            .layout
            .lanes
            .iter()
            .find(|lane| lane.id == id)
            .map(|lane| lane.header),
        Focus::Connector(id) => cx.layout.connector(id).map(ConnectorBox::bounds),
        Focus::Cell { .. } | Focus::Parking => cx.layout.place_rect(place_of(focus)?),
    }
}

/// Another card of the same place.
fn within(cx: &Cx<'_>, slot: Slot, id: CardId, direction: Direction) -> Option<Focus> {
    let next = match direction {
        Direction::Left => cx.seen_at(slot.place).take_while(|it| *it != id).last()?,
        Direction::Right => cx.seen_at(slot.place).skip_while(|it| *it != id).nth(1)?,
        Direction::Up | Direction::Down => {
            let here = cx.layout.card(id)?.rect;
            let ahead = |rect: &Rect| match direction {
                Direction::Up => rect.center().y < here.y0,
                _ => rect.center().y > here.y1,
            };
            nearest(cx, slot.place, here.center(), ahead)?
        }
    };
    Some(Focus::Card(next))
}

fn beyond(cx: &Cx<'_>, grid: &Grid, place: Place, direction: Direction) -> Option<Focus> {
    if !grid.has(place) {
        return grid.first().map(|place| enter(cx, place, direction, None));
    }
    let next = grid.beyond(place, direction)?;
    let from = match cx.selection.focus {
        Some(Focus::Card(id)) => cx.layout.card(id).map(|card| card.rect.center()),
        _ => None,
    };
    Some(place_of(next).map_or(next, |place| enter(cx, place, direction, from)))
}

/// The card that is met first when coming into a place, or the place itself when it is empty.
fn enter(cx: &Cx<'_>, place: Place, direction: Direction, from: Option<Point>) -> Focus {
    let mut cards = cx.seen_at(place);
    let met = match (direction, from) {
        (Direction::Up | Direction::Down, Some(from)) => nearest(cx, place, from, |_| true),
        _ => None,
    };
    let first = match direction {
        Direction::Left | Direction::Up => cards.next_back(),
        Direction::Right | Direction::Down => cards.next(),
    };
    met.or(first).map_or(focus_of(place), Focus::Card)
}

/// The card of a place nearest to a point; how far up or down counts twice, so that rows are kept to.
fn nearest(
    cx: &Cx<'_>,
    place: Place,
    from: Point,
    ahead: impl Fn(&Rect) -> bool,
) -> Option<CardId> {
    let rects = cx
        .seen_at(place)
        .filter_map(|id| Some((id, cx.layout.card(id)?.rect)));
    let away = |rect: Rect| {
        let by = rect.center() - from;
        by.x.abs() + 2.0 * by.y.abs()
    };
    rects
        .filter(|(_, rect)| ahead(rect))
        .min_by(|(_, a), (_, b)| away(*a).total_cmp(&away(*b)))
        .map(|(id, _)| id)
}

/// The header beside the focused one, and its index on the board.
pub(super) fn beside(cx: &Cx<'_>, direction: Direction) -> Option<(usize, Focus)> {
    let Board { stages, lanes, .. } = cx.board;
    match (cx.selection.focus?, direction) {
        (Focus::Stage(id), Direction::Left | Direction::Right) => {
            let here = stages.iter().position(|stage| stage.id == id)?;
            let next = next_shown(stages.len(), here, direction, |at| !stages[at].hidden)?;
            Some((next, Focus::Stage(stages[next].id)))
        }
        (Focus::Lane(id), Direction::Up | Direction::Down) => {
            let here = lanes.iter().position(|lane| lane.id == id)?;
            let next = next_shown(lanes.len(), here, direction, |at| !lanes[at].hidden)?;
            Some((next, Focus::Lane(lanes[next].id)))
        }
        _ => None,
    }
}

fn next_shown(
    count: usize,
    here: usize,
    direction: Direction,
    is_shown: impl Fn(usize) -> bool,
) -> Option<usize> {
    match direction {
        Direction::Left | Direction::Up => (0..here).rev().find(|at| is_shown(*at)),
        Direction::Right | Direction::Down => (here + 1..count).find(|at| is_shown(*at)),
    }
}
