//! Excalidraw: each note a rectangle with its text bound to it, everything else as shapes, text and pictures.
//! Source of the fields: `dev-docs/docs/codebase/json-schema.mdx` and `packages/element/src/types.ts` of Excalidraw.

use std::io::Write;

use kurbo::{Point, Rect, Vec2};
use serde_json::{Map, Value, json};

use super::figure::{base64, id, lines, on_paper, round, seen};
use super::{finish, told, tops};
use crate::export::things::{Outline, Shape, Thing, Words, things};
use crate::export::{Chapter, ExportError, Format, PictureOptions, Progress, Writer};
use crate::scene::{Image, Link, Rgba, Scene, Source, Stroke};

pub(in crate::export) const FORMAT: Format = Format {
    id: "excalidraw",
    extension: "excalidraw",
    writer: Writer::Document {
        offers_paper: false,
        write,
    },
};

/// Helvetica, which every computer has or has something like.
const FACE: u32 = 2;
/// Nothing that a hand could have drawn.
const ROUGHNESS: u32 = 0;

/// A file in the making.
struct Page {
    elements: Vec<Value>,
    files: Map<String, Value>,
    paper: Rgba,
    /// Where the picture's origin is, downward.
    top: f64,
    /// Of the thing that is being drawn.
    group: Option<String>,
    frame: Option<String>,
}

fn write(
    chapters: &[Chapter],
    options: &PictureOptions,
    out: &mut dyn Write,
    progress: Progress<'_>,
) -> Result<(), ExportError> {
    let paper = chapters
        .first()
        .map_or_else(Rgba::default, |it| it.scene.background);
    let mut page = Page {
        elements: Vec::new(),
        files: Map::new(),
        paper: paper.with_alpha(255),
        top: 0.0,
        group: None,
        frame: None,
    };
    for (at, (chapter, top)) in tops(chapters).enumerate() {
        told(progress, at, chapters.len())?;
        page.top = top;
        page.frame = (chapters.len() > 1).then(|| format!("frame-{}", at + 1));
        page.scene(&chapter.scene)?;
        if page.frame.is_some() {
            page.frame_around(&chapter.name, chapter.scene.bounds);
        }
    }
    let background = if options.transparent {
        "transparent".to_owned()
    } else {
        page.paper.to_string()
    };
    let file = json!({
        "type": "excalidraw",
        "version": 2,
        "source": "https://excalidraw.com",
        "elements": page.elements,
        "appState": { "viewBackgroundColor": background, "gridSize": null },
        "files": page.files,
    });
    finish(file.to_string().as_bytes(), out, progress)
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
        self.group = (thing.shapes.len() > 1).then(|| format!("group-{name}"));
        let link = links.iter().find(|link| {
            matches!(thing.source, Source::Connector(connector) if connector == link.connector)
        });
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
                } => {
                    let is_line = fill.is_none() && stroke.is_some();
                    match (outline, link) {
                        (Outline::Path { path, .. }, Some(link)) if is_line => {
                            self.arrow(&own, &lines(path), link, stroke.as_ref());
                        }
                        // The arrow has its own head.
                        (Outline::Path { .. }, Some(_)) => {}
                        (outline, _) => {
                            self.plain(&own, outline, *fill, stroke.as_ref());
                            self.tell(thing, Some(at) == body, links);
                            if let Some(words) = words {
                                self.words(&format!("{own}-words"), words, Some((own, outline)));
                            }
                        }
                    }
                }
                Shape::Words(words) => self.words(&own, words, None),
                Shape::Picture {
                    rect, whole, image, ..
                } => self.picture(&own, *rect, *whole, image)?,
            }
        }
        Ok(())
    }

    /// The same thing on another picture is another element.
    fn name(&self, source: Source) -> String {
        let number = self.elements.len();
        let own = id(source).unwrap_or_else(|| format!("element-{number}"));
        match &self.frame {
            Some(frame) => format!("{frame}-{own}"),
            None => own,
        }
    }

    fn place(&self, rect: Rect) -> Rect {
        rect + Vec2::new(0.0, self.top)
    }

    /// What every element has.
    fn element(&mut self, id: &str, kind: &str, rect: Rect, own: Value) {
        let number = self.elements.len() + 1;
        let groups: Vec<&String> = self.group.iter().collect();
        let mut element = json!({
            "id": id,
            "type": kind,
            "x": round(rect.x0),
            "y": round(rect.y0),
            "width": round(rect.width()),
            "height": round(rect.height()),
            "angle": 0,
            "strokeColor": "transparent",
            "backgroundColor": "transparent",
            "fillStyle": "solid",
            "strokeWidth": 1,
            "strokeStyle": "solid",
            "roughness": ROUGHNESS,
            "opacity": 100,
            "groupIds": groups,
            "frameId": self.frame,
            "index": null,
            "roundness": null,
            "seed": number,
            "version": 1,
            "versionNonce": number,
            "isDeleted": false,
            "boundElements": null,
            "updated": 1,
            "link": null,
            "locked": false,
        });
        if let (Value::Object(element), Value::Object(own)) = (&mut element, own) {
            element.extend(own);
        }
        self.elements.push(element);
    }

    /// The last element knows of what is bound to it, and which note it is.
    fn tell(&mut self, thing: &Thing, is_body: bool, links: &[Link]) {
        let Source::Card(card) = thing.source else {
            return;
        };
        if !is_body {
            return;
        }
        let touching = links
            .iter()
            .filter(|link| link.from == card || link.to == card);
        let arrows: Vec<Value> = touching
            .map(|link| json!({ "type": "arrow", "id": self.name(Source::Connector(link.connector)) }))
            .collect();
        if let Some(element) = self.elements.last_mut() {
            element["boundElements"] = arrows.into();
            element["customData"] = json!({ "jalon": format!("{card:x}") });
        }
    }

    fn plain(&mut self, id: &str, outline: &Outline, fill: Option<Rgba>, stroke: Option<&Stroke>) {
        let paint = self.paint(fill, stroke);
        match outline {
            Outline::Rect { rect, .. } if outline.is_circle() => {
                self.element(id, "ellipse", self.place(*rect), paint);
            }
            Outline::Rect { rect, radius } => {
                let round_by = radius.min(rect.width().min(rect.height()) / 2.0);
                let roundness =
                    (round_by > 0.0).then(|| json!({ "type": 3, "value": round(round_by) }));
                self.element(id, "rectangle", self.place(*rect), paint);
                self.set("roundness", roundness.into());
            }
            Outline::Path { path, .. } if fill.is_some() => {
                // One line through all outlines and back, so that holes stay holes.
                let outlines = lines(path);
                let mut points: Vec<Point> = outlines.iter().flatten().copied().collect();
                let back = outlines.iter().rev().skip(1).filter_map(|it| it.first());
                points.extend(back);
                self.line(id, "line", &points, paint);
                if stroke.is_none() {
                    self.set("strokeColor", "transparent".into());
                }
            }
            Outline::Path { path, .. } => {
                for (at, points) in lines(path).iter().enumerate() {
                    self.line(&format!("{id}-{at}"), "line", points, paint.clone());
                }
            }
        }
    }

    /// Through these points.
    fn line(&mut self, id: &str, kind: &str, points: &[Point], paint: Value) {
        let Some(first) = points.first() else {
            return;
        };
        let rect = points
            .iter()
            .fold(Rect::from_points(*first, *first), |all, point| {
                all.union_pt(*point)
            });
        let local: Vec<[f64; 2]> = points
            .iter()
            .map(|point| [round(point.x - first.x), round(point.y - first.y)])
            .collect();
        let start = self.place(Rect::from_origin_size(*first, rect.size()));
        self.element(id, kind, start, paint);
        self.set("points", json!(local));
        for none in [
            "startBinding",
            "endBinding",
            "startArrowhead",
            "endArrowhead",
        ] {
            self.set(none, Value::Null);
        }
        self.set("lastCommittedPoint", Value::Null);
    }

    /// A connector, tied to its notes.
    fn arrow(&mut self, id: &str, lines: &[Vec<Point>], link: &Link, stroke: Option<&Stroke>) {
        let points: Vec<Point> = lines.iter().flatten().copied().collect();
        let paint = self.paint(None, stroke);
        self.line(id, "arrow", &points, paint);
        let tie = |to: String| json!({ "elementId": to, "focus": 0, "gap": 2 });
        let (from, to) = (
            self.name(Source::Card(link.from)),
            self.name(Source::Card(link.to)),
        );
        self.set("startBinding", tie(from));
        self.set("endBinding", tie(to));
        if link.is_arrow {
            self.set("endArrowhead", "triangle".into());
        }
    }

    /// Words in a shape of that id, or by themselves.
    fn words(&mut self, id: &str, words: &Words, shape: Option<(String, &Outline)>) {
        let rows = words.rows().join("\n");
        let rect = self.place(words.rect());
        let is_centred = shape
            .as_ref()
            .is_some_and(|(_, outline)| words.is_centred_in(outline.rect()));
        // Only rectangles hold words.
        let holder = shape
            .filter(|(_, outline)| matches!(outline, Outline::Rect { .. }))
            .map(|(id, _)| id);
        if let Some(holder) = &holder {
            self.bind(holder, id);
        }
        let (across, down) = if is_centred {
            ("center", "middle")
        } else {
            ("left", "top")
        };
        let size = words.size();
        self.element(
            id,
            "text",
            rect,
            json!({
                "strokeColor": on_paper(words.colour, self.paper).to_string(),
                "fontSize": round(size),
                "fontFamily": FACE,
                "text": rows,
                "originalText": if holder.is_some() { words.lines().join("\n") } else { rows.clone() },
                "textAlign": across,
                "verticalAlign": down,
                "containerId": holder,
                "autoResize": true,
                "lineHeight": (words.row_height() / size * 100.0).round() / 100.0,
            }),
        );
    }

    /// The shape that holds words knows of them.
    fn bind(&mut self, holder: &str, words: &str) {
        let bound = json!({ "type": "text", "id": words });
        let element = self.elements.last_mut();
        if let Some(element) = element.filter(|it| it["id"] == holder) {
            match &mut element["boundElements"] {
                Value::Array(all) => all.push(bound),
                none => *none = json!([bound]),
            }
        }
    }

    fn picture(
        &mut self,
        id: &str,
        rect: Rect,
        whole: Rect,
        image: &Image,
    ) -> Result<(), ExportError> {
        let file = format!("picture-{:x}-{}", image.key, self.files.len());
        let png = base64(&seen(image, rect, whole)?);
        self.files.insert(
            file.clone(),
            json!({
                "mimeType": "image/png",
                "id": file,
                "dataURL": format!("data:image/png;base64,{png}"),
                "created": 1,
            }),
        );
        let own = json!({ "fileId": file, "status": "saved", "scale": [1, 1], "crop": null });
        self.element(id, "image", self.place(rect), own);
        Ok(())
    }

    fn frame_around(&mut self, name: &str, rect: Rect) {
        self.group = None;
        let id = self.frame.take().unwrap_or_default();
        let own = json!({ "name": name, "strokeColor": "#bbbbbb" });
        self.element(&id, "frame", self.place(rect), own);
    }

    fn paint(&self, fill: Option<Rgba>, stroke: Option<&Stroke>) -> Value {
        let colour = |colour: Option<Rgba>| {
            colour.map_or_else(
                || "transparent".to_owned(),
                |colour| on_paper(colour, self.paper).to_string(),
            )
        };
        let dashed = stroke.is_some_and(|stroke| !stroke.dash.is_empty());
        json!({
            "backgroundColor": colour(fill),
            "strokeColor": colour(stroke.map(|stroke| stroke.colour)),
            "strokeWidth": stroke.map_or(1.0, |stroke| round(stroke.width)),
            "strokeStyle": if dashed { "dashed" } else { "solid" },
        })
    }

    /// Of the last element.
    fn set(&mut self, field: &str, value: Value) {
        if let Some(element) = self.elements.last_mut() {
            element[field] = value;
        }
    }
}
