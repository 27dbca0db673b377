//! The switch between the views of a board, in the top bar.

use eframe::egui::{Button, Frame, Margin, Stroke, Ui, Vec2};

use super::app::App;
use super::command::Command;
use super::icons;
use super::style::{CONTROL, RADIUS, colour};
use super::widgets::{command_widget, ringed};
use crate::draw;
use crate::layout::View;
use crate::text::Icon;

/// The views of the switch, in its order.
pub(super) const VIEWS: [View; 4] = [View::Map, View::Matrix, View::Roadmap, View::Personas];

/// From this width of the window on, each view has its name there.
const ROOMY: f32 = 1360.0;
/// Narrower windows have no room for the switch: menu, keys and palette have it.
const LEAST: f32 = 800.0;
/// The width of a view with and without its name, in points.
const WIDTHS: (f32, f32) = (104.0, 38.0);

/// How much room the switch takes in a window of this width.
pub(super) fn width(window: f32) -> f32 {
    let (named, bare) = WIDTHS;
    let count = VIEWS.len() as f32;
    match window {
        ROOMY.. => count * named,
        // The chosen one keeps its name.
        LEAST.. => named + (count - 1.0) * bare,
        _ => 0.0,
    }
}

pub(super) fn show(app: &mut App, ui: &mut Ui) {
    let window = app.ctx.content_rect().width();
    let Some(now) = app.session.as_ref().map(|session| session.canvas.view()) else {
        return;
    };
    if window < LEAST {
        return;
    }
    let frame = Frame::new()
        .fill(colour(app.theme.frame.hover))
        .corner_radius(RADIUS + 1)
        .inner_margin(Margin::same(2));
    frame.show(ui, |ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        ui.spacing_mut().button_padding = Vec2::new(8.0, 0.0);
        for view in VIEWS {
            let is_shown = view == now;
            let command = Command::View(view);
            let symbol = command.entry().icon.unwrap_or(Icon::Map);
            let mut button = if is_shown || window >= ROOMY {
                let words = app.strings.get(draw::view_name(view));
                Button::new((icons::sized_atom(symbol, 15.0), words))
            } else {
                Button::new(icons::sized_atom(symbol, 16.0))
            };
            button = button
                .frame_when_inactive(false)
                .corner_radius(RADIUS)
                .min_size(Vec2::new(0.0, CONTROL - 6.0));
            if is_shown {
                let edge = Stroke::new(1.0, colour(app.theme.frame.field_edge));
                button = button
                    .frame_when_inactive(true)
                    .fill(colour(app.theme.frame.panel))
                    .stroke(edge);
            }
            let response = command_widget(app, ui, command, button);
            ringed(ui, &app.theme.frame, response);
        }
    });
}
