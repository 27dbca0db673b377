//! What the mouse does on the board.

use std::path::PathBuf;

use jalon::edit::{Document, Edit};
use jalon::file::template::Template;
use jalon::file::write_board;
use jalon::layout::{Layout, LayoutOptions, layout};
use jalon::model::{Board, Card, CardId, IdSource, NoteColour, Place, Slot};
use jalon::text::Typesetter;
use jalon::theme::{Theme, ThemeName};
use kurbo::Point;

use crate::app::{App, Home, View};
use crate::screen::Screen;

/// The only note of a map: nothing else on the screen has its colour.
const NOTE: u64 = 7;

/// A map with one note, in the window.
struct Table {
    app: App,
    file: PathBuf,
    board: Board,
    layout: Layout,
    view: View,
}

fn place(board: &Board, lane: usize, stage: usize) -> Place {
    Place::Cell {
        lane: board.lanes[lane].id,
        stage: board.stages[stage].id,
    }
}

impl Table {
    fn set() -> Self {
        let board = Template::Cgap.board("fr", &mut IdSource::seeded(1));
        let mut document = Document::new(board);
        let at = Slot {
            place: place(document.board(), 0, 0),
            index: 0,
        };
        let mut card = Card::note(CardId::from_bits(NOTE), "Ici");
        card.colour = Some(NoteColour::Violet);
        document
            .apply(&Edit::AddCards {
                at,
                cards: vec![card],
            })
            .unwrap();
        let board = Board::clone(document.board());
        let home = Home::new();
        let file = home.path("table.jalon.ron");
        write_board(&board, &file).unwrap();
        let app = App::start(
            Screen::new(1280, 800, "fr"),
            home,
            &[file.to_str().unwrap(), "--lang", "fr"],
        );
        let room = LayoutOptions {
            title: true,
            legend: false,
            parking: true,
        };
        let layout = layout(&board, &Typesetter::bundled_only(), &room);
        let violet = Theme::of(ThemeName::Light).board.notes[NoteColour::Violet as usize].fill;
        let rect = layout.card(CardId::from_bits(NOTE)).unwrap().rect;
        let view = View::find(&app.screen.shot("mouse"), violet, rect);
        Self {
            app,
            file,
            board,
            layout,
            view,
        }
    }

    /// The middle of a cell on the screen.
    fn cell(&self, lane: usize, stage: usize) -> Point {
        let rect = self
            .layout
            .place_rect(place(&self.board, lane, stage))
            .unwrap();
        self.view.screen_from_board(rect.center())
    }
}

#[test]
fn a_double_click_makes_a_note_in_the_cell() {
    let table = Table::set();
    table.app.double_click(table.cell(1, 2));
    table.app.type_text("clic");
    table.app.keys(&["Escape"]);
    let after = table.app.saved(&table.file, &table.board);
    let cards = after.cards_at(place(&after, 1, 2));
    assert_eq!(
        cards
            .iter()
            .map(|card| card.text.as_str())
            .collect::<Vec<_>>(),
        ["clic"]
    );
    assert_eq!(after.cards().count(), table.board.cards().count() + 1);
}

#[test]
fn a_note_is_dragged_to_another_cell() {
    let table = Table::set();
    let note = table
        .layout
        .card(CardId::from_bits(NOTE))
        .unwrap()
        .rect
        .center();
    table
        .app
        .drag(table.view.screen_from_board(note), table.cell(1, 2));
    table.app.screen.shot("dragged");
    let after = table.app.saved(&table.file, &table.board);
    let (slot, card) = after.find(CardId::from_bits(NOTE)).unwrap();
    assert_eq!(slot.place, place(&after, 1, 2));
    assert_eq!(card.text, "Ici");
}

#[test]
fn escape_puts_a_dragged_note_back() {
    let table = Table::set();
    let app = &table.app;
    let note = table
        .layout
        .card(CardId::from_bits(NOTE))
        .unwrap()
        .rect
        .center();
    app.carry(table.view.screen_from_board(note), table.cell(1, 2));
    app.keys(&["Escape"]);
    app.release();
    // Something to save, so that the file is written.
    app.double_click(table.cell(1, 1));
    app.type_text("autre");
    app.keys(&["Escape"]);
    let after = app.saved(&table.file, &table.board);
    let (slot, _) = after.find(CardId::from_bits(NOTE)).unwrap();
    assert_eq!(slot.place, place(&after, 0, 0));
}
