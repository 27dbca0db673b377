//! What is under a point, and where a card dropped there would go.

use kurbo::{Point, Rect};

use super::metrics::{EDGE_REACH, GAP};
use super::{CardBox, CellBox, ConnectorBox, Layout, Page, Target};
use crate::model::{CardId, LaneKind, Place, Slot};

impl Layout {
    /// What is under `point`.
    pub fn hit(&self, point: Point) -> Target {
        self.hit_within(point, EDGE_REACH)
    }

    /// What a press means that takes an edge from so far, in board units; and a card from so far from its middle.
    pub fn hit_within(&self, point: Point, reach: f64) -> Target {
        let card = self
            .hit_cell(point)
            .or_else(|| self.hit_parking(point))
            .or_else(|| self.hit_page(point))
            .unwrap_or(Target::Nothing);
        let is_card = matches!(card, Target::Card(_));
        if let Some(line) = self.hit_connector(point, is_card) {
            return line;
        }
        if is_card {
            return card;
        }
        if let Some(card) = self.small_card_near(card, point, reach) {
            return Target::Card(card);
        }
        if let Some(group) = self.hit_group(point) {
            return group;
        }
        self.hit_header(point, reach)
            .or_else(|| self.hit_title(point))
            .unwrap_or(card)
    }

    /// The connector under the point, for later ones are painted above. On a card only its label counts,
    /// which covers the card.
    fn hit_connector(&self, point: Point, on_card: bool) -> Option<Target> {
        let labelled =
            |line: &&ConnectorBox| line.label_paper().is_some_and(|it| it.contains(point));
        let mut lines = self.connectors.iter().rev();
        let hit = if on_card {
            lines.find(labelled)
        } else {
            lines.find(|line| line.contains(point))
        };
        hit.map(|line| Target::Connector(line.id))
    }

    fn hit_group(&self, point: Point) -> Option<Target> {
        let named = |group: &&super::GroupBox| group.name.rect.contains(point);
        let group = self.groups.iter().find(named)?;
        Some(Target::Group(group.id, *group.cards.first()?))
    }

    /// The card nearest to the point among those of the same place that are smaller than the reach around them.
    fn small_card_near(&self, place: Target, point: Point, reach: f64) -> Option<CardId> {
        let cards = match place {
            Target::Cell { lane, stage } => &self.cell(lane, stage)?.cards,
            Target::Parking => &self.parking.as_ref()?.cards,
            _ => return None,
        };
        let near = cards.iter().filter_map(|id| {
            let grip = self.card(*id)?.grip();
            let away = point - grip.center();
            let is_near = away.x.abs() <= reach.max(grip.width() / 2.0)
                && away.y.abs() <= reach.max(grip.height() / 2.0);
            is_near.then(|| (*id, away.hypot()))
        });
        near.min_by(|a, b| a.1.total_cmp(&b.1)).map(|(id, _)| id)
    }

    /// A header keeps at least a third of itself between its edges.
    fn hit_header(&self, point: Point, reach: f64) -> Option<Target> {
        let within = |size: f64| reach.min(size / 3.0).max(EDGE_REACH);
        let in_row = self.stage_row.inflate(reach, 0.0).contains(point);
        if in_row {
            let edge = |stage: &&super::StageBox| {
                (point.x - stage.column.x1).abs() <= within(stage.column.width())
            };
            if let Some(stage) = self.stages.iter().find(edge) {
                return Some(Target::StageEdge(stage.id));
            }
            let under =
                |stage: &&super::StageBox| stage.column.x0 <= point.x && point.x < stage.column.x1;
            return self
                .stages
                .iter()
                .find(under)
                .map(|stage| Target::StageHeader(stage.id));
        }
        if self.lane_column.inflate(0.0, reach).contains(point) {
            let edge = |lane: &super::LaneBox| {
                (point.y - lane.header.y1).abs() <= within(lane.header.height())
            };
            let resizable = |lane: &&super::LaneBox| lane.kind.holds_cards() && !lane.collapsed;
            let mut lanes = self.lanes.iter();
            if let Some(lane) = lanes.find(|lane| resizable(lane) && edge(lane)) {
                return Some(Target::LaneEdge(lane.id));
            }
            let mut lanes = self.lanes.iter();
            return lanes
                .find(|lane| lane.header.contains(point))
                .map(|lane| Target::LaneHeader(lane.id));
        }
        // A divider is its line too.
        let mut lanes = self.lanes.iter();
        lanes
            .find(|lane| !lane.kind.holds_cards() && lane.body.contains(point))
            .map(|lane| Target::LaneHeader(lane.id))
    }

    fn hit_title(&self, point: Point) -> Option<Target> {
        let title = self
            .title
            .as_ref()
            .filter(|title| title.rect.contains(point))?;
        if title.kind.contains(point) {
            return Some(Target::Kind);
        }
        let mut personas = title.personas.iter();
        if let Some(persona) = personas.find(|persona| persona.rect.contains(point)) {
            return Some(Target::Persona(persona.id));
        }
        Some(Target::Title)
    }

    fn hit_cell(&self, point: Point) -> Option<Target> {
        let cell = self
            .cell_at(point)
            .filter(|cell| cell.rect.contains(point))?;
        let card = self.card_among(&cell.cards, point);
        Some(card.unwrap_or(Target::Cell {
            lane: cell.lane,
            stage: cell.stage,
        }))
    }

    fn hit_parking(&self, point: Point) -> Option<Target> {
        let parking = self.parking.as_ref()?;
        let parking = Some(parking).filter(|parking| parking.rect.contains(point))?;
        Some(
            self.card_among(&parking.cards, point)
                .unwrap_or(Target::Parking),
        )
    }

    fn hit_page(&self, point: Point) -> Option<Target> {
        if let Page::Personas(cards) = &self.page {
            let mut cards = cards.iter();
            let card = cards.find(|card| card.rect.contains(point))?;
            return Some(Target::Persona(card.id));
        }
        self.card_among(&self.page.cards(), point)
    }

    /// The last of these cards under the point, for later ones are painted above.
    fn card_among(&self, cards: &[CardId], point: Point) -> Option<Target> {
        let under = |id: &&CardId| self.card(**id).is_some_and(|card| card.contains(point));
        cards.iter().rev().find(under).map(|id| Target::Card(*id))
    }

    /// The cell nearest to `point`.
    fn cell_at(&self, point: Point) -> Option<&CellBox> {
        let away = |from: f64, to: f64, at: f64| (from - at).max(at - to).max(0.0);
        let lane = self
            .lanes
            .iter()
            .filter(|lane| !lane.cells.is_empty())
            .min_by(|a, b| {
                let a = away(a.body.y0, a.body.y1, point.y);
                a.total_cmp(&away(b.body.y0, b.body.y1, point.y))
            })?;
        self.cells[lane.cells.clone()].iter().min_by(|a, b| {
            let a = away(a.rect.x0, a.rect.x1, point.x);
            a.total_cmp(&away(b.rect.x0, b.rect.x1, point.x))
        })
    }

    /// Where a card dropped at `point` would go: the nearest place, and its index among the cards there
    /// without counting `lifted` ones.
    pub fn slot_at(&self, point: Point, lifted: &[CardId]) -> Option<Slot> {
        let over_parking = |rect: Rect| rect.inflate(GAP, GAP).contains(point);
        if let Some(parking) = self.parking.as_ref().filter(|it| over_parking(it.rect)) {
            let index = self.index_at(point, &parking.cards, lifted, Reading::Rows);
            return Some(Slot {
                place: Place::Parking,
                index,
            });
        }
        let cell = self.cell_at(point)?;
        let lane = self.lane(cell.lane)?;
        let reading = match lane.kind {
            LaneKind::Feelings => Reading::Along,
            LaneKind::Moments => Reading::Down,
            _ => Reading::Rows,
        };
        let lifted_there = |id: &&CardId| self.card(**id).is_some_and(|card| is_in(card, cell));
        let hidden = cell.cards.is_empty() && cell.count > 0;
        let index = if hidden {
            cell.count - lifted.iter().filter(lifted_there).count()
        } else {
            self.index_at(point, &cell.cards, lifted, reading)
        };
        Some(Slot {
            place: Place::Cell {
                lane: cell.lane,
                stage: cell.stage,
            },
            index,
        })
    }

    /// The index among `cards` without `lifted` that reading order gives to `point`.
    fn index_at(
        &self,
        point: Point,
        cards: &[CardId],
        lifted: &[CardId],
        reading: Reading,
    ) -> usize {
        let boxes: Vec<&CardBox> = cards.iter().filter_map(|id| self.card(*id)).collect();
        let held = boxes.iter().find(|card| lifted.first() == Some(&card.id));
        let track = held.map(|card| card.track).or_else(|| {
            let nearest = boxes.iter().min_by(|a, b| {
                let away = |card: &CardBox| card.grip().center().distance_squared(point);
                away(a).total_cmp(&away(b))
            });
            nearest.map(|card| card.track)
        });
        let rest: Vec<&CardBox> = boxes
            .iter()
            .copied()
            .filter(|card| !lifted.contains(&card.id))
            .collect();
        // Between its neighbours on the track a card keeps its place among the others.
        let on_track = |card: &CardBox| Some(card.track) == track;
        let before = |card: &CardBox| reading.is_before(card, &boxes, point);
        let last_before = rest.iter().rposition(|card| on_track(card) && before(card));
        let first_after = rest.iter().position(|card| on_track(card) && !before(card));
        let least = last_before.map_or(0, |at| at + 1);
        let most = first_after.unwrap_or(rest.len()).max(least);
        let own = |held: &CardBox| {
            let earlier = |card: &&&CardBox| card.slot.index < held.slot.index;
            rest.iter().filter(earlier).count()
        };
        match held {
            Some(held) => own(held).clamp(least, most),
            None if last_before.is_some() => least,
            None => most,
        }
    }
}

fn is_in(card: &CardBox, cell: &CellBox) -> bool {
    card.slot.place
        == Place::Cell {
            lane: cell.lane,
            stage: cell.stage,
        }
}

/// In which direction the cards of a place follow each other.
#[derive(Clone, Copy)]
enum Reading {
    /// From left to right, row by row.
    Rows,
    /// From left to right.
    Along,
    /// From top to bottom.
    Down,
}

impl Reading {
    /// True when `card` comes before a card dropped at `point`.
    fn is_before(self, card: &CardBox, boxes: &[&CardBox], point: Point) -> bool {
        let centre = card.grip().center();
        match self {
            Self::Along => centre.x < point.x,
            Self::Down => centre.y < point.y,
            Self::Rows => {
                let same_row = |other: &&&CardBox| other.rect.y0 == card.rect.y0;
                let bottom = boxes
                    .iter()
                    .filter(same_row)
                    .map(|other| other.rect.y1)
                    .fold(card.rect.y1, f64::max);
                let above = point.y > bottom + GAP / 2.0;
                let below = point.y < card.rect.y0 - GAP / 2.0;
                above || (!below && centre.x < point.x)
            }
        }
    }
}
