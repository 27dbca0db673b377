//! All that is known of each note as one row of a table, for every format that has tables.

use super::Data;
use crate::i18n::{Key, Strings, key};
use crate::model::{
    Better, Board, Card, CardId, Channel, Content, Evidence, Metric, MomentSide, Place, Slot,
};
use crate::names;

/// What stands in one field of a table.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Field {
    Nothing,
    Text(String),
    Number(f64),
}

/// A column: its heading, and what it says of a card.
pub(super) struct Column {
    pub heading: Key,
    pub of: fn(&Reader<'_>, Slot, &Card) -> Field,
}

/// What the columns need beside the card.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    pub board: &'a Board,
    pub strings: &'a Strings,
}

/// Where it stands, what it says, who it concerns, how sure it is, then what only some kinds have.
pub(super) const COLUMNS: &[Column] = &[
    column(key::INSPECTOR_STAGE, |it, slot, _| it.stage(slot)),
    column(key::INSPECTOR_LANE, |it, slot, _| it.lane(slot)),
    column(key::INSPECTOR_KIND, |it, _, card| {
        it.word(names::content(&card.content))
    }),
    column(key::INSPECTOR_TEXT, |_, _, card| text(&card.text)),
    column(key::INSPECTOR_DETAILS, |_, _, card| text(&card.details)),
    column(key::INSPECTOR_PERSONA, |it, _, card| {
        let persona = card.persona.and_then(|id| it.board.persona(id));
        text(persona.map_or("", |persona| &persona.name))
    }),
    column(key::INSPECTOR_CHANNEL, |it, _, card| match &card.content {
        Content::Touchpoint {
            channel: Some(channel),
            ..
        } => text(it.channel(channel)),
        _ => Field::Nothing,
    }),
    column(key::INSPECTOR_DURATION, |_, _, card| match &card.content {
        Content::Touchpoint { duration, .. } => text(duration),
        _ => Field::Nothing,
    }),
    column(key::INSPECTOR_DEPARTMENT, |_, _, card| {
        text(&card.department)
    }),
    column(key::INSPECTOR_OWNER, |_, _, card| text(&card.owner)),
    column(key::INSPECTOR_EVIDENCE, |it, _, card| match card.evidence {
        Evidence::Unstated => Field::Nothing,
        evidence => it.word(names::evidence(evidence)),
    }),
    column(key::INSPECTOR_SOURCE, |_, _, card| text(&card.source)),
    column(key::INSPECTOR_CORRECTED_FROM, |_, _, card| {
        text(card.corrected_from.as_deref().unwrap_or_default())
    }),
    column(key::INSPECTOR_TAGS, |it, _, card| {
        let tags = it.board.tags.iter();
        let tags = tags.filter(|tag| card.tags.contains(&tag.id));
        text(&tags.map(|tag| &*tag.name).collect::<Vec<_>>().join(", "))
    }),
    column(key::INSPECTOR_GROUP, |it, _, card| {
        let group = it
            .board
            .groups
            .iter()
            .find(|group| Some(group.id) == card.group);
        text(group.map_or("", |group| &group.name))
    }),
    column(key::INSPECTOR_VOTES, |_, _, card| match card.votes {
        0 => Field::Nothing,
        votes => Field::Number(votes.into()),
    }),
    column(key::INSPECTOR_LINK, |_, _, card| text(&card.link)),
    column(key::INSPECTOR_FEELING, |_, _, card| match card.content {
        Content::Feeling { value, .. } => Field::Number(value.into()),
        _ => Field::Nothing,
    }),
    column(key::DATA_CURVE, |it, _, card| match card.content {
        Content::Feeling { wished: true, .. } => it.word(key::BOARD_FEELING_WISHED),
        Content::Feeling { wished: false, .. } => it.word(key::BOARD_FEELING_LIVED),
        _ => Field::Nothing,
    }),
    column(key::INSPECTOR_MOMENT, |it, _, card| match card.content {
        Content::Moment { side, .. } => it.word(moment_side(side)),
        _ => Field::Nothing,
    }),
    column(key::INSPECTOR_WHY, |_, _, card| match &card.content {
        Content::Moment { why, .. } => text(why),
        _ => Field::Nothing,
    }),
    column(key::INSPECTOR_ABOUT, |it, _, card| match card.content {
        Content::Moment {
            about: Some(about), ..
        } => text(&it.texts(&[about])),
        _ => Field::Nothing,
    }),
    column(key::INSPECTOR_BENEFIT, |_, _, card| match card.content {
        Content::Opportunity { benefit, .. } => number(benefit),
        _ => Field::Nothing,
    }),
    column(key::INSPECTOR_EMPLOYEES, |_, _, card| match card.content {
        Content::Opportunity { employees, .. } => number(employees),
        _ => Field::Nothing,
    }),
    column(key::INSPECTOR_EFFORT, |_, _, card| match card.content {
        Content::Opportunity { effort, .. } => number(effort),
        _ => Field::Nothing,
    }),
    column(key::INSPECTOR_HORIZON, |it, _, card| match card.content {
        Content::Opportunity {
            horizon: Some(horizon),
            ..
        } => it.word(names::horizon_name(horizon)),
        _ => Field::Nothing,
    }),
    column(key::INSPECTOR_FROM, |it, _, card| match &card.content {
        Content::Opportunity { from, .. } => text(&it.texts(from)),
        _ => Field::Nothing,
    }),
    column(key::INSPECTOR_METRIC, |it, _, card| match card.content {
        Content::Indicator { metric, .. } => it.word(names::metric(metric)),
        _ => Field::Nothing,
    }),
    column(key::INSPECTOR_VALUE, |_, _, card| match card.content {
        Content::Indicator {
            value: Some(value), ..
        } => Field::Number(value),
        _ => Field::Nothing,
    }),
    column(key::INSPECTOR_UNIT, |_, _, card| match &card.content {
        Content::Indicator { scale, .. } => text(&scale.unit),
        _ => Field::Nothing,
    }),
    column(key::INSPECTOR_MIN, |_, _, card| match &card.content {
        Content::Indicator { scale, .. } => Field::Number(scale.min),
        _ => Field::Nothing,
    }),
    column(key::INSPECTOR_MAX, |_, _, card| match &card.content {
        Content::Indicator { scale, .. } => Field::Number(scale.max),
        _ => Field::Nothing,
    }),
    column(key::INSPECTOR_BETTER, |it, _, card| match card.content {
        Content::Indicator {
            better: Better::High,
            ..
        } => it.word(key::INSPECTOR_BETTER_HIGH),
        Content::Indicator {
            better: Better::Low,
            ..
        } => it.word(key::INSPECTOR_BETTER_LOW),
        _ => Field::Nothing,
    }),
    column(key::INSPECTOR_SAMPLE, |_, _, card| match card.content {
        Content::Indicator {
            sample: Some(sample),
            ..
        } => Field::Number(sample.into()),
        _ => Field::Nothing,
    }),
    column(key::INSPECTOR_DATE, |_, _, card| match &card.content {
        Content::Indicator { date, .. } => text(date),
        _ => Field::Nothing,
    }),
    column(key::DATA_PICTURE, |it, _, card| match card.content {
        Content::Picture {
            picture: Some(id), ..
        } => text(
            it.board
                .pictures
                .get(&id)
                .map_or("", |picture| &picture.name),
        ),
        _ => Field::Nothing,
    }),
    column(key::DATA_ID, |_, _, card| text(&card.id.to_string())),
];

const fn column(heading: Key, of: fn(&Reader<'_>, Slot, &Card) -> Field) -> Column {
    Column { heading, of }
}

/// The side of a moment of truth.
pub(super) fn moment_side(side: MomentSide) -> Key {
    match side {
        MomentSide::High => key::BOARD_MOMENT_HIGH,
        MomentSide::Low => key::BOARD_MOMENT_LOW,
    }
}

fn text(text: &str) -> Field {
    if text.is_empty() {
        Field::Nothing
    } else {
        Field::Text(text.to_owned())
    }
}

fn number(score: Option<u8>) -> Field {
    score.map_or(Field::Nothing, |score| Field::Number(score.into()))
}

impl Reader<'_> {
    fn word(&self, key: Key) -> Field {
        text(self.strings.get(key))
    }

    fn channel<'a>(&'a self, channel: &'a Channel) -> &'a str {
        names::channel(channel, self.strings)
    }

    fn stage(&self, slot: Slot) -> Field {
        match slot.place {
            Place::Cell { stage, .. } => text(self.board.stage(stage).map_or("", |it| &it.name)),
            Place::Parking => Field::Nothing,
        }
    }

    /// The parking lot stands where a lane's name would.
    fn lane(&self, slot: Slot) -> Field {
        match slot.place {
            Place::Cell { lane, .. } => text(self.board.lane(lane).map_or("", |it| &it.name)),
            Place::Parking => self.word(key::BOARD_PARKING),
        }
    }

    /// What these cards say.
    fn texts(&self, cards: &[CardId]) -> String {
        let found = cards.iter().filter_map(|id| self.board.find(*id));
        let texts: Vec<&str> = found.map(|(_, card)| &*card.text).collect();
        texts.join("\n")
    }
}

/// All that a note shows on the map, as lines of plain text.
pub(super) fn said(data: Data<'_>, card: &Card) -> String {
    let Data { board, strings } = data;
    let mut lines = vec![card.text.clone()];
    match &card.content {
        Content::Note | Content::Opportunity { .. } => {}
        Content::Touchpoint { channel, duration } => {
            let channel = channel
                .as_ref()
                .map_or("", |it| names::channel(it, strings));
            lines.push(joined(&[channel, duration]));
        }
        Content::Feeling { value, wished } => {
            let figure = names::signed(f64::from(*value), strings);
            let wished = if *wished {
                strings.get(key::BOARD_FEELING_WISHED)
            } else {
                ""
            };
            lines = vec![format!("{figure} {}", card.text), wished.to_owned()];
        }
        Content::Moment { side, why, .. } => {
            let side = strings.get(moment_side(*side)).to_owned();
            lines = vec![joined(&[&side, &card.text]), why.clone()];
        }
        Content::Indicator {
            metric,
            value,
            scale,
            sample,
            date,
            ..
        } => {
            let value = value.map_or_else(
                || strings.get(key::BOARD_INDICATOR_MISSING).to_owned(),
                |value| names::with_unit(&names::figure(value, strings), &scale.unit, strings),
            );
            let sample = sample.map_or_else(String::new, |count| {
                strings.with(key::BOARD_INDICATOR_SAMPLE, &[("count", count.into())])
            });
            let metric = match metric {
                // Its text says what it is.
                Metric::Free if !card.text.is_empty() => "",
                metric => strings.get(names::metric(*metric)),
            };
            lines.push(joined(&[metric, &value, &sample, date]));
        }
        Content::Picture { picture, .. } => {
            let picture = picture.and_then(|id| board.pictures.get(&id));
            if card.text.is_empty() {
                lines.extend(picture.map(|picture| picture.name.clone()));
            }
        }
    }
    lines.retain(|line| !line.trim().is_empty());
    lines.join("\n")
}

fn joined(parts: &[&str]) -> String {
    let parts: Vec<&str> = parts
        .iter()
        .copied()
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(" · ")
}
