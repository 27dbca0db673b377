//! Where pasted notes go.

use super::*;

const SHOP: &str = "
                     | Discover | Search | Buy
    Actions          | ask      |        | pay; leave
    Sight (divider)  |
    Ways             |          | call   |
    Mood (feelings)  |          |        |
    Parking          | later    |        |";

#[track_caller]
fn check(text: &str, at: &str, create: bool, expected: &str) {
    let (after, _) = pasted(&table::board(SHOP), read(text), at, create);
    table::assert_is(&after, expected);
}

#[test]
fn lines_come_after_the_focused_note() {
    let (after, selected) = pasted(&table::board(SHOP), read("one\ntwo"), "card pay", true);
    assert_eq!(selected, ["one", "two"]);
    let texts: Vec<_> = after
        .cards_at(place("Buy/Actions"))
        .iter()
        .map(|card| card.text.as_str())
        .collect();
    assert_eq!(texts, ["pay", "one", "two", "leave"]);
}

#[test]
fn lines_come_last_in_the_focused_cell() {
    check(
        "one\ntwo",
        "Buy/Actions",
        true,
        "
                     | Discover | Search | Buy
    Actions          | ask      |        | pay; leave; one; two
    Sight (divider)  |
    Ways             |          | call   |
    Mood (feelings)  |          |        |
    Parking          | later    |        |",
    );
    check(
        "one",
        "Parking",
        true,
        "
                     | Discover | Search | Buy
    Actions          | ask      |        | pay; leave
    Sight (divider)  |
    Ways             |          | call   |
    Mood (feelings)  |          |        |
    Parking          | later; one |      |",
    );
}

#[test]
fn a_table_fills_cells_from_the_focus() {
    check(
        "a\tb\nc\td",
        "Search/Actions",
        true,
        "
                     | Discover | Search | Buy
    Actions          | ask      | a      | pay; leave; b
    Sight (divider)  |
    Ways             |          | call; c | d
    Mood (feelings)  |          |        |
    Parking          | later    |        |",
    );
}

#[test]
fn missing_stages_and_lanes_are_made() {
    check(
        "a\tb\nc\td",
        "Buy/Mood",
        true,
        "
                     | Discover | Search | Buy  | New stage
    Actions          | ask      |        | pay; leave |
    Sight (divider)  |
    Ways             |          | call   |      |
    Mood (feelings)  |          |        | +0 a  | +0 b
    New lane         |          |        | c    | d
    Parking          | later    |        |      |",
    );
}

#[test]
fn or_all_goes_into_the_cells_there_are() {
    check(
        "a\tb\nc\td",
        "Buy/Ways",
        false,
        "
                     | Discover | Search | Buy
    Actions          | ask      |        | pay; leave
    Sight (divider)  |
    Ways             |          | call   | a; b
    Mood (feelings)  |          |        | +0 c; +0 d
    Parking          | later    |        |",
    );
}

#[test]
fn names_say_where_cells_go() {
    check(
        "\tBUY\tDécouvrir\tdiscover\nways\ta\tb\tc\nPeurs\td\t\t",
        "Search/Mood",
        true,
        "
                     | Discover | Search | Buy  | Découvrir
    Actions          | ask      |        | pay; leave |
    Sight (divider)  |
    Ways             | c        | call   | a    | b
    Peurs            |          |        | d    |
    Mood (feelings)  |          |        |      |
    Parking          | later    |        |      |",
    );
    check(
        "Discover\tBuy\na\tb",
        "Search/Ways",
        true,
        "
                     | Discover | Search | Buy
    Actions          | ask      |        | pay; leave
    Sight (divider)  |
    Ways             | a        | call   | b
    Mood (feelings)  |          |        |
    Parking          | later    |        |",
    );
}

#[test]
fn notes_of_one_cell_stand_apart_by_an_empty_line() {
    check(
        "\"a\n\nb\"\t\"- c\n- d\"",
        "Discover/Ways",
        true,
        "
                     | Discover | Search | Buy
    Actions          | ask      |        | pay; leave
    Sight (divider)  |
    Ways             | a; b     | call; c; d |
    Mood (feelings)  |          |        |
    Parking          | later    |        |",
    );
    let (after, _) = pasted(
        &table::board(SHOP),
        read("\"a\nb\"\tc"),
        "Discover/Ways",
        true,
    );
    assert_eq!(after.cards_at(place("Discover/Ways"))[0].text, "a\nb");
}

#[test]
fn headers_and_the_parking_lot_take_cards_too() {
    let first = |at| {
        let (after, selected) = pasted(&table::board(SHOP), read("x"), at, true);
        assert_eq!(selected, ["x"]);
        let new = after.cards().find(|(_, card)| card.text == "x");
        new.expect("the note").0.place
    };
    assert_eq!(first("stage Buy"), place("Buy/Actions"));
    assert_eq!(first("lane Ways"), place("Discover/Ways"));
    assert_eq!(first("lane Sight"), place("Discover/Actions"));
    assert_eq!(first("card later"), place("Parking"));
}

#[test]
fn it_says_what_it_would_make() {
    #[track_caller]
    fn check(text: &str, at: &str, stages: &[&str], lanes: &[&str]) {
        let board = table::board(SHOP);
        let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        assert_eq!(
            Plan::new(read(text), &board, Some(focus(at))).missing(&board),
            Missing {
                stages: owned(stages),
                lanes: owned(lanes)
            },
            "{text:?}"
        );
    }
    check("a\tb\tc", "Discover/Actions", &[], &[]);
    check("a\tb\tc", "Search/Actions", &[""], &[]);
    check("a\tb\nc\td", "Buy/Mood", &[""], &[""]);
    check("a\tb\nc\td", "Parking", &[], &[]);
    check(
        "\tBuy\tLeave\nWays\ta\tb\nLaws\tc\td",
        "Buy/Mood",
        &["Leave"],
        &["Laws"],
    );
}
