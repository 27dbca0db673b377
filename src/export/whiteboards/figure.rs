//! What whiteboards ask of a thing: its words in one piece, the shape that is it, lines without curves, small pictures.

use std::io;

use base64::prelude::{BASE64_STANDARD, Engine as _};
use kurbo::{BezPath, PathEl, Point, Rect};

use crate::export::png::encoded;
use crate::export::things::{Shape, Thing, Words};
use crate::scene::{Image, Rgba, Source};

/// How far a line without curves may be from the curve, in board units.
const OFF: f64 = 0.25;

impl Thing {
    /// The shape that is it: of a note its paper, of a stage its arrow.
    pub(super) fn body(&self) -> Option<usize> {
        let is_filled = |shape: &Shape| matches!(shape, Shape::Plain { fill: Some(_), .. });
        let area = |shape: &Shape| shape.rect().area();
        let filled = self.shapes.iter().enumerate();
        let filled = filled.filter(|(_, shape)| is_filled(shape));
        let largest = filled.max_by(|(_, a), (_, b)| area(a).total_cmp(&area(b)));
        largest.map(|(at, _)| at)
    }

    /// All its words, a line a paragraph.
    pub(super) fn said(&self) -> String {
        let words = self.shapes.iter().filter_map(Shape::words);
        let lines: Vec<String> = words.flat_map(Words::lines).collect();
        lines.join("\n").trim().to_owned()
    }
}

/// A path as lines, each with where it turns; a closed one ends where it began.
pub(super) fn lines(path: &BezPath) -> Vec<Vec<Point>> {
    let mut lines: Vec<Vec<Point>> = Vec::new();
    kurbo::flatten(path, OFF, |element| match element {
        PathEl::MoveTo(point) => lines.push(vec![point]),
        PathEl::LineTo(point) => {
            if let Some(line) = lines.last_mut() {
                line.push(point);
            }
        }
        PathEl::ClosePath => {
            if let Some(line) = lines.last_mut()
                && line.first() != line.last()
            {
                line.push(line[0]);
            }
        }
        PathEl::QuadTo(..) | PathEl::CurveTo(..) => {}
    });
    lines.retain(|line| line.len() > 1);
    lines
}

/// A colour without transparency, as it looks on this paper.
pub(super) fn on_paper(colour: Rgba, paper: Rgba) -> Rgba {
    let share = 1.0 - f64::from(colour.a) / 255.0;
    colour.with_alpha(255).towards(paper, share)
}

/// What is seen of a picture, as a PNG file.
pub(super) fn seen(image: &Image, rect: Rect, whole: Rect) -> io::Result<Vec<u8>> {
    let (width, height) = (f64::from(image.width), f64::from(image.height));
    let across = |x: f64| ((x - whole.x0) / whole.width() * width).round() as u32;
    let down = |y: f64| ((y - whole.y0) / whole.height() * height).round() as u32;
    let (left, top) = (across(rect.x0), down(rect.y0));
    let right = across(rect.x1).clamp(left + 1, image.width.max(left + 1));
    let bottom = down(rect.y1).clamp(top + 1, image.height.max(top + 1));
    let row = image.width as usize * 4;
    let mut pixels = Vec::new();
    for line in image
        .rgba
        .chunks_exact(row)
        .take(bottom as usize)
        .skip(top as usize)
    {
        pixels.extend_from_slice(&line[left as usize * 4..right as usize * 4]);
    }
    encoded(right - left, bottom - top, &pixels)
}

/// A file inside a text.
pub(super) fn base64(file: &[u8]) -> String {
    BASE64_STANDARD.encode(file)
}

/// An id that tells what a thing is, and is the same whenever the map is.
pub(super) fn id(source: Source) -> Option<String> {
    Some(match source {
        Source::Card(id) => format!("note-{id:x}"),
        Source::Stage(id) => format!("stage-{id:x}"),
        Source::Lane(id) => format!("lane-{id:x}"),
        Source::Persona(id) => format!("persona-{id:x}"),
        Source::Connector(id) => format!("connector-{id:x}"),
        _ => return None,
    })
}

/// To hundredths: no file needs more.
pub(super) fn round(length: f64) -> f64 {
    (length * 100.0).round() / 100.0
}
