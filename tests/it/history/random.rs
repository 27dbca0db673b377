//! Random edits: nothing breaks a board, and undo brings all of it back.

use super::*;

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
