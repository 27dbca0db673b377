//! What cards become in the lanes and on the boards they come to.

use super::*;

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
    #[allow(clippy::needless_pass_by_value, reason = "a case is one line")]
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

fn fresh(fragment: Fragment, seed: u64) -> Vec<Card> {
    let fragment = fragment.with_fresh_ids(&mut IdSource::seeded(seed));
    fragment.cards().cloned().collect()
}

#[test]
fn fragments_carry_cards_to_other_boards() {
    let board = shop();
    let fragment = Fragment::of(&board, &cards("lost pay later"));
    let read = Fragment::from_ron(&fragment.to_ron()).expect("its own text");
    assert_eq!(read, fragment);
    for other in ["", "pay", "(cards: [])", "JalonCards(cards: 3)"] {
        assert_eq!(Fragment::from_ron(other), None, "{other}");
    }
    let pasted = Edit::AddCards {
        at: slot("Discover/Actions", 2),
        cards: fresh(read, 1),
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
    let both = fresh(Fragment::of(&board, &cards("pay queue")), 1);
    let alone = fresh(Fragment::of(&board, &cards("queue")), 2);
    let about = |card: &Card| match card.content {
        Content::Moment { about, .. } => about,
        _ => None,
    };
    assert_eq!(about(&both[1]), Some(both[0].id));
    assert_eq!(about(&alone[0]), Some(card("pay")));
}
