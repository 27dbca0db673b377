//! The display list: what every painter and exporter sees. Only data: colours resolved, lines broken, places final.
//! Board units, y down.

mod colour;

use std::sync::Arc;

use kurbo::{Affine, BezPath, Point, Rect, Size, Vec2};

pub use self::colour::Rgba;
use crate::text::Row;

/// A picture of a board, back to front.
#[derive(Debug, Clone)]
pub struct Scene {
    /// What an export shows.
    pub bounds: Rect,
    pub background: Rgba,
    pub items: Vec<Placed>,
    /// What readers may jump to, in its order.
    pub landmarks: Vec<Landmark>,
    /// What the connectors hold together.
    pub links: Vec<Link>,
}

/// A connector between two cards; ids as bits.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    pub connector: u64,
    pub from: u64,
    pub to: u64,
    pub label: String,
    pub is_arrow: bool,
}

/// A place with a name: a stage, or a persona's sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Landmark {
    pub name: String,
    /// Its top left corner.
    pub at: Point,
}

/// One item with what painters need to know about it.
#[derive(Debug, Clone)]
pub struct Placed {
    pub item: Item,
    /// All that it paints, shadow and stroke included.
    pub bounds: Rect,
    pub pin: Pin,
    pub source: Source,
}

/// Whether an item stays in view on the screen; exports ignore it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Pin {
    #[default]
    None,
    /// Stays at the top while scrolling down: stage headers.
    Top,
    /// Stays at the left while scrolling right: lane headers.
    Left,
    /// Stays in the corner.
    Corner,
}

/// What an item is a picture of; ids as bits, since a scene knows no boards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Source {
    /// Paper, grid and all that is nobody's in particular.
    Board,
    Title,
    Legend,
    Persona(u64),
    Stage(u64),
    Lane(u64),
    Cell {
        lane: u64,
        stage: u64,
    },
    /// The emotion curves of a lane.
    Curve(u64),
    Card(u64),
    Connector(u64),
    Group(u64),
    Parking,
}

/// One thing to paint.
#[derive(Debug, Clone)]
pub enum Item {
    Rect {
        rect: Rect,
        radius: f64,
        fill: Option<Rgba>,
        stroke: Option<Stroke>,
        shadow: Option<Shadow>,
    },
    /// `transform` places a shared path (an icon, a face) on the board.
    Path {
        path: Arc<BezPath>,
        transform: Affine,
        fill: Option<Rgba>,
        stroke: Option<Stroke>,
    },
    /// One row; `origin` is where the paragraph's top left corner is.
    Text {
        origin: Point,
        row: Arc<Row>,
        colour: Rgba,
    },
    Image {
        rect: Rect,
        radius: f64,
        image: Arc<Image>,
        fit: Fit,
    },
}

/// How a line is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Stroke {
    pub colour: Rgba,
    pub width: f64,
    /// Lengths of dash and gap; empty for a solid line.
    pub dash: Vec<f64>,
}

/// A soft shadow under a rectangle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shadow {
    pub colour: Rgba,
    pub dy: f64,
    /// Standard deviation of the blur, in board units.
    pub blur: f64,
}

/// A decoded picture: straight (not premultiplied) RGBA, 8 bits, rows from the top; and the file's own bytes.
#[derive(Debug, Clone)]
pub struct Image {
    /// Same picture, same key.
    pub key: u64,
    pub width: u32,
    pub height: u32,
    pub rgba: Arc<[u8]>,
}

/// How an image fills its rectangle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Fit {
    /// Wholly visible, centred.
    Contain,
    /// Covers the rectangle, cut at its edges.
    Cover,
    /// Only this part of it, as wide and high as the rectangle; its edges from 0 to 1 both ways.
    Part(Rect),
}

impl Fit {
    /// Where all of an image of this size lies, seen or not, when it fills `rect` so.
    pub fn place(self, rect: Rect, size: Size) -> Rect {
        let (across, down) = (rect.width() / size.width, rect.height() / size.height);
        match self {
            Self::Contain => Rect::from_center_size(rect.center(), size * across.min(down)),
            Self::Cover => Rect::from_center_size(rect.center(), size * across.max(down)),
            Self::Part(part) => {
                let whole = Size::new(rect.width() / part.width(), rect.height() / part.height());
                let before = Vec2::new(part.x0 * whole.width, part.y0 * whole.height);
                Rect::from_origin_size(rect.origin() - before, whole)
            }
        }
    }
}
