//! What the keys do to the selected cards, or to what has the focus.

use std::collections::BTreeSet;

use super::grid::{Direction, Grid, focus_of, place_of};
use super::{BoardKey, Cx, Effect, focus, header_keys, placing_keys};
use crate::edit::{
    BoardChange, CardChange, ContentPart, Edit, Focus, Selection, new_card_for, renew,
};
use crate::model::{
    Card, CardId, ConnectorId, Content, Evidence, MomentSide, NoteColour, Place, Slot,
};

pub(super) fn press(key: BoardKey, cx: &mut Cx<'_>) -> Vec<Effect> {
    if let Some(effects) = placing_keys::press(key, cx) {
        return effects;
    }
    match key {
        BoardKey::Left => focus::go(cx, focus::step(cx, Direction::Left)),
        BoardKey::Right => focus::go(cx, focus::step(cx, Direction::Right)),
        BoardKey::Up => focus::go(cx, focus::step(cx, Direction::Up)),
        BoardKey::Down => focus::go(cx, focus::step(cx, Direction::Down)),
        BoardKey::NextCell => focus::go(cx, focus::tab(cx, true)),
        BoardKey::PreviousCell => focus::go(cx, focus::tab(cx, false)),
        BoardKey::First => focus::go(cx, focus::end(cx, Direction::Left)),
        BoardKey::Last => focus::go(cx, focus::end(cx, Direction::Right)),
        BoardKey::MoveLeft => shift(cx, Direction::Left),
        BoardKey::MoveRight => shift(cx, Direction::Right),
        BoardKey::MoveUp => shift(cx, Direction::Up),
        BoardKey::MoveDown => shift(cx, Direction::Down),
        BoardKey::MoveEarlier => shift_within(cx, false),
        BoardKey::MoveLater => shift_within(cx, true),
        BoardKey::NewNote => new_note(cx),
        BoardKey::EditText => edit(cx),
        BoardKey::Delete => delete(cx),
        BoardKey::Duplicate => duplicate(cx),
        BoardKey::SelectAll => select_all(cx),
        BoardKey::FeelingUp => change_each(cx, |card| felt(card, 1)),
        BoardKey::FeelingDown => change_each(cx, |card| felt(card, -1)),
        BoardKey::Wished => wish(cx),
        BoardKey::High => change_each(cx, |card| sided(card, MomentSide::High)),
        BoardKey::Low => change_each(cx, |card| sided(card, MomentSide::Low)),
        BoardKey::NextEvidence => next_evidence(cx),
        BoardKey::Colour(paper) => colour(cx, paper),
        BoardKey::Collapse => header_keys::collapse(cx),
        BoardKey::Hide => header_keys::hide(cx),
        BoardKey::Fit => header_keys::fit(cx),
        BoardKey::Larger => header_keys::resize(cx, true),
        BoardKey::Smaller => header_keys::resize(cx, false),
    }
}

/// A new empty card of the kind that its place wants, at `at`.
pub(super) fn new_note_at(at: Slot, cx: &mut Cx<'_>) -> Vec<Effect> {
    let id = CardId::fresh(cx.ids);
    let card = match at.place {
        Place::Cell { lane, .. } => match cx.board.lane(lane) {
            Some(lane) => new_card_for(lane, id, ""),
            None => return Vec::new(),
        },
        Place::Parking => Card::note(id, ""),
    };
    vec![Effect::NewNote { at, card }]
}

/// Several edits as one step; none for no edit.
pub(super) fn all(mut edits: Vec<Edit>) -> Option<Edit> {
    match edits.len() {
        0 | 1 => edits.pop(),
        _ => Some(Edit::All { edits }),
    }
}

/// The chosen cards that are there, place by place in the order of the board.
fn chosen(cx: &Cx<'_>) -> Vec<(Place, Vec<(usize, CardId)>)> {
    let ids: BTreeSet<CardId> = cx.selection.chosen().into_iter().collect();
    let mut places: Vec<(Place, Vec<(usize, CardId)>)> = Vec::new();
    for (slot, card) in cx.board.cards().filter(|(_, card)| ids.contains(&card.id)) {
        match places.last_mut() {
            Some((place, cards)) if *place == slot.place => cards.push((slot.index, card.id)),
            _ => places.push((slot.place, vec![(slot.index, card.id)])),
        }
    }
    places
}

fn shift(cx: &Cx<'_>, direction: Direction) -> Vec<Effect> {
    if cx.selection.cards.is_empty() {
        let header = header_keys::shift(cx, direction);
        if !header.is_empty() {
            return header;
        }
    }
    let grid = Grid::of(cx);
    let mut edits = Vec::new();
    let mut reveal = None;
    for (place, cards) in chosen(cx) {
        let Some(place) = grid.place_beyond(place, direction) else {
            continue;
        };
        let to = Slot {
            place,
            index: cards[0].0,
        };
        edits.push(Edit::MoveCards {
            cards: cards.into_iter().map(|(_, id)| id).collect(),
            to,
        });
        reveal = reveal.or(cx.layout.place_rect(place));
    }
    apply(all(edits), reveal.map(Effect::Reveal))
}

/// Past the next card of the cell that stays.
fn shift_within(cx: &Cx<'_>, later: bool) -> Vec<Effect> {
    let edits = chosen(cx).into_iter().map(|(place, cards)| {
        let first = cards[0].0;
        let index = if later {
            first + 1
        } else {
            first.saturating_sub(1)
        };
        Edit::MoveCards {
            cards: cards.into_iter().map(|(_, id)| id).collect(),
            to: Slot { place, index },
        }
    });
    apply(all(edits.collect()), None)
}

/// After the focused card, else at the end of the focused cell.
fn new_note(cx: &mut Cx<'_>) -> Vec<Effect> {
    let grid = Grid::of(cx);
    let place = match cx.selection.focus {
        Some(Focus::Card(id)) => match cx.board.find(id) {
            Some((Slot { place, index }, _)) => {
                return new_note_at(
                    Slot {
                        place,
                        index: index + 1,
                    },
                    cx,
                );
            }
            None => None,
        },
        Some(Focus::Stage(stage)) => grid.top_of_stage(stage),
        Some(Focus::Lane(lane)) => grid.end_of_lane(lane, Direction::Left),
        Some(focus) => place_of(focus),
        None => None,
    };
    let Some(place) = place.or(grid.first()) else {
        return Vec::new();
    };
    let index = cx.board.cards_at(place).len();
    new_note_at(Slot { place, index }, cx)
}

fn edit(cx: &mut Cx<'_>) -> Vec<Effect> {
    match cx.selection.focus {
        Some(Focus::Card(id)) => vec![Effect::EditText(id)],
        Some(Focus::Stage(id)) => vec![Effect::EditStage(id)],
        Some(Focus::Lane(id)) => vec![Effect::EditLane(id)],
        Some(Focus::Connector(id)) => vec![Effect::EditConnector(id)],
        Some(Focus::Cell { .. } | Focus::Parking) => new_note(cx),
        None => Vec::new(),
    }
}

fn delete(cx: &Cx<'_>) -> Vec<Effect> {
    let cards: Vec<CardId> = chosen(cx)
        .into_iter()
        .flat_map(|(_, cards)| cards)
        .map(|(_, id)| id)
        .collect();
    if cards.is_empty() {
        return match cx.selection.focus {
            Some(Focus::Connector(id)) => delete_connector(id, cx),
            _ => header_keys::delete(cx),
        };
    }
    let focus = cx.selection.focus.map(|focus| match focus {
        Focus::Card(id) if cards.contains(&id) => stays_beside(cx, id, &cards),
        _ => focus,
    });
    let select = Effect::Select(Selection {
        cards: Vec::new(),
        focus,
    });
    apply(Some(Edit::DeleteCards { cards }), Some(select))
}

/// The keyboard goes back to the card that it came from.
fn delete_connector(id: ConnectorId, cx: &Cx<'_>) -> Vec<Effect> {
    let from = cx.board.connector(id).map(|line| line.from);
    let rest = cx.board.connectors.iter().filter(|line| line.id != id);
    let edit = Edit::ChangeBoard {
        change: BoardChange::Connectors(rest.cloned().collect()),
    };
    let select = from.map(|card| Effect::Select(Selection::card(card)));
    apply(Some(edit), select)
}

/// The next card of the cell that stays, else the one before, else the cell.
fn stays_beside(cx: &Cx<'_>, id: CardId, gone: &[CardId]) -> Focus {
    let Some((slot, _)) = cx.board.find(id) else {
        return Focus::Card(id);
    };
    let (before, after) = cx.board.cards_at(slot.place).split_at(slot.index);
    let mut beside = after.iter().chain(before.iter().rev());
    let is_seen = |id| cx.layout.card(id).is_some();
    let stays = beside.find(|card| !gone.contains(&card.id) && is_seen(card.id));
    stays.map_or(focus_of(slot.place), |card| Focus::Card(card.id))
}

fn duplicate(cx: &mut Cx<'_>) -> Vec<Effect> {
    let places = chosen(cx);
    if places.is_empty() {
        return header_keys::duplicate(cx);
    }
    let originals = places.iter().flat_map(|(place, cards)| {
        let there = cx.board.cards_at(*place);
        cards.iter().map(|(index, _)| Card::clone(&there[*index]))
    });
    let mut copies: Vec<Card> = originals.collect();
    renew(copies.iter_mut().collect(), cx.ids);
    let selection = Selection {
        cards: copies.iter().map(|card| card.id).collect(),
        focus: copies.last().map(|card| Focus::Card(card.id)),
    };
    let mut copies = copies.into_iter();
    let edits = places.into_iter().map(|(place, cards)| {
        let last = cards.last().map_or(0, |(index, _)| index + 1);
        Edit::AddCards {
            at: Slot { place, index: last },
            cards: copies.by_ref().take(cards.len()).collect(),
        }
    });
    apply(all(edits.collect()), Some(Effect::Select(selection)))
}

/// All cards that can be seen.
fn select_all(cx: &Cx<'_>) -> Vec<Effect> {
    let seen = cx
        .board
        .cards()
        .filter(|(_, card)| cx.layout.card(card.id).is_some());
    let cards = seen.map(|(_, card)| card.id).collect();
    vec![Effect::Select(Selection {
        cards,
        focus: cx.selection.focus,
    })]
}

fn next_evidence(cx: &Cx<'_>) -> Vec<Effect> {
    let cards = cx.selection.chosen();
    let Some((_, first)) = cards.first().and_then(|id| cx.board.find(*id)) else {
        return Vec::new();
    };
    let next = match first.evidence {
        Evidence::Unstated => Evidence::Assumption,
        Evidence::Assumption => Evidence::Reported,
        Evidence::Reported => Evidence::Observed,
        Evidence::Observed => Evidence::Validated,
        Evidence::Validated => Evidence::Corrected,
        Evidence::Corrected => Evidence::Unstated,
    };
    apply(
        Some(Edit::ChangeCards {
            cards,
            change: CardChange::Evidence(next),
        }),
        None,
    )
}

fn colour(cx: &Cx<'_>, colour: Option<NoteColour>) -> Vec<Effect> {
    let cards = cx.selection.chosen();
    let edit = (!cards.is_empty()).then_some(Edit::ChangeCards {
        cards,
        change: CardChange::Colour(colour),
    });
    apply(edit, None)
}

/// Gives each chosen card the content that `new` makes for it, where it makes one.
fn change_each(cx: &Cx<'_>, new: impl Fn(&Card) -> Option<Content>) -> Vec<Effect> {
    let cards: BTreeSet<CardId> = cx.selection.chosen().into_iter().collect();
    let edits = cx
        .board
        .cards()
        .filter(|(_, card)| cards.contains(&card.id))
        .filter_map(|(_, card)| {
            Some(Edit::ChangeCards {
                cards: vec![card.id],
                change: CardChange::Content(new(card)?),
            })
        });
    apply(all(edits.collect()), None)
}

fn felt(card: &Card, by: i8) -> Option<Content> {
    match card.content {
        // The edit keeps it on the scale.
        Content::Feeling { value, wished } => Some(Content::Feeling {
            value: value.saturating_add(by),
            wished,
        }),
        _ => None,
    }
}

/// All the chosen points become wished for, or lived when all of them were wished for.
fn wish(cx: &Cx<'_>) -> Vec<Effect> {
    let chosen: BTreeSet<CardId> = cx.selection.chosen().into_iter().collect();
    let points: Vec<(CardId, bool)> = cx
        .board
        .cards()
        .filter(|(_, card)| chosen.contains(&card.id))
        .filter_map(|(_, card)| match card.content {
            Content::Feeling { wished, .. } => Some((card.id, wished)),
            _ => None,
        })
        .collect();
    let wished = !points.iter().all(|(_, wished)| *wished);
    let edit = (!points.is_empty()).then(|| Edit::ChangeCards {
        cards: points.into_iter().map(|(id, _)| id).collect(),
        change: CardChange::Part(ContentPart::Wished(wished)),
    });
    apply(edit, None)
}

fn sided(card: &Card, side: MomentSide) -> Option<Content> {
    match &card.content {
        Content::Moment { why, about, .. } => Some(Content::Moment {
            side,
            why: why.clone(),
            about: *about,
        }),
        _ => None,
    }
}

/// The edit and what follows it; nothing for no edit.
pub(super) fn apply(edit: Option<Edit>, then: Option<Effect>) -> Vec<Effect> {
    edit.map_or_else(Vec::new, |edit| {
        [Some(Effect::Apply(edit)), then]
            .into_iter()
            .flatten()
            .collect()
    })
}
