//! Keys that walk through menus and dialogs, one a frame: egui hears only the last of several.

use eframe::egui::{Event, Key};

/// The events of this frame, and those that wait for the next one: all after the first key that walks.
pub(super) fn first_turn(mut events: Vec<Event>) -> (Vec<Event>, Vec<Event>) {
    let mut presses = (0..events.len()).filter(|at| walks(&events[*at]));
    presses.next();
    let later = match presses.next() {
        Some(at) => events.split_off(at),
        None => Vec::new(),
    };
    (events, later)
}

fn walks(event: &Event) -> bool {
    let Event::Key {
        key, pressed: true, ..
    } = event
    else {
        return false;
    };
    matches!(
        key,
        Key::ArrowUp
            | Key::ArrowDown
            | Key::ArrowLeft
            | Key::ArrowRight
            | Key::Tab
            | Key::Enter
            | Key::Space
            | Key::Escape
    )
}

#[cfg(test)]
mod tests {
    use eframe::egui::Modifiers;

    use super::*;

    #[test]
    fn each_walking_key_has_its_turn() {
        let key = |key, pressed| Event::Key {
            key,
            physical_key: None,
            pressed,
            repeat: false,
            modifiers: Modifiers::NONE,
        };
        let down = |pressed| key(Key::ArrowDown, pressed);
        let events = vec![
            Event::Text("a".to_owned()),
            down(true),
            down(false),
            down(true),
            down(false),
            key(Key::Enter, true),
        ];
        let (first, rest) = first_turn(events);
        assert_eq!(first.len(), 3);
        let (second, rest) = first_turn(rest);
        assert_eq!(second, [down(true), down(false)]);
        let (third, rest) = first_turn(rest);
        assert_eq!((third.len(), rest.len()), (1, 0));
        // Letters never wait for each other.
        let letters = vec![key(Key::A, true), key(Key::B, true), key(Key::C, true)];
        assert_eq!(first_turn(letters).1, []);
    }
}
