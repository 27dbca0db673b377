//! Where each value of a RON text stands, to tell people the place of a fault.

use crate::model::Step;

use super::scan::Scanner;

/// A value, where it begins, and the values in it.
#[derive(Debug)]
pub(super) struct Outline<'a> {
    /// Byte offset; of the key, for an entry of a map.
    at: usize,
    /// The name is empty for items of lists and maps.
    parts: Vec<(&'a str, Outline<'a>)>,
}

impl<'a> Outline<'a> {
    /// The outline of a text that RON has read without complaint.
    pub(super) fn of(text: &'a str) -> Self {
        Self::read(&mut Scanner::new(text))
    }

    fn read(scan: &mut Scanner<'a>) -> Self {
        scan.skip_space();
        let at = scan.at;
        let mut parts = Vec::new();
        if scan.string().is_some() {
            return Self { at, parts };
        }
        let name = scan.word();
        scan.skip_space();
        let close = match scan.peek() {
            Some('(') => ')',
            Some('[') => ']',
            Some('{') => '}',
            _ => {
                scan.skip_value();
                return Self { at, parts };
            }
        };
        scan.at += 1;
        loop {
            scan.skip_space();
            if scan.eat(close) || scan.peek().is_none() {
                break;
            }
            parts.push(Self::read_part(scan, close));
            scan.skip_space();
            // What is neither is passed, so that the walk always ends.
            if !scan.eat(',') && scan.peek() != Some(close) {
                scan.skip_value();
                if !scan.eat(',') && scan.peek() != Some(close) {
                    break;
                }
            }
        }
        match (name, parts.len()) {
            ("Some", 1) => parts.remove(0).1,
            _ => Self { at, parts },
        }
    }

    fn read_part(scan: &mut Scanner<'a>, close: char) -> (&'a str, Self) {
        let start = scan.clone();
        let name = match close {
            ')' => scan.word(),
            '}' => {
                scan.skip_value();
                ""
            }
            _ => "",
        };
        scan.skip_space();
        if close != ']' && scan.eat(':') {
            let mut value = Self::read(scan);
            if close == '}' {
                value.at = start.at;
            }
            return (name, value);
        }
        *scan = start;
        ("", Self::read(scan))
    }

    /// Where the value at the end of `path` begins, or the nearest one around it that is written.
    pub(super) fn find(&self, path: &[Step]) -> usize {
        let mut here = self;
        for step in path {
            let next = match step {
                Step::Field(wanted) => here.parts.iter().find(|(name, _)| name == wanted),
                Step::Item(index) => here.parts.get(*index),
            };
            match next {
                Some((_, part)) => here = part,
                None => break,
            }
        }
        here.at
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Step::{Field, Item};

    #[track_caller]
    fn check(text: &str, path: &[Step], from_there: &str) {
        let at = Outline::of(text).find(path);
        assert!(text[at..].starts_with(from_there), "found {}", &text[at..]);
    }

    #[test]
    fn finds_what_is_written() {
        let text = r##"// (a: 1)
            #![enable(implicit_some)] Board(a: [1, -2.5, "x,)\"]",], /* b: */ b: {"k": [(c: 3)], "l": Some((d: F(e: 4)))},
            r: r#"a"),"#, n: None, last: Notes(Ideas))"##;
        check(text, &[], "Board(");
        check(text, &[Field("a"), Item(1)], "-2.5");
        check(text, &[Field("a"), Item(2)], "\"x,");
        check(text, &[Field("b"), Item(0)], "\"k\"");
        check(text, &[Field("b"), Item(0), Item(0), Field("c")], "3)");
        check(text, &[Field("b"), Item(1), Field("d"), Field("e")], "4)");
        check(text, &[Field("n")], "None");
        check(text, &[Field("last")], "Notes(");
        check(text, &[Field("b"), Item(1), Field("none")], "\"l\"");
    }

    #[test]
    fn broken_text_ends() {
        for text in [
            "(",
            "(a:",
            "[[[",
            "{\"a",
            "(a:1 b:2 )",
            "r#",
            "]",
            "(a: /* (",
            "('(', b: 2)",
        ] {
            Outline::of(text);
        }
    }
}
