//! Moments of truth that the emotion curve suggests: steep falls, valleys and peaks.
//!
//! A curve is read as it is drawn: one for each lane of feelings and each persona, its points in order, and where a
//! stage between two points says nothing the curve is cut: nothing is known of what happens there.

use std::collections::{BTreeMap, BTreeSet};

use super::shown;
use crate::model::{Board, Card, CardId, Content, Dismissed, Lane, MomentSide, PersonaId, StageId};

/// A fall of this many steps from one point to the next counts where none of the curve is steeper.
const FALL: i8 = 2;
/// A fall of this many counts always.
const STEEP_FALL: i8 = 3;
/// A peak or a valley stands out from its curve by this much, on either side that there is.
const PROMINENCE: i8 = 2;
/// At an end of its curve, with one side only, a peak or a valley has to be this strong.
const STRONG: i8 = 2;

/// A feeling that may be a moment of truth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    pub feeling: CardId,
    pub stage: StageId,
    pub persona: Option<PersonaId>,
    pub side: MomentSide,
    /// How it feels there, −2 … +2.
    pub value: i8,
    pub reason: Reason,
}

/// What the curve does there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// It falls steeply, from this value in this stage.
    Fall { from: i8, since: StageId },
    /// It is lower than before and after.
    Valley,
    /// It is higher than before and after.
    Peak,
}

/// A point of a curve.
#[derive(Debug, Clone, Copy)]
struct Point<'a> {
    /// Place of its stage among those that are shown.
    column: usize,
    stage: StageId,
    card: &'a Card,
    value: i8,
}

/// From left to right.
pub(super) fn find(board: &Board) -> Vec<Suggestion> {
    let taken = Taken::of(board);
    let mut found: Vec<(usize, Suggestion)> = Vec::new();
    for lane in shown::lanes(board) {
        for points in curves(board, lane).into_values() {
            let runs: Vec<&[Point<'_>]> = points
                .chunk_by(|a, b| b.column - a.column <= 1)
                .filter(|run| run.len() > 1)
                .collect();
            let steepest = runs.iter().flat_map(|run| falls(run)).map(|(_, by)| by);
            let steep = steepest.max().unwrap_or(0).clamp(FALL, STEEP_FALL);
            for run in runs {
                let reasons = falls(run)
                    .filter(|(_, by)| *by >= steep)
                    .map(|(at, _)| (at, fall(run, at)))
                    .chain(extremes(run, -1).map(|at| (at, Reason::Valley)))
                    .chain(extremes(run, 1).map(|at| (at, Reason::Peak)));
                let mut seen = BTreeSet::new();
                for (at, reason) in reasons {
                    let suggestion = suggestion(&run[at], reason);
                    if seen.insert(at) && !taken.holds(&suggestion) {
                        found.push((run[at].column, suggestion));
                    }
                }
            }
        }
    }
    found.sort_by_key(|(column, _)| *column);
    found
        .into_iter()
        .map(|(_, suggestion)| suggestion)
        .collect()
}

fn suggestion(point: &Point<'_>, reason: Reason) -> Suggestion {
    Suggestion {
        feeling: point.card.id,
        stage: point.stage,
        persona: point.card.persona,
        side: match reason {
            Reason::Peak => MomentSide::High,
            Reason::Fall { .. } | Reason::Valley => MomentSide::Low,
        },
        value: point.value,
        reason,
    }
}

/// The lived points of a lane, persona by persona.
fn curves<'a>(board: &'a Board, lane: &'a Lane) -> BTreeMap<Option<PersonaId>, Vec<Point<'a>>> {
    let mut curves: BTreeMap<_, Vec<Point<'a>>> = BTreeMap::new();
    for (column, stage) in shown::stages(board).enumerate() {
        for card in lane.cells.at(stage.id) {
            if let Content::Feeling {
                value,
                wished: false,
            } = card.content
            {
                curves.entry(card.persona).or_default().push(Point {
                    column,
                    stage: stage.id,
                    card,
                    value,
                });
            }
        }
    }
    curves
}

/// Where a run is lower than at the point before, and by how much.
fn falls<'a>(run: &'a [Point<'_>]) -> impl Iterator<Item = (usize, i8)> + 'a {
    let steps = run.windows(2).zip(1..);
    steps
        .map(|(pair, at)| (at, pair[0].value - pair[1].value))
        // What stays pleasant is no black spot.
        .filter(|(at, by)| *by >= FALL && run[*at].value <= 0)
}

fn fall(run: &[Point<'_>], at: usize) -> Reason {
    let from = &run[at - 1];
    Reason::Fall {
        from: from.value,
        since: from.stage,
    }
}

/// The first points of the valleys (`sign` −1) or peaks (+1) of a run.
fn extremes<'a>(run: &'a [Point<'_>], sign: i8) -> impl Iterator<Item = usize> + 'a {
    let height = move |at: usize| sign * run[at].value;
    (0..run.len()).filter(move |at| {
        let top = height(*at);
        // Of equal neighbours only the first one.
        if top < 1 || (*at > 0 && height(at - 1) >= top) {
            return false;
        }
        let before = stands_out((0..*at).rev().map(height), top);
        let after = stands_out((at + 1..run.len()).map(height), top);
        match (before, after) {
            // A run that never moves says nothing.
            (None, None) => false,
            (Some(before), Some(after)) => before && after,
            (Some(stands_out), None) | (None, Some(stands_out)) => stands_out && top >= STRONG,
        }
    })
}

/// Whether the curve goes down far enough on this side before it comes higher than `top`. None where the side is level
/// to the end.
fn stands_out(side: impl Iterator<Item = i8>, top: i8) -> Option<bool> {
    let mut lowest = top;
    for height in side {
        if height > top {
            break;
        }
        lowest = lowest.min(height);
        if top - lowest >= PROMINENCE {
            return Some(true);
        }
        if height == top && lowest < top {
            // As high again without a dale between: the other one counts.
            return Some(false);
        }
    }
    (lowest < top).then_some(false)
}

/// Where the team has decided already.
struct Taken {
    feelings: BTreeSet<CardId>,
    moments: Vec<(StageId, MomentSide, Option<PersonaId>)>,
}

impl Taken {
    fn of(board: &Board) -> Self {
        let mut taken = Self {
            feelings: BTreeSet::new(),
            moments: Vec::new(),
        };
        for placed in shown::cards(board) {
            if let Content::Moment { side, about, .. } = placed.card.content {
                taken.feelings.extend(about);
                taken
                    .moments
                    .push((placed.stage, side, placed.card.persona));
            }
        }
        for dismissed in &board.dismissed {
            if let Dismissed::Moment(feeling) = dismissed {
                taken.feelings.insert(*feeling);
            }
        }
        taken
    }

    fn holds(&self, suggestion: &Suggestion) -> bool {
        let stands_there = |(stage, side, persona): &(StageId, MomentSide, Option<PersonaId>)| {
            let other = persona.is_some() && suggestion.persona.is_some();
            *stage == suggestion.stage
                && *side == suggestion.side
                && !(other && *persona != suggestion.persona)
        };
        self.feelings.contains(&suggestion.feeling) || self.moments.iter().any(stands_there)
    }
}
