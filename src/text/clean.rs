//! What of a text is shaped: no control characters, one kind of line break.

use std::borrow::Cow;
use std::ops::Range;

/// A text made ready for shaping, and the way back to the bytes of its source.
#[derive(Debug)]
pub(super) struct Clean<'a> {
    pub text: Cow<'a, str>,
    /// Where source and shaped text fall out of step: (byte of `text`, byte of the source), ascending.
    /// Empty when both are the same.
    steps: Vec<(usize, usize)>,
}

impl<'a> Clean<'a> {
    /// CR LF, CR, vertical tab, form feed, NEL and the Unicode separators become LF; a tab becomes a space; other
    /// controls and what is no character are left out.
    pub fn new(source: &'a str) -> Self {
        let Some(first) = source.find(|c| replacement(c) != Some(c)) else {
            return Self {
                text: Cow::Borrowed(source),
                steps: Vec::new(),
            };
        };
        let mut text = String::with_capacity(source.len());
        text.push_str(&source[..first]);
        let mut steps = vec![(0, 0)];
        let mut chars = source[first..].char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let at = first + at;
            if c == '\r' && chars.peek().is_some_and(|&(_, next)| next == '\n') {
                continue;
            }
            let Some(shown) = replacement(c) else {
                continue;
            };
            let (shown_at, source_at) = *steps.last().unwrap_or(&(0, 0));
            if text.len() - shown_at != at - source_at {
                steps.push((text.len(), at));
            }
            text.push(shown);
        }
        Self {
            text: Cow::Owned(text),
            steps,
        }
    }

    /// The byte of the source that stands at this byte of the shaped text.
    pub fn source(&self, at: usize) -> usize {
        let step = self.steps.partition_point(|&(shown, _)| shown <= at);
        match step.checked_sub(1).map(|last| self.steps[last]) {
            Some((shown, source)) => source + (at - shown),
            None => at,
        }
    }

    /// The same for a range.
    pub fn source_range(&self, range: &Range<usize>) -> Range<usize> {
        self.source(range.start)..self.source(range.end)
    }
}

/// The character shaped in place of this one, if any.
fn replacement(c: char) -> Option<char> {
    match c {
        '\n' => Some(c),
        '\t' => Some(' '),
        '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\u{feff}' | '\u{fff9}'..='\u{fffb}' => None,
        c if c.is_control() || (c as u32 & 0xfffe) == 0xfffe => None,
        c => Some(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(source: &str, shown: &str) {
        let clean = Clean::new(source);
        assert_eq!(clean.text, shown);
        for (at, c) in shown.char_indices().filter(|(_, c)| !c.is_whitespace()) {
            let back = clean.source(at);
            assert!(source[back..].starts_with(c), "{source:?} at {at}");
        }
    }

    #[test]
    fn controls_go_and_the_way_back_stays() {
        check("", "");
        check("Le client", "Le client");
        check("a\r\nb\rc\nd", "a\nb\nc\nd");
        check("\r\n\r\nx", "\n\nx");
        check("a\tb", "a b");
        check("\0a\0\0b\u{7f}c\u{9f}é", "abcé");
        check("\u{feff}é\u{fffe}x\u{1ffff}y", "éxy");
        check("a\u{2028}b\u{85}c", "a\nb\nc");
    }
}
