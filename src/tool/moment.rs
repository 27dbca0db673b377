//! The tool of moments of truth: a click above a lane's midline is a high, below it a low.

use kurbo::Point;

use super::press::note_at;
use super::{Cx, Effect, Event, Miss};
use crate::model::{LaneKind, Place};

/// True while the button is down.
#[derive(Debug, Clone, Default)]
pub(super) struct MomentTool(bool);

impl MomentTool {
    pub fn update(&mut self, event: Event, cx: &mut Cx<'_>) -> Vec<Effect> {
        match event {
            Event::Down { .. } => self.0 = true,
            Event::Up { at, .. } if std::mem::take(&mut self.0) => return moment_at(at, cx),
            Event::Cancel => self.0 = false,
            Event::Move { .. } | Event::Up { .. } | Event::Key(_) => {}
        }
        Vec::new()
    }

    pub fn is_busy(&self) -> bool {
        self.0
    }
}

fn moment_at(at: Point, cx: &mut Cx<'_>) -> Vec<Effect> {
    let place = cx.layout.slot_at(at, &[]).map(|slot| slot.place);
    let takes = |place| match place {
        Place::Cell { lane, .. } => {
            let lane = cx.board.lane(lane);
            lane.is_some_and(|lane| lane.kind == LaneKind::Moments)
        }
        Place::Parking => false,
    };
    if place.is_some_and(takes) {
        return note_at(at, cx);
    }
    let mut lanes = cx.board.lanes.iter();
    let lane = lanes.find(|lane| lane.kind == LaneKind::Moments && !lane.hidden);
    vec![Effect::Missed(
        lane.map_or(Miss::NoMoments, |lane| Miss::NotMoments(lane.id)),
    )]
}
