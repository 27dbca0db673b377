//! The panel at the left of the map: one at a time.

use std::mem::discriminant;

use eframe::egui::{Align, Frame, Key, Layout, Margin, Panel, Popup, Response, Ui};

use super::app::App;
use super::findings::{self, FindingsPanel};
use super::guide::{self, GuidePanel};
use super::history::{self, History};
use super::style::{colour, space};
use super::widgets::{icon_button, strong};
use crate::i18n::Key as StringKey;
use crate::text::Icon;

/// Width of the panel, in points.
const WIDTH: f32 = 340.0;

/// The open panel.
#[derive(Debug)]
pub enum Side {
    /// The steps of the undo history.
    History(History),
    /// The steps of the method.
    Guide(GuidePanel),
    /// What the map says.
    Findings(Box<FindingsPanel>),
}

impl Side {
    /// True from the order to open on.
    pub fn has_keyboard(&self) -> bool {
        match self {
            Self::History(panel) => panel.has_keyboard(),
            Self::Guide(panel) => panel.keyboard.is_here(),
            Self::Findings(panel) => panel.keyboard.is_here(),
        }
    }
}

/// Opens this panel in place of any other; where one of its kind is open, closes that.
pub(super) fn toggle(app: &mut App, panel: Side) {
    let Some(session) = &mut app.session else {
        return;
    };
    let open = session.side.take();
    if open.is_some_and(|open| discriminant(&open) == discriminant(&panel)) {
        session.canvas.take_keyboard();
    } else {
        session.canvas.leave_keyboard();
        session.side = Some(panel);
    }
}

pub(super) fn show(app: &mut App, ui: &mut Ui) {
    let Some(session) = &mut app.session else {
        return;
    };
    let Some(mut side) = session.side.take() else {
        return;
    };
    let had_keyboard = side.has_keyboard() && !is_covered(app);
    let frame = Frame::new()
        .fill(colour(app.theme.frame.panel))
        .inner_margin(Margin::symmetric(8, 8));
    let shown = Panel::left("side")
        .frame(frame)
        .exact_size(WIDTH)
        .resizable(false)
        .show_separator_line(false)
        .show(ui, |ui| match &mut side {
            Side::History(panel) => history::show(app, ui, panel),
            Side::Guide(panel) => guide::show(app, ui, panel),
            Side::Findings(panel) => findings::show(app, ui, panel),
        });
    let rect = shown.response.rect;
    let line = (1.0, colour(app.theme.frame.panel_edge));
    ui.painter().vline(rect.right() - 0.5, rect.y_range(), line);
    let escaped = had_keyboard && ui.input(|input| input.key_pressed(Key::Escape));
    if let Some(session) = &mut app.session {
        if shown.inner || escaped {
            session.canvas.take_keyboard();
        } else {
            session.side = Some(side);
        }
    }
}

/// True while keys are for something above the window.
pub(super) fn is_covered(app: &App) -> bool {
    app.dialog.is_some() || Popup::is_any_open(&app.ctx)
}

/// True when the map is about to take the keyboard.
pub(super) fn is_wanted_elsewhere(app: &App) -> bool {
    let session = app.session.as_ref();
    session.is_some_and(|session| session.canvas.takes_keyboard())
}

/// The panel's name, and the button that closes it.
pub(super) fn head(app: &App, ui: &mut Ui, title: StringKey, close: StringKey) -> Response {
    let head = ui.horizontal(|ui| {
        ui.add_space(space::S);
        ui.label(strong(app.strings.get(title)));
        let right = Layout::right_to_left(Align::Center);
        ui.with_layout(right, |ui| {
            let name = app.strings.get(close);
            let button = ui.add(icon_button(Icon::X)).accessible_name(name);
            button.on_hover_text(name)
        })
        .inner
    });
    ui.add_space(space::XS);
    head.inner
}
