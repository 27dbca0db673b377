//! What weighs an opportunity: scores, horizon, and the notes that it comes from.

use eframe::egui::{Button, Ui, Vec2};

use super::form::Form;
use super::note::Chosen;
use super::picker;
use crate::edit::ContentPart;
use crate::gui::style::{CONTROL, least, space};
use crate::gui::widgets::{ringed, soft};
use crate::i18n::{Key, key};
use crate::model::{Card, Content, Horizon, SCORES};

/// One of the scores.
struct Score {
    name: Key,
    of: fn(&Content) -> Option<Option<u8>>,
    part: fn(Option<u8>) -> ContentPart,
}

const SCORES_OF_IT: [Score; 3] = [
    Score {
        name: key::INSPECTOR_BENEFIT,
        of: |content| match content {
            Content::Opportunity { benefit, .. } => Some(*benefit),
            _ => None,
        },
        part: ContentPart::Benefit,
    },
    Score {
        name: key::INSPECTOR_EMPLOYEES,
        of: |content| match content {
            Content::Opportunity { employees, .. } => Some(*employees),
            _ => None,
        },
        part: ContentPart::Employees,
    },
    Score {
        name: key::INSPECTOR_EFFORT,
        of: |content| match content {
            Content::Opportunity { effort, .. } => Some(*effort),
            _ => None,
        },
        part: ContentPart::Effort,
    },
];

pub(super) fn show(form: &mut Form<'_>, ui: &mut Ui, chosen: &Chosen) {
    for score in &SCORES_OF_IT {
        let Some(value) = chosen.carried(score.of) else {
            return;
        };
        if let Some(new) = scale(form, ui, score.name, value) {
            form.apply(chosen.part((score.part)(new)));
        }
    }
    let horizon = chosen.carried(|content| match content {
        Content::Opportunity { horizon, .. } => Some(*horizon),
        _ => None,
    });
    let values = [
        (None, form.say(key::INSPECTOR_NONE)),
        (Some(Horizon::Short), form.say(key::INSPECTOR_HORIZON_SHORT)),
        (
            Some(Horizon::Medium),
            form.say(key::INSPECTOR_HORIZON_MEDIUM),
        ),
        (Some(Horizon::Long), form.say(key::INSPECTOR_HORIZON_LONG)),
    ];
    let horizon = horizon.flatten();
    if let Some(horizon) = form.pick(
        ui,
        key::INSPECTOR_HORIZON,
        "horizon",
        horizon.as_ref(),
        &values,
    ) {
        form.apply(chosen.part(ContentPart::Horizon(horizon)));
    }
    origin(form, ui, chosen);
}

/// One to five; the chosen one, clicked again, is taken back.
fn scale(form: &Form<'_>, ui: &mut Ui, name: Key, value: Option<Option<u8>>) -> Option<Option<u8>> {
    let mut picked = None;
    ui.scope(|ui| {
        form.name(ui, name);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            for score in SCORES {
                let is_chosen = value == Some(Some(score));
                let button = Button::new(score.to_string())
                    .selected(is_chosen)
                    .min_size(Vec2::new(least(ui, 36.0), CONTROL));
                let words = format!("{} {score}", form.say(name));
                let response = ui.add(button).accessible_name(words);
                if ringed(ui, &form.theme.frame, response).clicked() {
                    picked = Some((!is_chosen).then_some(score));
                }
            }
            if value.is_none() {
                ui.label(soft(form.theme, "–"))
                    .on_hover_text(form.say(key::INSPECTOR_SEVERAL));
            }
        });
    });
    picked
}

fn origin(form: &mut Form<'_>, ui: &mut Ui, chosen: &Chosen) {
    let from = chosen.carried(|content| match content {
        Content::Opportunity { from, .. } => Some(from),
        _ => None,
    });
    let from = from.flatten();
    let linked = from.cloned().unwrap_or_default();
    let fits = |card: &Card| !matches!(card.content, Content::Opportunity { .. });
    ui.scope(|ui| {
        form.name(ui, key::INSPECTOR_FROM);
        if from.is_none() {
            ui.label(form.say(key::INSPECTOR_SEVERAL));
        }
        if let Some(gone) = picker::linked(form, ui, &linked) {
            let mut rest = linked.clone();
            rest.retain(|card| *card != gone);
            form.apply(chosen.part(ContentPart::From(rest)));
        }
        if let Some(card) = picker::choose(form, ui, "from", chosen, &linked, fits) {
            let mut all = linked.clone();
            all.push(card);
            form.apply(chosen.part(ContentPart::From(all)));
        }
    });
}
