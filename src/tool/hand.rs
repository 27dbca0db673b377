//! The hand tool: moves what is seen.

use kurbo::Point;

use super::{Cursor, Cx, Effect, Event};

/// The board point under the hand while it holds the board.
#[derive(Debug, Clone, Default)]
pub(super) struct Hand(Option<Point>);

impl Hand {
    pub fn update(&mut self, event: Event, cx: &Cx<'_>) -> Vec<Effect> {
        match event {
            Event::Down { at, .. } => self.0 = Some(at),
            // The camera follows, so that the same point stays under the hand.
            Event::Move { at, .. } => {
                let pan = self.0.map(|held| Effect::Pan((at - held) * cx.zoom));
                return pan.into_iter().collect();
            }
            Event::Up { .. } | Event::Cancel => self.0 = None,
            Event::Key(_) => {}
        }
        Vec::new()
    }

    pub fn cursor(&self) -> Cursor {
        if self.is_busy() {
            Cursor::Grabbing
        } else {
            Cursor::Grab
        }
    }

    pub fn is_busy(&self) -> bool {
        self.0.is_some()
    }
}
