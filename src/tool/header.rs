//! A header in the hand: its edge resizes the stage or lane, the rest of it reorders.

use kurbo::{Point, Rect};

use super::Cx;
use crate::edit::{Edit, LaneChange, StageChange};
use crate::layout::metrics::{LANE_HEIGHT_MAX, LANE_STRIP, STAGE_WIDTH_RANGE};
use crate::model::{LaneId, StageId};

/// An edge this near to another size takes it, in screen px.
const SNAP: f64 = 6.0;

/// What a header's drag does, measured on the layout it began on, so that nothing swings to and fro.
#[derive(Debug, Clone)]
pub(super) enum HeaderDrag {
    Width {
        stage: StageId,
        start: f64,
        from: f64,
        snap: Snap,
    },
    Height {
        lane: LaneId,
        start: f64,
        from: f64,
        snap: Snap,
    },
    /// The middles of the other stages, with the index each has once this one is out.
    Stage {
        stage: StageId,
        others: Vec<(usize, f64)>,
    },
    Lane {
        lane: LaneId,
        others: Vec<(usize, f64)>,
    },
}

/// The sizes that a dragged edge comes to rest at, in board units: those of the others.
#[derive(Debug, Clone)]
pub(super) struct Snap {
    sizes: Vec<f64>,
    reach: f64,
}

impl Snap {
    fn to(sizes: impl Iterator<Item = f64>, zoom: f64) -> Self {
        Self {
            sizes: sizes.collect(),
            reach: SNAP / zoom,
        }
    }

    fn size(&self, wanted: f64) -> f64 {
        let away = |size: &f64| (size - wanted).abs();
        let near = self
            .sizes
            .iter()
            .copied()
            .filter(|size| away(size) <= self.reach);
        near.min_by(|a, b| away(a).total_cmp(&away(b)))
            .unwrap_or_else(|| wanted.round())
    }
}

impl HeaderDrag {
    pub fn width(stage: StageId, from: Point, cx: &Cx<'_>) -> Option<Self> {
        let open = cx.layout.stage(stage).filter(|it| !it.collapsed)?;
        let start = open.column.width();
        let others = cx.layout.stages.iter().filter(|other| other.id != stage);
        let others = others.filter(|other| !other.collapsed);
        Some(Self::Width {
            stage,
            start,
            from: from.x,
            snap: Snap::to(others.map(|other| other.column.width()), cx.zoom),
        })
    }

    pub fn height(lane: LaneId, from: Point, cx: &Cx<'_>) -> Option<Self> {
        let open = cx.layout.lane(lane).filter(|it| !it.collapsed)?;
        let start = open.body.height();
        let others = cx.layout.lanes.iter().filter(|other| other.id != lane);
        let others = others.filter(|other| other.kind.holds_cards() && !other.collapsed);
        Some(Self::Height {
            lane,
            start,
            from: from.y,
            snap: Snap::to(others.map(|other| other.body.height()), cx.zoom),
        })
    }

    pub fn stage(stage: StageId, cx: &Cx<'_>) -> Option<Self> {
        cx.board.stage(stage)?;
        let rest = cx
            .board
            .stages
            .iter()
            .map(|stage| stage.id)
            .filter(|id| *id != stage);
        let column = |id| cx.layout.stage(id).map(|stage| stage.column);
        let others = middles(rest, column, |rect| rect.center().x);
        Some(Self::Stage { stage, others })
    }

    pub fn lane(lane: LaneId, cx: &Cx<'_>) -> Option<Self> {
        cx.board.lane(lane)?;
        let rest = cx
            .board
            .lanes
            .iter()
            .map(|lane| lane.id)
            .filter(|id| *id != lane);
        let body = |id| cx.layout.lane(id).map(|lane| lane.body);
        let others = middles(rest, body, |rect| rect.center().y);
        Some(Self::Lane { lane, others })
    }

    pub fn is_resizing(&self) -> bool {
        matches!(self, Self::Width { .. } | Self::Height { .. })
    }

    /// False once the stage or lane has been taken off the board by someone else.
    pub fn is_on(&self, cx: &Cx<'_>) -> bool {
        match self {
            Self::Width { stage, .. } | Self::Stage { stage, .. } => {
                cx.board.stage(*stage).is_some()
            }
            Self::Height { lane, .. } | Self::Lane { lane, .. } => cx.board.lane(*lane).is_some(),
        }
    }

    /// What letting go at `at` would do.
    pub fn edit(&self, at: Point) -> Edit {
        match self {
            Self::Width {
                stage,
                start,
                from,
                snap,
            } => {
                let (least, most) = STAGE_WIDTH_RANGE;
                let width = snap.size(start + at.x - from).clamp(least, most);
                Edit::ChangeStage {
                    stage: *stage,
                    change: StageChange::Width(Some(width)),
                }
            }
            Self::Height {
                lane,
                start,
                from,
                snap,
            } => {
                let height = snap.size(start + at.y - from);
                let height = height.clamp(LANE_STRIP, LANE_HEIGHT_MAX);
                Edit::ChangeLane {
                    lane: *lane,
                    change: LaneChange::Height(Some(height)),
                }
            }
            Self::Stage { stage, others } => Edit::MoveStage {
                stage: *stage,
                to: index_at(others, at.x),
            },
            Self::Lane { lane, others } => Edit::MoveLane {
                lane: *lane,
                to: index_at(others, at.y),
            },
        }
    }
}

fn middles<T>(
    ids: impl Iterator<Item = T>,
    rect: impl Fn(T) -> Option<Rect>,
    middle: impl Fn(Rect) -> f64,
) -> Vec<(usize, f64)> {
    let shown = ids
        .enumerate()
        .filter_map(|(index, id)| Some((index, middle(rect(id)?))));
    shown.collect()
}

/// Just after the last one that is passed; what is hidden stays with the one before it.
fn index_at(others: &[(usize, f64)], at: f64) -> usize {
    let passed = others.iter().rev().find(|(_, middle)| *middle < at);
    passed.map_or(0, |(index, _)| index + 1)
}
