//! What a screen reader can order on a node of the board: the commands that keys give.

use eframe::egui::{self, Id, accesskit};

use crate::edit::Focus;
use crate::gui::command::Command;
use crate::i18n::Strings;
use crate::model::Content;
use crate::tool::BoardKey;

/// Orders for a note.
const ON_NOTE: &[BoardKey] = &[
    BoardKey::EditText,
    BoardKey::MoveRight,
    BoardKey::MoveLeft,
    BoardKey::MoveUp,
    BoardKey::MoveDown,
    BoardKey::MoveEarlier,
    BoardKey::MoveLater,
    BoardKey::NextEvidence,
    BoardKey::FeelingUp,
    BoardKey::FeelingDown,
    BoardKey::Wished,
    BoardKey::High,
    BoardKey::Low,
    BoardKey::Duplicate,
    BoardKey::Delete,
];
/// Orders for a stage.
const ON_STAGE: &[BoardKey] = &[
    BoardKey::EditText,
    BoardKey::MoveRight,
    BoardKey::MoveLeft,
    BoardKey::Collapse,
    BoardKey::Hide,
    BoardKey::Duplicate,
    BoardKey::Larger,
    BoardKey::Smaller,
    BoardKey::Fit,
];
/// Orders for a lane.
const ON_LANE: &[BoardKey] = &[
    BoardKey::EditText,
    BoardKey::MoveUp,
    BoardKey::MoveDown,
    BoardKey::Collapse,
    BoardKey::Hide,
    BoardKey::Duplicate,
    BoardKey::Larger,
    BoardKey::Smaller,
    BoardKey::Fit,
];
/// Orders for a connector.
const ON_CONNECTOR: &[BoardKey] = &[BoardKey::EditText, BoardKey::Delete];
const ON_CELL: &[BoardKey] = &[BoardKey::NewNote];

fn orders(focus: Focus) -> &'static [BoardKey] {
    match focus {
        Focus::Card(_) => ON_NOTE,
        Focus::Stage(_) => ON_STAGE,
        Focus::Lane(_) => ON_LANE,
        Focus::Connector(_) => ON_CONNECTOR,
        Focus::Cell { .. } | Focus::Parking => ON_CELL,
    }
}

/// Tells the reader what can be ordered; of a note, what its content allows.
pub(super) fn offer(
    node: &mut accesskit::Node,
    focus: Focus,
    content: Option<&Content>,
    strings: &Strings,
) {
    let allowed = |key: BoardKey| match key {
        BoardKey::FeelingUp | BoardKey::FeelingDown | BoardKey::Wished => {
            matches!(content, Some(Content::Feeling { .. }))
        }
        BoardKey::High | BoardKey::Low => matches!(content, Some(Content::Moment { .. })),
        _ => true,
    };
    for (id, key) in (0..).zip(orders(focus)).filter(|(_, key)| allowed(**key)) {
        let name = strings.get(Command::Board(*key).entry().name);
        node.push_custom_action(accesskit::CustomAction {
            id,
            description: name.to_owned(),
        });
    }
    node.add_action(accesskit::Action::CustomAction);
}

/// What was ordered on the node in this frame.
pub(super) fn ordered(input: &egui::InputState, id: Id, focus: Focus) -> Option<BoardKey> {
    input
        .accesskit_action_requests(id, accesskit::Action::CustomAction)
        .find_map(|request| match request.data {
            Some(accesskit::ActionData::CustomAction(order)) => {
                orders(focus).get(usize::try_from(order).ok()?).copied()
            }
            _ => None,
        })
}
