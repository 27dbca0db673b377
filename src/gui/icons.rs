//! Symbols as text.

use eframe::egui::{FontId, RichText};

use super::style;
use crate::text::Icon;

/// A symbol of this size, in points.
pub fn icon(icon: Icon, size: f32) -> RichText {
    RichText::new(icon.char()).font(FontId::new(size, style::icon_family()))
}
