//! The program is killed at any moment, while somebody writes and saves: no word older than half a second is lost, and
//! no file becomes unreadable. `JALON_KILLS=200 cargo test --release --test window killed -- --nocapture` takes longer
//! and says how old the oldest lost word was.

use std::fs;
use std::hash::{BuildHasher as _, RandomState};
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use jalon::file::read_board;
use jalon::file::recovery::left;
use jalon::model::Board;

use crate::app::{App, Home};
use crate::screen::Screen;

/// How often, unless told otherwise.
const KILLS: u64 = 20;
/// What may be lost.
const PROMISE: Duration = Duration::from_millis(500);
/// What a busy machine takes to bring a key to a program that was not built for speed.
const DELIVERY: Duration = if cfg!(debug_assertions) {
    Duration::from_millis(500)
} else {
    Duration::ZERO
};

/// A chance number below `most`.
fn chance(most: u64) -> u64 {
    RandomState::new().hash_one(most) % most
}

/// Writes word after word, and saves now and then, until the program has been killed. Each word with when it was typed.
fn write_until_killed(app: &mut App, round: u64) -> (Vec<(String, Instant)>, Instant) {
    let pid = app.id().to_string();
    let wait = Duration::from_millis(200 + chance(2_000));
    let killer = thread::Builder::new().spawn(move || {
        thread::sleep(wait);
        let killed = Command::new("kill").args(["-KILL", &pid]).status();
        assert!(killed.expect("kill").success());
        Instant::now()
    });
    let killer = killer.expect("a thread");
    let mut words = Vec::new();
    app.press(&["n"]);
    while !app.has_ended() {
        let word = format!("w{round}x{}", words.len());
        app.screen
            .run("xdotool", &["type", "--delay", "12", &format!("{word} ")]);
        words.push((word, Instant::now()));
        match chance(6) {
            0 => app.press(&["ctrl+s", "n"]),
            1 => app.press(&["Return"]),
            _ => {}
        }
    }
    (words, killer.join().expect("a time"))
}

fn texts(board: &Board) -> String {
    let texts: Vec<_> = board.cards().map(|(_, card)| card.text.as_str()).collect();
    texts.join(" ") + " "
}

#[test]
fn nothing_older_than_half_a_second_is_lost() {
    let kills = std::env::var("JALON_KILLS").map_or(KILLS, |text| text.parse().expect("a number"));
    let home = Home::new();
    let file = home.board("cgap", "en");
    let argument = file.to_str().expect("a path in UTF-8").to_owned();
    let root = home.path("state").join("jalon/recovery");
    let mut app = App::start(Screen::new(1000, 700, "us"), home, &[&argument]);
    let mut oldest_lost = Duration::ZERO;
    for round in 0..kills {
        let (words, killed) = write_until_killed(&mut app, round);
        let mut kept = texts(&read_board(&file).expect("the file is whole"));
        for found in left(&root) {
            kept += &texts(&found.board.expect("what was kept is whole"));
        }
        for (word, typed) in words {
            let age = killed.saturating_duration_since(typed);
            if !kept.contains(&format!("{word} ")) {
                assert!(
                    age < PROMISE + DELIVERY,
                    "{word} was lost, typed {age:?} before the end; kept: {kept}"
                );
                oldest_lost = oldest_lost.max(age);
            }
        }
        // Those of a round are enough for the next one to look through.
        fs::remove_dir_all(&root).unwrap_or_default();
        app.start_again(&[&argument]);
    }
    println!("{kills} kills; the oldest word that was lost was {oldest_lost:?} old");
}
