//! JSON Canvas: notes as text, stages and lanes as groups, connectors as edges. The format knows neither curves nor
//! pictures inside the file. Source: <https://jsoncanvas.org/spec/1.0/>.

use std::collections::BTreeSet;
use std::io::Write;

use kurbo::Rect;
use serde_json::{Map, Value, json};

use super::figure::{id, on_paper};
use super::{finish, told, tops};
use crate::export::markdown;
use crate::export::things::{Shape, Thing, things};
use crate::export::{Chapter, ExportError, Format, PictureOptions, Progress, Writer};
use crate::scene::{Rgba, Scene, Source};

pub(in crate::export) const FORMAT: Format = Format {
    id: "canvas",
    extension: "canvas",
    writer: Writer::Document {
        offers_paper: false,
        write,
    },
};

/// A file in the making: groups lie under notes.
#[derive(Default)]
struct Canvas {
    groups: Vec<Value>,
    notes: Vec<Value>,
    edges: Vec<Value>,
    /// Of the picture that is being drawn.
    prefix: String,
    top: f64,
}

fn write(
    chapters: &[Chapter],
    _options: &PictureOptions,
    out: &mut dyn Write,
    progress: Progress<'_>,
) -> Result<(), ExportError> {
    let mut canvas = Canvas::default();
    for (at, (chapter, top)) in tops(chapters).enumerate() {
        told(progress, at, chapters.len())?;
        canvas.top = top;
        if chapters.len() > 1 {
            canvas.prefix = format!("{}-", at + 1);
            let label = chapter.name.clone();
            let node = canvas.node(
                &format!("picture-{}", at + 1),
                "group",
                chapter.scene.bounds,
            );
            let node = with(node, json!({ "label": label }));
            canvas.groups.push(node);
        }
        canvas.scene(&chapter.scene);
    }
    let nodes: Vec<Value> = canvas.groups.into_iter().chain(canvas.notes).collect();
    let file = json!({ "nodes": nodes, "edges": canvas.edges });
    finish(file.to_string().as_bytes(), out, progress)
}

impl Canvas {
    fn scene(&mut self, scene: &Scene) {
        let things = things(scene);
        let grid = things
            .iter()
            .filter(|thing| matches!(thing.source, Source::Stage(_) | Source::Lane(_)))
            .map(Thing::rect)
            .reduce(|a, b| a.union(b));
        let board = things.iter().find(|thing| thing.source == Source::Board);
        let inside = grid.map(|grid| board.map_or(grid, |board| grid.union(board.rect())));
        let inside = inside.map(|inside| inside.intersect(scene.bounds));
        let mut written = BTreeSet::new();
        for thing in &things {
            let said = thing.said();
            let rect = thing.rect();
            match (thing.source, inside) {
                (Source::Stage(_), Some(all)) => {
                    self.group(thing, &said, Rect::new(rect.x0, rect.y0, rect.x1, all.y1));
                }
                (Source::Lane(_), Some(all)) => {
                    self.group(thing, &said, Rect::new(rect.x0, rect.y0, all.x1, rect.y1));
                }
                (Source::Card(card), _) => {
                    self.text(thing, &said, scene.background);
                    written.insert(card);
                }
                (Source::Title | Source::Persona(_), _) if !said.is_empty() => {
                    self.text(thing, &said, scene.background);
                }
                _ => {}
            }
        }
        for link in &scene.links {
            if written.contains(&link.from) && written.contains(&link.to) {
                let card = |card| self.name(Source::Card(card));
                let mut edge = json!({
                    "id": self.name(Source::Connector(link.connector)),
                    "fromNode": card(link.from),
                    "toNode": card(link.to),
                    "toEnd": if link.is_arrow { "arrow" } else { "none" },
                });
                if !link.label.is_empty() {
                    edge["label"] = link.label.clone().into();
                }
                self.edges.push(edge);
            }
        }
    }

    fn name(&self, source: Source) -> String {
        let own = id(source).unwrap_or_else(|| format!("text-{}", self.notes.len()));
        format!("{}{own}", self.prefix)
    }

    /// The specification wants whole numbers.
    fn node(&self, id: &str, kind: &str, rect: Rect) -> Map<String, Value> {
        let node = json!({
            "id": id,
            "type": kind,
            "x": rect.x0.round() as i64,
            "y": (rect.y0 + self.top).round() as i64,
            "width": rect.width().round().max(1.0) as i64,
            "height": rect.height().round().max(1.0) as i64,
        });
        match node {
            Value::Object(node) => node,
            _ => Map::new(),
        }
    }

    fn group(&mut self, thing: &Thing, said: &str, rect: Rect) {
        let node = self.node(&self.name(thing.source), "group", rect);
        let label = said.lines().next().unwrap_or_default();
        self.groups.push(with(node, json!({ "label": label })));
    }

    fn text(&mut self, thing: &Thing, said: &str, paper: Rgba) {
        let body = thing.body().map(|at| &thing.shapes[at]);
        let rect = body.map_or(thing.rect(), Shape::rect);
        let node = self.node(&self.name(thing.source), "text", rect);
        let mut own = json!({ "text": markdown::escaped(said) });
        if let Some(Shape::Plain {
            fill: Some(fill), ..
        }) = body
        {
            own["color"] = on_paper(*fill, paper.with_alpha(255)).to_string().into();
        }
        self.notes.push(with(node, own));
    }
}

fn with(mut node: Map<String, Value>, own: Value) -> Value {
    if let Value::Object(own) = own {
        node.extend(own);
    }
    node.into()
}
