//! The bar above two maps that are compared: which, how much is different, and the way through.

use eframe::egui::accesskit::Live;
use eframe::egui::{Align, Frame, Label, Layout, Margin, Panel, Stroke, Ui, vec2};

use crate::cli::compare_words;
use crate::gui::app::App;
use crate::gui::command::Command;
use crate::gui::icons;
use crate::gui::style::{CONTROL, colour, space};
use crate::gui::widgets::{command_icon, soft, strong};
use crate::i18n::key;
use crate::text::Icon;

/// Below this width of the window the counts are one line, cut where it ends.
const ROOMY: f32 = 1300.0;

pub(super) fn show(app: &mut App, ui: &mut Ui) {
    let frame = Frame::new()
        .fill(colour(app.theme.frame.panel))
        .inner_margin(Margin::symmetric(12, 4));
    let panel = Panel::top("compare")
        .frame(frame)
        .resizable(false)
        .show_separator_line(false)
        .show(ui, |ui| {
            let row = vec2(ui.available_width(), CONTROL);
            ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = space::XS;
                command_icon(app, ui, Command::CloseCompared, false);
                command_icon(app, ui, Command::SwapCompared, false);
                ui.add_space(space::S);
                command_icon(app, ui, Command::NextChange, false);
                command_icon(app, ui, Command::PreviousChange, false);
                place(app, ui);
                ui.add_space(space::S);
                let room = vec2(ui.available_width(), CONTROL);
                ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Center), |ui| {
                    ui.spacing_mut().item_spacing.x = space::S;
                    what(app, ui);
                });
            });
            said(app, ui);
        });
    let rect = panel.response.rect;
    let line = Stroke::new(1.0, colour(app.theme.frame.panel_edge));
    ui.painter()
        .hline(rect.x_range(), rect.bottom() - 0.5, line);
}

/// Which maps, and how many changes of each kind with the symbol that they have on the map.
fn what(app: &App, ui: &mut Ui) {
    let Some((session, compare)) = app
        .session
        .as_ref()
        .and_then(|it| Some((it, it.compare.as_ref()?)))
    else {
        return;
    };
    let own = session.name(app.strings);
    let (before, after) = if compare.is_turned {
        (&own, &compare.other)
    } else {
        (&compare.other, &own)
    };
    let names = [
        ("before", before.as_str().into()),
        ("after", after.as_str().into()),
    ];
    let title = app.strings.with(key::COMPARE_TITLE, &names);
    let counts = compare.all.counts();
    let summary = compare_words::summary(app.strings, counts);
    let all = format!("{title} · {summary}");
    if ui.ctx().content_rect().width() < ROOMY || compare.all.is_empty() {
        ui.add(Label::new(strong(all.clone())).truncate())
            .on_hover_text(all);
        return;
    }
    ui.label(strong(title));
    let board = &app.theme.board;
    let marks = [
        Some((Icon::Plus, board.compare_added)),
        Some((Icon::Minus, board.compare_removed)),
        Some((Icon::ArrowRight, board.compare_moved)),
        Some((Icon::Pencil, board.compare_changed)),
        None,
    ];
    for (mark, words) in marks
        .into_iter()
        .zip(compare_words::counted(app.strings, counts))
    {
        let Some(words) = words else { continue };
        ui.add_space(space::XS);
        if let Some((symbol, ink)) = mark {
            let text = icons::icon(symbol, 15.0).color(colour(ink));
            ui.add(Label::new(text).selectable(false));
        }
        ui.add(Label::new(words.clone()).truncate())
            .on_hover_text(words);
    }
}

/// "3 of 12".
fn place(app: &App, ui: &mut Ui) {
    let compare = app.session.as_ref().and_then(|it| it.compare.as_ref());
    let Some((compare, at)) = compare.and_then(|it| Some((it, it.at?))) else {
        return;
    };
    let strings = app.strings;
    let number = |number: usize| strings.number(number as u64);
    let args = [
        ("at", number(at + 1).into()),
        ("count", number(compare.all.changes.len()).into()),
    ];
    ui.label(soft(app.theme, strings.with(key::FIND_AT, &args)));
}

/// The change that is shown, in words; before the first one, what the keys do.
fn said(app: &App, ui: &mut Ui) {
    let strings = app.strings;
    let Some(compare) = app.session.as_ref().and_then(|it| it.compare.as_ref()) else {
        return;
    };
    let words = match compare.at.and_then(|at| compare.all.changes.get(at)) {
        Some(change) => compare_words::change(strings, &compare.all, change),
        None if compare.all.is_by_name => strings.get(key::COMPARE_BY_NAME).to_owned(),
        None => strings.get(key::COMPARE_HINT).to_owned(),
    };
    let response = ui
        .add(Label::new(soft(app.theme, words.clone())).truncate())
        .on_hover_text(words);
    // Who does not see the map hears what it shows now.
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
}
