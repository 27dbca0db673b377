//! `--view`: which view of a board a picture shows.

use super::value::Expected;
use crate::edit::find::folded;
use crate::i18n::{Key, Strings, key};
use crate::layout::{View, has_curve};
use crate::model::{Board, PersonaId, StageId};

/// A view as it was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Wanted {
    View(View),
    /// The card of the persona with this name.
    Persona(String),
    /// The stage with this name.
    Stage(String),
}

/// The names of the views, for a sentence.
pub(super) const VIEWS: &str = "map, stage=NAME, curve, matrix, roadmap, persona, persona=NAME";

/// Reads one of [`VIEWS`].
pub(super) fn wanted(text: &str) -> Result<Wanted, Expected> {
    match text.split_once('=') {
        Some(("persona", name)) if !name.trim().is_empty() => Ok(Wanted::Persona(name.to_owned())),
        Some(("stage", name)) if !name.trim().is_empty() => Ok(Wanted::Stage(name.to_owned())),
        Some(_) => Err(Expected::View),
        None => match text {
            "map" => Ok(Wanted::View(View::Map)),
            "curve" => Ok(Wanted::View(View::Curve)),
            "matrix" => Ok(Wanted::View(View::Matrix)),
            "roadmap" => Ok(Wanted::View(View::Roadmap)),
            "persona" => Ok(Wanted::View(View::Personas)),
            _ => Err(Expected::View),
        },
    }
}

impl Wanted {
    /// The view of this board, else a sentence about what it does not have.
    pub fn on(&self, board: &Board, strings: &Strings) -> Result<View, String> {
        let has_curve = || board.lanes.iter().any(|lane| has_curve(lane));
        match self {
            Self::View(View::Personas) if board.personas.is_empty() => {
                Err(strings.get(key::EXPORT_NO_PERSONA).to_owned())
            }
            Self::View(View::Curve) if !has_curve() => {
                Err(strings.get(key::EXPORT_NO_CURVE).to_owned())
            }
            Self::View(view) => Ok(*view),
            Self::Persona(name) => {
                persona_called(name, board, strings, key::EXPORT_NO_PERSONA).map(View::Persona)
            }
            Self::Stage(name) => {
                let stages = board.stages.iter();
                let stages: Vec<(StageId, &str)> =
                    stages.map(|stage| (stage.id, &*stage.name)).collect();
                let found = called(name, &stages).map(View::Stage);
                found.ok_or_else(|| unknown(key::EXPORT_STAGE_UNKNOWN, name, &stages, strings))
            }
        }
    }
}

/// The one with this name, in any case and without accents; its first words do, as for a filter.
fn called<T: Copy>(name: &str, all: &[(T, &str)]) -> Option<T> {
    let wanted = folded(name);
    let find = |is_it: fn(&str, &str) -> bool| {
        let mut all = all.iter();
        all.find(|(_, name)| is_it(&folded(name), &wanted))
    };
    let found =
        find(|name, wanted| name == wanted).or_else(|| find(|name, it| name.starts_with(it)));
    found.map(|(one, _)| *one)
}

/// A sentence with all the names that there are.
fn unknown<T>(sentence: Key, name: &str, all: &[(T, &str)], strings: &Strings) -> String {
    let names: Vec<&str> = all.iter().map(|(_, name)| *name).collect();
    let args = [("found", name.into()), ("known", names.join(", ").into())];
    strings.with(sentence, &args)
}

/// The persona with this name, else a sentence: `without` where the board has none at all.
pub(super) fn persona_called(
    name: &str,
    board: &Board,
    strings: &Strings,
    without: Key,
) -> Result<PersonaId, String> {
    let personas = board.personas.iter();
    let personas: Vec<(PersonaId, &str)> = personas.map(|it| (it.id, &*it.name)).collect();
    match called(name, &personas) {
        Some(persona) => Ok(persona),
        None if personas.is_empty() => Err(strings.get(without).to_owned()),
        None => Err(unknown(
            key::EXPORT_PERSONA_UNKNOWN,
            name,
            &personas,
            strings,
        )),
    }
}
