//! The few widgets that the whole window is made of.

use eframe::egui::{
    Align, Atom, Button, Color32, Frame, Id, IntoAtoms, Layout, Margin, Modal, Response, RichText,
    ScrollArea, Stroke, StrokeKind, Ui, Vec2,
};

use super::app::{Action, App};
use super::command::Command;
use super::history::command_words;
use super::style::{CONTROL, RADIUS, colour, control, font, space};
use super::{icons, run};
use crate::text::{Icon, Weight};
use crate::theme::{FrameColours, Theme};

/// Between a dialog's edge and what is in it, in points.
const MARGIN: f32 = space::XL;

/// Side of a symbol that is a button by itself, in points.
const ICON: f32 = 18.0;

/// A command as a symbol, filled where it is the chosen one of several. Its tooltip says name, shortcut, help, and why it cannot be done now.
pub fn command_icon(app: &mut App, ui: &mut Ui, command: Command, selected: bool) -> Response {
    let symbol = command.entry().icon.unwrap_or(Icon::Circle);
    if !selected {
        return command_widget(app, ui, command, icon_button(symbol));
    }
    let frame = &app.theme.frame;
    let fill = colour(frame.accent);
    let button = Button::new(icons::sized_inked_atom(
        symbol,
        ICON,
        colour(frame.accent_text),
    ))
    .selected(true)
    .fill(fill)
    // Without a line it would be smaller than its neighbours.
    .stroke(Stroke::new(1.0, fill))
    .min_size(Vec2::splat(CONTROL))
    .corner_radius(RADIUS);
    let response = command_widget(app, ui, command, button);
    ringed(ui, &app.theme.frame, response)
}

/// Any button as a command.
pub fn command_widget(
    app: &mut App,
    ui: &mut Ui,
    command: Command,
    button: Button<'_>,
) -> Response {
    let why_not = run::why_not(app, command);
    let strings = app.strings;
    let response = ui
        .add_enabled(why_not.is_none(), button)
        .accessible_name(strings.get(command.entry().name))
        .on_hover_ui(|ui| tooltip(ui, app, command, None))
        .on_disabled_hover_ui(|ui| {
            let why_not = why_not.map(|why| strings.get(why));
            tooltip(ui, app, command, why_not);
        });
    if response.clicked() {
        app.queue.push(Action::Do(command));
    }
    response
}

/// A symbol alone. The caller gives it a name.
pub fn icon_button(symbol: Icon) -> Button<'static> {
    Button::new(icons::sized_atom(symbol, ICON))
        .frame_when_inactive(false)
        .min_size(Vec2::splat(CONTROL))
        .corner_radius(RADIUS)
}

/// Name and shortcut, then help or why not.
fn tooltip(ui: &mut Ui, app: &App, command: Command, why_not: Option<&str>) {
    let (strings, theme) = (app.strings, app.theme);
    let entry = command.entry();
    ui.horizontal(|ui| {
        ui.label(command_words(app, command));
        if let Some(shortcut) = entry.shortcuts.first() {
            ui.label(soft(theme, shortcut.text(strings)));
        }
    });
    if let Some(more) = why_not.or_else(|| Some(strings.get(entry.help?))) {
        ui.label(soft(theme, more.to_owned()));
    }
}

/// Small grey words.
pub fn soft(theme: &Theme, text: impl Into<String>) -> RichText {
    RichText::new(text.into())
        .size(12.0)
        .color(colour(theme.frame.text_soft))
}

/// Words of a section.
pub fn strong(text: impl Into<String>) -> RichText {
    RichText::new(text.into()).font(font(14.0, Weight::Semibold))
}

/// Marks what has the keyboard where the widget's own edge cannot show it.
pub fn ringed(ui: &Ui, frame: &FrameColours, response: Response) -> Response {
    if response.has_focus() {
        let ring = Stroke::new(2.0, colour(frame.accent));
        let rect = response.rect.expand(3.0);
        ui.painter()
            .rect_stroke(rect, f32::from(RADIUS + 2), ring, StrokeKind::Inside);
    }
    response
}

/// The one button that most people want. Its focus is shown by [`ringed`].
pub fn primary<'a>(frame: &FrameColours, symbol: Option<Icon>, text: &str) -> Button<'a> {
    let ink = colour(frame.accent_text);
    let text = RichText::new(text)
        .color(ink)
        .font(font(14.0, Weight::Medium));
    let mut atoms = text.into_atoms();
    if let Some(symbol) = symbol {
        atoms.push_left(icons::inked_atom(symbol, ink));
    }
    Button::new(atoms)
        .fill(colour(frame.accent))
        .stroke(Stroke::NONE)
}

/// One of several choices in a row.
pub fn choice(ui: &mut Ui, theme: &Theme, selected: bool, text: &str) -> Response {
    let frame = &theme.frame;
    let edge = if selected {
        frame.accent
    } else {
        frame.field_edge
    };
    let button = Button::selectable(selected, text).stroke(Stroke::new(1.0, colour(edge)));
    let response = ui.add(button);
    ringed(ui, frame, response)
}

/// A switch with its words.
pub fn check(ui: &mut Ui, value: &mut bool, text: &str) -> Response {
    ui.checkbox(value, text)
}

/// A panel that floats above the board.
pub fn floating(theme: &Theme) -> Frame {
    Frame::new()
        .fill(colour(theme.frame.panel))
        .stroke(Stroke::new(1.0, colour(theme.frame.panel_edge)))
        .corner_radius(RADIUS)
        .inner_margin(Margin::same(4))
        .shadow(eframe::egui::epaint::Shadow {
            offset: [0, 2],
            blur: 12,
            spread: 0,
            color: colour(theme.frame.overlay_shadow),
        })
}

/// A thin line between groups of buttons, upright in a row.
pub fn divide(ui: &mut Ui, theme: &Theme) {
    let horizontal = ui.layout().is_horizontal();
    let size = if horizontal {
        Vec2::new(1.0, 20.0)
    } else {
        Vec2::new(20.0, 1.0)
    };
    let (rect, _) = ui.allocate_exact_size(size, eframe::egui::Sense::hover());
    ui.painter()
        .rect_filled(rect, 0.0, colour(theme.frame.panel_edge));
}

/// A dialog in the middle of the window. True when it is to be closed.
pub fn dialog(app: &App, name: &str, width: f32, content: impl FnOnce(&mut Ui)) -> bool {
    let frame = &app.theme.frame;
    let room = app.ctx.content_rect();
    // Inside the dialog's margins, and clear of the window's edges.
    let width = width.min(room.width() - 4.0 * space::XL);
    let look = Frame::popup(&app.ctx.global_style())
        .inner_margin(MARGIN)
        .corner_radius(12);
    let id = Id::unique(("dialog", name));
    let modal = Modal::new(id)
        .area(Modal::default_area(id).default_size(room.size()))
        .backdrop_color(colour(frame.scrim))
        .frame(look)
        .show(&app.ctx, |ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing = Vec2::new(space::S, space::M);
            // What no room was made for is at least within reach.
            let height = room.height() - 2.0 * MARGIN - 2.0 * space::S;
            scrolling(height).show(ui, |ui| content(ui));
        });
    modal.should_close()
}

/// As high as what is in it, up to so many points; then it scrolls. In a dialog it grows with its content too.
pub fn scrolling(height: f32) -> ScrollArea {
    ScrollArea::vertical()
        .max_height(height)
        .min_scrolled_height(height)
}

/// The answers at the foot of a dialog, from right to left.
pub fn answers<R>(ui: &mut Ui, buttons: impl FnOnce(&mut Ui) -> R) -> R {
    let size = Vec2::new(ui.available_width(), control(ui));
    let layout = Layout::right_to_left(Align::Center);
    ui.allocate_ui_with_layout(size, layout, buttons).inner
}

/// The name of a dialog, above it.
pub fn title(ui: &mut Ui, text: &str) {
    ui.label(RichText::new(text).font(font(20.0, Weight::Semibold)));
}

/// Room for a picture that is not there yet.
pub fn placeholder(theme: &Theme) -> Color32 {
    colour(theme.frame.hover)
}

/// Atoms of a menu's row: a symbol or its room, then words.
pub fn row<'a>(symbol: Option<Icon>, text: &str) -> (Atom<'a>, String) {
    let symbol = symbol.map_or_else(icons::no_atom, icons::atom);
    (symbol, text.to_owned())
}
