//! Earlier feelings over a lane of feelings: where their curves ran.

use std::collections::BTreeMap;

use kurbo::{Affine, CubicBez, Point};

use super::feelings::{self, CurveBox, Spot, Track};
use super::lanes::Cell;
use super::metrics::FEELING_STEP;
use super::{Layout, curve_box};
use crate::model::{Board, CardId, Lane, Place};

/// An earlier curve, and its points.
#[derive(Debug, Clone)]
pub struct PastCurve {
    /// Its gap lies between it and the curve that is there now.
    pub curve: CurveBox,
    pub points: Vec<(CardId, Point)>,
}

/// Lays the curves of an earlier lane over the lane of that id, which `board` has.
pub fn past_curves(board: &Board, layout: &Layout, earlier: &Lane) -> Vec<PastCurve> {
    let there = board.lane(earlier.id).zip(layout.lane(earlier.id));
    let Some((lane, there)) = there.filter(|(_, there)| there.level > 0.0) else {
        return Vec::new();
    };
    let (was, now) = (cells(layout, earlier), cells(layout, lane));
    let (old, new) = (spots(board, &was), spots(board, &now));
    let now = runs(&new, &now);
    let was = runs(&old, &was);
    let place = Affine::translate((0.0, there.midline.unwrap_or_default()))
        * Affine::scale_non_uniform(1.0, there.level / FEELING_STEP);
    let curves = was.iter().map(|(track, runs)| {
        let own = || old.iter().filter(|spot| spot.track == *track);
        let persona = track.persona.checked_sub(1).map(|at| board.personas[at].id);
        let ends: Vec<Point> = own().map(|spot| spot.at).collect();
        let (lane, wished) = (earlier.id, track.wished);
        let mut curve = curve_box::build(lane, persona, wished, &ends, runs, now.get(track));
        curve.transform(place);
        PastCurve {
            curve,
            points: own().map(|spot| (spot.card.id, place * spot.at)).collect(),
        }
    });
    curves.collect()
}

/// The cells of a lane in the columns of a layout.
fn cells<'a>(layout: &Layout, lane: &'a Lane) -> Vec<Cell<'a>> {
    let cells = layout.stages.iter().map(|stage| Cell {
        place: Place::Cell {
            lane: lane.id,
            stage: stage.id,
        },
        x0: stage.column.x0,
        x1: stage.column.x1,
        collapsed: stage.collapsed,
        cards: lane.cells.at(stage.id),
    });
    cells.collect()
}

fn spots<'a>(board: &Board, cells: &[Cell<'a>]) -> Vec<Spot<'a>> {
    let mut spots = Vec::new();
    for (column, cell) in cells.iter().enumerate() {
        if !cell.collapsed {
            feelings::spread(board, column, cell, &mut spots);
        }
    }
    spots
}

fn runs(spots: &[Spot<'_>], cells: &[Cell<'_>]) -> BTreeMap<Track, Vec<Vec<CubicBez>>> {
    let mut tracks: BTreeMap<Track, Vec<&Spot<'_>>> = BTreeMap::new();
    for spot in spots {
        tracks.entry(spot.track).or_default().push(spot);
    }
    let tracks = tracks.into_iter();
    tracks
        .map(|(track, spots)| (track, feelings::runs(&spots, cells)))
        .collect()
}
