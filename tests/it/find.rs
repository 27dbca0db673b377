//! Finding and filtering, without a window.

mod excerpt;
mod filter;
mod steps;

use jalon::edit::find::{Filter, Hit, Query, Value, folded, fuzzy};
use jalon::model::{Board, Card, Channel, Content, MomentSide, Persona, PersonaId, Tag, TagId};

use crate::support::boards::{self, TEXTS};
use crate::support::table::{self, card, lane, stage};

const TRIP: &str = "
                       | Découvrir     | Achat
    Étapes             | Été; bœuf     | payer
    Ways (touchpoints) |               | counter
    Peaks (moments)    |               | low queue
    Parking            | plus tard
";

/// The card of a table, to be changed.
pub fn change(board: &mut Board, name: &str, change: impl FnOnce(&mut Card)) {
    use std::sync::Arc;
    let id = card(name);
    let in_lanes = board
        .lanes
        .iter_mut()
        .flat_map(|lane| Arc::make_mut(lane).cells.iter_mut())
        .flat_map(|(_, cards)| cards);
    let mut cards = in_lanes.chain(&mut board.parking);
    let card = cards.find(|card| card.id == id).expect("it is there");
    change(Arc::make_mut(card));
}

fn names(channel: &Channel) -> String {
    match channel {
        Channel::Branch => "agence".to_owned(),
        Channel::Other(name) => name.clone(),
        _ => String::new(),
    }
}

#[track_caller]
fn finds(board: &Board, typed: &str, hits: &[Hit], unseen: usize) {
    let query = Query::new(typed).expect("something to look for");
    let found = query.find(board, &Filter::default(), &names);
    assert_eq!((&*found.hits, found.unseen), (hits, unseen), "{typed}");
}

#[test]
fn accents_case_and_signs_are_folded() {
    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(folded(text), expected, "{text}");
        assert_eq!(folded(expected), expected, "folding twice changes it");
    }
    check("Été À L’ŒUVRE", "ete a l'oeuvre");
    check("E\u{301}te\u{301}", "ete");
    check("Straße STRASSE", "strasse strasse");
    check("Ærø Łódź", "aero lodz");
    check("  deux\n\tmots\u{202F}! ", "deux mots !");
    check("porte‑à‑porte — 2", "porte-a-porte - 2");
    check("ΟΔΟΣ οδος", "οδοσ οδοσ");
    check("ﬁn d\u{AD}e mois", "fin de mois");
    check("東京", "東京");
    check("İstanbul", "istanbul");
    check("", "");
}

#[test]
fn folding_is_stable_on_any_text() {
    for text in TEXTS {
        let once = folded(text);
        assert_eq!(folded(&once), once, "{text}");
        assert_eq!(folded(&text.to_uppercase()), folded(&text.to_lowercase()));
    }
}

#[test]
fn hits_come_in_reading_order() {
    let board = table::board(TRIP);
    finds(&board, "table", &[Hit::Title], 0);
    finds(&board, "ETE", &[Hit::Card(card("Été"))], 0);
    finds(&board, "boeuf", &[Hit::Card(card("bœuf"))], 0);
    finds(
        &board,
        "e",
        &[
            Hit::Title,
            Hit::Stage(stage("Découvrir")),
            Hit::Lane(lane("Étapes")),
            Hit::Card(card("Été")),
            Hit::Card(card("bœuf")),
            Hit::Card(card("payer")),
            Hit::Card(card("counter")),
            Hit::Lane(lane("Peaks")),
            Hit::Card(card("queue")),
        ],
        0,
    );
    assert_eq!(Query::new("  \u{AD}\n"), None);
    finds(&board, "nowhere", &[], 0);
}

#[test]
fn all_that_a_note_says_is_searched() {
    #[track_caller]
    fn check(name: &str, typed: &str, set: impl FnOnce(&mut Card)) {
        let mut board = table::board(TRIP);
        finds(&board, typed, &[], 0);
        let id = card(name);
        change(&mut board, name, set);
        finds(&board, typed, &[Hit::Card(id)], 0);
    }
    check("payer", "zzz", |card| card.details = "a zzz b".into());
    check("payer", "zzz", |card| card.source = "ZZZ".into());
    check("payer", "zzz", |card| card.owner = "Zzz".into());
    check("payer", "zzz", |card| card.department = "zzz".into());
    check("payer", "zzz.org/a", |card| {
        card.link = "https://zzz.org/a".into();
    });
    check("payer", "zzz", |card| {
        card.corrected_from = Some("zzz".into());
    });
    check("plus tard", "zzz", |card| card.details = "zzz".into());
    check("counter", "agence", |card| {
        card.content = Content::Touchpoint {
            channel: Some(Channel::Branch),
            duration: String::new(),
        };
    });
    check("counter", "2 h", |card| {
        card.content = Content::Touchpoint {
            channel: None,
            duration: "2\u{A0}h".into(),
        };
    });
    check("queue", "zzz", |card| {
        card.content = Content::Moment {
            side: MomentSide::Low,
            why: "zzz".into(),
            about: None,
        };
    });
}

#[test]
fn names_of_what_a_note_refers_to_are_searched() {
    let mut board = table::board(TRIP);
    let (awa, urgent) = (PersonaId::from_bits(5), TagId::from_bits(6));
    board
        .personas
        .push(std::sync::Arc::new(Persona::named(awa, "Awa")));
    board.tags.push(Tag {
        id: urgent,
        name: "Urgent".into(),
        colour: None,
    });
    change(&mut board, "payer", |card| card.persona = Some(awa));
    change(&mut board, "counter", |card| card.tags = vec![urgent]);
    finds(&board, "awa", &[Hit::Card(card("payer"))], 0);
    finds(&board, "urgent", &[Hit::Card(card("counter"))], 0);
}

#[test]
fn what_is_out_of_sight_is_counted() {
    use std::sync::Arc;
    let mut board = table::board(TRIP);
    Arc::make_mut(&mut board.stages[1]).collapsed = true;
    // The stage's own name still shows.
    finds(&board, "achat", &[Hit::Stage(stage("Achat"))], 0);
    finds(&board, "payer", &[], 1);
    Arc::make_mut(&mut board.stages[1]).hidden = true;
    finds(&board, "achat", &[], 1);
    Arc::make_mut(&mut board.lanes[0]).hidden = true;
    finds(&board, "ete", &[], 1);
    finds(&board, "etapes", &[], 1);
    let query = Query::new("ete").expect("words");
    let found = query.find(&board, &Filter::default(), &names);
    assert!(found.cards.contains(&card("Été")));
}

#[test]
fn what_the_filter_leaves_out_is_not_looked_at() {
    let mut board = table::board(TRIP);
    change(&mut board, "payer", |card| card.owner = "Ada".into());
    let mut filter = Filter::default();
    filter.want(Value::Owner("Ada".into()));
    let query = Query::new("e").expect("words");
    let found = query.find(&board, &filter, &names);
    assert!(found.cards.into_iter().eq([card("payer")]));
    assert!(found.hits.contains(&Hit::Lane(lane("Étapes"))));
}

#[test]
fn any_board_is_searched_whole() {
    for seed in 0..20 {
        let board = boards::random(seed, 4);
        for (_, card) in board.cards() {
            let Some(query) = Query::new(&card.text) else {
                continue;
            };
            let found = query.find(&board, &Filter::default(), &names);
            assert!(found.cards.contains(&card.id), "seed {seed}: {}", card.text);
        }
    }
}

#[test]
fn letters_that_fit_better_come_first() {
    /// Those of `names` that fit, the best first.
    #[track_caller]
    fn check(typed: &str, names: &[&str], expected: &[&str]) {
        let fits = names.iter().map(|name| (fuzzy(typed, name), *name));
        let mut fits: Vec<_> = fits.filter(|(score, _)| score.is_some()).collect();
        fits.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
        let ordered: Vec<_> = fits.into_iter().map(|(_, name)| name).collect();
        assert_eq!(ordered, expected, "{typed}");
    }
    check(
        "save",
        &["save as…", "save", "open…"],
        &["save", "save as…"],
    );
    check("zi", &["size of it", "zoom in"], &["zoom in", "size of it"]);
    check(
        "stage",
        &["last age", "add a stage"],
        &["add a stage", "last age"],
    );
    check("add lane", &["add a lane", "add a stage"], &["add a lane"]);
    check(
        "dark",
        &["theme: dark", "day and ark"],
        &["theme: dark", "day and ark"],
    );
    check("sel tout", &["tout selectionner"], &["tout selectionner"]);
    check("xyz", &["export"], &[]);
    check("evas", &["save"], &[]);
    check("aa", &["a"], &[]);
    check("", &["b", "a"], &["b", "a"]);
}
