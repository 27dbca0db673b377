//! The line below the board: what the keys do now, how much there is, the time of an exercise, the zoom.

use eframe::egui::{Align, Button, Frame, Label, Layout, Margin, Panel, Stroke, Ui, Vec2};

use super::app::App;
use super::command::Command;
use super::style::{colour, least, space};
use super::widgets::{command_widget, soft};
use super::{icons, timer};
use crate::i18n::key;
use crate::text::Icon;

pub(super) fn show(app: &mut App, ui: &mut Ui) {
    let frame = Frame::new()
        .fill(colour(app.theme.frame.panel))
        .inner_margin(Margin::symmetric(12, 2));
    let panel = Panel::bottom("status")
        .frame(frame)
        .resizable(false)
        .show_separator_line(false)
        .show(ui, |ui| {
            ui.spacing_mut().interact_size.y = least(ui, 24.0);
            ui.spacing_mut().button_padding = Vec2::new(6.0, 2.0);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = space::XS;
                zoom(app, ui);
                ui.add_space(space::M);
                counts(app, ui);
                ui.add_space(space::M);
                timer::show(app, ui);
                ui.add_space(space::M);
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| hint(app, ui));
            });
        });
    let rect = panel.response.rect;
    let line = Stroke::new(1.0, colour(app.theme.frame.panel_edge));
    ui.painter().hline(rect.x_range(), rect.top() + 0.5, line);
}

/// Right to left: in, factor, out.
fn zoom(app: &mut App, ui: &mut Ui) {
    let Some(session) = &app.session else {
        return;
    };
    let percent = (session.shown().zoom() * 100.0).round();
    let percent = app
        .strings
        .with(key::STATUS_ZOOM, &[("percent", percent.into())]);
    let side = Vec2::new(least(ui, 28.0), 0.0);
    let symbol = |symbol| {
        Button::new(icons::atom(symbol))
            .frame_when_inactive(false)
            .min_size(side)
    };
    command_widget(app, ui, Command::ZoomIn, symbol(Icon::Plus));
    let factor = Button::new(soft(app.theme, percent))
        .frame_when_inactive(false)
        .min_size(Vec2::new(56.0, 0.0));
    command_widget(app, ui, Command::ZoomActual, factor);
    command_widget(app, ui, Command::ZoomOut, symbol(Icon::Minus));
}

fn counts(app: &App, ui: &mut Ui) {
    let Some(document) = app.document() else {
        return;
    };
    let notes = document.board().cards().count();
    let chosen = document.selection().cards.len();
    let (name, count) = if chosen > 1 {
        (key::STATUS_SELECTED, chosen)
    } else {
        (key::STATUS_NOTES, notes)
    };
    let shown = app.strings.number(count as u64);
    let words = app
        .strings
        .with(name, &[("count", count.into()), ("shown", shown.into())]);
    ui.label(soft(app.theme, words));
}

fn hint(app: &App, ui: &mut Ui) {
    if let Some(session) = &app.session {
        let hint = match (&session.compare, &session.validation) {
            (Some(_), _) => key::COMPARE_LOCKED,
            (None, Some(walk)) => walk.hint(),
            (None, None) => session.canvas.hint(&session.document),
        };
        let hint = app.strings.get(hint);
        ui.add(Label::new(soft(app.theme, hint)).truncate());
    }
}
