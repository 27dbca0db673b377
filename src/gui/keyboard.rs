//! From keys to commands: in the order they were pressed, never while text is being typed.

use eframe::egui::{Event, FocusDirection, Key, Popup};

use super::app::App;
use super::command::{Command, Entry, Scope, table};
use super::run;
use super::session::Session;
use super::side::Side;

/// Escape gives the keyboard to somebody else: what is typed after it waits for the frame in which that one listens.
pub(super) fn wait_after_escape(app: &mut App) {
    let earlier = std::mem::take(&mut app.typed_ahead);
    let ctx = app.ctx.clone();
    app.typed_ahead = ctx.input_mut(|input| {
        let events = &mut input.events;
        events.splice(0..0, earlier);
        let escape = events.iter().position(is_escape);
        let after = events.split_off(escape.map_or(events.len(), |at| at + 1));
        let (typed, rest) = after.into_iter().partition(is_typed);
        events.extend::<Vec<Event>>(rest);
        typed
    });
    if !app.typed_ahead.is_empty() {
        ctx.request_repaint();
    }
}

fn is_escape(event: &Event) -> bool {
    matches!(
        event,
        Event::Key {
            key: Key::Escape,
            pressed: true,
            ..
        }
    )
}

pub(super) fn is_typed(event: &Event) -> bool {
    matches!(
        event,
        Event::Key { .. } | Event::Text(_) | Event::Ime(_) | Event::Paste(_)
    )
}

/// Does what the keys of this frame ask for.
pub(super) fn listen(app: &mut App) {
    let mut from = 0;
    while let Some((at, entry)) = next(app, from) {
        let ctx = app.ctx.clone();
        ctx.input_mut(|input| consume(&mut input.events, at));
        if entry.scope < Scope::Window {
            // The key moves things on the board, not egui's focus.
            ctx.memory_mut(|memory| memory.move_focus(FocusDirection::None));
        }
        if run::why_not(app, entry.command).is_none() {
            run::run(app, entry.command);
        }
        from = at;
    }
    hand_over(app);
}

/// What the board did not hear: the caret's keys for the clipboard become what text fields understand.
/// What the system pastes by itself goes to the board where no caret waits for it.
fn hand_over(app: &mut App) {
    let ctx = app.ctx.clone();
    let is_board = app.session.as_ref().is_some_and(|it| it.compare.is_none())
        && widest_deaf_scope(app).is_none();
    let mut events = ctx.input_mut(|input| std::mem::take(&mut input.events));
    events.splice(0..0, app.late_paste.take());
    let handed = events.into_iter().filter_map(|event| {
        let key = |command: Command| {
            let mut keys = command.entry().shortcuts.iter();
            keys.any(|key| key.matches(&event))
        };
        if key(Command::Copy) {
            Some(Event::Copy)
        } else if key(Command::Cut) {
            Some(Event::Cut)
        } else if key(Command::Paste) {
            run::clipboard::text_for_caret(app)
        } else if is_board && matches!(event, Event::Paste(_) | Event::PasteImage(_)) {
            run::clipboard::paste_event(app, event);
            None
        } else {
            Some(event)
        }
    });
    let handed = handed.collect();
    ctx.input_mut(|input| input.events = handed);
}

/// The next key press that is somebody's shortcut, given the state that earlier ones left.
fn next(app: &App, from: usize) -> Option<(usize, &'static Entry)> {
    let scope = widest_deaf_scope(app);
    app.ctx.input(|input| {
        (from..input.events.len()).find_map(|at| {
            let entry = entry_for(app, &input.events[at], scope)?;
            Some((at, entry))
        })
    })
}

fn entry_for(app: &App, event: &Event, scope: Option<Scope>) -> Option<&'static Entry> {
    let repeated = matches!(event, Event::Key { repeat: true, .. });
    let hears = |entry: &&Entry| scope.is_none_or(|scope| entry.scope > scope);
    let fits = |entry: &&Entry| {
        let mut keys = entry.shortcuts.iter();
        keys.any(|key| key.matches(event) && (!repeated || key.repeats()))
    };
    let applies = |entry: &&Entry| {
        // What is no business of the board may be that of a text beside it.
        let may_pass =
            entry.scope == Scope::Feeling || matches!(entry.command, Command::Copy | Command::Cut);
        !may_pass || run::why_not(app, entry.command).is_none()
    };
    table()
        .filter(hears)
        .filter(fits)
        .filter(applies)
        .min_by_key(|entry| entry.scope)
}

/// Scopes up to this one hear nothing now; none when all do.
fn widest_deaf_scope(app: &App) -> Option<Scope> {
    let modal = app.dialog.is_some() || Popup::is_any_open(&app.ctx);
    let canvas = app.session.as_ref().map(Session::shown);
    let session = app.session.as_ref();
    let finding = session.is_some_and(|session| session.find.has_keyboard());
    let side = session.and_then(|session| session.side.as_ref());
    let in_panel = side.is_some_and(Side::has_keyboard);
    let walks = session.is_some_and(|session| session.validation.is_some());
    let typing = match canvas {
        _ if finding => true,
        Some(canvas) if canvas.is_editing_text() => true,
        // The field that has just ended is focused for one frame more.
        Some(canvas) if canvas.takes_keyboard() => false,
        _ => app.ctx.text_edit_focused(),
    };
    if modal {
        Some(Scope::Anywhere)
    } else if typing {
        Some(Scope::Window)
    } else if in_panel || walks || !canvas.is_some_and(|canvas| canvas.has_keyboard(&app.ctx)) {
        Some(Scope::Board)
    } else {
        None
    }
}

/// Takes the key press out, with the letter that it types.
pub(super) fn consume(events: &mut Vec<Event>, at: usize) {
    events.remove(at);
    if let Some(Event::Text(_)) = events.get(at) {
        events.remove(at);
    }
}
