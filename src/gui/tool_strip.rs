//! The tools, beside the board or, for fingers, below it; never over it.

use eframe::egui::{Align, Frame, Layout, Panel, Ui, Vec2};

use super::app::App;
use super::command::Command;
use super::style::{colour, control, space};
use super::widgets::{command_icon, divide, floating};
use crate::tool::{BoardKey, ToolKind};

/// Buttons on the strip.
const BUTTONS: f32 = 6.0;

pub(super) fn show(app: &mut App, ui: &mut Ui) {
    let desk = Frame::new().fill(colour(app.theme.frame.desk));
    let across = control(ui) + 8.0 + 2.0 * space::S;
    let along = BUTTONS * (control(ui) + space::XS) + 24.0;
    let below = app.settings.touch;
    let panel = if below {
        Panel::bottom("tools below")
    } else {
        Panel::left("tools")
    };
    panel
        .frame(desk)
        .exact_size(across)
        .resizable(false)
        .show_separator_line(false)
        .show(ui, |ui| {
            let (room, layout, size) = if below {
                let size = Vec2::new(along, control(ui));
                (
                    ui.available_width(),
                    Layout::left_to_right(Align::Center),
                    size,
                )
            } else {
                let size = Vec2::new(control(ui), along);
                (ui.available_height(), Layout::top_down(Align::Center), size)
            };
            ui.with_layout(layout, |ui| {
                ui.add_space(((room - along) / 2.0).max(space::S));
                floating(app.theme).show(ui, |ui| {
                    ui.set_max_size(size);
                    ui.spacing_mut().item_spacing = Vec2::splat(space::XS);
                    tools(app, ui);
                });
            });
        });
}

fn tools(app: &mut App, ui: &mut Ui) {
    let chosen = app.session.as_ref().map(|session| session.canvas.tool());
    for tool in [
        ToolKind::Select,
        ToolKind::Hand,
        ToolKind::Note,
        ToolKind::Moment,
        ToolKind::Connect,
    ] {
        command_icon(app, ui, Command::Tool(tool), chosen == Some(tool));
    }
    divide(ui, app.theme);
    command_icon(app, ui, Command::Board(BoardKey::NewNote), false);
}
