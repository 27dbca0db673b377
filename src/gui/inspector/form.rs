//! What the fields of the panel share: the board they show, and how typing becomes a step.

use std::collections::BTreeSet;
use std::hash::Hash;
use std::sync::Arc;

use eframe::egui::text::{CCursor, CCursorRange};
use eframe::egui::{Context, Id, Rect, TextEdit, Ui};

use super::portrait::Shown;
use crate::edit::{Document, Edit};
use crate::gui::app::Action;
use crate::i18n::{Key, Strings};
use crate::model::{Board, CardId, ConnectorId, IdSource, LaneId, PersonaId, StageId};
use crate::theme::Theme;

/// More cards than this are changed when the field is left, not while it is typed in.
const MOST_AT_ONCE: usize = 200;

/// What the panel is about.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub enum Subject {
    Cards(Vec<CardId>),
    Stage(StageId),
    Lane(LaneId),
    Connector(ConnectorId),
    #[default]
    Board,
}

/// Where the keyboard comes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Door {
    /// The first field, whatever is selected.
    First,
    /// Where notes get their tags.
    Tags,
    /// Who answers for a note.
    Owner,
    /// What the customer wants in a stage.
    Wish,
    /// What the map is about.
    Scenario,
    /// The customer's goal.
    Goal,
    /// What the map covers.
    Scope,
    /// A new persona.
    Persona,
}

/// What the panel remembers from frame to frame.
#[derive(Debug)]
pub struct Inspector {
    pub(super) is_shown: bool,
    /// Where it was.
    pub(super) rect: Rect,
    pub(super) subject: Subject,
    pub(super) typing: Option<Typing>,
    /// Empty lines that were asked for, until something else is selected.
    pub(super) added: BTreeSet<&'static str>,
    /// Parts of the map's details that are unfolded.
    pub(super) unfolded: BTreeSet<&'static str>,
    pub(super) persona: Option<PersonaId>,
    /// The picture of that persona.
    pub(super) portrait: Shown,
    /// What is looked for in a list of notes.
    pub(super) search: String,
    /// One of its widgets has the keyboard.
    pub(super) has_keyboard: bool,
    /// The field that is to get the keyboard, once it is known what the panel is about.
    pub(super) door: Option<Door>,
    /// Gets the keyboard as soon as it is shown.
    pub(super) wants_keyboard: Option<Id>,
    /// Holds a name that is only a proposal: all of it is selected as the keyboard comes.
    pub(super) proposes: Option<Id>,
}

/// What was typed into a field and is no step yet.
#[derive(Debug)]
pub(super) struct Typing {
    pub field: Id,
    /// Where the field was.
    pub rect: Rect,
    pub text: String,
    /// What the text means; none while it means nothing.
    pub edit: Option<Edit>,
    /// Why it cannot be, in words.
    pub refusal: Option<String>,
    /// Stays as it is while something else of the panel is used.
    pub stays: bool,
}

impl Default for Inspector {
    fn default() -> Self {
        Self {
            is_shown: false,
            rect: Rect::NOTHING,
            subject: Subject::default(),
            typing: None,
            added: BTreeSet::new(),
            unfolded: BTreeSet::from(["personas"]),
            persona: None,
            portrait: Shown::default(),
            search: String::new(),
            has_keyboard: false,
            door: None,
            wants_keyboard: None,
            proposes: None,
        }
    }
}

impl Inspector {
    /// True while a field holds what is not a step yet.
    pub fn is_typing(&self) -> bool {
        self.typing.is_some()
    }

    /// What is being typed, as the step that it will be.
    pub fn typed(&self) -> Option<&Edit> {
        self.typing.as_ref()?.edit.as_ref()
    }

    pub fn is_shown(&self) -> bool {
        self.is_shown
    }

    /// True while one of its widgets has the keyboard.
    pub fn has_keyboard(&self) -> bool {
        self.has_keyboard
    }

    /// What was typed becomes one step.
    pub fn finish(&mut self, document: &mut Document) {
        let Some(typing) = self.typing.take() else {
            return;
        };
        let shown = typing.edit.map(|edit| document.preview(&edit));
        if let Some(Ok(_)) = shown {
            document.commit();
        } else {
            document.cancel();
        }
    }

    /// What was typed is forgotten.
    pub(super) fn cancel(&mut self, document: &mut Document) {
        if self.typing.take().is_some() {
            document.cancel();
        }
    }
}

/// The panel during one frame.
pub(super) struct Form<'a> {
    pub document: &'a mut Document,
    /// As it was when the frame began.
    pub board: Arc<Board>,
    pub ids: &'a mut IdSource,
    pub state: &'a mut Inspector,
    pub queue: &'a mut Vec<Action>,
    pub strings: &'static Strings,
    pub theme: &'static Theme,
}

impl Form<'_> {
    pub fn say(&self, key: Key) -> &'static str {
        self.strings.get(key)
    }

    /// A step of its own, after this frame.
    pub fn apply(&mut self, edit: Edit) {
        self.queue.push(Action::Change(edit));
    }

    /// The name of a field of this subject.
    pub fn id(&self, name: impl Hash + std::fmt::Debug) -> Id {
        Id::unique(("inspector", &self.state.subject, name))
    }

    /// Takes in what a field holds now, and shows it on the board.
    pub(super) fn typed(&mut self, typing: Typing) {
        let before = self.state.typing.as_ref();
        if before.is_some_and(|before| before.field != typing.field) {
            self.state.finish(self.document);
        }
        let at_once = match &typing.edit {
            Some(Edit::ChangeCards { cards, .. }) => cards.len() <= MOST_AT_ONCE,
            // Several edits make something new: half a name is no name.
            Some(Edit::All { .. }) | None => false,
            Some(_) => true,
        };
        if at_once && let Some(edit) = &typing.edit {
            if let Err(error) = self.document.preview(edit) {
                log::warn!("what was typed cannot be: {error}");
            }
        } else {
            self.document.cancel();
        }
        self.state.typing = Some(typing);
    }

    /// The field that was asked for gets the keyboard.
    pub(super) fn give_keyboard(&mut self, ui: &Ui, field: Id) {
        if self.state.wants_keyboard == Some(field) {
            // What is clicked elsewhere takes the keyboard from every field.
            if ui.input(|input| input.pointer.any_click() || input.pointer.any_pressed()) {
                ui.ctx().request_repaint();
                return;
            }
            self.state.wants_keyboard = None;
            ui.memory_mut(|memory| memory.request_focus(field));
            if self.state.proposes.take() == Some(field) {
                let all = CCursorRange::two(CCursor::new(0), CCursor::new(usize::MAX));
                let mut state = TextEdit::load_state(ui.ctx(), field).unwrap_or_default();
                state.cursor.set_char_range(Some(all));
                TextEdit::store_state(ui.ctx(), field, state);
            }
            ui.scroll_to_cursor(None);
        }
    }

    /// Shows an empty line, with the caret in it.
    pub fn add_line(&mut self, ctx: &Context, line: &'static str) {
        self.state.added.insert(line);
        self.state.wants_keyboard = Some(self.id(line));
        ctx.request_repaint();
    }
}
