//! Edits, on boards drawn as tables.

mod content;
mod grid;
mod grouping;
mod moments;
mod opportunity;
mod parts;
mod touched;

use std::sync::Arc;

use jalon::edit::{BoardChange, CardChange, Edit, EditError, Fragment, LaneChange, StageChange};
use jalon::model::{
    Board, Card, Channel, Connector, ConnectorId, ConnectorStyle, Content, IdSource, LaneKind,
    Metric, MomentSide, NoteColour, NotesRole, Persona, PersonaId, Scale, Tag, TagId,
};

use crate::support::table::{
    self, assert_is, card, cards, lane, named_lane, named_stage, place, slot, stage,
};

const SHOP: &str = "
                       | Discover     | Buy
    Actions            | search; ask  | pay
    Ways (touchpoints) |              | counter
    Mood (feelings)    | +1 curious   | -2 lost
    Sight (divider)    |
    Peaks (moments)    |              | low queue
    Parking            | later
";

fn shop() -> Arc<Board> {
    Arc::new(table::board(SHOP))
}

#[track_caller]
fn apply(before: &Arc<Board>, edit: &Edit) -> Arc<Board> {
    let after = edit.apply(before).expect("an edit that can be");
    assert_eq!(after.check(), [], "{edit:?}");
    after
}

/// The edit makes this board of the shop.
#[track_caller]
#[allow(clippy::needless_pass_by_value, reason = "a case is one line")]
fn check(edit: Edit, after: &str) {
    let before = shop();
    assert_is(&apply(&before, &edit), after);
    assert_is(&before, SHOP);
}

/// The edit leaves the shop as it is, shared to the last pointer.
#[track_caller]
#[allow(clippy::needless_pass_by_value, reason = "a case is one line")]
fn check_unchanged(edit: Edit) {
    let before = shop();
    assert!(
        Arc::ptr_eq(&apply(&before, &edit), &before),
        "{edit:?} changed something"
    );
}

#[track_caller]
#[allow(clippy::needless_pass_by_value, reason = "a case is one line")]
fn check_refused(edit: Edit, error: EditError) {
    assert_eq!(edit.apply(&shop()), Err(error));
}

fn add(at: &str, index: usize, names: &str) -> Edit {
    let cards = names
        .split_whitespace()
        .map(|name| Card::note(card(name), name))
        .collect();
    Edit::AddCards {
        at: slot(at, index),
        cards,
    }
}

fn shift(names: &str, to: &str, index: usize) -> Edit {
    Edit::MoveCards {
        cards: cards(names),
        to: slot(to, index),
    }
}

fn change(names: &str, change: CardChange) -> Edit {
    Edit::ChangeCards {
        cards: cards(names),
        change,
    }
}

fn change_board(change: BoardChange) -> Edit {
    Edit::ChangeBoard { change }
}

fn content(board: &Board, name: &str) -> Content {
    board.find(card(name)).expect("the card").1.content.clone()
}

#[test]
fn cards_are_added_where_they_are_wanted() {
    let head = "                   | Discover          | Buy";
    let rest = "
    Ways (touchpoints) |                   | counter
    Mood (feelings)    | +1 curious        | -2 lost
    Sight (divider)    |
    Peaks (moments)    |                   | low queue";
    check(
        add("Discover/Actions", 1, "x y"),
        &format!("{head}\nActions | search; x; y; ask | pay{rest}\nParking | later"),
    );
    check(
        add("Buy/Actions", 99, "x"),
        &format!("{head}\nActions | search; ask | pay; x{rest}\nParking | later"),
    );
    check(
        add("Parking", 0, "x"),
        &format!("{head}\nActions | search; ask | pay{rest}\nParking | x; later"),
    );
    check_unchanged(add("Buy/Actions", 0, ""));
}

#[test]
fn cards_move() {
    let table = |actions: &str, parking: &str| {
        format!(
            "                   | Discover   | Buy
             Actions            | {actions}
             Ways (touchpoints) |            | counter
             Mood (feelings)    | +1 curious | -2 lost
             Sight (divider)    |
             Peaks (moments)    |            | low queue
             {parking}"
        )
    };
    let parked = "Parking | later";
    check(
        shift("search", "Discover/Actions", 1),
        &table("ask; search | pay", parked),
    );
    check(
        shift("search", "Buy/Actions", 0),
        &table("ask | search; pay", parked),
    );
    check(
        shift("pay search", "Discover/Actions", 9),
        &table("ask; pay; search |", parked),
    );
    check(
        shift("later", "Buy/Actions", 1),
        &table("search; ask | pay; later", ""),
    );
    check(
        shift("ask", "Parking", 0),
        &table("search | pay", "Parking | ask; later"),
    );
    check(
        shift("ask ask", "Buy/Actions", 1),
        &table("search | pay; ask", parked),
    );
}

#[test]
fn moving_cards_to_where_they_are_is_nothing() {
    check_unchanged(shift("search", "Discover/Actions", 0));
    check_unchanged(shift("search ask", "Discover/Actions", 0));
    check_unchanged(shift("ask", "Discover/Actions", 7));
    check_unchanged(shift("", "Buy/Actions", 0));
    let there_and_back = vec![shift("pay", "Parking", 0), shift("pay", "Buy/Actions", 0)];
    check_unchanged(Edit::All {
        edits: there_and_back,
    });
}

#[test]
fn deleted_cards_are_gone() {
    check(
        Edit::DeleteCards {
            cards: cards("ask pay later"),
        },
        "
                       | Discover   | Buy
    Actions            | search     |
    Ways (touchpoints) |            | counter
    Mood (feelings)    | +1 curious | -2 lost
    Sight (divider)    |
    Peaks (moments)    |            | low queue",
    );
    check_unchanged(Edit::DeleteCards { cards: Vec::new() });
}

#[test]
fn what_is_not_there_is_named() {
    let nobody = || card("nobody");
    check_refused(
        shift("pay nobody", "Parking", 0),
        EditError::NoSuchCard(nobody()),
    );
    check_refused(
        Edit::DeleteCards {
            cards: vec![nobody()],
        },
        EditError::NoSuchCard(nobody()),
    );
    check_refused(
        change("pay nobody", CardChange::Votes(1)),
        EditError::NoSuchCard(nobody()),
    );
    check_refused(
        shift("pay", "Never/Actions", 0),
        EditError::NoSuchStage(stage("Never")),
    );
    check_refused(
        shift("pay", "Buy/Nowhere", 0),
        EditError::NoSuchLane(lane("Nowhere")),
    );
    check_refused(shift("pay", "Buy/Sight", 0), EditError::LaneHoldsNoCards);
    check_refused(
        add("Buy/Actions", 0, "ask"),
        EditError::IdTaken(card("ask").to_string()),
    );
    check_refused(
        add("Buy/Actions", 0, "x x"),
        EditError::IdTaken(card("x").to_string()),
    );
    check_refused(
        Edit::MoveStage {
            stage: stage("Never"),
            to: 0,
        },
        EditError::NoSuchStage(stage("Never")),
    );
    check_refused(
        Edit::DeleteLane {
            lane: lane("Nowhere"),
        },
        EditError::NoSuchLane(lane("Nowhere")),
    );
    let persona = PersonaId::from_bits(9);
    check_refused(
        change("pay", CardChange::Persona(Some(persona))),
        EditError::NoSuchPersona(persona),
    );
    check_refused(
        change("lost", CardChange::Content(Content::Note)),
        EditError::WrongContent(card("lost")),
    );
    let half = vec![shift("pay", "Parking", 0), shift("nobody", "Parking", 0)];
    check_refused(Edit::All { edits: half }, EditError::NoSuchCard(nobody()));
}

#[test]
fn a_change_to_what_is_already_so_is_nothing() {
    check_unchanged(change("pay", CardChange::Text("pay".to_owned())));
    check_unchanged(change("pay ask", CardChange::Colour(None)));
    check_unchanged(Edit::ChangeLane {
        lane: lane("Mood"),
        change: LaneChange::Hidden(false),
    });
    check_unchanged(change_board(BoardChange::Title("Table".to_owned())));
    check_unchanged(Edit::All { edits: Vec::new() });
}
