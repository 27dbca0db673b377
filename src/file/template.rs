//! Boards that ship with the product: templates and the sample.

use crate::model::{Board, IdSource};

/// The templates, in the order they are offered. Files: `assets/templates/{name}.{lang}.ron`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Template {
    Cgap,
    SixPhases,
    DayInTheLife,
    ServiceBlueprint,
    Blank,
    /// Not listed among the templates: the sample board.
    Sample,
}

impl Template {
    /// Those that `jalon templates` and the start screen list.
    pub const LISTED: [Self; 5] = [
        Self::Cgap,
        Self::SixPhases,
        Self::DayInTheLife,
        Self::ServiceBlueprint,
        Self::Blank,
    ];

    /// Name on the command line: `cgap`, `six-phases`, `day-in-the-life`, `service-blueprint`, `blank`, `sample`.
    pub fn name(self) -> &'static str {
        todo!()
    }

    /// A new board from this template in the language with this tag (`en`, `fr`), with new ids.
    pub fn board(self, language: &str, ids: &mut IdSource) -> Board {
        todo!()
    }
}
