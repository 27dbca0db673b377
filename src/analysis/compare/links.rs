//! Which part of one board is which part of another.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::edit::find::folded;
use crate::model::{
    Board, Card, CardId, GroupId, LaneId, PersonaId, PictureId, Place, StageId, TagId,
};

/// The later id of each part that both boards have.
#[derive(Debug, Default)]
pub(super) struct Links {
    pub is_by_name: bool,
    pub stages: BTreeMap<StageId, StageId>,
    pub lanes: BTreeMap<LaneId, LaneId>,
    pub cards: BTreeMap<CardId, CardId>,
    pub personas: BTreeMap<PersonaId, PersonaId>,
    pub tags: BTreeMap<TagId, TagId>,
    pub groups: BTreeMap<GroupId, GroupId>,
    pub pictures: BTreeMap<PictureId, PictureId>,
}

impl Links {
    /// By ids where the boards share any, else by names and texts.
    pub fn between(before: &Board, after: &Board) -> Self {
        let mut links = if share_ids(before, after) {
            Self::by_id(before, after)
        } else {
            Self::by_name(before, after)
        };
        let pictures = before.pictures.iter();
        links.pictures = pictures
            .filter_map(|(id, picture)| {
                let kept = after
                    .pictures
                    .get(id)
                    .filter(|it| it.bytes == picture.bytes);
                let now = kept.map(|_| *id).or_else(|| after.known_picture(picture))?;
                Some((*id, now))
            })
            .collect();
        links
    }

    /// Where a place of the earlier board is on the later one; what is gone keeps its own id, which no other part has.
    pub fn place(&self, place: Place) -> Place {
        match place {
            Place::Cell { lane, stage } => Place::Cell {
                lane: self.lanes.get(&lane).copied().unwrap_or(lane),
                stage: self.stages.get(&stage).copied().unwrap_or(stage),
            },
            Place::Parking => Place::Parking,
        }
    }

    /// The later id of a card, or its own when it is gone.
    pub fn card(&self, id: CardId) -> CardId {
        self.cards.get(&id).copied().unwrap_or(id)
    }

    /// The later id of a persona, or its own when it is gone.
    pub fn persona(&self, id: PersonaId) -> PersonaId {
        self.personas.get(&id).copied().unwrap_or(id)
    }

    fn by_id(before: &Board, after: &Board) -> Self {
        Self {
            is_by_name: false,
            stages: same(&before.stages, &after.stages, |it| it.id),
            lanes: same(&before.lanes, &after.lanes, |it| it.id),
            cards: {
                let now: BTreeSet<CardId> = after.cards().map(|(_, card)| card.id).collect();
                let was = before.cards().map(|(_, card)| card.id);
                was.filter(|id| now.contains(id))
                    .map(|id| (id, id))
                    .collect()
            },
            personas: same(&before.personas, &after.personas, |it| it.id),
            tags: same(&before.tags, &after.tags, |it| it.id),
            groups: same(&before.groups, &after.groups, |it| it.id),
            pictures: BTreeMap::new(),
        }
    }

    fn by_name(before: &Board, after: &Board) -> Self {
        let stages = |board: &Board| {
            let stages = board.stages.iter();
            stages.map(|it| (folded(&it.name), it.id)).collect()
        };
        let lanes = |board: &Board| {
            let lanes = board.lanes.iter();
            // Lanes of notes may have changed their role, others not their kind.
            lanes
                .map(|it| ((folded(&it.name), it.kind.name()), it.id))
                .collect()
        };
        let personas = |board: &Board| {
            let personas = board.personas.iter();
            personas.map(|it| (folded(&it.name), it.id)).collect()
        };
        let tags = |board: &Board| {
            let tags = board.tags.iter();
            tags.map(|it| (folded(&it.name), it.id)).collect()
        };
        let groups = |board: &Board| {
            let groups = board.groups.iter();
            groups.map(|it| (folded(&it.name), it.id)).collect()
        };
        let mut links = Self {
            is_by_name: true,
            stages: pair(stages(before), stages(after)),
            lanes: pair(lanes(before), lanes(after)),
            personas: pair(personas(before), personas(after)),
            tags: pair(tags(before), tags(after)),
            groups: pair(groups(before), groups(after)),
            ..Self::default()
        };
        links.cards = links.cards_by_text(before, after);
        links
    }

    /// First those that stayed in their place, then those that moved; one without words can only have stayed.
    fn cards_by_text(&self, before: &Board, after: &Board) -> BTreeMap<CardId, CardId> {
        let in_place = |place, persona, card: &Card| (place, persona, key(card));
        let was = before.cards().map(|(slot, card)| {
            let persona = card.persona.map(|id| self.persona(id));
            (in_place(self.place(slot.place), persona, card), card.id)
        });
        let now = after
            .cards()
            .map(|(slot, card)| (in_place(slot.place, card.persona, card), card.id));
        let mut links = pair(was.collect(), now.collect());
        let taken: BTreeSet<CardId> = links.values().copied().collect();
        let has_words = |card: &Card| !folded(&card.text).is_empty();
        let was = before.cards().filter(|(_, card)| has_words(card));
        let was = was.filter(|(_, card)| !links.contains_key(&card.id));
        let now = after.cards().filter(|(_, card)| has_words(card));
        let now = now.filter(|(_, card)| !taken.contains(&card.id));
        let rest = pair(
            was.map(|(_, card)| (key(card), card.id)).collect(),
            now.map(|(_, card)| (key(card), card.id)).collect(),
        );
        links.extend(rest);
        links
    }
}

/// True when any stage, lane or card of both boards has the same id.
fn share_ids(before: &Board, after: &Board) -> bool {
    let ids = |board: &Board| -> BTreeSet<u64> {
        let stages = board.stages.iter().map(|stage| stage.id.bits());
        let lanes = board.lanes.iter().map(|lane| lane.id.bits());
        let cards = board.cards().map(|(_, card)| card.id.bits());
        stages.chain(lanes).chain(cards).collect()
    };
    !ids(before).is_disjoint(&ids(after))
}

/// What a card says, and as what.
fn key(card: &Card) -> (&'static str, String) {
    (card.content.name(), folded(&card.text))
}

/// The parts whose id both lists have.
fn same<T, Id: Copy + Ord>(before: &[T], after: &[T], id: impl Fn(&T) -> Id) -> BTreeMap<Id, Id> {
    let now: BTreeSet<Id> = after.iter().map(&id).collect();
    let was = before.iter().map(id);
    was.filter(|id| now.contains(id))
        .map(|id| (id, id))
        .collect()
}

/// Pairs parts of the same key, the first with the first; each once.
fn pair<K: Ord, Id: Copy + Ord>(before: Vec<(K, Id)>, after: Vec<(K, Id)>) -> BTreeMap<Id, Id> {
    let mut now: BTreeMap<K, VecDeque<Id>> = BTreeMap::new();
    for (key, id) in after {
        now.entry(key).or_default().push_back(id);
    }
    let was = before.into_iter();
    was.filter_map(|(key, id)| Some((id, now.get_mut(&key)?.pop_front()?)))
        .collect()
}
