//! What can be done to what is under the hand: the menu of the second button, or of Shift+F10.

use eframe::egui::containers::menu::menu_style;
use eframe::egui::{Align, Id, Layout, Popup, PopupKind, Rect, Sense, SetOpenCommand, Ui, Vec2};

use super::app::App;
use super::menu;
use crate::edit::{Focus, Selection};

/// What the menu is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum About {
    Notes,
    /// A stage or lane.
    Header,
    Cell,
    Connector,
    Board,
}

impl About {
    fn of(selection: &Selection) -> Self {
        match selection.focus {
            _ if !selection.chosen().is_empty() => Self::Notes,
            Some(Focus::Stage(_) | Focus::Lane(_)) => Self::Header,
            Some(Focus::Cell { .. } | Focus::Parking) => Self::Cell,
            Some(Focus::Connector(_)) => Self::Connector,
            _ => Self::Board,
        }
    }
}

pub(super) fn show(app: &mut App, ui: &Ui) {
    let Some(session) = &mut app.session else {
        return;
    };
    let about = About::of(session.document.selection());
    let (at, is_new) = session.canvas.menu_place();
    let id = Id::unique("context menu");
    let open = is_new.then_some(SetOpenCommand::Bool(true));
    Popup::new(id, ui.ctx().clone(), at, ui.layer_id())
        .kind(PopupKind::Menu)
        .layout(Layout::top_down_justified(Align::Min))
        .style(menu_style)
        .open_memory(open)
        .show(|ui| {
            ui.set_min_width(260.0);
            // Arrows, which are the board's otherwise, go on from here to the rows.
            let top = Rect::from_min_size(ui.cursor().min, Vec2::ZERO);
            let start = ui.interact(top, id.with("start"), Sense::focusable_noninteractive());
            if is_new {
                start.request_focus();
            }
            menu::context(app, ui, about);
        });
}
