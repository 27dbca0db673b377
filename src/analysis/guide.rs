//! How far a map has come along the method, and where the work goes on [CGAP, "Carte du parcours client"].

use super::evidence::{EvidenceTally, can_have_evidence};
use super::gaps;
use super::shown;
use crate::model::{
    Board, CardId, Content, Evidence, Lane, LaneId, LaneKind, MomentSide, NotesRole, StageId,
};

/// Touchpoints in one stage above which it is said that they may be too many. No source gives a figure: CGAP says
/// that "the map loses precision"; seven is what a reader keeps in mind at once (Miller 1956).
const MOST_TOUCHPOINTS: usize = 7;

/// The steps of the sheet in their order, then what makes a map useful: opportunities, and customers who confirm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// 1a
    Context,
    /// 1b
    Stages,
    /// 2
    Touchpoints,
    /// 3a
    Thoughts,
    /// 3b
    Feelings,
    /// 4
    Moments,
    Opportunities,
    Validation,
}

/// A step and how far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    pub step: Step,
    /// Parts that are filled, of `of` parts: of the context, stages, sides, moments or cards, as the step says.
    pub done: usize,
    pub of: usize,
    /// The first part that is not filled; none when all are, or when there are none yet.
    pub next: Option<Part>,
}

/// A part of a step, by where it is filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Persona,
    Scenario,
    Goal,
    Scope,
    StageName(StageId),
    /// What the customer wants in this stage.
    StageDescription(StageId),
    /// An empty cell.
    Cell {
        lane: LaneId,
        stage: StageId,
    },
    /// No moment on this side yet; the stage is the one that is felt most so.
    Moment {
        lane: LaneId,
        stage: StageId,
        side: MomentSide,
    },
    /// A moment without an opportunity.
    Follow(CardId),
    /// A card that no customer has confirmed.
    Card(CardId),
}

/// What the number of touchpoints says of a map. A hint, never a barrier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Density {
    /// Fewer than the map has stages: there is little to work with.
    TooFew { touchpoints: usize, stages: usize },
    /// More than can be read at once: the stage loses precision.
    TooMany { touchpoints: usize, stage: StageId },
}

/// All that the guide shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Guide {
    /// The steps that this map has lanes for, in order.
    pub steps: Vec<Progress>,
    pub density: Vec<Density>,
}

impl Progress {
    pub fn is_done(&self) -> bool {
        self.of > 0 && self.done == self.of
    }
}

impl Guide {
    pub fn of(board: &Board) -> Self {
        let mut steps = vec![context(board), stages(board)];
        let lanes = [
            (
                Step::Touchpoints,
                gaps::holds_touchpoints as fn(&Lane) -> bool,
            ),
            (Step::Thoughts, |lane| {
                lane.kind == LaneKind::Notes(NotesRole::Thoughts)
            }),
            (Step::Feelings, |lane| lane.kind == LaneKind::Feelings),
        ];
        steps.extend(
            lanes
                .into_iter()
                .filter_map(|(step, is_its)| cells(board, step, is_its)),
        );
        steps.extend(moments(board));
        steps.extend(opportunities(board));
        steps.extend(validation(board));
        Self {
            steps,
            density: density(board),
        }
    }

    /// The first step that is not done and can be gone on with.
    pub fn current(&self) -> Option<&Progress> {
        self.steps.iter().find(|step| step.next.is_some())
    }
}

/// Of parts that are filled or not, in order.
fn progress<P>(step: Step, parts: P) -> Progress
where
    P: IntoIterator<Item = (bool, Part)>,
{
    let mut progress = Progress {
        step,
        done: 0,
        of: 0,
        next: None,
    };
    for (is_filled, part) in parts {
        progress.of += 1;
        if is_filled {
            progress.done += 1;
        } else {
            progress.next = progress.next.or(Some(part));
        }
    }
    progress
}

fn is_written(text: &str) -> bool {
    !text.trim().is_empty()
}

fn context(board: &Board) -> Progress {
    let context = &board.context;
    // What the journey covers can be said in its two ends too.
    let has_ends = is_written(&context.start) && is_written(&context.end);
    let is_bounded = is_written(&context.scope) || has_ends;
    let parts = [
        (!board.personas.is_empty(), Part::Persona),
        (is_written(&context.scenario), Part::Scenario),
        (is_written(&context.goal), Part::Goal),
        (is_bounded, Part::Scope),
    ];
    progress(Step::Context, parts)
}

/// A stage is filled when it has a name and says what the customer wants there.
fn stages(board: &Board) -> Progress {
    let parts = shown::stages(board).map(|stage| {
        if is_written(&stage.name) {
            let is_described = is_written(&stage.description);
            (is_described, Part::StageDescription(stage.id))
        } else {
            (false, Part::StageName(stage.id))
        }
    });
    progress(Step::Stages, parts)
}

/// Stages with a card in one of the lanes of a step. A point that is only wished for fills none.
fn cells(board: &Board, step: Step, is_its: fn(&Lane) -> bool) -> Option<Progress> {
    let home = shown::lanes(board).find(|lane| is_its(lane))?.id;
    let parts = shown::stages(board).map(|stage| {
        let mut lanes = shown::lanes(board).filter(|lane| is_its(lane));
        let is_filled = lanes.any(|lane| {
            let mut cards = lane.cells.at(stage.id).iter();
            cards.any(|card| !matches!(card.content, Content::Feeling { wished: true, .. }))
        });
        let part = Part::Cell {
            lane: home,
            stage: stage.id,
        };
        (is_filled, part)
    });
    Some(progress(step, parts))
}

/// Both sides: a map with lows alone tells half of the relation.
fn moments(board: &Board) -> Option<Progress> {
    let lane = shown::lanes(board)
        .find(|lane| lane.kind == LaneKind::Moments)?
        .id;
    let parts = [MomentSide::High, MomentSide::Low].map(|of| {
        let is_filled = shown::cards(board).any(
            |placed| matches!(placed.card.content, Content::Moment { side, .. } if side == of),
        );
        let part = Part::Moment {
            lane,
            stage: extreme(board, of)?,
            side: of,
        };
        Some((is_filled, part))
    });
    Some(progress(Step::Moments, parts.into_iter().flatten()))
}

/// The first stage among those with the best or the worst lived feeling; without feelings, the first of all.
fn extreme(board: &Board, side: MomentSide) -> Option<StageId> {
    let felt = shown::cards(board).filter_map(|placed| match placed.card.content {
        Content::Feeling {
            value,
            wished: false,
        } => Some((placed.stage, value)),
        _ => None,
    });
    let found = felt.min_by_key(|(_, value)| match side {
        MomentSide::High => -value,
        MomentSide::Low => *value,
    });
    let first = || shown::stages(board).next().map(|stage| stage.id);
    found.map(|(stage, _)| stage).or_else(first)
}

/// Moments that an opportunity was born from. Before the first moment there is nothing to count.
fn opportunities(board: &Board) -> Option<Progress> {
    shown::lanes(board).find(|lane| lane.kind == LaneKind::Notes(NotesRole::Opportunities))?;
    let origins = gaps::origins(board);
    let parts = shown::cards(board)
        .filter(|placed| matches!(placed.card.content, Content::Moment { .. }))
        .map(|placed| {
            let is_followed = gaps::opportunity(placed, &origins).is_none();
            (is_followed, Part::Follow(placed.card.id))
        });
    Some(progress(Step::Opportunities, parts))
}

/// Cards that customers have validated or corrected. Day 2 has nothing to do before the first card.
fn validation(board: &Board) -> Option<Progress> {
    let tally = EvidenceTally::of(board).board;
    let next = shown::cards(board)
        .filter(|placed| can_have_evidence(placed.lane, placed.card))
        .find(|placed| {
            !matches!(
                placed.card.evidence,
                Evidence::Validated | Evidence::Corrected
            )
        });
    (tally.total() > 0).then(|| Progress {
        step: Step::Validation,
        done: tally.validated(),
        of: tally.total(),
        next: next.map(|placed| Part::Card(placed.card.id)),
    })
}

/// Nothing is said of a map whose touchpoints have not been begun.
fn density(board: &Board) -> Vec<Density> {
    let counts: Vec<(StageId, usize)> = shown::stages(board)
        .map(|stage| {
            let lanes = shown::lanes(board).filter(|lane| gaps::holds_touchpoints(lane));
            (
                stage.id,
                lanes.map(|lane| lane.cells.at(stage.id).len()).sum(),
            )
        })
        .collect();
    let touchpoints: usize = counts.iter().map(|(_, count)| count).sum();
    let stages = counts.len();
    let mut hints = Vec::new();
    if touchpoints > 0 && touchpoints < stages {
        hints.push(Density::TooFew {
            touchpoints,
            stages,
        });
    }
    let crowded = counts
        .into_iter()
        .filter(|(_, count)| *count > MOST_TOUCHPOINTS);
    hints.extend(crowded.map(|(stage, touchpoints)| Density::TooMany { touchpoints, stage }));
    hints
}
