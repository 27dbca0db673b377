//! Every string that a user reads, in English and French. Knows nothing of boards or egui.

pub mod key;
mod strings;

pub use key::Key;
pub use strings::Strings;

/// The languages that ship; equals everywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Lang {
    #[default]
    En,
    Fr,
}

impl Lang {
    pub const ALL: [Self; 2] = [Self::En, Self::Fr];

    /// BCP 47 tag: `en`, `fr`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
        }
    }

    /// The language for a tag such as `fr-CA` or `fr_FR.UTF-8`; none when it does not ship.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let language = tag.split(['-', '_', '.', '@']).next()?;
        Self::ALL
            .into_iter()
            .find(|lang| lang.tag().eq_ignore_ascii_case(language))
    }

    /// The first of the system's languages that ships, else English.
    pub fn of_system() -> Self {
        sys_locale::get_locales()
            .find_map(|tag| Self::from_tag(&tag))
            .unwrap_or_default()
    }

    /// The catalogue of this language.
    fn catalogue(self) -> &'static str {
        match self {
            Self::En => include_str!("../../assets/i18n/en.ftl"),
            Self::Fr => include_str!("../../assets/i18n/fr.ftl"),
        }
    }
}
