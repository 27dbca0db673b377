//! The order in which a reader goes through a map: the title, the stages, then lane by lane its name and its cards.

use kurbo::Rect;

use crate::scene::{Pin, Placed, Source};

/// All items, back to front where they lie over each other, else in the reader's order. Headers lie over nothing in a
/// file, so that they may come before what stands beside them.
pub(super) fn reading_order(items: &[Placed]) -> Vec<&Placed> {
    let of = |wanted: fn(&Placed) -> bool| items.iter().filter(move |placed| wanted(placed));
    let mut order: Vec<&Placed> = of(is_paper).collect();
    order.extend(of(|placed| matches!(placed.source, Source::Title)));
    order.extend(of(|placed| placed.pin == Pin::Top && !is_paper(placed)));
    let mut headers = headers(items);
    let others = of(|placed| {
        let is_front = matches!(placed.source, Source::Title | Source::Legend);
        placed.pin == Pin::None && !is_front && !is_paper(placed)
    });
    for placed in others {
        if matches!(placed.source, Source::Card(_)) {
            let middle = placed.bounds.center().y;
            while headers
                .first()
                .is_some_and(|header| header.bounds.y0 <= middle)
            {
                order.extend(headers.remove(0).items);
            }
        }
        order.push(placed);
    }
    order.extend(headers.into_iter().flat_map(|header| header.items));
    order.extend(of(|placed| {
        let is_apart = matches!(placed.pin, Pin::Corner) && placed.source != Source::Title;
        (is_apart || placed.source == Source::Legend) && !is_paper(placed)
    }));
    order
}

/// What lies under all else.
fn is_paper(placed: &Placed) -> bool {
    matches!(placed.source, Source::Board | Source::Cell { .. })
}

/// The items of a lane's header.
struct Header<'a> {
    bounds: Rect,
    items: Vec<&'a Placed>,
}

/// Those of all lanes, from the top.
fn headers(items: &[Placed]) -> Vec<Header<'_>> {
    let is_header = |placed: &&Placed| {
        placed.pin == Pin::Left && placed.source != Source::Title && !is_paper(placed)
    };
    let pinned: Vec<&Placed> = items.iter().filter(is_header).collect();
    let mut headers: Vec<Header<'_>> = pinned
        .chunk_by(|a, b| a.source == b.source)
        .filter_map(|items| {
            let bounds = items.iter().map(|placed| placed.bounds);
            Some(Header {
                bounds: bounds.reduce(|a, b| a.union(b))?,
                items: items.to_vec(),
            })
        })
        .collect();
    headers.sort_by(|a, b| a.bounds.y0.total_cmp(&b.bounds.y0));
    headers
}
