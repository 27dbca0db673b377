//! What is found on a board: each finding as a short line, on boards drawn as tables.

mod blueprint;
mod compare;
mod duplicates;
mod evidence;
mod feeling_gap;
mod gaps;
mod guide;
mod moments;
mod overlay;

use jalon::model::{Board, CardId, StageId};

/// The text of a card.
fn text(board: &Board, id: CardId) -> String {
    let mut cards = board.cards();
    let (_, card) = cards.find(|(_, card)| card.id == id).expect("a card");
    card.text.clone()
}

/// The name of a stage.
fn name(board: &Board, id: StageId) -> String {
    let mut stages = board.stages.iter();
    stages
        .find(|stage| stage.id == id)
        .expect("a stage")
        .name
        .clone()
}
