//! Sheets of paper, and how a picture comes onto them.

use kurbo::{Point, Rect, Size, Vec2};

/// Pt of a millimetre.
const MM: f64 = 72.0 / 25.4;
/// White around a picture, and where most printers cannot print.
const MARGIN: f64 = 10.0 * MM;
/// What two sheets that are glued together both show.
const OVERLAP: f64 = 10.0 * MM;
/// Pt of a board unit where no paper is asked for: it is 1/96 inch.
const UNIT: f64 = 72.0 / 96.0;
/// No page may be longer than 200 inches: what readers of PDF 1.7 take (ISO 32000-1, annex C.2). In pt.
const LONGEST: f64 = 14_400.0;
/// Sheets side by side that anybody would glue together.
pub const MOST_ACROSS: u32 = 40;

/// Sizes that printers know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    A4,
    A3,
    A2,
    A1,
    A0,
    Letter,
    Tabloid,
}

/// Which way a sheet is turned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Turn {
    /// As the picture is larger.
    #[default]
    AsFits,
    Portrait,
    Landscape,
}

/// The paper for a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sheets {
    pub paper: Paper,
    pub turn: Turn,
    /// Sheets side by side, to be glued together; 1 for a picture on one sheet.
    pub across: u32,
}

/// One page, in pt from its top left corner, y down.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Page {
    pub size: Size,
    /// Where the picture may be seen.
    pub window: Rect,
    /// Where the picture's own top left corner lies, seen or not.
    pub corner: Point,
    /// Pt a board unit.
    pub scale: f64,
    /// Column and row of a sheet that is one of several.
    pub place: Option<(u32, u32)>,
}

impl Paper {
    pub const ALL: [Self; 7] = [
        Self::A4,
        Self::A3,
        Self::A2,
        Self::A1,
        Self::A0,
        Self::Letter,
        Self::Tabloid,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::A4 => "A4",
            Self::A3 => "A3",
            Self::A2 => "A2",
            Self::A1 => "A1",
            Self::A0 => "A0",
            Self::Letter => "Letter",
            Self::Tabloid => "Tabloid",
        }
    }

    /// The paper with this name, in any case.
    pub fn named(name: &str) -> Option<Self> {
        let mut all = Self::ALL.into_iter();
        all.find(|paper| paper.name().eq_ignore_ascii_case(name))
    }

    /// Upright, in pt (ISO 216; ANSI/ASME Y14.1).
    fn size(self) -> Size {
        match self {
            Self::A4 => Size::new(210.0, 297.0) * MM,
            Self::A3 => Size::new(297.0, 420.0) * MM,
            Self::A2 => Size::new(420.0, 594.0) * MM,
            Self::A1 => Size::new(594.0, 841.0) * MM,
            Self::A0 => Size::new(841.0, 1189.0) * MM,
            Self::Letter => Size::new(612.0, 792.0),
            Self::Tabloid => Size::new(792.0, 1224.0),
        }
    }
}

impl Sheets {
    /// A sheet as it lies for a picture of this size.
    fn sheet(self, picture: Size) -> Size {
        let upright = self.paper.size();
        let flat = Size::new(upright.height, upright.width);
        let lies_flat = match self.turn {
            Turn::Portrait => false,
            Turn::Landscape => true,
            Turn::AsFits if self.across > 1 => picture.width >= picture.height,
            Turn::AsFits => {
                let scale = |sheet: Size| fitted(picture, inside(sheet).size());
                scale(flat) > scale(upright)
            }
        };
        if lies_flat { flat } else { upright }
    }

    fn pages(self, picture: Size) -> Vec<Page> {
        let sheet = self.sheet(picture);
        let window = inside(sheet);
        if self.across <= 1 {
            let scale = fitted(picture, window.size());
            let shown = picture * scale;
            let corner = window.center() - shown.to_vec2() / 2.0;
            return vec![Page {
                size: sheet,
                window,
                corner,
                scale,
                place: None,
            }];
        }
        let step = window.size() - Size::new(OVERLAP, OVERLAP);
        let across = f64::from(self.across);
        let scale = (step.width * across + OVERLAP) / picture.width;
        let height = picture.height * scale;
        let down = ((height - OVERLAP) / step.height).ceil().max(1.0);
        let place = |column: u32, row: u32| {
            let gone = Vec2::new(f64::from(column) * step.width, f64::from(row) * step.height);
            Page {
                size: sheet,
                window,
                corner: window.origin() - gone,
                scale,
                place: Some((column, row)),
            }
        };
        let rows = 0..down as u32;
        rows.flat_map(|row| (0..self.across).map(move |column| (column, row)))
            .map(|(column, row)| place(column, row))
            .collect()
    }
}

fn inside(sheet: Size) -> Rect {
    sheet.to_rect().inset(-MARGIN)
}

/// Pt a board unit for a picture that is wholly seen.
fn fitted(picture: Size, room: Size) -> f64 {
    (room.width / picture.width).min(room.height / picture.height)
}

/// The pages of a picture of this size (board units): one of its own size without paper.
pub(super) fn pages(picture: Size, sheets: Option<Sheets>) -> Vec<Page> {
    if let Some(sheets) = sheets {
        return sheets.pages(picture);
    }
    let longest = picture.width.max(picture.height);
    let scale = UNIT.min(LONGEST / longest);
    let size = picture * scale;
    vec![Page {
        size,
        window: size.to_rect(),
        corner: Point::ORIGIN,
        scale,
        place: None,
    }]
}

/// How many sheets are glued together, one below the other.
pub fn sheets_down(picture: Size, sheets: Sheets) -> u32 {
    let pages = sheets.pages(picture).len() as u32;
    pages / sheets.across.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(picture: (f64, f64), paper: Paper, turn: Turn, across: u32, expected: (u32, bool)) {
        let picture = Size::from(picture);
        let sheets = Sheets {
            paper,
            turn,
            across,
        };
        let pages = pages(picture, Some(sheets));
        let first = pages[0];
        let is_flat = first.size.width > first.size.height;
        assert_eq!((pages.len() as u32, is_flat), expected);
        // Each point of the picture is on some sheet, and no sheet is empty.
        let all = pages.iter().map(|page| {
            let seen = page.window - page.corner.to_vec2();
            let shown = Rect::from_origin_size(Point::ORIGIN, picture * page.scale);
            assert!(seen.overlaps(shown), "an empty sheet");
            seen.intersect(shown)
        });
        let all = all.reduce(|a, b| a.union(b)).unwrap();
        let size = picture * first.scale;
        assert!((all.width() - size.width).abs() < 0.01, "{all:?}");
        assert!((all.height() - size.height).abs() < 0.01, "{all:?}");
    }

    #[test]
    fn a_picture_comes_onto_paper_whole() {
        use Paper::{A0, A4, Letter};
        check((2000.0, 1000.0), A4, Turn::AsFits, 1, (1, true));
        check((1000.0, 2000.0), A4, Turn::AsFits, 1, (1, false));
        check((2000.0, 1000.0), A0, Turn::Portrait, 1, (1, false));
        check((2000.0, 1000.0), A4, Turn::Landscape, 3, (9, true));
        check((2000.0, 1000.0), A4, Turn::Portrait, 3, (3, false));
        check((1000.0, 3000.0), Letter, Turn::AsFits, 2, (10, false));
    }

    #[test]
    fn a_page_of_its_own_size_is_no_longer_than_readers_take() {
        let page = pages(Size::new(1000.0, 500.0), None)[0];
        assert_eq!(page.size, Size::new(750.0, 375.0));
        let page = pages(Size::new(40_000.0, 500.0), None)[0];
        assert_eq!(page.size.width, LONGEST);
    }
}
