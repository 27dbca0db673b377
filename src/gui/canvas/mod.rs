//! The board in the window: its tiles, what lies over them, and the hand on them.

mod a11y;
mod editor;
mod editor_place;
mod effects;
mod forced_rows;
mod glide;
mod input;
mod lifted;
mod memo;
mod names;
mod overlay;
mod paint;
mod pinned;
mod tiles;
mod view;
mod worker;

use std::collections::BTreeSet;

use eframe::egui;
use kurbo::{Rect, Size};

use self::a11y::SharedFocus;
use self::editor::{Editor, Ending, Subject};
use self::editor_place::EditorPlace;
use self::glide::{Glide, Goal};
use self::input::Hand;
use self::lifted::Lifted;
use self::memo::Memo;
use self::overlay::OverlayCx;
use self::pinned::Pinned;
use self::tiles::Tiles;
use self::view::View;
use crate::edit::{Document, Focus, Selection};
use crate::i18n::{Key, Strings, key};
use crate::model::{CardId, IdSource};
use crate::scene::Pin;
use crate::text::Typesetter;
use crate::theme::{Theme, ThemeName};
use crate::tool::{BoardKey, Cx, Event, Hint, Tool, ToolKind};

/// The central widget: shows a document and lets the hand and the keyboard work on it.
pub struct Canvas {
    glide: Glide,
    /// What was asked for since the last frame.
    asks: Vec<Ask>,
    tool: Tool,
    hand: Hand,
    memo: Option<Memo>,
    tiles: Option<Tiles>,
    lifted: Lifted,
    editor: Option<Editor>,
    /// Keys that were hit after the one that ended the last editor.
    typed_ahead: Vec<egui::Event>,
    focus: SharedFocus,
    /// The next frame takes the keyboard from whatever has it.
    takes_focus: bool,
    /// Where it was in the window.
    rect: egui::Rect,
    ppp: f32,
}

/// What the canvas works on; lent for one call.
pub struct CanvasCx<'a> {
    pub document: &'a mut Document,
    pub ids: &'a mut IdSource,
    pub theme: &'a Theme,
    pub theme_name: ThemeName,
    pub strings: &'static Strings,
    pub typesetter: &'a Typesetter,
}

/// A movement of the camera that needs the layout and the size of the canvas.
#[derive(Debug, Clone, Copy)]
enum Ask {
    Board { at_once: bool },
    Selection,
    Card(CardId),
    Reveal(Rect),
    Zoom(f64),
}

impl Canvas {
    pub fn new() -> Self {
        Self {
            glide: Glide::new(),
            asks: Vec::new(),
            tool: Tool::new(ToolKind::default()),
            hand: Hand::default(),
            memo: None,
            tiles: None,
            lifted: Lifted::default(),
            editor: None,
            typed_ahead: Vec::new(),
            focus: SharedFocus::default(),
            takes_focus: false,
            rect: egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(1280.0, 800.0)),
            ppp: 1.0,
        }
    }

    /// Shows the board in all the room that `ui` has left.
    pub fn ui(&mut self, ui: &mut egui::Ui, mut cx: CanvasCx<'_>) {
        let cx = &mut cx;
        self.ppp = ui.pixels_per_point();
        let room = ui.available_rect_before_wrap();
        self.rect = egui::Rect::from_min_max(
            egui::pos2(
                (room.min.x * self.ppp).round() / self.ppp,
                (room.min.y * self.ppp).round() / self.ppp,
            ),
            room.max,
        );
        ui.allocate_rect(room, egui::Sense::click_and_drag());
        ui.set_clip_rect(room.intersect(ui.clip_rect()));
        self.memo(cx);
        self.take_input(ui, cx);
        self.move_camera(ui, cx);

        let memo = self.memo.get_or_insert_with(|| Memo::new(cx));
        let omit = omitted(self.editor.as_ref(), &self.tool);
        let dirty = memo.update_scene(cx, &omit);
        let moves = self.hand.is_zooming() || self.glide.is_flying();
        let view = View::new(self.rect, self.ppp, self.glide.camera, !moves);
        let pinned = Pinned::new(view, memo.layout());
        let tiles = self.tiles.get_or_insert_with(|| Tiles::new(ui.ctx()));
        tiles.receive(ui.ctx(), memo);
        tiles.invalidate(&dirty);
        if moves && tiles.has_near(view.scale) {
            tiles.fill(ui.ctx(), memo, &[], &[]);
        } else {
            let pointer = ui.input(|input| input.pointer.hover_pos());
            let (seen, around) = paint::wanted(&pinned, memo, pointer);
            tiles.fill(ui.ctx(), memo, &seen, &around);
        }
        paint::paint(ui.painter(), tiles, &pinned, memo, cx.theme);
        names::paint(ui, &pinned, memo.layout(), memo.name_size(), cx);
        let edited = self.editor.as_ref().and_then(Editor::card);
        let overlay = OverlayCx {
            pinned: &pinned,
            layout: memo.layout(),
            selection: cx.document.selection(),
            theme: cx.theme,
            tool: self.tool.overlay(),
            edited,
        };
        overlay::paint(ui.painter(), &overlay);
        let body = pinned.view(Pin::None);
        self.lifted
            .paint(ui.painter(), &body, self.tool.overlay().carried, cx.theme);
        self.show_nodes(ui, &pinned, cx);
        self.show_editor(ui, &pinned, cx);
    }

    /// A key of the board, from the shell's table of commands.
    pub fn key(&mut self, key: BoardKey, cx: &mut CanvasCx<'_>) {
        self.finish_editing(cx);
        self.takes_focus = true;
        self.send(Event::Key(key), cx);
        if self.editor.is_none() {
            self.reveal_focus(cx);
        }
    }

    /// True while the caret stands in a note, a name or the title: shortcuts are off then.
    pub fn is_editing_text(&self) -> bool {
        self.editor.is_some()
    }

    /// True while keys are the board's: no button and no field of the frame has the keyboard.
    pub fn has_keyboard(&self, ctx: &egui::Context) -> bool {
        let focused = ctx.memory(|memory| memory.focused());
        self.takes_focus || focused.is_none_or(|id| self.focus.is(id))
    }

    /// The text under the caret becomes an edit. To be called before saving, undoing and closing.
    pub fn finish_editing(&mut self, cx: &mut CanvasCx<'_>) {
        if let Some(editor) = self.editor.take() {
            editor.finish(cx);
            self.takes_focus = true;
        }
    }

    /// Escape: ends the gesture under way, all back as it was. False when there was none.
    pub fn cancel_gesture(&mut self, cx: &mut CanvasCx<'_>) -> bool {
        if !self.tool.is_busy() {
            return false;
        }
        self.drop_press();
        self.send(Event::Cancel, cx);
        true
    }

    /// Another document is shown: fits it, puts the focus on its first cell, drops what was of the old one.
    pub fn board_opened(&mut self, cx: &mut CanvasCx<'_>) {
        let kind = self.tool.kind();
        self.tool = Tool::new(kind);
        self.hand = Hand::default();
        self.editor = None;
        self.lifted = Lifted::default();
        self.typed_ahead.clear();
        if let Some(tiles) = &mut self.tiles {
            tiles.clear();
        }
        let memo = self.memo.insert(Memo::new(cx));
        if let Some(cell) = memo.layout().cells.first() {
            cx.document.select(Selection {
                cards: Vec::new(),
                focus: Some(Focus::Cell {
                    lane: cell.lane,
                    stage: cell.stage,
                }),
            });
        }
        self.takes_focus = true;
        self.asks = vec![Ask::Board { at_once: true }];
    }

    /// Opens the title's editor.
    pub fn edit_title(&mut self, cx: &mut CanvasCx<'_>) {
        self.finish_editing(cx);
        self.editor = Editor::open(Subject::Title, cx.document.board());
    }

    /// Brings a card into view.
    pub fn reveal(&mut self, card: CardId) {
        self.asks.push(Ask::Card(card));
    }

    /// The whole board in view, from the next frame on.
    pub fn fit_board(&mut self) {
        self.asks.push(Ask::Board { at_once: false });
    }

    /// The selection in view, from the next frame on.
    pub fn fit_selection(&mut self) {
        self.asks.push(Ask::Selection);
    }

    /// Zooms to a factor about the middle of the canvas.
    pub fn zoom_to(&mut self, zoom: f64) {
        self.asks.push(Ask::Zoom(zoom));
    }

    /// Zooms by a factor about the middle of the canvas.
    pub fn zoom_by(&mut self, factor: f64) {
        self.zoom_to(self.zoom() * factor);
    }

    /// egui points a board unit.
    pub fn zoom(&self) -> f64 {
        self.glide.zoom()
    }

    pub fn set_tool(&mut self, tool: ToolKind) {
        if tool != self.tool.kind() {
            self.tool = Tool::new(tool);
        }
    }

    pub fn tool(&self) -> ToolKind {
        self.tool.kind()
    }

    /// What the keys do now, for the bottom line.
    pub fn hint(&self, document: &Document) -> Key {
        if let Some(editor) = &self.editor {
            return editor.hint();
        }
        match self.tool.hint(document.selection()) {
            Hint::Idle => key::CANVAS_HINT_IDLE,
            Hint::Cell => key::CANVAS_HINT_CELL,
            Hint::Cards { .. } => key::CANVAS_HINT_CARDS,
            Hint::Stage | Hint::Lane => key::CANVAS_HINT_HEADER,
            Hint::Dragging => key::CANVAS_HINT_DRAGGING,
            Hint::Copying => key::CANVAS_HINT_COPYING,
            Hint::RubberBand => key::CANVAS_HINT_BAND,
            Hint::Reordering => key::CANVAS_HINT_REORDER,
            Hint::Resizing => key::CANVAS_HINT_RESIZE,
            Hint::Pan => key::CANVAS_HINT_PAN,
            Hint::NewNote => key::CANVAS_HINT_NOTE,
        }
    }

    /// The derived state, its layout up to the document.
    fn memo(&mut self, cx: &CanvasCx<'_>) -> &Memo {
        let memo = self.memo.get_or_insert_with(|| Memo::new(cx));
        memo.update_layout(cx);
        memo
    }

    /// How the board lies on the screen at this moment.
    fn look(&mut self, cx: &CanvasCx<'_>) -> Pinned {
        let view = View::new(self.rect, self.ppp, self.glide.camera, true);
        Pinned::new(view, self.memo(cx).layout())
    }

    fn move_camera(&mut self, ui: &egui::Ui, cx: &CanvasCx<'_>) {
        let size = Size::new(f64::from(self.rect.width()), f64::from(self.rect.height()));
        let time = ui.input(|input| input.time);
        for ask in std::mem::take(&mut self.asks) {
            let layout = std::sync::Arc::clone(self.memo(cx).layout());
            let goal = match ask {
                Ask::Board { at_once } => Some(Goal::Fit {
                    rect: layout.bounds,
                    at_once,
                }),
                Ask::Selection => {
                    selected_rect(&layout, cx.document.selection()).map(|rect| Goal::Fit {
                        rect: rect.inflate(40.0, 40.0),
                        at_once: false,
                    })
                }
                Ask::Card(id) => layout.card(id).map(|card| Goal::Reveal(card.rect)),
                Ask::Reveal(rect) => Some(Goal::Reveal(rect)),
                Ask::Zoom(zoom) => Some(Goal::Zoom(zoom)),
            };
            if let Some(goal) = goal {
                self.glide.go(goal, size, time);
            }
        }
        self.glide.advance(ui, size);
    }

    fn reveal_focus(&mut self, cx: &CanvasCx<'_>) {
        let layout = std::sync::Arc::clone(self.memo(cx).layout());
        if let Some(focus) = cx.document.selection().focus
            && let Some((_, rect)) = overlay::focus_rect(&layout, focus)
        {
            self.asks.push(Ask::Reveal(rect));
        }
    }

    fn show_editor(&mut self, ui: &mut egui::Ui, pinned: &Pinned, cx: &mut CanvasCx<'_>) {
        let Some(editor) = &mut self.editor else {
            return;
        };
        let memo = self.memo.get_or_insert_with(|| Memo::new(cx));
        let Some(place) = EditorPlace::new(editor.subject, memo, pinned, cx) else {
            self.finish_editing(cx);
            return;
        };
        let typed_ahead = std::mem::take(&mut self.typed_ahead);
        ui.input_mut(|input| {
            input.events.splice(0..0, typed_ahead);
        });
        let Some((ending, after)) = editor.show(ui, &place, cx) else {
            return;
        };
        let was_empty = editor.is_empty();
        let goes_on = match ending {
            Ending::Done => None,
            Ending::NextNote if was_empty || !editor.is_new() => None,
            Ending::NextNote => Some(None),
            Ending::NextStage => Some(Some(BoardKey::NextCell)),
            Ending::PreviousStage => Some(Some(BoardKey::PreviousCell)),
        };
        let is_card = editor.card().is_some();
        self.finish_editing(cx);
        if let Some(step) = goes_on.filter(|_| is_card) {
            if let Some(step) = step {
                self.key(step, cx);
            }
            self.send(Event::Key(BoardKey::NewNote), cx);
            self.typed_ahead = after;
        }
        ui.ctx().request_repaint();
    }

    /// Lets the tool look at the board as it is.
    fn with_tool_cx<R>(
        &mut self,
        cx: &mut CanvasCx<'_>,
        look: impl FnOnce(&Tool, &Cx<'_>) -> R,
    ) -> R {
        let layout = std::sync::Arc::clone(self.memo(cx).layout());
        let tool_cx = Cx {
            board: cx.document.board(),
            layout: &layout,
            selection: cx.document.selection(),
            zoom: self.glide.camera.zoom,
            ids: cx.ids,
        };
        look(&self.tool, &tool_cx)
    }
}

impl Default for Canvas {
    fn default() -> Self {
        Self::new()
    }
}

/// Cards that the overlay shows instead of the scene.
fn omitted(editor: Option<&Editor>, tool: &Tool) -> BTreeSet<CardId> {
    let lifted = tool.overlay().lifted.iter().copied();
    lifted.chain(editor.and_then(Editor::card)).collect()
}

fn selected_rect(layout: &crate::layout::Layout, selection: &Selection) -> Option<Rect> {
    let cards = selection.cards.iter().filter_map(|id| layout.card(*id));
    let cards = cards.map(|card| card.rect).reduce(|a, b| a.union(b));
    cards.or_else(|| overlay::focus_rect(layout, selection.focus?).map(|(_, rect)| rect))
}
