//! The board as people in a room see it: its own camera and tiles, no hand, and a light on what is talked about.

use std::sync::Arc;

use eframe::egui;
use kurbo::Rect;

use super::dim;
use super::glide::{Glide, Goal};
use super::memo::{Memo, Viewer};
use super::paint::{self, Wanted};
use super::pinned::Pinned;
use super::tiles::Tiles;
use super::view::{View, camera_point, on_whole_pixels, vec2};
use super::{CanvasCx, names};
use crate::layout::Layout;
use crate::tool::Camera;
use crate::tool::present::{Light, Room, Show, Spot};

/// A wheel's points that zoom by a factor of e.
const WHEEL: f32 = 200.0;

/// A board that is only looked at.
pub struct Projection {
    glide: Glide,
    memo: Option<Memo>,
    tiles: Option<Tiles>,
    /// Where the show last sent the camera.
    goal: Option<(Spot, Camera)>,
    /// What was lit before it went there, and what will be.
    light: (Option<Light>, Option<Light>),
    rect: egui::Rect,
}

impl Default for Projection {
    fn default() -> Self {
        Self {
            glide: Glide::new(),
            memo: None,
            tiles: None,
            goal: None,
            light: (None, None),
            rect: egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(1920.0, 1080.0)),
        }
    }
}

impl Projection {
    /// Looks at the board as it was shown last.
    pub fn look<R>(&mut self, cx: &CanvasCx<'_>, look: impl FnOnce(&Room<'_>) -> R) -> R {
        let layout = Arc::clone(self.layout(cx));
        look(&self.room(&layout))
    }

    fn layout(&mut self, cx: &CanvasCx<'_>) -> &Arc<Layout> {
        let memo = self.memo.get_or_insert_with(|| Memo::new(cx, Viewer::Room));
        memo.update_layout(cx);
        memo.layout()
    }

    fn room<'a>(&self, layout: &'a Layout) -> Room<'a> {
        Room::new(layout, self.rect_size())
    }

    fn rect_size(&self) -> kurbo::Size {
        let size = self.rect.size();
        kurbo::Size::new(f64::from(size.x), f64::from(size.y))
    }

    /// Shows what the show is at in all the room that `ui` has; what is clicked is for the caller.
    pub fn ui(&mut self, ui: &mut egui::Ui, cx: &CanvasCx<'_>, show: &mut Show) -> egui::Response {
        let ppp = ui.pixels_per_point();
        let room = ui.available_rect_before_wrap();
        let rect = on_whole_pixels(room, ppp);
        let resized = rect.size() != self.rect.size();
        self.rect = rect;
        let response = ui.allocate_rect(room, egui::Sense::click_and_drag());
        ui.set_clip_rect(room);
        let layout = Arc::clone(self.layout(cx));
        self.follow(ui, show, &layout, resized);
        let zooms = self.take_hand(ui, &response);

        let memo = self.memo.get_or_insert_with(|| Memo::new(cx, Viewer::Room));
        let dirty = memo.update_scene(cx, [].into(), &Arc::default());
        let flies = self.glide.is_flying() || zooms;
        let view = View::new(rect, ppp, self.glide.camera, !flies);
        let pinned = Pinned::new(view, &layout);
        let tiles = self.tiles.get_or_insert_with(|| Tiles::new(ui.ctx()));
        tiles.receive(ui.ctx(), memo);
        tiles.invalidate(&dirty);
        let wanted = |camera| {
            let view = View::new(rect, ppp, camera, true);
            Wanted::new(&Pinned::new(view, &layout), memo, None)
        };
        // What is flown to is made on the way, and what comes next while people look.
        let wanted = if let (true, Some((_, goal))) = (flies, self.goal) {
            Wanted {
                seen: Vec::new(),
                later: wanted(goal).seen,
            }
        } else {
            let next = show.next_camera(&Room::new(&layout, view.size()));
            let mut now = wanted(self.glide.camera);
            now.later.extend(wanted(next).seen);
            now
        };
        tiles.fill(ui.ctx(), memo, &wanted.seen, &wanted.later);
        paint::paint(ui.painter(), tiles, &pinned, memo, cx.theme);
        names::paint(ui, &pinned, &layout, cx);
        if let Some(light) = self.light_now(&layout) {
            dim::paint(ui.painter(), &pinned, &light, &layout, cx.theme);
        }
        response
    }

    /// Sends the camera to where the show is.
    fn follow(&mut self, ui: &egui::Ui, show: &mut Show, layout: &Layout, resized: bool) {
        let size = self.rect_size();
        let room = self.room(layout);
        show.follow(&room);
        let goal = (show.spot(), show.camera(&room));
        if self.goal != Some(goal) {
            let before = self.light_now(layout);
            let at_once = resized || self.goal.is_none();
            self.light = (before, show.light(layout));
            if at_once {
                self.glide.set(goal.1);
            } else {
                let time = ui.input(|input| input.time);
                self.glide.go(Goal::To(goal.1), size, time);
            }
            self.goal = Some(goal);
        }
        self.glide.advance(ui, size);
    }

    /// The wheel and pinches zoom, a drag moves, until the next step. True while it zooms.
    fn take_hand(&mut self, ui: &egui::Ui, response: &egui::Response) -> bool {
        let zoom = ui.input(|input| {
            let wheel = (input.translation_delta().y / WHEEL).exp();
            f64::from(wheel * input.zoom_delta())
        });
        let at = response.hover_pos().filter(|_| zoom != 1.0);
        if let Some(at) = at {
            let at = camera_point(self.rect, at);
            self.glide.set(self.glide.camera.zoomed_about(at, zoom));
            // The next frame sees that the wheel has come to rest.
            ui.ctx().request_repaint();
        }
        if response.dragged() {
            let by = vec2(response.drag_delta());
            self.glide.set(self.glide.camera.panned(by));
        }
        at.is_some()
    }

    /// The light moves with the camera.
    fn light_now(&self, layout: &Layout) -> Option<Light> {
        let share = self.glide.share();
        match self.light {
            (from, to) if share >= 1.0 || from == to => to,
            (from, to) => {
                let all = all_lit(layout);
                let (from, to) = (from.unwrap_or(all), to.unwrap_or(all));
                Some(Light {
                    body: between(from.body, to.body, share),
                    row: between(from.row, to.row, share),
                    column: between(from.column, to.column, share),
                })
            }
        }
    }
}

fn all_lit(layout: &Layout) -> Light {
    Light {
        body: layout.bounds,
        row: layout.stage_row,
        column: layout.lane_column,
    }
}

fn between(from: Rect, to: Rect, share: f64) -> Rect {
    let at = |from: f64, to: f64| from + (to - from) * share;
    Rect::new(
        at(from.x0, to.x0),
        at(from.y0, to.y0),
        at(from.x1, to.x1),
        at(from.y1, to.y1),
    )
}
