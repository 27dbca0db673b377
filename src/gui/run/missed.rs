//! What the hand asked for in vain: a sentence, and what helps.

use crate::edit::{Edit, LaneChange};
use crate::gui::app::{Action, App};
use crate::i18n::{Key, Strings, key};
use crate::model::{Board, Cells, IdSource, Lane, LaneId, LaneKind};
use crate::tool::Miss;

/// Says why the hand asked for something in vain, and offers what helps.
pub(in crate::gui) fn say(app: &mut App, miss: Miss) {
    let strings = app.strings;
    let Some((_, cx)) = app.board() else {
        return;
    };
    match miss {
        Miss::NoMoments => {
            let (name, edit, _) = moments_lane(cx.document.board(), cx.ids, strings);
            let text = strings.get(key::TOOL_NO_MOMENTS).to_owned();
            let way_out = (name, Action::Change(edit));
            app.messages.offer(text, vec![way_out]);
        }
        Miss::NotMoments(lane) => {
            let lane = cx.document.board().lane(lane);
            let name = lane.map_or_else(String::new, |lane| lane.name.clone());
            let text = strings.with(key::TOOL_NOT_MOMENTS, &[("lane", name.into())]);
            app.messages.done(text);
        }
    }
}

/// Shows a hidden lane of moments again, or puts one in below the feelings, else at the end; and which one it is.
pub(super) fn moments_lane(
    board: &Board,
    ids: &mut IdSource,
    strings: &Strings,
) -> (Key, Edit, LaneId) {
    let at = |kind: LaneKind| board.lanes.iter().rposition(|lane| lane.kind == kind);
    if let Some(at) = at(LaneKind::Moments) {
        let lane = board.lanes[at].id;
        let show = Edit::ChangeLane {
            lane,
            change: LaneChange::Hidden(false),
        };
        return (key::TOOL_SHOW_MOMENTS, show, lane);
    }
    let id = LaneId::fresh(ids);
    let lane = Lane {
        id,
        name: strings.get(key::LANE_KIND_MOMENTS).to_owned(),
        question: String::new(),
        kind: LaneKind::Moments,
        colour: None,
        height: None,
        collapsed: false,
        hidden: false,
        cells: Cells::default(),
    };
    let at = at(LaneKind::Feelings).map_or(board.lanes.len(), |at| at + 1);
    (key::TOOL_ADD_MOMENTS, Edit::InsertLane { at, lane }, id)
}
