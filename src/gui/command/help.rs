//! The menu and help.

use eframe::egui::Key;

use super::{Command, Entry, Scope, entry};
use crate::gui::shortcut::{plain, shift};
use crate::i18n::key;
use crate::text::Icon;

pub const HELP: &[Entry] = &[
    entry(Command::Menu, key::CMD_MENU)
        .icon(Icon::Menu)
        .keys(&[plain(Key::F10)])
        .within(Scope::Anywhere),
    entry(Command::ContextMenu, key::CMD_CONTEXT_MENU).keys(&[shift(Key::F10)]),
    entry(Command::Keys, key::CMD_KEYS)
        .icon(Icon::Keyboard)
        .keys(&[plain(Key::Questionmark), plain(Key::F1)])
        .within(Scope::Window),
    entry(Command::About, key::CMD_ABOUT).icon(Icon::Info),
];
