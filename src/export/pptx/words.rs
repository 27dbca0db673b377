//! Words as text that can be edited.

use kurbo::Rect;

use super::shape::{self, Place};
use crate::export::things::Words;
use crate::export::xml::{escaped, push};

/// On every computer that shows slides, and narrower than the map's own face, so that nothing overflows.
const FACE: &str = "Arial";

/// `<p:txBody>` for a shape of this size; the words stand in it where they stood on the map, and flow anew when somebody
/// edits them. Without a shape they keep their rows.
pub(super) fn body(words: &Words, shape: Option<Rect>, place: Place, lang: &str) -> String {
    let own = words.rect();
    let is_centred = shape.is_some_and(|shape| words.is_centred_in(shape));
    let [left, top, right] = match shape {
        Some(shape) if !is_centred => {
            let left = place.length((own.x0 - shape.x0).max(0.0));
            let top = place.length((own.y0 - shape.y0).max(0.0));
            [left, top, left.min(place.length(shape.width() / 10.0))]
        }
        _ => [0; 3],
    };
    let rows = words.rows();
    // What is short and in the middle stays in one row.
    let is_free = shape.is_none() || is_centred && rows.len() == 1;
    let wrap = if is_free { "none" } else { "square" };
    let anchor = if is_centred { "ctr" } else { "t" };
    let fit = if is_free { "noAutofit" } else { "normAutofit" };
    let mut xml = format!(
        "<p:txBody><a:bodyPr wrap=\"{wrap}\" lIns=\"{left}\" tIns=\"{top}\" rIns=\"{right}\" bIns=\"0\" \
         anchor=\"{anchor}\"><a:{fit}/></a:bodyPr><a:lstStyle/>"
    );
    let lines = if shape.is_some() { words.lines() } else { rows };
    let spacing = spacing(words, place);
    for line in lines {
        let align = if is_centred { "ctr" } else { "l" };
        push!(xml, "<a:p><a:pPr algn=\"{align}\">{spacing}</a:pPr>");
        let run = if line.is_empty() {
            format("endParaRPr", words, place, lang)
        } else {
            let format = format("rPr", words, place, lang);
            format!("<a:r>{format}<a:t>{}</a:t></a:r>", escaped(&line))
        };
        push!(xml, "{run}</a:p>");
    }
    xml + "</p:txBody>"
}

/// Exactly as far apart as on the map.
fn spacing(words: &Words, place: Place) -> String {
    format!(
        "<a:lnSpc><a:spcPts val=\"{}\"/></a:lnSpc>",
        hundredths(words.row_height(), place).min(158_400)
    )
}

fn format(tag: &str, words: &Words, place: Place, lang: &str) -> String {
    format!(
        "<a:{tag} lang=\"{}\" sz=\"{}\" b=\"{}\" i=\"{}\" dirty=\"0\">{}\
         <a:latin typeface=\"{FACE}\"/><a:cs typeface=\"{FACE}\"/></a:{tag}>",
        escaped(lang),
        hundredths(words.size(), place).clamp(100, 400_000),
        u8::from(words.is_bold()),
        u8::from(words.is_italic()),
        shape::fill(Some(words.colour)),
    )
}

/// A length in board units as hundredths of a point.
fn hundredths(length: f64, place: Place) -> i64 {
    (length * place.scale / 127.0).round() as i64
}
