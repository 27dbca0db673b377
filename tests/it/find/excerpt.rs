//! Boards without some of their cards.

use std::collections::BTreeSet;
use std::sync::Arc;

use jalon::edit::Edit;
use jalon::edit::find::{Excerpt, Filter, Others, Value, without};
use jalon::model::{Board, CardId, Connector, ConnectorId, ConnectorStyle, Persona, PersonaId};

use super::change;
use crate::support::boards::{self, Dice};
use crate::support::table::{self, assert_is, card};

fn persona(name: &str) -> PersonaId {
    PersonaId::from_bits(u64::from(name.as_bytes()[0]))
}

/// Awa and Ben, each with some of the notes.
fn shop() -> Arc<Board> {
    let mut board = table::board(
        "
                        | Discover       | Buy
        Actions         | search; ask    | pay
        Mood (feelings) | +1 glad; 0 shy | -2 lost
        Parking         | later
        ",
    );
    for name in ["Awa", "Ben"] {
        let one = Persona::named(persona(name), name);
        board.personas.push(Arc::new(one));
    }
    for (text, name) in [
        ("ask", "Ben"),
        ("glad", "Awa"),
        ("shy", "Ben"),
        ("lost", "Ben"),
        ("later", "Awa"),
    ] {
        change(&mut board, text, |card| card.persona = Some(persona(name)));
    }
    for (at, (from, to)) in [("search", "ask"), ("search", "pay")]
        .into_iter()
        .enumerate()
    {
        board.connectors.push(Connector {
            id: ConnectorId::from_bits(at as u64 + 1),
            from: card(from),
            to: card(to),
            label: String::new(),
            style: ConnectorStyle::Arrow,
        });
    }
    assert_eq!(board.check(), []);
    Arc::new(board)
}

/// What this shows of the shop: the cards, and the names of those that step back.
#[track_caller]
fn check(excerpt: &Excerpt, shown: &str, dimmed: &[&str]) -> Arc<Board> {
    let (board, faded) = excerpt.of(&shop());
    assert_is(&board, shown);
    assert_eq!(board.check(), []);
    let dimmed: BTreeSet<CardId> = dimmed.iter().map(|name| card(name)).collect();
    assert_eq!(faded, dimmed);
    board
}

#[test]
fn what_a_filter_refuses_is_shown_dimmed_or_left_out() {
    let mut filter = Filter::default();
    filter.want(Value::Persona(persona("Awa")));
    let with = |others| Excerpt {
        filter: filter.clone(),
        others,
        alone: None,
    };
    let whole = table::print(&shop());
    check(&with(Others::Show), &whole, &[]);
    let refused = ["search", "ask", "pay", "shy", "lost"];
    check(&with(Others::Dim), &whole, &refused);
    let left = check(
        &with(Others::Omit),
        "
                        | Discover | Buy
        Actions         |          |
        Mood (feelings) | +1 glad  |
        Parking         | later
        ",
        &[],
    );
    assert_eq!(left.connectors, []);
    assert_eq!(left.personas.len(), 2);
}

#[test]
fn a_journey_alone_has_the_personas_cards_and_those_of_nobody() {
    let excerpt = Excerpt {
        alone: Some(persona("Awa")),
        ..Excerpt::default()
    };
    let alone = check(
        &excerpt,
        "
                        | Discover | Buy
        Actions         | search   | pay
        Mood (feelings) | +1 glad  |
        Parking         | later
        ",
        &[],
    );
    let connectors = alone.connectors.iter().map(|line| line.to);
    assert_eq!(connectors.collect::<Vec<_>>(), [card("pay")]);
    let personas = alone.personas.iter().map(|one| one.name.as_str());
    assert_eq!(personas.collect::<Vec<_>>(), ["Awa"]);
}

#[test]
fn cards_left_out_are_as_if_deleted() {
    for seed in 0..40 {
        let mut board = boards::random(seed, 5);
        board.pictures.clear();
        let mut dice = Dice::new(seed);
        let out: BTreeSet<CardId> = board
            .cards()
            .map(|(_, card)| card.id)
            .filter(|_| dice.roll(3) == 0)
            .collect();
        board.tidy();
        let board = Arc::new(board);
        let edit = Edit::DeleteCards {
            cards: out.iter().copied().collect(),
        };
        let deleted = edit.apply(&board).expect("they are there");
        assert_eq!(without(&board, &out), *deleted, "seed {seed}");
    }
}
