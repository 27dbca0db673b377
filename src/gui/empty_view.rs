//! A view that has nothing to show says so, and leads to where that is made.

use eframe::egui::{Align, Align2, Area, Id, Layout, Order, Ui, Vec2};

use super::app::{Action, App};
use super::command::Command;
use super::style::space;
use super::widgets::{floating, primary, soft, strong};
use crate::analysis::Part;
use crate::i18n::{Key, key};
use crate::layout::View;
use crate::model::{Board, Content, LaneKind, NotesRole};

/// In points.
const WIDTH: f32 = 320.0;

/// Where the first opportunity is written: a lane for them, in the first stage that is shown.
fn first_opportunity(board: &Board) -> Option<Part> {
    let is_home = |kind| kind == LaneKind::Notes(NotesRole::Opportunities);
    let lane = board
        .lanes
        .iter()
        .find(|lane| is_home(lane.kind) && !lane.hidden && !lane.collapsed)?;
    let stage = board
        .stages
        .iter()
        .find(|stage| !stage.hidden && !stage.collapsed)?;
    Some(Part::Cell {
        lane: lane.id,
        stage: stage.id,
    })
}

/// What is missing, how it comes, and the way there.
fn missing(app: &App) -> Option<(Key, Key, Key, Action)> {
    let session = app.session.as_ref()?;
    let board = session.document.board();
    match session.canvas.view() {
        View::Map | View::Stage(_) | View::Curve => None,
        View::Matrix | View::Roadmap => {
            let is_one = |content: &Content| matches!(content, Content::Opportunity { .. });
            if board.cards().any(|(_, card)| is_one(&card.content)) {
                return None;
            }
            let (words, action) = match first_opportunity(board) {
                Some(part) => (key::VIEW_EMPTY_WRITE_OPPORTUNITY, Action::GoOn(part)),
                None => (key::VIEW_EMPTY_TO_MAP, Action::Do(Command::View(View::Map))),
            };
            Some((
                key::VIEW_EMPTY_OPPORTUNITIES,
                key::VIEW_EMPTY_OPPORTUNITIES_HELP,
                words,
                action,
            ))
        }
        View::Personas | View::Persona(_) => board.personas.is_empty().then_some((
            key::VIEW_EMPTY_PERSONAS,
            key::VIEW_EMPTY_PERSONAS_HELP,
            key::VIEW_EMPTY_ADD_PERSONA,
            Action::GoOn(Part::Persona),
        )),
    }
}

/// In the middle of the board.
pub(super) fn show(app: &mut App, ui: &Ui) {
    let Some((title, help, words, action)) = missing(app) else {
        return;
    };
    let room = ui.max_rect();
    Area::new(Id::unique("empty view"))
        .order(Order::Middle)
        .constrain_to(room)
        .pivot(Align2::CENTER_CENTER)
        .fixed_pos(room.center())
        .show(ui.ctx(), |ui| {
            floating(app.theme).inner_margin(space::L).show(ui, |ui| {
                ui.set_width(WIDTH.min(room.width() - 4.0 * space::L));
                ui.with_layout(Layout::top_down(Align::Min), |ui| {
                    ui.spacing_mut().item_spacing = Vec2::splat(space::S);
                    ui.label(strong(app.strings.get(title)));
                    ui.label(soft(app.theme, app.strings.get(help)));
                    ui.add_space(space::XS);
                    let button = primary(&app.theme.frame, None, app.strings.get(words));
                    if ui.add(button).clicked() {
                        app.queue.push(action);
                    }
                });
            });
        });
}
