//! Tags: on notes, and all of the map's.

use std::sync::Arc;

use eframe::egui::{Align, Button, Color32, Layout, Popup, Stroke, Ui, Vec2};

use super::field::TextField;
use super::form::Form;
use super::note::Chosen;
use crate::edit::{BoardChange, CardChange, Edit};
use crate::gui::icons;
use crate::gui::style::{colour, least, space};
use crate::gui::widgets::ringed;
use crate::i18n::key;
use crate::model::{Board, Card, NoteColour, Tag, TagId};
use crate::text::Icon;

/// Tags that are offered before a letter is typed.
const MOST_OFFERED: usize = 6;

fn dot(form: &Form<'_>, tag: &Tag) -> (Color32, Color32) {
    let frame = &form.theme.frame;
    match tag.colour {
        Some(name) => {
            let paper = form.theme.board.notes[name as usize];
            (colour(paper.fill), colour(paper.edge))
        }
        None => (colour(frame.panel), colour(frame.field_edge)),
    }
}

/// The tags of notes, with a field to add one.
pub(super) fn of_cards(form: &mut Form<'_>, ui: &mut Ui, chosen: &Chosen) {
    let board = Arc::clone(&form.board);
    ui.scope(|ui| {
        let label = form.name(ui, key::INSPECTOR_TAGS);
        chips(form, ui, chosen, &board);
        let fresh = TagId::fresh(form.ids);
        let field = TextField::new("tag", Some(""))
            .hint(form.say(key::INSPECTOR_TAG_HINT))
            .stays();
        form.bare_text(ui, &field, |text| give(&board, chosen, text, fresh))
            .labelled_by(label);
        offers(form, ui, chosen, &board);
    });
}

/// A tag by name for these notes, made where there is none yet.
fn give(board: &Board, chosen: &Chosen, text: &str, fresh: TagId) -> Option<Edit> {
    let name = text.trim();
    if name.is_empty() {
        return None;
    }
    let known = board.tags.iter().find(|tag| same_name(&tag.name, name));
    let mut edits = Vec::new();
    let tag = known.map_or(fresh, |tag| tag.id);
    if known.is_none() {
        let mut tags = board.tags.clone();
        tags.push(new_tag(fresh, name));
        edits.push(Edit::ChangeBoard {
            change: BoardChange::Tags(tags),
        });
    }
    edits.push(chosen.change(CardChange::Tagged(tag, true)));
    Some(Edit::All { edits })
}

pub(super) fn same_name(a: &str, b: &str) -> bool {
    a.trim().to_lowercase() == b.trim().to_lowercase()
}

fn new_tag(id: TagId, name: &str) -> Tag {
    Tag {
        id,
        name: name.to_owned(),
        colour: None,
    }
}

fn has(card: &Card, tag: TagId) -> bool {
    card.tags.contains(&tag)
}

/// The tags that the notes have, each with a way off.
fn chips(form: &mut Form<'_>, ui: &mut Ui, chosen: &Chosen, board: &Board) {
    let given: Vec<&Tag> = board
        .tags
        .iter()
        .filter(|tag| chosen.any(|card| has(card, tag.id)))
        .collect();
    if given.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(space::XS);
        for tag in given {
            let on_all = chosen.cards.iter().all(|card| has(card, tag.id));
            let (fill, edge) = dot(form, tag);
            let name = if on_all {
                tag.name.clone()
            } else {
                form.strings.with(
                    key::INSPECTOR_TAG_ON_SOME,
                    &[("tag", tag.name.as_str().into())],
                )
            };
            let mut button = Button::new((icons::swatch(fill, edge), name))
                .min_size(Vec2::new(0.0, 28.0))
                .truncate();
            if on_all {
                button = button.right_text(icons::icon(Icon::Minus, 12.0));
            }
            let (does, on) = if on_all {
                (key::INSPECTOR_TAG_OFF, false)
            } else {
                (key::INSPECTOR_TAG_ON_ALL, true)
            };
            let words = form
                .strings
                .with(does, &[("tag", tag.name.as_str().into())]);
            let response = ui.add(button).accessible_name(&words).on_hover_text(words);
            if ringed(ui, &form.theme.frame, response).clicked() {
                form.apply(chosen.change(CardChange::Tagged(tag.id, on)));
            }
        }
    });
}

/// Tags of the map that these notes have not, those that fit what is typed.
fn offers(form: &mut Form<'_>, ui: &mut Ui, chosen: &Chosen, board: &Board) {
    let field = form.id("tag");
    let typing = form.state.typing.as_ref();
    let typed = typing
        .filter(|typing| typing.field == field)
        .map(|typing| typing.text.trim().to_lowercase())
        .unwrap_or_default();
    let fitting: Vec<&Tag> = board
        .tags
        .iter()
        .filter(|tag| !chosen.any(|card| has(card, tag.id)))
        .filter(|tag| tag.name.to_lowercase().contains(&typed))
        .take(MOST_OFFERED)
        .collect();
    if fitting.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(space::XS);
        for tag in fitting {
            if form.add_button(ui, &tag.name).clicked() {
                // What was typed to find it is no tag.
                form.state.cancel(form.document);
                form.apply(chosen.change(CardChange::Tagged(tag.id, true)));
            }
        }
    });
}

/// All tags of the map: name, colour, and away with them.
pub(super) fn of_board(form: &mut Form<'_>, ui: &mut Ui) {
    let board = Arc::clone(&form.board);
    let set = |tags: Vec<Tag>| Edit::ChangeBoard {
        change: BoardChange::Tags(tags),
    };
    for (at, tag) in board.tags.iter().enumerate() {
        let mut without = false;
        form.row(
            ui,
            |form, ui| without = form.act(ui, Icon::Trash2, key::INSPECTOR_DELETE_TAG, true),
            |form, ui| {
                if let Some(colour) = colour_menu(form, ui, tag) {
                    let mut tags = board.tags.clone();
                    tags[at].colour = colour;
                    form.apply(set(tags));
                }
                let name = form.say(key::INSPECTOR_TAG_NAME);
                let field = TextField::new("tag name", Some(&tag.name)).of(tag.id.bits());
                form.bare_text(ui, &field, |text| {
                    let mut tags = board.tags.clone();
                    text.trim().clone_into(&mut tags[at].name);
                    (!tags[at].name.is_empty()).then(|| set(tags))
                })
                .accessible_name(name);
            },
        );
        if without {
            let mut tags = board.tags.clone();
            tags.remove(at);
            form.apply(set(tags));
        }
    }
    let fresh = TagId::fresh(form.ids);
    let name = form.say(key::INSPECTOR_NEW_TAG);
    let field = TextField::new("new tag", Some("")).hint(name);
    form.bare_text(ui, &field, |text| {
        let name = text.trim();
        let is_new = !name.is_empty() && !board.tags.iter().any(|tag| same_name(&tag.name, name));
        let mut tags = board.tags.clone();
        tags.push(new_tag(fresh, name));
        is_new.then(|| Edit::All {
            edits: vec![set(tags)],
        })
    })
    .accessible_name(name);
}

/// The dot of a tag, which opens its colours.
fn colour_menu(form: &Form<'_>, ui: &mut Ui, tag: &Tag) -> Option<Option<NoteColour>> {
    let (fill, edge) = dot(form, tag);
    let words = form.say(key::INSPECTOR_TAG_COLOUR);
    let button = Button::new(icons::swatch(fill, edge))
        .frame_when_inactive(false)
        .min_size(Vec2::splat(least(ui, 28.0)));
    let button = ui.add(button).accessible_name(words).on_hover_text(words);
    let popup = Popup::menu(&button).show(|ui| {
        let mut picked = None;
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            for one in std::iter::once(None).chain(NoteColour::ALL.map(Some)) {
                let shown = Tag {
                    colour: one,
                    ..tag.clone()
                };
                let (fill, edge) = dot(form, &shown);
                let mut button = Button::new(icons::swatch(fill, edge))
                    .frame_when_inactive(false)
                    .min_size(Vec2::splat(least(ui, 28.0)));
                if one == tag.colour {
                    button = button.stroke(Stroke::new(1.5, colour(form.theme.frame.accent)));
                }
                let name = super::colours::name(one, key::INSPECTOR_NO_COLOUR);
                let words = form.say(name);
                if ui.add(button).accessible_name(words).clicked() {
                    picked = Some(one);
                    ui.close();
                }
            }
        });
        picked
    });
    popup.and_then(|popup| popup.inner)
}
