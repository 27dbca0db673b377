//! What is different between two boards, most often today's map and the future one.
//! What only one screen shows differently (widths, heights, what is collapsed) is not compared.

mod fields;
mod links;
mod order;
mod overlay;
mod shifts;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

pub use self::fields::{
    BoardField, CardField, ConnectorField, LaneField, PersonaField, StageField,
};
use self::links::Links;
pub use self::overlay::{Mark, Origin, Overlay};
pub use self::shifts::FeelingShift;
use crate::model::{Board, Card, CardId, Connector, Lane, LaneId, Persona, Place, Stage, StageId};

/// All that is different between two boards.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    pub before: Arc<Board>,
    pub after: Arc<Board>,
    /// The boards share no ids: stages, lanes and personas were matched by their names, cards by their texts.
    pub is_by_name: bool,
    /// The board itself, personas, stages, lanes, cards as the map is read, their order, connectors.
    pub changes: Vec<Change>,
    /// Where a curve runs at another height; these say once more what the changes of feelings say one by one.
    pub shifts: Vec<FeelingShift>,
}

/// One difference.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    Board(BoardField),
    Persona(Fate<Arc<Persona>, PersonaField>),
    Stage(Fate<Arc<Stage>, StageField>),
    Lane(Fate<Arc<Lane>, LaneField>),
    Card(Fate<PlacedCard, CardField>),
    /// The cards that stayed in this place of the later board stand in another order.
    Order(Place),
    Connector(Fate<Connector, ConnectorField>),
}

/// What became of something.
#[derive(Debug, Clone, PartialEq)]
pub enum Fate<T, F> {
    Added(T),
    Removed(T),
    Kept {
        before: T,
        after: T,
        moved: bool,
        /// What is different about it.
        fields: Vec<F>,
    },
}

/// A card and where it stands on its own board.
#[derive(Debug, Clone, PartialEq)]
pub struct PlacedCard {
    pub place: Place,
    pub card: Arc<Card>,
}

/// How many cards have changed and how; one that was moved and changed counts twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    pub added: usize,
    pub removed: usize,
    pub moved: usize,
    pub changed: usize,
    /// All that is not about one card: the board, stages, lanes and so on.
    pub other: usize,
}

/// Compares two boards: by ids, and where they share none, by names and texts.
pub fn compare(before: Arc<Board>, after: Arc<Board>) -> Comparison {
    let links = Links::between(&before, &after);
    let mut changes: Vec<Change> = fields::of_boards(&before, &after)
        .into_iter()
        .map(Change::Board)
        .collect();
    let personas = fates(
        (&before.personas, &after.personas),
        |persona| links.personas.get(&persona.id).copied(),
        |persona| persona.id,
        |before, after| fields::of_personas(before, after, &links),
    );
    // Their order only says who comes first in lists.
    changes.extend(personas.map(|fate| Change::Persona(fate.unmoved())));
    let stages = fates(
        (&before.stages, &after.stages),
        |stage| links.stages.get(&stage.id).copied(),
        |stage| stage.id,
        fields::of_stages,
    );
    changes.extend(stages.map(Change::Stage));
    let lanes = fates(
        (&before.lanes, &after.lanes),
        |lane| links.lanes.get(&lane.id).copied(),
        |lane| lane.id,
        fields::of_lanes,
    );
    changes.extend(lanes.map(Change::Lane));
    changes.extend(cards(&before, &after, &links).into_iter().map(Change::Card));
    changes.extend(orders(&before, &after, &links).map(Change::Order));
    changes.extend(connectors(&before, &after, &links).map(Change::Connector));
    changes.retain(Change::is_one);
    Comparison {
        shifts: shifts::find(&before, &after, &links),
        is_by_name: links.is_by_name,
        before,
        after,
        changes,
    }
}

impl Comparison {
    /// True when both boards say the same.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// How many changes of each kind.
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for change in &self.changes {
            match change {
                Change::Card(Fate::Added(_)) => counts.added += 1,
                Change::Card(Fate::Removed(_)) => counts.removed += 1,
                Change::Card(Fate::Kept { moved, fields, .. }) => {
                    counts.moved += usize::from(*moved);
                    counts.changed += usize::from(!fields.is_empty());
                }
                _ => counts.other += 1,
            }
        }
        counts
    }
}

impl Change {
    /// False for what was kept as it was.
    fn is_one(&self) -> bool {
        match self {
            Self::Persona(fate) => fate.is_change(),
            Self::Stage(fate) => fate.is_change(),
            Self::Lane(fate) => fate.is_change(),
            Self::Card(fate) => fate.is_change(),
            Self::Connector(fate) => fate.is_change(),
            Self::Board(_) | Self::Order(_) => true,
        }
    }
}

impl<T, F> Fate<T, F> {
    fn is_change(&self) -> bool {
        !matches!(self, Self::Kept { moved: false, fields, .. } if fields.is_empty())
    }

    fn unmoved(mut self) -> Self {
        if let Self::Kept { moved, .. } = &mut self {
            *moved = false;
        }
        self
    }

    /// As it is on the later board, or was on the earlier one when it is gone.
    pub fn latest(&self) -> &T {
        match self {
            Self::Added(it) | Self::Removed(it) | Self::Kept { after: it, .. } => it,
        }
    }
}

/// What became of the parts of an ordered list, in the later order with what is gone where it was.
fn fates<T, Id: Copy + Ord, F>(
    (before, after): (&[Arc<T>], &[Arc<T>]),
    link: impl Fn(&T) -> Option<Id>,
    id: impl Fn(&T) -> Id,
    fields: impl Fn(&T, &T) -> Vec<F>,
) -> impl Iterator<Item = Fate<Arc<T>, F>> {
    let links: Vec<Option<Id>> = before.iter().map(|part| link(part)).collect();
    let now: Vec<Id> = after.iter().map(|part| id(part)).collect();
    let moved = order::moved(&links, &now);
    let fates = order::merged(&links, &now)
        .into_iter()
        .map(|part| match part {
            order::Part::Gone(at) => Fate::Removed(Arc::clone(&before[at])),
            order::Part::There(at) => match links.iter().position(|link| *link == Some(now[at])) {
                None => Fate::Added(Arc::clone(&after[at])),
                Some(was) => Fate::Kept {
                    moved: moved.contains(&now[at]),
                    fields: fields(&before[was], &after[at]),
                    before: Arc::clone(&before[was]),
                    after: Arc::clone(&after[at]),
                },
            },
        });
    fates.collect::<Vec<_>>().into_iter()
}

/// Where places come as the map is read: by stages of both boards, then lanes; the parking lot last.
struct Reading {
    stages: BTreeMap<StageId, usize>,
    lanes: BTreeMap<LaneId, usize>,
}

impl Reading {
    fn of(before: &Board, after: &Board, links: &Links) -> Self {
        let stages = |link: &StageId| links.stages.get(link).copied();
        let lanes = |link: &LaneId| links.lanes.get(link).copied();
        let ids = (
            before
                .stages
                .iter()
                .map(|stage| stage.id)
                .collect::<Vec<_>>(),
            after
                .stages
                .iter()
                .map(|stage| stage.id)
                .collect::<Vec<_>>(),
            before.lanes.iter().map(|lane| lane.id).collect::<Vec<_>>(),
            after.lanes.iter().map(|lane| lane.id).collect::<Vec<_>>(),
        );
        Self {
            stages: ranks(&ids.0, &ids.1, stages),
            lanes: ranks(&ids.2, &ids.3, lanes),
        }
    }

    fn rank(&self, place: Place) -> (usize, usize) {
        let last = usize::MAX;
        match place {
            Place::Cell { lane, stage } => (
                self.stages.get(&stage).copied().unwrap_or(last),
                self.lanes.get(&lane).copied().unwrap_or(last),
            ),
            Place::Parking => (last, last),
        }
    }
}

fn ranks<Id: Copy + Ord>(
    before: &[Id],
    after: &[Id],
    link: impl Fn(&Id) -> Option<Id>,
) -> BTreeMap<Id, usize> {
    let links: Vec<Option<Id>> = before.iter().map(link).collect();
    let parts = order::merged(&links, after).into_iter();
    let ids = parts.map(|part| match part {
        order::Part::Gone(at) => before[at],
        order::Part::There(at) => after[at],
    });
    ids.zip(0..).collect()
}

fn cards(before: &Board, after: &Board, links: &Links) -> Vec<Fate<PlacedCard, CardField>> {
    let reading = Reading::of(before, after, links);
    let place = |place, card: &Arc<Card>| PlacedCard {
        place,
        card: Arc::clone(card),
    };
    let mut earlier: BTreeMap<CardId, PlacedCard> = BTreeMap::new();
    let mut fates = Vec::new();
    for (slot, card) in before.cards() {
        let was = place(slot.place, card);
        if let Some(now) = links.cards.get(&card.id) {
            earlier.insert(*now, was);
        } else {
            let rank = (reading.rank(links.place(slot.place)), 1, slot.index);
            fates.push((rank, Fate::Removed(was)));
        }
    }
    for (slot, card) in after.cards() {
        let now = place(slot.place, card);
        let fate = match earlier.remove(&card.id) {
            None => Fate::Added(now),
            Some(was) => Fate::Kept {
                moved: links.place(was.place) != now.place,
                fields: fields::of_cards(&was.card, &now.card, links),
                before: was,
                after: now,
            },
        };
        fates.push(((reading.rank(slot.place), 0, slot.index), fate));
    }
    fates.sort_by_key(|(rank, _)| *rank);
    fates.into_iter().map(|(_, fate)| fate).collect()
}

/// The places whose cards stand in another order than before, leaving out those that came or went.
fn orders(before: &Board, after: &Board, links: &Links) -> impl Iterator<Item = Place> {
    let mut earlier: BTreeMap<Place, Vec<CardId>> = BTreeMap::new();
    for (slot, card) in before.cards() {
        if let Some(now) = links.cards.get(&card.id) {
            earlier
                .entry(links.place(slot.place))
                .or_default()
                .push(*now);
        }
    }
    let mut later: BTreeMap<Place, Vec<CardId>> = BTreeMap::new();
    for (slot, card) in after.cards() {
        later.entry(slot.place).or_default().push(card.id);
    }
    let reading = Reading::of(before, after, links);
    let mut places: Vec<Place> = Vec::new();
    for (place, mut now) in later {
        let Some(mut was) = earlier.remove(&place) else {
            continue;
        };
        let stayed: BTreeSet<CardId> = was.iter().filter(|id| now.contains(id)).copied().collect();
        was.retain(|id| stayed.contains(id));
        now.retain(|id| stayed.contains(id));
        if was != now {
            places.push(place);
        }
    }
    places.sort_by_key(|place| reading.rank(*place));
    places.into_iter()
}

fn connectors(
    before: &Board,
    after: &Board,
    links: &Links,
) -> impl Iterator<Item = Fate<Connector, ConnectorField>> {
    let mut later: Vec<&Connector> = after.connectors.iter().collect();
    let mut fates = Vec::new();
    for was in &before.connectors {
        let same = |now: &&Connector| {
            if links.is_by_name {
                links.card(was.from) == now.from && links.card(was.to) == now.to
            } else {
                was.id == now.id
            }
        };
        match later.iter().position(same) {
            None => fates.push(Fate::Removed(was.clone())),
            Some(at) => {
                let now = later.remove(at);
                fates.push(Fate::Kept {
                    moved: false,
                    fields: fields::of_connectors(was, now, links),
                    before: was.clone(),
                    after: now.clone(),
                });
            }
        }
    }
    fates.extend(later.into_iter().cloned().map(Fate::Added));
    fates.into_iter()
}
