//! Opportunities that notes give rise to.

use std::sync::Arc;

use jalon::edit::{Arising, CardDeed, Document, Edit, LaneChange, Spot, StepLabel};
use jalon::model::{Content, IdSource};

use super::{apply, shop};
use crate::support::table::{self, card, cards, lane};

/// The shop with a lane for opportunities.
const WITH_LANE: &str = "
                          | Discover     | Buy
    Actions               | search; ask  | pay
    Ideas (opportunities) |              | app
    Parking               | later
";

fn arising(board: &jalon::model::Board, notes: &str) -> Option<Arising> {
    let ids = &mut IdSource::seeded(9);
    Arising::of(board, &cards(notes), "Opportunities", ids)
}

fn as_edit(arising: &Arising) -> Edit {
    let add = Edit::AddCards {
        at: arising.at,
        cards: vec![arising.card.clone()],
    };
    let edits = arising.first.iter().cloned().chain([add]);
    Edit::All {
        edits: edits.collect(),
    }
}

/// From these notes comes a card at the end of this cell.
#[track_caller]
fn check(notes: &str, place: &str, origins: &str) {
    let board = Arc::new(table::board(WITH_LANE));
    let arising = arising(&board, notes).expect("an opportunity");
    let after = apply(&board, &as_edit(&arising));
    let (slot, card) = after.find(arising.card.id).expect("made");
    assert_eq!(slot.place, table::place(place), "{notes}");
    assert_eq!(slot.index + 1, after.cards_at(slot.place).len(), "{notes}");
    let Content::Opportunity { from, .. } = &card.content else {
        panic!("{notes}: no opportunity");
    };
    assert_eq!(from, &cards(origins), "{notes}");
}

#[test]
fn it_stands_in_the_stage_of_the_first_note_and_remembers_all() {
    check("search", "Discover/Ideas", "search");
    check("pay search", "Buy/Ideas", "pay search");
    // What is parked is in no stage.
    check("later pay", "Buy/Ideas", "later pay");
    check("later", "Discover/Ideas", "later");
    // An opportunity comes from no other.
    check("app ask", "Discover/Ideas", "ask");
}

#[test]
fn without_a_note_there_is_none() {
    let board = table::board(WITH_LANE);
    assert_eq!(arising(&board, "app"), None);
    assert_eq!(arising(&board, ""), None);
}

#[test]
fn its_lane_is_made_in_the_same_step_that_is_named_for_the_card() {
    let mut document = Document::new(table::board(&table::print(&shop())));
    let mut arising = arising(document.board(), "pay").expect("an opportunity");
    "Pay by phone".clone_into(&mut arising.card.text);
    document.apply(&as_edit(&arising)).expect("it can be made");
    let last = document.board().lanes.last().expect("lanes");
    assert_eq!(last.name, "Opportunities");
    assert_eq!(last.cards().count(), 1);
    let (_, done) = document.steps();
    assert_eq!(done, 1);
    let Some(StepLabel::Cards { did, to, .. }) = document.step_label(0) else {
        panic!("named for something else");
    };
    assert_eq!(
        (did, to),
        (CardDeed::Add, Some(Spot::Named("Buy".to_owned())))
    );
    document.undo();
    table::assert_is(document.board(), &table::print(&shop()));
}

#[test]
fn its_lane_is_opened_and_shown() {
    let board = Arc::new(table::board(WITH_LANE));
    let changes = [LaneChange::Hidden(true), LaneChange::Collapsed(true)];
    let edits = changes.map(|change| Edit::ChangeLane {
        lane: lane("Ideas"),
        change,
    });
    let board = apply(
        &board,
        &Edit::All {
            edits: edits.to_vec(),
        },
    );
    let arising = arising(&board, "pay").expect("an opportunity");
    let after = apply(&board, &as_edit(&arising));
    let ideas = after.lane(lane("Ideas")).expect("there");
    assert!(!ideas.hidden && !ideas.collapsed);
    assert!(after.find(card("app")).is_some());
}
