//! Save, do not save, or stay?

use eframe::egui::{Align, Button, Key, Layout};

use super::Dialog;
use crate::gui::app::{Action, App};
use crate::gui::run::file::Next;
use crate::gui::widgets::{answers, dialog, primary, ringed, title};
use crate::i18n::key;

pub(super) fn show(app: &mut App, next: Next) -> Option<Dialog> {
    let strings = app.strings;
    let Some(session) = &app.session else {
        return None;
    };
    let name = session.name(strings);
    let mut answer = None;
    let closed = dialog(app, "unsaved", 440.0, |ui| {
        title(
            ui,
            &strings.with(key::UNSAVED_TITLE, &[("name", name.into())]),
        );
        ui.label(strings.get(key::UNSAVED_TEXT));
        ui.add_space(8.0);
        answers(ui, |ui| {
            let save = ui.add(primary(
                &app.theme.frame,
                None,
                strings.get(key::UNSAVED_SAVE),
            ));
            if ui.memory(|memory| memory.focused().is_none()) {
                save.request_focus();
            }
            if ringed(ui, &app.theme.frame, save).clicked() {
                let then = Some(next.clone());
                answer = Some(Some(Action::Save { then }));
            }
            let cancel = ui.add(Button::new(strings.get(key::DIALOG_CANCEL)));
            if cancel.clicked() || ui.input(|input| input.key_pressed(Key::Escape)) {
                answer = Some(None);
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                if ui.button(strings.get(key::UNSAVED_DISCARD)).clicked() {
                    answer = Some(Some(Action::LeaveAnyway(next.clone())));
                }
            });
        });
    });
    match answer {
        Some(action) => {
            app.queue.extend(action);
            None
        }
        None if closed => None,
        None => Some(Dialog::Unsaved(next)),
    }
}
