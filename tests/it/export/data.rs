//! Data formats: every text of every board is in the file, as other readers than ours find it, the same each time.

mod csv;
mod json;
mod markdown;
mod xlsx;

use std::path::Path;
use std::sync::Arc;

use jalon::export::{Data, FORMATS, Format, Writer, write_data};
use jalon::file::read_board;
use jalon::file::template::Template;
use jalon::i18n::{Lang, Strings};
use jalon::model::{Board, Card, CardId, IdSource};

use super::{board, format};

/// Every board that ships, in each language, and the one that has everything.
fn boards() -> Vec<Board> {
    let templates = Template::ALL.into_iter();
    let shipped = templates.flat_map(|template| Lang::ALL.map(|lang| board(template, lang)));
    shipped.chain([everything()]).collect()
}

/// The board that has everything a board can have.
fn everything() -> Board {
    let path = "tests/fixtures/boards/v2/everything.jalon.ron";
    read_board(&Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// The same in this language.
fn everything_in(lang: Lang) -> Board {
    Board {
        language: lang.tag().to_owned(),
        ..everything()
    }
}

/// A data file of this board.
#[track_caller]
fn made(format: &Format, board: &Board) -> Vec<u8> {
    let Writer::Data(make) = format.writer else {
        panic!("{} is a picture", format.id);
    };
    let strings = Strings::for_board(&board.language, Lang::En);
    let mut file = Vec::new();
    let done = write_data(make, Data { board, strings }, &mut file, &mut |_| true);
    done.unwrap_or_else(|error| panic!("{}: {error}", format.id));
    file
}

/// A plain board with one note of this text.
fn noted(text: &str, lang: Lang) -> Board {
    let mut board = board(Template::Blank, lang);
    let id = CardId::fresh(&mut IdSource::seeded(7));
    board.parking.push(Arc::new(Card::note(id, text)));
    board
}

/// The texts of all cards.
fn texts(board: &Board) -> impl Iterator<Item = String> {
    let texts = board.cards().map(|(_, card)| card.text.trim().to_owned());
    texts.filter(|text| !text.is_empty())
}

#[test]
fn every_data_format_holds_the_text_of_every_note_and_is_the_same_each_time() {
    for board in boards() {
        for format in FORMATS.iter().filter(|format| !format.is_picture()) {
            let file = made(format, &board);
            assert!(file == made(format, &board), "{} differs", format.id);
            let found = match format.id {
                "json" => json::strings(&file),
                "csv" => csv::strings(&file, &board.language),
                "xlsx" => xlsx::strings(&file),
                "markdown" => markdown::strings(&file),
                id => panic!("no reader for {id}"),
            };
            for text in texts(&board) {
                let text = &*text;
                assert!(
                    found.iter().any(|found| found.contains(text)),
                    "{}: no “{text}” of {}",
                    format.id,
                    board.title
                );
            }
        }
    }
}
