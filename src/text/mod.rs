//! Typesetting without a window: text is broken once, in board units, and every picture shows the same rows.
//! Knows nothing of boards or egui.

mod breaks;
mod clean;
mod coverage;
mod emoji;
mod engine;
mod face;
pub mod faces;
mod icon;
mod memo;
mod row;
mod rows;
mod typesetter;

pub use face::{Face, Weight};
pub use icon::Icon;
pub use row::{Glyph, GlyphRun, Paragraph, Row};
pub use typesetter::{TextStyle, Typesetter};
