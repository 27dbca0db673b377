//! Words on a board: which notes, stages and lanes say them.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::filter::Filter;
use super::fold::folded;
use crate::model::{Board, Card, CardId, Channel, Content, Lane, LaneId, Place, Stage, StageId};

/// Something that says what is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hit {
    Title,
    Stage(StageId),
    Lane(LaneId),
    Card(CardId),
}

/// All that was found, in reading order: title, stages, each lane with its notes, the parking lot.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// What can be shown.
    pub hits: Vec<Hit>,
    /// Hits that cannot: in stages and lanes that are collapsed or hidden.
    pub unseen: usize,
    /// All notes that say it, seen or not.
    pub cards: BTreeSet<CardId>,
}

/// What is looked for, ready to be compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query(String);

impl Query {
    /// None when nothing is left to look for.
    pub fn new(text: &str) -> Option<Self> {
        let text = folded(text);
        (!text.is_empty()).then_some(Self(text))
    }

    /// Looks everywhere on the board, but not at the notes that `filter` leaves out. `names` says how channels are called.
    pub fn find(
        &self,
        board: &Board,
        filter: &Filter,
        names: &dyn Fn(&Channel) -> String,
    ) -> Found {
        let fits = |card: &Card| filter.fits(card) && self.fits(card, board, names);
        let mut found = Found::default();
        if self.is_in(&[&board.title]) {
            found.hits.push(Hit::Title);
        }
        for stage in &board.stages {
            if self.is_in(&[&stage.name, &stage.description]) {
                found.add(Hit::Stage(stage.id), !stage.hidden);
            }
        }
        let closed: BTreeSet<StageId> = board
            .stages
            .iter()
            .filter(|stage| is_closed(stage))
            .map(|stage| stage.id)
            .collect();
        for lane in &board.lanes {
            if self.is_in(&[&lane.name, &lane.question]) {
                found.add(Hit::Lane(lane.id), !lane.hidden);
            }
            for (stage, cards) in lane.cells.iter() {
                let seen = !is_shut(lane) && !closed.contains(&stage);
                for card in cards.iter().filter(|card| fits(card)) {
                    found.cards.insert(card.id);
                    found.add(Hit::Card(card.id), seen);
                }
            }
        }
        for card in board.cards_at(Place::Parking) {
            if fits(card) {
                found.cards.insert(card.id);
                found.add(Hit::Card(card.id), true);
            }
        }
        found
    }

    /// True when the note says it, anywhere.
    fn fits(&self, card: &Card, board: &Board, names: &dyn Fn(&Channel) -> String) -> bool {
        self.is_in(&[&card.text])
            || self.is_in(&[
                &card.details,
                &card.source,
                &card.owner,
                &card.department,
                &card.link,
                card.corrected_from.as_deref().unwrap_or_default(),
            ])
            || self.is_in_content(&card.content, names)
            || self.is_in_references(card, board)
    }

    fn is_in_content(&self, content: &Content, names: &dyn Fn(&Channel) -> String) -> bool {
        match content {
            Content::Touchpoint { channel, duration } => {
                self.is_in(&[duration])
                    || channel
                        .as_ref()
                        .is_some_and(|channel| self.is_in(&[&names(channel)]))
            }
            Content::Moment { why, .. } => self.is_in(&[why]),
            Content::Indicator {
                value, scale, date, ..
            } => {
                let mut figure = String::new();
                if let Some(value) = value {
                    // Writing to a string cannot fail.
                    let _ = write!(figure, "{value} {}", scale.unit);
                }
                self.is_in(&[&figure, date])
            }
            Content::Note
            | Content::Feeling { .. }
            | Content::Opportunity { .. }
            | Content::Picture { .. } => false,
        }
    }

    /// In the names of what the note refers to.
    fn is_in_references(&self, card: &Card, board: &Board) -> bool {
        let persona = card.persona.and_then(|id| board.persona(id));
        let group = board
            .groups
            .iter()
            .find(|group| Some(group.id) == card.group);
        let tags = || board.tags.iter().filter(|tag| card.tags.contains(&tag.id));
        persona.is_some_and(|persona| self.is_in(&[&persona.name]))
            || group.is_some_and(|group| self.is_in(&[&group.name]))
            || tags().any(|tag| self.is_in(&[&tag.name]))
    }

    fn is_in(&self, texts: &[&str]) -> bool {
        let mut texts = texts.iter().filter(|text| !text.is_empty());
        texts.any(|text| folded(text).contains(&self.0))
    }
}

impl Found {
    fn add(&mut self, hit: Hit, seen: bool) {
        if seen {
            self.hits.push(hit);
        } else {
            self.unseen += 1;
        }
    }
}

fn is_closed(stage: &Stage) -> bool {
    stage.hidden || stage.collapsed
}

fn is_shut(lane: &Lane) -> bool {
    lane.hidden || lane.collapsed
}
