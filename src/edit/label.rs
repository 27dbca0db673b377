//! What a step is called, as data: the window puts it into words.

use std::collections::BTreeSet;

use super::{BoardChange, CardChange, ContentPart, Edit, LaneChange, StageChange};
use crate::model::{Board, Card, CardId, LaneId, Place, StageId};

/// Characters of a note's text that name a step.
const MOST_CHARS: usize = 28;

/// The name of an undo step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StepLabel {
    Cards {
        did: CardDeed,
        /// Which ones, each counted once.
        cards: Counted,
        to: Option<Spot>,
    },
    /// A note got this text, shortened.
    Write {
        text: String,
    },
    Stage {
        did: Deed,
        name: String,
    },
    Lane {
        did: Deed,
        name: String,
    },
    Board(BoardPart),
    /// Somebody else's changes.
    Merge,
}

/// Some cards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Counted {
    /// One card, by its text, shortened.
    Named(String),
    /// So many; one where it has no text.
    Count(usize),
}

/// What was done to cards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CardDeed {
    Add,
    Paste,
    AddPictures,
    Move,
    /// Moved within their cell.
    Order,
    Delete,
    Colour,
    Details,
    Content,
    /// Opportunities were weighed.
    Rate,
    /// They were given a time.
    Plan,
    Persona,
    Evidence,
    Source,
    Owner,
    Department,
    Tags,
    Group,
    Ungroup,
    Votes,
    Link,
}

/// Where cards went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Spot {
    /// The stage's name, or the lane's for cards that stay in their stage.
    Named(String),
    Parking,
}

/// What was done to a stage or a lane.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    Add,
    Rename,
    Move,
    Resize,
    Collapse,
    Expand,
    Hide,
    Show,
    /// Any other property.
    Change,
    Delete,
}

/// Which part of the board itself changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BoardPart {
    Title,
    Kind,
    Language,
    Context,
    Personas,
    Tags,
    Groups,
    Agenda,
    Connectors,
    ChannelRibbon,
    Dismissed,
    Pictures,
}

impl Edit {
    /// What this edit is called as a step from `before` to `after`. Several edits as one are called as the first of them,
    /// with all its cards; where several stages and lanes are among them, as what happened to cards.
    pub fn label(&self, before: &Board, after: &Board) -> StepLabel {
        let stage = |did, id| StepLabel::Stage {
            did,
            name: stage_name(id, before, after),
        };
        let lane = |did, id| StepLabel::Lane {
            did,
            name: lane_name(id, before, after),
        };
        let counted = || counted(&self.cards(), before, after);
        let cards = |did| StepLabel::Cards {
            did,
            cards: counted(),
            to: None,
        };
        match self {
            Self::AddCards { at, .. } => StepLabel::Cards {
                did: CardDeed::Add,
                cards: counted(),
                to: spot(at.place, before, after),
            },
            Self::MoveCards { cards, to } => moved(cards, to.place, before, after),
            Self::DeleteCards { .. } => cards(CardDeed::Delete),
            Self::ChangeCards {
                change: CardChange::Text(text),
                ..
            } => StepLabel::Write {
                text: shortened(text),
            },
            Self::ChangeCards { change, .. } => cards(card_deed(change)),
            Self::InsertStage { stage: new, .. } => stage(Deed::Add, new.id),
            Self::MoveStage { stage: id, .. } => stage(Deed::Move, *id),
            Self::DeleteStage { stage: id } => stage(Deed::Delete, *id),
            Self::ChangeStage { stage: id, change } => stage(stage_deed(change), *id),
            Self::InsertLane { lane: new, .. } => lane(Deed::Add, new.id),
            Self::MoveLane { lane: id, .. } => lane(Deed::Move, *id),
            Self::DeleteLane { lane: id } => lane(Deed::Delete, *id),
            Self::ChangeLane { lane: id, change } => lane(lane_deed(change), *id),
            Self::ChangeBoard { change } => StepLabel::Board(board_part(change)),
            Self::Paste { edits } => {
                let added = edits
                    .iter()
                    .filter(|edit| matches!(edit, Self::AddCards { .. }));
                match together(added, before, after) {
                    StepLabel::Cards { cards, to, .. } => StepLabel::Cards {
                        did: if self.added().into_iter().all(Card::shows_picture) {
                            CardDeed::AddPictures
                        } else {
                            CardDeed::Paste
                        },
                        cards,
                        to,
                    },
                    other => other,
                }
            }
            Self::Merge { .. } => StepLabel::Merge,
            Self::All { edits } => together(edits.iter(), before, after),
        }
    }

    /// The cards that it is about.
    fn cards(&self) -> BTreeSet<CardId> {
        match self {
            Self::AddCards { cards, .. } => cards.iter().map(|card| card.id).collect(),
            Self::MoveCards { cards, .. }
            | Self::DeleteCards { cards }
            | Self::ChangeCards { cards, .. } => cards.iter().copied().collect(),
            Self::All { edits } | Self::Paste { edits } => {
                edits.iter().flat_map(Self::cards).collect()
            }
            _ => BTreeSet::new(),
        }
    }
}

/// One card by its text, as it is after the step, else as it was.
fn counted(ids: &BTreeSet<CardId>, before: &Board, after: &Board) -> Counted {
    if let (Some(id), 1) = (ids.first(), ids.len())
        && let Some((_, card)) = after.find(*id).or_else(|| before.find(*id))
        && !card.text.trim().is_empty()
    {
        return Counted::Named(shortened(&card.text));
    }
    Counted::Count(ids.len())
}

fn together<'a>(edits: impl Iterator<Item = &'a Edit>, before: &Board, after: &Board) -> StepLabel {
    let edits: Vec<&Edit> = edits.collect();
    let labels: Vec<_> = edits.iter().map(|edit| edit.label(before, after)).collect();
    let is_structure =
        |label: &&StepLabel| matches!(label, StepLabel::Stage { .. } | StepLabel::Lane { .. });
    let several = labels.iter().filter(is_structure).count() > 1;
    let cards = || {
        labels
            .iter()
            .find(|label| matches!(label, StepLabel::Cards { .. }))
    };
    let is_new = |label: &&StepLabel| {
        let StepLabel::Cards { did, .. } = label else {
            return false;
        };
        *did == CardDeed::Add
    };
    let is_new_stage = |label: &&StepLabel| {
        let StepLabel::Stage { did, .. } = label else {
            return false;
        };
        *did == Deed::Add
    };
    let chosen = if several {
        cards()
    } else if labels.iter().any(|label| is_new_stage(&label)) {
        None
    } else {
        // A new card is what its lane was made for.
        labels.iter().find(is_new)
    };
    // What cards needed first of the board is not what was meant.
    let meant = labels
        .iter()
        .find(|label| !matches!(label, StepLabel::Board(_)));
    let Some(chosen) = chosen.or(meant).or(labels.first()) else {
        return StepLabel::Board(BoardPart::Context);
    };
    let StepLabel::Cards { did, to, .. } = chosen else {
        return chosen.clone();
    };
    let alike = edits
        .iter()
        .zip(&labels)
        .filter_map(|(edit, label)| match label {
            StepLabel::Cards { did: other, to, .. } if other == did => Some((edit, to)),
            _ => None,
        });
    let one_place = alike.clone().all(|(_, other)| other == to);
    let ids = alike.flat_map(|(edit, _)| edit.cards()).collect();
    StepLabel::Cards {
        did: *did,
        cards: counted(&ids, before, after),
        to: to.clone().filter(|_| one_place),
    }
}

fn moved(ids: &[CardId], to: Place, before: &Board, after: &Board) -> StepLabel {
    let ids: BTreeSet<CardId> = ids.iter().copied().collect();
    let places: BTreeSet<Place> = before
        .cards()
        .filter(|(_, card)| ids.contains(&card.id))
        .map(|(slot, _)| slot.place)
        .collect();
    let cards = counted(&ids, before, after);
    if places.iter().all(|from| *from == to) {
        return StepLabel::Cards {
            did: CardDeed::Order,
            cards,
            to: None,
        };
    }
    let stage_of = |place: Place| match place {
        Place::Cell { stage, .. } => Some(stage),
        Place::Parking => None,
    };
    let in_one_stage = places.iter().all(|from| stage_of(*from) == stage_of(to));
    let to = match to {
        Place::Cell { lane, .. } if in_one_stage => named(lane_name(lane, before, after)),
        _ => spot(to, before, after),
    };
    StepLabel::Cards {
        did: CardDeed::Move,
        cards,
        to,
    }
}

fn spot(place: Place, before: &Board, after: &Board) -> Option<Spot> {
    match place {
        Place::Cell { stage, .. } => named(stage_name(stage, before, after)),
        Place::Parking => Some(Spot::Parking),
    }
}

fn named(name: String) -> Option<Spot> {
    (!name.is_empty()).then_some(Spot::Named(name))
}

/// As it is called after the step, else as it was.
fn stage_name(id: StageId, before: &Board, after: &Board) -> String {
    let stage = after.stage(id).or_else(|| before.stage(id));
    stage.map_or_else(String::new, |stage| shortened(&stage.name))
}

fn lane_name(id: LaneId, before: &Board, after: &Board) -> String {
    let lane = after.lane(id).or_else(|| before.lane(id));
    lane.map_or_else(String::new, |lane| shortened(&lane.name))
}

/// One line of a text, cut between characters.
fn shortened(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().take(MOST_CHARS).collect();
    let line = words.join(" ");
    match line.char_indices().nth(MOST_CHARS) {
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
        None => line,
    }
}

fn card_deed(change: &CardChange) -> CardDeed {
    match change {
        CardChange::Part(ContentPart::Horizon(_)) => CardDeed::Plan,
        CardChange::Part(part) if part.weighs() => CardDeed::Rate,
        // A text names the step itself.
        CardChange::Text(_) | CardChange::Content(_) | CardChange::Part(_) => CardDeed::Content,
        CardChange::Details(_) => CardDeed::Details,
        CardChange::Colour(_) => CardDeed::Colour,
        CardChange::Persona(_) => CardDeed::Persona,
        CardChange::Evidence(_) => CardDeed::Evidence,
        CardChange::Source(_) | CardChange::CorrectedFrom(_) => CardDeed::Source,
        CardChange::Owner(_) => CardDeed::Owner,
        CardChange::Department(_) => CardDeed::Department,
        CardChange::Tags(_) | CardChange::Tagged(..) => CardDeed::Tags,
        CardChange::Group(Some(_)) => CardDeed::Group,
        CardChange::Group(None) => CardDeed::Ungroup,
        CardChange::Votes(_) => CardDeed::Votes,
        CardChange::Link(_) => CardDeed::Link,
    }
}

fn stage_deed(change: &StageChange) -> Deed {
    match change {
        StageChange::Name(_) => Deed::Rename,
        StageChange::Width(_) => Deed::Resize,
        StageChange::Collapsed(collapsed) => collapse(*collapsed),
        StageChange::Hidden(hidden) => hide(*hidden),
        StageChange::Description(_) | StageChange::Time(_) => Deed::Change,
    }
}

fn lane_deed(change: &LaneChange) -> Deed {
    match change {
        LaneChange::Name(_) => Deed::Rename,
        LaneChange::Height(_) => Deed::Resize,
        LaneChange::Collapsed(collapsed) => collapse(*collapsed),
        LaneChange::Hidden(hidden) => hide(*hidden),
        LaneChange::Question(_) | LaneChange::Kind(_) | LaneChange::Colour(_) => Deed::Change,
    }
}

fn collapse(collapsed: bool) -> Deed {
    if collapsed {
        Deed::Collapse
    } else {
        Deed::Expand
    }
}

fn hide(hidden: bool) -> Deed {
    if hidden { Deed::Hide } else { Deed::Show }
}

fn board_part(change: &BoardChange) -> BoardPart {
    match change {
        BoardChange::Title(_) => BoardPart::Title,
        BoardChange::Kind(_) => BoardPart::Kind,
        BoardChange::Language(_) => BoardPart::Language,
        BoardChange::Context(_) => BoardPart::Context,
        BoardChange::Personas(_) => BoardPart::Personas,
        BoardChange::Tags(_) => BoardPart::Tags,
        BoardChange::Groups(_) => BoardPart::Groups,
        BoardChange::Agenda(_) => BoardPart::Agenda,
        BoardChange::Connectors(_) => BoardPart::Connectors,
        BoardChange::ChannelRibbon(_) => BoardPart::ChannelRibbon,
        BoardChange::Dismissed(_) => BoardPart::Dismissed,
        BoardChange::AddPicture { .. } => BoardPart::Pictures,
    }
}
