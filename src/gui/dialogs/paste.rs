//! Whether what is pasted may add stages and lanes.

use eframe::egui::{Align, Button, Key, Layout};

use super::Dialog;
use crate::edit::paste::{Missing, Plan};
use crate::gui::app::App;
use crate::gui::run::clipboard::place;
use crate::gui::widgets::{answers, dialog, primary, ringed, title};
use crate::i18n::{self, Strings, key};

/// So many names are listed; of the rest, that there are more.
const MOST_NAMES: usize = 6;

/// A paste that waits for the answer.
#[derive(Debug, Clone, PartialEq)]
pub struct PasteDialog {
    pub plan: Plan,
    pub missing: Missing,
}

/// What was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Answer {
    Create,
    AsItIs,
    Cancel,
}

pub(super) fn show(app: &mut App, asked: PasteDialog) -> Option<Dialog> {
    let strings = app.strings;
    let mut answer = None;
    let closed = dialog(app, "paste", 480.0, |ui| {
        let count = asked.plan.count();
        title(
            ui,
            &strings.with(key::PASTE_TITLE, &[("count", count.into())]),
        );
        for (key, names) in [
            (key::PASTE_STAGES, &asked.missing.stages),
            (key::PASTE_LANES, &asked.missing.lanes),
        ] {
            if !names.is_empty() {
                ui.label(sentence(strings, key, names));
            }
        }
        ui.add_space(8.0);
        answers(ui, |ui| {
            let create = ui.add(primary(
                &app.theme.frame,
                None,
                strings.get(key::PASTE_CREATE),
            ));
            if ui.memory(|memory| memory.focused().is_none()) {
                create.request_focus();
            }
            if ringed(ui, &app.theme.frame, create).clicked() {
                answer = Some(Answer::Create);
            }
            if ui.button(strings.get(key::PASTE_AS_IT_IS)).clicked() {
                answer = Some(Answer::AsItIs);
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let cancel = ui.add(Button::new(strings.get(key::DIALOG_CANCEL)));
                if cancel.clicked() || ui.input(|input| input.key_pressed(Key::Escape)) {
                    answer = Some(Answer::Cancel);
                }
            });
        });
    });
    match answer {
        Some(Answer::Cancel) => None,
        Some(answer) => {
            place(app, &asked.plan, answer == Answer::Create);
            None
        }
        None if closed => None,
        None => Some(Dialog::Paste(asked)),
    }
}

fn sentence(strings: &Strings, key: i18n::Key, names: &[String]) -> String {
    let named = names.iter().filter(|name| !name.is_empty());
    let mut listed: Vec<&str> = named.map(String::as_str).collect();
    if listed.len() > MOST_NAMES {
        listed.truncate(MOST_NAMES);
        listed.push("…");
    }
    if listed.is_empty() {
        listed.push(strings.get(key::PASTE_UNNAMED));
    }
    let words = listed.join(", ");
    strings.with(
        key,
        &[("count", names.len().into()), ("names", words.into())],
    )
}
