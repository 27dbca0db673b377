//! Questions that must be answered before anything else goes on. One at a time.

mod about;
mod delete;
pub mod export;
mod keys;
pub mod palette;
pub mod paste;
pub mod path;
mod settings;
mod unsaved;
mod waiting;

use eframe::egui::Context;

use self::export::ExportDialog;
use self::palette::Palette;
use self::paste::PasteDialog;
use self::path::PathDialog;
use super::app::App;
use super::elsewhere;
use super::run::Waiting;
use super::run::file::Next;
use super::versions;
use crate::edit::Focus;

/// The dialog that is open.
#[derive(Debug, Clone, PartialEq)]
pub enum Dialog {
    Unsaved(Next),
    /// A stage or lane that has notes.
    Delete(Focus),
    /// The system's file dialog is open.
    Waiting(Waiting),
    Path(PathDialog),
    Export(Box<ExportDialog>),
    Paste(PasteDialog),
    /// What both sides have changed.
    Elsewhere,
    /// Earlier versions of the map.
    Versions,
    Settings,
    Palette(Palette),
    Keys,
    About,
}

pub(super) fn show(app: &mut App, _ctx: &Context) {
    let Some(dialog) = app.dialog.take() else {
        return;
    };
    let stays = match dialog {
        Dialog::Unsaved(next) => unsaved::show(app, next),
        Dialog::Delete(header) => delete::show(app, header),
        Dialog::Waiting(waiting) => waiting::show(app, waiting),
        Dialog::Path(dialog) => path::show(app, dialog),
        Dialog::Export(dialog) => export::show(app, dialog),
        Dialog::Paste(dialog) => paste::show(app, dialog),
        Dialog::Elsewhere => elsewhere::show(app),
        Dialog::Versions => versions::show(app),
        Dialog::Settings => settings::show(app),
        Dialog::Palette(palette) => palette::show(app, palette),
        Dialog::Keys => keys::show(app),
        Dialog::About => about::show(app),
    };
    app.dialog = stays;
}
