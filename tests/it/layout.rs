//! Laws of layout, held on many random boards.

mod groups;

use std::sync::LazyLock;

use jalon::layout::{
    CardBox, Layout, LayoutOptions, Target, TextBox, layout, monotone_curve, past_curves,
};
use jalon::model::*;
use jalon::text::Typesetter;
use kurbo::{ParamCurve as _, PathEl, Point, Rect};

use crate::support::boards::{self, Dice};

const ALL: LayoutOptions = LayoutOptions {
    title: true,
    legend: true,
    parking: true,
};
/// What rounding may add.
const SLACK: f64 = 0.01;

/// Random boards, from sparse to crowded.
static LAID_OUT: LazyLock<Vec<(Board, Layout)>> = LazyLock::new(|| {
    let typesetter = Typesetter::bundled_only();
    let boards = (0..36).map(|seed| boards::random(seed, 1 + seed as usize % 12));
    boards
        .map(|board| {
            let layout = layout(&board, &typesetter, &ALL);
            (board, layout)
        })
        .collect()
});

#[track_caller]
fn check(law: impl Fn(&Board, &Layout)) {
    for (board, layout) in LAID_OUT.iter() {
        law(board, layout);
    }
}

#[track_caller]
fn assert_within(outer: Rect, inner: Rect, what: &str) {
    let room = outer.inflate(SLACK, SLACK);
    assert!(
        room.contains_rect(inner),
        "{what}: {inner:?} leaves {outer:?}"
    );
}

#[track_caller]
fn assert_apart(rects: &[Rect], what: &str) {
    for (at, a) in rects.iter().enumerate() {
        for b in &rects[at + 1..] {
            let common = a.intersect(*b);
            let touch = common.width() <= SLACK || common.height() <= SLACK;
            assert!(touch, "{what}: {a:?} overlaps {b:?}");
        }
    }
}

/// Rows of a paragraph as rectangles.
fn rows(card: &CardBox) -> Vec<Rect> {
    let rows = card.text.rows.iter().enumerate();
    let inked = rows.filter(|(_, row)| row.width > 0.0);
    inked
        .map(|(at, row)| {
            let origin = card.row_origin(at);
            Rect::from_origin_size(
                (origin.x + row.x, origin.y + row.top),
                (row.width, row.height),
            )
        })
        .collect()
}

fn words_fit(words: &TextBox) {
    for row in &words.text.rows {
        let at = (words.rect.x0 + row.x, words.rect.y0 + row.top);
        let ink = Rect::from_origin_size(at, (row.width, row.height));
        assert_within(words.rect, ink, &words.text.text);
    }
}

#[test]
fn cards_stand_in_their_cells_and_apart() {
    check(|_, layout| {
        for cell in &layout.cells {
            let cards: Vec<&CardBox> = cell.cards.iter().map(|id| &layout.cards[id]).collect();
            for card in &cards {
                assert_within(cell.rect, card.rect, "card in cell");
            }
            let grips: Vec<Rect> = cards.iter().map(|card| card.grip()).collect();
            assert_apart(&grips, "cards of a cell");
            let words: Vec<Rect> = cards.iter().map(|card| card.text_rect).collect();
            assert_apart(&words, "words of a cell");
        }
        if let Some(parking) = &layout.parking {
            let cards: Vec<Rect> = parking
                .cards
                .iter()
                .map(|id| layout.cards[id].rect)
                .collect();
            for card in &cards {
                assert_within(parking.rect, *card, "card in the parking lot");
            }
            assert_apart(&cards, "parked cards");
        }
    });
}

#[test]
fn words_never_leave_their_card() {
    check(|board, layout| {
        for (_, card) in board.cards() {
            let Some(at) = layout.card(card.id) else {
                continue;
            };
            assert_within(at.rect, at.text_rect, "words in card");
            for row in rows(at) {
                assert_within(at.text_rect, row, &card.text);
            }
            for part in at.figure.iter().chain(&at.foot) {
                assert_within(at.rect, *part, "part in card");
                if !at.text_rect.is_zero_area() {
                    assert_apart(&[at.text_rect, *part], "words and other parts");
                }
            }
            if let Some(why) = &at.why {
                words_fit(why);
                assert_within(at.rect, why.rect, "why in flag");
                assert_apart(&[at.text_rect, why.rect], "text and why");
            }
        }
    });
}

#[test]
fn headers_hold_their_words() {
    check(|_, layout| {
        for stage in &layout.stages {
            for words in [
                Some(&stage.name),
                stage.description.as_ref(),
                stage.time.as_ref(),
            ] {
                let Some(words) = words else { continue };
                words_fit(words);
                assert_within(stage.header, words.rect, "stage's words");
            }
        }
        for lane in &layout.lanes {
            words_fit(&lane.name);
            assert_within(lane.header, lane.name.rect, "lane's name");
            if let Some(question) = &lane.question {
                words_fit(question);
                assert_within(lane.header, question.rect, "lane's question");
                assert_apart(&[lane.name.rect, question.rect], "name and question");
            }
        }
        let title = layout.title.as_ref().expect("asked for");
        words_fit(&title.title);
        assert_within(title.rect, title.kind, "kind in title block");
        let mut parts = vec![title.title.rect, title.kind];
        for part in &title.context {
            words_fit(&part.words);
            parts.push(part.words.rect);
        }
        for persona in &title.personas {
            words_fit(&persona.name);
            assert_within(persona.rect, persona.name.rect, "name in chip");
            parts.push(persona.rect);
        }
        for part in &parts[2..] {
            assert_within(title.rect, *part, "part of the title block");
        }
        // The title's words end before the chip, its box does not.
        assert_apart(&parts[1..], "parts of the title block");
    });
}

#[test]
fn the_grid_is_a_grid() {
    check(|board, layout| {
        for pair in layout.stages.windows(2) {
            assert!(pair[0].column.x1 <= pair[1].column.x0 + SLACK);
            assert_eq!(pair[0].header.y0, pair[1].header.y0);
            assert_eq!(pair[0].header.y1, pair[1].header.y1);
        }
        for pair in layout.lanes.windows(2) {
            assert!(pair[0].body.y1 <= pair[1].body.y0);
        }
        for lane in &layout.lanes {
            let height = board.lane(lane.id).and_then(|lane| lane.height);
            if !lane.collapsed && lane.kind.holds_cards() {
                assert!(lane.body.height() >= height.unwrap_or(0.0));
            }
            for cell in &layout.cells[lane.cells.clone()] {
                assert_within(lane.body, cell.rect, "cell in lane");
            }
        }
        let blocks = [
            layout.stage_row,
            layout.lane_column,
            layout.title.as_ref().expect("asked for").rect,
            layout.parking.as_ref().expect("asked for").rect,
        ];
        assert_apart(&blocks[..3], "blocks of the board");
        for block in blocks {
            assert_within(layout.bounds, block, "block on the board");
        }
    });
}

#[test]
fn what_is_hidden_or_collapsed_shows_no_cards() {
    check(|board, layout| {
        for (slot, card) in board.cards() {
            let visible = match slot.place {
                Place::Parking => true,
                Place::Cell { lane, stage } => {
                    let lane = board.lane(lane).expect("the board names it");
                    let stage = board.stage(stage).expect("the board names it");
                    !(lane.hidden || lane.collapsed || stage.hidden || stage.collapsed)
                }
            };
            assert_eq!(layout.card(card.id).is_some(), visible);
            if let Some(at) = layout.card(card.id) {
                assert_eq!(at.slot, slot);
            }
        }
    });
}

#[test]
fn a_hand_finds_what_it_sees() {
    check(|_, layout| {
        for card in layout.cards.values() {
            let centre = card.grip().center();
            let mut lines = layout.connectors.iter().rev();
            // A label as long as a page may cover cards.
            let above = lines.find(|line| line.label_paper().is_some_and(|it| it.contains(centre)));
            let seen = above.map_or(Target::Card(card.id), |line| Target::Connector(line.id));
            assert_eq!(layout.hit(centre), seen, "{card:?}");
        }
        for stage in &layout.stages {
            let target = layout.hit(stage.header.center());
            assert_eq!(target, Target::StageHeader(stage.id));
            let edge = Point::new(stage.column.x1, stage.header.center().y);
            assert_eq!(layout.hit(edge), Target::StageEdge(stage.id));
        }
        for lane in &layout.lanes {
            assert_eq!(
                layout.hit(lane.header.center()),
                Target::LaneHeader(lane.id)
            );
        }
        let title = layout.title.as_ref().expect("asked for");
        assert_eq!(layout.hit(title.kind.center()), Target::Kind);
        for persona in &title.personas {
            assert_eq!(
                layout.hit(persona.rect.center()),
                Target::Persona(persona.id)
            );
        }
    });
}

#[test]
fn a_card_let_go_where_it_was_stays() {
    check(|_, layout| {
        for card in layout.cards.values() {
            let slot = layout.slot_at(card.grip().center(), &[card.id]);
            assert_eq!(slot, Some(card.slot), "{card:?}");
        }
    });
}

#[test]
fn a_card_dropped_past_the_last_comes_last() {
    check(|_, layout| {
        for cell in layout.cells.iter().filter(|cell| !cell.cards.is_empty()) {
            let corner = cell.rect.inflate(-1.0, -1.0);
            let slot = layout.slot_at(Point::new(corner.x1, corner.y1), &[]);
            let lane = layout.lane(cell.lane).expect("its cell is there");
            if matches!(lane.kind, LaneKind::Notes(_)) {
                assert_eq!(slot.map(|slot| slot.index), Some(cell.cards.len()));
            }
        }
    });
}

#[test]
fn every_point_near_the_grid_has_a_place() {
    check(|_, layout| {
        let holds = |lane: &jalon::layout::LaneBox| !lane.cells.is_empty();
        if !layout.lanes.iter().any(holds) {
            return;
        }
        let mut dice = Dice::new(7);
        for _ in 0..50 {
            let bounds = layout.bounds;
            let share = |dice: &mut Dice| dice.roll(1_000) as f64 / 999.0;
            let x = bounds.x0 + bounds.width() * share(&mut dice);
            let y = bounds.y0 + bounds.height() * share(&mut dice);
            let slot = layout
                .slot_at(Point::new(x, y), &[])
                .expect("a place is near");
            let rect = layout.place_rect(slot.place).expect("it is visible");
            let target = layout.hit(rect.center());
            assert_ne!(target, Target::Nothing);
        }
    });
}

#[test]
fn the_same_board_is_laid_out_the_same() {
    let typesetter = Typesetter::bundled_only();
    for seed in 0..8 {
        let board = boards::random(seed, 6);
        let first = format!("{:?}", layout(&board, &typesetter, &ALL));
        let fresh = Typesetter::bundled_only();
        let second = format!("{:?}", layout(&board, &fresh, &ALL));
        // Faces have other keys in another typesetter; places may not.
        assert_eq!(without_keys(&first), without_keys(&second));
    }
}

fn without_keys(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for part in text.split("key ") {
        let rest = part.trim_start_matches(|c: char| c.is_ascii_hexdigit());
        out.push_str(rest);
    }
    out
}

#[test]
fn curves_never_overshoot() {
    let mut dice = Dice::new(1);
    for _ in 0..300 {
        let mut x = 0.0;
        let points: Vec<Point> = (0..2 + dice.roll(9))
            .map(|_| {
                x += 1.0 + dice.roll(300) as f64;
                Point::new(x, dice.roll(5) as f64 * 32.0)
            })
            .collect();
        let pieces = monotone_curve(&points);
        assert_eq!(pieces.len(), points.len() - 1);
        for (piece, ends) in pieces.iter().zip(points.windows(2)) {
            assert_eq!((piece.p0, piece.p3), (ends[0], ends[1]));
            let (low, high) = (ends[0].y.min(ends[1].y), ends[0].y.max(ends[1].y));
            let mut last = ends[0].y;
            for step in 0..=50 {
                let y = piece.eval(f64::from(step) / 50.0).y;
                assert!((low - 1e-9..=high + 1e-9).contains(&y), "{points:?}");
                let onward = (y - last) * (ends[1].y - ends[0].y) >= -1e-9;
                assert!(onward, "turns back between {ends:?}");
                last = y;
            }
        }
    }
}

#[test]
fn the_names_of_curves_cover_nothing() {
    let mut named = 0;
    for (_, layout) in LAID_OUT.iter() {
        for curve in &layout.curves {
            let Some(name) = &curve.name else { continue };
            named += 1;
            let lane = layout.lane(curve.lane).expect("its lane is visible");
            assert_within(lane.body, name.rect, "name in lane");
            for card in layout.cells[lane.cells.clone()]
                .iter()
                .flat_map(|cell| &cell.cards)
            {
                let card = &layout.cards[card];
                assert_apart(&[name.rect, card.grip()], "name and face");
                assert_apart(&[name.rect, card.text_rect], "name and word");
            }
            let others = layout.curves.iter().filter(|it| it.lane == curve.lane);
            let names: Vec<Rect> = others
                .clone()
                .filter_map(|it| it.name.as_ref())
                .map(|name| name.rect)
                .collect();
            assert_apart(&names, "names of curves");
            for segment in others.flat_map(|it| it.line.segments()) {
                for step in 0..=60 {
                    let point = segment.eval(f64::from(step) / 60.0);
                    assert!(!name.rect.contains(point), "a curve crosses {name:?}");
                }
            }
        }
    }
    assert!(named > 10, "only {named} curves have a name");
}

#[test]
fn channels_stand_under_their_stage() {
    let mut symbols = 0;
    check(|board, layout| {
        for stage in &layout.stages {
            assert_eq!(stage.ribbon.is_some(), board.channel_ribbon);
        }
    });
    for (board, layout) in LAID_OUT.iter() {
        for stage in &layout.stages {
            let Some(ribbon) = &stage.ribbon else {
                continue;
            };
            assert_within(layout.stage_row, ribbon.rect, "ribbon in the row");
            assert!(stage.header.y1 < ribbon.rect.y0, "under the header");
            let inside: Vec<Rect> = ribbon.symbols.iter().chain(&ribbon.rest).copied().collect();
            for part in &inside {
                assert_within(ribbon.rect, *part, "symbol in ribbon");
            }
            assert_apart(&inside, "symbols");
            symbols += inside.len();
            let all_shown = ribbon.symbols.len() == ribbon.channels.len();
            assert_eq!(all_shown, ribbon.rest.is_none());
            let counted: usize = ribbon.channels.iter().map(|(_, count)| count).sum();
            let shown = board.lanes.iter().filter(|lane| !lane.hidden);
            let carried = shown
                .flat_map(|lane| lane.cells.at(stage.id))
                .filter(|card| {
                    let has = |content: &Content| {
                        matches!(
                            content,
                            Content::Touchpoint {
                                channel: Some(_),
                                ..
                            }
                        )
                    };
                    has(&card.content)
                });
            assert_eq!(counted, carried.count());
        }
    }
    assert!(symbols > 20, "only {symbols} symbols");
}

#[test]
fn words_of_feelings_keep_clear_of_curves() {
    check(|_, layout| {
        for curve in &layout.curves {
            let lane = layout.lane(curve.lane).expect("its lane is visible");
            let cells = &layout.cells[lane.cells.clone()];
            for segment in curve.line.segments() {
                for step in 0..=60 {
                    let point = segment.eval(f64::from(step) / 60.0);
                    for id in cells.iter().flat_map(|cell| &cell.cards) {
                        let word = layout.cards[id].text_rect.inflate(-1.0, -1.0);
                        assert!(!word.contains(point), "{:?}", layout.cards[id]);
                    }
                }
            }
        }
    });
}

#[test]
fn earlier_feelings_that_are_the_same_lie_on_the_curves_that_are_there() {
    check(|board, layout| {
        for lane in board
            .lanes
            .iter()
            .filter(|it| it.kind == LaneKind::Feelings)
        {
            let past = past_curves(board, layout, lane);
            let curves: Vec<_> = layout
                .curves
                .iter()
                .filter(|it| it.lane == lane.id)
                .collect();
            assert_eq!(past.len(), curves.len());
            for (past, curve) in past.iter().zip(curves) {
                assert_eq!(past.curve.persona, curve.persona);
                let (was, now) = (past.curve.line.elements(), curve.line.elements());
                assert_eq!(was.len(), now.len());
                let ends = |path: &[PathEl]| path.iter().filter_map(PathEl::end_point).collect();
                let (was, now): (Vec<Point>, Vec<Point>) = (ends(was), ends(now));
                for (was, now) in was.into_iter().zip(now) {
                    assert!(was.distance(now) < SLACK, "{was} {now}");
                }
                for (id, at) in &past.points {
                    let face = layout.card(*id).and_then(|card| card.figure);
                    assert!(face.expect("a face").center().distance(*at) < SLACK);
                }
            }
        }
    });
}
