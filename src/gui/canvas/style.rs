//! The theme's colours and the bundled faces as egui knows them.

use eframe::egui::{Color32, Context, FontFamily, FontId};

use crate::scene::Rgba;
use crate::text::Weight;

pub(super) fn colour(rgba: Rgba) -> Color32 {
    Color32::from_rgba_unmultiplied(rgba.r, rgba.g, rgba.b, rgba.a)
}

/// The bundled face of a weight, at a size in points.
pub(super) fn font(ctx: &Context, weight: Weight, size: f32) -> FontId {
    let _ = (ctx, weight);
    FontId::new(size, FontFamily::Proportional)
}
