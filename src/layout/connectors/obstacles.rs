//! What lines go around, found fast by where it is.

use kurbo::{Point, Rect};

/// Side of a tile of the index.
const TILE: f64 = 192.0;
/// More tiles than this in a row are made larger instead.
const MOST_TILES: f64 = 256.0;
/// Two things that only touch do not overlap.
const TOUCH: f64 = 1e-6;

/// Rectangles by tile.
#[derive(Debug)]
pub(super) struct Obstacles {
    rects: Vec<Rect>,
    origin: Point,
    tile: (f64, f64),
    columns: usize,
    rows: usize,
    tiles: Vec<Vec<usize>>,
}

/// An edge of a rectangle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Side {
    Right,
    Bottom,
    Left,
    Top,
}

impl Side {
    pub const ALL: [Self; 4] = [Self::Right, Self::Bottom, Self::Left, Self::Top];

    pub fn opposite(self) -> Self {
        match self {
            Self::Right => Self::Left,
            Self::Bottom => Self::Top,
            Self::Left => Self::Right,
            Self::Top => Self::Bottom,
        }
    }

    /// True when a line leaves through it from left to right or back.
    pub fn is_horizontal(self) -> bool {
        matches!(self, Self::Left | Self::Right)
    }

    /// What lies before this edge of `rect`, `depth` deep.
    fn strip(self, rect: Rect, depth: f64) -> Rect {
        match self {
            Self::Right => Rect::new(rect.x1, rect.y0, rect.x1 + depth, rect.y1),
            Self::Bottom => Rect::new(rect.x0, rect.y1, rect.x1, rect.y1 + depth),
            Self::Left => Rect::new(rect.x0 - depth, rect.y0, rect.x0, rect.y1),
            Self::Top => Rect::new(rect.x0, rect.y0 - depth, rect.x1, rect.y0),
        }
    }
}

impl Obstacles {
    pub fn new(rects: Vec<Rect>) -> Self {
        let bounds = rects.iter().copied().reduce(|a, b| a.union(b));
        let bounds = bounds.unwrap_or_default();
        let side = |length: f64| TILE.max(length / MOST_TILES);
        let tile = (side(bounds.width()), side(bounds.height()));
        let count = |length: f64, tile: f64| (length / tile) as usize + 1;
        let columns = count(bounds.width(), tile.0);
        let rows = count(bounds.height(), tile.1);
        let mut index = Self {
            origin: bounds.origin(),
            tile,
            columns,
            rows,
            tiles: vec![Vec::new(); columns * rows],
            rects: Vec::new(),
        };
        for (at, rect) in rects.iter().enumerate() {
            index.each_tile(*rect, |tile| tile.push(at));
        }
        index.rects = rects;
        index
    }

    fn span(&self, rect: Rect) -> [(usize, usize); 2] {
        let place =
            |at: f64, tile: f64, count: usize| ((at / tile).max(0.0) as usize).min(count - 1);
        let column = |x: f64| place(x - self.origin.x, self.tile.0, self.columns);
        let row = |y: f64| place(y - self.origin.y, self.tile.1, self.rows);
        [
            (column(rect.x0), column(rect.x1)),
            (row(rect.y0), row(rect.y1)),
        ]
    }

    fn each_tile(&mut self, rect: Rect, mut visit: impl FnMut(&mut Vec<usize>)) {
        let [columns, rows] = self.span(rect);
        for row in rows.0..=rows.1 {
            for column in columns.0..=columns.1 {
                visit(&mut self.tiles[row * self.columns + column]);
            }
        }
    }

    /// Those that overlap `rect`, which may be as thin as a line; one across tiles may come twice.
    pub fn over(&self, rect: Rect) -> impl Iterator<Item = Rect> {
        let [columns, rows] = self.span(rect);
        let tiles = (rows.0..=rows.1).flat_map(move |row| {
            (columns.0..=columns.1).map(move |column| row * self.columns + column)
        });
        tiles
            .flat_map(|tile| &self.tiles[tile])
            .map(|at| self.rects[*at])
            .filter(move |it| {
                rect.x0 < it.x1 - TOUCH
                    && rect.x1 > it.x0 + TOUCH
                    && rect.y0 < it.y1 - TOUCH
                    && rect.y1 > it.y0 + TOUCH
            })
    }

    /// True when nothing overlaps `rect`.
    pub fn leaves_free(&self, rect: Rect) -> bool {
        self.over(rect).next().is_none()
    }

    /// How far it is from this edge of `rect` to the next obstacle before it; `most` when there is none so near.
    pub fn clearance(&self, rect: Rect, side: Side, most: f64) -> f64 {
        let away = |it: Rect| match side {
            Side::Right => it.x0 - rect.x1,
            Side::Bottom => it.y0 - rect.y1,
            Side::Left => rect.x0 - it.x1,
            Side::Top => rect.y0 - it.y1,
        };
        let before = self.over(side.strip(rect, most)).map(away);
        before.fold(most, f64::min).max(0.0)
    }
}
