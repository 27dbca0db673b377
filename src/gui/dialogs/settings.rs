//! Language, theme, size, dialogs. What is chosen holds at once.

use std::ops::RangeInclusive;

use eframe::egui::emath::Numeric;
use eframe::egui::{DragValue, Ui, Vec2};

use super::Dialog;
use crate::file::versions::Keeping;
use crate::file::{MotionChoice, ThemeChoice};
use crate::gui::app::{Action, App};
use crate::gui::command::Command;
use crate::gui::style::{control, space};
use crate::gui::widgets::{check, choice, dialog, scrolling, strong, title};
use crate::i18n::{Key, Lang, key};

/// Sizes of the window's text and buttons that are of use.
const SCALES: [f32; 6] = [0.8, 0.9, 1.0, 1.25, 1.5, 2.0];

/// Width of the names, in points.
const NAMES: f32 = 200.0;
/// Narrower than this, names stand above.
const ROOMY: f32 = 520.0;

pub(super) fn show(app: &mut App) -> Option<Dialog> {
    let strings = app.strings;
    let mut settings = app.settings.clone();
    let mut wanted = Vec::new();
    let mut done = false;
    let closed = dialog(app, "settings", 620.0, |ui| {
        title(ui, strings.get(key::SETTINGS_TITLE));
        let room = app.ctx.content_rect().height() - 220.0;
        scrolling(room.max(120.0)).show(ui, |ui| {
            row(ui, strings.get(key::MENU_LANGUAGE), |ui| {
                let languages = [None, Some(Lang::En), Some(Lang::Fr)].map(Command::Language);
                choices(app, ui, &languages, &mut wanted);
            });
            row(ui, strings.get(key::MENU_THEME), |ui| {
                let themes = [
                    ThemeChoice::System,
                    ThemeChoice::Light,
                    ThemeChoice::Dark,
                    ThemeChoice::Contrast,
                    ThemeChoice::Print,
                ];
                choices(app, ui, &themes.map(Command::Theme), &mut wanted);
            });
            row(ui, strings.get(key::SETTINGS_SCALE), |ui| {
                ui.horizontal_wrapped(|ui| {
                    for scale in SCALES {
                        let percent = (scale * 100.0).round();
                        let text = strings.with(key::STATUS_ZOOM, &[("percent", percent.into())]);
                        let same = (settings.ui_scale - scale).abs() < 0.01;
                        if choice(ui, app.theme, same, &text).clicked() {
                            settings.ui_scale = scale;
                        }
                    }
                });
            });
            row(ui, strings.get(key::SETTINGS_DIALOGS), |ui| {
                check(
                    ui,
                    &mut settings.in_app_dialogs,
                    strings.get(key::SETTINGS_DIALOGS_HERE),
                );
            });
            row(ui, strings.get(key::SETTINGS_SAVING), |ui| {
                check(
                    ui,
                    &mut settings.autosave,
                    strings.get(key::SETTINGS_AUTOSAVE),
                );
                let Keeping { count, days } = &mut settings.versions;
                number(app, ui, count, 1..=1000, key::SETTINGS_VERSIONS_COUNT);
                number(app, ui, days, 1..=3650, key::SETTINGS_VERSIONS_DAYS);
            });
            row(ui, strings.get(key::SETTINGS_HAND), |ui| {
                check(ui, &mut settings.touch, strings.get(key::SETTINGS_TOUCH));
            });
            row(ui, strings.get(key::SETTINGS_MOTION), |ui| {
                motion(app, ui, &mut settings.motion);
            });
        });
        ui.add_space(space::S);
        done = ui.button(strings.get(key::DIALOG_CLOSE)).clicked();
    });
    if settings != app.settings {
        app.change_settings(|kept| *kept = settings);
    }
    app.queue.extend(wanted);
    (!done && !closed).then_some(Dialog::Settings)
}

/// What is chosen from, beside its name, or below it where there is no room.
fn row(ui: &mut Ui, name: &str, choices: impl FnOnce(&mut Ui)) {
    if ui.available_width() < ROOMY {
        ui.label(strong(name));
        choices(ui);
        ui.add_space(space::S);
        return;
    }
    ui.horizontal_top(|ui| {
        let size = Vec2::new(NAMES, control(ui));
        ui.allocate_ui(size, |ui| {
            ui.set_min_size(size);
            ui.horizontal_centered(|ui| ui.label(strong(name)));
        });
        ui.vertical(choices);
    });
}

/// A number before what it counts.
fn number<N: Numeric>(app: &App, ui: &mut Ui, number: &mut N, range: RangeInclusive<N>, what: Key) {
    let words = app.strings.get(what);
    ui.horizontal(|ui| {
        ui.add(DragValue::new(number).range(range))
            .accessible_name(words);
        ui.label(words);
    });
}

fn motion(app: &App, ui: &mut Ui, motion: &mut MotionChoice) {
    let strings = app.strings;
    let system = if app.motion.is_unwished() {
        key::SETTINGS_MOTION_SYSTEM_LESS
    } else {
        key::SETTINGS_MOTION_SYSTEM_FULL
    };
    ui.horizontal_wrapped(|ui| {
        for (value, name, help) in [
            (
                MotionChoice::System,
                key::SETTINGS_MOTION_SYSTEM,
                Some(system),
            ),
            (MotionChoice::Full, key::SETTINGS_MOTION_FULL, None),
            (
                MotionChoice::Less,
                key::SETTINGS_MOTION_LESS,
                Some(key::SETTINGS_MOTION_LESS_HELP),
            ),
        ] {
            let is_chosen = *motion == value;
            let mut button = choice(ui, app.theme, is_chosen, strings.get(name));
            if let Some(help) = help {
                button = button.on_hover_text(strings.get(help));
            }
            if button.clicked() {
                *motion = value;
            }
        }
    });
}

fn choices(app: &App, ui: &mut Ui, commands: &[Command], wanted: &mut Vec<Action>) {
    ui.horizontal_wrapped(|ui| {
        for command in commands {
            let chosen = match *command {
                Command::Language(lang) => lang == app.language_choice(),
                Command::Theme(theme) => theme == app.theme_choice(),
                _ => false,
            };
            let name: Key = command.entry().name;
            if choice(ui, app.theme, chosen, app.strings.get(name)).clicked() {
                wanted.push(Action::Do(*command));
            }
        }
    });
}
