//! The validation walk in the window: customers look at the map, and what they say of each note is written down.

mod bar;
mod keys;

use std::sync::Arc;

pub(super) use self::bar::show;
pub(super) use self::keys::listen;

use super::app::App;
use super::run;
use crate::analysis::open_notes;
use crate::edit::find::Hit;
use crate::edit::{Edit, Outcome};
use crate::i18n::{Key, key};
use crate::layout::View;
use crate::model::{Board, CardId};
use crate::tool::validation::{Validation, corrected, validated};

/// A walk that is under way.
#[derive(Debug)]
pub struct Walk {
    course: Validation,
    /// The board as it was when the walk last looked at it.
    seen: Arc<Board>,
    /// The note that was flown to last.
    shown: Option<CardId>,
    /// The note that was selected then.
    chosen: Option<CardId>,
    /// The corrected text, while it is written.
    writing: Option<Writing>,
}

/// A correction that is not done yet.
#[derive(Debug)]
struct Writing {
    text: String,
    /// The caret is not in it yet.
    is_fresh: bool,
}

/// What a key or a button of the walk asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    Validate,
    /// Opens the text.
    Correct,
    /// What was written takes the place of the text.
    Write,
    /// The text stays as it is.
    Forget,
    Skip,
    Back,
    Undo,
    /// Through the skipped ones again.
    Again,
    Leave,
}

impl Walk {
    /// True while the corrected text is written.
    pub fn is_writing(&self) -> bool {
        self.writing.is_some()
    }

    /// The correction that is being written, as the step that it will be.
    pub fn typed(&self, board: &Board) -> Option<Edit> {
        let writing = self.writing.as_ref()?;
        corrected(board, self.course.current()?, &writing.text)
    }

    /// What the keys do now, for the bottom line.
    pub fn hint(&self) -> Key {
        if self.is_writing() {
            key::VALIDATION_HINT_WRITE
        } else {
            key::VALIDATION_HINT
        }
    }

    /// Keeps up with what happened to the board otherwise.
    fn follow(&mut self, board: &Arc<Board>) {
        if !Arc::ptr_eq(&self.seen, board) {
            self.course.follow(&self.seen, board);
            self.seen = Arc::clone(board);
        }
    }
}

/// Begins at the selected note, or ends a walk that is under way. What is not seen is not asked about: what is hidden,
/// collapsed, somebody else's where one journey is shown alone, or left aside by the filter.
pub(super) fn toggle(app: &mut App) {
    run::file::finish_editing(app);
    let Some((canvas, mut cx)) = app.board() else {
        return;
    };
    canvas.lay_down(&mut cx);
    canvas.show_view(View::Map, &mut cx);
    let mut notes = open_notes(cx.document.board());
    notes.retain(|id| canvas.sees(*id, &cx));
    let Some(session) = &mut app.session else {
        return;
    };
    if session.validation.take().is_some() {
        leave(app);
        return;
    }
    let chosen = session.document.selection().chosen().first().copied();
    session.side = None;
    session.validation = Some(Walk {
        course: Validation::new(notes, chosen),
        seen: Arc::clone(session.document.board()),
        shown: None,
        chosen,
        writing: None,
    });
}

fn leave(app: &mut App) {
    if let Some((canvas, _)) = app.board() {
        canvas.set_lit(None);
        canvas.take_keyboard();
    }
}

/// Does what a key or a button asks for.
pub(super) fn obey(app: &mut App, order: Order) {
    run::file::finish_editing(app);
    let Some(session) = &mut app.session else {
        return;
    };
    let Some(mut state) = session.validation.take() else {
        return;
    };
    let document = &mut session.document;
    state.follow(document.board());
    let writing = state.writing.take();
    let note = state.course.current();
    let answer = match (order, note) {
        (Order::Validate, Some(note)) => Some(validated(note)),
        (Order::Write, Some(note)) => {
            let text = writing.as_ref().map_or("", |writing| &writing.text);
            corrected(document.board(), note, text)
        }
        _ => None,
    };
    match order {
        Order::Validate | Order::Write => match answer.map(|edit| document.apply(&edit)) {
            Some(Ok(Outcome::Changed)) => {
                state.course.answered(document.board());
                state.seen = Arc::clone(document.board());
            }
            // It is validated already: on to the next.
            Some(Ok(Outcome::Unchanged)) => state.course.skip(document.board()),
            Some(Err(error)) => log::warn!("an answer was refused: {error}"),
            // Nothing was corrected yet.
            None => state.writing = writing,
        },
        Order::Correct => {
            let card = note.and_then(|note| document.board().find(note));
            state.writing = card.map(|(_, card)| Writing {
                text: card.text.clone(),
                is_fresh: true,
            });
            session.canvas.leave_keyboard();
        }
        Order::Forget => {}
        Order::Skip => state.course.skip(document.board()),
        Order::Back => state.course.back(),
        Order::Undo => {
            if !state.course.unskip() && state.course.can_undo() {
                document.undo();
                state.follow(document.board());
            }
        }
        Order::Again => state.course.again(document.board()),
        Order::Leave => return leave(app),
    }
    session.validation = Some(state);
    app.ctx.request_repaint();
}

/// Before the walk is shown: the camera and the light are on the note that is asked about.
fn attend(app: &mut App, state: &mut Walk) {
    let Some((canvas, mut cx)) = app.board() else {
        return;
    };
    if !cx.document.is_previewing() {
        state.follow(cx.document.board());
    }
    // A note that is chosen by hand is the one that is talked about.
    let chosen = match cx.document.selection().cards[..] {
        [chosen] => Some(chosen),
        _ => None,
    };
    let by_hand =
        chosen.filter(|_| chosen != state.chosen && state.course.current() == state.shown);
    if let Some(chosen) = by_hand {
        state.course.go_to(chosen);
    }
    state.chosen = chosen;
    let current = state.course.current();
    if current != state.shown {
        state.writing = None;
        state.shown = current;
        match current {
            // It is under the hand.
            Some(_) if current == by_hand => {}
            Some(note) => {
                canvas.show(Hit::Card(note), &mut cx);
                state.chosen = current;
            }
            None => canvas.fit_board(),
        }
    }
    canvas.set_lit(state.shown);
}
