//! The screen that a room looks at: how large each stage and lane is shown there, and in how many pages.

use kurbo::{Point, Rect, Size};

use super::{Spot, Walk};
use crate::layout::{Layout, metrics};
use crate::tool::Camera;
use crate::tool::camera::{HEADER_PAD, HEADER_SHARE};

/// Smallest height of a note's text on a screen of so many lines.
const READABLE: (f64, f64) = (18.0, 1080.0);
/// Little is not blown up beyond this, as a factor of what can be read.
const LARGEST: f64 = 2.0;
/// Points left free below and at the right.
const MARGIN: f64 = 24.0;
/// Points left free around the whole map.
const WHOLE_MARGIN: f64 = 28.0;
/// How much of a page the next one goes on, where no edge says where to cut.
const OVERLAP: f64 = 0.9;

/// No screen is smaller than this, in points.
const SMALLEST: f64 = 64.0;

/// A board on a screen.
#[derive(Debug, Clone, Copy)]
pub struct Room<'a> {
    pub(super) layout: &'a Layout,
    /// In points.
    canvas: Size,
}

/// One direction of the screen. Headers lie before what they head and stay in view.
struct Axis {
    /// Points of the screen.
    canvas: f64,
    /// Length of the headers, in board units from here on.
    header: f64,
    /// The rows or columns that may stand at a page's start.
    bands: Vec<(f64, f64)>,
    /// From here to there is board.
    bounds: (f64, f64),
}

impl<'a> Room<'a> {
    pub fn new(layout: &'a Layout, canvas: Size) -> Self {
        let canvas = canvas.max(Size::new(SMALLEST, SMALLEST));
        Self { layout, canvas }
    }

    /// What a walk passes: nothing hidden, nothing collapsed, no dividing line.
    pub fn stops(&self, walk: Walk) -> Vec<Spot> {
        match walk {
            Walk::Stages => {
                let open = self.layout.stages.iter().filter(|stage| !stage.collapsed);
                open.map(|stage| Spot::Stage(stage.id)).collect()
            }
            Walk::Lanes => {
                let lanes = self.layout.lanes.iter();
                let open = lanes.filter(|lane| !lane.collapsed && lane.kind.holds_cards());
                open.map(|lane| Spot::Lane(lane.id)).collect()
            }
        }
    }

    /// The zoom at which the smallest text of a note can just be read.
    pub fn least_zoom(&self) -> f64 {
        let sizes = self.layout.cards.values().map(|card| card.style.size);
        let smallest = sizes.fold(metrics::NOTE_TEXT.size, f64::min);
        READABLE.0 * self.canvas.height / READABLE.1 / smallest
    }

    /// The cameras that show all of a stage or lane, one after another; at least one.
    pub(super) fn pages(&self, spot: Spot) -> Vec<Camera> {
        let Some((across, down)) = self.axes(spot) else {
            return vec![self.whole()];
        };
        let least = self.least_zoom();
        let fits = across.largest_zoom().min(down.largest_zoom());
        let zoom = fits.min(LARGEST * least).max(least);
        let (columns, rows) = (across.origins(zoom), down.origins(zoom));
        rows.iter()
            .flat_map(|y| columns.iter().map(|x| Point::new(*x, *y)))
            .map(|origin| Camera { origin, zoom })
            .collect()
    }

    /// All of the board.
    fn whole(&self) -> Camera {
        let free = self.canvas - Size::new(2.0 * WHOLE_MARGIN, 2.0 * WHOLE_MARGIN);
        let free = Size::new(free.width.max(1.0), free.height.max(1.0));
        let bounds = self.layout.bounds;
        let zoom = (free.width / bounds.width()).min(free.height / bounds.height());
        let zoom = zoom.min(LARGEST * self.least_zoom());
        let origin = bounds.center() - self.canvas.to_vec2() / (2.0 * zoom);
        Camera { origin, zoom }
    }

    fn axes(&self, spot: Spot) -> Option<(Axis, Axis)> {
        let layout = self.layout;
        let (columns, rows) = match spot {
            Spot::Whole => return None,
            Spot::Stage(id) => {
                let column = layout.stage(id)?.column;
                let lanes = layout.lanes.iter().map(|lane| lane.body);
                let rows: Vec<_> = lanes.map(|body| (body.y0, body.y1)).collect();
                let empty = rows.is_empty().then_some((column.y0, column.y1));
                (
                    vec![(column.x0, column.x1)],
                    rows.into_iter().chain(empty).collect(),
                )
            }
            Spot::Lane(id) => {
                let body = layout.lane(id)?.body;
                let stages = layout.stages.iter().map(|stage| stage.column);
                (
                    stages.map(|column| (column.x0, column.x1)).collect(),
                    vec![(body.y0, body.y1)],
                )
            }
        };
        let Rect { x0, y0, x1, y1 } = layout.bounds;
        let across = Axis {
            canvas: self.canvas.width,
            header: layout.lane_column.width(),
            bands: columns,
            bounds: (x0, x1),
        };
        let down = Axis {
            canvas: self.canvas.height,
            header: layout.stage_row.height(),
            bands: rows,
            bounds: (y0, y1),
        };
        Some((across, down))
    }
}

impl Axis {
    fn start(&self) -> f64 {
        self.bands.first().map_or(0.0, |band| band.0)
    }

    fn end(&self) -> f64 {
        self.bands.last().map_or(0.0, |band| band.1)
    }

    /// At which headers and all bands are in view at once.
    fn largest_zoom(&self) -> f64 {
        let length = self.header + metrics::GAP + self.end() - self.start();
        (self.canvas - 2.0 * HEADER_PAD - MARGIN).max(1.0) / length
    }

    /// Where the view begins on each page.
    fn origins(&self, zoom: f64) -> Vec<f64> {
        let view = self.canvas / zoom;
        let header = self.header + 2.0 * HEADER_PAD / zoom;
        // Larger ones do not stay in view.
        let header = if header < view * HEADER_SHARE {
            header
        } else {
            0.0
        };
        let room = view - header - metrics::GAP - MARGIN / zoom;
        // What fits may miss it by a rounding; and no window is too small to be walked.
        let starts = self.starts(room.max(1.0) + 1e-6);
        if starts.len() > 1 {
            let before = header + metrics::GAP;
            return starts.iter().map(|start| start - before).collect();
        }
        let middle = f64::midpoint(self.start(), self.end());
        let origin = middle - header - (view - header) / 2.0;
        let (from, to) = (self.bounds.0, self.bounds.1 - view);
        // No desk is shown where there is board to be shown.
        let kept = if from < to {
            origin.clamp(from, to)
        } else {
            f64::midpoint(from, to)
        };
        vec![kept]
    }

    /// Where each page starts: at a band, unless one is longer than the page.
    fn starts(&self, room: f64) -> Vec<f64> {
        let mut starts = vec![self.start()];
        let mut start = self.start();
        while self.end() - start > room {
            let mut bands = self.bands.iter();
            let cut = bands.find(|band| band.1 > start + room);
            let cut = cut.map_or(self.end(), |band| band.0);
            let next = if cut > start {
                cut
            } else {
                (start + room * OVERLAP).min(self.end() - room)
            };
            // The last page is as full as it can be.
            let mut bands = self.bands.iter();
            let last = bands.find(|band| self.end() - band.0 <= room);
            let last = last.map_or(f64::MAX, |band| band.0);
            start = if last > start { next.min(last) } else { next };
            starts.push(start);
        }
        starts
    }
}
