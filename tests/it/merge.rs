//! Two sides of a map made one: what each changed is there, no note is lost, and what both changed is told.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jalon::edit::{CardChange, Conflict, Edit, Merge, StageChange, merge};
use jalon::model::{Board, Card, CardId, Content, Evidence, Place, Slot};

use crate::support::boards::{self, Dice};
use crate::support::table;

const BASE: &str = "
                            | Discover     | Choose | Buy
    Contacts (touchpoints)  | search; call |        | pay
    Thoughts (thoughts)     | why          | which  |
    Mood (feelings)         | +1 curious   |        | -2 lost
    Parking                 | later
";

/// Mine by default.
fn merged(base: &Board, mine: &Board, theirs: &Board) -> Merge {
    let merge = merge(base, mine, theirs, &|_| false).expect("a sound board");
    assert_eq!(merge.board.check(), []);
    merge
}

/// Three tables and what comes of them, whoever merges.
#[track_caller]
fn check(mine: &str, theirs: &str, expected: &str) {
    let [base, mine, theirs] = [BASE, mine, theirs].map(table::board);
    let one = merged(&base, &mine, &theirs);
    table::assert_is(&one.board, expected);
    assert_eq!(one.conflicts, [], "nothing to decide");
    let other = merged(&base, &theirs, &mine);
    table::assert_is(&other.board, expected);
}

#[test]
fn what_one_side_did_is_done() {
    let theirs = "
                                | Discover     | Compare | Choose | Buy
        Thoughts (thoughts)     | why          |         | which; what |
        Contacts (touchpoints)  | call         |         |        | pay; search
        Mood (feelings)         |              |         |        | -2 lost
        Delays (indicators)     |
        Parking                 | later; sooner
    ";
    check(BASE, theirs, theirs);
    check(BASE, BASE, BASE);
    check(theirs, theirs, theirs);
}

#[test]
fn what_both_did_is_done() {
    check(
        "
                                | Discover     | Choose | Buy
        Contacts (touchpoints)  | search; ask; call |   | pay
        Thoughts (thoughts)     |              | which  | why
        Mood (feelings)         | +1 curious   |        | -2 lost
        Parking                 | later
        ",
        "
                                | Discover     | Choose | Buy | Use
        Thoughts (thoughts)     | why          |        |     |
        Contacts (touchpoints)  | search; call | which  | pay | open
        Mood (feelings)         | +1 curious   |        | -2 lost |
        ",
        "
                                | Discover     | Choose | Buy | Use
        Thoughts (thoughts)     |              |        | why |
        Contacts (touchpoints)  | search; ask; call | which | pay | open
        Mood (feelings)         | +1 curious   |        | -2 lost |
        ",
    );
}

#[test]
fn notes_of_a_place_that_is_gone_are_parked() {
    check(
        "
                                | Discover     | Buy
        Contacts (touchpoints)  | search; call | pay
        Thoughts (thoughts)     | why          |
        Mood (feelings)         | +1 curious   | -2 lost
        Parking                 | later
        ",
        "
                                | Discover     | Choose     | Buy
        Contacts (touchpoints)  | search; call | try it     | pay
        Thoughts (thoughts)     | why          | which      |
        Mood (feelings)         | +1 curious   |            | -2 lost
        Parking                 | later
        ",
        "
                                | Discover     | Buy
        Contacts (touchpoints)  | search; call | pay
        Thoughts (thoughts)     | why          |
        Mood (feelings)         | +1 curious   | -2 lost
        Parking                 | later; try it
        ",
    );
}

fn card<'a>(board: &'a Board, name: &str) -> &'a Card {
    let (_, card) = board.find(table::card(name)).expect("the note");
    card
}

type Change = fn(&mut Card);

/// Both sides change one note; what becomes of it, and how many conflicts there are.
#[track_caller]
fn check_card(name: &str, mine: Change, theirs: Change, conflicts: &[&str], expected: Change) {
    let base = table::board(BASE);
    let [mut one, mut other, mut wanted] = [base.clone(), base.clone(), base.clone()];
    table::change(&mut one, name, mine);
    table::change(&mut other, name, theirs);
    table::change(&mut wanted, name, expected);
    let result = merged(&base, &one, &other);
    assert_eq!(card(&result.board, name), card(&wanted, name));
    let told: Vec<_> = result.conflicts.iter().map(|one| &*one.field).collect();
    assert_eq!(told, conflicts);
}

#[test]
fn fields_of_a_note_are_merged_one_by_one() {
    check_card(
        "search",
        |it| it.text = "search well".to_owned(),
        |it| it.evidence = Evidence::Observed,
        &[],
        |it| {
            it.text = "search well".to_owned();
            it.evidence = Evidence::Observed;
        },
    );
    check_card(
        "search",
        |it| {
            it.content = Content::Touchpoint {
                channel: Some(jalon::model::Channel::Phone),
                duration: String::new(),
            };
        },
        |it| {
            it.content = Content::Touchpoint {
                channel: None,
                duration: "2 h".to_owned(),
            };
        },
        &[],
        |it| {
            it.content = Content::Touchpoint {
                channel: Some(jalon::model::Channel::Phone),
                duration: "2 h".to_owned(),
            };
        },
    );
    check_card(
        "search",
        |it| it.votes = 3,
        |it| it.votes = 2,
        &[],
        |it| it.votes = 5,
    );
    check_card(
        "search",
        |it| it.text = "mine".to_owned(),
        |it| it.text = "theirs".to_owned(),
        &["text"],
        |it| it.text = "mine".to_owned(),
    );
    check_card(
        "search",
        |it| it.content = Content::Note,
        |it| {
            it.content = Content::Touchpoint {
                channel: None,
                duration: "2 h".to_owned(),
            };
        },
        &["content"],
        |it| it.content = Content::Note,
    );
}

#[test]
fn a_conflict_is_decided_as_wished() {
    let base = table::board(BASE);
    let [mut mine, mut theirs] = [base.clone(), base.clone()];
    table::change(&mut mine, "search", |it| it.text = "mine".to_owned());
    table::change(&mut theirs, "search", |it| it.text = "theirs".to_owned());
    mine.title = "My map".to_owned();
    theirs.title = "Their map".to_owned();
    let of_card = |one: &Conflict| one.thing == jalon::edit::Thing::Card(table::card("search"));
    let result = merge(&base, &mine, &theirs, &of_card).expect("a board");
    assert_eq!(card(&result.board, "search").text, "theirs");
    assert_eq!(result.board.title, "My map");
    let told = result.conflicts.iter().map(|one| {
        let side = |side: &Option<String>| side.clone().unwrap_or_default();
        (side(&one.mine), side(&one.theirs))
    });
    let told: Vec<_> = told.collect();
    assert_eq!(
        told,
        [
            ("My map".to_owned(), "Their map".to_owned()),
            ("mine".to_owned(), "theirs".to_owned())
        ]
    );
}

#[test]
fn a_note_that_somebody_wrote_on_outlives_its_deletion() {
    let base = table::board(BASE);
    let id = table::card("search");
    let without = Edit::DeleteCards { cards: vec![id] };
    let without = without.apply(&Arc::new(base.clone())).unwrap();
    let mut written = base.clone();
    table::change(&mut written, "search", |it| it.details = "more".to_owned());
    for (mine, theirs) in [(&*without, &written), (&written, &*without)] {
        let result = merged(&base, mine, theirs);
        assert_eq!(card(&result.board, "search").details, "more");
        assert_eq!(result.conflicts.len(), 1, "and it is told");
    }
    let both = merged(&base, &without, &without);
    assert!(both.board.find(id).is_none());
}

/// Changes something, anything.
fn change(board: &Arc<Board>, dice: &mut Dice) -> Arc<Board> {
    let cards: Vec<(Slot, CardId)> = board.cards().map(|(slot, card)| (slot, card.id)).collect();
    let one = |dice: &mut Dice| cards[dice.roll(cards.len())];
    let edit = match dice.roll(7) {
        0 => Edit::DeleteCards {
            cards: vec![one(dice).1],
        },
        1 | 2 => Edit::ChangeCards {
            cards: vec![one(dice).1],
            change: CardChange::Text(format!("text {}", dice.roll(1_000))),
        },
        3 => Edit::MoveCards {
            cards: vec![one(dice).1],
            to: Slot {
                place: Place::Parking,
                index: 0,
            },
        },
        4 => Edit::MoveCards {
            cards: vec![one(dice).1],
            to: one(dice).0,
        },
        5 => Edit::ChangeStage {
            stage: board.stages[dice.roll(board.stages.len())].id,
            change: StageChange::Name(format!("stage {}", dice.roll(1_000))),
        },
        _ => {
            let id = CardId::fresh(dice.ids());
            Edit::AddCards {
                at: Slot {
                    place: Place::Parking,
                    index: 0,
                },
                cards: vec![Card::note(id, format!("new {}", dice.roll(1_000)))],
            }
        }
    };
    edit.apply(board).expect("an edit")
}

fn texts(board: &Board) -> BTreeMap<CardId, String> {
    board
        .cards()
        .map(|(_, card)| (card.id, card.text.clone()))
        .collect()
}

#[test]
fn whatever_both_do_no_note_is_lost_and_the_board_is_sound() {
    for seed in 1..150 {
        let mut base = boards::random(seed, 2);
        for lane in &mut base.lanes {
            Arc::make_mut(lane).height = None;
        }
        for stage in &mut base.stages {
            Arc::make_mut(stage).width = None;
        }
        base.connectors.retain(|line| line.from != line.to);
        base.tidy();
        assert_eq!(base.check(), [], "{seed}");
        let base = Arc::new(base);
        if base.cards().count() < 4 {
            continue;
        }
        let mut dice = Dice::new(seed * 31);
        let (mut mine, mut theirs) = (Arc::clone(&base), Arc::clone(&base));
        for _ in 0..=dice.roll(12) {
            mine = change(&mine, &mut dice);
            theirs = change(&theirs, &mut dice);
        }
        let same = merged(&base, &base, &theirs);
        assert_eq!(same.board, *theirs, "{seed}: mine is the base");
        assert_eq!(same.conflicts, []);
        let same = merged(&base, &mine, &base);
        assert_eq!(same.board, *mine, "{seed}: theirs is the base");

        let result = merged(&base, &mine, &theirs).board;
        let [base, mine, theirs, result] = [&base, &mine, &theirs, &result].map(texts);
        let new: BTreeSet<&CardId> = mine
            .iter()
            .chain(&theirs)
            .filter(|(id, text)| base.get(id) != Some(text))
            .map(|(id, _)| id)
            .collect();
        for id in new {
            let text = result
                .get(id)
                .unwrap_or_else(|| panic!("{seed}: {id} is lost"));
            let sides = [mine.get(id), theirs.get(id)];
            assert!(sides.contains(&Some(text)), "{seed}: nobody wrote {text}");
        }
        for (id, text) in &result {
            let is_there = [&base, &mine, &theirs]
                .iter()
                .any(|it| it.get(id) == Some(text));
            assert!(is_there, "{seed}: {text} comes from nowhere");
        }
    }
}
