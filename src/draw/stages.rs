//! The stage row: chevrons with number, name and what the customer wants there.

use kurbo::{BezPath, Point, Rect};

use super::brush::{Align, Brush};
use super::ribbon;
use super::share::{self, Shares};
use crate::layout::metrics::{
    GAP, STAGE_CLOCK, STAGE_GAP, STAGE_NUMBER_RADIUS, STAGE_NUMBER_X, STAGE_POINT, STAGE_SMALL_TEXT,
};
use crate::layout::{Layout, StageBox};
use crate::scene::{Pin, Source};
use crate::text::{Icon, TextStyle, Weight};

/// From the disc behind a number to the middle of the ring around it.
const RING_GAP: f64 = 2.0;

/// Draws all stage headers, pinned to the top.
pub(super) fn draw(brush: &mut Brush<'_>, layout: &Layout, shares: &Shares) {
    let last = layout.stages.len().saturating_sub(1);
    for (at, stage) in layout.stages.iter().enumerate() {
        brush.of(Pin::Top, Source::Stage(stage.id.bits()));
        header(brush, stage, at == 0, at == last, shares.of_stage(stage.id));
        if let Some(ribbon) = &stage.ribbon {
            ribbon::draw(brush, ribbon);
        }
    }
}

/// `validated`: the share of it that customers have validated, where any of the map is.
fn header(
    brush: &mut Brush<'_>,
    stage: &StageBox,
    first: bool,
    last: bool,
    validated: Option<f64>,
) {
    let colours = brush.colours();
    brush.shape(chevron(stage, first, last), colours.stage);
    let middle = stage.header.center().y;
    let x = if stage.collapsed {
        let notch = if first { 0.0 } else { STAGE_POINT };
        f64::midpoint(stage.header.x0 + notch, stage.header.x1)
    } else {
        stage.header.x0 + STAGE_NUMBER_X
    };
    let centre = Point::new(x, middle);
    brush.disc(
        centre,
        STAGE_NUMBER_RADIUS,
        Some(colours.stage_number),
        None,
    );
    if let Some(share) = validated {
        let inks = (colours.stage_text, colours.stage_number);
        share::ring(brush, centre, STAGE_NUMBER_RADIUS + RING_GAP, share, inks);
    }
    let style = TextStyle {
        weight: Weight::Semibold,
        ..STAGE_SMALL_TEXT
    };
    let number = stage.number.to_string();
    let width = 2.0 * STAGE_NUMBER_RADIUS;
    brush.label(
        &number,
        style,
        centre,
        Align::Centre,
        width,
        colours.stage_text,
    );
    if stage.collapsed {
        return;
    }
    brush.words(&stage.name, colours.stage_text);
    if let Some(description) = &stage.description {
        brush.words(description, colours.stage_text_soft);
    }
    if let Some(time) = &stage.time {
        let side = STAGE_CLOCK - 4.0;
        let row = time.style.size * time.style.line_height;
        let top = time.rect.y0 + (row - side) / 2.0;
        let left = time.rect.x0 - STAGE_CLOCK;
        let clock = Rect::from_origin_size((left, top), (side, side));
        brush.icon(Icon::Clock, clock, colours.stage_text_soft);
        brush.words(time, colours.stage_text_soft);
    }
}

/// The tip of each reaches into the notch of the next.
fn chevron(stage: &StageBox, first: bool, last: bool) -> BezPath {
    let rect = stage.header;
    let middle = rect.center().y;
    let (shoulder, tip) = if last {
        (rect.x1 + STAGE_GAP - STAGE_POINT, rect.x1 + STAGE_GAP)
    } else {
        (rect.x1, rect.x1 + STAGE_POINT)
    };
    let mut path = BezPath::new();
    path.move_to((rect.x0, rect.y0));
    path.line_to((shoulder.max(rect.x0 + GAP), rect.y0));
    path.line_to((tip, middle));
    path.line_to((shoulder.max(rect.x0 + GAP), rect.y1));
    path.line_to((rect.x0, rect.y1));
    if !first {
        path.line_to((rect.x0 + STAGE_POINT, middle));
    }
    path.close_path();
    path
}
