//! Cards as HTML: a table or a list for other programs, and whole cards, hidden in it, for other boards.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;

use super::Fragment;
use super::words::one_line;
use crate::model::Card;

/// Carries the fragment; programs that do not know it leave it alone.
const ATTRIBUTE: &str = "data-jalon=\"";
/// Heavier pictures stay behind: not every system hands more over. In bytes.
const MOST_BYTES: usize = 6 << 20;
/// A line break that stays within its cell in Excel.
const BREAK: &str = "<br style=\"mso-data-placement:same-cell\">";

impl Fragment {
    /// Everything at once: what other programs show, and what [`Fragment::from_html`] reads.
    pub fn to_html(&self) -> String {
        let hidden = if self.is_heavy() {
            let bare = Self {
                pictures: BTreeMap::new(),
                ..self.clone()
            };
            bare.to_ron()
        } else {
            self.to_ron()
        };
        let hidden = BASE64_STANDARD.encode(hidden);
        let mut html = String::from("<html><head><meta charset=\"utf-8\"></head><body>");
        let (tag, content) = match self.rows() {
            Some(rows) => ("table", rows.iter().map(|row| table_row(row)).collect()),
            None => ("div", self.cards().map(paragraph).collect::<String>()),
        };
        // A string takes all.
        let _ = write!(html, "<{tag} {ATTRIBUTE}{hidden}\">{content}</{tag}>");
        html.push_str("</body></html>");
        html
    }

    /// True when its pictures are too many or too large to be copied along.
    pub fn is_heavy(&self) -> bool {
        let bytes = self.pictures.values().map(|picture| picture.bytes.len());
        bytes.sum::<usize>() > MOST_BYTES
    }

    /// The cards that are hidden in HTML; none for that of other programs.
    pub fn from_html(html: &str) -> Option<Self> {
        let (_, hidden) = html.split_once(ATTRIBUTE)?;
        let (hidden, _) = hidden.split_once('"')?;
        let text = String::from_utf8(BASE64_STANDARD.decode(hidden).ok()?).ok()?;
        Self::from_ron(&text)
    }
}

fn table_row(cells: &[String]) -> String {
    let cells = cells.iter().map(|cell| escaped(cell).replace('\n', BREAK));
    let cells: Vec<_> = cells.collect();
    format!("<tr><td>{}</td></tr>", cells.join("</td><td>"))
}

fn paragraph(card: &Card) -> String {
    format!("<p>{}</p>", escaped(&one_line(&card.text)))
}

fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    text.replace('>', "&gt;")
}
