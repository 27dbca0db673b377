//! Connectors: those of a note, and all of the map's.

use std::sync::Arc;

use eframe::egui::{Label, Ui};

use super::field::TextField;
use super::form::Form;
use super::note::Chosen;
use super::picker;
use crate::edit::{BoardChange, Edit};
use crate::gui::app::Action;
use crate::gui::command::Command;
use crate::i18n::key;
use crate::model::{Connector, ConnectorId, ConnectorStyle};
use crate::text::Icon;
use crate::tool::is_joined;

fn set(connectors: Vec<Connector>) -> Edit {
    Edit::ChangeBoard {
        change: BoardChange::Connectors(connectors),
    }
}

/// The connectors at these notes, and for two of them a way to join them.
pub(super) fn of_cards(form: &mut Form<'_>, ui: &mut Ui, chosen: &Chosen) {
    let ids = &chosen.ids;
    list(form, ui, |line| {
        ids.contains(&line.from) || ids.contains(&line.to)
    });
    if let [from, to] = ids[..]
        && !is_joined(&form.board, from, to)
        && form.add_button(ui, form.say(key::CMD_CONNECT)).clicked()
    {
        form.queue.push(Action::Do(Command::Connect));
    }
}

/// One connector.
pub(super) fn show(form: &mut Form<'_>, ui: &mut Ui, id: ConnectorId) {
    list(form, ui, |line| line.id == id);
}

/// All connectors of the map.
pub(super) fn of_board(form: &mut Form<'_>, ui: &mut Ui) {
    if form.board.connectors.is_empty() {
        let words = form.say(key::INSPECTOR_NO_CONNECTORS);
        ui.label(crate::gui::widgets::soft(form.theme, words));
    }
    list(form, ui, |_| true);
}

fn list(form: &mut Form<'_>, ui: &mut Ui, wanted: impl Fn(&Connector) -> bool) {
    let board = Arc::clone(&form.board);
    for (at, line) in board.connectors.iter().enumerate() {
        if !wanted(line) {
            continue;
        }
        let change = |change: &dyn Fn(&mut Connector)| {
            let mut connectors = board.connectors.clone();
            change(&mut connectors[at]);
            set(connectors)
        };
        let from = picker::line(&board, form, line.from);
        let to = picker::line(&board, form, line.to);
        let arrow = match line.style {
            ConnectorStyle::Arrow => "→",
            ConnectorStyle::Line => "–",
        };
        ui.add(Label::new(format!("{from} {arrow} {to}")).truncate());
        form.row(
            ui,
            |form, ui| {
                if form.act(ui, Icon::Trash2, key::INSPECTOR_DELETE_CONNECTOR, true) {
                    let mut connectors = board.connectors.clone();
                    connectors.remove(at);
                    form.apply(set(connectors));
                }
                let (symbol, name, style) = match line.style {
                    ConnectorStyle::Arrow => {
                        (Icon::Minus, key::INSPECTOR_AS_LINE, ConnectorStyle::Line)
                    }
                    ConnectorStyle::Line => (
                        Icon::ArrowRight,
                        key::INSPECTOR_AS_ARROW,
                        ConnectorStyle::Arrow,
                    ),
                };
                if form.act(ui, symbol, name, true) {
                    form.apply(change(&|line| line.style = style));
                }
                if form.act(ui, Icon::RefreshCw, key::INSPECTOR_TURN_ROUND, true) {
                    form.apply(change(&|line| std::mem::swap(&mut line.from, &mut line.to)));
                }
            },
            |form, ui| {
                let name = form.say(key::INSPECTOR_CONNECTOR_LABEL);
                let field = TextField::new("connector", Some(&line.label))
                    .of(line.id.bits())
                    .hint(name);
                form.bare_text(ui, &field, |text| {
                    Some(change(&|line| text.clone_into(&mut line.label)))
                })
                .accessible_name(name);
            },
        );
    }
}
