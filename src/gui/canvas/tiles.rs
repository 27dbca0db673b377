//! The tiles that are held as textures, and how they come to be.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use eframe::egui::{self, ColorImage, Context, TextureHandle, TextureOptions};
use kurbo::{Point, Rect};

use super::memo::Memo;
use super::worker::{Done, Job, Workers};
use crate::raster::{self, Layer, Raster};
use crate::scene::Pin;

/// Physical pixels along a tile's side.
pub(super) const TILE_PX: u16 = 256;
/// How many tiles are kept: 96 MB.
const KEPT: usize = 96 * 1024 * 1024 / (4 * TILE_PX as usize * TILE_PX as usize);
/// How long a frame may wait for its tiles.
const BUDGET: Duration = Duration::from_millis(8);
/// The same when there is nothing at all to show yet.
const FIRST_BUDGET: Duration = Duration::from_millis(60);
/// Longest side of the small picture of the whole board that is always there, in px.
const WHOLE_PX: f64 = 1024.0;

/// Which piece of the board at which scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct TileKey {
    pub pin: Pin,
    /// The scale's bits; positive floats sort as their bits do.
    scale: u64,
    x: i32,
    y: i32,
}

/// The textures by key.
pub(super) struct Tiles {
    held: BTreeMap<TileKey, Tile>,
    workers: Workers,
    raster: Raster,
    frame: u64,
    first: FirstFrame,
}

/// How far the first frame without a hole is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum FirstFrame {
    Awaited,
    /// Handed to the painter; on the screen when the next frame begins.
    Painting,
    Shown,
}

struct Tile {
    texture: TextureHandle,
    /// Shows the scene as it was before a change.
    stale: bool,
    /// The frame that last showed it.
    used: u64,
}

impl TileKey {
    /// The tiles of a layer that cover `px` (physical pixels from the board's (0, 0)), row by row.
    pub fn covering(pin: Pin, scale: f64, px: Rect) -> impl Iterator<Item = Self> {
        let side = f64::from(TILE_PX);
        let range = |from: f64, to: f64| (from / side).floor() as i32..(to / side).ceil() as i32;
        let columns = range(px.x0, px.x1);
        let rows = if columns.is_empty() {
            0..0
        } else {
            range(px.y0, px.y1)
        };
        rows.flat_map(move |y| {
            columns.clone().map(move |x| Self {
                pin,
                scale: scale.to_bits(),
                x,
                y,
            })
        })
    }

    pub fn scale(self) -> f64 {
        f64::from_bits(self.scale)
    }

    /// Physical pixels from the board's (0, 0).
    pub fn px(self) -> Rect {
        let side = f64::from(TILE_PX);
        Rect::from_origin_size(
            (f64::from(self.x) * side, f64::from(self.y) * side),
            (side, side),
        )
    }

    pub fn board_rect(self) -> Rect {
        self.px().scale_from_origin(1.0 / self.scale())
    }

    /// Draws it.
    pub fn render(self, raster: &mut Raster, canvas: &raster::Canvas) -> ColorImage {
        let Point { x, y } = self.board_rect().origin();
        let pixels = raster.render(
            canvas,
            Layer::Pinned(self.pin),
            Point::new(x, y),
            self.scale(),
            TILE_PX,
            TILE_PX,
            self.pin == Pin::None,
        );
        ColorImage::from_rgba_premultiplied([usize::from(TILE_PX); 2], &pixels.rgba)
    }
}

impl Tiles {
    pub fn new(ctx: &Context) -> Self {
        Self {
            held: BTreeMap::new(),
            workers: Workers::start(ctx),
            raster: Raster::new(),
            frame: 0,
            first: FirstFrame::Awaited,
        }
    }

    /// Another board: nothing of the old one may be seen.
    pub fn clear(&mut self) {
        self.held.clear();
    }

    /// What was drawn within `dirty` (board units) is no longer so.
    pub fn invalidate(&mut self, dirty: &[Rect]) {
        for (key, tile) in &mut self.held {
            // A pixel's edge belongs to both sides.
            let rect = key
                .board_rect()
                .inflate(1.0 / key.scale(), 1.0 / key.scale());
            tile.stale |= dirty.iter().any(|dirty| dirty.overlaps(rect));
        }
    }

    /// Takes what the threads have done.
    pub fn receive(&mut self, ctx: &Context, memo: &Memo) {
        self.frame += 1;
        if self.first == FirstFrame::Painting {
            self.first = FirstFrame::Shown;
            // The benchmark waits for this line.
            log::info!("first frame");
        }
        for done in self.workers.take_done().collect::<Vec<_>>() {
            self.take(ctx, memo, done);
        }
    }

    /// Has rastered what is `seen`, the most wanted first, and then, on the threads alone, what comes `later`.
    pub fn fill(&mut self, ctx: &Context, memo: &Memo, seen: &[TileKey], later: &[TileKey]) {
        let budget = if self.held.is_empty() {
            FIRST_BUDGET
        } else {
            BUDGET
        };
        let until = Instant::now() + budget;
        let jobs = seen.iter().chain(later).filter(|key| !self.is_fresh(**key));
        let job = |key: &TileKey| Job {
            key: *key,
            generation: memo.generation(),
            canvas: Arc::clone(memo.canvas()),
        };
        self.workers.order(jobs.map(job).collect());
        for done in self.workers.help(&mut self.raster, seen, until) {
            self.take(ctx, memo, done);
        }
        let is_whole = !seen.is_empty() && seen.iter().all(|key| self.is_fresh(*key));
        if is_whole && self.first == FirstFrame::Awaited {
            self.first = FirstFrame::Painting;
            ctx.request_repaint();
        }
    }

    /// How many of these do not show the present scene.
    pub fn missing(&self, keys: &[TileKey]) -> usize {
        keys.iter().filter(|key| !self.is_fresh(**key)).count()
    }

    fn take(&mut self, ctx: &Context, memo: &Memo, done: Done) {
        let is_fresh = done.generation == memo.generation();
        if is_fresh || !self.held.contains_key(&done.key) {
            self.hold(ctx, memo, done.key, done.image, !is_fresh);
        }
    }

    /// The texture of a tile that is held, fresh or stale.
    pub fn show(&mut self, key: TileKey) -> Option<egui::TextureId> {
        let tile = self.held.get_mut(&key)?;
        tile.used = self.frame;
        Some(tile.texture.id())
    }

    /// True when the tile shows the present scene.
    fn is_fresh(&self, key: TileKey) -> bool {
        self.held.get(&key).is_some_and(|tile| !tile.stale)
    }

    /// The scales at which a layer has tiles, but for `scale` itself: the nearest first.
    pub fn other_scales(&self, pin: Pin, scale: f64) -> Vec<f64> {
        let mut scales: Vec<f64> = Vec::new();
        for key in self.held.keys().filter(|key| key.pin == pin) {
            let other = key.scale();
            if other != scale && scales.last() != Some(&other) {
                scales.push(other);
            }
        }
        let distance = |other: &f64| (other / scale).ln().abs();
        scales.sort_by(|a, b| distance(a).total_cmp(&distance(b)));
        scales
    }

    /// True when a hole at `scale` would be filled with something that is hardly coarser or finer.
    pub fn has_near(&self, scale: f64) -> bool {
        self.other_scales(Pin::None, scale)
            .first()
            .is_some_and(|other| (0.5..=2.0).contains(&(other / scale)))
    }

    fn hold(&mut self, ctx: &Context, memo: &Memo, key: TileKey, image: ColorImage, stale: bool) {
        // Texels that meet pixels one to one come through this filter unchanged, and every texture of the window has
        // it: without a graphics card each further one costs a shader at the start.
        let options = TextureOptions::LINEAR;
        let used = self.frame;
        if let Some(tile) = self.held.get_mut(&key) {
            tile.texture.set(image, options);
            (tile.stale, tile.used) = (stale, used);
        } else {
            let texture = ctx.load_texture("tile", image, options);
            self.held.insert(
                key,
                Tile {
                    texture,
                    stale,
                    used,
                },
            );
        }
        self.forget_oldest(memo);
    }

    fn forget_oldest(&mut self, memo: &Memo) {
        let whole = whole_scale(memo);
        while self.held.len() > KEPT {
            let oldest = self
                .held
                .iter()
                .filter(|(key, tile)| tile.used + 1 < self.frame && key.scale() != whole)
                .min_by_key(|(_, tile)| tile.used)
                .map(|(key, _)| *key);
            match oldest {
                Some(key) => self.held.remove(&key),
                None => return,
            };
        }
    }
}

/// A scale at which the whole board is a small picture; the same while the board grows a little.
fn whole_scale(memo: &Memo) -> f64 {
    let bounds = memo.layer_bounds(Pin::None);
    let side = bounds.width().max(bounds.height()).max(1.0);
    (WHOLE_PX / side).log2().floor().exp2().min(1.0)
}

/// The tiles of a small picture of the whole board, so that a hole never shows.
pub(super) fn whole_board(memo: &Memo) -> impl Iterator<Item = TileKey> {
    let scale = whole_scale(memo);
    PINS.into_iter().flat_map(move |pin| {
        TileKey::covering(pin, scale, memo.layer_bounds(pin).scale_from_origin(scale))
    })
}

/// Back to front.
pub(super) const PINS: [Pin; 4] = [Pin::None, Pin::Top, Pin::Left, Pin::Corner];
