//! Whether two items paint the same. Shared data is compared by address first: what was not laid out anew is shared.

use std::sync::Arc;

use crate::scene::{Item, Placed};
use crate::text::Row;

/// True when both paint the same pixels at the same place. May be false for equals that share nothing.
pub(super) fn same(a: &Placed, b: &Placed) -> bool {
    a.bounds == b.bounds && a.pin == b.pin && same_item(&a.item, &b.item)
}

fn same_item(a: &Item, b: &Item) -> bool {
    match (a, b) {
        (
            Item::Rect {
                rect,
                radius,
                fill,
                stroke,
                shadow,
            },
            Item::Rect {
                rect: rect2,
                radius: radius2,
                fill: fill2,
                stroke: stroke2,
                shadow: shadow2,
            },
        ) => {
            rect == rect2
                && radius == radius2
                && fill == fill2
                && stroke == stroke2
                && shadow == shadow2
        }
        (
            Item::Path {
                path,
                transform,
                fill,
                stroke,
            },
            Item::Path {
                path: path2,
                transform: transform2,
                fill: fill2,
                stroke: stroke2,
            },
        ) => {
            transform == transform2
                && fill == fill2
                && stroke == stroke2
                && (Arc::ptr_eq(path, path2) || path == path2)
        }
        (
            Item::Text {
                origin,
                row,
                colour,
            },
            Item::Text {
                origin: origin2,
                row: row2,
                colour: colour2,
            },
        ) => {
            origin == origin2
                && colour == colour2
                && (Arc::ptr_eq(row, row2) || same_row(row, row2))
        }
        (
            Item::Image {
                rect,
                radius,
                image,
                fit,
            },
            Item::Image {
                rect: rect2,
                radius: radius2,
                image: image2,
                fit: fit2,
            },
        ) => rect == rect2 && radius == radius2 && fit == fit2 && image.key == image2.key,
        _ => false,
    }
}

fn same_row(a: &Row, b: &Row) -> bool {
    a.text == b.text
        && a.x == b.x
        && a.baseline == b.baseline
        && a.runs.len() == b.runs.len()
        && a.runs.iter().zip(&b.runs).all(|(a, b)| {
            a.face == b.face && a.size == b.size && a.coords == b.coords && a.glyphs == b.glyphs
        })
}
