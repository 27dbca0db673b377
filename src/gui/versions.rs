//! Earlier versions of the open map: kept as saves take their place, shown side by side, opened as copies.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui::{
    Align, ColorImage, CornerRadius, Layout, Sense, TextureHandle, TextureOptions, Ui, Vec2, vec2,
};

use super::app::{Action, App};
use super::compare;
use super::dialogs::Dialog;
use super::jobs::Handle;
use super::run::Report;
use super::run::file::{self, Next};
use super::style::{RADIUS, space};
use super::thumbnail::{thumbnail, thumbnail_in};
use super::when::when;
use super::widgets::{dialog, ringed, scrolling, soft, strong, title};
use crate::analysis::compare as differences;
use crate::cli::{compare_words, words};
use crate::draw::Pens;
use crate::edit::Document;
use crate::file::What;
use crate::file::versions::{Version, Versions};
use crate::i18n::key;
use crate::model::Board;

/// A picture, in points.
const PICTURE: Vec2 = vec2(208.0, 112.0);
const WIDTH: f32 = 760.0;
const HEIGHT: f32 = 520.0;

/// What the dialog shows.
#[derive(Default)]
pub struct EarlierVersions {
    /// None where nothing can be kept, as where there is no home.
    store: Option<Versions>,
    /// Those of which session.
    serial: u64,
    rows: Vec<Row>,
    is_whole: bool,
}

struct Row {
    version: Version,
    /// What is different from the open map.
    changes: String,
    picture: Option<TextureHandle>,
}

/// A version has been read; none: there are no more.
pub struct Came {
    serial: u64,
    row: Option<(Version, String, Option<ColorImage>)>,
}

impl EarlierVersions {
    pub fn new(root: Option<PathBuf>) -> Self {
        Self {
            store: root.map(Versions::new),
            ..Self::default()
        }
    }

    pub fn store(&self) -> Option<Versions> {
        self.store.clone()
    }
}

/// Opens the dialog, and reads the versions on a thread of its own.
pub(super) fn ask(app: &mut App) {
    file::finish_editing(app);
    let (Some(session), Some(store)) = (&app.session, app.versions.store()) else {
        return;
    };
    let Some(path) = session.path.clone() else {
        return;
    };
    app.versions.serial = session.serial;
    app.versions.rows.clear();
    app.versions.is_whole = false;
    app.dialog = Some(Dialog::Versions);
    let serial = session.serial;
    let now = Arc::clone(session.document.board());
    let (theme, strings, typesetter) = (app.theme, app.strings, app.typesetter.clone());
    let px = PICTURE * app.ctx.pixels_per_point();
    let size = [px.x as u16, px.y as u16];
    app.jobs
        .spawn("versions", None, move |handle: &Handle<Report>| {
            let pens = Pens {
                theme,
                typesetter: &typesetter,
                strings,
            };
            for version in store.of(&path) {
                if handle.is_stopped() {
                    return;
                }
                let (changes, picture) = match &version.board {
                    Ok(board) => {
                        let counts = differences(Arc::clone(board), Arc::clone(&now)).counts();
                        let changes = compare_words::summary(strings, counts);
                        (changes, Some(thumbnail(board, pens, size)))
                    }
                    Err(error) => (words::file_error(strings, error), None),
                };
                let row = Some((version, changes, picture));
                handle.send(Report::Version(Came { serial, row }));
            }
            handle.send(Report::Version(Came { serial, row: None }));
        });
}

/// Takes a version in.
pub(super) fn came(app: &mut App, came: Came) {
    if app.versions.serial != came.serial {
        return;
    }
    let Some((version, changes, picture)) = came.row else {
        app.versions.is_whole = true;
        return;
    };
    let picture = picture.map(|image| {
        app.ctx
            .load_texture("version", image, TextureOptions::LINEAR)
    });
    app.versions.rows.push(Row {
        version,
        changes,
        picture,
    });
}

pub(super) fn show(app: &mut App) -> Option<Dialog> {
    let strings = app.strings;
    let mut done = false;
    let mut wanted = None;
    let closed = dialog(app, "versions", WIDTH, |ui| {
        title(ui, strings.get(key::VERSIONS_TITLE));
        ui.label(soft(app.theme, strings.get(key::VERSIONS_ABOUT)));
        let state = &app.versions;
        if state.rows.is_empty() {
            let words = if state.is_whole {
                key::VERSIONS_NONE
            } else {
                key::VERSIONS_READING
            };
            ui.label(strings.get(words));
        }
        let height = HEIGHT.min(app.ctx.content_rect().height() - 220.0);
        scrolling(height).show(ui, |ui| {
            ui.set_width(ui.available_width());
            for row in &state.rows {
                one(app, ui, row, &mut wanted);
            }
        });
        ui.add_space(space::S);
        let close = ui.button(strings.get(key::DIALOG_CLOSE));
        done = ringed(ui, &app.theme.frame, close).clicked();
    });
    done |= wanted.is_some();
    app.queue.extend(wanted);
    (!done && !closed).then_some(Dialog::Versions)
}

fn one(app: &App, ui: &mut Ui, row: &Row, wanted: &mut Option<Action>) {
    let strings = app.strings;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(space::M);
        let (rect, _) = ui.allocate_exact_size(PICTURE, Sense::hover());
        let corners = CornerRadius::same(RADIUS / 2);
        thumbnail_in(ui, app.theme, rect, corners, row.picture.as_ref());
        ui.with_layout(Layout::top_down(Align::Min), |ui| {
            ui.spacing_mut().item_spacing = Vec2::splat(space::XS);
            let when = when(strings, row.version.at);
            let saved = strings.with(key::VERSIONS_SAVED, &[("when", when.as_str().into())]);
            ui.label(strong(saved));
            let Ok(board) = &row.version.board else {
                ui.label(row.changes.as_str());
                return;
            };
            let count = board.cards().count();
            ui.label(strings.with(key::RECOVERY_NOTES, &[("count", count.into())]));
            let args = [("changes", row.changes.as_str().into())];
            ui.label(strings.with(key::VERSIONS_CHANGES, &args));
            ui.add_space(space::XS);
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = Vec2::splat(space::S);
                let file = &row.version.file;
                let ways = [
                    (
                        key::VERSIONS_OPEN,
                        Action::Leave(Next::Version(file.clone())),
                    ),
                    (key::VERSIONS_COMPARE, Action::CompareVersion(file.clone())),
                ];
                for (name, action) in ways {
                    let name = strings.get(name);
                    let spoken = strings.with(
                        key::VERSIONS_DEED,
                        &[("deed", name.into()), ("when", when.as_str().into())],
                    );
                    let button = ui.button(name).accessible_name(spoken);
                    if ringed(ui, &app.theme.frame, button).clicked() {
                        *wanted = Some(action);
                    }
                }
            });
        });
    });
    ui.add_space(space::S);
}

/// Tells that what a save takes the place of could not be kept.
pub(super) fn not_kept(app: &mut App, error: &std::io::Error) {
    let why = words::what(app.strings, &What::of_writing(error));
    let text = app
        .strings
        .with(key::VERSIONS_TROUBLE, &[("why", why.into())]);
    app.messages.warn(text);
}

/// The version in this file, with when it was saved.
fn version(app: &App, file: &Path) -> Option<(Arc<Board>, String)> {
    let mut rows = app.versions.rows.iter();
    let row = rows.find(|row| row.version.file == file)?;
    let board = row.version.board.as_ref().ok()?;
    Some((Arc::clone(board), when(app.strings, row.version.at)))
}

/// Opens a version as a map of its own, which has no file yet.
pub(super) fn open(app: &mut App, file: &Path) {
    let Some((board, when)) = version(app, file) else {
        return;
    };
    file::show(app, Document::unsaved(Board::clone(&board)), None, None);
    let text = app
        .strings
        .with(key::VERSIONS_OPENED, &[("when", when.into())]);
    let save = vec![(key::CMD_SAVE_AS, Action::SaveAs { then: None })];
    app.messages.offer(text, save);
}

/// Lays the open map over a version.
pub(super) fn lay_over(app: &mut App, file: &Path) {
    if let Some((board, when)) = version(app, file) {
        let name = app
            .strings
            .with(key::VERSIONS_SAVED, &[("when", when.into())]);
        compare::with_earlier(app, board, name);
    }
}
