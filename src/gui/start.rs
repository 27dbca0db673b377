//! The first screen: boards of late, templates, the sample, each with a picture of itself.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui::{
    ColorImage, Context, CornerRadius, Rect, Response, RichText, ScrollArea, Sense, Stroke,
    StrokeKind, TextStyle, TextWrapMode, TextureHandle, TextureOptions, Ui, Vec2, WidgetInfo,
    WidgetText, accesskit, vec2,
};

use super::app::{Action, App};
use super::command::Command;
use super::jobs::Handle;
use super::recovery;
use super::run::Report;
use super::run::file::Next;
use super::session::stem;
use super::style::{RADIUS, colour, font, space};
use super::thumbnail::{thumbnail, thumbnail_in};
use super::widgets::{primary, ringed};
use crate::draw::Pens;
use crate::file;
use crate::file::template::Template;
use crate::i18n::{Key, Lang, key};
use crate::model::{Board, IdSource};
use crate::text::{Icon, Weight};
use crate::theme::ThemeName;

/// A tile's picture, in points.
const PICTURE: Vec2 = vec2(312.0, 168.0);
/// A tile with its words.
const TILE: Vec2 = vec2(312.0, 260.0);
/// More in a row are hard to take in.
const MOST_COLUMNS: f32 = 3.0;
/// So many boards of late fit without scrolling.
const RECENT: usize = 6;

/// What a tile stands for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tile {
    Template(&'static str),
    Recent(PathBuf),
    /// Work that was found, by its file.
    Found(PathBuf),
    /// What the file it belongs to holds.
    Stored(PathBuf),
}

/// A tile's picture, from its thread.
pub struct Thumb {
    look: Look,
    tile: Tile,
    title: String,
    /// None when the board cannot be read.
    image: Option<ColorImage>,
}

/// What pictures depend on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Look {
    lang: Lang,
    theme: ThemeName,
    scale: u16,
}

/// Pictures that have come.
#[derive(Default)]
pub struct Start {
    look: Option<Look>,
    shown: BTreeMap<Tile, Shown>,
}

struct Shown {
    title: String,
    texture: Option<TextureHandle>,
}

impl Start {
    /// Boards may have changed since the pictures were made.
    pub fn forget(&mut self) {
        self.look = None;
    }

    /// Takes a picture in.
    pub(super) fn received(&mut self, ctx: &Context, thumb: Thumb) {
        if self.look != Some(thumb.look) {
            return;
        }
        let texture = thumb
            .image
            .map(|image| ctx.load_texture("thumbnail", image, TextureOptions::LINEAR));
        let title = thumb.title;
        self.shown.insert(thumb.tile, Shown { title, texture });
    }
}

pub(super) fn show(app: &mut App, ui: &mut Ui) {
    ask_for_pictures(app);
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        let room = ui.available_width();
        let columns = ((room - space::XL) / (TILE.x + space::XL))
            .floor()
            .clamp(1.0, MOST_COLUMNS);
        let width = columns * TILE.x + (columns - 1.0) * space::XL;
        let left = ((room - width) / 2.0).max(0.0);
        ui.add_space(space::XXL);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.add_space(left);
            ui.vertical(|ui| {
                ui.set_width(width);
                ui.spacing_mut().item_spacing = Vec2::splat(space::S);
                content(app, ui, columns as usize);
            });
        });
        ui.add_space(space::XXL);
    });
}

fn content(app: &mut App, ui: &mut Ui, columns: usize) {
    head(app, ui);
    recovery::section(app, ui);
    let recent = known_recent(app);
    if !recent.is_empty() {
        section(app, ui, key::START_RECENT);
        tiles(ui, &recent, columns, |ui, path| recent_tile(app, ui, path));
    }
    section(app, ui, key::START_TEMPLATES);
    tiles(ui, &Template::ALL, columns, |ui, template| {
        template_tile(app, ui, *template);
    });
}

fn head(app: &mut App, ui: &mut Ui) {
    let strings = app.strings;
    ui.label(RichText::new(strings.get(key::START_TITLE)).font(font(28.0, Weight::Bold)));
    let about = RichText::new(strings.get(key::START_ABOUT)).size(15.0);
    ui.label(about.color(colour(app.theme.frame.text_soft)));
    ui.add_space(space::S);
    ui.horizontal(|ui| {
        let open = primary(
            &app.theme.frame,
            Some(Icon::FolderOpen),
            strings.get(Command::Open.entry().name),
        );
        let open = ui.add(open);
        if ringed(ui, &app.theme.frame, open).clicked() {
            app.queue.push(Action::Do(Command::Open));
        }
    });
}

pub(super) fn section(app: &App, ui: &mut Ui, name: Key) {
    ui.add_space(space::XL);
    let name = RichText::new(app.strings.get(name)).font(font(16.0, Weight::Semibold));
    ui.label(name);
    ui.add_space(space::XS);
}

fn tiles<T>(ui: &mut Ui, items: &[T], columns: usize, mut tile: impl FnMut(&mut Ui, &T)) {
    for row in items.chunks(columns) {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::XL;
            for item in row {
                tile(ui, item);
            }
        });
        ui.add_space(space::M);
    }
}

/// Recent boards whose pictures did not say that the file is gone.
fn known_recent(app: &App) -> Vec<PathBuf> {
    let there = |path: &&PathBuf| {
        let shown = app.start.shown.get(&Tile::Recent((*path).clone()));
        shown.is_none_or(|shown| shown.texture.is_some())
    };
    let recent = app.settings.recent.iter().filter(there);
    recent.take(RECENT).cloned().collect()
}

fn recent_tile(app: &mut App, ui: &mut Ui, path: &Path) {
    let tile = Tile::Recent(path.to_owned());
    let title = match app.start.shown.get(&tile) {
        Some(shown) if !shown.title.is_empty() => shown.title.clone(),
        _ => stem(path),
    };
    let folder = path.parent().map(|folder| folder.display().to_string());
    let about = format!("{}\n{}", stem(path), folder.unwrap_or_default());
    let response = tile_ui(app, ui, &tile, &title, &about);
    if response.clicked() {
        app.queue.push(Action::Leave(Next::Open(path.to_owned())));
    }
}

fn template_tile(app: &mut App, ui: &mut Ui, template: Template) {
    let (name, about) = words(template);
    let tile = Tile::Template(template.name());
    let (name, about) = (app.strings.get(name), app.strings.get(about));
    if tile_ui(app, ui, &tile, name, about).clicked() {
        app.queue.push(Action::Do(Command::NewFrom(template)));
    }
}

fn words(template: Template) -> (Key, Key) {
    match template {
        Template::Cgap => (key::TEMPLATE_CGAP_NAME, key::TEMPLATE_CGAP_ABOUT),
        Template::SixPhases => (
            key::TEMPLATE_SIX_PHASES_NAME,
            key::TEMPLATE_SIX_PHASES_ABOUT,
        ),
        Template::DayInTheLife => (
            key::TEMPLATE_DAY_IN_THE_LIFE_NAME,
            key::TEMPLATE_DAY_IN_THE_LIFE_ABOUT,
        ),
        Template::ServiceBlueprint => (
            key::TEMPLATE_SERVICE_BLUEPRINT_NAME,
            key::TEMPLATE_SERVICE_BLUEPRINT_ABOUT,
        ),
        Template::Blank => (key::TEMPLATE_BLANK_NAME, key::TEMPLATE_BLANK_ABOUT),
        Template::Sample => (key::TEMPLATE_SAMPLE_NAME, key::TEMPLATE_SAMPLE_ABOUT),
    }
}

/// A picture with a name and a sentence; one button.
fn tile_ui(app: &App, ui: &mut Ui, tile: &Tile, name: &str, about: &str) -> Response {
    let frame = &app.theme.frame;
    let (rect, response) = ui.allocate_exact_size(TILE, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Button, true, name));
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_description(about));
    // The keyboard begins at the first tile.
    if app.dialog.is_none() && ui.memory(|memory| memory.focused().is_none()) {
        response.request_focus();
    }
    let response = response.on_hover_cursor(eframe::egui::CursorIcon::PointingHand);
    let (edge, width) = if response.has_focus() {
        (frame.accent, 2.0)
    } else if response.hovered() {
        (frame.accent, 1.0)
    } else {
        (frame.panel_edge, 1.0)
    };
    let painter = ui.painter();
    painter.rect(
        rect,
        RADIUS,
        colour(frame.panel),
        Stroke::new(width, colour(edge)),
        StrokeKind::Inside,
    );
    let room = Rect::from_min_size(rect.min, PICTURE).shrink(width);
    let corners = CornerRadius {
        nw: RADIUS - 1,
        ne: RADIUS - 1,
        sw: 0,
        se: 0,
    };
    picture(app, ui, tile, room, corners);
    let line = Stroke::new(1.0, colour(frame.panel_edge));
    ui.painter().hline(room.x_range(), room.bottom(), line);
    let text = Rect::from_min_max(room.left_bottom(), rect.max).shrink2(vec2(space::M, 10.0));
    // Painted, since the button has said them already.
    let set = |words: RichText, mode| {
        let fallback = TextStyle::Body;
        WidgetText::from(words).into_galley(ui, Some(mode), text.width(), fallback)
    };
    let name = RichText::new(name).font(font(14.0, Weight::Semibold));
    let name = set(name, TextWrapMode::Truncate);
    let about = set(RichText::new(about).size(12.0), TextWrapMode::Wrap);
    let below = text.min + vec2(0.0, name.size().y + space::XS);
    let painter = ui.painter().with_clip_rect(text.intersect(ui.clip_rect()));
    painter.galley(text.min, name, colour(frame.text));
    painter.galley(below, about, colour(frame.text_soft));
    response
}

/// A tile's picture, once it has come.
pub(super) fn picture(app: &App, ui: &Ui, tile: &Tile, room: Rect, corners: CornerRadius) {
    let shown = app.start.shown.get(tile);
    let texture = shown.and_then(|shown| shown.texture.as_ref());
    thumbnail_in(ui, app.theme, room, corners, texture);
}

/// Starts the thread that makes pictures, when those that are there do not fit any more.
fn ask_for_pictures(app: &mut App) {
    let look = Look {
        lang: app.strings.lang(),
        theme: app.theme_name,
        scale: (app.ctx.pixels_per_point() * 100.0).round() as u16,
    };
    if app.start.look == Some(look) {
        return;
    }
    app.start.look = Some(look);
    let (theme, strings, typesetter) = (app.theme, app.strings, app.typesetter.clone());
    let px = PICTURE * app.ctx.pixels_per_point();
    let size = [px.x as u16, px.y as u16];
    let recent = app.settings.recent.clone();
    let found: Vec<(Tile, Arc<Board>)> = recovery::tiles(app);
    app.jobs
        .spawn("thumbnails", None, move |handle: &Handle<Report>| {
            let pens = Pens {
                theme,
                typesetter: &typesetter,
                strings,
            };
            let send = |tile, board: Option<Board>| {
                let title = board.as_ref().map(|board| board.title.clone());
                let image = board.map(|board| thumbnail(&board, pens, size));
                handle.send(Report::Thumbnail(Thumb {
                    look,
                    tile,
                    title: title.unwrap_or_default(),
                    image,
                }));
            };
            for (tile, board) in found {
                send(tile, Some(Board::clone(&board)));
            }
            let mut ids = IdSource::seeded(0);
            for template in Template::ALL {
                let board = template.board(look.lang.tag(), &mut ids);
                send(Tile::Template(template.name()), Some(board));
            }
            for path in recent {
                if handle.is_stopped() {
                    return;
                }
                let board = file::read_board(&path).ok();
                send(Tile::Recent(path), board);
            }
        });
}
