//! Board -> rectangles. Pure; board units (1 unit is 1 px at 100 %), y down, the grid's top left corner is (0, 0).
//! Knows nothing of colours, the scene, zoom or egui.

mod alone;
mod card_box;
mod connectors;
mod curve;
mod curve_box;
mod curve_names;
mod divider;
mod feelings;
mod fit;
mod flow;
mod groups;
mod hit;
mod indicators;
mod lane_header;
mod lanes;
mod legend;
mod matrix;
pub mod metrics;
mod moments;
mod notes;
mod opportunity;
mod outline;
mod parking;
mod past;
mod persona;
mod persona_curve;
mod pictures;
mod ribbon;
mod roadmap;
mod stages;
mod title;
mod view;

use std::collections::BTreeMap;
use std::ops::Range;

use kurbo::{Point, Rect};

pub use self::alone::has_curve;
pub use self::card_box::{CardBox, TextBox};
pub use self::connectors::ConnectorBox;
pub use self::curve::monotone_curve;
pub use self::divider::divider_label;
pub use self::feelings::CurveBox;
pub use self::groups::GroupBox;
pub use self::legend::{ComparedMark, LegendEntry, LegendMark};
pub use self::matrix::{MatrixCell, MatrixPage, Rating, TrayBox};
pub use self::past::{PastCurve, past_curves};
pub use self::persona::{PersonaCard, PersonaSection, QUOTE_INDENT, SectionBox};
pub use self::persona_curve::{FaceBox, PersonaCurve};
pub use self::ribbon::{RibbonBox, rest_words as ribbon_rest};
pub use self::roadmap::{HORIZONS, RoadmapCell, RoadmapColumn, RoadmapPage, RoadmapRow};
pub use self::title::{ContextBox, ContextPart, PersonaBox, TitleBox};
pub use self::view::{Page, View, layout_of};
use crate::model::{
    Board, CardId, ConnectorId, GroupId, LaneId, LaneKind, PersonaId, Place, StageId,
};
use crate::text::Typesetter;

/// What a layout has room for.
#[derive(Debug, Clone, PartialEq)]
pub struct LayoutOptions {
    /// The title block above the grid.
    pub title: bool,
    /// The legend of evidence marks below it, as exports have it.
    pub legend: bool,
    /// The parking lot beside the grid.
    pub parking: bool,
}

/// Where everything is.
#[derive(Debug, Clone)]
pub struct Layout {
    /// All of the board with its margin: what an export shows.
    pub bounds: Rect,
    /// The row of stage headers, with the channels under them.
    pub stage_row: Rect,
    /// The column of lane headers.
    pub lane_column: Rect,
    /// The title block, when there is room for it.
    pub title: Option<TitleBox>,
    pub stages: Vec<StageBox>,
    pub lanes: Vec<LaneBox>,
    /// By lane from the top, then stage from the left.
    pub cells: Vec<CellBox>,
    /// Every visible card.
    pub cards: BTreeMap<CardId, CardBox>,
    /// The emotion curves, lane by lane, lived before wished for.
    pub curves: Vec<CurveBox>,
    /// Those between visible cards.
    pub connectors: Vec<ConnectorBox>,
    /// Cards of one group that lie together.
    pub groups: Vec<GroupBox>,
    pub parking: Option<ParkingBox>,
    /// Empty without a legend.
    pub legend: Vec<LegendEntry>,
    /// The map, or another view with all that is its own.
    pub page: Page,
}

/// A stage's header and column.
#[derive(Debug, Clone)]
pub struct StageBox {
    pub id: StageId,
    /// Counts the visible stages from 1.
    pub number: usize,
    pub collapsed: bool,
    pub header: Rect,
    /// The column under the header, from the first lane to the last.
    pub column: Rect,
    /// No words in a collapsed stage.
    pub name: TextBox,
    /// What the customer wants here.
    pub description: Option<TextBox>,
    pub time: Option<TextBox>,
    /// The channels that it uses, on a board that shows them.
    pub ribbon: Option<RibbonBox>,
}

/// A lane's header and body.
#[derive(Debug, Clone)]
pub struct LaneBox {
    pub id: LaneId,
    pub kind: LaneKind,
    pub collapsed: bool,
    pub header: Rect,
    pub body: Rect,
    pub icon: Rect,
    pub name: TextBox,
    pub question: Option<TextBox>,
    /// Room for the measured gap between what is lived and what is wished for.
    pub gap: Option<Rect>,
    /// The zero of feelings, the line between highs and lows, the line of a divider.
    pub midline: Option<f64>,
    /// Board units a level of feeling; 0 in other lanes.
    pub level: f64,
    /// Its cells within [`Layout::cells`]; as many as stages, or none.
    pub cells: Range<usize>,
}

/// Where a stage and a lane meet.
#[derive(Debug, Clone)]
pub struct CellBox {
    pub lane: LaneId,
    pub stage: StageId,
    pub rect: Rect,
    /// Its visible cards in order; none when the stage or lane is collapsed.
    pub cards: Vec<CardId>,
    /// How many cards it holds, visible or not.
    pub count: usize,
}

/// The parking lot.
#[derive(Debug, Clone)]
pub struct ParkingBox {
    pub rect: Rect,
    /// Icon and name.
    pub head: Rect,
    pub cards: Vec<CardId>,
}

/// What is under a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    Card(CardId),
    Connector(ConnectorId),
    /// The name above cards of one group that lie together, of which this card is the first.
    Group(GroupId, CardId),
    Cell {
        lane: LaneId,
        stage: StageId,
    },
    StageHeader(StageId),
    /// The right edge of a stage header.
    StageEdge(StageId),
    LaneHeader(LaneId),
    /// The lower edge of a lane header.
    LaneEdge(LaneId),
    Title,
    /// The chip that says what kind of map it is.
    Kind,
    Persona(PersonaId),
    Parking,
    Nothing,
}

/// Lays a board out.
pub fn layout(board: &Board, typesetter: &Typesetter, options: &LayoutOptions) -> Layout {
    let columns = stages::columns(board);
    let right = columns.last().map_or(0.0, |column| column.x1);
    let mut stages = stages::headers(&columns, typesetter);
    if board.channel_ribbon {
        ribbon::lay(board, &mut stages, typesetter);
    }
    let top = stages
        .first()
        .map_or(-metrics::STAGE_BELOW, |stage| stage.header.y0);
    let left = -metrics::GAP - metrics::LANE_HEADER;

    let mut grid = lanes::lay(board, &columns, typesetter);
    let bottom = grid.bottom.max(metrics::LANE_EMPTY);
    for stage in &mut stages {
        stage.column.y1 = bottom;
    }
    let mut bounds = Rect::new(left, top, right, bottom);

    let title = options
        .title
        .then(|| title::lay(board, left, right, top - metrics::BLOCK_GAP, typesetter));
    if let Some(title) = &title {
        bounds = bounds.union(title.rect);
    }
    let parking = options.parking.then(|| {
        let at = Point::new(right + metrics::BLOCK_GAP, top);
        parking::lay(board, at, bottom, typesetter, &mut grid.cards)
    });
    if let Some(parking) = &parking {
        bounds = bounds.union(parking.rect);
    }
    let mut legend = Vec::new();
    if options.legend {
        legend = legend::lay(board, &stages, (left, right), bottom + metrics::GAP * 2.0);
        for entry in &legend {
            bounds = bounds.union(entry.rect);
        }
    }
    let groups = groups::lay(board, &grid, typesetter);
    let connectors = connectors::lay(board, &grid, &columns, typesetter);
    for connector in &connectors {
        bounds = bounds.union(connector.bounds());
    }
    Layout {
        bounds: bounds.inflate(metrics::MARGIN, metrics::MARGIN),
        stage_row: Rect::new(0.0, top, right, -metrics::STAGE_BELOW),
        lane_column: Rect::new(left, 0.0, -metrics::GAP, bottom),
        title,
        stages,
        lanes: grid.lanes,
        cells: grid.cells,
        cards: grid.cards,
        curves: grid.curves,
        connectors,
        groups,
        parking,
        legend,
        page: Page::Map,
    }
}

impl Layout {
    /// Gives each card the slot that it has on `board`, of which only some cards were laid out.
    pub fn take_slots_of(&mut self, board: &Board) {
        for (slot, card) in board.cards() {
            if let Some(at) = self.cards.get_mut(&card.id) {
                at.slot = slot;
            }
        }
    }

    /// Explains these marks too, in a legend of all.
    pub fn explain(&mut self, marks: impl IntoIterator<Item = LegendMark>) {
        let known = self.legend.drain(..).map(|entry| entry.mark);
        let marks = known.chain(marks).collect();
        let (left, right) = (self.lane_column.x0, self.stage_row.x1);
        let top = self.lane_column.y1 + metrics::GAP * 2.0;
        self.legend = legend::wrap(marks, left, right, top);
        for entry in &self.legend {
            let room = entry.rect.inflate(metrics::MARGIN, metrics::MARGIN);
            self.bounds = self.bounds.union(room);
        }
    }

    /// The card with this id, when visible.
    pub fn card(&self, id: CardId) -> Option<&CardBox> {
        self.cards.get(&id)
    }

    /// The stage with this id, when visible.
    pub fn stage(&self, id: StageId) -> Option<&StageBox> {
        self.stages.iter().find(|stage| stage.id == id)
    }

    /// The lane with this id, when visible.
    pub fn lane(&self, id: LaneId) -> Option<&LaneBox> {
        self.lanes.iter().find(|lane| lane.id == id)
    }

    /// The connector with this id, when both its cards are visible.
    pub fn connector(&self, id: ConnectorId) -> Option<&ConnectorBox> {
        self.connectors.iter().find(|line| line.id == id)
    }

    /// The cards of this group that lie together with `card`, else those that come first.
    pub fn group(&self, id: GroupId, card: CardId) -> Option<&GroupBox> {
        let boxes = || self.groups.iter().filter(|it| it.id == id);
        let near = boxes().find(|it| it.cards.contains(&card));
        near.or_else(|| boxes().next())
    }

    /// The cell where a stage and a lane meet.
    pub fn cell(&self, lane: LaneId, stage: StageId) -> Option<&CellBox> {
        let cells = self.lane(lane)?.cells.clone();
        self.cells[cells].iter().find(|cell| cell.stage == stage)
    }

    /// All cells with the gaps between them and before the headers.
    pub fn grid(&self) -> Rect {
        Rect::new(
            self.lane_column.x1,
            self.stage_row.y1,
            self.stage_row.x1,
            self.lane_column.y1,
        )
    }

    /// The rectangle of a place: the cell's, or the parking lot's.
    pub fn place_rect(&self, place: Place) -> Option<Rect> {
        match place {
            Place::Cell { lane, stage } => self.cell(lane, stage).map(|cell| cell.rect),
            Place::Parking => self.parking.as_ref().map(|parking| parking.rect),
        }
    }

    /// The level of feeling, −2 to +2, at a height in a lane of feelings.
    pub fn feeling_at(&self, lane: LaneId, y: f64) -> Option<i8> {
        let lane = self.lane(lane).filter(|lane| lane.level > 0.0)?;
        Some(((lane.midline? - y) / lane.level).round().clamp(-2.0, 2.0) as i8)
    }
}
