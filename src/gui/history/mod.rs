//! The panel of steps: what was done, oldest first, with the present marked; a click goes there.

mod words;

pub use words::command_words;

use eframe::egui::{
    Align, Button, Frame, Key, Layout, Margin, Panel, Response, RichText, ScrollArea, Ui, Vec2,
};

use self::words::step_words;
use super::app::{Action, App};
use super::icons;
use super::style::{CONTROL, colour, font, space};
use super::widgets::{icon_button, soft, strong};
use crate::i18n::key;
use crate::text::{Icon, Weight};

/// Width of the panel, in points.
const WIDTH: f32 = 320.0;

/// The open panel.
#[derive(Debug, Default)]
pub struct History {
    /// The present when it was shown last: the list scrolls only when another one is.
    shown: Option<usize>,
    /// One of its rows had the keyboard.
    has_keyboard: bool,
    /// The row of the present takes it.
    takes_keyboard: bool,
}

impl History {
    /// As it opens: the keyboard is on the present.
    pub fn open() -> Self {
        Self {
            takes_keyboard: true,
            ..Self::default()
        }
    }

    /// True from the order to open on: Escape closes the panel.
    pub fn has_keyboard(&self) -> bool {
        self.has_keyboard || self.takes_keyboard
    }
}

pub(super) fn show(app: &mut App, ui: &mut Ui) {
    let Some(session) = &mut app.session else {
        return;
    };
    let Some(mut history) = session.history.take() else {
        return;
    };
    let frame = Frame::new()
        .fill(colour(app.theme.frame.panel))
        .inner_margin(Margin::symmetric(8, 8));
    let mut closed = false;
    let panel = Panel::left("history")
        .frame(frame)
        .exact_size(WIDTH)
        .resizable(false)
        .show_separator_line(false)
        .show(ui, |ui| {
            closed = head(app, ui);
            ui.add_space(space::XS);
            rows(app, ui, &mut history);
        });
    let rect = panel.response.rect;
    let line = (1.0, colour(app.theme.frame.panel_edge));
    ui.painter().vline(rect.right() - 0.5, rect.y_range(), line);
    if history.has_keyboard && ui.input(|input| input.key_pressed(Key::Escape)) {
        closed = true;
    }
    if let Some(session) = &mut app.session {
        if closed {
            session.canvas.take_keyboard();
        } else {
            session.history = Some(history);
        }
    }
}

/// True when the panel is to be closed.
fn head(app: &App, ui: &mut Ui) -> bool {
    let mut closed = false;
    ui.horizontal(|ui| {
        ui.add_space(space::S);
        ui.label(strong(app.strings.get(key::HISTORY_TITLE)));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let name = app.strings.get(key::HISTORY_CLOSE);
            let button = ui.add(icon_button(Icon::X)).accessible_name(name);
            closed = button.on_hover_text(name).clicked();
        });
    });
    closed
}

fn rows(app: &mut App, ui: &mut Ui, history: &mut History) {
    let Some((steps, done)) = app.document().map(crate::edit::Document::steps) else {
        return;
    };
    ui.spacing_mut().item_spacing.y = 0.0;
    let height = CONTROL;
    let mut area = ScrollArea::vertical().auto_shrink(false);
    if history.shown.replace(done) != Some(done) {
        // The present in the middle of the panel.
        let above = (ui.available_height() - height) / 2.0;
        area = area.vertical_scroll_offset((done as f32 * height - above).max(0.0));
    }
    history.has_keyboard = false;
    area.show_rows(ui, height, steps + 1, |ui, range| {
        for at in range {
            let response = row(app, ui, at, done);
            if at == done && std::mem::take(&mut history.takes_keyboard) {
                response.request_focus();
            }
            if response.gained_focus() {
                // With its neighbours, so that arrows find them.
                let around = response.rect.expand2(Vec2::new(0.0, height));
                ui.scroll_to_rect(around, None);
            }
            if response.has_focus() || response.lost_focus() {
                history.has_keyboard = true;
            }
            if response.clicked() {
                app.queue.push(Action::Rewind(at));
            }
        }
    });
}

/// The board after `at` steps.
fn row(app: &App, ui: &mut Ui, at: usize, done: usize) -> Response {
    let strings = app.strings;
    let frame = &app.theme.frame;
    let label = at
        .checked_sub(1)
        .and_then(|step| app.document()?.step_label(step));
    let words = label.map_or_else(
        || strings.get(key::HISTORY_START).to_owned(),
        |label| step_words(strings, &label),
    );
    let (symbol, weight, ink) = if at == done {
        (icons::atom(Icon::CircleDot), Weight::Semibold, frame.text)
    } else {
        let ink = if at > done {
            frame.text_soft
        } else {
            frame.text
        };
        (icons::no_atom(), Weight::Regular, ink)
    };
    let text = RichText::new(&words)
        .font(font(14.0, weight))
        .color(colour(ink));
    let button = Button::selectable(at == done, (symbol, text))
        .truncate()
        .min_size(Vec2::new(ui.available_width(), CONTROL));
    let mut response = ui.add(button);
    // What a screen reader cannot see.
    let state = match at.cmp(&done) {
        std::cmp::Ordering::Less => None,
        std::cmp::Ordering::Equal => Some(key::HISTORY_NOW),
        std::cmp::Ordering::Greater => Some(key::HISTORY_UNDONE),
    };
    response = response.accessible_name(&words);
    if let Some(state) = state.map(|state| strings.get(state)) {
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_description(state);
        });
        response = response.on_hover_ui(|ui| {
            ui.label(&words);
            ui.label(soft(app.theme, state));
        });
    } else {
        response = response.on_hover_text(&words);
    }
    response
}
