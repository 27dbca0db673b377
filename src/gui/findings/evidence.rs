//! How well the map is founded: a bar for all of it, and one for each stage.

use eframe::egui::{Align2, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::list::words;
use super::words::Words;
use super::{FindingsPanel, Shown, Target};
use crate::analysis::Tally;
use crate::edit::find::Hit;
use crate::gui::app::{Action, App};
use crate::gui::style::{RADIUS, colour, control, font, space};
use crate::gui::widgets::{ringed, soft, strong};
use crate::i18n::key;
use crate::model::Evidence;
use crate::text::Weight;
use crate::theme::FrameColours;

/// Height of a bar, in points.
const BAR: f32 = 6.0;

pub(super) fn show(app: &mut App, ui: &mut Ui, panel: &mut FindingsPanel, shown: &Shown) {
    let words = words(app, shown);
    let tally = &shown.evidence.board;
    ui.horizontal(|ui| {
        ui.add_space(space::S);
        ui.label(strong(app.strings.get(key::FINDINGS_EVIDENCE)));
    });
    let name = app.strings.get(key::FINDINGS_BOARD).to_owned();
    let line = bar(app, ui, &words, &name, tally);
    panel.keyboard.line(ui, &line);
    if line.clicked() {
        app.queue.push(Action::Find(Target::Hit(Hit::Title)));
    }
    for (stage, tally) in &shown.evidence.stages {
        let name = words.stage(*stage);
        let line = ui
            .push_id(stage.bits(), |ui| bar(app, ui, &words, &name, tally))
            .inner;
        panel.keyboard.line(ui, &line);
        if line.clicked() {
            app.queue
                .push(Action::Find(Target::Hit(Hit::Stage(*stage))));
        }
    }
}

/// A name, the share of what is validated, and under them the bar.
fn bar(app: &App, ui: &mut Ui, words: &Words<'_>, name: &str, tally: &Tally) -> Response {
    let frame = &app.theme.frame;
    let height = control(ui).max(34.0);
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    let validated = words.validated(tally);
    let spoken = app.strings.with(
        key::FINDINGS_SECTION,
        &[("name", name.into()), ("count", validated.as_str().into())],
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
    if ui.is_rect_visible(rect) {
        if response.hovered() {
            let hover = colour(frame.hover);
            ui.painter().rect_filled(rect, f32::from(RADIUS), hover);
        }
        let inner = rect.shrink2(vec2(space::S, space::XS));
        let share = ui.painter().text(
            inner.right_top(),
            Align2::RIGHT_TOP,
            &validated,
            font(12.0, Weight::Regular),
            colour(frame.text_soft),
        );
        let room = Rect::from_min_max(inner.min, pos2(share.left() - space::S, inner.bottom()));
        let ink = colour(frame.text);
        let mut job = eframe::egui::text::LayoutJob::simple_singleline(
            name.to_owned(),
            font(13.0, Weight::Medium),
            ink,
        );
        job.wrap = eframe::egui::text::TextWrapping::truncate_at_width(room.width());
        let galley = ui.painter().layout_job(job);
        ui.painter().galley(room.min, galley, ink);
        let track = inner.with_min_y(inner.bottom() - BAR);
        paint(ui, frame, track, tally);
    }
    let response = ringed(ui, frame, response);
    if tally.total() == 0 {
        return response;
    }
    let args = [
        ("validated", tally.validated().into()),
        ("total", tally.total().into()),
    ];
    let share = app.strings.with(key::FINDINGS_SHARE, &args);
    response.on_hover_ui(|ui| {
        ui.label(share);
        ui.label(soft(app.theme, words.tally(tally)));
    })
}

/// What customers have confirmed, then what was seen or told, then what is only assumed; the rest is empty.
fn paint(ui: &Ui, frame: &FrameColours, track: Rect, tally: &Tally) {
    let painter = ui.painter();
    painter.rect_filled(track, BAR / 2.0, colour(frame.pressed));
    let told = tally.count(Evidence::Observed) + tally.count(Evidence::Reported);
    let accent = colour(frame.accent);
    let mut from = 0;
    let parts = [
        (tally.validated(), accent),
        (told, accent.gamma_multiply(0.55)),
        (
            tally.count(Evidence::Assumption),
            accent.gamma_multiply(0.25),
        ),
    ];
    let x =
        |count: usize| track.left() + track.width() * count as f32 / tally.total().max(1) as f32;
    for (count, ink) in parts.into_iter().filter(|(count, _)| *count > 0) {
        let part = Rect::from_x_y_ranges(x(from)..=x(from + count), track.y_range());
        painter
            .with_clip_rect(part.intersect(painter.clip_rect()))
            .rect_filled(track, BAR / 2.0, ink);
        from += count;
    }
}
