//! The system's fonts for what is written beside the board, listed only when a character asks for one.

use std::sync::OnceLock;

use eframe::egui::epaint::text::{FallbackRequest, FontInsert, FontProvider};
use egui_system_font_provider::SystemFontProvider;

/// Lists the fonts at the first character that the bundled ones lack: most windows never need to.
#[derive(Default)]
pub(super) struct SystemFonts(OnceLock<SystemFontProvider>);

impl FontProvider for SystemFonts {
    fn font_for(&self, request: &FallbackRequest<'_>) -> Option<FontInsert> {
        self.0
            .get_or_init(SystemFontProvider::new)
            .font_for(request)
    }
}
