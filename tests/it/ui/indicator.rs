//! What an indicator measures: figures that cannot be are refused beside their field, with the reason.

use eframe::egui::Key;
use jalon::model::{Board, Content, LaneKind};

use super::inspector::{field, pick, write};
use super::window::{Window, settings};

/// A map of indicators with one that is selected.
fn with_indicator() -> Window {
    let mut window = Window::with_board(settings());
    window.note("wait");
    window.rest();
    let name = board(&window).lanes[0].name.clone();
    window.click(&format!("Lane {name}"));
    window.rest();
    pick(&mut window, "Kind", "Indicators");
    assert_eq!(board(&window).lanes[0].kind, LaneKind::Indicators);
    window.click("wait");
    window.rest();
    pick(&mut window, "Indicator", "Free indicator");
    window
}

fn board(window: &Window) -> &Board {
    let document = window.harness.state().document();
    document.expect("a board is open").board()
}

/// Value, ends of the scale, answers and date.
#[track_caller]
fn check(window: &Window, expected: &str) {
    let mut cards = board(window).cards();
    let (_, card) = cards.find(|(_, card)| card.text == "wait").expect("it");
    let Content::Indicator {
        value,
        scale,
        sample,
        date,
        ..
    } = &card.content
    else {
        panic!("{:?}", card.content);
    };
    let figures = format!("{value:?} {} {} {sample:?} {date}", scale.min, scale.max);
    assert_eq!(figures, expected);
}

#[test]
fn what_cannot_be_measured_is_refused_with_the_reason() {
    let mut window = with_indicator();
    for (label, text, expected) in [
        ("From", "1", "None 1 100 None "),
        ("To", "5", "None 1 5 None "),
        ("Value", "4.5", "Some(4.5) 1 5 None "),
        ("Answers", "120", "Some(4.5) 1 5 Some(120) "),
        ("Date", "2026-03", "Some(4.5) 1 5 Some(120) 2026-03"),
    ] {
        write(&mut window, label, text);
        window.press(Key::Enter);
        check(&window, expected);
    }
    let sound = "Some(4.5) 1 5 Some(120) 2026-03";
    for (label, text, why) in [
        ("Value", "7", "The scale goes from 1 to 5."),
        ("Value", "much", "Not a number: write one such as 7.5."),
        ("From", "6", "From 6 to 5: a scale begins below its end."),
        ("To", "4", "The scale goes from 1 to 4."),
        ("Answers", "-1", "How many answered, as a whole number."),
        (
            "Date",
            "2026-02-30",
            "A day such as 2026-03-31, or a month such as 2026-03.",
        ),
    ] {
        write(&mut window, label, text);
        window.press(Key::Enter);
        window.sees(why);
        assert!(field(&window, label).is_focused(), "{label} waits");
        check(&window, sound);
        window.press(Key::Escape);
        window.sees_not(why);
    }
}
