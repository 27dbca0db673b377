//! A scene as the things of a map, each of a few shapes with their words inside: for programs whose users move, colour and
//! rewrite them.

mod words;

use std::sync::Arc;

use kurbo::{BezPath, Rect, Shape as _, Size};

pub(super) use self::words::Words;
use super::order::reading_order;
use crate::scene::{Fit, Image, Item, Pin, Placed, Rgba, Scene, Shadow, Source, Stroke};

/// No name is longer, in characters.
const LONGEST_NAME: usize = 60;

/// What moves as one: a note, a stage, the grid.
pub(super) struct Thing {
    pub source: Source,
    /// Its largest words in one line, else what it is.
    pub name: String,
    /// Back to front; never empty.
    pub shapes: Vec<Shape>,
}

/// One shape, in board units.
pub(super) enum Shape {
    Plain {
        outline: Outline,
        fill: Option<Rgba>,
        stroke: Option<Stroke>,
        shadow: Option<Shadow>,
        /// They stand in it.
        words: Option<Words>,
    },
    Words(Words),
    Picture {
        /// What is seen of it.
        rect: Rect,
        radius: f64,
        /// Where all of it would be.
        whole: Rect,
        image: Arc<Image>,
    },
}

pub(super) enum Outline {
    Rect { rect: Rect, radius: f64 },
    Path { path: BezPath, rect: Rect },
}

impl Outline {
    /// True for a rectangle so round that it is a circle.
    pub fn is_circle(&self) -> bool {
        match self {
            Self::Rect { rect, radius } => {
                let (width, height) = (rect.width(), rect.height());
                (width - height).abs() < 0.01 && *radius >= width / 2.0 - 0.01
            }
            Self::Path { .. } => false,
        }
    }

    pub fn rect(&self) -> Rect {
        match self {
            Self::Rect { rect, .. } | Self::Path { rect, .. } => *rect,
        }
    }
}

impl Shape {
    pub fn rect(&self) -> Rect {
        match self {
            Self::Plain { outline, .. } => outline.rect(),
            Self::Picture { rect, .. } => *rect,
            Self::Words(words) => words.rect(),
        }
    }

    pub fn words(&self) -> Option<&Words> {
        match self {
            Self::Plain { words, .. } => words.as_ref(),
            Self::Words(words) => Some(words),
            Self::Picture { .. } => None,
        }
    }
}

impl Thing {
    fn new(items: &[&Placed]) -> Option<Self> {
        let source = of(items.first()?);
        let mut shapes = Vec::new();
        for placed in items {
            add(&mut shapes, &placed.item);
        }
        let shapes = filled(shapes);
        // The largest words are what a thing is called by.
        let words = shapes.iter().filter_map(Shape::words);
        let largest = words.reduce(|a, b| if b.size() > a.size() { b } else { a });
        let name = name(source, &largest.map(Words::in_one_line).unwrap_or_default());
        (!shapes.is_empty()).then_some(Self {
            source,
            name,
            shapes,
        })
    }

    /// All that it covers, in board units.
    pub fn rect(&self) -> Rect {
        let rects = self.shapes.iter().map(Shape::rect);
        rects.reduce(|a, b| a.union(b)).unwrap_or(Rect::ZERO)
    }
}

/// All things of a scene, back to front where they lie over each other, else in the reader's order.
pub(super) fn things(scene: &Scene) -> Vec<Thing> {
    let items = reading_order(&scene.items);
    let groups = items.chunk_by(|a, b| of(a) == of(b));
    groups.filter_map(Thing::new).collect()
}

/// What an item is a part of: the paper is one, with all cells and the lines of lanes.
fn of(placed: &Placed) -> Source {
    match (placed.source, placed.pin) {
        (Source::Cell { .. }, _) | (Source::Lane(_), Pin::None) => Source::Board,
        (source, _) => source,
    }
}

fn add(shapes: &mut Vec<Shape>, item: &Item) {
    match item {
        Item::Rect {
            rect,
            radius,
            fill,
            stroke,
            shadow,
        } => shapes.push(Shape::Plain {
            outline: Outline::Rect {
                rect: *rect,
                radius: *radius,
            },
            fill: fill.filter(|fill| fill.a > 0),
            stroke: stroke.clone(),
            shadow: *shadow,
            words: None,
        }),
        Item::Path {
            path,
            transform,
            fill,
            stroke,
        } => {
            let path = *transform * &**path;
            if !path.elements().is_empty() {
                let rect = path.bounding_box();
                shapes.push(Shape::Plain {
                    outline: Outline::Path { path, rect },
                    fill: fill.filter(|fill| fill.a > 0),
                    stroke: stroke.clone(),
                    shadow: None,
                    words: None,
                });
            }
        }
        Item::Text {
            origin,
            row,
            colour,
        } => {
            if let Some(Shape::Words(words)) = shapes.last_mut()
                && words.take(*origin, row, *colour)
            {
                return;
            }
            if !row.text.trim().is_empty() {
                shapes.push(Shape::Words(Words::new(*origin, row, *colour)));
            }
        }
        Item::Image {
            rect,
            radius,
            image,
            fit,
        } => picture(shapes, *rect, *radius, image, *fit),
    }
}

fn picture(shapes: &mut Vec<Shape>, rect: Rect, radius: f64, image: &Arc<Image>, fit: Fit) {
    let size = Size::new(f64::from(image.width), f64::from(image.height));
    let whole = fit.place(rect, size);
    let seen = whole.intersect(rect);
    if seen.width() > 0.0 && seen.height() > 0.0 {
        shapes.push(Shape::Picture {
            rect: seen,
            radius,
            whole,
            image: Arc::clone(image),
        });
    }
}

/// Puts words into the coloured shape right under them, as long as that has none yet.
fn filled(shapes: Vec<Shape>) -> Vec<Shape> {
    let mut done: Vec<Shape> = Vec::with_capacity(shapes.len());
    for shape in shapes {
        let own = shape.rect();
        let home = match shape {
            Shape::Words(_) => done.iter_mut().rfind(|below| {
                let reach = below.rect().inflate(0.5, 0.5);
                matches!(below, Shape::Plain { fill: Some(_), .. }) && reach.contains_rect(own)
            }),
            _ => None,
        };
        match (shape, home) {
            (Shape::Words(own), Some(Shape::Plain { words, .. })) if words.is_none() => {
                *words = Some(own);
            }
            (shape, _) => done.push(shape),
        }
    }
    done
}

/// A name that is not too long.
pub(super) fn short(words: &str) -> String {
    words.chars().take(LONGEST_NAME).collect()
}

/// What the list of a program calls a thing: its words, else what it is.
fn name(source: Source, words: &str) -> String {
    if !words.is_empty() {
        return short(words);
    }
    let what = match source {
        Source::Board | Source::Cell { .. } => "Grid",
        Source::Title => "Title",
        Source::Legend => "Legend",
        Source::Persona(_) => "Persona",
        Source::Stage(_) => "Stage",
        Source::Lane(_) => "Lane",
        Source::Curve(_) => "Curve",
        Source::Card(_) => "Note",
        Source::Connector(_) => "Connector",
        Source::Group(_) => "Group",
        Source::Parking => "Parking",
    };
    what.to_owned()
}
