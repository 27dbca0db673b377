//! Commands that find, filter, and go back in time.

use crate::edit::find::Hit;
use crate::gui::app::App;
use crate::gui::command::Command;
use crate::gui::dialogs::Dialog;
use crate::gui::dialogs::palette::Palette;
use crate::gui::history::History;
use crate::gui::session::Session;
use crate::gui::side::{self, Side};
use crate::i18n::{Key, key};

/// Why a command cannot be done now.
pub(super) fn why_not(session: &Session, command: Command) -> Option<Key> {
    let find = &session.find;
    let refused = match command {
        // Without words to look for they ask for some.
        Command::FindNext | Command::FindPrevious => {
            find.is_looking() && find.found().hits.is_empty()
        }
        Command::ClearFilter => return find.filter.is_empty().then_some(key::WHY_NO_FILTER),
        _ => false,
    };
    refused.then_some(key::WHY_NOTHING_FOUND)
}

pub(super) fn run(app: &mut App, command: Command) {
    super::file::finish_editing(app);
    let Some(session) = &mut app.session else {
        return;
    };
    let find = &mut session.find;
    // Text that was being written would give the keyboard to the board.
    session.canvas.leave_keyboard();
    match command {
        Command::FindNext | Command::FindPrevious if find.is_looking() => {
            // Where it goes on, it is seen for what.
            find.is_open = true;
            find.update(&session.document, session.canvas.alone(), app.strings);
            if let Some(hit) = find.step(command == Command::FindNext) {
                go_to(app, hit);
            }
        }
        Command::Filter => find.open_menu(),
        Command::ClearFilter => find.filter.clear(),
        Command::History => {
            side::toggle(app, Side::History(History::open()));
        }
        _ => find.open(),
    }
}

/// Every command, stage and lane by its name.
pub(super) fn open_palette(app: &mut App) {
    super::file::finish_editing(app);
    app.dialog = Some(Dialog::Palette(Palette::default()));
}

/// Flies there and selects it.
pub(super) fn go_to(app: &mut App, hit: Hit) {
    if let Some((canvas, mut cx)) = app.board() {
        canvas.show(hit, &mut cx);
    }
}

/// Undoes or redoes until this many steps are done.
pub(super) fn rewind(app: &mut App, done: usize) {
    super::file::finish_editing(app);
    if let Some((canvas, mut cx)) = app.board() {
        canvas.go_through_steps(&mut cx, |document| {
            document.go_to(done);
        });
    }
}
