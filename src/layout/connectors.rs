//! Connectors: curved lines from one card's edge to another's.

use std::collections::BTreeMap;

use kurbo::{
    BezPath, CubicBez, ParamCurve as _, ParamCurveDeriv as _, Point, Rect, Shape as _, Vec2,
};

use super::card_box::{CardBox, TextBox};
use super::metrics::{CONNECTOR_TEXT, GAP};
use crate::model::{Board, CardId, ConnectorId, ConnectorStyle};
use crate::text::Typesetter;

/// Nearer cards are joined by an arch over their tops instead of a line between their sides.
const ARCH_BELOW: f64 = 24.0;
/// How far a curve leaves a card straight, at least and at most.
const REACH: (f64, f64) = (28.0, 160.0);
/// Length and half width of an arrow's head.
const HEAD: (f64, f64) = (9.0, 4.5);
/// Labels are broken at this width.
const LABEL_WIDTH: f64 = 160.0;

/// One connector.
#[derive(Debug, Clone)]
pub struct ConnectorBox {
    pub id: ConnectorId,
    pub line: BezPath,
    /// The arrow's head, to be filled; empty for a plain line.
    pub head: BezPath,
    pub label: Option<TextBox>,
}

impl ConnectorBox {
    /// All that it covers.
    pub fn bounds(&self) -> Rect {
        let ink = self.line.bounding_box().inflate(GAP, GAP);
        match &self.label {
            Some(label) => ink.union(label.rect.inflate(GAP, GAP)),
            None => ink,
        }
    }
}

/// The connectors between visible cards.
pub(super) fn lay(
    board: &Board,
    cards: &BTreeMap<CardId, CardBox>,
    typesetter: &Typesetter,
) -> Vec<ConnectorBox> {
    let visible = |connector: &&crate::model::Connector| {
        Some((cards.get(&connector.from)?, cards.get(&connector.to)?))
    };
    board
        .connectors
        .iter()
        .filter_map(|connector| visible(&connector).map(|ends| (connector, ends)))
        .map(|(connector, (from, to))| {
            let mut curve = curve(from.grip(), to.grip());
            let tip = curve.p3;
            let direction = curve.deriv().eval(1.0).to_vec2();
            let direction = direction / direction.hypot().max(f64::EPSILON);
            let mut head = BezPath::new();
            if connector.style == ConnectorStyle::Arrow {
                let (length, half) = HEAD;
                let back = tip - direction * length;
                let across = Vec2::new(-direction.y, direction.x) * half;
                head.move_to(tip);
                head.line_to(back + across);
                head.line_to(back - across);
                head.close_path();
                // The line ends within its head, not in front of it.
                curve.p3 = tip - direction * (length - 1.0);
            }
            let mut line = BezPath::new();
            line.move_to(curve.p0);
            line.curve_to(curve.p1, curve.p2, curve.p3);
            let label = (!connector.label.is_empty()).then(|| {
                let style = CONNECTOR_TEXT;
                let text = typesetter.set(&connector.label, style, Some(LABEL_WIDTH));
                let size = (text.width.ceil(), text.height);
                let rect = Rect::from_center_size(curve.eval(0.5), size);
                TextBox { rect, text, style }
            });
            ConnectorBox {
                id: connector.id,
                line,
                head,
                label,
            }
        })
        .collect()
}

/// From the middle of the edge that looks at the other card to the middle of the edge that looks back.
fn curve(from: Rect, to: Rect) -> CubicBez {
    let (x, y) = (Vec2::new(1.0, 0.0), Vec2::new(0.0, 1.0));
    let rightward = to.x0 - from.x1;
    let leftward = from.x0 - to.x1;
    let downward = to.y0 - from.y1;
    let upward = from.y0 - to.y1;
    // Where the two overlap the line is straight.
    let shared = |a0: f64, a1: f64, b0: f64, b1: f64| {
        let (from, to) = (a0.max(b0), a1.min(b1));
        (from < to).then(|| f64::midpoint(from, to))
    };
    let column = shared(from.x0, from.x1, to.x0, to.x1);
    let row = shared(from.y0, from.y1, to.y0, to.y1);
    let right = |rect: Rect| Point::new(rect.x1, row.unwrap_or(rect.center().y));
    let left = |rect: Rect| Point::new(rect.x0, row.unwrap_or(rect.center().y));
    let top = |rect: Rect| Point::new(column.unwrap_or(rect.center().x), rect.y0);
    let bottom = |rect: Rect| Point::new(column.unwrap_or(rect.center().x), rect.y1);
    let (start, out, end, back) = if rightward >= ARCH_BELOW {
        (right(from), x, left(to), -x)
    } else if leftward >= ARCH_BELOW {
        (left(from), -x, right(to), x)
    } else if downward >= GAP {
        (bottom(from), y, top(to), -y)
    } else if upward >= GAP {
        (top(from), -y, bottom(to), y)
    } else {
        // Too near for a line between them: an arch over both.
        let over = |rect: Rect| Point::new(rect.center().x, rect.y0);
        (over(from), -y, over(to), -y)
    };
    let (least, most) = REACH;
    let distance = (end - start).hypot();
    let reach = (distance * 0.4).clamp(least.min(distance / 2.0), most);
    CubicBez::new(start, start + out * reach, end + back * reach, end)
}
