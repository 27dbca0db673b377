//! Notes by what they are.

use jalon::edit::find::{Facet, Filter, Value};
use jalon::model::{Board, Channel, Content, Evidence, Group, GroupId, PersonaId, Tag, TagId};

use super::change;
use crate::support::table::{self, card};

fn urgent() -> TagId {
    TagId::from_bits(61)
}

fn later() -> TagId {
    TagId::from_bits(62)
}

fn team() -> GroupId {
    GroupId::from_bits(63)
}

fn touch(channel: Channel) -> Content {
    Content::Touchpoint {
        channel: Some(channel),
        duration: String::new(),
    }
}

fn shop() -> Board {
    let mut board = table::board(
        "
                           | Discover     | Buy
        Ways (touchpoints) | call; visit  | pay
        Parking            | idea
        ",
    );
    for (id, name) in [(later(), "later"), (urgent(), "urgent")] {
        board.tags.push(Tag {
            id,
            name: name.into(),
            colour: None,
        });
    }
    board.groups.push(Group {
        id: team(),
        name: "team".into(),
    });
    change(&mut board, "call", |card| {
        card.content = touch(Channel::Phone);
        card.tags = vec![urgent()];
        card.owner = " Ada ".into();
    });
    change(&mut board, "visit", |card| {
        card.content = touch(Channel::Branch);
        card.tags = vec![urgent(), later()];
        card.evidence = Evidence::Observed;
    });
    change(&mut board, "pay", |card| {
        card.content = touch(Channel::Phone);
        card.owner = "Ada".into();
        card.group = Some(team());
    });
    assert_eq!(board.check(), []);
    board
}

/// What these values let through.
#[track_caller]
fn check(wanted: &[Value], through: &[&str]) {
    let board = shop();
    let mut filter = Filter::default();
    for value in wanted {
        filter.want(value.clone());
    }
    let refused = filter.refused(&board);
    let names = ["call", "visit", "pay", "idea"];
    let passed: Vec<_> = names
        .into_iter()
        .filter(|name| !refused.contains(&card(name)))
        .collect();
    assert_eq!(passed, through, "{wanted:?}");
}

#[test]
fn values_of_one_property_are_alternatives_and_each_property_must_fit() {
    let owner = || Value::Owner("Ada".into());
    check(&[], &["call", "visit", "pay", "idea"]);
    check(&[Value::Tag(urgent())], &["call", "visit"]);
    check(
        &[Value::Tag(later()), Value::Tag(urgent())],
        &["call", "visit"],
    );
    check(&[Value::Channel(Channel::Phone)], &["call", "pay"]);
    check(&[owner()], &["call", "pay"]);
    check(&[owner(), Value::Tag(urgent())], &["call"]);
    check(&[Value::Group(team()), Value::Tag(urgent())], &[]);
    check(
        &[
            Value::Evidence(Evidence::Observed),
            Value::Evidence(Evidence::Unstated),
            Value::Channel(Channel::Branch),
        ],
        &["visit"],
    );
    check(&[Value::Persona(PersonaId::from_bits(9))], &[]);
}

#[test]
fn the_board_offers_what_it_has() {
    let board = shop();
    let on = Value::on(&board);
    let facets: Vec<_> = on.keys().copied().collect();
    assert_eq!(
        facets,
        [
            Facet::Tag,
            Facet::Channel,
            Facet::Evidence,
            Facet::Group,
            Facet::Owner
        ]
    );
    // In the board's own order.
    assert_eq!(
        on[&Facet::Tag],
        [(Value::Tag(later()), 1), (Value::Tag(urgent()), 2)]
    );
    assert_eq!(on[&Facet::Owner], [(Value::Owner("Ada".into()), 2)]);
    assert_eq!(
        on[&Facet::Evidence],
        [
            (Value::Evidence(Evidence::Unstated), 3),
            (Value::Evidence(Evidence::Observed), 1)
        ]
    );
}

#[test]
fn what_the_board_forgets_is_no_longer_wanted() {
    let mut board = shop();
    let mut filter = Filter::default();
    filter.toggle(&Value::Tag(urgent()));
    filter.toggle(&Value::Owner("Ada".into()));
    board.tags.clear();
    filter.prune(&board);
    let left: Vec<_> = filter.wanted().cloned().collect();
    assert_eq!(left, [Value::Owner("Ada".into())]);
    filter.toggle(&Value::Owner("Ada".into()));
    assert!(filter.is_empty());
}
