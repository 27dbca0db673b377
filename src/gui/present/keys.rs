//! The keys of a presentation, a remote's among them.

use eframe::egui::{Context, Event, FocusDirection, Key, Modifiers};

use crate::tool::present::{Step, Walk};

/// What a key asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Press {
    Step(Step),
    /// The window of the room becomes full screen, or a window again.
    FullScreen,
    Leave,
}

/// Takes the keys of this frame, in order.
pub(super) fn take(ctx: &Context) -> Vec<Press> {
    // A button that has the keyboard is pressed by its own keys.
    let is_free = ctx.memory(|memory| memory.focused().is_none());
    let mut presses = Vec::new();
    ctx.input_mut(|input| {
        input.events.retain(|event| {
            let press = press(event, is_free);
            presses.extend(press);
            press.is_none()
        });
    });
    if !presses.is_empty() {
        ctx.memory_mut(|memory| memory.move_focus(FocusDirection::None));
    }
    presses
}

fn press(event: &Event, is_free: bool) -> Option<Press> {
    let Event::Key {
        key,
        physical_key,
        pressed: true,
        repeat,
        modifiers,
    } = event
    else {
        return None;
    };
    if modifiers.command || modifiers.alt {
        return None;
    }
    let press = match key {
        Key::ArrowRight => Press::Step(Step::On(Walk::Stages)),
        Key::ArrowLeft => Press::Step(Step::Back(Walk::Stages)),
        Key::ArrowDown => Press::Step(Step::On(Walk::Lanes)),
        Key::ArrowUp => Press::Step(Step::Back(Walk::Lanes)),
        Key::Space | Key::Enter if !is_free => return None,
        Key::Space if *modifiers == Modifiers::SHIFT => Press::Step(Step::Previous),
        Key::Space | Key::Enter | Key::PageDown => Press::Step(Step::Next),
        Key::PageUp | Key::Backspace => Press::Step(Step::Previous),
        Key::Home => Press::Step(Step::Whole),
        Key::B | Key::Period if !repeat => Press::Step(Step::Blank),
        Key::F11 if !repeat => Press::FullScreen,
        Key::Escape | Key::F5 if !repeat => Press::Leave,
        _ => Press::Step(Step::Digit(
            digit(*key).or_else(|| digit((*physical_key)?))?,
        )),
    };
    Some(press)
}

/// Where digits need Shift (AZERTY), their keys count without it.
fn digit(key: Key) -> Option<u8> {
    const DIGITS: [Key; 10] = [
        Key::Num0,
        Key::Num1,
        Key::Num2,
        Key::Num3,
        Key::Num4,
        Key::Num5,
        Key::Num6,
        Key::Num7,
        Key::Num8,
        Key::Num9,
    ];
    let at = DIGITS.iter().position(|digit| *digit == key)?;
    u8::try_from(at).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(key: Key, physical: Key, modifiers: Modifiers, expected: Option<Press>) {
        let event = Event::Key {
            key,
            physical_key: Some(physical),
            pressed: true,
            repeat: false,
            modifiers,
        };
        assert_eq!(press(&event, true), expected, "{event:?}");
    }

    #[test]
    fn keys_lead_where_a_remote_and_a_hand_expect() {
        let step = |step| Some(Press::Step(step));
        let none = Modifiers::NONE;
        check(Key::PageDown, Key::PageDown, none, step(Step::Next));
        check(Key::PageUp, Key::PageUp, none, step(Step::Previous));
        check(Key::Space, Key::Space, none, step(Step::Next));
        check(
            Key::Space,
            Key::Space,
            Modifiers::SHIFT,
            step(Step::Previous),
        );
        check(Key::Period, Key::Period, none, step(Step::Blank));
        check(Key::F5, Key::F5, none, Some(Press::Leave));
        check(Key::S, Key::S, none, None);
        check(Key::B, Key::B, Modifiers::COMMAND, None);
    }

    #[test]
    fn digits_count_on_azerty_with_and_without_shift() {
        let six = Some(Press::Step(Step::Digit(6)));
        check(Key::Num6, Key::Num6, Modifiers::NONE, six);
        check(Key::Minus, Key::Num6, Modifiers::NONE, six);
        check(Key::Num6, Key::Num6, Modifiers::SHIFT, six);
        let four = Some(Press::Step(Step::Digit(4)));
        check(Key::Quote, Key::Num4, Modifiers::NONE, four);
    }
}
