//! The legend: each mark beside its words.

use kurbo::{Point, Rect};

use super::brush::{Align, Brush, Paint, dashed, solid};
use super::dress::Dress;
use super::share::{self, Shares};
use super::{compare, evidence, marks, ribbon, words};
use crate::i18n::key;
use crate::layout::metrics::{FOOT_TEXT, GAP, RIBBON_ICON, SMALL_TEXT};
use crate::layout::{Layout, LegendMark};
use crate::model::{Board, Evidence, NoteColour};
use crate::scene::{Pin, Source};
use crate::text::TextStyle;

/// Size of the little note or line before the words.
const SAMPLE: (f64, f64) = (26.0, 16.0);
/// Radius of the ring of what is validated.
const RING: f64 = 5.0;
/// Radius of a persona's mark on its line.
const PERSONA_MARK: f64 = 5.0;

/// Draws the entries that the layout has.
pub(super) fn draw(brush: &mut Brush<'_>, board: &Board, layout: &Layout, shares: &Shares) {
    let colours = brush.colours();
    let style = TextStyle {
        size: SMALL_TEXT.size,
        ..FOOT_TEXT
    };
    brush.of(Pin::None, Source::Legend);
    for entry in &layout.legend {
        let middle = entry.rect.center().y;
        let (width, height) = SAMPLE;
        let x = entry.rect.x0;
        let sample = Rect::new(x, middle - height / 2.0, x + width, middle + height / 2.0);
        let words = match &entry.mark {
            LegendMark::Evidence(evidence) => {
                note(brush, sample, *evidence);
                brush.strings().get(words::evidence(*evidence)).to_owned()
            }
            LegendMark::Validated => {
                let disc = sample.center();
                brush.disc(disc, SAMPLE.1 / 2.0 + 1.0, Some(colours.stage), None);
                let inks = (colours.stage_text, colours.stage_number);
                share::ring(brush, disc, RING, shares.of_map(), inks);
                let args = [("percent", shares.percent().into())];
                brush.strings().with(key::BOARD_VALIDATED, &args)
            }
            LegendMark::Persona(_, id) => {
                let dress = Dress::of(board, Some(*id), colours);
                let (from, to) = (Point::new(sample.x0, middle), Point::new(sample.x1, middle));
                brush.line(from, to, dress.line());
                let edge = solid(colours.paper, 1.5);
                dress.mark(brush, sample.center(), PERSONA_MARK, edge);
                board
                    .persona(*id)
                    .map_or_else(String::new, |persona| persona.name.clone())
            }
            LegendMark::Channel(_, channel) => {
                let side = (RIBBON_ICON, RIBBON_ICON);
                let place = Rect::from_center_size(sample.center(), side);
                ribbon::symbol(brush, channel, place);
                let (long, short) = (
                    words::channel_name(channel, brush.strings()),
                    words::channel_short_name(channel, brush.strings()),
                );
                let room = entry.rect.x1 - sample.x1 - 2.0 * GAP;
                let fits = brush.pens.typesetter.width(long, style) <= room;
                if fits {
                    long.to_owned()
                } else {
                    capitalised(short)
                }
            }
            LegendMark::Lived | LegendMark::Wished => {
                let (stroke, name) = if matches!(entry.mark, LegendMark::Lived) {
                    let line = Dress::of(board, None, colours).line();
                    (line, key::BOARD_FEELING_LIVED)
                } else {
                    let ink = colours.curve_wished;
                    (dashed(ink, 1.75, [6.0, 4.0]), key::BOARD_FEELING_WISHED)
                };
                let (from, to) = (Point::new(sample.x0, middle), Point::new(sample.x1, middle));
                brush.line(from, to, stroke);
                brush.strings().get(name).to_owned()
            }
            LegendMark::Compared(mark) => {
                compare::sample(brush, *mark, sample);
                brush.strings().get(compare::name(*mark)).to_owned()
            }
            LegendMark::Votes => {
                let at = Point::new(sample.center().x + 3.0, middle);
                marks::votes(brush, 1, at, colours.text, colours.vote);
                brush
                    .strings()
                    .with(key::BOARD_VOTES, &[("count", 1.into())])
            }
        };
        let at = Point::new(sample.x1 + GAP, middle);
        let room = entry.rect.x1 - at.x - GAP;
        brush.label(&words, style, at, Align::Left, room, colours.text_soft);
    }
}

/// A little note that bears the mark.
fn note(brush: &mut Brush<'_>, rect: Rect, mark: Evidence) {
    let colours = brush.colours();
    let paper = marks::paper(colours, NoteColour::Yellow);
    brush.rect(
        rect,
        Paint {
            radius: 2.0,
            fill: Some(paper.fill),
            stroke: None,
            shadow: None,
        },
    );
    evidence::edge(brush, rect, 2.0, mark, colours.evidence_assumption);
    let ink = evidence::bar(mark, colours).unwrap_or(paper.text);
    let at = Point::new(rect.center().x + 2.0, rect.center().y);
    evidence::sign(brush, mark, Rect::from_center_size(at, (12.0, 12.0)), ink);
}

fn capitalised(word: &str) -> String {
    let mut chars = word.chars();
    let first = chars.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(chars).collect()
}
