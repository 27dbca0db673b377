//! What a press, a click and a double click mean on what is under the hand.

use kurbo::Point;

use super::carry::set_by_height;
use super::{Between, Cx, Effect, Modifiers, Plus, keys};
use crate::edit::{Edit, Focus, LaneChange, Selection, StageChange};
use crate::layout::{Page, Target};
use crate::model::{CardId, GroupId, LaneId, Place, StageId};

/// The button is down and the hand has not left its place.
#[derive(Debug, Clone)]
pub(super) struct Press {
    pub at: Point,
    pub target: Target,
    pub modifiers: Modifiers,
    /// The plus under the hand.
    pub plus: Option<Between>,
    pub is_double: bool,
    /// Shift came down on a selected card: without a drag it is selected no longer.
    pub toggles: bool,
    /// What Escape brings back.
    pub before: Selection,
}

/// The button goes down: what it is on is selected at once, so that a drag takes it.
pub(super) fn press(
    at: Point,
    modifiers: Modifiers,
    clicks: u8,
    cx: &Cx<'_>,
) -> (Press, Option<Selection>) {
    let target = cx.hit(at);
    let before = cx.selection.clone();
    let mut toggles = false;
    let selects = match target {
        Target::Card(id) if before.cards.contains(&id) => {
            toggles = modifiers.shift;
            let focus = Some(Focus::Card(id));
            (before.focus != focus).then(|| Selection {
                focus,
                ..before.clone()
            })
        }
        Target::Card(id) if modifiers.shift => {
            let mut cards = before.cards.clone();
            cards.push(id);
            Some(Selection {
                cards,
                focus: Some(Focus::Card(id)),
            })
        }
        Target::Card(id) => Some(Selection::card(id)),
        Target::Group(id, card) => Some(members(id, card, cx)),
        Target::StageHeader(id) => Some(Selection::focus(Focus::Stage(id))),
        Target::LaneHeader(id) => Some(Selection::focus(Focus::Lane(id))),
        Target::Connector(id) if !modifiers.shift => Some(Selection::focus(Focus::Connector(id))),
        _ => None,
    };
    let plus = Plus::near(at, cx).filter(|plus| plus.is_hit);
    let press = Press {
        at,
        target,
        modifiers,
        plus: plus.map(|plus| plus.between),
        is_double: clicks == 2,
        toggles,
        before,
    };
    (press, selects)
}

/// What is under the hand is selected, unless it is already.
pub(super) fn point(at: Point, cx: &Cx<'_>) -> Vec<Effect> {
    let selection = match cx.hit(at) {
        Target::Card(id) if cx.selection.cards.contains(&id) => return Vec::new(),
        Target::Card(id) => Selection::card(id),
        Target::Group(id, card) => members(id, card, cx),
        Target::StageHeader(id) | Target::StageEdge(id) => Selection::focus(Focus::Stage(id)),
        Target::LaneHeader(id) | Target::LaneEdge(id) => Selection::focus(Focus::Lane(id)),
        Target::Cell { lane, stage } => Selection::focus(Focus::Cell { lane, stage }),
        Target::Parking => Selection::focus(Focus::Parking),
        Target::Connector(id) => Selection::focus(Focus::Connector(id)),
        _ => Selection::default(),
    };
    vec![Effect::Select(selection)]
}

/// All cards of a group that are seen, the keyboard on one of them.
fn members(group: GroupId, focus: CardId, cx: &Cx<'_>) -> Selection {
    let cards = cx.board.cards().map(|(_, card)| card);
    let members =
        cards.filter(|card| card.group == Some(group) && cx.layout.card(card.id).is_some());
    Selection {
        cards: members.map(|card| card.id).collect(),
        focus: Some(Focus::Card(focus)),
    }
}

pub(super) fn click(press: &Press, cx: &Cx<'_>) -> Vec<Effect> {
    let shift = press.modifiers.shift;
    if let Target::Persona(id) = press.target
        && can_be_alone(cx)
    {
        return vec![Effect::ShowAlone(id)];
    }
    let selection = match press.target {
        Target::Card(id) if press.toggles => {
            let rest = cx
                .selection
                .cards
                .iter()
                .copied()
                .filter(|other| *other != id);
            Selection {
                cards: rest.collect(),
                focus: Some(Focus::Card(id)),
            }
        }
        Target::Card(id) if !shift => Selection::card(id),
        Target::Cell { lane, stage } if !shift => Selection::focus(Focus::Cell { lane, stage }),
        Target::Parking if !shift => Selection::focus(Focus::Parking),
        Target::Nothing | Target::Title if !shift => Selection::default(),
        _ => return Vec::new(),
    };
    let differs = selection != *cx.selection;
    differs
        .then_some(Effect::Select(selection))
        .into_iter()
        .collect()
}

pub(super) fn double_click(at: Point, target: Target, cx: &mut Cx<'_>) -> Vec<Effect> {
    match target {
        Target::Card(id) => edit_text(id, cx),
        Target::Cell { lane, stage } => opened(lane, stage, cx).unwrap_or_else(|| note_at(at, cx)),
        Target::Parking => note_at(at, cx),
        Target::Nothing if cx.layout.grid().contains(at) => note_at(at, cx),
        Target::StageHeader(id) => vec![Effect::EditStage(id)],
        Target::LaneHeader(id) => vec![Effect::EditLane(id)],
        Target::StageEdge(stage) => vec![Effect::Apply(Edit::ChangeStage {
            stage,
            change: StageChange::Width(None),
        })],
        Target::LaneEdge(lane) => vec![Effect::Apply(Edit::ChangeLane {
            lane,
            change: LaneChange::Height(None),
        })],
        Target::Connector(id) => vec![Effect::EditConnector(id)],
        Target::Group(id, card) => vec![Effect::EditGroup(id, card)],
        Target::Title => vec![Effect::EditTitle],
        _ => Vec::new(),
    }
}

fn edit_text(id: CardId, cx: &Cx<'_>) -> Vec<Effect> {
    let there = cx.layout.card(id).is_some();
    there.then_some(Effect::EditText(id)).into_iter().collect()
}

/// A collapsed stage or lane opens instead of taking a note that nobody would see.
fn opened(lane: LaneId, stage: StageId, cx: &Cx<'_>) -> Option<Vec<Effect>> {
    let lane_edit = cx
        .board
        .lane(lane)
        .filter(|lane| lane.collapsed)
        .map(|_| Edit::ChangeLane {
            lane,
            change: LaneChange::Collapsed(false),
        });
    let stage_edit = cx
        .board
        .stage(stage)
        .filter(|stage| stage.collapsed)
        .map(|_| Edit::ChangeStage {
            stage,
            change: StageChange::Collapsed(false),
        });
    let edit = keys::all(lane_edit.into_iter().chain(stage_edit).collect())?;
    Some(vec![Effect::Apply(edit)])
}

/// A new note where the hand points.
pub(super) fn note_at(at: Point, cx: &mut Cx<'_>) -> Vec<Effect> {
    let Some(slot) = cx.slot_at(at, &[]) else {
        return Vec::new();
    };
    if let Place::Cell { lane, stage } = slot.place
        && let Some(effects) = opened(lane, stage, cx)
    {
        return effects;
    }
    let mut effects = keys::new_note_at(slot, cx);
    if let [Effect::NewNote { card, .. }] = effects.as_mut_slice() {
        set_by_height(card, slot.place, at, cx);
    }
    effects
}

/// True where the personas of the map share it, each with a journey of their own.
pub(super) fn can_be_alone(cx: &Cx<'_>) -> bool {
    matches!(cx.layout.page, Page::Map) && cx.board.personas.len() > 1
}
