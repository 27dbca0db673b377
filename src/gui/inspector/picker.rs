//! Other notes that a note speaks of: the ones it has, and a list to choose one from.

use std::fmt::Write as _;
use std::sync::Arc;

use eframe::egui::{Button, Popup, PopupCloseBehavior, ScrollArea, TextEdit, Ui, Vec2};

use super::form::Form;
use super::note::Chosen;
use crate::edit::find::Hit;
use crate::gui::app::Action;
use crate::gui::icons;
use crate::gui::widgets::{ringed, soft};
use crate::i18n::key;
use crate::model::{Board, Card, CardId, Place};
use crate::text::Icon;

/// Notes that the list shows at once.
const MOST: usize = 30;

/// A note in one line.
pub(super) fn line(board: &Board, form: &Form<'_>, card: CardId) -> String {
    board
        .find(card)
        .map_or_else(String::new, |(_, card)| words(form, card))
}

fn words(form: &Form<'_>, card: &Card) -> String {
    let text: String = card.text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.is_empty() {
        form.say(key::CANVAS_NODE_EMPTY).to_owned()
    } else {
        text
    }
}

/// The notes that are spoken of. The one that is to be no longer.
pub(super) fn linked(form: &mut Form<'_>, ui: &mut Ui, cards: &[CardId]) -> Option<CardId> {
    let board = Arc::clone(&form.board);
    let mut gone = None;
    for card in cards {
        let name = line(&board, form, *card);
        form.row(
            ui,
            |form, ui| {
                if form.act(ui, Icon::CircleX, key::INSPECTOR_UNLINK, true) {
                    gone = Some(*card);
                }
            },
            |form, ui| link(form, ui, *card, &name),
        );
    }
    gone
}

/// A note's name that flies there.
fn link(form: &mut Form<'_>, ui: &mut Ui, card: CardId, name: &str) {
    let button = Button::new((icons::atom(Icon::StickyNote), name))
        .frame_when_inactive(false)
        .truncate();
    let show = form.say(key::INSPECTOR_SHOW_NOTE);
    let response = ui
        .add(button)
        .accessible_name(format!("{show}: {name}"))
        .on_hover_text(format!("{name}\n{show}"));
    if ringed(ui, &form.theme.frame, response).clicked() {
        form.queue.push(Action::GoTo(Hit::Card(card)));
    }
}

/// A list of the notes that `fits` lets in. The one that was chosen.
pub(super) fn choose(
    form: &mut Form<'_>,
    ui: &mut Ui,
    name: &'static str,
    chosen: &Chosen,
    linked: &[CardId],
    fits: impl Fn(&Card) -> bool,
) -> Option<CardId> {
    let words = form.say(key::INSPECTOR_CHOOSE_NOTE);
    let button = form.add_button(ui, words);
    if button.clicked() {
        form.state.search.clear();
        form.state.wants_keyboard = Some(form.id((name, "search")));
    }
    let popup = Popup::menu(&button)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .show(|ui| {
            ui.set_width(280.0);
            let search = form.id((name, "search"));
            let field = TextEdit::singleline(&mut form.state.search)
                .id(search)
                .desired_width(f32::INFINITY)
                .hint_text(soft(form.theme, form.strings.get(key::INSPECTOR_SEARCH)));
            ui.add(field)
                .accessible_name(form.say(key::INSPECTOR_SEARCH));
            form.give_keyboard(ui, search);
            list(form, ui, chosen, linked, fits)
        });
    popup.and_then(|popup| popup.inner)
}

fn list(
    form: &Form<'_>,
    ui: &mut Ui,
    chosen: &Chosen,
    linked: &[CardId],
    fits: impl Fn(&Card) -> bool,
) -> Option<CardId> {
    let wanted = form.state.search.trim().to_lowercase();
    let mut picked = None;
    let mut shown = 0;
    ScrollArea::vertical().max_height(280.0).show(ui, |ui| {
        for (slot, card) in form.board.cards() {
            let free = !chosen.ids.contains(&card.id) && !linked.contains(&card.id) && fits(card);
            if !free || !card.text.to_lowercase().contains(&wanted) {
                continue;
            }
            let mut name = words(form, card);
            if let Place::Cell { stage, .. } = slot.place
                && let Some(stage) = form.board.stage(stage)
            {
                let _ = write!(name, " · {}", stage.name);
            }
            let button = Button::new((icons::atom(Icon::StickyNote), name))
                .frame_when_inactive(false)
                .min_size(Vec2::new(ui.available_width(), 28.0))
                .truncate();
            if ui.add(button).clicked() {
                picked = Some(card.id);
                ui.close();
            }
            shown += 1;
            if shown == MOST {
                break;
            }
        }
        if shown == 0 {
            ui.label(soft(form.theme, form.say(key::INSPECTOR_NO_NOTE)));
        }
    });
    picked
}
