//! What steps are called, and the way from one to another.

use jalon::edit::{
    CardChange, CardDeed, Counted, Deed, Document, Edit, LaneChange, Spot, StageChange, StepLabel,
};
use jalon::model::{Card, Content, NoteColour};

use crate::support::table::{
    self, assert_is, card, cards, lane, named_lane, named_stage, slot, stage,
};

const SHOP: &str = "
                       | Discover     | Buy
    Actions            | search; ask  | pay
    Mood (feelings)    | +1 curious   | -2 lost
    Parking            | later
";

fn shift(names: &str, to: &str) -> Edit {
    Edit::MoveCards {
        cards: cards(names),
        to: slot(to, 99),
    }
}

fn add(at: &str, names: &str) -> Edit {
    let notes = names.split_whitespace();
    Edit::AddCards {
        at: slot(at, 0),
        cards: notes.map(|name| Card::note(card(name), name)).collect(),
    }
}

fn change(names: &str, change: CardChange) -> Edit {
    Edit::ChangeCards {
        cards: cards(names),
        change,
    }
}

/// The step that this edit of the shop makes is called so.
#[track_caller]
fn check(edit: Edit, label: StepLabel) {
    let mut document = Document::new(table::board(SHOP));
    document.apply(&edit).expect("an edit that can be");
    assert_eq!(document.step_label(0), Some(label), "{edit:?}");
}

/// `which`: the text of a single one, else how many.
fn to_cards(did: CardDeed, which: &str, to: Option<&str>) -> StepLabel {
    let count = which.parse().map(Counted::Count);
    StepLabel::Cards {
        did,
        cards: count.unwrap_or_else(|_| Counted::Named(which.to_owned())),
        to: to.map(|name| Spot::Named(name.to_owned())),
    }
}

fn to_stage(did: Deed, name: &str) -> StepLabel {
    let name = name.to_owned();
    StepLabel::Stage { did, name }
}

#[test]
fn steps_of_notes_say_how_many_and_where() {
    use CardDeed as Did;
    check(
        shift("ask pay", "Parking"),
        StepLabel::Cards {
            did: Did::Move,
            cards: Counted::Count(2),
            to: Some(Spot::Parking),
        },
    );
    check(
        shift("search ask", "Buy/Actions"),
        to_cards(Did::Move, "2", Some("Buy")),
    );
    check(
        shift("ask", "Discover/Mood"),
        to_cards(Did::Move, "ask", Some("Mood")),
    );
    check(
        shift("search", "Discover/Actions"),
        to_cards(Did::Order, "search", None),
    );
    check(
        add("Buy/Actions", "x y"),
        to_cards(Did::Add, "2", Some("Buy")),
    );
    check(
        Edit::DeleteCards {
            cards: cards("ask pay"),
        },
        to_cards(Did::Delete, "2", None),
    );
    check(
        change("ask pay", CardChange::Colour(Some(NoteColour::Pink))),
        to_cards(Did::Colour, "2", None),
    );
    check(
        Edit::DeleteCards {
            cards: cards("pay"),
        },
        to_cards(Did::Delete, "pay", None),
    );
    check(
        add("Buy/Actions", "x"),
        to_cards(Did::Add, "x", Some("Buy")),
    );
    check(
        Edit::All {
            edits: vec![
                change("ask pay", CardChange::Votes(2)),
                change("ask", CardChange::Votes(3)),
            ],
        },
        to_cards(Did::Votes, "2", None),
    );
    check(
        change("ask", CardChange::Owner("Ada".into())),
        to_cards(Did::Owner, "ask", None),
    );
}

#[test]
fn a_written_text_is_shortened() {
    #[track_caller]
    fn text(written: &str, expected: &str) {
        let text = expected.to_owned();
        check(
            change("pay", CardChange::Text(written.to_owned())),
            StepLabel::Write { text },
        );
    }
    text("Pay\nby card", "Pay by card");
    text("", "");
    // A card without a text has no name.
    let mut document = Document::new(table::board(SHOP));
    let none = change("pay", CardChange::Text(String::new()));
    document.apply(&none).expect("can be");
    let red = change("pay", CardChange::Votes(3));
    document.apply(&red).expect("can be");
    assert_eq!(
        document.step_label(1),
        Some(to_cards(CardDeed::Votes, "1", None))
    );
    text(&"é".repeat(400), &format!("{}…", "é".repeat(28)));
}

#[test]
fn several_edits_are_one_step_with_one_name() {
    let all = |edits: Vec<Edit>| Edit::All { edits };
    check(
        all(vec![add("Buy/Actions", "x"), add("Buy/Actions", "y z")]),
        to_cards(CardDeed::Add, "3", Some("Buy")),
    );
    // Not all went there.
    check(
        all(vec![
            add("Buy/Actions", "x"),
            add("Discover/Actions", "y z"),
        ]),
        to_cards(CardDeed::Add, "3", None),
    );
    let felt = CardChange::Content(Content::Feeling {
        value: 1,
        wished: false,
    });
    check(
        all(vec![shift("ask", "Buy/Mood"), change("ask", felt)]),
        to_cards(CardDeed::Move, "ask", Some("Buy")),
    );
    let new_stage = |name, at| Edit::InsertStage {
        at,
        stage: named_stage(name),
    };
    check(
        all(vec![new_stage("Use", 2), add("Use/Actions", "x")]),
        to_stage(Deed::Add, "Use"),
    );
    // A table that was pasted.
    check(
        all(vec![
            new_stage("Use", 2),
            new_stage("End", 3),
            add("Use/Actions", "x y"),
        ]),
        to_cards(CardDeed::Add, "2", Some("Use")),
    );
}

#[test]
fn steps_of_stages_and_lanes_name_them() {
    check(
        Edit::DeleteStage {
            stage: stage("Buy"),
        },
        to_stage(Deed::Delete, "Buy"),
    );
    let of_stage = |change| Edit::ChangeStage {
        stage: stage("Buy"),
        change,
    };
    check(
        of_stage(StageChange::Name("Pay".into())),
        to_stage(Deed::Rename, "Pay"),
    );
    check(
        of_stage(StageChange::Width(Some(500.0))),
        to_stage(Deed::Resize, "Buy"),
    );
    check(
        of_stage(StageChange::Collapsed(true)),
        to_stage(Deed::Collapse, "Buy"),
    );
    check(
        of_stage(StageChange::Hidden(true)),
        to_stage(Deed::Hide, "Buy"),
    );
    check(
        Edit::ChangeLane {
            lane: lane("Mood"),
            change: LaneChange::Question("How?".into()),
        },
        StepLabel::Lane {
            did: Deed::Change,
            name: "Mood".into(),
        },
    );
    check(
        Edit::InsertLane {
            at: 0,
            lane: named_lane("", jalon::model::LaneKind::Moments),
        },
        StepLabel::Lane {
            did: Deed::Add,
            name: String::new(),
        },
    );
}

#[test]
fn the_board_goes_to_any_step_and_back() {
    let mut document = Document::new(table::board(SHOP));
    for edit in [
        shift("ask", "Parking"),
        shift("pay", "Parking"),
        shift("search", "Buy/Actions"),
    ] {
        document.apply(&edit).expect("can be");
    }
    let last = document.board().clone();
    assert_eq!(document.steps(), (3, 3));
    let revision = document.revision();
    assert!(!document.go_to(3));
    assert_eq!(document.revision(), revision);
    assert!(document.go_to(0));
    assert_is(document.board(), SHOP);
    assert_eq!(document.steps(), (3, 0));
    assert_eq!(document.step_label(3), None);
    assert!(document.go_to(99));
    assert_eq!(*document.board(), last);
    // A preview under way ends.
    document
        .preview(&shift("later", "Buy/Actions"))
        .expect("can be");
    assert!(document.go_to(1));
    assert!(!document.is_previewing());
    assert_eq!(document.steps(), (3, 1));
}
