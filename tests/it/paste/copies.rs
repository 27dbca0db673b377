//! What is copied, and how it comes back.

use super::*;

const SHOP: &str = "
                     | Discover | Search | Buy
    Actions          | ask; look |       | pay
    Ways             | walk     | call   |
    Peaks (moments)  | high wow |        |
    Parking          | later; last |     |";

#[track_caller]
fn check(ids: &str, text: &str) {
    let board = table::board(SHOP);
    let fragment = Fragment::of(&board, &cards(ids));
    assert_eq!(fragment.to_text(), text, "{ids}");
    assert_eq!(
        Fragment::from_html(&fragment.to_html()),
        Some(fragment),
        "{ids}"
    );
}

#[test]
fn one_cell_is_lines_and_several_are_a_table() {
    check("ask", "ask");
    check("look ask", "ask\nlook");
    check("later last", "later\nlast");
    check("ask pay", "\tDiscover\tSearch\tBuy\nActions\task\t\tpay");
    check(
        "ask look call",
        "\tDiscover\tSearch\nActions\t\"ask\n\nlook\"\t\nWays\t\tcall",
    );
    check("ask later", "\tDiscover\nActions\task\n\tlater");
}

#[test]
fn a_table_that_was_copied_comes_back() {
    let board = table::board(SHOP);
    let text = Fragment::of(&board, &cards("ask look call pay")).to_text();
    let empty = table::board(
        "
                     | Discover | Search | Buy
    Actions          |          |        |
    Ways             |          |        |",
    );
    let (after, _) = pasted(&empty, read(&text), "Search/Ways", true);
    let texts = |at| {
        after
            .cards_at(place(at))
            .iter()
            .map(|card| card.text.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(texts("Discover/Actions"), ["ask", "look"]);
    assert_eq!(
        (texts("Buy/Actions"), texts("Search/Ways")),
        (vec!["pay".to_owned()], vec!["call".to_owned()])
    );
}

#[test]
fn html_shows_the_words_and_breaks_within_cells() {
    let mut board = table::board(SHOP);
    let change = Edit::ChangeCards {
        cards: cards("ask"),
        change: CardChange::Text("a < b\n& c".to_owned()),
    };
    board = Board::clone(&change.apply(&Arc::new(board)).expect("a change"));
    let html = Fragment::of(&board, &cards("ask pay")).to_html();
    assert!(
        html.contains("<td>a &lt; b<br style=\"mso-data-placement:same-cell\">&amp; c</td>"),
        "{html}"
    );
    assert_eq!(
        Fragment::from_html("<table><tr><td>a</td></tr></table>"),
        None
    );
    assert_eq!(Fragment::from_html("<p data-jalon=\"no base64\">"), None);
}

#[test]
fn cards_keep_their_places_to_each_other() {
    let board = table::board(SHOP);
    let copied = Paste::Cards(Fragment::of(&board, &cards("ask look call")));
    let (after, selected) = pasted(&board, copied, "Search/Actions", true);
    assert_eq!(selected, ["ask", "look", "call"]);
    table::assert_is(
        &after,
        "
                     | Discover | Search | Buy
    Actions          | ask; look | ask; look | pay
    Ways             | walk     | call   | call
    Peaks (moments)  | high wow |        |
    Parking          | later; last |     |",
    );
}

#[test]
fn lanes_come_along_as_what_they_were() {
    let copied = Paste::Cards(Fragment::of(&table::board(SHOP), &cards("walk wow")));
    let bare = table::board(
        "
            | Start
    Notes   | x",
    );
    let (after, _) = pasted(&bare, copied, "Start/Notes", true);
    table::assert_is(
        &after,
        "
                     | Start
    Notes            | x; walk
    Peaks (moments)  | high wow",
    );
}

#[test]
fn what_cards_refer_to_comes_along_once() {
    let mut board = table::board(SHOP);
    let tag = |bits, name: &str| Tag {
        id: TagId::from_bits(bits),
        name: name.to_owned(),
        colour: None,
    };
    board.tags = vec![tag(1, "Urgent"), tag(2, "Later")];
    let tagged = Edit::ChangeCards {
        cards: cards("ask"),
        change: CardChange::Tags(vec![TagId::from_bits(1), TagId::from_bits(2)]),
    };
    let board = tagged.apply(&Arc::new(board)).expect("a change");
    let copied = || Paste::Cards(Fragment::of(&board, &cards("ask")));
    let mut other = table::board(SHOP);
    other.tags = vec![tag(7, "urgent")];
    let (after, _) = pasted(&other, copied(), "Buy/Ways", true);
    assert_eq!(after.tags, [tag(7, "urgent"), tag(2, "Later")]);
    let tags = &after.cards_at(place("Buy/Ways"))[0].tags;
    assert_eq!(tags, &[TagId::from_bits(7), TagId::from_bits(2)]);
    let (again, _) = pasted(&after, copied(), "Buy/Ways", true);
    assert_eq!(again.tags, after.tags);
}

#[test]
fn what_copies_say_about_each_other_holds() {
    const MAP: &str = "
                     | Start
    Peaks (moments)  | high wow
    Ways             | walk";
    let about = Edit::ChangeCards {
        cards: cards("wow"),
        change: CardChange::Content(Content::Moment {
            side: MomentSide::High,
            why: String::new(),
            about: Some(card("walk")),
        }),
    };
    let board = about.apply(&Arc::new(table::board(MAP))).expect("a change");
    let copied = Paste::Cards(Fragment::of(&board, &cards("walk wow")));
    let (after, _) = pasted(&board, copied, "Start/Peaks", true);
    let copy = |at| &after.cards_at(place(at))[1];
    match copy("Start/Peaks").content {
        Content::Moment { about, .. } => assert_eq!(about, Some(copy("Start/Ways").id)),
        ref other => panic!("{other:?}"),
    }
}

#[test]
fn places_that_refer_to_each_other_come_whole() {
    const MAP: &str = "
                          | Start
    Peaks (moments)       | high wow
    Ideas (opportunities) | shop";
    let change = |id: &str, content| Edit::ChangeCards {
        cards: cards(id),
        change: CardChange::Content(content),
    };
    let both = Edit::All {
        edits: vec![
            change(
                "wow",
                Content::Moment {
                    side: MomentSide::High,
                    why: String::new(),
                    about: Some(card("shop")),
                },
            ),
            change(
                "shop",
                Content::Opportunity {
                    from: vec![card("wow")],
                    benefit: None,
                    employees: None,
                    effort: None,
                    horizon: None,
                },
            ),
        ],
    };
    let board = both.apply(&Arc::new(table::board(MAP))).expect("a change");
    let copied = Paste::Cards(Fragment::of(&board, &cards("wow shop")));
    let (after, _) = pasted(&board, copied, "Start/Peaks", true);
    let copy = |at| &after.cards_at(place(at))[1];
    let (wow, shop) = (copy("Start/Peaks"), copy("Start/Ideas"));
    match (&wow.content, &shop.content) {
        (Content::Moment { about, .. }, Content::Opportunity { from, .. }) => {
            assert_eq!((*about, &from[..]), (Some(shop.id), &[wow.id][..]));
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_no_board_would_copy_is_put_right() {
    let text = r#"JalonCards(
        lanes: [(name: "Mood", kind: Some(Feelings)), (name: "Line", kind: Some(Divider(Free)))],
        stages: ["a", "b"],
        pieces: [
            (lane: 0, stage: 0, cards: [
                (id: "000000000001", text: "x", content: Feeling(value: 99), tags: ["000000000009", "000000000008"]),
                (id: "000000000001", text: "y", persona: Some("000000000007"), group: Some("000000000006")),
            ]),
            (lane: 0, stage: 0, cards: [(id: "000000000001", content: Moment(side: Low, about: Some("00000000000Z")))]),
            (lane: 1, stage: 1, cards: [(id: "000000000003", text: "z"), (id: "000000000002", content: Picture(picture: Some("000000000005")))]),
        ],
        tags: [(id: "000000000009", name: "t"), (id: "000000000009", name: "t"), (id: "000000000008", name: "T")],
        personas: [(id: "000000000007", name: "Awa", picture: Some("000000000004"))],
    )"#;
    let fragment = Fragment::from_ron(text).expect("cards");
    for at in ["Buy/Actions", "Discover/Peaks", "Parking"] {
        for create in [true, false] {
            let board = table::board(SHOP);
            let (after, selected) = pasted(&board, Paste::Cards(fragment.clone()), at, create);
            assert_eq!(selected.len(), 5);
            assert_eq!((after.tags.len(), after.personas.len()), (1, 1));
        }
    }
}

#[test]
fn cards_that_are_none_are_no_cards() {
    for text in [
        "JalonCards(pieces: [Piece(lane: 3, stage: 0, cards: [])])",
        "JalonCards(cards: 3)",
        "pay",
    ] {
        assert_eq!(Fragment::from_ron(text), None, "{text}");
    }
}
