//! The board under the hand and the keyboard.

use std::time::{Duration, Instant};

use eframe::egui::{self, Event, ImeEvent, Key, Modifiers, PointerButton, Pos2, accesskit};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jalon::edit::{Document, Focus, Selection};
use jalon::gui::canvas::{Canvas, CanvasCx};
use jalon::gui::style::{self, Feel};
use jalon::i18n::{Lang, Strings};
use jalon::model::{
    Board, BoardId, Card, CardId, IdSource, Lane, LaneId, LaneKind, NotesRole, Stage, StageId,
};
use jalon::text::Typesetter;
use jalon::theme::{Theme, ThemeName};
use jalon::tool::BoardKey;

/// A canvas with all that it needs, and nothing of the frame around it.
struct Desk {
    canvas: Canvas,
    document: Document,
    ids: IdSource,
    typesetter: Typesetter,
    keys: Vec<BoardKey>,
    fonts: bool,
}

impl Desk {
    fn ui(&mut self, ui: &mut egui::Ui) {
        if !self.fonts {
            style::install_fonts(ui.ctx());
            style::apply(ui.ctx(), Theme::of(ThemeName::Light), Feel::default());
            self.fonts = true;
            ui.ctx().request_repaint();
            return;
        }
        let keys = std::mem::take(&mut self.keys);
        let (canvas, mut cx) = self.parts();
        for key in keys {
            canvas.key(key, &mut cx);
        }
        canvas.ui(ui, cx);
    }

    fn parts(&mut self) -> (&mut Canvas, CanvasCx<'_>) {
        let cx = CanvasCx {
            document: &mut self.document,
            ids: &mut self.ids,
            theme: Theme::of(ThemeName::Light),
            theme_name: ThemeName::Light,
            strings: Strings::of(Lang::En),
            typesetter: &self.typesetter,
            overlay: None,
            finger: false,
        };
        (&mut self.canvas, cx)
    }
}

/// Cells as `stage: text; text | stage: …`, lanes a line.
fn board(lanes: &[(&str, &[&[&str]])], stages: &[&str]) -> Board {
    let mut ids = IdSource::seeded(7);
    let mut board = Board::empty(BoardId::fresh(&mut ids), "A map", "en");
    for name in stages {
        board.stages.push(
            Stage {
                id: StageId::fresh(&mut ids),
                name: (*name).to_owned(),
                description: String::new(),
                time: None,
                width: None,
                collapsed: false,
                hidden: false,
            }
            .into(),
        );
    }
    for (name, cells) in lanes {
        let mut lane = Lane {
            id: LaneId::fresh(&mut ids),
            name: (*name).to_owned(),
            question: String::new(),
            kind: LaneKind::Notes(NotesRole::Ideas),
            colour: None,
            height: None,
            collapsed: false,
            hidden: false,
            cells: jalon::model::Cells::default(),
        };
        for (stage, texts) in board.stages.iter().zip(*cells) {
            for text in *texts {
                let card = Card::note(CardId::fresh(&mut ids), *text);
                lane.cells.at_mut(stage.id).push(card.into());
            }
        }
        board.lanes.push(lane.into());
    }
    board.tidy();
    board
}

fn small() -> Board {
    board(
        &[
            ("Steps", &[&["search", "ask"], &["pay"]]),
            ("Pains", &[&[], &[]]),
        ],
        &["Discover", "Buy"],
    )
}

fn open(board: Board) -> Harness<'static, Desk> {
    let mut desk = Desk {
        canvas: Canvas::new(),
        document: Document::new(board),
        ids: IdSource::seeded(1),
        typesetter: Typesetter::bundled_only(),
        keys: Vec::new(),
        fonts: false,
    };
    let (canvas, mut cx) = desk.parts();
    canvas.board_opened(&mut cx);
    let mut harness = Harness::builder()
        .with_size([1200.0, 800.0])
        .with_max_steps(60)
        .with_step_dt(1.0 / 60.0)
        .build_ui_state(|ui, desk: &mut Desk| desk.ui(ui), desk);
    settle(&mut harness);
    harness
}

/// Until nothing asks for a frame any more, threads included.
fn settle(harness: &mut Harness<'_, Desk>) {
    let start = Instant::now();
    let mut quiet = 0;
    while quiet < 3 {
        assert!(
            start.elapsed() < Duration::from_secs(20),
            "it never settles"
        );
        let steps = harness.run();
        quiet = if steps <= 1 { quiet + 1 } else { 0 };
        std::thread::sleep(Duration::from_millis(15));
    }
}

fn press(harness: &mut Harness<'_, Desk>, key: BoardKey) {
    harness.state_mut().keys.push(key);
    settle(harness);
}

fn write(harness: &mut Harness<'_, Desk>, text: &str) {
    harness.event(Event::Text(text.to_owned()));
    settle(harness);
}

fn hit(harness: &mut Harness<'_, Desk>, key: Key) {
    harness.key_press(key);
    settle(harness);
}

fn click(harness: &mut Harness<'_, Desk>, at: Pos2, times: usize) {
    harness.hover_at(at);
    for _ in 0..times {
        for pressed in [true, false] {
            harness.event(Event::PointerButton {
                pos: at,
                button: PointerButton::Primary,
                pressed,
                modifiers: Modifiers::NONE,
            });
        }
    }
    settle(harness);
}

fn drag(harness: &mut Harness<'_, Desk>, from: Pos2, to: Pos2) {
    harness.hover_at(from);
    harness.run();
    harness.drag_at(from);
    harness.run();
    for step in 1..=8 {
        harness.hover_at(from.lerp(to, step as f32 / 8.0));
        harness.run();
    }
}

/// The cards' texts: lanes by ` / `, cells by ` | `.
#[track_caller]
fn check(harness: &Harness<'_, Desk>, expected: &str) {
    let board = harness.state().document.board();
    let lanes = board.lanes.iter().map(|lane| {
        let cells = board.stages.iter().map(|stage| {
            let cards = lane.cells.at(stage.id).iter();
            cards
                .map(|card| card.text.as_str())
                .collect::<Vec<_>>()
                .join(", ")
        });
        cells.collect::<Vec<_>>().join(" | ")
    });
    assert_eq!(lanes.collect::<Vec<_>>().join(" / "), expected);
}

fn centre(harness: &Harness<'_, Desk>, label: &str) -> Pos2 {
    harness.get_by_label(label).rect().center()
}

#[test]
fn a_note_is_written_without_the_mouse() {
    let mut harness = open(small());
    press(&mut harness, BoardKey::NewNote);
    write(&mut harness, "compare");
    hit(&mut harness, Key::Escape);
    check(&harness, "search, ask, compare | pay /  | ");
    assert!(!harness.state().canvas.is_editing_text());
}

#[test]
fn a_new_note_and_its_text_are_one_step() {
    let mut harness = open(small());
    press(&mut harness, BoardKey::NewNote);
    write(&mut harness, "com");
    write(&mut harness, "pare");
    hit(&mut harness, Key::Escape);
    assert!(harness.state_mut().document.undo());
    check(&harness, "search, ask | pay /  | ");
    assert!(!harness.state_mut().document.undo());
}

#[test]
fn an_empty_new_note_vanishes() {
    let mut harness = open(small());
    press(&mut harness, BoardKey::NewNote);
    check(&harness, "search, ask,  | pay /  | ");
    hit(&mut harness, Key::Escape);
    check(&harness, "search, ask | pay /  | ");
    assert!(harness.state().document.undo_step().is_none());
}

#[test]
fn enter_opens_the_next_note_and_loses_no_letter() {
    let mut harness = open(small());
    press(&mut harness, BoardKey::NewNote);
    // Faster than frames.
    harness.event(Event::Text("one".to_owned()));
    harness.key_press(Key::Enter);
    harness.event(Event::Text("two".to_owned()));
    settle(&mut harness);
    hit(&mut harness, Key::Escape);
    check(&harness, "search, ask, one, two | pay /  | ");
}

#[test]
fn tab_goes_on_in_the_next_stage() {
    let mut harness = open(small());
    press(&mut harness, BoardKey::NewNote);
    write(&mut harness, "one");
    hit(&mut harness, Key::Tab);
    write(&mut harness, "two");
    hit(&mut harness, Key::Escape);
    check(&harness, "search, ask, one | pay, two /  | ");
}

#[test]
fn shift_and_enter_break_the_line() {
    let mut harness = open(small());
    press(&mut harness, BoardKey::NewNote);
    write(&mut harness, "one");
    harness.key_press_modifiers(Modifiers::SHIFT, Key::Enter);
    write(&mut harness, "two");
    hit(&mut harness, Key::Escape);
    check(&harness, "search, ask, one\ntwo | pay /  | ");
}

#[test]
fn accents_by_dead_key_are_written() {
    let mut harness = open(small());
    press(&mut harness, BoardKey::NewNote);
    write(&mut harness, "pr");
    harness.event(Event::Ime(ImeEvent::Commit("ê".to_owned())));
    write(&mut harness, "t");
    hit(&mut harness, Key::Escape);
    check(&harness, "search, ask, prêt | pay /  | ");
}

#[test]
fn a_double_click_on_a_note_edits_it() {
    let mut harness = open(small());
    let at = centre(&harness, "pay");
    click(&mut harness, at, 2);
    assert!(harness.state().canvas.is_editing_text());
    write(&mut harness, " later");
    hit(&mut harness, Key::Escape);
    check(&harness, "search, ask | pay later /  | ");
}

#[test]
fn a_double_click_on_a_cell_makes_a_note_and_a_click_elsewhere_ends_it() {
    let mut harness = open(small());
    let at = centre(&harness, "Stage Buy, lane Pains");
    click(&mut harness, at, 2);
    write(&mut harness, "slow");
    let elsewhere = centre(&harness, "Stage Discover, lane Pains");
    click(&mut harness, elsewhere, 1);
    check(&harness, "search, ask | pay /  | slow");
    assert!(!harness.state().canvas.is_editing_text());
}

#[test]
fn a_note_is_dragged_to_another_cell_and_back_by_undo() {
    let mut harness = open(small());
    let from = centre(&harness, "pay");
    let to = centre(&harness, "Stage Buy, lane Pains");
    drag(&mut harness, from, to);
    harness.drop_at(to);
    settle(&mut harness);
    check(&harness, "search, ask |  /  | pay");
    assert!(harness.state_mut().document.undo());
    check(&harness, "search, ask | pay /  | ");
}

#[test]
fn escape_puts_a_dragged_note_back() {
    let mut harness = open(small());
    let from = centre(&harness, "pay");
    let to = centre(&harness, "Stage Buy, lane Pains");
    drag(&mut harness, from, to);
    check(&harness, "search, ask |  /  | pay");
    let (canvas, mut cx) = harness.state_mut().parts();
    assert!(canvas.cancel_gesture(&mut cx));
    harness.drop_at(to);
    settle(&mut harness);
    check(&harness, "search, ask | pay /  | ");
}

#[test]
fn a_stage_is_renamed_in_place() {
    let mut harness = open(small());
    let at = centre(&harness, "Stage Buy");
    click(&mut harness, at, 2);
    write(&mut harness, "Order");
    hit(&mut harness, Key::Enter);
    let document = &harness.state().document;
    assert_eq!(document.board().stages[1].name, "Order");
}

#[test]
fn a_screen_reader_selects_a_note() {
    let mut harness = open(small());
    harness.get_by_label("pay").click_accesskit();
    settle(&mut harness);
    let document = &harness.state().document;
    let (_, pay) = document
        .board()
        .cards()
        .find(|(_, card)| card.text == "pay")
        .expect("it is on the board");
    assert_eq!(*document.selection(), Selection::card(pay.id));
    assert!(harness.get_by_label("pay").is_focused());
}

#[test]
fn the_first_cell_has_the_keyboard() {
    let harness = open(small());
    let document = &harness.state().document;
    let board = document.board();
    let first = Focus::Cell {
        lane: board.lanes[0].id,
        stage: board.stages[0].id,
    };
    assert_eq!(document.selection().focus, Some(first));
    let node = harness.get_by_label("Stage Discover, lane Steps");
    assert!(node.is_focused());
}

#[test]
fn an_untouched_board_asks_for_no_frame() {
    let mut harness = open(small());
    for _ in 0..3 {
        harness.step();
        let output = harness.output();
        let delay = output.viewport_output[&egui::ViewportId::ROOT].repaint_delay;
        assert_eq!(delay, Duration::MAX);
    }
}

/// A screen reader orders this of the node.
#[track_caller]
fn order(harness: &mut Harness<'_, Desk>, label: &str, words: &str) {
    let node = harness.get_by_label(label).accesskit_node();
    let offered = node.data().custom_actions();
    let action = offered.iter().find(|action| action.description == words);
    let id = action
        .unwrap_or_else(|| panic!("“{label}” offers {offered:?}"))
        .id;
    let (target_node, target_tree) = node.locate();
    let request = accesskit::ActionRequest {
        action: accesskit::Action::CustomAction,
        target_tree,
        target_node,
        data: Some(accesskit::ActionData::CustomAction(id)),
    };
    harness.event(Event::AccessKitActionRequest(request));
    settle(harness);
}

#[test]
fn a_screen_reader_can_do_what_keys_do() {
    let mut harness = open(small());
    let texts = |harness: &Harness<'_, Desk>| -> Vec<String> {
        let cards = harness.state().document.board();
        cards.cards().map(|(_, card)| card.text.clone()).collect()
    };
    order(&mut harness, "search", "Move right");
    assert_eq!(texts(&harness), ["ask", "search", "pay"]);
    order(&mut harness, "search", "Duplicate");
    assert_eq!(texts(&harness), ["ask", "search", "search", "pay"]);
    order(&mut harness, "pay", "Delete");
    assert_eq!(texts(&harness), ["ask", "search", "search"]);
    order(&mut harness, "Stage Discover", "Collapse or open");
    assert!(harness.state().document.board().stages[0].collapsed);
    order(&mut harness, "Lane Pains", "Move up");
    assert_eq!(harness.state().document.board().lanes[0].name, "Pains");
}

#[test]
fn the_tree_says_where_things_are() {
    let harness = open(small());
    let map = harness.get_by_label("A map");
    let node = map.accesskit_node();
    assert_eq!(node.role(), accesskit::Role::Grid);
    assert_eq!(
        (node.data().row_count(), node.data().column_count()),
        (Some(2), Some(2))
    );
    let cell = harness.get_by_label("Stage Buy, lane Pains");
    let cell = cell.accesskit_node();
    assert_eq!(
        (cell.data().row_index(), cell.data().column_index()),
        (Some(1), Some(1))
    );
    let ask = harness.get_by_label("ask");
    let ask = ask.accesskit_node();
    assert_eq!(
        (ask.data().position_in_set(), ask.data().size_of_set()),
        (Some(1), Some(2))
    );
}
