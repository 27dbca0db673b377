//! Files that are let go over the window: pictures for the board, or a map to be opened.

use std::path::{Path, PathBuf};
use std::time::Duration;

use eframe::egui::{Align2, Area, Context, Event, Id, Order, Rect, Shape, Stroke, Vec2};

use super::app::{Action, App};
use super::compare;
use super::run::file::Next;
use super::run::picture::{self, ENDINGS};
use super::style::{colour, space};
use super::widgets::floating;
use crate::i18n::key;

/// Other programs hold the pointer while they drag: where it is, is heard only just before they let go, or after.
/// In seconds.
const NEAR: f64 = 0.5;
/// Of the line around the board, in points.
const DASH: f32 = 8.0;

/// Files on their way into the window.
#[derive(Debug, Default)]
pub struct Drop {
    /// When the pointer was last heard of, in seconds of the window.
    heard: Option<f64>,
    /// Let go, and since when.
    files: Option<(Vec<PathBuf>, f64)>,
}

/// Takes files in once it is known where they were let go, or that this will not be known.
pub(super) fn watch(app: &mut App) {
    let (time, is_heard, dropped) = app.ctx.input(|input| {
        let mut events = input.events.iter();
        let is_heard = events.any(|event| matches!(event, Event::PointerMoved(_)));
        let files = input.raw.dropped_files.iter();
        let dropped: Vec<_> = files.map(|file| file.path().to_owned()).collect();
        (input.time, is_heard, dropped)
    });
    let state = &mut app.drop;
    if is_heard {
        state.heard = Some(time);
    }
    if !dropped.is_empty() {
        let (files, _) = state.files.get_or_insert_with(|| (Vec::new(), time));
        files.extend(dropped);
    }
    let Some((files, since)) = state.files.take() else {
        return;
    };
    let is_near = state.heard.is_some_and(|heard| since - heard < NEAR);
    if !is_near && time - since < NEAR {
        state.files = Some((files, since));
        let patience = Duration::from_secs_f64(NEAR);
        return app.ctx.request_repaint_after(patience);
    }
    let at = app.ctx.input(|input| input.pointer.latest_pos());
    let_go(app, files, at.filter(|_| is_near));
}

fn let_go(app: &mut App, mut files: Vec<PathBuf>, at: Option<eframe::egui::Pos2>) {
    if app.dialog.is_some() {
        let text = app.strings.get(key::PICTURES_LATER).to_owned();
        return app.messages.warn(text);
    }
    if is_one_map(&files) {
        let path = files.remove(0);
        return app.queue.push(Action::Leave(Next::Open(path)));
    }
    if compare::is_open(app) {
        let text = app.strings.get(key::WHY_COMPARING).to_owned();
        return app.messages.warn(text);
    }
    let count = files.len();
    if let Some((canvas, mut cx)) = app.board() {
        let whom = canvas.gets_pictures(at, count, &mut cx);
        picture::take(app, whom, files);
    } else {
        let text = app.strings.get(key::PICTURES_NO_MAP).to_owned();
        app.messages.warn(text);
    }
}

/// What becomes of files that are held over the window, and where they may go.
pub(super) fn show(app: &App, ctx: &Context, board: Rect) {
    let files: Vec<PathBuf> = ctx.input(|input| {
        let files = input.raw.hovered_files.iter();
        files.filter_map(|file| file.path.clone()).collect()
    });
    if files.is_empty() || app.dialog.is_some() {
        return;
    }
    let strings = app.strings;
    let pictures = files.iter().filter(|file| ends_so(file, &ENDINGS)).count();
    let words = if is_one_map(&files) {
        strings.get(key::PICTURES_DROP_MAP).to_owned()
    } else if pictures == 0 {
        strings.get(key::PICTURES_DROP_NOTHING).to_owned()
    } else if app.session.is_none() {
        strings.get(key::PICTURES_NO_MAP).to_owned()
    } else {
        strings.with(key::PICTURES_DROP, &[("count", pictures.into())])
    };
    let frame = &app.theme.frame;
    Area::new(Id::unique("files over the board"))
        .order(Order::Foreground)
        .pivot(Align2::CENTER_TOP)
        .fixed_pos(board.center_top() + Vec2::new(0.0, space::XL))
        .constrain_to(board)
        .interactable(false)
        .show(ctx, |ui| {
            let edge = Stroke::new(2.0, colour(frame.accent));
            let rect = board.shrink(space::S);
            let corners = [
                rect.left_top(),
                rect.right_top(),
                rect.right_bottom(),
                rect.left_bottom(),
                rect.left_top(),
            ];
            let dashes = Shape::dashed_line(&corners, edge, DASH, DASH);
            ui.painter().with_clip_rect(board).extend(dashes);
            floating(app.theme).show(ui, |ui| {
                ui.set_max_width((board.width() - 4.0 * space::XL).max(0.0));
                ui.label(words)
            });
        });
}

fn is_one_map(files: &[PathBuf]) -> bool {
    matches!(files, [file] if ends_so(file, &["ron"]))
}

fn ends_so(file: &Path, endings: &[&str]) -> bool {
    let own = file.extension().unwrap_or_default();
    endings
        .iter()
        .any(|ending| own.eq_ignore_ascii_case(ending))
}
