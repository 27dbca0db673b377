//! Notes: paper, words, evidence, foot line.

use super::brush::{Brush, Paint, solid};
use super::foot::{self, Inks};
use super::{evidence, marks};
use crate::layout::CardBox;
use crate::layout::metrics::NOTE_RADIUS;
use crate::model::{Board, Card, NoteColour};
use crate::scene::{Rgba, Shadow};
use crate::theme::NotePaper;

/// A note's soft shadow.
pub(super) fn shadow(colour: Rgba) -> Shadow {
    Shadow {
        colour,
        dy: 1.5,
        blur: 1.8,
    }
}

/// Draws a note on paper of `colour`.
pub(super) fn draw(
    brush: &mut Brush<'_>,
    board: &Board,
    card: &Card,
    at: &CardBox,
    colour: NoteColour,
) {
    let paper = sheet(brush, card, at, colour);
    brush.card_text(at, paper.text);
    if let Some(rect) = at.foot {
        let inks = Inks {
            soft: paper.text_soft,
            vote: brush.colours().vote,
        };
        foot::draw(brush, board, card, rect, inks);
    }
}

/// The paper of a note with the mark of its evidence at the edge.
pub(super) fn sheet<'a>(
    brush: &mut Brush<'a>,
    card: &Card,
    at: &CardBox,
    colour: NoteColour,
) -> &'a NotePaper {
    let colours = brush.colours();
    let paper = marks::paper(colours, colour);
    brush.rect(
        at.rect,
        Paint {
            radius: NOTE_RADIUS,
            fill: Some(paper.fill),
            stroke: None,
            shadow: Some(shadow(colours.shadow)),
        },
    );
    let inner = at.rect.inflate(-0.5, -0.5);
    brush.rect(
        inner,
        Paint {
            radius: NOTE_RADIUS - 0.5,
            stroke: Some(solid(paper.edge, 1.0)),
            ..Paint::default()
        },
    );
    let dash = colours.evidence_assumption;
    evidence::edge(brush, at.rect, NOTE_RADIUS, card.evidence, dash);
    paper
}
