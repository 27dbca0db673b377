//! The channel ribbon: symbols under a stage, with how many touchpoints use each.

use kurbo::{Point, Rect};

use super::brush::{Align, Brush, Paint, solid};
use super::{marks, words};
use crate::layout::metrics::{RIBBON_COUNT, RIBBON_TEXT};
use crate::layout::{RibbonBox, ribbon_rest};
use crate::model::Channel;

/// Draws the channels of one stage.
pub(super) fn draw(brush: &mut Brush<'_>, ribbon: &RibbonBox) {
    let colours = brush.colours();
    brush.rect(
        ribbon.rect.inflate(-0.5, -0.5),
        Paint {
            radius: 6.0,
            fill: Some(colours.surface),
            stroke: Some(solid(colours.surface_edge, 1.0)),
            shadow: None,
        },
    );
    for ((channel, count), rect) in ribbon.channels.iter().zip(&ribbon.symbols) {
        symbol(brush, channel, *rect);
        if *count > 1 {
            let at = Point::new(rect.x1 + RIBBON_COUNT, rect.center().y);
            let count = count.to_string();
            brush.label(
                &count,
                RIBBON_TEXT,
                at,
                Align::Left,
                f64::MAX,
                colours.text_soft,
            );
        }
    }
    if let Some(rect) = ribbon.rest {
        let left_out = ribbon_rest(ribbon.channels.len() - ribbon.symbols.len());
        let at = Point::new(rect.x0, rect.center().y);
        brush.label(
            &left_out,
            RIBBON_TEXT,
            at,
            Align::Left,
            f64::MAX,
            colours.text_soft,
        );
    }
}

/// The symbol of a channel. One's own have none: their letters tell them apart.
pub(super) fn symbol(brush: &mut Brush<'_>, channel: &Channel, rect: Rect) {
    let ink = brush.colours().text;
    match channel {
        Channel::Other(name) => {
            marks::initials(brush, name, rect.center(), rect.width() / 2.0, ink);
        }
        known => brush.icon(words::channel_icon(known), rect, ink),
    }
}
