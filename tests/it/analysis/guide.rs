//! How far along the method a map is, and what comes next.

use jalon::analysis::{Density, Guide, Part, Progress, Step};
use jalon::model::{Board, Content, Evidence, IdSource, Persona, PersonaId};

use super::{name, text};
use crate::support::table;

fn lane(board: &Board, id: jalon::model::LaneId) -> &str {
    let mut lanes = board.lanes.iter();
    &lanes.find(|lane| lane.id == id).expect("a lane").name
}

/// `Touchpoints 1/3 cell Contacts Choose`
fn line(board: &Board, progress: &Progress) -> String {
    let next = match progress.next {
        None => "-".to_owned(),
        Some(Part::StageName(stage)) => format!("name of {}", name(board, stage)),
        Some(Part::StageDescription(stage)) => format!("describe {}", name(board, stage)),
        Some(Part::Cell { lane: id, stage }) => {
            format!("cell {} {}", lane(board, id), name(board, stage))
        }
        Some(Part::Moment {
            lane: id,
            stage,
            side,
        }) => format!("{side:?} in {} {}", lane(board, id), name(board, stage)),
        Some(Part::Follow(card) | Part::Card(card)) => text(board, card),
        Some(part) => format!("{part:?}"),
    };
    let Progress { step, done, of, .. } = progress;
    format!("{step:?} {done}/{of} {next}")
}

#[track_caller]
fn check(board: &Board, expected: &[&str]) {
    let guide = Guide::of(board);
    let found: Vec<String> = guide.steps.iter().map(|step| line(board, step)).collect();
    assert_eq!(found, expected);
}

#[track_caller]
fn check_density(drawing: &str, expected: &[&str]) {
    let board = table::board(drawing);
    let hints = Guide::of(&board)
        .density
        .into_iter()
        .map(|hint| match hint {
            Density::TooFew {
                touchpoints,
                stages,
            } => format!("few: {touchpoints} in {stages}"),
            Density::TooMany { touchpoints, stage } => {
                format!("many: {touchpoints} in {}", name(&board, stage))
            }
        });
    assert_eq!(hints.collect::<Vec<_>>(), expected);
}

const SHOP: &str = "
                           | Discover   | Choose  | Buy
    Contacts (touchpoints) | website    |         | till
    Words (thoughts)       |            |         |
    Mood (feelings)        | +1 curious |         | -2 lost
    Peaks (moments)        |            |         | low queue
    Wishes (opportunities) |            |         | open a till
";

#[test]
fn each_step_says_what_is_filled_and_what_comes_next() {
    let expected = [
        "Context 0/4 Persona",
        "Stages 0/3 describe Discover",
        "Touchpoints 2/3 cell Contacts Choose",
        "Thoughts 0/3 cell Words Discover",
        "Feelings 2/3 cell Mood Choose",
        "Moments 1/2 High in Peaks Discover",
        "Opportunities 0/1 queue",
        "Validation 0/5 website",
    ];
    check(&table::board(SHOP), &expected);
}

#[test]
fn a_step_without_a_lane_is_not_asked_for() {
    let expected = [
        "Context 0/4 Persona",
        "Stages 0/2 describe Discover",
        "Touchpoints 1/2 cell Steps Buy",
        "Validation 0/1 ask",
    ];
    let drawing = "
                        | Discover | Buy
        Steps (actions) | ask      |
        Sight (divider) |
        Inside          |          |
    ";
    check(&table::board(drawing), &expected);
}

#[test]
fn an_empty_map_begins_with_its_context() {
    let drawing = "
                               | Discover | Buy
        Contacts (touchpoints) |          |
        Peaks (moments)        |          |
        Wishes (opportunities) |          |
    ";
    let mut board = table::board(drawing);
    let expected = [
        "Context 0/4 Persona",
        "Stages 0/2 describe Discover",
        "Touchpoints 0/2 cell Contacts Discover",
        "Moments 0/2 High in Peaks Discover",
        "Opportunities 0/0 -",
    ];
    check(&board, &expected);
    let guide = Guide::of(&board);
    assert_eq!(guide.current().map(|step| step.step), Some(Step::Context));
    board
        .personas
        .push(Persona::named(PersonaId::fresh(&mut IdSource::seeded(1)), "Awa").into());
    board.context.scenario = "Buys a lamp".to_owned();
    board.context.goal = " ".to_owned();
    let context = Guide::of(&board).steps[0];
    assert_eq!(line(&board, &context), "Context 2/4 Goal");
}

#[test]
fn what_is_hidden_or_only_wished_for_fills_nothing() {
    let mut board = table::board(SHOP);
    table::change(&mut board, "curious", |card| {
        if let Content::Feeling { wished, .. } = &mut card.content {
            *wished = true;
        }
    });
    std::sync::Arc::make_mut(&mut board.stages[2]).hidden = true;
    let expected = [
        "Context 0/4 Persona",
        "Stages 0/2 describe Discover",
        "Touchpoints 1/2 cell Contacts Choose",
        "Thoughts 0/2 cell Words Discover",
        "Feelings 0/2 cell Mood Discover",
        "Moments 0/2 High in Peaks Discover",
        "Opportunities 0/0 -",
        "Validation 0/1 website",
    ];
    check(&board, &expected);
}

#[test]
fn a_finished_map_asks_for_nothing() {
    let mut board = table::board(
        "
                               | Buy
        Contacts (touchpoints) | till
        Peaks (moments)        | low queue; high smile
        Wishes (opportunities) | open a till
    ",
    );
    board
        .personas
        .push(Persona::named(PersonaId::fresh(&mut IdSource::seeded(1)), "Awa").into());
    board.context.scenario = "Buys a lamp".to_owned();
    board.context.goal = "Light".to_owned();
    board.context.scope = "One visit".to_owned();
    std::sync::Arc::make_mut(&mut board.stages[0]).description = "Pay".to_owned();
    for card in ["till", "queue", "smile"] {
        table::change(&mut board, card, |card| card.evidence = Evidence::Corrected);
    }
    table::change(&mut board, "open a till", |card| {
        if let Content::Opportunity { from, .. } = &mut card.content {
            *from = table::cards("queue smile");
        }
    });
    let guide = Guide::of(&board);
    assert!(guide.steps.iter().all(Progress::is_done), "{guide:?}");
    assert_eq!(guide.current(), None);
}

#[test]
fn too_few_and_too_many_touchpoints_are_hinted_at() {
    check_density("| A | B\nContacts (touchpoints) | |", &[]);
    check_density("| A | B\nContacts (touchpoints) | one |", &["few: 1 in 2"]);
    check_density("| A | B\nContacts (touchpoints) | one; two |", &[]);
    let seven = "a; b; c; d; e; f; g";
    check_density(&format!("| A\nContacts (touchpoints) | {seven}"), &[]);
    let eight = format!("| A\nContacts (touchpoints) | {seven}; h");
    check_density(&eight, &["many: 8 in A"]);
}
