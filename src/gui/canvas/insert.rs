//! New stages and lanes, named in the user's language, their names open for writing.

use super::editor::{Editor, Subject};
use super::effects::Adding;
use super::effects::report;
use super::{Canvas, CanvasCx};
use crate::edit::{Arising, Edit, Focus, Selection};
use crate::i18n::key;
use crate::model::{
    Card, CardId, Cells, Content, Lane, LaneId, LaneKind, MomentSide, NotesRole, Place, Slot,
    Stage, StageId,
};
use crate::tool::Between;

impl Canvas {
    /// Puts a new stage or lane in, and opens its name.
    pub fn insert(&mut self, between: Between, cx: &mut CanvasCx<'_>) {
        self.finish_editing(cx);
        let (edit, focus, subject) = match between {
            Between::Stages(at) => {
                let stage = new_stage(cx);
                let id = stage.id;
                let edit = Edit::InsertStage { at, stage };
                (edit, Focus::Stage(id), Subject::Stage(id))
            }
            Between::Lanes(at) => {
                let lane = new_lane(cx);
                let id = lane.id;
                let edit = Edit::InsertLane { at, lane };
                (edit, Focus::Lane(id), Subject::Lane(id))
            }
        };
        report(cx.document.apply(&edit));
        cx.document.select(Selection {
            cards: Vec::new(),
            focus: Some(focus),
        });
        self.reveal_focus(cx);
        self.editor = Editor::open(subject, cx.document.board());
    }

    /// A new moment of truth in this cell, open for its text.
    pub fn new_moment(&mut self, at: Place, side: MomentSide, cx: &mut CanvasCx<'_>) {
        self.finish_editing(cx);
        let mut card = Card::note(CardId::fresh(cx.ids), String::new());
        card.content = Content::Moment {
            side,
            why: String::new(),
            about: None,
        };
        let at = Slot {
            place: at,
            index: cx.document.board().cards_at(at).len(),
        };
        let first = Vec::new();
        self.add(Adding { first, at, card }, cx);
    }

    /// Makes an opportunity of the chosen notes, open for its text.
    pub fn make_opportunity(&mut self, cx: &mut CanvasCx<'_>) {
        self.finish_editing(cx);
        let notes = cx.document.selection().chosen();
        let lane = cx.strings.get(key::LANE_KIND_OPPORTUNITIES);
        let arising = Arising::of(cx.document.board(), &notes, lane, cx.ids);
        if let Some(Arising { first, at, card }) = arising {
            self.add(Adding { first, at, card }, cx);
        }
    }
}

fn new_stage(cx: &mut CanvasCx<'_>) -> Stage {
    Stage {
        id: StageId::fresh(cx.ids),
        name: cx.strings.get(key::BOARD_STAGE_NEW).to_owned(),
        description: String::new(),
        time: None,
        width: None,
        collapsed: false,
        hidden: false,
    }
}

fn new_lane(cx: &mut CanvasCx<'_>) -> Lane {
    Lane {
        id: LaneId::fresh(cx.ids),
        name: cx.strings.get(key::BOARD_LANE_NEW).to_owned(),
        question: String::new(),
        kind: LaneKind::Notes(NotesRole::Ideas),
        colour: None,
        height: None,
        collapsed: false,
        hidden: false,
        cells: Cells::default(),
    }
}
