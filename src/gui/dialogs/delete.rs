//! A stage or lane with notes is about to go: sure?

use eframe::egui::Button;

use super::Dialog;
use crate::edit::Focus;
use crate::gui::app::App;
use crate::gui::run::board;
use crate::gui::widgets::{answers, dialog, primary, ringed, title};
use crate::i18n::key;

pub(super) fn show(app: &mut App, header: Focus) -> Option<Dialog> {
    let strings = app.strings;
    let document = app.document()?;
    let (name, count) = board::in_header(document, header)?;
    let (mut delete, mut cancel) = (false, false);
    let closed = dialog(app, "delete", 440.0, |ui| {
        let facts = [("name", name.into()), ("count", count.into())];
        title(ui, &strings.with(key::DELETE_TITLE, &facts));
        ui.label(strings.get(key::DELETE_TEXT));
        ui.add_space(8.0);
        answers(ui, |ui| {
            let frame = &app.theme.frame;
            let button = ui.add(primary(frame, None, strings.get(key::DELETE_DO)));
            if ui.memory(|memory| memory.focused().is_none()) {
                button.request_focus();
            }
            delete = ringed(ui, frame, button).clicked();
            cancel = ui
                .add(Button::new(strings.get(key::DIALOG_CANCEL)))
                .clicked();
        });
    });
    if delete {
        board::delete(app, header);
    }
    (!delete && !cancel && !closed).then_some(Dialog::Delete(header))
}
