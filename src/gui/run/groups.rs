//! Commands about groups.

use crate::edit::{Document, group, new_group_name, ungroup};
use crate::gui::canvas::{Canvas, CanvasCx};
use crate::gui::command::Command;
use crate::i18n::{Key, key};
use crate::model::{Card, GroupId, Place};

/// Why notes cannot be grouped, or a group not be left.
pub(super) fn why_not(document: &Document, command: Command) -> Option<Key> {
    let chosen = document.selection().chosen();
    let board = document.board();
    let mut cards = board.cards().filter(|(_, card)| chosen.contains(&card.id));
    let in_rows = |place| match place {
        Place::Cell { lane, .. } => board
            .lane(lane)
            .is_some_and(|lane| lane.kind.stands_in_rows()),
        Place::Parking => true,
    };
    if chosen.is_empty() {
        Some(key::WHY_NO_SELECTION)
    } else if command == Command::Ungroup {
        let is_in_none = cards.all(|(_, card)| card.group.is_none());
        is_in_none.then_some(key::WHY_NO_GROUP)
    } else {
        let is_out_of_rows = cards.all(|(slot, _)| !in_rows(slot.place));
        is_out_of_rows.then_some(key::WHY_NO_GROUPS_HERE)
    }
}

pub(super) fn run(command: Command, canvas: &mut Canvas, cx: &mut CanvasCx<'_>) {
    let chosen = cx.document.selection().chosen();
    let board = cx.document.board();
    let mut named = None;
    let edit = if command == Command::Ungroup {
        ungroup(board, &chosen)
    } else {
        let strings = cx.strings;
        let name = new_group_name(board, |number| {
            strings.with(key::BOARD_GROUP_NEW, &[("number", number.into())])
        });
        let fresh = GroupId::fresh(cx.ids);
        let made = group(board, &chosen, fresh, &name);
        let has = |card: &Card| card.group.filter(|_| chosen.contains(&card.id));
        named = match &made {
            // Notes that came to a group find its name there.
            Some((_, id)) => Some(*id).filter(|id| *id == fresh),
            None => board.cards().find_map(|(_, card)| has(card)),
        };
        made.map(|(edit, _)| edit)
    };
    if let Some(edit) = edit
        && let Err(error) = cx.document.apply(&edit)
    {
        log::warn!("{command:?}: {error}");
    }
    if let Some(id) = named {
        canvas.name_group(id, cx);
    }
}
