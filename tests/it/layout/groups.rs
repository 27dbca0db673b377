//! Laws about the outlines of groups.

use std::collections::BTreeMap;

use jalon::layout::{CardBox, GroupBox, Target};
use jalon::model::{Board, Card, CardId, Place};
use kurbo::{Rect, Shape as _};

use super::{SLACK, assert_apart, assert_within, check, words_fit};

fn stands_in_rows(board: &Board, place: Place) -> bool {
    match place {
        Place::Cell { lane, .. } => board.lane(lane).is_some_and(|it| it.kind.stands_in_rows()),
        Place::Parking => true,
    }
}

/// Which outlines a card is a part of.
fn around(groups: &[GroupBox], card: CardId) -> Vec<&GroupBox> {
    let holds = |group: &&GroupBox| group.cards.contains(&card);
    groups.iter().filter(holds).collect()
}

#[test]
fn an_outline_goes_around_all_its_cards_and_no_other() {
    check(|board, layout| {
        let cards: BTreeMap<CardId, &Card> =
            board.cards().map(|(_, card)| (card.id, &**card)).collect();
        for seen in layout.cards.values() {
            let is_grouped = stands_in_rows(board, seen.slot.place);
            let group = cards[&seen.id].group.filter(|_| is_grouped);
            let around: Vec<_> = around(&layout.groups, seen.id)
                .iter()
                .map(|it| it.id)
                .collect();
            assert_eq!(around, Vec::from_iter(group), "{seen:?}");
            for outline in &layout.groups {
                let is_in = outline.outline.contains(seen.rect.center());
                assert_eq!(is_in, outline.cards.contains(&seen.id), "{seen:?}");
            }
        }
        for group in &layout.groups {
            for id in &group.cards {
                assert_within(group.bounds, layout.cards[id].rect, "card in outline");
            }
            assert_within(layout.bounds, group.bounds, "outline on the board");
        }
    });
}

#[test]
fn a_name_stands_free_and_is_found_by_the_hand() {
    check(|_, layout| {
        let names: Vec<Rect> = layout.groups.iter().map(|it| it.name.rect).collect();
        assert_apart(&names, "names of groups");
        for group in &layout.groups {
            let name = &group.name;
            words_fit(name);
            assert_within(group.bounds, name.rect, "name in outline");
            let over = |card: &&CardBox| card.rect.intersect(name.rect).area() > SLACK;
            assert_eq!(layout.cards.values().find(over).map(|it| it.rect), None);
            let is_crossed = layout.connectors.iter().any(|line| {
                line.bounds()
                    .inflate(20.0, 20.0)
                    .contains(name.rect.center())
            });
            if !is_crossed {
                let found = layout.hit(name.rect.center());
                assert_eq!(found, Target::Group(group.id, group.cards[0]));
            }
        }
    });
}
