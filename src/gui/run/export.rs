//! Exports of the board: what the dialog shows, and the file.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use eframe::egui::{ColorImage, TextureHandle, TextureOptions};
use kurbo::Rect;

use super::Report;
use crate::analysis::Comparison;
use crate::cli::export_words::export_error;
use crate::cli::further::{self, Further, write_pictures};
use crate::draw::{Pens, compared_picture, picture, picture_of_notes};
use crate::edit::find::Excerpt;
use crate::export::{Chapter, Data, ExportError, Format, Writer, write_data};
use crate::file;
use crate::gui::app::App;
use crate::gui::dialogs::Dialog;
use crate::gui::dialogs::export::{ExportDialog, Look};
use crate::gui::jobs::Handle;
use crate::gui::session::Session;
use crate::i18n::{Lang, Strings, key};
use crate::model::{Board, CardId};
use crate::raster::{Canvas, Layer, Raster};
use crate::scene::Scene;
use crate::text::Typesetter;
use crate::theme::Theme;

/// How an export ended.
pub struct Exported {
    path: PathBuf,
    /// Further pictures beside it.
    beside: usize,
    result: Result<(), ExportError>,
}

/// The picture in the export dialog.
#[derive(Default)]
pub struct Preview {
    /// What was asked for last.
    look: Option<Look>,
    revision: u64,
    serial: u64,
    /// What came.
    pub texture: Option<TextureHandle>,
    /// Of the picture, in board units.
    pub bounds: Option<Rect>,
}

/// A preview from its thread.
pub struct Previewed {
    serial: u64,
    image: ColorImage,
    bounds: Rect,
}

/// Opens the dialog; with a format that is chosen already.
pub(super) fn ask(app: &mut App, format: Option<&str>) {
    super::file::finish_editing(app);
    app.preview = Preview::default();
    let last = app.session.as_ref().and_then(|it| it.exported.clone());
    let mut dialog = last.unwrap_or_default();
    dialog.look.selected = false;
    if let Some(format) = format.and_then(Format::named) {
        dialog.choose(format);
    }
    if let Some(session) = &app.session {
        dialog.look.choice.view = session.canvas.view();
        dialog.look.alone = session.canvas.alone();
        dialog.look.compared = session.compare.is_some();
    }
    app.dialog = Some(Dialog::Export(dialog));
}

/// Has the preview made again when it does not fit any more.
pub fn update_preview(app: &mut App, look: Look, size: [u16; 2]) {
    let Some(session) = &app.session else {
        return;
    };
    let revision = session.document.revision();
    let preview = &mut app.preview;
    if preview.look == Some(look) && preview.revision == revision {
        return;
    }
    preview.look = Some(look);
    preview.revision = revision;
    preview.serial += 1;
    let serial = preview.serial;
    let board = Arc::clone(session.document.board());
    let shown = shown(session, look);
    let typesetter = app.typesetter.clone();
    let lang = app.strings.lang();
    app.jobs
        .spawn("preview", None, move |handle: &Handle<Report>| {
            let scene = scene(&board, look, &shown, &typesetter, lang);
            let bounds = scene.bounds;
            let scale =
                (f64::from(size[0]) / bounds.width()).min(f64::from(size[1]) / bounds.height());
            let px = |length: f64| ((length * scale).round() as u16).max(1);
            let (width, height) = (px(bounds.width()), px(bounds.height()));
            let canvas = Canvas::new(scene);
            let mut raster = Raster::new();
            let opaque = !look.choice.transparent;
            let pixels = raster.render(
                &canvas,
                Layer::All,
                bounds.origin(),
                scale,
                width,
                height,
                opaque,
            );
            let sides = [width, height].map(usize::from);
            handle.send(Report::Preview(Previewed {
                serial,
                image: ColorImage::from_rgba_premultiplied(sides, &pixels.rgba),
                bounds,
            }));
        });
}

pub(super) fn preview(app: &mut App, previewed: Previewed) {
    if previewed.serial == app.preview.serial {
        let texture = app
            .ctx
            .load_texture("preview", previewed.image, TextureOptions::LINEAR);
        app.preview.texture = Some(texture);
        app.preview.bounds = Some(previewed.bounds);
    }
}

/// The board as the picture shows it, in the board's own language.
fn scene(
    board: &Arc<Board>,
    look: Look,
    shown: &Shown,
    typesetter: &Typesetter,
    lang: Lang,
) -> Scene {
    let (board, faded) = shown.excerpt.of(board);
    let pens = pens(&board, look, typesetter, lang);
    if let Some(notes) = &shown.selected {
        return picture_of_notes(&board, pens, notes, look.choice.transparent);
    }
    match &shown.compared {
        Some(compared) => compared_picture(compared, pens, look.choice),
        None => picture(&board, pens, look.choice, faded),
    }
}

fn pens<'a>(board: &Board, look: Look, typesetter: &'a Typesetter, lang: Lang) -> Pens<'a> {
    Pens {
        theme: Theme::of(look.theme),
        typesetter,
        strings: Strings::for_board(&board.language, lang),
    }
}

/// The same, followed by what else is wanted.
fn chapters(
    board: &Arc<Board>,
    look: Look,
    shown: &Shown,
    typesetter: &Typesetter,
    lang: Lang,
    further: &[Further],
) -> Vec<Chapter> {
    let first = scene(board, look, shown, typesetter, lang);
    let (board, _) = shown.excerpt.of(board);
    let pens = pens(&board, look, typesetter, lang);
    further::chapters(first, &board, pens, look.choice, further)
}

/// What the picture shows of the board.
struct Shown {
    excerpt: Excerpt,
    /// With what is different from another board.
    compared: Option<Arc<Comparison>>,
    /// These notes alone.
    selected: Option<BTreeSet<CardId>>,
}

fn shown(session: &Session, look: Look) -> Shown {
    let compared = session.compare.as_ref().filter(|_| look.compared);
    Shown {
        excerpt: excerpt(session, look),
        compared: compared.map(|compare| Arc::clone(&compare.all)),
        selected: look
            .selected
            .then(|| session.document.selection().chosen().into_iter().collect()),
    }
}

/// What the picture shows of the notes.
fn excerpt(session: &Session, look: Look) -> Excerpt {
    Excerpt {
        filter: session.find.filter.clone(),
        others: look.others,
        alone: look.alone.filter(|_| look.has_journey()),
    }
}

/// Writes the file on a thread of its own.
pub(super) fn write(app: &mut App, dialog: &ExportDialog, path: PathBuf) {
    let Some(session) = &mut app.session else {
        return;
    };
    session.exported = Some(Box::new(dialog.clone()));
    let board = Arc::clone(session.document.board());
    let typesetter = app.typesetter.clone();
    let lang = app.strings.lang();
    let (format, look) = (dialog.format(), dialog.look);
    let shown = shown(session, look);
    let options = dialog.options(&board);
    let further = dialog.further().to_vec();
    let parts = dialog.beside.clone();
    let name = path
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let label = app
        .strings
        .with(key::EXPORT_WRITING, &[("name", name.into())]);
    app.jobs
        .spawn("export", Some(label), move |handle: &Handle<Report>| {
            let mut progress = |share| handle.progress(share);
            let mut failed = path.clone();
            let result = match format.writer {
                Writer::Picture { write, .. } => {
                    let scene = scene(&board, look, &shown, &typesetter, lang);
                    let (board, _) = shown.excerpt.of(&board);
                    let pens = pens(&board, look, &typesetter, lang);
                    let drawing = (&*board, pens);
                    let written = write_pictures(
                        &path,
                        write,
                        &scene,
                        &parts,
                        drawing,
                        &options,
                        &mut progress,
                    );
                    written.map_err(|(path, error)| {
                        failed = path;
                        error
                    })
                }
                Writer::Document { write, .. } => {
                    let chapters = chapters(&board, look, &shown, &typesetter, lang, &further);
                    file::write_file(&path, |out| write(&chapters, &options, out, &mut progress))
                }
                Writer::Data(make) => {
                    let (board, _) = shown.excerpt.of(&board);
                    let data = Data {
                        board: &board,
                        strings: Strings::for_board(&board.language, lang),
                    };
                    file::write_file(&path, |out| write_data(make, data, out, &mut progress))
                }
            };
            handle.send(Report::Exported(Exported {
                path: failed,
                beside: parts.len(),
                result,
            }));
        });
}

pub(super) fn exported(app: &mut App, exported: Exported) {
    let name = exported.path.display().to_string();
    match exported.result {
        Ok(()) => {
            let words = match exported.beside {
                0 => key::EXPORT_DONE,
                _ => key::EXPORT_DONE_SEVERAL,
            };
            let args = [("name", name.into()), ("count", exported.beside.into())];
            app.messages.done(app.strings.with(words, &args));
        }
        Err(ExportError::Cancelled) => {
            let text = app.strings.get(key::EXPORT_STOPPED);
            app.messages.done(text.to_owned());
        }
        Err(error) => {
            let why = export_error(app.strings, &error).into();
            let text = app
                .strings
                .with(key::ERROR_EXPORT, &[("name", name.into()), ("why", why)]);
            let again = crate::gui::command::Command::Export;
            let way_out = (key::ERROR_TRY_AGAIN, crate::gui::app::Action::Do(again));
            app.messages.error(text, vec![way_out]);
        }
    }
}
