//! Two maps over each other, to be looked at: what is different between the open one and another.

mod bar;

use std::path::PathBuf;
use std::sync::Arc;

use eframe::egui::{Id, Popup, PopupAnchor, Tooltip, Ui};

use super::app::{Action, App};
use super::canvas::Canvas;
use super::command::Command;
use super::jobs::Handle;
use super::run::{self, Purpose, Report};
use super::session::{Session, stem};
use crate::analysis::{BoardField, Change, Comparison, Overlay, compare};
use crate::cli::{compare_words, words};
use crate::edit::Document;
use crate::edit::find::Hit;
use crate::file::{FileError, read_board};
use crate::i18n::{Key, key};
use crate::layout::Target;
use crate::model::{Board, BoardKind, CardId, Place};
use crate::tool::ToolKind;

/// What is different, over the map. Nothing can be changed meanwhile.
pub struct Compare {
    pub canvas: Canvas,
    /// The overlay's board, locked.
    pub document: Document,
    pub all: Arc<Comparison>,
    pub overlay: Arc<Overlay>,
    /// What the other map is called, and whether the open one is the earlier of both.
    other: String,
    is_turned: bool,
    /// Which change is shown.
    at: Option<usize>,
}

/// Another map, read to be compared.
pub struct Read {
    serial: u64,
    path: PathBuf,
    result: Result<Pair, FileError>,
}

/// The open map and the other one.
struct Pair {
    own: Arc<Board>,
    other: Arc<Board>,
    /// The open one is the earlier of both.
    is_turned: bool,
    all: Arc<Comparison>,
    overlay: Arc<Overlay>,
}

impl Pair {
    fn new(own: Arc<Board>, other: Arc<Board>, is_turned: bool) -> Self {
        let (before, after) = (Arc::clone(&other), Arc::clone(&own));
        let all = Arc::new(if is_turned {
            compare(after, before)
        } else {
            compare(before, after)
        });
        let overlay = Arc::new(all.overlay());
        Self {
            own,
            other,
            is_turned,
            all,
            overlay,
        }
    }

    /// What is wished for comes after what is; else the other map is the earlier one.
    fn in_order(own: Arc<Board>, other: Arc<Board>) -> Self {
        let is_turned = other.kind == BoardKind::Future && own.kind != BoardKind::Future;
        Self::new(own, other, is_turned)
    }
}

/// Reads the other map and compares it on a thread of its own.
pub(super) fn read(app: &mut App, path: PathBuf) {
    run::file::finish_editing(app);
    let Some(session) = &app.session else {
        return;
    };
    let serial = session.serial;
    let own = Arc::clone(session.document.board());
    let label = app
        .strings
        .with(key::FILE_OPENING, &[("name", stem(&path).into())]);
    app.jobs
        .spawn("compare", Some(label), move |handle: &Handle<Report>| {
            let other = read_board(&path);
            let result = other.map(|other| Pair::in_order(own, Arc::new(other)));
            if !handle.is_stopped() {
                handle.send(Report::ReadToCompare(Read {
                    serial,
                    path,
                    result,
                }));
            }
        });
}

/// Compares the open map with what it was.
pub(super) fn with_earlier(app: &mut App, earlier: Arc<Board>, name: String) {
    if let Some((canvas, mut cx)) = app.board() {
        canvas.lay_down(&mut cx);
    }
    if let Some(session) = &app.session {
        let own = Arc::clone(session.document.board());
        show(app, Pair::new(own, earlier, false), name);
    }
}

/// The other map has come.
pub(super) fn begin(app: &mut App, read: Read) {
    let mut pair = match read.result {
        Ok(pair) => pair,
        Err(error) => {
            let text = words::file_error(app.strings, &error);
            let again = Action::Do(Command::Compare);
            let ways_out = vec![(key::ERROR_OPEN_OTHER, again)];
            return app.messages.error(text, ways_out);
        }
    };
    if let Some((canvas, mut cx)) = app.board() {
        canvas.lay_down(&mut cx);
    }
    let Some(session) = &app.session else { return };
    if session.serial != read.serial {
        return;
    }
    let now = session.document.board();
    if !Arc::ptr_eq(now, &pair.own) {
        // Somebody wrote on meanwhile.
        pair = Pair::in_order(Arc::clone(now), pair.other);
    }
    show(app, pair, stem(&read.path));
}

fn show(app: &mut App, pair: Pair, other: String) {
    let mut canvas = Canvas::new();
    canvas.set_tool(ToolKind::Hand);
    if let Some(session) = &mut app.session {
        session.compare = Some(Box::new(Compare {
            canvas,
            document: Document::locked(Board::clone(&pair.overlay.board)),
            all: pair.all,
            overlay: pair.overlay,
            other,
            is_turned: pair.is_turned,
            at: None,
        }));
    }
    if let Some((canvas, mut cx)) = app.board() {
        canvas.board_opened(&mut cx);
    }
}

/// True while two maps are compared.
pub(super) fn is_open(app: &App) -> bool {
    let session = app.session.as_ref();
    session.is_some_and(|session| session.compare.is_some())
}

/// Why a command cannot be done now: while two maps are compared nothing is changed.
pub(super) fn why_not(session: &Session, command: Command) -> Option<Key> {
    let Some(compare) = &session.compare else {
        return matches!(
            command,
            Command::NextChange
                | Command::PreviousChange
                | Command::SwapCompared
                | Command::CloseCompared
        )
        .then_some(key::WHY_NOT_COMPARING);
    };
    match command {
        Command::NextChange | Command::PreviousChange => {
            compare.all.is_empty().then_some(key::COMPARE_NOTHING)
        }
        Command::SwapCompared
        | Command::CloseCompared
        | Command::Compare
        | Command::Escape
        | Command::Save
        | Command::SaveAs
        | Command::Export
        | Command::ExportPdf
        | Command::FitBoard
        | Command::ZoomActual
        | Command::ZoomIn
        | Command::ZoomOut
        | Command::Bar(_)
        | Command::Bars
        | Command::Timer
        | Command::TimerFor(_)
        | Command::ResetTimer => None,
        Command::Board(key) if key.only_moves_focus() => None,
        _ => Some(key::WHY_COMPARING),
    }
}

/// Commands of the comparison; false for others.
pub(super) fn run(app: &mut App, command: Command) -> bool {
    match command {
        Command::Compare => run::ask(app, Purpose::Compare),
        Command::NextChange => step(app, true),
        Command::PreviousChange => step(app, false),
        Command::SwapCompared => swap(app),
        Command::CloseCompared => close(app),
        Command::Escape if is_open(app) => close(app),
        _ => return false,
    }
    true
}

fn close(app: &mut App) {
    if let Some(session) = &mut app.session {
        session.compare = None;
        session.canvas.take_keyboard();
    }
}

fn swap(app: &mut App) {
    let compare = app.session.as_mut().and_then(|it| it.compare.take());
    let Some(compare) = compare else { return };
    let (before, after) = (&compare.all.before, &compare.all.after);
    let (own, other) = if compare.is_turned {
        (before, after)
    } else {
        (after, before)
    };
    let pair = Pair::new(Arc::clone(own), Arc::clone(other), !compare.is_turned);
    show(app, pair, compare.other);
}

/// To the next change or the one before, round and round.
fn step(app: &mut App, forth: bool) {
    let Some(compare) = app.session.as_mut().and_then(|it| it.compare.as_mut()) else {
        return;
    };
    let count = compare.all.changes.len();
    if count == 0 {
        return;
    }
    let at = match (compare.at, forth) {
        (None, true) => 0,
        (None, false) => count - 1,
        (Some(at), true) => (at + 1) % count,
        (Some(at), false) => (at + count - 1) % count,
    };
    compare.at = Some(at);
    let hit = compare.place(at);
    if let Some((canvas, mut cx)) = app.board() {
        canvas.show(hit, &mut cx);
        canvas.take_keyboard();
    }
}

impl Compare {
    /// Where a change can be seen.
    fn place(&self, at: usize) -> Hit {
        let board = self.document.board();
        let card = |id: CardId| {
            let there = board.find(id);
            there.map_or(Hit::Title, |_| Hit::Card(id))
        };
        match &self.all.changes[at] {
            Change::Board(BoardField::ChannelRibbon) => {
                let first = board.stages.first();
                first.map_or(Hit::Title, |stage| Hit::Stage(stage.id))
            }
            Change::Board(_) | Change::Persona(_) => Hit::Title,
            Change::Stage(fate) => Hit::Stage(fate.latest().id),
            Change::Lane(fate) => Hit::Lane(fate.latest().id),
            Change::Card(fate) => match board.find(fate.latest().card.id) {
                Some((_, it)) => Hit::Card(it.id),
                // A point of an earlier curve.
                None => match fate.latest().place {
                    Place::Cell { lane, .. } => Hit::Lane(lane),
                    Place::Parking => Hit::Title,
                },
            },
            Change::Order(place) => {
                let first = board.cards_at(*place).first();
                first.map_or(Hit::Title, |it| Hit::Card(it.id))
            }
            Change::Connector(fate) => card(fate.latest().from),
        }
    }

    /// The change of what lies there.
    fn change_of(&self, target: Target) -> Option<usize> {
        let is_it = |change: &Change| match (change, target) {
            (Change::Card(fate), Target::Card(id)) => fate.latest().card.id == id,
            (Change::Stage(fate), Target::StageHeader(id) | Target::StageEdge(id)) => {
                fate.latest().id == id
            }
            (Change::Lane(fate), Target::LaneHeader(id) | Target::LaneEdge(id)) => {
                fate.latest().id == id
            }
            (Change::Board(field), Target::Title) => *field == BoardField::Title,
            (Change::Board(field), Target::Kind) => *field == BoardField::Kind,
            (Change::Persona(fate), Target::Persona(id)) => fate.latest().id == id,
            _ => false,
        };
        self.all.changes.iter().position(is_it)
    }
}

/// The bar above the map.
pub(super) fn show_bar(app: &mut App, ui: &mut Ui) {
    bar::show(app, ui);
}

/// What the hand points at says what is different about it; a click makes it the change that the bar tells of.
pub(super) fn point(app: &mut App, ui: &Ui) {
    if app.dialog.is_some() || Popup::is_any_open(ui.ctx()) {
        return;
    }
    let Some(pos) = ui.input(|input| input.pointer.hover_pos()) else {
        return;
    };
    let strings = app.strings;
    let Some((canvas, cx)) = app.board() else {
        return;
    };
    let Some(target) = canvas.target_at(ui, pos, &cx) else {
        return;
    };
    let Some(compare) = app.session.as_mut().and_then(|it| it.compare.as_mut()) else {
        return;
    };
    let Some(at) = compare.change_of(target) else {
        return;
    };
    if ui.input(|input| input.pointer.primary_clicked()) {
        compare.at = Some(at);
    }
    let said = compare_words::change(strings, &compare.all, &compare.all.changes[at]);
    if !ui.input(|input| input.pointer.any_down()) {
        let id = Id::unique("change under the hand");
        Tooltip::always_open(ui.ctx().clone(), ui.layer_id(), id, PopupAnchor::Pointer)
            .gap(12.0)
            .show(|ui| {
                ui.set_max_width(360.0);
                ui.label(said);
            });
    }
}
