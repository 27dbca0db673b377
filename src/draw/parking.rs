//! The parking lot: a dashed field beside the grid.

use kurbo::{Point, Rect};

use super::brush::{Align, Brush, Paint, dashed};
use crate::i18n::key;
use crate::layout::Layout;
use crate::layout::metrics::{GAP, LANE_ICON, LANE_PAD, LANE_TEXT};
use crate::scene::{Pin, Source};
use crate::text::Icon;

/// Draws the field and its name, when the layout has one.
pub(super) fn draw(brush: &mut Brush<'_>, layout: &Layout) {
    let Some(parking) = &layout.parking else {
        return;
    };
    let colours = brush.colours();
    brush.of(Pin::None, Source::Parking);
    brush.rect(
        parking.rect,
        Paint {
            radius: 8.0,
            fill: Some(colours.surface.with_alpha(120)),
            stroke: Some(dashed(colours.grid_strong, 1.5, [6.0, 5.0])),
            shadow: None,
        },
    );
    let middle = parking.head.center().y + GAP / 2.0;
    let x = parking.head.x0 + LANE_PAD;
    let icon = Rect::from_center_size((x + LANE_ICON / 2.0, middle), (LANE_ICON, LANE_ICON));
    brush.icon(Icon::SquareParking, icon, colours.text_soft);
    let at = Point::new(icon.x1 + GAP, middle);
    let name = brush.strings().get(key::BOARD_PARKING);
    let width = parking.head.x1 - at.x - GAP;
    brush.label(name, LANE_TEXT, at, Align::Left, width, colours.text_soft);
}
