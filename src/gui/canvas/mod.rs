//! The board in the window: its tiles, what lies over them, and the hand on them.

mod a11y;
mod a11y_actions;
mod alone;
mod changed;
mod dim;
mod drop;
mod editor;
mod editor_place;
mod effects;
mod forced_rows;
mod frame;
mod glide;
mod input;
mod insert;
mod lifted;
mod memo;
mod names;
mod overlay;
mod page;
mod paint;
mod pinned;
mod projection;
mod ribbon;
mod tiles;
mod view;
mod worker;

use std::collections::BTreeSet;
use std::fmt;
use std::sync::Arc;

use eframe::egui;
use kurbo::Rect;

use self::a11y::SharedFocus;
use self::editor::{Editor, Subject};
use self::glide::Glide;
use self::input::Hand;
use self::lifted::Lifted;
pub use self::memo::ON_SCREEN;
use self::memo::{Memo, Viewer};
pub use self::projection::Projection;
use self::tiles::Tiles;
use super::profile::Spent;
use crate::analysis::Overlay;
use crate::edit::find::Hit;
use crate::edit::{Document, Focus, Selection, Touched};
use crate::i18n::{Key, Strings, key};
use crate::layout::View;
use crate::model::{CardId, GroupId, IdSource, PersonaId};
use crate::text::Typesetter;
use crate::theme::{Theme, ThemeName};
use crate::tool::{BoardKey, Camera, Event, Hint, Miss, Tool, ToolKind, opening_focus};

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
    /// Cards that step back: what is neither found nor let through by the filter.
    faded: Arc<BTreeSet<CardId>>,
    /// All but this card steps back behind a veil.
    lit: Option<CardId>,
    focus: SharedFocus,
    /// The next frame takes the keyboard from whatever has it.
    takes_focus: bool,
    /// Where the context menu was asked for, and whether that was in this frame.
    menu: (egui::Pos2, bool),
    /// What the hand asked for in vain since the window last looked.
    missed: Option<Miss>,
    /// Where it was in the window.
    rect: egui::Rect,
    /// How large the window was.
    window: Option<egui::Vec2>,
    gave_way: Option<GaveWay>,
    ppp: f32,
    /// Which view of the board this is.
    view: View,
    /// Whose journey is shown alone.
    alone: Option<PersonaId>,
    /// How the map was seen when another view came, and whether all of it was.
    left_map: Option<(Camera, bool)>,
    /// On the last frame.
    spent: Spent,
}

/// What the canvas works on; lent for one call.
#[derive(Debug)]
pub struct CanvasCx<'a> {
    pub document: &'a mut Document,
    pub ids: &'a mut IdSource,
    pub theme: &'a Theme,
    pub theme_name: ThemeName,
    pub strings: &'static Strings,
    pub typesetter: &'a Typesetter,
    /// What is different from another board, while they are compared; the document's board is its own.
    pub overlay: Option<Arc<Overlay>>,
    /// Laid out for fingers.
    pub finger: bool,
}

/// A movement of the camera that needs the layout and the size of the canvas.
#[derive(Debug, Clone)]
enum Ask {
    Board {
        at_once: bool,
    },
    Selection,
    Card(CardId),
    Show(Hit),
    Reveal(Rect),
    /// What changed, unless some of it is well in view.
    Changed(Touched),
    Zoom(f64),
    /// A panel takes room: the selection must not end under it.
    GiveWay,
    /// It gave the room back.
    ComeBack,
}

/// How the camera moved when a panel came.
#[derive(Debug, Clone, Copy)]
struct GaveWay {
    from: Camera,
    /// All of the board was shown.
    kept_board: bool,
    to: Camera,
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
            faded: Arc::default(),
            lit: None,
            focus: SharedFocus::default(),
            takes_focus: false,
            menu: (egui::Pos2::ZERO, false),
            missed: None,
            rect: egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(1280.0, 800.0)),
            window: None,
            gave_way: None,
            ppp: 1.0,
            view: View::Map,
            alone: None,
            left_map: None,
            spent: Spent::default(),
        }
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
        let focused = ctx.memory(egui::Memory::focused);
        self.takes_focus || focused.is_none_or(|id| self.focus.is(id))
    }

    /// Asks for the context menu of what the keyboard is on.
    pub fn ask_for_menu(&mut self, cx: &mut CanvasCx<'_>) {
        self.finish_editing(cx);
        let pinned = self.look(cx);
        let focus = cx.document.selection().focus;
        let rect = focus.and_then(|focus| overlay::focus_rect(self.memo(cx).layout(), focus));
        let at = rect.map(|(pin, rect)| pinned.view(pin).screen_rect(rect).center());
        self.menu = (at.unwrap_or(self.rect.center()), true);
    }

    /// Where the context menu stands, and whether it was asked for since the last call.
    pub fn menu_place(&mut self) -> (egui::Pos2, bool) {
        (self.menu.0, std::mem::take(&mut self.menu.1))
    }

    /// What the hand asked for in vain, once.
    pub fn take_missed(&mut self) -> Option<Miss> {
        self.missed.take()
    }

    /// True when the next frame gives the keyboard to the board, whoever has it still.
    pub fn takes_keyboard(&self) -> bool {
        self.takes_focus
    }

    /// The text under the caret becomes an edit. To be called before saving, undoing and closing.
    pub fn finish_editing(&mut self, cx: &mut CanvasCx<'_>) {
        if let Some(editor) = self.editor.take() {
            editor.finish(cx);
            self.takes_focus = true;
        }
    }

    /// Escape: ends the gesture under way, all back as it was; without one the hand selects again;
    /// where it does already, nothing is selected any more. False when there was none of that.
    pub fn cancel_gesture(&mut self, cx: &mut CanvasCx<'_>) -> bool {
        if !self.tool.is_busy() && self.tool() != ToolKind::Select {
            self.set_tool(ToolKind::Select);
            return true;
        }
        let selection = cx.document.selection();
        let on_header = matches!(selection.focus, Some(Focus::Stage(_) | Focus::Lane(_)));
        if !self.tool.is_busy() && selection.cards.is_empty() && !on_header {
            return false;
        }
        self.drop_press();
        self.send(Event::Cancel, cx);
        true
    }

    /// Ends what is under way, before something else takes the window: the text is kept, a gesture is not.
    pub fn lay_down(&mut self, cx: &mut CanvasCx<'_>) {
        self.finish_editing(cx);
        if self.tool.is_busy() {
            self.drop_press();
            self.send(Event::Cancel, cx);
        }
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
        self.view = View::Map;
        self.alone = None;
        self.left_map = None;
        self.memo = Some(Memo::new(cx, self.viewer()));
        cx.document.select(Selection {
            cards: Vec::new(),
            focus: opening_focus(cx.document.board()),
        });
        self.takes_focus = true;
        self.asks = vec![Ask::Board { at_once: true }];
    }

    /// Opens the name of the chosen notes' group, where it is seen.
    pub fn name_group(&mut self, id: GroupId, cx: &mut CanvasCx<'_>) {
        let layout = Arc::clone(self.memo(cx).layout());
        let chosen = cx.document.selection().chosen();
        let mut near = chosen.iter().filter_map(|card| layout.group(id, *card));
        if let Some((group, first)) = near.next().and_then(|it| Some((it, *it.cards.first()?))) {
            self.asks.push(Ask::Reveal(group.bounds));
            self.editor = Editor::open(Subject::Group(id, first), cx.document.board());
        }
    }

    /// Opens the title's editor.
    pub fn edit_title(&mut self, cx: &mut CanvasCx<'_>) {
        self.finish_editing(cx);
        self.editor = Editor::open(Subject::Title, cx.document.board());
    }

    /// Flies to what was found, near enough to read it, and gives it the selection. The keyboard stays where it is.
    pub fn show(&mut self, hit: Hit, cx: &mut CanvasCx<'_>) {
        self.finish_editing(cx);
        let is_seen = match hit {
            Hit::Card(id) => self.memo(cx).layout().card(id).is_some(),
            Hit::Title | Hit::Stage(_) | Hit::Lane(_) => false,
        };
        if !is_seen {
            self.show_view(View::Map, cx);
        }
        self.takes_focus = false;
        cx.document.select(match hit {
            Hit::Title => Selection::default(),
            Hit::Card(id) => Selection::card(id),
            Hit::Stage(id) => Selection::focus(Focus::Stage(id)),
            Hit::Lane(id) => Selection::focus(Focus::Lane(id)),
        });
        self.asks.push(Ask::Show(hit));
    }

    /// The work of the last frame.
    pub(super) fn spent(&self) -> Spent {
        self.spent
    }

    fn viewer(&self) -> Viewer {
        Viewer::Hand {
            view: self.view,
            alone: self.alone,
        }
    }

    /// Lets these cards step back.
    pub fn set_faded(&mut self, faded: Arc<BTreeSet<CardId>>) {
        self.faded = faded;
    }

    /// Lets all but this card step back behind a veil; none takes the veil away.
    pub fn set_lit(&mut self, card: Option<CardId>) {
        self.lit = card;
    }

    /// True for a card that is shown and does not step back.
    pub fn sees(&mut self, card: CardId, cx: &CanvasCx<'_>) -> bool {
        !self.faded.contains(&card) && self.memo(cx).layout().card(card).is_some()
    }

    /// Something of the frame is about to take the keyboard.
    pub fn leave_keyboard(&mut self) {
        self.takes_focus = false;
    }

    /// Keys are the board's again, from the next frame on.
    pub fn take_keyboard(&mut self) {
        self.takes_focus = true;
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
            Hint::Idle | Hint::Cards { .. } if self.view != View::Map => match self.view {
                View::Matrix | View::Roadmap => key::CANVAS_HINT_PAGE,
                _ => key::CANVAS_HINT_PERSONAS,
            },
            Hint::Idle => key::CANVAS_HINT_IDLE,
            Hint::Cell => key::CANVAS_HINT_CELL,
            Hint::Cards { .. } => key::CANVAS_HINT_CARDS,
            Hint::Stage | Hint::Lane => key::CANVAS_HINT_HEADER,
            Hint::Connector => key::CANVAS_HINT_CONNECTOR,
            Hint::Dragging => key::CANVAS_HINT_DRAGGING,
            Hint::Placing => key::CANVAS_HINT_PLACING,
            Hint::Copying => key::CANVAS_HINT_COPYING,
            Hint::RubberBand => key::CANVAS_HINT_BAND,
            Hint::Reordering => key::CANVAS_HINT_REORDER,
            Hint::Resizing => key::CANVAS_HINT_RESIZE,
            Hint::Pan => key::CANVAS_HINT_PAN,
            Hint::NewNote => key::CANVAS_HINT_NOTE,
            Hint::NewMoment => key::CANVAS_HINT_MOMENT,
            Hint::Connect => key::CANVAS_HINT_CONNECT,
            Hint::Connecting => key::CANVAS_HINT_CONNECTING,
        }
    }
}

impl fmt::Debug for Canvas {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Canvas")
            .field("camera", &self.glide.camera)
            .field("tool", &self.tool)
            .finish_non_exhaustive()
    }
}

impl Default for Canvas {
    fn default() -> Self {
        Self::new()
    }
}
