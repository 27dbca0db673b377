//! Of two scenes, only what differs is drawn anew.

use jalon::raster::Canvas;
use jalon::scene::{Item, Pin, Placed, Rgba, Scene, Source};
use kurbo::{Rect, Vec2};

const RED: Rgba = Rgba::opaque(200, 30, 40);
const INK: Rgba = Rgba::opaque(20, 30, 60);

fn plain(rect: Rect, fill: Rgba) -> Placed {
    Placed {
        item: Item::Rect {
            rect,
            radius: 0.0,
            fill: Some(fill),
            stroke: None,
            shadow: None,
        },
        bounds: rect,
        pin: Pin::None,
        source: Source::Board,
    }
}

fn scene(items: Vec<Placed>) -> Scene {
    Scene {
        bounds: Rect::new(0.0, 0.0, 200.0, 150.0),
        background: Rgba::opaque(255, 255, 255),
        items,
        landmarks: Vec::new(),
        links: Vec::new(),
    }
}

/// Notes in a row, one source each.
fn notes(count: u32) -> Vec<Placed> {
    (0..count)
        .map(|n| Placed {
            source: Source::Card(n.into()),
            ..plain(
                Rect::new(f64::from(n) * 50.0, 0.0, f64::from(n) * 50.0 + 40.0, 40.0),
                RED,
            )
        })
        .collect()
}

/// After `edit` of the items these rectangles are dirty, in any order.
#[track_caller]
fn check_changes(edit: impl Fn(&mut Vec<Placed>), expected: &[Rect]) {
    let old = Canvas::new(scene(notes(20)));
    let mut items = notes(20);
    edit(&mut items);
    let new = Canvas::new(scene(items));
    let sorted = |mut rects: Vec<Rect>| {
        rects.sort_by(|a, b| a.x0.total_cmp(&b.x0).then(a.y0.total_cmp(&b.y0)));
        rects
    };
    assert_eq!(sorted(new.changes_since(&old)), expected);
    assert_eq!(sorted(old.changes_since(&new)), expected, "and back");
}

#[test]
fn only_what_changed_is_dirty() {
    let note = |n: u32| Rect::new(f64::from(n) * 50.0, 0.0, f64::from(n) * 50.0 + 40.0, 40.0);
    check_changes(|_| {}, &[]);
    check_changes(
        |items| {
            items[4] = Placed {
                source: Source::Card(4),
                ..plain(note(4), INK)
            }
        },
        &[note(4)],
    );
    check_changes(|items| drop(items.remove(7)), &[note(7)]);
    check_changes(
        |items| items.insert(3, plain(Rect::new(0.0, 60.0, 9.0, 69.0), INK)),
        &[Rect::new(0.0, 60.0, 9.0, 69.0)],
    );
    // Carried away: dirty where it was and where it is, though all between shift in the list.
    check_changes(
        |items| {
            let mut moved = items.remove(2);
            moved.bounds = moved.bounds + Vec2::new(0.0, 100.0);
            items.insert(15, moved);
        },
        &[note(2), note(2) + Vec2::new(0.0, 100.0)],
    );
    // Brought to the front, in the same place.
    check_changes(
        |items| {
            let front = items.remove(5);
            items.push(front);
        },
        &[note(5)],
    );
    // Two that touch are one.
    check_changes(
        |items| {
            for at in [8, 9] {
                let bounds = items[at].bounds.inflate(5.0, 0.0);
                items[at] = Placed {
                    bounds,
                    ..items[at].clone()
                };
            }
        },
        &[note(8).union(note(9)).inflate(5.0, 0.0)],
    );
}

#[test]
fn another_paper_changes_everything() {
    let old = Canvas::new(scene(notes(3)));
    let dark = Canvas::new(Scene {
        background: INK,
        ..scene(notes(3))
    });
    let dirty = dark.changes_since(&old);
    assert!(
        dirty
            .iter()
            .any(|rect| rect.contains_rect(Rect::new(-1e6, -1e6, 1e6, 1e6)))
    );
}
