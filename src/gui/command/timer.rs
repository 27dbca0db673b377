//! The countdown for exercises.

use eframe::egui::Key;

use super::{Command, Entry, Scope, entry};
use crate::gui::shortcut::ctrl;
use crate::i18n::{self, key};
use crate::text::Icon;

pub const TIMER: &[Entry] = &[
    entry(Command::Timer, key::CMD_TIMER)
        .help(key::CMD_TIMER_HELP)
        .icon(Icon::Timer)
        .keys(&[ctrl(Key::T)])
        .within(Scope::Anywhere),
    minutes(5, key::CMD_TIMER_5),
    minutes(10, key::CMD_TIMER_10),
    minutes(15, key::CMD_TIMER_15),
    minutes(20, key::CMD_TIMER_20),
    minutes(30, key::CMD_TIMER_30),
    entry(Command::ResetTimer, key::CMD_RESET_TIMER).icon(Icon::X),
];

const fn minutes(minutes: u16, name: i18n::Key) -> Entry {
    entry(Command::TimerFor(minutes), name).under(key::MENU_TIMER)
}
