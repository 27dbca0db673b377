//! The personas of the map, one of them open at a time.

use std::sync::Arc;

use eframe::egui::{Atom, Button, Ui, Vec2};

use super::field::{Lines, TextField};
use super::form::Form;
use super::pictures;
use super::portrait::{self, Shown};
use crate::edit::{BoardChange, Edit};
use crate::gui::icons;
use crate::gui::run::PictureFor;
use crate::gui::style::{CONTROL, space};
use crate::gui::widgets::ringed;
use crate::i18n::{Key, key};
use crate::model::{Board, Crop, Persona, PersonaId};
use crate::text::Icon;

/// A text of a persona.
struct Words {
    name: &'static str,
    title: Key,
    lines: Lines,
    of: fn(&Persona) -> String,
    set: fn(&mut Persona, &str),
}

const WORDS: [Words; 9] = [
    Words {
        name: "persona name",
        title: key::INSPECTOR_NAME,
        lines: Lines::One,
        of: |persona| persona.name.clone(),
        set: |persona, text| text.clone_into(&mut persona.name),
    },
    Words {
        name: "role",
        title: key::INSPECTOR_ROLE,
        lines: Lines::One,
        of: |persona| persona.role.clone(),
        set: |persona, text| text.clone_into(&mut persona.role),
    },
    Words {
        name: "quote",
        title: key::INSPECTOR_QUOTE,
        lines: Lines::Few,
        of: |persona| persona.quote.clone(),
        set: |persona, text| text.clone_into(&mut persona.quote),
    },
    Words {
        name: "segment",
        title: key::INSPECTOR_SEGMENT,
        lines: Lines::One,
        of: |persona| persona.segment.clone(),
        set: |persona, text| text.clone_into(&mut persona.segment),
    },
    Words {
        name: "demographics",
        title: key::INSPECTOR_DEMOGRAPHICS,
        lines: Lines::One,
        of: |persona| persona.demographics.clone(),
        set: |persona, text| text.clone_into(&mut persona.demographics),
    },
    Words {
        name: "goals",
        title: key::INSPECTOR_GOALS,
        lines: Lines::Many,
        of: |persona| persona.goals.join("\n"),
        set: |persona, text| persona.goals = lines(text),
    },
    Words {
        name: "needs",
        title: key::INSPECTOR_NEEDS,
        lines: Lines::Many,
        of: |persona| persona.needs.join("\n"),
        set: |persona, text| persona.needs = lines(text),
    },
    Words {
        name: "frustrations",
        title: key::INSPECTOR_FRUSTRATIONS,
        lines: Lines::Many,
        of: |persona| persona.frustrations.join("\n"),
        set: |persona, text| persona.frustrations = lines(text),
    },
    Words {
        name: "behaviour",
        title: key::INSPECTOR_BEHAVIOUR,
        lines: Lines::Many,
        of: |persona| persona.behaviour.clone(),
        set: |persona, text| text.clone_into(&mut persona.behaviour),
    },
];

/// One thing a line.
fn lines(text: &str) -> Vec<String> {
    let lines = text.lines().map(str::trim);
    lines
        .filter(|line| !line.is_empty())
        .map(ToOwned::to_owned)
        .collect()
}

fn set(personas: Vec<Persona>) -> Edit {
    Edit::ChangeBoard {
        change: BoardChange::Personas(personas),
    }
}

fn all(board: &Board) -> Vec<Persona> {
    let personas = board.personas.iter();
    personas.map(|persona| Persona::clone(persona)).collect()
}

pub(super) fn show(form: &mut Form<'_>, ui: &mut Ui) {
    let board = Arc::clone(&form.board);
    for (at, persona) in board.personas.iter().enumerate() {
        let is_open = form.state.persona == Some(persona.id);
        if head(form, ui, persona, is_open) {
            form.state.persona = (!is_open).then_some(persona.id);
            form.state.portrait = Shown::default();
        }
        if is_open {
            ui.indent(persona.id, |ui| one(form, ui, &board, at));
        }
    }
    if form
        .add_button(ui, form.say(key::INSPECTOR_ADD_PERSONA))
        .clicked()
    {
        add(form);
    }
}

/// A new persona, her name open for writing.
pub(super) fn add(form: &mut Form<'_>) {
    let id = PersonaId::fresh(form.ids);
    let mut personas = all(&form.board);
    personas.push(Persona::named(id, form.say(key::INSPECTOR_NEW_PERSONA)));
    form.apply(set(personas));
    form.state.persona = Some(id);
    let name = form.id(("persona name", id.bits()));
    form.state.wants_keyboard = Some(name);
    form.state.proposes = Some(name);
}

/// The row of a persona. True when it is to be opened or closed.
fn head(form: &Form<'_>, ui: &mut Ui, persona: &Persona, is_open: bool) -> bool {
    let symbol = if is_open {
        Icon::ChevronDown
    } else {
        Icon::UserRound
    };
    let name = persona.name.as_str();
    let button = Button::new((icons::atom(symbol), name, Atom::grow()))
        .frame_when_inactive(false)
        .min_size(Vec2::new(ui.available_width(), CONTROL))
        .truncate();
    let response = ui.add(button).accessible_name(name);
    ringed(ui, &form.theme.frame, response).clicked()
}

fn one(form: &mut Form<'_>, ui: &mut Ui, board: &Board, at: usize) {
    let persona = &board.personas[at];
    ui.spacing_mut().item_spacing.y = space::S;
    for words in &WORDS {
        let value = (words.of)(persona);
        let field = TextField::new(words.name, Some(&value))
            .of(persona.id.bits())
            .lines(words.lines);
        form.text(ui, words.title, &field, |text| {
            let mut personas = all(board);
            (words.set)(&mut personas[at], text);
            (!personas[at].name.trim().is_empty()).then(|| set(personas))
        });
    }
    portrait::show(form, ui, persona, |crop| {
        let mut personas = all(board);
        personas[at].crop = Some(crop).filter(|crop| *crop != Crop::LARGEST);
        set(personas)
    });
    let whom = PictureFor::Persona(persona.id);
    let away = pictures::choose(form, ui, Some(persona.picture), whom, || {
        let mut personas = all(board);
        personas[at].picture = None;
        personas[at].crop = None;
        set(personas)
    });
    if let Some(edit) = away {
        form.apply(edit);
    }
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        let shift = |by: isize| {
            let mut personas = all(board);
            let to = at.saturating_add_signed(by).min(personas.len() - 1);
            personas.swap(at, to);
            set(personas)
        };
        if form.act(ui, Icon::ArrowUp, key::INSPECTOR_EARLIER, at > 0) {
            form.apply(shift(-1));
        }
        let is_last = at + 1 == board.personas.len();
        if form.act(ui, Icon::ArrowDown, key::INSPECTOR_LATER, !is_last) {
            form.apply(shift(1));
        }
        if form.act(ui, Icon::Trash2, key::INSPECTOR_DELETE_PERSONA, true) {
            let mut personas = all(board);
            personas.remove(at);
            form.apply(set(personas));
        }
    });
}
