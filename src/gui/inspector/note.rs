//! The details of one note, or of several at once.

use std::collections::BTreeSet;
use std::sync::Arc;

use eframe::egui::{Button, Ui, Vec2};

use super::field::{Lines, TextField};
use super::form::Form;
use super::{colours, content, groups, links, tags};
use crate::draw;
use crate::edit::{CardChange, Edit};
use crate::gui::icons;
use crate::gui::style::space;
use crate::i18n::{Key, key};
use crate::model::{Board, Card, CardId, Evidence, PersonaId};
use crate::text::Icon;

/// The notes that the panel is about.
pub(super) struct Chosen {
    pub ids: Vec<CardId>,
    /// In the order of the board.
    pub cards: Vec<Arc<Card>>,
}

impl Chosen {
    pub fn new(board: &Board, ids: &[CardId]) -> Self {
        let wanted: BTreeSet<CardId> = ids.iter().copied().collect();
        let cards = board.cards().filter(|(_, card)| wanted.contains(&card.id));
        Self {
            ids: ids.to_vec(),
            cards: cards.map(|(_, card)| Arc::clone(card)).collect(),
        }
    }

    pub fn change(&self, change: CardChange) -> Edit {
        Edit::ChangeCards {
            cards: self.ids.clone(),
            change,
        }
    }

    /// What all of them have; none where they differ.
    pub fn common<'a, T: PartialEq>(&'a self, get: impl Fn(&'a Card) -> T) -> Option<T> {
        common(self.cards.iter().map(|card| get(card)))
    }

    pub fn any(&self, is: impl Fn(&Card) -> bool) -> bool {
        self.cards.iter().any(|card| is(card))
    }
}

/// The one value that all are; none where they differ.
pub(super) fn common<T: PartialEq>(mut values: impl Iterator<Item = T>) -> Option<T> {
    let first = values.next()?;
    values.all(|other| other == first).then_some(first)
}

/// A text of cards.
struct Words {
    name: &'static str,
    title: Key,
    lines: Lines,
    of: fn(&Card) -> &str,
    change: fn(String) -> CardChange,
}

const DETAILS: Words = Words {
    name: "details",
    title: key::INSPECTOR_DETAILS,
    lines: Lines::Many,
    of: |card| &card.details,
    change: CardChange::Details,
};
const SOURCE: Words = Words {
    name: "source",
    title: key::INSPECTOR_SOURCE,
    lines: Lines::One,
    of: |card| &card.source,
    change: CardChange::Source,
};
const OWNER: Words = Words {
    name: "owner",
    title: key::INSPECTOR_OWNER,
    lines: Lines::One,
    of: |card| &card.owner,
    change: CardChange::Owner,
};
const DEPARTMENT: Words = Words {
    name: "department",
    title: key::INSPECTOR_DEPARTMENT,
    lines: Lines::One,
    of: |card| &card.department,
    change: CardChange::Department,
};
const LINK: Words = Words {
    name: "link",
    title: key::INSPECTOR_LINK,
    lines: Lines::One,
    of: |card| &card.link,
    change: CardChange::Link,
};

pub(super) fn show(form: &mut Form<'_>, ui: &mut Ui, chosen: &Chosen) {
    let text = TextField::new("text", chosen.common(|card| card.text.as_str())).lines(Lines::Few);
    form.text(ui, key::INSPECTOR_TEXT, &text, |text| {
        Some(chosen.change(CardChange::Text(text.to_owned())))
    });
    let colour = chosen.common(|card| card.colour);
    if let Some(colour) = colours::pick(form, ui, colour, key::CMD_COLOUR_OF_LANE) {
        form.apply(chosen.change(CardChange::Colour(colour)));
    }
    content::show(form, ui, chosen);
    evidence(form, ui, chosen);
    tags::of_cards(form, ui, chosen);
    rest(form, ui, chosen);
}

fn evidence(form: &mut Form<'_>, ui: &mut Ui, chosen: &Chosen) {
    let values = [
        Evidence::Unstated,
        Evidence::Assumption,
        Evidence::Reported,
        Evidence::Observed,
        Evidence::Validated,
        Evidence::Corrected,
    ]
    .map(|value| (value, form.say(draw::evidence_name(value))));
    let value = chosen.common(|card| card.evidence);
    if let Some(evidence) = form.pick(
        ui,
        key::INSPECTOR_EVIDENCE,
        "evidence",
        value.as_ref(),
        &values,
    ) {
        form.apply(chosen.change(CardChange::Evidence(evidence)));
    }
    let was_corrected =
        |card: &Card| card.evidence == Evidence::Corrected || card.corrected_from.is_some();
    if chosen.any(was_corrected) {
        let before = chosen.common(|card| card.corrected_from.as_deref().unwrap_or_default());
        let field = TextField::new("before", before).lines(Lines::Few);
        form.text(ui, key::INSPECTOR_CORRECTED_FROM, &field, |text| {
            let text = (!text.is_empty()).then(|| text.to_owned());
            Some(chosen.change(CardChange::CorrectedFrom(text)))
        });
    }
}

/// What most notes do without: shown where it is set, else offered.
fn rest(form: &mut Form<'_>, ui: &mut Ui, chosen: &Chosen) {
    let mut empty = Vec::new();
    let is_added = |form: &Form<'_>, line| form.state.added.contains(line);
    for words in [&DETAILS, &SOURCE, &OWNER, &DEPARTMENT, &LINK] {
        if chosen.any(|card| !(words.of)(card).is_empty()) || is_added(form, words.name) {
            let field = TextField::new(words.name, chosen.common(words.of)).lines(words.lines);
            form.text(ui, words.title, &field, |text| {
                Some(chosen.change((words.change)(text.to_owned())))
            });
        } else {
            empty.push((words.name, words.title));
        }
    }
    let has_personas = !form.board.personas.is_empty();
    if chosen.any(|card| card.persona.is_some()) || (has_personas && is_added(form, "persona")) {
        persona(form, ui, chosen);
    } else if has_personas {
        empty.push(("persona", key::INSPECTOR_PERSONA));
    }
    if chosen.any(|card| card.group.is_some()) || is_added(form, "group") {
        groups::of_cards(form, ui, chosen);
    } else {
        empty.push(("group", key::INSPECTOR_GROUP));
    }
    if chosen.any(|card| card.votes > 0) || is_added(form, "votes") {
        votes(form, ui, chosen);
    } else {
        empty.push(("votes", key::INSPECTOR_VOTES));
    }
    links::of_cards(form, ui, chosen);
    form.offer(ui, &empty);
}

fn persona(form: &mut Form<'_>, ui: &mut Ui, chosen: &Chosen) {
    let board = Arc::clone(&form.board);
    let nobody = (None, form.say(key::INSPECTOR_NONE));
    let personas = board.personas.iter();
    let values: Vec<(Option<PersonaId>, &str)> = std::iter::once(nobody)
        .chain(personas.map(|persona| (Some(persona.id), persona.name.as_str())))
        .collect();
    let value = chosen.common(|card| card.persona);
    if let Some(persona) = form.pick(
        ui,
        key::INSPECTOR_PERSONA,
        "persona",
        value.as_ref(),
        &values,
    ) {
        form.apply(chosen.change(CardChange::Persona(persona)));
    }
}

fn votes(form: &mut Form<'_>, ui: &mut Ui, chosen: &Chosen) {
    let votes = chosen.common(|card| card.votes);
    let shown = votes.map(|votes| votes.to_string());
    ui.scope(|ui| {
        let label = form.name(ui, key::INSPECTOR_VOTES);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            let step = |form: &mut Form<'_>, ui: &mut Ui, symbol, name, to: Option<u32>| {
                let words = form.say(name);
                let button = Button::new(icons::atom(symbol)).min_size(Vec2::splat(32.0));
                let response = ui.add_enabled(to.is_some(), button).accessible_name(words);
                if let Some(to) = to.filter(|_| response.on_hover_text(words).clicked()) {
                    form.apply(chosen.change(CardChange::Votes(to)));
                }
            };
            let less = votes.and_then(|votes| votes.checked_sub(1));
            step(form, ui, Icon::Minus, key::INSPECTOR_FEWER_VOTES, less);
            ui.scope(|ui| {
                ui.set_max_width(if votes.is_some() { 56.0 } else { 140.0 });
                let field = TextField::new("votes", shown.as_deref());
                form.bare_text(ui, &field, |text| {
                    let votes = if text.is_empty() {
                        0
                    } else {
                        text.trim().parse().ok()?
                    };
                    Some(chosen.change(CardChange::Votes(votes)))
                })
                .labelled_by(label);
            });
            let more = votes.and_then(|votes| votes.checked_add(1));
            step(form, ui, Icon::Plus, key::INSPECTOR_MORE_VOTES, more);
        });
    });
}
