//! Keys on the views beside the map: the focus goes from card to card, and cards from place to place.

use kurbo::Point;

use super::grid::Direction;
use super::keys::{all, apply};
use super::placing::{is_page, plan, rate};
use super::{BoardKey, Cx, Effect, focus};
use crate::edit::{Edit, Focus};
use crate::layout::{HORIZONS, Page, Rating};
use crate::model::{CardId, Content, SCORES};

/// Where a card without a score begins.
const MIDDLE: u8 = 3;

/// What a key does on such a view; none where it does what it does on the map.
pub(super) fn press(key: BoardKey, cx: &Cx<'_>) -> Option<Vec<Effect>> {
    if matches!(cx.layout.page, Page::Map) {
        return None;
    }
    let cards = cx.layout.page.cards();
    let focus = |id: Option<CardId>| focus::go(cx, id.map(Focus::Card));
    Some(match key {
        BoardKey::Left => focus(beside(cx, &cards, Direction::Left)),
        BoardKey::Right => focus(beside(cx, &cards, Direction::Right)),
        BoardKey::Up => focus(beside(cx, &cards, Direction::Up)),
        BoardKey::Down => focus(beside(cx, &cards, Direction::Down)),
        BoardKey::NextCell => focus(next(cx, &cards, true)),
        BoardKey::PreviousCell => focus(next(cx, &cards, false)),
        BoardKey::First => focus(cards.first().copied()),
        BoardKey::Last => focus(cards.last().copied()),
        BoardKey::MoveLeft => shift(cx, Direction::Left),
        BoardKey::MoveRight => shift(cx, Direction::Right),
        BoardKey::MoveUp => shift(cx, Direction::Up),
        BoardKey::MoveDown => shift(cx, Direction::Down),
        // Their order is the view's own, and a new card needs a place on the map.
        BoardKey::MoveEarlier | BoardKey::MoveLater | BoardKey::NewNote => Vec::new(),
        BoardKey::EditText if focused(cx).is_none() => Vec::new(),
        _ => return None,
    })
}

/// The card of the view that has the keyboard.
fn focused(cx: &Cx<'_>) -> Option<CardId> {
    match cx.selection.focus {
        Some(Focus::Card(id)) => cx.layout.card(id).map(|card| card.id),
        _ => None,
    }
}

/// The nearest card in a direction; how far aside counts twice, so that rows and columns are kept to.
fn beside(cx: &Cx<'_>, cards: &[CardId], direction: Direction) -> Option<CardId> {
    let Some(here) = focused(cx) else {
        return cards.first().copied();
    };
    let centre = |id: CardId| cx.layout.card(id).map(|card| card.rect.center());
    let from = centre(here)?;
    let away = |at: Point| {
        let by = at - from;
        let (ahead, aside) = match direction {
            Direction::Left => (-by.x, by.y),
            Direction::Right => (by.x, by.y),
            Direction::Up => (-by.y, by.x),
            Direction::Down => (by.y, by.x),
        };
        (ahead > 1.0).then(|| ahead + 2.0 * aside.abs())
    };
    let others = cards.iter().filter(|id| **id != here);
    others
        .filter_map(|id| Some((*id, away(centre(*id)?)?)))
        .min_by(|a, b| a.1.total_cmp(&b.1))
        .map(|(id, _)| id)
}

/// The next or previous card in reading order; none at either end, so that Tab can leave the board.
fn next(cx: &Cx<'_>, cards: &[CardId], forwards: bool) -> Option<CardId> {
    let here = focused(cx).and_then(|id| cards.iter().position(|other| *other == id));
    let at = match (here, forwards) {
        (None, true) => 0,
        (None, false) => return None,
        (Some(at), true) => at + 1,
        (Some(at), false) => at.checked_sub(1)?,
    };
    cards.get(at).copied()
}

/// The chosen cards go a step: on the matrix in benefit or effort, on the roadmap in time.
fn shift(cx: &Cx<'_>, direction: Direction) -> Vec<Effect> {
    if !is_page(&cx.layout.page) {
        return Vec::new();
    }
    let chosen = cx.selection.chosen();
    let edits = chosen.iter().filter_map(|id| {
        let at = cx.layout.card(*id)?;
        let card = cx.board.cards_at(at.slot.place).get(at.slot.index)?;
        step(&cx.layout.page, card.id, &card.content, direction)
    });
    apply(all(edits.collect()), None)
}

fn step(page: &Page, id: CardId, content: &Content, direction: Direction) -> Option<Edit> {
    let Content::Opportunity {
        benefit,
        effort,
        horizon,
        ..
    } = content
    else {
        return None;
    };
    if let Page::Roadmap(_) = page {
        let at = HORIZONS.iter().position(|other| other == horizon)?;
        let to = match direction {
            Direction::Left => at.checked_sub(1)?,
            Direction::Right => at + 1,
            Direction::Up | Direction::Down => return None,
        };
        return Some(plan(vec![id], *HORIZONS.get(to)?));
    }
    let (up, right) = match direction {
        Direction::Left => (0, -1),
        Direction::Right => (0, 1),
        Direction::Up => (1, 0),
        Direction::Down => (-1, 0),
    };
    let to = |score: &Option<u8>, by: i8| {
        let score = score.map_or(MIDDLE, |score| score.saturating_add_signed(by));
        Some(score.clamp(*SCORES.start(), *SCORES.end()))
    };
    let rating = Rating {
        benefit: to(benefit, up),
        effort: to(effort, right),
    };
    Some(rate(vec![id], rating))
}
