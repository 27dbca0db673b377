//! Values on the command line: how each is read, and why one is refused.

use std::error::Error;
use std::fmt;
use std::ops::RangeInclusive;

use super::filter::{FILTER_KEYS, OTHERS};
use super::further::FURTHER;
use super::paper::TURNS;
use super::view::VIEWS;
use crate::export::{FORMATS, Format, MOST_PIXELS, Paper};
use crate::file::ThemeChoice;
use crate::file::template::Template;
use crate::i18n::{Lang, Strings, key};
use crate::model::BoardKind;
use crate::theme::ThemeName;

/// What a refused value should have been.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Expected {
    Lang,
    Theme,
    Format,
    Template,
    Kind,
    AboveZero,
    Filter,
    View,
    Others,
    Paper,
    Turn,
    Further,
    WholeNumber { min: u64, max: u64 },
}

impl Expected {
    /// In the reader's language, without the value.
    pub fn words(&self, strings: &Strings) -> String {
        let one_of = |names: String| strings.with(key::USAGE_ONE_OF, &[("names", names.into())]);
        match self {
            Self::Lang => one_of(Lang::ALL.map(Lang::tag).join(", ")),
            Self::Theme => one_of(THEMES.map(|(name, ..)| name).join(", ")),
            Self::Format => one_of(known_formats()),
            Self::Template => one_of(Template::ALL.map(Template::name).join(", ")),
            Self::Kind => one_of(KINDS.map(|(name, _)| name).join(", ")),
            Self::AboveZero => strings.get(key::USAGE_ABOVE_ZERO).to_owned(),
            Self::Filter => {
                let keys = FILTER_KEYS.join(", ");
                strings.with(key::USAGE_FILTER, &[("keys", keys.into())])
            }
            Self::Others => one_of(OTHERS.map(|(name, _)| name).join(", ")),
            Self::Paper => one_of(Paper::ALL.map(Paper::name).join(", ")),
            Self::Turn => one_of(TURNS.map(|(name, _)| name).join(", ")),
            Self::Further => one_of(FURTHER.map(|(name, _)| name).join(", ")),
            Self::View => one_of(VIEWS.to_owned()),
            Self::WholeNumber { min, max } => strings.with(
                key::USAGE_WHOLE_NUMBER,
                &[
                    ("min", strings.number(*min).into()),
                    ("max", strings.number(*max).into()),
                ],
            ),
        }
    }
}

impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words(Strings::of(Lang::En)))
    }
}

impl Error for Expected {}

/// The themes by name: for the window, and for a picture.
const THEMES: [(&str, ThemeChoice, ThemeName); 4] = [
    ("light", ThemeChoice::Light, ThemeName::Light),
    ("dark", ThemeChoice::Dark, ThemeName::Dark),
    ("contrast", ThemeChoice::Contrast, ThemeName::Contrast),
    ("print", ThemeChoice::Print, ThemeName::Print),
];

/// The kinds of board by name.
const KINDS: [(&str, BoardKind); 3] = [
    ("current", BoardKind::Current),
    ("future", BoardKind::Future),
    ("day", BoardKind::DayInTheLife),
];

pub(super) fn kind(text: &str) -> Result<BoardKind, Expected> {
    let kind = KINDS.into_iter().find(|(name, _)| *name == text);
    kind.map(|(_, kind)| kind).ok_or(Expected::Kind)
}

pub(super) fn lang(text: &str) -> Result<Lang, Expected> {
    Lang::from_tag(text).ok_or(Expected::Lang)
}

pub(super) fn window_theme(text: &str) -> Result<ThemeChoice, Expected> {
    let theme = THEMES.into_iter().find(|(name, ..)| *name == text);
    theme.map(|(_, theme, _)| theme).ok_or(Expected::Theme)
}

pub(super) fn picture_theme(text: &str) -> Result<ThemeName, Expected> {
    let theme = THEMES.into_iter().find(|(name, ..)| *name == text);
    theme.map(|(.., theme)| theme).ok_or(Expected::Theme)
}

pub(super) fn format(name: &str) -> Result<&'static Format, Expected> {
    Format::named(name).ok_or(Expected::Format)
}

pub(super) fn template(name: &str) -> Result<Template, Expected> {
    Template::from_name(name).ok_or(Expected::Template)
}

/// A picture's width in px.
pub(super) fn width(text: &str) -> Result<u32, Expected> {
    whole(text, 1..=MOST_PIXELS)
}

/// How many stages or lanes.
pub(super) fn some(text: &str) -> Result<u32, Expected> {
    whole(text, 1..=1000)
}

/// How many cards.
pub(super) fn many(text: &str) -> Result<u32, Expected> {
    whole(text, 0..=1_000_000)
}

pub(super) fn seed(text: &str) -> Result<u64, Expected> {
    let (min, max) = (0, u64::MAX);
    let number = text.parse().ok();
    number.ok_or(Expected::WholeNumber { min, max })
}

pub(super) fn above_zero(text: &str) -> Result<f64, Expected> {
    let number = text.parse().ok();
    let number = number.filter(|number: &f64| number.is_finite() && *number > 0.0);
    number.ok_or(Expected::AboveZero)
}

pub(super) fn whole(text: &str, range: RangeInclusive<u32>) -> Result<u32, Expected> {
    let number = text.parse().ok().filter(|number| range.contains(number));
    number.ok_or(Expected::WholeNumber {
        min: (*range.start()).into(),
        max: (*range.end()).into(),
    })
}

/// The names of all formats, for a sentence.
pub(super) fn known_formats() -> String {
    let ids: Vec<_> = FORMATS.iter().map(|format| format.id).collect();
    ids.join(", ")
}
