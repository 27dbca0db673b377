//! Presenting: which key leads where, what is seen and lit there, and that it can be read.

use std::sync::{Arc, OnceLock};

use jalon::file::template::Template;
use jalon::layout::{Layout, LayoutOptions, layout};
use jalon::model::{Board, IdSource};
use jalon::text::Typesetter;
use jalon::tool::present::{Room, Show, Spot, Step, Walk};
use kurbo::{Rect, Size};

use crate::support::{boards, table};

const SCREEN: Size = Size::new(1920.0, 1080.0);

const MAP: &str = "
    | Discover | Choose | Buy
    Actions | search | | pay
    Mood (feelings) | +1 curious
    Sight (divider) |
    Ideas | | call back
    Parking | later";

fn lay_out(board: &Board) -> Layout {
    static TYPESETTER: OnceLock<Typesetter> = OnceLock::new();
    let options = LayoutOptions {
        title: true,
        legend: false,
        parking: false,
    };
    let typesetter = TYPESETTER.get_or_init(Typesetter::bundled_only);
    layout(board, typesetter, &options)
}

fn sample() -> Board {
    Template::Sample.board("fr", &mut IdSource::seeded(1))
}

/// `>` `<` stages, `v` `^` lanes, `n` `p` next and previous, `w` whole, `b` blank, digits, `_` a second and more passes.
fn walk(show: &mut Show, keys: &str, room: &Room<'_>) {
    let mut time = 0.0;
    for key in keys.chars() {
        time += 0.2;
        let step = match key {
            '>' => Step::On(Walk::Stages),
            '<' => Step::Back(Walk::Stages),
            'v' => Step::On(Walk::Lanes),
            '^' => Step::Back(Walk::Lanes),
            'n' => Step::Next,
            'p' => Step::Previous,
            'w' => Step::Whole,
            'b' => Step::Blank,
            '_' => {
                time += 1.0;
                continue;
            }
            digit => Step::Digit(digit.to_digit(10).expect("a step") as u8),
        };
        show.take(step, time, room);
    }
}

/// What is shown, as `Buy`, `lane Mood`, `whole`; with its page where it has several.
fn shown(show: &Show, room: &Room<'_>, board: &Board) -> String {
    let name = match show.spot() {
        Spot::Whole => "whole".to_owned(),
        Spot::Stage(id) => board.stage(id).expect("a stage").name.clone(),
        Spot::Lane(id) => format!("lane {}", board.lane(id).expect("a lane").name),
    };
    let paged = show.position(room).filter(|at| at.pages > 1);
    let page = paged.map_or_else(String::new, |at| format!(" {}/{}", at.page, at.pages));
    let blank = if show.is_blank() { " blank" } else { "" };
    format!("{name}{page}{blank}")
}

#[track_caller]
fn check_on(board: &Board, screen: Size, keys: &str, expected: &str) {
    let layout = lay_out(board);
    let room = Room::new(&layout, screen);
    let mut show = Show::default();
    walk(&mut show, keys, &room);
    assert_eq!(shown(&show, &room, board), expected, "after {keys}");
}

#[track_caller]
fn check(keys: &str, expected: &str) {
    check_on(&table::board(MAP), SCREEN, keys, expected);
}

#[test]
fn it_begins_with_the_whole_map_and_walks_round() {
    check("", "whole");
    check(">", "Discover");
    check(">>", "Choose");
    check(">>>", "Buy");
    check(">>>>", "whole");
    check(">>>>>", "Discover");
    check("<", "Buy");
    check(">><", "Discover");
    check("><", "whole");
    check(">>w", "whole");
    check(">>w>", "Discover");
}

#[test]
fn lanes_are_walked_without_the_lines_between_them() {
    check("v", "lane Actions");
    check("vv", "lane Mood");
    check("vvv", "lane Ideas");
    check("vvvv", "whole");
    check("^", "lane Ideas");
    check("vv^", "lane Actions");
}

#[test]
fn each_walk_goes_on_where_it_was_left() {
    check(">>v", "lane Actions");
    check(">>vv>", "Choose");
    check(">>vv>>", "Buy");
    check(">>vv>v", "lane Mood");
    check(">>vvw>", "Discover");
}

#[test]
fn a_remote_needs_two_keys() {
    check("n", "Discover");
    check("nnn", "Buy");
    check("nnnp", "Choose");
    check("vn", "lane Mood");
    check("vnp", "lane Actions");
    check("p", "Buy");
}

#[test]
fn a_blank_screen_comes_back_where_it_was() {
    check(">b", "Discover blank");
    check(">bb", "Discover");
    check(">b>", "Discover");
    check(">b>>", "Choose");
    check(">bn", "Discover");
    check(">bw", "whole");
    check(">b3", "Buy");
}

#[test]
fn digits_jump() {
    check("2", "Choose");
    check("23", "Buy");
    check("29", "Choose");
    check("20", "whole");
    check("2_0", "whole");
    let names: Vec<String> = (1..=12).map(|number| format!("S{number}")).collect();
    let many = table::board(&format!("| {}\nActions | note", names.join(" | ")));
    check_on(&many, SCREEN, "1", "S1");
    check_on(&many, SCREEN, "12", "S12");
    check_on(&many, SCREEN, "10", "S10");
    check_on(&many, SCREEN, "1_2", "S2");
    check_on(&many, SCREEN, "13", "S3");
    check_on(&many, SCREEN, "112", "S2");
    check_on(&many, SCREEN, "9", "S9");
}

fn changed(change: impl FnOnce(&mut Board)) -> Board {
    let mut board = table::board(MAP);
    change(&mut board);
    board
}

#[test]
fn what_is_hidden_or_collapsed_is_passed_over() {
    let hidden = changed(|board| Arc::make_mut(&mut board.stages[0]).hidden = true);
    check_on(&hidden, SCREEN, ">", "Choose");
    check_on(&hidden, SCREEN, "2", "Buy");
    check_on(&hidden, SCREEN, ">>>", "whole");
    let folded = changed(|board| Arc::make_mut(&mut board.stages[1]).collapsed = true);
    check_on(&folded, SCREEN, ">>", "Buy");
    check_on(&folded, SCREEN, "3", "Buy");
    check_on(&folded, SCREEN, "2", "whole");
    let lane = changed(|board| Arc::make_mut(&mut board.lanes[0]).collapsed = true);
    check_on(&lane, SCREEN, "v", "lane Mood");
    let lane = changed(|board| Arc::make_mut(&mut board.lanes[1]).hidden = true);
    check_on(&lane, SCREEN, "vv", "lane Ideas");
}

#[test]
fn little_is_enough() {
    let one = table::board("| Only\nActions | note");
    check_on(&one, SCREEN, ">", "Only");
    check_on(&one, SCREEN, ">>", "whole");
    check_on(&one, SCREEN, "<", "Only");
    let bare = changed(|board| board.lanes.clear());
    check_on(&bare, SCREEN, ">", "Discover");
    check_on(&bare, SCREEN, "v", "whole");
    check_on(&bare, SCREEN, ">v", "Discover");
    let none = changed(|board| {
        for stage in &mut board.stages {
            Arc::make_mut(stage).hidden = true;
        }
    });
    check_on(&none, SCREEN, "><1bbp", "whole");
}

#[test]
fn what_goes_from_the_board_goes_from_the_show() {
    let before = table::board(MAP);
    let after = changed(|board| Arc::make_mut(&mut board.stages[1]).hidden = true);
    let (old, new) = (lay_out(&before), lay_out(&after));
    let mut show = Show::default();
    walk(&mut show, ">>", &Room::new(&old, SCREEN));
    let room = Room::new(&new, SCREEN);
    show.follow(&room);
    assert_eq!(shown(&show, &room, &after), "whole");
}

#[test]
fn the_next_stage_or_lane_is_known() {
    let board = table::board(MAP);
    let layout = lay_out(&board);
    let room = Room::new(&layout, SCREEN);
    let next = |keys: &str| {
        let mut show = Show::default();
        walk(&mut show, keys, &room);
        show.next_spot(&room)
    };
    assert_eq!(next(""), Spot::Stage(table::stage("Discover")));
    assert_eq!(next(">"), Spot::Stage(table::stage("Choose")));
    assert_eq!(next(">b"), Spot::Stage(table::stage("Choose")));
    assert_eq!(next(">>>"), Spot::Whole);
    assert_eq!(next("v"), Spot::Lane(table::lane("Mood")));
}

/// Walks a whole board; on each page text can be read, and all pages of a stage or lane together show all of it.
#[track_caller]
fn check_readable(board: &Board, screen: Size) {
    let layout = lay_out(board);
    let room = Room::new(&layout, screen);
    for walked in [Walk::Stages, Walk::Lanes] {
        for stop in room.stops(walked) {
            let mut show = Show::default();
            while show.spot() != stop {
                show.take(Step::On(walked), 0.0, &room);
            }
            let light = show.light(&layout).expect("a light");
            let pages = show.position(&room).expect("a position").pages;
            let mut seen: Vec<Rect> = Vec::new();
            for page in 0..pages {
                let camera = show.camera(&room);
                seen.push(camera.view(screen));
                for card in layout.cards.values() {
                    let height = card.style.size * camera.zoom * 1080.0 / screen.height;
                    assert!(height >= 18.0 - 1e-9, "{height} px: {:?}", show.spot());
                }
                if page + 1 < pages {
                    show.take(Step::Next, 0.0, &room);
                }
            }
            assert_eq!(show.spot(), stop, "all pages come first");
            let body = light.body;
            for card in layout.cards.values() {
                let middle = card.rect.center();
                let is_seen = seen.iter().any(|view| view.contains(middle));
                assert!(is_seen || !body.contains(middle), "{stop:?} at {middle:?}");
            }
            let corners = [body.origin(), kurbo::Point::new(body.x1, body.y1)];
            for corner in corners {
                let near = |view: &Rect| view.inflate(1.0, 1.0).contains(corner);
                assert!(seen.iter().any(near), "{stop:?}: {corner:?} of {seen:?}");
            }
        }
    }
}

#[test]
fn all_of_it_can_be_read_on_every_screen() {
    let screens = [
        SCREEN,
        Size::new(1024.0, 768.0),
        Size::new(3840.0, 2160.0),
        Size::new(1080.0, 1920.0),
    ];
    for screen in screens {
        check_readable(&table::board(MAP), screen);
        check_readable(&sample(), screen);
        for seed in 0..6 {
            check_readable(&boards::random(seed, 6), screen);
        }
    }
}

#[test]
fn a_stage_fills_the_screen_and_its_headers_stay_clear_of_it() {
    let board = table::board("| One | Two | Three\nActions | a | b | c\nIdeas | d | e | f");
    let layout = lay_out(&board);
    let room = Room::new(&layout, SCREEN);
    let mut show = Show::default();
    walk(&mut show, ">>", &room);
    let camera = show.camera(&room);
    let view = camera.view(SCREEN);
    let light = show.light(&layout).expect("a light");
    assert_eq!(light.body, layout.stages[1].column);
    assert!(view.contains_rect(light.body.union(light.row)));
    assert!(light.row.height() + light.body.height() > view.height() * 0.5);
    // Little is not blown up without end.
    assert!(camera.zoom <= 2.0 * room.least_zoom() + 1e-9);
}

#[test]
fn a_window_of_no_size_is_walked_too() {
    let board = sample();
    for size in [Size::ZERO, Size::new(1.0, 5000.0), Size::new(5000.0, 1.0)] {
        let layout = lay_out(&board);
        let room = Room::new(&layout, size);
        let mut show = Show::default();
        walk(&mut show, ">>>vvv<<^^12b", &room);
        let camera = show.camera(&room);
        assert!(camera.zoom.is_finite() && camera.origin.is_finite());
    }
}
