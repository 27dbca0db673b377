//! Keys that do something: matched by the letter, not by its place on the keyboard.

use eframe::egui::{Event, Key, Modifiers};

use crate::i18n::{Strings, key};

/// A key with what is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Shortcut {
    /// Ctrl, or Cmd on a Mac.
    pub command: bool,
    pub shift: bool,
    pub alt: bool,
    pub key: Key,
}

/// The key alone.
pub const fn plain(key: Key) -> Shortcut {
    Shortcut {
        command: false,
        shift: false,
        alt: false,
        key,
    }
}

/// With Ctrl.
pub const fn ctrl(key: Key) -> Shortcut {
    Shortcut {
        command: true,
        ..plain(key)
    }
}

/// With Shift.
pub const fn shift(key: Key) -> Shortcut {
    Shortcut {
        shift: true,
        ..plain(key)
    }
}

/// With Alt.
pub const fn alt(key: Key) -> Shortcut {
    Shortcut {
        alt: true,
        ..plain(key)
    }
}

/// With Alt and Shift.
pub const fn alt_shift(key: Key) -> Shortcut {
    Shortcut {
        shift: true,
        ..alt(key)
    }
}

/// With Ctrl and Shift.
pub const fn ctrl_shift(key: Key) -> Shortcut {
    Shortcut {
        shift: true,
        ..ctrl(key)
    }
}

const DIGITS: [Key; 9] = [
    Key::Num0,
    Key::Num1,
    Key::Num2,
    Key::Num3,
    Key::Num4,
    Key::Num5,
    Key::Num6,
    Key::Num7,
    Key::Num8,
];

impl Shortcut {
    /// Whether the event is this key going down.
    pub fn matches(self, event: &Event) -> bool {
        let Event::Key {
            key,
            physical_key,
            pressed: true,
            modifiers,
            ..
        } = event
        else {
            return false;
        };
        self.command == modifiers.command
            && self.alt == modifiers.alt
            && self.matches_key(*key, *physical_key, *modifiers)
    }

    fn matches_key(self, key: Key, physical: Option<Key>, modifiers: Modifiers) -> bool {
        if key == self.key && self.is_with_and_without_shift() {
            return true;
        }
        // Where digits need Shift (AZERTY), their keys count without it; unless the letter there has its own meaning.
        let digit = DIGITS.contains(&self.key);
        let at_place = digit && physical == Some(self.key) && key != Key::Minus && key != Key::Plus;
        self.shift == modifiers.shift && (key == self.key || at_place)
    }

    /// Signs need Shift on some keyboards and not on others. So does the 6 of AZERTY, whose key alone is a minus.
    fn is_with_and_without_shift(self) -> bool {
        matches!(
            self.key,
            Key::Plus | Key::Minus | Key::Questionmark | Key::Num6
        )
    }

    /// True when one press may be both.
    #[cfg(test)]
    pub fn meets(self, other: Self) -> bool {
        self.key == other.key
            && (self.command, self.alt) == (other.command, other.alt)
            && (self.shift == other.shift || self.is_with_and_without_shift())
    }

    /// True for keys that may be held down to go on.
    pub fn repeats(self) -> bool {
        // A sign let go after its Shift seems to be held on; the next time it is pressed it is no repeat.
        let sign = self.shift || self.key == Key::Questionmark;
        sign || matches!(
            self.key,
            Key::ArrowLeft | Key::ArrowRight | Key::ArrowUp | Key::ArrowDown | Key::Tab
        ) || matches!(self.key, Key::Plus | Key::Minus | Key::Z | Key::Y)
    }

    /// As a person would write it: `Ctrl+Shift+Z`.
    pub fn text(self, strings: &Strings) -> String {
        let held = [
            (self.command, key::KEY_CTRL),
            (self.shift, key::KEY_SHIFT),
            (self.alt, key::KEY_ALT),
        ];
        let mut text = String::new();
        for (held, name) in held {
            if held {
                text.push_str(strings.get(name));
                text.push('+');
            }
        }
        let name = match self.key {
            Key::Enter => strings.get(key::KEY_ENTER),
            Key::Escape => strings.get(key::KEY_ESCAPE),
            Key::Delete => strings.get(key::KEY_DELETE),
            Key::Backspace => strings.get(key::KEY_BACKSPACE),
            Key::Home => strings.get(key::KEY_HOME),
            Key::End => strings.get(key::KEY_END),
            Key::PageUp => strings.get(key::KEY_PAGE_UP),
            Key::PageDown => strings.get(key::KEY_PAGE_DOWN),
            Key::ArrowLeft => "←",
            Key::ArrowRight => "→",
            Key::ArrowUp => "↑",
            Key::ArrowDown => "↓",
            Key::Minus => "−",
            other => other.symbol_or_name(),
        };
        text.push_str(name);
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(key: Key, physical: Key, modifiers: Modifiers) -> Event {
        Event::Key {
            key,
            physical_key: Some(physical),
            pressed: true,
            repeat: false,
            modifiers,
        }
    }

    #[track_caller]
    #[expect(clippy::needless_pass_by_value, reason = "made where it is checked")]
    fn check(shortcut: Shortcut, event: Event, expected: bool) {
        assert_eq!(shortcut.matches(&event), expected, "{shortcut:?} {event:?}");
    }

    #[test]
    fn letters_count_and_not_their_places() {
        let none = Modifiers::NONE;
        check(plain(Key::A), press(Key::A, Key::Q, none), true);
        check(plain(Key::Q), press(Key::A, Key::Q, none), false);
        check(
            ctrl(Key::Z),
            press(Key::Z, Key::W, Modifiers::CTRL | Modifiers::COMMAND),
            true,
        );
        check(ctrl(Key::Z), press(Key::Z, Key::W, none), false);
    }

    #[test]
    fn digits_need_no_shift_on_any_keyboard() {
        let none = Modifiers::NONE;
        // `é` on AZERTY: a letter egui has no name for, so it says the place.
        check(plain(Key::Num2), press(Key::Num2, Key::Num2, none), true);
        check(plain(Key::Num4), press(Key::Quote, Key::Num4, none), true);
        check(plain(Key::Num6), press(Key::Minus, Key::Num6, none), false);
        check(plain(Key::Minus), press(Key::Minus, Key::Num6, none), true);
        let shifted = Modifiers::SHIFT;
        check(plain(Key::Num6), press(Key::Num6, Key::Num6, shifted), true);
        check(
            plain(Key::Minus),
            press(Key::Num6, Key::Num6, shifted),
            false,
        );
        check(
            shift(Key::Num1),
            press(Key::Exclamationmark, Key::Num1, shifted),
            true,
        );
        check(shift(Key::Num1), press(Key::Num1, Key::Num1, shifted), true);
        check(
            plain(Key::Num1),
            press(Key::Num1, Key::Num1, shifted),
            false,
        );
    }

    #[test]
    fn signs_count_with_and_without_shift() {
        for modifiers in [Modifiers::NONE, Modifiers::SHIFT] {
            check(
                plain(Key::Questionmark),
                press(Key::Questionmark, Key::Slash, modifiers),
                true,
            );
            check(
                plain(Key::Plus),
                press(Key::Plus, Key::Equals, modifiers),
                true,
            );
        }
    }
}
