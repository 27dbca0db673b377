//! The roadmap under its cards: horizons as chevrons, departments as rows.

use kurbo::{BezPath, Point, Rect};

use super::brush::{Align, Brush, Paint, dashed, solid};
use crate::i18n::{Key, key};
use crate::layout::metrics::{LANE_PAD, LANE_TEXT, SMALL_TEXT, STAGE_POINT, STAGE_TEXT};
use crate::layout::{RoadmapColumn, RoadmapPage};
use crate::model::Horizon;
use crate::scene::{Pin, Source};

/// Radius of the rows' corners.
const RADIUS: f64 = 8.0;

/// Draws all that lies under the cards.
pub(super) fn draw(brush: &mut Brush<'_>, page: &RoadmapPage) {
    brush.of(Pin::None, Source::Board);
    let colours = brush.colours();
    for row in &page.rows {
        brush.fill(row.body, RADIUS, colours.surface);
    }
    let ends = page.rows.first().zip(page.rows.last());
    let starts = page.columns.iter().skip(1).map(|column| column.header.x0);
    if let Some((first, last)) = ends {
        for x in starts {
            let line = dashed(colours.grid, 1.0, [2.0, 4.0]);
            let (top, bottom) = (first.body.y0, last.body.y1);
            brush.line(Point::new(x, top), Point::new(x, bottom), line);
        }
    }
    for row in &page.rows {
        if let Some((rect, name)) = &row.header {
            brush.rect(
                *rect,
                Paint {
                    radius: RADIUS,
                    fill: Some(colours.surface),
                    stroke: Some(solid(colours.surface_edge, 1.0)),
                    shadow: None,
                },
            );
            if row.department.is_empty() {
                let at = Point::new(rect.x0 + LANE_PAD, rect.center().y);
                let words = brush.strings().get(key::VIEW_NO_DEPARTMENT);
                let room = rect.width() - 2.0 * LANE_PAD;
                brush.label(words, LANE_TEXT, at, Align::Left, room, colours.text_soft);
            } else {
                brush.words(name, colours.text);
            }
        }
    }
    for (at, column) in page.columns.iter().enumerate() {
        header(brush, column, at == 0);
    }
}

fn header(brush: &mut Brush<'_>, column: &RoadmapColumn, is_first: bool) {
    let colours = brush.colours();
    let rect = column.header;
    // What has no date leads nowhere.
    let (fill, ink, soft) = if column.horizon.is_some() {
        brush.shape(chevron(rect, is_first), colours.stage);
        (None, colours.stage_text, colours.stage_text_soft)
    } else {
        (Some(colours.surface), colours.text_soft, colours.text_soft)
    };
    if fill.is_some() {
        let rect = Rect {
            x0: rect.x0 + STAGE_POINT,
            ..rect
        };
        brush.rect(
            rect,
            Paint {
                radius: RADIUS,
                fill,
                stroke: Some(dashed(colours.grid_strong, 1.5, [6.0, 5.0])),
                shadow: None,
            },
        );
    }
    let left = rect.x0 + STAGE_POINT + LANE_PAD;
    let middle = rect.center().y;
    let count = brush.strings().number(column.count as u64);
    let right = Point::new(rect.x1 - LANE_PAD, middle);
    let taken = brush.label(&count, SMALL_TEXT, right, Align::Right, 60.0, soft);
    let name = brush.strings().get(horizon_name(column.horizon));
    let room = right.x - taken - LANE_PAD - left;
    let at = Point::new(left, middle);
    brush.label(name, STAGE_TEXT, at, Align::Left, room, ink);
}

/// When, in words.
fn horizon_name(horizon: Option<Horizon>) -> Key {
    match horizon {
        Some(Horizon::Short) => key::VIEW_SHORT,
        Some(Horizon::Medium) => key::VIEW_MEDIUM,
        Some(Horizon::Long) => key::VIEW_LONG,
        None => key::VIEW_NO_DATE,
    }
}

/// The tip of each reaches into the notch of the next.
fn chevron(rect: Rect, is_first: bool) -> BezPath {
    let middle = rect.center().y;
    let mut path = BezPath::new();
    path.move_to((rect.x0, rect.y0));
    path.line_to((rect.x1, rect.y0));
    path.line_to((rect.x1 + STAGE_POINT, middle));
    path.line_to((rect.x1, rect.y1));
    path.line_to((rect.x0, rect.y1));
    if !is_first {
        path.line_to((rect.x0 + STAGE_POINT, middle));
    }
    path.close_path();
    path
}
