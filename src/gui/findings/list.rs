//! The lines of the panel, and the keyboard among them.

use eframe::egui::containers::menu::MenuButton;
use eframe::egui::text::LayoutJob;
use eframe::egui::{Align, Button, Frame, Id, Layout, Margin, Response, TextFormat, Ui, Vec2};

use super::rows::{Deed, Row, Section};
use super::words::{EVIDENCE, Words};
use super::{FindingsPanel, MOST_ROWS, SectionShown, Shown, evidence};
use crate::draw::evidence_name;
use crate::edit::{BoardChange, CardChange, ContentPart, Edit};
use crate::gui::app::{Action, App};
use crate::gui::icons;
use crate::gui::style::{colour, control, font, space};
use crate::gui::widgets::{soft, strong};
use crate::i18n::{Key as StringKey, key};
use crate::model::{Evidence, Horizon};
use crate::text::{Icon, Weight};

/// When an opportunity can come.
const HORIZONS: [(Horizon, StringKey); 3] = [
    (Horizon::Short, key::INSPECTOR_HORIZON_SHORT),
    (Horizon::Medium, key::INSPECTOR_HORIZON_MEDIUM),
    (Horizon::Long, key::INSPECTOR_HORIZON_LONG),
];

pub(super) fn show(app: &mut App, ui: &mut Ui, panel: &mut FindingsPanel) {
    let Some(shown) = panel.shown.take() else {
        return;
    };
    ui.spacing_mut().item_spacing.y = space::XS;
    evidence::show(app, ui, panel, &shown);
    for section in &shown.sections {
        ui.add_space(space::M);
        show_section(app, ui, panel, section);
    }
    if shown.sections.is_empty() {
        nothing(app, ui);
    }
    put_away(app, ui, panel, &shown);
    panel.shown = Some(shown);
}

fn nothing(app: &App, ui: &mut Ui) {
    ui.add_space(space::L);
    let help = app.strings.get(key::FINDINGS_NOTHING_HELP);
    // In line with the rows that would stand here.
    Frame::new()
        .inner_margin(Margin::symmetric(8, 0))
        .show(ui, |ui| {
            ui.label(strong(app.strings.get(key::FINDINGS_NOTHING)));
            ui.label(soft(app.theme, help));
        });
}

fn show_section(app: &mut App, ui: &mut Ui, panel: &mut FindingsPanel, shown: &SectionShown) {
    let section = shown.section;
    let is_folded = panel.folded.contains(&section);
    let name = app.strings.get(section.name());
    let count = app.strings.number(shown.count as u64);
    let args = [("name", name.into()), ("count", count.as_str().into())];
    let words = app.strings.with(key::FINDINGS_SECTION, &args);
    let symbol = if is_folded {
        Icon::ChevronRight
    } else {
        Icon::ChevronDown
    };
    let button = Button::new((icons::atom(symbol), strong(&words)))
        .frame_when_inactive(false)
        .wrap()
        .min_size(Vec2::new(ui.available_width(), control(ui)));
    let head = ui.push_id(section, |ui| ui.add(button)).inner;
    ui.ctx().accesskit_node_builder(head.id, |node| {
        node.set_expanded(!is_folded);
    });
    panel.keyboard.line(ui, &head);
    if head.clicked() {
        if is_folded {
            panel.folded.remove(&section);
        } else {
            panel.folded.insert(section);
        }
    }
    if is_folded {
        return;
    }
    for row in &shown.rows {
        let id = Id::unique(("finding", section, format!("{:?}", row.target)));
        ui.push_id(id, |ui| show_row(app, ui, panel, id, row));
    }
    more(app, ui, panel, shown);
}

fn more(app: &App, ui: &mut Ui, panel: &mut FindingsPanel, shown: &SectionShown) {
    let section: Section = shown.section;
    let left = shown.count.saturating_sub(shown.rows.len());
    if left == 0 {
        return;
    }
    let next = app.strings.number(left.min(MOST_ROWS) as u64);
    let words = app
        .strings
        .with(key::FINDINGS_MORE, &[("count", next.into())]);
    let button = ui.push_id((section, "more"), |ui| ui.button(words)).inner;
    panel.keyboard.line(ui, &button);
    if button.clicked() {
        *panel.more.entry(section).or_default() += MOST_ROWS;
    }
}

fn show_row(app: &mut App, ui: &mut Ui, panel: &mut FindingsPanel, id: Id, row: &Row) {
    let frame = &app.theme.frame;
    let format = |size, weight, ink| TextFormat::simple(font(size, weight), colour(ink));
    let mut text = LayoutJob::default();
    text.append(&row.what, 0.0, format(14.0, Weight::Medium, frame.text));
    text.append("\n", 0.0, format(14.0, Weight::Medium, frame.text));
    text.append(
        &row.why,
        0.0,
        format(12.0, Weight::Regular, frame.text_soft),
    );
    let button = Button::selectable(panel.current == Some(id), (icons::atom(row.icon), text))
        .wrap()
        .min_size(Vec2::new(ui.available_width(), control(ui)));
    let args = [
        ("what", row.what.as_str().into()),
        ("why", row.why.as_str().into()),
    ];
    let name = app.strings.with(key::FINDINGS_ROW, &args);
    let line = ui.add(button).accessible_name(&name);
    panel.keyboard.line(ui, &line);
    if line.clicked() {
        panel.current = Some(id);
        app.queue.push(Action::Find(row.target.clone()));
    }
    if row.deeds.is_empty() {
        return;
    }
    let line = Vec2::new(ui.available_width(), control(ui));
    ui.allocate_ui_with_layout(line, Layout::right_to_left(Align::Center), |ui| {
        for deed in row.deeds.iter().rev() {
            let response = show_deed(app, ui, row, deed);
            panel.keyboard.note(&response);
        }
    });
}

fn show_deed(app: &mut App, ui: &mut Ui, row: &Row, deed: &Deed) -> Response {
    let name = app.strings.get(deed.name());
    // Heard alone, it must say what it is about.
    let spoken = app.strings.with(
        key::FINDINGS_DEED,
        &[("deed", name.into()), ("what", row.what.as_str().into())],
    );
    let choices: Vec<(StringKey, CardChange)> = match deed {
        // Corrected takes the new words with it: that is more than a choice.
        Deed::State(_) => EVIDENCE
            .into_iter()
            .filter(|evidence| *evidence != Evidence::Corrected)
            .map(|evidence| (evidence_name(evidence), CardChange::Evidence(evidence)))
            .collect(),
        Deed::SetHorizon(_) => HORIZONS
            .into_iter()
            .map(|(horizon, name)| {
                let part = ContentPart::Horizon(Some(horizon));
                (name, CardChange::Part(part))
            })
            .collect(),
        _ => Vec::new(),
    };
    let (Deed::State(card) | Deed::SetHorizon(card)) = *deed else {
        let response = ui.button(name).accessible_name(spoken);
        if response.clicked() {
            app.queue.push(Action::Settle(deed.clone()));
        }
        return response;
    };
    let (response, _) = MenuButton::new(name).ui(ui, |ui| {
        for (name, change) in choices {
            if ui.button(app.strings.get(name)).clicked() {
                let cards = vec![card];
                app.queue
                    .push(Action::Change(Edit::ChangeCards { cards, change }));
                ui.close();
            }
        }
    });
    response.accessible_name(spoken)
}

/// How many findings the team does not follow, and how they come back.
fn put_away(app: &mut App, ui: &mut Ui, panel: &mut FindingsPanel, shown: &Shown) {
    let count = shown.board.dismissed.len();
    if count == 0 {
        return;
    }
    ui.add_space(space::M);
    let number = app.strings.number(count as u64);
    let args = [("count", count.into()), ("shown", number.into())];
    let words = app.strings.with(key::FINDINGS_AWAY, &args);
    ui.horizontal(|ui| {
        ui.add_space(space::S);
        ui.label(soft(app.theme, words));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let button = ui.button(app.strings.get(key::FINDINGS_BRING_BACK));
            panel.keyboard.line(ui, &button);
            if button.clicked() {
                let change = BoardChange::Dismissed(Vec::new());
                app.queue.push(Action::Change(Edit::ChangeBoard { change }));
            }
        });
    });
}

/// Words about what is shown.
pub(super) fn words<'a>(app: &App, shown: &'a Shown) -> Words<'a> {
    Words {
        board: &shown.board,
        strings: app.strings,
    }
}
