//! The details of a stage.

use eframe::egui::Ui;

use super::field::{Lines, TextField};
use super::form::Form;
use crate::edit::{Edit, StageChange};
use crate::i18n::key;
use crate::model::{Stage, StageTime};

/// Which of the two times it is.
#[derive(Clone, Copy, PartialEq)]
enum Time {
    Lasts,
    OfDay,
}

impl Time {
    fn with(self, words: &str) -> Option<StageTime> {
        let words = (!words.is_empty()).then(|| words.to_owned())?;
        Some(match self {
            Self::Lasts => StageTime::Lasts(words),
            Self::OfDay => StageTime::TimeOfDay(words),
        })
    }
}

pub(super) fn show(form: &mut Form<'_>, ui: &mut Ui, stage: &Stage) {
    let id = stage.id;
    let change = |change| Edit::ChangeStage { stage: id, change };
    let name = TextField::new("name", Some(&stage.name));
    form.text(ui, key::INSPECTOR_NAME, &name, |text| {
        let name = text.trim();
        (!name.is_empty()).then(|| change(StageChange::Name(name.to_owned())))
    });
    let wants = TextField::new("description", Some(&stage.description)).lines(Lines::Many);
    form.text(ui, key::INSPECTOR_STAGE_WANTS, &wants, |text| {
        Some(change(StageChange::Description(text.to_owned())))
    });
    time(form, ui, stage);
    let auto = form.say(key::INSPECTOR_AUTOMATIC);
    form.number(
        ui,
        key::INSPECTOR_WIDTH,
        ("width", auto),
        Some(stage.width),
        |width| Some(change(StageChange::Width(width))),
    );
    if let Some(collapsed) = form.switch(ui, key::INSPECTOR_COLLAPSED, Some(stage.collapsed)) {
        form.apply(change(StageChange::Collapsed(collapsed)));
    }
    if let Some(hidden) = form.switch(ui, key::INSPECTOR_HIDDEN, Some(stage.hidden)) {
        form.apply(change(StageChange::Hidden(hidden)));
    }
}

fn time(form: &mut Form<'_>, ui: &mut Ui, stage: &Stage) {
    let id = stage.id;
    let (kind, words) = match &stage.time {
        Some(StageTime::TimeOfDay(words)) => (Time::OfDay, words.as_str()),
        Some(StageTime::Lasts(words)) => (Time::Lasts, words.as_str()),
        None if form.state.added.contains("time of day") => (Time::OfDay, ""),
        None => (Time::Lasts, ""),
    };
    let set = |time| Edit::ChangeStage {
        stage: id,
        change: StageChange::Time(time),
    };
    let kinds = [
        (Time::Lasts, form.say(key::INSPECTOR_LASTS)),
        (Time::OfDay, form.say(key::INSPECTOR_TIME_OF_DAY)),
    ];
    if let Some(new) = form.choose(ui, key::INSPECTOR_TIME, Some(&kind), &kinds) {
        // Without words there is no time yet: only the choice is kept.
        if new == Time::OfDay {
            form.state.added.insert("time of day");
        } else {
            form.state.added.remove("time of day");
        }
        if !words.is_empty() {
            form.apply(set(new.with(words)));
        }
    }
    let hint = match kind {
        Time::Lasts => key::INSPECTOR_LASTS_HINT,
        Time::OfDay => key::INSPECTOR_TIME_OF_DAY_HINT,
    };
    let field = TextField::new("time", Some(words)).hint(form.say(hint));
    form.bare_text(ui, &field, |text| Some(set(kind.with(text))))
        .accessible_name(form.say(key::INSPECTOR_TIME));
}
