//! The stage row: columns, and their headers in the shape of chevrons.

use std::sync::Arc;

use kurbo::{Rect, Vec2};

use super::StageBox;
use super::card_box::TextBox;
use super::fit::{fit, height_of};
use super::metrics::{
    GAP, STAGE_BELOW, STAGE_CLOCK, STAGE_GAP, STAGE_HEIGHT, STAGE_POINT, STAGE_SMALL_TEXT,
    STAGE_STRIP, STAGE_TEXT, STAGE_TEXT_X, STAGE_WIDTH, STAGE_WIDTH_RANGE, TEXT_FLOOR,
};
use crate::model::{Board, Stage, StageTime};
use crate::text::{TextStyle, Typesetter};

/// Height that a name may take before it shrinks, and the rest before it does.
const NAME_GROWN: f64 = 60.0;
const SMALL_GROWN: f64 = 52.0;
/// Above and below the words.
const PAD: f64 = 12.0;

/// A visible stage's column.
pub(super) struct Column<'a> {
    pub stage: &'a Arc<Stage>,
    pub x0: f64,
    pub x1: f64,
}

/// The columns of the visible stages from the left.
pub(super) fn columns(board: &Board) -> Vec<Column<'_>> {
    let mut right = 0.0;
    board
        .stages
        .iter()
        .filter(|stage| !stage.hidden)
        .map(|stage| {
            let (least, most) = STAGE_WIDTH_RANGE;
            let width = if stage.collapsed {
                STAGE_STRIP
            } else {
                stage
                    .width
                    .map_or(STAGE_WIDTH, |width| width.clamp(least, most))
            };
            let x0 = right;
            right += width;
            Column {
                stage,
                x0,
                x1: right,
            }
        })
        .collect()
}

/// The headers, all as high as the fullest, above y = 0.
pub(super) fn headers(columns: &[Column<'_>], typesetter: &Typesetter) -> Vec<StageBox> {
    let mut boxes: Vec<StageBox> = columns
        .iter()
        .enumerate()
        .map(|(at, column)| words(column, at + 1, typesetter))
        .collect();
    let height = boxes
        .iter()
        .map(|stage| words_height(stage) + 2.0 * PAD)
        .fold(STAGE_HEIGHT, f64::max)
        .ceil();
    for stage in &mut boxes {
        stage.header.y0 = -STAGE_BELOW - height;
        let top = stage.header.y0 + (height - words_height(stage)) / 2.0;
        let down = Vec2::new(0.0, top);
        stage.name.moved(down);
        for words in stage.description.iter_mut().chain(&mut stage.time) {
            words.moved(down);
        }
    }
    boxes
}

/// The words one under the other from y = 0.
fn words(column: &Column<'_>, number: usize, typesetter: &Typesetter) -> StageBox {
    let Stage {
        id,
        name,
        description,
        time,
        collapsed,
        ..
    } = &**column.stage;
    let header = Rect::new(column.x0, -STAGE_BELOW, column.x1 - STAGE_GAP, -STAGE_BELOW);
    let x0 = (column.x0 + STAGE_TEXT_X).min(header.x1);
    let x1 = (header.x1 - STAGE_POINT - GAP / 2.0).max(x0);
    let mut bottom = 0.0;
    let mut set = |text: &str, style: TextStyle, grown: f64, indent: f64| {
        let x0 = (x0 + indent).min(x1);
        let (text, style) = fit(typesetter, text, style, x1 - x0, grown, TEXT_FLOOR);
        let rect = Rect::new(x0, bottom, x1, bottom + height_of(&text, style));
        bottom = rect.y1;
        TextBox { rect, text, style }
    };
    let shown = |text: &str| !text.is_empty() && !collapsed;
    let name = set(
        if *collapsed { "" } else { name },
        STAGE_TEXT,
        NAME_GROWN,
        0.0,
    );
    let description =
        shown(description).then(|| set(description, STAGE_SMALL_TEXT, SMALL_GROWN, 0.0));
    let time = match time {
        Some(StageTime::Lasts(time) | StageTime::TimeOfDay(time)) if shown(time) => {
            Some(set(time, STAGE_SMALL_TEXT, SMALL_GROWN, STAGE_CLOCK))
        }
        _ => None,
    };
    StageBox {
        id: *id,
        number,
        collapsed: *collapsed,
        header,
        column: Rect::new(column.x0, 0.0, column.x1, 0.0),
        name,
        description,
        time,
        ribbon: None,
    }
}

impl StageBox {
    /// Moves the header with its words.
    pub(super) fn raise(&mut self, by: Vec2) {
        self.header = self.header + by;
        self.name.moved(by);
        for words in self.description.iter_mut().chain(&mut self.time) {
            words.moved(by);
        }
    }
}

fn words_height(stage: &StageBox) -> f64 {
    let last = stage.time.as_ref().or(stage.description.as_ref());
    last.unwrap_or(&stage.name).rect.y1 - stage.name.rect.y0
}
