//! Walks over RON text without understanding it, to find where things stand.

/// A place in RON text, moved forward piece by piece. Never fails: at worst it ends at the end.
#[derive(Debug, Clone)]
pub(super) struct Scanner<'a> {
    text: &'a str,
    /// Byte offset of the next character.
    pub(super) at: usize,
}

impl<'a> Scanner<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    /// Moves over `wanted` when it stands here.
    pub(super) fn eat(&mut self, wanted: char) -> bool {
        let here = self.peek() == Some(wanted);
        if here {
            self.at += wanted.len_utf8();
        }
        here
    }

    fn skip_past(&mut self, end: &str) {
        self.at = match self.rest().find(end) {
            Some(found) => self.at + found + end.len(),
            None => self.text.len(),
        };
    }

    /// Moves over blanks, comments and `#![enable(..)]`.
    pub(super) fn skip_space(&mut self) {
        loop {
            let rest = self.rest();
            if rest.starts_with("//") {
                self.skip_past("\n");
            } else if rest.starts_with("/*") {
                self.skip_block_comment();
            } else if rest.starts_with("#!") {
                self.skip_past("]");
            } else {
                let blank = rest.len() - rest.trim_start().len();
                if blank == 0 {
                    return;
                }
                self.at += blank;
            }
        }
    }

    // RON's block comments nest.
    fn skip_block_comment(&mut self) {
        let mut depth = 0_usize;
        loop {
            let rest = self.rest();
            if rest.starts_with("/*") {
                depth += 1;
                self.at += 2;
            } else if rest.starts_with("*/") {
                depth -= 1;
                self.at += 2;
                if depth == 0 {
                    return;
                }
            } else if let Some(next) = rest.chars().next() {
                self.at += next.len_utf8();
            } else {
                return;
            }
        }
    }

    /// A name or a number; empty when none stands here.
    pub(super) fn word(&mut self) -> &'a str {
        let rest = self.rest();
        let end = rest
            .find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '.' | '+' | '-' | '#')))
            .unwrap_or(rest.len());
        let word = &rest[..end];
        // `r#"` begins a raw string, not a word.
        if string_prefix(rest).is_some() {
            return "";
        }
        self.at += end;
        word
    }

    /// The inside of a string, escapes as they are written; none when no string stands here.
    pub(super) fn string(&mut self) -> Option<&'a str> {
        let rest = self.rest();
        let prefix = string_prefix(rest)?;
        let hashes = prefix.trim_start_matches(['b', 'r']);
        let raw = prefix.contains('r');
        let start = self.at + prefix.len() + 1;
        self.at = start;
        if raw {
            let end = format!("\"{hashes}");
            self.skip_past(&end);
            return self.text.get(start..self.at.saturating_sub(end.len()));
        }
        let mut escaped = false;
        for (offset, c) in self.text[start..].char_indices() {
            match c {
                '"' if !escaped => {
                    self.at = start + offset + 1;
                    return Some(&self.text[start..start + offset]);
                }
                _ => escaped = c == '\\' && !escaped,
            }
        }
        self.at = self.text.len();
        Some(&self.text[start..])
    }

    /// Moves over one value, brackets and all, to the comma or the bracket that follows it.
    pub(super) fn skip_value(&mut self) {
        let mut depth = 0_usize;
        loop {
            self.skip_space();
            let Some(next) = self.peek() else { return };
            match next {
                ',' | ':' | ')' | ']' | '}' if depth == 0 => return,
                '(' | '[' | '{' => depth += 1,
                ')' | ']' | '}' => depth -= 1,
                _ => {
                    if self.string().is_some() || !self.word().is_empty() {
                        continue;
                    }
                }
            }
            self.at += next.len_utf8();
        }
    }
}

/// What comes before the quotation mark of a string: `b`, `r` and `#`; none when no string begins here.
/// Looks no further than that, because it is asked at every token.
fn string_prefix(text: &str) -> Option<&str> {
    let rest = text.strip_prefix('b').unwrap_or(text);
    let rest = rest.strip_prefix('r').unwrap_or(rest);
    let rest = rest.trim_start_matches('#');
    rest.starts_with('"')
        .then(|| &text[..text.len() - rest.len()])
}
