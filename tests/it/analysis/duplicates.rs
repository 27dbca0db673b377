//! The same action twice, and what only looks like it.

use std::sync::Arc;

use jalon::analysis::Findings;
use jalon::model::{Board, Dismissed};

use super::{name, text};
use crate::support::table;

fn lines(board: &Board) -> Vec<String> {
    let found = Findings::of(board).duplicates.into_iter();
    let lines = found.map(|it| {
        let stages = it.stages.map_or(String::new(), |(one, other)| {
            format!(", {} and {}", name(board, one), name(board, other))
        });
        let departments = it
            .departments
            .map_or(String::new(), |(one, other)| format!(", {one} and {other}"));
        format!(
            "{} = {}: {}{stages}{departments}",
            text(board, it.one),
            text(board, it.other),
            it.words.join(" ")
        )
    });
    lines.collect()
}

/// Two stages with one touchpoint each.
fn pair(one: &str, other: &str) -> Board {
    table::board(&format!(
        " | Search | Buy\n Contacts (touchpoints) | {one} | {other}"
    ))
}

#[track_caller]
fn check(one: &str, other: &str, is_twice: bool) {
    let found = lines(&pair(one, other));
    assert_eq!(
        found.len(),
        usize::from(is_twice),
        "{one} / {other}: {found:?}"
    );
}

#[test]
fn the_same_words_are_one_action() {
    let same = [
        ("Dépose le dossier", "Déposer son dossier"),
        ("Dépose le dossier", "DOSSIER DEPOSE"),
        ("Envoie les dossiers", "Envoyer un dossier"),
        ("Appelle l’agence", "Appeler l'agence"),
        (
            "Signe le contrat en agence",
            "En agence, signer les contrats",
        ),
        ("Submit the form", "Submits forms"),
        ("Uploads a document", "Upload the documents"),
        ("Receives an invoice by mail", "Receive the invoice by mail"),
    ];
    for (one, other) in same {
        check(one, other, true);
    }
}

#[test]
fn what_only_looks_alike_is_none() {
    let different = [
        ("Appelle l’agence", "Appelle le siège"),
        ("Dépose le dossier", "Retire le dossier"),
        ("Signe le contrat", "Ne signe pas le contrat"),
        ("Relance client 1", "Relance client 2"),
        ("Appelle", "Appeler"),
        ("Reçoit le devis", "Demande le devis"),
        ("Calls the branch", "Calls the head office"),
        ("Signs the contract", "Never signs the contract"),
        ("à la", "de la"),
    ];
    for (one, other) in different {
        check(one, other, false);
    }
}

#[test]
fn it_says_why() {
    let mut board = pair("Dépose le dossier", "Déposer un dossier");
    assert_eq!(
        lines(&board),
        ["Dépose le dossier = Déposer un dossier: dépose dossier, Search and Buy"]
    );
    for (card, by) in [
        ("Dépose le dossier", "Agence"),
        ("Déposer un dossier", "Marketing"),
    ] {
        table::change(&mut board, card, |card| by.clone_into(&mut card.department));
    }
    let both = "Dépose le dossier = Déposer un dossier: dépose dossier, Search and Buy, Agence and Marketing";
    assert_eq!(lines(&board), [both]);
}

#[test]
fn in_one_stage_it_takes_two_departments() {
    let mut board =
        table::board(" | Buy\n Front (frontstage) | Vérifie le dossier; Vérifier les dossiers");
    let by = |board: &mut Board, card: &str, by: &str| {
        table::change(board, card, |card| by.clone_into(&mut card.department));
    };
    assert_eq!(lines(&board), [""; 0]);
    by(&mut board, "Vérifie le dossier", "Agence");
    assert_eq!(lines(&board), [""; 0], "the other one may be theirs too");
    by(&mut board, "Vérifier les dossiers", "agence ");
    assert_eq!(lines(&board), [""; 0], "one department, written twice");
    by(&mut board, "Vérifier les dossiers", "Siège");
    assert_eq!(
        lines(&board),
        ["Vérifie le dossier = Vérifier les dossiers: vérifie dossier, Agence and Siège"]
    );
}

#[test]
fn what_customers_do_and_what_is_done_inside_are_two_things() {
    let board = table::board(
        "
                       | Search            | Buy
    Steps (actions)    | Dépose le dossier |
    Front (frontstage) |                   | Déposer le dossier
    Ideas              |                   | Dossier à déposer
    ",
    );
    assert_eq!(lines(&board), [""; 0]);
}

#[test]
fn put_away_ones_stay_away() {
    let three = " | A | B | C\n Contacts (touchpoints) | Send form | Sends form | Send forms";
    let mut board = table::board(three);
    assert_eq!(lines(&board).len(), 2);
    let (one, other, last) = (
        table::card("Send form"),
        table::card("Sends form"),
        table::card("Send forms"),
    );
    board.dismissed = vec![Dismissed::Duplicate(other, one)];
    assert_eq!(
        lines(&board),
        ["Send form = Send forms: send form, A and C"]
    );
    board.dismissed.push(Dismissed::Duplicate(one, last));
    assert_eq!(lines(&board), [""; 0], "all three were told apart");
}

#[test]
fn hidden_stages_and_parked_notes_do_not_count() {
    let mut board = table::board(
        " | A | B\n Contacts (touchpoints) | Send form | Sends form\n Parking | Send forms",
    );
    assert_eq!(lines(&board).len(), 1);
    Arc::make_mut(&mut board.stages[1]).hidden = true;
    assert_eq!(lines(&board), [""; 0]);
}
