//! The title block: title, kind, context and personas.

use kurbo::Point;

use super::brush::{Align, Brush, Paint, solid};
use super::dress::Dress;
use super::{DrawOptions, portrait, words};
use crate::i18n::key;
use crate::layout::metrics::SMALL_TEXT;
use crate::layout::{ContextPart, Layout, Page, PersonaBox, TitleBox};
use crate::model::Board;
use crate::scene::{Pin, Source};
use crate::text::{Icon, TextStyle, Weight};

/// Draws the block, when the layout has one.
pub(super) fn draw(brush: &mut Brush<'_>, board: &Board, layout: &Layout, options: &DrawOptions) {
    let Some(title) = &layout.title else { return };
    let colours = brush.colours();
    brush.of(Pin::None, Source::Title);
    if board.title.is_empty() {
        let rect = title.title.rect;
        let at = Point::new(rect.x0, rect.center().y);
        let stand_in = brush.strings().get(key::BOARD_UNTITLED);
        let style = title.title.style;
        brush.label(
            stand_in,
            style,
            at,
            Align::Left,
            rect.width(),
            colours.text_ghost,
        );
    } else {
        brush.words(&title.title, colours.text);
    }
    kind(brush, board, layout, title);
    for part in &title.context {
        if let Some(rect) = part.icon {
            let icon = match part.part {
                ContextPart::Goal => Icon::Target,
                ContextPart::Scenario | ContextPart::Span => Icon::Route,
            };
            brush.icon(icon, rect, colours.text_soft);
        }
        brush.words(&part.words, colours.text_soft);
    }
    for persona in &title.personas {
        brush.of(Pin::None, Source::Persona(persona.id.bits()));
        brush.fade(options.alone.is_some_and(|id| id != persona.id));
        chip(brush, board, persona);
    }
    brush.fade(false);
}

fn kind(brush: &mut Brush<'_>, board: &Board, layout: &Layout, title: &TitleBox) {
    let colours = brush.colours();
    let rect = title.kind;
    brush.fill(rect, rect.height() / 2.0, colours.chip);
    let style = TextStyle {
        weight: Weight::Semibold,
        ..SMALL_TEXT
    };
    let name = match &layout.page {
        Page::Map => words::board_kind(board.kind),
        Page::Matrix(_) => key::VIEW_MATRIX_TITLE,
        Page::Roadmap(_) => key::VIEW_ROADMAP,
        Page::Personas(_) => key::VIEW_PERSONAS,
    };
    let text = brush.strings().get(name);
    let width = rect.width() - rect.height() / 2.0;
    brush.label(
        text,
        style,
        rect.center(),
        Align::Centre,
        width,
        colours.chip_text,
    );
}

fn chip(brush: &mut Brush<'_>, board: &Board, persona: &PersonaBox) {
    let colours = brush.colours();
    brush.rect(
        persona.rect,
        Paint {
            radius: 8.0,
            fill: Some(colours.surface),
            stroke: Some(solid(colours.surface_edge, 1.0)),
            shadow: None,
        },
    );
    let model = board.persona(persona.id);
    let radius = persona.portrait.width() / 2.0;
    if let Some(model) = model {
        portrait::draw(brush, board, model, persona.portrait);
    }
    if board.personas.len() > 1 {
        // As this persona's curve and dots are.
        let at = persona.portrait.center() + kurbo::Vec2::new(0.7, 0.7) * radius;
        let edge = solid(colours.surface, 2.0);
        Dress::of(board, Some(persona.id), colours).mark(brush, at, 6.0, edge);
    }
    brush.words(&persona.name, colours.text);
    if let Some(quote) = &persona.quote {
        brush.words(quote, colours.text_soft);
    }
}
