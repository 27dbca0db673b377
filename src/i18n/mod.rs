//! Every string that a user reads, in English and French. Knows nothing of boards or egui.

pub mod key;

use fluent_bundle::FluentArgs;
pub use key::Key;

/// The languages that ship; equals everywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Lang {
    #[default]
    En,
    Fr,
}

/// The strings of one language.
#[derive(Debug)]
pub struct Strings {}

impl Lang {
    pub const ALL: [Self; 2] = [Self::En, Self::Fr];

    /// BCP 47 tag: `en`, `fr`.
    pub fn tag(self) -> &'static str {
        todo!()
    }

    /// The language for a tag such as `fr-CA`; none when it does not ship.
    pub fn from_tag(tag: &str) -> Option<Self> {
        todo!()
    }

    /// The system's language, else English.
    pub fn of_system() -> Self {
        todo!()
    }
}

impl Strings {
    /// The strings of a language.
    pub fn of(lang: Lang) -> &'static Self {
        todo!()
    }

    pub fn lang(&self) -> Lang {
        todo!()
    }

    /// A string without variables.
    pub fn get(&self, key: Key) -> &str {
        todo!()
    }

    /// A string with variables, plural rules applied: `strings.with(key::NOTES_MOVED, &[("count", 3.into())])`.
    pub fn with(
        &self,
        key: Key,
        args: &[(&'static str, fluent_bundle::FluentValue<'_>)],
    ) -> String {
        let _ = FluentArgs::new();
        todo!()
    }
}
