//! Commands that change the open board.

use std::collections::BTreeSet;

use super::{connectors, groups};
use crate::edit::{
    BoardChange, Document, Edit, Focus, LaneChange, Selection, StageChange, origins,
};
use crate::gui::app::App;
use crate::gui::command::Command;
use crate::gui::dialogs::Dialog;
use crate::i18n::{Key, key};
use crate::layout::View;
use crate::model::{BoardKind, Card, CardId, Content, LaneId, Place, StageId};
use crate::tool::{self, Between, BoardKey};

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
        Command::Board(BoardKey::Colour(_) | BoardKey::NextEvidence)
        | Command::Tag
        | Command::Copy
        | Command::Cut => refuse(nothing_chosen(), key::WHY_NO_SELECTION),
        Command::Board(BoardKey::Duplicate) => refuse(
            nothing_chosen() && focused_header(document).is_none(),
            key::WHY_NO_SELECTION,
        ),
        Command::Board(BoardKey::Hide)
            if matches!(focused_header(document), Some(Focus::Stage(_))) =>
        {
            let shown = document.board().stages.iter().filter(|it| !it.hidden);
            refuse(shown.count() < 2, key::WHY_LAST_STAGE)
        }
        Command::Board(
            BoardKey::Collapse
            | BoardKey::Hide
            | BoardKey::Fit
            | BoardKey::Larger
            | BoardKey::Smaller,
        ) => refuse(focused_header(document).is_none(), key::WHY_NO_HEADER),
        Command::ShowHidden => refuse(show_hidden(document).is_none(), key::WHY_NOTHING_HIDDEN),
        Command::Board(BoardKey::Delete) => match document.selection().focus {
            Some(Focus::Stage(_)) if nothing_chosen() => {
                refuse(document.board().stages.len() < 2, key::WHY_LAST_STAGE)
            }
            Some(Focus::Lane(_) | Focus::Connector(_)) => None,
            _ => refuse(nothing_chosen(), key::WHY_NO_SELECTION),
        },
        Command::FitSelection => refuse(
            nothing_chosen() && document.selection().focus.is_none(),
            key::WHY_NO_SELECTION,
        ),
        Command::Board(BoardKey::FeelingUp | BoardKey::FeelingDown | BoardKey::Wished) => refuse(
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
        Command::NextConnector => {
            refuse(connectors::next(document).is_none(), key::WHY_NO_CONNECTORS)
        }
        Command::ConnectorStyle | Command::TurnConnector => refuse(
            connectors::focused(document).is_none(),
            key::WHY_NO_CONNECTOR,
        ),
        Command::Connect => match document.selection().cards[..] {
            [from, to] => refuse(
                tool::is_joined(document.board(), from, to),
                key::WHY_JOINED_ALREADY,
            ),
            _ => Some(key::WHY_NOT_TWO),
        },
        Command::FutureMap => refuse(
            document.board().kind == BoardKind::Future,
            key::WHY_FUTURE_ALREADY,
        ),
        Command::Group | Command::Ungroup => groups::why_not(document, command),
        Command::DeleteLane => refuse(focused_lane(document).is_none(), key::WHY_NO_LANE),
        Command::MakeOpportunity => {
            let chosen = document.selection().chosen();
            let is_origin = !origins(document.board(), &chosen).is_empty();
            let why = if chosen.is_empty() {
                key::WHY_NO_SELECTION
            } else {
                key::WHY_OPPORTUNITY_ALREADY
            };
            refuse(!is_origin, why)
        }
        _ => None,
    }
}

/// Changes the board.
pub(super) fn run(app: &mut App, command: Command) {
    let Some((canvas, mut cx)) = app.board() else {
        return;
    };
    if let Some(header) = header_to_delete(cx.document, command) {
        canvas.finish_editing(&mut cx);
        match in_header(cx.document, header) {
            // Notes are somebody's work.
            Some((_, 1..)) => app.dialog = Some(Dialog::Delete(header)),
            _ => delete(app, header),
        }
        return;
    }
    match command {
        Command::Board(BoardKey::Delete) => {
            let before = cx.document.board().connectors.len();
            let is_connector = connectors::focused(cx.document).is_some();
            canvas.key(BoardKey::Delete, &mut cx);
            let gone = before.saturating_sub(cx.document.board().connectors.len());
            if !is_connector {
                connectors::tell(app, gone);
            }
        }
        Command::Board(key) => canvas.key(key, &mut cx),
        Command::Escape => {
            let ended = canvas.cancel_gesture(&mut cx);
            if !ended {
                leave_find_or_view(app);
            }
        }
        Command::ContextMenu => canvas.ask_for_menu(&mut cx),
        Command::EditTitle => canvas.edit_title(&mut cx),
        Command::Undo | Command::Redo => {
            canvas.finish_editing(&mut cx);
            canvas.go_through_steps(&mut cx, |document| {
                if command == Command::Undo {
                    document.undo();
                } else {
                    document.redo();
                }
            });
        }
        Command::AddStage => canvas.insert(after_stage(cx.document), &mut cx),
        Command::MakeOpportunity => canvas.make_opportunity(&mut cx),
        Command::AddLane => canvas.insert(below_lane(cx.document), &mut cx),
        Command::Connect
        | Command::NextConnector
        | Command::ConnectorStyle
        | Command::TurnConnector => {
            canvas.finish_editing(&mut cx);
            connectors::run(command, &mut cx);
            if command == Command::NextConnector {
                canvas.reveal_selection(&cx);
            }
        }
        Command::Group | Command::Ungroup => {
            canvas.finish_editing(&mut cx);
            groups::run(command, canvas, &mut cx);
        }
        Command::ShowHidden | Command::ChannelRibbon => {
            canvas.finish_editing(&mut cx);
            let edit = match command {
                Command::ChannelRibbon => Some(Edit::ChangeBoard {
                    change: BoardChange::ChannelRibbon(!cx.document.board().channel_ribbon),
                }),
                _ => show_hidden(cx.document),
            };
            if let Some(edit) = edit
                && let Err(error) = cx.document.apply(&edit)
            {
                log::warn!("{command:?}: {error}");
            }
        }
        _ => {}
    }
}

/// Escape with nothing else to end.
fn leave_find_or_view(app: &mut App) {
    if let Some(session) = &mut app.session
        && session.find.is_open()
    {
        session.find.close();
    } else if let Some((canvas, mut cx)) = app.board() {
        if canvas.alone().is_some() {
            canvas.show_alone(None, &mut cx);
        } else {
            canvas.show_view(View::Map, &mut cx);
        }
    }
}

/// A step that a widget asked for.
pub(super) fn change(app: &mut App, edit: &Edit) {
    super::file::finish_editing(app);
    if let Some((_, cx)) = app.board()
        && let Err(error) = cx.document.apply(edit)
    {
        log::warn!("a change was refused: {error}");
    }
}

fn chosen(document: &Document) -> impl Iterator<Item = &Card> {
    let chosen: BTreeSet<CardId> = document.selection().chosen().into_iter().collect();
    let cards = document.board().cards().map(|(_, card)| &**card);
    cards.filter(move |card| chosen.contains(&card.id))
}

fn any_chosen(document: &Document, wanted: impl Fn(&Content) -> bool) -> bool {
    chosen(document).any(|card| wanted(&card.content))
}

/// The stage or lane whose header has the keyboard, while no card is chosen.
fn focused_header(document: &Document) -> Option<Focus> {
    let selection = document.selection();
    let focus = selection.focus.filter(|_| selection.cards.is_empty());
    focus.filter(|focus| matches!(focus, Focus::Stage(_) | Focus::Lane(_)))
}

/// The stage that the keyboard is on.
fn focused_stage(document: &Document) -> Option<StageId> {
    match document.selection().focus? {
        Focus::Stage(stage) | Focus::Cell { stage, .. } => Some(stage),
        Focus::Card(card) => match document.board().find(card)?.0.place {
            Place::Cell { stage, .. } => Some(stage),
            Place::Parking => None,
        },
        Focus::Lane(_) | Focus::Connector(_) | Focus::Parking => None,
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
        Focus::Stage(_) | Focus::Connector(_) | Focus::Parking => None,
    }
}

/// After the stage that the keyboard is on, else at the end.
fn after_stage(document: &Document) -> Between {
    let stages = &document.board().stages;
    let at = focused_stage(document)
        .and_then(|id| stages.iter().position(|stage| stage.id == id))
        .map_or(stages.len(), |at| at + 1);
    Between::Stages(at)
}

/// Below the lane that the keyboard is on, else at the end.
fn below_lane(document: &Document) -> Between {
    let lanes = &document.board().lanes;
    let at = focused_lane(document)
        .and_then(|id| lanes.iter().position(|lane| lane.id == id))
        .map_or(lanes.len(), |at| at + 1);
    Between::Lanes(at)
}

/// The stage or lane that a command deletes.
fn header_to_delete(document: &Document, command: Command) -> Option<Focus> {
    match command {
        Command::DeleteStage => focused_stage(document).map(Focus::Stage),
        Command::DeleteLane => focused_lane(document).map(Focus::Lane),
        Command::Board(BoardKey::Delete) => focused_header(document),
        _ => None,
    }
}

/// The name of a stage or lane, and how many notes would go with it.
pub fn in_header(document: &Document, header: Focus) -> Option<(String, usize)> {
    let board = document.board();
    match header {
        Focus::Stage(id) => {
            let cells = board.lanes.iter().map(|lane| lane.cells.at(id).len());
            Some((board.stage(id)?.name.clone(), cells.sum()))
        }
        Focus::Lane(id) => {
            let lane = board.lane(id)?;
            Some((lane.name.clone(), lane.cards().count()))
        }
        _ => None,
    }
}

/// Deletes a stage or lane with its notes.
pub fn delete(app: &mut App, header: Focus) {
    if let Some((canvas, mut cx)) = app.board() {
        cx.document.select(Selection {
            cards: Vec::new(),
            focus: Some(header),
        });
        let before = cx.document.board().connectors.len();
        canvas.key(BoardKey::Delete, &mut cx);
        let gone = before.saturating_sub(cx.document.board().connectors.len());
        connectors::tell(app, gone);
    }
}

/// The edit that shows every hidden stage and lane again.
fn show_hidden(document: &Document) -> Option<Edit> {
    let board = document.board();
    let stages = board.stages.iter().filter(|stage| stage.hidden);
    let stages = stages.map(|stage| Edit::ChangeStage {
        stage: stage.id,
        change: StageChange::Hidden(false),
    });
    let lanes = board.lanes.iter().filter(|lane| lane.hidden);
    let lanes = lanes.map(|lane| Edit::ChangeLane {
        lane: lane.id,
        change: LaneChange::Hidden(false),
    });
    let edits: Vec<Edit> = stages.chain(lanes).collect();
    (!edits.is_empty()).then_some(Edit::All { edits })
}
