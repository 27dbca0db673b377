//! The menu of what notes can be filtered by: the values that the board really has, with their counts.

use eframe::egui::containers::menu::{MenuButton, MenuConfig};
use eframe::egui::{Align, Button, Layout, Popup, PopupCloseBehavior, ScrollArea, Ui};

use super::bar::toggle;
use crate::cli::filter::{facet_name, value_name};
use crate::edit::find::Value;
use crate::gui::app::App;
use crate::gui::icons;
use crate::gui::style::{least, space};
use crate::gui::top_bar::take_keyboard;
use crate::gui::widgets::{check, soft};
use crate::i18n::key;
use crate::text::Icon;

/// Width of the menu, in points.
const WIDTH: f32 = 280.0;
/// Height of a row, in points.
const ROW: f32 = 28.0;

/// The button and, behind it, the values.
pub(super) fn menu(app: &mut App, ui: &mut Ui) {
    let name = app.strings.get(key::FIND_FILTERS);
    let button = Button::new((icons::atom(Icon::SlidersHorizontal), name));
    let stays = MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let (response, shown) = MenuButton::from_button(button)
        .config(stays)
        .ui(ui, |ui| values(app, ui));
    let is_open = shown.is_some();
    let opens = app
        .session
        .as_mut()
        .is_some_and(|session| std::mem::take(&mut session.find.opens_menu));
    if opens {
        Popup::open_id(ui.ctx(), Popup::default_response_id(&response));
        response.request_focus();
    }
    take_keyboard(app, &response, is_open);
    if let Some(session) = &mut app.session {
        session.find.menu_is_open = is_open || opens;
    }
}

fn values(app: &mut App, ui: &mut Ui) {
    ui.set_width(WIDTH);
    // Menus draw no boxes of their own accord.
    *ui.visuals_mut() = app.ctx.global_style().visuals.clone();
    let Some(session) = &app.session else { return };
    let board = session.document.board();
    let facets = Value::on(board);
    if facets.is_empty() {
        ui.label(soft(app.theme, app.strings.get(key::FIND_NO_VALUES)));
    }
    let mut toggled = None;
    let most = (app.ctx.content_rect().height() - 160.0).max(120.0);
    ui.set_max_height(most);
    ScrollArea::vertical().max_height(most).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.spacing_mut().interact_size.y = least(ui, ROW);
        for (facet, values) in facets {
            ui.add_space(space::XS);
            ui.label(soft(app.theme, app.strings.get(facet_name(facet))));
            for (value, count) in values {
                let mut wanted = session.find.filter.wants(&value);
                let name = value_name(&value, board, app.strings);
                ui.horizontal(|ui| {
                    if check(ui, &mut wanted, &name).changed() {
                        toggled = Some(value);
                    }
                    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                        ui.add_space(space::M);
                        let count = app.strings.number(count as u64);
                        ui.label(soft(app.theme, count));
                    });
                });
            }
        }
    });
    if let Some(value) = toggled {
        toggle(app, &value);
    }
}
