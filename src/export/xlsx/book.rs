//! A workbook in the making, and how its cells look.

use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet,
    XlsxError,
};

use crate::export::Data;
use crate::scene::Rgba;
use crate::theme::{BoardColours, Theme, ThemeName};

/// A cell holds no more characters (UTF-16 units).
/// Source: Microsoft, "Excel specifications and limits".
const LONGEST: usize = 32_767;
/// No row is higher, in pt.
/// Source: Microsoft, "Excel specifications and limits".
const TALLEST: f64 = 409.0;
/// The longest name of a sheet, in characters.
const LONGEST_NAME: usize = 31;
/// What no name of a sheet may have.
const NOT_IN_NAMES: [char; 7] = ['[', ']', ':', '*', '?', '/', '\\'];

/// The sheets so far.
pub(super) struct Book {
    workbook: Workbook,
}

impl Book {
    pub fn new(data: Data<'_>) -> Self {
        let mut workbook = Workbook::new();
        let mut properties = DocProperties::new().set_title(&data.board.title);
        // The same board makes the same file, at any time.
        if let Ok(day) = ExcelDateTime::from_ymd(2000, 1, 1) {
            properties = properties.set_creation_datetime(&day);
        }
        workbook.set_properties(&properties);
        Self { workbook }
    }

    pub fn sheet(&mut self, name: &str) -> Result<&mut Worksheet, XlsxError> {
        let name: String = name
            .chars()
            .filter(|c| !NOT_IN_NAMES.contains(c))
            .take(LONGEST_NAME)
            .collect();
        self.workbook.add_worksheet().set_name(name)
    }

    pub fn finish(mut self) -> Result<Vec<u8>, XlsxError> {
        self.workbook.save_to_buffer()
    }
}

pub(super) fn colours() -> &'static BoardColours {
    &Theme::of(ThemeName::Light).board
}

pub(super) fn colour(colour: Rgba) -> Color {
    let Rgba { r, g, b, .. } = colour;
    Color::RGB(u32::from_be_bytes([0, r, g, b]))
}

/// Text from the top left, in as many lines as it takes.
pub(super) fn words() -> Format {
    Format::new()
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_align(FormatAlign::Left)
        .set_indent(1)
        .set_font_color(colour(colours().text))
}

/// The head of a column.
pub(super) fn heading() -> Format {
    words()
        .set_bold()
        .set_font_color(colour(colours().stage_text))
        .set_background_color(colour(colours().stage))
        .set_border(FormatBorder::Thin)
        .set_border_color(colour(colours().surface_edge))
}

/// How high a row must be, in pt, for these texts with the widths (characters) of their columns: not every program fits
/// rows to their texts by itself.
pub(super) fn height<'t>(texts: impl Iterator<Item = (&'t str, f64)>) -> f64 {
    const LINE: f64 = 15.0;
    const AIR: f64 = 4.0;
    let lines = texts.map(|(text, width)| {
        let lines = text
            .lines()
            .map(|line| (line.chars().count() as f64 / width).ceil().max(1.0));
        lines.sum::<f64>()
    });
    (lines.fold(1.0, f64::max) * LINE + AIR).min(TALLEST)
}

/// A text as a cell can hold it: the few that are too long end in an ellipsis.
pub(super) fn held(text: &str) -> String {
    if text.encode_utf16().count() <= LONGEST {
        return text.to_owned();
    }
    let mut room = LONGEST - 1;
    let fits = |c: &char| {
        let fits = c.len_utf16() <= room;
        room = room.saturating_sub(c.len_utf16());
        fits
    };
    let mut short: String = text.chars().take_while(fits).collect();
    short.push('…');
    short
}
