//! Properties that only some kinds of content carry.

use serde::{Deserialize, Serialize};

use super::references::References;
use crate::model::{
    Better, CardId, Channel, Content, Horizon, Metric, MomentSide, PictureFit, PictureId,
};

/// A new value for one property of cards' content. Cards of other content stay as they are,
/// so that one change can be said of a mixed selection.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum ContentPart {
    Channel(Option<Channel>),
    Duration(String),
    Feeling(i8),
    Wished(bool),
    Side(MomentSide),
    Why(String),
    About(Option<CardId>),
    Benefit(Option<u8>),
    Employees(Option<u8>),
    Effort(Option<u8>),
    /// Both of them.
    Rating {
        benefit: Option<u8>,
        effort: Option<u8>,
    },
    Horizon(Option<Horizon>),
    From(Vec<CardId>),
    Metric(Metric),
    Value(Option<f64>),
    Min(f64),
    Max(f64),
    Unit(String),
    Better(Better),
    Sample(Option<u32>),
    Date(String),
    Picture(Option<PictureId>),
    Fit(PictureFit),
}

impl ContentPart {
    /// Puts the value into content that carries it.
    pub(super) fn set(self, content: &mut Content) {
        match (self, content) {
            (Self::Channel(new), Content::Touchpoint { channel, .. }) => *channel = new,
            (Self::Duration(new), Content::Touchpoint { duration, .. }) => *duration = new,
            (Self::Feeling(new), Content::Feeling { value, .. }) => *value = new,
            (Self::Wished(new), Content::Feeling { wished, .. }) => *wished = new,
            (Self::Side(new), Content::Moment { side, .. }) => *side = new,
            (Self::Why(new), Content::Moment { why, .. }) => *why = new,
            (Self::About(new), Content::Moment { about, .. }) => *about = new,
            (Self::Benefit(new), Content::Opportunity { benefit, .. }) => *benefit = new,
            (Self::Employees(new), Content::Opportunity { employees, .. }) => *employees = new,
            (Self::Effort(new), Content::Opportunity { effort, .. }) => *effort = new,
            (
                Self::Rating {
                    benefit: new,
                    effort: other,
                },
                Content::Opportunity {
                    benefit, effort, ..
                },
            ) => (*benefit, *effort) = (new, other),
            (Self::Horizon(new), Content::Opportunity { horizon, .. }) => *horizon = new,
            (Self::From(new), Content::Opportunity { from, .. }) => *from = new,
            (Self::Metric(new), Content::Indicator { metric, .. }) => *metric = new,
            (Self::Value(new), Content::Indicator { value, .. }) => *value = new,
            (Self::Min(new), Content::Indicator { scale, .. }) => scale.min = new,
            (Self::Max(new), Content::Indicator { scale, .. }) => scale.max = new,
            (Self::Unit(new), Content::Indicator { scale, .. }) => scale.unit = new,
            (Self::Better(new), Content::Indicator { better, .. }) => *better = new,
            (Self::Sample(new), Content::Indicator { sample, .. }) => *sample = new,
            (Self::Date(new), Content::Indicator { date, .. }) => *date = new,
            (Self::Picture(new), Content::Picture { picture, .. }) => *picture = new,
            (Self::Fit(new), Content::Picture { fit, .. }) => *fit = new,
            _ => {}
        }
    }

    /// True for a score of an opportunity.
    pub(super) fn weighs(&self) -> bool {
        matches!(
            self,
            Self::Benefit(_) | Self::Employees(_) | Self::Effort(_) | Self::Rating { .. }
        )
    }

    /// What the value names.
    pub(super) fn references(&self) -> References {
        let mut named = References::default();
        match self {
            Self::About(about) => named.cards.extend(about),
            Self::From(from) => named.cards.extend(from),
            Self::Picture(picture) => named.pictures.extend(picture),
            _ => {}
        }
        named
    }
}
