//! One idea in one cell: a post-it, whatever its lane makes of it.

use serde::{Deserialize, Serialize};

use super::id::{CardId, GroupId, PersonaId, PictureId, TagId};

/// A card. Its place (cell or parking lot, and order) is where it is stored.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Card {
    pub id: CardId,
    /// What stands on it. May be empty for a feeling, an indicator or a picture.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// Longer words, for the inspector and for speaker notes.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub details: String,
    /// Its own colour; without one it takes its lane's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub colour: Option<NoteColour>,
    #[serde(default, skip_serializing_if = "Content::is_note")]
    pub content: Content,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub persona: Option<PersonaId>,
    #[serde(default, skip_serializing_if = "Evidence::is_unstated")]
    pub evidence: Evidence,
    /// Where the evidence comes from, in free words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
    /// The text before a customer corrected it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub corrected_from: Option<String>,
    /// Who inside provides it or takes care of it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub owner: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub department: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<TagId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<GroupId>,
    #[serde(default, skip_serializing_if = "is_zero")]
    pub votes: u32,
    /// An address to more.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub link: String,
}

impl Card {
    /// True when there is a picture on it.
    pub fn shows_picture(&self) -> bool {
        let content = &self.content;
        matches!(
            content,
            Content::Picture {
                picture: Some(_),
                ..
            }
        )
    }

    /// A plain note with this text.
    pub fn note(id: CardId, text: impl Into<String>) -> Self {
        Self {
            id,
            text: text.into(),
            details: String::new(),
            colour: None,
            content: Content::Note,
            persona: None,
            evidence: Evidence::Unstated,
            source: String::new(),
            corrected_from: None,
            owner: String::new(),
            department: String::new(),
            tags: Vec::new(),
            group: None,
            votes: 0,
            link: String::new(),
        }
    }
}

/// The eight paper colours, by name; a theme gives each its RGB.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum NoteColour {
    Yellow,
    Orange,
    Pink,
    Violet,
    Blue,
    Teal,
    Green,
    Grey,
}

impl NoteColour {
    /// In the order of the keys `1` to `8`.
    pub const ALL: [Self; 8] = [
        Self::Yellow,
        Self::Orange,
        Self::Pink,
        Self::Violet,
        Self::Blue,
        Self::Teal,
        Self::Green,
        Self::Grey,
    ];
}

/// Feelings go from very bad to very good.
pub const FEELINGS: std::ops::RangeInclusive<i8> = -2..=2;
/// Scores of opportunities go from little to much.
pub const SCORES: std::ops::RangeInclusive<u8> = 1..=5;
/// The ends of the Net Promoter Score.
pub const NPS: (f64, f64) = (-100.0, 100.0);

/// What a card is, with what only that kind carries.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Content {
    /// A thought, a step, any idea.
    #[default]
    Note,
    /// One interaction between the customer and the organisation.
    Touchpoint {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        channel: Option<Channel>,
        /// How long it takes, in free words: "2 h d'attente".
        #[serde(default, skip_serializing_if = "String::is_empty")]
        duration: String,
    },
    /// A point of the emotion curve.
    Feeling {
        /// Within [`FEELINGS`].
        value: i8,
        /// A point of the wished-for curve instead of the lived one.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        wished: bool,
    },
    /// A moment of truth.
    Moment {
        side: MomentSide,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        why: String,
        /// The touchpoint or feeling that it is about.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        about: Option<CardId>,
    },
    /// Something to do about it. Scores are within [`SCORES`].
    Opportunity {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        benefit: Option<u8>,
        /// Effect on the employees' own work.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        employees: Option<u8>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        effort: Option<u8>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        horizon: Option<Horizon>,
        /// The cards that it was born from.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        from: Vec<CardId>,
    },
    /// A measured figure; the card's text names a free metric.
    Indicator {
        metric: Metric,
        /// Missing when not measured yet.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        value: Option<f64>,
        scale: Scale,
        #[serde(default)]
        better: Better,
        /// Number of answers behind the value.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        sample: Option<u32>,
        /// ISO 8601 date, `2026-03-31` or `2026-03`.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        date: String,
    },
    /// A storyboard frame; the card's text is its caption.
    Picture {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        picture: Option<PictureId>,
        #[serde(default)]
        fit: PictureFit,
    },
}

impl Content {
    /// As it is written in a board file.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Note => "Note",
            Self::Touchpoint { .. } => "Touchpoint",
            Self::Feeling { .. } => "Feeling",
            Self::Moment { .. } => "Moment",
            Self::Opportunity { .. } => "Opportunity",
            Self::Indicator { .. } => "Indicator",
            Self::Picture { .. } => "Picture",
        }
    }

    fn is_note(&self) -> bool {
        *self == Self::Note
    }
}

/// What carries an interaction. The list of [domain: default channels], or one's own.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Channel {
    Website,
    MobileApp,
    Email,
    Sms,
    SocialMedia,
    Chat,
    Phone,
    Branch,
    Event,
    Post,
    Advertising,
    CustomerService,
    Partner,
    WordOfMouth,
    /// A channel of the user's own, by name.
    Other(String),
}

/// How sure we are of a card.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
pub enum Evidence {
    /// Nobody has said yet.
    #[default]
    Unstated,
    Assumption,
    /// Told by staff.
    Reported,
    Observed,
    /// Validated by customers.
    Validated,
    /// Corrected by customers.
    Corrected,
}

impl Evidence {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands it over so")]
    fn is_unstated(&self) -> bool {
        *self == Self::Unstated
    }
}

/// Which side of the lane's midline a moment of truth stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum MomentSide {
    High,
    Low,
}

/// When an opportunity is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Horizon {
    Short,
    Medium,
    Long,
}

/// What an indicator measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Metric {
    /// Net Promoter Score, −100 … 100.
    Nps,
    /// Customer satisfaction.
    Csat,
    /// Customer effort score.
    Ces,
    /// Named by the card's text.
    Free,
}

/// The ends of an indicator's scale, in the indicator's own unit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    pub min: f64,
    pub max: f64,
    /// What the figures count: "%", "min", "".
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unit: String,
}

/// Which end of a scale is the good one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Better {
    #[default]
    High,
    Low,
}

/// How a picture fills its frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum PictureFit {
    /// Wholly visible.
    #[default]
    Fitted,
    /// Covers the frame, cut at its edges.
    Filled,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands it over so")]
fn is_zero(votes: &u32) -> bool {
    *votes == 0
}
