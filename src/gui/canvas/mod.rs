//! The board in the window: its tiles, what lies over them, and the hand on them.

use crate::edit::Document;
use crate::i18n::{Key, Strings, key};
use crate::model::{CardId, IdSource};
use crate::text::Typesetter;
use crate::theme::{Theme, ThemeName};
use crate::tool::{BoardKey, ToolKind};

/// The central widget: shows a document and lets the hand and the keyboard work on it.
#[derive(Debug)]
pub struct Canvas {
    tool: ToolKind,
    zoom: f64,
}

/// What the canvas works on; lent for one call.
pub struct CanvasCx<'a> {
    pub document: &'a mut Document,
    pub ids: &'a mut IdSource,
    pub theme: &'a Theme,
    pub theme_name: ThemeName,
    pub strings: &'static Strings,
    pub typesetter: &'a Typesetter,
}

impl Canvas {
    pub fn new() -> Self {
        Self {
            tool: ToolKind::default(),
            zoom: 1.0,
        }
    }

    /// Shows the board in all the room that `ui` has left.
    pub fn ui(&mut self, ui: &mut eframe::egui::Ui, cx: CanvasCx<'_>) {
        let _ = cx;
        ui.allocate_space(ui.available_size());
    }

    /// A key of the board, from the shell's table of commands.
    pub fn key(&mut self, key: BoardKey, cx: &mut CanvasCx<'_>) {
        let _ = (key, cx);
    }

    /// True while the caret stands in a note, a name or the title: shortcuts are off then.
    pub fn is_editing_text(&self) -> bool {
        false
    }

    /// The text under the caret becomes an edit. To be called before saving, undoing and closing.
    pub fn finish_editing(&mut self, cx: &mut CanvasCx<'_>) {
        let _ = cx;
    }

    /// Escape: ends the gesture under way, all back as it was. False when there was none.
    pub fn cancel_gesture(&mut self, cx: &mut CanvasCx<'_>) -> bool {
        let _ = cx;
        false
    }

    /// Another document is shown: fits it, puts the focus on its first cell, drops what was of the old one.
    pub fn board_opened(&mut self, cx: &mut CanvasCx<'_>) {
        let _ = cx;
    }

    /// Opens the title's editor.
    pub fn edit_title(&mut self, cx: &mut CanvasCx<'_>) {
        let _ = cx;
    }

    /// Brings a card into view.
    pub fn reveal(&mut self, card: CardId) {
        let _ = card;
    }

    /// The whole board in view, from the next frame on.
    pub fn fit_board(&mut self) {}

    /// The selection in view, from the next frame on.
    pub fn fit_selection(&mut self) {}

    /// Zooms to a factor about the middle of the canvas.
    pub fn zoom_to(&mut self, zoom: f64) {
        self.zoom = zoom;
    }

    /// Zooms by a factor about the middle of the canvas.
    pub fn zoom_by(&mut self, factor: f64) {
        self.zoom *= factor;
    }

    /// egui points a board unit.
    pub fn zoom(&self) -> f64 {
        self.zoom
    }

    pub fn set_tool(&mut self, tool: ToolKind) {
        self.tool = tool;
    }

    pub fn tool(&self) -> ToolKind {
        self.tool
    }

    /// What the keys do now, for the bottom line.
    pub fn hint(&self, document: &Document) -> Key {
        let _ = document;
        key::APP_NAME
    }
}

impl Default for Canvas {
    fn default() -> Self {
        Self::new()
    }
}
