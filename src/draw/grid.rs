//! The paper of the grid: lane tints, hairlines, midlines, dividers, ghosts, and what collapsed parts hold.

use kurbo::{Point, Rect};

use super::brush::{Align, Brush, Paint, dashed, solid};
use super::{DrawOptions, lane_header, marks};
use crate::layout::metrics::{FOOT_TEXT, GAP, NOTE_HEIGHT, NOTE_PAD, QUESTION_TEXT};
use crate::layout::{self, CellBox, LaneBox, Layout};
use crate::model::{Board, Lane, LaneKind, NoteColour};
use crate::scene::{Pin, Source};
use crate::text::Icon;

/// Side of the squares that stand for the cards of a collapsed cell, and the paper between them.
const TOKEN: (f64, f64) = (10.0, 4.0);

/// Draws all that lies under the cards.
pub(super) fn draw(brush: &mut Brush<'_>, board: &Board, layout: &Layout, options: &DrawOptions) {
    let colours = brush.colours();
    for (at, lane) in layout.lanes.iter().enumerate() {
        let Some(model) = board.lane(lane.id) else {
            continue;
        };
        brush.of(Pin::None, Source::Lane(lane.id.bits()));
        if lane.kind.holds_cards() {
            let tint = model
                .colour
                .map(|colour| marks::paper(colours, colour).tint);
            brush.fill(lane.body, 0.0, tint.unwrap_or(colours.surface));
            let next = layout.lanes.get(at + 1);
            if next.is_some_and(|next| next.kind.holds_cards()) {
                let y = lane.body.y1 + GAP / 2.0;
                let line = solid(colours.grid_strong, 1.0);
                brush.line(
                    Point::new(lane.body.x0, y),
                    Point::new(lane.body.x1, y),
                    line,
                );
            }
        } else {
            divider(brush, lane);
        }
    }
    columns(brush, layout);
    for lane in &layout.lanes {
        let Some(model) = board.lane(lane.id) else {
            continue;
        };
        let midline = lane.midline.filter(|_| match lane.kind {
            LaneKind::Moments => true,
            LaneKind::Feelings => lane.level > 0.0,
            _ => false,
        });
        if let Some(y) = midline {
            brush.of(Pin::None, Source::Lane(lane.id.bits()));
            let line = solid(colours.grid, 1.25);
            brush.line(
                Point::new(lane.body.x0, y),
                Point::new(lane.body.x1, y),
                line,
            );
        }
        let cells = &layout.cells[lane.cells.clone()];
        for cell in cells
            .iter()
            .filter(|cell| cell.cards.is_empty() && cell.count > 0)
        {
            tokens(brush, model, cell, options);
        }
        let empty = cells.iter().all(|cell| cell.count == 0);
        if options.ghosts && empty && !lane.collapsed {
            let open = |cell: &&CellBox| layout.stage(cell.stage).is_some_and(|it| !it.collapsed);
            if let Some(cell) = cells.iter().find(open) {
                ghost(brush, model, cell);
            }
        }
    }
}

/// Dotted lines between columns, through the lanes with cells.
fn columns(brush: &mut Brush<'_>, layout: &Layout) {
    brush.of(Pin::None, Source::Board);
    let line = dashed(brush.colours().grid, 1.0, [2.0, 4.0]);
    let last = layout.stages.len().saturating_sub(1);
    for stage in &layout.stages[..last] {
        let mut path = kurbo::BezPath::new();
        for lane in layout.lanes.iter().filter(|lane| lane.kind.holds_cards()) {
            path.move_to((stage.column.x1, lane.body.y0));
            path.line_to((stage.column.x1, lane.body.y1));
        }
        brush.stroke(path, line.clone());
    }
}

/// The line of a divider across the board; its name is in the lane column.
fn divider(brush: &mut Brush<'_>, lane: &LaneBox) {
    let Some(y) = lane.midline else { return };
    let line = dashed(brush.colours().divider, 1.5, [8.0, 5.0]);
    brush.line(
        Point::new(lane.body.x0, y),
        Point::new(lane.body.x1, y),
        line,
    );
}

/// The lane's question on a dashed note, for as long as the lane is empty.
fn ghost(brush: &mut Brush<'_>, lane: &Lane, cell: &CellBox) {
    let colours = brush.colours();
    brush.of(
        Pin::None,
        Source::Cell {
            lane: cell.lane.bits(),
            stage: cell.stage.bits(),
        },
    );
    let question = if lane.question.is_empty() {
        &lane.name
    } else {
        &lane.question
    };
    let room = cell.rect.inflate(-GAP, -GAP);
    let height = room.height().min(NOTE_HEIGHT);
    let note = Rect::from_origin_size(
        (room.x0, room.center().y - height / 2.0),
        (room.width(), height),
    );
    brush.rect(
        note,
        Paint {
            radius: 4.0,
            fill: Some(colours.surface),
            stroke: Some(dashed(colours.text_ghost.with_alpha(150), 1.0, [4.0, 4.0])),
            shadow: None,
        },
    );
    let plus = 16.0;
    let x = note.x0 + NOTE_PAD;
    let icon = Rect::from_center_size((x + plus / 2.0, note.center().y), (plus, plus));
    brush.icon(Icon::Plus, icon, colours.text_ghost);
    let left = icon.x1 + GAP;
    let width = note.x1 - NOTE_PAD - left;
    let text = brush
        .pens
        .typesetter
        .set(question, QUESTION_TEXT, Some(width));
    if text.height <= note.height() {
        let top = note.center().y - text.height / 2.0;
        brush.text(&text, Point::new(left, top), colours.text_ghost);
    } else {
        let middle = Point::new(left, note.center().y);
        let ink = colours.text_ghost;
        brush.label(question, QUESTION_TEXT, middle, Align::Left, width, ink);
    }
}

/// The cards of a collapsed cell as squares in their colours, as many as fit, and how many more.
fn tokens(brush: &mut Brush<'_>, lane: &Lane, cell: &CellBox, options: &DrawOptions) {
    let colours = brush.colours();
    brush.of(
        Pin::None,
        Source::Cell {
            lane: cell.lane.bits(),
            stage: cell.stage.bits(),
        },
    );
    let (side, gap) = TOKEN;
    let room = cell.rect.inflate(-GAP, -GAP);
    let fit = |length: f64| ((length + gap) / (side + gap)).floor().max(1.0) as usize;
    let (a_row, rows) = (fit(room.width()), fit(room.height()));
    let cards = lane.cells.at(cell.stage);
    let shown = if cards.len() > a_row * rows {
        // The last place is for the count.
        (a_row * rows).saturating_sub(2)
    } else {
        cards.len()
    };
    let place = |at: usize| {
        Point::new(
            room.x0 + (at % a_row) as f64 * (side + gap),
            room.y0 + (at / a_row) as f64 * (side + gap),
        )
    };
    for (at, card) in cards.iter().take(shown).enumerate() {
        let colour = card.colour.or(lane.colour).unwrap_or(NoteColour::Yellow);
        let paper = marks::paper(colours, colour);
        let rect = Rect::from_origin_size(place(at), (side, side));
        brush.fade(options.faded.contains(&card.id));
        brush.rect(
            rect,
            Paint {
                radius: 2.0,
                fill: Some(paper.fill),
                stroke: Some(solid(paper.edge, 1.0)),
                shadow: None,
            },
        );
    }
    brush.fade(false);
    if shown < cards.len() {
        let more = format!("+{}", cards.len() - shown);
        let at = place(shown) + kurbo::Vec2::new(0.0, side / 2.0);
        let width = (room.x1 - at.x).max(2.0 * side);
        brush.label(&more, FOOT_TEXT, at, Align::Left, width, colours.text_soft);
    }
}

/// The label of a divider, for the lane column.
pub(super) fn divider_label(brush: &mut Brush<'_>, board: &Board, lane: &LaneBox) {
    let colours = brush.colours();
    let Some(y) = lane.midline else { return };
    let own = board.lane(lane.id).map_or("", |lane| &lane.name);
    let name = if own.is_empty() {
        let words = lane_header::stand_in(brush.strings(), lane.kind);
        &layout::divider_label(words, y, lane.header.height(), brush.typesetter())
    } else {
        &lane.name
    };
    brush.words(name, colours.divider);
    let rows = name.text.rows.iter();
    let width = rows.map(|row| row.width).fold(0.0, f64::max);
    let line = dashed(colours.divider, 1.5, [8.0, 5.0]);
    let start = name.rect.x0 + width + GAP;
    brush.line(
        Point::new(lane.header.x0, y),
        Point::new(name.rect.x0 - GAP / 2.0, y),
        line.clone(),
    );
    brush.line(Point::new(start, y), Point::new(lane.body.x0, y), line);
}
