//! Stage and lane names that can always be read: on a small board, and where their headers are cut or out of view.

use std::sync::Arc;

use eframe::egui::{self, Color32, Galley, Rect, Ui, pos2, vec2};

use super::CanvasCx;
use super::pinned::Pinned;
use super::view::View;
use crate::gui::style::{colour, font};
use crate::layout::{LaneBox, Layout, StageBox, metrics};
use crate::scene::Pin;
use crate::text::Weight;

/// A name that would be smaller than this on the screen (points) is written over its header in this size.
const SMALLEST: f32 = 11.0;
/// Size of a name whose header is out of view.
const CHIP: f32 = 12.0;
const PAD: f32 = 4.0;
/// A header that is at least so wide keeps its own picture around the name.
const ROOMY: f32 = 84.0;
/// A lane's name may reach so far over the edge of its header.
const LANE_WIDTH: f32 = 160.0;
/// Narrower than this a name is no help.
const LEAST_WIDTH: f32 = 22.0;
/// The same for one that is written over a drawn one.
const CUT_WIDTH: f32 = 64.0;

/// Paints what names are needed beside the drawn ones.
pub(super) fn paint(ui: &Ui, pinned: &Pinned, layout: &Layout, cx: &CanvasCx<'_>) {
    let canvas = pinned.view(Pin::None);
    let zoom = canvas.zoom() as f32;
    let mut names = Names {
        ui,
        pinned,
        canvas,
        drawn: [metrics::LANE_TEXT, metrics::STAGE_TEXT].map(|style| style.size as f32 * zoom),
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
    /// Sizes of lanes' and stages' names as they are drawn, in points.
    drawn: [f32; 2],
    /// No name stands on another.
    lanes_from: f32,
}

impl Names<'_> {
    fn stage(&mut self, stage: &StageBox, text: &str, ink: Color32, fill: Color32) {
        let (view, free) = (self.pinned.view(Pin::Top), self.pinned.free());
        let header = view.screen_rect(stage.header);
        let place = view.screen_rect(stage.name.rect);
        let column = header.x_range().intersection(free.x_range());
        if column.span() < LEAST_WIDTH || stage.collapsed {
            return;
        }
        let tip = (metrics::STAGE_POINT * view.zoom()) as f32;
        let [_, drawn] = self.drawn;
        if drawn.min(self.drawn[0]) < SMALLEST {
            let name = self.set(text, SMALLEST, ink);
            let rect = if header.width() >= ROOMY && header.height() >= 1.5 * name.height() {
                // The notch of the header stays free.
                let header = header.with_min_x(header.left() + tip);
                name.beside(place, header, header.right() - tip)
            } else {
                let height = header.height().max(name.height());
                Rect::from_center_size(header.center(), vec2(header.width() - 2.0, height))
            };
            name.paint(self.ui, rect, fill);
        } else if header.bottom() < self.canvas.rect.top() {
            let name = self.set(text, CHIP, ink);
            let at = pos2(column.min + PAD, self.canvas.rect.top() + PAD);
            self.lanes_from = self.lanes_from.max(at.y + name.height() + PAD);
            let rect = name.at(at, column.span() - 2.0 * PAD);
            name.paint(self.ui, rect, fill);
        } else if place.left() < free.left() {
            // The rest of the drawn name is never longer than the whole name.
            let name = self.set(text, drawn, ink);
            let row = stage.name.style.size * stage.name.style.line_height * view.zoom();
            let y = place.top() + row as f32 / 2.0 - name.height() / 2.0;
            let at = pos2(free.left(), y);
            let rect = name.at(at, header.right() - tip - at.x);
            if rect.width() >= name.width().min(CUT_WIDTH) {
                name.paint(self.ui, rect, fill);
            }
        }
    }

    fn lane(&mut self, lane: &LaneBox, text: &str, ink: Color32, fill: Color32) {
        let view = self.pinned.view(Pin::Left);
        let header = view.screen_rect(lane.header);
        let place = view.screen_rect(lane.name.rect);
        let [drawn, _] = self.drawn;
        let (name, rect) = if drawn < SMALLEST {
            let name = self.set(text, SMALLEST, ink);
            let rect = if header.width() >= ROOMY && header.height() >= name.height() {
                let y = place.center().y.max(header.top() + name.height() / 2.0);
                let place = Rect::from_center_size(pos2(place.center().x, y), place.size());
                name.beside(place, header, header.right() - 1.0)
            } else {
                self.ui.painter().rect_filled(header, PAD, fill);
                // Outwards over the desk where there is room, else over the lane.
                let width = name.width().min(LANE_WIDTH);
                let left = (header.right() - width).max(self.canvas.rect.left() + PAD);
                name.at(pos2(left, header.center().y - name.height() / 2.0), width)
            };
            (name, rect)
        } else if header.right() < self.canvas.rect.left() {
            let name = self.set(text, CHIP, ink);
            let top = header.top().max(self.lanes_from) + PAD;
            let at = pos2(self.canvas.rect.left() + PAD, top);
            let rect = name.at(at, LANE_WIDTH);
            (name, rect)
        } else if place.top() < self.pinned.free().top() {
            let name = self.set(text, drawn, ink);
            let at = pos2(place.left() - PAD, self.lanes_from + PAD);
            let rect = name.at(at, header.right() - at.x - PAD);
            (name, rect)
        } else {
            return;
        };
        let has_room = drawn < SMALLEST || rect.bottom() + PAD <= header.bottom();
        if has_room && rect.top() >= self.lanes_from.min(header.top()) {
            name.paint(self.ui, rect, fill);
            self.lanes_from = self.lanes_from.max(rect.bottom());
        }
    }

    fn set<'t>(&self, text: &'t str, size: f32, ink: Color32) -> Name<'t> {
        let galley = galley(self.ui, text, size, ink, f32::INFINITY);
        Name {
            text,
            size,
            ink,
            galley,
        }
    }
}

/// A name, set in one row.
struct Name<'a> {
    text: &'a str,
    size: f32,
    ink: Color32,
    galley: Arc<Galley>,
}

impl Name<'_> {
    fn width(&self) -> f32 {
        self.galley.size().x + 2.0 * PAD
    }

    fn height(&self) -> f32 {
        self.galley.size().y + 2.0
    }

    fn at(&self, min: egui::Pos2, room: f32) -> Rect {
        Rect::from_min_size(min, vec2(self.width().min(room), self.height()))
    }

    /// Up to `right`: from its place on, or over all that stands before it when it needs that room.
    fn beside(&self, place: Rect, header: Rect, right: f32) -> Rect {
        let at_place = place.left() - PAD;
        let left = if at_place + self.width() <= right {
            at_place
        } else {
            header.left() + PAD
        };
        let size = vec2(right - left, self.height());
        Rect::from_min_size(pos2(left, place.center().y - size.y / 2.0), size)
    }

    /// Shortened to its room; the whole of it shows under the pointer.
    fn paint(self, ui: &Ui, rect: Rect, fill: Color32) {
        let Self {
            text, size, ink, ..
        } = self;
        if !ui.clip_rect().intersects(rect) || rect.width() < LEAST_WIDTH {
            return;
        }
        let galley = galley(ui, text, size, ink, rect.width() - 2.0 * PAD);
        let at = pos2(rect.left() + PAD, rect.center().y - galley.size().y / 2.0);
        let is_elided = galley.elided;
        ui.painter().rect_filled(rect, 3.0, fill);
        ui.painter().galley(at, galley, ink);
        if is_elided && ui.rect_contains_pointer(rect) {
            let id = egui::Id::unique(("name", text));
            let anchor = egui::PopupAnchor::Pointer;
            egui::Tooltip::always_open(ui.ctx().clone(), ui.layer_id(), id, anchor)
                .show(|ui| ui.label(text));
        }
    }
}

fn galley(ui: &Ui, text: &str, size: f32, ink: Color32, width: f32) -> Arc<Galley> {
    let format = egui::text::TextFormat::simple(font(size, Weight::Semibold), ink);
    let mut job = egui::text::LayoutJob::single_section(text.to_owned(), format);
    job.wrap = egui::text::TextWrapping::truncate_at_width(width);
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}
