//! tldraw: a note is a note, everything else shapes, text, lines and arrows; a page for each picture. The program draws
//! with 13 colours of its own, of which the nearest are taken.
//! Source: the schema that tldraw 3.15 writes, which later versions migrate.

use std::io::Write;

use kurbo::{Point, Rect, Shape as _, Vec2};
use serde_json::{Map, Value, json};

use super::figure::{base64, id, lines, on_paper, round, seen};
use super::tldraw_colour as colour;
use super::tldraw_index::index;
use super::{finish, told};
use crate::export::things::{Outline, Shape, Thing, Words, things};
use crate::export::{Chapter, ExportError, Format, PictureOptions, Progress, Writer};
use crate::scene::{Image, Link, Rgba, Source, Stroke};

pub(in crate::export) const FORMAT: Format = Format {
    id: "tldraw",
    extension: "tldr",
    writer: Writer::Document {
        offers_paper: false,
        write,
    },
};

/// Side of a note at scale 1, in px.
const NOTE: f64 = 200.0;
/// Wider things than this, side by side, are no notes in tldraw, whose notes are square.
const WIDEST_NOTE: f64 = 1.6;
/// Px of the letters of size "s" at scale 1: of text, and of the words in shapes.
const TEXT_PX: f64 = 18.0;
/// Shapes without words and smaller than this are symbols, which stay behind; in board units.
const SYMBOL: f64 = 40.0;

/// The versions of the records below.
const SEQUENCES: [(&str, u32); 26] = [
    ("store", 4),
    ("asset", 1),
    ("camera", 1),
    ("document", 2),
    ("instance", 25),
    ("instance_page_state", 5),
    ("page", 1),
    ("instance_presence", 6),
    ("pointer", 1),
    ("shape", 4),
    ("asset.bookmark", 2),
    ("asset.image", 5),
    ("asset.video", 5),
    ("shape.arrow", 6),
    ("shape.bookmark", 2),
    ("shape.draw", 2),
    ("shape.embed", 4),
    ("shape.frame", 1),
    ("shape.geo", 10),
    ("shape.group", 0),
    ("shape.highlight", 1),
    ("shape.image", 5),
    ("shape.line", 5),
    ("shape.note", 9),
    ("shape.text", 3),
    ("shape.video", 4),
];
const BINDINGS: (&str, u32) = ("binding.arrow", 1);

/// A file in the making.
struct File {
    records: Vec<Value>,
    /// The id of the page that is being drawn, its number, and how many shapes it has.
    page: String,
    number: usize,
    shapes: usize,
    paper: Rgba,
}

fn write(
    chapters: &[Chapter],
    _options: &PictureOptions,
    out: &mut dyn Write,
    progress: Progress<'_>,
) -> Result<(), ExportError> {
    let mut file = File {
        records: vec![json!({
            "typeName": "document", "id": "document:document", "gridSize": 10, "name": "", "meta": {},
        })],
        page: String::new(),
        number: 0,
        shapes: 0,
        paper: Rgba::default(),
    };
    for (at, chapter) in chapters.iter().enumerate() {
        told(progress, at, chapters.len())?;
        file.page(at, chapter)?;
    }
    let sequences = SEQUENCES.iter().chain([&BINDINGS]);
    let sequences: Map<String, Value> = sequences
        .map(|(name, version)| (format!("com.tldraw.{name}"), (*version).into()))
        .collect();
    let json = json!({
        "tldrawFileFormatVersion": 1,
        "schema": { "schemaVersion": 2, "sequences": sequences },
        "records": file.records,
    });
    finish(json.to_string().as_bytes(), out, progress)
}

impl File {
    fn page(&mut self, at: usize, chapter: &Chapter) -> Result<(), ExportError> {
        self.number = at + 1;
        self.page = format!("page:page{}", self.number);
        self.shapes = 0;
        self.paper = chapter.scene.background.with_alpha(255);
        self.records.push(json!({
            "typeName": "page", "id": self.page, "name": chapter.name, "index": index(at), "meta": {},
        }));
        let things = things(&chapter.scene);
        for thing in &things {
            self.thing(thing)?;
        }
        for link in &chapter.scene.links {
            let of = |card: u64| {
                let found = things.iter().find(|it| it.source == Source::Card(card));
                found.map(Thing::rect)
            };
            if let (Some(from), Some(to)) = (of(link.from), of(link.to)) {
                self.arrow(link, from, to);
            }
        }
        Ok(())
    }

    fn thing(&mut self, thing: &Thing) -> Result<(), ExportError> {
        if matches!(thing.source, Source::Connector(_)) {
            return Ok(());
        }
        let body = thing.body();
        if let (Source::Card(_), Some(body)) = (thing.source, body)
            && !thing
                .shapes
                .iter()
                .any(|it| matches!(it, Shape::Picture { .. }))
            && let Shape::Plain {
                fill: Some(fill),
                outline,
                words,
                ..
            } = &thing.shapes[body]
        {
            let name = self.name(thing.source);
            self.note(&name, thing, outline.rect(), *fill, words.as_ref());
            return Ok(());
        }
        for (at, shape) in thing.shapes.iter().enumerate() {
            let name = self.name(thing.source);
            let name = if Some(at) == body {
                name
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
                } => {
                    self.plain(&name, outline, *fill, stroke.as_ref(), words.as_ref());
                }
                Shape::Words(words) => self.text(&name, words),
                Shape::Picture {
                    rect, whole, image, ..
                } => {
                    self.picture(&name, *rect, *whole, image)?;
                }
            }
        }
        Ok(())
    }

    /// The same thing on another page is another shape.
    fn name(&self, source: Source) -> String {
        let own = id(source).unwrap_or_else(|| format!("shape-{}", self.shapes));
        format!("{}-{own}", self.number)
    }

    fn shape(&mut self, name: &str, kind: &str, at: Point, props: &Value) {
        self.records.push(json!({
            "typeName": "shape",
            "id": format!("shape:{name}"),
            "type": kind,
            "x": round(at.x),
            "y": round(at.y),
            "rotation": 0,
            "index": index(self.shapes),
            "parentId": self.page,
            "isLocked": false,
            "opacity": 1,
            "props": props,
            "meta": {},
        }));
        self.shapes += 1;
    }

    fn note(&mut self, name: &str, thing: &Thing, rect: Rect, fill: Rgba, words: Option<&Words>) {
        let said = thing.said();
        let ink = words.map_or("black", |words| colour::ink(words.colour));
        if rect.width() > rect.height() * WIDEST_NOTE {
            let size = words.map_or(TEXT_PX / 2.0, Words::size);
            self.geo(
                name,
                rect,
                on_paper(fill, self.paper),
                ink,
                &said,
                size,
                false,
            );
            return;
        }
        let scale = rect.width().min(rect.height()) / NOTE;
        let side = NOTE * scale;
        let corner = rect.center() - Vec2::new(side, side) / 2.0;
        self.shape(
            name,
            "note",
            corner,
            &json!({
                "color": colour::note(on_paper(fill, self.paper)),
                "labelColor": ink,
                "size": "s",
                "font": "sans",
                "fontSizeAdjustment": 0,
                "align": "middle",
                "verticalAlign": "middle",
                "growY": 0,
                "url": "",
                "richText": rich(&said),
                "scale": round(scale),
            }),
        );
    }

    fn plain(
        &mut self,
        name: &str,
        outline: &Outline,
        fill: Option<Rgba>,
        stroke: Option<&Stroke>,
        words: Option<&Words>,
    ) {
        let rect = outline.rect();
        let is_symbol = rect.width().max(rect.height()) < SYMBOL && words.is_none();
        match (outline, fill) {
            _ if is_symbol => {}
            (_, Some(fill)) => {
                let fill = on_paper(fill, self.paper);
                let ink = words.map_or("black", |words| colour::ink(words.colour));
                let said = words.map_or_else(String::new, |words| words.lines().join("\n"));
                let size = words.map_or(TEXT_PX, Words::size);
                let is_centred = words.is_none_or(|words| words.is_centred_in(rect));
                self.geo(name, rect, fill, ink, &said, size, is_centred);
            }
            (Outline::Path { path, .. }, None) => {
                for (at, points) in lines(path).iter().enumerate() {
                    self.line(&format!("{name}-{at}"), points, stroke);
                }
            }
            (Outline::Rect { rect, .. }, None) => {
                let path = rect.to_path(0.1);
                for points in lines(&path) {
                    self.line(name, &points, stroke);
                }
            }
        }
    }

    #[expect(clippy::too_many_arguments, reason = "the properties of one shape")]
    fn geo(
        &mut self,
        name: &str,
        rect: Rect,
        fill: Rgba,
        ink: &str,
        said: &str,
        size: f64,
        is_centred: bool,
    ) {
        let scale = round((size / TEXT_PX).max(0.1));
        let (colour, way) = colour::fill(fill);
        let (across, down) = if is_centred {
            ("middle", "middle")
        } else {
            ("start", "start")
        };
        self.shape(
            name,
            "geo",
            rect.origin(),
            &json!({
                "geo": "rectangle",
                "dash": "solid",
                "url": "",
                "w": round(rect.width().max(1.0)),
                "h": round(rect.height().max(1.0)),
                "growY": 0,
                "scale": scale,
                "labelColor": ink,
                "color": colour,
                "fill": way,
                "size": "s",
                "font": "sans",
                "align": across,
                "verticalAlign": down,
                "richText": rich(said),
            }),
        );
    }

    fn text(&mut self, name: &str, words: &Words) {
        let rect = words.rect();
        self.shape(
            name,
            "text",
            rect.origin(),
            &json!({
                "color": colour::ink(words.colour),
                "size": "s",
                "font": "sans",
                "textAlign": "start",
                "w": round(rect.width().max(1.0)),
                "richText": rich(&words.rows().join("\n")),
                "scale": round((words.size() / TEXT_PX).max(0.1)),
                "autoSize": true,
            }),
        );
    }

    fn line(&mut self, name: &str, points: &[Point], stroke: Option<&Stroke>) {
        let Some(first) = points.first() else {
            return;
        };
        let each = points.iter().enumerate().map(|(at, point)| {
            let key = index(at);
            let (x, y) = (round(point.x - first.x), round(point.y - first.y));
            (
                key.clone(),
                json!({ "id": key, "index": key, "x": x, "y": y }),
            )
        });
        let each: Map<String, Value> = each.collect();
        let dashed = stroke.is_some_and(|stroke| !stroke.dash.is_empty());
        let ink = stroke.map_or(Rgba::opaque(0, 0, 0), |stroke| stroke.colour);
        self.shape(
            name,
            "line",
            *first,
            &json!({
                "color": colour::ink(on_paper(ink, self.paper)),
                "dash": if dashed { "dashed" } else { "solid" },
                "size": "s",
                "spline": "line",
                "points": each,
                "scale": 0.5,
            }),
        );
    }

    /// A connector, tied to its notes.
    fn arrow(&mut self, link: &Link, from: Rect, to: Rect) {
        let name = self.name(Source::Connector(link.connector));
        let start = from.center();
        let end = to.center() - start;
        self.shape(
            &name,
            "arrow",
            start,
            &json!({
                "kind": "arc",
                "labelColor": "black",
                "color": "grey",
                "fill": "none",
                "dash": "solid",
                "size": "s",
                "arrowheadStart": "none",
                "arrowheadEnd": if link.is_arrow { "arrow" } else { "none" },
                "font": "sans",
                "start": { "x": 0, "y": 0 },
                "end": { "x": round(end.x), "y": round(end.y) },
                "bend": 0,
                "text": link.label,
                "labelPosition": 0.5,
                "scale": 0.75,
                "elbowMidPoint": 0.5,
            }),
        );
        for (terminal, card) in [("start", link.from), ("end", link.to)] {
            self.records.push(json!({
                "typeName": "binding",
                "id": format!("binding:{name}-{terminal}"),
                "type": "arrow",
                "fromId": format!("shape:{name}"),
                "toId": format!("shape:{}", self.name(Source::Card(card))),
                "props": {
                    "terminal": terminal,
                    "normalizedAnchor": { "x": 0.5, "y": 0.5 },
                    "isExact": false,
                    "isPrecise": false,
                    "snap": "none",
                },
                "meta": {},
            }));
        }
    }

    fn picture(
        &mut self,
        name: &str,
        rect: Rect,
        whole: Rect,
        image: &Image,
    ) -> Result<(), ExportError> {
        let asset = format!("asset:{name}");
        let png = seen(image, rect, whole)?;
        self.records.push(json!({
            "typeName": "asset",
            "id": asset,
            "type": "image",
            "props": {
                "name": "",
                "src": format!("data:image/png;base64,{}", base64(&png)),
                "w": round(rect.width()),
                "h": round(rect.height()),
                "mimeType": "image/png",
                "isAnimated": false,
                "fileSize": png.len(),
            },
            "meta": {},
        }));
        self.shape(
            name,
            "image",
            rect.origin(),
            &json!({
                "w": round(rect.width()),
                "h": round(rect.height()),
                "playing": true,
                "url": "",
                "assetId": asset,
                "crop": null,
                "flipX": false,
                "flipY": false,
                "altText": "",
            }),
        );
        Ok(())
    }
}

/// A text of paragraphs, as `ProseMirror` has it.
fn rich(text: &str) -> Value {
    let paragraph = |line: &str| match line {
        "" => json!({ "type": "paragraph" }),
        line => json!({ "type": "paragraph", "content": [{ "type": "text", "text": line }] }),
    };
    let paragraphs: Vec<Value> = text.split('\n').map(paragraph).collect();
    json!({ "type": "doc", "content": paragraphs })
}
