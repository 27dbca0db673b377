//! What finds notes, commands and steps.

use eframe::egui::Key;

use super::{Command, Entry, Scope, entry};
use crate::gui::shortcut::{ctrl, ctrl_shift, plain, shift};
use crate::i18n::key;
use crate::text::Icon;

pub const FIND: &[Entry] = &[
    entry(Command::Find, key::CMD_FIND)
        .icon(Icon::Search)
        .keys(&[ctrl(Key::F)])
        .within(Scope::Anywhere),
    entry(Command::FindNext, key::CMD_FIND_NEXT)
        .icon(Icon::ChevronDown)
        .keys(&[plain(Key::F3)])
        .within(Scope::Anywhere),
    entry(Command::FindPrevious, key::CMD_FIND_PREVIOUS)
        .icon(Icon::ChevronUp)
        .keys(&[shift(Key::F3)])
        .within(Scope::Anywhere),
    entry(Command::Filter, key::CMD_FILTER)
        .help(key::CMD_FILTER_HELP)
        .icon(Icon::SlidersHorizontal)
        .keys(&[ctrl_shift(Key::F)])
        .within(Scope::Anywhere),
    entry(Command::ClearFilter, key::CMD_CLEAR_FILTER).icon(Icon::CircleX),
    entry(Command::Palette, key::CMD_PALETTE)
        .help(key::CMD_PALETTE_HELP)
        .icon(Icon::Command)
        .keys(&[ctrl(Key::K)])
        .within(Scope::Anywhere),
    entry(Command::History, key::CMD_HISTORY)
        .help(key::CMD_HISTORY_HELP)
        .icon(Icon::History)
        .keys(&[ctrl(Key::H)])
        .within(Scope::Anywhere),
];
