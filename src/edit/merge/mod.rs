//! Two boards that grew from one, made one again: thing by thing, field by field. What only one side changed is taken;
//! what both changed differently is a conflict, where mine stands unless theirs is chosen. No note is lost: one that
//! either side wrote on stays, though the other deleted it.

mod flat;
mod order;
mod repair;
mod value;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::Serialize;
use serde::de::DeserializeOwned;

use self::flat::Flat;
use crate::model::{
    AgendaId, Board, Card, CardId, ConnectorId, GroupId, LaneId, PersonaId, Place, StageId, TagId,
};

/// What is merged thing by thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Thing {
    Board,
    Persona(PersonaId),
    Tag(TagId),
    Group(GroupId),
    Stage(StageId),
    Lane(LaneId),
    Card(CardId),
    Connector(ConnectorId),
    Agenda(AgendaId),
}

/// Something that both sides changed, each in its own way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    pub thing: Thing,
    /// What the thing is called.
    pub name: String,
    /// The field's name in the file; empty where one side deleted the thing.
    pub field: String,
    /// Both values as text; none where that side has no value, or deleted the thing.
    pub mine: Option<String>,
    pub theirs: Option<String>,
}

/// What came of it.
#[derive(Debug, Clone)]
pub struct Merge {
    pub board: Board,
    pub conflicts: Vec<Conflict>,
}

/// Makes one of `mine` and `theirs`, which both grew from `base`; `is_theirs` decides a conflict. None where no sound board
/// comes of it.
pub fn merge(
    base: &Board,
    mine: &Board,
    theirs: &Board,
    is_theirs: &dyn Fn(&Conflict) -> bool,
) -> Option<Merge> {
    let [base, mine, theirs] = [base, mine, theirs].map(Flat::of);
    let mut judge = Judge {
        is_theirs,
        conflicts: Vec::new(),
    };
    let board = merge_flat(&base, &mine, &theirs, &mut judge);
    let board = repair::sound(board, &mine.stages);
    board.check().is_empty().then_some(Merge {
        board,
        conflicts: judge.conflicts,
    })
}

/// Decides what both sides changed.
struct Judge<'a> {
    is_theirs: &'a dyn Fn(&Conflict) -> bool,
    conflicts: Vec<Conflict>,
}

impl Judge<'_> {
    /// True when theirs is to stand.
    fn decide(&mut self, conflict: Conflict) -> bool {
        let is_theirs = (self.is_theirs)(&conflict);
        self.conflicts.push(conflict);
        is_theirs
    }
}

/// A thing with an id of its own.
trait Item: Clone + PartialEq + Serialize + DeserializeOwned {
    type Id: Copy + Ord;

    fn id(&self) -> Self::Id;
    fn thing(&self) -> Thing;
    fn name(&self) -> String;
}

fn merge_flat(base: &Flat, mine: &Flat, theirs: &Flat, judge: &mut Judge<'_>) -> Board {
    let title = mine.head.title.clone();
    let heads = (&base.head, &mine.head, &theirs.head);
    let mut board = value::merge(Some(heads.0), heads.1, heads.2, Thing::Board, &title, judge);
    macro_rules! list {
        ($($field:ident),*) => {
            $( board.$field = list(&base.$field, &mine.$field, &theirs.$field, judge); )*
        };
    }
    list!(tags, groups, connectors, agenda);
    let personas = list(&base.personas, &mine.personas, &theirs.personas, judge);
    board.personas = personas.into_iter().map(Arc::new).collect();
    let stages = list(&base.stages, &mine.stages, &theirs.stages, judge);
    board.stages = stages.into_iter().map(Arc::new).collect();
    let lanes = list(&base.lanes, &mine.lanes, &theirs.lanes, judge);
    board.lanes = lanes.into_iter().map(Arc::new).collect();
    board.dismissed = order::set(&base.dismissed, &mine.dismissed, &theirs.dismissed);
    board.pictures = mine.pictures.clone();
    for (id, picture) in &theirs.pictures {
        board
            .pictures
            .entry(*id)
            .or_insert_with(|| Arc::clone(picture));
    }
    cards(&mut board, base, mine, theirs, judge);
    board
}

/// Merges a list of things; what both have keeps the order of whoever changed it.
fn list<T: Item>(base: &[T], mine: &[T], theirs: &[T], judge: &mut Judge<'_>) -> Vec<T> {
    let index = |items: &[T]| -> BTreeMap<T::Id, T> {
        items.iter().map(|item| (item.id(), item.clone())).collect()
    };
    let (in_base, in_mine, in_theirs) = (index(base), index(mine), index(theirs));
    let ids: BTreeSet<T::Id> = in_mine.keys().chain(in_theirs.keys()).copied().collect();
    let mut merged: BTreeMap<T::Id, T> = BTreeMap::new();
    for id in ids {
        let all = (in_base.get(&id), in_mine.get(&id), in_theirs.get(&id));
        if let Some(item) = one(all, judge) {
            merged.insert(id, item);
        }
    }
    let ids = |items: &[T]| -> Vec<T::Id> { items.iter().map(T::id).collect() };
    let order = order::merge(&ids(base), &ids(mine), &ids(theirs));
    order.iter().filter_map(|id| merged.remove(id)).collect()
}

/// One thing; none when it is deleted.
fn one<T: Item>(
    (base, mine, theirs): (Option<&T>, Option<&T>, Option<&T>),
    judge: &mut Judge<'_>,
) -> Option<T> {
    let deleted = |item: &T, mine: Option<String>, theirs: Option<String>| Conflict {
        thing: item.thing(),
        name: item.name(),
        field: String::new(),
        mine,
        theirs,
    };
    match (mine, theirs) {
        (Some(mine), Some(theirs)) => {
            let (thing, name) = (mine.thing(), mine.name());
            Some(value::merge(base, mine, theirs, thing, &name, judge))
        }
        (Some(mine), None) => match base {
            None => Some(mine.clone()),
            Some(base) if base == mine => None,
            Some(_) => {
                let conflict = deleted(mine, Some(mine.name()), None);
                (!judge.decide(conflict)).then(|| mine.clone())
            }
        },
        (None, Some(theirs)) => match base {
            None => Some(theirs.clone()),
            Some(base) if base == theirs => None,
            // Whoever deleted it did not know what was written on it since.
            Some(_) => {
                judge.decide(deleted(theirs, None, Some(theirs.name())));
                Some(theirs.clone())
            }
        },
        (None, None) => None,
    }
}

/// Cards wherever they are, then the order in each place.
fn cards(board: &mut Board, base: &Flat, mine: &Flat, theirs: &Flat, judge: &mut Judge<'_>) {
    let ids: BTreeSet<CardId> = mine
        .cards
        .keys()
        .chain(theirs.cards.keys())
        .copied()
        .collect();
    let mut homes: BTreeMap<Place, BTreeMap<CardId, Card>> = BTreeMap::new();
    for id in ids {
        let all = [base, mine, theirs].map(|flat| flat.cards.get(&id));
        let [in_base, in_mine, in_theirs] = all;
        let own = |found: Option<&(Place, Arc<Card>)>| found.map(|(_, card)| Card::clone(card));
        // Most are the same everywhere.
        let card = match (in_mine, in_theirs) {
            (Some(mine), Some(theirs)) if Arc::ptr_eq(&mine.1, &theirs.1) || mine.1 == theirs.1 => {
                own(in_mine)
            }
            _ => {
                let [b, m, t] = [own(in_base), own(in_mine), own(in_theirs)];
                one((b.as_ref(), m.as_ref(), t.as_ref()), judge)
            }
        };
        let Some(card) = card else { continue };
        let place = |found: Option<&(Place, Arc<Card>)>| found.map(|(place, _)| *place);
        let place = match (place(in_base), place(in_mine), place(in_theirs)) {
            (Some(base), Some(mine), Some(theirs)) if base == mine => theirs,
            (_, Some(mine), _) => mine,
            (_, None, Some(theirs)) => theirs,
            (_, None, None) => Place::Parking,
        };
        homes.entry(place).or_default().insert(id, card);
    }
    // What has lost its place comes after what was parked.
    let parked = homes.remove_entry(&Place::Parking);
    for (place, mut here) in parked.into_iter().chain(homes) {
        let order = |flat: &Flat| flat.order.get(&place).cloned().unwrap_or_default();
        let mut order = order::merge(&order(base), &order(mine), &order(theirs));
        // One that was moved here from where both sides had it otherwise.
        order.extend(
            here.keys()
                .filter(|id| !order.contains(id))
                .copied()
                .collect::<Vec<_>>(),
        );
        let cards = order.iter().filter_map(|id| here.remove(id)).map(Arc::new);
        repair::put(board, place, cards.collect());
    }
}
