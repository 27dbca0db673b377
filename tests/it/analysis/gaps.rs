//! What a map lacks.

use std::sync::Arc;

use jalon::analysis::{Findings, Gap};
use jalon::model::{Board, Content, Evidence, Horizon};

use super::{name, text};
use crate::support::table;

fn line(board: &Board, gap: Gap) -> String {
    match gap {
        Gap::Touchpoint { stage, lane } => {
            let mut lanes = board.lanes.iter();
            let lane = lanes.find(|it| it.id == lane).expect("a lane");
            format!("touchpoint {} {}", name(board, stage), lane.name)
        }
        Gap::Evidence { feeling } => format!("evidence {}", text(board, feeling)),
        Gap::Opportunity { moment } => format!("opportunity {}", text(board, moment)),
        Gap::Plan {
            opportunity,
            owner,
            horizon,
        } => format!("plan {} {owner} {horizon}", text(board, opportunity)),
    }
}

#[track_caller]
fn check(board: &Board, expected: &[&str]) {
    let gaps = Findings::of(board).gaps;
    let found: Vec<String> = gaps.into_iter().map(|gap| line(board, gap)).collect();
    assert_eq!(found, expected);
}

const SHOP: &str = "
                           | Discover   | Choose  | Buy
    Contacts (touchpoints) | website    |         | till
    Mood (feelings)        | +1 curious |         | -2 lost
    Peaks (moments)        |            |         | low queue
    Wishes (opportunities) |            |         | open a till
";

fn born_from(board: &mut Board, opportunity: &str, source: &str) {
    table::change(board, opportunity, |card| {
        if let Content::Opportunity { from, .. } = &mut card.content {
            from.push(table::card(source));
        }
    });
}

#[test]
fn each_kind_is_found_in_the_order_of_the_map() {
    let all = [
        "touchpoint Choose Contacts",
        "evidence curious",
        "evidence lost",
        "opportunity queue",
        "plan open a till true true",
    ];
    check(&table::board(SHOP), &all);
}

#[test]
fn what_is_said_is_no_gap() {
    let mut board = table::board(SHOP);
    for feeling in ["curious", "lost"] {
        table::change(&mut board, feeling, |card| {
            card.evidence = Evidence::Assumption;
        });
    }
    born_from(&mut board, "open a till", "queue");
    table::change(&mut board, "open a till", |card| {
        card.owner = "Ana".to_owned();
    });
    let left = ["touchpoint Choose Contacts", "plan open a till false true"];
    check(&board, &left);
    table::change(&mut board, "open a till", |card| {
        if let Content::Opportunity { horizon, .. } = &mut card.content {
            *horizon = Some(Horizon::Short);
        }
    });
    check(&board, &left[..1]);
}

#[test]
fn an_opportunity_born_from_what_the_moment_is_about_will_do() {
    let mut board = table::board(SHOP);
    born_from(&mut board, "open a till", "lost");
    let is_open = |board: &Board| {
        let gaps = Findings::of(board).gaps;
        gaps.contains(&Gap::Opportunity {
            moment: table::card("queue"),
        })
    };
    assert!(is_open(&board), "the moment is not about the feeling yet");
    table::change(&mut board, "queue", |card| {
        if let Content::Moment { about, .. } = &mut card.content {
            *about = Some(table::card("lost"));
        }
    });
    assert!(!is_open(&board));
}

#[test]
fn customer_actions_are_contacts_too() {
    let board = table::board(
        "
                           | Discover | Buy
    Contacts (touchpoints) | website  |
    Steps (actions)        |          | pays
    ",
    );
    check(&board, &[]);
}

#[test]
fn maps_that_have_not_begun_or_have_no_contacts_are_not_told_off() {
    check(
        &table::board(" | Discover | Buy\n Contacts (touchpoints) | |"),
        &[],
    );
    check(&table::board(" | Discover | Buy\n Ideas | one |"), &[]);
}

#[test]
fn hidden_stages_and_lanes_have_none() {
    let mut board = table::board(SHOP);
    Arc::make_mut(&mut board.stages[1]).hidden = true;
    Arc::make_mut(&mut board.lanes[1]).hidden = true;
    check(&board, &["opportunity queue", "plan open a till true true"]);
}
