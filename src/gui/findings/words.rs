//! Findings in words.

use crate::analysis::{BlueprintSide, Duplicate, Reason, Stray, Suggestion, Tally};
use crate::draw::{evidence_name, signed};
use crate::i18n::{Key, Strings, key};
use crate::model::{Board, Card, Content, Evidence, Lane, MomentSide, StageId};
use crate::names::in_one_line;

/// How sure one can be, the surest first.
pub(super) const EVIDENCE: [Evidence; 5] = [
    Evidence::Validated,
    Evidence::Corrected,
    Evidence::Observed,
    Evidence::Reported,
    Evidence::Assumption,
];

/// Puts findings on a board into a language.
#[derive(Clone, Copy)]
pub(in crate::gui) struct Words<'a> {
    pub board: &'a Board,
    pub strings: &'a Strings,
}

impl Words<'_> {
    pub fn get(&self, key: Key) -> String {
        self.strings.get(key).to_owned()
    }

    pub fn stage(&self, id: StageId) -> String {
        let stage = self.board.stage(id);
        self.or_unnamed(stage.map_or("", |stage| &stage.name))
    }

    pub fn lane(&self, lane: &Lane) -> String {
        self.or_unnamed(&lane.name)
    }

    /// On which side of the blueprint a lane stands, and where it belongs.
    pub fn stray(&self, one: &Stray) -> String {
        let say = |side| self.strings.get(blueprint_side(side)).into();
        let args = [("stands", say(one.stands)), ("belongs", say(one.belongs))];
        self.strings.with(key::FINDINGS_STRAY, &args)
    }

    /// A note's text, in one line.
    pub fn card(&self, card: &Card) -> String {
        self.or_unnamed(&card.text)
    }

    fn or_unnamed(&self, text: &str) -> String {
        in_one_line(text, self.strings)
    }

    fn feeling(&self, value: i8) -> String {
        signed(f64::from(value), self.strings)
    }

    /// A moment of truth that may be one: `Low: Purchase`.
    pub fn moment(&self, one: &Suggestion) -> String {
        let side = side(one.side).into();
        let args = [("side", side), ("stage", self.stage(one.stage).into())];
        self.strings.with(key::FINDINGS_MOMENT, &args)
    }

    /// Why it may be one, after what is felt there.
    pub fn reason(&self, one: &Suggestion, feeling: &Card) -> String {
        let felt = feeling.text.trim();
        let why = self.why(one);
        if felt.is_empty() {
            return why;
        }
        let args = [("what", self.card(feeling).into()), ("why", why.into())];
        self.strings.with(key::FINDINGS_FELT, &args)
    }

    /// What the curve does there.
    pub fn why(&self, one: &Suggestion) -> String {
        let mut args = vec![
            ("to", self.feeling(one.value).into()),
            ("stage", self.stage(one.stage).into()),
        ];
        let why = match one.reason {
            Reason::Fall { from, since } => {
                args.push(("from", self.feeling(from).into()));
                args.push(("since", self.stage(since).into()));
                key::FINDINGS_FALL
            }
            Reason::Valley => key::FINDINGS_VALLEY,
            Reason::Peak => key::FINDINGS_PEAK,
        };
        let why = self.strings.with(why, &args);
        // Of one curve alone it is clear whose it is.
        let persona = one.persona.filter(|_| self.board.personas.len() > 1);
        let Some(persona) = persona.and_then(|id| self.board.persona(id)) else {
            return why;
        };
        let name = self.or_unnamed(&persona.name);
        let args = [("why", why.into()), ("name", name.into())];
        self.strings.with(key::FINDINGS_OF_PERSONA, &args)
    }

    pub fn no_evidence(&self, card: &Card, stage: StageId) -> String {
        let value = match card.content {
            Content::Feeling { value, .. } => value,
            _ => 0,
        };
        let args = [
            ("value", self.feeling(value).into()),
            ("stage", self.stage(stage).into()),
        ];
        self.strings.with(key::FINDINGS_NO_EVIDENCE, &args)
    }

    pub fn no_opportunity(&self, of: MomentSide, stage: StageId) -> String {
        let args = [
            ("side", side(of).into()),
            ("stage", self.stage(stage).into()),
        ];
        self.strings.with(key::FINDINGS_NO_OPPORTUNITY, &args)
    }

    pub fn no_plan(&self, owner: bool, horizon: bool) -> String {
        let lacks = match (owner, horizon) {
            (true, false) => "owner",
            (false, true) => "horizon",
            _ => "both",
        };
        let args = [("lacks", lacks.into())];
        self.strings.with(key::FINDINGS_NO_PLAN, &args)
    }

    pub fn twice(&self, one: &Card, other: &Card) -> String {
        let args = [
            ("one", self.card(one).into()),
            ("other", self.card(other).into()),
        ];
        self.strings.with(key::FINDINGS_TWICE, &args)
    }

    /// Why two notes may be one action.
    pub fn alike(&self, duplicate: &Duplicate) -> String {
        let words = duplicate.words.join(", ");
        let words = [("words", words.into())];
        let mut why = vec![self.strings.with(key::FINDINGS_SAME_WORDS, &words)];
        let mut both = |key, one: String, other: String| {
            let args = [("one", one.into()), ("other", other.into())];
            why.push(self.strings.with(key, &args));
        };
        if let Some((one, other)) = duplicate.stages {
            let (one, other) = (self.stage(one), self.stage(other));
            both(key::FINDINGS_SAME_STAGES, one, other);
        }
        if let Some((one, other)) = duplicate.departments.clone() {
            both(key::FINDINGS_SAME_DEPARTMENTS, one, other);
        }
        why.join(" ")
    }

    /// How many notes have which evidence: `Observed: 3 · Assumption: 2`.
    pub fn tally(&self, tally: &Tally) -> String {
        let all = EVIDENCE.into_iter().chain([Evidence::Unstated]);
        let parts = all.filter(|evidence| tally.count(*evidence) > 0);
        let parts: Vec<String> = parts
            .map(|evidence| {
                let name = self.get(evidence_name(evidence));
                let count = self.strings.number(tally.count(evidence) as u64);
                let args = [("name", name.into()), ("count", count.into())];
                self.strings.with(key::FINDINGS_SECTION, &args)
            })
            .collect();
        parts.join(" · ")
    }

    /// The share of what customers have validated: `38% validated`, or that there are no notes.
    pub fn validated(&self, tally: &Tally) -> String {
        tally.percent().map_or_else(
            || self.get(key::FINDINGS_NO_NOTES),
            |percent| {
                let args = [("percent", percent.into())];
                self.strings.with(key::FINDINGS_VALIDATED, &args)
            },
        )
    }
}

fn side(side: MomentSide) -> &'static str {
    match side {
        MomentSide::High => "high",
        MomentSide::Low => "low",
    }
}

/// The side of a service blueprint.
pub(in crate::gui) fn blueprint_side(side: BlueprintSide) -> Key {
    match side {
        BlueprintSide::Customer => key::BOARD_SIDE_CUSTOMER,
        BlueprintSide::Frontstage => key::BOARD_SIDE_FRONTSTAGE,
        BlueprintSide::Backstage => key::BOARD_SIDE_BACKSTAGE,
        BlueprintSide::Support => key::BOARD_SIDE_SUPPORT,
    }
}
