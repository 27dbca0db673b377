//! When the panel is there, its head, and how it hands the keyboard over.

use std::sync::Arc;
use std::time::Duration;

use eframe::egui::{
    Align, Event, Frame, Key as KeyPress, Label, Layout, Margin, Memory, Modifiers, Panel, Popup,
    Rect, ScrollArea, Stroke, Ui, Vec2,
};

use super::form::{Door, Form, Subject};
use super::note::Chosen;
use super::{board, lane, links, note, personas, stage};
use crate::edit::{Focus, Selection};
use crate::file::{HiddenBars, InspectorChoice};
use crate::gui::app::App;
use crate::gui::command::Command;
use crate::gui::icons;
use crate::gui::style::{CONTROL, colour, space};
use crate::gui::widgets::{command_icon, strong};
use crate::i18n::key;
use crate::model::Board;
use crate::text::Icon;
use crate::tool::BoardKey;

/// Narrower windows have no room to spare.
const NARROW: f32 = 900.0;

/// What the selection is about; none when nothing is selected.
fn subject(selection: &Selection) -> Option<Subject> {
    if !selection.cards.is_empty() {
        return Some(Subject::Cards(selection.cards.clone()));
    }
    match selection.focus? {
        Focus::Stage(stage) => Some(Subject::Stage(stage)),
        Focus::Lane(lane) => Some(Subject::Lane(lane)),
        Focus::Connector(line) => Some(Subject::Connector(line)),
        Focus::Card(_) | Focus::Cell { .. } | Focus::Parking => None,
    }
}

/// True where the panel belongs beside this board now.
pub fn is_wanted(app: &App) -> bool {
    let Some(session) = &app.session else {
        return false;
    };
    if session.validation.is_some() {
        // The room looks at one note and its few answers.
        return false;
    }
    match app.settings.inspector {
        InspectorChoice::Always => true,
        InspectorChoice::Never => false,
        InspectorChoice::WithSelection => {
            !is_scarce(app) && subject(session.document.selection()).is_some()
        }
    }
}

/// The panel was asked for, or sent away.
pub fn toggle(app: &mut App) {
    let selected = app
        .session
        .as_ref()
        .is_some_and(|session| subject(session.document.selection()).is_some());
    let choice = match (is_wanted(app), selected && !is_scarce(app)) {
        (true, true) => InspectorChoice::Never,
        (true, false) | (false, true) => InspectorChoice::WithSelection,
        (false, false) => InspectorChoice::Always,
    };
    app.change_settings(|settings| settings.inspector = choice);
    let wanted = is_wanted(app);
    if let Some(session) = &mut app.session {
        session.inspector.is_shown = wanted;
    }
}

/// The caret goes to one of its fields.
pub fn enter(app: &mut App, door: Door) {
    if !is_wanted(app) {
        toggle(app);
    }
    if let Some(session) = &mut app.session {
        session.inspector.is_shown = true;
        session.inspector.door = Some(door);
    }
}

/// True where the map has the window, or would have little of it: the panel comes only when it is asked for.
fn is_scarce(app: &App) -> bool {
    app.ctx.content_rect().width() < NARROW || app.settings.hidden_bars == HiddenBars::ALL
}

/// Before anything else of a frame: typing ends where the hand goes elsewhere, and Escape leads back to the board.
pub fn watch(app: &mut App) {
    let ctx = app.ctx.clone();
    let is_covered = app.dialog.is_some() || Popup::is_any_open(&ctx);
    let Some(session) = &mut app.session else {
        return;
    };
    let state = &mut session.inspector;
    if let Some(typing) = &state.typing {
        let mine = if typing.stays {
            state.rect
        } else {
            typing.rect
        };
        let field = typing.field.accesskit_id();
        let leaves = |event: &Event| match event {
            Event::PointerButton { pos, pressed, .. } => *pressed && !mine.contains(*pos),
            Event::AccessKitActionRequest(request) => request.target_node != field,
            _ => false,
        };
        if ctx.input(|input| input.events.iter().any(leaves)) {
            state.finish(&mut session.document);
        }
    }
    let escaped = state.has_keyboard
        && !is_covered
        && ctx.input_mut(|input| input.consume_key(Modifiers::NONE, KeyPress::Escape));
    if escaped {
        state.cancel(&mut session.document);
        session.canvas.take_keyboard();
    }
}

/// Shows the panel where it is wanted.
pub fn show(app: &mut App, ui: &mut Ui) {
    let wanted = is_wanted(app);
    let Some(session) = &mut app.session else {
        return;
    };
    if session.inspector.is_shown != wanted {
        if session.canvas.is_editing_text() {
            // Not while somebody writes.
        } else if let Some(wait) = hand_is_there(ui) {
            ui.ctx().request_repaint_after(wait);
        } else {
            session.inspector.is_shown = wanted;
        }
    }
    if !session.inspector.is_shown {
        session.inspector.finish(&mut session.document);
        session.inspector.has_keyboard = false;
        return;
    }
    let width = if app.ctx.content_rect().width() < 1100.0 {
        296.0
    } else {
        304.0
    };
    let frame = Frame::new().fill(colour(app.theme.frame.panel));
    let panel = Panel::right("inspector")
        .frame(frame)
        .exact_size(width)
        .resizable(false)
        .show_separator_line(false)
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            // While the hand is down, what was shown is no more and what comes is not there yet.
            if wanted {
                content(app, ui);
            }
        });
    let rect = panel.response.rect;
    let line = Stroke::new(1.0, colour(app.theme.frame.panel_edge));
    ui.painter().vline(rect.left() + 0.5, rect.y_range(), line);
    if let Some(session) = &mut app.session {
        settle(ui, rect, session);
    }
}

/// Where it was, and whether it has the keyboard; typing in a field that is gone becomes a step.
fn settle(ui: &Ui, rect: Rect, session: &mut crate::gui::session::Session) {
    let state = &mut session.inspector;
    state.rect = rect;
    let focused = ui.memory(Memory::focused);
    let focused = focused.and_then(|id| ui.ctx().read_response(id));
    state.has_keyboard = focused.is_some_and(|response| rect.contains(response.rect.center()));
    let field = state.typing.as_ref().map(|typing| typing.field);
    let is_gone = field.is_some_and(|field| ui.ctx().read_response(field).is_none());
    if is_gone {
        state.finish(&mut session.document);
        ui.ctx().request_repaint();
    }
}

/// How long to wait for the hand: what it clicks twice must not move away meanwhile.
fn hand_is_there(ui: &Ui) -> Option<Duration> {
    let delay = ui.options(|options| options.input_options.max_double_click_delay);
    ui.input(|input| {
        if input.pointer.any_down() {
            return Some(Duration::from_millis(50));
        }
        let left = delay - f64::from(input.pointer.time_since_last_click());
        (left > 0.0).then(|| Duration::from_secs_f64(left))
    })
}

fn content(app: &mut App, ui: &mut Ui) {
    let Some(session) = &mut app.session else {
        return;
    };
    let now = subject(session.document.selection()).unwrap_or_default();
    if session.inspector.subject != now {
        session.inspector.finish(&mut session.document);
        session.inspector.added.clear();
        session.inspector.subject = now.clone();
    }
    let board = Arc::clone(session.document.board());
    let chosen = match &now {
        Subject::Cards(ids) => Some(Chosen::new(&board, ids)),
        _ => None,
    };
    head(app, ui, &now, &board);
    let margin = Margin {
        left: 16,
        right: 16,
        top: 0,
        bottom: 24,
    };
    let Some(session) = &mut app.session else {
        return;
    };
    let door = session.inspector.door.take();
    let mut form = Form {
        document: &mut session.document,
        board: Arc::clone(&board),
        ids: &mut app.ids,
        state: &mut session.inspector,
        queue: &mut app.queue,
        strings: app.strings,
        theme: app.theme,
    };
    if let (Some(Door::Persona), Subject::Board) = (door, &now) {
        form.state.unfolded.insert("personas");
        personas::add(&mut form);
    } else if let Some(door) = door {
        let field = match (&now, door) {
            // Its field is told apart from those of other connectors.
            (Subject::Connector(id), _) => form.id(("connector", id.bits())),
            (Subject::Cards(_), Door::Tags) => form.id("tag"),
            (Subject::Cards(_), Door::Owner) => form.id("owner"),
            (Subject::Cards(_), _) => form.id("text"),
            (Subject::Stage(_), Door::Wish) => form.id("description"),
            (Subject::Stage(_) | Subject::Lane(_), _) => form.id("name"),
            (Subject::Board, Door::Scenario) => form.id("scenario"),
            (Subject::Board, Door::Goal) => form.id("goal"),
            (Subject::Board, Door::Scope) => {
                form.state.added.insert("scope");
                form.id("scope")
            }
            (Subject::Board, _) => form.id("title"),
        };
        form.state.wants_keyboard = Some(field);
    }
    ScrollArea::vertical()
        .id_salt(("inspector", &now))
        .auto_shrink(false)
        .show(ui, |ui| {
            Frame::new().inner_margin(margin).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = space::M;
                match &now {
                    Subject::Cards(_) => {
                        if let Some(chosen) = &chosen {
                            note::show(&mut form, ui, chosen);
                        }
                    }
                    Subject::Stage(id) => {
                        if let Some(one) = board.stage(*id) {
                            stage::show(&mut form, ui, one);
                        }
                    }
                    Subject::Lane(id) => {
                        if let Some(one) = board.lane(*id) {
                            lane::show(&mut form, ui, one);
                        }
                    }
                    Subject::Connector(id) => links::show(&mut form, ui, *id),
                    Subject::Board => board::show(&mut form, ui),
                }
            });
        });
}

/// What it is, what can be done with it, and the way out.
fn head(app: &mut App, ui: &mut Ui, subject: &Subject, board: &Board) {
    let strings = app.strings;
    let (symbol, words) = match subject {
        Subject::Cards(cards) if cards.len() > 1 => {
            let count = cards.len();
            let shown = strings.number(count as u64);
            let args = [("count", count.into()), ("shown", shown.into())];
            (Icon::StickyNote, strings.with(key::STATUS_NOTES, &args))
        }
        Subject::Cards(_) => (
            Icon::StickyNote,
            strings.get(key::INSPECTOR_NOTE).to_owned(),
        ),
        Subject::Stage(_) => (Icon::Columns3, strings.get(key::INSPECTOR_STAGE).to_owned()),
        Subject::Lane(id) => {
            let kind = board.lane(*id).map(|lane| lane.kind);
            let symbol = kind.and_then(crate::draw::lane_icon);
            let words = strings.get(key::INSPECTOR_LANE).to_owned();
            (symbol.unwrap_or(Icon::Rows3), words)
        }
        Subject::Connector(_) => (
            Icon::Spline,
            strings.get(key::INSPECTOR_CONNECTOR).to_owned(),
        ),
        Subject::Board => (Icon::Map, strings.get(key::INSPECTOR_BOARD).to_owned()),
    };
    let margin = Margin {
        left: 16,
        right: 8,
        top: 8,
        bottom: 0,
    };
    Frame::new().inner_margin(margin).show(ui, |ui| {
        let size = Vec2::new(ui.available_width(), CONTROL);
        ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            command_icon(app, ui, Command::Inspector, false);
            match subject {
                Subject::Cards(_) => {
                    command_icon(app, ui, Command::Board(BoardKey::Delete), false);
                    command_icon(app, ui, Command::Board(BoardKey::Duplicate), false);
                }
                Subject::Stage(_) | Subject::Lane(_) | Subject::Connector(_) => {
                    command_icon(app, ui, Command::Board(BoardKey::Delete), false);
                }
                Subject::Board => {}
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = space::S;
                ui.label(icons::icon(symbol, 16.0));
                ui.add(Label::new(strong(words)).truncate());
            });
        });
    });
}
