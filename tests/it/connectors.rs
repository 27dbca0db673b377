//! Laws of connectors, held on random boards, and the ways that people expect.

use std::collections::BTreeSet;

use jalon::edit::{BoardChange, Edit};
use jalon::layout::{ConnectorBox, Layout, LayoutOptions, Target, layout};
use jalon::model::*;
use jalon::text::Typesetter;
use jalon::tool::{BoardKey, Event, Modifiers};
use kurbo::{PathEl, Point, Rect};

use crate::support::boards::{self, Dice};
use crate::support::desk::Desk;
use crate::support::table;

const ALL: LayoutOptions = LayoutOptions {
    title: true,
    legend: false,
    parking: true,
};
const SLACK: f64 = 0.01;

fn connect(board: &mut Board, from: CardId, to: CardId, label: &str) {
    let id = ConnectorId::from_bits(1 + board.connectors.len() as u64);
    board.connectors.push(Connector {
        id,
        from,
        to,
        label: label.to_owned(),
        style: ConnectorStyle::Arrow,
    });
}

/// Random boards with many connectors.
fn crowded() -> impl Iterator<Item = Board> {
    (0..24).map(|seed| {
        let mut board = boards::random(seed, 1 + seed as usize % 7);
        board.connectors.clear();
        let cards: Vec<CardId> = board.cards().map(|(_, card)| card.id).collect();
        let mut dice = Dice::new(seed);
        for _ in 0..24 {
            let [from, to] = [0, 1].map(|_| dice.roll(cards.len().max(1)));
            if from != to {
                let label = if dice.roll(3) == 0 { "puis" } else { "" };
                connect(&mut board, cards[from], cards[to], label);
            }
        }
        board
    })
}

fn laid(board: &Board) -> Layout {
    layout(board, &Typesetter::bundled_only(), &ALL)
}

/// The drawn line as many short straight ones.
fn pieces(line: &ConnectorBox) -> Vec<(Point, Point)> {
    let mut pieces = Vec::new();
    let mut last = Point::ZERO;
    kurbo::flatten(line.line.iter(), 0.1, |element| match element {
        PathEl::MoveTo(point) => last = point,
        PathEl::LineTo(point) => {
            pieces.push((last, point));
            last = point;
        }
        _ => {}
    });
    pieces
}

/// True when the piece runs through the inside of the rectangle.
fn crosses((a, b): (Point, Point), rect: Rect) -> bool {
    let inside = rect.inflate(-SLACK, -SLACK);
    (0..=8).any(|step| inside.contains(a.lerp(b, f64::from(step) / 8.0)))
}

#[test]
fn lines_go_around_cards() {
    let mut seen = 0;
    for (seed, board) in crowded().enumerate() {
        let layout = laid(&board);
        for line in &layout.connectors {
            seen += 1;
            for piece in pieces(line) {
                for card in layout.cards.values() {
                    assert!(
                        !crosses(piece, card.grip()),
                        "board {seed}: {piece:?} crosses {:?}, {:?}",
                        card.grip(),
                        line.corners
                    );
                }
            }
        }
    }
    assert!(seen > 200, "{seen} connectors are few");
}

#[test]
fn lines_touch_their_cards() {
    for board in crowded() {
        let layout = laid(&board);
        for line in &layout.connectors {
            let ends = board.connectors.iter().find(|it| it.id == line.id);
            let ends = ends.expect("it is drawn");
            let corners = &line.corners;
            for (card, at) in [
                (ends.from, corners[0]),
                (ends.to, corners[corners.len() - 1]),
            ] {
                let rect = layout.cards[&card].grip();
                assert!(
                    rect.inflate(SLACK, SLACK).contains(at),
                    "{at:?} is off {rect:?}"
                );
                assert!(
                    !rect.inflate(-SLACK, -SLACK).contains(at),
                    "{at:?} is in {rect:?}"
                );
            }
            for pair in corners.windows(2) {
                assert!(
                    pair[0].x == pair[1].x || pair[0].y == pair[1].y,
                    "{corners:?}"
                );
            }
            assert!(line.line.elements().len() > 1);
        }
    }
}

#[test]
fn lines_between_the_same_cells_do_not_lie_on_each_other() {
    let table = "
                 | Discover | Buy
        Actions  | a; b     | c; d
        Thoughts | e        | f";
    let pairs = [
        ("a", "c"),
        ("c", "a"),
        ("b", "d"),
        ("a", "d"),
        ("a", "f"),
        ("a", "f"),
        ("e", "d"),
    ];
    let mut board = table::board(table);
    for (from, to) in pairs {
        connect(&mut board, table::card(from), table::card(to), "");
    }
    let layout = laid(&board);
    assert_eq!(layout.connectors.len(), pairs.len());
    for (at, one) in layout.connectors.iter().enumerate() {
        for other in &layout.connectors[at + 1..] {
            for a in one.corners.windows(2) {
                for b in other.corners.windows(2) {
                    let (a, b) = (Rect::from_points(a[0], a[1]), Rect::from_points(b[0], b[1]));
                    let across = a.x1.min(b.x1) - a.x0.max(b.x0);
                    let down = a.y1.min(b.y1) - a.y0.max(b.y0);
                    let shared = if across.min(down) < 0.0 {
                        0.0
                    } else {
                        across.max(down)
                    };
                    assert!(
                        shared < 1.0,
                        "{:?} lies on {:?}",
                        one.corners,
                        other.corners
                    );
                }
            }
        }
    }
}

#[test]
fn labels_stand_on_no_card() {
    let table = "
                 | Discover   | Buy  | Use
        Actions  | a; b; c; g | d; h | e
        Thoughts | f          | k    | m";
    let names = ["a", "b", "c", "d", "e", "f", "g", "h", "k", "m"];
    for from in names {
        for to in names.iter().filter(|to| **to != from) {
            let mut board = table::board(table);
            connect(&mut board, table::card(from), table::card(to), "as soon as");
            let layout = laid(&board);
            let paper = layout.connectors[0].label_paper().expect("it has a label");
            for card in layout.cards.values() {
                let both = card.rect.intersect(paper);
                let touch = both.width() <= SLACK || both.height() <= SLACK;
                assert!(
                    touch,
                    "{from} to {to}: the label at {paper:?} stands on {:?}",
                    card.rect
                );
            }
        }
    }
}

#[test]
fn a_click_selects_a_line_and_a_key_deletes_it() {
    let mut desk = Desk::with(
        "
        | Discover | Buy
        Actions | a | b",
    );
    let line = Connector {
        id: ConnectorId::from_bits(1),
        from: table::card("a"),
        to: table::card("b"),
        label: "then".to_owned(),
        style: ConnectorStyle::Arrow,
    };
    desk.meanwhile(&Edit::ChangeBoard {
        change: BoardChange::Connectors(vec![line]),
    });
    let line = &desk.layout().connectors[0];
    let at = line.corners[0].lerp(line.corners[1], 0.5);
    let modifiers = Modifiers::default();
    desk.send(Event::Down {
        at,
        modifiers,
        clicks: 1,
    });
    desk.send(Event::Up { at, modifiers });
    desk.selects("", "connector then");
    desk.keys(&[BoardKey::Right]).selects("b", "b");
    desk.send(Event::Down {
        at,
        modifiers,
        clicks: 1,
    });
    desk.send(Event::Up { at, modifiers });
    desk.keys(&[BoardKey::Delete]).selects("a", "a");
    assert!(desk.document.board().connectors.is_empty());
    desk.document.undo();
    assert_eq!(desk.document.board().connectors.len(), 1);
}

#[test]
fn a_hand_finds_a_line_between_cards() {
    for board in crowded() {
        let layout = laid(&board);
        let known: BTreeSet<ConnectorId> = board.connectors.iter().map(|line| line.id).collect();
        for line in &layout.connectors {
            for pair in line.corners.windows(2) {
                let at = pair[0].midpoint(pair[1]);
                match layout.hit(at) {
                    Target::Connector(id) => assert!(known.contains(&id)),
                    // A word of a feeling may lie there.
                    Target::Card(id) => assert!(layout.cards[&id].contains(at)),
                    other => panic!("{other:?} hides a line at {at:?}"),
                }
            }
        }
    }
}
