//! The views of a map in the window: going there, and back.

use eframe::egui::{Key, Modifiers};

use super::window::{Window, settings};

const RATED: &str = "List of papers by SMS before the meeting";
const ON_MAP: &str = "Stage Search";

fn sample() -> Window {
    let mut window = Window::open(settings(), None);
    window.click("Sample: a first loan");
    window
}

#[test]
fn keys_lead_to_each_view_and_escape_to_the_map() {
    let mut window = sample();
    window.sees(ON_MAP);
    window.press_with(Modifiers::ALT, Key::Num2);
    window.sees(RATED);
    window.sees_not(ON_MAP);
    window.press_with(Modifiers::ALT, Key::Num3);
    window.sees(RATED);
    window.sees_not(ON_MAP);
    window.press_with(Modifiers::ALT, Key::Num4);
    window.sees_not(RATED);
    window.press(Key::Escape);
    window.sees(ON_MAP);
}

#[test]
fn the_switch_in_the_top_bar_leads_there_and_back() {
    let mut window = sample();
    window.click("Matrix of opportunities");
    window.sees_not(ON_MAP);
    window.click("Map");
    window.sees(ON_MAP);
}

#[test]
fn an_empty_view_leads_to_what_fills_it() {
    let mut window = Window::with_board(settings());
    window.press_with(Modifiers::ALT, Key::Num4);
    window.click("Add a persona");
    window.write("Awa");
    window.press(Key::Enter);
    assert_eq!(window.board().personas[0].name, "Awa");
    window.press_with(Modifiers::ALT, Key::Num4);
    window.sees_not("No persona yet");

    for view in [Key::Num2, Key::Num3] {
        window.press_with(Modifiers::ALT, view);
        window.sees("No opportunities yet");
    }
    window.click("Write the first one");
    window.write("Call back");
    window.press(Key::Escape);
    window.press_with(Modifiers::ALT, Key::Num2);
    window.sees("Call back");
    window.sees_not("No opportunities yet");
}
