//! Where the keyboard goes, and where notes go with it.

use eframe::egui::Key;

use super::{Command, Entry, entry};
use crate::gui::shortcut::{alt, plain, shift};
use crate::i18n::key;
use crate::tool::BoardKey;

pub const MOVES: &[Entry] = &[
    entry(Command::Board(BoardKey::Left), key::CMD_LEFT).keys(&[plain(Key::ArrowLeft)]),
    entry(Command::Board(BoardKey::Right), key::CMD_RIGHT).keys(&[plain(Key::ArrowRight)]),
    entry(Command::Board(BoardKey::Up), key::CMD_UP).keys(&[plain(Key::ArrowUp)]),
    entry(Command::Board(BoardKey::Down), key::CMD_DOWN).keys(&[plain(Key::ArrowDown)]),
    entry(Command::Board(BoardKey::NextCell), key::CMD_NEXT_CELL).keys(&[plain(Key::Tab)]),
    entry(
        Command::Board(BoardKey::PreviousCell),
        key::CMD_PREVIOUS_CELL,
    )
    .keys(&[shift(Key::Tab)]),
    entry(Command::Board(BoardKey::First), key::CMD_FIRST).keys(&[plain(Key::Home)]),
    entry(Command::Board(BoardKey::Last), key::CMD_LAST).keys(&[plain(Key::End)]),
    entry(Command::Board(BoardKey::MoveLeft), key::CMD_MOVE_LEFT).keys(&[alt(Key::ArrowLeft)]),
    entry(Command::Board(BoardKey::MoveRight), key::CMD_MOVE_RIGHT).keys(&[alt(Key::ArrowRight)]),
    entry(Command::Board(BoardKey::MoveUp), key::CMD_MOVE_UP).keys(&[alt(Key::ArrowUp)]),
    entry(Command::Board(BoardKey::MoveDown), key::CMD_MOVE_DOWN).keys(&[alt(Key::ArrowDown)]),
    entry(Command::Board(BoardKey::MoveEarlier), key::CMD_MOVE_EARLIER).keys(&[alt(Key::PageUp)]),
    entry(Command::Board(BoardKey::MoveLater), key::CMD_MOVE_LATER).keys(&[alt(Key::PageDown)]),
    entry(Command::Escape, key::CMD_ESCAPE).keys(&[plain(Key::Escape)]),
];
