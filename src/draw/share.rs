//! How much of the map customers have validated: a ring around each stage's number, and its sample in the legend.

use std::f64::consts::{FRAC_PI_2, TAU};

use kurbo::{Arc, Point, Shape as _};

use super::brush::{Brush, solid};
use crate::analysis::{EvidenceTally, Tally};
use crate::model::{Board, StageId};
use crate::scene::Rgba;

/// Width of a ring.
const WIDTH: f64 = 2.0;
/// How far its curve may be off.
const TOLERANCE: f64 = 0.02;

/// The shares of a board; none before customers have said anything.
#[derive(Debug)]
pub(super) struct Shares(Option<EvidenceTally>);

impl Shares {
    pub fn of(board: &Board) -> Self {
        let tally = EvidenceTally::of(board);
        Self(Some(tally).filter(|tally| tally.board.validated() > 0))
    }

    /// Of the whole map, in whole per cent.
    pub fn percent(&self) -> usize {
        let tally = self.0.as_ref();
        tally.and_then(|tally| tally.board.percent()).unwrap_or(0)
    }

    /// Of the whole map, 0 … 1.
    pub fn of_map(&self) -> f64 {
        self.0.as_ref().map_or(0.0, |tally| share(&tally.board))
    }

    /// Of a stage that has notes to validate, 0 … 1.
    pub fn of_stage(&self, id: StageId) -> Option<f64> {
        let (_, tally) = self.0.as_ref()?.stages.iter().find(|(of, _)| *of == id)?;
        (tally.total() > 0).then(|| share(tally))
    }
}

fn share(tally: &Tally) -> f64 {
    tally.validated() as f64 / tally.total().max(1) as f64
}

/// A ring of which so much is filled, clockwise from the top.
pub(super) fn ring(
    brush: &mut Brush<'_>,
    centre: Point,
    radius: f64,
    share: f64,
    (ink, track): (Rgba, Rgba),
) {
    let arc = |from: f64, to: f64| {
        let sweep = TAU * (to - from);
        let start = TAU * from - FRAC_PI_2;
        Arc::new(centre, (radius, radius), start, sweep, 0.0).to_path(TOLERANCE)
    };
    if share < 1.0 {
        brush.stroke(arc(share, 1.0), solid(track, WIDTH));
    }
    if share > 0.0 {
        brush.stroke(arc(0.0, share), solid(ink, WIDTH));
    }
}
