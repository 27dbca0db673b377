//! The select tool: press, carry, band, headers; and all keys of the board.

use kurbo::Point;

use super::band::Band;
use super::carry::{Carry, Drop, distance, set_by_height};
use super::header::HeaderDrag;
use super::{Between, Cursor, Cx, Effect, Event, Hint, Modifiers, Overlay, Plus, focus, keys};
use crate::edit::{Edit, Focus, LaneChange, Selection, StageChange};
use crate::layout::{Page, Target};
use crate::model::{CardId, LaneId, Place, StageId};

/// The hand feels no drag below this many screen px.
const THRESHOLD: f64 = 4.0;
/// The same for a finger.
const FINGER_THRESHOLD: f64 = 10.0;

/// The tool and what is shown above the board while it works.
#[derive(Debug, Clone, Default)]
pub(super) struct Select {
    state: State,
    pub overlay: Overlay,
}

#[derive(Debug, Clone, Default)]
enum State {
    #[default]
    Idle,
    /// The button is down and the hand has not left its place.
    Pressed(Press),
    Carrying {
        carry: Carry,
        shown: Option<Drop>,
        before: Selection,
    },
    Banding {
        band: Band,
        before: Selection,
    },
    Header {
        drag: HeaderDrag,
        shown: Option<Edit>,
        before: Selection,
    },
}

#[derive(Debug, Clone)]
struct Press {
    at: Point,
    target: Target,
    modifiers: Modifiers,
    /// The plus under the hand.
    plus: Option<Between>,
    is_double: bool,
    /// Shift came down on a selected card: without a drag it is selected no longer.
    toggles: bool,
    /// What Escape brings back.
    before: Selection,
}

impl Select {
    pub fn update(&mut self, event: Event, cx: &mut Cx<'_>) -> Vec<Effect> {
        let state = std::mem::take(&mut self.state);
        if !matches!(event, Event::Key(_)) {
            self.overlay = Overlay::default();
        }
        match event {
            Event::Down {
                at,
                modifiers,
                clicks,
            } => {
                // A press without a release in between: the first one was lost.
                let mut effects = back(state);
                let (press, selects) = press(at, modifiers, clicks, cx);
                effects.extend(selects.map(Effect::Select));
                self.state = State::Pressed(press);
                effects
            }
            Event::Move { at, modifiers } => self.moved(state, at, modifiers, cx),
            Event::Up { at, modifiers } => {
                // Alt may have changed since the last move.
                let mut effects = match state {
                    State::Carrying { .. } | State::Header { .. } => {
                        self.moved(state, at, modifiers, cx)
                    }
                    _ => {
                        self.state = state;
                        Vec::new()
                    }
                };
                effects.extend(self.released(at, cx));
                self.overlay = Overlay::default();
                effects
            }
            Event::Cancel => match state {
                State::Idle if cx.selection.cards.is_empty() => focus::off_header(cx),
                State::Idle => vec![Effect::Select(Selection {
                    cards: Vec::new(),
                    focus: cx.selection.focus,
                })],
                state => back(state),
            },
            Event::Key(key) if matches!(state, State::Idle) => keys::press(key, cx),
            // While the hand holds something, keys wait.
            Event::Key(_) => {
                self.state = state;
                Vec::new()
            }
        }
    }

    fn moved(
        &mut self,
        state: State,
        at: Point,
        modifiers: Modifiers,
        cx: &mut Cx<'_>,
    ) -> Vec<Effect> {
        let state = match state {
            State::Pressed(press) if distance(press.at, at, cx.zoom) >= threshold(cx) => {
                drag(press, cx)
            }
            state => state,
        };
        let (state, effects) = match state {
            State::Idle => {
                match cx.hit(at) {
                    Target::Card(id) => self.overlay.hovered = Some(id),
                    Target::Connector(id) => self.overlay.hovered_connector = Some(id),
                    _ => {}
                }
                self.overlay.plus = Plus::near(at, cx);
                (State::Idle, Vec::new())
            }
            State::Carrying {
                mut carry,
                shown,
                before,
            } if carry.is_on(cx) => {
                let next = carry.drop_at(at, modifiers.alt, shown.as_ref(), cx);
                let (shown, effects) = match next {
                    Some(next) if shown.as_ref() != Some(&next) => {
                        let preview = Effect::Preview(next.edit.clone());
                        (Some(next), vec![preview])
                    }
                    _ => (shown, Vec::new()),
                };
                self.overlay = carry.overlay(at, shown.as_ref());
                (
                    State::Carrying {
                        carry,
                        shown,
                        before,
                    },
                    effects,
                )
            }
            State::Banding { band, before } => {
                self.overlay.rubber_band = Some(band.rect(at));
                let selection = band.selection(at, cx);
                let differs = selection != *cx.selection;
                let effects = differs.then_some(Effect::Select(selection));
                (
                    State::Banding { band, before },
                    effects.into_iter().collect(),
                )
            }
            State::Header {
                drag,
                shown,
                before,
            } if drag.is_on(cx) => {
                let next = Some(drag.edit(at));
                let effects = next.clone().filter(|_| next != shown).map(Effect::Preview);
                (
                    State::Header {
                        drag,
                        shown: next,
                        before,
                    },
                    effects.into_iter().collect(),
                )
            }
            State::Pressed(press) => (State::Pressed(press), Vec::new()),
            // What the hand held is gone.
            state => (State::Idle, back(state)),
        };
        self.state = state;
        effects
    }

    fn released(&mut self, at: Point, cx: &mut Cx<'_>) -> Vec<Effect> {
        match std::mem::take(&mut self.state) {
            State::Idle | State::Banding { .. } => Vec::new(),
            State::Pressed(Press {
                plus: Some(between),
                ..
            }) => vec![Effect::Insert(between)],
            State::Pressed(press) if press.is_double => double_click(at, press.target, cx),
            State::Pressed(press) => click(&press, cx),
            State::Carrying { carry, shown, .. } => {
                let selection = shown.as_ref().and_then(|shown| carry.selection(shown));
                selection
                    .map(Effect::Select)
                    .into_iter()
                    .chain([Effect::Commit])
                    .collect()
            }
            State::Header { .. } => vec![Effect::Commit],
        }
    }

    pub fn cursor(&self, at: Point, cx: &Cx<'_>) -> Cursor {
        match &self.state {
            State::Header {
                drag: HeaderDrag::Width { .. },
                ..
            } => Cursor::ResizeColumn,
            State::Header {
                drag: HeaderDrag::Height { .. },
                ..
            } => Cursor::ResizeRow,
            State::Carrying { .. } | State::Header { .. } => Cursor::Grabbing,
            State::Banding { .. } => Cursor::Arrow,
            State::Idle | State::Pressed(_) => match cx.hit(at) {
                _ if Plus::near(at, cx).is_some_and(|plus| plus.is_hit) => Cursor::Arrow,
                Target::StageEdge(_) => Cursor::ResizeColumn,
                Target::LaneEdge(_) => Cursor::ResizeRow,
                Target::Persona(_) if can_be_alone(cx) => Cursor::Finger,
                _ => Cursor::Arrow,
            },
        }
    }

    pub fn hint(&self, selection: &Selection) -> Hint {
        match &self.state {
            State::Carrying {
                carry: _,
                shown: Some(shown),
                ..
            } if shown.copies => Hint::Copying,
            State::Carrying { .. } => Hint::Dragging,
            State::Banding { .. } => Hint::RubberBand,
            State::Header { drag, .. } if drag.is_resizing() => Hint::Resizing,
            State::Header { .. } => Hint::Reordering,
            State::Idle | State::Pressed(_) => match (selection.chosen().len(), selection.focus) {
                (0, Some(Focus::Stage(_))) => Hint::Stage,
                (0, Some(Focus::Lane(_))) => Hint::Lane,
                (0, Some(Focus::Connector(_))) => Hint::Connector,
                (0, Some(Focus::Cell { .. } | Focus::Parking)) => Hint::Cell,
                (0, _) => Hint::Idle,
                (count, _) => Hint::Cards { count },
            },
        }
    }

    pub fn is_busy(&self) -> bool {
        !matches!(self.state, State::Idle)
    }
}

fn threshold(cx: &Cx<'_>) -> f64 {
    if cx.finger {
        FINGER_THRESHOLD
    } else {
        THRESHOLD
    }
}

/// The button goes down: what it is on is selected at once, so that a drag takes it.
fn press(at: Point, modifiers: Modifiers, clicks: u8, cx: &Cx<'_>) -> (Press, Option<Selection>) {
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
        Target::StageHeader(id) | Target::StageEdge(id) => Selection::focus(Focus::Stage(id)),
        Target::LaneHeader(id) | Target::LaneEdge(id) => Selection::focus(Focus::Lane(id)),
        Target::Cell { lane, stage } => Selection::focus(Focus::Cell { lane, stage }),
        Target::Parking => Selection::focus(Focus::Parking),
        Target::Connector(id) => Selection::focus(Focus::Connector(id)),
        _ => Selection::default(),
    };
    vec![Effect::Select(selection)]
}

/// The hand has left the place where it pressed.
fn drag(press: Press, cx: &Cx<'_>) -> State {
    let Press {
        at, target, before, ..
    } = press;
    let header = |drag: Option<HeaderDrag>, before| {
        drag.map_or(State::Idle, |drag| State::Header {
            drag,
            shown: None,
            before,
        })
    };
    match target {
        Target::Card(id) => match Carry::lift(id, at, cx) {
            Some(carry) => State::Carrying {
                carry,
                shown: None,
                before,
            },
            None => State::Idle,
        },
        Target::StageEdge(stage) => header(HeaderDrag::width(stage, at, cx), before),
        Target::LaneEdge(lane) => header(HeaderDrag::height(lane, at, cx), before),
        Target::StageHeader(stage) => header(HeaderDrag::stage(stage, cx), before),
        Target::LaneHeader(lane) => header(HeaderDrag::lane(lane, cx), before),
        _ => State::Banding {
            band: Band::start(at, press.modifiers.shift, &before),
            before,
        },
    }
}

fn click(press: &Press, cx: &Cx<'_>) -> Vec<Effect> {
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

fn double_click(at: Point, target: Target, cx: &mut Cx<'_>) -> Vec<Effect> {
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
fn can_be_alone(cx: &Cx<'_>) -> bool {
    matches!(cx.layout.page, Page::Map) && cx.board.personas.len() > 1
}

/// All as it was before the press.
fn back(state: State) -> Vec<Effect> {
    match state {
        State::Idle => Vec::new(),
        State::Pressed(Press { before, .. }) | State::Banding { before, .. } => {
            vec![Effect::Select(before)]
        }
        State::Carrying { before, .. } | State::Header { before, .. } => {
            vec![Effect::Cancel, Effect::Select(before)]
        }
    }
}
