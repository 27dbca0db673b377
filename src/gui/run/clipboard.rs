//! Copies to the clipboard and pastes from it.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use eframe::egui::{Color32, ColorImage, Event, ViewportCommand};

use super::Report;
use crate::draw;
use crate::edit::paste::{
    self, MOST_CELLS, MOST_LETTERS, MOST_NOTES, Missing, Names, Paste, Plan, Refused,
};
use crate::edit::{Focus, Fragment};
use crate::gui::app::App;
use crate::gui::canvas::ON_SCREEN;
use crate::gui::clipboard::{Content, Image, Pixels, Words};
use crate::gui::dialogs::Dialog;
use crate::gui::dialogs::paste::PasteDialog;
use crate::gui::jobs::Handle;
use crate::gui::session::Session;
use crate::i18n::key;
use crate::layout::layout;
use crate::model::{Board, IdSource, Picture, PictureFormat};
use crate::text::Typesetter;
use crate::tool::BoardKey;

/// A text that comes sooner goes where the caret is now.
const AT_ONCE: Duration = Duration::from_millis(50);

/// So many notes take the window longer than a blink, unless their words are set already.
const MANY: usize = 50;

/// An answer that comes sooner is waited for without a word.
const WONDER: Duration = Duration::from_millis(300);

/// How often somebody who waits looks whether that is still wanted.
const LOOK: Duration = Duration::from_millis(50);

/// Whoever owns the clipboard has so long for everything.
const DEADLINE: Duration = Duration::from_secs(5);

/// What waiting for the clipboard came to.
enum Answer {
    Content(Content),
    Silence,
    /// Somebody stopped it.
    Unwanted,
}

/// What came from the clipboard for a board.
pub struct Came {
    /// The board that asked for it.
    serial: u64,
    /// The system has handed it over already, and has no more.
    by_system: bool,
    /// Where files were let go; without it, it goes where the keyboard is.
    dropped_on: Option<Focus>,
    what: Result<Paste, Why>,
}

impl Came {
    /// Pictures from files, for notes of their own at `focus`.
    pub fn from_files(serial: u64, pictures: Vec<Picture>, focus: Option<Focus>) -> Self {
        Self {
            serial,
            by_system: true,
            dropped_on: focus,
            what: Paste::of_pictures(pictures).checked().map_err(Why::Refused),
        }
    }
}

/// Why nothing is pasted.
#[derive(Debug, Clone, Copy)]
enum Why {
    Refused(Refused),
    BrokenPicture,
    Silent,
}

/// The chosen notes, for a board, a table or a text.
pub(super) fn copy(app: &mut App) {
    let Some(session) = &app.session else {
        return;
    };
    let document = &session.document;
    let fragment = Fragment::of(document.board(), &document.selection().chosen());
    if fragment.is_heavy() {
        let text = app.strings.get(key::PASTE_HEAVY).to_owned();
        app.messages.warn(text);
    }
    app.clipboard.put(move || Words {
        text: fragment.to_text(),
        html: fragment.to_html(),
    });
}

pub(super) fn cut(app: &mut App) {
    copy(app);
    if let Some((canvas, mut cx)) = app.board() {
        canvas.key(BoardKey::Delete, &mut cx);
    }
}

/// Reads the clipboard for the board.
pub(super) fn paste(app: &mut App) {
    let answer = app.clipboard.take();
    read(app, false, move |handle| waited(&answer, handle));
}

/// What the system hands over by itself.
pub fn paste_event(app: &mut App, event: Event) {
    read(app, true, move |_| match event {
        Event::Paste(text) => Answer::Content(Content {
            text: Some(text),
            ..Content::default()
        }),
        Event::PasteImage(image) => Answer::Content(Content {
            image: Some(Image::Pixels(pixels(&image))),
            ..Content::default()
        }),
        _ => Answer::Silence,
    });
}

/// Waits in the open, and not for ever.
fn waited(answer: &Receiver<Content>, handle: &Handle<Report>) -> Answer {
    let asked = Instant::now();
    let mut patience = WONDER;
    loop {
        match answer.recv_timeout(patience) {
            Ok(content) => return Answer::Content(content),
            Err(RecvTimeoutError::Disconnected) => return Answer::Silence,
            Err(RecvTimeoutError::Timeout) => {}
        }
        if patience == WONDER {
            handle.show();
            patience = LOOK;
        }
        let share = asked.elapsed().div_duration_f64(DEADLINE);
        if !handle.progress(share) {
            return Answer::Unwanted;
        }
        if share >= 1.0 {
            return Answer::Silence;
        }
    }
}

fn read(
    app: &mut App,
    by_system: bool,
    content: impl FnOnce(&Handle<Report>) -> Answer + Send + 'static,
) {
    let Some(session) = &app.session else {
        return;
    };
    let serial = session.serial;
    let board = Arc::clone(session.document.board());
    let typesetter = app.typesetter.clone();
    let label = app.strings.get(key::PASTE_READING).to_owned();
    app.jobs
        .spawn_hidden("paste", label, move |handle: &Handle<Report>| {
            let what = match content(handle) {
                Answer::Content(content) => understood(content),
                Answer::Silence => Err(Why::Silent),
                Answer::Unwanted => return,
            };
            if let Ok(paste) = &what {
                rehearse(paste, &board, &typesetter);
            }
            handle.send(Report::Came(Came {
                serial,
                by_system,
                dropped_on: None,
                what,
            }));
        });
}

/// Sets the words of many notes here, so that the window finds them set.
fn rehearse(paste: &Paste, board: &Arc<Board>, typesetter: &Typesetter) {
    let plan = Plan::new(paste.clone(), board, None);
    if plan.count() < MANY {
        return;
    }
    let names = Names {
        stage: "",
        lane: "",
        pictures: "",
    };
    let mut ids = IdSource::seeded(0);
    if let Some(pasted) = plan.pasted(board, true, names, &mut ids)
        && let Ok(board) = pasted.edit.apply(board)
    {
        layout(&board, typesetter, &ON_SCREEN);
    }
}

fn understood(content: Content) -> Result<Paste, Why> {
    if content.silent {
        return Err(Why::Silent);
    }
    if let Some(fragment) = content.html.as_deref().and_then(Fragment::from_html) {
        return Paste::Cards(fragment).checked().map_err(Why::Refused);
    }
    let text = content.text.unwrap_or_default();
    match (Paste::of_text(&text), content.image) {
        (Err(Refused::Nothing), Some(image)) => picture(image)
            .map(|picture| Paste::of_pictures(vec![picture]))
            .ok_or(Why::BrokenPicture),
        (Err(Refused::Nothing), None) if content.broken_picture => Err(Why::BrokenPicture),
        (paste, _) => paste.map_err(Why::Refused),
    }
}

fn picture(image: Image) -> Option<Picture> {
    match image {
        Image::File(bytes) => paste::picture_of_file(bytes)
            .filter(|it| it.format != PictureFormat::Svg || draw::can_be_shown(it)),
        Image::Pixels(Pixels {
            width,
            height,
            rgba,
        }) => {
            let side = |side: usize| u32::try_from(side).unwrap_or(0);
            paste::picture(side(width), side(height), rgba)
        }
    }
}

/// Takes in what came: onto the board, or into a question.
pub(super) fn came(app: &mut App, came: Came) {
    let paste = match came.what {
        Err(Why::Refused(Refused::Nothing)) if !came.by_system && asks_the_compositor(app) => {
            return;
        }
        Err(why) => return refuse(app, why),
        Ok(paste) => paste,
    };
    if app.dialog.is_some() {
        // One question at a time, and nothing changes behind it.
        app.pastes.push(Came {
            what: Ok(paste),
            ..came
        });
        return;
    }
    let is_open = |session: &Session| session.serial == came.serial;
    if !app.session.as_ref().is_some_and(is_open) {
        return;
    }
    let Some((canvas, mut cx)) = app.board() else {
        return;
    };
    canvas.finish_editing(&mut cx);
    let focus = came.dropped_on.or(cx.document.selection().focus);
    let plan = Plan::new(paste, cx.document.board(), focus);
    let missing = plan.missing(cx.document.board());
    if missing == Missing::default() {
        place(app, &plan, true);
    } else {
        app.dialog = Some(Dialog::Paste(PasteDialog { plan, missing }));
    }
}

/// Takes in what came while a dialog was open, once it is not.
pub fn take_up(app: &mut App) {
    while app.dialog.is_none() && !app.pastes.is_empty() {
        let waiting = app.pastes.remove(0);
        came(app, waiting);
        app.ctx.request_repaint();
    }
}

/// Puts it on the board, as one step; what was pasted is selected then.
pub fn place(app: &mut App, plan: &Plan, create: bool) {
    let strings = app.strings;
    let Some((canvas, cx)) = app.board() else {
        return;
    };
    let names = Names {
        stage: strings.get(key::BOARD_STAGE_NEW),
        lane: strings.get(key::BOARD_LANE_NEW),
        pictures: strings.get(key::PASTE_PICTURES),
    };
    let Some(pasted) = plan.pasted(cx.document.board(), create, names, cx.ids) else {
        return;
    };
    match cx.document.apply(&pasted.edit) {
        Ok(_) => {
            cx.document.select(pasted.selection);
            canvas.reveal_selection(&cx);
        }
        Err(error) => {
            log::warn!("a paste was refused: {error}");
            refuse(app, Why::Refused(Refused::Nothing));
        }
    }
}

fn refuse(app: &mut App, why: Why) {
    let strings = app.strings;
    let number = |number: usize| strings.number(number as u64).into();
    let sentence = match why {
        Why::Refused(Refused::Nothing) => strings.get(key::PASTE_NOTHING).to_owned(),
        Why::Refused(Refused::NoText) => strings.get(key::PASTE_NO_TEXT).to_owned(),
        Why::Refused(Refused::TooMany { notes }) => strings.with(
            key::PASTE_TOO_MANY,
            &[("count", number(notes)), ("most", number(MOST_NOTES))],
        ),
        Why::Refused(Refused::TooWide { cells }) => strings.with(
            key::PASTE_TOO_WIDE,
            &[("count", number(cells)), ("most", number(MOST_CELLS))],
        ),
        Why::Refused(Refused::TooLong { letters }) => strings.with(
            key::PASTE_TOO_LONG,
            &[("count", number(letters)), ("most", number(MOST_LETTERS))],
        ),
        Why::BrokenPicture => strings.get(key::PASTE_BROKEN_PICTURE).to_owned(),
        Why::Silent => strings.get(key::PASTE_SILENT).to_owned(),
    };
    app.messages.warn(sentence);
}

/// The clipboard's text for the caret: at once where it is there in time, else as soon as it is.
pub fn text_for_caret(app: &mut App) -> Option<Event> {
    let answer = app.clipboard.take();
    match answer.recv_timeout(AT_ONCE) {
        Ok(content) => caret_event(app, content),
        Err(RecvTimeoutError::Timeout) => {
            later(app, answer);
            None
        }
        Err(RecvTimeoutError::Disconnected) => {
            refuse(app, Why::Silent);
            None
        }
    }
}

fn later(app: &mut App, answer: Receiver<Content>) {
    let label = app.strings.get(key::PASTE_READING).to_owned();
    app.jobs
        .spawn_hidden("paste", label, move |handle: &Handle<Report>| {
            let content = match waited(&answer, handle) {
                Answer::Content(content) => content,
                Answer::Silence => Content {
                    silent: true,
                    ..Content::default()
                },
                Answer::Unwanted => return,
            };
            handle.send(Report::ForCaret(content));
        });
}

/// It came late: the caret takes it with the next frame, if it still stands somewhere.
pub(super) fn for_caret(app: &mut App, content: Content) {
    app.late_paste = caret_event(app, content);
}

fn caret_event(app: &mut App, content: Content) -> Option<Event> {
    if content.silent {
        refuse(app, Why::Silent);
        return None;
    }
    let Some(text) = content.text else {
        asks_the_compositor(app);
        return None;
    };
    let text = paste::clean(&text);
    let letters = text.chars().count();
    if letters > MOST_LETTERS {
        refuse(app, Why::Refused(Refused::TooLong { letters }));
        return None;
    }
    (letters > 0).then_some(Event::Paste(text))
}

/// Some compositors show their clipboard only to the window itself. True where it is asked now, and answers with an
/// event.
fn asks_the_compositor(app: &App) -> bool {
    let is_wayland = std::env::var_os("WAYLAND_DISPLAY").is_some();
    if is_wayland {
        app.ctx.send_viewport_cmd(ViewportCommand::RequestPaste);
    }
    is_wayland
}

fn pixels(image: &ColorImage) -> Pixels {
    let pixels = image.pixels.iter();
    Pixels {
        width: image.width(),
        height: image.height(),
        rgba: pixels.flat_map(Color32::to_srgba_unmultiplied).collect(),
    }
}
