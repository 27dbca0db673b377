//! Lines that would lie on each other in one gap are spread over it.

use kurbo::{Point, Rect};

use super::obstacles::{Obstacles, Side};
use super::route::Route;

/// Between two lines, where the gap has room.
const APART: f64 = 6.0;
/// From a line to a card, at least.
const CLEAR: f64 = 2.0;
/// A gap is not looked at further than this.
const ROOM: f64 = 24.0;

/// A stretch between two corners.
#[derive(Debug, Clone, Copy)]
struct Stretch {
    route: usize,
    /// Its first corner.
    at: usize,
    /// The line that it lies on, and from where to where along it.
    line: f64,
    low: f64,
    high: f64,
    /// To which side the route goes on before and after; puts those first that turn off first.
    lean: f64,
}

/// Spreads the routes' inner stretches; those at cards stay, since their places on the edges differ already.
pub(super) fn spread(routes: &mut [&mut Route], cards: &Obstacles) {
    for level in [true, false] {
        let mut stretches = stretches(routes, level);
        stretches.sort_by(|a, b| {
            let line = a.line.total_cmp(&b.line).then(a.low.total_cmp(&b.low));
            line.then((a.route, a.at).cmp(&(b.route, b.at)))
        });
        let mut start = 0;
        while start < stretches.len() {
            let mut end = start + 1;
            let mut high = stretches[start].high;
            while end < stretches.len()
                && stretches[end].line == stretches[start].line
                && stretches[end].low < high
            {
                high = high.max(stretches[end].high);
                end += 1;
            }
            if end - start > 1 {
                share(&mut stretches[start..end], routes, level, cards);
            }
            start = end;
        }
    }
}

fn stretches(routes: &[&mut Route], level: bool) -> Vec<Stretch> {
    let mut all = Vec::new();
    for (route, points) in routes.iter().map(|route| &route.points).enumerate() {
        // The first and the last one hold on to a card.
        for at in 1..points.len().saturating_sub(2) {
            let (a, b) = (points[at], points[at + 1]);
            if (a.y == b.y) != level {
                continue;
            }
            let along = |point: Point| if level { point.x } else { point.y };
            let line = |point: Point| if level { point.y } else { point.x };
            let lean = line(points[at - 1]) + line(points[at + 2]) - 2.0 * line(a);
            all.push(Stretch {
                route,
                at,
                line: line(a),
                low: along(a).min(along(b)),
                high: along(a).max(along(b)),
                lean,
            });
        }
    }
    all
}

/// Gives each stretch of a gap a line of its own.
fn share(stretches: &mut [Stretch], routes: &mut [&mut Route], level: bool, cards: &Obstacles) {
    stretches.sort_by(|a, b| {
        a.lean
            .total_cmp(&b.lean)
            .then((a.route, a.at).cmp(&(b.route, b.at)))
    });
    let (mut before, mut after) = (ROOM, ROOM);
    for stretch in stretches.iter() {
        let (rect, sides) = if level {
            let rect = Rect::new(stretch.low, stretch.line, stretch.high, stretch.line);
            (rect, [Side::Top, Side::Bottom])
        } else {
            let rect = Rect::new(stretch.line, stretch.low, stretch.line, stretch.high);
            (rect, [Side::Left, Side::Right])
        };
        before = cards.clearance(rect, sides[0], before);
        after = cards.clearance(rect, sides[1], after);
    }
    let (before, after) = ((before - CLEAR).max(0.0), (after - CLEAR).max(0.0));
    let between = (stretches.len() - 1) as f64;
    let step = APART.min((before + after) / between);
    let width = step * between;
    let first = (-width / 2.0).clamp(-before, after - width);
    for (rank, stretch) in stretches.iter().enumerate() {
        let line = stretch.line + first + step * rank as f64;
        for point in &mut routes[stretch.route].points[stretch.at..=stretch.at + 1] {
            if level {
                point.y = line;
            } else {
                point.x = line;
            }
        }
    }
}
