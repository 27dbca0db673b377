//! Boards that ship with the product: templates and the sample.

use crate::model::{Board, IdSource};

use super::board_from_text;

/// The templates, in the order they are offered. Files: `assets/templates/{name}.{lang}.ron`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Template {
    Cgap,
    SixPhases,
    DayInTheLife,
    ServiceBlueprint,
    Blank,
    /// A finished map to look at, the one of the first start.
    Sample,
}

macro_rules! texts {
    ($name:literal) => {
        (
            $name,
            include_str!(concat!("../../assets/templates/", $name, ".en.ron")),
            include_str!(concat!("../../assets/templates/", $name, ".fr.ron")),
        )
    };
}

impl Template {
    /// Those that `jalon templates` and the start screen list.
    pub const ALL: [Self; 6] = [
        Self::Cgap,
        Self::SixPhases,
        Self::DayInTheLife,
        Self::ServiceBlueprint,
        Self::Blank,
        Self::Sample,
    ];

    /// Name, English text, French text.
    fn texts(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Cgap => texts!("cgap"),
            Self::SixPhases => texts!("six-phases"),
            Self::DayInTheLife => texts!("day-in-the-life"),
            Self::ServiceBlueprint => texts!("service-blueprint"),
            Self::Blank => texts!("blank"),
            Self::Sample => texts!("sample"),
        }
    }

    /// Name on the command line: `cgap`, `six-phases`, `day-in-the-life`, `service-blueprint`, `blank`, `sample`.
    pub fn name(self) -> &'static str {
        self.texts().0
    }

    /// The template of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|template| template.name() == name)
    }

    /// A new board from this template in the language with this tag (`en`, `fr`), with new ids.
    pub fn board(self, language: &str, ids: &mut IdSource) -> Board {
        let (_, english, french) = self.texts();
        let text = if language == "fr" { french } else { english };
        board_from_text(text)
            .expect("the tests read every template")
            .with_fresh_ids(ids)
    }
}
