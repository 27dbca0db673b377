//! What both sides changed: each with both values, and which of them is to stand.

use std::sync::Arc;

use eframe::egui::{Align, Frame, Layout, Stroke, Ui};

use super::{Open, Saving};
use crate::cli::merge_words;
use crate::edit::{Conflict, Edit, merge};
use crate::gui::app::App;
use crate::gui::dialogs::Dialog;
use crate::gui::run::file;
use crate::gui::style::{RADIUS, colour, space};
use crate::gui::widgets::{
    answers, choice, dialog, primary, ringed, scrolling, soft, strong, title,
};
use crate::i18n::{Strings, key};

const WIDTH: f32 = 640.0;
const HEIGHT: f32 = 420.0;
/// Longer values are shortened, in characters.
const LONGEST: usize = 160;

pub(in crate::gui) fn show(app: &mut App) -> Option<Dialog> {
    let strings = app.strings;
    let mut open = app.elsewhere.open.take()?;
    let mut done = false;
    let closed = dialog(app, "elsewhere", WIDTH, |ui| {
        title(ui, strings.get(key::ELSEWHERE_TITLE));
        ui.label(soft(app.theme, strings.get(key::ELSEWHERE_ABOUT)));
        let height = HEIGHT.min(app.ctx.content_rect().height() - 240.0);
        scrolling(height).show(ui, |ui| {
            ui.set_width(ui.available_width());
            for (conflict, is_theirs) in open.conflicts.iter().zip(&mut open.theirs_stands) {
                one(app, ui, conflict, is_theirs);
            }
        });
        ui.add_space(space::S);
        answers(ui, |ui| {
            let button = ui.add(primary(
                &app.theme.frame,
                None,
                strings.get(key::ELSEWHERE_DONE),
            ));
            done = ringed(ui, &app.theme.frame, button).clicked();
        });
    });
    if done {
        settle(app, &open);
        if let Some(Saving { then }) = open.saving {
            file::save(app, then);
        }
        return app.dialog.take();
    }
    if closed {
        open.saving = None;
    }
    app.elsewhere.open = Some(open);
    (!closed).then_some(Dialog::Elsewhere)
}

fn one(app: &App, ui: &mut Ui, conflict: &Conflict, is_theirs: &mut bool) {
    let strings = app.strings;
    Frame::new()
        .stroke(Stroke::new(1.0, colour(app.theme.frame.panel_edge)))
        .corner_radius(RADIUS)
        .inner_margin(space::M)
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                if conflict.field.is_empty() && conflict.mine.is_none() {
                    ui.label(merge_words::conflict(strings, conflict));
                    return;
                }
                ui.label(strong(merge_words::what(strings, conflict)));
                let sides = [
                    (false, key::ELSEWHERE_MINE, &conflict.mine),
                    (true, key::ELSEWHERE_THEIRS, &conflict.theirs),
                ];
                for (theirs, name, words) in sides {
                    ui.horizontal_wrapped(|ui| {
                        let name = strings.get(name);
                        if choice(ui, app.theme, *is_theirs == theirs, name).clicked() {
                            *is_theirs = theirs;
                        }
                        ui.label(shown(strings, conflict, words.as_deref()));
                    });
                }
            });
        });
    ui.add_space(space::S);
}

fn shown(strings: &Strings, conflict: &Conflict, words: Option<&str>) -> String {
    match words {
        None if conflict.field.is_empty() => strings.get(key::ELSEWHERE_DELETED).to_owned(),
        None => strings.get(key::MERGE_NOTHING).to_owned(),
        Some(words) if words.chars().count() > LONGEST => {
            let short: String = words.chars().take(LONGEST).collect();
            format!("{short}…")
        }
        Some(words) => words.to_owned(),
    }
}

/// Takes in what was decided, on top of what has been written since.
fn settle(app: &mut App, open: &Open) {
    let is_theirs = |conflict: &Conflict| {
        let mut decided = open.conflicts.iter().zip(&open.theirs_stands);
        decided.any(|(one, is_theirs)| one == conflict && *is_theirs)
    };
    let Some(session) = app.session.as_mut().filter(|it| it.serial == open.serial) else {
        return;
    };
    let Some(wanted) = merge(&open.base, &open.mine, &open.theirs, &is_theirs) else {
        return;
    };
    let now = session.document.present();
    if let Some(both) = merge(&open.merged, now, &wanted.board, &|_| true) {
        let board = Arc::new(both.board);
        if let Err(error) = session.document.apply(&Edit::Merge { board }) {
            log::warn!("what was decided cannot be: {error}");
        }
    }
}
