//! Undo, redo, gestures and the mark of unsaved work.

use std::sync::Arc;

use jalon::edit::{
    BoardChange, CardChange, Document, Edit, Focus, LaneChange, Outcome, Selection, StageChange,
};
use jalon::model::{
    Board, Card, CardId, Connector, ConnectorId, ConnectorStyle, Content, IdSource, LaneId,
    LaneKind, MomentSide, NoteColour, NotesRole, Place, Slot, StageId,
};

use crate::support::table::{self, assert_is, card, cards, named_lane, named_stage, slot};

const SHOP: &str = "
            | Discover    | Buy
    Actions | search; ask | pay
";

fn shop() -> Document {
    Document::new(table::board(SHOP))
}

fn shift(names: &str, to: &str) -> Edit {
    Edit::MoveCards {
        cards: cards(names),
        to: slot(to, 99),
    }
}

#[track_caller]
fn apply(document: &mut Document, edit: &Edit) {
    assert_eq!(document.apply(edit), Ok(Outcome::Changed), "{edit:?}");
}

#[test]
fn undo_and_redo_walk_the_steps() {
    let mut document = shop();
    assert!(!document.undo() && !document.redo());
    assert_eq!((document.undo_step(), document.redo_step()), (None, None));
    let (first, second) = (shift("pay", "Discover/Actions"), shift("ask", "Parking"));
    apply(&mut document, &first);
    apply(&mut document, &second);
    assert_eq!(document.undo_step(), Some(&second));
    assert!(document.undo());
    assert_is(
        document.board(),
        "| Discover | Buy\n Actions | search; ask; pay |",
    );
    assert_eq!(
        (document.undo_step(), document.redo_step()),
        (Some(&first), Some(&second))
    );
    assert!(document.undo());
    assert_is(document.board(), SHOP);
    assert!(document.redo() && document.redo() && !document.redo());
    assert_is(
        document.board(),
        "| Discover | Buy\n Actions | search; pay |\n Parking | ask",
    );
}

#[test]
fn a_new_step_forgets_what_could_be_redone() {
    let mut document = shop();
    apply(&mut document, &shift("pay", "Parking"));
    document.undo();
    apply(&mut document, &shift("ask", "Parking"));
    assert!(!document.redo());
    assert_eq!(document.redo_step(), None);
}

#[test]
fn nothing_and_refusals_are_no_steps() {
    let mut document = shop();
    let revision = document.revision();
    assert_eq!(
        document.apply(&shift("pay", "Buy/Actions")),
        Ok(Outcome::Unchanged)
    );
    assert!(document.apply(&shift("nobody", "Buy/Actions")).is_err());
    assert_eq!(
        (document.undo_step(), document.revision()),
        (None, revision)
    );
}

#[test]
fn a_thousand_steps_can_be_undone_and_no_more() {
    let mut document = shop();
    for votes in 1..=1_200 {
        let edit = Edit::ChangeCards {
            cards: cards("pay"),
            change: CardChange::Votes(votes),
        };
        apply(&mut document, &edit);
    }
    let mut steps = 0;
    while document.undo() {
        steps += 1;
    }
    assert_eq!(steps, 1_000);
    assert_eq!(
        document
            .board()
            .find(card("pay"))
            .expect("it is there")
            .1
            .votes,
        200
    );
    assert_eq!(document.undo_step(), None);
}

#[test]
fn the_selection_goes_with_the_steps() {
    let mut document = shop();
    document.select(Selection::card(card("pay")));
    apply(
        &mut document,
        &Edit::DeleteCards {
            cards: cards("pay"),
        },
    );
    assert_eq!(
        *document.selection(),
        Selection::default(),
        "what is gone is not selected"
    );
    document.select(Selection::card(card("ask")));
    document.undo();
    assert_eq!(*document.selection(), Selection::card(card("pay")));
    document.redo();
    assert_eq!(*document.selection(), Selection::card(card("ask")));
}

#[test]
fn only_what_is_there_can_be_selected() {
    let mut document = shop();
    document.select(Selection {
        cards: cards("nobody ask"),
        focus: Some(Focus::Card(card("nobody"))),
    });
    assert_eq!(
        *document.selection(),
        Selection {
            cards: cards("ask"),
            focus: None
        }
    );
}

#[test]
fn a_gesture_is_one_step() {
    let mut document = shop();
    for to in ["Discover/Actions", "Parking", "Discover/Actions"] {
        assert_eq!(document.preview(&shift("pay", to)), Ok(Outcome::Changed));
    }
    assert_is(
        document.board(),
        "| Discover | Buy\n Actions | search; ask; pay |",
    );
    assert_eq!(document.undo_step(), None, "a preview is no step");
    assert_eq!(document.commit(), Outcome::Changed);
    assert_eq!(
        document.undo_step(),
        Some(&shift("pay", "Discover/Actions"))
    );
    assert!(document.undo());
    assert_is(document.board(), SHOP);
    assert!(!document.undo());
}

#[test]
fn a_cancelled_gesture_leaves_no_trace() {
    let mut document = shop();
    document.select(Selection::card(card("ask")));
    let before = Arc::clone(document.board());
    document
        .preview(&shift("pay", "Parking"))
        .expect("it can be");
    document.select(Selection::card(card("pay")));
    document.cancel();
    assert!(Arc::ptr_eq(document.board(), &before));
    assert_eq!(*document.selection(), Selection::card(card("ask")));
    assert_eq!(
        (document.commit(), document.undo_step()),
        (Outcome::Unchanged, None)
    );
}

#[test]
fn a_gesture_that_ends_where_it_began_is_no_step() {
    let mut document = shop();
    document
        .preview(&shift("pay", "Parking"))
        .expect("it can be");
    assert_eq!(
        document.preview(&shift("pay", "Buy/Actions")),
        Ok(Outcome::Unchanged)
    );
    assert_eq!(
        (document.commit(), document.undo_step()),
        (Outcome::Unchanged, None)
    );
}

#[test]
fn a_refused_preview_leaves_the_one_before() {
    let mut document = shop();
    document
        .preview(&shift("pay", "Parking"))
        .expect("it can be");
    assert!(document.preview(&shift("nobody", "Parking")).is_err());
    assert_is(
        document.board(),
        "| Discover | Buy\n Actions | search; ask |\n Parking | pay",
    );
}

#[test]
fn undo_ends_a_gesture_first() {
    let mut document = shop();
    apply(&mut document, &shift("ask", "Parking"));
    document
        .preview(&shift("pay", "Parking"))
        .expect("it can be");
    assert!(document.undo());
    assert_eq!(document.undo_step(), Some(&shift("ask", "Parking")));
    assert_is(
        document.board(),
        "| Discover | Buy\n Actions | search | pay\n Parking | ask",
    );
}

#[test]
fn the_revision_grows_whenever_the_board_may_look_different() {
    let mut document = shop();
    let mut last = document.revision();
    let mut grows = |document: &Document, what: &str| {
        let before = std::mem::replace(&mut last, document.revision());
        assert!(document.revision() > before, "after {what}");
    };
    apply(&mut document, &shift("pay", "Parking"));
    grows(&document, "apply");
    document.undo();
    grows(&document, "undo");
    document.redo();
    grows(&document, "redo");
    document
        .preview(&shift("ask", "Parking"))
        .expect("it can be");
    grows(&document, "preview");
    document.cancel();
    grows(&document, "cancel");
    let other = shop();
    grows(&other, "opening another board");
}

#[test]
fn unsaved_is_what_differs_from_the_file() {
    let mut document = shop();
    assert!(!document.is_unsaved());
    apply(&mut document, &shift("pay", "Parking"));
    assert!(document.is_unsaved());
    document.undo();
    assert!(!document.is_unsaved(), "undone to what is saved");
    document.redo();
    let written = Arc::clone(document.board());
    apply(&mut document, &shift("ask", "Parking"));
    document.mark_saved(&written);
    assert!(
        document.is_unsaved(),
        "saving took a while, and work went on"
    );
    apply(
        &mut document,
        &Edit::MoveCards {
            cards: cards("ask"),
            to: slot("Discover/Actions", 1),
        },
    );
    assert!(!document.is_unsaved(), "the same content is the same");
    document
        .preview(&shift("ask", "Parking"))
        .expect("it can be");
    assert!(!document.is_unsaved(), "a preview is no work");
}

/// Chance for random sequences, the same for the same seed.
struct Chance(IdSource);

impl Chance {
    fn below(&mut self, count: usize) -> usize {
        // The remainder is even enough for the small counts here.
        self.0.next_bits() as usize % count
    }

    fn of<T: Clone>(&mut self, items: &[T]) -> Option<T> {
        (!items.is_empty()).then(|| items[self.below(items.len())].clone())
    }

    fn some_cards(&mut self, board: &Board) -> Vec<CardId> {
        let all: Vec<CardId> = board.cards().map(|(_, card)| card.id).collect();
        (0..=self.below(3)).filter_map(|_| self.of(&all)).collect()
    }

    fn stage(&mut self, board: &Board) -> StageId {
        self.of(&board.stages).expect("a board has a stage").id
    }

    fn lane(&mut self, board: &Board) -> LaneId {
        self.of(&board.lanes)
            .map_or(LaneId::from_bits(0), |lane| lane.id)
    }

    fn slot(&mut self, board: &Board) -> Slot {
        let place = match self.below(5) {
            0 => Place::Parking,
            _ => Place::Cell {
                lane: self.lane(board),
                stage: self.stage(board),
            },
        };
        Slot {
            place,
            index: self.below(5),
        }
    }

    fn content(&mut self, board: &Board) -> Content {
        let about = self.some_cards(board).first().copied();
        match self.below(3) {
            0 => Content::Moment {
                side: MomentSide::Low,
                why: String::new(),
                about,
            },
            1 => Content::Opportunity {
                benefit: Some(self.below(9) as u8),
                employees: None,
                effort: None,
                horizon: None,
                from: self.some_cards(board),
            },
            _ => Content::Feeling {
                value: self.below(9) as i8 - 4,
                wished: false,
            },
        }
    }

    /// Any edit; now and then one that cannot be.
    fn edit(&mut self, board: &Board) -> Edit {
        let (stage, lane) = (self.stage(board), self.lane(board));
        match self.below(40) {
            0..12 => {
                let new = (0..=self.below(2)).map(|_| Card::note(CardId::fresh(&mut self.0), "x"));
                let cards = new.collect();
                Edit::AddCards {
                    at: self.slot(board),
                    cards,
                }
            }
            12..22 => Edit::MoveCards {
                cards: self.some_cards(board),
                to: self.slot(board),
            },
            22..24 => Edit::DeleteCards {
                cards: self.some_cards(board),
            },
            24..27 => {
                let colour = self.of(&NoteColour::ALL);
                Edit::ChangeCards {
                    cards: self.some_cards(board),
                    change: CardChange::Colour(colour),
                }
            }
            27..31 => {
                let change = CardChange::Content(self.content(board));
                Edit::ChangeCards {
                    cards: self.some_cards(board),
                    change,
                }
            }
            31 => {
                let mut new = named_stage("More");
                new.id = StageId::fresh(&mut self.0);
                Edit::InsertStage {
                    at: self.below(9),
                    stage: new,
                }
            }
            32 => Edit::MoveStage {
                stage,
                to: self.below(9),
            },
            33 => Edit::DeleteStage { stage },
            34 => {
                let kinds = [
                    LaneKind::Notes(NotesRole::Opportunities),
                    LaneKind::Notes(NotesRole::Touchpoints),
                    LaneKind::Feelings,
                    LaneKind::Moments,
                ];
                let mut new = named_lane("More", kinds[self.below(kinds.len())]);
                new.id = LaneId::fresh(&mut self.0);
                Edit::InsertLane {
                    at: self.below(9),
                    lane: new,
                }
            }
            35 => Edit::MoveLane {
                lane,
                to: self.below(9),
            },
            36 if board.lanes.len() > 3 => Edit::DeleteLane { lane },
            37 => {
                let mut lines = board.connectors.clone();
                let ends = (self.some_cards(board), self.some_cards(board));
                if let (Some(&from), Some(&to)) = (ends.0.first(), ends.1.first()) {
                    let id = ConnectorId::fresh(&mut self.0);
                    lines.push(Connector {
                        id,
                        from,
                        to,
                        label: String::new(),
                        style: ConnectorStyle::Line,
                    });
                }
                Edit::ChangeBoard {
                    change: BoardChange::Connectors(lines),
                }
            }
            38 => {
                let change = StageChange::Width(Some(self.below(20_000) as f64 - 5.0));
                Edit::ChangeStage { stage, change }
            }
            39 => Edit::ChangeLane {
                lane,
                change: LaneChange::Hidden(self.below(2) == 0),
            },
            _ => Edit::All {
                edits: (0..self.below(4)).map(|_| self.edit(board)).collect(),
            },
        }
    }
}

#[track_caller]
fn check_random(seed: u64, steps: usize) {
    let mut chance = Chance(IdSource::seeded(seed));
    let mut document = shop();
    let start = Arc::clone(document.board());
    let mut done = 0;
    for _ in 0..steps {
        let board = Arc::clone(document.board());
        let edit = chance.edit(&board);
        if chance.below(4) == 0 {
            let previewed = document.preview(&edit);
            document.cancel();
            assert!(
                Arc::ptr_eq(document.board(), &board),
                "seed {seed}: cancelling {edit:?}"
            );
            assert_eq!(previewed, document.clone().apply(&edit), "seed {seed}");
        }
        let outcome = document.apply(&edit);
        assert_eq!(document.board().check(), [], "seed {seed}: {edit:?}");
        match outcome {
            Ok(Outcome::Changed) => done += 1,
            _ => assert!(
                Arc::ptr_eq(document.board(), &board),
                "seed {seed}: {edit:?}"
            ),
        }
    }
    assert!(
        done > steps / 2,
        "seed {seed}: only {done} edits of {steps} could be"
    );
    let end = Arc::clone(document.board());
    let mut undone = 0;
    while document.undo() {
        undone += 1;
    }
    assert_eq!(undone, done.min(1_000));
    if done <= 1_000 {
        assert_eq!(**document.board(), *start, "seed {seed}");
        assert!(!document.is_unsaved());
    }
    while document.redo() {}
    assert_eq!(**document.board(), *end, "seed {seed}");
}

#[test]
fn random_edits_can_be_undone_and_redone() {
    for seed in 1..=8 {
        check_random(seed, 300);
    }
    check_random(99, 2_000);
}
