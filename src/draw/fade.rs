//! What steps back, so that the rest stands out: its colours come close to the paper's.
//! Opaque on purpose: through half-transparent notes their own shadows would show.

use crate::scene::{Item, Rgba};

/// Why something is pale.
#[derive(Debug, Clone, Copy)]
pub(super) enum Fade {
    /// It steps back.
    Back,
    /// The board has it no more.
    Gone,
}

impl Fade {
    /// How close its colours come to the paper's, 0 to 1.
    pub(super) fn share(self) -> f64 {
        match self {
            Self::Back => 0.78,
            Self::Gone => 0.35,
        }
    }
}

/// Brings the item's colours close to `paper`.
pub(super) fn fade(item: &mut Item, paper: Rgba, share: f64) {
    let pale = |colour: &mut Rgba| *colour = colour.towards(paper, share);
    match item {
        Item::Rect {
            fill,
            stroke,
            shadow,
            ..
        } => {
            fill.iter_mut().for_each(pale);
            if let Some(stroke) = stroke {
                pale(&mut stroke.colour);
            }
            if let Some(shadow) = shadow {
                let alpha = f64::from(shadow.colour.a) * (1.0 - share);
                shadow.colour = shadow.colour.with_alpha(alpha.round() as u8);
            }
        }
        Item::Path { fill, stroke, .. } => {
            fill.iter_mut().for_each(pale);
            if let Some(stroke) = stroke {
                pale(&mut stroke.colour);
            }
        }
        Item::Text { colour, .. } => pale(colour),
        Item::Image { .. } => {}
    }
}

/// What lies over a picture, whose own colours cannot be changed.
pub(super) fn veil(item: &Item, paper: Rgba, share: f64) -> Option<Item> {
    let Item::Image { rect, radius, .. } = item else {
        return None;
    };
    Some(Item::Rect {
        rect: *rect,
        radius: *radius,
        fill: Some(paper.with_alpha((255.0 * share).round() as u8)),
        stroke: None,
        shadow: None,
    })
}
