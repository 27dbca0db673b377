//! Findings as rows: what each says, where it leads, and what can be done about it.

use std::collections::HashMap;
use std::sync::Arc;

use super::words::Words;
use crate::analysis::{Duplicate, Findings, Gap, Stray, Suggestion};
use crate::edit::find::Hit;
use crate::i18n::{Key, Strings, key};
use crate::model::{Board, Card, CardId, Content, Dismissed, LaneId, MomentSide, Place, StageId};
use crate::text::Icon;

/// What rows are gathered under, in the order of the panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Section {
    Moments,
    Touchpoints,
    Feelings,
    Opportunities,
    Plans,
    Duplicates,
    Strays,
}

/// Where a row leads.
#[derive(Debug, Clone, PartialEq)]
pub enum Target {
    Hit(Hit),
    /// Two notes, both of them in view.
    Both(CardId, CardId),
}

/// What can be done about a finding.
#[derive(Debug, Clone, PartialEq)]
pub enum Deed {
    /// Makes the moment of truth that was proposed.
    Add(Suggestion),
    PutAway(Dismissed),
    NewTouchpoint {
        stage: StageId,
        lane: LaneId,
    },
    /// Makes an opportunity of a moment of truth.
    Follow(CardId),
    /// Says how sure the team is; the choice comes with the click.
    State(CardId),
    /// To the field of the owner, among the details.
    NameOwner(CardId),
    /// Takes a lane to its own side of the blueprint.
    MoveLane {
        lane: LaneId,
        to: usize,
    },
    /// Says when an opportunity is to come; the choice comes with the click.
    SetHorizon(CardId),
}

/// One finding.
#[derive(Debug)]
pub(super) struct Row {
    pub icon: Icon,
    pub what: String,
    pub why: String,
    pub target: Target,
    pub deeds: Vec<Deed>,
}

impl Section {
    pub const ALL: [Self; 7] = [
        Self::Moments,
        Self::Touchpoints,
        Self::Feelings,
        Self::Opportunities,
        Self::Plans,
        Self::Duplicates,
        Self::Strays,
    ];

    pub fn name(self) -> Key {
        match self {
            Self::Moments => key::FINDINGS_MOMENTS,
            Self::Touchpoints => key::FINDINGS_TOUCHPOINTS,
            Self::Feelings => key::FINDINGS_FEELINGS,
            Self::Opportunities => key::FINDINGS_OPPORTUNITIES,
            Self::Plans => key::FINDINGS_PLANS,
            Self::Duplicates => key::FINDINGS_DUPLICATES,
            Self::Strays => key::FINDINGS_STRAYS,
        }
    }

    fn of(gap: &Gap) -> Self {
        match gap {
            Gap::Touchpoint { .. } => Self::Touchpoints,
            Gap::Evidence { .. } => Self::Feelings,
            Gap::Opportunity { .. } => Self::Opportunities,
            Gap::Plan { .. } => Self::Plans,
        }
    }
}

impl Deed {
    pub fn name(&self) -> Key {
        match self {
            Self::Add(_) => key::FINDINGS_ADD,
            Self::PutAway(_) => key::FINDINGS_PUT_AWAY,
            Self::NewTouchpoint { .. } => key::FINDINGS_NEW_TOUCHPOINT,
            Self::Follow(_) => key::CMD_MAKE_OPPORTUNITY,
            Self::State(_) => key::FINDINGS_STATE,
            Self::MoveLane { .. } => key::FINDINGS_MOVE_LANE,
            Self::NameOwner(_) => key::FINDINGS_NAME_OWNER,
            Self::SetHorizon(_) => key::FINDINGS_SET_HORIZON,
        }
    }
}

/// Makes rows of what was found on a board.
pub(super) struct Rows<'a> {
    board: &'a Board,
    findings: &'a Findings,
    words: Words<'a>,
    cards: HashMap<CardId, (Place, &'a Card)>,
}

impl<'a> Rows<'a> {
    pub fn new(board: &'a Board, findings: &'a Findings, strings: &'a Strings) -> Self {
        let cards = board.cards();
        Self {
            board,
            findings,
            words: Words { board, strings },
            cards: cards
                .map(|(slot, card)| (card.id, (slot.place, Arc::as_ref(card))))
                .collect(),
        }
    }

    /// How many there are.
    pub fn count(&self, section: Section) -> usize {
        match section {
            Section::Moments => self.findings.moments.len(),
            Section::Duplicates => self.findings.duplicates.len(),
            Section::Strays => self.findings.strays.len(),
            _ => self.gaps(section).count(),
        }
    }

    /// The first ones.
    pub fn first(&self, section: Section, most: usize) -> Vec<Row> {
        match section {
            Section::Moments => {
                let all = self.findings.moments.iter();
                all.filter_map(|one| self.moment(one)).take(most).collect()
            }
            Section::Duplicates => {
                let all = self.findings.duplicates.iter();
                all.filter_map(|one| self.duplicate(one))
                    .take(most)
                    .collect()
            }
            Section::Strays => {
                let all = self.findings.strays.iter();
                all.filter_map(|one| self.stray(one)).take(most).collect()
            }
            _ => {
                let all = self.gaps(section);
                all.filter_map(|gap| self.gap(gap)).take(most).collect()
            }
        }
    }

    fn gaps(&self, section: Section) -> impl Iterator<Item = &'a Gap> {
        let gaps = self.findings.gaps.iter();
        gaps.filter(move |gap| Section::of(gap) == section)
    }

    fn moment(&self, one: &Suggestion) -> Option<Row> {
        let (_, feeling) = self.cards.get(&one.feeling)?;
        Some(Row {
            icon: match one.side {
                MomentSide::High => Icon::ThumbsUp,
                MomentSide::Low => Icon::ThumbsDown,
            },
            what: self.words.moment(one),
            why: self.words.reason(one, feeling),
            target: self.card(one.feeling)?,
            deeds: vec![
                Deed::Add(one.clone()),
                Deed::PutAway(Dismissed::Moment(one.feeling)),
            ],
        })
    }

    fn duplicate(&self, one: &Duplicate) -> Option<Row> {
        let (_, first) = self.cards.get(&one.one)?;
        let (_, second) = self.cards.get(&one.other)?;
        Some(Row {
            icon: Icon::Copy,
            what: self.words.twice(first, second),
            why: self.words.alike(one),
            target: Target::Both(one.one, one.other),
            deeds: vec![Deed::PutAway(Dismissed::Duplicate(one.one, one.other))],
        })
    }

    fn stray(&self, one: &Stray) -> Option<Row> {
        Some(Row {
            icon: Icon::Rows3,
            what: self.words.lane(self.board.lane(one.lane)?),
            why: self.words.stray(one),
            target: Target::Hit(Hit::Lane(one.lane)),
            deeds: vec![Deed::MoveLane {
                lane: one.lane,
                to: one.to,
            }],
        })
    }

    fn gap(&self, gap: &Gap) -> Option<Row> {
        let row = match *gap {
            Gap::Touchpoint { stage, lane } => Row {
                icon: Icon::Columns3,
                what: self.words.stage(stage),
                why: self.words.get(key::FINDINGS_NO_TOUCHPOINT),
                target: Target::Hit(Hit::Stage(stage)),
                deeds: vec![Deed::NewTouchpoint { stage, lane }],
            },
            Gap::Evidence { feeling } => {
                let (place, card) = self.cards.get(&feeling)?;
                Row {
                    icon: Icon::Smile,
                    what: self.words.card(card),
                    why: self.words.no_evidence(card, stage_of(*place)?),
                    target: self.card(feeling)?,
                    deeds: vec![Deed::State(feeling)],
                }
            }
            Gap::Opportunity { moment } => {
                let (place, card) = self.cards.get(&moment)?;
                let Content::Moment { side, .. } = card.content else {
                    return None;
                };
                Row {
                    icon: Icon::Flag,
                    what: self.words.card(card),
                    why: self.words.no_opportunity(side, stage_of(*place)?),
                    target: self.card(moment)?,
                    deeds: vec![Deed::Follow(moment)],
                }
            }
            Gap::Plan {
                opportunity,
                owner,
                horizon,
            } => {
                let (_, card) = self.cards.get(&opportunity)?;
                Row {
                    icon: Icon::Lightbulb,
                    what: self.words.card(card),
                    why: self.words.no_plan(owner, horizon),
                    target: self.card(opportunity)?,
                    deeds: [
                        owner.then_some(Deed::NameOwner(opportunity)),
                        horizon.then_some(Deed::SetHorizon(opportunity)),
                    ]
                    .into_iter()
                    .flatten()
                    .collect(),
                }
            }
        };
        Some(row)
    }

    /// Where a card is seen: in what is collapsed only the header is.
    fn card(&self, id: CardId) -> Option<Target> {
        let (place, _) = self.cards.get(&id)?;
        let hit = match *place {
            Place::Cell { lane, stage } => {
                if self.board.lane(lane)?.collapsed {
                    Hit::Lane(lane)
                } else if self.board.stage(stage)?.collapsed {
                    Hit::Stage(stage)
                } else {
                    Hit::Card(id)
                }
            }
            Place::Parking => Hit::Card(id),
        };
        Some(Target::Hit(hit))
    }
}

fn stage_of(place: Place) -> Option<StageId> {
    match place {
        Place::Cell { stage, .. } => Some(stage),
        Place::Parking => None,
    }
}
