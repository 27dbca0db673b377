//! A board as text that people can read and compare: one card a line, always in the same order.

use std::borrow::Cow;

use ron::extensions::Extensions;
use ron::ser::PrettyConfig;
use serde::Serialize;

use crate::model::{Board, Lane};

use super::{FORMAT, VERSION};

/// The text of a board file. Equal boards give equal texts, and each card, stage, tag, group, connector,
/// agenda item and picture has a line of its own, so that a comparison of two files shows what changed.
pub fn board_to_text(board: &Board) -> String {
    // Named one by one, so that a new field cannot be forgotten.
    let Board {
        id,
        title,
        kind,
        language,
        context,
        personas,
        tags,
        groups,
        stages,
        lanes,
        parking,
        connectors,
        agenda,
        channel_ribbon,
        dismissed,
        pictures,
    } = board;
    let mut out = Writer::default();
    out.line("#![enable(implicit_some)]");
    out.open("(");
    out.field("format", FORMAT);
    out.field("version", &VERSION);
    out.open("board: (");
    out.field("id", id);
    out.field("title", title);
    out.field("kind", kind);
    out.field("language", language);
    out.spread("context: ", context);
    out.section("personas", personas, |out, persona| out.spread("", persona));
    out.items("tags", tags);
    out.items("groups", groups);
    out.items("stages", stages);
    out.section("lanes", lanes, |out, lane| write_lane(out, lane));
    out.items("parking", parking);
    out.items("connectors", connectors);
    out.items("agenda", agenda);
    if *channel_ribbon {
        out.field("channel_ribbon", channel_ribbon);
    }
    out.items("dismissed", dismissed);
    if !pictures.is_empty() {
        out.open("pictures: {");
        for (id, picture) in pictures {
            out.line(&format!("{}: {},", ron(id, 0), ron(picture, 0)));
        }
        out.close("},");
    }
    out.close("),");
    out.close(")");
    out.text
}

fn write_lane(out: &mut Writer, lane: &Lane) {
    let Lane {
        id,
        name,
        question,
        kind,
        colour,
        height,
        collapsed,
        hidden,
        cells,
    } = lane;
    out.open("(");
    out.field("id", id);
    out.field("name", name);
    if !question.is_empty() {
        out.field("question", question);
    }
    out.field("kind", kind);
    if let Some(colour) = colour {
        out.field("colour", colour);
    }
    if let Some(height) = height {
        out.field("height", height);
    }
    if *collapsed {
        out.field("collapsed", collapsed);
    }
    if *hidden {
        out.field("hidden", hidden);
    }
    if !cells.is_empty() {
        out.open("cells: {");
        for (stage, cards) in cells.iter() {
            out.open(&format!("{}: [", ron(&stage, 0)));
            for card in cards {
                out.item(card);
            }
            out.close("],");
        }
        out.close("},");
    }
    out.close("),");
}

/// Lines of text, each indented by the brackets that are open.
#[derive(Default)]
struct Writer {
    text: String,
    depth: usize,
}

const INDENT: &str = "  ";

impl Writer {
    fn line(&mut self, line: &str) {
        for _ in 0..self.depth {
            self.text.push_str(INDENT);
        }
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn open(&mut self, line: &str) {
        self.line(line);
        self.depth += 1;
    }

    fn close(&mut self, line: &str) {
        self.depth -= 1;
        self.line(line);
    }

    fn field<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) {
        self.line(&format!("{name}: {},", ron(value, 0)));
    }

    fn item<T: Serialize>(&mut self, value: &T) {
        self.line(&format!("{},", ron(value, 0)));
    }

    /// A record with each of its fields on a line.
    fn spread<T: Serialize>(&mut self, before: &str, value: &T) {
        let text = ron(value, 1);
        let lines = text.lines().count();
        for (number, line) in text.lines().enumerate() {
            let before = if number == 0 { before } else { "" };
            let comma = if number + 1 == lines { "," } else { "" };
            self.line(&format!("{before}{line}{comma}"));
        }
    }

    /// A list with each of its items on a line.
    fn items<T: Serialize>(&mut self, name: &str, items: &[T]) {
        self.section(name, items, Writer::item);
    }

    /// A list; an empty one is written too where a board cannot do without it.
    fn section<T>(&mut self, name: &str, items: &[T], each: impl Fn(&mut Self, &T)) {
        if items.is_empty() && !matches!(name, "stages" | "lanes") {
            return;
        }
        self.open(&format!("{name}: ["));
        for item in items {
            each(self, item);
        }
        self.close("],");
    }
}

/// One value as RON, its outer `depth` levels on lines of their own.
fn ron<T: Serialize + ?Sized>(value: &T, depth: usize) -> String {
    let style = PrettyConfig::new()
        .depth_limit(depth)
        .indentor(INDENT)
        .new_line("\n")
        .extensions(Extensions::empty());
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    let text = options
        .to_string_pretty(value, style)
        .expect("a string takes everything, and a board has nothing that RON cannot say");
    match unescape(&text) {
        Cow::Owned(plain) => plain,
        Cow::Borrowed(_) => text,
    }
}

/// RON escapes apostrophes and French spaces; people read them better as they are.
/// What cannot be seen, or would break the line or turn its direction, stays escaped.
fn unescape(text: &str) -> Cow<'_, str> {
    if !text.contains('\\') {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        plain.push_str(&rest[..at]);
        let escape = &rest[at..];
        let (length, shown) = match escape.as_bytes().get(1) {
            Some(b'\'') => (2, Some('\'')),
            Some(b'u') => hexadecimal(escape),
            _ => (2, None),
        };
        match shown {
            Some(c) => plain.push(c),
            None => plain.push_str(&escape[..length]),
        }
        rest = &escape[length..];
    }
    plain.push_str(rest);
    Cow::Owned(plain)
}

/// The length of an escape such as `\u{202f}`, and its character when that may be shown.
fn hexadecimal(escape: &str) -> (usize, Option<char>) {
    let length = escape.find('}').map_or(escape.len(), |end| end + 1);
    let digits = escape.get(3..length - 1).unwrap_or_default();
    let shown = u32::from_str_radix(digits, 16)
        .ok()
        .and_then(char::from_u32)
        .filter(|c| !c.is_control() && !is_invisible(*c));
    (length, shown)
}

// Zero width, direction marks, line and paragraph separators.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}' | '\u{200e}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::unescape;

    #[track_caller]
    fn check(text: &str) {
        let written = super::ron(text, 0);
        assert!(!written.contains('\n'));
        assert_eq!(ron::from_str::<String>(&written).unwrap(), text);
    }

    #[test]
    fn every_text_comes_back() {
        check("l'agence «\u{a0}Centre\u{a0}» est-elle ouverte\u{202f}?");
        check("\\u{202f} \\' \\\\' \" \r\n\t\0 \u{2028}\u{feff}\u{200d}");
        check("👩‍👧 اليوم \u{202e} é e\u{301}");
    }

    #[test]
    fn french_stays_readable() {
        assert_eq!(
            unescape(r"l\'un\u{202f}?\u{2028}\\'"),
            "l'un\u{202f}?\\u{2028}\\\\'"
        );
    }
}
