//! The keys of the walk, taken before those of the board.

use eframe::egui::{Event, FocusDirection, Key, Popup};

use super::{Order, obey};
use crate::gui::app::App;
use crate::gui::keyboard::{consume, is_typed};

/// Does what the keys of this frame ask of the walk.
pub(in crate::gui) fn listen(app: &mut App) {
    let ctx = app.ctx.clone();
    loop {
        let Some(is_writing) = hears(app) else {
            return;
        };
        let found = ctx.input(|input| {
            let mut events = input.events.iter().enumerate();
            events.find_map(|(at, event)| Some((at, order(event, is_writing)?)))
        });
        let Some((at, order)) = found else {
            return;
        };
        ctx.input_mut(|input| consume(&mut input.events, at));
        ctx.memory_mut(|memory| memory.move_focus(FocusDirection::None));
        obey(app, order);
        if order == Order::Correct {
            wait_for_caret(app, at);
        }
    }
}

/// What is typed after the key that opens the text waits until the caret is in it.
fn wait_for_caret(app: &mut App, from: usize) {
    let ctx = app.ctx.clone();
    let typed = ctx.input_mut(|input| {
        let after = input.events.split_off(from);
        let (typed, rest): (Vec<Event>, Vec<Event>) = after.into_iter().partition(is_typed);
        input.events.extend(rest);
        typed
    });
    if !typed.is_empty() {
        app.typed_ahead.splice(0..0, typed);
        ctx.request_repaint();
    }
}

/// Whether a correction is written, where the walk listens at all.
fn hears(app: &App) -> Option<bool> {
    if app.dialog.is_some() || Popup::is_any_open(&app.ctx) {
        return None;
    }
    let session = app.session.as_ref()?;
    let is_writing = session.validation.as_ref()?.is_writing();
    let types_elsewhere = session.canvas.is_editing_text()
        || session.find.has_keyboard()
        || (!is_writing && app.ctx.text_edit_focused() && !session.canvas.takes_keyboard());
    (!types_elsewhere).then_some(is_writing)
}

fn order(event: &Event, is_writing: bool) -> Option<Order> {
    let Event::Key {
        key,
        pressed: true,
        repeat,
        modifiers,
        ..
    } = event
    else {
        return None;
    };
    if modifiers.any() {
        return None;
    }
    let order = match key {
        Key::Enter if is_writing => Order::Write,
        Key::Escape if is_writing => Order::Forget,
        _ if is_writing => return None,
        Key::ArrowRight => Order::Skip,
        Key::ArrowLeft => Order::Back,
        // Held down, these would answer for notes that nobody has read.
        _ if *repeat => return None,
        Key::V => Order::Validate,
        Key::C => Order::Correct,
        Key::S => Order::Skip,
        Key::U => Order::Undo,
        Key::Escape => Order::Leave,
        _ => return None,
    };
    Some(order)
}

#[cfg(test)]
mod tests {
    use eframe::egui::Modifiers;

    use super::*;

    #[track_caller]
    fn check(
        key: Key,
        modifiers: Modifiers,
        repeat: bool,
        walking: Option<Order>,
        writing: Option<Order>,
    ) {
        let event = Event::Key {
            key,
            physical_key: None,
            pressed: true,
            repeat,
            modifiers,
        };
        assert_eq!(order(&event, false), walking, "{event:?}");
        assert_eq!(order(&event, true), writing, "{event:?}, writing");
    }

    #[test]
    fn letters_answer_unless_they_are_written() {
        let none = Modifiers::NONE;
        check(Key::V, none, false, Some(Order::Validate), None);
        check(Key::V, none, true, None, None);
        check(Key::V, Modifiers::COMMAND, false, None, None);
        check(Key::ArrowRight, none, true, Some(Order::Skip), None);
        check(
            Key::Escape,
            none,
            false,
            Some(Order::Leave),
            Some(Order::Forget),
        );
        check(Key::Enter, none, false, None, Some(Order::Write));
        check(Key::Enter, Modifiers::SHIFT, false, None, None);
    }
}
