//! Does what the tool wants, and gives it the events to want it.

use std::sync::Arc;

use super::editor::{Editor, Subject};
use super::{Ask, Canvas, CanvasCx};
use crate::edit::{Edit, EditError, Outcome, Selection};
use crate::model::{Card, Content, Slot};
use crate::tool::{Cx, Effect, Event};

/// A new card that is only a preview until its text is written.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Adding {
    /// What the board needs before.
    pub first: Vec<Edit>,
    pub at: Slot,
    pub card: Card,
}

impl Adding {
    /// True for a card that other cards give rise to.
    pub fn arises(&self) -> bool {
        matches!(&self.card.content, Content::Opportunity { from, .. } if !from.is_empty())
    }
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
            finger: cx.finger,
            ids: cx.ids,
        };
        let effects = self.tool.update(event, &mut tool_cx);
        self.lifted
            .update(self.tool.overlay(), &before, &layout, cx);
        self.run(effects, cx);
    }

    pub(super) fn run(&mut self, effects: Vec<Effect>, cx: &mut CanvasCx<'_>) {
        for effect in effects {
            let writes = matches!(
                effect,
                Effect::EditText(_)
                    | Effect::NewNote { .. }
                    | Effect::Insert(_)
                    | Effect::EditStage(_)
                    | Effect::EditLane(_)
                    | Effect::EditTitle
                    | Effect::EditConnector(_)
            );
            if writes && cx.document.is_locked() {
                continue;
            }
            match effect {
                Effect::Preview(edit) => report(cx.document.preview(&edit)),
                Effect::Apply(edit) => report(cx.document.apply(&edit)),
                Effect::Commit => {
                    cx.document.commit();
                }
                Effect::Cancel => cx.document.cancel(),
                Effect::Select(selection) => cx.document.select(selection),
                Effect::EditText(id) => self.edit(Subject::Card(id), cx),
                Effect::NewNote { at, card } => {
                    let first = Vec::new();
                    self.add(Adding { first, at, card }, cx);
                }
                Effect::Insert(between) => self.insert(between, cx),
                Effect::EditStage(id) => self.edit(Subject::Stage(id), cx),
                Effect::EditLane(id) => self.edit(Subject::Lane(id), cx),
                Effect::EditTitle => self.edit(Subject::Title, cx),
                Effect::EditConnector(id) => self.edit(Subject::Connector(id), cx),
                Effect::EditGroup(id, card) => self.edit(Subject::Group(id, card), cx),
                Effect::Pan(by) => self.glide.set(self.glide.camera.panned(by)),
                Effect::ShowAlone(persona) => {
                    let is_shown = self.alone() == Some(persona);
                    self.show_alone((!is_shown).then_some(persona), cx);
                }
                Effect::Reveal(rect) => self.asks.push(Ask::Reveal(rect)),
                Effect::Missed(miss) => self.missed = Some(miss),
            }
        }
    }

    fn edit(&mut self, subject: Subject, cx: &CanvasCx<'_>) {
        self.editor = Editor::open(subject, cx.document.board());
    }

    /// A new note is a preview until its text is written.
    pub(super) fn add(&mut self, mut adding: Adding, cx: &mut CanvasCx<'_>) {
        self.claim(&mut adding.card);
        let editor = Editor::open_new(adding);
        report(cx.document.preview(&editor.as_edit(cx.document.board())));
        if let Some(card) = editor.card() {
            cx.document.select(Selection::card(card));
            self.asks.push(Ask::Card(card));
        }
        self.editor = Some(editor);
    }
}

/// A tool names only what is on the board; if it does not, the board stays as it is.
pub(super) fn report(outcome: Result<Outcome, EditError>) {
    if let Err(error) = outcome {
        log::warn!("an edit was refused: {error}");
    }
}
