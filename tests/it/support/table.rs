//! Boards as small text tables, to be read and written in tests.
//!
//! ```text
//!                  | Discover     | Buy
//! Actions          | search; ask  | pay
//! Mood (feelings)  | +1 curious   | -2 lost
//! Peaks (moments)  | high wow     | low queue
//! Sight (divider)  |
//! Parking          | later
//! ```
//!
//! The first line names the stages. A lane's kind stands behind its name; without one it holds ideas.
//! Cells hold card texts between semicolons. Ids come from the names that a table is read with: see [`card`].

use std::fmt::Write as _;
use std::sync::Arc;

use jalon::edit::new_card_for;
use jalon::model::{
    Board, BoardId, Card, CardId, Cells, Content, DividerLine, Lane, LaneId, LaneKind, MomentSide,
    NotesRole, Place, Slot, Stage, StageId,
};

const PARKING: &str = "Parking";

const KINDS: [(&str, LaneKind); 16] = [
    ("", LaneKind::Notes(NotesRole::Ideas)),
    ("thoughts", LaneKind::Notes(NotesRole::Thoughts)),
    ("touchpoints", LaneKind::Notes(NotesRole::Touchpoints)),
    ("actions", LaneKind::Notes(NotesRole::CustomerActions)),
    ("frontstage", LaneKind::Notes(NotesRole::Frontstage)),
    ("backstage", LaneKind::Notes(NotesRole::Backstage)),
    ("support", LaneKind::Notes(NotesRole::Support)),
    ("opportunities", LaneKind::Notes(NotesRole::Opportunities)),
    ("feelings", LaneKind::Feelings),
    ("moments", LaneKind::Moments),
    ("indicators", LaneKind::Indicators),
    ("pictures", LaneKind::Pictures),
    ("divider", LaneKind::Divider(DividerLine::Free)),
    ("interaction", LaneKind::Divider(DividerLine::Interaction)),
    ("visibility", LaneKind::Divider(DividerLine::Visibility)),
    (
        "internal",
        LaneKind::Divider(DividerLine::InternalInteraction),
    ),
];

/// The id of the card that a table called so.
pub fn card(name: &str) -> CardId {
    CardId::from_bits(bits(name))
}

/// The ids of several cards.
pub fn cards(names: &str) -> Vec<CardId> {
    names.split_whitespace().map(card).collect()
}

/// The id of the stage that a table called so.
pub fn stage(name: &str) -> StageId {
    StageId::from_bits(bits(name))
}

/// The id of the lane that a table called so.
pub fn lane(name: &str) -> LaneId {
    LaneId::from_bits(bits(name))
}

/// `"Buy/Actions"` as a place, stage first; `"Parking"` is the parking lot.
pub fn place(name: &str) -> Place {
    match name.split_once('/') {
        Some((on, of)) => Place::Cell {
            lane: lane(of),
            stage: stage(on),
        },
        None if name == PARKING => Place::Parking,
        None => panic!("{name} is no place"),
    }
}

/// A slot at a place.
pub fn slot(name: &str, index: usize) -> Slot {
    Slot {
        place: place(name),
        index,
    }
}

/// Changes the card that a table called so, wherever it stands on the map.
#[track_caller]
pub fn change(board: &mut Board, name: &str, how: impl FnOnce(&mut Card)) {
    let id = card(name);
    let lanes = board.lanes.iter_mut().map(Arc::make_mut);
    let cells = lanes.flat_map(|lane| lane.cells.iter_mut());
    let mut cards = cells.flat_map(|(_, cards)| cards.iter_mut());
    let found = cards
        .find(|card| card.id == id)
        .expect("a card by this name");
    how(Arc::make_mut(found));
}

/// Reads a table.
#[track_caller]
pub fn board(table: &str) -> Board {
    let mut lines = rows(table).into_iter();
    let mut board = Board::empty(BoardId::from_bits(1), "Table", "en");
    let head = lines.next().expect("a line of stages");
    board.stages = head[1..]
        .iter()
        .map(|name| Arc::new(named_stage(name)))
        .collect();
    for row in lines {
        let (name, kind) = match row[0]
            .strip_suffix(')')
            .and_then(|name| name.split_once(" ("))
        {
            Some((name, kind)) => (name, kind),
            None => (row[0].as_str(), ""),
        };
        if name == PARKING {
            let parked = texts(&row[1]).map(|text| Arc::new(Card::note(card(text), text)));
            board.parking = parked.collect();
            continue;
        }
        let kind = KINDS
            .iter()
            .find(|(word, _)| *word == kind)
            .expect("a kind of lane")
            .1;
        let mut lane = named_lane(name, kind);
        for (cell, stage) in row[1..].iter().zip(&board.stages) {
            for text in texts(cell) {
                let card = Arc::new(read_card(&lane, text));
                lane.cells.at_mut(stage.id).push(card);
            }
        }
        board.lanes.push(Arc::new(lane));
    }
    board.tidy();
    assert_eq!(board.check(), [], "{table}");
    board
}

/// A stage by this name and nothing else.
pub fn named_stage(name: &str) -> Stage {
    Stage {
        id: stage(name),
        name: name.to_owned(),
        description: String::new(),
        time: None,
        width: None,
        collapsed: false,
        hidden: false,
    }
}

/// A lane by this name and nothing else.
pub fn named_lane(name: &str, kind: LaneKind) -> Lane {
    Lane {
        id: lane(name),
        name: name.to_owned(),
        question: String::new(),
        kind,
        colour: None,
        height: None,
        collapsed: false,
        hidden: false,
        cells: Cells::default(),
    }
}

/// Writes the table that a board is.
pub fn print(board: &Board) -> String {
    let mut table = String::new();
    for stage in &board.stages {
        write!(table, " | {}", stage.name).expect("a string takes all");
    }
    for lane in &board.lanes {
        let word = KINDS
            .iter()
            .find(|(_, kind)| *kind == lane.kind)
            .expect("a kind that tables have")
            .0;
        write!(table, "\n{}", lane.name).expect("a string takes all");
        if !word.is_empty() {
            write!(table, " ({word})").expect("a string takes all");
        }
        for stage in &board.stages {
            write!(table, " | {}", cell(lane.cells.at(stage.id))).expect("a string takes all");
        }
    }
    if !board.parking.is_empty() {
        write!(table, "\n{PARKING} | {}", cell(&board.parking)).expect("a string takes all");
    }
    table
}

/// Fails unless the board is the one that the table shows.
#[track_caller]
pub fn assert_is(board: &Board, table: &str) {
    let (is, should) = (print(board), rows(table));
    assert!(
        filled(rows(&is)) == filled(should),
        "the board is\n{is}\ninstead of\n{table}"
    );
}

fn read_card(lane: &Lane, text: &str) -> Card {
    let (value, name) = text.split_once(' ').unwrap_or((text, text));
    let name = if matches!(lane.kind, LaneKind::Feelings | LaneKind::Moments) {
        name
    } else {
        text
    };
    let mut card = new_card_for(lane, card(name), name);
    match &mut card.content {
        Content::Feeling { value: felt, .. } => {
            *felt = value.parse().expect("a feeling such as +1");
        }
        Content::Moment { side, .. } if value == "low" => *side = MomentSide::Low,
        _ => {}
    }
    card
}

fn cell(cards: &[Arc<Card>]) -> String {
    let texts = cards.iter().map(|card| match &card.content {
        Content::Feeling { value, .. } => format!("{value:+} {}", card.text),
        Content::Moment {
            side: MomentSide::High,
            ..
        } => format!("high {}", card.text),
        Content::Moment {
            side: MomentSide::Low,
            ..
        } => format!("low {}", card.text),
        _ => card.text.clone(),
    });
    texts.collect::<Vec<_>>().join("; ")
}

fn rows(table: &str) -> Vec<Vec<String>> {
    let lines = table.lines().filter(|line| !line.trim().is_empty());
    lines
        .map(|line| line.split('|').map(|cell| cell.trim().to_owned()).collect())
        .collect()
}

/// Empty cells at the end of a row need not be written.
fn filled(mut rows: Vec<Vec<String>>) -> Vec<Vec<String>> {
    for row in &mut rows {
        while row.last().is_some_and(String::is_empty) {
            row.pop();
        }
    }
    rows
}

fn texts(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(';')
        .map(str::trim)
        .filter(|text| !text.is_empty())
}

/// FNV-1a, cut to the bits of an id. Source: <http://www.isthe.com/chongo/tech/comp/fnv/>.
fn bits(name: &str) -> u64 {
    let hash = name.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    hash >> 4
}
