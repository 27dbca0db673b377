//! The details beside the board: each kind of selection, one step a visit, nothing lost.

use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::Node;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jalon::edit::{CardDeed, Counted, Document, StepLabel};
use jalon::model::{Board, Card, Channel, Content, Evidence, LaneKind, NoteColour};

use super::window::{Window, settings, settings_in};

fn document(window: &Window) -> &Document {
    window.harness.state().document().expect("a board is open")
}

fn board(window: &Window) -> &Board {
    document(window).board()
}

#[track_caller]
fn card<'a>(window: &'a Window, text: &str) -> &'a Card {
    let mut cards = board(window).cards();
    cards
        .find(|(_, card)| card.text == text)
        .expect("the note")
        .1
}

fn steps(window: &Window) -> usize {
    let mut copy = document(window).clone();
    let mut steps = 0;
    while copy.undo() {
        steps += 1;
    }
    steps
}

#[track_caller]
pub fn field<'a>(window: &'a Window, label: &'a str) -> Node<'a> {
    let mut fields = window.harness.get_all_by_label(label).filter(|node| {
        let role = node.accesskit_node().role();
        matches!(role, Role::TextInput | Role::MultilineTextInput)
    });
    let field = fields.next().expect("a field");
    assert!(fields.next().is_none(), "two fields are called {label}");
    field
}

#[track_caller]
fn value(window: &Window, label: &str) -> String {
    field(window, label).value().unwrap_or_default()
}

/// Writes into a field, in two goes, and stays there.
#[track_caller]
pub fn write(window: &mut Window, label: &str, text: &str) {
    field(window, label).focus();
    window.settle();
    window.ctrl(Key::A);
    let (first, rest) = text.split_at(1);
    window.write(first);
    window.write(rest);
}

/// Chooses a value of a list.
#[track_caller]
pub fn pick(window: &mut Window, label: &str, value: &str) {
    window
        .harness
        .get_by_role_and_label(Role::ComboBox, label)
        .click();
    window.settle();
    window.harness.get_by_label(value).scroll_to_me();
    window.rest();
    window.click(value);
}

/// Notes in one cell, the last of them selected.
fn with_notes(texts: &[&str]) -> Window {
    let mut window = Window::with_board(settings());
    for text in texts {
        window.note(text);
    }
    window.rest();
    window
}

#[test]
fn a_note_gets_an_owner_in_one_step() {
    let mut window = with_notes(&["call"]);
    let before = steps(&window);
    window.click("Owner");
    window.write("A");
    window.write("wa");
    window.press(Key::Enter);
    assert_eq!(card(&window, "call").owner, "Awa");
    assert_eq!(steps(&window), before + 1);
    let now = board(&window);
    let step = document(&window).undo_step().expect("a step");
    let label = StepLabel::Cards {
        did: CardDeed::Owner,
        cards: Counted::Named("call".into()),
        to: None,
    };
    assert_eq!(step.label(now, now), label);
    window.ctrl(Key::Z);
    assert_eq!(card(&window, "call").owner, "");
}

#[test]
fn a_field_left_for_another_note_writes_to_its_own() {
    let mut window = with_notes(&["one", "two"]);
    write(&mut window, "Text", "second");
    window.click("one");
    window.rest();
    assert_eq!(window.notes(), ["one", "second"]);
    assert_eq!(value(&window, "Text"), "one");
}

#[test]
fn escape_gives_back_what_was_there_and_leads_to_the_board() {
    let mut window = with_notes(&["one"]);
    let before = steps(&window);
    write(&mut window, "Text", "other");
    assert_eq!(window.notes(), ["other"], "it shows at once");
    window.press(Key::Escape);
    assert_eq!(window.notes(), ["one"]);
    assert_eq!(steps(&window), before);
    assert_eq!(
        document(&window).selection().cards.len(),
        1,
        "still selected"
    );
    // The board has the keyboard again.
    window.press(Key::Num3);
    assert_eq!(card(&window, "one").colour, Some(NoteColour::Pink));
}

#[test]
fn fields_follow_the_board() {
    let mut window = with_notes(&["one"]);
    write(&mut window, "Text", "other");
    window.press(Key::Enter);
    assert_eq!(value(&window, "Text"), "other");
    window.ctrl(Key::Z);
    assert_eq!(value(&window, "Text"), "one");
    write(&mut window, "Text", "third");
    // The button takes back what was just typed.
    window.click("Undo");
    assert_eq!(value(&window, "Text"), "one");
    window.click("Redo");
    assert_eq!(window.notes(), ["third"]);
}

#[test]
fn what_is_typed_is_saved_with_the_map() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = Window::with_board(settings_in(folder.path()));
    window.note("one");
    window.rest();
    write(&mut window, "Text", "half a wo");
    window.ctrl(Key::S);
    window.press(Key::Enter);
    window.sees("Saved");
    assert_eq!(window.notes(), ["half a wo"]);
}

#[test]
fn several_notes_show_what_differs_and_are_written_at_once() {
    let mut window = with_notes(&["one", "two"]);
    window.click("Owner");
    window.write("Awa");
    window.press(Key::Enter);
    window.ctrl(Key::A);
    window.rest();
    window.sees("2 notes");
    assert_eq!(value(&window, "Owner"), "");
    let before = steps(&window);
    write(&mut window, "Owner", "Bo");
    window.press(Key::Tab);
    let owners: Vec<_> = board(&window)
        .cards()
        .map(|(_, card)| card.owner.as_str())
        .collect();
    assert_eq!(owners, ["Bo", "Bo"]);
    assert_eq!(steps(&window), before + 1);
    assert_eq!(value(&window, "Owner"), "Bo");
}

#[test]
fn colour_evidence_and_channel_are_chosen() {
    let mut window = with_notes(&["call"]);
    window.click("Teal");
    pick(&mut window, "Evidence", "Observed");
    pick(&mut window, "Channel", "Website");
    let call = card(&window, "call");
    assert_eq!(call.colour, Some(NoteColour::Teal));
    assert_eq!(call.evidence, Evidence::Observed);
    let Content::Touchpoint { channel, .. } = &call.content else {
        panic!("{:?}", call.content);
    };
    assert_eq!(*channel, Some(Channel::Website));
    pick(&mut window, "Channel", "Another channel…");
    assert!(field(&window, "Name of the channel").is_focused());
    window.write("Drum");
    window.press(Key::Enter);
    let Content::Touchpoint { channel, .. } = &card(&window, "call").content else {
        panic!("no touchpoint");
    };
    assert_eq!(*channel, Some(Channel::Other("Drum".to_owned())));

    window.note("march");
    window.rest();
    pick(&mut window, "Channel", "Drum");
    assert_eq!(
        card(&window, "march").content,
        card(&window, "call").content,
        "the map's own channels are offered again"
    );
}

#[test]
fn a_tag_is_made_by_typing_and_given_again() {
    let mut window = with_notes(&["one", "two"]);
    write(&mut window, "Tags", "Urgent");
    window.press(Key::Enter);
    assert_eq!(board(&window).tags.len(), 1);
    assert_eq!(card(&window, "two").tags.len(), 1);
    window.press(Key::Escape);
    window.click("one");
    window.rest();
    window.click("Urgent");
    assert_eq!(card(&window, "one").tags, card(&window, "two").tags);
    window.click("Take off the tag Urgent");
    assert!(card(&window, "one").tags.is_empty());
    // In other letters it is the same tag.
    write(&mut window, "Tags", "URGENT");
    window.click("two");
    window.rest();
    assert_eq!(board(&window).tags.len(), 1);
    assert_eq!(card(&window, "one").tags.len(), 1, "typed, and left");
}

#[test]
fn a_group_is_made_and_votes_are_counted() {
    let mut window = with_notes(&["one"]);
    window.click("Group");
    window.write("Start");
    window.press(Key::Enter);
    assert_eq!(board(&window).groups[0].name, "Start");
    assert_eq!(
        card(&window, "one").group,
        Some(board(&window).groups[0].id)
    );
    window.click("Votes");
    window.press(Key::Escape);
    window.click("One vote more");
    window.click("One vote more");
    window.click("One vote less");
    assert_eq!(card(&window, "one").votes, 1);
}

#[test]
fn a_stage_has_its_own_details() {
    let mut window = Window::with_board(settings());
    let name = board(&window).stages[1].name.clone();
    window.click(&format!("Stage {name}"));
    window.rest();
    write(&mut window, "Name", "Looking");
    window.press(Key::Enter);
    assert_eq!(board(&window).stages[1].name, "Looking");
    write(&mut window, "Width", "400");
    window.press(Key::Enter);
    assert_eq!(board(&window).stages[1].width, Some(400.0));
    write(&mut window, "Width", "wide");
    window.press(Key::Enter);
    assert_eq!(board(&window).stages[1].width, Some(400.0), "no number");
    window.click("Hidden");
    assert!(board(&window).stages[1].hidden);
}

#[test]
fn a_lane_changes_its_kind() {
    let mut window = with_notes(&["one"]);
    let name = board(&window).lanes[0].name.clone();
    window.click(&format!("Lane {name}"));
    window.rest();
    pick(&mut window, "Kind", "Feelings");
    assert_eq!(board(&window).lanes[0].kind, LaneKind::Feelings);
    assert!(matches!(
        card(&window, "one").content,
        Content::Feeling { .. }
    ));
    window.ctrl(Key::Z);
    assert!(matches!(
        card(&window, "one").content,
        Content::Touchpoint { .. }
    ));
}

#[test]
fn the_map_has_its_details_too() {
    let mut window = Window::with_board(settings());
    window.sees_not("Map details");
    window.ctrl(Key::I);
    window.sees("Map details");
    write(&mut window, "Title", "Our map");
    window.press(Key::Enter);
    assert_eq!(board(&window).title, "Our map");
    let before = board(&window).personas.len();
    window.click("Add a persona");
    // The proposed name is written over.
    window.write("Awa");
    window.press(Key::Enter);
    write(&mut window, "Goals, one a line", "a\nb");
    window.press(Key::Tab);
    let awa = board(&window).personas.last().expect("a persona");
    assert_eq!(awa.name, "Awa");
    assert_eq!(awa.goals, ["a", "b"]);
    window
        .harness
        .get_by_label("Delete the persona")
        .scroll_to_me();
    window.settle();
    window.click("Delete the persona");
    assert_eq!(board(&window).personas.len(), before);
    window.ctrl(Key::I);
    window.sees_not("Map details");
}

#[test]
fn a_persona_gets_a_portrait_from_a_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let png = folder.path().join("awa.png");
    image::RgbImage::new(3, 4).save(&png).expect("written");
    std::fs::write(folder.path().join("words.png"), "words").expect("written");
    let mut window = Window::with_board(settings_in(folder.path()));
    window.ctrl(Key::I);
    window.click("Add a persona");
    let mut choose = |name: &str| {
        let button = window.harness.get_by_label("Choose a picture…");
        button.scroll_to_me();
        window.rest();
        window.click("Choose a picture…");
        window.write(name);
        window.press(Key::Enter);
        let pictures = board(&window).personas[0].picture;
        pictures.and_then(|id| board(&window).pictures.get(&id).cloned())
    };
    assert_eq!(choose("words.png"), None);
    let portrait = choose("awa.png").expect("a portrait");
    assert_eq!(portrait.bytes, std::fs::read(&png).expect("a file"));
    window.sees_part("“words.png” is no picture");
    window.ctrl(Key::Z);
    assert!(board(&window).pictures.is_empty());
}

#[test]
fn two_notes_are_connected() {
    let mut window = with_notes(&["one", "two"]);
    window.ctrl(Key::A);
    window.rest();
    window.click("Connect the two notes");
    let line = &board(&window).connectors[0];
    assert_eq!(line.from, card(&window, "one").id);
    assert_eq!(line.to, card(&window, "two").id);
    window.click("Delete the connector");
    assert!(board(&window).connectors.is_empty());
}

#[test]
fn a_connector_is_made_written_on_and_deleted_by_keys() {
    let mut window = with_notes(&["one", "two"]);
    window.ctrl(Key::A);
    window.rest();
    window.press(Key::K);
    window.sees("Connector from one to two");
    window.press(Key::Enter);
    window.write("then");
    window.press(Key::Enter);
    assert_eq!(board(&window).connectors[0].label, "then");
    window.press(Key::Delete);
    assert!(board(&window).connectors.is_empty());
    window.ctrl(Key::Z);
    assert_eq!(board(&window).connectors[0].label, "then");
    // From the connector to its first note; it goes with that one.
    window.press(Key::ArrowLeft);
    window.press(Key::Delete);
    assert!(board(&window).connectors.is_empty());
    window.sees("One connector went with it.");
    window.ctrl(Key::Z);
    assert_eq!(window.notes(), ["one", "two"]);
    assert_eq!(board(&window).connectors.len(), 1);
}

#[test]
fn the_panel_stays_away_when_it_was_sent_away() {
    let mut window = with_notes(&["one"]);
    window.sees("Evidence");
    window.ctrl(Key::I);
    window.sees_not("Evidence");
    // What it held floats over the board meanwhile.
    window.sees("Next evidence");
    window.ctrl(Key::I);
    window.sees("Evidence");
}

#[test]
fn the_panel_is_entered_and_left_by_keys_alone() {
    let mut window = with_notes(&["one"]);
    window.press(Key::F6);
    assert!(field(&window, "Text").is_focused());
    window.press(Key::Tab);
    assert!(!field(&window, "Text").is_focused());
    window.press(Key::Escape);
    window.press(Key::F2);
    window.write(" more");
    window.press(Key::Escape);
    assert_eq!(window.notes(), ["one more"]);
}

#[test]
fn one_key_goes_round_messages_details_and_board() {
    let mut window = with_notes(&["one"]);
    window.harness.event(Event::Paste("\u{200b}".to_owned()));
    window.settle();
    let message = |window: &Window| window.button("Put away").is_focused();
    assert!(!message(&window));
    window.press(Key::F6);
    assert!(message(&window));
    window.press(Key::F6);
    assert!(field(&window, "Text").is_focused());
    window.press(Key::F6);
    assert!(!field(&window, "Text").is_focused() && !message(&window));
    window.press(Key::F6);
    window.press(Key::Escape);
    assert!(!message(&window));
    window.ctrl(Key::I);
    window.press(Key::F6);
    window.press(Key::F6);
    assert!(!message(&window));
    window.press(Key::F6);
    window.press(Key::Enter);
    window.sees_not("Put away");
    // The board has the keyboard again.
    window.press(Key::F2);
    window.write(" more");
    window.press(Key::Escape);
    assert_eq!(window.notes(), ["one more"]);
}

#[test]
fn a_note_is_tagged_by_keys_alone() {
    let mut window = with_notes(&["one"]);
    // Sent away, and nothing selected: the note that has the keyboard is meant.
    window.ctrl(Key::I);
    window.press(Key::Escape);
    window.press(Key::T);
    assert!(field(&window, "Tags").is_focused());
    window.write("urgent");
    window.press(Key::Enter);
    window.write("branch");
    window.press(Key::Enter);
    window.press(Key::Escape);
    window.press(Key::N);
    window.write("two");
    window.press(Key::Escape);
    let names: Vec<_> = board(&window).tags.iter().map(|tag| &tag.name).collect();
    assert_eq!(names, ["urgent", "branch"]);
    assert_eq!(card(&window, "one").tags.len(), 2);
    assert!(card(&window, "two").tags.is_empty());
}

#[test]
fn the_panel_never_covers_what_is_selected() {
    let mut window = Window::with_board(settings());
    window.press(Key::End);
    window.note("last");
    window.press(Key::Escape);
    window.rest();
    window.press_with(Modifiers::SHIFT, Key::Num1);
    window.rest();
    window.click("last");
    window.rest();
    let note = window.harness.get_by_label("last").rect();
    let field = field(&window, "Text").rect();
    assert!(note.right() < field.left(), "{note:?} under {field:?}");
}
