//! A map on the table: what lies where on the screen, and what the file says of it.

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;
use std::thread::sleep;
use std::time::{Duration, Instant};

use jalon::edit::{Document, Edit, new_card_for};
use jalon::file::template::Template;
use jalon::file::{InspectorChoice, Settings, board_from_text, write_board};
use jalon::layout::{Layout, LayoutOptions, layout};
use jalon::model::{
    Board, Card, CardId, Content, Evidence, IdSource, MomentSide, NoteColour, Place, Slot,
};
use jalon::text::Typesetter;
use jalon::theme::{Theme, ThemeName};
use kurbo::{Point, Rect, Size};

use crate::app::{App, Home, View};
use crate::screen::{PATIENCE, Screen};

/// A map in the window, on a French keyboard, without the panel of details.
pub struct Table {
    pub app: App,
    pub file: PathBuf,
    /// As last saved.
    pub board: Board,
    layout: Layout,
    view: View,
}

fn place(board: &Board, lane: usize, stage: usize) -> Place {
    Place::Cell {
        lane: board.lanes[lane].id,
        stage: board.stages[stage].id,
    }
}

fn lay_out(board: &Board) -> Layout {
    let room = LayoutOptions {
        title: true,
        legend: false,
        parking: true,
    };
    layout(board, &Typesetter::bundled_only(), &room)
}

impl Table {
    /// A map of the first template with these notes: lane, stage, text.
    pub fn set(notes: &[(usize, usize, &str)]) -> Self {
        let mut document = Document::new(Template::Cgap.board("fr", &mut IdSource::seeded(1)));
        for (number, (lane, stage, text)) in (1..).zip(notes) {
            let place = place(document.board(), *lane, *stage);
            let index = document.board().cards_at(place).len();
            let lane = &document.board().lanes[*lane];
            let cards = vec![new_card_for(lane, CardId::from_bits(number), *text)];
            let at = Slot { place, index };
            document.apply(&Edit::AddCards { at, cards }).unwrap();
        }
        let board = Board::clone(document.board());
        let home = Home::new();
        let settings = Settings {
            inspector: InspectorChoice::Never,
            in_app_dialogs: true,
            first_run_done: true,
            ..Settings::default()
        };
        settings
            .save_to(&home.path("config/jalon/settings.ron"))
            .unwrap();
        let file = home.path("table.jalon.ron");
        write_board(&board, &file).unwrap();
        let screen = Screen::new(1280, 800, "fr");
        let app = App::start(screen, home, &[file.to_str().unwrap(), "--lang", "fr"]);
        let layout = lay_out(&board);
        // Nothing else has this colour.
        let navy = Theme::of(ThemeName::Light).board.stage;
        let view = View::find(&app.screen.shot("table"), navy, layout.stage_row);
        Self {
            app,
            file,
            board,
            layout,
            view,
        }
    }

    /// A point of the board (board units) on the screen, as long as nobody has zoomed.
    pub fn at(&self, x: f64, y: f64) -> Point {
        self.view.screen_from_board(Point::new(x, y))
    }

    fn middle(&self, rect: Rect) -> Point {
        self.view.screen_from_board(rect.center())
    }

    pub fn cell(&self, lane: usize, stage: usize) -> Point {
        let place = place(&self.board, lane, stage);
        self.middle(self.layout.place_rect(place).unwrap())
    }

    pub fn parking(&self) -> Point {
        self.middle(self.layout.parking.as_ref().unwrap().rect)
    }

    /// The first note with this text.
    pub fn note(&self, text: &str) -> Point {
        let (_, card) = self.board.cards().find(|(_, it)| it.text == text).unwrap();
        self.middle(self.layout.card(card.id).unwrap().rect)
    }

    /// In board units.
    pub fn size_of(&self, text: &str) -> Size {
        let (_, card) = self.board.cards().find(|(_, it)| it.text == text).unwrap();
        self.layout.card(card.id).unwrap().rect.size()
    }

    pub fn stage_header(&self, at: usize) -> Rect {
        self.layout.stages[at].header
    }

    pub fn lane_header(&self, at: usize) -> Rect {
        self.layout.lanes[at].header
    }

    /// Saves, and waits until `tell` says this of what is in the file.
    #[track_caller]
    pub fn check<T: PartialEq + std::fmt::Debug>(
        &mut self,
        tell: impl Fn(&Board) -> T,
        expected: &T,
    ) {
        self.app.press(&["ctrl+s"]);
        let start = Instant::now();
        loop {
            let text = fs::read_to_string(&self.file).unwrap();
            let board = board_from_text(&text).expect("a board without fault");
            let told = tell(&board);
            if told == *expected {
                self.layout = lay_out(&board);
                self.board = board;
                return;
            }
            if start.elapsed() > PATIENCE / 3 {
                assert_eq!(told, *expected, "in the file");
            }
            sleep(Duration::from_millis(30));
        }
    }

    /// As above, of the notes.
    #[track_caller]
    pub fn check_notes(&mut self, expected: &str) {
        self.check(written, &expected.to_owned());
    }
}

/// The notes of a board, place by place: `0.1 call #urgent · 2.0 joy+1 · parking later`.
fn written(board: &Board) -> String {
    let mut text = String::new();
    let mut last = None;
    for (slot, card) in board.cards() {
        if last != Some(slot.place) {
            last = Some(slot.place);
            let gap = if text.is_empty() { "" } else { " · " };
            let _ = match slot.place {
                Place::Cell { lane, stage } => {
                    let lane = board.lanes.iter().position(|it| it.id == lane).unwrap();
                    let stage = board.stages.iter().position(|it| it.id == stage).unwrap();
                    write!(text, "{gap}{lane}.{stage}")
                }
                Place::Parking => write!(text, "{gap}parking"),
            };
        }
        text.push(' ');
        text.push_str(&marked(board, card));
    }
    text
}

/// The text of a note with what else the keys set on it.
fn marked(board: &Board, card: &Card) -> String {
    let mut text = card.text.clone();
    match &card.content {
        Content::Feeling { value, .. } => write!(text, "{value:+}").unwrap(),
        Content::Moment { side, .. } => text.push(match side {
            MomentSide::High => '^',
            MomentSide::Low => '_',
        }),
        _ => {}
    }
    if let Some(colour) = card.colour {
        let digit = NoteColour::ALL.iter().position(|it| *it == colour);
        write!(text, "={}", digit.unwrap() + 1).unwrap();
    }
    if card.evidence != Evidence::Unstated {
        write!(text, "({:?})", card.evidence).unwrap();
    }
    for tag in board.tags.iter().filter(|tag| card.tags.contains(&tag.id)) {
        write!(text, "#{}", tag.name).unwrap();
    }
    text
}
