//! The part of a picture that is a portrait.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

/// A square part of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Crop {
    /// Its middle, from 0 at the left to 1 at the right.
    pub x: f64,
    /// Likewise from top to bottom.
    pub y: f64,
    /// Its side as a part of the picture's shorter side, within [`CROP_SIDES`].
    pub side: f64,
}

/// From a detail to the whole shorter side.
pub const CROP_SIDES: RangeInclusive<f64> = 0.05..=1.0;

/// Finer places are not kept: files stay short.
const PLACES: f64 = 1e5;

impl Crop {
    /// What is shown of a picture when nobody has chosen: the largest square about its middle.
    pub const LARGEST: Self = Self {
        x: 0.5,
        y: 0.5,
        side: 1.0,
    };

    /// Its left, top, right and bottom edge in a picture of `width` by `height`, each from 0 to 1. What would lie
    /// outside the picture is moved inside.
    pub fn edges(self, width: f64, height: f64) -> [f64; 4] {
        let side = self.side * width.min(height);
        let (across, down) = (side / width, side / height);
        let left = (self.x - across / 2.0).min(1.0 - across).max(0.0);
        let top = (self.y - down / 2.0).min(1.0 - down).max(0.0);
        [left, top, left + across, top + down]
    }

    /// Moved by so many of its sides over such a picture, as far as that goes.
    pub fn moved(self, across: f64, down: f64, width: f64, height: f64) -> Self {
        let [left, top, right, bottom] = self.edges(width, height);
        let moved = Self {
            x: f64::midpoint(left, right) + across * (right - left),
            y: f64::midpoint(top, bottom) + down * (bottom - top),
            ..self
        };
        moved.within(width, height)
    }

    /// About its middle, as if the picture were so many times larger.
    pub fn zoomed(self, times: f64, width: f64, height: f64) -> Self {
        let side = (self.side / times).clamp(*CROP_SIDES.start(), *CROP_SIDES.end());
        let [left, top, right, bottom] = self.edges(width, height);
        let zoomed = Self {
            x: f64::midpoint(left, right),
            y: f64::midpoint(top, bottom),
            side,
        };
        zoomed.within(width, height)
    }

    fn within(self, width: f64, height: f64) -> Self {
        let [left, top, right, bottom] = self.edges(width, height);
        let round = |value: f64| (value * PLACES).round() / PLACES;
        Self {
            x: round(f64::midpoint(left, right)),
            y: round(f64::midpoint(top, bottom)),
            side: round(self.side),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A wide picture.
    const SIZE: (f64, f64) = (200.0, 100.0);

    fn at(x: f64, y: f64, side: f64) -> Crop {
        Crop { x, y, side }
    }

    #[test]
    fn edges_stay_within_the_picture() {
        for (crop, edges) in [
            (Crop::LARGEST, [0.25, 0.0, 0.75, 1.0]),
            (at(0.0, 0.0, 1.0), [0.0, 0.0, 0.5, 1.0]),
            (at(1.0, 1.0, 0.5), [0.75, 0.5, 1.0, 1.0]),
            (at(0.5, 0.5, 0.5), [0.375, 0.25, 0.625, 0.75]),
        ] {
            assert_eq!(crop.edges(SIZE.0, SIZE.1), edges, "{crop:?}");
        }
    }

    #[test]
    fn it_moves_and_zooms_as_far_as_the_picture_goes() {
        let moved = |crop: Crop, across, down| crop.moved(across, down, SIZE.0, SIZE.1);
        assert_eq!(moved(Crop::LARGEST, 0.5, 0.5), at(0.75, 0.5, 1.0));
        assert_eq!(moved(Crop::LARGEST, -9.0, 0.0), at(0.25, 0.5, 1.0));
        assert_eq!(moved(at(0.5, 0.5, 0.5), 1.0, -1.0), at(0.75, 0.25, 0.5));
        // What was outside does not have to come back first.
        assert_eq!(moved(at(1.0, 0.5, 1.0), -0.5, 0.0), at(0.5, 0.5, 1.0));
        let zoomed = |crop: Crop, times| crop.zoomed(times, SIZE.0, SIZE.1);
        assert_eq!(zoomed(Crop::LARGEST, 2.0), at(0.5, 0.5, 0.5));
        assert_eq!(zoomed(Crop::LARGEST, 0.5), Crop::LARGEST);
        assert_eq!(zoomed(Crop::LARGEST, 100.0).side, 0.05);
        assert_eq!(zoomed(at(0.9, 0.9, 0.2), 0.25), at(0.8, 0.6, 0.8));
    }
}
