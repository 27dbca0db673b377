//! Breaks text into rows.

use std::sync::Arc;

use super::face::Weight;
use super::icon::Icon;
use super::row::Paragraph;

/// How a text is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TextStyle {
    /// Board units per em.
    pub size: f64,
    pub weight: Weight,
    pub italic: bool,
    /// Height of a row as a multiple of `size`.
    pub line_height: f64,
}

/// Shapes, breaks and measures. Cheap to clone and to call from any thread; remembers what it has set.
#[derive(Clone)]
pub struct Typesetter {}

impl Typesetter {
    /// With the bundled faces, and the system's as fallback.
    pub fn with_system_fonts() -> Self {
        todo!()
    }

    /// With the bundled faces alone: the same rows on every machine.
    pub fn bundled_only() -> Self {
        todo!()
    }

    /// Sets `text`, broken at `width` board units; without a width only at its own line breaks.
    pub fn set(&self, text: &str, style: TextStyle, width: Option<f64>) -> Arc<Paragraph> {
        todo!()
    }

    /// Sets `text` in one row; when wider than `width` it is shortened and ends with "…".
    pub fn set_line(&self, text: &str, style: TextStyle, width: f64) -> Arc<Paragraph> {
        todo!()
    }

    /// Outline of a symbol in a box of 1 × 1, y down, to be scaled.
    pub fn icon(&self, icon: Icon) -> Arc<kurbo::BezPath> {
        todo!()
    }
}
