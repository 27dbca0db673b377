//! Undo and redo show what they change: the camera flies there when it is out of view.

use eframe::egui;
use kurbo::Rect;

use super::overlay::focus_rect;
use super::pinned::Pinned;
use super::{Ask, Canvas, CanvasCx};
use crate::edit::{Document, Focus, Touched};
use crate::layout::Layout;
use crate::scene::Pin;

/// What is seen of something by less than this share has not been seen.
const SEEN: f32 = 0.5;

impl Canvas {
    /// Lets `go` undo or redo, and brings what differs then into view.
    pub fn go_through_steps(&mut self, cx: &mut CanvasCx<'_>, go: impl FnOnce(&mut Document)) {
        // What only ends a gesture is under the hand.
        let ends_gesture = cx.document.is_previewing();
        let before = std::sync::Arc::clone(cx.document.board());
        go(cx.document);
        let touched = Touched::between(&before, cx.document.board());
        if !ends_gesture && !touched.is_empty() {
            self.asks.push(Ask::Changed(touched));
        }
    }
}

/// Where to look for what changed; none when some of it is well in view, or none of it is shown at all.
pub(super) fn out_of_view(touched: &Touched, layout: &Layout, pinned: &Pinned) -> Option<Rect> {
    let places = places(touched, layout);
    let is_seen = |(pin, rect): &(Pin, Rect)| {
        let room = match pin {
            Pin::None => pinned.free(),
            Pin::Top | Pin::Left | Pin::Corner => pinned.view(*pin).rect,
        };
        let rect = pinned.view(*pin).screen_rect(*rect);
        let seen = rect.intersect(room);
        let most = rect.area().min(room.area());
        seen.is_positive() && seen.area() >= most * SEEN
    };
    if places.iter().any(is_seen) {
        return None;
    }
    // A header that sticks is in view as soon as its stage or lane is.
    let free = free(pinned);
    let mut rects = places.iter().map(|(pin, rect)| match pin {
        Pin::Top if pinned.top > 0.0 => Rect::new(rect.x0, free.y0, rect.x1, free.y1),
        Pin::Left if pinned.left > 0.0 => Rect::new(free.x0, rect.y0, free.x1, rect.y1),
        _ => *rect,
    });
    let first = rects.next()?;
    // As many of them as there is room for.
    Some(rects.fold(first, |all, rect| {
        let more = all.union(rect);
        let fits = more.width() <= free.width() && more.height() <= free.height();
        if fits { more } else { all }
    }))
}

/// The part of the board that is in view beside the headers.
fn free(pinned: &Pinned) -> Rect {
    let (view, free) = (pinned.view(Pin::None), pinned.free());
    let corner = |at: egui::Pos2| view.board_from_screen(at);
    Rect::from_points(corner(free.min), corner(free.max))
}

/// What can be seen of it, the larger parts first.
fn places(touched: &Touched, layout: &Layout) -> Vec<(Pin, Rect)> {
    let stages = touched.stages.iter().map(|id| Focus::Stage(*id));
    let lanes = touched.lanes.iter().map(|id| Focus::Lane(*id));
    let lines = touched.connectors.iter().map(|id| Focus::Connector(*id));
    let foci = stages.chain(lanes).chain(lines);
    let cards = touched.cards.iter().filter_map(|id| layout.card(*id));
    let cards = cards.map(|card| (Pin::None, card.figure.unwrap_or(card.rect)));
    let left = touched.left.iter().filter_map(|it| layout.place_rect(*it));
    let title = layout.title.as_ref().filter(|_| touched.title);
    let title = title.map(|title| (Pin::None, title.rect));
    let mut places: Vec<(Pin, Rect)> = foci.filter_map(|it| focus_rect(layout, it)).collect();
    places.extend(cards);
    places.extend(left.map(|rect| (Pin::None, rect)));
    places.extend(title);
    places
}
