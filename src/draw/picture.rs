//! A board as exports show it: without a window, a selection or ghosts.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{DrawOptions, Pens, compare, draw};
use crate::analysis::Comparison;
use crate::layout::{LayoutOptions, View, layout_of};
use crate::model::{Board, CardId};
use crate::scene::{Scene, Source};

/// Paper around a picture of some notes, in board units.
const AROUND_NOTES: f64 = 16.0;

/// What a picture of a board shows beside its grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PictureChoice {
    pub view: View,
    pub title: bool,
    pub legend: bool,
    /// No paper behind the board.
    pub transparent: bool,
}

/// The scene of a picture file: what the command line and the window export alike. The cards of `faded` step back.
pub fn picture(
    board: &Board,
    pens: Pens<'_>,
    choice: PictureChoice,
    faded: BTreeSet<CardId>,
) -> Scene {
    let room = LayoutOptions {
        title: choice.title,
        legend: choice.legend,
        parking: false,
    };
    let options = DrawOptions {
        transparent: choice.transparent,
        faded,
        ..DrawOptions::default()
    };
    let layout = layout_of(choice.view, board, pens.typesetter, &room);
    draw(board, &layout, pens, &options)
}

/// The picture of some of the map's notes, as they stand there, with the connectors between them.
pub fn picture_of_notes(
    board: &Board,
    pens: Pens<'_>,
    notes: &BTreeSet<CardId>,
    transparent: bool,
) -> Scene {
    let room = LayoutOptions {
        title: false,
        legend: false,
        parking: true,
    };
    let options = DrawOptions {
        transparent,
        ..DrawOptions::default()
    };
    let layout = layout_of(View::Map, board, pens.typesetter, &room);
    let mut scene = draw(board, &layout, pens, &options);
    let notes_bits: BTreeSet<u64> = notes.iter().map(|id| id.bits()).collect();
    let between = board
        .connectors
        .iter()
        .filter(|connector| notes.contains(&connector.from) && notes.contains(&connector.to));
    let between: BTreeSet<u64> = between.map(|connector| connector.id.bits()).collect();
    scene.items.retain(|placed| match placed.source {
        Source::Card(id) => notes_bits.contains(&id),
        Source::Connector(id) => between.contains(&id),
        _ => false,
    });
    let shown = scene.items.iter().map(|placed| placed.bounds);
    let shown = shown.reduce(|a, b| a.union(b)).unwrap_or(scene.bounds);
    scene.bounds = shown.inflate(AROUND_NOTES, AROUND_NOTES);
    scene.landmarks.clear();
    scene
}

/// The map with what is different from an earlier one, and with what is gone.
pub fn compared_picture(all: &Comparison, pens: Pens<'_>, choice: PictureChoice) -> Scene {
    let overlay = Arc::new(all.overlay());
    let board = Arc::clone(&overlay.board);
    let room = LayoutOptions {
        title: choice.title,
        legend: choice.legend,
        // Elsewhere it is no part of pictures.
        parking: board
            .parking
            .iter()
            .any(|card| overlay.cards.contains_key(&card.id)),
    };
    let mut layout = layout_of(View::Map, &board, pens.typesetter, &room);
    if choice.legend {
        layout.explain(compare::legend(&overlay));
    }
    let options = DrawOptions {
        transparent: choice.transparent,
        compare: Some(overlay),
        ..DrawOptions::default()
    };
    draw(&board, &layout, pens, &options)
}
