//! What cards from another board refer to comes along, unless the board has it.

use std::collections::BTreeMap;

use super::headers::same_name;
use crate::edit::{BoardChange, Edit, Fragment};
use crate::model::{Board, Card, Content, Group, Persona, Tag};

/// The edits that bring it; cards now refer to the board's own where a name is the same.
pub(super) fn bring(fragment: &mut Fragment, board: &Board) -> Vec<Edit> {
    let mut changes = Vec::new();
    let mut picture_ids = BTreeMap::new();
    for (id, picture) in std::mem::take(&mut fragment.pictures) {
        if board.pictures.contains_key(&id) {
            continue;
        }
        match board.known_picture(&picture) {
            Some(known) => {
                picture_ids.insert(id, known);
            }
            None => changes.push(BoardChange::AddPicture { id, picture }),
        }
    }
    for persona in &mut fragment.personas {
        persona.picture = persona.picture.map(|id| followed(&picture_ids, id));
    }

    let own = board
        .personas
        .iter()
        .map(|one| Persona::clone(one))
        .collect();
    let (mut personas, persona_ids) = joined(
        own,
        std::mem::take(&mut fragment.personas),
        |persona: &Persona| (persona.id, persona.name.clone()),
    );
    let own = board.tags.clone();
    let (tags, tag_ids) = joined(own, std::mem::take(&mut fragment.tags), |tag: &Tag| {
        (tag.id, tag.name.clone())
    });
    let own = board.groups.clone();
    let (groups, group_ids) = joined(
        own,
        std::mem::take(&mut fragment.groups),
        |group: &Group| (group.id, group.name.clone()),
    );
    if personas.len() > board.personas.len() {
        let brought = |id| {
            changes.iter().any(
                |change| matches!(change, BoardChange::AddPicture { id: new, .. } if *new == id),
            )
        };
        for persona in &mut personas {
            let known = |id: &_| board.pictures.contains_key(id) || brought(*id);
            persona.picture = persona.picture.filter(known);
        }
        changes.push(BoardChange::Personas(personas));
    }
    if tags.len() > board.tags.len() {
        changes.push(BoardChange::Tags(tags));
    }
    if groups.len() > board.groups.len() {
        changes.push(BoardChange::Groups(groups));
    }

    for card in all(fragment) {
        card.persona = card.persona.map(|id| followed(&persona_ids, id));
        card.group = card.group.map(|id| followed(&group_ids, id));
        if let Content::Picture { picture, .. } = &mut card.content {
            *picture = picture.map(|id| followed(&picture_ids, id));
        }
        let mut tags = Vec::new();
        for id in card.tags.iter().map(|id| followed(&tag_ids, *id)) {
            if !tags.contains(&id) {
                tags.push(id);
            }
        }
        card.tags = tags;
    }
    changes
        .into_iter()
        .map(|change| Edit::ChangeBoard { change })
        .collect()
}

fn all(fragment: &mut Fragment) -> impl Iterator<Item = &mut Card> {
    let pieces = fragment.pieces.iter_mut();
    let in_cells = pieces.flat_map(|piece| &mut piece.cards);
    in_cells.chain(&mut fragment.parked)
}

/// The board's own with those it has not, and for each that it has under the same name, its own id.
fn joined<T, I: Ord + Copy>(
    mut own: Vec<T>,
    new: Vec<T>,
    known_as: impl Fn(&T) -> (I, String),
) -> (Vec<T>, BTreeMap<I, I>) {
    let mut ids = BTreeMap::new();
    for one in new {
        let (id, name) = known_as(&one);
        let mut there = own.iter().map(&known_as);
        if there.any(|(other, _)| other == id) {
            continue;
        }
        let mut there = own.iter().map(&known_as);
        match there.find(|(_, other)| same_name(other, &name)) {
            Some((other, _)) => {
                ids.insert(id, other);
            }
            None => own.push(one),
        }
    }
    (own, ids)
}

fn followed<I: Ord + Copy>(ids: &BTreeMap<I, I>, id: I) -> I {
    *ids.get(&id).unwrap_or(&id)
}
