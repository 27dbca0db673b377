//! Feelings: faces on a curve, from −2 to +2, their words above or below without touching it.

use std::collections::{BTreeMap, BTreeSet};

use kurbo::{Affine, BezPath, CubicBez, Point, Rect, Vec2};

use super::card_box::{CardBox, TextBox};
use super::fit::{fit, height_of};
use super::lanes::{Cell, Content};
use super::metrics::{
    FACE_RADIUS, FEELING_GAP, FEELING_STEP, FEELING_STEP_EMPTY, FEELING_TEXT, FEELING_WORD, GAP,
    LANE_HEIGHT_MAX, TEXT_FLOOR, WISH_RADIUS,
};
use super::{curve_box, curve_names};
use crate::model::{self, Board, Card, CardId, Lane, LaneId, PersonaId, Slot};
use crate::text::Typesetter;

/// A word takes this much height before it shrinks.
const WORD_GROWN: f64 = 50.0;
/// Two faces of the same height and moment stand so far apart, when there is room.
const SIDE_BY_SIDE: f64 = 34.0;
/// Free paper around words.
const AIR: f64 = 3.0;
/// How much further each next try to place a word goes.
const TRY: f64 = 6.0;

/// Steps from the lowest level to the highest.
const LEVELS: f64 = 4.0;

/// One emotion curve.
#[derive(Debug, Clone)]
pub struct CurveBox {
    pub lane: LaneId,
    pub persona: Option<PersonaId>,
    /// What is wished for instead of what is lived.
    pub wished: bool,
    /// The curve, interrupted where a stage between two points has none.
    pub line: BezPath,
    /// Straight lines across such interruptions.
    pub bridges: BezPath,
    /// Between the curve and the midline, above and below it.
    pub above: BezPath,
    pub below: BezPath,
    /// Of a wished-for curve: what lies between it and the lived one.
    pub gap: BezPath,
    /// Whose it is, where there are curves of several personas and there is room for a name.
    pub name: Option<TextBox>,
}

impl CurveBox {
    pub(super) fn transform(&mut self, by: Affine) {
        for path in [
            &mut self.line,
            &mut self.bridges,
            &mut self.above,
            &mut self.below,
            &mut self.gap,
        ] {
            path.apply_affine(by);
        }
        if let Some(name) = &mut self.name {
            name.moved(by.translation());
        }
    }
}

/// Whose curve, and which: lived ones sort before wished-for ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Track {
    pub wished: bool,
    /// Place of the persona on the board from 1; 0 for nobody's.
    pub persona: usize,
}

/// A point of a curve.
pub(super) struct Spot<'a> {
    pub card: &'a Card,
    slot: Slot,
    pub track: Track,
    column: usize,
    pub at: Point,
    radius: f64,
    /// Width for its word.
    width: f64,
}

/// Lays a lane of feelings out. The curves swing further in a lane that was made higher.
pub(super) fn lay(
    board: &Board,
    lane: &Lane,
    cells: &[Cell<'_>],
    typesetter: &Typesetter,
) -> Content {
    let mut open = cells.iter().filter(|cell| !cell.collapsed);
    let is_empty = open.all(|cell| cell.cards.is_empty());
    let level = if is_empty {
        FEELING_STEP_EMPTY
    } else {
        FEELING_STEP
    };
    let content = lay_at(level, board, lane.id, cells, typesetter);
    let room = lane.height.unwrap_or(0.0).min(LANE_HEIGHT_MAX) - content.height;
    if room > 0.0 && !is_empty {
        return lay_at(level + room / LEVELS, board, lane.id, cells, typesetter);
    }
    content
}

/// With so many board units between two levels.
fn lay_at(
    level: f64,
    board: &Board,
    lane: LaneId,
    cells: &[Cell<'_>],
    typesetter: &Typesetter,
) -> Content {
    let mut spots = Vec::new();
    for (column, cell) in cells.iter().enumerate() {
        if !cell.collapsed {
            spread(board, column, cell, &mut spots);
        }
    }
    for spot in &mut spots {
        spot.at.y *= level / FEELING_STEP;
    }
    let mut tracks: BTreeMap<Track, Vec<&Spot<'_>>> = BTreeMap::new();
    for spot in &spots {
        tracks.entry(spot.track).or_default().push(spot);
    }
    let runs: BTreeMap<Track, Vec<Vec<CubicBez>>> = tracks
        .iter()
        .map(|(track, spots)| (*track, runs(spots, cells)))
        .collect();
    let numbers: BTreeMap<Track, usize> = tracks.keys().copied().zip(0..).collect();

    let half = 2.0 * level
        + if spots.is_empty() {
            GAP
        } else {
            FACE_RADIUS + GAP
        };
    let (mut top, mut bottom) = (-half, half);
    let mut cards: Vec<CardBox> = Vec::with_capacity(spots.len());
    let mut start = 0;
    let pieces: Vec<&[CubicBez]> = runs.values().flatten().map(Vec::as_slice).collect();
    for column in spots.chunk_by(|a, b| a.column == b.column) {
        let cell = &cells[column[0].column];
        place_words(column, cell, &pieces, &numbers, typesetter, &mut cards);
        for card in &cards[start..] {
            top = top.min(card.rect.y0 - GAP);
            bottom = bottom.max(card.rect.y1 + GAP);
        }
        start = cards.len();
    }
    let mut curves: Vec<CurveBox> = tracks
        .iter()
        .map(|(track, spots)| {
            let persona = track.persona.checked_sub(1).map(|at| board.personas[at].id);
            let lived = track.wished.then_some(Track {
                wished: false,
                ..*track
            });
            let lived = lived.and_then(|lived| runs.get(&lived));
            let ends: Vec<Point> = spots.iter().map(|spot| spot.at).collect();
            curve_box::build(lane, persona, track.wished, &ends, &runs[track], lived)
        })
        .collect();
    if !several(board).is_empty() {
        let (x0, x1) = (cells[0].x0, cells.last().map_or(0.0, |cell| cell.x1));
        let ink = Ink::under(&pieces, x0, x1);
        let free = curve_names::Free {
            cells,
            cards: &cards,
            ink: &ink,
            top,
            bottom,
        };
        let mut taken = Vec::new();
        for at in 0..curves.len() {
            let named = curves[..at]
                .iter()
                .any(|one| one.persona == curves[at].persona);
            let points: Vec<Point> = tracks
                .values()
                .nth(at)
                .map_or_else(Vec::new, |spots| spots.iter().map(|spot| spot.at).collect());
            if !named {
                curves[at].name =
                    curve_names::lay(&curves[at], &points, &free, &mut taken, board, typesetter);
            }
        }
    }
    let mut content = Content {
        height: bottom - top,
        cards,
        curves,
        midline: Some(0.0),
        level,
    };
    content.lower(-top);
    content
}

/// Spreads the points of a cell along its column: those of one curve in their order,
/// those of several curves at the same moment side by side when they would cover each other.
pub(super) fn spread<'a>(board: &Board, column: usize, cell: &Cell<'a>, spots: &mut Vec<Spot<'a>>) {
    let mut ranks: BTreeMap<Track, usize> = BTreeMap::new();
    let mut heaps: BTreeMap<(usize, i8), usize> = BTreeMap::new();
    let points: Vec<_> = cell
        .cards
        .iter()
        .map(|card| {
            let (track, value) = track_of(board, card);
            let rank = ranks.entry(track).or_default();
            let heap = heaps.entry((*rank, value)).or_default();
            let point = (&**card, track, value, *rank, *heap);
            *rank += 1;
            *heap += 1;
            point
        })
        .collect();
    let steps = ranks.values().copied().max().unwrap_or(1);
    let step = (cell.x1 - cell.x0) / steps as f64;
    for (index, (card, track, value, rank, heap)) in points.into_iter().enumerate() {
        let heaped = heaps[&(rank, value)] as f64;
        let apart = SIDE_BY_SIDE.min(step / heaped);
        let aside = (heap as f64 - (heaped - 1.0) / 2.0) * apart;
        let most = if track.wished {
            WISH_RADIUS
        } else {
            FACE_RADIUS
        };
        spots.push(Spot {
            card,
            slot: Slot {
                place: cell.place,
                index,
            },
            track,
            column,
            at: Point::new(
                cell.x0 + (rank as f64 + 0.5) * step + aside,
                -f64::from(value) * FEELING_STEP,
            ),
            radius: most.min(0.46 * apart.min(step)),
            width: (step - GAP).max(FEELING_WORD).min(cell.x1 - cell.x0 - GAP),
        });
    }
}

/// The personas that have a point of a visible curve, with their places on the board.
pub(super) fn several(board: &Board) -> Vec<(usize, PersonaId)> {
    let lanes = board.lanes.iter();
    let shown = lanes
        .filter(|lane| lane.kind == model::LaneKind::Feelings)
        .filter(|lane| !lane.hidden && !lane.collapsed);
    let felt: BTreeSet<PersonaId> = shown
        .flat_map(|lane| lane.cards())
        .filter_map(|card| card.persona)
        .collect();
    let personas = board.personas.iter().enumerate();
    let found: Vec<_> = personas
        .map(|(at, persona)| (at, persona.id))
        .filter(|(_, id)| felt.contains(id))
        .collect();
    if found.len() > 1 { found } else { Vec::new() }
}

/// True where a stage has both a lived and a wished-for point of somebody.
pub(super) fn has_gap(lane: &Lane) -> bool {
    let point = |card: &Card| match card.content {
        model::Content::Feeling { wished, .. } => Some((card.persona, wished)),
        _ => None,
    };
    lane.kind == model::LaneKind::Feelings
        && lane.cells.iter().any(|(_, cards)| {
            let points: BTreeSet<_> = cards.iter().filter_map(|card| point(card)).collect();
            points
                .iter()
                .any(|(persona, wished)| points.contains(&(*persona, !wished)))
        })
}

fn track_of(board: &Board, card: &Card) -> (Track, i8) {
    let (value, wished) = match card.content {
        model::Content::Feeling { value, wished } => (value.clamp(-2, 2), wished),
        _ => (0, false),
    };
    let of = |id| board.personas.iter().position(|persona| persona.id == id);
    let persona = card.persona.and_then(of).map_or(0, |at| at + 1);
    (Track { wished, persona }, value)
}

/// The pieces of a curve, a new run after each open stage that has no point of it.
pub(super) fn runs(spots: &[&Spot<'_>], cells: &[Cell<'_>]) -> Vec<Vec<CubicBez>> {
    let joined = |a: &&Spot<'_>, b: &&Spot<'_>| {
        let between = cells.get(a.column + 1..b.column).unwrap_or_default();
        between.iter().all(|cell| cell.collapsed)
    };
    spots
        .chunk_by(joined)
        .map(|run| {
            let points: Vec<Point> = run.iter().map(|spot| spot.at).collect();
            super::curve::monotone_curve(&points)
        })
        .collect()
}

/// Sets the words of one column: on the outer side of their point where that is free, else on the other, else further out.
fn place_words(
    column: &[Spot<'_>],
    cell: &Cell<'_>,
    pieces: &[&[CubicBez]],
    numbers: &BTreeMap<Track, usize>,
    typesetter: &Typesetter,
    cards: &mut Vec<CardBox>,
) {
    let mut taken: Vec<(CardId, Rect)> = column
        .iter()
        .map(|spot| (spot.card.id, face(spot).inflate(AIR, AIR)))
        .collect();
    let ink = Ink::under(pieces, cell.x0, cell.x1);
    let midline = Rect::new(cell.x0, -1.0, cell.x1, 1.0);
    for spot in column {
        let (text, style) = fit(
            typesetter,
            &spot.card.text,
            FEELING_TEXT,
            spot.width,
            WORD_GROWN,
            TEXT_FLOOR,
        );
        let face = face(spot);
        let word = if spot.card.text.is_empty() {
            Rect::from_center_size(face.center(), (0.0, 0.0))
        } else {
            let size = (text.width.ceil(), height_of(&text, style));
            let free = |word: Rect| {
                let own = spot.card.id;
                let clear = |(id, rect): &(CardId, Rect)| *id == own || !rect.overlaps(word);
                !midline.overlaps(word)
                    && taken.iter().all(clear)
                    && !ink.touches(word.inflate(AIR, 0.0))
            };
            let word = place_word(spot, face, size, cell, free);
            taken.push((spot.card.id, word.inflate(AIR, 0.0)));
            word
        };
        cards.push(CardBox {
            id: spot.card.id,
            slot: spot.slot,
            rect: face.union(word),
            text_rect: word,
            text,
            style,
            centred: true,
            figure: Some(face),
            foot: None,
            why: None,
            track: numbers[&spot.track],
        });
    }
}

fn face(spot: &Spot<'_>) -> Rect {
    Rect::from_center_size(spot.at, (2.0 * spot.radius, 2.0 * spot.radius))
}

/// The first free place for a word, within its cell.
fn place_word(
    spot: &Spot<'_>,
    face: Rect,
    (width, height): (f64, f64),
    cell: &Cell<'_>,
    free: impl Fn(Rect) -> bool,
) -> Rect {
    let pad = GAP / 2.0;
    let least = cell.x0 + pad;
    let left = (spot.at.x - width / 2.0).clamp(least, (cell.x1 - pad - width).max(least));
    let above = Rect::new(
        left,
        face.y0 - FEELING_GAP - height,
        left + width,
        face.y0 - FEELING_GAP,
    );
    let below = Rect::new(
        left,
        face.y1 + FEELING_GAP,
        left + width,
        face.y1 + FEELING_GAP + height,
    );
    let mut out = Vec2::ZERO;
    loop {
        let (first, second) = if spot.at.y <= 0.0 {
            (above - out, below + out)
        } else {
            (below + out, above - out)
        };
        if free(first) {
            return first;
        }
        if free(second) {
            return second;
        }
        out.y += TRY;
    }
}

/// The curves over one column, as points close together.
pub(super) struct Ink(Vec<Vec<Point>>);

impl Ink {
    fn under(pieces: &[&[CubicBez]], x0: f64, x1: f64) -> Self {
        let count = ((x1 - x0) / 4.0).ceil() as usize;
        let xs = (0..=count).map(|at| x0 + (x1 - x0) * at as f64 / count as f64);
        Self(
            pieces
                .iter()
                .map(|run| {
                    let point = |x| Some(Point::new(x, super::curve::height_at(run, x)?));
                    xs.clone().filter_map(point).collect()
                })
                .collect(),
        )
    }

    /// True when a curve runs through `rect`.
    pub(super) fn touches(&self, rect: Rect) -> bool {
        self.0.iter().any(|line| {
            // The points are in order of x: only those about the rectangle matter.
            let from = line.partition_point(|point| point.x < rect.x0);
            let to = line.partition_point(|point| point.x <= rect.x1);
            let near = &line[from.saturating_sub(1)..(to + 1).min(line.len())];
            near.windows(2).any(|pair| {
                let span = Rect::from_points(pair[0], pair[1]).inflate(0.0, 1.0);
                span.overlaps(rect)
            })
        })
    }
}
