//! Which view of the board the canvas shows, and how it goes from one to the other.

use super::memo::Memo;
use super::{Ask, Canvas, CanvasCx};
use crate::edit::{Focus, Selection};
use crate::layout::View;
use crate::tool::{ToolKind, opening_focus};

impl Canvas {
    /// The view that is shown.
    pub fn view(&self) -> View {
        self.view
    }

    /// Shows another view. The map comes back as it was left; what a view does not show is not selected there.
    pub fn show_view(&mut self, view: View, cx: &mut CanvasCx<'_>) {
        if view == self.view {
            return;
        }
        self.lay_down(cx);
        if self.view == View::Map {
            self.left_map = Some((self.glide.goal(), self.glide.keeps_board()));
            // What the other tools put somewhere, they put on the map.
            if self.tool() != ToolKind::Hand {
                self.set_tool(ToolKind::Select);
            }
        }
        self.view = view;
        self.memo = Some(Memo::new(cx, self.viewer()));
        if let Some(tiles) = &mut self.tiles {
            tiles.clear();
        }
        self.gave_way = None;
        self.asks.clear();
        match self.left_map.take_if(|_| view == View::Map) {
            Some((camera, kept_board)) => {
                self.glide.set(camera);
                if kept_board {
                    self.asks.push(Ask::Board { at_once: true });
                }
            }
            None => self.asks.push(Ask::Board { at_once: true }),
        }
        self.select_what_is_shown(cx);
        self.takes_focus = true;
    }

    fn select_what_is_shown(&mut self, cx: &mut CanvasCx<'_>) {
        let layout = std::sync::Arc::clone(self.memo(cx).layout());
        let Selection { mut cards, focus } = cx.document.selection().clone();
        let is_map = self.view == View::Map;
        if !is_map {
            cards.retain(|card| layout.card(*card).is_some());
        }
        let focus = match focus {
            Some(Focus::Card(card)) if is_map || layout.card(card).is_some() => focus,
            Some(Focus::Card(_)) => None,
            focus if is_map => focus.or_else(|| opening_focus(cx.document.board())),
            _ => None,
        };
        cx.document.select(Selection { cards, focus });
        if is_map {
            self.reveal_focus(cx);
        }
    }
}
