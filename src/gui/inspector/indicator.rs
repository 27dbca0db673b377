//! What an indicator measures, and its figures.

use eframe::egui::Ui;

use super::field::{Meaning, TextField};
use super::form::Form;
use super::note::Chosen;
use crate::draw;
use crate::edit::{ContentPart, Edit};
use crate::i18n::{Strings, key};
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
    let strings = form.strings;
    form.number(
        ui,
        key::INSPECTOR_VALUE,
        ("value", missing),
        value.flatten(),
        |value| {
            let refusal = measured(chosen).find_map(|(_, scale)| impossible(strings, value, scale));
            meaning(refusal, || chosen.part(ContentPart::Value(value)))
        },
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

/// The value and the scale of each indicator.
fn measured(chosen: &Chosen) -> impl Iterator<Item = (Option<f64>, &Scale)> {
    chosen.cards.iter().filter_map(|card| match &card.content {
        Content::Indicator { value, scale, .. } => Some((*value, scale)),
        _ => None,
    })
}

/// Why there can be no such value on such a scale.
fn impossible(strings: &Strings, value: Option<f64>, scale: &Scale) -> Option<String> {
    let Scale { min, max, .. } = *scale;
    let say = |key| {
        let [min, max] = [min, max].map(|end| strings.figure(end).into());
        Some(strings.with(key, &[("min", min), ("max", max)]))
    };
    if min >= max {
        say(key::INSPECTOR_SCALE_REVERSED)
    } else if value.is_some_and(|value| value < min || value > max) {
        say(key::INSPECTOR_BEYOND_SCALE)
    } else {
        None
    }
}

fn meaning(refusal: Option<String>, edit: impl FnOnce() -> Edit) -> Meaning {
    match refusal {
        Some(why) => Meaning::Refused(why),
        None => Meaning::Edit(edit()),
    }
}

/// The ends of the scale, which leave room for the value and may not cross.
fn ends(form: &mut Form<'_>, ui: &mut Ui, chosen: &Chosen) {
    let strings = form.strings;
    let end = |new: &dyn Fn(&Scale) -> Scale, part| {
        let mut measured = measured(chosen);
        let refusal = measured.find_map(|(value, scale)| impossible(strings, value, &new(scale)));
        meaning(refusal, || chosen.part(part))
    };
    let min = chosen.carried(|content| Some(Some(scale(content)?.min)));
    form.number(ui, key::INSPECTOR_MIN, ("min", ""), min.flatten(), |min| {
        min.map_or(Meaning::Nothing, |min| {
            let new = |scale: &Scale| Scale {
                min,
                ..scale.clone()
            };
            end(&new, ContentPart::Min(min))
        })
    });
    let max = chosen.carried(|content| Some(Some(scale(content)?.max)));
    form.number(ui, key::INSPECTOR_MAX, ("max", ""), max.flatten(), |max| {
        max.map_or(Meaning::Nothing, |max| {
            let new = |scale: &Scale| Scale {
                max,
                ..scale.clone()
            };
            end(&new, ContentPart::Max(max))
        })
    });
}

/// How many answered, and when.
fn survey(form: &mut Form<'_>, ui: &mut Ui, chosen: &Chosen) {
    let strings = form.strings;
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
            "" => Ok(None),
            text => text.parse().map(Some),
        };
        let refusal = sample
            .is_err()
            .then(|| strings.get(key::INSPECTOR_NO_COUNT).to_owned());
        meaning(refusal, || {
            chosen.part(ContentPart::Sample(sample.unwrap_or(None)))
        })
    });
    let date = chosen.carried(|content| match content {
        Content::Indicator { date, .. } => Some(date.as_str()),
        _ => None,
    });
    let field = TextField::new("date", date.flatten()).hint(form.say(key::INSPECTOR_DATE_HINT));
    form.text(ui, key::INSPECTOR_DATE, &field, |text| {
        let date = text.trim();
        let refusal = (!date.is_empty() && !is_date(date))
            .then(|| strings.get(key::INSPECTOR_NO_DATE).to_owned());
        meaning(refusal, || chosen.part(ContentPart::Date(date.to_owned())))
    });
}

/// A day or a month that there is, after ISO 8601: `2026-03-31`, `2026-03`; or a year.
fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let widths_fit = parts
        .iter()
        .zip([4, 2, 2])
        .all(|(part, width)| part.len() == width && part.bytes().all(|byte| byte.is_ascii_digit()));
    let whole = match *parts {
        [year] => format!("{year}-01-01"),
        [year, month] => format!("{year}-{month}-01"),
        _ => text.to_owned(),
    };
    widths_fit && whole.parse::<jiff::civil::Date>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::is_date;

    #[test]
    fn dates_are_those_of_the_calendar() {
        let check = |text: &str, is: bool| assert_eq!(is_date(text), is, "{text}");
        check("2026-03-31", true);
        check("2026-03", true);
        check("2026", true);
        check("2024-02-29", true);
        check("2026-02-29", false);
        check("2026-13", false);
        check("2026-3", false);
        check("26-03-31", false);
        check("31/03/2026", false);
        check("2026-03-31-1", false);
        check("2026-", false);
    }
}
