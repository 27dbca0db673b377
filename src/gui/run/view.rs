//! How the window shows things: zoom, full screen, theme, language.

use eframe::egui::ViewportCommand;

use crate::analysis::open_notes;
use crate::edit::Selection;
use crate::gui::app::App;
use crate::gui::bars;
use crate::gui::command::Command;
use crate::gui::inspector::{self, Door};
use crate::gui::session::Session;
use crate::i18n::{Key, Lang, key};
use crate::layout::View;
use crate::model::LaneKind;
use crate::tool::{BoardKey, Miss, ToolKind};

/// One step of zooming in.
const ZOOM_STEP: f64 = 1.25;

/// Why a command cannot be done now: what needs the map cannot be done on another view of it.
pub(super) fn why_not(session: &Session, command: Command) -> Option<Key> {
    match command {
        Command::Validate if open_notes(session.document.board()).is_empty() => {
            return Some(key::WHY_NOTHING_TO_VALIDATE);
        }
        Command::NextAlone if session.document.board().personas.len() < 2 => {
            return Some(key::WHY_ONE_PERSONA);
        }
        Command::Everybody => {
            return session
                .canvas
                .alone()
                .is_none()
                .then_some(key::WHY_NOT_ALONE);
        }
        _ => {}
    }
    let needs_map = matches!(
        command,
        Command::AddStage
            | Command::AddLane
            | Command::DeleteStage
            | Command::DeleteLane
            | Command::Paste
            | Command::AddPictures
            | Command::Connect
            | Command::MakeOpportunity
            | Command::Tool(ToolKind::Note | ToolKind::Moment | ToolKind::Connect)
            | Command::Board(BoardKey::MoveEarlier | BoardKey::MoveLater | BoardKey::NewNote)
    );
    let is_map = session.canvas.view() == View::Map;
    (needs_map && !is_map).then_some(key::WHY_NOT_ON_MAP)
}

pub(super) fn run(app: &mut App, command: Command) {
    match command {
        Command::FullScreen => {
            let is_full = app
                .ctx
                .input(|input| input.viewport().fullscreen.unwrap_or(false));
            app.ctx
                .send_viewport_cmd(ViewportCommand::Fullscreen(!is_full));
        }
        Command::Bar(_) | Command::Bars => bars::run(app, command),
        Command::Inspector => inspector::toggle(app),
        Command::EnterInspector => go_round(app),
        Command::Tag => tag(app),
        Command::Menu => app.open_menu = true,
        Command::Theme(theme) => app.change_settings(|settings| settings.theme = theme),
        Command::Language(lang) => {
            let tag = lang.map(|lang: Lang| lang.tag().to_owned());
            app.change_settings(|settings| settings.lang = tag);
        }
        Command::View(view) => {
            if let Some((canvas, mut cx)) = app.board() {
                canvas.show_view(view, &mut cx);
            }
        }
        Command::NextAlone | Command::Everybody => {
            if let Some((canvas, mut cx)) = app.board() {
                if command == Command::NextAlone {
                    canvas.show_next_alone(&mut cx);
                } else {
                    canvas.show_alone(None, &mut cx);
                }
            }
        }
        _ => canvas(app, command),
    }
}

/// What only has the keyboard is selected too, so that the details are its own.
fn tag(app: &mut App) {
    if let Some((_, cx)) = app.board() {
        let selection = cx.document.selection().clone();
        let cards = selection.chosen();
        cx.document.select(Selection { cards, ..selection });
    }
    inspector::enter(app, Door::Tags);
}

/// From the board to the messages, to the details, and back.
fn go_round(app: &mut App) {
    if let Some((canvas, mut cx)) = app.board() {
        canvas.finish_editing(&mut cx);
    }
    let Some(session) = &mut app.session else {
        return;
    };
    let in_details = session.inspector.has_keyboard();
    let in_messages = app.messages.has_keyboard();
    if in_details || in_messages && !session.inspector.is_shown() {
        session.canvas.take_keyboard();
    } else if in_messages || app.messages.is_empty() {
        inspector::enter(app, Door::First);
    } else {
        app.messages.enter();
    }
}

fn canvas(app: &mut App, command: Command) {
    let Some((canvas, _)) = app.board() else {
        return;
    };
    match command {
        Command::FitBoard => canvas.fit_board(),
        Command::FitSelection => canvas.fit_selection(),
        Command::ZoomActual => canvas.zoom_to(1.0),
        Command::ZoomIn => canvas.zoom_by(ZOOM_STEP),
        Command::ZoomOut => canvas.zoom_by(1.0 / ZOOM_STEP),
        Command::Tool(kind) => take_up(app, kind),
        _ => {}
    }
}

/// A tool that finds nothing to work on says so at once.
fn take_up(app: &mut App, kind: ToolKind) {
    let Some((canvas, cx)) = app.board() else {
        return;
    };
    canvas.set_tool(kind);
    let mut lanes = cx.document.board().lanes.iter();
    let any = lanes.any(|lane| lane.kind == LaneKind::Moments && !lane.hidden);
    if kind == ToolKind::Moment && !any {
        super::missed::say(app, Miss::NoMoments);
    }
}
