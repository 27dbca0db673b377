//! Portraits in a disc: the chosen part of a picture, else initials, else somebody.

use kurbo::{Circle, Rect, Shape as _};

use super::brush::{Align, Brush};
use super::{marks, photo};
use crate::layout::metrics::FOOT_TEXT;
use crate::model::{Board, Persona};
use crate::scene::{Fit, Image};
use crate::text::{TextStyle, Weight};

/// Height of initials as a part of the disc's radius.
const LETTERS: f64 = 0.8;

/// Draws a persona's portrait in the disc within `rect`.
pub(super) fn draw(brush: &mut Brush<'_>, board: &Board, persona: &Persona, rect: Rect) {
    let picture = persona.picture.and_then(|id| photo::decoded(board, id));
    if let Some(image) = picture {
        let fit = fit(persona, &image);
        brush.image(rect, rect.width() / 2.0, image, fit);
        return;
    }
    let letters = marks::letters_of(&persona.name);
    if letters.is_empty() {
        somebody(brush, rect);
        return;
    }
    let colours = brush.colours();
    let radius = rect.width() / 2.0;
    brush.disc(rect.center(), radius, Some(colours.portrait), None);
    let style = TextStyle {
        size: LETTERS * radius,
        weight: Weight::Semibold,
        ..FOOT_TEXT
    };
    let room = rect.width();
    let ink = colours.text;
    brush.label(&letters, style, rect.center(), Align::Centre, room, ink);
}

fn fit(persona: &Persona, image: &Image) -> Fit {
    persona.crop.map_or(Fit::Cover, |crop| {
        let [x0, y0, x1, y1] = crop.edges(f64::from(image.width), f64::from(image.height));
        Fit::Part(Rect::new(x0, y0, x1, y1))
    })
}

/// Somebody: head and shoulders in a disc.
fn somebody(brush: &mut Brush<'_>, rect: Rect) {
    let colours = brush.colours();
    let (centre, radius) = (rect.center(), rect.width() / 2.0);
    brush.disc(centre, radius, Some(colours.portrait), None);
    let head = centre - kurbo::Vec2::new(0.0, 0.22 * radius);
    brush.disc(head, 0.34 * radius, Some(colours.portrait_figure), None);
    // Shoulders: the part of an arch that lies within the disc.
    let mut shoulders = kurbo::BezPath::new();
    let (half, top) = (0.6 * radius, centre.y + 0.24 * radius);
    let foot = centre.y + 0.79 * radius;
    shoulders.move_to((centre.x - half, foot));
    shoulders.curve_to(
        (centre.x - half, top - 0.02 * radius),
        (centre.x + half, top - 0.02 * radius),
        (centre.x + half, foot),
    );
    shoulders.quad_to(
        (centre.x, centre.y + 1.19 * radius),
        (centre.x - half, foot),
    );
    shoulders.close_path();
    debug_assert!(
        Circle::new(centre, radius)
            .bounding_box()
            .contains_rect(shoulders.bounding_box()),
        "shoulders stay within the portrait"
    );
    brush.shape(shoulders, colours.portrait_figure);
}
