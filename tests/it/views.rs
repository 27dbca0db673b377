//! The views beside the map: each shows every opportunity, or every persona, once and in its place.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use jalon::file::board_from_text;
use jalon::file::template::Template;
use jalon::layout::{Layout, LayoutOptions, Page, PersonaCard, TextBox, View, layout_of};
use jalon::model::{Board, Card, CardId, Content, IdSource, Place};
use jalon::text::Typesetter;
use kurbo::Rect;

use crate::files::EVERYTHING;
use crate::support::boards;

fn boards() -> Vec<Board> {
    let template = |lang| Template::Sample.board(lang, &mut IdSource::seeded(1));
    let fixed = [
        template("en"),
        template("fr"),
        board_from_text(EVERYTHING).unwrap(),
    ];
    let random = (0..24).map(|seed| boards::random(seed, 4));
    fixed.into_iter().chain(random).collect()
}

fn lay_out(view: View, board: &Board) -> Layout {
    static TYPESETTER: OnceLock<Typesetter> = OnceLock::new();
    let typesetter = TYPESETTER.get_or_init(Typesetter::bundled_only);
    let options = LayoutOptions {
        title: true,
        legend: true,
        parking: true,
    };
    layout_of(view, board, typesetter, &options)
}

/// The opportunities in sight.
fn opportunities(board: &Board) -> Vec<&Card> {
    let is_seen = |place| match place {
        Place::Cell { lane, stage } => {
            !board.lane(lane).unwrap().hidden && !board.stage(stage).unwrap().hidden
        }
        Place::Parking => false,
    };
    board
        .cards()
        .filter(|(slot, _)| is_seen(slot.place))
        .map(|(_, card)| &**card)
        .filter(|card| matches!(card.content, Content::Opportunity { .. }))
        .collect()
}

/// Every place of a view with the cards that stand in it.
fn places(layout: &Layout) -> Vec<(Rect, &[CardId])> {
    match &layout.page {
        Page::Matrix(page) => {
            let cells = page.cells.iter().map(|cell| (cell.rect, &cell.cards[..]));
            let tray = page.tray.iter().map(|tray| (tray.rect, &tray.cards[..]));
            cells.chain(tray).collect()
        }
        Page::Roadmap(page) => {
            let cells = page.cells.iter();
            cells.map(|cell| (cell.rect, &cell.cards[..])).collect()
        }
        Page::Map | Page::Personas(_) => Vec::new(),
    }
}

fn holds(outer: Rect, inner: Rect) -> bool {
    outer.inflate(0.01, 0.01).union(inner) == outer.inflate(0.01, 0.01)
}

#[test]
fn every_opportunity_stands_once_in_its_place_and_covers_no_other() {
    for board in boards() {
        for view in [View::Matrix, View::Roadmap] {
            let layout = lay_out(view, &board);
            let mut seen = Vec::new();
            for (place, cards) in places(&layout) {
                assert!(holds(layout.bounds, place), "{view:?}: {place:?}");
                for id in cards {
                    let card = layout.card(*id).unwrap();
                    assert!(holds(place, card.rect), "{view:?}: {card:?}");
                    assert!(holds(card.rect, card.text_rect), "{view:?}: {card:?}");
                    seen.push(*id);
                }
            }
            let wanted: BTreeSet<CardId> = opportunities(&board).iter().map(|it| it.id).collect();
            assert_eq!(seen.len(), wanted.len(), "{view:?}");
            assert_eq!(seen.iter().copied().collect::<BTreeSet<_>>(), wanted);
            let rects: Vec<Rect> = layout.cards.values().map(|card| card.rect).collect();
            for (at, one) in rects.iter().enumerate() {
                for other in &rects[at + 1..] {
                    assert!(!one.overlaps(*other), "{view:?}: {one:?} {other:?}");
                }
            }
        }
    }
}

#[test]
fn the_matrix_says_what_the_scores_say() {
    for board in boards() {
        let layout = lay_out(View::Matrix, &board);
        let Page::Matrix(page) = &layout.page else {
            panic!("no matrix");
        };
        for card in opportunities(&board) {
            let Content::Opportunity {
                benefit, effort, ..
            } = card.content
            else {
                panic!("no opportunity");
            };
            let place = layout.card(card.id).unwrap().rect.center();
            let (_, rating) = page.place_at(place).unwrap();
            match (benefit, effort) {
                (Some(_), Some(_)) => {
                    assert_eq!((rating.benefit, rating.effort), (benefit, effort));
                }
                _ => assert_eq!((rating.benefit, rating.effort), (None, None)),
            }
        }
    }
}

#[test]
fn the_roadmap_begins_with_what_is_wanted_most() {
    for board in boards() {
        let layout = lay_out(View::Roadmap, &board);
        let Page::Roadmap(page) = &layout.page else {
            panic!("no roadmap");
        };
        for cell in &page.cells {
            let weights: Vec<_> = cell
                .cards
                .iter()
                .map(|id| {
                    let card = board.find(*id).unwrap().1;
                    let Content::Opportunity {
                        benefit, horizon, ..
                    } = card.content
                    else {
                        panic!("no opportunity");
                    };
                    assert_eq!(horizon, cell.horizon);
                    assert_eq!(card.department.trim(), page.rows[cell.row].department);
                    (card.votes, benefit)
                })
                .collect();
            assert!(weights.is_sorted_by(|a, b| a >= b), "{weights:?}");
        }
    }
}

/// All words of a sheet.
fn words(card: &PersonaCard) -> impl Iterator<Item = &TextBox> {
    let items = card.sections.iter().flat_map(|section| &section.items);
    std::iter::once(&card.name)
        .chain(&card.role)
        .chain(&card.quote)
        .chain(items)
}

#[test]
fn words_of_a_persona_stay_on_her_sheet_and_apart() {
    for mut board in boards() {
        // One of whom no more than the name is known, and one with far too many words.
        if let Some(persona) = board.personas.first() {
            let mut bare = jalon::model::Persona::named(persona.id, "X");
            let mut full = jalon::model::Persona::clone(persona);
            bare.id = jalon::model::PersonaId::from_bits(11);
            full.id = jalon::model::PersonaId::from_bits(12);
            full.goals =
                vec!["Une phrase assez longue pour tenir sur deux lignes ou trois".into(); 20];
            full.quote = "Je ne veux pas perdre une journée à la banque. ".repeat(6);
            board.personas.extend([bare.into(), full.into()]);
        }
        let layout = lay_out(View::Personas, &board);
        let Page::Personas(cards) = &layout.page else {
            panic!("no sheets");
        };
        assert_eq!(cards.len(), board.personas.len());
        for card in cards {
            assert!(holds(layout.bounds, card.rect));
            let mut rects: Vec<Rect> = words(card).map(|words| words.rect).collect();
            rects.push(card.portrait);
            rects.extend(card.sections.iter().map(|section| section.title));
            rects.extend(card.curve.iter().map(|curve| curve.rect));
            for (at, one) in rects.iter().enumerate() {
                assert!(holds(card.rect, *one), "{one:?} in {:?}", card.rect);
                for other in &rects[at + 1..] {
                    assert!(!one.overlaps(*other), "{one:?} {other:?}");
                }
            }
        }
        let one = lay_out(
            View::Persona(
                cards
                    .first()
                    .map_or(jalon::model::PersonaId::from_bits(1), |it| it.id),
            ),
            &board,
        );
        assert!(one.bounds.height() <= layout.bounds.height());
    }
}

#[test]
fn a_sheet_has_the_proportion_of_paper_and_no_empty_parts() {
    let board = Template::Sample.board("en", &mut IdSource::seeded(1));
    let layout = lay_out(View::Personas, &board);
    let Page::Personas(cards) = &layout.page else {
        panic!("no sheets");
    };
    for card in cards {
        let proportion = card.rect.width() / card.rect.height();
        assert!((proportion - 2.0_f64.sqrt()).abs() < 0.01, "{proportion}");
        assert!(card.curve.is_some());
        assert!(
            card.sections
                .iter()
                .all(|section| !section.items.is_empty())
        );
    }
}
