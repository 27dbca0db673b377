//! What drawings show, and that their colours can be told apart and read.

mod svg;

use std::collections::BTreeSet;
use std::sync::Arc;

use jalon::draw::{DrawOptions, Pens, draw, draw_card};
use jalon::file::template::Template;
use jalon::i18n::{Lang, Strings};
use jalon::layout::{Layout, LayoutOptions, layout};
use jalon::model::*;
use jalon::raster::Canvas;
use jalon::scene::{Item, Placed, Rgba, Scene, Source};
use jalon::text::Typesetter;
use jalon::theme::{Theme, ThemeName};

use crate::support::boards;

const ALL: LayoutOptions = LayoutOptions {
    title: true,
    legend: true,
    parking: true,
};

struct Drawn {
    board: Board,
    layout: Layout,
    typesetter: Typesetter,
}

impl Drawn {
    fn new(board: Board) -> Self {
        let typesetter = Typesetter::bundled_only();
        let layout = layout(&board, &typesetter, &ALL);
        Self {
            board,
            layout,
            typesetter,
        }
    }

    fn pens(&self) -> Pens<'_> {
        Pens {
            theme: Theme::of(ThemeName::Light),
            typesetter: &self.typesetter,
            strings: Strings::of(Lang::Fr),
        }
    }

    fn scene(&self, options: &DrawOptions) -> Scene {
        draw(&self.board, &self.layout, self.pens(), options)
    }
}

fn sample() -> Drawn {
    let mut ids = IdSource::seeded(1);
    Drawn::new(Template::Sample.board("fr", &mut ids))
}

/// The words of the items from `source`, row by row.
fn words(scene: &Scene, source: impl Fn(Source) -> bool) -> String {
    let rows = scene.items.iter().filter(|it| source(it.source));
    let rows = rows.filter_map(|it| match &it.item {
        Item::Text { row, .. } => Some(&*row.text),
        _ => None,
    });
    rows.collect::<Vec<_>>().join(" ")
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

#[test]
fn every_word_of_every_card_is_drawn() {
    for seed in 0..12 {
        let drawn = Drawn::new(boards::random(seed, 4));
        let scene = drawn.scene(&DrawOptions::default());
        for (_, card) in drawn.board.cards() {
            if drawn.layout.card(card.id).is_none() {
                continue;
            }
            let shown = words(&scene, |it| it == Source::Card(card.id.bits()));
            let (shown, text) = (squeezed(&shown), squeezed(&card.text));
            assert!(shown.starts_with(&text), "{text} is drawn as {shown}");
        }
    }
}

#[test]
fn everything_lies_on_the_board() {
    for seed in 0..12 {
        let scene = Drawn::new(boards::random(seed, 4)).scene(&DrawOptions::default());
        for Placed { item, bounds, .. } in &scene.items {
            assert!(bounds.is_finite(), "{item:?}");
            let room = scene.bounds.inflate(1.0, 1.0);
            assert!(room.contains_rect(*bounds), "{item:?} {bounds:?}");
        }
    }
}

#[test]
fn an_omitted_card_leaves_nothing() {
    let drawn = sample();
    let (_, card) = drawn.board.cards().next().expect("the sample has cards");
    let options = DrawOptions {
        omit: BTreeSet::from([card.id]),
        ..DrawOptions::default()
    };
    let scene = drawn.scene(&options);
    let of_card = |it: &&Placed| it.source == Source::Card(card.id.bits());
    assert_eq!(scene.items.iter().filter(of_card).count(), 0);
    let whole = drawn.scene(&DrawOptions::default());
    let all = whole.items.iter().filter(of_card).count();
    assert!(all > 0);
    assert_eq!(whole.items.len() - all, scene.items.len());
}

#[test]
fn a_faded_card_steps_back_and_nothing_else_is_drawn_anew() {
    let drawn = sample();
    let whole = Canvas::new(drawn.scene(&DrawOptions::default()));
    let about = |card: CardId| {
        let both = drawn.board.connectors.iter();
        let touching = both.filter(|it| it.from == card || it.to == card);
        let mut about: Vec<_> = touching.map(|it| Source::Connector(it.id.bits())).collect();
        about.push(Source::Card(card.bits()));
        about
    };
    for (_, card) in drawn.board.cards() {
        let options = DrawOptions {
            faded: BTreeSet::from([card.id]),
            ..DrawOptions::default()
        };
        let scene = drawn.scene(&options);
        let about = about(card.id);
        let items = scene.items.iter();
        let own = items.filter(|it| about.contains(&it.source));
        let own: Vec<_> = own.map(|it| it.bounds).collect();
        let dirty = Canvas::new(scene).changes_since(&whole);
        assert!(!dirty.is_empty(), "{card:?}");
        for rect in dirty {
            let room = own.iter().copied().reduce(|a, b| a.union(b));
            let room = room.expect("it is drawn");
            assert!(room.contains_rect(rect), "{rect:?} of {card:?}");
        }
    }
}

#[test]
fn a_curve_steps_back_with_its_last_point() {
    let drawn = sample();
    let is_lived = |card: &Card| matches!(card.content, Content::Feeling { wished: false, .. });
    let lived: BTreeSet<_> = drawn
        .board
        .cards()
        .filter(|(_, card)| is_lived(card))
        .map(|(_, card)| card.id)
        .collect();
    let some: BTreeSet<_> = lived.iter().copied().skip(1).collect();
    assert!(!some.is_empty(), "the sample has a curve");
    let curve = |faded: &BTreeSet<CardId>| {
        let options = DrawOptions {
            faded: faded.clone(),
            ..DrawOptions::default()
        };
        let items = drawn.scene(&options).items.into_iter();
        let curve = items.filter(|it| matches!(it.source, Source::Curve(_)));
        format!("{:?}", curve.map(|it| it.item).collect::<Vec<_>>())
    };
    let whole = curve(&BTreeSet::new());
    assert_eq!(curve(&some), whole);
    assert_ne!(curve(&lived), whole);
}

#[test]
fn a_carried_card_looks_as_it_lay() {
    let drawn = sample();
    let whole = drawn.scene(&DrawOptions::default());
    for (_, card) in drawn.board.cards() {
        let alone = draw_card(&drawn.board, &drawn.layout, card.id, drawn.pens());
        let alone = alone.expect("all cards of the sample are visible");
        let lay = whole
            .items
            .iter()
            .filter(|it| it.source == Source::Card(card.id.bits()));
        let lay: Vec<String> = lay.map(|it| format!("{it:?}")).collect();
        let held: Vec<String> = alone.items.iter().map(|it| format!("{it:?}")).collect();
        assert_eq!(held, lay);
    }
}

#[test]
fn ghosts_stand_in_empty_lanes_when_asked_for() {
    let mut ids = IdSource::seeded(1);
    let drawn = Drawn::new(Template::Cgap.board("fr", &mut ids));
    let ghost = |it| matches!(it, Source::Cell { .. });
    let with = drawn.scene(&DrawOptions {
        ghosts: true,
        ..DrawOptions::default()
    });
    let shown = squeezed(&words(&with, ghost));
    for lane in &drawn.board.lanes {
        assert!(shown.contains(&squeezed(&lane.question)), "{}", lane.name);
    }
    let without = drawn.scene(&DrawOptions::default());
    assert_eq!(words(&without, ghost), "");
}

#[test]
fn the_title_block_tells_who_what_and_why() {
    let drawn = sample();
    let scene = drawn.scene(&DrawOptions::default());
    let shown = words(&scene, |it| {
        matches!(it, Source::Title | Source::Persona(_))
    });
    let shown = squeezed(&shown);
    let board = &drawn.board;
    let persona = &board.personas[0];
    for said in [
        &board.title,
        &board.context.scenario,
        &board.context.goal,
        &persona.name,
        &persona.quote,
        &"Carte actuelle".to_owned(),
    ] {
        assert!(shown.contains(&squeezed(said)), "{said} is not in {shown}");
    }
}

#[test]
fn the_same_board_is_drawn_the_same() {
    let drawn = Drawn::new(boards::random(3, 5));
    let options = DrawOptions::default();
    let (first, second) = (drawn.scene(&options), drawn.scene(&options));
    assert_eq!(format!("{first:?}"), format!("{second:?}"));
}

#[test]
fn a_picture_is_shown_in_its_frame_and_a_broken_one_does_not_harm() {
    let mut png = Vec::new();
    let red = image::RgbaImage::from_pixel(3, 2, image::Rgba([255, 0, 0, 255]));
    let encoded = image::DynamicImage::from(red)
        .write_to(&mut std::io::Cursor::new(&mut png), image::ImageFormat::Png);
    encoded.expect("a small picture is encoded");
    for (bytes, images) in [(png, 1), (b"no picture".to_vec(), 0)] {
        let mut board = boards::random(5, 0);
        let mut ids = IdSource::seeded(9);
        let id = PictureId::fresh(&mut ids);
        let picture = Picture {
            name: String::new(),
            format: PictureFormat::Png,
            bytes,
        };
        board.pictures.insert(id, Arc::new(picture));
        let mut card = Card::note(CardId::fresh(&mut ids), "Un étal");
        card.content = Content::Picture {
            picture: Some(id),
            fit: PictureFit::Fitted,
        };
        board.parking = vec![Arc::new(card)];
        let scene = Drawn::new(board).scene(&DrawOptions::default());
        let shown = scene.items.iter();
        let shown = shown.filter(|it| matches!(it.item, Item::Image { .. }));
        assert_eq!(shown.count(), images);
    }
}

/// sRGB to linear light, by IEC 61966-2-1.
fn linear(colour: Rgba) -> [f64; 3] {
    [colour.r, colour.g, colour.b].map(|channel| {
        let c = f64::from(channel) / 255.0;
        if c <= 0.04045 {
            c / 12.92
        } else {
            ((c + 0.055) / 1.055).powf(2.4)
        }
    })
}

fn luminance(colour: Rgba) -> f64 {
    let [r, g, b] = linear(colour);
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

/// Contrast ratio, 1 to 21, by WCAG 2.2: <https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio>.
fn contrast(a: Rgba, b: Rgba) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[track_caller]
fn assert_readable(what: &str, text: Rgba, paper: Rgba, least: f64) {
    let ratio = contrast(text, paper);
    assert!(
        ratio >= least,
        "{what}: {text} on {paper} is only {ratio:.2}"
    );
}

#[test]
fn text_is_readable_on_what_it_stands() {
    for name in ThemeName::ALL {
        let board = &Theme::of(name).board;
        for (colour, paper) in NoteColour::ALL.iter().zip(&board.notes) {
            let what = format!("{name:?} {colour:?}");
            assert_readable(&what, paper.text, paper.fill, 4.5);
            assert_readable(&what, paper.text_soft, paper.fill, 4.5);
            assert_readable(&what, board.text, paper.tint, 4.5);
            // For marks that are no text WCAG asks for 3.
            for mark in [
                board.evidence_observed,
                board.evidence_validated,
                board.evidence_corrected,
                board.vote,
            ] {
                assert_readable(&what, mark, paper.fill, 3.0);
            }
        }
        let what = format!("{name:?}");
        for (text, paper) in [
            (board.text, board.paper),
            (board.text_soft, board.paper),
            (board.text, board.surface),
            (board.text_soft, board.surface),
            (board.stage_text, board.stage),
            (board.stage_text_soft, board.stage),
            (board.stage_text, board.stage_number),
            (board.chip_text, board.chip),
            (board.moment_text, board.moment_high),
            (board.moment_text, board.moment_low),
            (board.divider, board.paper),
        ]
        .into_iter()
        .chain(board.curves.iter().map(|curve| (*curve, board.surface)))
        {
            assert_readable(&what, text, paper, 4.5);
        }
        for (mark, paper) in [
            (board.feeling_good, board.surface),
            (board.feeling_bad, board.surface),
            (board.curve_wished, board.surface),
            (board.text_ghost, board.surface),
        ] {
            assert_readable(&what, mark, paper, 3.0);
        }
    }
}

/// How eyes without long- or middle-wave cones see linear light.
/// Source: Viénot, Brettel, Mollon, "Digital video colourmaps for checking the legibility of displays by dichromats",
/// Color Research and Application 24 (1999), for sRGB's primaries.
const PROTANOPIA: [[f64; 3]; 3] = [
    [0.11238, 0.88762, 0.0],
    [0.11238, 0.88762, 0.0],
    [0.00401, -0.00401, 1.0],
];
const DEUTERANOPIA: [[f64; 3]; 3] = [
    [0.29275, 0.70725, 0.0],
    [0.29275, 0.70725, 0.0],
    [-0.02234, 0.02234, 1.0],
];
const NORMAL: [[f64; 3]; 3] = [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]];

/// CIE 1976 L*a*b* of linear sRGB light under D65.
fn lab([r, g, b]: [f64; 3]) -> [f64; 3] {
    let f = |t: f64| {
        if t > 0.008_856 {
            t.cbrt()
        } else {
            7.787 * t + 16.0 / 116.0
        }
    };
    let x = f((0.412_456 * r + 0.357_576 * g + 0.180_438 * b) / 0.950_47);
    let y = f(0.212_673 * r + 0.715_152 * g + 0.072_175 * b);
    let z = f((0.019_334 * r + 0.119_192 * g + 0.950_304 * b) / 1.088_83);
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

fn seen(colour: Rgba, eyes: [[f64; 3]; 3]) -> [f64; 3] {
    let light = linear(colour);
    let through = eyes.map(|row| {
        let sum: f64 = row.iter().zip(light).map(|(share, c)| share * c).sum();
        sum.clamp(0.0, 1.0)
    });
    lab(through)
}

#[test]
fn papers_stay_apart_for_colour_blind_eyes_and_in_grey() {
    // A difference of about 2.3 is just noticeable side by side; these lie apart on a board.
    const DIFFERENCE: f64 = 7.5;
    // Eight papers between what is too dark for ink and what is too light for paper: steps of lightness.
    const GREY_STEP: f64 = 2.0;
    for name in ThemeName::ALL {
        let notes = &Theme::of(name).board.notes;
        for (at, a) in notes.iter().enumerate() {
            for (other, b) in notes.iter().enumerate().skip(at + 1) {
                let pair = (name, NoteColour::ALL[at], NoteColour::ALL[other]);
                for eyes in [NORMAL, PROTANOPIA, DEUTERANOPIA] {
                    let (a, b) = (seen(a.fill, eyes), seen(b.fill, eyes));
                    let squares = a.iter().zip(b).map(|(a, b)| (a - b).powi(2));
                    let difference = squares.sum::<f64>().sqrt();
                    assert!(difference >= DIFFERENCE, "{pair:?}: {difference:.1}");
                }
                let step = (seen(a.fill, NORMAL)[0] - seen(b.fill, NORMAL)[0]).abs();
                assert!(step >= GREY_STEP, "{pair:?} in grey: {step:.1}");
            }
        }
    }
}

#[test]
fn rings_say_how_much_of_each_stage_customers_have_validated() {
    let rings = |drawn: &Drawn| {
        let scene = drawn.scene(&DrawOptions::default());
        let items = scene.items.iter();
        let rings = items.filter(|it| {
            let is_stroke = matches!(
                it.item,
                Item::Path {
                    stroke: Some(_),
                    fill: None,
                    ..
                }
            );
            is_stroke && matches!(it.source, Source::Stage(_))
        });
        let legend = words(&scene, |source| source == Source::Legend);
        (rings.count(), legend.contains("Carte validée à"))
    };
    // Two of its six stages are validated in part: two arcs each, and one for each of the others.
    let mut drawn = sample();
    assert_eq!(rings(&drawn), (8, true));
    // Before customers have said anything there are none.
    let ids: Vec<CardId> = drawn.board.cards().map(|(_, card)| card.id).collect();
    let forget = jalon::edit::Edit::ChangeCards {
        cards: ids,
        change: jalon::edit::CardChange::Evidence(Evidence::Assumption),
    };
    let board = forget.apply(&Arc::new(drawn.board)).expect("there");
    drawn = Drawn::new(Board::clone(&board));
    assert_eq!(rings(&drawn), (0, false));
}
