//! The details of a lane.

use eframe::egui::Ui;

use super::colours;
use super::field::{Lines, TextField};
use super::form::Form;
use crate::analysis::{blueprint_side, feeling_gap};
use crate::draw;
use crate::edit::{Edit, LaneChange};
use crate::gui::findings;
use crate::gui::style::space;
use crate::gui::widgets::soft;
use crate::i18n::{Key, key};
use crate::model::{DividerLine, Lane, LaneKind, NotesRole};

/// All kinds of lanes, in the order of the list.
const KINDS: [(LaneKind, Key); 18] = [
    (LaneKind::Notes(NotesRole::Ideas), key::LANE_KIND_IDEAS),
    (
        LaneKind::Notes(NotesRole::Touchpoints),
        key::LANE_KIND_TOUCHPOINTS,
    ),
    (
        LaneKind::Notes(NotesRole::Thoughts),
        key::LANE_KIND_THOUGHTS,
    ),
    (LaneKind::Feelings, key::LANE_KIND_FEELINGS),
    (LaneKind::Moments, key::LANE_KIND_MOMENTS),
    (
        LaneKind::Notes(NotesRole::PainPoints),
        key::LANE_KIND_PAIN_POINTS,
    ),
    (
        LaneKind::Notes(NotesRole::Opportunities),
        key::LANE_KIND_OPPORTUNITIES,
    ),
    (LaneKind::Indicators, key::LANE_KIND_INDICATORS),
    (LaneKind::Pictures, key::LANE_KIND_PICTURES),
    (
        LaneKind::Notes(NotesRole::PhysicalEvidence),
        key::LANE_KIND_PHYSICAL_EVIDENCE,
    ),
    (
        LaneKind::Notes(NotesRole::CustomerActions),
        key::LANE_KIND_CUSTOMER_ACTIONS,
    ),
    (
        LaneKind::Notes(NotesRole::Frontstage),
        key::LANE_KIND_FRONTSTAGE,
    ),
    (
        LaneKind::Notes(NotesRole::Backstage),
        key::LANE_KIND_BACKSTAGE,
    ),
    (LaneKind::Notes(NotesRole::Support), key::LANE_KIND_SUPPORT),
    (
        LaneKind::Divider(DividerLine::Interaction),
        key::BOARD_LINE_INTERACTION,
    ),
    (
        LaneKind::Divider(DividerLine::Visibility),
        key::BOARD_LINE_VISIBILITY,
    ),
    (
        LaneKind::Divider(DividerLine::InternalInteraction),
        key::BOARD_LINE_INTERNAL,
    ),
    (LaneKind::Divider(DividerLine::Free), key::LANE_KIND_DIVIDER),
];

pub(super) fn show(form: &mut Form<'_>, ui: &mut Ui, lane: &Lane) {
    let id = lane.id;
    let change = |change| Edit::ChangeLane { lane: id, change };
    let name = TextField::new("name", Some(&lane.name));
    form.text(ui, key::INSPECTOR_NAME, &name, |text| {
        let name = text.trim();
        (!name.is_empty() || !lane.kind.holds_cards())
            .then(|| change(LaneChange::Name(name.to_owned())))
    });
    let question = TextField::new("question", Some(&lane.question)).lines(Lines::Many);
    form.text(ui, key::INSPECTOR_QUESTION, &question, |text| {
        Some(change(LaneChange::Question(text.to_owned())))
    });
    gap(form, ui, lane);
    // Notes cannot stand on a line.
    let has_cards = !lane.cells.is_empty();
    let kinds: Vec<(LaneKind, &str)> = KINDS
        .iter()
        .filter(|(kind, _)| kind.holds_cards() || !has_cards)
        .map(|(kind, name)| (*kind, form.say(*name)))
        .collect();
    if let Some(kind) = form.pick(ui, key::INSPECTOR_KIND, "kind", Some(&lane.kind), &kinds) {
        form.apply(change(LaneChange::Kind(kind)));
    }
    if let Some(side) = blueprint_side(&form.board, id) {
        let side = form.say(findings::blueprint_side(side));
        let words = form
            .strings
            .with(key::INSPECTOR_SIDE, &[("side", side.into())]);
        ui.label(soft(form.theme, words));
    }
    if lane.kind.holds_cards()
        && let Some(colour) = colours::pick(form, ui, Some(lane.colour), key::INSPECTOR_NO_COLOUR)
    {
        form.apply(change(LaneChange::Colour(colour)));
    }
    let auto = form.say(key::INSPECTOR_AUTOMATIC);
    form.number(
        ui,
        key::INSPECTOR_HEIGHT,
        ("height", auto),
        Some(lane.height),
        |height| Some(change(LaneChange::Height(height))),
    );
    if let Some(collapsed) = form.switch(ui, key::INSPECTOR_COLLAPSED_LANE, Some(lane.collapsed)) {
        form.apply(change(LaneChange::Collapsed(collapsed)));
    }
    if let Some(hidden) = form.switch(ui, key::INSPECTOR_HIDDEN_LANE, Some(lane.hidden)) {
        form.apply(change(LaneChange::Hidden(hidden)));
    }
}

/// How far what is lived is from what is wished for.
fn gap(form: &Form<'_>, ui: &mut Ui, lane: &Lane) {
    let Some(gap) = feeling_gap(&form.board, lane) else {
        return;
    };
    let stage = form.board.stage(gap.widest.stage);
    let stage = stage.map_or_else(String::new, |stage| stage.name.clone());
    let mean = draw::signed(gap.mean, form.strings);
    let widest = draw::signed(gap.widest.gap, form.strings);
    let lines = [
        form.strings
            .with(key::BOARD_FEELING_GAP, &[("gap", mean.into())]),
        form.strings.with(
            key::BOARD_FEELING_WIDEST_GAP,
            &[("gap", widest.into()), ("stage", stage.into())],
        ),
    ];
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        for line in lines {
            ui.label(line);
        }
    });
}
