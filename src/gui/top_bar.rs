//! The slim bar above the board: menu, name and saved state, undo and redo, view, export.

use eframe::egui::containers::menu::MenuButton;
use eframe::egui::{
    Align, Atom, Button, Frame, Key, Label, Layout, Margin, Panel, Popup, Response, RichText,
    Stroke, Ui, vec2,
};

use super::app::App;
use super::command::Command;
use super::session::Safety;
use super::style::{CONTROL, colour, font, space};
use super::widgets::{command_icon, command_widget, divide, icon_button, primary, ringed, soft};
use super::{bars, icons, menu, view_switch};
use crate::file::HiddenBars;
use crate::i18n::{self, key};
use crate::text::{Icon, Weight};
use crate::theme::ThemeName;

/// Narrower than this, words give way.
const NARROW: f32 = 760.0;
/// From here on the search looks like a field.
const ROOMY: f32 = 1080.0;
/// Width of the search, in points.
const SEARCH: f32 = 176.0;

pub(super) fn show(app: &mut App, ui: &mut Ui) {
    let frame = Frame::new()
        .fill(colour(app.theme.frame.panel))
        .inner_margin(Margin::symmetric(12, 6));
    let line = Stroke::new(1.0, colour(app.theme.frame.panel_edge));
    let panel = Panel::top("top bar")
        .frame(frame)
        .resizable(false)
        .show_separator_line(false)
        .show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = space::XS;
                left(app, ui);
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| right(app, ui));
            });
        });
    let rect = panel.response.rect;
    ui.painter()
        .hline(rect.x_range(), rect.bottom() - 0.5, line);
}

fn left(app: &mut App, ui: &mut Ui) {
    main_menu(app, ui);
    let Some(session) = &app.session else {
        let name = app.strings.get(key::APP_NAME);
        ui.add_space(space::XS);
        ui.label(RichText::new(name).font(font(15.0, Weight::Semibold)));
        return;
    };
    let name = session.name(app.strings);
    let (safety, words) = safety(session.safety());
    ui.add_space(space::XS);
    let switch = view_switch::width(app.ctx.content_rect().width());
    let room = (ui.available_width() - 460.0 - switch).max(60.0);
    ui.scope(|ui| {
        ui.set_max_width(room.min(360.0));
        let name = RichText::new(name).font(font(15.0, Weight::Semibold));
        let path = session.path.as_ref();
        let label = ui.add(Label::new(name).truncate());
        if let Some(path) = path {
            label.on_hover_text(path.display().to_string());
        }
    });
    ui.add_space(space::XS);
    let mut words = soft(app.theme, app.strings.get(words));
    if safety == Safety::Unsaved {
        words = words.color(colour(app.theme.frame.warning));
    }
    ui.label(words);
    ui.add_space(space::S);
    divide(ui, app.theme);
    ui.add_space(space::XS);
    for command in [Command::Save, Command::Undo, Command::Redo] {
        command_icon(app, ui, command, false);
    }
    ui.add_space(space::XS);
    view_switch::show(app, ui);
}

fn safety(safety: Safety) -> (Safety, i18n::Key) {
    let words = match safety {
        Safety::Untouched => key::STATE_UNTOUCHED,
        Safety::Unsaved => key::STATE_UNSAVED,
        Safety::Saving => key::STATE_SAVING,
        Safety::Saved => key::STATE_SAVED,
    };
    (safety, words)
}

fn right(app: &mut App, ui: &mut Ui) {
    if app.session.is_some() {
        let words = app.strings.get(key::TOP_EXPORT);
        let narrow = app.ctx.content_rect().width() < NARROW;
        let button = if narrow {
            icon_button(Icon::ImageDown)
        } else {
            primary(&app.theme.frame, Some(Icon::ImageDown), words)
        };
        let export = command_widget(app, ui, Command::Export, button);
        ringed(ui, &app.theme.frame, export);
        command_icon(app, ui, Command::Present, false);
        ui.add_space(space::XS);
        divide(ui, app.theme);
        ui.add_space(space::XS);
    }
    if app.settings.hidden_bars != HiddenBars::NONE && app.session.is_some() {
        bars::show_button(app, ui);
    }
    command_icon(app, ui, Command::Keys, false);
    languages(app, ui);
    themes(app, ui);
    if app.session.is_some() {
        command_icon(app, ui, Command::FitBoard, false);
        ui.add_space(space::XS);
        search(app, ui);
    }
}

/// Looks like the field that it opens.
fn search(app: &mut App, ui: &mut Ui) {
    let width = app.ctx.content_rect().width();
    if width < ROOMY {
        command_icon(app, ui, Command::Find, false);
        return;
    }
    let frame = &app.theme.frame;
    let shortcut = Command::Find.entry().shortcuts.first();
    let shortcut = shortcut.map_or_else(String::new, |key| key.text(app.strings));
    let words = soft(app.theme, app.strings.get(key::TOP_FIND));
    let button = Button::new((
        icons::inked_atom(Icon::Search, colour(frame.text_soft)),
        words,
        Atom::grow(),
        soft(app.theme, shortcut),
    ))
    .fill(colour(frame.field))
    .stroke(Stroke::new(1.0, colour(frame.field_edge)))
    .min_size(vec2(SEARCH, CONTROL));
    let search = command_widget(app, ui, Command::Find, button);
    ringed(ui, &app.theme.frame, search);
}

pub(super) fn main_menu(app: &mut App, ui: &mut Ui) {
    let button = MenuButton::from_button(icon_button(Icon::Menu));
    let (response, shown) = button.ui(ui, |ui| menu::main(app, ui));
    let response = named(app, response, Command::Menu.entry().name);
    if std::mem::take(&mut app.open_menu) {
        Popup::open_id(ui.ctx(), Popup::default_response_id(&response));
        response.request_focus();
    }
    take_keyboard(app, &response, shown.is_some());
}

fn themes(app: &mut App, ui: &mut Ui) {
    let symbol = match app.theme_name {
        ThemeName::Light => Icon::Sun,
        ThemeName::Dark => Icon::Moon,
        ThemeName::Print => Icon::Printer,
        ThemeName::Contrast => Icon::Eye,
    };
    let button = MenuButton::from_button(icon_button(symbol));
    let (response, shown) = button.ui(ui, |ui| menu::themes(app, ui));
    let response = named(app, response, key::MENU_THEME);
    take_keyboard(app, &response, shown.is_some());
}

fn languages(app: &mut App, ui: &mut Ui) {
    let button = MenuButton::from_button(icon_button(Icon::Languages));
    let (response, shown) = button.ui(ui, |ui| menu::languages(app, ui));
    let response = named(app, response, key::MENU_LANGUAGE);
    take_keyboard(app, &response, shown.is_some());
}

/// Arrows are an open menu's, not the board's. Escape gives them back.
pub(super) fn take_keyboard(app: &App, button: &Response, is_open: bool) {
    let canvas = app.session.as_ref().map(|session| &session.canvas);
    let leaves = app.ctx.input(|input| input.key_pressed(Key::Escape));
    if is_open && !leaves && canvas.is_some_and(|canvas| canvas.has_keyboard(&app.ctx)) {
        button.request_focus();
    }
}

fn named(app: &App, response: Response, name: i18n::Key) -> Response {
    let name = app.strings.get(name);
    response.accessible_name(name).on_hover_text(name)
}
