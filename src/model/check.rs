//! What a board must be, and every way in which one is not.

use std::collections::BTreeSet;
use std::fmt::Display;
use std::ops::RangeInclusive;

use super::board::{Board, Stage};
use super::card::{Card, Content, FEELINGS, Metric, NPS, SCORES, Scale};
use super::crop::{CROP_SIDES, Crop};
use super::id::{CardId, GroupId, PersonaId, PictureId, StageId, TagId};
use super::lane::{Lane, LaneKind};
use super::violation::{Step, Thing, Violation, Wrong};
use Step::{Field, Item};

/// Widths of stages and heights of lanes that hands may set, in board units.
pub const SIZES: RangeInclusive<f64> = 1.0..=10_000.0;

impl Board {
    /// Every fault of the board at once, in the order of its file; none when it is whole.
    pub fn check(&self) -> Vec<Violation> {
        let mut check = Check::new(self);
        check.board(self);
        check.found
    }
}

/// What there is to refer to, where the check is, and what it has found.
struct Check {
    stages: BTreeSet<StageId>,
    personas: BTreeSet<PersonaId>,
    tags: BTreeSet<TagId>,
    groups: BTreeSet<GroupId>,
    cards: BTreeSet<CardId>,
    pictures: BTreeSet<PictureId>,
    /// Cards that the check has passed, to tell a second one of the same id.
    passed: BTreeSet<CardId>,
    at: Vec<Step>,
    found: Vec<Violation>,
}

impl Check {
    fn new(board: &Board) -> Self {
        Self {
            stages: board.stages.iter().map(|stage| stage.id).collect(),
            personas: board.personas.iter().map(|persona| persona.id).collect(),
            tags: board.tags.iter().map(|tag| tag.id).collect(),
            groups: board.groups.iter().map(|group| group.id).collect(),
            cards: board.cards().map(|(_, card)| card.id).collect(),
            pictures: board.pictures.keys().copied().collect(),
            passed: BTreeSet::new(),
            at: Vec::new(),
            found: Vec::new(),
        }
    }

    fn within(&mut self, steps: &[Step], check: impl FnOnce(&mut Self)) {
        let depth = self.at.len();
        self.at.extend_from_slice(steps);
        check(self);
        self.at.truncate(depth);
    }

    fn tell(&mut self, steps: &[Step], what: Wrong) {
        let at = [&self.at, steps].concat();
        self.found.push(Violation { at, what });
    }

    fn unique<T: Ord + Display>(&mut self, list: &'static str, ids: impl Iterator<Item = T>) {
        let mut passed = BTreeSet::new();
        for (index, id) in ids.enumerate() {
            let text = id.to_string();
            if !passed.insert(id) {
                let steps = [Field(list), Item(index), Field("id")];
                self.tell(&steps, Wrong::DoubleId { id: text });
            }
        }
    }

    /// The thing that `id` refers to must be among those `known`.
    fn refers<T: Ord + Display>(&mut self, steps: &[Step], thing: Thing, id: &T, known: bool) {
        if !known {
            let id = id.to_string();
            self.tell(steps, Wrong::NoSuch { thing, id });
        }
    }

    fn board(&mut self, board: &Board) {
        if board.language.trim().is_empty() {
            self.tell(&[Field("language")], Wrong::NoLanguage);
        }
        self.unique("personas", board.personas.iter().map(|one| one.id));
        self.unique("tags", board.tags.iter().map(|one| one.id));
        self.unique("groups", board.groups.iter().map(|one| one.id));
        self.unique("stages", board.stages.iter().map(|one| one.id));
        self.unique("lanes", board.lanes.iter().map(|one| one.id));
        self.unique("connectors", board.connectors.iter().map(|one| one.id));
        self.unique("agenda", board.agenda.iter().map(|one| one.id));
        for (index, persona) in board.personas.iter().enumerate() {
            if let Some(picture) = persona.picture {
                let steps = [Field("personas"), Item(index), Field("picture")];
                let known = self.pictures.contains(&picture);
                self.refers(&steps, Thing::Picture, &picture, known);
            }
            if let Some(crop) = &persona.crop {
                let steps = [Field("personas"), Item(index), Field("crop")];
                self.within(&steps, |check| check.crop(crop));
            }
        }
        if board.stages.is_empty() {
            self.tell(&[Field("stages")], Wrong::NoStage);
        }
        for (index, stage) in board.stages.iter().enumerate() {
            self.within(&[Field("stages"), Item(index)], |check| check.stage(stage));
        }
        for (index, lane) in board.lanes.iter().enumerate() {
            self.within(&[Field("lanes"), Item(index)], |check| check.lane(lane));
        }
        for (index, card) in board.parking.iter().enumerate() {
            self.within(&[Field("parking"), Item(index)], |check| check.card(card));
        }
        for (index, dismissed) in board.dismissed.iter().enumerate() {
            for card in dismissed.cards() {
                let known = self.cards.contains(&card);
                let steps = [Field("dismissed"), Item(index)];
                self.refers(&steps, Thing::Card, &card, known);
            }
        }
        for (index, connector) in board.connectors.iter().enumerate() {
            self.within(&[Field("connectors"), Item(index)], |check| {
                for (end, card) in [("from", connector.from), ("to", connector.to)] {
                    let known = check.cards.contains(&card);
                    check.refers(&[Field(end)], Thing::Card, &card, known);
                }
                if connector.from == connector.to {
                    check.tell(&[Field("to")], Wrong::ConnectorToItself);
                }
            });
        }
    }

    fn crop(&mut self, crop: &Crop) {
        self.number("x", crop.x, 0.0..=1.0);
        self.number("y", crop.y, 0.0..=1.0);
        self.number("side", crop.side, CROP_SIDES);
    }

    fn stage(&mut self, stage: &Stage) {
        if let Some(width) = stage.width {
            self.number("width", width, SIZES);
        }
    }

    fn lane(&mut self, lane: &Lane) {
        if let Some(height) = lane.height {
            self.number("height", height, SIZES);
        }
        if !lane.kind.holds_cards() && !lane.cells.is_empty() {
            self.tell(&[Field("cells")], Wrong::DividerWithCards);
        }
        let mut named = BTreeSet::new();
        for (index, (stage, cards)) in lane.cells.iter().enumerate() {
            self.within(&[Field("cells"), Item(index)], |check| {
                let known = check.stages.contains(&stage);
                check.refers(&[], Thing::Stage, &stage, known);
                if !named.insert(stage) {
                    let stage = stage.to_string();
                    check.tell(&[], Wrong::CellTwice { stage });
                }
                for (index, card) in cards.iter().enumerate() {
                    check.within(&[Item(index)], |check| {
                        check.content_in(lane.kind, card);
                        check.card(card);
                    });
                }
            });
        }
    }

    fn content_in(&mut self, lane: LaneKind, card: &Card) {
        // A divider with cards has been told as a whole.
        if lane.holds_cards() && !lane.accepts(&card.content) {
            let content = card.content.name();
            let lane = lane.name();
            self.tell(&[Field("content")], Wrong::ContentInLane { content, lane });
        }
    }

    fn card(&mut self, card: &Card) {
        if !self.passed.insert(card.id) {
            let id = card.id.to_string();
            self.tell(&[Field("id")], Wrong::DoubleId { id });
        }
        if let Some(persona) = card.persona {
            let known = self.personas.contains(&persona);
            self.refers(&[Field("persona")], Thing::Persona, &persona, known);
        }
        for (index, tag) in card.tags.iter().enumerate() {
            let known = self.tags.contains(tag);
            self.refers(&[Field("tags"), Item(index)], Thing::Tag, tag, known);
        }
        if let Some(group) = card.group {
            let known = self.groups.contains(&group);
            self.refers(&[Field("group")], Thing::Group, &group, known);
        }
        self.within(&[Field("content")], |check| check.content(&card.content));
    }

    fn content(&mut self, content: &Content) {
        match content {
            Content::Note | Content::Touchpoint { .. } => {}
            Content::Feeling { value, .. } => self.number("value", *value, FEELINGS),
            Content::Moment { about, .. } => {
                if let Some(card) = about {
                    let known = self.cards.contains(card);
                    self.refers(&[Field("about")], Thing::Card, card, known);
                }
            }
            Content::Opportunity {
                benefit,
                employees,
                effort,
                from,
                ..
            } => {
                for (name, score) in [
                    ("benefit", benefit),
                    ("employees", employees),
                    ("effort", effort),
                ] {
                    if let Some(score) = score {
                        self.number(name, *score, SCORES);
                    }
                }
                for (index, card) in from.iter().enumerate() {
                    let known = self.cards.contains(card);
                    self.refers(&[Field("from"), Item(index)], Thing::Card, card, known);
                }
            }
            Content::Indicator {
                metric,
                value,
                scale,
                ..
            } => self.indicator(*metric, *value, scale),
            Content::Picture { picture, .. } => {
                if let Some(picture) = picture {
                    let known = self.pictures.contains(picture);
                    self.refers(&[Field("picture")], Thing::Picture, picture, known);
                }
            }
        }
    }

    fn indicator(&mut self, metric: Metric, value: Option<f64>, scale: &Scale) {
        let Scale { min, max, .. } = *scale;
        let mut finite = true;
        for (name, end) in [("min", min), ("max", max)] {
            if !end.is_finite() {
                finite = false;
                let steps = [Field("scale"), Field(name)];
                self.tell(&steps, Wrong::NotFinite { field: name });
            }
        }
        if finite && min >= max {
            finite = false;
            self.tell(&[Field("scale")], Wrong::ScaleReversed { min, max });
        } else if finite && metric == Metric::Nps && (min, max) != NPS {
            self.tell(&[Field("scale")], Wrong::NpsScale);
        }
        match value {
            // Without a scale there is nothing to be outside of.
            Some(value) if finite => self.number("value", value, min..=max),
            Some(value) => self.number("value", value, f64::MIN..=f64::MAX),
            None => {}
        }
    }

    fn number<T: Into<f64>>(&mut self, field: &'static str, value: T, range: RangeInclusive<T>) {
        let value = value.into();
        let (min, max) = range.into_inner();
        let (min, max) = (min.into(), max.into());
        if !value.is_finite() {
            self.tell(&[Field(field)], Wrong::NotFinite { field });
        } else if !(min..=max).contains(&value) {
            let what = Wrong::OutOfRange {
                field,
                value,
                min,
                max,
            };
            self.tell(&[Field(field)], what);
        }
    }
}
