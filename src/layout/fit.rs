//! Text that fits its place: it takes more rows, then it shrinks to a floor, then its place must grow.

use std::sync::Arc;

use crate::text::{Paragraph, TextStyle, Typesetter};

/// How much smaller each try is, in board units.
const STEP: f64 = 0.5;

/// Sets `text` at `width`, in the largest size from `style` down to `floor` at which it is at most `height` high
/// and no word is torn apart. At the floor it is as high as it is.
pub(super) fn fit(
    typesetter: &Typesetter,
    text: &str,
    style: TextStyle,
    width: f64,
    height: f64,
    floor: f64,
) -> (Arc<Paragraph>, TextStyle) {
    let mut style = style;
    loop {
        let paragraph = typesetter.set(text, style, Some(width));
        let fits = paragraph.height <= height && !tears_a_word(&paragraph);
        if fits || style.size <= floor {
            return (paragraph, style);
        }
        style.size = (style.size - STEP).max(floor);
    }
}

/// True when a row ends in the middle of a word. Scripts without spaces break anywhere, so theirs do not count.
pub(super) fn tears_a_word(paragraph: &Paragraph) -> bool {
    let in_word = |c: char| c.is_alphanumeric() && c < '\u{2E80}';
    paragraph.rows.iter().any(|row| {
        let (before, after) = paragraph.text.split_at(row.range.end);
        !row.ends_with_newline
            && before.chars().next_back().is_some_and(in_word)
            && after.chars().next().is_some_and(in_word)
    })
}

/// Height of a paragraph, one row at least: an empty one keeps the place of its first row.
pub(super) fn height_of(paragraph: &Paragraph, style: TextStyle) -> f64 {
    paragraph.height.max(style.size * style.line_height)
}
