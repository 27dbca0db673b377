//! Commands that change the open board.

use crate::edit::{Document, Edit, Focus};
use crate::gui::app::App;
use crate::gui::canvas::CanvasCx;
use crate::gui::command::Command;
use crate::i18n::{Key, key};
use crate::model::{
    Card, Cells, Content, Lane, LaneId, LaneKind, NotesRole, Place, Stage, StageId,
};
use crate::tool::BoardKey;

/// Why a command cannot be done on this board now.
pub fn why_not(document: &Document, command: Command) -> Option<Key> {
    let nothing_chosen = || document.selection().chosen().is_empty();
    let refuse = |refused: bool, why| refused.then_some(why);
    match command {
        Command::Undo => refuse(
            document.undo_step().is_none() && !document.is_previewing(),
            key::WHY_NOTHING_TO_UNDO,
        ),
        Command::Redo => refuse(document.redo_step().is_none(), key::WHY_NOTHING_TO_REDO),
        Command::Board(BoardKey::Colour(_) | BoardKey::NextEvidence | BoardKey::Duplicate) => {
            refuse(nothing_chosen(), key::WHY_NO_SELECTION)
        }
        Command::Board(BoardKey::Delete) => match document.selection().focus {
            Some(Focus::Stage(_)) if nothing_chosen() => {
                refuse(document.board().stages.len() < 2, key::WHY_LAST_STAGE)
            }
            Some(Focus::Lane(_)) => None,
            _ => refuse(nothing_chosen(), key::WHY_NO_SELECTION),
        },
        Command::FitSelection => refuse(
            nothing_chosen() && document.selection().focus.is_none(),
            key::WHY_NO_SELECTION,
        ),
        Command::Board(BoardKey::FeelingUp | BoardKey::FeelingDown) => refuse(
            !any_chosen(document, |content| {
                matches!(content, Content::Feeling { .. })
            }),
            key::WHY_NO_FEELING,
        ),
        Command::Board(BoardKey::High | BoardKey::Low) => refuse(
            !any_chosen(document, |content| {
                matches!(content, Content::Moment { .. })
            }),
            key::WHY_NO_MOMENT,
        ),
        Command::DeleteStage => {
            if document.board().stages.len() < 2 {
                Some(key::WHY_LAST_STAGE)
            } else {
                refuse(focused_stage(document).is_none(), key::WHY_NO_STAGE)
            }
        }
        Command::DeleteLane => refuse(focused_lane(document).is_none(), key::WHY_NO_LANE),
        _ => None,
    }
}

/// Changes the board.
pub(super) fn run(app: &mut App, command: Command) {
    let Some((canvas, mut cx)) = app.board() else {
        return;
    };
    match command {
        Command::Board(key) => canvas.key(key, &mut cx),
        Command::Escape => {
            canvas.cancel_gesture(&mut cx);
        }
        Command::EditTitle => canvas.edit_title(&mut cx),
        Command::Undo | Command::Redo => {
            canvas.finish_editing(&mut cx);
            if command == Command::Undo {
                cx.document.undo();
            } else {
                cx.document.redo();
            }
        }
        _ => {
            canvas.finish_editing(&mut cx);
            let edit = match command {
                Command::AddStage => Some(add_stage(&mut cx)),
                Command::AddLane => Some(add_lane(&mut cx)),
                _ => edit(cx.document, command),
            };
            if let Some(edit) = edit
                && let Err(error) = cx.document.apply(&edit)
            {
                // The reasons in `why_not` forestall this.
                log::warn!("{command:?}: {error}");
            }
        }
    }
}

/// The command as an edit of what the keyboard is on.
fn edit(document: &Document, command: Command) -> Option<Edit> {
    match command {
        Command::DeleteStage => focused_stage(document).map(|stage| Edit::DeleteStage { stage }),
        Command::DeleteLane => focused_lane(document).map(|lane| Edit::DeleteLane { lane }),
        _ => None,
    }
}

fn chosen(document: &Document) -> impl Iterator<Item = &Card> {
    let chosen = document.selection().chosen();
    let board = document.board();
    chosen
        .into_iter()
        .filter_map(|id| Some(&**board.find(id)?.1))
}

fn any_chosen(document: &Document, wanted: impl Fn(&Content) -> bool) -> bool {
    chosen(document).any(|card| wanted(&card.content))
}

/// The stage that the keyboard is on.
fn focused_stage(document: &Document) -> Option<StageId> {
    match document.selection().focus? {
        Focus::Stage(stage) | Focus::Cell { stage, .. } => Some(stage),
        Focus::Card(card) => match document.board().find(card)?.0.place {
            Place::Cell { stage, .. } => Some(stage),
            Place::Parking => None,
        },
        Focus::Lane(_) | Focus::Parking => None,
    }
}

/// The lane that the keyboard is on.
fn focused_lane(document: &Document) -> Option<LaneId> {
    match document.selection().focus? {
        Focus::Lane(lane) | Focus::Cell { lane, .. } => Some(lane),
        Focus::Card(card) => match document.board().find(card)?.0.place {
            Place::Cell { lane, .. } => Some(lane),
            Place::Parking => None,
        },
        Focus::Stage(_) | Focus::Parking => None,
    }
}

/// After the stage that the keyboard is on, else at the end.
fn add_stage(cx: &mut CanvasCx<'_>) -> Edit {
    let stages = &cx.document.board().stages;
    let at = focused_stage(cx.document)
        .and_then(|id| stages.iter().position(|stage| stage.id == id))
        .map_or(stages.len(), |at| at + 1);
    Edit::InsertStage {
        at,
        stage: Stage {
            id: StageId::fresh(cx.ids),
            name: cx.strings.get(key::BOARD_STAGE_NEW).to_owned(),
            description: String::new(),
            time: None,
            width: None,
            collapsed: false,
            hidden: false,
        },
    }
}

/// Below the lane that the keyboard is on, else at the end.
fn add_lane(cx: &mut CanvasCx<'_>) -> Edit {
    let lanes = &cx.document.board().lanes;
    let at = focused_lane(cx.document)
        .and_then(|id| lanes.iter().position(|lane| lane.id == id))
        .map_or(lanes.len(), |at| at + 1);
    Edit::InsertLane {
        at,
        lane: Lane {
            id: LaneId::fresh(cx.ids),
            name: cx.strings.get(key::BOARD_LANE_NEW).to_owned(),
            question: String::new(),
            kind: LaneKind::Notes(NotesRole::Ideas),
            colour: None,
            height: None,
            collapsed: false,
            hidden: false,
            cells: Cells::default(),
        },
    }
}
