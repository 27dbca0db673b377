//! What lies over the board and is not of it: selection, focus, hover, drop slot, rubber band.

use eframe::egui::{self, Stroke, StrokeKind};
use kurbo::Rect;

use super::pinned::Pinned;
use crate::edit::{Focus, Selection};
use crate::gui::style::colour;
use crate::layout::Layout;
use crate::model::{CardId, ConnectorId, Place};
use crate::scene::Pin;
use crate::theme::Theme;
use crate::tool::{self, Between, FINGER_PLUS_RADIUS, PLUS_RADIUS, Plus};

/// Points between a card and its outline.
const GAP: f32 = 2.0;

/// Length of each side of an arrow's head, in points.
const BARB: f32 = 11.0;

/// What a frame's overlay shows.
pub(super) struct OverlayCx<'a> {
    pub pinned: &'a Pinned,
    pub layout: &'a Layout,
    pub selection: &'a Selection,
    pub theme: &'a Theme,
    pub tool: &'a tool::Overlay,
    pub pluses: &'a [Plus],
    pub finger: bool,
    /// From moments to what they are about, where the selected card has a part in it.
    pub links: &'a [(CardId, CardId)],
    /// The card under the caret has its own outline.
    pub edited: Option<CardId>,
}

/// Paints what lies between the board and the cards under the hand.
pub(super) fn paint(painter: &egui::Painter, cx: &OverlayCx<'_>) {
    let body = painter.with_clip_rect(cx.pinned.free());
    paint_target(&body, cx);
    paint_slot(&body, cx);
    paint_connectors(&body, cx);
    paint_links(&body, cx);
    paint_cards(&body, cx);
    paint_focus(painter, &body, cx);
    for plus in cx.pluses {
        paint_plus(painter, cx, plus);
    }
    paint_rubber(&body, cx);
    if let Some(band) = cx.tool.rubber_band {
        let rect = cx.pinned.view(Pin::None).screen_rect(band.abs());
        let accent = colour(cx.theme.frame.accent);
        body.rect_filled(
            rect,
            2.0,
            colour(cx.theme.frame.selection).gamma_multiply(0.35),
        );
        body.rect_stroke(rect, 2.0, Stroke::new(1.0, accent), StrokeKind::Inside);
    }
}

/// The place that takes the lifted cards.
fn paint_target(painter: &egui::Painter, cx: &OverlayCx<'_>) {
    let Some(target) = cx.tool.target else {
        return;
    };
    let rect = cx.pinned.view(Pin::None).screen_rect(target);
    let accent = colour(cx.theme.frame.accent);
    painter.rect(
        rect.shrink(2.0),
        6.0,
        accent.gamma_multiply(0.18),
        Stroke::new(2.5, accent),
        StrokeKind::Inside,
    );
}

/// Where the lifted cards would go: their places in the layout as if they were dropped.
fn paint_slot(painter: &egui::Painter, cx: &OverlayCx<'_>) {
    if cx.tool.slot.is_none() {
        return;
    }
    let view = cx.pinned.view(Pin::None);
    for card in cx.tool.lifted.iter().filter_map(|id| cx.layout.card(*id)) {
        let rect = view.screen_rect(card.rect);
        painter.rect_filled(rect, 3.0, colour(cx.theme.frame.drop_slot));
        let stroke = Stroke::new(1.5, colour(cx.theme.frame.accent));
        let outline = [
            rect.left_top(),
            rect.right_top(),
            rect.right_bottom(),
            rect.left_bottom(),
            rect.left_top(),
        ];
        painter.extend(egui::Shape::dashed_line(&outline, stroke, 5.0, 4.0));
    }
}

fn paint_cards(painter: &egui::Painter, cx: &OverlayCx<'_>) {
    let view = cx.pinned.view(Pin::None);
    let at_rest = |id: &CardId| !cx.tool.lifted.contains(id) && cx.edited != Some(*id);
    let radius = (3.0 * view.zoom()) as f32 + GAP;
    let outline = |id: CardId, stroke: Stroke| {
        if let Some(card) = cx.layout.card(id) {
            let rect = view.screen_rect(card.rect).expand(GAP);
            painter.rect_stroke(rect, radius, stroke, StrokeKind::Middle);
        }
    };
    if let Some(id) = cx.tool.hovered.filter(at_rest)
        && !cx.selection.cards.contains(&id)
    {
        let accent = colour(cx.theme.frame.accent).gamma_multiply(0.5);
        outline(id, Stroke::new(1.5, accent));
    }
    for id in cx.selection.cards.iter().copied().filter(at_rest) {
        outline(id, Stroke::new(2.0, colour(cx.theme.frame.accent)));
    }
}

/// The chosen connector, and the one under the hand.
fn paint_connectors(painter: &egui::Painter, cx: &OverlayCx<'_>) {
    let view = cx.pinned.view(Pin::None);
    let accent = colour(cx.theme.frame.accent);
    let along = |id: ConnectorId, stroke: Stroke| {
        if let Some(line) = cx.layout.connector(id) {
            let points = line.corners.iter().map(|at| view.screen_from_board(*at));
            painter.line(points.collect(), stroke);
            if let Some(paper) = line.label_paper() {
                let rect = view.screen_rect(paper).expand(GAP);
                painter.rect_stroke(rect, 8.0, stroke, StrokeKind::Middle);
            }
        }
    };
    if let Some(id) = cx.tool.hovered_connector {
        along(id, Stroke::new(3.0, accent.gamma_multiply(0.5)));
    }
    if let (Some(Focus::Connector(id)), []) = (cx.selection.focus, &cx.selection.cards[..]) {
        along(id, Stroke::new(3.0, accent));
        if let Some(line) = cx.layout.connector(id) {
            for end in [line.corners.first(), line.corners.last()]
                .into_iter()
                .flatten()
            {
                let paper = colour(cx.theme.frame.panel);
                painter.circle(
                    view.screen_from_board(*end),
                    4.0,
                    paper,
                    Stroke::new(2.0, accent),
                );
            }
        }
    }
}

/// A quiet line from a moment to what it is about, and a light on both.
fn paint_links(painter: &egui::Painter, cx: &OverlayCx<'_>) {
    let view = cx.pinned.view(Pin::None);
    let stroke = Stroke::new(1.5, colour(cx.theme.frame.accent).gamma_multiply(0.8));
    let radius = (3.0 * view.zoom()) as f32 + GAP;
    for (moment, about) in cx.links {
        let ends = cx.layout.card(*moment).zip(cx.layout.card(*about));
        let Some((moment, about)) = ends else {
            continue;
        };
        let (from, to) = (
            view.screen_rect(moment.rect),
            view.screen_rect(about.grip()),
        );
        // From the edge of one to the nearest of the other.
        let start = from.clamp(to.center());
        let line = [start, to.clamp(start)];
        painter.extend(egui::Shape::dashed_line(&line, stroke, 5.0, 4.0));
        for rect in [from, to] {
            painter.rect_stroke(rect.expand(GAP), radius, stroke, StrokeKind::Middle);
        }
    }
}

/// The plus between two headers.
fn paint_plus(painter: &egui::Painter, cx: &OverlayCx<'_>, plus: &Plus) {
    let pin = match plus.between {
        Between::Stages(_) => Pin::Top,
        Between::Lanes(_) => Pin::Left,
    };
    let centre = cx.pinned.view(pin).screen_from_board(plus.centre);
    let (accent, paper) = (colour(cx.theme.frame.accent), colour(cx.theme.frame.panel));
    let (fill, ink) = if plus.is_hit {
        (accent, paper)
    } else {
        (paper, accent)
    };
    let radius = if cx.finger {
        FINGER_PLUS_RADIUS
    } else {
        PLUS_RADIUS
    } as f32;
    painter.circle(centre, radius, fill, Stroke::new(1.5, accent));
    let arm = radius * 0.5;
    let line = Stroke::new(1.75, ink);
    painter.hline(centre.x - arm..=centre.x + arm, centre.y, line);
    painter.vline(centre.x, centre.y - arm..=centre.y + arm, line);
}

/// An arrow from its card to the hand, and the card that it would reach.
fn paint_rubber(painter: &egui::Painter, cx: &OverlayCx<'_>) {
    let Some(rubber) = cx.tool.rubber else {
        return;
    };
    let view = cx.pinned.view(Pin::None);
    let rect = |id: CardId| {
        let card = cx.layout.card(id)?;
        Some(view.screen_rect(card.figure.unwrap_or(card.rect)))
    };
    let accent = colour(cx.theme.frame.accent);
    let stroke = Stroke::new(2.0, accent);
    let radius = (3.0 * view.zoom()) as f32 + GAP;
    let Some(from) = rect(rubber.from) else {
        return;
    };
    painter.rect_stroke(from.expand(GAP), radius, stroke, StrokeKind::Middle);
    if let Some(to) = rubber.to.and_then(rect) {
        let lit = accent.gamma_multiply(0.18);
        painter.rect(
            to.expand(GAP),
            radius,
            lit,
            Stroke::new(3.0, accent),
            StrokeKind::Middle,
        );
    }
    let at = view.screen_from_board(rubber.at);
    if !from.contains(at) {
        let start = from.intersects_ray_from_center((at - from.center()).normalized());
        let along = (at - start).normalized();
        painter.line_segment([start, at], stroke);
        for turn in [2.6, -2.6] {
            let barb = egui::emath::Rot2::from_angle(turn) * along * BARB;
            painter.line_segment([at, at + barb], stroke);
        }
    }
}

/// The keyboard's place, always visible.
fn paint_focus(canvas: &egui::Painter, body: &egui::Painter, cx: &OverlayCx<'_>) {
    let Some(focus) = cx.selection.focus else {
        return;
    };
    let Some((pin, rect)) = focus_rect(cx.layout, focus) else {
        return;
    };
    if let Focus::Card(id) = focus
        && (cx.edited == Some(id) || cx.tool.lifted.contains(&id))
    {
        return;
    }
    let rect = cx.pinned.view(pin).screen_rect(rect);
    let stroke = Stroke::new(2.0, colour(cx.theme.frame.accent));
    match focus {
        // Outside the outline of a selected card.
        Focus::Card(_) => {
            let ring = Stroke::new(1.5, stroke.color.gamma_multiply(0.45));
            body.rect_stroke(rect.expand(GAP + 3.0), 7.0, ring, StrokeKind::Middle);
        }
        Focus::Cell { .. } | Focus::Parking => {
            body.rect_stroke(rect.shrink(3.0), 6.0, stroke, StrokeKind::Inside);
        }
        // Its line and its ends are marked.
        Focus::Connector(_) => {}
        Focus::Stage(_) | Focus::Lane(_) => {
            canvas.rect_stroke(rect.expand(2.0), 6.0, stroke, StrokeKind::Middle);
        }
    }
}

/// Where the keyboard is on the board.
pub(super) fn focus_rect(layout: &Layout, focus: Focus) -> Option<(Pin, Rect)> {
    Some(match focus {
        Focus::Card(id) => (Pin::None, layout.card(id)?.rect),
        Focus::Cell { lane, stage } => (Pin::None, layout.cell(lane, stage)?.rect),
        Focus::Parking => (Pin::None, layout.place_rect(Place::Parking)?),
        Focus::Connector(id) => (Pin::None, layout.connector(id)?.bounds()),
        Focus::Stage(id) => {
            let stage = layout.stages.iter().find(|stage| stage.id == id)?;
            (Pin::Top, stage.header)
        }
        Focus::Lane(id) => {
            let lane = layout.lanes.iter().find(|lane| lane.id == id)?;
            (Pin::Left, lane.header)
        }
    })
}
