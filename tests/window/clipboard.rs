//! What other programs copied, pasted; and what they find when they paste.

use std::io::Write as _;
use std::process::{Child, Command, Stdio};

use jalon::file::read_board;
use jalon::model::{Board, Place};

use crate::app::{App, Home};
use crate::screen::{Screen, wait_until};

/// A new map in the window, and its file.
fn map() -> (App, std::path::PathBuf) {
    let home = Home::new();
    let file = home.board("cgap", "fr");
    let screen = Screen::new(1280, 800, "fr");
    let app = App::start(screen, home, &[file.to_str().unwrap(), "--lang", "fr"]);
    (app, file)
}

/// A program that has copied something, and hands it over until it ends or someone else copies.
struct Owner(Child);

impl Drop for Owner {
    fn drop(&mut self) {
        // Nothing is left to do when it has ended already.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn copy(app: &App, target: &str, bytes: &[u8]) -> Owner {
    let mut command = app.screen.command("xclip");
    command
        .args(["-quiet", "-selection", "clipboard", "-t", target, "-i"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let mut owner = command.spawn().expect("xclip is installed");
    let mut stdin = owner.stdin.take().expect("piped");
    stdin.write_all(bytes).expect("xclip reads");
    drop(stdin);
    wait_until("the clipboard's new owner", || {
        app.screen
            .ask("xclip", &["-selection", "clipboard", "-o", "-t", "TARGETS"])
            .is_some_and(|targets| targets.lines().any(|line| line == target))
    });
    Owner(owner)
}

fn pasted(app: &App, target: &str) -> String {
    app.screen
        .ask("xclip", &["-selection", "clipboard", "-o", "-t", target])
        .expect("something copied")
}

fn texts(board: &Board, lane: usize, stage: usize) -> Vec<&str> {
    let place = Place::Cell {
        lane: board.lanes[lane].id,
        stage: board.stages[stage].id,
    };
    let cards = board.cards_at(place).iter();
    cards.map(|card| card.text.as_str()).collect()
}

#[test]
fn a_table_of_a_spreadsheet_is_pasted_after_one_question() {
    let (app, file) = map();
    let before = read_board(&file).unwrap();
    let table = "\tRecherche\tFidélité\r\nPensées\t\"Est-ce\nsûr ?\"\tOui\r\n";
    let _owner = copy(&app, "UTF8_STRING", table.as_bytes());
    app.keys(&["ctrl+v"]);
    app.screen.shot("paste");
    app.keys(&["Return"]);
    let after = app.saved(&file, &before);
    assert_eq!(after.stages.len(), before.stages.len() + 1);
    assert_eq!(after.stages[2].name, "Fidélité");
    assert_eq!(texts(&after, 1, 1), ["Est-ce\nsûr ?"]);
    assert_eq!(texts(&after, 1, 2), ["Oui"]);
}

#[test]
fn notes_are_copied_as_a_table_and_as_notes() {
    let (app, file) = map();
    let before = read_board(&file).unwrap();
    app.keys(&["n"]);
    app.type_text("un");
    app.keys(&["Tab"]);
    app.type_text("deux");
    app.keys(&["Escape", "ctrl+a", "ctrl+c"]);
    let stages = &before.stages;
    let expected = format!(
        "{}\t{}\n{}\tun\tdeux",
        stages[0].name, stages[1].name, before.lanes[0].name
    );
    assert_eq!(pasted(&app, "UTF8_STRING"), expected);
    assert!(pasted(&app, "text/html").contains("<td>deux</td>"));
    app.keys(&["ctrl+x", "Down", "ctrl+v"]);
    let after = app.saved(&file, &before);
    assert_eq!(after.cards().count(), before.cards().count() + 2);
    assert_eq!(texts(&after, 0, 0), [""; 0]);
}

#[test]
fn a_picture_is_pasted() {
    let (app, file) = map();
    let before = read_board(&file).unwrap();
    let mut png = std::io::Cursor::new(Vec::new());
    image::RgbImage::from_pixel(40, 30, image::Rgb([20, 90, 160]))
        .write_to(&mut png, image::ImageFormat::Png)
        .unwrap();
    let _owner = copy(&app, "image/png", png.get_ref());
    app.keys(&["ctrl+v"]);
    app.screen.shot("pasted picture");
    let after = app.saved(&file, &before);
    assert_eq!(after.pictures.len(), before.pictures.len() + 1);
}

/// So large that it comes in pieces, from an owner that hands it over as whatever it is asked for.
#[test]
fn a_large_picture_is_pasted() {
    let (app, file) = map();
    let before = read_board(&file).unwrap();
    // What looks like noise cannot be made smaller.
    let noise = |x: u32, y: u32| x.wrapping_mul(7919) ^ y.wrapping_mul(104_729) ^ (x * y);
    let mut png = std::io::Cursor::new(Vec::new());
    image::RgbImage::from_fn(1500, 1100, |x, y| {
        let [a, b, c, _] = noise(x, y).wrapping_mul(2_654_435_761).to_be_bytes();
        image::Rgb([a, b, c])
    })
    .write_to(&mut png, image::ImageFormat::Png)
    .unwrap();
    assert!(png.get_ref().len() > 3 << 20);
    let _owner = copy(&app, "image/png", png.get_ref());
    app.keys(&["ctrl+v"]);
    let after = app.saved(&file, &before);
    assert_eq!(after.pictures.len(), before.pictures.len() + 1);
}

/// Each is done or refused with a sentence, in both cases without harm: the map is then written on as before.
#[test]
fn a_copied_picture_is_there_for_other_programs() {
    let (app, _) = map();
    app.keys(&["ctrl+shift+c"]);
    wait_until("the picture", || {
        app.screen
            .ask("xclip", &["-selection", "clipboard", "-o", "-t", "TARGETS"])
            .is_some_and(|targets| targets.lines().any(|line| line == "image/png"))
    });
    let mut paste = app.screen.command("xclip");
    paste.args(["-selection", "clipboard", "-o", "-t", "image/png"]);
    let file = paste.output().expect("xclip is installed").stdout;
    let picture = image::load_from_memory(&file).expect("a picture");
    assert!(picture.width() > 1000 && picture.height() > 500);
}

#[test]
fn whatever_is_on_the_clipboard_does_no_harm() {
    let (app, file) = map();
    let mut before = read_board(&file).unwrap();
    let lines: Vec<String> = (0..10_000).map(|line| format!("ligne {line}")).collect();
    let lines = lines.join("\n");
    let rubbish: Vec<u8> = (0..60_000_u32)
        .map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8)
        .collect();
    let cases: [(&str, &[u8], &[&str]); 6] = [
        ("UTF8_STRING", b"un\r\n- deux\n\n", &["un", "deux"]),
        ("UTF8_STRING", lines.as_bytes(), &[]),
        ("UTF8_STRING", &rubbish, &[]),
        ("image/png", &rubbish, &[]),
        (
            "UTF8_STRING",
            "a\u{7}b\u{200b}c\u{202e}d".as_bytes(),
            &["abcd"],
        ),
        (
            "UTF8_STRING",
            "\u{5e9}\u{5dc}\u{5d5}\u{5dd}".as_bytes(),
            &["\u{5e9}\u{5dc}\u{5d5}\u{5dd}"],
        ),
    ];
    for (target, bytes, notes) in cases {
        let _owner = copy(&app, target, bytes);
        // What is written into the next cell is there whether something was pasted or not.
        app.keys(&["Home", "Up", "Up", "ctrl+v"]);
        app.screen.shot("pasted rubbish");
        app.keys(&["Home", "Down", "n"]);
        app.type_text("suite");
        app.keys(&["Escape"]);
        let after = app.saved(&file, &before);
        assert_eq!(texts(&after, 0, 0), notes);
        assert_eq!(texts(&after, 1, 0), ["suite"]);
        let steps = if notes.is_empty() { 1 } else { 2 };
        app.keys(&vec!["ctrl+z"; steps]);
        before = app.saved(&file, &after);
        assert_eq!(before.cards().count(), 0, "undone");
    }
}

#[test]
fn an_owner_that_does_not_answer_holds_up_nothing() {
    let (app, file) = map();
    let before = read_board(&file).unwrap();
    let owner = copy(&app, "UTF8_STRING", b"late");
    let id = owner.0.id().to_string();
    let signal = |name: &str| {
        let done = Command::new("kill").args([name, &id]).status();
        assert!(done.expect("runs").success());
    };
    signal("-STOP");
    app.keys(&["ctrl+v", "n"]);
    app.type_text("libre");
    app.keys(&["shift+Insert"]);
    app.type_text(" !");
    app.keys(&["Escape"]);
    let after = app.saved(&file, &before);
    signal("-CONT");
    assert_eq!(texts(&after, 0, 0), ["libre !"]);
}
