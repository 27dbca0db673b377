//! Edits of stages, lanes and lists, and what goes with them.

use super::*;

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
    Persona::named(PersonaId::from_bits(0), name)
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
