//! While the system's file dialog is open.

use super::Dialog;
use crate::gui::app::App;
use crate::gui::run::{self, Waiting};
use crate::gui::widgets::{dialog, title};
use crate::i18n::key;

pub(super) fn show(app: &mut App, waiting: Waiting) -> Option<Dialog> {
    let strings = app.strings;
    let (mut give_up, mut here) = (false, false);
    let closed = dialog(app, "waiting", 420.0, |ui| {
        title(ui, strings.get(key::WAITING_TITLE));
        ui.label(strings.get(key::WAITING_TEXT));
        ui.add_space(8.0);
        ui.horizontal(|ui| {
            give_up = ui.button(strings.get(key::DIALOG_CANCEL)).clicked();
            here = ui.button(strings.get(key::WAITING_HERE)).clicked();
        });
    });
    if here {
        app.jobs.forget(waiting.job);
        run::ask_in_window(app, waiting.purpose);
        return app.dialog.take();
    }
    if give_up || closed {
        app.jobs.forget(waiting.job);
        run::gave_up(app, waiting.purpose);
        return app.dialog.take();
    }
    Some(Dialog::Waiting(waiting))
}
