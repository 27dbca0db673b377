//! Stage and lane names that can always be read: on a small board, and where their headers are cut or out of view.

use std::sync::Arc;

use eframe::egui::{self, Color32, Galley, Rect, Ui, Vec2, pos2, vec2};

use super::CanvasCx;
use super::pinned::Pinned;
use super::view::View;
use crate::gui::style::{colour, font};
use crate::layout::{LaneBox, Layout, StageBox, TextBox, metrics};
use crate::scene::Pin;
use crate::text::Weight;

/// A name that would be smaller than this on the screen (points) is written over its header,
const SMALLEST: f32 = 8.0;
/// in this size.
const WRITTEN: f32 = 9.0;
/// Size of a name whose header is out of view.
const CHIP: f32 = 12.0;
const PAD: f32 = 4.0;
/// A header that is narrower lets its name reach over its edge.
const ROOMY: f32 = 56.0;
/// A lane's name may reach so far over the edge of its header.
const LANE_WIDTH: f32 = 160.0;
/// Narrower than this a name is no help.
const LEAST_WIDTH: f32 = 22.0;
/// The same for one whose drawn name is cut.
const CUT_WIDTH: f32 = 64.0;
/// A name takes at most so many rows of its header.
const MOST_ROWS: usize = 3;

/// Paints what names are needed beside the drawn ones.
pub(super) fn paint(ui: &Ui, pinned: &Pinned, layout: &Layout, cx: &CanvasCx<'_>) {
    let canvas = pinned.view(Pin::None);
    let mut names = Names {
        ui,
        pinned,
        canvas,
        lanes_from: pinned.free().top(),
    };
    for stage in &layout.stages {
        if let Some(model) = cx.document.board().stage(stage.id) {
            let ink = colour(cx.theme.board.stage_text);
            let fill = colour(cx.theme.board.stage);
            names.stage(stage, &model.name, ink, fill);
        }
    }
    for lane in &layout.lanes {
        if let Some(model) = cx.document.board().lane(lane.id) {
            let ink = colour(cx.theme.board.text);
            let fill = colour(cx.theme.board.surface);
            names.lane(lane, &model.name, ink, fill);
        }
    }
}

struct Names<'a> {
    ui: &'a Ui,
    pinned: &'a Pinned,
    canvas: View,
    /// No name stands on another.
    lanes_from: f32,
}

impl Names<'_> {
    fn stage(&mut self, stage: &StageBox, text: &str, ink: Color32, fill: Color32) {
        let (view, free) = (self.pinned.view(Pin::Top), self.pinned.free());
        let header = view.screen_rect(stage.header);
        let column = header.x_range().intersection(free.x_range());
        if column.span() < LEAST_WIDTH || stage.collapsed {
            return;
        }
        if header.bottom() < self.canvas.rect.top() {
            let name = self.set(text, CHIP, ink);
            let at = pos2(column.min + PAD, self.canvas.rect.top() + PAD);
            self.lanes_from = self.lanes_from.max(at.y + name.height() + PAD);
            let rect = name.at(at, column.span() - 2.0 * PAD);
            name.paint(self.ui, rect, Some(fill));
            return;
        }
        let is_cut = view.screen_rect(stage.name.rect).left() < free.left();
        let Some(size) = self.size(&stage.name, is_cut) else {
            return;
        };
        let name = self.set(text, size, ink);
        // All words of a header stand between its notch and its point.
        let tip = (metrics::STAGE_POINT * view.zoom()) as f32;
        let left = (header.left() + tip).max(free.left());
        let inside = header
            .with_min_x(left)
            .with_max_x(header.right() - tip)
            .expand2(vec2(
                0.0,
                ((name.height() - header.height()) / 2.0).max(0.0),
            ));
        let least = if is_cut { CUT_WIDTH } else { LEAST_WIDTH };
        if inside.width() >= name.width().min(least) {
            let rows = name.rows(inside.size());
            let rect = Rect::from_center_size(inside.center(), vec2(inside.width(), rows.1));
            self.ui.painter().rect_filled(inside, 0.0, fill);
            name.in_rows(rows.0).paint(self.ui, rect, None);
        }
    }

    fn lane(&mut self, lane: &LaneBox, text: &str, ink: Color32, fill: Color32) {
        let view = self.pinned.view(Pin::Left);
        let header = view.screen_rect(lane.header);
        let place = view.screen_rect(lane.name.rect);
        if header.right() < self.canvas.rect.left() {
            let name = self.set(text, CHIP, ink);
            let top = header.top().max(self.lanes_from) + PAD;
            let rect = name.at(pos2(self.canvas.rect.left() + PAD, top), LANE_WIDTH);
            if rect.bottom() + PAD <= header.bottom() {
                self.lanes_from = rect.bottom();
                name.paint(self.ui, rect, Some(fill));
            }
            return;
        }
        let is_cut = place.top() < self.pinned.free().top();
        let Some(size) = self.size(&lane.name, is_cut) else {
            return;
        };
        let name = self.set(text, size, ink);
        let edge = view.zoom() as f32;
        let seen = header
            .shrink(edge)
            .with_min_y((header.top() + edge).max(self.lanes_from));
        let radius = 7.0 * edge;
        let room = seen.size() - vec2(2.0 * PAD, 0.0);
        let rows = name.rows(room);
        let is_whole = rows.0 > 1 || name.width() <= room.x;
        if seen.height() >= name.height() && seen.width() >= ROOMY && (is_whole || is_cut) {
            let top = place.top().min(seen.bottom() - rows.1).max(seen.top());
            let rect = Rect::from_min_size(pos2(seen.left(), top), vec2(seen.width(), rows.1));
            self.ui.painter().rect_filled(seen, radius, fill);
            self.lanes_from = self.lanes_from.max(rect.bottom());
            name.in_rows(rows.0)
                .paint(self.ui, rect.shrink2(vec2(PAD, 0.0)), None);
        } else if !is_cut {
            // Outwards over the desk where there is room, else over the lane.
            let width = name.width().min(LANE_WIDTH).max(header.width());
            let left = (header.right() - width).max(self.canvas.rect.left() + PAD);
            let top = header.center().y - name.height() / 2.0;
            let rect = Rect::from_min_size(pos2(left, top), vec2(width, name.height()));
            if rect.top() >= self.lanes_from {
                self.ui.painter().rect_filled(seen, radius, fill);
                self.lanes_from = rect.bottom();
                name.paint(self.ui, rect, Some(fill));
            }
        }
    }

    /// In which size a name must be written over its drawn one, None where that one can be read.
    fn size(&self, drawn: &TextBox, is_cut: bool) -> Option<f32> {
        let zoom = self.canvas.zoom() as f32;
        let size = drawn.style.size as f32 * zoom;
        let is_small = zoom < 1.0 && size < SMALLEST;
        (is_small || is_cut).then(|| size.max(WRITTEN))
    }

    fn set<'t>(&self, text: &'t str, size: f32, ink: Color32) -> Name<'t> {
        let galley = galley(self.ui, text, size, ink, f32::INFINITY, 1);
        Name {
            text,
            size,
            ink,
            rows: 1,
            natural: galley.size(),
        }
    }
}

/// A name, and its size in one row.
struct Name<'a> {
    text: &'a str,
    size: f32,
    ink: Color32,
    rows: usize,
    natural: Vec2,
}

impl Name<'_> {
    fn width(&self) -> f32 {
        self.natural.x + 2.0 * PAD
    }

    fn height(&self) -> f32 {
        self.natural.y + 2.0
    }

    fn at(&self, min: egui::Pos2, room: f32) -> Rect {
        Rect::from_min_size(min, vec2(self.width().min(room), self.height()))
    }

    /// How many rows it may take in a room, and their height.
    fn rows(&self, room: Vec2) -> (usize, f32) {
        let fit = ((room.y - 2.0) / self.natural.y) as usize;
        let needed = if self.width() <= room.x { 1 } else { MOST_ROWS };
        let rows = fit.min(needed).max(1);
        (rows, rows as f32 * self.natural.y + 2.0)
    }

    fn in_rows(self, rows: usize) -> Self {
        Self { rows, ..self }
    }

    /// Shortened to its room; the whole of it shows under the pointer.
    fn paint(self, ui: &Ui, rect: Rect, fill: Option<Color32>) {
        let Self {
            text,
            size,
            ink,
            rows,
            ..
        } = self;
        if !ui.clip_rect().intersects(rect) || rect.width() < LEAST_WIDTH {
            return;
        }
        let galley = galley(ui, text, size, ink, rect.width() - 2.0 * PAD, rows);
        let at = pos2(rect.left() + PAD, rect.center().y - galley.size().y / 2.0);
        let is_elided = galley.elided;
        if let Some(fill) = fill {
            ui.painter().rect_filled(rect, 3.0, fill);
        }
        ui.painter().galley(at, galley, ink);
        if is_elided && ui.rect_contains_pointer(rect) {
            let id = egui::Id::unique(("name", text));
            let anchor = egui::PopupAnchor::Pointer;
            egui::Tooltip::always_open(ui.ctx().clone(), ui.layer_id(), id, anchor)
                .show(|ui| ui.label(text));
        }
    }
}

fn galley(ui: &Ui, text: &str, size: f32, ink: Color32, width: f32, rows: usize) -> Arc<Galley> {
    let format = egui::text::TextFormat::simple(font(size, Weight::Semibold), ink);
    let mut job = egui::text::LayoutJob::single_section(text.to_owned(), format);
    job.wrap = egui::text::TextWrapping {
        max_rows: rows,
        break_anywhere: rows == 1,
        ..egui::text::TextWrapping::truncate_at_width(width)
    };
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}
