//! Two boards as one: the later one, and on it what is gone from the earlier one.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::links::Links;
use super::order::{self, Part};
use super::{Change, Comparison, Fate, PlacedCard};
use crate::model::{
    Board, Card, CardId, Cells, Content, Lane, LaneId, LaneKind, PersonaId, Place, Stage, StageId,
};

/// The later board with what is gone where it was, and what became of each part.
#[derive(Debug, Clone, PartialEq)]
pub struct Overlay {
    pub board: Arc<Board>,
    pub cards: BTreeMap<CardId, Mark>,
    pub stages: BTreeMap<StageId, Mark>,
    pub lanes: BTreeMap<LaneId, Mark>,
    /// Where cards that were moved come from.
    pub origins: BTreeMap<CardId, Origin>,
    /// Earlier lanes of feelings whose curves run elsewhere now. Lane and stages have the ids of `board`.
    pub past: Vec<Lane>,
}

/// What became of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    Added,
    Removed,
    Kept { moved: bool, changed: bool },
}

/// Where a card was before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    Parking,
    /// In a stage or, where only the lane is another, in a lane of this name.
    Named(String),
}

impl Comparison {
    /// Lays the earlier board over the later one.
    pub fn overlay(&self) -> Overlay {
        let links = Links::between(&self.before, &self.after);
        let (stages, lanes) = (self.stages(&links), self.lanes(&links));
        let mut board = Board {
            stages,
            lanes,
            ..Board::clone(&self.after)
        };
        for change in &self.changes {
            if let Change::Card(Fate::Removed(gone)) = change {
                put_back(&mut board, gone, self, &links);
            }
        }
        board.tidy();
        let past = self.past(&links);
        let mut overlay = Overlay {
            board: Arc::new(board),
            cards: BTreeMap::new(),
            stages: BTreeMap::new(),
            lanes: BTreeMap::new(),
            origins: BTreeMap::new(),
            past,
        };
        for change in &self.changes {
            match change {
                Change::Stage(fate) => {
                    overlay.stages.insert(fate.latest().id, Mark::of(fate));
                }
                Change::Lane(fate) => {
                    overlay.lanes.insert(fate.latest().id, Mark::of(fate));
                }
                Change::Card(fate) => {
                    let id = fate.latest().card.id;
                    overlay.cards.insert(id, Mark::of(fate));
                    if let Some(origin) = self.origin(fate, &links) {
                        overlay.origins.insert(id, origin);
                    }
                }
                _ => {}
            }
        }
        overlay.open();
        overlay
    }

    /// The later stages, and those that are gone where they were.
    fn stages(&self, links: &Links) -> Vec<Arc<Stage>> {
        let was = &self.before.stages;
        let was_ids: Vec<_> = was
            .iter()
            .map(|it| links.stages.get(&it.id).copied())
            .collect();
        let now_ids: Vec<_> = self.after.stages.iter().map(|it| it.id).collect();
        let parts = order::merged(&was_ids, &now_ids).into_iter();
        let stages = parts.map(|part| match part {
            Part::Gone(at) => Arc::clone(&was[at]),
            Part::There(at) => Arc::clone(&self.after.stages[at]),
        });
        stages.collect()
    }

    /// Likewise; those that are gone have no cards yet.
    fn lanes(&self, links: &Links) -> Vec<Arc<Lane>> {
        let was = &self.before.lanes;
        let was_ids: Vec<_> = was
            .iter()
            .map(|it| links.lanes.get(&it.id).copied())
            .collect();
        let now_ids: Vec<_> = self.after.lanes.iter().map(|it| it.id).collect();
        let parts = order::merged(&was_ids, &now_ids).into_iter();
        let lanes = parts.map(|part| match part {
            Part::Gone(at) => Arc::new(Lane {
                cells: Cells::default(),
                ..Lane::clone(&was[at])
            }),
            Part::There(at) => Arc::clone(&self.after.lanes[at]),
        });
        lanes.collect()
    }

    /// The lanes of feelings of both boards whose points are not the same.
    fn past(&self, links: &Links) -> Vec<Lane> {
        let mut past = Vec::new();
        for was in &self.before.lanes {
            let now = links.lanes.get(&was.id).and_then(|id| self.after.lane(*id));
            let Some(now) = now.filter(|now| [was.kind, now.kind] == [LaneKind::Feelings; 2])
            else {
                continue;
            };
            let mut cells = Cells::default();
            for (stage, cards) in was.cells.iter() {
                let stage = links.stages.get(&stage).copied().unwrap_or(stage);
                let cards = cards.iter().map(|card| Arc::new(translated(card, links)));
                cells.at_mut(stage).extend(cards);
            }
            let earlier = Lane {
                cells,
                ..Lane::clone(now)
            };
            if points(&earlier) != points(now) {
                past.push(earlier);
            }
        }
        past
    }

    fn origin<F>(&self, fate: &Fate<PlacedCard, F>, links: &Links) -> Option<Origin> {
        let Fate::Kept {
            before,
            after,
            moved: true,
            ..
        } = fate
        else {
            return None;
        };
        let Place::Cell { lane, stage } = before.place else {
            return Some(Origin::Parking);
        };
        let now = match (links.place(before.place), after.place) {
            (Place::Cell { stage: was, .. }, Place::Cell { stage: now, .. }) => was == now,
            _ => false,
        };
        let name = if now {
            self.before.lane(lane).map(|lane| &lane.name)
        } else {
            self.before.stage(stage).map(|stage| &stage.name)
        };
        Some(Origin::Named(name.cloned().unwrap_or_default()))
    }
}

impl Mark {
    fn of<T, F>(fate: &Fate<T, F>) -> Self {
        match fate {
            Fate::Added(_) => Self::Added,
            Fate::Removed(_) => Self::Removed,
            Fate::Kept { moved, fields, .. } => Self::Kept {
                moved: *moved,
                changed: !fields.is_empty(),
            },
        }
    }
}

impl Overlay {
    /// Nothing that has changed stays folded away.
    fn open(&mut self) {
        let board = Arc::make_mut(&mut self.board);
        let mut changed: BTreeSet<StageId> = BTreeSet::new();
        for lane in &mut board.lanes {
            let is_marked = |card: &Arc<Card>| self.cards.contains_key(&card.id);
            let cells = lane.cells.iter();
            let marked = cells.filter(|(_, cards)| cards.iter().any(is_marked));
            let marked: Vec<StageId> = marked.map(|(stage, _)| stage).collect();
            if lane.collapsed && !marked.is_empty() {
                Arc::make_mut(lane).collapsed = false;
            }
            changed.extend(marked);
        }
        for stage in &mut board.stages {
            if stage.collapsed && changed.contains(&stage.id) {
                Arc::make_mut(stage).collapsed = false;
            }
        }
    }
}

/// Whose points stand where on the curves of a lane.
fn points(lane: &Lane) -> Vec<(StageId, Option<PersonaId>, i8, bool)> {
    let cells = lane.cells.iter().flat_map(|(stage, cards)| {
        cards.iter().filter_map(move |card| match card.content {
            Content::Feeling { value, wished } => Some((stage, card.persona, value, wished)),
            _ => None,
        })
    });
    let mut points: Vec<_> = cells.collect();
    points.sort_unstable();
    points
}

/// Puts a card that is gone behind those that are where it was. A point of a curve that is still there stands on the
/// earlier curve instead: it would bend the later one.
fn put_back(board: &mut Board, gone: &PlacedCard, all: &Comparison, links: &Links) {
    let mut card = translated(&gone.card, links);
    if let Content::Picture {
        picture: Some(id), ..
    } = &card.content
        && let Some(picture) = all.before.pictures.get(id)
    {
        board
            .pictures
            .entry(*id)
            .or_insert_with(|| Arc::clone(picture));
    }
    let is_there = |id: CardId| all.after.find(id).is_some();
    match &mut card.content {
        Content::Moment { about, .. } => *about = about.filter(|id| is_there(*id)),
        Content::Opportunity { from, .. } => from.retain(|id| is_there(*id)),
        _ => {}
    }
    match links.place(gone.place) {
        Place::Parking => board.parking.push(Arc::new(card)),
        Place::Cell { lane, stage } => {
            let lanes = board.lanes.iter_mut();
            let Some(lane) = lanes.into_iter().find(|it| it.id == lane) else {
                return;
            };
            let has_curve = lane.kind == LaneKind::Feelings && all.after.lane(lane.id).is_some();
            if lane.kind.accepts(&card.content) && !has_curve {
                let lane = Arc::make_mut(lane);
                lane.cells.at_mut(stage).push(Arc::new(card));
            }
        }
    }
}

/// A card of the earlier board as the later one would have it; what that one has no more is left out.
fn translated(card: &Card, links: &Links) -> Card {
    let mut card = card.clone();
    card.persona = card.persona.and_then(|id| links.personas.get(&id).copied());
    card.group = card.group.and_then(|id| links.groups.get(&id).copied());
    let tags = card.tags.iter();
    card.tags = tags.filter_map(|id| links.tags.get(id).copied()).collect();
    match &mut card.content {
        Content::Moment { about, .. } => *about = about.map(|id| links.card(id)),
        Content::Opportunity { from, .. } => {
            for id in from {
                *id = links.card(*id);
            }
        }
        Content::Picture {
            picture: Some(id), ..
        } => *id = links.pictures.get(id).copied().unwrap_or(*id),
        _ => {}
    }
    card
}
