//! How far what customers live is from what they should live.

use std::collections::BTreeMap;

use crate::model::{Board, Card, Content, Lane, PersonaId, StageId};

/// The gap of a lane of feelings, in levels of feeling: below zero where life is worse than the wish.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FeelingGap {
    /// Over all stages of all personas that have both a lived and a wished-for point.
    pub mean: f64,
    /// Where it is furthest from zero, the first of equals.
    pub widest: StageGap,
}

/// The gap of one persona in one stage.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StageGap {
    pub stage: StageId,
    pub persona: Option<PersonaId>,
    /// Mean of the lived points less the mean of the wished-for ones.
    pub gap: f64,
}

/// Measures the gap where both curves have a point; a missing value is no zero. None where they nowhere have.
pub fn feeling_gap(board: &Board, lane: &Lane) -> Option<FeelingGap> {
    let shown = board.stages.iter().filter(|stage| !stage.hidden);
    let gaps: Vec<StageGap> = shown
        .flat_map(|stage| {
            let gaps = gaps(lane.cells.at(stage.id));
            gaps.into_iter().map(|(persona, gap)| StageGap {
                stage: stage.id,
                persona,
                gap,
            })
        })
        .collect();
    let widest = gaps.iter().copied().reduce(|widest, next| {
        if next.gap.abs() > widest.gap.abs() {
            next
        } else {
            widest
        }
    })?;
    let sum: f64 = gaps.iter().map(|one| one.gap).sum();
    Some(FeelingGap {
        mean: sum / gaps.len() as f64,
        widest,
    })
}

/// Sum and number of values.
#[derive(Default)]
struct Tally(f64, u32);

impl Tally {
    fn mean(&self) -> Option<f64> {
        (self.1 > 0).then(|| self.0 / f64::from(self.1))
    }
}

/// Persona by persona, in a cell.
fn gaps(cards: &[std::sync::Arc<Card>]) -> Vec<(Option<PersonaId>, f64)> {
    let mut tallies: BTreeMap<Option<PersonaId>, [Tally; 2]> = BTreeMap::new();
    for card in cards {
        if let Content::Feeling { value, wished } = card.content {
            let tally = &mut tallies.entry(card.persona).or_default()[usize::from(wished)];
            tally.0 += f64::from(value);
            tally.1 += 1;
        }
    }
    let both = |(persona, [lived, wished]): (_, [Tally; 2])| {
        Some((persona, lived.mean()? - wished.mean()?))
    };
    tallies.into_iter().filter_map(both).collect()
}
