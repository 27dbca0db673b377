//! What a screen reader finds on the canvas, in reading order; and the keyboard focus that both share.

use std::collections::BTreeSet;

use eframe::egui::{self, EventFilter, Id, Rect, Sense, WidgetInfo, accesskit};

use super::a11y_actions;
use super::overlay::focus_rect;
use super::pinned::Pinned;
use super::ribbon;
use super::{Canvas, CanvasCx};
use crate::draw::mark_names;
use crate::edit::{Focus, Selection};
use crate::i18n::key;
use crate::layout::{CellBox, LaneBox, Layout};
use crate::model::{CardId, Content, Place};
use crate::scene::Pin;

/// More nodes than this tell nobody anything; cells say how many notes they hold.
const MOST: usize = 600;

/// A node of the accessibility tree; what it is called is found out when somebody listens.
struct Node {
    focus: Focus,
    rect: Rect,
}

/// The focus as the last frame left it, here and in egui.
#[derive(Debug, Default)]
pub(super) struct SharedFocus {
    board: Option<Focus>,
    egui: Option<Id>,
    is_ours: bool,
}

impl SharedFocus {
    /// True when the board's focus is at this widget.
    pub fn is(&self, id: Id) -> bool {
        self.egui == Some(id) && self.is_ours
    }
}

fn id_of(focus: Focus) -> Id {
    match focus {
        Focus::Card(id) => Id::unique(("card", id.bits())),
        Focus::Cell { lane, stage } => Id::unique(("cell", lane.bits(), stage.bits())),
        Focus::Stage(id) => Id::unique(("stage", id.bits())),
        Focus::Lane(id) => Id::unique(("lane", id.bits())),
        Focus::Parking => Id::unique("parking lot"),
        Focus::Connector(id) => Id::unique(("connector", id.bits())),
    }
}

impl Canvas {
    /// Registers what is in view, and keeps the board's focus and egui's the same.
    pub(super) fn show_nodes(&mut self, ui: &egui::Ui, pinned: &Pinned, cx: &mut CanvasCx<'_>) {
        let layout = std::sync::Arc::clone(self.memo(cx).layout());
        let nodes = nodes(pinned, &layout);
        let focused = ui.memory(egui::Memory::focused);
        let selected: BTreeSet<CardId> = cx.document.selection().cards.iter().copied().collect();
        let (mut chosen, mut ordered) = (None, None);
        ui.ctx().accesskit_node_builder(ui.unique_id(), |builder| {
            builder.set_role(accesskit::Role::Grid);
            builder.set_label(cx.document.board().title.clone());
            builder.set_row_count(layout.lanes.len());
            builder.set_column_count(layout.stages.len());
        });
        for node in &nodes {
            let id = id_of(node.focus);
            let response = ui.interact(node.rect, id, Sense::focusable_noninteractive());
            response.widget_info(|| {
                WidgetInfo::labeled(role(node.focus), true, name(node.focus, &layout, cx))
            });
            ui.ctx().accesskit_node_builder(id, |builder| {
                builder.set_description(described(node.focus, &layout, cx));
                place(builder, node.focus, &layout, cx);
                let content = content(node.focus, &layout, cx);
                if !cx.document.is_locked() {
                    a11y_actions::offer(builder, node.focus, content, cx.strings);
                }
                builder.add_action(accesskit::Action::Click);
                builder.set_selected(match node.focus {
                    Focus::Card(card) => selected.contains(&card),
                    _ => false,
                });
            });
            let clicked =
                ui.input(|input| input.has_accesskit_action_request(id, accesskit::Action::Click));
            if let Some(key) = ui.input(|input| a11y_actions::ordered(input, id, node.focus)) {
                (chosen, ordered) = (Some(node.focus), Some(key));
            }
            // A screen reader, or Tab from a panel, came here.
            let arrived = focused == Some(id)
                && self.focus.egui != focused
                && cx.document.selection().focus == self.focus.board;
            if clicked || arrived {
                chosen = Some(node.focus);
            }
        }
        if let Some(focus) = chosen {
            cx.document.select(match focus {
                Focus::Card(card) => Selection::card(card),
                _ => Selection {
                    cards: Vec::new(),
                    focus: Some(focus),
                },
            });
        }
        if let Some(key) = ordered {
            self.key(key, cx);
        }
        self.share_focus(ui, &nodes, cx);
    }

    fn share_focus(&mut self, ui: &egui::Ui, nodes: &[Node], cx: &CanvasCx<'_>) {
        if self.is_editing_text() {
            return;
        }
        let focus = cx.document.selection().focus;
        let focused = ui.memory(egui::Memory::focused);
        let is_ours = focused
            .is_none_or(|id| self.focus.is(id) || nodes.iter().any(|node| id_of(node.focus) == id));
        let may = ui.memory(|memory| memory.allows_interaction(ui.layer_id()));
        // Off the screen there is no node to hold the focus.
        let id = focus
            .filter(|focus| nodes.iter().any(|node| node.focus == *focus))
            .map_or_else(|| Id::unique("board"), id_of);
        self.focus.is_ours = may && (is_ours || self.takes_focus);
        if self.focus.is_ours {
            ui.memory_mut(|memory| {
                if memory.focused() != Some(id) {
                    memory.request_focus(id);
                }
                // Arrows, Tab and Escape are the board's.
                memory.set_focus_lock_filter(
                    id,
                    EventFilter {
                        tab: true,
                        horizontal_arrows: true,
                        vertical_arrows: true,
                        escape: true,
                    },
                );
            });
            self.focus.egui = Some(id);
        } else {
            self.focus.egui = focused;
        }
        self.takes_focus = false;
        self.focus.board = focus;
    }
}

/// Stages, then each lane with its cells and their cards, the parking lot, and the connectors; or the cards of
/// another view: those in view.
fn nodes(pinned: &Pinned, layout: &Layout) -> Vec<Node> {
    let cells = |lane: &LaneBox| layout.cells[lane.cells.clone()].iter().flat_map(cell);
    let stages = layout.stages.iter().map(|stage| Focus::Stage(stage.id));
    let lanes = layout
        .lanes
        .iter()
        .flat_map(|lane| std::iter::once(Focus::Lane(lane.id)).chain(cells(lane)));
    let parking = layout.parking.iter().flat_map(|parking| {
        let cards = parking.cards.iter().copied().map(Focus::Card);
        std::iter::once(Focus::Parking).chain(cards)
    });
    let connectors = layout
        .connectors
        .iter()
        .map(|line| Focus::Connector(line.id));
    let page = layout.page.cards().into_iter().map(Focus::Card);
    let seen = |focus: Focus| {
        let (pin, rect) = focus_rect(layout, focus)?;
        let room = if pin == Pin::None {
            pinned.free()
        } else {
            pinned.view(pin).rect
        };
        let rect = pinned.view(pin).screen_rect(rect).intersect(room);
        rect.is_positive().then_some(Node { focus, rect })
    };
    stages
        .chain(lanes)
        .chain(parking)
        .chain(connectors)
        .chain(page)
        .filter_map(seen)
        .take(MOST)
        .collect()
}

fn cell(cell: &CellBox) -> impl Iterator<Item = Focus> {
    let (lane, stage) = (cell.lane, cell.stage);
    let cards = cell.cards.iter().copied().map(Focus::Card);
    std::iter::once(Focus::Cell { lane, stage }).chain(cards)
}

/// Where it is among its like: cells in the grid, notes in their cell. Counts from 0.
fn place(node: &mut accesskit::Node, focus: Focus, layout: &Layout, cx: &CanvasCx<'_>) {
    let row = |id| layout.lanes.iter().position(|lane| lane.id == id);
    let column = |id| layout.stages.iter().position(|stage| stage.id == id);
    let holds = |place| cx.document.board().cards_at(place).len();
    let (row, column) = match focus {
        Focus::Card(id) => {
            if let Some(card) = layout.card(id) {
                node.set_position_in_set(card.slot.index);
                node.set_size_of_set(holds(card.slot.place));
            }
            (None, None)
        }
        Focus::Cell { lane, stage } => {
            node.set_size_of_set(holds(Place::Cell { lane, stage }));
            (row(lane), column(stage))
        }
        Focus::Lane(lane) => (row(lane), None),
        Focus::Stage(stage) => (None, column(stage)),
        Focus::Connector(_) => (None, None),
        Focus::Parking => {
            node.set_size_of_set(holds(Place::Parking));
            (None, None)
        }
    };
    if let Some(row) = row {
        node.set_row_index(row);
    }
    if let Some(column) = column {
        node.set_column_index(column);
    }
}

fn role(focus: Focus) -> accesskit::Role {
    match focus {
        Focus::Card(_) => accesskit::Role::ListItem,
        Focus::Cell { .. } => accesskit::Role::Cell,
        Focus::Stage(_) => accesskit::Role::ColumnHeader,
        Focus::Lane(_) => accesskit::Role::RowHeader,
        Focus::Parking => accesskit::Role::List,
        Focus::Connector(_) => accesskit::Role::GraphicsSymbol,
    }
}

/// What a card carries.
fn content<'a>(focus: Focus, layout: &Layout, cx: &'a CanvasCx<'_>) -> Option<&'a Content> {
    let Focus::Card(id) = focus else {
        return None;
    };
    let slot = layout.card(id)?.slot;
    let card = cx.document.board().cards_at(slot.place).get(slot.index)?;
    Some(&card.content)
}

fn name(focus: Focus, layout: &Layout, cx: &CanvasCx<'_>) -> String {
    let (board, strings) = (cx.document.board(), cx.strings);
    let stage_name = |id| board.stage(id).map_or("", |stage| stage.name.as_str());
    let lane_name = |id| board.lane(id).map_or("", |lane| lane.name.as_str());
    match focus {
        Focus::Card(id) => {
            let slot = layout.card(id).map(|card| card.slot);
            let card = slot.and_then(|slot| board.cards_at(slot.place).get(slot.index));
            match card {
                Some(card) if !card.text.is_empty() => card.text.clone(),
                _ => strings.get(key::CANVAS_NODE_EMPTY).to_owned(),
            }
        }
        Focus::Cell { lane, stage } => strings.with(
            key::CANVAS_NODE_CELL,
            &[
                ("stage", stage_name(stage).into()),
                ("lane", lane_name(lane).into()),
            ],
        ),
        Focus::Stage(id) => {
            strings.with(key::CANVAS_NODE_STAGE, &[("stage", stage_name(id).into())])
        }
        Focus::Lane(id) => strings.with(key::CANVAS_NODE_LANE, &[("lane", lane_name(id).into())]),
        Focus::Parking => strings.get(key::BOARD_PARKING).to_owned(),
        Focus::Connector(id) => {
            let text = |id| layout.card(id).map_or("", |card| card.text.text.as_ref());
            let ends = board
                .connector(id)
                .map_or(("", ""), |line| (text(line.from), text(line.to)));
            let args = [("from", ends.0.into()), ("to", ends.1.into())];
            strings.with(key::CANVAS_NODE_CONNECTOR, &args)
        }
    }
}

/// What there is beside the name, after what has become of it where two boards are compared.
fn described(focus: Focus, layout: &Layout, cx: &CanvasCx<'_>) -> String {
    let said = description(focus, layout, cx);
    let mark = cx.overlay.as_ref().and_then(|overlay| match focus {
        Focus::Card(id) => overlay.cards.get(&id),
        Focus::Stage(id) => overlay.stages.get(&id),
        Focus::Lane(id) => overlay.lanes.get(&id),
        Focus::Cell { .. } | Focus::Parking | Focus::Connector(_) => None,
    });
    let marks = mark.into_iter().flat_map(|mark| mark_names(*mark));
    let marks = marks.map(|name| cx.strings.get(name).to_owned());
    let parts = marks.chain((!said.is_empty()).then_some(said));
    parts.collect::<Vec<_>>().join(" · ")
}

/// What there is beside the name: a card's place, how much a place holds.
fn description(focus: Focus, layout: &Layout, cx: &CanvasCx<'_>) -> String {
    let (board, strings) = (cx.document.board(), cx.strings);
    let holds = |place| {
        let count = board.cards_at(place).len();
        strings.with(key::CANVAS_NODE_NOTES, &[("count", count.into())])
    };
    match focus {
        Focus::Card(id) => {
            let slot = layout.card(id).map(|card| card.slot);
            let place = match slot.map(|slot| slot.place) {
                Some(Place::Cell { lane, stage }) => name(Focus::Cell { lane, stage }, layout, cx),
                _ => name(Focus::Parking, layout, cx),
            };
            let card = slot.and_then(|slot| board.cards_at(slot.place).get(slot.index));
            let group =
                card.and_then(|card| board.groups.iter().find(|it| card.group == Some(it.id)));
            let group = group.map(|group| {
                strings.with(
                    key::CANVAS_NODE_GROUP,
                    &[("name", group.name.as_str().into())],
                )
            });
            let said: Vec<String> = std::iter::once(place).chain(group).collect();
            said.join(" · ")
        }
        Focus::Cell { lane, stage } => holds(Place::Cell { lane, stage }),
        Focus::Parking => holds(Place::Parking),
        Focus::Connector(id) => board
            .connector(id)
            .map_or_else(String::new, |line| line.label.clone()),
        Focus::Stage(id) => {
            let wants = board.stage(id).map(|stage| stage.description.clone());
            let ribbon = layout
                .stage(id)
                .and_then(|stage| stage.ribbon.as_ref())
                .filter(|ribbon| !ribbon.channels.is_empty())
                .map(|ribbon| ribbon::words(ribbon, strings).join(", "));
            let said = wants.into_iter().chain(ribbon);
            let said: Vec<String> = said.filter(|words| !words.is_empty()).collect();
            said.join(" · ")
        }
        Focus::Lane(id) => board
            .lane(id)
            .map_or_else(String::new, |lane| lane.question.clone()),
    }
}
