//! How a persona is told from the others: a colour, and for eyes or printers without it a dash and a shape.

use kurbo::{BezPath, Point, Vec2};

use super::brush::{Brush, solid};
use crate::model::{Board, PersonaId};
use crate::scene::{Rgba, Stroke};
use crate::theme::BoardColours;

/// Width of the curve of what is lived.
const WIDTH: f64 = 2.5;
/// Dashes of the curves, one a persona in turn; the first is unbroken.
/// None is like the short dash of what is wished for, nor like the dots across a gap.
const DASHES: [&[f64]; 4] = [
    &[],
    &[18.0, 5.0],
    &[12.0, 4.0, 2.5, 4.0],
    &[18.0, 4.0, 2.5, 4.0, 2.5, 4.0],
];

/// The colour, dash and shape of one persona.
#[derive(Debug, Clone, Copy)]
pub(super) struct Dress {
    pub colour: Rgba,
    /// Counts the personas from 0.
    place: usize,
}

impl Dress {
    /// What belongs to nobody, or to the only one, has the first colour and no dash.
    pub(super) fn of(board: &Board, persona: Option<PersonaId>, colours: &BoardColours) -> Self {
        let of = |id| board.personas.iter().position(|persona| persona.id == id);
        let place = persona.and_then(of).filter(|_| board.personas.len() > 1);
        let curves = &colours.curves;
        let at = place.map_or(0, |at| at + 1) % curves.len().max(1);
        Self {
            colour: *curves.get(at).unwrap_or(&colours.text),
            place: place.unwrap_or(0),
        }
    }

    /// The curve of what is lived.
    pub(super) fn line(self) -> Stroke {
        Stroke {
            colour: self.colour,
            width: WIDTH,
            dash: DASHES[self.place % DASHES.len()].to_vec(),
        }
    }

    /// A disc, a square, a triangle or a diamond about `centre`, as high as a disc of this radius.
    pub(super) fn mark(self, brush: &mut Brush<'_>, centre: Point, radius: f64, edge: Stroke) {
        let corners: &[(f64, f64)] = match self.place % 4 {
            0 => {
                brush.disc(centre, radius, Some(self.colour), Some(edge));
                return;
            }
            1 => &[(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)],
            2 => &[(0.0, -1.1), (1.1, 0.85), (-1.1, 0.85)],
            _ => &[(0.0, -1.25), (1.25, 0.0), (0.0, 1.25), (-1.25, 0.0)],
        };
        let mut path = BezPath::new();
        for (at, (x, y)) in corners.iter().enumerate() {
            let corner = centre + Vec2::new(*x, *y) * radius;
            if at == 0 {
                path.move_to(corner);
            } else {
                path.line_to(corner);
            }
        }
        path.close_path();
        // The edge stands around the shape, as it does around a disc.
        let around = solid(edge.colour, 2.0 * edge.width);
        brush.stroke(path.clone(), around);
        brush.shape(path, self.colour);
    }
}
