//! Edits, on boards drawn as tables.

use std::sync::Arc;

use jalon::edit::{
    BoardChange, CardChange, Edit, EditError, Fragment, LaneChange, StageChange, StepLabel,
};
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
fn check(edit: Edit, after: &str) {
    let before = shop();
    assert_is(&apply(&before, &edit), after);
    assert_is(&before, SHOP);
}

/// The edit leaves the shop as it is, shared to the last pointer.
#[track_caller]
fn check_unchanged(edit: Edit) {
    let before = shop();
    assert!(
        Arc::ptr_eq(&apply(&before, &edit), &before),
        "{edit:?} changed something"
    );
}

#[track_caller]
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
fn added_cards_become_cards_of_their_lane() {
    let added = |at: &str| content(&apply(&shop(), &add(at, 0, "x")), "x");
    assert_eq!(added("Buy/Actions"), Content::Note);
    assert_eq!(added("Parking"), Content::Note);
    assert!(matches!(added("Buy/Ways"), Content::Touchpoint { .. }));
    assert_eq!(
        added("Buy/Mood"),
        Content::Feeling {
            value: 0,
            wished: false
        }
    );
    assert!(matches!(
        added("Buy/Peaks"),
        Content::Moment {
            side: MomentSide::High,
            ..
        }
    ));
}

#[test]
fn added_cards_leave_behind_what_this_board_does_not_know() {
    let mut new = Card::note(card("x"), "x");
    new.persona = Some(PersonaId::from_bits(9));
    new.tags = vec![TagId::from_bits(9)];
    new.content = Content::Moment {
        side: MomentSide::Low,
        why: "because".to_owned(),
        about: Some(card("elsewhere")),
    };
    let after = apply(
        &shop(),
        &Edit::AddCards {
            at: slot("Buy/Peaks", 0),
            cards: vec![new],
        },
    );
    let added = after.find(card("x")).expect("it is there").1;
    assert_eq!((added.persona, added.tags.len()), (None, 0));
    let why = "because".to_owned();
    assert_eq!(
        added.content,
        Content::Moment {
            side: MomentSide::Low,
            why,
            about: None
        }
    );
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
fn a_moved_card_becomes_one_of_its_new_lane() {
    #[track_caller]
    fn check(name: &str, to: &str, expected: &Content) {
        let after = apply(&shop(), &shift(name, to, 0));
        assert_eq!(content(&after, name), *expected);
    }
    let touchpoint = Content::Touchpoint {
        channel: None,
        duration: String::new(),
    };
    let moment = |side| Content::Moment {
        side,
        why: String::new(),
        about: None,
    };
    let feeling = |value| Content::Feeling {
        value,
        wished: false,
    };
    check("pay", "Buy/Ways", &touchpoint);
    check("counter", "Buy/Actions", &Content::Note);
    check("pay", "Buy/Mood", &feeling(0));
    check("pay", "Buy/Peaks", &moment(MomentSide::High));
    check("lost", "Buy/Peaks", &moment(MomentSide::Low));
    check("queue", "Discover/Mood", &feeling(-1));
    check("lost", "Buy/Actions", &Content::Note);
    check("lost", "Parking", &feeling(-2));
}

#[test]
fn moving_there_and_back_keeps_what_can_be_kept() {
    #[track_caller]
    fn check(home: &str, kind: Content, via: &str, back: Content, details: &str) {
        let set = change("x", CardChange::Content(kind));
        let before = apply(&apply(&shop(), &add(home, 0, "x")), &set);
        let away = apply(&before, &shift("x", via, 0));
        let after = apply(&away, &shift("x", home, 0));
        assert_eq!(content(&after, "x"), back);
        assert_eq!(
            after.find(card("x")).expect("it is there").1.details,
            details
        );
    }
    let way = |channel, duration: &str| Content::Touchpoint {
        channel,
        duration: duration.to_owned(),
    };
    let moment = |why: &str| Content::Moment {
        side: MomentSide::Low,
        why: why.to_owned(),
        about: None,
    };
    let phone = || way(Some(Channel::Phone), "2 h");
    check("Buy/Ways", phone(), "Buy/Actions", phone(), "");
    check("Buy/Ways", phone(), "Parking", phone(), "");
    check("Buy/Ways", phone(), "Buy/Mood", way(None, ""), "2 h");
    let own = way(Some(Channel::Other("drum".to_owned())), "");
    check("Buy/Ways", own, "Buy/Peaks", way(None, ""), "drum");
    check(
        "Buy/Peaks",
        moment("too long"),
        "Buy/Mood",
        moment(""),
        "too long",
    );
    let figure = Content::Indicator {
        metric: Metric::Free,
        value: Some(42.5),
        scale: Scale {
            min: 0.0,
            max: 100.0,
            unit: "%".to_owned(),
        },
        better: jalon::model::Better::High,
        sample: Some(10),
        date: "2026-03".to_owned(),
    };
    let mut facts = Board::clone(&shop());
    facts
        .lanes
        .push(Arc::new(named_lane("Facts", LaneKind::Indicators)));
    let facts = apply(&Arc::new(facts), &add("Buy/Facts", 0, "x"));
    let facts = apply(&facts, &change("x", CardChange::Content(figure)));
    let note = apply(&facts, &shift("x", "Buy/Actions", 0));
    assert_eq!(
        note.find(card("x")).expect("it is there").1.details,
        "42.5 %\n2026-03"
    );
}

#[test]
fn deleting_takes_all_that_refers_to_it() {
    let line = Connector {
        id: ConnectorId::from_bits(1),
        from: card("pay"),
        to: card("queue"),
        label: String::new(),
        style: ConnectorStyle::Arrow,
    };
    let about = Content::Moment {
        side: MomentSide::Low,
        why: String::new(),
        about: Some(card("pay")),
    };
    let set = Edit::All {
        edits: vec![
            change_board(BoardChange::Connectors(vec![line])),
            change("queue", CardChange::Content(about)),
        ],
    };
    let before = apply(&shop(), &set);
    for edit in [
        Edit::DeleteCards {
            cards: cards("pay"),
        },
        Edit::DeleteLane {
            lane: lane("Actions"),
        },
        Edit::All {
            edits: vec![
                shift("queue", "Discover/Peaks", 0),
                Edit::DeleteStage {
                    stage: stage("Buy"),
                },
            ],
        },
    ] {
        let after = apply(&before, &edit);
        assert!(after.connectors.is_empty(), "{edit:?}");
        assert!(
            matches!(
                content(&after, "queue"),
                Content::Moment { about: None, .. }
            ),
            "{edit:?}"
        );
    }
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
fn stages_come_move_and_go() {
    let rest = "
    Ways (touchpoints) | counter";
    let after = apply(
        &shop(),
        &Edit::InsertStage {
            at: 1,
            stage: named_stage("Choose"),
        },
    );
    assert_is(
        &after,
        "                   | Discover    | Choose | Buy
        Actions            | search; ask |        | pay
        Ways (touchpoints) |             |        | counter
        Mood (feelings)    | +1 curious  |        | -2 lost
        Sight (divider)    |
        Peaks (moments)    |             |        | low queue
        Parking            | later",
    );
    check(
        Edit::MoveStage {
            stage: stage("Buy"),
            to: 0,
        },
        "                   | Buy       | Discover
        Actions            | pay       | search; ask
        Ways (touchpoints) | counter   |
        Mood (feelings)    | -2 lost   | +1 curious
        Sight (divider)    |
        Peaks (moments)    | low queue |
        Parking            | later",
    );
    check(
        Edit::DeleteStage {
            stage: stage("Discover"),
        },
        &format!(
            "                   | Buy
            Actions            | pay{rest}
            Mood (feelings)    | -2 lost
            Sight (divider)    |
            Peaks (moments)    | low queue
            Parking            | later"
        ),
    );
    check_unchanged(Edit::MoveStage {
        stage: stage("Buy"),
        to: 9,
    });
    let last = Edit::DeleteStage {
        stage: stage("Buy"),
    };
    let one = apply(
        &shop(),
        &Edit::DeleteStage {
            stage: stage("Discover"),
        },
    );
    assert_eq!(last.apply(&one), Err(EditError::LastStage));
}

#[test]
fn lanes_come_move_and_go() {
    let mut wants = named_lane("Wants", LaneKind::Notes(NotesRole::Ideas));
    let new = Arc::new(Card::note(card("more"), "more"));
    wants.cells.at_mut(stage("Buy")).push(new);
    let after = apply(
        &shop(),
        &Edit::InsertLane {
            at: 0,
            lane: wants.clone(),
        },
    );
    let after = apply(
        &after,
        &Edit::MoveLane {
            lane: lane("Mood"),
            to: 1,
        },
    );
    let after = apply(
        &after,
        &Edit::DeleteLane {
            lane: lane("Actions"),
        },
    );
    assert_is(
        &after,
        "                   | Discover   | Buy
        Wants              |            | more
        Mood (feelings)    | +1 curious | -2 lost
        Ways (touchpoints) |            | counter
        Sight (divider)    |
        Peaks (moments)    |            | low queue
        Parking            | later",
    );
    let taken = Edit::InsertLane { at: 0, lane: wants };
    assert_eq!(
        taken.apply(&after),
        Err(EditError::IdTaken(lane("Wants").to_string()))
    );
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
fn figures_are_brought_into_their_range() {
    let felt = change(
        "curious",
        CardChange::Content(Content::Feeling {
            value: 9,
            wished: true,
        }),
    );
    assert_eq!(
        content(&apply(&shop(), &felt), "curious"),
        Content::Feeling {
            value: 2,
            wished: true
        }
    );
    let width = |width| Edit::ChangeStage {
        stage: stage("Buy"),
        change: StageChange::Width(Some(width)),
    };
    assert_eq!(apply(&shop(), &width(1e9)).stages[1].width, Some(10_000.0));
    check_unchanged(width(f64::NAN));
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

#[test]
fn what_a_list_no_longer_has_is_off_the_cards_too() {
    let tag = Tag {
        id: TagId::from_bits(5),
        name: "urgent".to_owned(),
        colour: None,
    };
    let awa = Persona {
        id: PersonaId::from_bits(6),
        ..persona("Awa")
    };
    let set = Edit::All {
        edits: vec![
            change_board(BoardChange::Tags(vec![tag.clone()])),
            change_board(BoardChange::Personas(vec![awa.clone()])),
            change("pay", CardChange::Tags(vec![tag.id])),
            change("pay", CardChange::Persona(Some(awa.id))),
        ],
    };
    let before = apply(&shop(), &set);
    let pay = |board: &Board| Card::clone(board.find(card("pay")).expect("it is there").1);
    assert_eq!(
        (pay(&before).tags, pay(&before).persona),
        (vec![tag.id], Some(awa.id))
    );
    let after = apply(&before, &change_board(BoardChange::Tags(Vec::new())));
    let after = apply(&after, &change_board(BoardChange::Personas(Vec::new())));
    assert_eq!((pay(&after).tags, pay(&after).persona), (Vec::new(), None));
}

fn persona(name: &str) -> Persona {
    Persona {
        id: PersonaId::from_bits(0),
        name: name.to_owned(),
        role: String::new(),
        picture: None,
        quote: String::new(),
        segment: String::new(),
        demographics: String::new(),
        goals: Vec::new(),
        needs: Vec::new(),
        frustrations: Vec::new(),
        behaviour: String::new(),
    }
}

#[test]
fn an_edit_shares_all_that_it_leaves_alone() {
    let before = shop();
    let after = apply(
        &before,
        &change("pay", CardChange::Colour(Some(NoteColour::Pink))),
    );
    let shared: Vec<bool> = before
        .lanes
        .iter()
        .zip(&after.lanes)
        .map(|(a, b)| Arc::ptr_eq(a, b))
        .collect();
    assert_eq!(shared, [false, true, true, true, true]);
    let others = before
        .cards()
        .zip(after.cards())
        .filter(|((_, a), (_, b))| !Arc::ptr_eq(a, b));
    assert_eq!(
        others.map(|((_, card), _)| card.id).collect::<Vec<_>>(),
        cards("pay")
    );
}

#[test]
fn steps_have_names() {
    #[track_caller]
    fn check(edit: &Edit, label: StepLabel) {
        assert_eq!(edit.label(), label);
    }
    check(
        &shift("ask pay", "Parking", 0),
        StepLabel::MoveCards { count: 2 },
    );
    let both = vec![add("Parking", 0, "x"), add("Buy/Actions", 0, "y z")];
    check(&Edit::All { edits: both }, StepLabel::AddCards { count: 3 });
    let felt = CardChange::Content(Content::Feeling {
        value: 1,
        wished: false,
    });
    let dropped = vec![shift("ask", "Buy/Mood", 0), change("ask", felt)];
    check(
        &Edit::All { edits: dropped },
        StepLabel::MoveCards { count: 1 },
    );
    check(
        &change("pay", CardChange::Text(String::new())),
        StepLabel::WriteText,
    );
}

#[test]
fn fragments_carry_cards_to_other_boards() {
    let board = shop();
    let fragment = Fragment::of(&board, &cards("lost pay later"));
    assert_eq!(fragment.to_lines(), "pay\nlost\nlater");
    let read = Fragment::from_ron(&fragment.to_ron()).expect("its own text");
    assert_eq!(read, fragment);
    for other in ["", "pay", "(cards: [])", "JalonCards(cards: 3)"] {
        assert_eq!(Fragment::from_ron(other), None, "{other}");
    }
    let pasted = Edit::AddCards {
        at: slot("Discover/Actions", 2),
        cards: read.with_fresh_ids(&mut IdSource::seeded(1)).cards,
    };
    let after = apply(&board, &pasted);
    assert_eq!(after.cards_at(place("Discover/Actions")).len(), 5);
}

#[test]
fn copies_refer_to_each_other_rather_than_to_the_originals() {
    let about = Content::Moment {
        side: MomentSide::Low,
        why: String::new(),
        about: Some(card("pay")),
    };
    let board = apply(&shop(), &change("queue", CardChange::Content(about)));
    let mut ids = IdSource::seeded(1);
    let both = Fragment::of(&board, &cards("pay queue")).with_fresh_ids(&mut ids);
    let alone = Fragment::of(&board, &cards("queue")).with_fresh_ids(&mut ids);
    let about = |card: &Card| match card.content {
        Content::Moment { about, .. } => about,
        _ => None,
    };
    assert_eq!(about(&both.cards[1]), Some(both.cards[0].id));
    assert_eq!(about(&alone.cards[0]), Some(card("pay")));
}
