//! Connectors: lines from card to card, led through the gaps between the others.

mod doors;
mod label;
mod obstacles;
mod route;
mod tracks;
mod ways;

use std::collections::BTreeMap;

use kurbo::{BezPath, ParamCurveNearest as _, Point, Rect, Shape as _, Vec2};

use self::doors::{End, Port};
use self::obstacles::{Obstacles, Side};
use self::route::{Ground, Route};
use self::ways::Ways;
use super::card_box::{CardBox, TextBox};
use super::lanes::Grid;
use super::metrics::{CONNECTOR_REACH, CONNECTOR_TEXT, GAP, LABEL_WIDTH, STAGE_BELOW};
use super::stages::Column;
use crate::model::{Board, CardId, Connector, ConnectorId, ConnectorStyle};
use crate::text::Typesetter;

/// Length and half width of an arrow's head, at most; and its least length.
const HEAD: (f64, f64) = (9.0, 4.5);
const HEAD_LEAST: f64 = 5.0;
/// Radius of a bend.
const BEND: f64 = 6.0;

/// One connector.
#[derive(Debug, Clone)]
pub struct ConnectorBox {
    pub id: ConnectorId,
    /// The corners of its way, from edge to edge.
    pub corners: Vec<Point>,
    /// The same with rounded bends.
    pub line: BezPath,
    /// The arrow's head, to be filled; empty for a plain line.
    pub head: BezPath,
    pub label: Option<TextBox>,
    /// Where a label stands, or would.
    pub middle: Point,
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

    /// The paper of its label.
    pub fn label_paper(&self) -> Option<Rect> {
        let (x, y) = label::PAD;
        self.label.as_ref().map(|label| label.rect.inflate(x, y))
    }

    /// True where a hand can take it.
    pub fn contains(&self, point: Point) -> bool {
        let on_label = |paper: Rect| paper.contains(point);
        if self.label_paper().is_some_and(on_label) {
            return true;
        }
        let near = |segment: kurbo::PathSeg| {
            segment.nearest(point, 0.1).distance_sq <= CONNECTOR_REACH * CONNECTOR_REACH
        };
        self.bounds().contains(point) && self.line.segments().any(near)
    }
}

/// The connectors between visible cards.
pub(super) fn lay(
    board: &Board,
    grid: &Grid,
    columns: &[Column<'_>],
    typesetter: &Typesetter,
) -> Vec<ConnectorBox> {
    let cards = &grid.cards;
    let drawn: Vec<(&Connector, [&CardBox; 2])> = board
        .connectors
        .iter()
        .filter(|line| line.from != line.to)
        .filter_map(|line| Some((line, [cards.get(&line.from)?, cards.get(&line.to)?])))
        .collect();
    if drawn.is_empty() {
        return Vec::new();
    }
    let gaps = gaps(grid, columns);
    let solids = Obstacles::new(cards.values().map(CardBox::grip).collect());
    let loose = cards.values().filter(|card| card.grip() != card.rect);
    let words = Obstacles::new(loose.map(|card| card.text_rect).collect());
    let mut ways = Ways::default();
    let mut taken: BTreeMap<CardId, Vec<Port>> = BTreeMap::new();
    let mut routes: Vec<Route> = Vec::with_capacity(drawn.len());
    for (line, ends) in &drawn {
        let end = |card: &CardBox| End {
            rect: card.grip(),
            taken: taken.get(&card.id).map_or(&[], Vec::as_slice),
        };
        let [from, to] = ends.map(end);
        let ground = Ground {
            cards: &solids,
            words: &words,
            ways: &ways,
            gaps: [&gaps[0], &gaps[1]],
        };
        let find = |sides: &[Side]| route::find(&ground, &from, &to, sides);
        let mut route = find(&Side::ALL);
        if !line.label.is_empty()
            && route
                .as_ref()
                .is_some_and(|it| !has_room(line, it, typesetter, &solids))
        {
            // Over or under the cards there may be room for the words.
            let around = find(&[Side::Top, Side::Bottom]);
            route = around
                .filter(|it| has_room(line, it, typesetter, &solids))
                .or(route);
        }
        let route = route.unwrap_or_else(|| route::direct(from.rect, to.rect));
        for (card, port) in ends.iter().zip(route.ports) {
            taken.entry(card.id).or_default().push(port);
        }
        ways.add(&route);
        routes.push(route);
    }
    tracks::spread(&mut routes.iter_mut().collect::<Vec<_>>(), &solids);
    let mut labels: Vec<Rect> = Vec::new();
    let boxes = drawn.iter().zip(routes).map(|((line, _), route)| {
        let laid = draw(line, route, typesetter, &solids, &labels, &gaps[1]);
        labels.extend(laid.label_paper());
        laid
    });
    boxes.collect()
}

/// The lines between stages, and those between lanes.
fn gaps(grid: &Grid, columns: &[Column<'_>]) -> [Vec<f64>; 2] {
    let mut upright: Vec<f64> = columns.iter().map(|column| column.x0).collect();
    upright.push(grid.right + GAP / 2.0);
    let mut level = vec![-STAGE_BELOW / 2.0];
    level.extend(grid.lanes.iter().map(|lane| lane.body.y1 + GAP / 2.0));
    [upright, level]
}

fn set(line: &Connector, typesetter: &Typesetter) -> std::sync::Arc<crate::text::Paragraph> {
    typesetter.set(&line.label, CONNECTOR_TEXT, Some(LABEL_WIDTH))
}

/// True when the label finds a free stretch of the way.
fn has_room(line: &Connector, route: &Route, typesetter: &Typesetter, cards: &Obstacles) -> bool {
    let text = set(line, typesetter);
    let size = (text.width.ceil(), text.height).into();
    label::place(&route.points, size, cards, &[], &[]).is_on_line
}

fn draw(
    line: &Connector,
    route: Route,
    typesetter: &Typesetter,
    cards: &Obstacles,
    labels: &[Rect],
    gaps: &[f64],
) -> ConnectorBox {
    let corners = route.points;
    let mut shown = corners.clone();
    let mut head = BezPath::new();
    if let (ConnectorStyle::Arrow, [.., before, tip]) = (line.style, &corners[..]) {
        let last = *tip - *before;
        let direction = last / last.hypot().max(f64::EPSILON);
        let length = HEAD.0.min(last.hypot()).max(HEAD_LEAST);
        let back = *tip - direction * length;
        let across = Vec2::new(-direction.y, direction.x) * (HEAD.1 * length / HEAD.0);
        head.move_to(*tip);
        head.line_to(back + across);
        head.line_to(back - across);
        head.close_path();
        // The line ends within its head, not in front of it.
        if let Some(end) = shown.last_mut() {
            *end = *tip - direction * (length - 1.0).min(last.hypot());
        }
    }
    let text = (!line.label.is_empty()).then(|| set(line, typesetter));
    let size = text.as_ref().map(|text| (text.width.ceil(), text.height));
    let size = size.unwrap_or_default().into();
    let middle = label::place(&corners, size, cards, labels, gaps).at;
    let label = text.map(|text| TextBox {
        rect: Rect::from_center_size(middle, size),
        text,
        style: CONNECTOR_TEXT,
    });
    ConnectorBox {
        id: line.id,
        line: rounded(&shown),
        corners,
        head,
        label,
        middle,
    }
}

/// A way with its bends rounded.
fn rounded(corners: &[Point]) -> BezPath {
    let mut path = BezPath::new();
    let Some((&first, rest)) = corners.split_first() else {
        return path;
    };
    path.move_to(first);
    for (at, &corner) in rest.iter().enumerate() {
        let before = corners[at];
        let Some(&after) = rest.get(at + 1) else {
            path.line_to(corner);
            break;
        };
        let into = (corner - before).hypot();
        let out = (after - corner).hypot();
        let radius = BEND.min(into / 2.0).min(out / 2.0);
        if radius <= 0.0 {
            continue;
        }
        path.line_to(corner.lerp(before, radius / into));
        path.quad_to(corner, corner.lerp(after, radius / out));
    }
    path
}
