//! The bundled symbols, Lucide's outlines (ISC), as paths for the scene and glyphs for the window.

/// The symbols that the product uses. Each is a glyph of `assets/fonts/jalon-icons.ttf`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Icon {
    Check,
    Pencil,
}
