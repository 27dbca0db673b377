//! The guide in words.

use crate::analysis::{Density, Part, Progress, Step};
use crate::i18n::{Key, Strings, key};
use crate::model::{Board, CardId, LaneId, MomentSide, StageId};
use crate::names::in_one_line;

/// Puts the guide to a board into a language.
#[derive(Clone, Copy)]
pub(super) struct Words<'a> {
    pub board: &'a Board,
    pub strings: &'a Strings,
}

impl Words<'_> {
    /// `2 · Touchpoints`, numbered as on the sheet of CGAP; what the sheet does not number has its name alone.
    pub fn step(&self, step: Step) -> String {
        let name = self.strings.get(name(step));
        number(step).map_or_else(|| name.to_owned(), |number| format!("{number} · {name}"))
    }

    pub fn questions(&self, step: Step) -> impl Iterator<Item = &str> {
        self.strings.get(questions(step)).lines()
    }

    /// How much of it is filled: `4 of 6`.
    pub fn count(&self, progress: &Progress) -> String {
        if progress.of == 0 {
            return String::new();
        }
        let args = [
            ("done", self.strings.number(progress.done as u64).into()),
            ("of", self.strings.number(progress.of as u64).into()),
        ];
        self.strings.with(key::GUIDE_COUNT, &args)
    }

    /// What to do next.
    pub fn next(&self, part: &Part) -> String {
        let named = |key: Key, name: String| self.strings.with(key, &[("name", name.into())]);
        match *part {
            Part::Persona => self.get(key::GUIDE_NEXT_PERSONA),
            Part::Scenario => self.get(key::GUIDE_NEXT_SCENARIO),
            Part::Goal => self.get(key::GUIDE_NEXT_GOAL),
            Part::Scope => self.get(key::GUIDE_NEXT_SCOPE),
            Part::StageName(_) => self.get(key::GUIDE_NEXT_STAGE_NAME),
            Part::StageDescription(stage) => named(key::GUIDE_NEXT_STAGE_WISH, self.stage(stage)),
            Part::Cell { lane, stage } => {
                let args = [
                    ("lane", self.lane(lane).into()),
                    ("stage", self.stage(stage).into()),
                ];
                self.strings.with(key::GUIDE_NEXT_CELL, &args)
            }
            Part::Moment { side, .. } => self.get(match side {
                MomentSide::High => key::GUIDE_NEXT_HIGH,
                MomentSide::Low => key::GUIDE_NEXT_LOW,
            }),
            Part::Follow(card) => named(key::GUIDE_NEXT_FOLLOW, self.card(card)),
            Part::Card(_) => self.get(key::GUIDE_NEXT_VALIDATE),
        }
    }

    pub fn density(&self, hint: &Density) -> String {
        let count = |count: usize| self.strings.number(count as u64);
        match *hint {
            Density::TooFew {
                touchpoints,
                stages,
            } => {
                let args = [
                    ("count", touchpoints.into()),
                    ("shown", count(touchpoints).into()),
                    ("stages", count(stages).into()),
                ];
                self.strings.with(key::GUIDE_TOO_FEW, &args)
            }
            Density::TooMany { touchpoints, stage } => {
                let args = [
                    ("shown", count(touchpoints).into()),
                    ("stage", self.stage(stage).into()),
                ];
                self.strings.with(key::GUIDE_TOO_MANY, &args)
            }
        }
    }

    fn get(&self, key: Key) -> String {
        self.strings.get(key).to_owned()
    }

    fn stage(&self, id: StageId) -> String {
        let stage = self.board.stage(id);
        self.or_unnamed(stage.map_or("", |stage| &stage.name))
    }

    fn lane(&self, id: LaneId) -> String {
        let lane = self.board.lane(id);
        self.or_unnamed(lane.map_or("", |lane| &lane.name))
    }

    fn card(&self, id: CardId) -> String {
        let card = self.board.find(id);
        self.or_unnamed(card.map_or("", |(_, card)| &card.text))
    }

    fn or_unnamed(&self, text: &str) -> String {
        in_one_line(text, self.strings)
    }
}

fn number(step: Step) -> Option<&'static str> {
    Some(match step {
        Step::Context => "1a",
        Step::Stages => "1b",
        Step::Touchpoints => "2",
        Step::Thoughts => "3a",
        Step::Feelings => "3b",
        Step::Moments => "4",
        Step::Opportunities | Step::Validation => return None,
    })
}

fn name(step: Step) -> Key {
    match step {
        Step::Context => key::GUIDE_CONTEXT,
        Step::Stages => key::GUIDE_STAGES,
        Step::Touchpoints => key::GUIDE_TOUCHPOINTS,
        Step::Thoughts => key::GUIDE_THOUGHTS,
        Step::Feelings => key::GUIDE_FEELINGS,
        Step::Moments => key::GUIDE_MOMENTS,
        Step::Opportunities => key::GUIDE_OPPORTUNITIES,
        Step::Validation => key::GUIDE_VALIDATION,
    }
}

fn questions(step: Step) -> Key {
    match step {
        Step::Context => key::GUIDE_CONTEXT_ASKS,
        Step::Stages => key::GUIDE_STAGES_ASKS,
        Step::Touchpoints => key::GUIDE_TOUCHPOINTS_ASKS,
        Step::Thoughts => key::GUIDE_THOUGHTS_ASKS,
        Step::Feelings => key::GUIDE_FEELINGS_ASKS,
        Step::Moments => key::GUIDE_MOMENTS_ASKS,
        Step::Opportunities => key::GUIDE_OPPORTUNITIES_ASKS,
        Step::Validation => key::GUIDE_VALIDATION_ASKS,
    }
}
