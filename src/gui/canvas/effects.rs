//! Does what the tool wants, and gives it the events to want it.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::editor::{Editor, Subject};
use super::{Ask, Canvas, CanvasCx};
use crate::edit::{Edit, EditError, Outcome};
use crate::model::{Card, CardId, Slot};
use crate::tool::{Cx, Effect, Event};

/// A new card that is only a preview until its text is written.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Adding {
    pub at: Slot,
    pub card: Card,
}

impl Canvas {
    /// Gives the tool an event and does what it answers.
    pub(super) fn send(&mut self, event: Event, cx: &mut CanvasCx<'_>) {
        let layout = Arc::clone(self.memo(cx).layout());
        let before = Arc::clone(cx.document.board());
        let mut tool_cx = Cx {
            board: &before,
            layout: &layout,
            selection: cx.document.selection(),
            zoom: self.glide.camera.zoom,
            ids: cx.ids,
        };
        let effects = self.tool.update(event, &mut tool_cx);
        self.lifted
            .update(&self.tool.overlay().lifted, &before, &layout, cx);
        self.run(effects, cx);
    }

    fn run(&mut self, effects: Vec<Effect>, cx: &mut CanvasCx<'_>) {
        let edited: BTreeSet<CardId> = effects
            .iter()
            .filter_map(|effect| match effect {
                Effect::EditText(card) => Some(*card),
                _ => None,
            })
            .collect();
        let mut adding = None;
        for effect in effects {
            match effect {
                Effect::Preview(edit) | Effect::Apply(edit) if is_new(&edit, &edited).is_some() => {
                    adding = is_new(&edit, &edited);
                    report(cx.document.preview(&edit));
                }
                Effect::Preview(edit) => report(cx.document.preview(&edit)),
                Effect::Apply(edit) => report(cx.document.apply(&edit)),
                Effect::Commit => {
                    // The text of a new note belongs to the same step.
                    if adding.is_none() {
                        cx.document.commit();
                    }
                }
                Effect::Cancel => cx.document.cancel(),
                Effect::Select(selection) => cx.document.select(selection),
                Effect::EditText(id) => {
                    self.edit(Subject::Card(id), adding.take(), cx);
                }
                Effect::EditStage(id) => self.edit(Subject::Stage(id), None, cx),
                Effect::EditLane(id) => self.edit(Subject::Lane(id), None, cx),
                Effect::EditTitle => self.edit(Subject::Title, None, cx),
                Effect::Pan(by) => self.glide.set(self.glide.camera.panned(by)),
                Effect::Reveal(rect) => self.asks.push(Ask::Reveal(rect)),
            }
        }
    }

    fn edit(&mut self, subject: Subject, adding: Option<Adding>, cx: &mut CanvasCx<'_>) {
        self.finish_editing_of_another(subject, cx);
        self.editor = Editor::open(subject, adding, cx.document.board());
    }

    fn finish_editing_of_another(&mut self, subject: Subject, cx: &mut CanvasCx<'_>) {
        if self
            .editor
            .as_ref()
            .is_some_and(|editor| editor.subject != subject)
        {
            self.finish_editing(cx);
        }
    }
}

/// The new card of an edit whose text will be written at once.
fn is_new(edit: &Edit, edited: &BTreeSet<CardId>) -> Option<Adding> {
    match edit {
        Edit::AddCards { at, cards } => match cards.as_slice() {
            [card] if edited.contains(&card.id) => Some(Adding {
                at: *at,
                card: card.clone(),
            }),
            _ => None,
        },
        _ => None,
    }
}

/// A tool names only what is on the board; if it does not, the board stays as it is.
pub(super) fn report(outcome: Result<Outcome, EditError>) {
    if let Err(error) = outcome {
        log::warn!("an edit was refused: {error}");
    }
}
