//! The bar below the board: the note that is asked about, what can be answered, and how far the walk is.

use eframe::egui::accesskit::Live;
use eframe::egui::text::{CCursor, CCursorRange};
use eframe::egui::text_edit::TextEditState;
use eframe::egui::{
    Align, Button, Frame, Id, Key as KeyPress, KeyboardShortcut, Label, Layout, Margin, Modifiers,
    Panel, RichText, ScrollArea, Stroke, TextEdit, Ui, Vec2,
};

use super::{Order, Walk, Writing, attend};
use crate::analysis::EvidenceTally;
use crate::draw::{evidence_name, signed};
use crate::gui::app::{Action, App};
use crate::gui::icons;
use crate::gui::style::{colour, control, font, space};
use crate::gui::widgets::{icon_button, primary, ringed, soft};
use crate::i18n::{Key, key};
use crate::model::{Board, Card, Content, Place};
use crate::names::or_unnamed;
use crate::text::{Icon, Weight};
use crate::tool::validation::corrected;

/// Size of the note's text: it is read from afar.
const TEXT: f32 = 18.0;
/// Most height of the text, before it scrolls.
const TEXT_HEIGHT: f32 = 76.0;

/// How far a field goes beyond its text, above and below.
const FIELD_EDGE: f32 = 6.0;

/// Shows the bar while a walk is under way.
pub(in crate::gui) fn show(app: &mut App, ui: &mut Ui) {
    let Some(session) = &mut app.session else {
        return;
    };
    let Some(mut state) = session.validation.take() else {
        return;
    };
    attend(app, &mut state);
    let frame = Frame::new()
        .fill(colour(app.theme.frame.panel))
        .inner_margin(Margin::symmetric(16, 10));
    let panel = Panel::bottom("validation")
        .frame(frame)
        .resizable(false)
        .show_separator_line(false)
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            head(app, ui, &state);
            match state.course.current() {
                Some(_) => note(app, ui, &mut state),
                None => summary(app, ui, &state),
            }
        });
    let rect = panel.response.rect;
    let line = Stroke::new(1.0, colour(app.theme.frame.panel_edge));
    ui.painter().hline(rect.x_range(), rect.top() + 0.5, line);
    if let Some(session) = &mut app.session {
        session.validation = Some(state);
    }
}

/// Where the walk is, its tally, and the way out.
fn head(app: &mut App, ui: &mut Ui, state: &Walk) {
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let name = app.strings.get(key::VALIDATION_LEAVE);
            let button = ui.add(icon_button(Icon::X)).accessible_name(name);
            if button.on_hover_text(name).clicked() {
                app.queue.push(Action::Validate(Order::Leave));
            }
            ui.add_space(space::S);
            let score = state.course.score(&state.seen);
            let count = |count: usize| app.strings.number(count as u64);
            let args = [
                ("validated", count(score.validated).into()),
                ("corrected", count(score.corrected).into()),
                ("skipped", count(score.skipped).into()),
                ("left", count(score.left).into()),
            ];
            let tally = app.strings.with(key::VALIDATION_TALLY, &args);
            ui.label(RichText::new(tally).font(font(13.0, Weight::Medium)));
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let place = place(app, state);
                ui.add(Label::new(soft(app.theme, place)).truncate());
            });
        });
    });
}

/// `3 of 17 · Search · Touchpoints`.
fn place(app: &App, state: &Walk) -> String {
    let Some((slot, _)) = state.course.current().and_then(|id| state.seen.find(id)) else {
        return app.strings.get(key::CMD_VALIDATE).to_owned();
    };
    let Place::Cell { lane, stage } = slot.place else {
        return String::new();
    };
    let (at, of) = state.course.position();
    let stage = state.seen.stage(stage).map_or("", |stage| &stage.name);
    let lane = state.seen.lane(lane).map_or("", |lane| &lane.name);
    let args = [
        ("at", app.strings.number(at as u64).into()),
        ("of", app.strings.number(of as u64).into()),
        ("stage", stage.into()),
        ("lane", lane.into()),
    ];
    app.strings.with(key::VALIDATION_PLACE, &args)
}

fn note(app: &mut App, ui: &mut Ui, state: &mut Walk) {
    let board = std::sync::Arc::clone(&state.seen);
    let Some((_, card)) = state.course.current().and_then(|id| board.find(id)) else {
        return;
    };
    let words = words(app, card);
    if let Some(writing) = &mut state.writing {
        write(app, ui, writing, &words);
        ui.add_space(space::XS);
        write_buttons(app, ui, writing, &board, card);
        return;
    }
    let text = RichText::new(&words).font(font(TEXT, Weight::Semibold));
    // As high as the field that may take its place: the board stays where it is.
    ui.add_space(FIELD_EDGE);
    ScrollArea::vertical()
        .id_salt(("validation", card.id.bits()))
        .max_height(TEXT_HEIGHT)
        .show(ui, |ui| {
            let label = ui.add(Label::new(text).wrap());
            ui.ctx().accesskit_node_builder(label.id, |node| {
                node.set_live(Live::Polite);
            });
        });
    ui.add_space(FIELD_EDGE);
    ui.add(Label::new(soft(app.theme, evidence(app, card))).truncate());
    ui.add_space(space::XS);
    buttons(app, ui, state);
}

/// What a note says: its text, and what it feels like.
fn words(app: &App, card: &Card) -> String {
    let text = or_unnamed(&card.text, app.strings);
    match card.content {
        Content::Feeling { value, .. } => {
            let value = signed(f64::from(value), app.strings);
            format!("{value}  {text}")
        }
        _ => text.to_owned(),
    }
}

/// How sure the team is so far, and where it knows that from.
fn evidence(app: &App, card: &Card) -> String {
    let evidence = app.strings.get(evidence_name(card.evidence));
    let source: Vec<&str> = card.source.split_whitespace().collect();
    let args = [
        ("evidence", evidence.into()),
        ("source", source.join(" ").into()),
    ];
    let words = if source.is_empty() {
        key::VALIDATION_EVIDENCE
    } else {
        key::VALIDATION_SOURCE
    };
    app.strings.with(words, &args)
}

fn buttons(app: &mut App, ui: &mut Ui, state: &Walk) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(space::S);
        let name = app.strings.get(key::VALIDATION_VALIDATED);
        let validated = primary(&app.theme.frame, Some(Icon::Check), name)
            .shortcut_text(RichText::new("V").color(colour(app.theme.frame.accent_text)));
        order(app, ui, validated, Order::Validate);
        plain(
            app,
            ui,
            Icon::Pencil,
            key::VALIDATION_CORRECTED,
            "C",
            Order::Correct,
        );
        plain(
            app,
            ui,
            Icon::ArrowRight,
            key::VALIDATION_SKIP,
            "S",
            Order::Skip,
        );
        ui.add_space(space::M);
        plain(
            app,
            ui,
            Icon::ArrowLeft,
            key::VALIDATION_BACK,
            "←",
            Order::Back,
        );
        ui.add_enabled_ui(state.course.can_undo(), |ui| {
            plain(app, ui, Icon::Undo2, key::VALIDATION_UNDO, "U", Order::Undo);
        });
    });
}

fn plain(app: &mut App, ui: &mut Ui, icon: Icon, name: Key, shortcut: &str, does: Order) {
    let name = app.strings.get(name);
    let shortcut = RichText::new(shortcut).color(colour(app.theme.frame.text_soft));
    let button = Button::new((icons::atom(icon), name)).shortcut_text(shortcut);
    order(app, ui, button, does);
}

fn order(app: &mut App, ui: &mut Ui, button: Button<'_>, order: Order) {
    let button = ui.add(button.min_size(Vec2::new(0.0, control(ui))));
    if ringed(ui, &app.theme.frame, button).clicked() {
        app.queue.push(Action::Validate(order));
    }
}

/// The field of the corrected text, and what stood there.
fn write(app: &App, ui: &mut Ui, writing: &mut Writing, before: &str) {
    let id = Id::unique("correction");
    if writing.is_fresh {
        let end = CCursor::new(writing.text.chars().count());
        let mut caret = TextEditState::default();
        caret.cursor.set_char_range(Some(CCursorRange::one(end)));
        caret.store(ui.ctx(), id);
        ui.memory_mut(|memory| memory.request_focus(id));
        writing.is_fresh = false;
    }
    let name = app.strings.get(key::VALIDATION_TEXT);
    let breaks = KeyboardShortcut::new(Modifiers::SHIFT, KeyPress::Enter);
    ScrollArea::vertical()
        .id_salt("correction")
        .max_height(TEXT_HEIGHT)
        .show(ui, |ui| {
            let field = TextEdit::multiline(&mut writing.text)
                .id(id)
                .font(font(TEXT, Weight::Semibold))
                .desired_rows(1)
                .desired_width(f32::INFINITY)
                .return_key(breaks);
            ui.add(field).accessible_name(name);
        });
    let args = [("text", before.into())];
    let before = app.strings.with(key::VALIDATION_BEFORE, &args);
    ui.add(Label::new(soft(app.theme, before)).truncate());
}

fn write_buttons(app: &mut App, ui: &mut Ui, writing: &Writing, board: &Board, card: &Card) {
    let differs = corrected(board, card.id, &writing.text).is_some();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(space::S);
        let name = app.strings.get(key::VALIDATION_WRITE);
        let why_not = app.strings.get(key::VALIDATION_SAME);
        let button = primary(&app.theme.frame, Some(Icon::Check), name);
        let button = button.min_size(Vec2::new(0.0, control(ui)));
        let button = ui
            .add_enabled(differs, button)
            .on_disabled_hover_text(why_not);
        if ringed(ui, &app.theme.frame, button).clicked() {
            app.queue.push(Action::Validate(Order::Write));
        }
        let name = app.strings.get(key::DIALOG_CANCEL);
        order(app, ui, Button::new(name), Order::Forget);
    });
}

/// What the walk has come to.
fn summary(app: &mut App, ui: &mut Ui, state: &Walk) {
    let score = state.course.score(&state.seen);
    let done = app.strings.get(key::VALIDATION_DONE);
    let label = ui.label(RichText::new(done).font(font(TEXT, Weight::Semibold)));
    ui.ctx().accesskit_node_builder(label.id, |node| {
        node.set_live(Live::Polite);
    });
    let tally = EvidenceTally::of(&state.seen).board;
    let args = [
        ("percent", tally.percent().unwrap_or(0).into()),
        ("validated", tally.validated().into()),
        ("total", tally.total().into()),
    ];
    let share = app.strings.with(key::VALIDATION_MAP, &args);
    ui.label(soft(app.theme, share));
    ui.add_space(space::XS);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(space::S);
        let name = app.strings.get(key::VALIDATION_LEAVE);
        let leave = primary(&app.theme.frame, Some(Icon::Check), name);
        order(app, ui, leave, Order::Leave);
        if score.skipped > 0 {
            let shown = app.strings.number(score.skipped as u64);
            let args = [("count", score.skipped.into()), ("shown", shown.into())];
            let name = app.strings.with(key::VALIDATION_AGAIN, &args);
            order(app, ui, Button::new(name), Order::Again);
        }
        plain(
            app,
            ui,
            Icon::ArrowLeft,
            key::VALIDATION_BACK,
            "←",
            Order::Back,
        );
        ui.add_enabled_ui(state.course.can_undo(), |ui| {
            plain(app, ui, Icon::Undo2, key::VALIDATION_UNDO, "U", Order::Undo);
        });
    });
}
