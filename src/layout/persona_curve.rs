//! What a persona feels along the journey, in small.

use kurbo::{CubicBez, Point, Rect};

use super::card_box::TextBox;
use super::curve::monotone_curve;
use super::curve_box;
use super::feelings::CurveBox;
use super::stages;
use crate::model::{Board, CardId, Content, Evidence, FEELINGS, Lane, LaneId, LaneKind, PersonaId};
use crate::text::{TextStyle, Typesetter, Weight};

/// Radius of a face.
const FACE: f64 = 11.0;
/// Room below the curve for the names of the stages.
const NAMES: f64 = 36.0;
/// The names of the stages.
const NAME: TextStyle = TextStyle {
    size: 12.0,
    weight: Weight::Medium,
    italic: false,
    line_height: 1.25,
};

/// A curve with its faces and the stages under it.
#[derive(Debug, Clone)]
pub struct PersonaCurve {
    pub rect: Rect,
    pub midline: f64,
    pub shape: CurveBox,
    pub faces: Vec<FaceBox>,
    pub stages: Vec<TextBox>,
}

/// A point of the curve.
#[derive(Debug, Clone)]
pub struct FaceBox {
    pub card: CardId,
    pub rect: Rect,
    pub value: i8,
    pub evidence: Evidence,
}

/// A feeling: its column, and what it is.
struct Felt {
    column: usize,
    card: CardId,
    value: i8,
    evidence: Evidence,
}

/// True when the persona feels something on the map. What nobody in particular feels is the only persona's.
pub(super) fn is_there(board: &Board, persona: PersonaId) -> bool {
    !feelings(board, persona).1.is_empty()
}

/// What is lived, stage by stage in the order of the map.
fn feelings(board: &Board, persona: PersonaId) -> (Option<LaneId>, Vec<Felt>) {
    let is_only = board.personas.len() == 1;
    let lanes = || {
        let is_curve = |lane: &&Lane| lane.kind == LaneKind::Feelings && !lane.hidden;
        board.lanes.iter().map(|lane| &**lane).filter(is_curve)
    };
    let mut felt = Vec::new();
    for (column, stage) in stages::columns(board).iter().enumerate() {
        for card in lanes().flat_map(|lane| lane.cells.at(stage.stage.id)) {
            let is_hers = card.persona == Some(persona) || (card.persona.is_none() && is_only);
            if let Content::Feeling {
                value,
                wished: false,
            } = card.content
                && is_hers
            {
                felt.push(Felt {
                    column,
                    card: card.id,
                    value,
                    evidence: card.evidence,
                });
            }
        }
    }
    (lanes().next().map(|lane| lane.id), felt)
}

/// Lays the curve out within `area`.
pub(super) fn lay(
    board: &Board,
    persona: PersonaId,
    area: Rect,
    typesetter: &Typesetter,
) -> Option<PersonaCurve> {
    let (lane, felt) = feelings(board, persona);
    let columns = stages::columns(board);
    let width = area.width() / columns.len().max(1) as f64;
    let room = Rect {
        y1: area.y1 - NAMES,
        ..area
    };
    let midline = room.center().y;
    let ends = f64::from(*FEELINGS.end()) - f64::from(*FEELINGS.start());
    let level = (room.height() - 2.0 * FACE) / ends;
    let mut faces = Vec::new();
    let mut points: Vec<(usize, Point)> = Vec::new();
    for here in felt.chunk_by(|a, b| a.column == b.column) {
        for (at, felt) in here.iter().enumerate() {
            let share = (at as f64 + 1.0) / (here.len() as f64 + 1.0);
            let x = area.x0 + width * (felt.column as f64 + share);
            let y = -level * f64::from(felt.value);
            points.push((felt.column, Point::new(x, y)));
            faces.push(FaceBox {
                card: felt.card,
                rect: Rect::from_center_size((x, midline + y), (2.0 * FACE, 2.0 * FACE)),
                value: felt.value,
                evidence: felt.evidence,
            });
        }
    }
    // A stage without a feeling is a gap, not a zero.
    let runs: Vec<Vec<CubicBez>> = points
        .chunk_by(|a, b| b.0 - a.0 <= 1)
        .map(|run| {
            let points: Vec<Point> = run.iter().map(|(_, point)| *point).collect();
            monotone_curve(&points)
        })
        .collect();
    let points: Vec<Point> = points.into_iter().map(|(_, point)| point).collect();
    let mut shape = curve_box::build(lane?, Some(persona), false, &points, &runs, None);
    shape.transform(kurbo::Affine::translate((0.0, midline)));
    let names = columns.iter().enumerate().map(|(at, column)| {
        let rect = Rect::from_origin_size(
            (area.x0 + at as f64 * width + 3.0, room.y1 + 10.0),
            (width - 6.0, NAMES - 10.0),
        );
        // Two rows at most, the rest is left to the map.
        let name = &column.stage.name;
        let mut text = typesetter.set(name, NAME, Some(rect.width()));
        if text.rows.len() > 2 || super::fit::tears_a_word(&text) {
            text = typesetter.set_line(name, NAME, rect.width());
        }
        TextBox {
            rect,
            text,
            style: NAME,
        }
    });
    Some(PersonaCurve {
        rect: room,
        midline,
        shape,
        faces,
        stages: names.collect(),
    })
}
