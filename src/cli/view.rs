//! `--view`: which view of a board a picture shows.

use super::value::Expected;
use crate::edit::find::folded;
use crate::i18n::{Key, Strings, key};
use crate::layout::View;
use crate::model::{Board, PersonaId};

/// A view as it was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Wanted {
    View(View),
    /// The card of the persona with this name.
    Persona(String),
}

/// The names of the views, for a sentence.
pub(super) const VIEWS: &str = "map, matrix, roadmap, persona, persona=NAME";

/// Reads `map`, `matrix`, `roadmap`, `persona` or `persona=NAME`.
pub(super) fn wanted(text: &str) -> Result<Wanted, Expected> {
    match text.split_once('=') {
        Some(("persona", name)) if !name.trim().is_empty() => Ok(Wanted::Persona(name.to_owned())),
        Some(_) => Err(Expected::View),
        None => match text {
            "map" => Ok(Wanted::View(View::Map)),
            "matrix" => Ok(Wanted::View(View::Matrix)),
            "roadmap" => Ok(Wanted::View(View::Roadmap)),
            "persona" => Ok(Wanted::View(View::Personas)),
            _ => Err(Expected::View),
        },
    }
}

impl Wanted {
    /// The view of this board, else a sentence about the persona that it does not have.
    pub fn on(&self, board: &Board, strings: &Strings) -> Result<View, String> {
        let name = match self {
            Self::View(View::Personas) if board.personas.is_empty() => {
                return Err(strings.get(key::EXPORT_NO_PERSONA).to_owned());
            }
            Self::View(view) => return Ok(*view),
            Self::Persona(name) => name,
        };
        persona_called(name, board, strings, key::EXPORT_NO_PERSONA).map(View::Persona)
    }
}

/// The persona with this name, else a sentence: `without` where the board has none at all.
pub(super) fn persona_called(
    name: &str,
    board: &Board,
    strings: &Strings,
    without: Key,
) -> Result<PersonaId, String> {
    let wanted = folded(name);
    let called = |is_it: fn(&str, &str) -> bool| {
        let mut personas = board.personas.iter();
        personas.find(|persona| is_it(&folded(&persona.name), &wanted))
    };
    // The first words do, as for a filter.
    let found =
        called(|name, wanted| name == wanted).or_else(|| called(|name, it| name.starts_with(it)));
    if let Some(persona) = found {
        return Ok(persona.id);
    }
    if board.personas.is_empty() {
        return Err(strings.get(without).to_owned());
    }
    let names: Vec<&str> = board.personas.iter().map(|it| it.name.as_str()).collect();
    let args = [("found", name.into()), ("known", names.join(", ").into())];
    Err(strings.with(key::EXPORT_PERSONA_UNKNOWN, &args))
}
