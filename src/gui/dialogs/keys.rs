//! The sheet of keys, from the table of commands.

use eframe::egui::{Frame, Label, Margin, RichText, Ui};

use super::Dialog;
use crate::gui::app::App;
use crate::gui::command::{BOARD, EDIT, Entry, FILE, FIND, HELP, MOVES, TIMER, TOOLS, VIEW};
use crate::gui::style::{colour, font, space};
use crate::gui::widgets::{dialog, scrolling, strong, title};
use crate::i18n::{Key, key};
use crate::text::Weight;

/// The blocks of the table under their headings.
const GROUPS: &[(Key, &[&[Entry]])] = &[
    (key::MENU_FILE, &[FILE]),
    (key::MENU_EDIT, &[EDIT]),
    (key::MENU_BOARD, &[BOARD]),
    (key::KEYS_FIND, &[FIND]),
    (key::KEYS_MOVE, &[MOVES, TOOLS]),
    (key::MENU_VIEW, &[VIEW, TIMER, HELP]),
];

/// Width of a column, at least.
const COLUMN: f32 = 330.0;
/// Room of the keys before what they do.
const KEYS: f32 = 136.0;
/// Which column each group stands in, for one, two and three columns.
const PLACES: [[usize; 8]; 3] = [[0; 8], [0, 0, 1, 1, 1, 1, 0, 0], [0, 1, 2, 2, 2, 0, 0, 1]];

/// What the hand does, which no command can say.
const GESTURES: &[(Key, Key)] = &[
    (key::KEYS_DOUBLE_CLICK, key::KEYS_DOUBLE_CLICK_DOES),
    (key::KEYS_DRAG, key::KEYS_DRAG_DOES),
    (key::KEYS_ALT_DRAG, key::KEYS_ALT_DRAG_DOES),
    (key::KEYS_PAPER_DRAG, key::KEYS_PAPER_DRAG_DOES),
    (key::KEYS_SPACE_DRAG, key::KEYS_SPACE_DRAG_DOES),
    (key::KEYS_CTRL_WHEEL, key::KEYS_CTRL_WHEEL_DOES),
];

/// The keys of a presentation.
const PRESENTING: &[(Key, Key)] = &[
    (key::KEYS_PRESENT_STAGES, key::KEYS_PRESENT_STAGES_DOES),
    (key::KEYS_PRESENT_LANES, key::KEYS_PRESENT_LANES_DOES),
    (key::KEYS_PRESENT_NEXT, key::KEYS_PRESENT_NEXT_DOES),
    (key::KEYS_PRESENT_DIGITS, key::KEYS_PRESENT_DIGITS_DOES),
    (key::KEY_HOME, key::CMD_FIT_BOARD),
    (key::KEYS_PRESENT_BLANK, key::KEYS_PRESENT_BLANK_DOES),
];

pub(super) fn show(app: &mut App) -> Option<Dialog> {
    let strings = app.strings;
    let mut done = false;
    let room = app.ctx.content_rect().size();
    let closed = dialog(app, "keys", 1080.0, |ui| {
        title(ui, strings.get(key::KEYS_TITLE));
        let columns = ((ui.available_width() / COLUMN) as usize).clamp(1, PLACES.len());
        scrolling((room.y - 220.0).max(120.0)).show(ui, |ui| {
            ui.columns(columns, |uis| {
                for (at, (name, rows)) in groups(app).into_iter().enumerate() {
                    group(app, &mut uis[PLACES[columns - 1][at]], name, &rows);
                }
            });
        });
        done = ui.button(strings.get(key::DIALOG_CLOSE)).clicked();
    });
    (!done && !closed).then_some(Dialog::Keys)
}

type Row = (String, String);

fn groups(app: &App) -> Vec<(Key, Vec<Row>)> {
    let strings = app.strings;
    let row = |entry: &Entry| (shortcuts(app, entry), strings.get(entry.name).to_owned());
    let mut groups: Vec<(Key, Vec<Row>)> = GROUPS
        .iter()
        .map(|(name, blocks)| {
            let entries = blocks.iter().copied().flatten();
            let with_keys = entries.filter(|entry| !entry.shortcuts.is_empty());
            (*name, with_keys.map(row).collect())
        })
        .collect();
    let written = |rows: &[(Key, Key)]| {
        rows.iter()
            .map(|(hand, does)| (strings.get(*hand).to_owned(), strings.get(*does).to_owned()))
            .collect()
    };
    groups.push((key::KEYS_GESTURES, written(GESTURES)));
    groups.push((key::KEYS_PRESENT, written(PRESENTING)));
    groups
}

fn shortcuts(app: &App, entry: &Entry) -> String {
    let texts: Vec<String> = entry
        .shortcuts
        .iter()
        .take(2)
        .map(|shortcut| shortcut.text(app.strings))
        .collect();
    texts.join("  ")
}

fn group(app: &App, ui: &mut Ui, name: Key, rows: &[Row]) {
    ui.spacing_mut().item_spacing.y = space::XS;
    ui.label(strong(app.strings.get(name)));
    for (keys, does) in rows {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            let start = ui.cursor().left();
            for key in keys.split("  ") {
                cap(app, ui, key);
            }
            let used = ui.cursor().left() - start;
            ui.add_space((KEYS - used).max(space::XS));
            ui.add(Label::new(does).wrap());
        });
    }
    ui.add_space(space::M);
}

/// A key as it looks.
fn cap(app: &App, ui: &mut Ui, text: &str) {
    let frame = &app.theme.frame;
    Frame::new()
        .fill(colour(frame.hover))
        .corner_radius(4)
        .inner_margin(Margin::symmetric(6, 2))
        .show(ui, |ui| {
            ui.label(RichText::new(text).font(font(12.0, Weight::Medium)));
        });
}
