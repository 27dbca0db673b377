//! Files that are let go over the window, and chosen ones.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui::{DroppedFile, Event, HoveredFile, Key, Modifiers, Pos2, Vec2};
use egui_kittest::kittest::Queryable as _;
use jalon::edit::paste::picture_of_file;
use jalon::edit::{BoardChange, CardChange, ContentPart, Edit};
use jalon::file;
use jalon::layout::{LayoutOptions, layout};
use jalon::model::{Card, Content, LaneKind, Persona, PersonaId, PictureId, Place};
use jalon::text::Typesetter;

use super::window::{Window, settings, settings_in};
use crate::support::table;

const SHIFT_CTRL: Modifiers = Modifiers {
    shift: true,
    ..Modifiers::COMMAND
};

/// A file as the system hands it over.
#[derive(Debug)]
struct Dropped(PathBuf);

impl DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        Err("only the path is asked for".to_owned())
    }
}

/// Pictures of several kinds, and files that are none.
fn files() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name);
    let pixels = |shade: u8| image::RgbImage::from_pixel(6, 4, image::Rgb([shade, 40, 90]));
    for (at, name) in ["one.png", "two.jpg", "three.webp", "four.gif"]
        .iter()
        .enumerate()
    {
        pixels(at as u8 * 60).save(path(name)).expect("a picture");
    }
    std::fs::copy(path("one.png"), path("again.png")).expect("a copy");
    let svg = "<svg xmlns='http://www.w3.org/2000/svg' width='4' height='4'><rect width='4' height='4'/></svg>";
    let write = |name: &str, bytes: &[u8]| std::fs::write(path(name), bytes).expect("a file");
    write("five.svg", svg.as_bytes());
    write("broken.svg", &svg.as_bytes()[..60]);
    write("words.txt", b"words");
    write("broken.png", b"\x89PNG\r\n\x1a\n");
    write("large.png", &vec![0; (16 << 20) + 1]);
    folder
}

/// Lets files go there, as a system does: the pointer is heard of after them, if at all.
fn let_go(window: &mut Window, folder: &Path, names: &[&str], at: Option<Pos2>) {
    // Another program has held the pointer for a while.
    window.leave_alone(1.0);
    let files = names.iter().map(|name| folder.join(name));
    let dropped = files.map(|path| Arc::new(Dropped(path)) as _);
    let input = window.harness.input_mut();
    input.hovered_files.clear();
    input.dropped_files = dropped.collect();
    window.harness.step();
    match at {
        Some(at) => window.harness.event(Event::PointerMoved(at)),
        None => window.leave_alone(1.0),
    }
    window.settle();
}

/// Where a widget or a part of the map is.
fn place_of(window: &Window, label: &str) -> Pos2 {
    window.harness.get_by_label_contains(label).rect().center()
}

/// Notes with a picture, lane by lane, and how many pictures are kept.
fn pictures(window: &Window) -> (Vec<Card>, usize) {
    let board = window.board();
    let shows = |card: &Card| {
        matches!(
            card.content,
            Content::Picture {
                picture: Some(_),
                ..
            }
        )
    };
    let cards = board
        .cards()
        .map(|(_, card)| Card::clone(card))
        .filter(shows);
    (cards.collect(), board.pictures.len())
}

#[test]
fn pictures_that_are_let_go_over_a_cell_become_notes_in_one_step() {
    let folder = files();
    let mut window = Window::with_board(settings());
    window.note("first");
    let before = window.board();
    let stage = before.stages[2].id;
    let at = place_of(
        &window,
        &format!(
            "Stage {}, lane {}",
            before.stages[2].name, before.lanes[1].name
        ),
    );
    let names = [
        "one.png",
        "two.jpg",
        "three.webp",
        "four.gif",
        "five.svg",
        "again.png",
    ];
    let_go(&mut window, folder.path(), &names, Some(at));
    assert_eq!((pictures(&window).0.len(), pictures(&window).1), (6, 5));
    let board = window.board();
    let lane = board
        .lanes
        .iter()
        .find(|lane| lane.kind == LaneKind::Pictures);
    let lane = lane.expect("a lane that shows them").id;
    assert_eq!(board.cards_at(Place::Cell { lane, stage }).len(), 6);
    window.ctrl(Key::H);
    window.sees(&format!("Add 6 pictures in {}", before.stages[2].name));
    window.ctrl(Key::H);
    window.ctrl(Key::Z);
    assert_eq!(window.board(), before);
}

/// A window on a map of one persona, with a picture note that is still empty and one that is not.
fn storyboard(folder: &Path) -> Window {
    let mut board = table::board(
        "
                         | Discover       | Buy
        Actions          | search         | pay
        Story (pictures) | empty ; taken |",
    );
    let persona = Persona::named(PersonaId::from_bits(1), "Awa");
    board.personas.push(Arc::new(persona));
    let bytes = std::fs::read(folder.join("two.jpg")).expect("a picture");
    let picture = picture_of_file(bytes).expect("a picture");
    let id = PictureId::from_bits(7);
    let edits = vec![
        Edit::ChangeBoard {
            change: BoardChange::AddPicture { id, picture },
        },
        Edit::ChangeCards {
            cards: table::cards("taken"),
            change: CardChange::Part(ContentPart::Picture(Some(id))),
        },
    ];
    let board = Edit::All { edits }.apply(&Arc::new(board)).expect("there");
    let path = folder.join("story.jalon.ron");
    file::write_board(&board, &path).expect("written");
    Window::open(settings(), Some(&path))
}

/// The middle of the persona's chip, measured from a note, which is seen at the same scale.
fn chip(window: &Window) -> Pos2 {
    let options = LayoutOptions {
        title: true,
        legend: false,
        parking: true,
    };
    let layout = layout(&window.board(), &Typesetter::bundled_only(), &options);
    let note = layout.card(table::card("search")).expect("the note").rect;
    let chip = layout.title.as_ref().expect("a title").personas[0].rect;
    let seen = window.harness.get_by_label("search").rect();
    let by = (chip.center() - note.center()) * (f64::from(seen.width()) / note.width());
    seen.center() + Vec2::new(by.x as f32, by.y as f32)
}

#[test]
fn an_empty_picture_and_a_persona_are_filled_and_nothing_is_replaced() {
    let folder = files();
    let path = folder.path();
    let shown = |window: &Window, name: &str| match &window
        .board()
        .find(table::card(name))
        .expect("there")
        .1
        .content
    {
        Content::Picture { picture, .. } => *picture,
        _ => None,
    };
    let mut window = storyboard(path);
    let taken = shown(&window, "taken");
    assert!(taken.is_some() && shown(&window, "empty").is_none());
    let at = place_of(&window, "empty");
    let_go(&mut window, path, &["one.png"], Some(at));
    assert!(shown(&window, "empty").is_some());
    assert_eq!((pictures(&window).0.len(), pictures(&window).1), (2, 2));

    let at = place_of(&window, "taken");
    let_go(&mut window, path, &["three.webp"], Some(at));
    assert_eq!(shown(&window, "taken"), taken);
    assert_eq!((pictures(&window).0.len(), pictures(&window).1), (3, 3));

    let at = chip(&window);
    let_go(&mut window, path, &["again.png"], Some(at));
    assert_eq!(window.board().personas[0].picture, shown(&window, "empty"));
    assert_eq!((pictures(&window).0.len(), pictures(&window).1), (3, 3));
    window.ctrl(Key::Z);
    assert_eq!(window.board().personas[0].picture, None);
}

#[test]
fn what_is_no_picture_is_said_and_the_others_come() {
    let folder = files();
    for (names, count, said) in [
        (
            &["words.txt"][..],
            0,
            "“words.txt” is no picture that Jalon can show",
        ),
        (&["broken.png"], 0, "“broken.png” is no picture"),
        (&["broken.svg"], 0, "“broken.svg” is no picture"),
        (&["large.png"], 0, "“large.png” is larger than 16 MB"),
        (&["nowhere.png"], 0, "“nowhere.png” cannot be read"),
        (
            &["words.txt", "one.png", "broken.svg"],
            1,
            "2 files are not added: words.txt, broken.svg.",
        ),
        (
            &[
                "words.txt",
                "broken.png",
                "broken.svg",
                "large.png",
                "nowhere.png",
            ],
            0,
            "5 files are not added: words.txt, broken.png, broken.svg and 2 more.",
        ),
    ] {
        let mut window = Window::with_board(settings());
        let_go(&mut window, folder.path(), names, None);
        assert_eq!(pictures(&window).0.len(), count, "{names:?}");
        window.sees_part(said);
    }
}

#[test]
fn what_is_held_over_the_window_says_where_it_may_go() {
    let folder = files();
    let mut window = Window::with_board(settings());
    for (names, said) in [
        (&["one.png"][..], "Let go over a cell for a new note"),
        (&["one.png", "two.jpg"], "2 pictures become 2 notes"),
        (&["words.txt"], "Only pictures"),
        (&["a.jalon.ron"], "Let go to open this map"),
    ] {
        let held = names.iter().map(|name| HoveredFile {
            path: Some(folder.path().join(name)),
            ..HoveredFile::default()
        });
        // egui itself draws frame after frame meanwhile.
        window.harness.input_mut().hovered_files = held.collect();
        window.harness.run_steps(4);
        window.sees_part(said);
    }
    window.harness.input_mut().hovered_files.clear();
    window.settle();
    window.sees_not("Let go to open this map");
}

#[test]
fn a_map_is_opened_and_pictures_need_one() {
    let folder = files();
    let mut window = Window::open(settings(), None);
    let_go(&mut window, folder.path(), &["one.png"], None);
    window.sees_part("Open a map first");
    let path = folder.path().join("a.jalon.ron");
    let mut board = Window::with_board(settings()).board();
    board.title = "From elsewhere".to_owned();
    file::write_board(&board, &path).expect("saved");
    let_go(&mut window, folder.path(), &["a.jalon.ron"], None);
    assert_eq!(window.board().title, "From elsewhere");
}

#[test]
fn pictures_are_chosen_by_a_key() {
    let folder = files();
    let mut window = Window::with_board(settings_in(folder.path()));
    window.press_with(SHIFT_CTRL, Key::I);
    window.sees("Choose pictures");
    window.click("five.svg");
    window.click("Open");
    assert_eq!(pictures(&window).0.len(), 1);
}
