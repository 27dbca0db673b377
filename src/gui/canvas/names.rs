//! Stage and lane names that stay readable when the board is small.

use eframe::egui::{self, Align2, Rect};

use super::CanvasCx;
use super::pinned::Pinned;
use crate::gui::style::{colour, font};
use crate::layout::Layout;
use crate::scene::{Pin, Rgba};
use crate::text::Weight;

/// The smallest size of a name on the screen, in points.
const SMALLEST: f64 = 11.0;
/// Size that it then gets.
const SIZE: f32 = 11.5;
const HEIGHT: f32 = 19.0;
const PAD: f32 = 5.0;
/// How far a lane's name may reach over the edge of its header.
const LANE_WIDTH: f32 = 150.0;

/// Paints the names over the headers when the drawn ones (`size` board units) are too small to read.
pub(super) fn paint(ui: &egui::Ui, pinned: &Pinned, layout: &Layout, size: f64, cx: &CanvasCx<'_>) {
    let painter = ui.painter();
    let view = pinned.view(Pin::None);
    if size * view.zoom() >= SMALLEST {
        return;
    }
    let board = cx.document.board();
    let top = pinned.view(Pin::Top);
    for stage in &layout.stages {
        let header = top.screen_rect(stage.header).shrink2(egui::vec2(1.0, 0.0));
        let rect = Rect::from_center_size(
            header.center(),
            egui::vec2(header.width(), header.height().max(HEIGHT)),
        );
        if let Some(stage) = board.stage(stage.id) {
            let (fill, ink) = (cx.theme.board.stage, cx.theme.board.stage_text);
            name(ui, painter, rect, &stage.name, fill, ink);
        }
    }
    let left = pinned.view(Pin::Left);
    for lane in &layout.lanes {
        let header = left.screen_rect(lane.header);
        let Some(lane) = board.lane(lane.id) else {
            continue;
        };
        // Outwards over the desk where there is room, else over the lane.
        let right = header
            .right()
            .max(view.rect.left() + LANE_WIDTH.min(header.right() + LANE_WIDTH));
        let width = header.width().max(LANE_WIDTH);
        let rect = Rect::from_min_max(
            egui::pos2(
                (right - width).max(view.rect.left()),
                header.center().y - HEIGHT / 2.0,
            ),
            egui::pos2(right, header.center().y + HEIGHT / 2.0),
        );
        if header.height() >= HEIGHT * 0.8 {
            let (fill, ink) = (cx.theme.board.surface, cx.theme.board.text);
            name(ui, painter, rect, &lane.name, fill, ink);
        }
    }
}

/// One name, shortened to its room; the whole of it under the pointer.
fn name(ui: &egui::Ui, painter: &egui::Painter, rect: Rect, text: &str, fill: Rgba, ink: Rgba) {
    if !painter.clip_rect().intersects(rect) || rect.width() < 2.0 * PAD {
        return;
    }
    let mut job = egui::text::LayoutJob::single_section(
        text.to_owned(),
        egui::text::TextFormat::simple(font(SIZE, Weight::Semibold), colour(ink)),
    );
    job.wrap = egui::text::TextWrapping::truncate_at_width(rect.width() - 2.0 * PAD);
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    painter.rect_filled(rect, 3.0, colour(fill));
    let at = Align2::LEFT_CENTER
        .align_size_within_rect(galley.size(), rect.shrink2(egui::vec2(PAD, 0.0)));
    let is_elided = galley.elided;
    painter.galley(at.min, galley, colour(ink));
    let is_over = ui
        .input(|input| input.pointer.hover_pos())
        .is_some_and(|pos| rect.contains(pos) && ui.rect_contains_pointer(rect));
    if is_elided && is_over {
        let id = egui::Id::unique(("name", text));
        egui::Tooltip::always_open(
            ui.ctx().clone(),
            ui.layer_id(),
            id,
            egui::PopupAnchor::Pointer,
        )
        .show(|ui| ui.label(text));
    }
}
