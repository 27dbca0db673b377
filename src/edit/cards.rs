//! Edits of cards.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::CardChange;
use super::apply::EditError;
use super::content::{bring_into_range, settle};
use super::references::References;
use crate::model::{Board, Card, CardId, LaneId, LaneKind, Place, Slot};

/// What they refer to is looked at once the whole edit is done.
pub(super) fn add(board: &mut Board, at: Slot, cards: &[Card]) -> Result<(), EditError> {
    refuse_taken(board, cards.iter())?;
    let (kind, there) = cards_mut(board, at.place)?;
    let index = at.index.min(there.len());
    let new = cards.iter().map(|card| {
        let mut card = card.clone();
        if let Some(kind) = kind {
            settle(&mut card, kind);
        }
        bring_into_range(&mut card.content);
        Arc::new(card)
    });
    there.splice(index..index, new);
    Ok(())
}

pub(super) fn shift(board: &mut Board, ids: &[CardId], to: Slot) -> Result<(), EditError> {
    let target = match to.place {
        Place::Cell { lane, .. } => Some(lane),
        Place::Parking => None,
    };
    let taken = take(board, ids)?;
    let (kind, there) = cards_mut(board, to.place)?;
    let index = to.index.min(there.len());
    let moved = taken.into_iter().map(|(from, mut card)| {
        if let Some(kind) = kind.filter(|_| from != target) {
            let mut settled = Card::clone(&card);
            settle(&mut settled, kind);
            if settled != *card {
                card = Arc::new(settled);
            }
        }
        card
    });
    there.splice(index..index, moved);
    Ok(())
}

pub(super) fn delete(board: &mut Board, ids: &[CardId]) -> Result<(), EditError> {
    take(board, ids)?;
    forget(board, ids.iter().copied());
    Ok(())
}

/// Takes all that refers to these cards off the board.
pub(super) fn forget(board: &mut Board, gone: impl IntoIterator<Item = CardId>) {
    let gone = References {
        cards: gone.into_iter().collect(),
        ..References::default()
    };
    gone.drop_from(board);
}

pub(super) fn change(
    board: &mut Board,
    ids: &[CardId],
    change: &CardChange,
) -> Result<(), EditError> {
    let mut wanted: BTreeSet<CardId> = ids.iter().copied().collect();
    if let Some(id) = wanted.first() {
        // What one card would refer to, all would.
        let mut one = Card::note(*id, "");
        set(&mut one, change);
        References::of([&one]).missing(board).refuse()?;
        if let CardChange::Part(part) = change {
            part.references().missing(board).refuse()?;
        }
    }
    for lane in &mut board.lanes {
        if !lane.cards().any(|card| wanted.contains(&card.id)) {
            continue;
        }
        let lane = Arc::make_mut(lane);
        let cards = lane.cells.iter_mut().flat_map(|(_, cards)| cards);
        for card in cards.filter(|card| wanted.remove(&card.id)) {
            let card = Arc::make_mut(card);
            set(card, change);
            if !lane.kind.accepts(&card.content) {
                return Err(EditError::WrongContent(card.id));
            }
        }
    }
    for card in &mut board.parking {
        if wanted.remove(&card.id) {
            set(Arc::make_mut(card), change);
        }
    }
    wanted
        .first()
        .map_or(Ok(()), |id| Err(EditError::NoSuchCard(*id)))
}

/// An error for the first id that the board, or an earlier one of these, has already.
pub(super) fn refuse_taken<'a>(
    board: &Board,
    cards: impl Iterator<Item = &'a Card>,
) -> Result<(), EditError> {
    let mut new = BTreeSet::new();
    for card in cards {
        if !new.insert(card.id) {
            return Err(EditError::IdTaken(card.id.to_string()));
        }
    }
    match board.cards().find(|(_, card)| new.contains(&card.id)) {
        Some((_, card)) => Err(EditError::IdTaken(card.id.to_string())),
        None => Ok(()),
    }
}

fn set(card: &mut Card, change: &CardChange) {
    match change.clone() {
        CardChange::Text(text) => card.text = text,
        CardChange::Details(details) => card.details = details,
        CardChange::Colour(colour) => card.colour = colour,
        CardChange::Content(mut content) => {
            bring_into_range(&mut content);
            card.content = content;
        }
        CardChange::Part(part) => {
            part.set(&mut card.content);
            bring_into_range(&mut card.content);
        }
        CardChange::Persona(persona) => card.persona = persona,
        CardChange::Evidence(evidence) => card.evidence = evidence,
        CardChange::Source(source) => card.source = source,
        CardChange::CorrectedFrom(text) => card.corrected_from = text,
        CardChange::Owner(owner) => card.owner = owner,
        CardChange::Department(department) => card.department = department,
        CardChange::Tags(tags) => card.tags = tags,
        CardChange::Tagged(tag, true) if card.tags.contains(&tag) => {}
        CardChange::Tagged(tag, true) => card.tags.push(tag),
        CardChange::Tagged(tag, false) => card.tags.retain(|other| *other != tag),
        CardChange::Group(group) => card.group = group,
        CardChange::Votes(votes) => card.votes = votes,
        CardChange::Link(link) => card.link = link,
    }
}

/// A card that is on no place for now, and the lane that it comes from.
type Taken = (Option<LaneId>, Arc<Card>);

/// Takes cards out, each with the lane that it was in, in the order of `ids`.
fn take(board: &mut Board, ids: &[CardId]) -> Result<Vec<Taken>, EditError> {
    let wanted: BTreeSet<CardId> = ids.iter().copied().collect();
    let mut taken = BTreeMap::new();
    for lane in &mut board.lanes {
        if !lane.cards().any(|card| wanted.contains(&card.id)) {
            continue;
        }
        let lane = Arc::make_mut(lane);
        let from = Some(lane.id);
        for (_, cards) in lane.cells.iter_mut() {
            for card in cards.extract_if(.., |card| wanted.contains(&card.id)) {
                taken.insert(card.id, (from, card));
            }
        }
    }
    for card in board
        .parking
        .extract_if(.., |card| wanted.contains(&card.id))
    {
        taken.insert(card.id, (None, card));
    }
    if let Some(id) = wanted.iter().find(|id| !taken.contains_key(id)) {
        return Err(EditError::NoSuchCard(*id));
    }
    // A card named twice moves once, to where it is named first.
    Ok(ids.iter().filter_map(|id| taken.remove(id)).collect())
}

/// The cards at a place, and what kind of lane that is.
fn cards_mut(
    board: &mut Board,
    place: Place,
) -> Result<(Option<LaneKind>, &mut Vec<Arc<Card>>), EditError> {
    let Place::Cell { lane, stage } = place else {
        return Ok((None, &mut board.parking));
    };
    if board.stage(stage).is_none() {
        return Err(EditError::NoSuchStage(stage));
    }
    let lane = board
        .lanes
        .iter_mut()
        .find(|other| other.id == lane)
        .ok_or(EditError::NoSuchLane(lane))?;
    if !lane.kind.holds_cards() {
        return Err(EditError::LaneHoldsNoCards);
    }
    let lane = Arc::make_mut(lane);
    Ok((Some(lane.kind), lane.cells.at_mut(stage)))
}
