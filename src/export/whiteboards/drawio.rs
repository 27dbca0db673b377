//! draw.io: notes, stages and lanes as shapes with their words inside, connectors tied to their notes, outlines as shapes
//! of their own; a page for each picture.
//! Source of the format: <https://www.drawio.com/doc/faq/drawio-style-reference>, and of outlines: its `stencil` schema.

use std::io::{self, Write};

use base64::prelude::{BASE64_STANDARD, Engine as _};
use flate2::Compression;
use flate2::write::DeflateEncoder;
use kurbo::{BezPath, PathEl, Point, Rect, Vec2};

use super::figure::{base64, id, lines, on_paper, seen};
use super::{finish, told};
use crate::export::things::{Outline, Shape, Thing, Words, things};
use crate::export::xml::{Number, escaped, push};
use crate::export::{Chapter, ExportError, Format, PictureOptions, Progress, Writer};
use crate::scene::{Image, Link, Rgba, Scene, Source, Stroke};

pub(in crate::export) const FORMAT: Format = Format {
    id: "drawio",
    extension: "drawio",
    writer: Writer::Document {
        offers_paper: false,
        write,
    },
};

/// What all that is drawn belongs to.
const LAYER: &str = "1";

/// A page in the making.
struct Page {
    xml: String,
    paper: Rgba,
    cells: usize,
    /// The group that is being filled, and its corner.
    parent: String,
    corner: Point,
}

fn write(
    chapters: &[Chapter],
    options: &PictureOptions,
    out: &mut dyn Write,
    progress: Progress<'_>,
) -> Result<(), ExportError> {
    let mut xml = "<mxfile host=\"Jalon\">".to_owned();
    for (at, chapter) in chapters.iter().enumerate() {
        told(progress, at, chapters.len())?;
        let paper = chapter.scene.background.with_alpha(255);
        let background = if options.transparent {
            "none".to_owned()
        } else {
            paper.to_string()
        };
        let mut page = Page {
            xml: String::new(),
            paper,
            cells: 0,
            parent: LAYER.to_owned(),
            corner: Point::ZERO,
        };
        page.scene(&chapter.scene)?;
        push!(
            xml,
            "<diagram id=\"page-{}\" name=\"{}\"><mxGraphModel grid=\"0\" page=\"0\" background=\"{background}\"><root>\
             <mxCell id=\"0\"/><mxCell id=\"{LAYER}\" parent=\"0\"/>{}</root></mxGraphModel></diagram>",
            at + 1,
            escaped(&chapter.name),
            page.xml
        );
    }
    xml += "</mxfile>";
    finish(xml.as_bytes(), out, progress)
}

impl Page {
    fn scene(&mut self, scene: &Scene) -> Result<(), ExportError> {
        for thing in things(scene) {
            self.thing(&thing, &scene.links)?;
        }
        Ok(())
    }

    fn thing(&mut self, thing: &Thing, links: &[Link]) -> Result<(), ExportError> {
        let name = self.name(thing.source);
        if let Source::Connector(connector) = thing.source
            && let Some(link) = links.iter().find(|link| link.connector == connector)
        {
            self.connector(&name, thing, link);
            return Ok(());
        }
        let is_group = thing.shapes.len() > 1;
        if is_group {
            let group = format!("{name}-group");
            self.vertex(&group, "", "group;", thing.rect());
            self.corner = thing.rect().origin();
            self.parent = group;
        }
        let body = thing.body();
        for (at, shape) in thing.shapes.iter().enumerate() {
            let own = if Some(at) == body {
                name.clone()
            } else {
                format!("{name}-{at}")
            };
            match shape {
                Shape::Plain {
                    outline,
                    fill,
                    stroke,
                    words,
                    ..
                } => self.plain(&own, outline, *fill, stroke.as_ref(), words.as_ref())?,
                Shape::Words(words) => {
                    let style = format!("text;html=0;{}", self.letters(words, words.rect()));
                    let rows = words.rows().join("\n");
                    self.vertex(&own, &rows, &style, words.rect());
                }
                Shape::Picture {
                    rect, whole, image, ..
                } => self.picture(&own, *rect, *whole, image)?,
            }
        }
        self.parent = LAYER.to_owned();
        self.corner = Point::ZERO;
        Ok(())
    }

    fn name(&self, source: Source) -> String {
        id(source).unwrap_or_else(|| format!("shape-{}", self.cells))
    }

    fn vertex(&mut self, id: &str, value: &str, style: &str, rect: Rect) {
        self.cells += 1;
        let place = rect - self.corner.to_vec2();
        push!(
            self.xml,
            "<mxCell id=\"{id}\" value=\"{}\" style=\"{style}\" vertex=\"1\" parent=\"{}\"><mxGeometry x=\"{}\" y=\"{}\" \
             width=\"{}\" height=\"{}\" as=\"geometry\"/></mxCell>",
            broken(value),
            self.parent,
            Number(place.x0),
            Number(place.y0),
            Number(place.width()),
            Number(place.height()),
        );
    }

    fn plain(
        &mut self,
        id: &str,
        outline: &Outline,
        fill: Option<Rgba>,
        stroke: Option<&Stroke>,
        words: Option<&Words>,
    ) -> Result<(), ExportError> {
        let rect = outline.rect();
        let mut style = match outline {
            Outline::Rect { .. } if outline.is_circle() => "ellipse;".to_owned(),
            Outline::Rect { radius, .. } if *radius > 0.0 => {
                format!(
                    "rounded=1;absoluteArcSize=1;arcSize={};",
                    Number(radius * 2.0)
                )
            }
            Outline::Rect { .. } => String::new(),
            Outline::Path { path, .. } if fill.is_none() => {
                for (at, points) in lines(path).iter().enumerate() {
                    self.line(&format!("{id}-{at}"), points, stroke);
                }
                return Ok(());
            }
            Outline::Path { path, rect } => {
                format!("shape=stencil({});", stencil(path, *rect)?)
            }
        };
        style += "html=0;";
        style += &self.paint(fill, stroke);
        let mut said = String::new();
        if let Some(words) = words {
            said = words.lines().join("\n");
            style += "whiteSpace=wrap;";
            style += &self.letters(words, rect);
        }
        self.vertex(id, &said, &style, rect);
        Ok(())
    }

    fn paint(&self, fill: Option<Rgba>, stroke: Option<&Stroke>) -> String {
        let colour = |colour: Option<Rgba>| {
            colour.map_or_else(
                || "none".to_owned(),
                |colour| on_paper(colour, self.paper).to_string(),
            )
        };
        let mut style = format!(
            "fillColor={};strokeColor={};",
            colour(fill),
            colour(stroke.map(|stroke| stroke.colour))
        );
        if let Some(stroke) = stroke {
            push!(style, "strokeWidth={};", Number(stroke.width));
            if !stroke.dash.is_empty() {
                style += "dashed=1;";
            }
        }
        style
    }

    /// How words look, and where they stand in a shape.
    fn letters(&self, words: &Words, shape: Rect) -> String {
        let own = words.rect();
        let mut style = format!(
            "fontFamily=Helvetica;fontSize={};fontColor={};fontStyle={};spacing=0;",
            Number(words.size()),
            on_paper(words.colour, self.paper),
            u8::from(words.is_bold()) + 2 * u8::from(words.is_italic()),
        );
        if own != shape && words.is_centred_in(shape) {
            style += "align=center;verticalAlign=middle;";
        } else {
            push!(
                style,
                "align=left;verticalAlign=top;spacingLeft={};spacingTop={};",
                Number((own.x0 - shape.x0).max(0.0)),
                Number((own.y0 - shape.y0).max(0.0)),
            );
        }
        style
    }

    fn line(&mut self, id: &str, points: &[Point], stroke: Option<&Stroke>) {
        let paint = self.paint(None, stroke);
        self.edge(
            id,
            "",
            &format!("endArrow=none;html=0;rounded=0;{paint}"),
            points,
            None,
        );
    }

    fn edge(&mut self, id: &str, value: &str, style: &str, points: &[Point], link: Option<&Link>) {
        let [first, between @ .., last] = points else {
            return;
        };
        self.cells += 1;
        let ends = link.map_or_else(String::new, |link| {
            let card = |card| self.name(Source::Card(card));
            format!(
                " source=\"{}\" target=\"{}\"",
                card(link.from),
                card(link.to)
            )
        });
        let corner = self.corner.to_vec2();
        let point = |point: &Point, role: &str| {
            let Vec2 { x, y } = point.to_vec2() - corner;
            format!("<mxPoint x=\"{}\" y=\"{}\"{role}/>", Number(x), Number(y))
        };
        push!(
            self.xml,
            "<mxCell id=\"{id}\" value=\"{}\" style=\"{style}\" edge=\"1\" parent=\"{}\"{ends}>\
             <mxGeometry relative=\"1\" as=\"geometry\">{}{}",
            broken(value),
            self.parent,
            point(first, " as=\"sourcePoint\""),
            point(last, " as=\"targetPoint\""),
        );
        if !between.is_empty() {
            self.xml += "<Array as=\"points\">";
            for turn in between {
                self.xml += &point(turn, "");
            }
            self.xml += "</Array>";
        }
        self.xml += "</mxGeometry></mxCell>";
    }

    /// Along its line, tied to its notes.
    fn connector(&mut self, id: &str, thing: &Thing, link: &Link) {
        let line = thing.shapes.iter().find_map(|shape| match shape {
            Shape::Plain {
                outline: Outline::Path { path, .. },
                fill: None,
                stroke,
                ..
            } => Some((lines(path).concat(), stroke.as_ref())),
            _ => None,
        });
        let Some((points, stroke)) = line else {
            return;
        };
        let head = if link.is_arrow { "block" } else { "none" };
        let paint = self.paint(None, stroke);
        let style =
            format!("endArrow={head};endSize=4;html=0;rounded=1;fontFamily=Helvetica;{paint}");
        self.edge(id, &link.label, &style, &points, Some(link));
    }

    fn picture(
        &mut self,
        id: &str,
        rect: Rect,
        whole: Rect,
        image: &Image,
    ) -> Result<(), ExportError> {
        // A style ends at a semicolon, so that the usual `;base64` has no place in it.
        let png = base64(&seen(image, rect, whole)?);
        let style = format!("shape=image;imageAspect=0;html=0;image=data:image/png,{png};");
        self.vertex(id, "", &style, rect);
        Ok(())
    }
}

/// A text in a quoted value, with its line breaks.
fn broken(text: &str) -> String {
    escaped(text).to_string().replace('\n', "&#10;")
}

/// An outline as a shape of its own: compressed XML.
fn stencil(path: &BezPath, rect: Rect) -> io::Result<String> {
    let (width, height) = (rect.width().max(0.01), rect.height().max(0.01));
    let mut steps = String::new();
    let at = |point: Point, number: &str| {
        let Vec2 { x, y } = point - rect.origin();
        format!(" x{number}=\"{}\" y{number}=\"{}\"", Number(x), Number(y))
    };
    for element in path.elements() {
        match *element {
            PathEl::MoveTo(a) => push!(steps, "<move{}/>", at(a, "")),
            PathEl::LineTo(a) => push!(steps, "<line{}/>", at(a, "")),
            PathEl::QuadTo(a, b) => push!(steps, "<quad{}{}/>", at(a, "1"), at(b, "2")),
            PathEl::CurveTo(a, b, c) => {
                push!(steps, "<curve{}{}{}/>", at(a, "1"), at(b, "2"), at(c, "3"));
            }
            PathEl::ClosePath => steps += "<close/>",
        }
    }
    let xml = format!(
        "<shape w=\"{}\" h=\"{}\" aspect=\"variable\" strokewidth=\"inherit\"><foreground><path>{steps}</path>\
         <fillstroke/></foreground></shape>",
        Number(width),
        Number(height)
    );
    let mut deflate = DeflateEncoder::new(Vec::new(), Compression::default());
    deflate.write_all(percent_encoded(&xml).as_bytes())?;
    Ok(BASE64_STANDARD.encode(deflate.finish()?))
}

/// As `encodeURIComponent` has it, of text in ASCII.
fn percent_encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    for c in text.chars() {
        if c.is_ascii_alphanumeric() || "-_.!~*'()".contains(c) {
            out.push(c);
        } else {
            push!(out, "%{:02X}", u32::from(c));
        }
    }
    out
}
