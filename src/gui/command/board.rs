//! What changes the board’s own parts.

use super::{Command, Entry, entry};
use crate::i18n::key;
use crate::text::Icon;

pub const BOARD: &[Entry] = &[
    entry(Command::EditTitle, key::CMD_EDIT_TITLE).icon(Icon::Type),
    entry(Command::AddStage, key::CMD_ADD_STAGE).icon(Icon::Columns3),
    entry(Command::AddLane, key::CMD_ADD_LANE).icon(Icon::Rows3),
    entry(Command::DeleteStage, key::CMD_DELETE_STAGE),
    entry(Command::DeleteLane, key::CMD_DELETE_LANE),
];
