//! What moments are about.

use std::sync::Arc;

use jalon::edit::{CardChange, ContentPart, Edit, moment_links};
use jalon::model::Board;

use super::{apply, shop};
use crate::support::table::{card, cards};

/// `queue` is about this card.
fn about(name: &str) -> Arc<Board> {
    let link = Edit::ChangeCards {
        cards: cards("queue"),
        change: CardChange::Part(ContentPart::About(Some(card(name)))),
    };
    apply(&shop(), &link)
}

#[test]
fn a_link_is_found_from_both_of_its_ends() {
    let link = [(card("queue"), card("counter"))];
    let board = about("counter");
    assert_eq!(moment_links(&board, card("queue")), link);
    assert_eq!(moment_links(&board, card("counter")), link);
    assert_eq!(moment_links(&board, card("pay")), []);
    assert_eq!(moment_links(&shop(), card("queue")), []);
}
