//! Slides, taken apart: each part is where it is said to be, as strict programs want it, and has every word of the map.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read as _};

use jalon::draw::PictureChoice;
use jalon::export::{Chapter, PictureOptions, PictureSize, Writer};
use jalon::file::template::Template;
use jalon::i18n::Lang;
use jalon::layout::View;
use jalon::scene::{Item, Scene};
use jalon::theme::ThemeName;
use roxmltree::{Document, Node};
use zip::ZipArchive;

use super::{board, format, options, scene_of, scene_with};

/// All files of a presentation by their names.
type Parts = BTreeMap<String, Vec<u8>>;

fn parts(file: &[u8]) -> Parts {
    let mut zip = ZipArchive::new(Cursor::new(file)).expect("a zip");
    let names = zip
        .file_names()
        .map(|name| name.expect("a name").into_owned());
    let names: Vec<String> = names.collect();
    let mut read = |name: &str| {
        let mut bytes = Vec::new();
        let mut part = zip.by_name(name).expect("a part");
        part.read_to_end(&mut bytes).expect("its bytes");
        bytes
    };
    names
        .into_iter()
        .map(|name| (name.clone(), read(&name)))
        .collect()
}

#[track_caller]
fn xml<'a>(parts: &'a Parts, name: &str) -> Document<'a> {
    let bytes = parts.get(name).unwrap_or_else(|| panic!("no {name}"));
    let text = std::str::from_utf8(bytes).expect("UTF-8");
    Document::parse(text).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn named<'a, 'i>(node: Node<'a, 'i>, name: &'static str) -> impl Iterator<Item = Node<'a, 'i>> {
    let all = node.descendants();
    all.filter(move |node| node.tag_name().name() == name)
}

fn extension(name: &str) -> &str {
    name.rsplit_once('.').map_or("", |(_, extension)| extension)
}

/// What every program asks of the package: types and relations of every part, and their ends.
#[track_caller]
fn check_package(parts: &Parts) {
    let types = xml(parts, "[Content_Types].xml");
    let typed: BTreeSet<String> = named(types.root(), "Override")
        .filter_map(|node| node.attribute("PartName"))
        .map(|name| name.trim_start_matches('/').to_owned())
        .collect();
    for name in parts.keys() {
        let by_extension = ["rels", "png"].contains(&extension(name));
        let is_types = name == "[Content_Types].xml";
        assert!(
            by_extension || is_types || typed.contains(name),
            "{name} has no type"
        );
    }
    for name in &typed {
        assert!(parts.contains_key(name), "{name} is not there");
    }
    for name in parts.keys().filter(|name| extension(name) == "rels") {
        let folder = name.split_once("_rels/").expect("a folder").0;
        for relation in named(xml(parts, name).root(), "Relationship") {
            let target = relation.attribute("Target").expect("a target");
            let mut way: Vec<&str> = folder.split('/').filter(|it| !it.is_empty()).collect();
            for step in target.split('/') {
                match step {
                    ".." => {
                        way.pop();
                    }
                    step => way.push(step),
                }
            }
            let target = way.join("/");
            assert!(parts.contains_key(&target), "{name}: no {target}");
        }
    }
}

/// What programs that repair files look at: ids, and the order of what a shape has.
#[track_caller]
fn check_slide(parts: &Parts, name: &str) {
    let slide = xml(parts, name);
    let root = slide.root();
    let mut ids = BTreeSet::new();
    for node in named(root, "cNvPr") {
        let id = node.attribute("id").expect("an id");
        assert!(ids.insert(id.to_owned()), "{name}: the id {id} twice");
    }
    for shape in named(root, "sp") {
        let order: Vec<&str> = shape
            .children()
            .filter(Node::is_element)
            .map(|node| node.tag_name().name())
            .collect();
        assert!(
            matches!(*order, ["nvSpPr", "spPr"] | ["nvSpPr", "spPr", "txBody"]),
            "{name}: {order:?}"
        );
    }
    for size in named(root, "ext").chain(named(root, "chExt")) {
        for side in ["cx", "cy"] {
            let side: i64 = size
                .attribute(side)
                .expect("a side")
                .parse()
                .expect("whole");
            assert!(side >= 0, "{name}: {side}");
        }
    }
    let relations = name.replace("slides/", "slides/_rels/") + ".rels";
    let relations = xml(parts, &relations);
    let known: BTreeSet<&str> = named(relations.root(), "Relationship")
        .filter_map(|node| node.attribute("Id"))
        .collect();
    for blip in named(root, "blip") {
        let embedded = blip
            .attributes()
            .find(|it| it.name() == "embed")
            .expect("a picture");
        assert!(
            known.contains(embedded.value()),
            "{name}: {}",
            embedded.value()
        );
    }
    let titles = named(root, "ph").filter(|node| node.attribute("type") == Some("title"));
    assert_eq!(titles.count(), 1, "{name}: titles");
}

fn dense(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// All words of a slide.
fn words(parts: &Parts, name: &str) -> String {
    let slide = xml(parts, name);
    let texts: String = named(slide.root(), "t")
        .filter_map(|node| node.text())
        .collect();
    dense(&texts)
}

/// Every row of the scene is on the slide.
#[track_caller]
pub fn check_reads(file: &[u8], scene: &Scene) {
    let parts = parts(file);
    check_package(&parts);
    let slide = "ppt/slides/slide1.xml";
    check_slide(&parts, slide);
    let words = words(&parts, slide);
    for placed in &scene.items {
        if let Item::Text { row, .. } = &placed.item {
            let allowed: String = row.text.chars().filter(|c| !c.is_control()).collect();
            assert!(words.contains(&dense(&allowed)), "no “{}”", row.text);
        }
    }
}

fn presentation(chapters: &[Chapter], options: &PictureOptions) -> Parts {
    let Writer::Document { write, .. } = format("pptx").writer else {
        panic!("slides are a document");
    };
    let mut file = Vec::new();
    write(chapters, options, &mut file, &mut |_| true).unwrap();
    let parts = parts(&file);
    check_package(&parts);
    for at in 1..=chapters.len() {
        check_slide(&parts, &format!("ppt/slides/slide{at}.xml"));
    }
    parts
}

#[test]
fn a_note_is_one_shape_with_its_words_inside() {
    let map = board(Template::Sample, Lang::Fr);
    let chapter = Chapter {
        name: "La carte".to_owned(),
        notes: String::new(),
        scene: scene_of(&map, ThemeName::Light, false),
    };
    let parts = presentation(&[chapter], &options(PictureSize::Scale(1.0)));
    let slide = xml(&parts, "ppt/slides/slide1.xml");
    let mut notes = 0;
    for (_, card) in map.cards().filter(|(_, card)| !card.text.is_empty()) {
        let is_on = |text: &str| dense(text) == dense(&card.text);
        let mut shapes = named(slide.root(), "sp");
        let shape = shapes.find(|shape| {
            let texts: String = named(*shape, "t").filter_map(|node| node.text()).collect();
            is_on(&texts)
        });
        // The parking lot is no part of pictures.
        let Some(shape) = shape else { continue };
        let has_paper = shape
            .children()
            .filter(|node| node.tag_name().name() == "spPr")
            .any(|paint| {
                paint
                    .children()
                    .any(|it| it.tag_name().name() == "solidFill")
            });
        let is_words_alone = matches!(card.content, jalon::model::Content::Feeling { .. });
        assert!(has_paper || is_words_alone, "{}", card.text);
        notes += 1;
    }
    assert!(notes > 30, "{notes} notes");
    assert_eq!(named(slide.root(), "pic").count(), 6, "the storyboard");
    assert!(
        named(slide.root(), "grpSp").count() > 20,
        "lanes, stages and notes are groups"
    );
}

#[test]
fn slides_have_a_title_and_what_is_to_be_said() {
    let map = board(Template::Sample, Lang::Fr);
    let bare = PictureChoice {
        view: View::Stage(map.stages[1].id),
        title: false,
        legend: false,
        transparent: false,
    };
    let chapters = [
        Chapter {
            name: "La carte".to_owned(),
            notes: "Attendre : « deux heures »\nRappeler <demain>".to_owned(),
            scene: scene_of(&map, ThemeName::Light, false),
        },
        Chapter {
            name: "La recherche".to_owned(),
            notes: String::new(),
            scene: scene_with(&map, bare, ThemeName::Dark),
        },
    ];
    let parts = presentation(&chapters, &options(PictureSize::Scale(1.0)));
    let said = xml(&parts, "ppt/notesSlides/notesSlide1.xml");
    let lines: Vec<_> = named(said.root(), "t")
        .filter_map(|node| node.text())
        .collect();
    assert_eq!(lines, ["Attendre : « deux heures »", "Rappeler <demain>"]);
    assert!(!parts.contains_key("ppt/notesSlides/notesSlide2.xml"));
    let show = xml(&parts, "ppt/presentation.xml");
    assert_eq!(named(show.root(), "sldId").count(), 2);
    let title = |number: usize| {
        let name = format!("ppt/slides/slide{number}.xml");
        let slide = xml(&parts, &name);
        let shape = named(slide.root(), "sp")
            .find(|shape| named(*shape, "ph").next().is_some())
            .expect("a title");
        named(shape, "t")
            .filter_map(|node| node.text())
            .collect::<String>()
    };
    assert_eq!(title(1), map.title);
    assert_eq!(title(2), "La recherche", "where the picture has none");
}
