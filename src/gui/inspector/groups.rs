//! Groups: of notes, and all of the map's.

use std::sync::Arc;

use eframe::egui::Ui;

use super::field::TextField;
use super::form::Form;
use super::note::Chosen;
use super::tags::same_name;
use crate::edit::{BoardChange, CardChange, Edit};
use crate::i18n::key;
use crate::model::{Group, GroupId};
use crate::text::Icon;

fn set(groups: Vec<Group>) -> Edit {
    Edit::ChangeBoard {
        change: BoardChange::Groups(groups),
    }
}

/// The group of notes, with a field for a new one.
pub(super) fn of_cards(form: &mut Form<'_>, ui: &mut Ui, chosen: &Chosen) {
    let board = Arc::clone(&form.board);
    if !board.groups.is_empty() {
        let groups = board.groups.iter();
        let mut values = vec![(None, form.say(key::INSPECTOR_NONE))];
        values.extend(groups.map(|group| (Some(group.id), group.name.as_str())));
        let value = chosen.common(|card| card.group);
        if let Some(group) = form.pick(ui, key::INSPECTOR_GROUP, "groups", value.as_ref(), &values)
        {
            form.apply(chosen.change(CardChange::Group(group)));
        }
    }
    let fresh = GroupId::fresh(form.ids);
    let name = form.say(key::INSPECTOR_NEW_GROUP);
    let field = TextField::new("group", Some("")).hint(name);
    let edit = |text: &str| {
        let name = text.trim();
        if name.is_empty() {
            return None;
        }
        let known = board
            .groups
            .iter()
            .find(|group| same_name(&group.name, name));
        let group = known.map_or(fresh, |group| group.id);
        let mut edits = Vec::new();
        if known.is_none() {
            let mut groups = board.groups.clone();
            groups.push(Group {
                id: fresh,
                name: name.to_owned(),
            });
            edits.push(set(groups));
        }
        edits.push(chosen.change(CardChange::Group(Some(group))));
        Some(Edit::All { edits })
    };
    if board.groups.is_empty() {
        form.text(ui, key::INSPECTOR_GROUP, &field, edit);
    } else {
        form.bare_text(ui, &field, edit).accessible_name(name);
    }
}

/// All groups of the map.
pub(super) fn of_board(form: &mut Form<'_>, ui: &mut Ui) {
    let board = Arc::clone(&form.board);
    for (at, group) in board.groups.iter().enumerate() {
        let mut without = false;
        form.row(
            ui,
            |form, ui| without = form.act(ui, Icon::Trash2, key::INSPECTOR_DELETE_GROUP, true),
            |form, ui| {
                let field = TextField::new("group name", Some(&group.name)).of(group.id.bits());
                form.bare_text(ui, &field, |text| {
                    let mut groups = board.groups.clone();
                    text.trim().clone_into(&mut groups[at].name);
                    (!groups[at].name.is_empty()).then(|| set(groups))
                })
                .accessible_name(form.say(key::INSPECTOR_GROUP_NAME));
            },
        );
        if without {
            let mut groups = board.groups.clone();
            groups.remove(at);
            form.apply(set(groups));
        }
    }
    let fresh = GroupId::fresh(form.ids);
    let name = form.say(key::INSPECTOR_NEW_GROUP);
    let field = TextField::new("new group", Some("")).hint(name);
    form.bare_text(ui, &field, |text| {
        let name = text.trim();
        let is_new = !name.is_empty() && !board.groups.iter().any(|one| same_name(&one.name, name));
        let mut groups = board.groups.clone();
        groups.push(Group {
            id: fresh,
            name: name.to_owned(),
        });
        is_new.then(|| Edit::All {
            edits: vec![set(groups)],
        })
    })
    .accessible_name(name);
}
