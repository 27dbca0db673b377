//! What this program is.

use super::Dialog;
use crate::gui::app::App;
use crate::gui::widgets::{dialog, soft, title};
use crate::i18n::key;

pub(super) fn show(app: &mut App) -> Option<Dialog> {
    let strings = app.strings;
    let mut done = false;
    let closed = dialog(app, "about", 440.0, |ui| {
        title(ui, strings.get(key::APP_NAME));
        let version = env!("CARGO_PKG_VERSION");
        ui.label(strings.with(key::ABOUT_VERSION, &[("version", version.into())]));
        ui.label(strings.get(key::ABOUT_TEXT));
        ui.label(soft(app.theme, strings.get(key::ABOUT_LICENCES)));
        ui.add_space(8.0);
        done = ui.button(strings.get(key::DIALOG_CLOSE)).clicked();
    });
    (!done && !closed).then_some(Dialog::About)
}
