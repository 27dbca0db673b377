//! The slim bar under the top bar: the filter's chips, and the field with its hits.

use eframe::egui::text::{CCursor, CCursorRange};
use eframe::egui::{
    Align, Button, Frame, Id, Key, Label, Layout, Margin, Modifiers, Panel, Response, Stroke,
    TextEdit, TextWrapMode, Ui, Vec2, vec2,
};

use super::{Find, Keyboard, values};
use crate::cli::filter::{facet_name, persona_name, value_name};
use crate::edit::find::Value;
use crate::gui::app::{Action, App};
use crate::gui::command::Command;
use crate::gui::icons;
use crate::gui::style::{CONTROL, colour, control, space};
use crate::gui::widgets::{command_icon, command_widget, icon_button, ringed, soft};
use crate::i18n::key;
use crate::text::Icon;

/// Width of the field, in points.
const FIELD: f32 = 220.0;
/// Width of what is said about the hits.
const COUNT: f32 = 150.0;
/// Characters of a chip.
const MOST_CHARS: usize = 40;

/// What the keys in the field ask for.
#[derive(Debug, Default)]
struct Steps {
    forth: usize,
    back: usize,
    close: bool,
}

/// Shows the bar while there is something to say, and lets what does not fit step back.
pub(in crate::gui) fn show(app: &mut App, ui: &mut Ui) {
    if is_shown(app) {
        bar(app, ui);
    }
    if let Some(session) = &mut app.session {
        session
            .find
            .update(&session.document, session.canvas.alone(), app.strings);
        session.canvas.set_faded(session.find.faded().clone());
    }
}

/// As of now.
fn is_shown(app: &mut App) -> bool {
    app.session.as_mut().is_some_and(|session| {
        session
            .find
            .update(&session.document, session.canvas.alone(), app.strings);
        session.find.is_shown() || session.canvas.alone().is_some()
    })
}

fn bar(app: &mut App, ui: &mut Ui) {
    let frame = Frame::new()
        .fill(colour(app.theme.frame.panel))
        .inner_margin(Margin::symmetric(12, 4));
    let panel = Panel::top("find")
        .frame(frame)
        .resizable(false)
        .show_separator_line(false)
        .show(ui, |ui| {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing = Vec2::splat(space::XS);
                let is_open = find(app).is_some_and(|find| find.is_open);
                let gaps = 6.0 * space::XS;
                let height = control(ui);
                let field = FIELD + COUNT + 3.0 * height + gaps;
                let room = ui.available_width() - if is_open { field } else { 0.0 };
                let layout = Layout::left_to_right(Align::Center).with_main_wrap(true);
                ui.allocate_ui_with_layout(vec2(room.max(CONTROL), height), layout, |ui| {
                    ui.set_width(room.max(CONTROL));
                    chips(app, ui);
                });
                if is_open {
                    // Symbols as squares.
                    ui.spacing_mut().button_padding.x = (height - 18.0) / 2.0;
                    words(app, ui);
                }
            });
        });
    let rect = panel.response.rect;
    let line = Stroke::new(1.0, colour(app.theme.frame.panel_edge));
    ui.painter()
        .hline(rect.x_range(), rect.bottom() - 0.5, line);
}

fn find(app: &mut App) -> Option<&mut Find> {
    app.session.as_mut().map(|session| &mut session.find)
}

/// The filter: its menu, a chip for each value, how much it lets through, and the way out.
fn chips(app: &mut App, ui: &mut Ui) {
    values::menu(app, ui);
    alone(app, ui);
    let Some(session) = &app.session else { return };
    let find = &session.find;
    if find.filter.is_empty() {
        return;
    }
    let board = session.document.board();
    let strings = app.strings;
    let mut removed = None;
    for value in find.filter.wanted() {
        let facet = strings.get(facet_name(value.facet()));
        let args = [
            ("facet", facet.into()),
            ("value", value_name(value, board, strings).into()),
        ];
        let words = strings.with(key::FIND_CHIP, &args);
        if chip(app, ui, &words, strings.get(key::FIND_CHIP_HELP)).clicked() {
            removed = Some(value.clone());
        }
    }
    let (all, fitting) = (find.shown, find.fitting);
    let args = [
        ("count", fitting.into()),
        ("shown", strings.number(fitting as u64).into()),
        ("total", strings.number(all as u64).into()),
    ];
    ui.add_space(space::XS);
    let fitting = soft(app.theme, strings.with(key::FIND_FITTING, &args));
    ui.add(Label::new(fitting).extend());
    if let Some(value) = removed {
        toggle(app, &value);
    }
    let clear = Button::new(strings.get(key::CMD_CLEAR_FILTER))
        .frame_when_inactive(false)
        .wrap_mode(TextWrapMode::Extend);
    command_widget(app, ui, Command::ClearFilter, clear);
}

/// Whose journey is shown alone, how much of the map that is, and the way out.
fn alone(app: &mut App, ui: &mut Ui) {
    let Some(session) = &app.session else { return };
    let board = session.document.board();
    let persona = session.canvas.alone().and_then(|id| board.persona(id));
    let Some(persona) = persona else { return };
    let strings = app.strings;
    let name = persona_name(persona, strings);
    let words = strings.with(key::FIND_ALONE, &[("name", name.into())]);
    let help = strings.get(key::FIND_ALONE_HELP);
    if chip(app, ui, &words, help).clicked() {
        app.queue.push(Action::Do(Command::Everybody));
    }
    if session.find.filter.is_empty() {
        let (shown, all) = (session.find.shown, board.cards().count());
        let args = [
            ("count", shown.into()),
            ("shown", strings.number(shown as u64).into()),
            ("total", strings.number(all as u64).into()),
        ];
        ui.add_space(space::XS);
        let words = soft(app.theme, strings.with(key::FIND_ALONE_NOTES, &args));
        ui.add(Label::new(words).extend());
    }
}

fn chip(app: &App, ui: &mut Ui, words: &str, help: &str) -> Response {
    let frame = &app.theme.frame;
    let shown = match words.char_indices().nth(MOST_CHARS) {
        Some((end, _)) => format!("{}…", words[..end].trim_end()),
        None => words.to_owned(),
    };
    let button = Button::new((shown, icons::sized_atom(Icon::X, 14.0)))
        .fill(colour(frame.accent_soft))
        .stroke(Stroke::new(1.0, colour(frame.accent)))
        .corner_radius(CONTROL / 2.0)
        .wrap_mode(TextWrapMode::Extend);
    let response = ui.add(button).accessible_name(words);
    let response = response.on_hover_ui(|ui| {
        ui.label(words);
        ui.label(soft(app.theme, help));
    });
    ringed(ui, frame, response)
}

/// Wants the value, or no longer.
pub(super) fn toggle(app: &mut App, value: &Value) {
    if let Some(find) = find(app) {
        find.filter.toggle(value);
    }
}

/// The field, what it found, and the ways on.
fn words(app: &mut App, ui: &mut Ui) {
    let id = Id::unique("find field");
    let had_keyboard = find(app).is_some_and(|find| find.keyboard == Keyboard::Here);
    let steps = keys(ui, id, had_keyboard);
    let mut here = field(app, ui, id);
    if let Some(session) = &mut app.session {
        session
            .find
            .update(&session.document, session.canvas.alone(), app.strings);
    }
    count(app, ui);
    for command in [Command::FindPrevious, Command::FindNext] {
        here |= has_keyboard(&command_icon(app, ui, command, false));
    }
    let name = app.strings.get(key::FIND_CLOSE);
    let close = ui.add(icon_button(Icon::X)).accessible_name(name);
    let close = close.on_hover_text(name);
    here |= has_keyboard(&close);
    if let Some(find) = find(app) {
        find.keyboard = if here {
            Keyboard::Here
        } else {
            Keyboard::Elsewhere
        };
    }
    let forth = std::iter::repeat_n(Command::FindNext, steps.forth);
    let back = std::iter::repeat_n(Command::FindPrevious, steps.back);
    app.queue.extend(forth.chain(back).map(Action::Do));
    if (close.clicked() || steps.close)
        && let Some(session) = &mut app.session
    {
        session.find.close();
        session.canvas.take_keyboard();
    }
}

fn has_keyboard(response: &Response) -> bool {
    response.has_focus() || response.lost_focus()
}

/// Takes out what the field would only lose the keyboard by.
fn keys(ui: &Ui, field: Id, had_keyboard: bool) -> Steps {
    let in_field = ui.memory(|memory| memory.has_focus(field));
    ui.input_mut(|input| Steps {
        back: if in_field {
            input.count_and_consume_key(Modifiers::SHIFT, Key::Enter)
        } else {
            0
        },
        forth: if in_field {
            input.count_and_consume_key(Modifiers::NONE, Key::Enter)
        } else {
            0
        },
        close: had_keyboard && input.consume_key(Modifiers::NONE, Key::Escape),
    })
}

/// True when it has the keyboard.
fn field(app: &mut App, ui: &mut Ui, id: Id) -> bool {
    let (name, hint) = (
        app.strings.get(key::FIND_FIELD),
        app.strings.get(key::FIND_HINT),
    );
    let Some(find) = find(app) else { return false };
    if find.keyboard == Keyboard::Taking {
        // Before the field is shown: it takes what was typed in this very frame.
        ui.memory_mut(|memory| memory.request_focus(id));
        let end = CCursor::new(find.text.chars().count());
        let mut state = TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
        let all = CCursorRange::two(CCursor::new(0), end);
        state.cursor.set_char_range(Some(all));
        TextEdit::store_state(ui.ctx(), id, state);
    }
    let field = TextEdit::singleline(&mut find.text)
        .id(id)
        .hint_text(hint)
        .desired_width(FIELD - 2.0 * space::S)
        .margin(Margin::symmetric(8, 6));
    let response = ui.add_sized([FIELD, control(ui)], field);
    has_keyboard(&response.accessible_name(name))
}

/// "3 of 12", and how many cannot be gone to.
fn count(app: &App, ui: &mut Ui) {
    let strings = app.strings;
    let find = app.session.as_ref().map(|session| &session.find);
    let mut words = String::new();
    let mut unseen = 0;
    if let Some(find) = find.filter(|find| find.is_looking()) {
        let hits = find.found.hits.len();
        let shown = strings.number(hits as u64);
        unseen = find.found.unseen;
        words = match find.place() {
            Some(at) => {
                let at = strings.number(at as u64 + 1);
                strings.with(key::FIND_AT, &[("at", at.into()), ("count", shown.into())])
            }
            None if hits == 0 && unseen == 0 => strings.get(key::FIND_NOTHING).to_owned(),
            None => {
                let args = [("count", hits.into()), ("shown", shown.into())];
                strings.with(key::FIND_COUNT, &args)
            }
        };
        if unseen > 0 {
            words.push(' ');
            let count = strings.number(unseen as u64);
            words += &strings.with(key::FIND_UNSEEN, &[("count", count.into())]);
        }
    }
    let layout = Layout::left_to_right(Align::Center);
    ui.allocate_ui_with_layout(vec2(COUNT, control(ui)), layout, |ui| {
        ui.set_width(COUNT);
        ui.add_space(space::XS);
        let label = ui.add(Label::new(soft(app.theme, words)).truncate());
        if unseen > 0 {
            label.on_hover_text(strings.get(key::FIND_UNSEEN_HELP));
        }
    });
}
