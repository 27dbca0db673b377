//! The house keeps its rooms: who may use whom, how long a file may be, and where no window may be known.

mod code;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Each room and the rooms that it may use. `lib.rs` and `main.rs` stand outside and may use all.
const MAY_USE: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("edit", &["model"]),
    ("analysis", &["model", "edit"]),
    ("text", &[]),
    ("layout", &["model", "text"]),
    ("theme", &["scene"]),
    ("scene", &["text"]),
    (
        "draw",
        &[
            "model", "analysis", "layout", "text", "theme", "scene", "i18n", "names",
        ],
    ),
    ("raster", &["scene", "text"]),
    ("tool", &["model", "edit", "layout"]),
    (
        "export",
        &[
            "model", "analysis", "text", "theme", "scene", "raster", "i18n", "names",
        ],
    ),
    ("import", &["model"]),
    ("file", &["model"]),
    ("i18n", &[]),
    ("names", &["model", "i18n"]),
    (
        "cli",
        &[
            "model", "edit", "analysis", "text", "layout", "theme", "scene", "draw", "raster",
            "tool", "export", "import", "file", "i18n", "names",
        ],
    ),
    (
        "gui",
        &[
            "model", "edit", "analysis", "text", "layout", "theme", "scene", "draw", "raster",
            "tool", "export", "import", "file", "i18n", "names", "cli",
        ],
    ),
];

/// Longer files do more than one thing.
const MOST_LINES: usize = 500;

/// A source file: its room, its path under `src`, its text.
struct Source {
    room: String,
    path: PathBuf,
    text: String,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All Rust files under a folder, in order.
fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                files.push(path);
            }
        }
    }
    files.sort();
    assert!(!files.is_empty(), "no source in {}", folder.display());
    files
}

fn sources() -> Vec<Source> {
    let src = root().join("src");
    rust_files(&src)
        .into_iter()
        .map(|file| {
            let path = file.strip_prefix(&src).unwrap().to_owned();
            let first = path.components().next().unwrap();
            let room = Path::new(&first).file_stem().unwrap();
            Source {
                room: room.to_str().unwrap().to_owned(),
                text: fs::read_to_string(&file).unwrap(),
                path,
            }
        })
        .collect()
}

/// What breaks the table in `text`, were it a file of `room`.
fn breaches(room: &str, text: &str) -> Vec<String> {
    let table: BTreeMap<_, _> = MAY_USE.iter().copied().collect();
    let Some(may_use) = table.get(room) else {
        return vec![format!("`{room}` is no room of the table")];
    };
    code::rooms_used(&code::bare(text), |name| table.contains_key(name))
        .into_iter()
        .filter(|used| used != room && !may_use.contains(&used.as_str()))
        .map(|used| format!("`{room}` may not use `{used}`"))
        .collect()
}

#[test]
fn rooms_use_only_what_they_may() {
    let broken: Vec<_> = sources()
        .iter()
        .filter(|source| !["lib", "main"].contains(&source.room.as_str()))
        .flat_map(|source| {
            breaches(&source.room, &source.text)
                .into_iter()
                .map(|breach| format!("src/{}: {breach}", source.path.display()))
        })
        .collect();
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn a_broken_row_is_found() {
    #[track_caller]
    fn check(room: &str, text: &str, expected: &[&str]) {
        assert_eq!(breaches(room, text), expected, "{text}");
    }
    check("model", "use crate::model::Card;", &[]);
    check(
        "model",
        "use crate::scene::Rgba;",
        &["`model` may not use `scene`"],
    );
    check(
        "edit",
        "use crate::{model::Card, gui, text::Row};",
        &["`edit` may not use `gui`", "`edit` may not use `text`"],
    );
    check(
        "tool",
        "fn f() { crate::file::read_board(p); }",
        &["`tool` may not use `file`"],
    );
    check(
        "raster",
        "use super::super::layout::Layout;",
        &["`raster` may not use `layout`"],
    );
    check(
        "model",
        "// crate::gui\nlet a = \"crate::gui\"; let b = 'c'; /* crate::gui */",
        &[],
    );
    check("attic", "", &["`attic` is no room of the table"]);
}

#[test]
fn every_room_is_a_module() {
    let modules = code::bare(&fs::read_to_string(root().join("src/lib.rs")).unwrap());
    for source in sources() {
        if !["lib", "main"].contains(&source.room.as_str()) {
            assert!(
                modules.contains(&format!("mod {};", source.room)),
                "{} is in no build",
                source.path.display()
            );
        }
    }
}

#[test]
fn files_are_short() {
    let files = rust_files(&root().join("src"))
        .into_iter()
        .chain(rust_files(&root().join("tests")));
    let long: Vec<_> = files
        .map(|file| (fs::read_to_string(&file).unwrap().lines().count(), file))
        .filter(|(lines, _)| *lines > MOST_LINES)
        .collect();
    assert!(long.is_empty(), "more than {MOST_LINES} lines: {long:?}");
}

#[test]
fn files_say_what_they_are() {
    for file in rust_files(&root().join("src"))
        .into_iter()
        .chain(rust_files(&root().join("tests")))
    {
        let text = fs::read_to_string(&file).unwrap();
        assert!(
            text.starts_with("//! "),
            "{} does not open with `//!` and what it is",
            file.display()
        );
    }
}

#[test]
fn only_the_window_knows_egui() {
    for source in sources().iter().filter(|source| source.room != "gui") {
        let bare = code::bare(&source.text);
        for word in ["egui", "eframe", "rfd"] {
            assert!(
                !code::has_word(&bare, word),
                "src/{} speaks of {word}",
                source.path.display()
            );
        }
    }
}

#[test]
fn the_core_is_built_without_a_window() {
    let tree = Command::new(env!("CARGO"))
        .args([
            "tree",
            "--offline",
            "--locked",
            "--no-default-features",
            "--edges",
            "normal",
            "--prefix",
            "none",
        ])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(
        tree.status.success(),
        "{}",
        String::from_utf8_lossy(&tree.stderr)
    );
    let tree = String::from_utf8(tree.stdout).unwrap();
    assert!(
        tree.lines().any(|line| line.starts_with("serde ")),
        "{tree}"
    );
    let window: Vec<_> = tree
        .lines()
        .filter(|line| {
            ["egui", "eframe", "epaint", "winit", "rfd", "glow"]
                .contains(&line.split(' ').next().unwrap())
        })
        .collect();
    assert!(window.is_empty(), "{window:?}");
}

#[test]
fn every_dependency_is_argued_for() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let mut in_dependencies = false;
    let mut argued = false;
    let mut count = 0;
    for line in manifest.lines() {
        if line.starts_with('[') {
            in_dependencies = line.ends_with("dependencies]");
        } else if in_dependencies && !line.starts_with('#') && line.contains(" = ") {
            assert!(argued, "no reason above `{line}` in Cargo.toml");
            count += 1;
        }
        argued = line.starts_with("# ");
    }
    assert!(count > 10, "found only {count} dependencies");
}
