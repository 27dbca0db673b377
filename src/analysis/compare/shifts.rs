//! A feelings curve against the earlier one.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::links::Links;
use crate::model::{Board, Card, Content, LaneId, LaneKind, PersonaId, StageId};

/// How far a curve was shifted in one stage. All ids are those of the later board.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FeelingShift {
    pub lane: LaneId,
    pub stage: StageId,
    pub persona: Option<PersonaId>,
    /// Of the wished-for curve instead of the lived one.
    pub wished: bool,
    /// Mean of its points on the earlier board, in levels of feeling.
    pub before: f64,
    pub after: f64,
}

/// Where both curves have a point; a missing one is no zero.
pub(super) fn find(before: &Board, after: &Board, links: &Links) -> Vec<FeelingShift> {
    let mut shifts = Vec::new();
    for was in &before.lanes {
        let now = links.lanes.get(&was.id).and_then(|id| after.lane(*id));
        let Some(now) = now.filter(|lane| lane.kind == LaneKind::Feelings) else {
            continue;
        };
        let mut earlier: BTreeMap<StageId, BTreeMap<Point, f64>> = BTreeMap::new();
        for (stage, cards) in was.cells.iter() {
            if let Some(stage) = links.stages.get(&stage) {
                let means = means(cards, |persona| links.persona(persona));
                earlier.insert(*stage, means);
            }
        }
        for stage in &after.stages {
            let later = means(now.cells.at(stage.id), |persona| persona);
            for ((persona, wished), mean) in later {
                let was = earlier.get(&stage.id);
                let was = was.and_then(|means| means.get(&(persona, wished)));
                if let Some(was) = was.filter(|was| **was != mean) {
                    shifts.push(FeelingShift {
                        lane: now.id,
                        stage: stage.id,
                        persona,
                        wished,
                        before: *was,
                        after: mean,
                    });
                }
            }
        }
    }
    shifts
}

/// Whose point, and whether it is wished for.
type Point = (Option<PersonaId>, bool);

fn means(cards: &[Arc<Card>], translate: impl Fn(PersonaId) -> PersonaId) -> BTreeMap<Point, f64> {
    let mut sums: BTreeMap<Point, (f64, f64)> = BTreeMap::new();
    for card in cards {
        if let Content::Feeling { value, wished } = card.content {
            let of = (card.persona.map(&translate), wished);
            let (sum, count) = sums.entry(of).or_default();
            *sum += f64::from(value);
            *count += 1.0;
        }
    }
    let sums = sums.into_iter();
    sums.map(|(of, (sum, count))| (of, sum / count)).collect()
}
