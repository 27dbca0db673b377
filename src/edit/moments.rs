//! What moments of truth are about.

use crate::model::{Board, CardId, Content};

/// The links that a card has a part in, each from a moment to the touchpoint or feeling that it is about.
pub fn moment_links(board: &Board, card: CardId) -> Vec<(CardId, CardId)> {
    let links = board.cards().filter_map(|(_, one)| match one.content {
        Content::Moment {
            about: Some(about), ..
        } => Some((one.id, about)),
        _ => None,
    });
    links
        .filter(|(moment, about)| [*moment, *about].contains(&card))
        .collect()
}
