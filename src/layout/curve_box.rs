//! The shapes of one emotion curve: line, areas to the midline, gap to the curve that is lived.

use kurbo::{BezPath, CubicBez, ParamCurve as _, Point};

use super::curve::{crossing, height_at};
use super::feelings::CurveBox;
use crate::model::{LaneId, PersonaId};

/// How far apart the corners of the gap's outline are, in board units.
const GAP_STEP: f64 = 4.0;

/// Builds a curve from its pieces; the midline is at y = 0.
pub(super) fn build(
    lane: LaneId,
    persona: Option<PersonaId>,
    wished: bool,
    points: &[Point],
    runs: &[Vec<CubicBez>],
    lived: Option<&Vec<Vec<CubicBez>>>,
) -> CurveBox {
    let mut curve = CurveBox {
        lane,
        persona,
        wished,
        line: BezPath::new(),
        bridges: BezPath::new(),
        above: BezPath::new(),
        below: BezPath::new(),
        gap: BezPath::new(),
        name: None,
    };
    for run in runs {
        for (at, piece) in run.iter().enumerate() {
            if at == 0 {
                curve.line.move_to(piece.p0);
            }
            curve.line.curve_to(piece.p1, piece.p2, piece.p3);
            match crossing(piece, 0.0) {
                Some(at) => {
                    curve.area(&piece.subsegment(0.0..at));
                    curve.area(&piece.subsegment(at..1.0));
                }
                None => curve.area(piece),
            }
        }
    }
    let covered = |pair: &[Point]| {
        let middle = f64::midpoint(pair[0].x, pair[1].x);
        runs.iter().any(|run| height_at(run, middle).is_some())
    };
    for pair in points.windows(2).filter(|pair| !covered(pair)) {
        curve.bridges.move_to(pair[0]);
        curve.bridges.line_to(pair[1]);
    }
    for lived in lived.into_iter().flatten() {
        for run in runs {
            gap(run, lived, &mut curve.gap);
        }
    }
    curve
}

impl CurveBox {
    /// Adds what lies between a piece on one side of the midline and the midline.
    fn area(&mut self, piece: &CubicBez) {
        let middle = piece.eval(0.5).y;
        let side = if middle < 0.0 {
            &mut self.above
        } else {
            &mut self.below
        };
        side.move_to((piece.p0.x, 0.0));
        side.line_to(piece.p0);
        side.curve_to(piece.p1, piece.p2, piece.p3);
        side.line_to((piece.p3.x, 0.0));
        side.close_path();
    }
}

/// Adds what lies between two runs where both are.
fn gap(wished: &[CubicBez], lived: &[CubicBez], path: &mut BezPath) {
    let start = |run: &[CubicBez]| run.first().map(|piece| piece.p0.x);
    let end = |run: &[CubicBez]| run.last().map(|piece| piece.p3.x);
    let (Some(a), Some(b), Some(c), Some(d)) =
        (start(wished), start(lived), end(wished), end(lived))
    else {
        return;
    };
    let (x0, x1) = (a.max(b), c.min(d));
    if x0 >= x1 {
        return;
    }
    let count = ((x1 - x0) / GAP_STEP).ceil() as usize;
    let x_at = |at: usize| x0 + (x1 - x0) * at as f64 / count as f64;
    let points = |run: &'_ [CubicBez]| -> Vec<Point> {
        let point = |at| Some(Point::new(x_at(at), height_at(run, x_at(at))?));
        (0..=count).filter_map(point).collect()
    };
    let outline = points(wished)
        .into_iter()
        .chain(points(lived).into_iter().rev());
    for (at, point) in outline.enumerate() {
        if at == 0 {
            path.move_to(point);
        } else {
            path.line_to(point);
        }
    }
    path.close_path();
}
