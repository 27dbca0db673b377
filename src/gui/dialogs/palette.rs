//! Every command by its name, and every stage and lane to go to.

use eframe::egui::{
    Align2, Atom, Button, Frame, Id, Key, Margin, Modal, Modifiers, Response, RichText, ScrollArea,
    TextEdit, Ui, vec2,
};

use super::Dialog;
use crate::edit::find::{Hit, folded, fuzzy};
use crate::gui::app::{Action, App};
use crate::gui::command::{Command, table};
use crate::gui::history::command_words;
use crate::gui::style::{colour, control, font, space};
use crate::gui::widgets::{row, soft};
use crate::gui::{icons, run};
use crate::i18n::key;
use crate::model::NoteColour;
use crate::text::{Icon, Weight};
use crate::tool::BoardKey;

/// Rows that are seen at once, at most.
const ROWS: usize = 10;
/// Height of a row, in points; fingers need more.
const ROW: f32 = 34.0;
const WIDTH: f32 = 600.0;
/// Below the top of the window, in points.
const TOP: f32 = 72.0;
/// How many commands count as done lately.
const RECENT: usize = 8;
/// What a place among the recent ones is worth, beside how well the name fits.
const RECENT_WORTH: i32 = 4;
/// What cannot be done now comes after what can and fits as well.
const GREY: i32 = -6;

/// The palette while it is open.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Palette {
    typed: String,
    /// Which row Enter takes.
    chosen: usize,
    /// The first row that is seen.
    top: usize,
    /// The keys moved on: the list follows.
    moved: bool,
}

/// What a row does.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Item {
    Command(Command),
    Place(Hit),
}

struct Row {
    item: Item,
    name: String,
    /// A shortcut, a kind, or why not.
    aside: String,
    is_grey: bool,
    worth: i32,
}

pub(super) fn show(app: &mut App, mut state: Palette) -> Option<Dialog> {
    let mut rows = rows_for(app, &state.typed);
    let enter = keys(app, &mut state, rows.len());
    let look = Frame::popup(&app.ctx.global_style())
        .inner_margin(Margin::same(8))
        .corner_radius(12);
    let id = Id::unique("palette");
    let area = Modal::default_area(id).anchor(Align2::CENTER_TOP, vec2(0.0, TOP));
    let room = app.ctx.content_rect();
    let modal = Modal::new(id)
        .area(area)
        .backdrop_color(colour(app.theme.frame.scrim).gamma_multiply(0.5))
        .frame(look)
        .show(&app.ctx, |ui| {
            ui.set_width(WIDTH.min(room.width() - 4.0 * space::L));
            ui.spacing_mut().item_spacing.y = space::XS;
            if field(app, ui, &mut state) {
                // What Enter takes fits the letters that came with it.
                rows = rows_for(app, &state.typed);
            }
            if rows.is_empty() {
                ui.add_space(space::S);
                ui.label(soft(app.theme, app.strings.get(key::PALETTE_NOTHING)));
                ui.add_space(space::S);
            }
            let seen = ((room.height() - TOP - 120.0) / row_height(ui)).clamp(2.0, ROWS as f32);
            list(app, ui, &mut state, &rows, seen)
        });
    let taken = modal.inner.or(enter.then_some(state.chosen));
    let done = taken
        .and_then(|at| rows.get(at))
        .filter(|row| !row.is_grey)
        .map(|row| row.item);
    if let Some(item) = done {
        take(app, item);
    }
    let stays = done.is_none() && !modal.should_close();
    stays.then_some(Dialog::Palette(state))
}

/// Commands, then stages and lanes: those that fit what was typed, the best first.
fn rows_for(app: &App, typed: &str) -> Vec<Row> {
    let typed = folded(typed);
    let mut rows: Vec<Row> = commands(app).chain(places(app)).collect();
    rows.retain_mut(|row| {
        let fit = fuzzy(&typed, &folded(&row.name));
        row.worth += fit.unwrap_or_default();
        fit.is_some()
    });
    let best = rows.iter().map(|row| row.worth).max().unwrap_or_default();
    if !typed.is_empty() {
        // Letters strewn over a long name are chance where another name has them together.
        rows.retain(|row| row.worth * 2 > best);
    }
    rows.sort_by_key(|row| -row.worth);
    rows
}

fn commands(app: &App) -> impl Iterator<Item = Row> {
    table()
        .filter(|entry| entry.command != Command::Palette)
        .map(|entry| {
            let why_not = run::why_not(app, entry.command);
            let shortcut = entry.shortcuts.first();
            let aside = match why_not {
                Some(why) => app.strings.get(why).to_owned(),
                None => shortcut.map_or_else(String::new, |key| key.text(app.strings)),
            };
            let recent = app
                .recent_commands
                .iter()
                .position(|command| *command == entry.command);
            let recent = recent.map_or(0, |at| RECENT_WORTH * (RECENT - at) as i32);
            Row {
                item: Item::Command(entry.command),
                name: command_words(app, entry.command),
                aside,
                is_grey: why_not.is_some(),
                worth: recent + if why_not.is_some() { GREY } else { 0 },
            }
        })
}

/// Stages and lanes that are there to be seen and have names.
fn places(app: &App) -> impl Iterator<Item = Row> {
    let board = app.document().map(crate::edit::Document::board);
    let stages = board.into_iter().flat_map(|board| &board.stages);
    let lanes = board.into_iter().flat_map(|board| &board.lanes);
    let stages = stages
        .filter(|stage| !stage.hidden)
        .map(|stage| (Hit::Stage(stage.id), &stage.name, key::PALETTE_STAGE));
    let lanes = lanes
        .filter(|lane| !lane.hidden)
        .map(|lane| (Hit::Lane(lane.id), &lane.name, key::PALETTE_LANE));
    stages
        .chain(lanes)
        .filter(|(_, name, _)| !name.trim().is_empty())
        .map(|(hit, name, kind)| Row {
            item: Item::Place(hit),
            name: app
                .strings
                .with(key::PALETTE_GO_TO, &[("name", name.as_str().into())]),
            aside: app.strings.get(kind).to_owned(),
            is_grey: false,
            worth: 0,
        })
}

/// Moves the choice; true when Enter was hit.
fn keys(app: &App, state: &mut Palette, rows: usize) -> bool {
    let last = rows.saturating_sub(1);
    app.ctx.input_mut(|input| {
        let mut count = |key| input.count_and_consume_key(Modifiers::NONE, key);
        let before = state.chosen;
        state.chosen =
            (state.chosen + count(Key::ArrowDown) + ROWS * count(Key::PageDown)).min(last);
        let up = count(Key::ArrowUp) + ROWS * count(Key::PageUp);
        state.chosen = state.chosen.saturating_sub(up);
        state.moved |= state.chosen != before;
        count(Key::Enter) > 0
    })
}

/// True when what was typed has changed.
fn field(app: &App, ui: &mut Ui, state: &mut Palette) -> bool {
    let id = Id::unique("palette field");
    // All keys are the field's, those of this very frame too.
    ui.memory_mut(|memory| {
        if memory.focused() != Some(id) {
            memory.request_focus(id);
        }
    });
    let field = TextEdit::singleline(&mut state.typed)
        .id(id)
        .hint_text(app.strings.get(key::PALETTE_HINT))
        .font(font(16.0, Weight::Regular))
        .margin(Margin::symmetric(12, 10))
        .desired_width(f32::INFINITY);
    let response = ui.add(field);
    let response = response.accessible_name(app.strings.get(key::PALETTE_TITLE));
    if response.changed() {
        state.chosen = 0;
        state.moved = true;
    }
    response.changed()
}

/// The row that was clicked.
fn list(app: &App, ui: &mut Ui, state: &mut Palette, rows: &[Row], seen: f32) -> Option<usize> {
    ui.spacing_mut().item_spacing.y = 0.0;
    let height = row_height(ui);
    let mut area = ScrollArea::vertical().max_height(seen * height);
    if std::mem::take(&mut state.moved) {
        let seen = seen as usize;
        state.top = state
            .top
            .clamp((state.chosen + 1).saturating_sub(seen), state.chosen);
        area = area.vertical_scroll_offset(state.top as f32 * height);
    }
    let mut clicked = None;
    let output = area.show_rows(ui, height, rows.len(), |ui, range| {
        for at in range {
            if line(app, ui, &rows[at], at == state.chosen).clicked() {
                clicked = Some(at);
            }
        }
    });
    state.top = (output.state.clamped_offset().y / height).round() as usize;
    clicked
}

fn row_height(ui: &Ui) -> f32 {
    ROW.max(control(ui))
}

fn line(app: &App, ui: &mut Ui, of: &Row, is_chosen: bool) -> Response {
    let frame = &app.theme.frame;
    let ink = if of.is_grey {
        frame.text_soft
    } else {
        frame.text
    };
    let name = RichText::new(&of.name)
        .font(font(14.0, Weight::Regular))
        .color(colour(ink));
    let symbol = match of.item {
        Item::Command(Command::Board(BoardKey::Colour(Some(paper)))) => swatch(app, paper),
        Item::Command(command) => row(command.entry().icon, "").0,
        Item::Place(_) => icons::atom(Icon::ArrowRight),
    };
    let aside = soft(app.theme, of.aside.clone());
    let button = Button::selectable(is_chosen, (symbol, name, Atom::grow(), aside))
        .frame_when_inactive(is_chosen)
        .truncate();
    let response = ui.add_sized([ui.available_width(), row_height(ui)], button);
    let response = response.accessible_name(&of.name);
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_description(of.aside.clone());
        if of.is_grey {
            node.set_disabled();
        }
    });
    response
}

fn swatch(app: &App, paper: NoteColour) -> Atom<'static> {
    let paper = app.theme.board.notes[paper as usize];
    icons::swatch(colour(paper.fill), colour(paper.edge))
}

fn take(app: &mut App, item: Item) {
    match item {
        Item::Command(command) => {
            app.recent_commands.retain(|other| *other != command);
            app.recent_commands.insert(0, command);
            app.recent_commands.truncate(RECENT);
            app.queue.push(Action::Do(command));
        }
        Item::Place(hit) => {
            app.queue.push(Action::GoTo(hit));
            if let Some(session) = &mut app.session {
                session.canvas.take_keyboard();
            }
        }
    }
}
