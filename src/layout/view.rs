//! The views of a board: its map, and pages of their own that are laid out from the same board.

use std::collections::BTreeMap;

use kurbo::Rect;

use super::alone;
use super::card_box::CardBox;
use super::legend::{self, LegendEntry};
use super::matrix::{self, MatrixPage};
use super::persona::{self, PersonaCard};
use super::roadmap::{self, RoadmapPage};
use super::title::{self, TitleBox};
use super::{Layout, LayoutOptions, layout, metrics};
use crate::model::{Board, CardId, PersonaId, StageId};
use crate::text::Typesetter;

/// Which picture of a board.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum View {
    /// Stages by lanes.
    #[default]
    Map,
    /// One stage of it.
    Stage(StageId),
    /// Its curve of feelings.
    Curve,
    /// The opportunities by benefit and effort.
    Matrix,
    /// The opportunities by when they are to be done.
    Roadmap,
    /// The cards of all personas, one under the other.
    Personas,
    /// The card of one persona.
    Persona(PersonaId),
}

/// What a layout is of.
#[derive(Debug, Clone)]
pub enum Page {
    Map,
    Matrix(MatrixPage),
    Roadmap(RoadmapPage),
    Personas(Vec<PersonaCard>),
}

/// Lays a view of a board out.
pub fn layout_of(
    view: View,
    board: &Board,
    typesetter: &Typesetter,
    options: &LayoutOptions,
) -> Layout {
    match view {
        View::Map => layout(board, typesetter, options),
        View::Stage(id) => alone::stage(id, board, typesetter, options),
        View::Curve => alone::curve(board, typesetter, options),
        View::Matrix => matrix::lay(board, typesetter, options),
        View::Roadmap => roadmap::lay(board, typesetter, options),
        View::Personas => persona::lay(board, typesetter, |_| true),
        View::Persona(id) => persona::lay(board, typesetter, |persona| persona.id == id),
    }
}

impl Page {
    /// Its cards in reading order, where it has an order of its own.
    pub fn cards(&self) -> Vec<CardId> {
        match self {
            Self::Map | Self::Personas(_) => Vec::new(),
            Self::Matrix(page) => page.cards(),
            Self::Roadmap(page) => page.cards(),
        }
    }
}

/// A page of cards before it has a heading and a legend.
pub(super) struct Sheet {
    /// All that it covers; a heading stands above its top.
    pub rect: Rect,
    pub cards: Vec<CardBox>,
    pub page: Page,
}

impl Sheet {
    /// The layout with what is wanted around the page.
    pub(super) fn finish(
        self,
        board: &Board,
        typesetter: &Typesetter,
        options: &LayoutOptions,
    ) -> Layout {
        let Self { rect, cards, page } = self;
        let cards: BTreeMap<CardId, CardBox> =
            cards.into_iter().map(|card| (card.id, card)).collect();
        let heading = options.title.then(|| {
            let bottom = rect.y0 - metrics::BLOCK_GAP;
            title::heading(board, rect.x0, rect.x1, bottom, typesetter)
        });
        let mut legend = Vec::new();
        if options.legend {
            let shown = board
                .cards()
                .filter(|(_, card)| cards.contains_key(&card.id));
            let marks = legend::marks(shown.map(|(_, card)| &**card));
            legend = legend::wrap(marks, rect.x0, rect.x1, rect.y1 + metrics::GAP * 2.0);
        }
        whole(rect, heading, cards, page, legend)
    }
}

/// A layout without a grid.
pub(super) fn whole(
    rect: Rect,
    title: Option<TitleBox>,
    cards: BTreeMap<CardId, CardBox>,
    page: Page,
    legend: Vec<LegendEntry>,
) -> Layout {
    let parts = title.iter().map(|title| title.rect);
    let parts = parts.chain(legend.iter().map(|entry| entry.rect));
    let bounds = parts.fold(rect, |all, part| all.union(part));
    Layout {
        bounds: bounds.inflate(metrics::MARGIN, metrics::MARGIN),
        stage_row: Rect::ZERO,
        lane_column: Rect::ZERO,
        title,
        stages: Vec::new(),
        lanes: Vec::new(),
        cells: Vec::new(),
        cards,
        curves: Vec::new(),
        connectors: Vec::new(),
        groups: Vec::new(),
        parking: None,
        legend,
        page,
    }
}
