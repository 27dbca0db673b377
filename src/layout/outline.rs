//! The line around several rectangles that lie together.

use std::collections::BTreeMap;

use kurbo::{BezPath, Point, Rect};

/// Two places nearer to each other are one.
const TOUCH: f64 = 0.01;

/// What one walk around is made of.
type Corners = Vec<(usize, usize)>;

/// The line around the union of `rects`, its corners rounded. Holes that are smaller than `hole` either way are filled.
pub(super) fn around(rects: &[Rect], radius: f64, hole: f64) -> BezPath {
    let xs = places(rects.iter().flat_map(|rect| [rect.x0, rect.x1]));
    let ys = places(rects.iter().flat_map(|rect| [rect.y0, rect.y1]));
    let mut path = BezPath::new();
    for walk in walks(&fields(rects, &xs, &ys)) {
        let corners: Vec<Point> = walk
            .iter()
            .map(|&(x, y)| Point::new(xs[x], ys[y]))
            .collect();
        if !is_small_hole(&corners, hole) {
            rounded(&mut path, &corners, radius);
        }
    }
    path
}

/// In order, each once.
fn places(values: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values.dedup_by(|next, kept| *next - *kept < TOUCH);
    values
}

/// Which fields between the places are covered, row by row.
fn fields(rects: &[Rect], xs: &[f64], ys: &[f64]) -> Vec<Vec<bool>> {
    let at = |places: &[f64], value: f64| places.partition_point(|place| *place < value - TOUCH);
    let columns = xs.len().saturating_sub(1);
    let mut fields = vec![vec![false; columns]; ys.len().saturating_sub(1)];
    for rect in rects {
        let across = at(xs, rect.x0)..at(xs, rect.x1);
        for row in &mut fields[at(ys, rect.y0)..at(ys, rect.y1)] {
            row[across.clone()].fill(true);
        }
    }
    fields
}

/// The walks along the edges, what is covered at the right hand: clockwise around it, the other way in holes.
fn walks(fields: &[Vec<bool>]) -> Vec<Corners> {
    let covered = |x: usize, y: usize| fields.get(y).and_then(|row| row.get(x)) == Some(&true);
    let mut edges: BTreeMap<(usize, usize), Vec<(usize, usize)>> = BTreeMap::new();
    let mut edge = |from, to| edges.entry(from).or_default().push(to);
    for (y, row) in fields.iter().enumerate() {
        for x in (0..row.len()).filter(|x| row[*x]) {
            if y == 0 || !covered(x, y - 1) {
                edge((x, y), (x + 1, y));
            }
            if !covered(x + 1, y) {
                edge((x + 1, y), (x + 1, y + 1));
            }
            if !covered(x, y + 1) {
                edge((x + 1, y + 1), (x, y + 1));
            }
            if x == 0 || !covered(x - 1, y) {
                edge((x, y + 1), (x, y));
            }
        }
    }
    let mut walks = Vec::new();
    while let Some((&start, _)) = edges.first_key_value() {
        let mut walk = vec![start];
        let mut at = start;
        while let Some(next) = take(&mut edges, at) {
            if next == start {
                break;
            }
            walk.push(next);
            at = next;
        }
        walks.push(without_straight(&walk));
    }
    walks
}

fn take(
    edges: &mut BTreeMap<(usize, usize), Vec<(usize, usize)>>,
    from: (usize, usize),
) -> Option<(usize, usize)> {
    let ends = edges.get_mut(&from)?;
    let next = ends.pop();
    if ends.is_empty() {
        edges.remove(&from);
    }
    next
}

/// Only where the walk turns.
fn without_straight(walk: &Corners) -> Corners {
    let count = walk.len();
    let turns = |at: &usize| {
        let (before, here, after) = (
            walk[(at + count - 1) % count],
            walk[*at],
            walk[(at + 1) % count],
        );
        !((before.0 == here.0 && here.0 == after.0) || (before.1 == here.1 && here.1 == after.1))
    };
    (0..count).filter(turns).map(|at| walk[at]).collect()
}

fn is_small_hole(corners: &[Point], most: f64) -> bool {
    let next = corners.iter().cycle().skip(1);
    let twice: f64 = corners
        .iter()
        .zip(next)
        .map(|(a, b)| a.x * b.y - b.x * a.y)
        .sum();
    let bounds = corners
        .iter()
        .fold(Rect::from_points(corners[0], corners[0]), |all, at| {
            all.union_pt(*at)
        });
    twice < 0.0 && (bounds.width() < most || bounds.height() < most)
}

fn rounded(path: &mut BezPath, corners: &[Point], radius: f64) {
    let count = corners.len();
    for (at, corner) in corners.iter().enumerate() {
        let (before, after) = (corners[(at + count - 1) % count], corners[(at + 1) % count]);
        let reach = radius
            .min(corner.distance(before) / 2.0)
            .min(corner.distance(after) / 2.0);
        let (enter, leave) = (
            towards(*corner, before, reach),
            towards(*corner, after, reach),
        );
        if at == 0 {
            path.move_to(enter);
        } else {
            path.line_to(enter);
        }
        path.quad_to(*corner, leave);
    }
    path.close_path();
}

fn towards(from: Point, to: Point, by: f64) -> Point {
    let length = from.distance(to);
    if length == 0.0 {
        from
    } else {
        from.lerp(to, by / length)
    }
}

#[cfg(test)]
mod tests {
    use kurbo::Shape as _;

    use super::*;

    #[test]
    fn the_line_goes_around_all_and_leaves_out_the_rest() {
        let rect = |x0, y0, x1, y1| Rect::new(x0, y0, x1, y1);
        // What lies together, how many lines go around it, and the area within.
        let cases: [(&[Rect], usize, f64); 6] = [
            (&[], 0, 0.0),
            (&[rect(0.0, 0.0, 10.0, 10.0)], 1, 100.0),
            (
                &[rect(0.0, 0.0, 10.0, 10.0), rect(10.0, 0.0, 20.0, 5.0)],
                1,
                150.0,
            ),
            (
                &[rect(0.0, 0.0, 10.0, 10.0), rect(30.0, 0.0, 40.0, 10.0)],
                2,
                200.0,
            ),
            // A frame: its hole is large enough to stay one.
            (
                &[
                    rect(0.0, 0.0, 90.0, 10.0),
                    rect(0.0, 80.0, 90.0, 90.0),
                    rect(0.0, 0.0, 10.0, 90.0),
                    rect(80.0, 0.0, 90.0, 90.0),
                ],
                2,
                8_100.0 - 4_900.0,
            ),
            // Four around a crossing that nobody sees.
            (
                &[
                    rect(0.0, 0.0, 22.0, 10.0),
                    rect(0.0, 12.0, 22.0, 22.0),
                    rect(0.0, 0.0, 10.0, 22.0),
                    rect(12.0, 0.0, 22.0, 22.0),
                ],
                1,
                484.0,
            ),
        ];
        for (rects, lines, area) in cases {
            let path = around(rects, 0.0, 20.0);
            let starts = path.elements().iter();
            let starts = starts.filter(|element| matches!(element, kurbo::PathEl::MoveTo(_)));
            assert_eq!(starts.count(), lines, "{rects:?}");
            assert!(
                (path.area() - area).abs() < 0.01,
                "{rects:?}: {}",
                path.area()
            );
        }
    }

    #[test]
    fn round_corners_stay_within() {
        let rects = [
            Rect::new(0.0, 0.0, 10.0, 4.0),
            Rect::new(0.0, 4.0, 5.0, 40.0),
        ];
        let path = around(&rects, 8.0, 0.0);
        let bounds = path.bounding_box();
        assert!(
            Rect::new(0.0, 0.0, 10.0, 40.0)
                .inflate(0.01, 0.01)
                .contains_rect(bounds)
        );
        assert!(path.area() > 0.0);
    }
}
