//! Random walks of the hand and the keys: nothing breaks the board, Escape brings all back, undo leads to the start.

use std::sync::Arc;

use jalon::edit::Selection;
use jalon::model::{Board, NoteColour};
use jalon::tool::{BoardKey, Event, Modifiers, Tool, ToolKind};
use kurbo::Point;

use crate::support::boards::Dice;
use crate::support::desk::Desk;

const SHOP: &str = "
                    | Discover    | Choose | Buy
    Actions         | search; ask |        | pay
    Mood (feelings) | +1 curious  |        | -2 lost
    Sight (divider) |
    Peaks (moments) |             |        | low queue
    Parking         | later
";

/// More cards than this are not copied any further: copies of copies would never end.
const MOST: usize = 40;

const KEYS: [BoardKey; 37] = [
    BoardKey::Left,
    BoardKey::Right,
    BoardKey::Up,
    BoardKey::Down,
    BoardKey::MoveLeft,
    BoardKey::MoveRight,
    BoardKey::MoveUp,
    BoardKey::MoveDown,
    BoardKey::NextCell,
    BoardKey::PreviousCell,
    BoardKey::First,
    BoardKey::Last,
    BoardKey::NewNote,
    BoardKey::NewNote,
    BoardKey::NewNote,
    BoardKey::EditText,
    BoardKey::Delete,
    BoardKey::Duplicate,
    BoardKey::SelectAll,
    BoardKey::MoveEarlier,
    BoardKey::MoveLater,
    BoardKey::FeelingUp,
    BoardKey::FeelingDown,
    BoardKey::Wished,
    BoardKey::High,
    BoardKey::Low,
    BoardKey::NextEvidence,
    BoardKey::Colour(None),
    BoardKey::Colour(Some(NoteColour::Pink)),
    BoardKey::Colour(Some(NoteColour::Teal)),
    BoardKey::Collapse,
    BoardKey::Collapse,
    BoardKey::Hide,
    BoardKey::Fit,
    BoardKey::Larger,
    BoardKey::Smaller,
    BoardKey::Smaller,
];

struct Walk {
    desk: Desk,
    dice: Dice,
}

impl Walk {
    fn one_of<T: Copy>(&mut self, items: &[T]) -> T {
        items[self.dice.roll(items.len())]
    }

    /// On a card, a header, an edge or a cell; now and then anywhere.
    fn point(&mut self) -> Point {
        let layout = self.desk.layout();
        let mut points: Vec<Point> = layout
            .cards
            .values()
            .map(|card| card.rect.center())
            .collect();
        for stage in &layout.stages {
            points.push(stage.header.center());
            points.push(Point::new(stage.column.x1, stage.header.center().y));
        }
        for lane in &layout.lanes {
            points.push(lane.header.center());
            points.push(Point::new(lane.header.center().x, lane.header.y1));
        }
        points.extend(layout.cells.iter().map(|cell| cell.rect.center()));
        points.extend(layout.parking.iter().map(|parking| parking.rect.center()));
        let bounds = layout.bounds;
        if self.dice.roll(5) == 0 {
            let share = |dice: &mut Dice| dice.roll(1001) as f64 / 1000.0;
            let (x, y) = (share(&mut self.dice), share(&mut self.dice));
            return bounds.origin() + (x * bounds.width(), y * bounds.height());
        }
        self.one_of(&points)
    }

    fn modifiers(&mut self) -> Modifiers {
        Modifiers {
            shift: self.dice.roll(4) == 0,
            command: false,
            alt: self.dice.roll(4) == 0,
        }
    }

    /// One event, as the window would send it.
    fn step(&mut self) {
        if self.desk.has_new_note() {
            let text = self.one_of(&["", "words", "«\u{a0}encore\u{a0}»"]);
            self.desk.write(text);
        }
        let (at, modifiers) = (self.point(), self.modifiers());
        let event = match self.dice.roll(12) {
            0..3 => {
                let clicks = 1 + self.dice.roll(2) as u8;
                Event::Down {
                    at,
                    modifiers,
                    clicks,
                }
            }
            3..6 => Event::Move { at, modifiers },
            6..8 => Event::Up { at, modifiers },
            8 if self.dice.roll(4) == 0 => Event::Cancel,
            8 if self.dice.roll(8) == 0 => {
                let kind = self.one_of(&[ToolKind::Select, ToolKind::Hand, ToolKind::Note]);
                self.desk.escape();
                self.desk.tool = Tool::new(kind);
                return;
            }
            8 => {
                if !self.desk.tool.is_busy() {
                    let undoes = self.dice.roll(2) == 0;
                    self.desk.turn_back(undoes);
                }
                return;
            }
            _ => match self.one_of(&KEYS) {
                BoardKey::Duplicate if self.desk.document.board().cards().count() > MOST => {
                    Event::Key(BoardKey::Delete)
                }
                key => Event::Key(key),
            },
        };
        self.desk.send(event);
    }
}

/// So many events; after each the board is whole.
#[track_caller]
fn check(seed: u64, events: usize) {
    let mut walk = Walk {
        desk: Desk::opened(SHOP),
        dice: Dice::new(seed),
    };
    let start = Arc::clone(walk.desk.document.board());
    for nth in 0..events {
        walk.step();
        let board = walk.desk.document.board();
        assert_eq!(board.check(), [], "seed {seed}, event {nth}");
        let Selection { cards, .. } = walk.desk.document.selection();
        let is_there = |id: &_| board.find(*id).is_some();
        assert!(cards.iter().all(is_there), "seed {seed}, event {nth}");
    }
    if walk.desk.has_new_note() {
        walk.desk.write("");
    }
    walk.desk.escape();
    let document = &mut walk.desk.document;
    while document.redo() {}
    let end = Board::clone(document.board());
    while document.undo() {}
    assert_eq!(
        **document.board(),
        *start,
        "seed {seed}: undo does not lead to the start"
    );
    while document.redo() {}
    assert_eq!(
        **document.board(),
        end,
        "seed {seed}: redo does not lead to the end"
    );
}

#[test]
fn random_walks_hold_the_board_and_undo_to_the_start() {
    for seed in 0..20 {
        check(seed, 500);
    }
}

#[test]
fn escape_puts_all_back_in_the_midst_of_any_gesture() {
    let mut walk = Walk {
        desk: Desk::opened(SHOP),
        dice: Dice::new(7),
    };
    for _ in 0..400 {
        let before = Arc::clone(walk.desk.document.board());
        let (at, modifiers) = (walk.point(), walk.modifiers());
        walk.desk.send(Event::Down {
            at,
            modifiers,
            clicks: 1,
        });
        for _ in 0..walk.dice.roll(4) {
            let at = walk.point();
            walk.desk.send(Event::Move { at, modifiers });
        }
        walk.desk.escape();
        assert_eq!(*walk.desk.document.board(), before);
        assert!(!walk.desk.tool.is_busy() && !walk.desk.document.is_previewing());
    }
    assert_eq!(walk.desk.steps(), 0);
}
