//! The countdown for exercises: in the bottom line, and large before who speaks.

use std::time::Duration;

use eframe::egui::containers::menu::{MenuButton, MenuConfig};
use eframe::egui::{
    Align, Button, Color32, Context, DragValue, Layout, PopupCloseBehavior, Response, RichText,
    Stroke, Ui, Vec2,
};

use super::app::{Action, App};
use super::canvas::CanvasCx;
use super::command::Command;
use super::style::{FINGER, colour, control, font, least, space};
use super::widgets::{command_widget, primary, soft, strong};
use super::{icons, menu, top_bar};
use crate::i18n::{Key, Strings, key};
use crate::text::{Icon, Weight};
use crate::theme::Theme;
use crate::tool::timer::{Lasting, MOST, Timer, TimerState, USUAL};

/// Seconds from which on the end is near.
const NEAR: u64 = 60;
/// Width of the time in the bottom line, so that it stands still.
const TIME: f32 = 84.0;

/// True for what is done here.
pub(super) fn is_about(command: Command) -> bool {
    matches!(
        command,
        Command::Timer | Command::TimerFor(_) | Command::ResetTimer
    )
}

/// Why a command cannot be done now.
pub(super) fn why_not(app: &App, command: Command) -> Option<Key> {
    let is_idle = command == Command::ResetTimer && app.timer.state() == TimerState::Ready;
    is_idle.then_some(key::WHY_NO_TIMER)
}

pub(super) fn run(app: &mut App, command: Command) {
    let time = now(&app.ctx);
    let mut timer = app.timer;
    match command {
        Command::Timer => timer.toggle(time),
        Command::TimerFor(minutes) => {
            timer.choose(minutes);
            timer.start(time);
        }
        Command::ResetTimer => timer.reset(),
        _ => {}
    }
    replace(app, timer);
}

/// What the hand made of it.
pub(super) fn replace(app: &mut App, timer: Timer) {
    if app.timer != timer {
        app.timer = timer;
        app.messages
            .clear_offers(|command| matches!(command, Command::TimerFor(_)));
        app.ctx.request_repaint();
    }
}

/// Says when the time is up; until then wakes the window once a second.
pub(super) fn tend(app: &mut App) {
    let time = now(&app.ctx);
    if app.timer.ends(time) {
        let minutes = app.timer.of().into();
        let sentence = app
            .strings
            .with(key::TIMER_OVER_SENTENCE, &[("minutes", minutes)]);
        let more = Action::Do(Command::TimerFor(USUAL[0]));
        app.messages.offer(sentence, vec![(key::TIMER_MORE, more)]);
        if let Some(present) = &mut app.present {
            present.say(key::TIMER_OVER, time);
        }
    }
    if let Some(next) = app.timer.next_second(time) {
        wake(&app.ctx, next);
    }
}

/// Whole minutes since then; the next frame comes with the next one.
pub(super) fn minutes(ctx: &Context, since: Lasting) -> u64 {
    let time = now(ctx);
    wake(ctx, since.next_minute(time));
    since.minutes(time)
}

fn now(ctx: &Context) -> f64 {
    ctx.input(|input| input.time)
}

fn wake(ctx: &Context, seconds: f64) {
    ctx.request_repaint_after(Duration::from_secs_f64(seconds));
}

/// `9:41`.
fn clock(seconds: u64) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// What the countdown says, and in which colour.
fn words(timer: &Timer, time: f64, strings: &Strings, theme: &Theme) -> (String, Color32) {
    let frame = &theme.frame;
    let left = timer.left(time);
    match timer.state() {
        TimerState::Over => (
            strings.get(key::TIMER_OVER).to_owned(),
            colour(frame.warning),
        ),
        TimerState::Paused { .. } => (clock(left), colour(frame.text_soft)),
        TimerState::Running { .. } if left <= NEAR => (clock(left), colour(frame.warning)),
        TimerState::Running { .. } | TimerState::Ready => (clock(left), colour(frame.text)),
    }
}

/// The time, pause or go on, reset: in reading order. A symbol alone while nothing is timed.
pub(super) fn show(app: &mut App, ui: &mut Ui) {
    let mut parts = [face, go, reset];
    if ui.layout().prefer_right_to_left() {
        parts.reverse();
    }
    for part in parts {
        part(app, ui);
    }
}

fn bare(ui: &Ui, symbol: Icon) -> Button<'static> {
    Button::new(icons::atom(symbol))
        .frame_when_inactive(false)
        .min_size(Vec2::new(least(ui, 28.0), 0.0))
}

fn reset(app: &mut App, ui: &mut Ui) {
    if app.timer.state() != TimerState::Ready {
        command_widget(app, ui, Command::ResetTimer, bare(ui, Icon::X));
    }
}

fn go(app: &mut App, ui: &mut Ui) {
    let symbol = match app.timer.state() {
        TimerState::Running { .. } => Icon::Pause,
        TimerState::Paused { .. } => Icon::Play,
        TimerState::Ready | TimerState::Over => return,
    };
    command_widget(app, ui, Command::Timer, bare(ui, symbol));
}

/// The time, and behind it how long to count.
fn face(app: &mut App, ui: &mut Ui) {
    let state = app.timer.state();
    let time = now(ui.ctx());
    let (said, ink) = words(&app.timer, time, app.strings, app.theme);
    let button = match state {
        TimerState::Ready => bare(ui, Icon::Timer),
        TimerState::Over => {
            let paper = colour(app.theme.frame.panel);
            let said = RichText::new(said).size(12.0).color(paper);
            Button::new((icons::inked_atom(Icon::Timer, paper), said)).fill(ink)
        }
        TimerState::Running { .. } | TimerState::Paused { .. } => {
            let said = RichText::new(said).size(12.0).color(ink);
            Button::new((icons::inked_atom(Icon::Timer, ink), said))
                .frame_when_inactive(false)
                .min_size(Vec2::new(TIME, 0.0))
        }
    };
    let config = MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let (response, shown) = MenuButton::from_button(button)
        .config(config)
        .ui(ui, |ui| choices(app, ui));
    let name = name(app, time);
    let response = response.accessible_name(&name).on_hover_text(&name);
    top_bar::take_keyboard(app, &response, shown.is_some());
}

fn name(app: &App, time: f64) -> String {
    let name = match app.timer.state() {
        TimerState::Ready => key::MENU_TIMER,
        TimerState::Running { .. } => key::TIMER_LEFT,
        TimerState::Paused { .. } => key::TIMER_PAUSED,
        TimerState::Over => key::TIMER_OVER,
    };
    let left = clock(app.timer.left(time));
    app.strings.with(name, &[("time", left.into())])
}

/// The usual minutes, or one's own.
fn choices(app: &mut App, ui: &mut Ui) {
    ui.set_min_width(240.0);
    ui.set_max_width(320.0);
    menu::timer(app, ui);
    ui.separator();
    let mut timer = app.timer;
    ui.horizontal(|ui| {
        ui.add_space(space::XL);
        ui.spacing_mut().button_padding.x = space::M;
        // Rows of menus have no edge; what is written in has one.
        let resting = &mut ui.visuals_mut().widgets.inactive;
        resting.weak_bg_fill = colour(app.theme.frame.field);
        resting.bg_stroke = Stroke::new(1.0, colour(app.theme.frame.field_edge));
        let mut minutes = timer.minutes();
        let words = app.strings.get(key::TIMER_OWN);
        let field = DragValue::new(&mut minutes).range(1..=MOST);
        ui.add_sized(Vec2::new(64.0, control(ui)), field)
            .accessible_name(words);
        timer.choose(minutes);
        ui.label(soft(app.theme, app.strings.get(key::INSPECTOR_MINUTES)));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let start = app.strings.get(key::TIMER_START);
            let start = primary(&app.theme.frame, Some(Icon::Play), start);
            if ui.add(start).clicked() {
                timer.start(now(ui.ctx()));
                ui.close();
            }
        });
    });
    replace(app, timer);
}

/// For who speaks: the time in large figures, and all there is to press.
pub(super) fn large(timer: &mut Timer, ui: &mut Ui, cx: &CanvasCx<'_>) {
    let time = now(ui.ctx());
    let state = timer.state();
    ui.label(strong(cx.strings.get(key::MENU_TIMER)));
    if state != TimerState::Ready {
        let (said, ink) = words(timer, time, cx.strings, cx.theme);
        ui.label(
            RichText::new(said)
                .font(font(30.0, Weight::Bold))
                .color(ink),
        );
    }
    ui.horizontal_wrapped(|ui| {
        let hit = |ui: &mut Ui, button: Button<'_>, command: Command| -> Response {
            let name = cx.strings.get(command.entry().name);
            ui.add(button.min_size(Vec2::splat(FINGER)))
                .accessible_name(name)
                .on_hover_text(name)
        };
        let symbol = |symbol| Button::new(icons::atom(symbol));
        match state {
            TimerState::Running { .. } => {
                if hit(ui, symbol(Icon::Pause), Command::Timer).clicked() {
                    timer.toggle(time);
                }
            }
            TimerState::Paused { .. } => {
                if hit(ui, symbol(Icon::Play), Command::Timer).clicked() {
                    timer.toggle(time);
                }
            }
            TimerState::Ready | TimerState::Over => {
                for minutes in USUAL {
                    let words = cx
                        .strings
                        .with(key::PRESENT_MINUTES, &[("minutes", minutes.into())]);
                    let button = Button::new(words);
                    if hit(ui, button, Command::TimerFor(minutes)).clicked() {
                        timer.choose(minutes);
                        timer.start(time);
                    }
                }
            }
        }
        if state != TimerState::Ready && hit(ui, symbol(Icon::X), Command::ResetTimer).clicked() {
            timer.reset();
        }
    });
}
