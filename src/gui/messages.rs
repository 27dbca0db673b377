//! What went wrong, in sentences with a way out; and work under way, with its progress.

use std::time::Duration;

use eframe::egui::accesskit::Live;
use eframe::egui::{
    Align2, Area, Context, Frame, Id, InputState, Key as KeyPress, Label, Margin, Modifiers, Order,
    Popup, ProgressBar, Rect, Response, Stroke, Ui, pos2,
};

use super::app::{Action, App};
use super::command::Command;
use super::icons::icon;
use super::style::{RADIUS, colour, space};
use super::widgets::{floating, icon_button, ringed};
use crate::i18n::{Key, key};
use crate::text::Icon;

/// Width of the bar, room allowing.
const WIDTH: f32 = 640.0;
/// Where the board has less room, a message covers what is beside it.
const NARROWEST: f32 = 320.0;
/// Seconds after which a confirmation has been read and goes away.
const READ: f64 = 8.0;

/// Messages that nobody has put away yet.
#[derive(Debug, Default)]
pub struct Messages {
    shown: Vec<Message>,
    /// The keyboard goes to the first button with the next frame.
    is_entered: bool,
    has_keyboard: bool,
}

#[derive(Debug)]
struct Message {
    level: Level,
    text: String,
    ways_out: Vec<(Key, Action)>,
    /// Since when, in seconds of the window, nobody has pointed at it; none before it was seen.
    alone_since: Option<f64>,
}

impl Message {
    /// Seconds until it goes away by itself; none for what must be put away.
    fn left(&mut self, time: f64, is_held: bool) -> Option<f64> {
        if self.level != Level::Done {
            return None;
        }
        if is_held {
            self.alone_since = None;
        }
        Some(READ - (time - *self.alone_since.get_or_insert(time)))
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Level {
    Done,
    Warning,
    Error,
}

impl Messages {
    pub fn error(&mut self, text: String, ways_out: Vec<(Key, Action)>) {
        self.add(Level::Error, text, ways_out);
    }

    pub fn warn(&mut self, text: String) {
        self.add(Level::Warning, text, Vec::new());
    }

    pub fn done(&mut self, text: String) {
        self.done_with(text, Vec::new());
    }

    /// The same, with a way back.
    pub fn done_with(&mut self, text: String, ways_out: Vec<(Key, Action)>) {
        self.shown.retain(|message| message.level != Level::Done);
        self.add(Level::Done, text, ways_out);
    }

    /// Says why not, with a way on.
    pub fn offer(&mut self, text: String, ways_out: Vec<(Key, Action)>) {
        self.add(Level::Warning, text, ways_out);
    }

    pub fn is_empty(&self) -> bool {
        self.shown.is_empty()
    }

    /// True while one of their buttons has the keyboard.
    pub fn has_keyboard(&self) -> bool {
        self.has_keyboard
    }

    /// The keyboard goes to their first button.
    pub fn enter(&mut self) {
        self.is_entered = true;
    }

    /// Puts all away.
    pub fn clear(&mut self) {
        self.shown.clear();
    }

    /// The board is stored now: saves that failed before are history.
    pub fn clear_failed_saves(&mut self) {
        let saves = |action: &Action| {
            matches!(
                action,
                Action::Save { .. }
                    | Action::SaveAs { .. }
                    | Action::Replace { .. }
                    | Action::Decide
            )
        };
        self.shown
            .retain(|message| !message.ways_out.iter().any(|(_, action)| saves(action)));
    }

    /// What offered such a command is history.
    pub fn clear_offers(&mut self, of: impl Fn(Command) -> bool) {
        let offers = |action: &Action| matches!(action, Action::Do(command) if of(*command));
        self.shown
            .retain(|message| !message.ways_out.iter().any(|(_, action)| offers(action)));
    }

    fn add(&mut self, level: Level, text: String, ways_out: Vec<(Key, Action)>) {
        // The same fault again takes the place of the first.
        self.shown.retain(|message| message.text != text);
        self.shown.push(Message {
            level,
            text,
            ways_out,
            alone_since: None,
        });
    }
}

/// Before anything else of a frame: Escape leads back to the board.
pub(super) fn watch(app: &mut App) {
    let is_covered = app.dialog.is_some() || Popup::is_any_open(&app.ctx);
    let escape = |input: &mut InputState| input.consume_key(Modifiers::NONE, KeyPress::Escape);
    if app.messages.has_keyboard && !is_covered && app.ctx.input_mut(escape) {
        leave(app);
    }
}

fn leave(app: &mut App) {
    app.messages.has_keyboard = false;
    if let Some(session) = &mut app.session {
        session.canvas.take_keyboard();
    }
}

/// Above the board, which is in the `middle` of the window.
pub(super) fn show(app: &mut App, ctx: &Context, middle: Rect) {
    if app.messages.is_empty() {
        app.messages.is_entered = false;
        app.messages.has_keyboard = false;
    }
    if app.messages.shown.is_empty() && app.jobs.shown().next().is_none() {
        return;
    }
    Area::new(Id::unique("messages"))
        .order(Order::Foreground)
        .pivot(Align2::CENTER_TOP)
        .fixed_pos(pos2(middle.center().x, 56.0))
        .show(ctx, |ui| {
            let room = middle.width().max(NARROWEST);
            let room = room.min(ctx.content_rect().width()) - 2.0 * space::L;
            ui.set_width(WIDTH.min(room));
            jobs(app, ui);
            messages(app, ui);
        });
}

fn jobs(app: &mut App, ui: &mut Ui) {
    for job in app.jobs.shown() {
        floating(app.theme)
            .inner_margin(Margin::same(12))
            .show(ui, |ui| {
                ui.horizontal(|ui| {
                    let words = job.label.as_deref().unwrap_or_default();
                    ui.label(words);
                    let stop = app.strings.get(key::DIALOG_CANCEL);
                    let room = (ui.available_width() - 100.0).max(40.0);
                    let bar = ProgressBar::new(job.progress())
                        .desired_width(room)
                        .desired_height(6.0)
                        .fill(colour(app.theme.frame.accent));
                    ui.add(bar).accessible_name(words);
                    if ui.button(stop).clicked() {
                        app.queue.push(Action::Stop(job.id));
                    }
                });
            });
    }
}

fn messages(app: &mut App, ui: &mut Ui) {
    let mut away = None;
    let mut enters = std::mem::take(&mut app.messages.is_entered);
    let mut has_keyboard = false;
    let mut held = Vec::new();
    let mut is_hit = |ui: &Ui, button: Response| {
        if std::mem::take(&mut enters) {
            button.request_focus();
        }
        has_keyboard |= button.has_focus();
        ringed(ui, &app.theme.frame, button).clicked()
    };
    for (at, message) in app.messages.shown.iter().enumerate() {
        let frame = &app.theme.frame;
        let (symbol, ink) = match message.level {
            Level::Done => (Icon::CircleCheck, frame.success),
            Level::Warning => (Icon::TriangleAlert, frame.warning),
            Level::Error => (Icon::CircleAlert, frame.error),
        };
        let fill = match message.level {
            Level::Error => frame.error_soft,
            _ => frame.panel,
        };
        let shown = Frame::new()
            .fill(colour(frame.panel))
            .corner_radius(RADIUS)
            .shadow(ui.visuals().popup_shadow)
            .show(ui, |ui| {
                Frame::new()
                    .fill(colour(fill))
                    .stroke(Stroke::new(1.0, colour(ink)))
                    .corner_radius(RADIUS)
                    .inner_margin(Margin::symmetric(12, 8))
                    .show(ui, |ui| {
                        ui.horizontal_top(|ui| {
                            ui.label(icon(symbol, 18.0).color(colour(ink)));
                            let room = ui.available_width() - 40.0;
                            ui.vertical(|ui| {
                                ui.set_width(room);
                                let label = Label::new(&message.text).wrap().selectable(true);
                                let label = ui.add(label);
                                // A screen reader says it when it comes.
                                let live = match message.level {
                                    Level::Error => Live::Assertive,
                                    _ => Live::Polite,
                                };
                                ui.ctx().accesskit_node_builder(label.id, |node| {
                                    node.set_live(live);
                                });
                                if !message.ways_out.is_empty() {
                                    ui.horizontal(|ui| {
                                        for (name, action) in &message.ways_out {
                                            let button = ui.button(app.strings.get(*name));
                                            if is_hit(ui, button) {
                                                app.queue.push(action.clone());
                                                away = Some(at);
                                            }
                                        }
                                    });
                                }
                            });
                            let name = app.strings.get(key::MESSAGE_CLOSE);
                            let close = ui.add(icon_button(Icon::X)).accessible_name(name);
                            if is_hit(ui, close) {
                                away = Some(at);
                            }
                        });
                    });
            });
        held.push(shown.response.contains_pointer());
    }
    app.messages.has_keyboard = has_keyboard;
    go_away(app, ui, &held);
    if let Some(at) = away {
        app.messages.shown.remove(at);
        if has_keyboard {
            leave(app);
        }
    }
}

/// Confirmations go by themselves, but not from under the pointer or the keyboard.
fn go_away(app: &mut App, ui: &Ui, held: &[bool]) {
    let time = ui.input(|input| input.time);
    let has_keyboard = app.messages.has_keyboard;
    let mut held = held.iter();
    app.messages.shown.retain_mut(|message| {
        let is_held = has_keyboard || held.next().is_some_and(|held| *held);
        let left = message.left(time, is_held);
        if let Some(left) = left.filter(|left| *left > 0.0 && !is_held) {
            ui.ctx()
                .request_repaint_after(Duration::from_secs_f64(left));
        }
        left.is_none_or(|left| left > 0.0)
    });
}
