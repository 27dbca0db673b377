//! The select tool: press, carry, band, headers; and all keys of the board.

use kurbo::Point;

use super::band::Band;
use super::carry::{Carry, Drop, distance};
use super::header::HeaderDrag;
use super::placing::{Placing, is_page};
use super::press::{Press, can_be_alone, click, double_click, press};
use super::{Cursor, Cx, Effect, Event, Hint, Modifiers, Overlay, Plus, focus, keys};
use crate::edit::{Edit, Focus, Selection};
use crate::layout::Target;

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
    /// On a view that has places of its own for cards.
    Placing {
        placing: Placing,
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
                    State::Carrying { .. } | State::Placing { .. } | State::Header { .. } => {
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
            State::Placing { placing, before } if placing.is_on(cx) => {
                self.overlay = placing.overlay(at, cx);
                (State::Placing { placing, before }, Vec::new())
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
            State::Placing { placing, .. } => {
                let drop = placing.drop_at(at, cx);
                keys::apply(drop.map(|(_, edit)| edit), None)
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
            State::Carrying { .. } | State::Placing { .. } | State::Header { .. } => {
                Cursor::Grabbing
            }
            State::Banding { .. } => Cursor::Arrow,
            State::Idle | State::Pressed(_) => match cx.hit(at) {
                _ if Plus::near(at, cx).is_some_and(|plus| plus.is_hit) => Cursor::Arrow,
                Target::StageEdge(_) => Cursor::ResizeColumn,
                Target::LaneEdge(_) => Cursor::ResizeRow,
                Target::Persona(_) if can_be_alone(cx) => Cursor::Finger,
                Target::Group(..) => Cursor::Finger,
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
            State::Placing { .. } => Hint::Placing,
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
        Target::Card(id) if is_page(&cx.layout.page) => match Placing::lift(id, at, cx) {
            Some(placing) => State::Placing { placing, before },
            None => State::Idle,
        },
        Target::Card(id) | Target::Group(_, id) => match Carry::lift(id, at, cx) {
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

/// All as it was before the press.
fn back(state: State) -> Vec<Effect> {
    match state {
        State::Idle => Vec::new(),
        State::Pressed(Press { before, .. })
        | State::Banding { before, .. }
        | State::Placing { before, .. } => {
            vec![Effect::Select(before)]
        }
        State::Carrying { before, .. } | State::Header { before, .. } => {
            vec![Effect::Cancel, Effect::Select(before)]
        }
    }
}
