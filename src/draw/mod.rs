//! Board + Layout + Theme -> Scene. Pure. Knows nothing of zoom, selection or egui.

mod brush;
mod card;
mod compare;
mod connectors;
mod dress;
mod evidence;
mod face;
mod fade;
mod feelings;
mod foot;
mod grid;
mod groups;
mod indicator;
mod lane_header;
mod legend;
mod marks;
mod matrix;
mod moment;
mod note;
mod opportunity;
mod parking;
mod persona;
mod photo;
mod picture;
mod portrait;
mod ribbon;
mod roadmap;
mod share;
mod stages;
mod svg;
mod title;
mod words;

use std::collections::BTreeSet;
use std::sync::Arc;

use kurbo::Rect;

use self::brush::Brush;
pub use self::compare::mark_names;
pub use self::photo::{can_be_shown, decoded};
pub use self::picture::{PictureChoice, compared_picture, picture, picture_of_notes};
use self::share::Shares;
pub use self::words::{
    board_kind as board_kind_name, channel_icon, channel_name, channel_short_name,
    evidence as evidence_name, feeling as feeling_name, figure, lane_icon, metric as metric_name,
    signed, view as view_name,
};
use crate::analysis::{Mark, Overlay};
use crate::i18n::Strings;
use crate::layout::{Layout, Page};
use crate::model::{Board, CardId, PersonaId};
use crate::names::in_one_line;
use crate::scene::{Landmark, Placed, Scene};
use crate::text::Typesetter;
use crate::theme::Theme;

/// What a drawing shows beside the board itself.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DrawOptions {
    /// The lane's question as ghost text in empty cells of an empty lane; never in exports.
    pub ghosts: bool,
    /// Cards that are not painted, because something else shows them (lifted by the hand, being edited).
    pub omit: BTreeSet<CardId>,
    /// Cards that step back, and what belongs to them alone.
    pub faded: BTreeSet<CardId>,
    /// The chips of the other personas step back.
    pub alone: Option<PersonaId>,
    /// No paper behind the board.
    pub transparent: bool,
    /// What is different from an earlier board; the board that is drawn is the overlay's.
    pub compare: Option<Arc<Overlay>>,
}

impl DrawOptions {
    /// True for a card that only the earlier board has.
    fn is_gone(&self, card: CardId) -> bool {
        let overlay = self.compare.as_ref();
        overlay.is_some_and(|overlay| overlay.cards.get(&card) == Some(&Mark::Removed))
    }
}

/// Everything that drawing needs, beside the board and its layout.
#[derive(Debug, Clone, Copy)]
pub struct Pens<'a> {
    pub theme: &'a Theme,
    pub typesetter: &'a Typesetter,
    pub strings: &'a Strings,
}

/// Draws the whole board.
pub fn draw(board: &Board, layout: &Layout, pens: Pens<'_>, options: &DrawOptions) -> Scene {
    let mut brush = Brush::new(pens);
    match &layout.page {
        Page::Map => map(&mut brush, board, layout, options),
        Page::Matrix(page) => {
            matrix::draw(&mut brush, page);
            card::draw_all(&mut brush, board, layout, options);
        }
        Page::Roadmap(page) => {
            roadmap::draw(&mut brush, page);
            card::draw_all(&mut brush, board, layout, options);
        }
        Page::Personas(cards) => persona::draw(&mut brush, board, cards),
    }
    title::draw(&mut brush, board, layout, options);
    let shares = Shares::of(board);
    legend::draw(&mut brush, board, layout, &shares);
    stages::draw(&mut brush, layout, &shares);
    lane_header::draw(&mut brush, board, layout);
    if let Some(overlay) = &options.compare {
        compare::headers(&mut brush, layout, overlay);
    }
    Scene {
        landmarks: landmarks(board, layout, pens.strings),
        links: connectors::links(layout, board),
        ..scene(brush.into_items(), layout, pens, options.transparent)
    }
}

/// What lies under title and headers.
fn map(brush: &mut Brush<'_>, board: &Board, layout: &Layout, options: &DrawOptions) {
    grid::draw(brush, board, layout, options);
    for lane in &layout.lanes {
        feelings::draw_curves(brush, board, layout, lane, &options.faded);
    }
    parking::draw(brush, layout);
    groups::draw(brush, layout, options);
    if let Some(overlay) = &options.compare {
        compare::curves(brush, board, layout, overlay);
    }
    card::draw_all(brush, board, layout, options);
    connectors::draw(brush, layout, options, board);
    if let Some(overlay) = &options.compare {
        compare::cards(brush, layout, overlay);
    }
}

/// Draws one card alone, where the layout has it: what the hand carries.
pub fn draw_card(board: &Board, layout: &Layout, card: CardId, pens: Pens<'_>) -> Option<Scene> {
    let mut brush = Brush::new(pens);
    card::draw_one(&mut brush, board, layout, card)?;
    let items = brush.into_items();
    let bounds = items.iter().map(|item| item.bounds);
    let bounds = bounds.reduce(|a, b| a.union(b))?;
    let mut scene = scene(items, layout, pens, true);
    scene.bounds = bounds;
    Some(scene)
}

fn scene(items: Vec<Placed>, layout: &Layout, pens: Pens<'_>, transparent: bool) -> Scene {
    let paper = pens.theme.board.paper;
    Scene {
        bounds: layout.bounds,
        background: if transparent {
            paper.with_alpha(0)
        } else {
            paper
        },
        items,
        landmarks: Vec::new(),
        links: Vec::new(),
    }
}

/// The stages of the map, or the sheets of personas, by their names.
fn landmarks(board: &Board, layout: &Layout, strings: &Strings) -> Vec<Landmark> {
    let landmark = |name: String, rect: Rect| Landmark {
        name,
        at: rect.origin(),
    };
    if let Page::Personas(cards) = &layout.page {
        let named = cards.iter().filter_map(|card| {
            let persona = board.persona(card.id)?;
            Some(landmark(in_one_line(&persona.name, strings), card.rect))
        });
        return named.collect();
    }
    let named = layout.stages.iter().filter_map(|place| {
        let stage = board.stages.iter().find(|stage| stage.id == place.id)?;
        Some(landmark(in_one_line(&stage.name, strings), place.header))
    });
    named.collect()
}
