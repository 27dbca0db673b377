//! Persona cards: portrait and name at the left, what moves her at the right, her feelings below.

use kurbo::{Point, Rect};

use super::brush::{Align, Brush, Paint, dashed, solid};
use super::dress::Dress;
use super::{face, note, portrait};
use crate::i18n::{Key, key};
use crate::layout::metrics::NOTE_RADIUS;
use crate::layout::{PersonaCard, PersonaCurve, PersonaSection, QUOTE_INDENT, SectionBox};
use crate::model::{Board, Persona};
use crate::scene::{Pin, Rgba, Source};
use crate::text::Icon;

/// How much of a persona's colour the part with the portrait has.
const TINT: u8 = 26;

/// Draws the cards.
pub(super) fn draw(brush: &mut Brush<'_>, board: &Board, cards: &[PersonaCard]) {
    for card in cards {
        if let Some(persona) = board.persona(card.id) {
            brush.of(Pin::None, Source::Persona(card.id.bits()));
            sheet(brush, board, persona, card);
        }
    }
}

fn sheet(brush: &mut Brush<'_>, board: &Board, persona: &Persona, card: &PersonaCard) {
    let colours = brush.colours();
    let ink = accent(brush, board, persona);
    brush.rect(
        card.rect,
        Paint {
            radius: NOTE_RADIUS,
            fill: Some(colours.surface),
            stroke: Some(solid(colours.surface_edge, 1.0)),
            shadow: Some(note::shadow(colours.shadow)),
        },
    );
    brush.fill(card.side, NOTE_RADIUS, ink.with_alpha(TINT));
    let edge = Rect {
        x1: card.side.x0 + 8.0,
        ..card.side
    };
    brush.fill(edge, NOTE_RADIUS, ink);
    portrait::draw(brush, board, persona, card.portrait);
    brush.words(&card.name, colours.text);
    if let Some(role) = &card.role {
        brush.words(role, colours.text_soft);
    }
    if let Some(quote) = &card.quote {
        // Quotation marks are the text's own.
        let x0 = quote.rect.x0 - QUOTE_INDENT;
        let bar = Rect::new(x0, quote.rect.y0 + 2.0, x0 + 4.0, quote.rect.y1 - 2.0);
        brush.fill(bar, 2.0, ink);
        brush.words(quote, colours.text);
    }
    for section in &card.sections {
        draw_section(brush, section, ink);
    }
    if let Some(curve) = &card.curve {
        draw_curve(brush, curve, ink);
    }
}

/// The persona's colour, as on the curves of the map; a single persona has the accent of the chips.
fn accent(brush: &Brush<'_>, board: &Board, persona: &Persona) -> Rgba {
    let colours = brush.colours();
    if board.personas.len() > 1 {
        Dress::of(board, Some(persona.id), colours).colour
    } else {
        colours.chip_text
    }
}

fn draw_section(brush: &mut Brush<'_>, section: &SectionBox, ink: Rgba) {
    let colours = brush.colours();
    let (symbol, name) = head(section.section);
    let side = section.title_style.size * 1.25;
    let middle = section.title.center().y;
    let icon = Rect::from_origin_size((section.title.x0, middle - side / 2.0), (side, side));
    brush.icon(symbol, icon, ink);
    let at = Point::new(icon.x1 + 7.0, middle);
    let room = section.title.x1 - at.x;
    let name = brush.strings().get(name);
    brush.label(name, section.title_style, at, Align::Left, room, ink);
    for item in &section.items {
        if section.is_list {
            brush.disc(
                section.bullet(item),
                item.style.size * 0.16,
                Some(ink),
                None,
            );
        }
        brush.words(item, colours.text);
    }
}

fn head(section: PersonaSection) -> (Icon, Key) {
    match section {
        PersonaSection::Segment => (Icon::Users, key::INSPECTOR_SEGMENT),
        PersonaSection::Demographics => (Icon::UserRound, key::INSPECTOR_DEMOGRAPHICS),
        PersonaSection::Goals => (Icon::Target, key::VIEW_GOALS),
        PersonaSection::Needs => (Icon::Heart, key::VIEW_NEEDS),
        PersonaSection::Frustrations => (Icon::Annoyed, key::VIEW_FRUSTRATIONS),
        PersonaSection::Behaviour => (Icon::Footprints, key::INSPECTOR_BEHAVIOUR),
    }
}

fn draw_curve(brush: &mut Brush<'_>, curve: &PersonaCurve, ink: Rgba) {
    let colours = brush.colours();
    let (left, right) = (curve.rect.x0, curve.rect.x1);
    let (from, to) = (
        Point::new(left, curve.midline),
        Point::new(right, curve.midline),
    );
    brush.line(from, to, solid(colours.grid, 1.25));
    brush.shape(curve.shape.above.clone(), colours.area_good);
    brush.shape(curve.shape.below.clone(), colours.area_bad);
    let bridge = dashed(ink.with_alpha(130), 1.5, [2.0, 4.0]);
    brush.stroke(curve.shape.bridges.clone(), bridge);
    brush.stroke(curve.shape.line.clone(), solid(ink, 2.5));
    for point in &curve.faces {
        let radius = point.rect.width() / 2.0;
        face::draw(
            brush,
            point.rect.center(),
            radius,
            point.value,
            point.evidence,
        );
    }
    for stage in &curve.stages {
        let middle = stage.rect.center().x;
        for row in &stage.text.rows {
            let left = middle - row.width / 2.0 - row.x;
            let at = Point::new(left, stage.rect.y0);
            brush.row(row, at, stage.style.size, colours.text_soft);
        }
    }
}
