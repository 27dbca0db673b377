//! The cards under the hand: each a picture of its own that follows the pointer.

use eframe::egui::{self, ColorImage, Mesh, Shape, TextureHandle, TextureOptions};
use kurbo::{Rect, Vec2};

use super::CanvasCx;
use super::view::View;
use crate::draw::{Pens, draw_card};
use crate::gui::style::colour;
use crate::layout::Layout;
use crate::model::{Board, CardId};
use crate::raster::{self, Layer, Raster};
use crate::theme::Theme;
use crate::tool::Overlay;

/// More cards than this are carried as plain paper.
const MOST_PICTURES: usize = 24;
/// How far a lifted card stands above the board, in points.
const LIFT: f32 = 3.0;

/// The cards of one gesture, as they were when it began.
#[derive(Default)]
pub(super) struct Lifted(Vec<Card>);

struct Card {
    id: CardId,
    rect: Rect,
    picture: Option<raster::Canvas>,
    texture: Option<TextureHandle>,
}

impl Lifted {
    /// Takes what the tool holds, drawn as `layout` had it before.
    pub fn update(&mut self, overlay: &Overlay, board: &Board, layout: &Layout, cx: &CanvasCx<'_>) {
        let ids = overlay.held.iter().copied();
        if self.0.iter().map(|card| card.id).eq(ids.clone()) {
            return;
        }
        let pens = Pens {
            theme: cx.theme,
            typesetter: cx.typesetter,
            strings: cx.strings,
        };
        let lifted = ids.zip(overlay.lifted_from.iter().copied());
        self.0 = lifted
            .enumerate()
            .map(|(at, (id, rect))| Card {
                id,
                rect,
                picture: (at < MOST_PICTURES)
                    .then(|| draw_card(board, layout, id, pens).map(raster::Canvas::new))
                    .flatten(),
                texture: None,
            })
            .collect();
    }

    /// Paints them carried by `by` (board units).
    pub fn paint(&mut self, painter: &egui::Painter, view: &View, by: Vec2, theme: &Theme) {
        let lift = egui::vec2(-LIFT, -LIFT);
        let shadow = egui::Shadow {
            offset: [2, 6],
            blur: 14,
            spread: 0,
            color: colour(theme.frame.overlay_shadow),
        };
        for card in &mut self.0 {
            let rect = view.screen_rect(card.rect + by).translate(lift);
            painter.add(shadow.as_shape(rect, 3.0));
            match card.texture(painter.ctx(), view) {
                Some((texture, bounds)) => {
                    let mut mesh = Mesh::with_texture(texture);
                    let bounds = view.screen_rect(bounds + by).translate(lift);
                    let uv = egui::Rect::from_min_max(egui::pos2(0.0, 0.0), egui::pos2(1.0, 1.0));
                    mesh.add_rect_with_uv(bounds, uv, egui::Color32::WHITE);
                    painter.add(Shape::mesh(mesh));
                }
                None => {
                    painter.rect_filled(rect, 3.0, colour(theme.board.surface));
                }
            }
        }
    }
}

impl Card {
    /// Its picture and what it covers (board units), rastered the first time.
    fn texture(&mut self, ctx: &egui::Context, view: &View) -> Option<(egui::TextureId, Rect)> {
        let canvas = self.picture.as_ref()?;
        let px = canvas.scene().bounds.scale_from_origin(view.scale).expand();
        let texture = if let Some(texture) = &self.texture {
            texture.id()
        } else {
            let side = ctx.input(|input| input.max_texture_side) as f64;
            if px.width() > side || px.height() > side || px.area() == 0.0 {
                return None;
            }
            let (width, height) = (px.width() as u16, px.height() as u16);
            let origin = (px.origin().to_vec2() / view.scale).to_point();
            let mut raster = Raster::new();
            let pixels =
                raster.render(canvas, Layer::All, origin, view.scale, width, height, false);
            let image = ColorImage::from_rgba_premultiplied(
                [usize::from(width), usize::from(height)],
                &pixels.rgba,
            );
            let texture = ctx.load_texture("lifted card", image, TextureOptions::LINEAR);
            self.texture.insert(texture).id()
        };
        Some((texture, px.scale_from_origin(1.0 / view.scale)))
    }
}
