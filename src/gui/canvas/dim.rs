//! All of the board but what is talked about steps back behind a veil of paper.

use eframe::egui::{self, Color32, Mesh, Rect, Shape, pos2};

use super::pinned::Pinned;
use crate::gui::style::colour;
use crate::layout::{Layout, metrics};
use crate::scene::Pin;
use crate::theme::Theme;
use crate::tool::present::Light;

/// How thick the veil is.
const VEIL: u8 = 190;

/// Paints the veil over what is not lit.
pub(super) fn paint(
    painter: &egui::Painter,
    pinned: &Pinned,
    light: &Light,
    layout: &Layout,
    theme: &Theme,
) {
    let canvas = painter.clip_rect();
    let free = pinned.free();
    let seen = |pin, rect| pinned.view(pin).screen_rect(rect);
    let tip = kurbo::Vec2::new(metrics::STAGE_POINT, 0.0);
    let row = seen(Pin::Top, light.row.union(light.row + tip));
    let column = seen(Pin::Left, light.column);
    let lit = [
        seen(Pin::None, light.body).intersect(free),
        row.intersect(free.with_min_y(canvas.top())),
        column.intersect(free.with_min_x(canvas.left())),
    ];
    let veil = colour(theme.board.paper.with_alpha(VEIL));
    let mut mesh = Mesh::default();
    for rect in outside(canvas, &lit) {
        mesh.add_colored_rect(rect, veil);
    }
    let whole = layout.stage_row;
    let corners = seen(Pin::Top, light.row);
    let point = (metrics::STAGE_POINT * pinned.view(Pin::Top).zoom()) as f32;
    let (top, middle, bottom) = (row.top(), row.center().y, row.bottom());
    if light.row.x1 < whole.x1 {
        let (from, to) = (corners.right(), corners.right() + point);
        for edge in [top, bottom] {
            triangle(&mut mesh, [(from, edge), (to, edge), (to, middle)], veil);
        }
    }
    if light.row.x0 > whole.x0 && corners.left() >= free.left() {
        let (from, to) = (corners.left(), corners.left() + point);
        triangle(&mut mesh, [(from, top), (to, middle), (from, bottom)], veil);
    }
    painter.add(Shape::mesh(mesh));
}

/// Beside a header's point and in its notch stands another one.
fn triangle(mesh: &mut Mesh, corners: [(f32, f32); 3], fill: Color32) {
    let first = mesh.vertices.len() as u32;
    for (x, y) in corners {
        mesh.colored_vertex(pos2(x, y), fill);
    }
    mesh.add_triangle(first, first + 1, first + 2);
}

/// What of a rectangle lies in none of the others, in pieces that do not overlap.
fn outside(all: Rect, lit: &[Rect]) -> Vec<Rect> {
    let lit = || lit.iter().filter(|rect| rect.is_positive());
    let cuts = |sides: fn(&Rect) -> [f32; 2], (from, to): (f32, f32)| {
        let mut cuts: Vec<f32> = lit().flat_map(sides).collect();
        cuts.extend([from, to]);
        cuts.retain(|cut| (from..=to).contains(cut));
        cuts.sort_by(f32::total_cmp);
        cuts.dedup();
        cuts
    };
    let across = cuts(
        |rect| [rect.left(), rect.right()],
        (all.left(), all.right()),
    );
    let down = cuts(
        |rect| [rect.top(), rect.bottom()],
        (all.top(), all.bottom()),
    );
    let mut pieces = Vec::new();
    for y in down.windows(2) {
        for x in across.windows(2) {
            let piece = Rect::from_x_y_ranges(x[0]..=x[1], y[0]..=y[1]);
            if !lit().any(|rect| rect.contains(piece.center())) {
                pieces.push(piece);
            }
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_veil_leaves_out_just_what_is_lit() {
        let rect = |x0, y0, x1, y1| Rect::from_min_max(pos2(x0, y0), pos2(x1, y1));
        let all = rect(0.0, 0.0, 100.0, 50.0);
        let area = |lit: &[Rect]| -> f32 { outside(all, lit).iter().map(Rect::area).sum() };
        assert_eq!(area(&[]), 5_000.0);
        assert_eq!(area(&[all]), 0.0);
        assert_eq!(area(&[rect(10.0, 10.0, 20.0, 20.0)]), 4_900.0);
        let crossed = [rect(10.0, 0.0, 20.0, 50.0), rect(0.0, 10.0, 100.0, 20.0)];
        assert_eq!(area(&crossed), 5_000.0 - 500.0 - 1_000.0 + 100.0);
        assert_eq!(area(&[rect(90.0, 40.0, 300.0, 300.0)]), 4_900.0);
        assert_eq!(area(&[Rect::NOTHING]), 5_000.0);
    }
}
