//! Small marks that stand for something: votes, owners, personas, tags.

use kurbo::{BezPath, Point, Rect};

use super::brush::{Align, Brush, solid};
use crate::layout::metrics::FOOT_TEXT;
use crate::model::NoteColour;
use crate::scene::Rgba;
use crate::text::{TextStyle, Weight};
use crate::theme::{BoardColours, NotePaper};

/// More votes than this are counted instead of dotted.
const DOTS_MOST: u32 = 5;
const DOT_RADIUS: f64 = 3.0;
const DOT_STEP: f64 = 8.0;

/// The paper of a colour.
pub(super) fn paper(colours: &BoardColours, colour: NoteColour) -> &NotePaper {
    let at = NoteColour::ALL.iter().position(|it| *it == colour);
    &colours.notes[at.unwrap_or(0)]
}

/// A little label in a tag's colour.
pub(super) fn tag(brush: &mut Brush<'_>, place: Rect, colour: NoteColour, edge: Rgba) {
    let fill = paper(brush.colours(), colour).fill;
    let rect = place.inflate(-0.5, -place.height() / 6.0);
    let middle = rect.center().y;
    let mut path = BezPath::new();
    path.move_to((rect.x0, middle));
    path.line_to((rect.x0 + rect.height() / 2.0, rect.y0));
    path.line_to((rect.x1, rect.y0));
    path.line_to((rect.x1, rect.y1));
    path.line_to((rect.x0 + rect.height() / 2.0, rect.y1));
    path.close_path();
    brush.shape(path.clone(), fill);
    brush.stroke(path, solid(edge, 1.0));
}

/// Votes as dots, many as a dot and their count, ending at `right`; returns where they begin.
pub(super) fn votes(brush: &mut Brush<'_>, votes: u32, right: Point, ink: Rgba, dot: Rgba) -> f64 {
    let mut x = right.x;
    let mut dots = votes;
    if votes > DOTS_MOST {
        let style = TextStyle {
            weight: Weight::Semibold,
            ..FOOT_TEXT
        };
        let count = brush.strings().number(u64::from(votes));
        x -= brush.label(&count, style, right, Align::Right, f64::MAX, ink) + 3.0;
        dots = 1;
    }
    for _ in 0..dots {
        brush.disc(
            Point::new(x - DOT_RADIUS, right.y),
            DOT_RADIUS,
            Some(dot),
            None,
        );
        x -= DOT_STEP;
    }
    x + DOT_STEP - 2.0 * DOT_RADIUS
}

/// One or two letters in a ring: an owner.
pub(super) fn initials(brush: &mut Brush<'_>, name: &str, centre: Point, radius: f64, ink: Rgba) {
    let letters = letters_of(name);
    brush.disc(centre, radius - 0.5, None, Some(solid(ink, 1.0)));
    let style = TextStyle {
        size: radius
            * if letters.chars().count() > 1 {
                0.98
            } else {
                1.2
            },
        weight: Weight::Semibold,
        ..FOOT_TEXT
    };
    brush.label(&letters, style, centre, Align::Centre, f64::MAX, ink);
}

/// The first letters of the first and the last word.
pub(super) fn letters_of(name: &str) -> String {
    let first = |word: &str| word.chars().find(|c| c.is_alphanumeric());
    let mut letters = name.split_whitespace().filter_map(first);
    let head = letters.next();
    head.into_iter()
        .chain(letters.next_back())
        .flat_map(char::to_uppercase)
        .collect()
}
