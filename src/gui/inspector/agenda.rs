//! The agenda of the workshop.

use std::sync::Arc;

use eframe::egui::Ui;

use super::field::{Lines, TextField};
use super::form::Form;
use crate::edit::{BoardChange, Edit};
use crate::gui::widgets::soft;
use crate::i18n::key;
use crate::model::{AgendaId, AgendaItem};
use crate::text::Icon;

fn set(agenda: Vec<AgendaItem>) -> Edit {
    Edit::ChangeBoard {
        change: BoardChange::Agenda(agenda),
    }
}

pub(super) fn show(form: &mut Form<'_>, ui: &mut Ui) {
    let board = Arc::clone(&form.board);
    for (at, item) in board.agenda.iter().enumerate() {
        one(form, ui, &board.agenda, at, item);
    }
    if form
        .add_button(ui, form.say(key::INSPECTOR_ADD_AGENDA))
        .clicked()
    {
        let id = AgendaId::fresh(form.ids);
        let mut agenda = board.agenda.clone();
        agenda.push(AgendaItem {
            id,
            name: String::new(),
            minutes: None,
            notes: String::new(),
        });
        form.apply(set(agenda));
        form.state.wants_keyboard = Some(form.id(("agenda", id.bits())));
    }
}

fn one(form: &mut Form<'_>, ui: &mut Ui, agenda: &[AgendaItem], at: usize, item: &AgendaItem) {
    let of = item.id.bits();
    let change = |change: &dyn Fn(&mut AgendaItem)| {
        let mut agenda = agenda.to_vec();
        change(&mut agenda[at]);
        set(agenda)
    };
    form.row(
        ui,
        |form, ui| {
            if form.act(ui, Icon::Trash2, key::INSPECTOR_DELETE_AGENDA, true) {
                let mut agenda = agenda.to_vec();
                agenda.remove(at);
                form.apply(set(agenda));
            }
            let mut shift = |form: &mut Form<'_>, symbol, name, to: Option<usize>| {
                let to = to.filter(|to| *to < agenda.len());
                if form.act(ui, symbol, name, to.is_some())
                    && let Some(to) = to
                {
                    let mut agenda = agenda.to_vec();
                    agenda.swap(at, to);
                    form.apply(set(agenda));
                }
            };
            shift(form, Icon::ArrowDown, key::INSPECTOR_LATER, Some(at + 1));
            shift(
                form,
                Icon::ArrowUp,
                key::INSPECTOR_EARLIER,
                at.checked_sub(1),
            );
        },
        |form, ui| {
            let name = form.say(key::INSPECTOR_AGENDA_NAME);
            let field = TextField::new("agenda", Some(&item.name)).of(of).hint(name);
            form.bare_text(ui, &field, |text| {
                Some(change(&|item| text.clone_into(&mut item.name)))
            })
            .accessible_name(name);
        },
    );
    ui.horizontal(|ui| {
        let minutes = item
            .minutes
            .map_or_else(String::new, |minutes| minutes.to_string());
        let words = form.say(key::INSPECTOR_MINUTES);
        ui.scope(|ui| {
            ui.set_max_width(64.0);
            let field = TextField::new("minutes", Some(&minutes)).of(of);
            form.bare_text(ui, &field, |text| {
                let minutes = match text.trim() {
                    "" => None,
                    text => Some(text.parse().ok()?),
                };
                Some(change(&|item| item.minutes = minutes))
            })
            .accessible_name(words);
        });
        ui.label(soft(form.theme, words));
    });
    let words = form.say(key::INSPECTOR_AGENDA_NOTES);
    let field = TextField::new("agenda notes", Some(&item.notes))
        .of(of)
        .lines(Lines::Few)
        .hint(words);
    form.bare_text(ui, &field, |text| {
        Some(change(&|item| text.clone_into(&mut item.notes)))
    })
    .accessible_name(words);
}
