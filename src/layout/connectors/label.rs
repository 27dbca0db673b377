//! Where a connector's label stands: on a free stretch of its line, or else beside it, but on no card.

use kurbo::{Point, Rect, Size};

use super::obstacles::Obstacles;

/// Paper around a label's words.
pub(super) const PAD: (f64, f64) = (7.0, 3.0);
/// Places tried along a line are so far from each other.
const STEP: f64 = 12.0;
/// A label may stand this far beside its line.
const ASIDE: f64 = 120.0;

/// The middle of the best place, and whether it is free and on the line.
pub(super) struct Spot {
    pub at: Point,
    pub is_on_line: bool,
}

/// Looks for a place for `size` along the corners `points`. Nothing that is `taken` is covered where that can be.
pub(super) fn place(
    points: &[Point],
    size: Size,
    cards: &Obstacles,
    taken: &[Rect],
    gaps: &[f64],
) -> Spot {
    let size = size + Size::new(2.0 * PAD.0, 2.0 * PAD.1);
    let covers = |at: Point| {
        let rect = Rect::from_center_size(at, size);
        let labels = taken.iter().map(|other| other.intersect(rect).area());
        let cards = cards.over(rect).map(|card| card.intersect(rect).area());
        labels.chain(cards).sum::<f64>()
    };
    let along = along(points);
    let best = along.iter().copied().map(|at| (covers(at), at));
    let on_line = best.min_by(|a, b| a.0.total_cmp(&b.0));
    let (covered, at) = on_line.unwrap_or((0.0, points[0]));
    if covered <= 0.0 {
        return Spot {
            at,
            is_on_line: true,
        };
    }
    let middle = along.first().copied().unwrap_or(at);
    let beside = along.iter().flat_map(|on| {
        let near = gaps.iter().filter(|y| (*y - on.y).abs() <= ASIDE);
        near.map(|y| Point::new(on.x, *y))
    });
    let free = beside.filter(|at| covers(*at) <= 0.0);
    let nearest = free.min_by(|a, b| {
        a.distance_squared(middle)
            .total_cmp(&b.distance_squared(middle))
    });
    Spot {
        at: nearest.unwrap_or(at),
        is_on_line: false,
    }
}

/// Places on the line, the best first: level stretches before upright ones, long before short, the middle before the ends.
fn along(points: &[Point]) -> Vec<Point> {
    let mut stretches: Vec<(Point, Point)> =
        points.windows(2).map(|ends| (ends[0], ends[1])).collect();
    let weight = |(a, b): &(Point, Point)| {
        let level = if a.y == b.y { 3.0 } else { 1.0 };
        a.distance(*b) * level
    };
    stretches.sort_by(|a, b| weight(b).total_cmp(&weight(a)));
    let mut places = Vec::new();
    for (a, b) in stretches {
        let middle = a.midpoint(b);
        let steps = (a.distance(b) / 2.0 / STEP).floor() as usize;
        places.push(middle);
        for step in 1..=steps {
            let share = step as f64 * STEP / a.distance(b);
            places.push(middle.lerp(b, share * 2.0));
            places.push(middle.lerp(a, share * 2.0));
        }
    }
    places
}
