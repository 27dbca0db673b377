//! Where each pasted card goes, what the board lacks for that, and the one edit that does it.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::bring::bring;
use super::targets::{Line, Target, Track, settled, targets};
use super::{Paste, headers};
use crate::edit::{Edit, Focus, Fragment, Selection};
use crate::model::{
    Board, Card, CardId, Cells, IdSource, Lane, LaneId, LaneKind, NotesRole, Place, Slot, Stage,
    StageId,
};

/// A paste on its way to a board, as the keyboard stood.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    fragment: Fragment,
    names_stages: bool,
    names_lanes: bool,
    focus: Option<Focus>,
}

/// What a paste needs and the board has not, by name; empty names are still to be given.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Missing {
    pub stages: Vec<String>,
    pub lanes: Vec<String>,
}

/// Names for stages and lanes that come without.
#[derive(Debug, Clone, Copy)]
pub struct Names<'a> {
    pub stage: &'a str,
    pub lane: &'a str,
    /// For a lane of pictures.
    pub pictures: &'a str,
}

/// The edit and what is selected once it is done.
#[derive(Debug, Clone, PartialEq)]
pub struct Pasted {
    pub edit: Edit,
    pub selection: Selection,
}

/// The columns and rows that a paste goes to.
struct Places {
    stages: Vec<Target>,
    lanes: Vec<Target>,
    /// The lane of the pictures that their row's lane cannot show.
    pictures: Option<Target>,
}

impl Plan {
    pub fn new(paste: Paste, board: &Board, focus: Option<Focus>) -> Self {
        let read = match paste {
            Paste::Cards(fragment) => headers::Read {
                fragment,
                names_stages: false,
                names_lanes: false,
            },
            Paste::Table(table) => headers::read(&table, board),
        };
        Self {
            fragment: read.fragment,
            names_stages: read.names_stages,
            names_lanes: read.names_lanes,
            focus,
        }
    }

    /// How many cards come.
    pub fn count(&self) -> usize {
        self.fragment.cards().count()
    }

    /// What would be made, were it allowed.
    pub fn missing(&self, board: &Board) -> Missing {
        let places = self.places(board, true);
        let new = |targets: Vec<Target>| {
            let names = targets.into_iter().filter_map(|target| match target {
                Target::New(name) => Some(name),
                _ => None,
            });
            names.collect()
        };
        Missing {
            stages: new(places.stages),
            lanes: new(places.lanes),
        }
    }

    /// The edit. Without `create`, what has no cell of its own goes to the nearest before it.
    /// None when nothing is left to paste.
    pub fn pasted(
        &self,
        board: &Board,
        create: bool,
        names: Names<'_>,
        ids: &mut IdSource,
    ) -> Option<Pasted> {
        let mut places = self.places(board, create);
        let mut fragment = self.fragment.clone().with_fresh_ids(ids);
        let mut edits = bring(&mut fragment, board);
        let mut stage_ids: Vec<StageId> = board.stages.iter().map(|stage| stage.id).collect();
        let stages = settled(&places.stages, &mut stage_ids, |at, _, name| {
            let stage = new_stage(StageId::fresh(ids), or(name, names.stage));
            let id = stage.id;
            edits.push(Edit::InsertStage { at, stage });
            id
        });
        let mut lane_ids: Vec<LaneId> = board.lanes.iter().map(|lane| lane.id).collect();
        let row_count = places.lanes.len();
        places.lanes.extend(places.pictures.take());
        let lanes = settled(&places.lanes, &mut lane_ids, |at, row, name| {
            let (kind, other) = if row == row_count {
                (LaneKind::Pictures, names.pictures)
            } else {
                let kind = self.fragment.lanes[row]
                    .kind
                    .filter(|kind| kind.holds_cards());
                (
                    kind.unwrap_or(LaneKind::Notes(NotesRole::Ideas)),
                    names.lane,
                )
            };
            let lane = new_lane(LaneId::fresh(ids), or(name, other), kind);
            let id = lane.id;
            edits.push(Edit::InsertLane { at, lane });
            id
        });

        let mut adds = Adds::new(self.origin(board), board);
        let to_parking = adds.origin.place == Place::Parking;
        let shows_pictures = lanes.get(row_count).copied().flatten();
        for piece in fragment.pieces {
            let (lane, stage) = match (lanes[piece.lane], stages[piece.stage]) {
                (Some(lane), Some(stage)) if !to_parking => (lane, stage),
                _ => {
                    adds.add(Place::Parking, piece.cards);
                    continue;
                }
            };
            let moves = |card: &Card| shows_pictures.is_some() && card.shows_picture();
            let (pictures, others) = piece.cards.into_iter().partition(moves);
            adds.add(Place::Cell { lane, stage }, others);
            let lane = shows_pictures.unwrap_or(lane);
            adds.add(Place::Cell { lane, stage }, pictures);
        }
        let is_from_parking = self.fragment.pieces.is_empty();
        let parking = if is_from_parking {
            adds.origin.place
        } else {
            Place::Parking
        };
        adds.add(parking, fragment.parked);

        let cards = adds.cards();
        let last = *cards.last()?;
        edits.extend(adds.edits());
        Some(Pasted {
            edit: Edit::Paste { edits },
            selection: Selection {
                cards,
                focus: Some(Focus::Card(last)),
            },
        })
    }

    fn places(&self, board: &Board, create: bool) -> Places {
        let origin = self.origin(board);
        let (from_lane, from_stage) = match origin.place {
            Place::Cell { lane, stage } => (
                board.lanes.iter().position(|other| other.id == lane),
                board.stages.iter().position(|other| other.id == stage),
            ),
            // Everything goes there.
            Place::Parking => (None, None),
        };
        let create = create && origin.place != Place::Parking;
        let tracks: Vec<_> = board
            .stages
            .iter()
            .map(|stage| stage_track(stage))
            .collect();
        let pieces = self.fragment.pieces.iter();
        let used: BTreeSet<_> = pieces.map(|piece| piece.stage).collect();
        let lines = self.fragment.stages.iter().enumerate();
        let lines: Vec<_> = lines
            .map(|(at, name)| Line {
                name,
                needed: used.contains(&at),
            })
            .collect();
        let from = from_stage.unwrap_or(0);
        let stages = targets(&lines, &tracks, from, self.names_stages, create);

        let tracks: Vec<_> = board.lanes.iter().map(|lane| lane_track(lane)).collect();
        let pieces = self.fragment.pieces.iter();
        let used: BTreeSet<_> = pieces.map(|piece| piece.lane).collect();
        let lines = self.fragment.lanes.iter().enumerate();
        let lines: Vec<_> = lines
            .map(|(at, row)| Line {
                name: &row.name,
                needed: used.contains(&at),
            })
            .collect();
        let from = from_lane.unwrap_or(0);
        let lanes = targets(&lines, &tracks, from, self.names_lanes, create);
        let pictures = (origin.place != Place::Parking)
            .then(|| self.lane_for_pictures(board, &lanes))
            .flatten();
        Places {
            stages,
            lanes,
            pictures,
        }
    }

    /// Where pictures go that their row's lane cannot show; none when all can stay.
    fn lane_for_pictures(&self, board: &Board, lanes: &[Target]) -> Option<Target> {
        let lost = self.fragment.pieces.iter().any(|piece| {
            let kind = match &lanes[piece.lane] {
                Target::There(at) => Some(board.lanes[*at].kind),
                _ => self.fragment.lanes[piece.lane].kind,
            };
            kind != Some(LaneKind::Pictures) && piece.cards.iter().any(Card::shows_picture)
        });
        let shows = |lane: &Arc<Lane>| lane.kind == LaneKind::Pictures && !lane.hidden;
        lost.then(|| {
            let there = board.lanes.iter().position(shows);
            there.map_or(Target::New(String::new()), Target::There)
        })
    }

    /// Where the first cell goes: after the focused card, else at the end of what has the keyboard.
    fn origin(&self, board: &Board) -> Slot {
        let open_stage = || board.stages.iter().find(|stage| stage_track(stage).open);
        let open_lane = || board.lanes.iter().find(|lane| lane_track(lane).open);
        let stage = |id: Option<StageId>| id.or_else(|| open_stage().map(|stage| stage.id));
        let lane = |id: Option<LaneId>| id.or_else(|| open_lane().map(|lane| lane.id));
        let place = match self.focus {
            Some(Focus::Card(id)) => match board.find(id) {
                Some((slot, _)) => {
                    let index = slot.index + 1;
                    return Slot { index, ..slot };
                }
                None => (lane(None), stage(None)),
            },
            Some(Focus::Cell { lane, stage }) => (Some(lane), Some(stage)),
            Some(Focus::Stage(id)) => (lane(None), stage(Some(id))),
            Some(Focus::Lane(id)) => {
                let holds = |lane: &&Arc<Lane>| lane.kind.holds_cards();
                let holder = board.lane(id).filter(holds).map(|lane| lane.id);
                (lane(holder), stage(None))
            }
            Some(Focus::Parking) => (None, None),
            Some(Focus::Connector(_)) | None => (lane(None), stage(None)),
        };
        let place = match place {
            (Some(lane), Some(stage)) => Place::Cell { lane, stage },
            _ => Place::Parking,
        };
        Slot {
            place,
            index: board.cards_at(place).len(),
        }
    }
}

/// Cards for their places, the focused one first.
struct Adds<'a> {
    origin: Slot,
    board: &'a Board,
    places: Vec<(Slot, Vec<Card>)>,
}

impl<'a> Adds<'a> {
    fn new(origin: Slot, board: &'a Board) -> Self {
        Self {
            origin,
            board,
            places: Vec::new(),
        }
    }

    fn add(&mut self, place: Place, cards: Vec<Card>) {
        if cards.is_empty() {
            return;
        }
        let mut places = self.places.iter_mut();
        if let Some((_, there)) = places.find(|(slot, _)| slot.place == place) {
            there.extend(cards);
            return;
        }
        let slot = if place == self.origin.place {
            self.origin
        } else {
            let index = self.board.cards_at(place).len();
            Slot { place, index }
        };
        self.places.push((slot, cards));
    }

    fn cards(&self) -> Vec<CardId> {
        let cards = self.places.iter().flat_map(|(_, cards)| cards);
        cards.map(|card| card.id).collect()
    }

    fn edits(self) -> impl Iterator<Item = Edit> {
        let places = self.places.into_iter();
        places.map(|(at, cards)| Edit::AddCards { at, cards })
    }
}

fn stage_track(stage: &Stage) -> Track<'_> {
    Track {
        name: &stage.name,
        open: !stage.hidden && !stage.collapsed,
        holds_cards: true,
    }
}

fn lane_track(lane: &Lane) -> Track<'_> {
    let holds_cards = lane.kind.holds_cards();
    Track {
        name: &lane.name,
        open: holds_cards && !lane.hidden && !lane.collapsed,
        holds_cards,
    }
}

fn or<'a>(name: &'a str, other: &'a str) -> &'a str {
    if name.is_empty() { other } else { name }
}

fn new_stage(id: StageId, name: &str) -> Stage {
    Stage {
        id,
        name: name.to_owned(),
        description: String::new(),
        time: None,
        width: None,
        collapsed: false,
        hidden: false,
    }
}

fn new_lane(id: LaneId, name: &str, kind: LaneKind) -> Lane {
    Lane {
        id,
        name: name.to_owned(),
        question: String::new(),
        kind,
        colour: None,
        height: None,
        collapsed: false,
        hidden: false,
        cells: Cells::default(),
    }
}
