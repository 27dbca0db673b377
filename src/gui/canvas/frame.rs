//! One frame of the canvas: input, camera, scene, tiles, and what lies over them.

use std::sync::Arc;
use std::time::Instant;

use eframe::egui;
use kurbo::{Rect, Size};

use super::editor::{Editor, Ending};
use super::editor_place::EditorPlace;
use super::glide::Goal;
use super::memo::Memo;
use super::overlay::{self, OverlayCx};
use super::paint::{self, Wanted};
use super::pinned::Pinned;
use super::tiles::Tiles;
use super::view::{View, camera_point, on_whole_pixels};
use super::{Ask, Canvas, CanvasCx, GaveWay, changed, dim, names, ribbon};
use crate::edit::find::Hit;
use crate::edit::{Focus, Selection, moment_links};
use crate::gui::profile::Spent;
use crate::layout::Layout;
use crate::model::{CardId, Place};
use crate::scene::Pin;
use crate::tool::present::Light;
use crate::tool::{BoardKey, Cx, Event, Tool};

/// Board units around a card that are lit with it.
const LIT: f64 = 10.0;

impl Canvas {
    /// Shows the board in all the room that `ui` has left.
    pub fn ui(&mut self, ui: &mut egui::Ui, mut cx: CanvasCx<'_>) {
        let cx = &mut cx;
        let began = Instant::now();
        self.ppp = ui.pixels_per_point();
        let room = ui.available_rect_before_wrap();
        let rect = on_whole_pixels(room, self.ppp);
        self.follow_size(rect, ui.ctx().content_rect().size());
        ui.allocate_rect(room, egui::Sense::click_and_drag());
        ui.set_clip_rect(room.intersect(ui.clip_rect()));
        self.memo(cx);
        self.take_input(ui, cx);
        self.keep_alone(cx);
        self.move_camera(ui, cx);

        let pluses = self.with_tool_cx(cx, Tool::pluses);
        let laid_out = Instant::now();
        let viewer = self.viewer();
        let memo = self.memo.get_or_insert_with(|| Memo::new(cx, viewer));
        // The overlay shows them instead.
        let omit = self.tool.overlay().lifted.iter().copied().collect();
        let dirty = memo.update_scene(cx, omit, &self.faded);
        let drawn = Instant::now();
        let moves = self.hand.is_zooming() || self.glide.is_flying();
        let view = View::new(self.rect, self.ppp, self.glide.camera, !moves);
        let pinned = Pinned::new(view, memo.layout());
        let tiles = self.tiles.get_or_insert_with(|| Tiles::new(ui.ctx()));
        tiles.receive(ui.ctx(), memo);
        tiles.invalidate(&dirty);
        let mut wanted = Wanted::default();
        // The scales between are passed too fast to be worth it.
        if !moves || !tiles.has_near(view.scale) {
            let pointer = ui.input(|input| input.pointer.hover_pos());
            wanted = Wanted::new(&pinned, memo, pointer);
        }
        // What lies out of view waits for the end of a gesture.
        if self.tool.is_busy() || self.editor.is_some() {
            wanted.later.clear();
        }
        tiles.fill(ui.ctx(), memo, &wanted.seen, &wanted.later);
        self.spent = Spent {
            layout: laid_out - began,
            scene: drawn - laid_out,
            tiles: drawn.elapsed(),
            missing: tiles.missing(&wanted.seen),
        };
        paint::paint(ui.painter(), tiles, &pinned, memo, cx.theme);
        names::paint(ui, &pinned, memo.layout(), cx);
        ribbon::show(ui, &pinned, memo.layout(), cx.strings);
        let lit = self.lit.and_then(|card| light_on(card, memo.layout(), cx));
        if let Some(light) = lit {
            dim::paint(ui.painter(), &pinned, &light, memo.layout(), cx.theme);
        }
        let edited = self.editor.as_ref().and_then(Editor::card);
        let links = match cx.document.selection().cards[..] {
            [card] => moment_links(cx.document.board(), card),
            _ => Vec::new(),
        };
        let overlay = OverlayCx {
            pinned: &pinned,
            layout: memo.layout(),
            selection: cx.document.selection(),
            theme: cx.theme,
            tool: self.tool.overlay(),
            pluses: &pluses,
            finger: cx.finger,
            links: &links,
            edited,
        };
        overlay::paint(ui.painter(), &overlay);
        let body = pinned.view(Pin::None);
        self.lifted
            .paint(ui.painter(), &body, self.tool.overlay().carried, cx.theme);
        self.show_nodes(ui, &pinned, cx);
        self.show_editor(ui, &pinned, cx);
    }

    /// The details, which come with a selection, leave the view alone, unless they would cover it; what moved then moves
    /// back when they go. In a window of another size the whole board fits as before; so it does when a panel at the
    /// left, or a bar above or below it comes or goes.
    fn follow_size(&mut self, rect: egui::Rect, window: egui::Vec2) {
        let is_panel = self.window.replace(window) == Some(window);
        let wider = rect.width() - self.rect.width();
        let is_asked_for = rect.height() != self.rect.height()
            || rect.left() != self.rect.left()
            || wider > 0.0 && self.gave_way.is_none();
        if is_panel && is_asked_for && self.glide.keeps_board() {
            self.asks.push(Ask::Board { at_once: true });
        } else if is_panel && wider < 0.0 {
            self.asks.push(Ask::GiveWay);
        } else if is_panel && wider > 0.0 {
            self.asks.push(Ask::ComeBack);
        } else if rect.size() != self.rect.size() && self.glide.keeps_board() {
            self.asks.push(Ask::Board { at_once: true });
        }
        self.rect = rect;
    }

    /// The derived state, its layout up to the document.
    pub(super) fn memo(&mut self, cx: &CanvasCx<'_>) -> &Memo {
        let viewer = self.viewer();
        let memo = self.memo.get_or_insert_with(|| Memo::new(cx, viewer));
        memo.look_as(viewer);
        memo.update_layout(cx);
        memo
    }

    /// How the board lies on the screen at this moment.
    pub(super) fn look(&mut self, cx: &CanvasCx<'_>) -> Pinned {
        let view = View::new(self.rect, self.ppp, self.glide.camera, true);
        Pinned::new(view, self.memo(cx).layout())
    }

    /// How it will lie there when the camera has arrived.
    fn arrived(&mut self, cx: &CanvasCx<'_>) -> Pinned {
        let view = View::new(self.rect, self.ppp, self.glide.goal(), true);
        Pinned::new(view, self.memo(cx).layout())
    }

    fn move_camera(&mut self, ui: &egui::Ui, cx: &CanvasCx<'_>) {
        let size = Size::new(f64::from(self.rect.width()), f64::from(self.rect.height()));
        let time = ui.input(|input| input.time);
        let free = self.look(cx).free();
        let free = Rect::from_points(
            camera_point(self.rect, free.min),
            camera_point(self.rect, free.max),
        );
        let layout = Arc::clone(self.memo(cx).layout());
        for ask in std::mem::take(&mut self.asks) {
            let goal = match &ask {
                Ask::Board { at_once } => Some(Goal::Fit {
                    rect: layout.bounds,
                    at_once: *at_once,
                }),
                Ask::Selection => {
                    selected_rect(&layout, cx.document.selection()).map(|rect| Goal::Fit {
                        rect: rect.inflate(40.0, 40.0),
                        at_once: false,
                    })
                }
                Ask::Card(id) => layout.card(*id).map(|card| Goal::Reveal {
                    rect: card.rect,
                    free,
                }),
                Ask::Show(hit) => hit_rect(&layout, *hit).map(|rect| Goal::Show {
                    rect,
                    free,
                    board: layout.bounds,
                }),
                Ask::Reveal(rect) => Some(Goal::Reveal { rect: *rect, free }),
                Ask::Changed(touched) => changed::out_of_view(touched, &layout, &self.arrived(cx))
                    .map(|rect| Goal::Reveal { rect, free }),
                Ask::Zoom(zoom) => Some(Goal::Zoom(*zoom)),
                Ask::GiveWay => self.focus_rect(cx).map(|rect| Goal::Reveal { rect, free }),
                Ask::ComeBack => self
                    .gave_way
                    .filter(|way| way.to == self.glide.goal())
                    .map(|way| Goal::To(way.from)),
            };
            let way = (self.glide.goal(), self.glide.keeps_board());
            if let Some(goal) = goal {
                self.glide.go(goal, size, time);
            }
            let fits = match ask {
                Ask::Board { .. } => true,
                Ask::ComeBack => goal.is_some() && self.gave_way.is_some_and(|way| way.kept_board),
                _ => false,
            };
            if fits {
                self.glide.keep_board();
            }
            match ask {
                Ask::GiveWay => {
                    self.gave_way = Some(GaveWay {
                        from: way.0,
                        kept_board: way.1,
                        to: self.glide.goal(),
                    });
                }
                Ask::ComeBack => self.gave_way = None,
                _ => {}
            }
        }
        self.glide.advance(ui, size);
        self.glide.keep(layout.bounds, free);
    }

    pub(super) fn reveal_focus(&mut self, cx: &CanvasCx<'_>) {
        if let Some(rect) = self.focus_rect(cx) {
            self.asks.push(Ask::Reveal(rect));
        }
    }

    /// Brings all that is selected into view.
    pub fn reveal_selection(&mut self, cx: &CanvasCx<'_>) {
        let layout = Arc::clone(self.memo(cx).layout());
        let rect = selected_rect(&layout, cx.document.selection());
        self.asks.extend(rect.map(Ask::Reveal));
    }

    /// Where the keyboard is on the board.
    fn focus_rect(&mut self, cx: &CanvasCx<'_>) -> Option<Rect> {
        let layout = Arc::clone(self.memo(cx).layout());
        let focus = cx.document.selection().focus?;
        overlay::focus_rect(&layout, focus).map(|(_, rect)| rect)
    }

    fn show_editor(&mut self, ui: &mut egui::Ui, pinned: &Pinned, cx: &mut CanvasCx<'_>) {
        let viewer = self.viewer();
        let Some(editor) = &mut self.editor else {
            return;
        };
        let memo = self.memo.get_or_insert_with(|| Memo::new(cx, viewer));
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
            let from = cx.document.selection().focus;
            if let Some(step) = step {
                self.key(step, cx);
            }
            // Beyond the last stage there is nothing to write on.
            if step.is_none() || cx.document.selection().focus != from {
                if step.is_some() {
                    Self::focus_whole_cell(cx);
                }
                self.send(Event::Key(BoardKey::NewNote), cx);
                self.typed_ahead = after;
            }
        }
        ui.ctx().request_repaint();
    }

    /// So that a new note comes last in the cell that the keyboard has come to.
    fn focus_whole_cell(cx: &mut CanvasCx<'_>) {
        if let Some(Focus::Card(id)) = cx.document.selection().focus
            && let Some((slot, _)) = cx.document.board().find(id)
        {
            let focus = Some(match slot.place {
                Place::Cell { lane, stage } => Focus::Cell { lane, stage },
                Place::Parking => Focus::Parking,
            });
            let cards = Vec::new();
            cx.document.select(Selection { cards, focus });
        }
    }

    /// Lets the tool look at the board as it is.
    pub(super) fn with_tool_cx<R>(
        &mut self,
        cx: &mut CanvasCx<'_>,
        look: impl FnOnce(&Tool, &Cx<'_>) -> R,
    ) -> R {
        let layout = Arc::clone(self.memo(cx).layout());
        let tool_cx = Cx {
            board: cx.document.board(),
            layout: &layout,
            selection: cx.document.selection(),
            zoom: self.glide.camera.zoom,
            finger: cx.finger,
            ids: cx.ids,
        };
        look(&self.tool, &tool_cx)
    }
}

/// The light on a card of the map, and on its stage and lane; none where it is not shown.
fn light_on(id: CardId, layout: &Layout, cx: &CanvasCx<'_>) -> Option<Light> {
    let card = layout.card(id)?;
    let Place::Cell { lane, stage } = cx.document.board().find(id)?.0.place else {
        return None;
    };
    Some(Light {
        body: card.rect.inflate(LIT, LIT),
        row: layout.stage(stage)?.header,
        column: layout.lane(lane)?.header,
    })
}

fn hit_rect(layout: &Layout, hit: Hit) -> Option<Rect> {
    let focus = match hit {
        Hit::Title => return layout.title.as_ref().map(|title| title.rect),
        Hit::Stage(id) => Focus::Stage(id),
        Hit::Lane(id) => Focus::Lane(id),
        Hit::Card(id) => Focus::Card(id),
    };
    overlay::focus_rect(layout, focus).map(|(_, rect)| rect)
}

fn selected_rect(layout: &Layout, selection: &Selection) -> Option<Rect> {
    let cards = selection.cards.iter().filter_map(|id| layout.card(*id));
    let cards = cards.map(|card| card.rect).reduce(|a, b| a.union(b));
    cards.or_else(|| overlay::focus_rect(layout, selection.focus?).map(|(_, rect)| rect))
}
