//! Indicators: the figure, a gauge between the ends of its scale, and what stands behind it.

use kurbo::{Point, Rect};

use super::brush::{Align, Brush, Paint, solid};
use super::foot::{self, Inks};
use super::{evidence, marks, note, words};
use crate::i18n::key;
use crate::layout::CardBox;
use crate::layout::metrics::{FIGURE_TEXT, FOOT_TEXT, NOTE_RADIUS, SMALL_TEXT};
use crate::model::{Better, Board, Card, Content, Metric, NoteColour, Scale};
use crate::scene::Rgba;
use crate::text::TextStyle;
use crate::theme::{BoardColours, NotePaper};

/// Height of the gauge.
const BAR: f64 = 6.0;
/// A figure too wide for its card shrinks to this.
const FIGURE_FLOOR: f64 = 12.0;

/// Draws an indicator; without a colour of its own it stands on a surface.
pub(super) fn draw(
    brush: &mut Brush<'_>,
    board: &Board,
    card: &Card,
    at: &CardBox,
    colour: Option<NoteColour>,
) {
    let colours = brush.colours();
    let paper = sheet(colours, colour);
    brush.rect(
        at.rect,
        Paint {
            radius: NOTE_RADIUS,
            fill: Some(paper.fill),
            stroke: None,
            shadow: Some(note::shadow(colours.shadow)),
        },
    );
    brush.rect(
        at.rect.inflate(-0.5, -0.5),
        Paint {
            radius: NOTE_RADIUS,
            stroke: Some(solid(paper.edge, 1.0)),
            ..Paint::default()
        },
    );
    let dash = colours.evidence_assumption;
    evidence::edge(brush, at.rect, NOTE_RADIUS, card.evidence, dash);
    let Content::Indicator {
        metric,
        value,
        scale,
        better,
        ..
    } = &card.content
    else {
        return;
    };
    if card.text.is_empty() {
        let name = brush.strings().get(words::metric(*metric));
        let middle = Point::new(at.text_rect.x0, at.text_rect.center().y);
        let width = at.text_rect.width();
        brush.label(name, at.style, middle, Align::Left, width, paper.text);
    } else {
        brush.card_text(at, paper.text);
    }
    if let Some(rect) = at.figure {
        let share = value.map(|value| share(value, scale));
        figure(brush, *metric, *value, scale, rect, &paper);
        gauge(brush, share, *better, scale, rect, &paper);
    }
    if let Some(rect) = at.foot {
        let inks = Inks {
            soft: paper.text_soft,
            vote: colours.vote,
        };
        foot::draw(brush, board, card, rect, inks);
    }
}

/// The paper of a colour, or the plain surface.
pub(super) fn sheet(colours: &BoardColours, colour: Option<NoteColour>) -> NotePaper {
    match colour {
        Some(colour) => *marks::paper(colours, colour),
        None => NotePaper {
            fill: colours.surface,
            edge: colours.surface_edge,
            text: colours.text,
            text_soft: colours.text_soft,
            tint: colours.surface,
        },
    }
}

/// How far along its scale a value is, 0 to 1.
fn share(value: f64, scale: &Scale) -> f64 {
    let span = scale.max - scale.min;
    if span > 0.0 {
        ((value - scale.min) / span).clamp(0.0, 1.0)
    } else {
        0.0
    }
}

fn figure(
    brush: &mut Brush<'_>,
    metric: Metric,
    value: Option<f64>,
    scale: &Scale,
    rect: Rect,
    paper: &NotePaper,
) {
    let strings = brush.strings();
    let at = Point::new(rect.x0, rect.y0 + FIGURE_TEXT.size * 0.6);
    let Some(value) = value else {
        let missing = strings.get(key::BOARD_INDICATOR_MISSING);
        let width = rect.width();
        brush.label(missing, SMALL_TEXT, at, Align::Left, width, paper.text_soft);
        return;
    };
    let mut text = words::with_unit(&words::figure(value, strings), &scale.unit, strings);
    if metric == Metric::Nps && value > 0.0 {
        text.insert(0, '+');
    }
    let natural = brush.pens.typesetter.width(&text, FIGURE_TEXT);
    let fitting = FIGURE_TEXT.size * (rect.width() / natural.max(1.0)).min(1.0);
    let style = TextStyle {
        size: fitting.max(FIGURE_FLOOR),
        ..FIGURE_TEXT
    };
    brush.label(&text, style, at, Align::Left, rect.width(), paper.text);
}

/// The gauge with the ends of its scale; `share` is missing before the first measure.
fn gauge(
    brush: &mut Brush<'_>,
    share: Option<f64>,
    better: Better,
    scale: &Scale,
    rect: Rect,
    paper: &NotePaper,
) {
    let colours = brush.colours();
    let top = rect.y0 + 33.0;
    let track = Rect::new(rect.x0, top, rect.x1, top + BAR);
    brush.fill(track, BAR / 2.0, paper.text.with_alpha(36));
    if let Some(share) = share {
        let colour = quality(share, better, colours);
        let end = (track.x0 + track.width() * share).clamp(track.x0 + BAR, track.x1);
        brush.fill(Rect { x1: end, ..track }, BAR / 2.0, colour);
        let knob = Point::new(end - BAR / 2.0, track.center().y);
        brush.disc(knob, 5.5, Some(colour), Some(solid(paper.fill, 2.0)));
    }
    let strings = brush.strings();
    let half = rect.width() / 2.0;
    let y = rect.y1 - FOOT_TEXT.size * 0.55;
    for (value, x, align) in [
        (scale.min, rect.x0, Align::Left),
        (scale.max, rect.x1, Align::Right),
    ] {
        let text = words::figure(value, strings);
        let at = Point::new(x, y);
        brush.label(&text, FOOT_TEXT, at, align, half, paper.text_soft);
    }
}

/// Good, middling or bad, by thirds of the scale.
fn quality(share: f64, better: Better, colours: &BoardColours) -> Rgba {
    let good = match better {
        Better::High => share,
        Better::Low => 1.0 - share,
    };
    if good >= 2.0 / 3.0 {
        colours.feeling_good
    } else if good >= 1.0 / 3.0 {
        colours.feeling_neutral
    } else {
        colours.feeling_bad
    }
}
