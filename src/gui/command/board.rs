//! What changes the board’s own parts.

use eframe::egui::Key;

use super::{Command, Entry, entry};
use crate::gui::shortcut::{alt_shift, plain, shift};
use crate::i18n::key;
use crate::text::Icon;
use crate::tool::BoardKey;

pub const BOARD: &[Entry] = &[
    entry(Command::EditTitle, key::CMD_EDIT_TITLE).icon(Icon::Type),
    entry(Command::AddStage, key::CMD_ADD_STAGE).icon(Icon::Columns3),
    entry(Command::AddLane, key::CMD_ADD_LANE).icon(Icon::Rows3),
    entry(Command::Board(BoardKey::Collapse), key::CMD_COLLAPSE)
        .help(key::CMD_COLLAPSE_HELP)
        .keys(&[plain(Key::C)]),
    entry(Command::Board(BoardKey::Hide), key::CMD_HIDE).help(key::CMD_HIDE_HELP),
    entry(Command::ShowHidden, key::CMD_SHOW_HIDDEN),
    entry(Command::ChannelRibbon, key::CMD_CHANNEL_RIBBON).help(key::CMD_CHANNEL_RIBBON_HELP),
    entry(Command::Board(BoardKey::Larger), key::CMD_LARGER)
        .keys(&[alt_shift(Key::ArrowRight), alt_shift(Key::ArrowDown)]),
    entry(Command::Board(BoardKey::Smaller), key::CMD_SMALLER)
        .keys(&[alt_shift(Key::ArrowLeft), alt_shift(Key::ArrowUp)]),
    entry(Command::Board(BoardKey::Fit), key::CMD_FIT_HEADER),
    entry(Command::DeleteStage, key::CMD_DELETE_STAGE),
    entry(Command::DeleteLane, key::CMD_DELETE_LANE),
    entry(Command::Connect, key::CMD_CONNECT)
        .help(key::CMD_CONNECT_HELP)
        .icon(Icon::Spline)
        .keys(&[plain(Key::K)]),
    entry(Command::NextConnector, key::CMD_NEXT_CONNECTOR)
        .help(key::CMD_NEXT_CONNECTOR_HELP)
        .keys(&[shift(Key::K)]),
    entry(Command::ConnectorStyle, key::CMD_CONNECTOR_STYLE).icon(Icon::ArrowRight),
    entry(Command::TurnConnector, key::CMD_TURN_CONNECTOR).icon(Icon::RefreshCw),
];
