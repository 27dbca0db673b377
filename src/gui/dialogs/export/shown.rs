//! What of the board a file shows: which view, whose journey, and what becomes of what the filter refuses.

use eframe::egui::{ComboBox, Ui};

use super::{ExportDialog, Look};
use crate::cli::filter::persona_name;
use crate::draw;
use crate::edit::Document;
use crate::edit::find::Others;
use crate::gui::app::App;
use crate::gui::style::space;
use crate::gui::widgets::{check, choice, strong};
use crate::i18n::key;
use crate::layout::{View, has_curve};
use crate::model::PersonaId;
use crate::names::or_unnamed;

/// What becomes of what the filter refuses, while there is one.
pub(super) fn filtered(app: &App, ui: &mut Ui, state: &mut ExportDialog) {
    let session = app.session.as_ref();
    if session.is_some_and(|session| !session.find.filter.is_empty()) {
        ui.add_space(space::XS);
        ui.label(strong(app.strings.get(key::EXPORT_FILTERED)));
        let dims = state.format().is_picture();
        others(app, ui, &mut state.look.others, dims);
    }
}

/// Whose journey, where there are several and the view shows it.
pub(super) fn journey(app: &App, ui: &mut Ui, look: &mut Look) {
    let strings = app.strings;
    let board = app.document().map(Document::board);
    let personas = board.map_or(&[][..], |board| &board.personas);
    if personas.len() < 2 || !look.has_journey() {
        return;
    }
    let name = |alone: Option<PersonaId>| {
        let persona = personas.iter().find(|one| Some(one.id) == alone);
        persona.map_or_else(
            || strings.get(key::EXPORT_EVERYBODY).to_owned(),
            |persona| {
                let name = persona_name(persona, strings);
                strings.with(key::FIND_ALONE, &[("name", name.into())])
            },
        )
    };
    let combo = ComboBox::from_id_salt("journey")
        .width(260.0)
        .truncate()
        .selected_text(name(look.alone))
        .show_ui(ui, |ui| {
            let each = personas.iter().map(|persona| Some(persona.id));
            for alone in [None].into_iter().chain(each) {
                ui.selectable_value(&mut look.alone, alone, name(alone));
            }
        });
    combo
        .response
        .accessible_name(strings.get(key::EXPORT_JOURNEY));
}

/// Only the selected notes, where some are and the view is theirs.
pub(super) fn selected(app: &App, ui: &mut Ui, look: &mut Look) {
    let notes = app.document().map(|document| document.selection().chosen());
    let count = notes.map_or(0, |notes| notes.len());
    if count == 0 || look.choice.view != View::Map {
        look.selected = false;
        return;
    }
    let args = [("count", count.into())];
    let words = app.strings.with(key::EXPORT_SELECTED, &args);
    check(ui, &mut look.selected, &words);
}

/// What becomes of the notes that the filter refuses; only a picture can dim them.
fn others(app: &App, ui: &mut Ui, chosen: &mut Others, dims: bool) {
    ui.horizontal(|ui| {
        let choices = [
            (Others::Show, key::EXPORT_OTHERS_SHOW),
            (Others::Dim, key::EXPORT_OTHERS_DIM),
            (Others::Omit, key::EXPORT_OTHERS_OMIT),
        ];
        for (others, name) in choices {
            if others == Others::Dim && !dims {
                continue;
            }
            if choice(ui, app.theme, *chosen == others, app.strings.get(name)).clicked() {
                *chosen = others;
            }
        }
    });
}

/// Which view; of the stages one; of several personas, all their cards or one.
pub(super) fn view(app: &App, ui: &mut Ui, chosen: &mut View) {
    let strings = app.strings;
    let board = app.document().map(Document::board);
    let personas = board.map_or(&[][..], |board| &board.personas);
    let stages = board.map_or(&[][..], |board| &board.stages);
    let lanes = board.map_or(&[][..], |board| &board.lanes);
    let mut views = vec![View::Map];
    if lanes.iter().any(|lane| has_curve(lane)) {
        views.push(View::Curve);
    }
    views.extend([View::Matrix, View::Roadmap]);
    if !personas.is_empty() {
        views.push(View::Personas);
    }
    if personas.len() > 1 {
        views.extend(personas.iter().map(|persona| View::Persona(persona.id)));
    }
    let shown = stages.iter().filter(|stage| !stage.hidden);
    views.extend(shown.map(|stage| View::Stage(stage.id)));
    let name = |view: View| match view {
        View::Persona(id) => {
            let persona = personas.iter().find(|persona| persona.id == id);
            persona.map_or_else(String::new, |persona| persona.name.clone())
        }
        View::Stage(id) => {
            let stage = stages.iter().find(|stage| stage.id == id);
            let name = stage.map_or("", |stage| or_unnamed(&stage.name, strings));
            strings.with(key::EXPORT_ONE_STAGE, &[("name", name.into())])
        }
        View::Personas => strings.get(key::EXPORT_ALL_PERSONAS).to_owned(),
        view => strings.get(draw::view_name(view)).to_owned(),
    };
    let combo = ComboBox::from_id_salt("view")
        .width(260.0)
        .truncate()
        .selected_text(name(*chosen))
        .show_ui(ui, |ui| {
            for view in views {
                ui.selectable_value(chosen, view, name(view));
            }
        });
    combo
        .response
        .accessible_name(strings.get(key::EXPORT_VIEW));
}
