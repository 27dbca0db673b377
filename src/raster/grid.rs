//! Items by place: squares of the board, each with the items that reach into it.

use kurbo::Rect;

/// Side of a square, in board units, on boards that need no more than `MOST` squares a side.
const SIDE: f64 = 256.0;
/// Squares a side at most.
const MOST: f64 = 256.0;
/// Items that reach into more squares than this are looked at by every search.
const LARGE: usize = 64;

/// A grid of squares over all items.
#[derive(Debug)]
pub(super) struct Grid {
    bounds: Rect,
    columns: usize,
    rows: usize,
    /// For each square, row by row: where its items start in `items`; one more for the end.
    starts: Vec<u32>,
    items: Vec<u32>,
    large: Vec<u32>,
}

impl Grid {
    /// Sorts items by their bounds; items are numbered in turn.
    pub fn new(bounds: impl Iterator<Item = Rect> + Clone) -> Self {
        let sound = |rect: &Rect| rect.is_finite();
        let all = bounds
            .clone()
            .filter(sound)
            .reduce(|a, b| a.union(b))
            .unwrap_or_default();
        let squares = |length: f64| (length / SIDE).ceil().clamp(1.0, MOST) as usize;
        let mut grid = Self {
            bounds: all,
            columns: squares(all.width()),
            rows: squares(all.height()),
            starts: Vec::new(),
            items: Vec::new(),
            large: Vec::new(),
        };
        grid.fill(bounds);
        grid
    }

    /// Counts the items of each square, then puts them in their places.
    fn fill(&mut self, bounds: impl Iterator<Item = Rect> + Clone) {
        let mut ends = vec![0_u32; self.columns * self.rows + 1];
        for (index, rect) in (0_u32..).zip(bounds.clone()) {
            let squares = self.squares(rect);
            if squares.is_large() {
                self.large.push(index);
            } else {
                squares.each(self.columns, |square| ends[square + 1] += 1);
            }
        }
        for square in 1..ends.len() {
            ends[square] += ends[square - 1];
        }
        self.starts.clone_from(&ends);
        self.items = vec![0; ends.last().map_or(0, |&end| end as usize)];
        for (index, rect) in (0_u32..).zip(bounds) {
            let squares = self.squares(rect);
            if !squares.is_large() {
                squares.each(self.columns, |square| {
                    self.items[ends[square] as usize] = index;
                    ends[square] += 1;
                });
            }
        }
    }

    /// The items that may reach into `region`, in their order.
    pub fn find(&self, region: Rect, found: &mut Vec<u32>) {
        found.clear();
        found.extend_from_slice(&self.large);
        self.squares(region).each(self.columns, |square| {
            let range = self.starts[square] as usize..self.starts[square + 1] as usize;
            found.extend_from_slice(&self.items[range]);
        });
        found.sort_unstable();
        found.dedup();
    }

    fn squares(&self, rect: Rect) -> Squares {
        let at = |value: f64, start: f64, length: f64, count: usize| {
            let place = (value - start) / length.max(1.0) * count as f64;
            // NaN becomes 0.
            (place.max(0.0) as usize).min(count - 1)
        };
        let column = |x: f64| at(x, self.bounds.x0, self.bounds.width(), self.columns);
        let row = |y: f64| at(y, self.bounds.y0, self.bounds.height(), self.rows);
        Squares {
            left: column(rect.x0),
            right: column(rect.x1),
            top: row(rect.y0),
            bottom: row(rect.y1),
        }
    }
}

/// Squares from the left to the right and from the top to the bottom, both included.
#[derive(Clone, Copy)]
struct Squares {
    left: usize,
    right: usize,
    top: usize,
    bottom: usize,
}

impl Squares {
    fn is_large(self) -> bool {
        (self.right - self.left + 1) * (self.bottom - self.top + 1) > LARGE
    }

    fn each(self, columns: usize, mut act: impl FnMut(usize)) {
        for row in self.top..=self.bottom {
            for column in self.left..=self.right {
                act(row * columns + column);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A search finds, in order, at least all that overlap; and on a large board few others.
    #[test]
    fn what_is_there_is_found() {
        let rects: Vec<Rect> = (0..10_000)
            .map(|n| {
                let (x, y) = (f64::from(n % 100) * 150.0, f64::from(n / 100) * 80.0);
                Rect::new(x, y, x + 130.0, y + 70.0)
            })
            .chain([
                Rect::new(0.0, 0.0, 15_000.0, 8_000.0),
                Rect::new(f64::NAN, 0.0, 1.0, 1.0),
            ])
            .collect();
        let grid = Grid::new(rects.iter().copied());
        let mut found = Vec::new();
        for region in [
            Rect::new(0.0, 0.0, 1.0, 1.0),
            Rect::new(700.0, 300.0, 956.0, 556.0),
            Rect::new(-500.0, -500.0, -1.0, -1.0),
            Rect::new(14_900.0, 7_900.0, 20_000.0, 20_000.0),
        ] {
            grid.find(region, &mut found);
            assert!(found.is_sorted());
            assert!(found.len() < 200, "{} looked at", found.len());
            for (index, rect) in (0..).zip(&rects) {
                assert!(!rect.overlaps(region) || found.contains(&index), "{rect:?}");
            }
        }
        grid.find(Rect::new(-1e9, -1e9, 1e9, 1e9), &mut found);
        assert_eq!(found.len(), rects.len());
    }

    #[test]
    fn an_empty_scene_has_nothing() {
        let grid = Grid::new(std::iter::empty());
        let mut found = vec![7];
        grid.find(Rect::new(0.0, 0.0, 10.0, 10.0), &mut found);
        assert!(found.is_empty());
    }
}
