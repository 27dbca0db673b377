//! Paints the tiles: those of the right scale where they are there, else what is nearest to them.

use eframe::egui::{self, Mesh, Shape};
use kurbo::{Point, Rect};

use super::memo::Memo;
use super::pinned::Pinned;
use super::tiles::{TILE_PX, TileKey, Tiles, whole_board};
use super::view::View;
use crate::scene::Pin;
use crate::theme::Theme;

/// How many other scales may fill a hole.
const FILLERS: usize = 3;

/// The tiles that a frame wants.
#[derive(Debug, Default)]
pub(super) struct Wanted {
    /// Those in view, nearest the pointer first.
    pub seen: Vec<TileKey>,
    /// A small picture of the whole board, then what lies around the view.
    pub later: Vec<TileKey>,
}

impl Wanted {
    pub fn new(pinned: &Pinned, memo: &Memo, pointer: Option<egui::Pos2>) -> Self {
        let mut seen: Vec<(f32, TileKey)> = Vec::new();
        for (pin, view) in pinned.views() {
            let near = pointer.unwrap_or(view.rect.center());
            for key in visible(pin, &view, memo) {
                let rect = view.screen_rect(key.board_rect());
                seen.push((rect.distance_sq_to_pos(near), key));
            }
        }
        seen.sort_by(|a, b| a.0.total_cmp(&b.0));
        let seen: Vec<TileKey> = seen.into_iter().map(|(_, key)| key).collect();
        let view = pinned.view(Pin::None);
        let side = f64::from(TILE_PX);
        let around = view.pixels().inflate(side, side);
        let around = around.intersect(layer_px(Pin::None, &view, memo));
        let later = whole_board(memo)
            .chain(TileKey::covering(Pin::None, view.scale, around))
            .filter(|key| !seen.contains(key))
            .collect();
        Self { seen, later }
    }
}

/// Paints all layers and the paper beneath.
pub(super) fn paint(
    painter: &egui::Painter,
    tiles: &mut Tiles,
    pinned: &Pinned,
    memo: &Memo,
    theme: &Theme,
) {
    let paper = crate::gui::style::colour(memo.canvas().scene().background);
    painter.rect_filled(painter.clip_rect(), 0.0, paper);
    for (pin, view) in pinned.views() {
        pinned.paint_band(painter, pin, theme);
        // No header slides over the one that sticks across it.
        let (all, free) = (painter.clip_rect(), pinned.free());
        let seen = match pin {
            Pin::Left => all.with_min_y(free.top().max(all.top())),
            Pin::Top => all.with_min_x(free.left().max(all.left())),
            Pin::None | Pin::Corner => all,
        };
        paint_layer(&painter.with_clip_rect(seen), tiles, pin, &view, memo);
    }
}

fn paint_layer(painter: &egui::Painter, tiles: &mut Tiles, pin: Pin, view: &View, memo: &Memo) {
    let mut holes = Vec::new();
    for key in visible(pin, view, memo) {
        match tiles.show(key) {
            Some(texture) => {
                painter.add(piece(texture, view, key, key.board_rect()));
            }
            None => holes.push(key.board_rect()),
        }
    }
    if holes.is_empty() {
        return;
    }
    let mut fillers = tiles.other_scales(pin, view.scale);
    // Only an opaque layer may be painted twice.
    fillers.truncate(if pin == Pin::None { FILLERS } else { 1 });
    for hole in holes {
        for &scale in fillers.iter().rev() {
            for key in TileKey::covering(pin, scale, hole.scale_from_origin(scale)) {
                if let Some(texture) = tiles.show(key) {
                    let seen = hole.intersect(key.board_rect());
                    painter.add(piece(texture, view, key, seen));
                }
            }
        }
    }
}

/// The tiles of a layer that are in view.
fn visible(pin: Pin, view: &View, memo: &Memo) -> impl Iterator<Item = TileKey> + use<> {
    let px = view.pixels().intersect(layer_px(pin, view, memo));
    TileKey::covering(pin, view.scale, px)
}

fn layer_px(pin: Pin, view: &View, memo: &Memo) -> Rect {
    let bounds = memo.layer_bounds(pin);
    if bounds.area() == 0.0 {
        return Rect::ZERO;
    }
    bounds.scale_from_origin(view.scale).inflate(1.0, 1.0)
}

/// The part `seen` (board units) of a tile.
fn piece(texture: egui::TextureId, view: &View, key: TileKey, seen: Rect) -> Shape {
    let whole = key.board_rect();
    let uv = |point: Point| {
        egui::pos2(
            ((point.x - whole.x0) / whole.width()) as f32,
            ((point.y - whole.y0) / whole.height()) as f32,
        )
    };
    let uv = egui::Rect::from_min_max(uv(seen.origin()), uv(Point::new(seen.x1, seen.y1)));
    let mut mesh = Mesh::with_texture(texture);
    mesh.add_rect_with_uv(view.screen_rect(seen), uv, egui::Color32::WHITE);
    Shape::mesh(mesh)
}
