//! Measures what README and the benches' README promise: medians of several runs, each beside a reference of the same
//! minute, as Markdown tables. `cargo bench` runs it on the release build; it needs the packages of `tests/run`.
//! `cargo bench -- figures` and `cargo bench -- frames` run one half.

#![allow(clippy::print_stdout, reason = "the table is what it is for")]

#[path = "../window/screen.rs"]
#[allow(
    dead_code,
    reason = "shared with the tests of the window, which use all of it"
)]
mod screen;

mod figures;
mod frames;
mod runs;

use runs::{Figure, run};
use screen::Screen;

fn main() {
    let asked = std::env::args().skip(1).find(|arg| !arg.starts_with('-'));
    let wants = |name: &str| asked.as_deref().is_none_or(|asked| asked == name);
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    let sample = ["new", "--template", "sample", "--lang", "fr", "sample.ron"];
    run(folder, &sample);
    for (file, stages, lanes, cards) in [
        ("60.ron", "6", "6", "60"),
        ("960.ron", "8", "6", "960"),
        ("1008.ron", "24", "10", "1008"),
        ("10080.ron", "24", "10", "10080"),
    ] {
        let words = [
            "generate", "--stages", stages, "--lanes", lanes, "--cards", cards, file,
        ];
        run(folder, &words);
    }
    let screen = Screen::new(1920, 1080, "us");
    if wants("figures") {
        print(figures::all(folder, &screen));
    }
    if wants("frames") {
        for board in ["60.ron", "960.ron", "1008.ron", "10080.ron"] {
            print(frames::all(folder, &screen, board));
        }
    }
}

fn print(figures: Vec<Figure>) {
    println!("| What | Measured | At most | For comparison, in the same run |");
    println!("| --- | --- | --- | --- |");
    for Figure {
        what,
        measured,
        limit,
        reference,
    } in figures
    {
        println!("| {what} | {measured} | {limit} | {reference} |");
    }
    println!();
}
