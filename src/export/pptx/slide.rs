//! A scene as a slide: each thing of the map one shape or one group of shapes, with its words inside.

use std::collections::BTreeMap;
use std::sync::Arc;

use kurbo::{BezPath, Point, Rect, Size};

use super::shape::{self, Place};
use super::words::Words;
use crate::export::order::reading_order;
use crate::export::xml::{escaped, push};
use crate::scene::{Fit, Image, Item, Pin, Placed, Rgba, Scene, Source, Stroke};

/// Of a slide, 13 1/3 by 7 1/2 inches, in EMU.
pub(super) const SIZE: (i64, i64) = (12_192_000, 6_858_000);
/// Around the map, in EMU.
const MARGIN: f64 = 180_000.0;
/// No name is longer, in characters.
const LONGEST_NAME: usize = 60;

/// The pictures of a presentation by their keys, each stored once; the number of its file.
#[derive(Default)]
pub(super) struct Pictures {
    pub files: Vec<Arc<Image>>,
    known: BTreeMap<u64, usize>,
}

impl Pictures {
    fn number(&mut self, image: &Arc<Image>) -> usize {
        *self.known.entry(image.key).or_insert_with(|| {
            self.files.push(Arc::clone(image));
            self.files.len()
        })
    }
}

/// One shape to be written.
enum Shape {
    Plain {
        geometry: String,
        rect: Rect,
        paint: String,
        /// It has a colour of its own inside, so that words may stand in it.
        is_filled: bool,
        words: Option<Words>,
    },
    Words(Words),
    Picture {
        rect: Rect,
        radius: f64,
        crop: String,
        relation: usize,
    },
}

impl Shape {
    fn rect(&self) -> Rect {
        match self {
            Self::Plain { rect, .. } | Self::Picture { rect, .. } => *rect,
            Self::Words(words) => words.rect(),
        }
    }

    fn words(&self) -> Option<&Words> {
        match self {
            Self::Plain { words, .. } => words.as_ref(),
            Self::Words(words) => Some(words),
            Self::Picture { .. } => None,
        }
    }
}

/// A slide in the making.
pub(super) struct Slide<'a> {
    place: Place,
    lang: &'a str,
    pictures: &'a mut Pictures,
    /// Numbers of the pictures that it shows; their place is that of their relation.
    shown: Vec<usize>,
    /// The relations before those of the pictures.
    first_relation: usize,
    next_id: u32,
    /// The first words of the title have been written.
    has_title: bool,
    xml: String,
}

impl<'a> Slide<'a> {
    pub fn new(
        scene: &Scene,
        lang: &'a str,
        pictures: &'a mut Pictures,
        first_relation: usize,
    ) -> Self {
        Self {
            place: place(scene.bounds),
            lang,
            pictures,
            shown: Vec::new(),
            first_relation,
            next_id: 2,
            has_title: false,
            xml: String::new(),
        }
    }

    /// Draws all of a scene; false when `is_wanted` says so.
    pub fn draw(&mut self, scene: &Scene, mut is_wanted: impl FnMut(f64) -> bool) -> bool {
        let items = reading_order(&scene.items);
        let groups: Vec<&[&Placed]> = items.chunk_by(|a, b| thing(a) == thing(b)).collect();
        for (at, group) in groups.iter().enumerate() {
            self.group(group);
            if at % 64 == 0 && !is_wanted(at as f64 / groups.len() as f64) {
                return false;
            }
        }
        true
    }

    /// The slide's XML, and the numbers of the pictures in the order of their relations. Where the map shows no title the
    /// slide is called so, for outlines and for those who hear it.
    pub fn finish(mut self, scene: &Scene, name: &str, transparent: bool) -> (String, Vec<usize>) {
        if !self.has_title {
            let id = self.id();
            let title = hidden_title(id, name, self.lang);
            self.xml.insert_str(0, &title);
        }
        let paper = if transparent {
            String::new()
        } else {
            let fill = shape::fill(Some(scene.background));
            format!("<p:bg><p:bgPr>{fill}<a:effectLst/></p:bgPr></p:bg>")
        };
        let xml = format!(
            "<p:sld {NAMESPACES}><p:cSld>{paper}<p:spTree>{ROOT}{}</p:spTree></p:cSld>\
             <p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>",
            self.xml
        );
        (xml, self.shown)
    }

    fn group(&mut self, items: &[&Placed]) {
        let source = thing(items[0]);
        let mut shapes: Vec<Shape> = Vec::new();
        for placed in items {
            self.add(&mut shapes, &placed.item);
        }
        let mut shapes = filled(shapes);
        // The largest words are what a thing is called by.
        let words = shapes.iter().filter_map(Shape::words);
        let largest = words.reduce(|a, b| if b.size() > a.size() { b } else { a });
        let name = name(source, &largest.map(Words::name).unwrap_or_default());
        if source == Source::Title && !self.has_title {
            let first = shapes.iter().position(|it| matches!(it, Shape::Words(_)));
            if let Some(first) = first {
                self.has_title = true;
                let title = shapes.remove(first);
                self.shape(&title, &name, true);
            }
        }
        match &*shapes {
            [] => {}
            [one] => self.shape(one, &name, false),
            several => {
                let rects = several.iter().map(Shape::rect);
                let rect = rects.reduce(|a, b| a.union(b)).unwrap_or(Rect::ZERO);
                let frame = self.place.frame(rect);
                let children = frame
                    .replace("a:off", "a:chOff")
                    .replace("a:ext", "a:chExt");
                let id = self.id();
                push!(
                    self.xml,
                    "<p:grpSp><p:nvGrpSpPr><p:cNvPr id=\"{id}\" name=\"{}\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>\
                     <p:grpSpPr><a:xfrm>{frame}{children}</a:xfrm></p:grpSpPr>",
                    escaped(&name)
                );
                for shape in several {
                    let words = shape.words().map(Words::name);
                    let words = words.as_deref().unwrap_or(&name);
                    self.shape(shape, &short(words), false);
                }
                self.xml += "</p:grpSp>";
            }
        }
    }

    fn add(&mut self, shapes: &mut Vec<Shape>, item: &Item) {
        match item {
            Item::Rect {
                rect,
                radius,
                fill,
                stroke,
                shadow,
            } => shapes.push(Shape::Plain {
                geometry: shape::rectangle(*rect, *radius),
                rect: *rect,
                paint: format!(
                    "{}{}{}",
                    shape::fill(*fill),
                    shape::line(stroke.as_ref(), self.place),
                    shape::shadow(*shadow, self.place)
                ),
                is_filled: fill.is_some_and(|fill| fill.a > 0),
                words: None,
            }),
            Item::Path {
                path,
                transform,
                fill,
                stroke,
            } => self.path(shapes, &(*transform * &**path), *fill, stroke.as_ref()),
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
            } => self.picture(shapes, *rect, *radius, image, *fit),
        }
    }

    fn path(
        &mut self,
        shapes: &mut Vec<Shape>,
        path: &BezPath,
        fill: Option<Rgba>,
        stroke: Option<&Stroke>,
    ) {
        if path.elements().is_empty() {
            return;
        }
        let (geometry, rect) = shape::freeform(path, fill.is_some(), self.place);
        shapes.push(Shape::Plain {
            geometry,
            rect,
            paint: shape::fill(fill) + &shape::line(stroke, self.place),
            is_filled: fill.is_some_and(|fill| fill.a > 0),
            words: None,
        });
    }

    fn picture(
        &mut self,
        shapes: &mut Vec<Shape>,
        rect: Rect,
        radius: f64,
        image: &Arc<Image>,
        fit: Fit,
    ) {
        let whole = fit.place(
            rect,
            Size::new(f64::from(image.width), f64::from(image.height)),
        );
        let seen = whole.intersect(rect);
        if seen.width() <= 0.0 || seen.height() <= 0.0 {
            return;
        }
        let share = |part: f64, of: f64| (part / of * 100_000.0).round() as i64;
        let crop = format!(
            "<a:srcRect l=\"{}\" t=\"{}\" r=\"{}\" b=\"{}\"/>",
            share(seen.x0 - whole.x0, whole.width()),
            share(seen.y0 - whole.y0, whole.height()),
            share(whole.x1 - seen.x1, whole.width()),
            share(whole.y1 - seen.y1, whole.height()),
        );
        let number = self.pictures.number(image);
        let at = self.shown.iter().position(|shown| *shown == number);
        let at = at.unwrap_or_else(|| {
            self.shown.push(number);
            self.shown.len() - 1
        });
        shapes.push(Shape::Picture {
            rect: seen,
            radius,
            crop,
            relation: self.first_relation + at,
        });
    }

    fn id(&mut self) -> u32 {
        let id = self.next_id;
        self.next_id += 1;
        id
    }

    fn shape(&mut self, shape: &Shape, name: &str, is_title: bool) {
        let (id, name) = (self.id(), escaped(name).to_string());
        let frame = self.place.frame(shape.rect());
        let role = if is_title {
            "<p:nvPr><p:ph type=\"title\"/></p:nvPr>"
        } else {
            "<p:nvPr/>"
        };
        let xml = match shape {
            Shape::Plain {
                geometry,
                rect,
                paint,
                words,
                ..
            } => {
                let body = words.as_ref().map_or_else(String::new, |words| {
                    words.body(Some(*rect), self.place, self.lang)
                });
                format!(
                    "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{name}\"/><p:cNvSpPr/>{role}</p:nvSpPr>\
                     <p:spPr><a:xfrm>{frame}</a:xfrm>{geometry}{paint}</p:spPr>{body}</p:sp>"
                )
            }
            Shape::Words(words) => {
                let (kind, body) = if is_title {
                    ("<p:cNvSpPr/>", words.body(None, self.place, self.lang))
                } else {
                    (
                        "<p:cNvSpPr txBox=\"1\"/>",
                        words.body(None, self.place, self.lang),
                    )
                };
                format!(
                    "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{name}\"/>{kind}{role}</p:nvSpPr>\
                     <p:spPr><a:xfrm>{frame}</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>\
                     {body}</p:sp>"
                )
            }
            Shape::Picture {
                rect,
                radius,
                crop,
                relation,
            } => format!(
                "<p:pic><p:nvPicPr><p:cNvPr id=\"{id}\" name=\"{name}\" descr=\"{name}\"/><p:cNvPicPr>\
                 <a:picLocks noChangeAspect=\"1\"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>\
                 <p:blipFill><a:blip r:embed=\"rId{relation}\"/>{crop}<a:stretch><a:fillRect/></a:stretch></p:blipFill>\
                 <p:spPr><a:xfrm>{frame}</a:xfrm>{}</p:spPr></p:pic>",
                shape::rectangle(*rect, *radius)
            ),
        };
        self.xml += &xml;
    }
}

/// What every slide, layout and master declares.
pub(super) const NAMESPACES: &str = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
    xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";

/// The root of a tree of shapes.
pub(super) const ROOT: &str = "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>\
    <p:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/><a:chOff x=\"0\" y=\"0\"/>\
    <a:chExt cx=\"0\" cy=\"0\"/></a:xfrm></p:grpSpPr>";

/// A title above the edge of the slide.
fn hidden_title(id: u32, name: &str, lang: &str) -> String {
    let (width, height) = (SIZE.0, 500_000);
    format!(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{0}\"/><p:cNvSpPr/><p:nvPr><p:ph type=\"title\"/></p:nvPr></p:nvSpPr>\
         <p:spPr><a:xfrm><a:off x=\"0\" y=\"-{height}\"/><a:ext cx=\"{width}\" cy=\"{height}\"/></a:xfrm></p:spPr>\
         <p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang=\"{1}\"/><a:t>{0}</a:t></a:r></a:p></p:txBody></p:sp>",
        escaped(name),
        escaped(lang)
    )
}

/// As large as a slide allows, in its middle.
fn place(bounds: Rect) -> Place {
    let (width, height) = (SIZE.0 as f64, SIZE.1 as f64);
    let room = Size::new(width - 2.0 * MARGIN, height - 2.0 * MARGIN);
    let scale = (room.width / bounds.width()).min(room.height / bounds.height());
    let middle = bounds.center().to_vec2() * scale;
    Place {
        scale,
        origin: Point::new(width / 2.0, height / 2.0) - middle,
    }
}

/// What is one group on a slide: the paper is, with all cells and the lines of lanes.
fn thing(placed: &Placed) -> Source {
    match (placed.source, placed.pin) {
        (Source::Cell { .. }, _) | (Source::Lane(_), Pin::None) => Source::Board,
        (source, _) => source,
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
                matches!(
                    below,
                    Shape::Plain {
                        is_filled: true,
                        ..
                    }
                ) && reach.contains_rect(own)
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

fn short(words: &str) -> String {
    words.chars().take(LONGEST_NAME).collect()
}

/// What the selection pane of a program calls a thing: its words, else what it is.
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
