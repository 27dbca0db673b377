//! The details of the whole map.

use std::sync::Arc;

use eframe::egui::{Label, Ui};

use super::field::{Lines, TextField};
use super::form::Form;
use super::{agenda, groups, links, personas, tags};
use crate::draw;
use crate::edit::{BoardChange, Edit, LaneChange, StageChange};
use crate::i18n::{Key, key};
use crate::model::{BoardKind, Context};
use crate::text::Icon;

/// Languages by their own names.
const LANGUAGES: [(&str, &str); 12] = [
    ("en", "English"),
    ("fr", "Français"),
    ("de", "Deutsch"),
    ("es", "Español"),
    ("it", "Italiano"),
    ("nl", "Nederlands"),
    ("pl", "Polski"),
    ("pt", "Português"),
    ("ro", "Română"),
    ("sv", "Svenska"),
    ("tr", "Türkçe"),
    ("vi", "Tiếng Việt"),
];

/// A text of the context.
struct Words {
    name: &'static str,
    title: Key,
    /// Shown only where it is set or asked for.
    is_offered: bool,
    of: fn(&Context) -> &str,
    set: fn(&mut Context, String),
}

const CONTEXT: [Words; 5] = [
    Words {
        name: "scenario",
        title: key::INSPECTOR_SCENARIO,
        is_offered: false,
        of: |context| &context.scenario,
        set: |context, text| context.scenario = text,
    },
    Words {
        name: "goal",
        title: key::INSPECTOR_GOAL,
        is_offered: false,
        of: |context| &context.goal,
        set: |context, text| context.goal = text,
    },
    Words {
        name: "scope",
        title: key::INSPECTOR_SCOPE,
        is_offered: true,
        of: |context| &context.scope,
        set: |context, text| context.scope = text,
    },
    Words {
        name: "start",
        title: key::INSPECTOR_START,
        is_offered: true,
        of: |context| &context.start,
        set: |context, text| context.start = text,
    },
    Words {
        name: "end",
        title: key::INSPECTOR_END,
        is_offered: true,
        of: |context| &context.end,
        set: |context, text| context.end = text,
    },
];

fn change(change: BoardChange) -> Edit {
    Edit::ChangeBoard { change }
}

pub(super) fn show(form: &mut Form<'_>, ui: &mut Ui) {
    let board = Arc::clone(&form.board);
    let title = TextField::new("title", Some(&board.title)).lines(Lines::Few);
    form.text(ui, key::INSPECTOR_TITLE, &title, |text| {
        Some(change(BoardChange::Title(text.to_owned())))
    });
    let kinds = [
        BoardKind::Current,
        BoardKind::Future,
        BoardKind::DayInTheLife,
    ]
    .map(|kind| (kind, form.say(draw::board_kind_name(kind))));
    if let Some(kind) = form.pick(ui, key::INSPECTOR_KIND, "kind", Some(&board.kind), &kinds) {
        form.apply(change(BoardChange::Kind(kind)));
    }
    context(form, ui, &board.context);
    language(form, ui, &board.language);
    if let Some(shown) = form.switch(ui, key::CMD_CHANNEL_RIBBON, Some(board.channel_ribbon)) {
        form.apply(change(BoardChange::ChannelRibbon(shown)));
    }
    hidden(form, ui);
    if form.part(
        ui,
        "personas",
        key::INSPECTOR_PERSONAS,
        board.personas.len(),
    ) {
        personas::show(form, ui);
    }
    if form.part(ui, "tags", key::INSPECTOR_TAGS, board.tags.len()) {
        tags::of_board(form, ui);
    }
    if form.part(ui, "groups", key::INSPECTOR_GROUPS, board.groups.len()) {
        groups::of_board(form, ui);
    }
    if form.part(
        ui,
        "connectors",
        key::INSPECTOR_CONNECTORS,
        board.connectors.len(),
    ) {
        links::of_board(form, ui);
    }
    if form.part(ui, "agenda", key::INSPECTOR_AGENDA, board.agenda.len()) {
        agenda::show(form, ui);
    }
}

fn context(form: &mut Form<'_>, ui: &mut Ui, context: &Context) {
    let mut empty = Vec::new();
    for words in &CONTEXT {
        let value = (words.of)(context);
        let wanted = !value.is_empty() || form.state.added.contains(words.name);
        if words.is_offered && !wanted {
            empty.push((words.name, words.title));
            continue;
        }
        let field = TextField::new(words.name, Some(value)).lines(Lines::Few);
        form.text(ui, words.title, &field, |text| {
            let mut context = context.clone();
            (words.set)(&mut context, text.to_owned());
            Some(change(BoardChange::Context(context)))
        });
    }
    form.offer(ui, &empty);
}

fn language(form: &mut Form<'_>, ui: &mut Ui, language: &str) {
    let mut values: Vec<(String, &str)> = LANGUAGES
        .iter()
        .map(|(tag, name)| ((*tag).to_owned(), *name))
        .collect();
    let current = language.to_owned();
    if !values.iter().any(|(tag, _)| *tag == current) {
        values.push((current.clone(), language));
    }
    let picked = form.pick(
        ui,
        key::INSPECTOR_LANGUAGE,
        "language",
        Some(&current),
        &values,
    );
    if let Some(tag) = picked {
        form.apply(change(BoardChange::Language(tag)));
    }
}

/// What is hidden cannot be selected on the board: it is shown again from here.
fn hidden(form: &mut Form<'_>, ui: &mut Ui) {
    let board = Arc::clone(&form.board);
    let stages = board
        .stages
        .iter()
        .filter(|stage| stage.hidden)
        .map(|stage| {
            let change = StageChange::Hidden(false);
            let stage_id = stage.id;
            (
                &stage.name,
                Edit::ChangeStage {
                    stage: stage_id,
                    change,
                },
            )
        });
    let lanes = board.lanes.iter().filter(|lane| lane.hidden).map(|lane| {
        let change = LaneChange::Hidden(false);
        let lane_id = lane.id;
        (
            &lane.name,
            Edit::ChangeLane {
                lane: lane_id,
                change,
            },
        )
    });
    let all: Vec<(&String, Edit)> = stages.chain(lanes).collect();
    if all.is_empty() || !form.part(ui, "hidden", key::INSPECTOR_ALL_HIDDEN, all.len()) {
        return;
    }
    for (name, edit) in all {
        let mut show = false;
        form.row(
            ui,
            |form, ui| show = form.act(ui, Icon::Eye, key::INSPECTOR_SHOW_AGAIN, true),
            |_, ui| {
                ui.add(Label::new(name).truncate());
            },
        );
        if show {
            form.apply(edit);
        }
    }
}
