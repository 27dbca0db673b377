//! Groups: a quiet outline under the cards, and the name at its top.

use super::DrawOptions;
use super::brush::{Brush, solid};
use crate::layout::Layout;
use crate::scene::{Pin, Source};

/// How much of the ink the outline has, and the paper within it.
const OUTLINE: u8 = 120;
const PAPER: u8 = 14;

/// Draws the groups; one whose cards all step back steps back too.
pub(super) fn draw(brush: &mut Brush<'_>, layout: &Layout, options: &DrawOptions) {
    let ink = brush.colours().text_soft;
    for group in &layout.groups {
        brush.of(Pin::None, Source::Group(group.id.bits()));
        brush.fade(group.cards.iter().all(|id| options.faded.contains(id)));
        brush.shape(group.outline.clone(), ink.with_alpha(PAPER));
        brush.stroke(group.outline.clone(), solid(ink.with_alpha(OUTLINE), 1.25));
        brush.words(&group.name, ink);
    }
}
