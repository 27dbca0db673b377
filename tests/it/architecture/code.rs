//! Just enough reading of Rust to see which modules a file names.

use std::collections::BTreeSet;

/// `text` without its comments, and with its strings and characters emptied.
pub fn bare(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        if rest.starts_with("//") {
            rest = &rest[rest.find('\n').unwrap_or(rest.len())..];
        } else if rest.starts_with("/*") {
            rest = &rest[block_comment(rest)..];
        } else if let Some(length) = string(rest, &out).or_else(|| character(rest)) {
            out.push_str("\"\"");
            rest = &rest[length..];
        } else {
            out.push(first);
            rest = &rest[first.len_utf8()..];
        }
    }
    out
}

/// Length of the block comment, nested ones included, that `text` starts with.
fn block_comment(text: &str) -> usize {
    let mut depth = 0;
    let mut at = 0;
    loop {
        let rest = &text[at..];
        let Some(first) = rest.chars().next() else {
            return at;
        };
        let step = match rest {
            _ if rest.starts_with("/*") => {
                depth += 1;
                2
            }
            _ if rest.starts_with("*/") => {
                depth -= 1;
                2
            }
            _ => first.len_utf8(),
        };
        at += step;
        if depth == 0 {
            return at;
        }
    }
}

/// Length of the string literal that `text` starts with, raw or not; `before` tells `r"` from a name's end.
fn string(text: &str, before: &str) -> Option<usize> {
    if text.starts_with('"') {
        return Some(quoted(text, '"'));
    }
    let hashes = text
        .strip_prefix('r')?
        .chars()
        .take_while(|c| *c == '#')
        .count();
    let inside = text[1 + hashes..].strip_prefix('"')?;
    if before.ends_with(|c: char| c == '_' || (c.is_alphanumeric() && c != 'b')) {
        return None;
    }
    let end = format!("\"{}", "#".repeat(hashes));
    Some(2 + hashes + inside.find(&end)? + end.len())
}

/// Length of the character literal that `text` starts with; a lifetime is none.
fn character(text: &str) -> Option<usize> {
    let inside = text.strip_prefix('\'')?;
    let first = inside.chars().next()?;
    let closed = inside[first.len_utf8()..].starts_with('\'');
    (first == '\\' || closed).then(|| quoted(text, '\''))
}

/// Length of what stands between two `quote`s, both included, minding backslashes.
fn quoted(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        if escaped {
            escaped = false;
        } else if c == '\\' {
            escaped = true;
        } else if c == quote {
            return at + c.len_utf8();
        }
    }
    text.len()
}

/// The rooms that bare code names, through `crate::` or by climbing with `super::super::`.
pub fn rooms_used(bare: &str, is_room: impl Fn(&str) -> bool) -> BTreeSet<String> {
    let dense: String = bare.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut used = BTreeSet::new();
    for path in ["crate::", "super::super::"] {
        for (at, _) in dense.match_indices(path) {
            let after = &dense[at + path.len()..];
            let names = if after.starts_with('{') {
                heads(after)
            } else {
                vec![head(after)]
            };
            used.extend(
                names
                    .into_iter()
                    .filter(|name| is_room(name))
                    .map(str::to_owned),
            );
        }
    }
    used
}

/// The name that `text` starts with.
fn head(text: &str) -> &str {
    let end = text
        .find(|c: char| c != '_' && !c.is_alphanumeric())
        .unwrap_or(text.len());
    &text[..end]
}

/// The first name of each path in the group `{…}` that `text` starts with.
fn heads(text: &str) -> Vec<&str> {
    let mut names = Vec::new();
    let mut depth = 0;
    for (at, c) in text.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            break;
        }
        if depth == 1 && (c == ',' || c == '{') {
            names.push(head(text[at + 1..].trim_start()));
        }
    }
    names
}

/// True when `word` stands in `bare` as a name of its own.
pub fn has_word(bare: &str, word: &str) -> bool {
    let is_part = |c: char| c == '_' || c.is_alphanumeric();
    bare.match_indices(word).any(|(at, _)| {
        !bare[..at].ends_with(is_part) && !bare[at + word.len()..].starts_with(is_part)
    })
}
