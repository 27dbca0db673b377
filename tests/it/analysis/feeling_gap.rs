//! The gap between what is lived and what is wished for.

use jalon::analysis::feeling_gap;
use jalon::edit::{BoardChange, CardChange, ContentPart, Document, Edit, StageChange};
use jalon::model::{Board, IdSource, Persona, PersonaId};

use crate::support::table::{board, card, cards, lane, stage};

/// A board with these feelings; `wished` of them are wished for.
fn felt(mood: &str, wished: &str) -> Board {
    let table = format!("                | Find | Buy | Use\n Mood (feelings) | {mood}");
    changed(
        board(&table),
        &[Edit::ChangeCards {
            cards: cards(wished),
            change: CardChange::Part(ContentPart::Wished(true)),
        }],
    )
}

fn changed(board: Board, edits: &[Edit]) -> Board {
    let mut document = Document::new(board);
    for edit in edits {
        document.apply(edit).expect("the edit fits");
    }
    Board::clone(document.board())
}

/// The mean, the widest gap and its stage.
#[track_caller]
fn check(board: &Board, expected: Option<(f64, f64, &str)>) {
    let gap = feeling_gap(board, board.lane(lane("Mood")).expect("a lane"));
    let found = gap.map(|gap| (gap.mean, gap.widest.gap, gap.widest.stage));
    let expected = expected.map(|(mean, widest, at)| (mean, widest, stage(at)));
    assert_eq!(found, expected);
}

#[test]
fn the_gap_is_measured_where_both_curves_have_a_point() {
    check(&felt("+1 a | -2 b | 0 c", ""), None);
    check(&felt("+1 a | +2 w | 0 c", "w"), None);
    check(&felt("+1 a; +2 w | |", "w"), Some((-1.0, -1.0, "Find")));
    // A stage without a wish counts for nothing, not for zero.
    check(
        &felt("0 a; +1 v | -2 b | -2 c; +2 w", "v w"),
        Some((-2.5, -4.0, "Use")),
    );
    // Several points of a stage count by their mean; better than the wish is above zero.
    check(&felt("+2 a; +1 b; 0 w | |", "w"), Some((1.5, 1.5, "Find")));
    // The first of equals.
    check(
        &felt("0 a; +1 v | +1 b; 0 w |", "v w"),
        Some((0.0, -1.0, "Find")),
    );
}

#[test]
fn hidden_stages_do_not_count() {
    let hidden = changed(
        felt("0 a; +1 v | | -2 c; +2 w", "v w"),
        &[Edit::ChangeStage {
            stage: stage("Use"),
            change: StageChange::Hidden(true),
        }],
    );
    check(&hidden, Some((-1.0, -1.0, "Find")));
}

#[test]
fn the_wish_of_one_persona_is_not_held_against_another() {
    let mut ids = IdSource::seeded(3);
    let persona = PersonaId::fresh(&mut ids);
    let of_one = changed(
        felt("0 a; +2 w | |", "w"),
        &[
            Edit::ChangeBoard {
                change: BoardChange::Personas(vec![Persona::named(persona, "Awa")]),
            },
            Edit::ChangeCards {
                cards: vec![card("w")],
                change: CardChange::Persona(Some(persona)),
            },
        ],
    );
    check(&of_one, None);
}
