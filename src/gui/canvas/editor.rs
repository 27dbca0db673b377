//! The caret in a note, a name or the title: a text field exactly over what it edits.

use eframe::egui::{self, Event, EventFilter, Key, KeyboardShortcut, Modifiers};

use super::CanvasCx;
use super::editor_place::EditorPlace;
use super::effects::{Adding, report};
use super::forced_rows::forced_rows;
use crate::edit::{BoardChange, CardChange, Edit, Focus, LaneChange, Selection, StageChange};
use crate::gui::style::colour;
use crate::i18n::{Key as StringKey, key};
use crate::model::{Board, CardId, ConnectorId, GroupId, LaneId, Place, StageId};

/// What is edited.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Subject {
    Card(CardId),
    Stage(StageId),
    Lane(LaneId),
    Title,
    /// The words on it.
    Connector(ConnectorId),
    /// The name of a group, above this card of it.
    Group(GroupId, CardId),
}

/// A text under the caret.
#[derive(Debug)]
pub(super) struct Editor {
    pub subject: Subject,
    /// Set while the card is not on the board yet.
    adding: Option<Adding>,
    text: String,
    before: String,
    /// Where it was shown last; a press outside ends it.
    pub rect: egui::Rect,
    is_fresh: bool,
}

/// How an editor was left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ending {
    /// Written, and done.
    Done,
    /// Written; the next note, please.
    NextNote,
    /// Written; on to the next stage, or back.
    NextStage,
    PreviousStage,
}

impl Editor {
    /// None when the subject is not on the board.
    pub fn open(subject: Subject, board: &Board) -> Option<Self> {
        let text = match subject {
            Subject::Card(id) => board.find(id)?.1.text.clone(),
            Subject::Stage(id) => board.stage(id)?.name.clone(),
            Subject::Lane(id) => board.lane(id)?.name.clone(),
            Subject::Title => board.title.clone(),
            Subject::Connector(id) => board.connector(id)?.label.clone(),
            Subject::Group(id, _) => {
                let group = board.groups.iter().find(|group| group.id == id)?;
                group.name.clone()
            }
        };
        Some(Self::with_text(subject, text))
    }

    /// Over a note that is not on the board yet.
    pub fn open_new(adding: Adding) -> Self {
        let subject = Subject::Card(adding.card.id);
        let text = adding.card.text.clone();
        Self {
            adding: Some(adding),
            ..Self::with_text(subject, text)
        }
    }

    fn with_text(subject: Subject, text: String) -> Self {
        Self {
            subject,
            adding: None,
            before: text.clone(),
            text,
            rect: egui::Rect::NOTHING,
            is_fresh: true,
        }
    }

    /// True for a note that does not exist yet.
    pub fn is_new(&self) -> bool {
        self.adding.is_some()
    }

    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// The card under the caret.
    pub fn card(&self) -> Option<CardId> {
        match self.subject {
            Subject::Card(id) => Some(id),
            _ => None,
        }
    }

    /// What the keys do now.
    pub fn hint(&self) -> StringKey {
        match self.subject {
            Subject::Card(_) => key::CANVAS_HINT_WRITE,
            _ => key::CANVAS_HINT_RENAME,
        }
    }

    pub fn id() -> egui::Id {
        egui::Id::unique("board text editor")
    }

    /// Shows it; says how it was left and, then, which keys came after.
    pub fn show(
        &mut self,
        ui: &mut egui::Ui,
        place: &EditorPlace,
        cx: &mut CanvasCx<'_>,
    ) -> Option<(Ending, Vec<Event>)> {
        let id = Self::id();
        let ending = take_ending(ui);
        place.paint_paper(ui.painter());
        self.rect = place.paper;
        if self.is_fresh {
            let mut state = egui::text_edit::TextEditState::default();
            let end = egui::text::CCursor::new(self.text.chars().count());
            let range = match self.subject {
                Subject::Card(_) => egui::text::CCursorRange::one(end),
                // A name is mostly replaced.
                _ => egui::text::CCursorRange::two(egui::text::CCursor::new(0), end),
            };
            state.cursor.set_char_range(Some(range));
            state.store(ui.ctx(), id);
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        let before = self.text.clone();
        let breaks_lines = self.card().is_some();
        let mut layouter = |ui: &egui::Ui, text: &dyn egui::TextBuffer, _: f32| {
            forced_rows(ui, text.as_str(), place, cx.typesetter)
        };
        let mut child = ui.new_child(egui::UiBuilder::new().max_rect(place.text));
        let everything = EventFilter {
            tab: true,
            horizontal_arrows: true,
            vertical_arrows: true,
            escape: true,
        };
        let output = egui::TextEdit::multiline(&mut self.text)
            .id(id)
            .frame(egui::Frame::NONE)
            .margin(egui::Margin::ZERO)
            .desired_width(place.text.width())
            .desired_rows(1)
            .text_color(colour(place.ink))
            .event_filter(everything)
            .return_key(breaks_lines.then(|| KeyboardShortcut::new(Modifiers::SHIFT, Key::Enter)))
            .layouter(&mut layouter)
            .show(&mut child);
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_label(cx.strings.get(self.label()));
        });
        if !breaks_lines {
            self.text.retain(|char| char != '\n' && char != '\r');
        }
        if self.text != before {
            self.preview(cx);
            ui.ctx().request_repaint();
        }
        let has_left = !self.is_fresh && output.response.lost_focus();
        if std::mem::take(&mut self.is_fresh) {
            // egui took the click that opened it for one beside it.
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        ending.or_else(|| has_left.then(|| (Ending::Done, Vec::new())))
    }

    fn label(&self) -> StringKey {
        match self.subject {
            Subject::Card(_) => key::CANVAS_EDITOR_NOTE,
            Subject::Stage(_) => key::CANVAS_EDITOR_STAGE,
            Subject::Lane(_) => key::CANVAS_EDITOR_LANE,
            Subject::Title => key::CANVAS_EDITOR_TITLE,
            Subject::Connector(_) => key::INSPECTOR_CONNECTOR_LABEL,
            Subject::Group(..) => key::INSPECTOR_GROUP_NAME,
        }
    }

    /// The board makes room for the text while it is written.
    fn preview(&self, cx: &mut CanvasCx<'_>) {
        // A name cannot be empty.
        if self.may_be_empty() || !self.is_empty() {
            report(cx.document.preview(&self.as_edit(cx.document.board())));
        }
    }

    /// True for what may stay without words.
    fn may_be_empty(&self) -> bool {
        matches!(self.subject, Subject::Card(_) | Subject::Connector(_))
    }

    /// What writing the text means.
    pub fn as_edit(&self, board: &Board) -> Edit {
        let text = self.text.clone();
        match self.subject {
            Subject::Card(id) => match &self.adding {
                Some(Adding { first, at, card }) => {
                    let mut card = card.clone();
                    card.text = text;
                    let add = Edit::AddCards {
                        at: *at,
                        cards: vec![card],
                    };
                    if first.is_empty() {
                        return add;
                    }
                    let mut edits = first.clone();
                    edits.push(add);
                    Edit::All { edits }
                }
                None => Edit::ChangeCards {
                    cards: vec![id],
                    change: CardChange::Text(text),
                },
            },
            Subject::Stage(stage) => Edit::ChangeStage {
                stage,
                change: StageChange::Name(text),
            },
            Subject::Lane(lane) => Edit::ChangeLane {
                lane,
                change: LaneChange::Name(text),
            },
            Subject::Title => Edit::ChangeBoard {
                change: BoardChange::Title(text),
            },
            Subject::Connector(id) => {
                let mut connectors = board.connectors.clone();
                for line in connectors.iter_mut().filter(|line| line.id == id) {
                    text.clone_into(&mut line.label);
                }
                Edit::ChangeBoard {
                    change: BoardChange::Connectors(connectors),
                }
            }
            Subject::Group(id, _) => {
                let mut groups = board.groups.clone();
                for group in groups.iter_mut().filter(|group| group.id == id) {
                    text.clone_into(&mut group.name);
                }
                Edit::ChangeBoard {
                    change: BoardChange::Groups(groups),
                }
            }
        }
    }

    /// The text becomes one step; an empty new note vanishes, an empty name stays what it was.
    pub fn finish(mut self, cx: &mut CanvasCx<'_>) {
        let text = self.text.trim();
        let may_be_empty = self.may_be_empty() && !self.is_new();
        if text == self.before || (text.is_empty() && !may_be_empty) {
            cx.document.cancel();
            // What arises from other notes leaves the keyboard with them.
            if let Some(Adding { at, .. }) = self.adding.filter(|adding| !adding.arises()) {
                let focus = match at.place {
                    Place::Cell { lane, stage } => Focus::Cell { lane, stage },
                    Place::Parking => Focus::Parking,
                };
                cx.document.select(Selection {
                    cards: Vec::new(),
                    focus: Some(focus),
                });
            }
            return;
        }
        self.text = text.to_owned();
        report(cx.document.preview(&self.as_edit(cx.document.board())));
        cx.document.commit();
    }
}

/// Takes the key that ends the editor out of the input, with all keys after it.
fn take_ending(ui: &egui::Ui) -> Option<(Ending, Vec<Event>)> {
    ui.input_mut(|input| {
        let found = input.events.iter().enumerate().find_map(|(at, event)| {
            let Event::Key {
                key,
                pressed: true,
                modifiers,
                ..
            } = event
            else {
                return None;
            };
            let ending = match (key, modifiers.shift) {
                (Key::Enter, false) => Ending::NextNote,
                (Key::Tab, false) => Ending::NextStage,
                (Key::Tab, true) => Ending::PreviousStage,
                (Key::Escape, _) => Ending::Done,
                _ => return None,
            };
            Some((at, ending))
        });
        found.map(|(at, ending)| {
            let mut after = input.events.split_off(at);
            after.remove(0);
            after.retain(|event| {
                matches!(
                    event,
                    Event::Key { .. } | Event::Text(_) | Event::Ime(_) | Event::Paste(_)
                )
            });
            (ending, after)
        })
    })
}
