//! The five faces of feelings, from −2 to +2.

use kurbo::{Arc, BezPath, Point, Shape as _, Vec2};

use super::brush::{Brush, dashed, solid};
use crate::model::Evidence;
use crate::scene::Rgba;
use crate::theme::BoardColours;

/// The colour of a level of feeling.
pub(super) fn colour(value: i8, colours: &BoardColours) -> Rgba {
    match value {
        ..=-1 => colours.feeling_bad,
        0 => colours.feeling_neutral,
        1.. => colours.feeling_good,
    }
}

/// Draws a face; an assumption has a dashed ring.
pub(super) fn draw(
    brush: &mut Brush<'_>,
    centre: Point,
    radius: f64,
    value: i8,
    evidence: Evidence,
) {
    let colours = brush.colours();
    let ink = colour(value, colours);
    let width = radius / 7.0;
    let ring = match evidence {
        Evidence::Assumption => dashed(ink, width, [width * 2.2, width * 1.6]),
        _ => solid(ink, width),
    };
    brush.disc(
        centre,
        radius - width / 2.0,
        Some(colours.surface),
        Some(ring),
    );
    for side in [-1.0, 1.0] {
        let eye = centre + Vec2::new(side * 0.32, -0.2) * radius;
        brush.disc(eye, 0.11 * radius, Some(ink), None);
        if value <= -2 {
            // Brows that hang outwards tell despair from mere displeasure.
            let inner = eye + Vec2::new(-side * 0.14, -0.34) * radius;
            let outer = eye + Vec2::new(side * 0.22, -0.16) * radius;
            brush.line(outer, inner, solid(ink, width * 0.8));
        }
    }
    let stroke = solid(ink, width);
    if value >= 2 {
        brush.shape(open_smile(centre, radius), ink);
    } else {
        brush.stroke(mouth(centre, radius, value), stroke);
    }
}

/// A line for a mouth, bent by the feeling.
fn mouth(centre: Point, radius: f64, value: i8) -> BezPath {
    let (half, height, bend) = match value {
        ..=-2 => (0.42, 0.52, -0.46),
        -1 => (0.38, 0.44, -0.24),
        0 => (0.34, 0.34, 0.0),
        1.. => (0.42, 0.24, 0.42),
    };
    let at = |x: f64, y: f64| centre + Vec2::new(x, y) * radius;
    let mut path = BezPath::new();
    path.move_to(at(-half, height));
    path.quad_to(at(0.0, height + bend), at(half, height));
    path
}

/// A half disc, laughing.
fn open_smile(centre: Point, radius: f64) -> BezPath {
    let middle = centre + Vec2::new(0.0, 0.14 * radius);
    let half = 0.46 * radius;
    let arc = Arc::new(middle, (half, half), 0.0, std::f64::consts::PI, 0.0);
    let mut path = arc.to_path(0.01);
    path.close_path();
    path
}
