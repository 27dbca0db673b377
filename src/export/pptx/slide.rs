//! A scene as a slide: each thing of the map one shape or one group of shapes, with its words inside.

use std::collections::BTreeMap;
use std::sync::Arc;

use kurbo::{Point, Rect, Size};

use super::shape::{self, Place};
use super::words;
use crate::export::things::{Shape, Thing, Words, short, things};
use crate::export::xml::{escaped, push};
use crate::scene::{Image, Scene, Source};

/// Of a slide, 13 1/3 by 7 1/2 inches, in EMU.
pub(super) const SIZE: (i64, i64) = (12_192_000, 6_858_000);
/// Around the map, in EMU.
const MARGIN: f64 = 180_000.0;

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
        let things = things(scene);
        let count = things.len() as f64;
        for (at, thing) in things.into_iter().enumerate() {
            self.thing(thing);
            if at % 64 == 0 && !is_wanted(at as f64 / count) {
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

    fn thing(&mut self, mut thing: Thing) {
        let name = thing.name.clone();
        if thing.source == Source::Title && !self.has_title {
            let mut shapes = thing.shapes.iter();
            if let Some(first) = shapes.position(|it| matches!(it, Shape::Words(_))) {
                self.has_title = true;
                let title = thing.shapes.remove(first);
                self.shape(&title, &name, true);
            }
        }
        match &*thing.shapes {
            [] => {}
            [one] => self.shape(one, &name, false),
            several => {
                let frame = self.place.frame(thing.rect());
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
                    let words = shape.words().map(Words::in_one_line);
                    let words = words.as_deref().unwrap_or(&name);
                    self.shape(shape, &short(words), false);
                }
                self.xml += "</p:grpSp>";
            }
        }
    }

    /// The number of its relation; a picture has the same one wherever the slide shows it.
    fn relation(&mut self, image: &Arc<Image>) -> usize {
        let number = self.pictures.number(image);
        let at = self.shown.iter().position(|shown| *shown == number);
        let at = at.unwrap_or_else(|| {
            self.shown.push(number);
            self.shown.len() - 1
        });
        self.first_relation + at
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
                outline,
                fill,
                stroke,
                shadow,
                words,
            } => {
                let geometry = shape::geometry(outline, fill.is_some(), self.place);
                let paint = shape::fill(*fill)
                    + &shape::line(stroke.as_ref(), self.place)
                    + &shape::shadow(*shadow, self.place);
                let rect = outline.rect();
                let body = words.as_ref().map_or_else(String::new, |words| {
                    words::body(words, Some(rect), self.place, self.lang)
                });
                format!(
                    "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{name}\"/><p:cNvSpPr/>{role}</p:nvSpPr>\
                     <p:spPr><a:xfrm>{frame}</a:xfrm>{geometry}{paint}</p:spPr>{body}</p:sp>"
                )
            }
            Shape::Words(own) => {
                let kind = if is_title {
                    "<p:cNvSpPr/>"
                } else {
                    "<p:cNvSpPr txBox=\"1\"/>"
                };
                let body = words::body(own, None, self.place, self.lang);
                format!(
                    "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{name}\"/>{kind}{role}</p:nvSpPr>\
                     <p:spPr><a:xfrm>{frame}</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>\
                     {body}</p:sp>"
                )
            }
            Shape::Picture {
                rect,
                radius,
                whole,
                image,
            } => {
                let relation = self.relation(image);
                format!(
                    "<p:pic><p:nvPicPr><p:cNvPr id=\"{id}\" name=\"{name}\" descr=\"{name}\"/><p:cNvPicPr>\
                     <a:picLocks noChangeAspect=\"1\"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill>\
                     <a:blip r:embed=\"rId{relation}\"/>{}<a:stretch><a:fillRect/></a:stretch></p:blipFill>\
                     <p:spPr><a:xfrm>{frame}</a:xfrm>{}</p:spPr></p:pic>",
                    shape::crop(*rect, *whole),
                    shape::rectangle(*rect, *radius)
                )
            }
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
