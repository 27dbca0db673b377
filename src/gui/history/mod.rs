//! The panel of steps: what was done, oldest first, with the present marked; a click goes there.

mod words;

pub use words::command_words;

use eframe::egui::accesskit::Role;
use eframe::egui::{
    Button, EventFilter, FocusDirection, Id, Key, Modifiers, Response, RichText, ScrollArea, Sense,
    Ui, Vec2, WidgetInfo,
};

use self::words::step_words;
use super::app::{Action, App};
use super::icons;
use super::side;
use super::style::{colour, control, font};
use super::widgets::soft;
use crate::i18n::key;
use crate::text::{Icon, Weight};

/// The open panel.
#[derive(Debug, Default)]
pub struct History {
    /// The present when it was shown last.
    present: Option<usize>,
    /// The row that Enter goes to.
    chosen: usize,
    /// How far the list was scrolled, and how much of it was seen, in points.
    seen: (f32, f32),
    has_keyboard: bool,
}

impl History {
    /// As it opens: the keyboard is on the present.
    pub fn open() -> Self {
        Self {
            has_keyboard: true,
            ..Self::default()
        }
    }

    /// True from the order to open on.
    pub fn has_keyboard(&self) -> bool {
        self.has_keyboard
    }

    /// Moves the choice as the keys say. True when Enter was hit.
    fn keys(&mut self, ui: &Ui, last: usize) -> bool {
        let rows = (self.seen.1 / control(ui)) as usize;
        ui.input_mut(|input| {
            let mut count = |key| input.count_and_consume_key(Modifiers::NONE, key);
            let up = count(Key::ArrowUp) + rows * count(Key::PageUp);
            let down = count(Key::ArrowDown) + rows * count(Key::PageDown);
            self.chosen = (self.chosen + down).min(last).saturating_sub(up);
            if count(Key::Home) > 0 {
                self.chosen = 0;
            }
            if count(Key::End) > 0 {
                self.chosen = last;
            }
            count(Key::Enter) > 0
        })
    }

    /// How far to scroll so that the chosen row is seen, with its neighbours; none when it is.
    fn scroll(&self, row: f32) -> Option<f32> {
        let (offset, height) = self.seen;
        let top = self.chosen as f32 * row - row;
        let needed = offset.max(top + 3.0 * row - height).min(top).max(0.0);
        (needed != offset).then_some(needed)
    }
}

/// What is in the panel. True when it is to be closed.
pub(super) fn show(app: &mut App, ui: &mut Ui, history: &mut History) -> bool {
    let close = side::head(app, ui, key::HISTORY_TITLE, key::HISTORY_CLOSE);
    rows(app, ui, history);
    close.clicked()
}

fn rows(app: &mut App, ui: &mut Ui, history: &mut History) {
    let Some((steps, done)) = app.document().map(crate::edit::Document::steps) else {
        return;
    };
    ui.spacing_mut().item_spacing.y = 0.0;
    let before = history.chosen;
    if history.present.replace(done) != Some(done) {
        history.chosen = done;
    }
    let goes = history.has_keyboard && history.keys(ui, steps);
    let mut area = ScrollArea::vertical().auto_shrink(false);
    if history.chosen != before
        && let Some(offset) = history.scroll(control(ui))
    {
        area = area.vertical_scroll_offset(offset);
    }
    let took = std::mem::take(&mut history.has_keyboard);
    let mut clicked = goes.then_some(history.chosen);
    let output = area.show_rows(ui, control(ui), steps + 1, |ui, range| {
        if took && !range.contains(&history.chosen) {
            // Scrolled out of sight, the row leaves the keyboard to the list.
            let id = Id::unique("history list");
            let list = ui.interact(ui.max_rect(), id, Sense::focusable_noninteractive());
            let name = app.strings.get(key::HISTORY_TITLE);
            list.widget_info(|| WidgetInfo::labeled(Role::List, true, name));
            if !list.lost_focus() {
                focus(ui, &list);
            }
            history.has_keyboard = list.has_focus() || list.lost_focus();
        }
        for at in range {
            let response = row(app, ui, at, done);
            if at == history.chosen {
                if took && !response.lost_focus() {
                    focus(ui, &response);
                }
                history.has_keyboard = response.has_focus() || response.lost_focus();
            } else if response.gained_focus() {
                // Tab, or a screen reader, came here.
                history.chosen = at;
                history.has_keyboard = true;
            }
            if response.clicked() {
                clicked = Some(at);
            }
        }
    });
    history.seen = (output.state.clamped_offset().y, output.inner_rect.height());
    if let Some(at) = clicked {
        history.chosen = at;
        app.queue.push(Action::Rewind(at));
    }
}

/// The row has the keyboard, and arrows are the list's.
fn focus(ui: &Ui, row: &Response) {
    row.request_focus();
    ui.memory_mut(|memory| {
        memory.move_focus(FocusDirection::None);
        memory.set_focus_lock_filter(
            row.id,
            EventFilter {
                vertical_arrows: true,
                ..EventFilter::default()
            },
        );
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
        .min_size(Vec2::new(ui.available_width(), control(ui)));
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
