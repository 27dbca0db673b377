//! Boards made for measuring.

use std::fs;
use std::ops::RangeInclusive;

use tempfile::tempdir;

use super::{jalon, text};

#[test]
fn generated_boards_repeat_and_count() {
    let folder = tempdir().unwrap();
    let here = folder.path();
    let generate = |seed: &str, out: &str| {
        let args = [
            "generate", "--stages", "7", "--lanes", "11", "--cards", "321", "--seed", seed, out,
        ];
        assert!(jalon(here, &args).status.success());
        fs::read(here.join(out)).unwrap()
    };
    let one = generate("1", "a");
    assert!(one == generate("1", "b") && one != generate("2", "c"));
    let checked = jalon(here, &["check", "a"]);
    let fine = "a: no fault; 7 stages, 11 lanes, 321 cards";
    assert!(text(&checked.stdout).starts_with(fine));
}

#[test]
fn large_generated_boards_are_landscapes() {
    #[track_caller]
    fn check(stages: &str, lanes: &str, cards: &str, ratio: RangeInclusive<f64>) {
        let folder = tempdir().unwrap();
        let here = folder.path();
        let args = [
            "generate", "--stages", stages, "--lanes", lanes, "--cards", cards, "map",
        ];
        assert!(jalon(here, &args).status.success());
        assert!(
            jalon(here, &["export", "map", "-o", "map.png", "--width", "400"])
                .status
                .success()
        );
        let (width, height) = image::image_dimensions(here.join("map.png")).unwrap();
        let made = f64::from(width) / f64::from(height);
        assert!(
            ratio.contains(&made),
            "{stages} x {lanes}, {cards} notes: {made}"
        );
    }
    check("8", "6", "960", 1.2..=2.4);
    check("24", "10", "2000", 1.2..=2.4);
}
