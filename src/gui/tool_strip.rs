//! The tools, beside the board and never over it.

use eframe::egui::{Align, Frame, Layout, Panel, Ui, Vec2};

use super::app::App;
use super::command::Command;
use super::style::{CONTROL, colour, space};
use super::widgets::{command_icon, divide, floating};
use crate::tool::{BoardKey, ToolKind};

/// Buttons on the strip.
const BUTTONS: f32 = 4.0;

pub(super) fn show(app: &mut App, ui: &mut Ui) {
    let desk = Frame::new().fill(colour(app.theme.frame.desk));
    Panel::left("tools")
        .frame(desk)
        .exact_size(CONTROL + 8.0 + 2.0 * space::S)
        .resizable(false)
        .show_separator_line(false)
        .show(ui, |ui| {
            let height = BUTTONS * (CONTROL + space::XS) + 24.0;
            ui.add_space(((ui.available_height() - height) / 2.0).max(space::S));
            ui.with_layout(Layout::top_down(Align::Center), |ui| {
                floating(app.theme).show(ui, |ui| {
                    ui.set_max_size(Vec2::new(CONTROL, height));
                    ui.spacing_mut().item_spacing = Vec2::splat(space::XS);
                    tools(app, ui);
                });
            });
        });
}

fn tools(app: &mut App, ui: &mut Ui) {
    let chosen = app.session.as_ref().map(|session| session.canvas.tool());
    for tool in [ToolKind::Select, ToolKind::Hand, ToolKind::Note] {
        command_icon(app, ui, Command::Tool(tool), chosen == Some(tool));
    }
    divide(ui, app.theme);
    command_icon(app, ui, Command::Board(BoardKey::NewNote), false);
}
