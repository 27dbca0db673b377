//! The way of a connector: along the gaps between cards, with as few bends as that allows.
//!
//! A* over a sparse grid: the gaps between lanes and stages, and the lines through the edges of both cards
//! (after Wybrow, Marriott and Stuckey, "Orthogonal connector routing", Graph Drawing 2009).

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use kurbo::{Point, Rect};

use super::doors::{Door, End, Port, doors};
use super::obstacles::{Obstacles, Side};
use super::ways::Ways;

/// What a bend costs, in board units of detour.
const BEND: f64 = 32.0;
/// What each unit across words costs.
const OVER_WORDS: f64 = 12.0;
/// Costs are compared in these parts of a unit, so that every machine finds the same way.
const PARTS: f64 = 64.0;

/// What a search goes by.
pub(super) struct Ground<'a> {
    /// Never crossed.
    pub cards: &'a Obstacles,
    /// Crossed where nothing else helps.
    pub words: &'a Obstacles,
    /// The connectors that are there already.
    pub ways: &'a Ways,
    /// The gaps between stages and those between lanes, in order.
    pub gaps: [&'a [f64]; 2],
}

/// A found way, from edge to edge.
#[derive(Debug, Clone)]
pub(super) struct Route {
    /// Its corners with both ends; each stretch is level or upright.
    pub points: Vec<Point>,
    pub ports: [Port; 2],
}

/// A place to begin or end, with the grid's point before it.
#[derive(Debug, Clone, Copy)]
struct Gate {
    port: Port,
    node: (usize, usize),
    cost: f64,
}

struct Grid<'a> {
    ground: &'a Ground<'a>,
    x: Vec<f64>,
    y: Vec<f64>,
}

/// Finds the way from card to card; through the `sides` allowed.
pub(super) fn find(
    ground: &Ground<'_>,
    from: &End<'_>,
    to: &End<'_>,
    sides: &[Side],
) -> Option<Route> {
    let doors = [
        doors(ground, from, to.rect, sides),
        doors(ground, to, from.rect, sides),
    ];
    let near = from.rect.union(to.rect);
    let nearby = [(near.x0, near.x1), (near.y0, near.y1)];
    let few = |axis: usize| around(ground.gaps[axis], nearby[axis]);
    let search = |gaps: [&[f64]; 2]| Grid::new(ground, gaps, &doors).search(&doors, to.rect);
    search([few(0), few(1)]).or_else(|| search(ground.gaps))
}

/// The lines within the range, and two more on either side.
fn around(lines: &[f64], (low, high): (f64, f64)) -> &[f64] {
    let first = lines.partition_point(|line| *line < low).saturating_sub(2);
    let last = (lines.partition_point(|line| *line <= high) + 2).min(lines.len());
    &lines[first..last]
}

impl<'a> Grid<'a> {
    fn new(ground: &'a Ground<'a>, gaps: [&[f64]; 2], doors: &[Vec<Door>; 2]) -> Self {
        let outside = || doors.iter().flatten().map(|door| door.outside);
        let lines = |gaps: &[f64], own: Vec<f64>| {
            let mut lines: Vec<f64> = gaps.iter().copied().chain(own).collect();
            lines.sort_by(f64::total_cmp);
            lines.dedup();
            lines
        };
        Self {
            ground,
            x: lines(gaps[0], outside().map(|point| point.x).collect()),
            y: lines(gaps[1], outside().map(|point| point.y).collect()),
        }
    }

    fn at(&self, (column, row): (usize, usize)) -> Point {
        Point::new(self.x[column], self.y[row])
    }

    /// Those doors that the grid has a point before.
    fn gates(&self, doors: &[Door]) -> Vec<Gate> {
        let place = |lines: &[f64], at: f64| {
            let place = lines.partition_point(|line| *line < at);
            (lines.get(place) == Some(&at)).then_some(place)
        };
        let gates = doors.iter().filter_map(|door| {
            Some(Gate {
                port: door.port,
                node: (
                    place(&self.x, door.outside.x)?,
                    place(&self.y, door.outside.y)?,
                ),
                cost: door.cost,
            })
        });
        gates.collect()
    }

    /// The next point on a side.
    fn next(&self, (column, row): (usize, usize), side: Side) -> Option<(usize, usize)> {
        let next = match side {
            Side::Right => (column + 1, row),
            Side::Bottom => (column, row + 1),
            Side::Left => (column.checked_sub(1)?, row),
            Side::Top => (column, row.checked_sub(1)?),
        };
        (next.0 < self.x.len() && next.1 < self.y.len()).then_some(next)
    }

    /// What it costs to go from point to point; infinite across a card.
    fn cost(&self, from: (usize, usize), to: (usize, usize)) -> f64 {
        let line = Rect::from_points(self.at(from), self.at(to));
        if !self.ground.cards.leaves_free(line) {
            return f64::INFINITY;
        }
        let covered = |words: Rect| {
            let both = words.intersect(line);
            both.width().max(both.height())
        };
        let over_words: f64 = self.ground.words.over(line).map(covered).sum();
        let shared = self.ground.ways.cost(self.at(from), self.at(to));
        line.width() + line.height() + over_words * OVER_WORDS + shared
    }

    fn search(&self, doors: &[Vec<Door>; 2], target: Rect) -> Option<Route> {
        let starts = self.gates(&doors[0]);
        let goals = self.gates(&doors[1]);
        let states = self.x.len() * self.y.len() * 4;
        let number = |(column, row): (usize, usize), side: Side| {
            (column * self.y.len() + row) * 4 + side as usize
        };
        // Never more than what is left: the way as the crow flies along streets, with the bends that it must have.
        let ahead = |node: (usize, usize), side: Side| {
            let at = self.at(node);
            let beyond = |low: f64, high: f64, at: f64| (low - at).max(at - high).max(0.0);
            let right = beyond(target.x0, target.x1, at.x);
            let down = beyond(target.y0, target.y1, at.y);
            let turns_back = match side {
                Side::Right => at.x > target.x1,
                Side::Left => at.x < target.x0,
                Side::Bottom => at.y > target.y1,
                Side::Top => at.y < target.y0,
            };
            let bends = if turns_back {
                2.0
            } else if right > 0.0 && down > 0.0 {
                1.0
            } else {
                0.0
            };
            right + down + bends * BEND
        };
        let whole = |cost: f64| (cost * PARTS).round() as u64;
        let mut best = vec![f64::INFINITY; states];
        let mut came: Vec<Came> = vec![Came::Nowhere; states];
        // Those between two points, right of the first one or below it; found out once.
        let mut edges = vec![f64::NAN; self.x.len() * self.y.len() * 2];
        let mut queue = BinaryHeap::new();
        for (index, gate) in starts.iter().enumerate() {
            let state = number(gate.node, gate.port.side);
            if gate.cost < best[state] {
                best[state] = gate.cost;
                came[state] = Came::From(index);
                queue.push(Reverse((
                    whole(gate.cost + ahead(gate.node, gate.port.side)),
                    state,
                    None,
                )));
            }
        }
        while let Some(Reverse((cost, state, goal))) = queue.pop() {
            let side = Side::ALL[state % 4];
            let node = (state / 4 / self.y.len(), state / 4 % self.y.len());
            if let Some(goal) = goal {
                return Some(self.route(&came, &starts, state, goals[goal]));
            }
            let so_far = best[state];
            if cost > whole(so_far + ahead(node, side)) {
                continue;
            }
            for (index, gate) in goals
                .iter()
                .enumerate()
                .filter(|(_, gate)| gate.node == node)
            {
                let inward = gate.port.side.opposite();
                if inward.opposite() != side {
                    let turn = if inward == side { 0.0 } else { BEND };
                    let all = so_far + turn + gate.cost;
                    queue.push(Reverse((whole(all), state, Some(index))));
                }
            }
            for next_side in Side::ALL {
                if next_side == side.opposite() {
                    continue;
                }
                let Some(next) = self.next(node, next_side) else {
                    continue;
                };
                let (first, second) = (node.min(next), node.max(next));
                let edge =
                    (first.0 * self.y.len() + first.1) * 2 + usize::from(first.0 == second.0);
                if edges[edge].is_nan() {
                    edges[edge] = self.cost(first, second);
                }
                let length = edges[edge];
                let turn = if next_side == side { 0.0 } else { BEND };
                let cost = so_far + turn + length;
                let next_state = number(next, next_side);
                if cost < best[next_state] {
                    best[next_state] = cost;
                    came[next_state] = Came::Over(state);
                    queue.push(Reverse((
                        whole(cost + ahead(next, next_side)),
                        next_state,
                        None,
                    )));
                }
            }
        }
        None
    }

    /// The corners of the way to `state` and through `goal`.
    fn route(&self, came: &[Came], starts: &[Gate], state: usize, goal: Gate) -> Route {
        let mut points = vec![goal.port.at];
        let mut state = state;
        let start = loop {
            points.push(self.at((state / 4 / self.y.len(), state / 4 % self.y.len())));
            match came[state] {
                Came::Over(before) => state = before,
                Came::From(index) => break starts[index],
                Came::Nowhere => unreachable!("only reached states are queued"),
            }
        };
        points.push(start.port.at);
        points.reverse();
        Route {
            points: corners(&points),
            ports: [start.port, goal.port],
        }
    }
}

/// How a state was reached first and best.
#[derive(Debug, Clone, Copy)]
enum Came {
    Nowhere,
    /// Out of a card.
    From(usize),
    Over(usize),
}

/// Without the points between others on one line.
fn corners(points: &[Point]) -> Vec<Point> {
    let mut kept: Vec<Point> = Vec::with_capacity(points.len());
    for &point in points {
        if let [.., a, b] = kept[..] {
            let straight = (a.x == b.x && b.x == point.x) || (a.y == b.y && b.y == point.y);
            if straight || b == point {
                kept.pop();
            }
        }
        kept.push(point);
    }
    kept
}

/// The way of last resort, straight from middle to middle, where cards leave no gap at all.
pub(super) fn direct(from: Rect, to: Rect) -> Route {
    let (a, b) = (from.center(), to.center());
    let (start, end) = if (b.x - a.x).abs() >= (b.y - a.y).abs() {
        if b.x >= a.x {
            (
                Port {
                    side: Side::Right,
                    at: Point::new(from.x1, a.y),
                },
                Port {
                    side: Side::Left,
                    at: Point::new(to.x0, b.y),
                },
            )
        } else {
            (
                Port {
                    side: Side::Left,
                    at: Point::new(from.x0, a.y),
                },
                Port {
                    side: Side::Right,
                    at: Point::new(to.x1, b.y),
                },
            )
        }
    } else if b.y >= a.y {
        (
            Port {
                side: Side::Bottom,
                at: Point::new(a.x, from.y1),
            },
            Port {
                side: Side::Top,
                at: Point::new(b.x, to.y0),
            },
        )
    } else {
        (
            Port {
                side: Side::Top,
                at: Point::new(a.x, from.y0),
            },
            Port {
                side: Side::Bottom,
                at: Point::new(b.x, to.y1),
            },
        )
    };
    let half = start.at.midpoint(end.at);
    let (p, q) = if start.side.is_horizontal() {
        (Point::new(half.x, start.at.y), Point::new(half.x, end.at.y))
    } else {
        (Point::new(start.at.x, half.y), Point::new(end.at.x, half.y))
    };
    Route {
        points: corners(&[start.at, p, q, end.at]),
        ports: [start, end],
    }
}
