//! The matrix under its cards: quadrants, axes, the tray of what is not rated, and what the bubbles mean.

use kurbo::{Point, Rect};

use super::brush::{Align, Brush, Paint, dashed, solid};
use super::{marks, opportunity};
use crate::i18n::key;
use crate::layout::metrics::{GAP, LANE_PAD, LANE_TEXT, SMALL_TEXT};
use crate::layout::{MatrixPage, TrayBox};
use crate::model::NoteColour;
use crate::scene::{Pin, Source};
use crate::text::{TextStyle, Weight};

/// The names of the quadrants.
const NAME: TextStyle = TextStyle {
    size: 15.0,
    weight: Weight::Semibold,
    italic: false,
    line_height: 1.25,
};
/// The names of the axes.
const AXIS: TextStyle = TextStyle { size: 14.0, ..NAME };
/// Radius of the field's corners.
const RADIUS: f64 = 6.0;

/// Draws all that lies under the cards.
pub(super) fn draw(brush: &mut Brush<'_>, page: &MatrixPage) {
    brush.of(Pin::None, Source::Board);
    quadrants(brush, page);
    axes(brush, page);
    if let Some(tray) = &page.tray {
        draw_tray(brush, tray);
    }
}

fn quadrants(brush: &mut Brush<'_>, page: &MatrixPage) {
    let colours = brush.colours();
    let (field, middle) = (page.field, page.middle);
    brush.rect(
        field,
        Paint {
            radius: RADIUS,
            fill: Some(colours.surface),
            ..Paint::default()
        },
    );
    let quadrants = [
        (field.x0, field.y0, key::VIEW_QUICK_WINS, NoteColour::Green),
        (field.x1, field.y0, key::VIEW_BIG_BETS, NoteColour::Blue),
        (field.x0, field.y1, key::VIEW_FILL_INS, NoteColour::Yellow),
        (field.x1, field.y1, key::VIEW_NOT_NOW, NoteColour::Grey),
    ];
    for (x, y, name, colour) in quadrants {
        let paper = marks::paper(colours, colour);
        // Within the field's rounded corners, up to the lines in the middle.
        let corner = Point::new(
            x + (middle.x - x).signum() * 2.0,
            y + (middle.y - y).signum() * 2.0,
        );
        let rect = Rect::from_points(middle, corner);
        brush.fill(rect, 0.0, paper.tint);
        let is_left = x < middle.x;
        let align = if is_left { Align::Left } else { Align::Right };
        let pad = LANE_PAD;
        let at = Point::new(
            if is_left { x + pad } else { x - pad },
            if y < middle.y { y + 20.0 } else { y - 20.0 },
        );
        let name = brush.strings().get(name);
        let room = rect.width() - 2.0 * pad;
        brush.label(name, NAME, at, align, room, colours.text_soft);
    }
    let grid = dashed(colours.grid, 1.0, [2.0, 4.0]);
    for cell in page.cells.iter().filter(|cell| cell.benefit == 5) {
        if cell.effort > 1 {
            let x = cell.rect.x0;
            brush.line(
                Point::new(x, field.y0),
                Point::new(x, field.y1),
                grid.clone(),
            );
        }
    }
    for cell in page.cells.iter().filter(|cell| cell.effort == 1) {
        if cell.benefit < 5 {
            let y = cell.rect.y0;
            brush.line(
                Point::new(field.x0, y),
                Point::new(field.x1, y),
                grid.clone(),
            );
        }
    }
    let strong = solid(colours.grid, 1.5);
    let upright = (
        Point::new(middle.x, field.y0),
        Point::new(middle.x, field.y1),
    );
    let across = (
        Point::new(field.x0, middle.y),
        Point::new(field.x1, middle.y),
    );
    brush.line(upright.0, upright.1, strong.clone());
    brush.line(across.0, across.1, strong.clone());
    brush.rect(
        field,
        Paint {
            radius: RADIUS,
            stroke: Some(strong),
            ..Paint::default()
        },
    );
}

fn axes(brush: &mut Brush<'_>, page: &MatrixPage) {
    let colours = brush.colours();
    let (field, ink) = (page.field, colours.text_soft);
    for cell in &page.cells {
        let middle = cell.rect.center();
        if cell.effort == 1 {
            let at = Point::new(field.x0 - 16.0, middle.y);
            let figure = cell.benefit.to_string();
            brush.label(&figure, SMALL_TEXT, at, Align::Centre, 30.0, ink);
        }
        if cell.benefit == 1 {
            let at = Point::new(middle.x, field.y1 + 16.0);
            let figure = cell.effort.to_string();
            brush.label(&figure, SMALL_TEXT, at, Align::Centre, 30.0, ink);
        }
    }
    let say = |name| brush.strings().get(name);
    let (benefit, effort, employees) = (
        format!("↑ {}", say(key::VIEW_BENEFIT)),
        format!("{} →", say(key::VIEW_EFFORT)),
        say(key::VIEW_EMPLOYEES),
    );
    let at = Point::new(field.x0 - 22.0, field.y0 - 18.0);
    brush.label(&benefit, AXIS, at, Align::Left, field.width(), colours.text);
    let middle = page.foot.center().y;
    let at = Point::new(field.x1, middle);
    let taken = brush.label(&effort, AXIS, at, Align::Right, field.width(), colours.text);
    // The key of the bubbles, in the same line.
    let mut x = field.x0 + 8.0;
    for score in [1, 3, 5] {
        opportunity::bubble(brush, Point::new(x, middle), score, ink);
        x += 9.0 + 2.0 * f64::from(score);
    }
    let at = Point::new(x, middle);
    let room = field.x1 - taken - 2.0 * LANE_PAD - x;
    brush.label(employees, SMALL_TEXT, at, Align::Left, room, ink);
}

fn draw_tray(brush: &mut Brush<'_>, tray: &TrayBox) {
    let colours = brush.colours();
    brush.rect(
        tray.rect,
        Paint {
            radius: RADIUS,
            fill: Some(colours.surface.with_alpha(120)),
            stroke: Some(dashed(colours.grid_strong, 1.5, [6.0, 5.0])),
            shadow: None,
        },
    );
    let name = brush.strings().get(key::VIEW_UNRATED);
    let at = Point::new(tray.head.x0 + LANE_PAD, tray.head.center().y + GAP / 2.0);
    let room = tray.head.width() - 2.0 * LANE_PAD;
    brush.label(name, LANE_TEXT, at, Align::Left, room, colours.text_soft);
}
