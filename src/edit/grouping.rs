//! Cards brought into a group, and out of it again.

use std::collections::BTreeSet;

use super::{BoardChange, CardChange, Edit};
use crate::model::{Board, Card, CardId, Group, GroupId, Slot};

/// The step that brings `cards` into one group: the group that those of them have which are in one, else a new one
/// called `name`. Cards of one cell come to stand one after the other. None when all are in one group already.
pub fn group(
    board: &Board,
    cards: &[CardId],
    fresh: GroupId,
    name: &str,
) -> Option<(Edit, GroupId)> {
    let chosen = chosen(board, cards);
    let groups: BTreeSet<GroupId> = chosen.iter().filter_map(|(_, card)| card.group).collect();
    let one = groups.first().copied().filter(|_| groups.len() == 1);
    if chosen.is_empty() || one.is_some() && chosen.iter().all(|(_, card)| card.group == one) {
        return None;
    }
    let id = one.unwrap_or(fresh);
    let mut edits = Vec::new();
    if one.is_none() {
        let mut groups = board.groups.clone();
        groups.push(Group {
            id,
            name: name.to_owned(),
        });
        edits.push(set(groups));
    }
    let ids: Vec<CardId> = chosen.iter().map(|(_, card)| card.id).collect();
    edits.push(Edit::ChangeCards {
        cards: ids.clone(),
        change: CardChange::Group(Some(id)),
    });
    edits.extend(gathered(&chosen));
    edits.extend(without_empty(board, &ids, Some(id), &edits));
    Some((Edit::All { edits }, id))
}

/// The step that takes `cards` out of their groups; a group without cards goes too. None when they are in none.
pub fn ungroup(board: &Board, cards: &[CardId]) -> Option<Edit> {
    let mut chosen = chosen(board, cards);
    chosen.retain(|(_, card)| card.group.is_some());
    let ids: Vec<CardId> = chosen.iter().map(|(_, card)| card.id).collect();
    if ids.is_empty() {
        return None;
    }
    let mut edits = vec![Edit::ChangeCards {
        cards: ids.clone(),
        change: CardChange::Group(None),
    }];
    edits.extend(without_empty(board, &ids, None, &edits));
    Some(Edit::All { edits })
}

/// A name for a new group that none has yet, made from a number.
pub fn new_group_name(board: &Board, numbered: impl Fn(usize) -> String) -> String {
    let is_free = |name: &String| board.groups.iter().all(|group| group.name != *name);
    let mut names = (1..).map(numbered);
    names.find(is_free).unwrap_or_default()
}

fn set(groups: Vec<Group>) -> Edit {
    Edit::ChangeBoard {
        change: BoardChange::Groups(groups),
    }
}

/// The cards that are there, in the order of the board.
fn chosen<'a>(board: &'a Board, ids: &[CardId]) -> Vec<(Slot, &'a Card)> {
    let wanted: BTreeSet<CardId> = ids.iter().copied().collect();
    let cards = board.cards().filter(|(_, card)| wanted.contains(&card.id));
    cards.map(|(slot, card)| (slot, &**card)).collect()
}

/// For each place with several of the cards apart, the move that brings them behind the first.
fn gathered(chosen: &[(Slot, &Card)]) -> Vec<Edit> {
    let in_places = chosen.chunk_by(|a, b| a.0.place == b.0.place);
    let apart = in_places.filter(|cards| {
        cards
            .windows(2)
            .any(|pair| pair[1].0.index != pair[0].0.index + 1)
    });
    apart
        .map(|cards| Edit::MoveCards {
            cards: cards.iter().map(|(_, card)| card.id).collect(),
            to: cards[0].0,
        })
        .collect()
}

/// Takes the groups off the list that had only these cards, but for the one that they come to.
fn without_empty(
    board: &Board,
    ids: &[CardId],
    kept: Option<GroupId>,
    before: &[Edit],
) -> Option<Edit> {
    let leaving: BTreeSet<CardId> = ids.iter().copied().collect();
    let (mut left, mut stay) = (BTreeSet::new(), BTreeSet::new());
    for (_, card) in board.cards() {
        if let Some(group) = card.group {
            if leaving.contains(&card.id) {
                &mut left
            } else {
                &mut stay
            }
            .insert(group);
        }
    }
    let is_empty = |id: &GroupId| left.contains(id) && !stay.contains(id) && Some(*id) != kept;
    let listed = before.iter().find_map(|edit| match edit {
        Edit::ChangeBoard {
            change: BoardChange::Groups(groups),
        } => Some(groups),
        _ => None,
    });
    let mut groups = listed.unwrap_or(&board.groups).clone();
    let count = groups.len();
    groups.retain(|group| !is_empty(&group.id));
    (groups.len() < count).then(|| set(groups))
}
