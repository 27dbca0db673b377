//! What stands on a card, field by field.

use super::{card_name, pair, quoted_pair, shortened};
use crate::analysis::CardField;
use crate::cli::filter::persona_name;
use crate::draw;
use crate::i18n::{Key, Strings, key};
use crate::model::{
    Better, Board, Card, CardId, Content, Horizon, MomentSide, NoteColour, PictureFit, StageTime,
};

/// One of the boards, and the words to tell of it.
#[derive(Clone, Copy)]
pub(super) struct Side<'a> {
    pub board: &'a Board,
    pub strings: &'a Strings,
}

impl Side<'_> {
    pub fn card_name(self, id: CardId) -> String {
        let card = self.board.find(id);
        card.map_or_else(String::new, |(_, card)| card_name(self.strings, card))
    }

    fn get(self, key: Key) -> String {
        self.strings.get(key).to_owned()
    }
}

/// A field and both its values: "Evidence: Assumption → Validated".
pub(super) fn card_field(
    strings: &Strings,
    field: CardField,
    (was, before): (&Card, Side<'_>),
    (now, after): (&Card, Side<'_>),
) -> String {
    let label = label(field);
    if let Some(text) = written(field) {
        return quoted_pair(strings, label, text(was), text(now));
    }
    match (value(field, was, before), value(field, now, after)) {
        // What cannot be told in a few words is only named.
        (before, after) if before == after => strings.get(label).to_owned(),
        (before, after) => pair(strings, label, before, after),
    }
}

/// Fields that hold a user's own words.
fn written(field: CardField) -> Option<fn(&Card) -> &str> {
    Some(match field {
        CardField::Text => |card| &card.text,
        CardField::Details => |card| &card.details,
        CardField::Source => |card| &card.source,
        CardField::CorrectedFrom => |card| card.corrected_from.as_deref().unwrap_or_default(),
        CardField::Owner => |card| &card.owner,
        CardField::Department => |card| &card.department,
        CardField::Link => |card| &card.link,
        CardField::Duration => |card| match &card.content {
            Content::Touchpoint { duration, .. } => duration,
            _ => "",
        },
        CardField::Why => |card| match &card.content {
            Content::Moment { why, .. } => why,
            _ => "",
        },
        _ => return None,
    })
}

fn label(field: CardField) -> Key {
    match field {
        CardField::Text => key::INSPECTOR_TEXT,
        CardField::Details => key::INSPECTOR_DETAILS,
        CardField::Colour => key::MENU_COLOUR,
        CardField::Persona => key::INSPECTOR_PERSONA,
        CardField::Evidence => key::INSPECTOR_EVIDENCE,
        CardField::Source => key::INSPECTOR_SOURCE,
        CardField::CorrectedFrom => key::INSPECTOR_CORRECTED_FROM,
        CardField::Owner => key::INSPECTOR_OWNER,
        CardField::Department => key::INSPECTOR_DEPARTMENT,
        CardField::Tags => key::INSPECTOR_TAGS,
        CardField::Group => key::INSPECTOR_GROUP,
        CardField::Votes => key::INSPECTOR_VOTES,
        CardField::Link => key::INSPECTOR_LINK,
        CardField::Kind => key::INSPECTOR_KIND,
        CardField::Channel => key::INSPECTOR_CHANNEL,
        CardField::Duration => key::INSPECTOR_DURATION,
        CardField::Feeling | CardField::Wished => key::INSPECTOR_FEELING,
        CardField::Side => key::INSPECTOR_MOMENT,
        CardField::Why => key::INSPECTOR_WHY,
        CardField::About => key::INSPECTOR_ABOUT,
        CardField::Benefit => key::INSPECTOR_BENEFIT,
        CardField::Employees => key::INSPECTOR_EMPLOYEES,
        CardField::Effort => key::INSPECTOR_EFFORT,
        CardField::Horizon => key::INSPECTOR_HORIZON,
        CardField::From => key::INSPECTOR_FROM,
        CardField::Metric => key::INSPECTOR_METRIC,
        CardField::Value => key::INSPECTOR_VALUE,
        CardField::Scale => key::COMPARE_SCALE,
        CardField::Better => key::INSPECTOR_BETTER,
        CardField::Sample => key::INSPECTOR_SAMPLE,
        CardField::Date => key::INSPECTOR_DATE,
        CardField::Picture => key::COMPARE_PICTURE,
        CardField::Fit => key::INSPECTOR_FIT,
    }
}

/// What the field says; empty where it says nothing.
fn value(field: CardField, card: &Card, side: Side<'_>) -> String {
    let Side { board, strings } = side;
    match field {
        CardField::Colour => colour(strings, card.colour),
        CardField::Persona => {
            let persona = card.persona.and_then(|id| board.persona(id));
            persona.map_or_else(String::new, |persona| persona_name(persona, strings))
        }
        CardField::Evidence => side.get(draw::evidence_name(card.evidence)),
        CardField::Tags => {
            let tags = board.tags.iter();
            let tags = tags.filter(|tag| card.tags.contains(&tag.id));
            tags.map(|tag| tag.name.as_str())
                .collect::<Vec<_>>()
                .join(", ")
        }
        CardField::Group => {
            let group = board.groups.iter().find(|it| Some(it.id) == card.group);
            group.map_or_else(String::new, |group| shortened(&group.name))
        }
        CardField::Votes => strings.number(u64::from(card.votes)),
        CardField::Kind => side.get(kind(&card.content)),
        _ => of_content(field, &card.content, side),
    }
}

fn of_content(field: CardField, content: &Content, side: Side<'_>) -> String {
    let strings = side.strings;
    match (field, content) {
        (
            CardField::Channel,
            Content::Touchpoint {
                channel: Some(channel),
                ..
            },
        ) => draw::channel_name(channel, strings).to_owned(),
        (CardField::Feeling, Content::Feeling { value, .. }) => {
            side.get(draw::feeling_name(*value))
        }
        (CardField::Wished, Content::Feeling { wished, .. }) => side.get(if *wished {
            key::BOARD_FEELING_WISHED
        } else {
            key::BOARD_FEELING_LIVED
        }),
        (CardField::Side, Content::Moment { side: of, .. }) => side.get(match of {
            MomentSide::High => key::BOARD_MOMENT_HIGH,
            MomentSide::Low => key::BOARD_MOMENT_LOW,
        }),
        (
            CardField::About,
            Content::Moment {
                about: Some(id), ..
            },
        ) => side.card_name(*id),
        (CardField::Benefit, Content::Opportunity { benefit, .. }) => score(*benefit),
        (CardField::Employees, Content::Opportunity { employees, .. }) => score(*employees),
        (CardField::Effort, Content::Opportunity { effort, .. }) => score(*effort),
        (
            CardField::Horizon,
            Content::Opportunity {
                horizon: Some(horizon),
                ..
            },
        ) => side.get(match horizon {
            Horizon::Short => key::INSPECTOR_HORIZON_SHORT,
            Horizon::Medium => key::INSPECTOR_HORIZON_MEDIUM,
            Horizon::Long => key::INSPECTOR_HORIZON_LONG,
        }),
        (CardField::From, Content::Opportunity { from, .. }) => {
            let names = from.iter().map(|id| side.card_name(*id));
            names.collect::<Vec<_>>().join(", ")
        }
        (CardField::Metric, Content::Indicator { metric, .. }) => {
            side.get(draw::metric_name(*metric))
        }
        (
            CardField::Value,
            Content::Indicator {
                value: Some(value), ..
            },
        ) => draw::figure(*value, strings),
        (CardField::Scale, Content::Indicator { scale, .. }) => {
            let end = |value: f64| draw::figure(value, strings);
            format!("{} … {} {}", end(scale.min), end(scale.max), scale.unit)
                .trim_end()
                .to_owned()
        }
        (CardField::Better, Content::Indicator { better, .. }) => side.get(match better {
            Better::High => key::INSPECTOR_BETTER_HIGH,
            Better::Low => key::INSPECTOR_BETTER_LOW,
        }),
        (
            CardField::Sample,
            Content::Indicator {
                sample: Some(sample),
                ..
            },
        ) => strings.number(u64::from(*sample)),
        (CardField::Date, Content::Indicator { date, .. }) => date.clone(),
        (CardField::Fit, Content::Picture { fit, .. }) => side.get(match fit {
            PictureFit::Fitted => key::INSPECTOR_FITTED,
            PictureFit::Filled => key::INSPECTOR_FILLED,
        }),
        _ => String::new(),
    }
}

fn score(score: Option<u8>) -> String {
    score.map_or_else(String::new, |score| score.to_string())
}

fn kind(content: &Content) -> Key {
    match content {
        Content::Note => key::INSPECTOR_NOTE,
        Content::Touchpoint { .. } => key::COMPARE_TOUCHPOINT,
        Content::Feeling { .. } => key::INSPECTOR_FEELING,
        Content::Moment { .. } => key::INSPECTOR_MOMENT,
        Content::Opportunity { .. } => key::COMPARE_OPPORTUNITY,
        Content::Indicator { .. } => key::INSPECTOR_METRIC,
        Content::Picture { .. } => key::COMPARE_PICTURE,
    }
}

pub(super) fn time(time: Option<&StageTime>) -> String {
    match time {
        Some(StageTime::Lasts(words) | StageTime::TimeOfDay(words)) => words.clone(),
        None => String::new(),
    }
}

/// Empty for none of its own.
pub(super) fn colour(strings: &Strings, colour: Option<NoteColour>) -> String {
    let name = colour.map(|colour| match colour {
        NoteColour::Yellow => key::BOARD_COLOUR_YELLOW,
        NoteColour::Orange => key::BOARD_COLOUR_ORANGE,
        NoteColour::Pink => key::BOARD_COLOUR_PINK,
        NoteColour::Violet => key::BOARD_COLOUR_VIOLET,
        NoteColour::Blue => key::BOARD_COLOUR_BLUE,
        NoteColour::Teal => key::BOARD_COLOUR_TEAL,
        NoteColour::Green => key::BOARD_COLOUR_GREEN,
        NoteColour::Grey => key::BOARD_COLOUR_GREY,
    });
    name.map_or_else(String::new, |name| strings.get(name).to_owned())
}
