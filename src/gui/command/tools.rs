//! The tools of the strip.

use super::{Command, Entry, entry};
use crate::i18n::key;
use crate::text::Icon;
use crate::tool::ToolKind;

pub const TOOLS: &[Entry] = &[
    entry(Command::Tool(ToolKind::Select), key::CMD_TOOL_SELECT)
        .under(key::MENU_TOOL)
        .help(key::CMD_TOOL_SELECT_HELP)
        .icon(Icon::MousePointer2),
    entry(Command::Tool(ToolKind::Hand), key::CMD_TOOL_HAND)
        .under(key::MENU_TOOL)
        .help(key::CMD_TOOL_HAND_HELP)
        .icon(Icon::Hand),
    entry(Command::Tool(ToolKind::Note), key::CMD_TOOL_NOTE)
        .under(key::MENU_TOOL)
        .help(key::CMD_TOOL_NOTE_HELP)
        .icon(Icon::StickyNote),
    entry(Command::Tool(ToolKind::Moment), key::CMD_TOOL_MOMENT)
        .under(key::MENU_TOOL)
        .help(key::CMD_TOOL_MOMENT_HELP)
        .icon(Icon::Flag),
    entry(Command::Tool(ToolKind::Connect), key::CMD_TOOL_CONNECT)
        .under(key::MENU_TOOL)
        .help(key::CMD_TOOL_CONNECT_HELP)
        .icon(Icon::Spline),
];
