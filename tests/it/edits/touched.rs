//! Where to look after undo: what differs between two states of a board.

use super::*;
use jalon::edit::Touched;
use jalon::model::Place;

const TWO: &str = "
            | Discover    | Buy | Use
    Actions | search; ask | pay |
    Pains   | slow        |     |
    Parking | later
";

/// What differs, by name, each kind as a part of a line.
fn say(touched: &Touched, boards: [&Board; 2]) -> String {
    let name = |known: &dyn Fn(&Board) -> Option<String>| {
        let mut names = boards.iter().rev().filter_map(|board| known(board));
        names.next().expect("part of one of the boards")
    };
    let stage = |id| name(&|board| board.stage(id).map(|stage| stage.name.clone()));
    let lane = |id| name(&|board| board.lane(id).map(|lane| lane.name.clone()));
    let place = |place: &Place| match *place {
        Place::Cell {
            lane: of,
            stage: on,
        } => format!("{}/{}", stage(on), lane(of)),
        Place::Parking => "Parking".to_owned(),
    };
    let card = |id| name(&|board| Some(board.find(id)?.1.text.clone()));
    let parts = [
        ("title", vec![String::new(); usize::from(touched.title)]),
        (
            "stage",
            touched.stages.iter().map(|id| stage(*id)).collect(),
        ),
        ("lane", touched.lanes.iter().map(|id| lane(*id)).collect()),
        ("card", touched.cards.iter().map(|id| card(*id)).collect()),
        ("left", touched.left.iter().map(place).collect()),
    ];
    let all = parts.iter().flat_map(|(kind, names)| {
        let names = names.iter();
        names.map(move |name| format!("{kind} {name}").trim().to_owned())
    });
    all.collect::<Vec<_>>().join(", ")
}

#[track_caller]
fn check_touched(after: &str, expected: &str) {
    let (before, after) = (table::board(TWO), table::board(after));
    let touched = Touched::between(&before, &after);
    assert_eq!(say(&touched, [&before, &after]), expected);
    assert_eq!(touched.is_empty(), expected.is_empty());
}

#[test]
fn a_state_of_a_board_tells_what_differs_from_another() {
    for (after, expected) in [
        (TWO, ""),
        (
            "           | Discover | Buy | Use\n Actions | search | pay |\n Pains | slow\n Parking | later",
            "left Discover/Actions",
        ),
        (
            "           | Discover | Buy | Use\n Actions | search | pay | ask\n Pains | slow\n Parking | later",
            "card ask",
        ),
        (
            "           | Discover | Buy | Use\n Actions | ask; search | pay |\n Pains | slow\n Parking | later",
            "card search",
        ),
        (
            "           | Discover | Buy | Use\n Actions | search; new; ask | pay |\n Pains | slow\n Parking | later",
            "card new",
        ),
        (
            "           | Discover | Buy | Use\n Actions | search; ask | pay |\n Pains | slow",
            "left Parking",
        ),
        (
            "           | Discover | Use\n Actions | search; ask |\n Pains | slow\n Parking | later",
            "stage Use, left Buy/Actions",
        ),
        (
            "           | Buy | Discover | Use\n Actions | pay | search; ask\n Pains | | slow\n Parking | later",
            "stage Discover",
        ),
        (
            "           | Use | Discover | Buy\n Actions | | search; ask | pay\n Pains | | slow\n Parking | later",
            "stage Use",
        ),
        (
            "           | Discover | Buy | Use\n Pains | slow\n Actions | search; ask | pay |\n Parking | later",
            "lane Actions",
        ),
        (
            "           | Discover | Buy | Use\n Actions | search; ask | pay |\n Gains | slow\n Parking | later",
            "lane Gains, card slow",
        ),
    ] {
        check_touched(after, expected);
    }
}

#[test]
fn a_changed_title_or_note_is_what_differs() {
    let before = Arc::new(table::board(TWO));
    let retitled = apply(
        &before,
        &Edit::ChangeBoard {
            change: BoardChange::Title("Ours".to_owned()),
        },
    );
    let touched = Touched::between(&before, &retitled);
    assert_eq!(say(&touched, [&before, &retitled]), "title");
    let coloured = change("ask later", CardChange::Colour(Some(NoteColour::Pink)));
    let coloured = apply(&before, &coloured);
    let touched = Touched::between(&before, &coloured);
    assert_eq!(say(&touched, [&before, &coloured]), "card ask, card later");
}
