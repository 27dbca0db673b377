//! Colours and marks for the chosen notes, floating at the lower edge of the board.

use eframe::egui::{Align2, Area, Button, Id, Order, Ui, Vec2};

use super::app::App;
use super::command::Command;
use super::style::{colour, control, space};
use super::widgets::{command_icon, command_widget, divide, floating};
use super::{icons, inspector, run};
use crate::model::NoteColour;
use crate::tool::BoardKey;

pub(super) fn show(app: &mut App, ui: &Ui) {
    let Some(session) = &app.session else {
        return;
    };
    let chosen = !session.document.selection().cards.is_empty();
    // The panel holds all of it, or the walk what is needed of it.
    if inspector::is_wanted(app) || session.validation.is_some() {
        return;
    }
    if !chosen || session.canvas.is_editing_text() || session.document.is_previewing() {
        return;
    }
    let room = ui.max_rect();
    Area::new(Id::unique("selection bar"))
        .order(Order::Middle)
        .constrain_to(room)
        .pivot(Align2::CENTER_BOTTOM)
        .fixed_pos(room.center_bottom() - Vec2::new(0.0, space::M))
        .show(ui.ctx(), |ui| {
            floating(app.theme).show(ui, |ui| {
                ui.set_max_width(room.width() - 2.0 * space::M);
                ui.horizontal_wrapped(|ui| {
                    ui.spacing_mut().item_spacing = Vec2::splat(2.0);
                    buttons(app, ui);
                });
            });
        });
}

fn buttons(app: &mut App, ui: &mut Ui) {
    for name in NoteColour::ALL {
        let paper = app.theme.board.notes[name as usize];
        let dot = icons::swatch(colour(paper.fill), colour(paper.edge));
        let button = Button::new(dot)
            .frame_when_inactive(false)
            .min_size(Vec2::splat(control(ui)));
        command_widget(
            app,
            ui,
            Command::Board(BoardKey::Colour(Some(name))),
            button,
        );
    }
    divide(ui, app.theme);
    command_icon(app, ui, Command::Board(BoardKey::NextEvidence), false);
    if run::why_not(app, Command::MakeOpportunity).is_none() {
        command_icon(app, ui, Command::MakeOpportunity, false);
    }
    for command in [
        BoardKey::FeelingUp,
        BoardKey::FeelingDown,
        BoardKey::Wished,
        BoardKey::High,
        BoardKey::Low,
    ]
    .map(Command::Board)
    {
        if run::why_not(app, command).is_none() {
            command_icon(app, ui, command, false);
        }
    }
    divide(ui, app.theme);
    command_icon(app, ui, Command::Board(BoardKey::Duplicate), false);
    command_icon(app, ui, Command::Board(BoardKey::Delete), false);
}
