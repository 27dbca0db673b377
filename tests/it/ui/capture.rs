//! Notes made fast: by keys alone, and by copying and pasting.

use eframe::egui::{Color32, ColorImage, Event, Key, Modifiers};
use jalon::model::{Board, Content, LaneKind};

use super::window::{Window, settings};

fn board(window: &Window) -> &Board {
    window.harness.state().document().expect("open").board()
}

/// What stands in a lane, stage by stage: notes by `, `, stages by ` | `.
#[track_caller]
fn check_lane(window: &Window, lane: usize, expected: &str) {
    let board = board(window);
    let cells = board.stages.iter().map(|stage| {
        let cards = board.lanes[lane].cells.at(stage.id).iter();
        let texts: Vec<_> = cards.map(|card| card.text.as_str()).collect();
        texts.join(", ")
    });
    let cells: Vec<_> = cells.collect();
    assert_eq!(cells.join(" | ").trim_end_matches([' ', '|']), expected);
}

fn paste(window: &mut Window, text: &str) {
    window.harness.event(Event::Paste(text.to_owned()));
    window.settle();
}

/// Counts what is pressed beside the text.
struct Fast {
    window: Window,
    chords: usize,
}

impl Fast {
    fn press(&mut self, key: Key) {
        self.chords += 1;
        self.window.press(key);
    }
}

#[test]
fn eighteen_notes_take_few_keys() {
    let mut fast = Fast {
        window: Window::with_board(settings()),
        chords: 0,
    };
    let empty = board(&fast.window).cards().count();
    fast.press(Key::N);
    for note in 1..=18 {
        fast.window.write(&format!("note {note}"));
        // Three lanes of six stages, the first stage of each with the lane's last note beside it.
        fast.press(if note == 18 { Key::Escape } else { Key::Tab });
    }
    assert_eq!(board(&fast.window).cards().count(), empty + 18);
    check_lane(
        &fast.window,
        0,
        "note 1 | note 2 | note 3 | note 4 | note 5 | note 6",
    );
    check_lane(
        &fast.window,
        2,
        "note 13 | note 14 | note 15 | note 16 | note 17 | note 18",
    );
    assert!(fast.chords < 60, "{} chords", fast.chords);
}

#[test]
fn tab_adds_after_what_a_cell_has() {
    let mut window = Window::with_board(settings());
    paste(&mut window, "one\ntwo");
    window.press(Key::Tab);
    paste(&mut window, "three\nfour");
    window.press(Key::Home);
    window.press(Key::N);
    window.write("x");
    window.press(Key::Tab);
    window.write("y");
    window.press(Key::Escape);
    check_lane(&window, 0, "one, x, two | three, four, y");
}

#[test]
fn lines_become_notes_in_one_step() {
    let mut window = Window::with_board(settings());
    window.note("first");
    paste(&mut window, "- one\n- two\n\n- three");
    check_lane(&window, 0, "first, one, two, three");
    let selected = window.harness.state().document().expect("open").selection();
    assert_eq!(selected.cards.len(), 3);
    window.ctrl(Key::Z);
    check_lane(&window, 0, "first");
}

#[test]
fn a_table_fills_the_cells_there_are_without_a_question() {
    let mut window = Window::with_board(settings());
    paste(&mut window, "a\tb\r\n\"c\nd\"\te");
    check_lane(&window, 0, "a | b");
    check_lane(&window, 1, "c\nd | e");
}

#[test]
fn what_is_missing_is_made_after_one_question() {
    let stages = |window: &Window| board(window).stages.len();
    let mut window = Window::with_board(settings());
    let before = stages(&window);
    window.press(Key::End);
    paste(&mut window, "a\tb\tc");
    window.sees_part("2 stages would be added");
    assert_eq!(stages(&window), before);
    window.press(Key::Enter);
    assert_eq!(stages(&window), before + 2);
    check_lane(&window, 0, " |  |  |  |  | a | b | c");
    window.ctrl(Key::Z);
    assert_eq!(stages(&window), before);
    check_lane(&window, 0, "");
}

#[test]
fn what_comes_while_a_dialog_is_open_waits_for_its_turn() {
    let mut window = Window::with_board(settings());
    window.press(Key::End);
    let stages = board(&window).stages.len();
    // So many notes are not read before the dialog opens.
    let row = format!("a\tb\t{}\n", "x".repeat(2_000));
    window.harness.event(Event::Paste(row.repeat(500)));
    window.harness.event(Event::Key {
        key: Key::Comma,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::COMMAND,
    });
    window.settle();
    window.sees("Settings");
    assert_eq!(board(&window).cards().count(), 0);
    window.press(Key::Escape);
    window.sees_part("2 stages would be added");
    assert_eq!(board(&window).stages.len(), stages);
}

#[test]
fn or_nothing_is_made() {
    let mut window = Window::with_board(settings());
    window.press(Key::End);
    paste(&mut window, "a\tb");
    window.click("Use the cells there are");
    check_lane(&window, 0, " |  |  |  |  | a, b");
    paste(&mut window, "c\td");
    window.press(Key::Escape);
    window.sees_not("Add them");
    check_lane(&window, 0, " |  |  |  |  | a, b");
}

#[test]
fn notes_are_cut_and_pasted_as_they_were() {
    let mut window = Window::with_board(settings());
    window.note("red");
    window.press(Key::Num3);
    window.ctrl(Key::X);
    check_lane(&window, 0, "");
    window.press(Key::ArrowRight);
    window.ctrl(Key::V);
    check_lane(&window, 0, " | red");
    let (_, card) = board(&window).cards().next().expect("the note");
    assert_eq!(card.colour, Some(jalon::model::NoteColour::Pink));
    window.press_with(Modifiers::SHIFT, Key::Insert);
    check_lane(&window, 0, " | red, red");
}

#[test]
fn copies_keep_their_places() {
    let mut window = Window::with_board(settings());
    paste(&mut window, "a\tb\nc\t");
    window.ctrl(Key::C);
    window.press(Key::ArrowRight);
    window.ctrl(Key::V);
    check_lane(&window, 0, "a | b");
    check_lane(&window, 1, "c | a | b");
    check_lane(&window, 2, " | c");
}

#[test]
fn lines_stay_in_the_note_that_is_being_written() {
    let mut window = Window::with_board(settings());
    window.note("one");
    paste(&mut window, "alpha\nbeta");
    window.press(Key::F2);
    window.write("+");
    window.harness.event(Event::Paste("two\nthree".to_owned()));
    window.settle();
    window.press(Key::Escape);
    let notes = window.notes();
    assert!(notes.contains(&"beta+two\nthree".to_owned()), "{notes:?}");
    assert_eq!(notes.len(), 3);
}

#[test]
fn the_caret_copies_and_pastes_text_alone() {
    let mut window = Window::with_board(settings());
    window.note("one");
    window.ctrl(Key::C);
    window.press(Key::F2);
    window.write(" ");
    window.ctrl(Key::V);
    window.press(Key::Escape);
    assert_eq!(window.notes(), ["one one"]);
}

#[test]
fn what_cannot_be_pasted_is_said_in_one_sentence() {
    let mut window = Window::with_board(settings());
    let lines = "x\n".repeat(10_000);
    for (text, sentence) in [
        (lines.as_str(), "These are 10,000 notes"),
        ("\u{1}\u{2}\u{3}ELF\0\0\0", "cannot be read as text"),
        ("\u{200b}", "nothing on the clipboard"),
    ] {
        paste(&mut window, text);
        window.sees_part(sentence);
    }
    assert_eq!(board(&window).cards().count(), 0);
}

#[test]
fn a_picture_makes_a_picture_note() {
    let mut window = Window::with_board(settings());
    let image = ColorImage::filled([3000, 20], Color32::RED);
    window.harness.event(Event::PasteImage(image.into()));
    window.settle();
    let board = board(&window);
    let lane = board
        .lanes
        .iter()
        .find(|lane| lane.kind == LaneKind::Pictures);
    let lane = lane.expect("a lane for it");
    let card = lane.cards().next().expect("the note");
    assert!(matches!(
        card.content,
        Content::Picture {
            picture: Some(_),
            ..
        }
    ));
    let picture = board.pictures.values().next().expect("its bytes");
    let picture = image::load_from_memory(&picture.bytes).expect("a picture");
    assert_eq!((picture.width(), picture.height()), (1600, 10));
}
