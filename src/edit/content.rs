//! What a card becomes in the lane it comes to.

use std::mem::discriminant;

use crate::model::{
    Better, Card, CardId, Channel, Content, FEELINGS, Lane, LaneKind, Metric, MomentSide, NPS,
    NotesRole, PictureFit, SCORES, Scale,
};

/// The scale of an indicator that has no better one.
const SCALE: (f64, f64) = (0.0, 100.0);

/// A new card with the content that its lane wants.
pub fn new_card_for(lane: &Lane, id: CardId, text: impl Into<String>) -> Card {
    Card {
        content: wanted(lane.kind),
        ..Card::note(id, text)
    }
}

/// Makes the card one of a lane of this kind, as [`super::Edit::MoveCards`] does.
///
/// Content that the lane accepts stays, unless it says nothing: a plain note becomes a touchpoint in a lane of
/// touchpoints, and a note again elsewhere. Other content is replaced by what the lane wants. Its free words
/// (why, duration, a channel of one's own) and measured figures are added to the details. Lost are: a channel of
/// the default list, the strength of a feeling, what a moment is about, scores, horizon and origin of an
/// opportunity, sample and scale of an indicator, and which picture was shown.
pub fn settle(card: &mut Card, kind: LaneKind) {
    let new = match (&card.content, wanted(kind)) {
        (Content::Feeling { value: ..=-1, .. }, Content::Moment { why, about, .. }) => {
            Content::Moment {
                side: MomentSide::Low,
                why,
                about,
            }
        }
        (Content::Moment { side, .. }, Content::Feeling { wished, .. }) => Content::Feeling {
            value: match side {
                MomentSide::High => 1,
                MomentSide::Low => -1,
            },
            wished,
        },
        (_, new) => new,
    };
    let is_of_its_kind = discriminant(&card.content) == discriminant(&new);
    if is_of_its_kind || (kind.accepts(&card.content) && !says_nothing(&card.content)) {
        return;
    }
    for words in free_words(&card.content) {
        if !card.details.is_empty() {
            card.details.push('\n');
        }
        card.details.push_str(&words);
    }
    card.content = new;
}

/// Brings figures into their range.
pub(super) fn bring_into_range(content: &mut Content) {
    match content {
        Content::Feeling { value, .. } => {
            *value = (*value).clamp(*FEELINGS.start(), *FEELINGS.end());
        }
        Content::Opportunity {
            benefit,
            employees,
            effort,
            ..
        } => {
            for score in [benefit, employees, effort] {
                *score = score.map(|score| score.clamp(*SCORES.start(), *SCORES.end()));
            }
        }
        Content::Indicator {
            metric,
            value,
            scale,
            ..
        } => {
            if *metric == Metric::Nps {
                (scale.min, scale.max) = NPS;
            } else if !(scale.min.is_finite() && scale.max.is_finite() && scale.min < scale.max) {
                (scale.min, scale.max) = SCALE;
            }
            let number = value.filter(|value| value.is_finite());
            *value = number.map(|value| value.clamp(scale.min, scale.max));
        }
        Content::Note
        | Content::Touchpoint { .. }
        | Content::Moment { .. }
        | Content::Picture { .. } => {}
    }
}

fn wanted(kind: LaneKind) -> Content {
    match kind {
        LaneKind::Notes(NotesRole::Touchpoints) => Content::Touchpoint {
            channel: None,
            duration: String::new(),
        },
        LaneKind::Notes(NotesRole::Opportunities) => Content::Opportunity {
            benefit: None,
            employees: None,
            effort: None,
            horizon: None,
            from: Vec::new(),
        },
        LaneKind::Notes(_) | LaneKind::Divider(_) => Content::Note,
        LaneKind::Feelings => Content::Feeling {
            value: 0,
            wished: false,
        },
        LaneKind::Moments => Content::Moment {
            side: MomentSide::High,
            why: String::new(),
            about: None,
        },
        LaneKind::Indicators => Content::Indicator {
            metric: Metric::Free,
            value: None,
            scale: Scale {
                min: SCALE.0,
                max: SCALE.1,
                unit: String::new(),
            },
            better: Better::High,
            sample: None,
            date: String::new(),
        },
        LaneKind::Pictures => Content::Picture {
            picture: None,
            fit: PictureFit::Fitted,
        },
    }
}

/// True when no more than the kind would be lost.
fn says_nothing(content: &Content) -> bool {
    [
        NotesRole::Ideas,
        NotesRole::Touchpoints,
        NotesRole::Opportunities,
    ]
    .into_iter()
    .any(|role| *content == wanted(LaneKind::Notes(role)))
}

fn free_words(content: &Content) -> Vec<String> {
    let words = match content {
        Content::Touchpoint { channel, duration } => {
            let own = match channel {
                Some(Channel::Other(name)) => name.clone(),
                _ => String::new(),
            };
            vec![own, duration.clone()]
        }
        Content::Moment { why, .. } => vec![why.clone()],
        Content::Indicator {
            value, scale, date, ..
        } => {
            let figure = value.map_or_else(String::new, |value| format!("{value} {}", scale.unit));
            vec![figure.trim_end().to_owned(), date.clone()]
        }
        Content::Note
        | Content::Feeling { .. }
        | Content::Opportunity { .. }
        | Content::Picture { .. } => Vec::new(),
    };
    words
        .into_iter()
        .filter(|words| !words.is_empty())
        .collect()
}
