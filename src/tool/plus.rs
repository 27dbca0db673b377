//! The plus between two headers: where the hand puts a new stage or lane in.

use kurbo::Point;

use super::{Cx, FINGER_REACH};
use crate::edit::Focus;
use crate::model::{LaneId, StageId};

/// Radius of the plus in screen px.
pub const PLUS_RADIUS: f64 = 9.0;
/// The same for a finger.
pub const FINGER_PLUS_RADIUS: f64 = 15.0;
/// It shows when the pointer is this near to the edge between headers, in screen px.
const REACH: f64 = 28.0;

/// A place between headers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Between {
    /// A new stage would have this index on the board.
    Stages(usize),
    Lanes(usize),
}

/// The plus that the pointer is near.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Plus {
    pub between: Between,
    /// Its middle in board units, on the header's layer.
    pub centre: Point,
    /// The pointer is on it: a click puts something in.
    pub is_hit: bool,
}

impl Plus {
    /// The plus near a point over the headers.
    pub(super) fn near(at: Point, cx: &Cx<'_>) -> Option<Self> {
        if cx.finger {
            let away = |plus: &Self| plus.centre.distance(at);
            let beside = Self::beside_focus(cx).into_iter();
            let nearest = beside.min_by(|a, b| away(a).total_cmp(&away(b)))?;
            let is_hit = away(&nearest) <= FINGER_REACH / cx.zoom;
            return Some(Self { is_hit, ..nearest });
        }
        let inset = (PLUS_RADIUS + 3.0) / cx.zoom;
        let reach = REACH / cx.zoom;
        let (row, column) = (cx.layout.stage_row, cx.layout.lane_column);
        let edges: Vec<(Between, Point)> = if row.inflate(reach, 0.0).contains(at) {
            let y = row.y1 - inset;
            stage_edges(cx)
                .map(|(index, x)| (Between::Stages(index), Point::new(x, y)))
                .collect()
        } else if column.inflate(0.0, reach).contains(at) {
            let x = column.x1 - inset;
            lane_edges(cx)
                .map(|(index, y)| (Between::Lanes(index), Point::new(x, y)))
                .collect()
        } else {
            return None;
        };
        // Along the row, or along the column.
        let away = |centre: Point| {
            if row.y0 <= at.y && at.y <= row.y1 {
                (centre.x - at.x).abs()
            } else {
                (centre.y - at.y).abs()
            }
        };
        let (between, centre) = edges
            .into_iter()
            .filter(|(_, centre)| away(*centre) <= reach)
            .min_by(|a, b| a.1.distance(at).total_cmp(&b.1.distance(at)))?;
        Some(Self {
            between,
            centre,
            is_hit: centre.distance(at) <= PLUS_RADIUS / cx.zoom,
        })
    }
}

impl Plus {
    /// Those at both edges of the header that is chosen.
    pub(super) fn beside_focus(cx: &Cx<'_>) -> Vec<Self> {
        let inset = (FINGER_PLUS_RADIUS + 3.0) / cx.zoom;
        let plus = |between, centre| Self {
            between,
            centre,
            is_hit: false,
        };
        match cx.selection.focus {
            Some(Focus::Stage(id)) => {
                let index = cx.board.stages.iter().position(|stage| stage.id == id);
                let Some((index, stage)) = index.zip(cx.layout.stage(id)) else {
                    return Vec::new();
                };
                let y = cx.layout.stage_row.y1 - inset;
                let ends = [(index, stage.column.x0), (index + 1, stage.column.x1)];
                ends.map(|(at, x)| plus(Between::Stages(at), Point::new(x, y)))
                    .to_vec()
            }
            Some(Focus::Lane(id)) => {
                let index = cx.board.lanes.iter().position(|lane| lane.id == id);
                let Some((index, lane)) = index.zip(cx.layout.lane(id)) else {
                    return Vec::new();
                };
                let x = cx.layout.lane_column.x1 - inset;
                let ends = [(index, lane.header.y0), (index + 1, lane.header.y1)];
                ends.map(|(at, y)| plus(Between::Lanes(at), Point::new(x, y)))
                    .to_vec()
            }
            _ => Vec::new(),
        }
    }
}

/// Before the first header, and after each.
fn stage_edges(cx: &Cx<'_>) -> impl Iterator<Item = (usize, f64)> {
    let index = |id: StageId| cx.board.stages.iter().position(|stage| stage.id == id);
    let shown = &cx.layout.stages;
    let first = shown.first();
    let first = first.and_then(move |stage| Some((index(stage.id)?, stage.column.x0)));
    let after = shown
        .iter()
        .filter_map(move |stage| Some((index(stage.id)? + 1, stage.column.x1)));
    first.into_iter().chain(after)
}

fn lane_edges(cx: &Cx<'_>) -> impl Iterator<Item = (usize, f64)> {
    let index = |id: LaneId| cx.board.lanes.iter().position(|lane| lane.id == id);
    let shown = &cx.layout.lanes;
    let first = shown.first();
    let first = first.and_then(move |lane| Some((index(lane.id)?, lane.header.y0)));
    let after = shown
        .iter()
        .filter_map(move |lane| Some((index(lane.id)? + 1, lane.header.y1)));
    first.into_iter().chain(after)
}
