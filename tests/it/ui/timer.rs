//! The countdown in the bottom line.

use std::time::Duration;

use eframe::egui::{Key, ViewportId};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::window::{Window, settings};

/// Until the window would be painted again by itself.
fn delay(window: &Window) -> Duration {
    let output = &window.harness.output().viewport_output;
    output[&ViewportId::ROOT].repaint_delay
}

/// Seconds that the bottom line says are left.
#[track_caller]
fn left(window: &Window) -> u64 {
    let timer = window.harness.get_by_label_contains(" left");
    let label = timer.accesskit_node().label().expect("a name");
    let digits = label.trim_start_matches(|c: char| !c.is_ascii_digit());
    let (minutes, seconds) = digits.split_once(':').expect("a time");
    let seconds = seconds.trim_end_matches(" left");
    60 * minutes.parse::<u64>().unwrap() + seconds.parse::<u64>().unwrap()
}

/// Starts with a length of one's own.
fn start(window: &mut Window, minutes: &str) {
    window.click("Timer");
    window.click("Another length, in minutes");
    window.ctrl(Key::A);
    window.write(minutes);
    window.press(Key::Enter);
    window.click("Start");
}

#[test]
fn an_exercise_is_timed_from_the_bottom_line() {
    let mut window = Window::with_board(settings());
    window.click("Timer");
    window.click("5 minutes");
    let before = left(&window);
    assert!((295..=300).contains(&before), "{before}");
    window.sleep(10.0);
    let after = left(&window);
    assert!((1..=before - 10).contains(&after), "{after} after {before}");
    let second = Duration::from_millis(100)..=Duration::from_secs(1);
    assert!(second.contains(&delay(&window)), "{:?}", delay(&window));

    window.click("Start or pause the timer");
    window.sees_part("Timer paused: ");
    let paused = left(&window);
    window.sleep(5.0);
    assert_eq!(left(&window), paused);
    assert_eq!(delay(&window), Duration::MAX);
    window.click("Start or pause the timer");
    window.sleep(2.0);
    assert!(left(&window) < paused);
    window.click("Reset the timer");
    window.sees("Timer");
    window.sees_not("Reset the timer");
}

#[test]
fn keys_start_and_pause_it_even_while_writing() {
    let mut window = Window::with_board(settings());
    window.press(Key::N);
    window.write("cash");
    window.ctrl(Key::T);
    window.sees_part("Timer: ");
    window.write("ier");
    window.press(Key::Escape);
    assert_eq!(window.notes(), ["cashier"]);
    window.ctrl(Key::T);
    window.sees_part("Timer paused");
}

#[test]
fn own_minutes_are_written() {
    let mut window = Window::with_board(settings());
    start(&mut window, "12");
    assert!((715..=720).contains(&left(&window)), "{}", left(&window));
}

#[test]
fn its_end_is_seen_and_said_and_can_be_put_off() {
    let mut window = Window::with_board(settings());
    start(&mut window, "1");
    window.sleep(40.0);
    window.sees_not("Time is up");
    window.sleep(20.0);
    window.sees("Time is up");
    window.sees("Time is up: the minute is over.");
    window.sleep(20.0);
    window.sees("Time is up: the minute is over.");
    assert_eq!(delay(&window), Duration::MAX);
    window.click("5 more minutes");
    window.sees_part("Timer: ");
    let up = window.harness.query_all_by_label_contains("Time is up");
    assert_eq!(up.count(), 0);
}
