//! The panel of what the map says: its lines, where they lead, and what they offer.

use eframe::egui::Key;
use egui_kittest::kittest::Queryable as _;
use jalon::edit::Focus;
use jalon::file;
use jalon::model::{Content, Evidence, MomentSide, Place};

use super::window::{Window, settings};
use crate::support::table;

/// A window on a map with something of everything to point out.
fn open(table: &str) -> Window {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("map.jalon.ron");
    file::write_board(&table::board(table), &path).expect("written");
    let mut window = Window::open(settings(), Some(&path));
    window.ctrl(Key::G);
    window
}

const LACKING: &str = "
                        | Discover          | Buy        | Use
Contacts (touchpoints)  | files the claim   |            | file the claims
Mood (feelings)         | +2 glad           | -2 lost    | -1 tired
";

/// Clicks what may be scrolled out of sight.
#[track_caller]
fn reach(window: &mut Window, label: &str) {
    window.harness.get_by_label(label).scroll_to_me();
    window.settle();
    window.click(label);
}

fn steps(window: &Window) -> (usize, usize) {
    window.harness.state().document().expect("open").steps()
}

fn focus(window: &Window) -> Option<Focus> {
    let document = window.harness.state().document().expect("open");
    document.selection().focus
}

#[test]
fn a_key_opens_it_and_its_lines_lead_to_the_place() {
    let mut window = open(LACKING);
    window.sees("What the map says");
    window.sees("Likely moments of truth: 2");
    window.sees("Stages without touchpoints: 1");
    window.sees("Feelings without evidence: 3");
    window.sees("Actions that may be done twice: 1");
    window.click("The whole map: 0% validated");
    window.click("Buy. Nothing says what the customer does here.");
    assert_eq!(focus(&window), Some(Focus::Stage(table::stage("Buy"))));
    window.click("Low: Buy. “lost”. Falls from +2 to −2 between Discover and Buy.");
    assert_eq!(focus(&window), Some(Focus::Card(table::card("lost"))));
    assert_eq!(steps(&window), (0, 0));
    window.ctrl(Key::G);
    window.sees_not("What the map says");
}

#[test]
fn a_likely_moment_is_added_with_its_lane_in_one_step() {
    let mut window = open(LACKING);
    reach(&mut window, "Add: Low: Buy");
    let board = window.board();
    let (slot, moment) = board
        .cards()
        .find(|(_, card)| matches!(card.content, Content::Moment { .. }))
        .expect("a moment");
    let Place::Cell { lane, stage } = slot.place else {
        panic!("it stands on the map");
    };
    let lane = board.lane(lane).expect("there");
    assert_eq!(
        (lane.name.as_str(), stage),
        ("Moments of truth", table::stage("Buy"))
    );
    assert_eq!(
        moment.content,
        Content::Moment {
            side: MomentSide::Low,
            why: "Falls from +2 to −2 between Discover and Buy.".to_owned(),
            about: Some(table::card("lost")),
        }
    );
    window.sees("Likely moments of truth: 1");
    assert_eq!(steps(&window), (1, 1));
    window.ctrl(Key::Z);
    window.sees("Likely moments of truth: 2");
    assert_eq!(window.board().lanes.len(), 2);
}

#[test]
fn what_is_put_away_comes_back() {
    let mut window = open(LACKING);
    reach(
        &mut window,
        "Put away: “files the claim” and “file the claims”",
    );
    window.sees_not("Actions that may be done twice: 1");
    reach(&mut window, "Put away: High: Discover");
    window.sees("2 findings were put away");
    assert_eq!(window.board().dismissed.len(), 2);
    reach(&mut window, "Bring back");
    window.sees("Actions that may be done twice: 1");
    assert_eq!(steps(&window), (3, 3));
}

#[test]
fn gaps_are_closed_from_their_lines() {
    let mut window = open(LACKING);
    reach(&mut window, "State the evidence: lost");
    window.click("Observed");
    window.sees("Feelings without evidence: 2");
    let board = window.board();
    let (_, lost) = board.find(table::card("lost")).expect("there");
    assert_eq!(lost.evidence, Evidence::Observed);
    reach(&mut window, "New touchpoint: Buy");
    window.write("asks the shop");
    window.press(Key::Escape);
    window.sees_not("Stages without touchpoints: 1");
    assert!(window.notes().contains(&"asks the shop".to_owned()));
}

#[test]
fn keys_go_from_line_to_line_and_escape_leads_back() {
    let mut window = open(LACKING);
    // The whole map, three stages, the first section, and its first line.
    for _ in 0..5 {
        window.press(Key::ArrowDown);
    }
    window.press(Key::Enter);
    assert_eq!(focus(&window), Some(Focus::Card(table::card("glad"))));
    window.sees("What the map says");
    window.press(Key::Escape);
    window.sees_not("What the map says");
}

#[test]
fn a_map_without_findings_says_so() {
    let window = open(" | Discover\n Actions (actions) | search");
    window.sees("Nothing to point out");
}
