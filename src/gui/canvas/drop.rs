//! Where files are let go: what is under them gets the pictures.

use eframe::egui::Pos2;

use super::{Canvas, CanvasCx};
use crate::edit::Focus;
use crate::gui::run::PictureFor;
use crate::layout::Target;
use crate::model::{CardId, Content};

impl Canvas {
    /// Who gets `count` pictures that are let go there; without a place, who has the keyboard.
    pub fn gets_pictures(
        &mut self,
        at: Option<Pos2>,
        count: usize,
        cx: &mut CanvasCx<'_>,
    ) -> PictureFor {
        self.finish_editing(cx);
        let target = match at.filter(|at| self.rect.contains(*at)) {
            Some(pos) => {
                let pinned = self.look(cx);
                let at = pinned.view(pinned.pin_at(pos)).board_from_screen(pos);
                self.memo(cx).layout().hit(at)
            }
            None => Target::Nothing,
        };
        let focus = match target {
            Target::Persona(persona) if count == 1 => return PictureFor::Persona(persona),
            Target::Card(card) if count == 1 && is_empty_frame(cx, card) => {
                return PictureFor::Cards(vec![card]);
            }
            Target::Card(card) | Target::Group(_, card) => Some(Focus::Card(card)),
            Target::Cell { lane, stage } => Some(Focus::Cell { lane, stage }),
            Target::StageHeader(stage) | Target::StageEdge(stage) => Some(Focus::Stage(stage)),
            Target::LaneHeader(lane) | Target::LaneEdge(lane) => Some(Focus::Lane(lane)),
            Target::Parking => Some(Focus::Parking),
            Target::Connector(_)
            | Target::Title
            | Target::Kind
            | Target::Persona(_)
            | Target::Nothing => cx.document.selection().focus,
        };
        PictureFor::Notes(focus)
    }
}

/// True for a note that waits for its picture.
fn is_empty_frame(cx: &CanvasCx<'_>, card: CardId) -> bool {
    let card = cx.document.board().find(card);
    card.is_some_and(|(_, card)| matches!(card.content, Content::Picture { picture: None, .. }))
}
