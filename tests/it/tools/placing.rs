//! Opportunities put elsewhere on the matrix and the roadmap, by hand and by keys.

use jalon::edit::{CardChange, CardDeed, ContentPart, Counted, Edit, Selection, StepLabel};
use jalon::layout::View;
use jalon::model::{Content, Horizon};
use jalon::tool::{BoardKey, Hint};

use super::{NONE, SHIFT};
use crate::support::desk::Desk;
use crate::support::table::{card, cards};

const IDEAS: &str = "
                          | Discover       | Buy
    Actions               | search         | pay
    Ideas (opportunities) | guide; reminder | app
";

fn part(names: &str, part: ContentPart) -> Edit {
    Edit::ChangeCards {
        cards: cards(names),
        change: CardChange::Part(part),
    }
}

fn desk(view: View) -> Desk {
    let mut desk = Desk::with(IDEAS);
    for (name, benefit, effort) in [("guide", 4, 2), ("reminder", 2, 5)] {
        let rating = ContentPart::Rating {
            benefit: Some(benefit),
            effort: Some(effort),
        };
        desk.meanwhile(&part(name, rating));
    }
    desk.meanwhile(&part("guide", ContentPart::Horizon(Some(Horizon::Short))));
    desk.show(view);
    desk
}

/// Benefit and effort, then the horizon.
type Weight = (Option<u8>, Option<u8>, Option<Horizon>);

#[track_caller]
fn check(desk: &Desk, name: &str, expected: Weight) {
    let Content::Opportunity {
        benefit,
        effort,
        horizon,
        ..
    } = desk.content(name)
    else {
        panic!("{name} is no opportunity");
    };
    assert_eq!((benefit, effort, horizon), expected, "{name}");
}

/// What the last step did, and to which cards.
fn last(desk: &Desk) -> Option<(CardDeed, Counted)> {
    let (_, done) = desk.document.steps();
    match desk.document.step_label(done.checked_sub(1)?)? {
        StepLabel::Cards { did, cards, .. } => Some((did, cards)),
        _ => None,
    }
}

const SHORT: Option<Horizon> = Some(Horizon::Short);

#[test]
fn a_drag_on_the_matrix_rates_in_one_named_step() {
    let mut desk = desk(View::Matrix);
    let (before, table) = (desk.steps(), desk.document.board().clone());
    let place = desk.layout().card(card("guide")).expect("seen").slot;
    desk.down("card guide").move_to("rating 5/1");
    // Nothing moves but what is in the hand; the place that takes it is marked.
    assert_eq!(desk.document.board(), &table);
    let overlay = desk.tool.overlay();
    let target = overlay.target.expect("a place");
    assert_eq!(
        (overlay.held.as_slice(), overlay.slot),
        (&[card("guide")][..], Some(place))
    );
    assert!(target.contains(desk.point("rating 5/1")), "{target:?}");
    assert_eq!(desk.tool.hint(desk.document.selection()), Hint::Placing);
    desk.up("rating 5/1");
    check(&desk, "guide", (Some(5), Some(1), SHORT));
    assert_eq!(desk.steps(), before + 1);
    let guide = Counted::Named("guide".to_owned());
    assert_eq!(last(&desk), Some((CardDeed::Rate, guide)));
    desk.turn_back(true);
    check(&desk, "guide", (Some(4), Some(2), SHORT));
}

#[test]
fn the_tray_gives_and_takes() {
    let mut desk = desk(View::Matrix);
    desk.drag("card app", "rating 3/3");
    check(&desk, "app", (Some(3), Some(3), None));
    desk.drag("card app", "tray");
    check(&desk, "app", (None, None, None));
}

#[test]
fn what_is_dropped_nowhere_or_where_it_was_stays() {
    for to in ["nothing", "rating 4/2"] {
        let mut desk = desk(View::Matrix);
        let before = desk.steps();
        desk.drag("card guide", to);
        check(&desk, "guide", (Some(4), Some(2), SHORT));
        assert_eq!(desk.steps(), before, "{to}");
    }
}

#[test]
fn escape_puts_back() {
    let mut desk = desk(View::Matrix);
    let before = desk.steps();
    desk.down("card guide").move_to("rating 1/1").escape();
    assert!(desk.tool.overlay().target.is_none());
    desk.up("rating 1/1").selects("", "nothing");
    check(&desk, "guide", (Some(4), Some(2), SHORT));
    assert_eq!(desk.steps(), before);
}

#[test]
fn several_go_together() {
    let mut desk = desk(View::Matrix);
    desk.click("card guide", NONE).click("card reminder", SHIFT);
    desk.drag("card reminder", "rating 2/2");
    check(&desk, "guide", (Some(2), Some(2), SHORT));
    check(&desk, "reminder", (Some(2), Some(2), None));
    assert_eq!(last(&desk), Some((CardDeed::Rate, Counted::Count(2))));
}

#[test]
fn a_drag_on_the_roadmap_plans_and_hands_over() {
    let mut desk = desk(View::Roadmap);
    let app = Counted::Named("app".to_owned());
    desk.drag("card app", "planned Long");
    check(&desk, "app", (None, None, Some(Horizon::Long)));
    assert_eq!(last(&desk), Some((CardDeed::Plan, app.clone())));
    desk.meanwhile(&Edit::ChangeCards {
        cards: cards("guide"),
        change: CardChange::Department("Branch".to_owned()),
    });
    let before = desk.steps();
    desk.drag("card app", "planned Medium Branch");
    check(&desk, "app", (None, None, Some(Horizon::Medium)));
    let department = |desk: &Desk| {
        let (_, card) = desk.document.board().find(card("app")).expect("there");
        card.department.clone()
    };
    assert_eq!(
        (department(&desk).as_str(), desk.steps()),
        ("Branch", before + 1)
    );
    assert_eq!(last(&desk), Some((CardDeed::Plan, app.clone())));
    desk.turn_back(true);
    assert_eq!(department(&desk), "");
}

#[test]
fn keys_rate_and_plan() {
    use BoardKey::{MoveDown, MoveLeft, MoveRight, MoveUp};
    let cases: [(View, &str, &[BoardKey], Weight); 8] = [
        (
            View::Matrix,
            "guide",
            &[MoveUp, MoveRight],
            (Some(5), Some(3), SHORT),
        ),
        (
            View::Matrix,
            "guide",
            &[MoveDown, MoveLeft],
            (Some(3), Some(1), SHORT),
        ),
        // At the edge it stays.
        (
            View::Matrix,
            "guide",
            &[MoveUp, MoveUp, MoveUp],
            (Some(5), Some(2), SHORT),
        ),
        // The first key brings it to the middle, and there it goes on.
        (View::Matrix, "app", &[MoveUp], (Some(3), Some(3), None)),
        (
            View::Matrix,
            "app",
            &[MoveUp, MoveUp],
            (Some(4), Some(3), None),
        ),
        (
            View::Roadmap,
            "guide",
            &[MoveRight],
            (Some(4), Some(2), Some(Horizon::Medium)),
        ),
        (
            View::Roadmap,
            "app",
            &[MoveLeft],
            (None, None, Some(Horizon::Long)),
        ),
        (
            View::Roadmap,
            "guide",
            &[MoveLeft],
            (Some(4), Some(2), SHORT),
        ),
    ];
    for (view, name, keys, expected) in cases {
        let mut desk = desk(view);
        desk.document.select(Selection::card(card(name)));
        desk.keys(keys);
        check(&desk, name, expected);
    }
}

#[test]
fn arrows_go_from_card_to_card() {
    use BoardKey::{Down, First, Last, Left, NextCell, Right};
    let mut desk = desk(View::Matrix);
    desk.keys(&[Down]).selects("guide", "guide");
    desk.keys(&[Right]).selects("reminder", "reminder");
    desk.keys(&[Left]).selects("guide", "guide");
    desk.keys(&[NextCell]).selects("reminder", "reminder");
    desk.keys(&[Last]).selects("app", "app");
    desk.keys(&[First]).selects("guide", "guide");
}
