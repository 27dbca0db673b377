//! The bars around the board, each of which can be put away, and the way back to them.

use eframe::egui::{Align2, Area, Button, Id, Order, Ui, Vec2};

use super::app::{Action, App};
use super::command::Command;
use super::style::{control, space};
use super::widgets::{command_widget, floating, icon_button, soft};
use super::{icons, status_bar, timer, tool_strip, top_bar};
use crate::file::{Bar, HiddenBars};
use crate::i18n::key;
use crate::text::Icon;
use crate::tool::timer::TimerState;

/// Puts bars away, or brings them back, and keeps that.
pub(super) fn run(app: &mut App, command: Command) {
    let before = app.settings.hidden_bars;
    let after = match command {
        Command::Bar(bar) => before.toggled(bar),
        Command::Bars if before == HiddenBars::NONE => HiddenBars::ALL,
        _ => HiddenBars::NONE,
    };
    app.change_settings(|settings| settings.hidden_bars = after);
    app.messages
        .clear_offers(|command| matches!(command, Command::Bar(_) | Command::Bars));
    if let Some(session) = &mut app.session
        && !session.canvas.is_editing_text()
    {
        // What had it may be gone.
        session.canvas.take_keyboard();
    }
    let words = match command {
        Command::Bars if after == HiddenBars::ALL => key::BARS_HIDDEN,
        Command::Bar(bar) if after.has(bar) => match bar {
            Bar::Top => key::BARS_HIDDEN_TOP,
            Bar::Tools => key::BARS_HIDDEN_TOOLS,
            Bar::Bottom => key::BARS_HIDDEN_BOTTOM,
        },
        _ => return,
    };
    let words = app
        .strings
        .with(words, &[("key", keys(app, command).into())]);
    let back = vec![(key::BARS_SHOW, Action::Do(command))];
    app.messages.done_with(words, back);
}

fn keys(app: &App, command: Command) -> String {
    let first = command.entry().shortcuts.first();
    first.map_or_else(String::new, |shortcut| shortcut.text(app.strings))
}

/// The bar above the board; without a board it always stays.
pub(super) fn show_top(app: &mut App, ui: &mut Ui) {
    if app.session.is_none() || !app.settings.hidden_bars.top {
        top_bar::show(app, ui);
    }
}

/// The bars below and beside the board.
pub(super) fn show_others(app: &mut App, ui: &mut Ui) {
    show_bottom(app, ui);
    if !app.settings.hidden_bars.tools {
        tool_strip::show(app, ui);
    }
}

/// The bar below the board.
pub(super) fn show_bottom(app: &mut App, ui: &mut Ui) {
    if !app.settings.hidden_bars.bottom {
        status_bar::show(app, ui);
    }
}

/// Brings all bars back.
pub(super) fn show_button(app: &mut App, ui: &mut Ui) {
    let button = icon_button(Icon::PanelBottom);
    let name = app.strings.get(key::BARS_SHOW);
    command_widget(app, ui, Command::Bars, button).accessible_name(name);
}

/// What nobody can be without, in the corner of the board where nothing is pinned: the menu and the way back, and
/// a time that runs.
pub(super) fn show_way_back(app: &mut App, ui: &Ui) {
    let hidden = app.settings.hidden_bars;
    let is_timed = hidden.bottom && app.timer.state() != TimerState::Ready;
    if !hidden.top && !is_timed {
        return;
    }
    let room = ui.max_rect();
    Area::new(Id::unique("way back"))
        .order(Order::Middle)
        .constrain_to(room)
        .pivot(Align2::RIGHT_BOTTOM)
        .fixed_pos(room.right_bottom() - Vec2::splat(space::M))
        .show(ui.ctx(), |ui| {
            floating(app.theme).show(ui, |ui| {
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = space::XS;
                    if is_timed {
                        timer::show(app, ui);
                    }
                    if hidden.top {
                        top_bar::main_menu(app, ui);
                        let words = app.strings.get(key::BARS_SHOW);
                        let keys = soft(app.theme, keys(app, Command::Bars));
                        let symbol = icons::atom(Icon::PanelBottom);
                        let button = Button::new((symbol, words, keys))
                            .frame_when_inactive(false)
                            .min_size(Vec2::new(0.0, control(ui)));
                        command_widget(app, ui, Command::Bars, button).accessible_name(words);
                    }
                });
            });
        });
}
