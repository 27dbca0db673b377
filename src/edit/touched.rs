//! What of a board differs from another state of it: where to look after undo.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::model::{Board, Card, CardId, ConnectorId, LaneId, Place, Slot, StageId};

/// The parts of `after` that are not as they were before.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Touched {
    /// Title, kind, context or personas.
    pub title: bool,
    /// Those that are new, changed or elsewhere; for one that is gone, what stands in its place.
    pub stages: Vec<StageId>,
    /// As above.
    pub lanes: Vec<LaneId>,
    /// Those that are new, changed or elsewhere, in the order of the board.
    pub cards: Vec<CardId>,
    /// Where cards are missing.
    pub left: Vec<Place>,
    /// Those that are new or changed.
    pub connectors: Vec<ConnectorId>,
}

impl Touched {
    /// Compares two states of one board; what they share costs nothing.
    pub fn between(before: &Board, after: &Board) -> Self {
        let title = before.title != after.title
            || before.kind != after.kind
            || before.context != after.context
            || before.personas != after.personas;
        let mut touched = Self {
            title,
            stages: parts(
                &before.stages,
                &after.stages,
                |stage| stage.id,
                PartialEq::eq,
            ),
            lanes: parts(
                &before.lanes,
                &after.lanes,
                |lane| lane.id,
                // Its cells are looked at one by one.
                |a, b| {
                    Arc::ptr_eq(a, b)
                        || (&a.name, &a.question, a.kind, a.colour, a.height)
                            == (&b.name, &b.question, b.kind, b.colour, b.height)
                            && (a.collapsed, a.hidden) == (b.collapsed, b.hidden)
                },
            ),
            ..Self::default()
        };
        touched.compare_cards(before, after);
        let is_new = |line: &&crate::model::Connector| before.connector(line.id) != Some(line);
        let lines = after.connectors.iter().filter(is_new);
        touched.connectors = lines.map(|line| line.id).collect();
        touched
    }

    /// True when nothing of it can be seen on a map.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    fn compare_cards(&mut self, before: &Board, after: &Board) {
        let mut seen = BTreeSet::new();
        let places = [after, before].into_iter().flat_map(places);
        let places = places.filter(|place| seen.insert(*place));
        let differs = |place: &Place| {
            let (was, is) = (before.cards_at(*place), after.cards_at(*place));
            was.len() != is.len() || was.iter().zip(is).any(|(a, b)| !Arc::ptr_eq(a, b))
        };
        let mut was: BTreeMap<CardId, (Slot, &Arc<Card>)> = BTreeMap::new();
        let mut is: Vec<(Slot, &Arc<Card>)> = Vec::new();
        for place in places.filter(differs) {
            was.extend(slots(before, place).map(|(slot, card)| (card.id, (slot, card))));
            is.extend(slots(after, place));
            let stays = |cards: &[Arc<Card>], others: &[Arc<Card>]| -> Vec<CardId> {
                let others: BTreeSet<CardId> = others.iter().map(|card| card.id).collect();
                let ids = cards.iter().map(|card| card.id);
                ids.filter(|id| others.contains(id)).collect()
            };
            let (old, new) = (before.cards_at(place), after.cards_at(place));
            self.cards.extend(moved(&stays(old, new), &stays(new, old)));
        }
        let there: BTreeSet<CardId> = is.iter().map(|(_, card)| card.id).collect();
        for (slot, card) in was.values() {
            if !there.contains(&card.id) && !self.left.contains(&slot.place) {
                self.left.push(slot.place);
            }
        }
        let ordered: BTreeSet<CardId> = std::mem::take(&mut self.cards).into_iter().collect();
        let is_touched = |(slot, card): &&(Slot, &Arc<Card>)| {
            ordered.contains(&card.id)
                || was
                    .get(&card.id)
                    .is_none_or(|(old, one)| old.place != slot.place || one != card)
        };
        self.cards = is
            .iter()
            .filter(is_touched)
            .map(|(_, card)| card.id)
            .collect();
    }
}

fn slots(board: &Board, place: Place) -> impl Iterator<Item = (Slot, &Arc<Card>)> {
    let cards = board.cards_at(place).iter().enumerate();
    cards.map(move |(index, card)| (Slot { place, index }, card))
}

/// Where a board has cards.
fn places(board: &Board) -> impl Iterator<Item = Place> {
    let cells = board.lanes.iter().flat_map(|lane| {
        let stages = lane.cells.iter();
        stages.map(|(stage, _)| Place::Cell {
            lane: lane.id,
            stage,
        })
    });
    cells.chain([Place::Parking])
}

/// Stages or lanes that are not as they were.
fn parts<T, Id: Copy + Ord>(
    before: &[Arc<T>],
    after: &[Arc<T>],
    id: impl Fn(&T) -> Id,
    same: impl Fn(&Arc<T>, &Arc<T>) -> bool,
) -> Vec<Id> {
    let was: BTreeMap<Id, &Arc<T>> = before.iter().map(|one| (id(one), one)).collect();
    let is: BTreeSet<Id> = after.iter().map(|one| id(one)).collect();
    let mut touched: BTreeSet<Id> = after
        .iter()
        .filter(|one| was.get(&id(one)).is_none_or(|old| !same(old, one)))
        .map(|one| id(one))
        .collect();
    for (at, _) in before
        .iter()
        .enumerate()
        .filter(|(_, one)| !is.contains(&id(one)))
    {
        let instead = after.get(at.min(after.len().saturating_sub(1)));
        touched.extend(instead.map(|one| id(one)));
    }
    let old: Vec<Id> = before
        .iter()
        .map(|one| id(one))
        .filter(|id| is.contains(id))
        .collect();
    let new: Vec<Id> = after
        .iter()
        .map(|one| id(one))
        .filter(|id| was.contains_key(id))
        .collect();
    touched.extend(moved(&old, &new));
    after
        .iter()
        .map(|one| id(one))
        .filter(|id| touched.contains(id))
        .collect()
}

/// Of the same things in another order, the one that moved; all between the ends where it was more than one.
fn moved<T: Copy + PartialEq>(before: &[T], after: &[T]) -> Vec<T> {
    let differs = |at: &usize| before[*at] != after[*at];
    let Some(first) = (0..after.len().min(before.len())).find(differs) else {
        return Vec::new();
    };
    let last = (0..after.len()).rev().find(differs).unwrap_or(first);
    if before[first] == after[last] && before[first + 1..=last] == after[first..last] {
        vec![after[last]]
    } else if before[last] == after[first] && before[first..last] == after[first + 1..=last] {
        vec![after[first]]
    } else {
        after[first..=last].to_vec()
    }
}
