//! Files of other whiteboards, read as those programs read them.

use std::collections::BTreeSet;

use jalon::file::template::Template;
use jalon::i18n::Lang;
use jalon::scene::{Item, Scene, Source};
use jalon::theme::ThemeName;
use serde_json::Value;

use super::{board, format, options, scene_of, written};
use jalon::export::PictureSize;

/// Letters alone: each program breaks its lines otherwise.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Every text below some name in a JSON file.
fn texts(value: &Value, name: &str, found: &mut String) {
    match value {
        Value::Object(fields) => {
            for (field, value) in fields {
                match value {
                    Value::String(text) if field == name => found.push_str(text),
                    value => texts(value, name, found),
                }
            }
        }
        Value::Array(all) => all.iter().for_each(|value| texts(value, name, found)),
        _ => {}
    }
}

/// All rows of the picture are in the file, in each note's own order. `kept`: whether the format holds what is of this thing.
#[track_caller]
fn check_words(said: &str, scene: &Scene, kept: fn(Source) -> bool) {
    let said = letters(said);
    for placed in &scene.items {
        if let Item::Text { row, .. } = &placed.item
            && kept(placed.source)
        {
            let words = letters(&row.text);
            assert!(said.contains(&words), "“{}” is missing", row.text);
        }
    }
}

/// Ids are there once; whoever is named is there.
#[track_caller]
fn check_ids<'a>(ids: impl Iterator<Item = &'a str>, named: impl Iterator<Item = &'a str>) {
    let ids: Vec<&str> = ids.collect();
    let known: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), known.len(), "an id is there twice");
    for id in named {
        assert!(known.contains(id), "{id} is nowhere");
    }
}

#[track_caller]
pub fn check_reads(id: &str, file: &[u8], scene: &Scene) {
    match id {
        "excalidraw" => excalidraw(file, scene),
        "tldraw" => tldraw(file, scene),
        "drawio" => drawio(file, scene),
        "canvas" => canvas(file, scene),
        id => panic!("no reader for {id}"),
    }
}

#[track_caller]
fn excalidraw(file: &[u8], scene: &Scene) {
    let file: Value = serde_json::from_slice(file).unwrap();
    assert_eq!(
        (&file["type"], &file["version"]),
        (&"excalidraw".into(), &2.into())
    );
    let mut said = String::new();
    texts(&file, "text", &mut said);
    check_words(&said, scene, |_| true);
    let elements = file["elements"].as_array().unwrap();
    let ids = elements.iter().map(|it| it["id"].as_str().unwrap());
    let bound = |it: &'static str| {
        elements
            .iter()
            .filter_map(move |element| element[it]["elementId"].as_str())
    };
    let holders = elements.iter().filter_map(|it| it["containerId"].as_str());
    check_ids(
        ids,
        holders
            .chain(bound("startBinding"))
            .chain(bound("endBinding")),
    );
    let files = file["files"].as_object().unwrap();
    for image in elements.iter().filter(|it| it["type"] == "image") {
        assert!(files.contains_key(image["fileId"].as_str().unwrap()));
    }
}

#[track_caller]
fn tldraw(file: &[u8], scene: &Scene) {
    let file: Value = serde_json::from_slice(file).unwrap();
    let mut said = String::new();
    texts(&file, "text", &mut said);
    check_words(&said, scene, |source| {
        !matches!(source, Source::Connector(_))
    });
    let records = file["records"].as_array().unwrap();
    let ids = records.iter().map(|it| it["id"].as_str().unwrap());
    let named = ["fromId", "toId"].into_iter();
    let named = named.flat_map(|name| records.iter().filter_map(move |it| it[name].as_str()));
    check_ids(ids, named);
}

#[track_caller]
fn drawio(file: &[u8], scene: &Scene) {
    let xml = std::str::from_utf8(file).unwrap();
    let xml = roxmltree::Document::parse(xml).unwrap();
    let cells: Vec<_> = xml
        .descendants()
        .filter(|it| it.has_tag_name("mxCell"))
        .collect();
    let values = cells.iter().filter_map(|it| it.attribute("value"));
    check_words(&values.collect::<String>(), scene, |_| true);
    let ids = cells.iter().filter_map(|it| it.attribute("id"));
    let named = ["parent", "source", "target"].into_iter();
    let named = named.flat_map(|name| cells.iter().filter_map(move |it| it.attribute(name)));
    check_ids(ids, named);
}

#[track_caller]
fn canvas(file: &[u8], scene: &Scene) {
    let file: Value = serde_json::from_slice(file).unwrap();
    let mut said = String::new();
    texts(&file, "text", &mut said);
    check_words(&said, scene, |source| matches!(source, Source::Card(_)));
    let nodes = file["nodes"].as_array().unwrap();
    let ids = nodes.iter().map(|it| it["id"].as_str().unwrap());
    let edges = file["edges"].as_array().unwrap();
    let named = ["fromNode", "toNode"].into_iter();
    check_ids(
        ids,
        named.flat_map(|name| edges.iter().map(move |it| it[name].as_str().unwrap())),
    );
    for node in nodes {
        for side in ["x", "y", "width", "height"] {
            assert!(node[side].is_i64(), "{node}");
        }
    }
}

#[test]
fn a_note_stays_where_it_was_with_its_colour() {
    let board = board(Template::Sample, Lang::Fr);
    let scene = scene_of(&board, ThemeName::Light, false);
    let (_, card) = board.cards().next().unwrap();
    let paper = scene.items.iter().find_map(|placed| match &placed.item {
        Item::Rect { rect, fill, .. } if placed.source == Source::Card(card.id.bits()) => {
            Some((*rect, (*fill)?))
        }
        _ => None,
    });
    let (rect, fill) = paper.unwrap();
    let file = written(
        format("excalidraw"),
        &scene,
        &options(PictureSize::Scale(1.0)),
    );
    let file: Value = serde_json::from_slice(&file).unwrap();
    let name = format!("note-{:x}", card.id.bits());
    let elements = file["elements"].as_array().unwrap();
    let note = elements
        .iter()
        .find(|it| it["id"] == name.as_str())
        .unwrap();
    assert_eq!(note["type"], "rectangle");
    assert_eq!(note["backgroundColor"], fill.to_string().as_str());
    assert!((note["x"].as_f64().unwrap() - rect.x0).abs() < 0.01);
    assert!((note["width"].as_f64().unwrap() - rect.width()).abs() < 0.01);
    let text = elements
        .iter()
        .find(|it| it["containerId"] == name.as_str())
        .unwrap();
    assert_eq!(text["originalText"], card.text.as_str());
    let canvas = written(format("canvas"), &scene, &options(PictureSize::Scale(1.0)));
    let canvas: Value = serde_json::from_slice(&canvas).unwrap();
    let nodes = canvas["nodes"].as_array().unwrap();
    let note = nodes.iter().find(|it| it["id"] == name.as_str()).unwrap();
    assert_eq!(note["color"], fill.to_string().as_str());
    assert_eq!(note["x"], rect.x0.round() as i64);
}
