//! Whether two boards are equal, without looking into what they share.

use std::sync::Arc;

use crate::model::{Board, Card, Lane};

/// As `==`, in the time it takes to compare pointers where the boards share.
pub(super) fn boards(a: &Board, b: &Board) -> bool {
    // Taken apart, so that a field added to the model cannot be forgotten here.
    let Board {
        id,
        title,
        kind,
        language,
        context,
        personas,
        tags,
        groups,
        stages,
        lanes,
        parking,
        connectors,
        agenda,
        channel_ribbon,
        dismissed,
        pictures,
    } = a;
    *id == b.id
        && *title == b.title
        && *kind == b.kind
        && *language == b.language
        && *context == b.context
        && all(personas, &b.personas, PartialEq::eq)
        && *tags == b.tags
        && *groups == b.groups
        && all(stages, &b.stages, PartialEq::eq)
        && all(lanes, &b.lanes, same_lanes)
        && all(parking, &b.parking, PartialEq::eq)
        && *connectors == b.connectors
        && *agenda == b.agenda
        && *channel_ribbon == b.channel_ribbon
        && *dismissed == b.dismissed
        && *pictures == b.pictures
}

fn same_lanes(a: &Lane, b: &Lane) -> bool {
    let Lane {
        id,
        name,
        question,
        kind,
        colour,
        height,
        collapsed,
        hidden,
        cells,
    } = a;
    *id == b.id
        && *name == b.name
        && *question == b.question
        && *kind == b.kind
        && *colour == b.colour
        && *height == b.height
        && *collapsed == b.collapsed
        && *hidden == b.hidden
        && cells.iter().count() == b.cells.iter().count()
        && cells
            .iter()
            .zip(b.cells.iter())
            .all(|((at, cards), (other, others))| at == other && same_cards(cards, others))
}

fn same_cards(a: &[Arc<Card>], b: &[Arc<Card>]) -> bool {
    all(a, b, PartialEq::eq)
}

fn all<T>(a: &[Arc<T>], b: &[Arc<T>], same: impl Fn(&T, &T) -> bool) -> bool {
    a.len() == b.len()
        && a.iter()
            .zip(b)
            .all(|(a, b)| Arc::ptr_eq(a, b) || same(a, b))
}
