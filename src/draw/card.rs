//! Cards, each as its content and its lane want it.

use std::sync::Arc;

use super::brush::Brush;
use super::{DrawOptions, feelings, indicator, moment, note, opportunity, photo};
use crate::layout::{CardBox, LaneBox, Layout, Page};
use crate::model::{Board, Card, CardId, Content, Lane, LaneKind, NoteColour, Place};
use crate::scene::{Pin, Source};

/// Draws all visible cards but those omitted.
pub(super) fn draw_all(
    brush: &mut Brush<'_>,
    board: &Board,
    layout: &Layout,
    options: &DrawOptions,
) {
    let mut each = |cards: &[Arc<Card>], home: Option<(&Lane, Option<&LaneBox>)>| {
        for card in cards.iter().filter(|card| !options.omit.contains(&card.id)) {
            if let Some(at) = layout.card(card.id) {
                brush.of(Pin::None, Source::Card(card.id.bits()));
                brush.fade(options.faded.contains(&card.id));
                if options.is_gone(card.id) {
                    brush.gone();
                }
                draw(brush, board, &layout.page, card, at, home);
            }
        }
    };
    for lane in &board.lanes {
        let at = layout.lane(lane.id);
        // On a page of its own a card stands without its lane.
        if at.is_some() || !matches!(layout.page, Page::Map) {
            for (_, cards) in lane.cells.iter() {
                each(cards, Some((lane, at)));
            }
        }
    }
    each(&board.parking, None);
}

/// Draws one card; none when it is not visible.
pub(super) fn draw_one(
    brush: &mut Brush<'_>,
    board: &Board,
    layout: &Layout,
    id: CardId,
) -> Option<()> {
    let at = layout.card(id)?;
    let card = board.cards_at(at.slot.place).get(at.slot.index)?;
    let home = match at.slot.place {
        Place::Cell { lane, .. } => Some((&**board.lane(lane)?, layout.lane(lane))),
        Place::Parking => None,
    };
    brush.of(Pin::None, Source::Card(card.id.bits()));
    draw(brush, board, &layout.page, card, at, home);
    Some(())
}

fn draw(
    brush: &mut Brush<'_>,
    board: &Board,
    page: &Page,
    card: &Card,
    at: &CardBox,
    home: Option<(&Lane, Option<&LaneBox>)>,
) {
    let lane_kind = home.map(|(lane, _)| lane.kind);
    match (&card.content, lane_kind) {
        (Content::Feeling { value, wished }, Some(LaneKind::Feelings)) => {
            feelings::draw_point(brush, board, card, *value, *wished, at);
        }
        (Content::Moment { side, .. }, Some(LaneKind::Moments)) => {
            let midline = home.and_then(|(_, at)| at?.midline);
            moment::draw(brush, board, card, *side, at, midline);
        }
        (Content::Indicator { .. }, _) => indicator::draw(brush, board, card, at, card.colour),
        (Content::Picture { .. }, _) => photo::draw(brush, board, card, at, card.colour),
        _ => {
            let colour = card.colour.or(home.and_then(|(lane, _)| lane.colour));
            let colour = colour.unwrap_or(NoteColour::Yellow);
            match page {
                Page::Map | Page::Personas(_) => note::draw(brush, board, card, at, colour),
                Page::Matrix(_) => opportunity::weighed(brush, board, card, at, colour),
                Page::Roadmap(_) => opportunity::planned(brush, board, card, at, colour),
            }
        }
    }
}
