//! The ways of the connectors that are there already, so that the next one finds its own.

use std::collections::BTreeMap;

use kurbo::Point;

use super::route::Route;

/// What each unit costs on the line by which another connector meets its card, and on another's way elsewhere,
/// from which it can be moved aside.
const ON_END: f64 = 8.0;
const ON_WAY: f64 = 0.25;

/// The stretches of routes, by the line that they lie on.
#[derive(Debug, Default)]
pub(super) struct Ways(BTreeMap<(bool, i64), Vec<Way>>);

#[derive(Debug)]
struct Way {
    low: f64,
    high: f64,
    cost: f64,
}

impl Ways {
    /// Remembers a route.
    pub fn add(&mut self, route: &Route) {
        let last = route.points.len().saturating_sub(2);
        for (at, ends) in route.points.windows(2).enumerate() {
            let (key, low, high) = Self::key(ends[0], ends[1]);
            let cost = if at == 0 || at == last {
                ON_END
            } else {
                ON_WAY
            };
            self.0.entry(key).or_default().push(Way { low, high, cost });
        }
    }

    /// What it costs to follow them from `a` to `b`.
    pub fn cost(&self, a: Point, b: Point) -> f64 {
        let (key, low, high) = Self::key(a, b);
        let there = self.0.get(&key).into_iter().flatten();
        let shared = there.map(|way| (way.high.min(high) - way.low.max(low)).max(0.0) * way.cost);
        shared.sum()
    }

    /// The line, to the unit, and from where to where along it.
    fn key(a: Point, b: Point) -> ((bool, i64), f64, f64) {
        let level = a.y == b.y;
        let (line, along) = if level {
            (a.y, (a.x, b.x))
        } else {
            (a.x, (a.y, b.y))
        };
        let key = (level, line.round() as i64);
        (key, along.0.min(along.1), along.0.max(along.1))
    }
}
