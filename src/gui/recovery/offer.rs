//! Found work on the start screen: beside what its file holds, with what can be done about it.

use eframe::egui::{Align, CornerRadius, Frame, Layout, Rect, Sense, Stroke, Ui, Vec2, vec2};

use super::{Found, Stored};
use crate::cli::words;
use crate::gui::app::{Action, App};
use crate::gui::run::file::Next;
use crate::gui::start::{self, Tile};
use crate::gui::style::{RADIUS, colour, space};
use crate::gui::when::when;
use crate::gui::widgets::{primary, ringed, soft, strong};
use crate::i18n::key;

/// A picture where there is room, in points.
const PICTURE: Vec2 = vec2(208.0, 112.0);
/// Words beside the pictures need so much.
const WORDS: f32 = 260.0;

/// Nothing where nothing was found.
pub fn section(app: &mut App, ui: &mut Ui) {
    if app.recovery.found.is_empty() {
        return;
    }
    app.recovery.is_told = true;
    start::section(app, ui, key::RECOVERY_TITLE);
    ui.label(soft(app.theme, app.strings.get(key::RECOVERY_ABOUT)));
    for found in app.recovery.found.clone() {
        ui.add_space(space::S);
        Frame::new()
            .fill(colour(app.theme.frame.panel))
            .stroke(Stroke::new(1.0, colour(app.theme.frame.panel_edge)))
            .corner_radius(RADIUS)
            .inner_margin(space::M)
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                one(app, ui, &found);
            });
    }
}

fn one(app: &mut App, ui: &mut Ui, found: &Found) {
    let strings = app.strings;
    let file = found.left.file.clone();
    let mut pictures = Vec::new();
    if found.left.board.is_ok() {
        let when = when(strings, found.left.at);
        let words = strings.with(key::RECOVERY_KEPT, &[("when", when.into())]);
        pictures.push((Tile::Found(file.clone()), words));
    }
    if let Stored::There { .. } = found.stored {
        let words = strings.get(key::RECOVERY_FILE).to_owned();
        pictures.push((Tile::Stored(file), words));
    }
    // Two of them fit even in the narrowest window.
    let room = (ui.available_width() - space::L) / 2.0;
    let size = PICTURE * (room / PICTURE.x).min(1.0);
    let taken = pictures.len() as f32 * (size.x + space::L);
    let fits = ui.available_width() - taken >= WORDS;
    let layout = if fits {
        Layout::left_to_right(Align::Min)
    } else {
        Layout::top_down(Align::Min)
    };
    ui.with_layout(layout, |ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(space::L);
        ui.horizontal_top(|ui| {
            for (tile, words) in &pictures {
                ui.vertical(|ui| {
                    ui.set_width(size.x);
                    ui.spacing_mut().item_spacing = Vec2::splat(space::XS);
                    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
                    picture(app, ui, tile, rect);
                    ui.label(soft(app.theme, words.as_str()));
                });
            }
        });
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing = Vec2::splat(space::S);
            facts(app, ui, found);
            ui.add_space(space::XS);
            ui.horizontal_wrapped(|ui| choices(app, ui, found));
        });
    });
}

fn picture(app: &App, ui: &Ui, tile: &Tile, rect: Rect) {
    start::picture(app, ui, tile, rect, CornerRadius::same(RADIUS / 2));
    let line = Stroke::new(1.0, colour(app.theme.frame.panel_edge));
    let inside = eframe::egui::StrokeKind::Inside;
    ui.painter()
        .rect_stroke(rect, CornerRadius::same(RADIUS / 2), line, inside);
}

fn facts(app: &App, ui: &mut Ui, found: &Found) {
    let strings = app.strings;
    ui.label(strong(found.name(strings)));
    match &found.left.board {
        Ok(board) => {
            let count = board.cards().count();
            ui.label(strings.with(key::RECOVERY_NOTES, &[("count", count.into())]));
        }
        Err(error) => {
            let why = words::file_error(strings, error);
            ui.label(strings.with(key::RECOVERY_UNREADABLE, &[("why", why.into())]));
        }
    }
    match &found.stored {
        Stored::Never => {
            if found.left.board.is_ok() {
                ui.label(strings.get(key::RECOVERY_NEVER_STORED));
            }
        }
        Stored::Gone(path) => {
            let path = path.display().to_string();
            ui.label(strings.with(key::RECOVERY_FILE_GONE, &[("path", path.into())]));
        }
        Stored::There {
            path, has_changed, ..
        } => {
            ui.label(soft(app.theme, path.display().to_string()));
            if let (Ok(_), Some(changes)) = (&found.left.board, found.changes(strings)) {
                let words = strings.with(key::RECOVERY_CHANGES, &[("changes", changes.into())]);
                ui.label(words);
            }
            if *has_changed {
                ui.label(strings.get(key::RECOVERY_FILE_CHANGED));
            }
        }
    }
}

fn choices(app: &mut App, ui: &mut Ui, found: &Found) {
    let strings = app.strings;
    let file = &found.left.file;
    let recover = |compares| {
        Action::Leave(Next::Recover {
            file: file.clone(),
            compares,
        })
    };
    if found.left.board.is_ok() {
        let words = strings.get(key::RECOVERY_RECOVER);
        let button = ui.add(primary(&app.theme.frame, None, words));
        if app.dialog.is_none() && ui.memory(|memory| memory.focused().is_none()) {
            button.request_focus();
        }
        if ringed(ui, &app.theme.frame, button).clicked() {
            app.queue.push(recover(false));
        }
        if let Stored::There { .. } = found.stored {
            let button = ui.button(strings.get(key::RECOVERY_COMPARE));
            if ringed(ui, &app.theme.frame, button).clicked() {
                app.queue.push(recover(true));
            }
        }
    }
    let button = ui.button(strings.get(key::RECOVERY_DISCARD));
    if ringed(ui, &app.theme.frame, button).clicked() {
        app.queue.push(Action::Discard(file.clone()));
    }
}
