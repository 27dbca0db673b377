//! What a screen reader finds on the canvas, in reading order; and the keyboard focus that both share.

use eframe::egui::{self, EventFilter, Id, Rect, Sense, WidgetInfo, accesskit};

use super::overlay::focus_rect;
use super::pinned::Pinned;
use super::{Canvas, CanvasCx};
use crate::edit::{Focus, Selection};
use crate::i18n::key;
use crate::layout::{CellBox, Layout};
use crate::model::{Board, Card, LaneId, StageId};
use crate::scene::Pin;

/// More nodes than this tell nobody anything; cells say how many notes they hold.
const MOST: usize = 600;

/// A node of the accessibility tree.
struct Node {
    focus: Focus,
    role: accesskit::Role,
    name: String,
    place: String,
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
    }
}

impl Canvas {
    /// Registers what is in view, and keeps the board's focus and egui's the same.
    pub(super) fn show_nodes(&mut self, ui: &egui::Ui, pinned: &Pinned, cx: &mut CanvasCx<'_>) {
        let layout = std::sync::Arc::clone(self.memo(cx).layout());
        let nodes = nodes(pinned, &layout, cx);
        let focused = ui.memory(egui::Memory::focused);
        let mut chosen = None;
        for node in &nodes {
            let id = id_of(node.focus);
            let response = ui.interact(node.rect, id, Sense::focusable_noninteractive());
            response.widget_info(|| WidgetInfo::labeled(node.role, true, &node.name));
            let is_selected = match node.focus {
                Focus::Card(card) => cx.document.selection().cards.contains(&card),
                _ => false,
            };
            ui.ctx().accesskit_node_builder(id, |builder| {
                builder.set_description(node.place.as_str());
                builder.add_action(accesskit::Action::Click);
                builder.set_selected(is_selected);
            });
            let clicked =
                ui.input(|input| input.has_accesskit_action_request(id, accesskit::Action::Click));
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

/// Stages, then each lane with its cells and their cards: those in view.
fn nodes(pinned: &Pinned, layout: &Layout, cx: &CanvasCx<'_>) -> Vec<Node> {
    let board = cx.document.board();
    let mut nodes = Vec::new();
    let mut add = |focus: Focus, role, name: String, place: String| {
        let Some((pin, rect)) = focus_rect(layout, focus) else {
            return;
        };
        let room = if pin == Pin::None {
            pinned.free()
        } else {
            pinned.view(Pin::None).rect
        };
        let rect = pinned.view(pin).screen_rect(rect).intersect(room);
        if rect.is_positive() && nodes.len() < MOST {
            nodes.push(Node {
                focus,
                role,
                name,
                place,
                rect,
            });
        }
    };
    for stage in &layout.stages {
        let name = stage_name(board, stage.id, cx);
        add(
            Focus::Stage(stage.id),
            accesskit::Role::ColumnHeader,
            name,
            String::new(),
        );
    }
    for lane in &layout.lanes {
        let Some(model) = board.lane(lane.id) else {
            continue;
        };
        let name = lane_name(board, lane.id, cx);
        add(
            Focus::Lane(lane.id),
            accesskit::Role::RowHeader,
            name,
            model.question.clone(),
        );
        for cell in layout.cells.iter().filter(|cell| cell.lane == lane.id) {
            let cards = model.cells.at(cell.stage);
            let place = place_name(board, cell, cx);
            let focus = Focus::Cell {
                lane: cell.lane,
                stage: cell.stage,
            };
            let count = cx
                .strings
                .with(key::CANVAS_NODE_NOTES, &[("count", cards.len().into())]);
            add(focus, accesskit::Role::Cell, place.clone(), count);
            for card in cards {
                add(
                    Focus::Card(card.id),
                    accesskit::Role::ListItem,
                    card_name(card, cx),
                    place.clone(),
                );
            }
        }
    }
    let parking = cx.strings.get(key::BOARD_PARKING);
    add(
        Focus::Parking,
        accesskit::Role::List,
        parking.to_owned(),
        String::new(),
    );
    for card in &board.parking {
        add(
            Focus::Card(card.id),
            accesskit::Role::ListItem,
            card_name(card, cx),
            parking.to_owned(),
        );
    }
    nodes
}

fn card_name(card: &Card, cx: &CanvasCx<'_>) -> String {
    if card.text.is_empty() {
        cx.strings.get(key::CANVAS_NODE_EMPTY).to_owned()
    } else {
        card.text.clone()
    }
}

fn stage_name(board: &Board, id: StageId, cx: &CanvasCx<'_>) -> String {
    let name = board.stage(id).map_or("", |stage| stage.name.as_str());
    cx.strings
        .with(key::CANVAS_NODE_STAGE, &[("stage", name.into())])
}

fn lane_name(board: &Board, id: LaneId, cx: &CanvasCx<'_>) -> String {
    let name = board.lane(id).map_or("", |lane| lane.name.as_str());
    cx.strings
        .with(key::CANVAS_NODE_LANE, &[("lane", name.into())])
}

fn place_name(board: &Board, cell: &CellBox, cx: &CanvasCx<'_>) -> String {
    let stage = board
        .stage(cell.stage)
        .map_or("", |stage| stage.name.as_str());
    let lane = board.lane(cell.lane).map_or("", |lane| lane.name.as_str());
    cx.strings.with(
        key::CANVAS_NODE_CELL,
        &[("stage", stage.into()), ("lane", lane.into())],
    )
}
