//! Which parts of a text are shown as emoji, and so by an emoji face.

use std::iter::Peekable;
use std::ops::Range;
use std::str::CharIndices;

use icu_properties::CodePointSetData;
use icu_properties::props::EmojiPresentation;

const TEXT_STYLE: char = '\u{fe0e}';
const EMOJI_STYLE: char = '\u{fe0f}';
const JOINER: char = '\u{200d}';
const KEYCAP: char = '\u{20e3}';

/// Ranges of bytes with emoji presentation (UTS 51): emoji by default or by U+FE0F, with all that is joined to them.
pub(super) fn ranges(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    if text.is_ascii() {
        return found;
    }
    let presentation = CodePointSetData::new::<EmojiPresentation>();
    let mut chars = text.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        let next = chars.peek().map(|&(_, next)| next);
        let shown = next == Some(EMOJI_STYLE)
            || next != Some(TEXT_STYLE) && presentation.contains(c)
            || next == Some(KEYCAP);
        if !shown {
            continue;
        }
        let end = end_of_sequence(&mut chars).unwrap_or(text.len());
        match found.last_mut() {
            Some(last) if last.end == start => last.end = end,
            _ => found.push(start..end),
        }
    }
    found
}

/// Goes past what belongs to the emoji just read; the byte where the next character starts.
fn end_of_sequence(chars: &mut Peekable<CharIndices<'_>>) -> Option<usize> {
    loop {
        let &(at, c) = chars.peek()?;
        match c {
            JOINER => {
                chars.next();
                chars.next();
            }
            // Variation, keycap, skin tones, tags of flags of regions.
            EMOJI_STYLE | KEYCAP | '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0020}'..='\u{e007f}' => {
                chars.next();
            }
            _ => return Some(at),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, emoji: &[&str]) {
        let found: Vec<&str> = ranges(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, emoji, "{text:?}");
    }

    #[test]
    fn emoji_are_told_from_text() {
        check("Réf. 12 → 13 ✓ ☀ ❤", &[]);
        check("a😀b🎉🎉c", &["😀", "🎉🎉"]);
        check("❤️ ☀️ ✔\u{fe0e} 😀\u{fe0e}", &["❤️", "☀️"]);
        check("👨‍👩‍👧 👍🏽 🇫🇷", &["👨‍👩‍👧", "👍🏽", "🇫🇷"]);
        check("1️⃣ 2 # #️⃣", &["1️⃣", "#️⃣"]);
        check("👩\u{200d}", &["👩\u{200d}"]);
    }
}
