//! A part of the map by itself: one stage, or the curve of feelings.

use std::sync::Arc;

use super::{Layout, LayoutOptions, layout};
use crate::model::{Board, Lane, LaneKind, StageId};
use crate::text::Typesetter;

/// Widths of a stage that stands alone, in board units: the one with which its picture fills a slide best counts.
const WIDTHS: [f64; 5] = [480.0, 720.0, 960.0, 1200.0, 1600.0];
/// The same for the heights of a curve.
const HEIGHTS: [f64; 6] = [200.0, 320.0, 440.0, 560.0, 680.0, 800.0];
/// Width by height of a slide.
const SLIDE: f64 = 16.0 / 9.0;

/// One stage with the lanes in which it has something, as wide as fills a slide, under its number on the whole map.
pub(super) fn stage(
    id: StageId,
    board: &Board,
    typesetter: &Typesetter,
    options: &LayoutOptions,
) -> Layout {
    let mut alone = board.clone();
    for lane in &mut alone.lanes {
        if lane.kind.holds_cards() && lane.cells.at(id).is_empty() {
            Arc::make_mut(lane).hidden = true;
        }
    }
    let layouts = WIDTHS.map(|width| {
        for stage in &mut alone.stages {
            let stage = Arc::make_mut(stage);
            stage.hidden = stage.id != id;
            stage.collapsed = false;
            stage.width = Some(width);
        }
        layout(&alone, typesetter, options)
    });
    let mut fullest = fullest(layouts);
    let mut shown = board.stages.iter().filter(|stage| !stage.hidden);
    let number = shown.position(|stage| stage.id == id);
    for stage in &mut fullest.stages {
        stage.number = number.map_or(stage.number, |at| at + 1);
    }
    fullest
}

/// The one that a slide shows largest; of two that it shows as large, the later.
fn fullest<const N: usize>(layouts: [Layout; N]) -> Layout {
    let larger = |best: Layout, next: Layout| {
        let is_better = size_on_slide(&next) * 1.01 >= size_on_slide(&best);
        if is_better { next } else { best }
    };
    let fullest = layouts.into_iter().reduce(larger);
    fullest.expect("there are several")
}

/// How large a slide shows a board unit, beside other layouts.
fn size_on_slide(layout: &Layout) -> f64 {
    (SLIDE / layout.bounds.width()).min(1.0 / layout.bounds.height())
}

/// The lanes of feelings under all stages.
pub(super) fn curve(board: &Board, typesetter: &Typesetter, options: &LayoutOptions) -> Layout {
    let mut alone = board.clone();
    alone.channel_ribbon = false;
    let curves = board.lanes.iter().filter(|lane| has_curve(lane)).count();
    fullest(HEIGHTS.map(|height| {
        for lane in &mut alone.lanes {
            let lane = Arc::make_mut(lane);
            lane.hidden = !has_curve(lane);
            lane.collapsed = false;
            lane.height = Some(height / curves.max(1) as f64);
        }
        layout(&alone, typesetter, options)
    }))
}

/// True for a lane of feelings that shows some.
pub fn has_curve(lane: &Lane) -> bool {
    lane.kind == LaneKind::Feelings && !lane.hidden && !lane.cells.is_empty()
}
