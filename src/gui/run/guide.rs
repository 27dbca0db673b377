//! The guide comes and goes, and its buttons lead to what comes next.

use super::{file, findings, run};
use crate::analysis::Part;
use crate::edit::Selection;
use crate::edit::find::Hit;
use crate::gui::app::App;
use crate::gui::command::Command;
use crate::gui::findings::{Deed, Target};
use crate::gui::guide::GuidePanel;
use crate::gui::inspector::{self, Door};
use crate::gui::side::{self, Side};
use crate::layout::View;
use crate::model::Place;

/// Opens the panel, or closes it.
pub(super) fn toggle(app: &mut App) {
    file::finish_editing(app);
    side::toggle(app, Side::Guide(GuidePanel::default()));
}

/// To where a part is filled, the caret in it.
pub(super) fn go_on(app: &mut App, part: &Part) {
    file::finish_editing(app);
    if let Some((canvas, mut cx)) = app.board() {
        canvas.show_view(View::Map, &mut cx);
    }
    match *part {
        Part::Persona => of_board(app, Door::Persona),
        Part::Scenario => of_board(app, Door::Scenario),
        Part::Goal => of_board(app, Door::Goal),
        Part::Scope => of_board(app, Door::Scope),
        Part::StageName(stage) => {
            findings::go_to(app, &Target::Hit(Hit::Stage(stage)));
            inspector::enter(app, Door::First);
        }
        Part::StageDescription(stage) => {
            findings::go_to(app, &Target::Hit(Hit::Stage(stage)));
            inspector::enter(app, Door::Wish);
        }
        Part::Cell { lane, stage } => findings::new_note(app, stage, lane),
        Part::Moment { lane, stage, side } => {
            if let Some((canvas, mut cx)) = app.board() {
                canvas.new_moment(Place::Cell { lane, stage }, side, &mut cx);
            }
        }
        Part::Follow(card) => findings::do_deed(app, Deed::Follow(card)),
        Part::Card(_) => run(app, Command::Validate),
    }
}

fn of_board(app: &mut App, door: Door) {
    if let Some((_, cx)) = app.board() {
        cx.document.select(Selection::default());
    }
    inspector::enter(app, door);
}
