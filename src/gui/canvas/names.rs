//! Stage and lane names that stay readable when the board is small.

use eframe::egui::{self, Rect, vec2};

use super::CanvasCx;
use super::pinned::Pinned;
use crate::gui::style::{colour, font};
use crate::layout::{Layout, metrics};
use crate::scene::{Pin, Rgba};
use crate::text::Weight;

/// A name that would be smaller than this on the screen (points) is written over its header.
const SMALLEST: f64 = 11.0;
/// Size that it then gets.
const SIZE: f32 = 11.5;
const HEIGHT: f32 = 19.0;
const PAD: f32 = 5.0;
/// A lane's name may reach so far over the edge of its header.
const LANE_WIDTH: f32 = 160.0;
/// Narrower than this a name is no help.
const LEAST_WIDTH: f32 = 22.0;

/// Paints the names over the headers when the drawn ones are too small to read.
pub(super) fn paint(ui: &egui::Ui, pinned: &Pinned, layout: &Layout, cx: &CanvasCx<'_>) {
    let view = pinned.view(Pin::None);
    let drawn = metrics::LANE_TEXT.size.min(metrics::STAGE_TEXT.size);
    if drawn * view.zoom() >= SMALLEST {
        return;
    }
    let (board, colours) = (cx.document.board(), &cx.theme.board);
    let left = pinned.view(Pin::Left);
    let mut free_from = f32::MIN;
    for (lane, header) in layout
        .lanes
        .iter()
        .map(|lane| (lane.id, left.screen_rect(lane.header)))
    {
        let Some(lane) = board.lane(lane) else {
            continue;
        };
        let name = Name::new(ui, &lane.name, LANE_WIDTH.max(header.width()), colours.text);
        let width = (name.galley.size().x + 2.0 * PAD).max(header.width());
        // Outwards over the desk where there is room, else over the lane.
        let x = (header.right() - width).max(view.rect.left() + 2.0);
        let min = egui::pos2(x, header.center().y - HEIGHT / 2.0);
        if min.y >= free_from {
            free_from = min.y + HEIGHT;
            name.paint(
                ui,
                Rect::from_min_size(min, vec2(width, HEIGHT)),
                colours.surface,
            );
        }
    }
    let top = pinned.view(Pin::Top);
    for (stage, header) in layout
        .stages
        .iter()
        .map(|stage| (stage.id, top.screen_rect(stage.header)))
    {
        let Some(stage) = board.stage(stage).filter(|_| header.width() >= LEAST_WIDTH) else {
            continue;
        };
        let size = vec2(header.width() - 2.0, header.height().max(HEIGHT));
        let rect = Rect::from_center_size(header.center(), size);
        let name = Name::new(ui, &stage.name, size.x, colours.stage_text);
        name.paint(ui, rect, colours.stage);
    }
}

/// A name, shortened to its room.
struct Name<'a> {
    text: &'a str,
    galley: std::sync::Arc<egui::Galley>,
    ink: egui::Color32,
}

impl<'a> Name<'a> {
    fn new(ui: &egui::Ui, text: &'a str, width: f32, ink: Rgba) -> Self {
        let ink = colour(ink);
        let format = egui::text::TextFormat::simple(font(SIZE, Weight::Semibold), ink);
        let mut job = egui::text::LayoutJob::single_section(text.to_owned(), format);
        job.wrap = egui::text::TextWrapping::truncate_at_width(width - 2.0 * PAD);
        Self {
            text,
            galley: ui.fonts_mut(|fonts| fonts.layout_job(job)),
            ink,
        }
    }

    /// The whole of it shows under the pointer.
    fn paint(self, ui: &egui::Ui, rect: Rect, fill: Rgba) {
        if !ui.clip_rect().intersects(rect) {
            return;
        }
        ui.painter().rect_filled(rect, 3.0, colour(fill));
        let at = egui::pos2(
            rect.left() + PAD,
            rect.center().y - self.galley.size().y / 2.0,
        );
        let is_elided = self.galley.elided;
        ui.painter().galley(at, self.galley, self.ink);
        if is_elided && ui.rect_contains_pointer(rect) {
            let id = egui::Id::unique(("name", self.text));
            let anchor = egui::PopupAnchor::Pointer;
            egui::Tooltip::always_open(ui.ctx().clone(), ui.layer_id(), id, anchor)
                .show(|ui| ui.label(self.text));
        }
    }
}
