//! The panel of what the map says: it comes and goes, and what it offers is done.

use super::{file, missed, run};
use crate::analysis::Suggestion;
use crate::edit::find::Hit;
use crate::edit::{BoardChange, Edit, Focus, Selection};
use crate::gui::app::{Action, App};
use crate::gui::command::Command;
use crate::gui::findings::{Deed, Found, Target, Words};
use crate::gui::inspector::{self, Door};
use crate::gui::side::{self, Side};
use crate::i18n::Strings;
use crate::layout::View;
use crate::model::{
    Board, Card, CardId, Content, Dismissed, IdSource, LaneId, LaneKind, Place, Slot, StageId,
};
use crate::tool::BoardKey;

/// Opens the panel, or closes it.
pub(super) fn toggle(app: &mut App) {
    file::finish_editing(app);
    side::toggle(app, Side::Findings(Box::default()));
}

/// Takes in what a thread found, unless its board has gone.
pub(super) fn found(app: &mut App, serial: u64, found: Found) {
    if let Some(session) = &mut app.session
        && session.serial == serial
        && let Some(Side::Findings(panel)) = &mut session.side
    {
        panel.received(found);
    }
}

/// Flies there and selects it.
pub(super) fn go_to(app: &mut App, target: &Target) {
    let Some((canvas, mut cx)) = app.board() else {
        return;
    };
    match *target {
        Target::Hit(hit) => canvas.show(hit, &mut cx),
        Target::Both(one, other) => {
            canvas.show(Hit::Card(one), &mut cx);
            cx.document.select(Selection {
                cards: vec![one, other],
                focus: Some(Focus::Card(one)),
            });
            canvas.fit_selection();
        }
    }
}

/// Does what a row offers.
pub(super) fn do_deed(app: &mut App, deed: Deed) {
    file::finish_editing(app);
    match deed {
        Deed::Add(suggestion) => add_moment(app, &suggestion),
        Deed::PutAway(finding) => put_away(app, finding),
        Deed::NewTouchpoint { stage, lane } => new_note(app, stage, lane),
        Deed::Follow(card) => {
            go_to(app, &Target::Hit(Hit::Card(card)));
            run(app, Command::MakeOpportunity);
        }
        Deed::MoveLane { lane, to } => app.queue.push(Action::Change(Edit::MoveLane { lane, to })),
        Deed::NameOwner(card) => {
            go_to(app, &Target::Hit(Hit::Card(card)));
            inspector::enter(app, Door::Owner);
        }
        // With these the row asks, and the answer is a change like any other.
        Deed::State(card) | Deed::SetHorizon(card) => go_to(app, &Target::Hit(Hit::Card(card))),
    }
}

fn add_moment(app: &mut App, suggestion: &Suggestion) {
    let strings = app.strings;
    let Some((canvas, mut cx)) = app.board() else {
        return;
    };
    let Some((edit, card)) = moment(cx.document.board(), suggestion, cx.ids, strings) else {
        return;
    };
    match cx.document.apply(&edit) {
        Ok(_) => canvas.show(Hit::Card(card), &mut cx),
        Err(error) => log::warn!("a moment of truth was refused: {error}"),
    }
}

/// The moment that was proposed, in the first lane of moments that is shown, else in one that is shown or put in for it.
/// It says what is felt there, and why it may be one.
fn moment(
    board: &Board,
    suggestion: &Suggestion,
    ids: &mut IdSource,
    strings: &Strings,
) -> Option<(Edit, CardId)> {
    let (_, feeling) = board.find(suggestion.feeling)?;
    let words = Words { board, strings };
    let reason = words.why(suggestion);
    let (text, why) = if feeling.text.trim().is_empty() {
        (reason, String::new())
    } else {
        (feeling.text.clone(), reason)
    };
    let mut lanes = board.lanes.iter();
    let shown = lanes.find(|lane| lane.kind == LaneKind::Moments && !lane.hidden);
    let (lane, first) = if let Some(lane) = shown {
        (lane.id, None)
    } else {
        let (_, edit, lane) = missed::moments_lane(board, ids, strings);
        (lane, Some(edit))
    };
    let stage = suggestion.stage;
    let mut card = Card::note(CardId::fresh(ids), text);
    card.persona = suggestion.persona;
    card.content = Content::Moment {
        side: suggestion.side,
        why,
        about: Some(suggestion.feeling),
    };
    let id = card.id;
    let index = board
        .lane(lane)
        .map_or(0, |lane| lane.cells.at(stage).len());
    let add = Edit::AddCards {
        at: Slot {
            place: Place::Cell { lane, stage },
            index,
        },
        cards: vec![card],
    };
    let edit = match first {
        None => add,
        Some(first) => Edit::All {
            edits: vec![first, add],
        },
    };
    Some((edit, id))
}

fn put_away(app: &mut App, finding: Dismissed) {
    let Some((_, cx)) = app.board() else {
        return;
    };
    let mut dismissed = cx.document.board().dismissed.clone();
    dismissed.push(finding);
    let change = BoardChange::Dismissed(dismissed);
    if let Err(error) = cx.document.apply(&Edit::ChangeBoard { change }) {
        log::warn!("a finding was not put away: {error}");
    }
}

/// The caret in a new note of that cell.
pub(super) fn new_note(app: &mut App, stage: StageId, lane: LaneId) {
    if let Some((canvas, mut cx)) = app.board() {
        canvas.show_view(View::Map, &mut cx);
        let cell = Focus::Cell { lane, stage };
        cx.document.select(Selection::focus(cell));
        canvas.key(BoardKey::NewNote, &mut cx);
    }
}
