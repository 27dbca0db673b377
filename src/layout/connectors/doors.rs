//! Where connectors may leave a card.

use kurbo::{Point, Rect};

use super::obstacles::Side;
use super::route::Ground;

/// What it costs to leave a card elsewhere than at the middle of an edge.
const OFF_MIDDLE: f64 = 6.0;
/// What it costs to share a place on an edge with another connector.
const SHARED: f64 = 120.0;
/// Places on an edge nearer than this are the same place.
const SAME_PLACE: f64 = 7.0;
/// A line leaves a card straight for half the free paper before it, at most half of this.
const FREE: f64 = 28.0;
/// Shorter straight ends leave no room for an arrow's head.
const HEAD_ROOM: f64 = 9.0;
/// What each unit less than that costs.
const CRAMPED: f64 = 7.0;
/// Lines nearer than this are one.
const SAME_LINE: f64 = 0.5;

/// Where a line meets a card.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Port {
    pub side: Side,
    /// On the card's edge.
    pub at: Point,
}

/// An edge's place and the line before it.
pub(super) struct Door {
    pub port: Port,
    /// The grid's point before it.
    pub outside: Point,
    pub cost: f64,
}

/// A card with what already meets it.
pub(super) struct End<'a> {
    pub rect: Rect,
    pub taken: &'a [Port],
}

/// Where lines may leave a card: the middle of each edge, straight towards the other card, and the quarters where those are taken.
pub(super) fn doors(ground: &Ground<'_>, end: &End<'_>, other: Rect, sides: &[Side]) -> Vec<Door> {
    let rect = end.rect;
    let shared = |a: (f64, f64), b: (f64, f64)| {
        let (low, high) = (a.0.max(b.0), a.1.min(b.1));
        (high - low > SAME_PLACE).then(|| f64::midpoint(low, high))
    };
    let mut doors = Vec::new();
    for &side in sides {
        let free = ground.cards.clearance(rect, side, FREE);
        if free <= 0.0 {
            continue;
        }
        let stub = free / 2.0;
        let (low, high, straight) = if side.is_horizontal() {
            (
                rect.y0,
                rect.y1,
                shared((rect.y0, rect.y1), (other.y0, other.y1)),
            )
        } else {
            (
                rect.x0,
                rect.x1,
                shared((rect.x0, rect.x1), (other.x0, other.x1)),
            )
        };
        let middle = f64::midpoint(low, high);
        let quarter = (high - low) / 4.0;
        let ends = |place: f64| -> (Point, Point) {
            match side {
                Side::Right => ((rect.x1, place).into(), (rect.x1 + stub, place).into()),
                Side::Left => ((rect.x0, place).into(), (rect.x0 - stub, place).into()),
                Side::Bottom => ((place, rect.y1).into(), (place, rect.y1 + stub).into()),
                Side::Top => ((place, rect.y0).into(), (place, rect.y0 - stub).into()),
            }
        };
        let is_taken = |place: f64| {
            let along = |it: &Port| {
                if side.is_horizontal() {
                    it.at.y
                } else {
                    it.at.x
                }
            };
            let mut taken = end.taken.iter();
            let (at, outside) = ends(place);
            taken.any(|it| it.side == side && (along(it) - place).abs() < SAME_PLACE)
                || ground.ways.cost(at, outside) > 0.0
        };
        let aside = is_taken(middle) || straight.is_some_and(is_taken);
        let places = [
            Some(middle),
            straight,
            aside.then_some(middle - quarter),
            aside.then_some(middle + quarter),
        ];
        let mut tried: Vec<f64> = Vec::new();
        for place in places.into_iter().flatten() {
            if tried.iter().any(|other| (other - place).abs() < SAME_LINE) {
                continue;
            }
            tried.push(place);
            let (at, outside) = ends(place);
            let port = Port { side, at };
            let mut cost = stub + (HEAD_ROOM - stub).max(0.0) * CRAMPED;
            if place != middle && Some(place) != straight {
                cost += OFF_MIDDLE;
            }
            if is_taken(place) {
                cost += SHARED;
            }
            doors.push(Door {
                port,
                outside,
                cost,
            });
        }
    }
    doors
}
