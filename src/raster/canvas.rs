//! A scene made ready to be rastered piece by piece.

use kurbo::Rect;

use super::Layer;
use super::changes;
use super::grid::Grid;
use crate::scene::{Placed, Scene};

/// A scene made ready to be rastered piece by piece: items found by place, not by search. Shared between threads.
#[derive(Debug)]
pub struct Canvas {
    scene: Scene,
    grid: Grid,
}

impl Canvas {
    /// Sorts a scene's items by place.
    pub fn new(scene: Scene) -> Self {
        let grid = Grid::new(scene.items.iter().map(|placed| placed.bounds));
        Self { scene, grid }
    }

    /// The scene inside.
    pub fn scene(&self) -> &Scene {
        &self.scene
    }

    /// Rectangles of the board, in board units, in which `self` and `older` differ, merged where they touch.
    pub fn changes_since(&self, older: &Self) -> Vec<Rect> {
        changes::between(&older.scene, &self.scene)
    }

    /// The items of a layer that paint within `region`, back to front. `found` is room to work in.
    pub(super) fn items<'a>(
        &'a self,
        layer: Layer,
        region: Rect,
        found: &'a mut Vec<u32>,
    ) -> impl Iterator<Item = &'a Placed> {
        self.grid.find(region, found);
        found
            .iter()
            .map(|&index| &self.scene.items[index as usize])
            .filter(move |placed| {
                placed.bounds.overlaps(region)
                    && match layer {
                        Layer::All => true,
                        Layer::Pinned(pin) => placed.pin == pin,
                    }
            })
    }
}
