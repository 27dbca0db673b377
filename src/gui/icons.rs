//! Symbols in labels and buttons.

use eframe::egui::{Align2, Atom, Color32, FontId, Painter, Pos2, RichText, Vec2};

use super::style;
use crate::text::Icon;

/// Side of a symbol in buttons and menus.
pub const SIDE: f32 = 16.0;

/// A symbol of this size, in points, as a text.
pub fn icon(icon: Icon, size: f32) -> RichText {
    RichText::new(icon.char()).font(FontId::new(size, style::icon_family()))
}

/// A symbol in a button, in the colour of its text; not read aloud.
pub fn atom(icon: Icon) -> Atom<'static> {
    sized_atom(icon, SIDE)
}

/// As above, with sides of this length.
pub fn sized_atom(icon: Icon, side: f32) -> Atom<'static> {
    Atom::paint(Vec2::splat(side), move |ui, args| {
        let ink = args.fallback_text_color;
        paint(ui.painter(), args.rect.center(), icon, side, ink);
    })
}

/// Paints a symbol.
pub fn paint(painter: &Painter, centre: Pos2, icon: Icon, side: f32, ink: Color32) {
    let font = FontId::new(side, style::icon_family());
    painter.text(centre, Align2::CENTER_CENTER, icon.char(), font, ink);
}

/// A symbol in a colour of its own.
pub fn inked_atom(icon: Icon, ink: Color32) -> Atom<'static> {
    sized_inked_atom(icon, SIDE, ink)
}

/// As above, with sides of this length.
pub fn sized_inked_atom(icon: Icon, side: f32, ink: Color32) -> Atom<'static> {
    Atom::paint(Vec2::splat(side), move |ui, args| {
        paint(ui.painter(), args.rect.center(), icon, side, ink);
    })
}

/// The room of a symbol.
pub fn no_atom() -> Atom<'static> {
    Atom::paint(Vec2::splat(SIDE), |_, _| {})
}

/// A dot of a colour, as large as a symbol.
pub fn swatch(fill: Color32, edge: Color32) -> Atom<'static> {
    Atom::paint(Vec2::splat(SIDE), move |ui, args| {
        let centre = args.rect.center();
        ui.painter().circle(centre, SIDE / 2.0, fill, (1.0, edge));
    })
}
