//! Draws pieces of canvases.

use std::fmt;

use kurbo::{Point, Rect};
use vello_cpu::{PixmapMut, RasterizerSettings, RenderContext, RenderMode, Resources};

use super::bitmaps::Bitmaps;
use super::pictures::Pictures;
use super::shadows::Shadows;
use super::view::View;
use super::{Canvas, Layer, Pixels};
use crate::scene::{Item, Placed, Rgba};

/// Draws pieces of canvases; keeps its buffers between calls. One a thread.
pub struct Raster {
    pub(super) context: RenderContext,
    pub(super) resources: Resources,
    pub(super) pictures: Pictures,
    pub(super) bitmaps: Bitmaps,
    pub(super) shadows: Shadows,
    found: Vec<u32>,
    pixels: Pixels,
}

impl Raster {
    /// Empty buffers.
    pub fn new() -> Self {
        Self {
            context: RenderContext::new(1, 1),
            resources: Resources::new(),
            pictures: Pictures::default(),
            bitmaps: Bitmaps::default(),
            shadows: Shadows::default(),
            found: Vec::new(),
            pixels: Pixels {
                width: 0,
                height: 0,
                rgba: Vec::new(),
            },
        }
    }

    /// Rasters `width` × `height` pixels whose top left corner is at `origin` (board units), `scale` pixels a board unit.
    /// `background`: fill with the scene's background first; else transparent.
    ///
    /// Pieces of one picture whose origins are whole pixels apart fit together without a seam.
    #[expect(
        clippy::too_many_arguments,
        reason = "a piece of a picture has that many sides"
    )]
    pub fn render(
        &mut self,
        canvas: &Canvas,
        layer: Layer,
        origin: Point,
        scale: f64,
        width: u16,
        height: u16,
        background: bool,
    ) -> &Pixels {
        self.context.reset_and_resize(width.max(1), height.max(1));
        if background {
            self.fill_all(canvas.scene().background, width, height);
        }
        let view = View::new(origin, scale, width, height);
        let mut found = std::mem::take(&mut self.found);
        for placed in canvas.items(layer, view.region, &mut found) {
            self.item(placed, view);
        }
        self.found = found;
        self.finish(width, height);
        &self.pixels
    }

    fn fill_all(&mut self, colour: Rgba, width: u16, height: u16) {
        self.paint(colour);
        self.context
            .fill_rect(&Rect::new(0.0, 0.0, f64::from(width), f64::from(height)));
    }

    fn item(&mut self, placed: &Placed, view: View) {
        match &placed.item {
            Item::Rect {
                rect,
                radius,
                fill,
                stroke,
                shadow,
            } => {
                if let Some(shadow) = shadow {
                    let covered = fill.is_some_and(|fill| fill.a == 255);
                    self.shadow(*rect, *radius, shadow, covered, view);
                }
                if let Some(fill) = fill {
                    self.fill_box(*rect, *radius, *fill, view);
                }
                if let Some(stroke) = stroke {
                    self.stroke_box(*rect, *radius, stroke, view);
                }
            }
            Item::Path {
                path,
                transform,
                fill,
                stroke,
            } => self.path(
                path,
                *transform,
                *fill,
                stroke.as_ref(),
                placed.bounds,
                view,
            ),
            Item::Text {
                origin,
                row,
                colour,
            } => self.row(*origin, row, *colour, view),
            Item::Image {
                rect,
                radius,
                image,
                fit,
            } => self.image(*rect, *radius, image, *fit, view),
        }
    }

    fn finish(&mut self, width: u16, height: u16) {
        let pixels = &mut self.pixels;
        pixels.width = u32::from(width);
        pixels.height = u32::from(height);
        // What was there is overwritten.
        pixels
            .rgba
            .resize(usize::from(width) * usize::from(height) * 4, 0);
        if let Some(target) = PixmapMut::new(width, height, &mut pixels.rgba)
            && width > 0
            && height > 0
        {
            self.context.flush();
            let settings = RasterizerSettings {
                render_mode: RenderMode::OptimizeSpeed,
                ..RasterizerSettings::default()
            };
            self.context
                .render_with(target, &mut self.resources, settings);
        }
    }
}

impl Default for Raster {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for Raster {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Raster").finish_non_exhaustive()
    }
}
