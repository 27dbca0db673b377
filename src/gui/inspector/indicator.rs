//! What an indicator measures, and its figures.

use eframe::egui::Ui;

use super::field::TextField;
use super::form::Form;
use super::note::Chosen;
use crate::draw;
use crate::edit::ContentPart;
use crate::i18n::key;
use crate::model::{Better, Content, Metric, Scale};

fn scale(content: &Content) -> Option<&Scale> {
    match content {
        Content::Indicator { scale, .. } => Some(scale),
        _ => None,
    }
}

pub(super) fn show(form: &mut Form<'_>, ui: &mut Ui, chosen: &Chosen) {
    let Some(metric) = chosen.carried(|content| match content {
        Content::Indicator { metric, .. } => Some(*metric),
        _ => None,
    }) else {
        return;
    };
    let values = [Metric::Nps, Metric::Csat, Metric::Ces, Metric::Free]
        .map(|metric| (metric, form.say(draw::metric_name(metric))));
    if let Some(metric) = form.pick(
        ui,
        key::INSPECTOR_METRIC,
        "metric",
        metric.as_ref(),
        &values,
    ) {
        form.apply(chosen.part(ContentPart::Metric(metric)));
    }
    let value = chosen.carried(|content| match content {
        Content::Indicator { value, .. } => Some(*value),
        _ => None,
    });
    let missing = form.say(key::BOARD_INDICATOR_MISSING);
    form.number(
        ui,
        key::INSPECTOR_VALUE,
        ("value", missing),
        value.flatten(),
        |value| Some(chosen.part(ContentPart::Value(value))),
    );
    let unit = chosen.carried(|content| scale(content).map(|scale| scale.unit.as_str()));
    let field = TextField::new("unit", unit.flatten()).hint("%");
    form.text(ui, key::INSPECTOR_UNIT, &field, |text| {
        Some(chosen.part(ContentPart::Unit(text.trim().to_owned())))
    });
    if metric != Some(Metric::Nps) {
        ends(form, ui, chosen);
    }
    let better = chosen.carried(|content| match content {
        Content::Indicator { better, .. } => Some(*better),
        _ => None,
    });
    let ways = [
        (Better::High, form.say(key::INSPECTOR_BETTER_HIGH)),
        (Better::Low, form.say(key::INSPECTOR_BETTER_LOW)),
    ];
    if let Some(better) = form.choose(ui, key::INSPECTOR_BETTER, better.flatten().as_ref(), &ways) {
        form.apply(chosen.part(ContentPart::Better(better)));
    }
    survey(form, ui, chosen);
}

/// The ends of the scale, which may not cross.
fn ends(form: &mut Form<'_>, ui: &mut Ui, chosen: &Chosen) {
    let scales = || chosen.cards.iter().filter_map(|card| scale(&card.content));
    let min = chosen.carried(|content| Some(Some(scale(content)?.min)));
    form.number(ui, key::INSPECTOR_MIN, ("min", ""), min.flatten(), |min| {
        let min = min?;
        let fits = scales().all(|scale| min < scale.max);
        fits.then(|| chosen.part(ContentPart::Min(min)))
    });
    let max = chosen.carried(|content| Some(Some(scale(content)?.max)));
    form.number(ui, key::INSPECTOR_MAX, ("max", ""), max.flatten(), |max| {
        let max = max?;
        let fits = scales().all(|scale| max > scale.min);
        fits.then(|| chosen.part(ContentPart::Max(max)))
    });
}

/// How many answered, and when.
fn survey(form: &mut Form<'_>, ui: &mut Ui, chosen: &Chosen) {
    let sample = chosen.carried(|content| match content {
        Content::Indicator { sample, .. } => Some(*sample),
        _ => None,
    });
    let shown = sample
        .flatten()
        .map(|sample| sample.map_or_else(String::new, |sample| sample.to_string()));
    let field = TextField::new("sample", shown.as_deref());
    form.text(ui, key::INSPECTOR_SAMPLE, &field, |text| {
        let sample = match text.trim() {
            "" => None,
            text => Some(text.parse().ok()?),
        };
        Some(chosen.part(ContentPart::Sample(sample)))
    });
    let date = chosen.carried(|content| match content {
        Content::Indicator { date, .. } => Some(date.as_str()),
        _ => None,
    });
    let field = TextField::new("date", date.flatten()).hint(form.say(key::INSPECTOR_DATE_HINT));
    form.text(ui, key::INSPECTOR_DATE, &field, |text| {
        Some(chosen.part(ContentPart::Date(text.trim().to_owned())))
    });
}
