//! A smooth curve through points that never overshoots them.

use kurbo::{CubicBez, ParamCurve as _, Point};

/// The monotone cubic interpolant of points with growing x, one Bézier piece between neighbours:
/// within each piece y stays between the y of its ends.
/// Source: F. N. Fritsch, R. E. Carlson, "Monotone Piecewise Cubic Interpolation",
/// SIAM Journal on Numerical Analysis 17 (1980), 238–246; tangents are kept in the circle of radius 3.
pub fn monotone_curve(points: &[Point]) -> Vec<CubicBez> {
    let secants: Vec<f64> = points
        .windows(2)
        .map(|pair| (pair[1].y - pair[0].y) / (pair[1].x - pair[0].x))
        .collect();
    let mut tangents: Vec<f64> = (0..points.len())
        .map(|at| {
            let before = at.checked_sub(1).and_then(|at| secants.get(at)).copied();
            match (before, secants.get(at).copied()) {
                (Some(before), Some(after)) if before * after > 0.0 => f64::midpoint(before, after),
                (Some(only), None) | (None, Some(only)) => only,
                // A high or a low: the curve lies flat there.
                _ => 0.0,
            }
        })
        .collect();
    for (at, secant) in secants.iter().enumerate() {
        if *secant == 0.0 {
            tangents[at] = 0.0;
            tangents[at + 1] = 0.0;
            continue;
        }
        let (a, b) = (tangents[at] / secant, tangents[at + 1] / secant);
        let length = a.hypot(b);
        if length > 3.0 {
            tangents[at] = 3.0 * a / length * secant;
            tangents[at + 1] = 3.0 * b / length * secant;
        }
    }
    points
        .windows(2)
        .zip(tangents.windows(2))
        .map(|(ends, slopes)| {
            let third = (ends[1].x - ends[0].x) / 3.0;
            CubicBez::new(
                ends[0],
                Point::new(ends[0].x + third, ends[0].y + third * slopes[0]),
                Point::new(ends[1].x - third, ends[1].y - third * slopes[1]),
                ends[1],
            )
        })
        .collect()
}

/// The height of a curve at `x`; its pieces have evenly spaced x, so x is linear along each.
pub(super) fn height_at(pieces: &[CubicBez], x: f64) -> Option<f64> {
    let at = pieces.partition_point(|piece| piece.p3.x < x);
    let piece = pieces.get(at).filter(|piece| piece.p0.x <= x)?;
    Some(piece.eval((x - piece.p0.x) / (piece.p3.x - piece.p0.x)).y)
}

/// Where a piece crosses the height `y`, as its parameter. A monotone piece crosses once at most.
pub(super) fn crossing(piece: &CubicBez, y: f64) -> Option<f64> {
    let rises = piece.p3.y > piece.p0.y;
    let (low, high) = (piece.p0.y.min(piece.p3.y), piece.p0.y.max(piece.p3.y));
    if y <= low || y >= high {
        return None;
    }
    let (mut from, mut to) = (0.0, 1.0);
    for _ in 0..40 {
        let middle = f64::midpoint(from, to);
        if (piece.eval(middle).y < y) == rises {
            from = middle;
        } else {
            to = middle;
        }
    }
    Some(f64::midpoint(from, to))
}
