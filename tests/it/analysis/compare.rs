//! What is different between two maps.

use std::fmt::Debug;
use std::sync::Arc;

use jalon::analysis::{Change, Comparison, Counts, Fate, PlacedCard, compare};
use jalon::model::{
    Board, BoardId, BoardKind, Card, CardId, Connector, ConnectorId, ConnectorStyle, Content,
    Evidence, IdSource, LaneId, Persona, PersonaId, Place, StageId,
};

use crate::support::table;

fn compared(before: &Board, after: &Board) -> Comparison {
    compare(Arc::new(before.clone()), Arc::new(after.clone()))
}

#[track_caller]
fn check(before: &Board, after: &Board, expected: &[&str]) {
    let comparison = compared(before, after);
    let lines: Vec<String> = comparison
        .changes
        .iter()
        .map(|change| line(&comparison, change))
        .collect();
    assert_eq!(lines, expected);
    assert_eq!(comparison.is_empty(), expected.is_empty());
}

fn line(all: &Comparison, change: &Change) -> String {
    match change {
        Change::Board(field) => format!("board {field:?}"),
        Change::Persona(fate) => fate_line("persona", fate, |it| it.name.clone()),
        Change::Stage(fate) => fate_line("stage", fate, |it| it.name.clone()),
        Change::Lane(fate) => fate_line("lane", fate, |it| it.name.clone()),
        Change::Card(fate) => {
            let was = |it: &PlacedCard| place(&all.before, it.place);
            let now = |it: &PlacedCard| place(&all.after, it.place);
            let text = |it: &PlacedCard| it.card.text.clone();
            match fate {
                Fate::Added(it) => format!("+ {} in {}", text(it), now(it)),
                Fate::Removed(it) => format!("- {} in {}", text(it), was(it)),
                Fate::Kept {
                    before,
                    after,
                    moved,
                    fields,
                } => {
                    let way = if *moved {
                        format!(" from {} to {}", was(before), now(after))
                    } else {
                        String::new()
                    };
                    format!("{}{way} {fields:?}", text(after))
                }
            }
        }
        Change::Order(at) => format!("order {}", place(&all.after, *at)),
        Change::Connector(fate) => fate_line("line", fate, |it| it.label.clone()),
    }
}

fn fate_line<T, F: Debug>(what: &str, fate: &Fate<T, F>, name: impl Fn(&T) -> String) -> String {
    match fate {
        Fate::Added(it) => format!("+ {what} {}", name(it)),
        Fate::Removed(it) => format!("- {what} {}", name(it)),
        Fate::Kept {
            after,
            moved,
            fields,
            ..
        } => {
            let moved = if *moved { " moved" } else { "" };
            format!("{what} {}{moved} {fields:?}", name(after))
        }
    }
}

fn place(board: &Board, place: Place) -> String {
    let Place::Cell { lane, stage } = place else {
        return "Parking".to_owned();
    };
    let stage = board.stage(stage).expect("a stage of its board");
    format!("{}/{}", stage.name, board.lane(lane).expect("a lane").name)
}

const SHOP: &str = "
                    | Discover    | Choose       | Buy
    Steps           | search; ask | compare      | pay
    Mood (feelings) | +1 curious  | -1 lost      | -2 angry
    Ideas           |             | a table      |
    Parking         | later
";

#[test]
fn a_map_is_equal_to_itself_and_to_how_it_is_folded() {
    let board = table::board(SHOP);
    check(&board, &board, &[]);
    let mut folded = board.clone();
    folded.id = BoardId::from_bits(77);
    let stage = Arc::make_mut(&mut folded.stages[0]);
    (stage.collapsed, stage.width) = (true, Some(400.0));
    let lane = Arc::make_mut(&mut folded.lanes[0]);
    (lane.collapsed, lane.height) = (true, Some(400.0));
    check(&board, &folded, &[]);
}

#[test]
fn the_future_map_is_another_kind_under_another_title() {
    let board = table::board(SHOP);
    let future = board.future_map("Tomorrow", &mut IdSource::seeded(1));
    check(&board, &future, &["board Title", "board Kind"]);
    assert_eq!(future.kind, BoardKind::Future);
}

#[test]
fn cards_come_go_and_move() {
    let after = table::board(
        "
                        | Discover          | Choose       | Buy
        Steps           | ask; scan         |              | pay; compare
        Mood (feelings) | +1 curious        | -1 lost      | -2 angry
        Ideas           | later             |              |
        Parking         | a table
    ",
    );
    let lines = [
        "+ scan in Discover/Steps",
        "- search in Discover/Steps",
        "later from Parking to Discover/Ideas []",
        "compare from Choose/Steps to Buy/Steps []",
        "a table from Choose/Ideas to Parking []",
    ];
    check(&table::board(SHOP), &after, &lines);
    let counts = Counts {
        added: 1,
        removed: 1,
        moved: 3,
        ..Counts::default()
    };
    assert_eq!(compared(&table::board(SHOP), &after).counts(), counts);
}

#[test]
fn another_order_in_a_cell_is_no_move() {
    let before = table::board(" | One | Two\n Steps | a; b; c | d; e");
    let after = table::board(" | One | Two\n Steps | c; x; a; b | e");
    let lines = ["+ x in One/Steps", "- d in Two/Steps", "order One/Steps"];
    check(&before, &after, &lines);
}

#[test]
fn stages_and_lanes_come_go_move_and_change() {
    let mut after = table::board(
        "
                        | Learn  | Buy      | Discover    | Keep
        Mood (feelings) |        | -2 angry | +1 curious  |
        Steps           |        | pay      | search; ask | compare
        Wishes          |        |          |             |
        Parking         | later
    ",
    );
    let stage = Arc::make_mut(&mut after.stages[1]);
    stage.name = "Buy at the till".to_owned();
    stage.hidden = true;
    Arc::make_mut(&mut after.lanes[1]).question = "What next?".to_owned();
    let lines = [
        "+ stage Learn",
        "stage Buy at the till [Name, Hidden]",
        "+ stage Keep",
        "stage Discover moved []",
        "- stage Choose",
        "lane Steps moved [Question]",
        "- lane Ideas",
        "+ lane Wishes",
        "compare from Choose/Steps to Keep/Steps []",
        "- lost in Choose/Mood",
        "- a table in Choose/Ideas",
    ];
    let mut found: Vec<String> = {
        let comparison = compared(&table::board(SHOP), &after);
        let changes = comparison.changes.iter();
        changes.map(|change| line(&comparison, change)).collect()
    };
    let mut expected = lines.map(str::to_owned).to_vec();
    found.sort();
    expected.sort();
    assert_eq!(found, expected);
}

/// One change of one card, by the fields that it shows as.
#[track_caller]
fn check_card(table: &str, name: &str, how: impl FnOnce(&mut Card), fields: &str) {
    let before = table::board(table);
    let mut after = before.clone();
    table::change(&mut after, name, how);
    let text = after
        .find(table::card(name))
        .expect("the card")
        .1
        .text
        .clone();
    check(&before, &after, &[&format!("{text} [{fields}]")]);
}

#[test]
fn what_is_different_about_a_card_is_named() {
    let board = " | Buy\n Steps | pay\n Ways (touchpoints) | till\n Mood (feelings) | -2 angry\n Peaks (moments) | low queue\n Ideas (opportunities) | scan";
    let check = |name: &str, how: fn(&mut Card), fields: &str| check_card(board, name, how, fields);
    check("pay", |card| card.text = "pay by card".into(), "Text");
    check("pay", |card| card.details = "slowly".into(), "Details");
    check(
        "pay",
        |card| card.evidence = Evidence::Validated,
        "Evidence",
    );
    check(
        "pay",
        |card| {
            card.evidence = Evidence::Corrected;
            card.corrected_from = Some("pay".into());
            card.text = "pay twice".into();
        },
        "Text, Evidence, CorrectedFrom",
    );
    check(
        "pay",
        |card| (card.owner, card.votes) = ("Ana".into(), 3),
        "Owner, Votes",
    );
    check("pay", |card| card.link = "https://e.org".into(), "Link");
    let content = |name: &str, how: fn(&mut Content), fields: &str| {
        check_card(board, name, |card| how(&mut card.content), fields);
    };
    content(
        "till",
        |content| {
            if let Content::Touchpoint { duration, .. } = content {
                *duration = "1 h".into();
            }
        },
        "Duration",
    );
    content("till", |content| *content = Content::Note, "Kind");
    content(
        "angry",
        |content| {
            *content = Content::Feeling {
                value: 1,
                wished: true,
            }
        },
        "Feeling, Wished",
    );
    content(
        "scan",
        |content| {
            if let Content::Opportunity {
                benefit, effort, ..
            } = content
            {
                (*benefit, *effort) = (Some(5), Some(1));
            }
        },
        "Benefit, Effort",
    );
}

#[test]
fn connectors_and_personas_are_compared_too() {
    let with = |label: &str, names: &[(u64, &str)]| {
        let mut board = table::board(SHOP);
        board.connectors.push(Connector {
            id: ConnectorId::from_bits(1),
            from: table::card("search"),
            to: table::card("ask"),
            label: label.to_owned(),
            style: ConnectorStyle::Arrow,
        });
        for (id, name) in names {
            let persona = Persona::named(PersonaId::from_bits(*id), *name);
            board.personas.push(Arc::new(persona));
        }
        board
    };
    let before = with("then", &[(1, "Awa"), (2, "Ben")]);
    let after = with("or", &[(3, "Cleo"), (1, "Awa T.")]);
    let lines = [
        "+ persona Cleo",
        "persona Awa T. [Name]",
        "- persona Ben",
        "line or [Label]",
    ];
    check(&before, &after, &lines);
    check(&before, &with("then", &[(2, "Ben"), (1, "Awa")]), &[]);
}

#[test]
fn curves_are_compared_stage_by_stage_where_both_have_a_point() {
    let after = table::board(
        "
                        | Discover               | Choose  | Buy
        Mood (feelings) | +1 curious; -2 puzzled | -1 lost |
    ",
    );
    let shifts = compared(&table::board(SHOP), &after).shifts;
    let lines: Vec<_> = shifts
        .iter()
        .map(|it| (it.stage, it.before, it.after))
        .collect();
    assert_eq!(lines, [(table::stage("Discover"), 1.0, -0.5)]);
}

/// The same board with ids of its own, as if somebody had drawn it again.
fn drawn_again(table: &str, seed: u64) -> Board {
    let mut board = table::board(table);
    let mut ids = IdSource::seeded(seed);
    let mut stages = Vec::new();
    for stage in &mut board.stages {
        let new = StageId::fresh(&mut ids);
        stages.push((stage.id, new));
        Arc::make_mut(stage).id = new;
    }
    for lane in &mut board.lanes {
        let lane = Arc::make_mut(lane);
        lane.id = LaneId::fresh(&mut ids);
        for (old, new) in &stages {
            let cards = lane.cells.remove(*old);
            *lane.cells.at_mut(*new) = cards;
        }
        let cells = lane.cells.iter_mut().flat_map(|(_, cards)| cards);
        cells.for_each(|card| Arc::make_mut(card).id = CardId::fresh(&mut ids));
    }
    for card in &mut board.parking {
        Arc::make_mut(card).id = CardId::fresh(&mut ids);
    }
    board.tidy();
    assert_eq!(board.check(), []);
    board
}

#[test]
fn boards_without_a_common_id_are_matched_by_names_and_texts() {
    let before = table::board(SHOP);
    let again = drawn_again(SHOP, 9);
    assert!(compared(&before, &again).is_by_name);
    assert!(!compared(&before, &before).is_by_name);
    check(&before, &again, &[]);
    let other = drawn_again(
        "
                        | DISCOVER        | Choose       | Pay
        Steps           | Search; ask     | PAY          | pay
        Mood (feelings) | +2 curious      | -1 lost      |
        Parking         | later; compare
    ",
        9,
    );
    let lines = [
        "stage DISCOVER [Name]",
        "- stage Buy",
        "+ stage Pay",
        "- lane Ideas",
        "Search [Text]",
        "curious [Feeling]",
        "+ pay in Pay/Steps",
        "PAY from Buy/Steps to Choose/Steps [Text]",
        "compare from Choose/Steps to Parking []",
        "- a table in Choose/Ideas",
        "- angry in Buy/Mood",
    ];
    let comparison = compared(&before, &other);
    let mut found: Vec<String> = comparison
        .changes
        .iter()
        .map(|change| line(&comparison, change))
        .collect();
    let mut expected = lines.map(str::to_owned).to_vec();
    found.sort();
    expected.sort();
    assert_eq!(found, expected);
    assert_eq!(comparison.shifts.len(), 1);
}
