//! What commands, requests and reports do, by noun.

pub(super) mod board;
pub(super) mod clipboard;
mod connectors;
mod copied_picture;
pub(super) mod export;
pub(super) mod file;
mod find;
mod findings;
mod groups;
mod guide;
pub(super) mod missed;
mod pick;
pub(super) mod picture;
mod view;

use std::path::PathBuf;
use std::sync::Arc;

pub(super) use pick::{Purpose, Waiting, ask, ask_in_window, gave_up};
pub(super) use picture::PictureFor;

use super::app::{Action, App};
use super::clipboard::Content;
use super::command::Command;
use super::compare;
use super::dialogs::Dialog;
use super::findings::Found;
use super::jobs::JobId;
use super::present;
use super::recovery;
use super::side::Side;
use super::start::Thumb;
use super::system_motion;
use super::timer;
use super::validation;
use super::versions;
use crate::file::{FileError, Stamp};
use crate::i18n::{Key, key};
use crate::model::Board;

/// What threads send home.
#[expect(
    clippy::large_enum_variant,
    reason = "one at a time, and soon taken apart"
)]
pub(super) enum Report {
    Opened {
        /// The board that was to make room, as it was then.
        left: Option<file::Left>,
        path: PathBuf,
        result: Result<(Board, Stamp), FileError>,
    },
    Saved {
        serial: u64,
        path: PathBuf,
        board: Arc<Board>,
        result: Result<Stamp, FileError>,
    },
    Picked(pick::Picked),
    Exported(export::Exported),
    Preview(export::Previewed),
    CopiedPicture(copied_picture::Copied),
    Thumbnail(Thumb),
    PictureRead(picture::PictureRead),
    SettingsNotKept(String),
    /// Whether the system wishes for less motion.
    MotionUnwished(bool),
    /// What a board says.
    Found {
        serial: u64,
        found: Found,
    },
    Came(clipboard::Came),
    /// What the caret waits for.
    ForCaret(Content),
    ReadToCompare(compare::Read),
    /// Work that ended programs have left.
    FoundWork(Vec<recovery::Found>),
    /// What a save takes the place of could not be kept.
    VersionNotKept(std::io::Error),
    /// An earlier version of the open map.
    Version(versions::Came),
}

/// Takes in what a thread sent.
pub(super) fn receive(app: &mut App, report: Report) {
    match report {
        Report::Opened { left, path, result } => file::opened(app, left, path, result),
        Report::Saved {
            serial,
            path,
            board,
            result,
        } => file::saved(app, serial, &path, &board, result),
        Report::Picked(picked) => pick::picked(app, picked),
        Report::Exported(exported) => export::exported(app, exported),
        Report::Preview(previewed) => export::preview(app, previewed),
        Report::CopiedPicture(copied) => copied_picture::copied(app, copied),
        Report::Thumbnail(thumb) => app.start.received(&app.ctx, thumb),
        Report::Found { serial, found } => findings::found(app, serial, found),
        Report::ReadToCompare(read) => compare::begin(app, read),
        Report::FoundWork(found) => recovery::found(app, found),
        Report::VersionNotKept(error) => versions::not_kept(app, &error),
        Report::Version(came) => versions::came(app, came),
        Report::Came(came) => clipboard::came(app, came),
        Report::ForCaret(content) => clipboard::for_caret(app, content),
        Report::PictureRead(read) => picture::read(app, read),
        Report::MotionUnwished(is) => system_motion::answered(app, is),
        Report::SettingsNotKept(why) => {
            let text = app
                .strings
                .with(key::ERROR_SETTINGS_NOT_KEPT, &[("why", why.into())]);
            app.messages.warn(text);
        }
    }
}

/// A thread died of a fault of ours: nothing waits for it any longer.
pub(super) fn job_died(app: &mut App, id: JobId, label: Option<String>) {
    if let Some(session) = &mut app.session
        && session.saving.take_if(|saving| saving.job == id).is_some()
    {
        return file::save_died(app);
    }
    if let Some(session) = &mut app.session
        && let Some(Side::Findings(panel)) = &mut session.side
    {
        panel.job_died(id);
    }
    if let Some(label) = label {
        let text = app
            .strings
            .with(key::ERROR_JOB_DIED, &[("job", label.into())]);
        app.messages.error(text, Vec::new());
    }
}

/// Does what a widget asked for.
pub(super) fn act(app: &mut App, action: Action) {
    end_typing(app);
    match action {
        Action::Do(command) => {
            if why_not(app, command).is_none() {
                run(app, command);
            }
        }
        Action::Leave(next) => file::leave(app, next),
        Action::LeaveAnyway(next) => file::proceed(app, next),
        Action::Save { then } => file::save(app, then),
        Action::Replace { then } => file::replace(app, then),
        Action::SaveAs { then } => file::save_as(app, then),
        Action::Pick(purpose, path) => pick::chosen(app, purpose, vec![path]),
        Action::Discard(file) => recovery::discard(app, &file),
        Action::TakeBack => recovery::take_back(app),
        Action::Decide => app.dialog = Some(Dialog::Elsewhere),
        Action::CompareVersion(file) => versions::lay_over(app, &file),
        Action::Stop(job) => app.jobs.stop(job),
        Action::Rewind(done) => find::rewind(app, done),
        Action::GoTo(hit) => find::go_to(app, hit),
        Action::Find(target) => findings::go_to(app, &target),
        Action::Settle(deed) => findings::do_deed(app, deed),
        Action::GoOn(part) => guide::go_on(app, &part),
        Action::Validate(order) => validation::obey(app, order),
        Action::Change(edit) => board::change(app, &edit),
        Action::AskPicture(whom) => ask(app, Purpose::Picture(whom)),
    }
}

/// Why a command cannot be done now; none when it can.
pub(super) fn why_not(app: &App, command: Command) -> Option<Key> {
    match command {
        Command::New
        | Command::NewFrom(_)
        | Command::Open
        | Command::Settings
        | Command::Quit
        | Command::FullScreen
        | Command::Menu
        | Command::Theme(_)
        | Command::Language(_)
        | Command::Palette
        | Command::Keys
        | Command::About => None,
        _ => match &app.session {
            None => Some(key::WHY_NO_BOARD),
            Some(session) if command == Command::Versions && session.path.is_none() => {
                Some(key::WHY_NO_FILE)
            }
            Some(_) if timer::is_about(command) => timer::why_not(app, command),
            Some(session) => compare::why_not(session, command)
                .or_else(|| view::why_not(session, command))
                .or_else(|| find::why_not(session, command))
                .or_else(|| board::why_not(&session.document, command)),
        },
    }
}

/// What was typed beside the board becomes a step before any other.
fn end_typing(app: &mut App) {
    if let Some(session) = &mut app.session {
        session.inspector.finish(&mut session.document);
    }
}

/// Does a command that can be done.
pub(super) fn run(app: &mut App, command: Command) {
    end_typing(app);
    if compare::run(app, command) {
        return;
    }
    match command {
        Command::New => file::leave(app, file::Next::Start),
        Command::NewFrom(template) => file::leave(app, file::Next::New(template)),
        Command::FutureMap => file::leave(app, file::Next::Future),
        Command::Open => file::leave(app, file::Next::Pick),
        Command::Versions => versions::ask(app),
        Command::Save => file::save(app, None),
        Command::SaveAs => file::save_as(app, None),
        Command::Export => export::ask(app, None),
        Command::ExportPdf => export::ask(app, Some("pdf")),
        Command::Quit => file::leave(app, file::Next::Quit),
        Command::Find
        | Command::FindNext
        | Command::FindPrevious
        | Command::Filter
        | Command::ClearFilter
        | Command::History => find::run(app, command),
        Command::Findings => findings::toggle(app),
        Command::Guide => guide::toggle(app),
        Command::Validate => validation::toggle(app),
        Command::Palette => find::open_palette(app),
        Command::Present => present::start(app, false),
        Command::PresentConsole => present::start(app, true),
        Command::Settings => app.dialog = Some(Dialog::Settings),
        Command::Keys => app.dialog = Some(Dialog::Keys),
        Command::About => app.dialog = Some(Dialog::About),
        Command::Copy => clipboard::copy(app),
        Command::CopyPicture => copied_picture::copy(app),
        Command::Cut => clipboard::cut(app),
        Command::Paste => clipboard::paste(app),
        Command::AddPictures => picture::ask(app),
        Command::View(_)
        | Command::NextAlone
        | Command::Everybody
        | Command::FitBoard
        | Command::FitSelection
        | Command::ZoomActual
        | Command::ZoomIn
        | Command::ZoomOut
        | Command::FullScreen
        | Command::Bar(_)
        | Command::Bars
        | Command::Inspector
        | Command::EnterInspector
        | Command::Tag
        | Command::Menu
        | Command::Theme(_)
        | Command::Language(_)
        | Command::Tool(_) => view::run(app, command),
        command if timer::is_about(command) => timer::run(app, command),
        _ => board::run(app, command),
    }
}
