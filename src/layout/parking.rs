//! The parking lot: a strip right of the grid, its cards in the same wrap as in a cell.

use std::collections::BTreeMap;

use kurbo::{Point, Rect};

use super::ParkingBox;
use super::card_box::CardBox;
use super::flow;
use super::metrics::{PARKING_HEAD, STAGE_WIDTH};
use crate::model::{Board, CardId, Place};
use crate::text::Typesetter;

/// Lays the parking lot out with its top left corner `at`, down to `bottom` or further.
pub(super) fn lay(
    board: &Board,
    at: Point,
    bottom: f64,
    typesetter: &Typesetter,
    cards: &mut BTreeMap<CardId, CardBox>,
) -> ParkingBox {
    let places = std::iter::once((board.parking.as_slice(), STAGE_WIDTH));
    let common = flow::Level::of(places, typesetter);
    let start = Point::new(at.x, at.y + PARKING_HEAD);
    let flow = flow::flow(
        &board.parking,
        Place::Parking,
        start,
        STAGE_WIDTH,
        common,
        typesetter,
    );
    let right = at.x + STAGE_WIDTH;
    let parking = ParkingBox {
        rect: Rect::new(at.x, at.y, right, bottom.max(flow.bottom)),
        head: Rect::new(at.x, at.y, right, start.y),
        cards: board.parking.iter().map(|card| card.id).collect(),
    };
    cards.extend(flow.cards.into_iter().map(|card| (card.id, card)));
    parking
}
