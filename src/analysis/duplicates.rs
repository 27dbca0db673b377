//! The same action done by two departments or in two stages.
//!
//! Texts that say the same words are one group, and groups are compared by an index of their rarest words, so that no
//! two texts are compared that have none of them in common (prefix filtering; Chaudhuri, Ganti, Kaushik,
//! "A Primitive Operator for Similarity Joins in Data Cleaning", 2006).

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::shown::{self, Placed};
use super::words::{Word, Words, is_number};
use crate::edit::find::folded;
use crate::model::{Board, CardId, Content, Dismissed, LaneKind, NotesRole, PersonaId, StageId};

/// Two texts are alike when this part of all their words stands in both.
const ALIKE: (usize, usize) = (2, 3);
/// And so many words at the least.
const FEWEST: usize = 2;

/// Two cards that may be one and the same action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duplicate {
    pub one: CardId,
    /// The later one.
    pub other: CardId,
    /// What both say, as it is written on the first.
    pub words: Vec<String>,
    /// Where they stand, when in two stages.
    pub stages: Option<(StageId, StageId)>,
    /// Who does it, when two departments.
    pub departments: Option<(String, String)>,
}

/// Who acts. What the customer does and what is done inside are never one action.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Actor {
    Customer,
    Inside,
}

/// One action of a group.
struct Action<'a> {
    card: CardId,
    stage: StageId,
    persona: Option<PersonaId>,
    department: &'a str,
    department_folded: String,
    /// Place on the map.
    order: usize,
    written: Vec<Word>,
}

/// Actions that say the same.
struct Group<'a> {
    /// Numbers of the stems, in order.
    stems: Vec<u32>,
    actor: Actor,
    is_negated: bool,
    actions: Vec<Action<'a>>,
}

/// In the order of the map, each later action with the first one that it is like.
pub(super) fn find(board: &Board) -> Vec<Duplicate> {
    let mut stems = Stems::default();
    let groups = groups(board, &mut stems);
    let put_away = PutAway::of(board);
    let mut found: Vec<(usize, Duplicate)> = Vec::new();
    for (at, likes) in alike(&groups, &stems).into_iter().enumerate() {
        for action in &groups[at].actions {
            let partners = likes.iter().flat_map(|like| &groups[*like].actions);
            let is_word = groups[at].stems.len() < FEWEST;
            let partner = partners
                .filter(|partner| partner.order < action.order)
                .filter(|partner| is_twice(partner, action, is_word))
                .filter(|partner| !put_away.holds(partner.card, action.card))
                .min_by_key(|partner| partner.order);
            if let Some(partner) = partner {
                found.push((action.order, duplicate(partner, action)));
            }
        }
    }
    found.sort_by_key(|(order, _)| *order);
    found.into_iter().map(|(_, duplicate)| duplicate).collect()
}

fn duplicate(one: &Action<'_>, other: &Action<'_>) -> Duplicate {
    let is_shared = |word: &&Word| other.written.iter().any(|it| it.stem == word.stem);
    let words = one.written.iter().filter(is_shared);
    Duplicate {
        one: one.card,
        other: other.card,
        words: words.map(|word| word.written.clone()).collect(),
        stages: (one.stage != other.stage).then_some((one.stage, other.stage)),
        departments: by_two(one, other)
            .then(|| (one.department.to_owned(), other.department.to_owned())),
    }
}

/// True for two departments that are both known.
fn by_two(one: &Action<'_>, other: &Action<'_>) -> bool {
    let (one, other) = (&one.department_folded, &other.department_folded);
    !one.is_empty() && !other.is_empty() && one != other
}

/// One word alone is too little to tell two stages by.
fn is_twice(one: &Action<'_>, other: &Action<'_>, is_word: bool) -> bool {
    let other_persona =
        one.persona.is_some() && other.persona.is_some() && one.persona != other.persona;
    !other_persona && (by_two(one, other) || (one.stage != other.stage && !is_word))
}

/// The actions of the map by what they say. Of those that differ in nothing only the first.
fn groups<'a>(board: &'a Board, stems: &mut Stems) -> Vec<Group<'a>> {
    let mut groups: Vec<Group<'a>> = Vec::new();
    let mut places: HashMap<(Vec<u32>, Actor, bool), usize> = HashMap::new();
    for (order, placed) in shown::cards(board).enumerate() {
        let Some(actor) = actor(&placed) else {
            continue;
        };
        let said = Words::of(&placed.card.text);
        let mut numbers: Vec<u32> = said.words.iter().map(|word| stems.number(word)).collect();
        numbers.sort_unstable();
        if numbers.is_empty() {
            continue;
        }
        let key = (numbers.clone(), actor, said.is_negated);
        let at = *places.entry(key).or_insert_with(|| {
            groups.push(Group {
                stems: numbers,
                actor,
                is_negated: said.is_negated,
                actions: Vec::new(),
            });
            groups.len() - 1
        });
        let department = placed.card.department.trim();
        let action = Action {
            card: placed.card.id,
            stage: placed.stage,
            persona: placed.card.persona,
            department,
            department_folded: folded(department),
            order,
            written: said.words,
        };
        let is_new = groups[at].actions.iter().all(|known| {
            known.stage != action.stage
                || known.persona != action.persona
                || known.department_folded != action.department_folded
        });
        if is_new {
            groups[at].actions.push(action);
        }
    }
    groups
}

fn actor(placed: &Placed<'_>) -> Option<Actor> {
    match placed.lane.kind {
        LaneKind::Notes(NotesRole::Frontstage | NotesRole::Backstage | NotesRole::Support) => {
            Some(Actor::Inside)
        }
        LaneKind::Notes(NotesRole::Touchpoints | NotesRole::CustomerActions) => {
            Some(Actor::Customer)
        }
        _ => matches!(placed.card.content, Content::Touchpoint { .. }).then_some(Actor::Customer),
    }
}

/// Stems by number.
#[derive(Default)]
struct Stems {
    numbers: HashMap<String, u32>,
    /// By number: whether it tells like things apart.
    is_number: Vec<bool>,
}

impl Stems {
    fn number(&mut self, word: &Word) -> u32 {
        if let Some(number) = self.numbers.get(&word.stem) {
            return *number;
        }
        let number = self.is_number.len() as u32;
        self.is_number.push(is_number(&word.stem));
        self.numbers.insert(word.stem.clone(), number);
        number
    }
}

/// For each group those that say the same, itself among them.
fn alike(groups: &[Group<'_>], stems: &Stems) -> Vec<BTreeSet<usize>> {
    let mut alike: Vec<BTreeSet<usize>> = (0..groups.len()).map(|at| [at].into()).collect();
    let mut counts = vec![0_usize; stems.is_number.len()];
    for stem in groups.iter().flat_map(|group| &group.stems) {
        counts[*stem as usize] += 1;
    }
    // Which groups have a stem among their rarest ones.
    let mut index: HashMap<u32, Vec<usize>> = HashMap::new();
    for (at, group) in groups.iter().enumerate() {
        if group.stems.len() < FEWEST {
            continue;
        }
        let mut rarest = group.stems.clone();
        rarest.sort_by_key(|stem| (counts[*stem as usize], *stem));
        let needed = (rarest.len() * ALIKE.0).div_ceil(ALIKE.1);
        rarest.truncate(rarest.len() - needed + 1);
        let mut candidates = BTreeSet::new();
        for stem in rarest {
            let there = index.entry(stem).or_default();
            candidates.extend(there.iter().copied());
            there.push(at);
        }
        for other in candidates {
            if say_the_same(group, &groups[other], stems) {
                alike[at].insert(other);
                alike[other].insert(at);
            }
        }
    }
    alike
}

fn say_the_same(one: &Group<'_>, other: &Group<'_>, stems: &Stems) -> bool {
    if one.actor != other.actor || one.is_negated != other.is_negated {
        return false;
    }
    let has = |group: &Group<'_>, stem: &u32| group.stems.binary_search(stem).is_ok();
    let shared = one.stems.iter().filter(|stem| has(other, stem)).count();
    let all = one.stems.len() + other.stems.len() - shared;
    let apart = |a: &Group<'_>, b: &Group<'_>| {
        let mut only = a.stems.iter().filter(|stem| !has(b, stem));
        only.any(|stem| stems.is_number[*stem as usize])
    };
    shared >= FEWEST
        && shared * ALIKE.1 >= all * ALIKE.0
        && !apart(one, other)
        && !apart(other, one)
}

/// What the team knows to be different things: cards that were put away with each other, also over a third one.
struct PutAway(BTreeMap<CardId, CardId>);

impl PutAway {
    fn of(board: &Board) -> Self {
        let mut put_away = Self(BTreeMap::new());
        for dismissed in &board.dismissed {
            if let Dismissed::Duplicate(one, other) = dismissed {
                let (one, other) = (put_away.root(*one), put_away.root(*other));
                if one != other {
                    put_away.0.insert(one, other);
                }
            }
        }
        put_away
    }

    fn root(&self, mut card: CardId) -> CardId {
        while let Some(next) = self.0.get(&card) {
            card = *next;
        }
        card
    }

    fn holds(&self, one: CardId, other: CardId) -> bool {
        self.root(one) == self.root(other)
    }
}
