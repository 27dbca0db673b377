//! What is different from an earlier board: an edge and a mark in each case, never a colour alone.

use kurbo::{BezPath, Point, Rect, Vec2};

use super::brush::{Align, Brush, Paint, dashed, solid};
use super::dress::Dress;
use crate::analysis::{Mark, Origin, Overlay};
use crate::i18n::{Key, key};
use crate::layout::metrics::{FOOT_TEXT, GAP, NOTE_RADIUS};
use crate::layout::{CardBox, ComparedMark, Layout, LegendMark, past_curves};
use crate::model::{Board, CardId, LaneKind, Place};
use crate::scene::{Pin, Rgba, Source, Stroke};
use crate::text::{Icon, TextStyle, Weight};
use crate::theme::BoardColours;

/// Radius of the disc with a mark's symbol, and the step to the next disc.
const BADGE: (f64, f64) = (9.0, 20.0);
/// Between a card and the edge that marks it.
const AWAY: f64 = 2.0;
/// Height of the label that says where a card comes from.
const LABEL: f64 = 16.0;
/// Room for that label over a card that is narrow.
const LABEL_LEAST: f64 = 96.0;
/// Width of an earlier curve.
const PAST: f64 = 1.5;

/// The marks that the overlay's legend explains, in its order.
pub(super) fn legend(overlay: &Overlay) -> Vec<LegendMark> {
    let marks = || {
        let parts = overlay.stages.values().chain(overlay.lanes.values());
        overlay.cards.values().chain(parts)
    };
    let has = |is: fn(&Mark) -> bool| marks().any(is);
    let found = [
        (has(|mark| *mark == Mark::Added), ComparedMark::Added),
        (has(|mark| *mark == Mark::Removed), ComparedMark::Removed),
        (
            has(|mark| matches!(mark, Mark::Kept { moved: true, .. })),
            ComparedMark::Moved,
        ),
        (
            has(|mark| matches!(mark, Mark::Kept { changed: true, .. })),
            ComparedMark::Changed,
        ),
        (!overlay.past.is_empty(), ComparedMark::Past),
    ];
    let found = found.into_iter().filter(|(is_there, _)| *is_there);
    found.map(|(_, mark)| LegendMark::Compared(mark)).collect()
}

/// The colour of a mark.
fn ink(mark: ComparedMark, colours: &BoardColours) -> Rgba {
    match mark {
        ComparedMark::Added => colours.compare_added,
        ComparedMark::Removed => colours.compare_removed,
        ComparedMark::Moved => colours.compare_moved,
        ComparedMark::Changed => colours.compare_changed,
        ComparedMark::Past => colours.text_soft,
    }
}

fn icon(mark: ComparedMark) -> Icon {
    match mark {
        ComparedMark::Added => Icon::Plus,
        ComparedMark::Removed => Icon::Minus,
        ComparedMark::Moved => Icon::ArrowRight,
        ComparedMark::Changed | ComparedMark::Past => Icon::Pencil,
    }
}

/// The edge around what bears a mark: each kind has its own dash.
fn edge(mark: ComparedMark, colours: &BoardColours) -> Stroke {
    let ink = ink(mark, colours);
    match mark {
        ComparedMark::Added => solid(ink, 2.5),
        ComparedMark::Removed => dashed(ink, 1.75, [3.0, 3.0]),
        ComparedMark::Moved => solid(ink, 1.75),
        ComparedMark::Changed => dashed(ink, 1.75, [9.0, 4.0]),
        ComparedMark::Past => dashed(ink, PAST, [1.5, 3.0]),
    }
}

/// What a legend calls a mark.
pub(super) fn name(mark: ComparedMark) -> Key {
    match mark {
        ComparedMark::Added => key::COMPARE_MARK_ADDED,
        ComparedMark::Removed => key::COMPARE_MARK_REMOVED,
        ComparedMark::Moved => key::COMPARE_MARK_MOVED,
        ComparedMark::Changed => key::COMPARE_MARK_CHANGED,
        ComparedMark::Past => key::COMPARE_MARK_PAST,
    }
}

/// What became of a part, in words: one for each mark that it bears.
pub fn mark_names(mark: Mark) -> impl Iterator<Item = Key> {
    shown(mark).into_iter().map(name)
}

/// The marks that a part bears.
fn shown(mark: Mark) -> Vec<ComparedMark> {
    match mark {
        Mark::Added => vec![ComparedMark::Added],
        Mark::Removed => vec![ComparedMark::Removed],
        Mark::Kept { moved, changed } => {
            let moved = moved.then_some(ComparedMark::Moved);
            let changed = changed.then_some(ComparedMark::Changed);
            moved.into_iter().chain(changed).collect()
        }
    }
}

/// Draws the earlier curves, over the later ones and under the cards.
pub(super) fn curves(brush: &mut Brush<'_>, board: &Board, layout: &Layout, overlay: &Overlay) {
    let colours = brush.colours();
    for lane in &overlay.past {
        brush.of(Pin::None, Source::Curve(lane.id.bits()));
        for past in past_curves(board, layout, lane) {
            let curve = &past.curve;
            let several = board.personas.len() > 1 && curve.persona.is_some();
            let ink = if several {
                Dress::of(board, curve.persona, colours).colour
            } else {
                colours.text_soft
            };
            let line = Stroke {
                colour: ink,
                ..edge(ComparedMark::Past, colours)
            };
            brush.shape(curve.gap.clone(), colours.gap);
            brush.stroke(curve.bridges.clone(), line.clone());
            brush.stroke(curve.line.clone(), line);
            for (card, at) in past.points {
                brush.disc(at, 3.5, Some(colours.surface), Some(solid(ink, PAST)));
                if overlay.cards.get(&card) == Some(&Mark::Removed) {
                    badge(brush, at + Vec2::new(9.0, -9.0), ComparedMark::Removed);
                }
            }
        }
    }
}

/// Draws the marks of cards, over them.
pub(super) fn cards(brush: &mut Brush<'_>, layout: &Layout, overlay: &Overlay) {
    for (id, mark) in &overlay.cards {
        if let Some(at) = layout.card(*id) {
            brush.of(Pin::None, Source::Card(id.bits()));
            card(brush, layout, *id, *mark, at, overlay);
        }
    }
}

fn card(
    brush: &mut Brush<'_>,
    layout: &Layout,
    id: CardId,
    mark: Mark,
    at: &CardBox,
    overlay: &Overlay,
) {
    let colours = brush.colours();
    let is_round = lane_kind(layout, at) == Some(LaneKind::Feelings);
    let rect = if is_round { at.grip() } else { at.rect };
    let around = rect.inflate(AWAY, AWAY);
    let marks = shown(mark);
    if let Some(first) = marks.first() {
        let radius = if is_round {
            around.width() / 2.0
        } else {
            NOTE_RADIUS + AWAY
        };
        let paint = Paint {
            radius,
            stroke: Some(edge(*first, colours)),
            ..Paint::default()
        };
        brush.rect(around, paint);
    }
    if mark == Mark::Removed {
        strike(brush, rect);
    }
    let right = if is_round {
        // Beside the face: over it stands its word.
        let aside = (marks.len() as f64 - 1.0) * BADGE.1;
        Point::new(around.x1 + 5.0 + aside, rect.center().y - 3.0)
    } else {
        Point::new(around.x1 - 4.0, around.y0 + 1.0)
    };
    badges(brush, &marks, right);
    if let Some(origin) = overlay.origins.get(&id) {
        let name = match origin {
            Origin::Parking => brush.strings().get(key::BOARD_PARKING).to_owned(),
            Origin::Named(name) => name.clone(),
        };
        let left = around.x0 + 4.0;
        let room = (around.width() - marks.len() as f64 * BADGE.1 - 4.0).max(LABEL_LEAST);
        from(brush, &name, Point::new(left, around.y0 + 1.0), room);
    }
}

fn lane_kind(layout: &Layout, at: &CardBox) -> Option<LaneKind> {
    match at.slot.place {
        Place::Cell { lane, .. } => layout.lane(lane).map(|lane| lane.kind),
        Place::Parking => None,
    }
}

/// "from Discover", on a label whose left edge begins at `at`.
fn from(brush: &mut Brush<'_>, name: &str, at: Point, room: f64) {
    let colours = brush.colours();
    let style = TextStyle {
        weight: Weight::Semibold,
        ..FOOT_TEXT
    };
    let words = brush
        .strings()
        .with(key::COMPARE_FROM, &[("name", name.into())]);
    let most = room - 12.0;
    let width = brush.pens.typesetter.width(&words, style).min(most);
    let rect = Rect::new(
        at.x,
        at.y - LABEL / 2.0,
        at.x + width + 12.0,
        at.y + LABEL / 2.0,
    );
    brush.fill(rect, LABEL / 2.0, colours.compare_moved);
    let middle = Point::new(rect.x0 + 6.0, at.y);
    brush.label(
        &words,
        style,
        middle,
        Align::Left,
        most,
        colours.compare_text,
    );
}

/// A line through what is gone.
fn strike(brush: &mut Brush<'_>, rect: Rect) {
    let ink = brush.colours().compare_removed;
    brush.line(
        Point::new(rect.x0, rect.y1),
        Point::new(rect.x1, rect.y0),
        solid(ink, 1.75),
    );
}

/// Discs with symbols, from right to left.
fn badges(brush: &mut Brush<'_>, marks: &[ComparedMark], right: Point) {
    for (at, mark) in marks.iter().rev().enumerate() {
        badge(brush, right - Vec2::new(at as f64 * BADGE.1, 0.0), *mark);
    }
}

fn badge(brush: &mut Brush<'_>, centre: Point, mark: ComparedMark) {
    let colours = brush.colours();
    let rim = solid(colours.surface, 1.0);
    brush.disc(centre, BADGE.0, Some(ink(mark, colours)), Some(rim));
    let side = BADGE.0 * 1.35;
    let place = Rect::from_center_size(centre, (side, side));
    brush.icon(icon(mark), place, colours.compare_text);
}

/// Draws the marks of stages and lanes, over their headers.
pub(super) fn headers(brush: &mut Brush<'_>, layout: &Layout, overlay: &Overlay) {
    for stage in &layout.stages {
        if let Some(mark) = overlay.stages.get(&stage.id) {
            brush.of(Pin::Top, Source::Stage(stage.id.bits()));
            header(brush, stage.header, *mark);
        }
    }
    for lane in &layout.lanes {
        if let Some(mark) = overlay.lanes.get(&lane.id) {
            brush.of(Pin::Left, Source::Lane(lane.id.bits()));
            header(brush, lane.header, *mark);
        }
    }
}

fn header(brush: &mut Brush<'_>, rect: Rect, mark: Mark) {
    let inside = rect.inflate(-GAP / 4.0, -GAP / 4.0);
    let marks = shown(mark);
    if let Some(first) = marks.first() {
        let paint = Paint {
            radius: NOTE_RADIUS,
            stroke: Some(edge(*first, brush.colours())),
            ..Paint::default()
        };
        brush.rect(inside, paint);
    }
    if mark == Mark::Removed {
        strike(brush, inside);
    }
    badges(
        brush,
        &marks,
        Point::new(inside.x1 - 12.0, inside.y0 + 10.0),
    );
}

/// A sample of a mark for the legend.
pub(super) fn sample(brush: &mut Brush<'_>, mark: ComparedMark, rect: Rect) {
    let stroke = edge(mark, brush.colours());
    if mark == ComparedMark::Past {
        let middle = rect.center().y;
        let mut path = BezPath::new();
        path.move_to((rect.x0, middle));
        path.line_to((rect.x1, middle));
        brush.stroke(path, stroke);
        let colours = brush.colours();
        let (ring, paper) = (solid(ink(mark, colours), PAST), colours.surface);
        brush.disc(rect.center(), 3.5, Some(paper), Some(ring));
        return;
    }
    let paint = Paint {
        radius: 2.0,
        stroke: Some(stroke),
        ..Paint::default()
    };
    brush.rect(rect, paint);
    badge(brush, rect.center(), mark);
}
