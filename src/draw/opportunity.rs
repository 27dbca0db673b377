//! Opportunities on the matrix and on the roadmap: a note whose foot line says what its place does not.

use kurbo::Point;

use super::brush::Brush;
use super::foot::{self, Inks};
use super::{note, words};
use crate::layout::CardBox;
use crate::model::{Board, Card, Content, NoteColour};
use crate::scene::Rgba;

/// Radius of the bubbles for the least and the greatest effect on employees.
const BUBBLE: (f64, f64) = (2.0, 7.0);

/// On the matrix: the effect on employees as a bubble, then when it is to be done.
pub(super) fn weighed(
    brush: &mut Brush<'_>,
    board: &Board,
    card: &Card,
    at: &CardBox,
    colour: NoteColour,
) {
    draw(brush, board, card, at, colour, |brush, at, right, inks| {
        let Content::Opportunity {
            employees, horizon, ..
        } = card.content
        else {
            return;
        };
        let mut at = at;
        if let Some(employees) = employees {
            let centre = Point::new(at.x + BUBBLE.1, at.y);
            bubble(brush, centre, employees, inks.soft);
            at.x = centre.x + BUBBLE.1 + 6.0;
        }
        if let Some(horizon) = horizon {
            let horizon = brush.strings().get(words::horizon_word(horizon));
            foot::longest(brush, &[horizon.to_owned()], at, right, inks.soft);
        }
    });
}

/// On the roadmap: what it is worth, and what it costs.
pub(super) fn planned(
    brush: &mut Brush<'_>,
    board: &Board,
    card: &Card,
    at: &CardBox,
    colour: NoteColour,
) {
    draw(brush, board, card, at, colour, |brush, at, right, inks| {
        let Content::Opportunity {
            benefit, effort, ..
        } = card.content
        else {
            return;
        };
        let say = |key| brush.strings().get(key);
        let benefit = benefit.map_or("", |score| say(words::impact(score)));
        let effort = effort.map_or("", |score| say(words::effort_word(score)));
        let texts = [words::joined(&[benefit, effort]), benefit.to_owned()];
        let texts: Vec<String> = texts.into_iter().filter(|text| !text.is_empty()).collect();
        foot::longest(brush, &texts, at, right, inks.soft);
    });
}

/// `left` draws the foot line from a point up to where the marks begin.
fn draw(
    brush: &mut Brush<'_>,
    board: &Board,
    card: &Card,
    at: &CardBox,
    colour: NoteColour,
    left: impl FnOnce(&mut Brush<'_>, Point, f64, Inks),
) {
    let paper = note::sheet(brush, card, at, colour);
    brush.card_text(at, paper.text);
    if let Some(rect) = at.foot {
        let inks = Inks {
            soft: paper.text_soft,
            vote: brush.colours().vote,
        };
        let right = foot::marks_at_right(brush, board, card, rect, inks);
        left(brush, Point::new(rect.x0, rect.center().y), right, inks);
    }
}

/// The effect on employees' own work: the larger, the greater.
pub(super) fn bubble(brush: &mut Brush<'_>, centre: Point, score: u8, ink: Rgba) {
    let (least, most) = BUBBLE;
    let share = f64::from(score.clamp(1, 5) - 1) / 4.0;
    let radius = least + (most - least) * share;
    brush.disc(centre, radius, Some(ink.with_alpha(150)), None);
}
