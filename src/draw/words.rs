//! The names and symbols of a board's parts.

use crate::i18n::{Key, Strings, key};
use crate::layout::View;
use crate::model::{Channel, Content, LaneKind, MomentSide, NotesRole};
pub use crate::names::{
    board_kind, channel as channel_name, channel_short_name, evidence, feeling, figure, metric,
    signed,
};
pub(super) use crate::names::{divider, horizon_word, with_unit};
use crate::text::Icon;

/// The symbol of a lane; none for a dividing line.
pub fn lane_icon(kind: LaneKind) -> Option<Icon> {
    Some(match kind {
        LaneKind::Notes(role) => match role {
            NotesRole::Ideas => Icon::StickyNote,
            NotesRole::Touchpoints => Icon::Pointer,
            NotesRole::Thoughts => Icon::MessageSquare,
            NotesRole::PainPoints => Icon::Annoyed,
            NotesRole::Opportunities => Icon::Sparkles,
            NotesRole::PhysicalEvidence => Icon::Package,
            NotesRole::CustomerActions => Icon::Footprints,
            NotesRole::Frontstage => Icon::Handshake,
            NotesRole::Backstage => Icon::Cog,
            NotesRole::Support => Icon::LifeBuoy,
        },
        LaneKind::Feelings => Icon::Heart,
        LaneKind::Moments => Icon::Flag,
        LaneKind::Indicators => Icon::Gauge,
        LaneKind::Pictures => Icon::Image,
        LaneKind::Divider(_) => return None,
    })
}

/// The symbol of a channel.
pub fn channel_icon(channel: &Channel) -> Icon {
    match channel {
        Channel::Website => Icon::Globe,
        Channel::MobileApp => Icon::Smartphone,
        Channel::Email => Icon::Mail,
        Channel::Sms => Icon::MessageSquareText,
        Channel::SocialMedia => Icon::Share2,
        Channel::Chat => Icon::MessagesSquare,
        Channel::Phone => Icon::Phone,
        Channel::Branch => Icon::Store,
        Channel::Event => Icon::Calendar,
        Channel::Post => Icon::Mailbox,
        Channel::Advertising => Icon::Megaphone,
        Channel::CustomerService => Icon::Headset,
        Channel::Partner => Icon::Handshake,
        Channel::WordOfMouth => Icon::Speech,
        Channel::Other(_) => Icon::CircleDot,
    }
}

/// The name of a view.
pub fn view(view: View) -> Key {
    match view {
        View::Map => key::VIEW_MAP,
        View::Stage(_) => key::INSPECTOR_STAGE,
        View::Curve => key::VIEW_CURVE,
        View::Matrix => key::VIEW_MATRIX,
        View::Roadmap => key::VIEW_ROADMAP,
        View::Personas | View::Persona(_) => key::VIEW_PERSONAS,
    }
}

/// What a card's foot line says in words, from the most to the least: "branch · 2 h", "2 h".
pub(super) fn foot(content: &Content, strings: &Strings) -> Vec<String> {
    let get = |key: Key| strings.get(key).to_owned();
    match content {
        Content::Touchpoint { channel, duration } => {
            let channel = channel.as_ref().map(|it| channel_short_name(it, strings));
            let channel = channel.unwrap_or_default();
            vec![joined(&[channel, duration]), joined(&[duration])]
        }
        Content::Opportunity {
            benefit,
            employees,
            effort,
            horizon,
            ..
        } => {
            let horizon = horizon.map(horizon_word).map(get).unwrap_or_default();
            let impact = (*benefit).max(*employees).map(impact).map(get);
            let impact = impact.unwrap_or_default();
            let effort = effort.map(effort_word).map(get).unwrap_or_default();
            vec![
                joined(&[&impact, &effort, &horizon]),
                joined(&[&impact, &effort]),
                horizon,
            ]
        }
        Content::Moment { side, .. } => vec![get(match side {
            MomentSide::High => key::BOARD_MOMENT_HIGH,
            MomentSide::Low => key::BOARD_MOMENT_LOW,
        })],
        Content::Feeling { value, .. } => vec![get(feeling(*value))],
        Content::Indicator { sample, date, .. } => {
            let sample = sample.map(|count| {
                let count = strings.number(u64::from(count));
                strings.with(key::BOARD_INDICATOR_SAMPLE, &[("count", count.into())])
            });
            let sample = sample.unwrap_or_default();
            vec![joined(&[&sample, date]), sample]
        }
        Content::Note | Content::Picture { .. } => Vec::new(),
    }
    .into_iter()
    .filter(|text| !text.is_empty())
    .collect()
}

pub(super) fn joined(parts: &[&str]) -> String {
    let said: Vec<&str> = parts
        .iter()
        .copied()
        .filter(|part| !part.is_empty())
        .collect();
    said.join(" · ")
}

pub(super) fn impact(score: u8) -> Key {
    match score {
        0..=2 => key::BOARD_IMPACT_LOW,
        3 => key::BOARD_IMPACT_MEDIUM,
        _ => key::BOARD_IMPACT_HIGH,
    }
}

pub(super) fn effort_word(score: u8) -> Key {
    match score {
        0..=2 => key::BOARD_EFFORT_LOW,
        3 => key::BOARD_EFFORT_MEDIUM,
        _ => key::BOARD_EFFORT_HIGH,
    }
}
