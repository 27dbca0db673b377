//! Cards brought into groups and out of them.

use std::sync::Arc;

use jalon::edit::{CardDeed, Document, StepLabel, group, ungroup};
use jalon::model::{Board, GroupId, IdSource};

use super::apply;
use crate::support::table::{self, cards};

const SHOP: &str = "
            | Discover               | Buy
    Actions | search; ask; call; try | pay; sign
    Parking | later; never
";

/// The shop with these groups in it, each by its cards.
fn shop(groups: &[&str]) -> Arc<Board> {
    let mut board = Arc::new(table::board(SHOP));
    for (at, names) in groups.iter().enumerate() {
        let made = GroupId::from_bits(at as u64 + 1);
        let (edit, _) = group(&board, &cards(names), made, names).expect("a group");
        board = apply(&board, &edit);
    }
    board
}

/// Who is in which group, as `name: cards`, in the order of the board's list.
fn groups(board: &Board) -> Vec<String> {
    let of = |id| {
        let cards = board
            .cards()
            .filter(move |(_, card)| card.group == Some(id));
        cards.map(|(_, card)| card.text.clone()).collect::<Vec<_>>()
    };
    let groups = board.groups.iter();
    groups
        .map(|group| format!("{}: {}", group.name, of(group.id).join(" ")))
        .collect()
}

/// Grouping these makes these groups, the cards of a cell side by side.
#[track_caller]
fn check(before: &[&str], chosen: &str, after: &[&str], actions: &str) {
    let board = shop(before);
    let fresh = GroupId::fresh(&mut IdSource::seeded(5));
    let made = group(&board, &cards(chosen), fresh, "New");
    let board = made.map_or(board.clone(), |(edit, _)| apply(&board, &edit));
    assert_eq!(groups(&board), after, "{chosen}");
    let cells = board.lanes[0].cells.iter();
    let texts: Vec<String> = cells
        .map(|(_, cards)| {
            let texts: Vec<&str> = cards.iter().map(|card| card.text.as_str()).collect();
            texts.join(" ")
        })
        .collect();
    assert_eq!(texts.join(" | "), actions, "{chosen}");
}

#[test]
fn notes_come_together_in_a_new_group_or_in_that_of_one_of_them() {
    let as_was = "search ask call try | pay sign";
    check(&[], "search ask", &["New: search ask"], as_was);
    check(
        &[],
        "search try",
        &["New: search try"],
        "search try ask call | pay sign",
    );
    check(
        &[],
        "sign search later call",
        &["New: search call sign later"],
        "search call ask try | pay sign",
    );
    // What has no group joins the one that is there, and nothing that is there is made anew.
    check(
        &["ask call"],
        "call pay",
        &["ask call: ask call pay"],
        as_was,
    );
    check(&["ask call"], "ask call", &["ask call: ask call"], as_was);
    // Of two groups a third is made, and what is left without a card goes.
    check(
        &["search ask", "pay"],
        "ask pay",
        &["search ask: search", "New: ask pay"],
        as_was,
    );
    check(&[], "", &[], as_was);
}

/// Without these in their groups, these groups are left.
#[track_caller]
fn check_ungrouped(before: &[&str], chosen: &str, after: Option<&[&str]>) {
    let board = shop(before);
    let edit = ungroup(&board, &cards(chosen));
    let left = edit.map(|edit| groups(&apply(&board, &edit)));
    let after = after.map(|after| after.iter().map(|&it| it.to_owned()).collect());
    assert_eq!(left, after, "{chosen}");
}

#[test]
fn notes_leave_their_group_and_an_empty_one_goes() {
    let before = ["search ask call", "later"];
    check_ungrouped(
        &before,
        "ask",
        Some(&["search ask call: search call", "later: later"]),
    );
    check_ungrouped(
        &before,
        "later pay",
        Some(&["search ask call: search ask call"]),
    );
    check_ungrouped(&before, "search ask call later", Some(&[]));
    check_ungrouped(&before, "pay", None);
}

#[test]
fn each_is_one_step_that_says_so() {
    let mut document = Document::new(Board::clone(&shop(&[])));
    let fresh = GroupId::from_bits(9);
    let (edit, _) = group(document.board(), &cards("search try"), fresh, "New").expect("a group");
    document.apply(&edit).expect("it can be made");
    let edit = ungroup(document.board(), &cards("try search")).expect("a way out");
    document.apply(&edit).expect("it can be left");
    for (step, deed) in [CardDeed::Group, CardDeed::Ungroup].into_iter().enumerate() {
        let Some(StepLabel::Cards { did, .. }) = document.step_label(step) else {
            panic!("named for something else");
        };
        assert_eq!(did, deed);
    }
    assert_eq!(document.steps().1, 2);
    document.undo();
    document.undo();
    assert_eq!(**document.board(), *shop(&[]));
}
