//! Board + Layout + Theme -> Scene. Pure. Knows nothing of zoom, selection or egui.

mod picture;

use std::collections::BTreeSet;

pub use self::picture::{PictureChoice, picture};
use crate::i18n::Strings;
use crate::layout::Layout;
use crate::model::{Board, CardId};
use crate::scene::Scene;
use crate::text::Typesetter;
use crate::theme::Theme;

/// What a drawing shows beside the board itself.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DrawOptions {
    /// The lane's question as ghost text in empty cells of an empty lane; never in exports.
    pub ghosts: bool,
    /// Cards that are not painted, because something else shows them (lifted by the hand, being edited).
    pub omit: BTreeSet<CardId>,
    /// No paper behind the board.
    pub transparent: bool,
}

/// Everything that drawing needs, beside the board and its layout.
#[derive(Clone, Copy)]
pub struct Pens<'a> {
    pub theme: &'a Theme,
    pub typesetter: &'a Typesetter,
    pub strings: &'a Strings,
}

/// Draws the whole board.
pub fn draw(board: &Board, layout: &Layout, pens: Pens<'_>, options: &DrawOptions) -> Scene {
    todo!()
}

/// Draws one card alone, where the layout has it: what the hand carries.
pub fn draw_card(board: &Board, layout: &Layout, card: CardId, pens: Pens<'_>) -> Option<Scene> {
    todo!()
}
