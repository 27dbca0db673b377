//! Copies a picture to the clipboard: of the chosen notes, else of the view.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::Report;
use crate::draw::{Pens, PictureChoice, picture, picture_of_notes};
use crate::gui::app::App;
use crate::gui::clipboard::Pixels;
use crate::gui::jobs::Handle;
use crate::i18n::{Strings, key};
use crate::model::CardId;
use crate::raster::{Canvas, Layer, Raster};
use crate::scene::Scene;
use crate::theme::{Theme, ThemeName};

/// Px a board unit: sharp on a slide,
const SCALE: f64 = 2.0;
/// as long as a side has no more px than this: programs on the other end hold all of it in memory.
const LONGEST: f64 = 8192.0;

/// A picture from its thread.
pub struct Copied {
    pixels: Pixels,
    /// How many notes; none for the whole view.
    notes: usize,
}

pub(super) fn copy(app: &mut App) {
    let Some(session) = &app.session else {
        return;
    };
    let board = Arc::clone(session.document.board());
    let chosen = session.document.selection().chosen();
    let notes: BTreeSet<CardId> = chosen.into_iter().collect();
    let choice = PictureChoice {
        view: session.canvas.view(),
        title: true,
        legend: true,
        transparent: false,
    };
    let typesetter = app.typesetter.clone();
    let lang = app.strings.lang();
    let label = app.strings.get(key::EXPORT_COPYING).to_owned();
    app.jobs.spawn(
        "copy picture",
        Some(label),
        move |handle: &Handle<Report>| {
            let pens = Pens {
                theme: Theme::of(ThemeName::Light),
                typesetter: &typesetter,
                strings: Strings::for_board(&board.language, lang),
            };
            let scene = if notes.is_empty() {
                picture(&board, pens, choice, BTreeSet::new())
            } else {
                picture_of_notes(&board, pens, &notes, choice.transparent)
            };
            if handle.is_stopped() {
                return;
            }
            let pixels = pixels(scene);
            if !handle.is_stopped() {
                let notes = notes.len();
                handle.send(Report::CopiedPicture(Copied { pixels, notes }));
            }
        },
    );
}

fn pixels(scene: Scene) -> Pixels {
    let bounds = scene.bounds;
    let scale = SCALE.min(LONGEST / bounds.width().max(bounds.height()));
    let px = |length: f64| ((length * scale).round() as u16).max(1);
    let (width, height) = (px(bounds.width()), px(bounds.height()));
    let canvas = Canvas::new(scene);
    let mut raster = Raster::new();
    let drawn = raster.render(
        &canvas,
        Layer::All,
        bounds.origin(),
        scale,
        width,
        height,
        true,
    );
    Pixels {
        width: usize::from(width),
        height: usize::from(height),
        rgba: drawn.rgba.clone(),
    }
}

/// The picture is drawn.
pub(super) fn copied(app: &mut App, copied: Copied) {
    app.clipboard.put_picture(copied.pixels);
    let words = match copied.notes {
        0 => key::EXPORT_COPIED,
        _ => key::EXPORT_COPIED_NOTES,
    };
    let args = [("count", copied.notes.into())];
    app.messages.done(app.strings.with(words, &args));
}
