//! Which characters the bundled family has.

use std::sync::OnceLock;

use skrifa::{FontRef, MetadataProvider};

use super::faces;

const WORDS: usize = 0x1_0000 / 64;

/// True when the bundled family alone can show `text`. False for what only seems missing costs time, nothing else.
pub(super) fn bundled_covers(text: &str) -> bool {
    text.is_ascii() || {
        let set = set();
        text.chars().all(|c| {
            let code = c as usize;
            c == '\n'
                || set
                    .get(code / 64)
                    .is_some_and(|word| word >> (code % 64) & 1 == 1)
        })
    }
}

/// One bit for each character of the basic plane.
fn set() -> &'static [u64; WORDS] {
    static SET: OnceLock<Box<[u64; WORDS]>> = OnceLock::new();
    SET.get_or_init(|| {
        let mut set = Box::new([0; WORDS]);
        if let Ok(font) = FontRef::new(faces::INTER_REGULAR) {
            for (code, _glyph) in font.charmap().mappings() {
                if let Some(word) = set.get_mut(code as usize / 64) {
                    *word |= 1 << (code % 64);
                }
            }
        }
        set
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn latin_is_covered_and_the_rest_is_not() {
        for text in [
            "",
            "abc\nd",
            "« Où ça\u{202f}? » — l’œuvre…",
            "Ελληνικά Кириллица → ✓",
        ] {
            assert!(bundled_covers(text), "{text}");
        }
        for text in ["日本", "مرحبا", "😀", "❤\u{fe0f}", "a\u{200d}"] {
            assert!(!bundled_covers(text), "{text}");
        }
    }
}
