//! One persona's journey alone: what belongs to others is not on the canvas meanwhile. Never saved with the board.

use super::{Ask, Canvas, CanvasCx};
use crate::edit::find::cards_of_others;
use crate::edit::{Focus, Selection};
use crate::model::{Card, Content, PersonaId};

impl Canvas {
    /// Whose journey is shown alone.
    pub fn alone(&self) -> Option<PersonaId> {
        self.alone
    }

    /// Shows the journey of this persona alone, or again all that there is.
    pub fn show_alone(&mut self, persona: Option<PersonaId>, cx: &mut CanvasCx<'_>) {
        if persona == self.alone {
            return;
        }
        self.lay_down(cx);
        self.alone = persona;
        if self.glide.keeps_board() {
            self.asks.push(Ask::Board { at_once: false });
        }
        self.leave_others(cx);
        self.takes_focus = true;
    }

    /// The next persona of the board, and after the last one everybody.
    pub fn show_next_alone(&mut self, cx: &mut CanvasCx<'_>) {
        let personas = &cx.document.board().personas;
        let at = |id| personas.iter().position(|persona| persona.id == id);
        let next = self.alone.and_then(at).map_or(0, |at| at + 1);
        self.show_alone(personas.get(next).map(|persona| persona.id), cx);
    }

    /// Keeps to what is shown: a persona who is gone is not shown alone, and what has come to belong to another is
    /// not selected.
    pub(super) fn keep_alone(&mut self, cx: &mut CanvasCx<'_>) {
        let board = cx.document.board();
        if self.alone.is_some_and(|id| board.persona(id).is_none()) {
            self.alone = None;
        }
        if !self.tool.is_busy() && self.editor.is_none() {
            self.leave_others(cx);
        }
    }

    fn leave_others(&self, cx: &mut CanvasCx<'_>) {
        let Some(alone) = self.alone else { return };
        let out = cards_of_others(cx.document.board(), alone);
        let Selection { mut cards, focus } = cx.document.selection().clone();
        let before = cards.len();
        cards.retain(|card| !out.contains(card));
        let stays = |focus: &Focus| !matches!(focus, Focus::Card(card) if out.contains(card));
        if cards.len() < before || !focus.as_ref().is_none_or(stays) {
            let focus = focus.filter(stays);
            cx.document.select(Selection { cards, focus });
        }
    }

    /// A feeling that comes meanwhile is a point of the curve that is shown.
    pub(super) fn claim(&self, card: &mut Card) {
        if matches!(card.content, Content::Feeling { .. }) {
            card.persona = card.persona.or(self.alone);
        }
    }
}
