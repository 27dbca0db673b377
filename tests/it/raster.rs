//! Pixels are where and what the scene says, whatever the piece.

use std::sync::Arc;

use jalon::raster::{Canvas, Layer, Pixels, Raster};
use jalon::scene::{Fit, Image, Item, Pin, Placed, Rgba, Scene, Shadow, Source, Stroke};
use jalon::text::{Icon, TextStyle, Typesetter, Weight};
use kurbo::{Affine, BezPath, Point, Rect, Vec2};

const WHITE: Rgba = Rgba::opaque(255, 255, 255);
const RED: Rgba = Rgba::opaque(200, 30, 40);
const INK: Rgba = Rgba::opaque(20, 30, 60);
const STYLE: TextStyle = TextStyle {
    size: 14.0,
    weight: Weight::Medium,
    italic: false,
    line_height: 1.3,
};

fn placed(item: Item, bounds: Rect) -> Placed {
    Placed {
        item,
        bounds,
        pin: Pin::None,
        source: Source::Board,
    }
}

fn plain(rect: Rect, fill: Rgba) -> Placed {
    let item = Item::Rect {
        rect,
        radius: 0.0,
        fill: Some(fill),
        stroke: None,
        shadow: None,
    };
    placed(item, rect)
}

fn scene(items: Vec<Placed>) -> Scene {
    Scene {
        bounds: Rect::new(0.0, 0.0, 200.0, 150.0),
        background: WHITE,
        items,
        landmarks: Vec::new(),
        links: Vec::new(),
    }
}

/// All of a scene from (0, 0).
fn render(scene: Scene, scale: f64, width: u16, height: u16, background: bool) -> Pixels {
    let canvas = Canvas::new(scene);
    Raster::new()
        .render(
            &canvas,
            Layer::All,
            Point::ZERO,
            scale,
            width,
            height,
            background,
        )
        .clone()
}

fn pixel(pixels: &Pixels, x: u32, y: u32) -> [u8; 4] {
    let at = ((y * pixels.width + x) * 4) as usize;
    pixels.rgba[at..at + 4].try_into().expect("four bytes")
}

fn rows(text: &str, origin: Point, colour: Rgba, width: f64) -> Vec<Placed> {
    let paragraph = Typesetter::bundled_only().set(text, STYLE, Some(width));
    paragraph
        .rows
        .iter()
        .map(|row| {
            let bounds = Rect::new(0.0, row.top, width, row.top + row.height) + origin.to_vec2();
            let item = Item::Text {
                origin,
                row: Arc::clone(row),
                colour,
            };
            placed(item, bounds)
        })
        .collect()
}

fn picture(width: u32, height: u32, colour: impl Fn(u32, u32) -> [u8; 4]) -> Arc<Image> {
    let rgba = (0..height)
        .flat_map(|y| (0..width).map(move |x| (x, y)))
        .flat_map(|(x, y)| colour(x, y))
        .collect::<Vec<u8>>();
    Arc::new(Image {
        key: u64::from(width) << 32 | u64::from(height),
        width,
        height,
        rgba: rgba.into(),
    })
}

fn image(rect: Rect, image: &Arc<Image>, fit: Fit) -> Placed {
    let item = Item::Image {
        rect,
        radius: 0.0,
        image: Arc::clone(image),
        fit,
    };
    placed(item, rect)
}

/// One of everything that can be drawn.
fn everything() -> Scene {
    let stroke = |dash: &[f64]| Stroke {
        colour: INK,
        width: 1.5,
        dash: dash.to_vec(),
    };
    let note = Rect::new(20.3, 14.7, 120.9, 84.1);
    let mut curve = BezPath::new();
    curve.move_to((5.0, 120.0));
    curve.curve_to((60.0, 20.0), (90.0, 160.0), (190.0, 60.0));
    let mut items = vec![
        placed(
            Item::Rect {
                rect: note,
                radius: 3.0,
                fill: Some(Rgba::opaque(255, 224, 138)),
                stroke: Some(stroke(&[4.0, 3.0])),
                shadow: Some(Shadow {
                    colour: INK.with_alpha(70),
                    dy: 2.0,
                    blur: 4.0,
                }),
            },
            note.inflate(14.0, 14.0),
        ),
        plain(Rect::new(130.0, 10.0, 130.5, 140.0), INK),
        placed(
            Item::Path {
                path: Arc::new(curve),
                transform: Affine::IDENTITY,
                fill: Some(RED.with_alpha(60)),
                stroke: Some(stroke(&[])),
            },
            Rect::new(0.0, 10.0, 195.0, 165.0),
        ),
        placed(
            Item::Path {
                path: Typesetter::bundled_only().icon(Icon::Heart),
                transform: Affine::translate((140.0, 20.0)) * Affine::scale(24.0),
                fill: Some(RED),
                stroke: None,
            },
            Rect::new(140.0, 20.0, 164.0, 44.0),
        ),
    ];
    items.extend(rows(
        "« Est-ce une arnaque\u{202f}? »",
        Point::new(26.0, 20.0),
        INK,
        90.0,
    ));
    let photo = picture(160, 90, |x, y| {
        [(x * 255 / 160) as u8, (y * 255 / 90) as u8, 90, 255]
    });
    items.push(image(
        Rect::new(140.0, 60.0, 190.0, 100.0),
        &photo,
        Fit::Cover,
    ));
    scene(items)
}

/// The picture in pieces of `width` × `height` px is the picture in one piece.
#[track_caller]
fn check_seams(scale: f64, width: u16, height: u16) {
    let canvas = Canvas::new(everything());
    let (all_width, all_height) = ((200.0 * scale) as u16, (150.0 * scale) as u16);
    let origin = Point::new(-3.3, 1.9);
    let whole = Raster::new()
        .render(
            &canvas,
            Layer::All,
            origin,
            scale,
            all_width,
            all_height,
            true,
        )
        .clone();
    let mut raster = Raster::new();
    for top in (0..all_height).step_by(height.into()) {
        for left in (0..all_width).step_by(width.into()) {
            let start = origin + Vec2::new(f64::from(left), f64::from(top)) / scale;
            let (w, h) = (width.min(all_width - left), height.min(all_height - top));
            let piece = raster.render(&canvas, Layer::All, start, scale, w, h, true);
            for y in 0..u32::from(h) {
                for x in 0..u32::from(w) {
                    let (a, b) = (
                        pixel(piece, x, y),
                        pixel(&whole, u32::from(left) + x, u32::from(top) + y),
                    );
                    let off = a.iter().zip(b).map(|(a, b)| a.abs_diff(b)).max();
                    assert!(
                        off <= Some(1),
                        "{a:?} is not {b:?} at {left}+{x}, {top}+{y}"
                    );
                }
            }
        }
    }
}

#[test]
fn pieces_fit_without_a_seam() {
    check_seams(1.0, 64, 64);
    check_seams(1.37, 256, 256);
    check_seams(2.0, 400, 4);
    check_seams(3.1, 619, 20);
    check_seams(0.25, 16, 16);
}

#[test]
fn colours_are_exact() {
    let rect = Rect::new(10.0, 10.0, 20.0, 20.0);
    let solid = render(scene(vec![plain(rect, RED)]), 2.0, 60, 60, true);
    assert_eq!(pixel(&solid, 20, 20), [200, 30, 40, 255]);
    assert_eq!(pixel(&solid, 39, 39), [200, 30, 40, 255]);
    assert_eq!(pixel(&solid, 40, 39), [255; 4]);
    assert_eq!(pixel(&solid, 19, 20), [255; 4]);
    // Transparent where there is nothing, premultiplied where there is a part.
    let half = render(
        scene(vec![plain(rect, RED.with_alpha(128))]),
        1.0,
        30,
        30,
        false,
    );
    assert_eq!(pixel(&half, 5, 5), [0; 4]);
    let [r, g, b, a] = pixel(&half, 15, 15);
    assert_eq!(a, 128);
    for (found, whole) in [(r, 200_u8), (g, 30), (b, 40)] {
        assert!(found.abs_diff((u32::from(whole) * 128 / 255) as u8) <= 1);
    }
    // A pixel half covered is half coloured.
    let edge = render(
        scene(vec![plain(Rect::new(2.5, 0.0, 9.0, 9.0), INK)]),
        1.0,
        9,
        9,
        false,
    );
    assert!(pixel(&edge, 2, 4)[3].abs_diff(128) <= 1);
}

#[test]
fn dashes_leave_gaps() {
    let rect = Rect::new(10.0, 10.0, 90.0, 90.0);
    let dashed = |dash: &[f64]| {
        let item = Item::Rect {
            rect,
            radius: 0.0,
            fill: None,
            stroke: Some(Stroke {
                colour: INK,
                width: 2.0,
                dash: dash.to_vec(),
            }),
            shadow: None,
        };
        scene(vec![placed(item, rect.inflate(1.0, 1.0))])
    };
    let pixels = render(dashed(&[8.0, 8.0]), 1.0, 100, 100, true);
    assert_eq!(pixel(&pixels, 14, 10), [20, 30, 60, 255]);
    assert_eq!(pixel(&pixels, 22, 10), [255; 4]);
    assert_eq!(pixel(&pixels, 30, 10), [20, 30, 60, 255]);
    // Too small to be seen as dashes: as dark as dashes are on average.
    let small = render(dashed(&[2.0, 2.0]), 0.25, 25, 25, false);
    let solid = render(dashed(&[]), 0.25, 25, 25, false);
    let ink = |pixels: &Pixels| {
        pixels
            .rgba
            .iter()
            .skip(3)
            .step_by(4)
            .map(|&a| u32::from(a))
            .sum::<u32>()
    };
    assert!((ink(&small) * 2).abs_diff(ink(&solid)) < ink(&solid) / 10);
}

#[test]
fn small_text_becomes_bars() {
    let text = rows("Le client attend", Point::new(10.0, 10.0), INK, 150.0);
    let (x, y) = (
        10.0 + 40.0,
        10.0 + STYLE.size * STYLE.line_height / 2.0 + 2.0,
    );
    let alpha = |scale: f64| {
        let pixels = render(
            scene(text.clone()),
            scale,
            (200.0 * scale) as u16,
            (60.0 * scale) as u16,
            false,
        );
        let line = (0..pixels.width).map(|x| pixel(&pixels, x, (y * scale) as u32)[3]);
        let at = ((x - 10.0) * scale) as usize;
        (line.collect::<Vec<_>>(), at)
    };
    let (bar, at) = alpha(0.25);
    let within = &bar[at - 4..at + 8];
    assert!(
        within
            .iter()
            .all(|&a| a == within[0] && (80..=120).contains(&a)),
        "{bar:?}"
    );
    let (glyphs, _) = alpha(2.0);
    assert!(glyphs.iter().any(|&a| a > 240), "stems are dark");
    assert!(
        glyphs[40..200].iter().filter(|alpha| **alpha < 1).count() > 40,
        "and counters are clear"
    );
}

#[test]
fn shadows_are_soft_and_vanish_when_small() {
    let rect = Rect::new(20.0, 20.0, 60.0, 60.0);
    let item = Item::Rect {
        rect,
        radius: 3.0,
        fill: None,
        stroke: None,
        shadow: Some(Shadow {
            colour: INK.with_alpha(100),
            dy: 2.0,
            blur: 3.0,
        }),
    };
    let shadowed = scene(vec![placed(item, rect.inflate(10.0, 12.0))]);
    let pixels = render(shadowed.clone(), 1.0, 80, 80, false);
    let fall: Vec<u8> = (55..72).map(|y| pixel(&pixels, 40, y)[3]).collect();
    assert!(fall.is_sorted_by(|a, b| a >= b), "{fall:?}");
    assert!(fall[0] > 80 && fall[6] < 70 && fall[16] == 0, "{fall:?}");
    let small = render(shadowed, 0.05, 4, 4, false);
    assert!(small.rgba.iter().all(|&byte| byte == 0));
}

#[test]
fn images_fit() {
    let wide = picture(40, 20, |x, _| {
        if x < 20 {
            [255, 0, 0, 255]
        } else {
            [0, 0, 255, 255]
        }
    });
    let rect = Rect::new(10.0, 10.0, 50.0, 50.0);
    let contain = render(
        scene(vec![image(rect, &wide, Fit::Contain)]),
        1.0,
        60,
        60,
        true,
    );
    assert_eq!(pixel(&contain, 12, 30), [255, 0, 0, 255]);
    assert_eq!(pixel(&contain, 48, 30), [0, 0, 255, 255]);
    assert_eq!(pixel(&contain, 30, 15), [255; 4], "above it");
    let cover = render(
        scene(vec![image(rect, &wide, Fit::Cover)]),
        1.0,
        60,
        60,
        true,
    );
    assert_eq!(pixel(&cover, 12, 12), [255, 0, 0, 255]);
    assert_eq!(pixel(&cover, 48, 48), [0, 0, 255, 255]);
    assert_eq!(pixel(&cover, 8, 30), [255; 4], "cut at the edge");
    // From a little left of the middle to a little right of it.
    let part = Fit::Part(Rect::new(0.375, 0.0, 0.875, 1.0));
    let part = render(scene(vec![image(rect, &wide, part)]), 1.0, 60, 60, true);
    assert_eq!(pixel(&part, 12, 12), [255, 0, 0, 255]);
    assert_eq!(pixel(&part, 28, 48), [0, 0, 255, 255]);
    assert_eq!(pixel(&part, 52, 30), [255; 4], "cut at the edge");
}

#[test]
fn images_are_averaged_when_drawn_small() {
    let chess = picture(256, 256, |x, y| {
        if (x + y) % 2 == 0 {
            [0, 0, 0, 255]
        } else {
            [255; 4]
        }
    });
    let rect = Rect::new(0.0, 0.0, 256.0, 256.0);
    for scale in [0.5, 0.25, 0.1, 0.03] {
        let side = (256.0 * scale) as u16;
        let small = render(
            scene(vec![image(rect, &chess, Fit::Contain)]),
            scale,
            side,
            side,
            false,
        );
        let middle = pixel(&small, u32::from(side) / 2, u32::from(side) / 2);
        assert!(
            middle[0].abs_diff(128) <= 2 && middle[3] == 255,
            "{middle:?} at {scale}"
        );
    }
    // What is clear lends no colour to what is not.
    let clear = picture(64, 64, |x, _| {
        if x % 2 == 0 {
            [255, 0, 0, 255]
        } else {
            [0, 255, 0, 0]
        }
    });
    let small = render(
        scene(vec![image(rect, &clear, Fit::Contain)]),
        0.0625,
        16,
        16,
        false,
    );
    let [r, g, b, a] = pixel(&small, 8, 8);
    assert!(r.abs_diff(128) <= 1 && g == 0 && b == 0 && a.abs_diff(128) <= 1);
}

#[test]
fn layers_are_apart() {
    let mut top = plain(Rect::new(0.0, 0.0, 10.0, 10.0), RED);
    top.pin = Pin::Top;
    let canvas = Canvas::new(scene(vec![
        plain(Rect::new(0.0, 0.0, 10.0, 10.0), INK),
        top,
    ]));
    let mut raster = Raster::new();
    let mut colour = |layer| {
        pixel(
            raster.render(&canvas, layer, Point::ZERO, 1.0, 10, 10, false),
            5,
            5,
        )
    };
    assert_eq!(colour(Layer::All), [200, 30, 40, 255]);
    assert_eq!(colour(Layer::Pinned(Pin::None)), [20, 30, 60, 255]);
    assert_eq!(colour(Layer::Pinned(Pin::Top)), [200, 30, 40, 255]);
    assert_eq!(colour(Layer::Pinned(Pin::Corner)), [0; 4]);
}

#[test]
fn odd_scenes_draw_without_a_panic() {
    let odd = [
        Rect::new(5.0, 5.0, 5.0, 5.0),
        Rect::new(-1e9, -1e9, 1e9, 1e9),
        Rect::new(f64::NAN, 0.0, 10.0, 10.0),
        Rect::new(50.0, 50.0, 10.0, 10.0),
    ];
    let none = Arc::new(Image {
        key: 1,
        width: 9,
        height: 9,
        rgba: Vec::new().into(),
    });
    let mut items: Vec<Placed> = odd.iter().map(|&rect| plain(rect, INK)).collect();
    items.extend(odd.iter().map(|&rect| image(rect, &none, Fit::Cover)));
    for (scale, width, height) in [(1.0, 0, 0), (1e-6, 3, 3), (1e3, 40, 40), (1.0, 1, 1)] {
        let pixels = render(scene(items.clone()), scale, width, height, true);
        assert_eq!(
            pixels.rgba.len(),
            usize::from(width) * usize::from(height) * 4
        );
    }
}
