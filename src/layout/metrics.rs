//! The measures of a board, in board units: 1 unit is 1 px at 100 %.

use crate::text::{TextStyle, Weight};

/// Paper around everything.
pub const MARGIN: f64 = 32.0;
/// Between notes, between lanes, and from a note to its cell's edge.
pub const GAP: f64 = 8.0;
/// Between the blocks of a board: title, grid, parking lot, legend.
pub const BLOCK_GAP: f64 = 24.0;

/// Width of a stage's column unless set by hand.
pub const STAGE_WIDTH: f64 = 280.0;
/// Least and greatest width that a hand may set.
pub const STAGE_WIDTH_RANGE: (f64, f64) = (144.0, 4_000.0);
/// Width of a collapsed stage.
pub const STAGE_STRIP: f64 = 48.0;
/// Least height of the stage headers.
pub const STAGE_HEIGHT: f64 = 64.0;
/// From a stage header's left edge to its number's centre.
pub const STAGE_NUMBER_X: f64 = 32.0;
/// Radius of the disc behind a stage's number.
pub const STAGE_NUMBER_RADIUS: f64 = 12.0;
/// How far a stage header's point reaches into the next one's notch.
pub const STAGE_POINT: f64 = 16.0;
/// From the tip of a stage header's point to the next stage's column.
pub const STAGE_GAP: f64 = 6.0;
/// From a stage header's left edge to its words.
pub const STAGE_TEXT_X: f64 = 54.0;
/// Room for the clock before a stage's time.
pub const STAGE_CLOCK: f64 = 16.0;
/// Under the stage headers.
pub const STAGE_BELOW: f64 = 12.0;
/// Height of the channels' row under the stage headers.
pub const RIBBON_HEIGHT: f64 = 26.0;
/// Between it and the headers.
pub const RIBBON_GAP: f64 = 4.0;
/// Side of a channel's symbol in it.
pub const RIBBON_ICON: f64 = 16.0;
/// Between a symbol and the count of touchpoints beside it.
pub const RIBBON_COUNT: f64 = 3.0;
/// How far from an edge the hand still takes it.
pub const EDGE_REACH: f64 = 5.0;

/// Width of the lane headers.
pub const LANE_HEADER: f64 = 214.0;
/// From a lane header's edge to its words.
pub const LANE_PAD: f64 = 16.0;
/// Side of a lane's icon.
pub const LANE_ICON: f64 = 18.0;
/// Room for the scale of faces at the right of a header of feelings.
pub const LANE_SCALE: f64 = 20.0;
/// Height of a collapsed lane.
pub const LANE_STRIP: f64 = 40.0;
/// Greatest height that a hand may set.
pub const LANE_HEIGHT_MAX: f64 = 4_000.0;
/// Height of a lane without cards.
pub const LANE_EMPTY: f64 = 96.0;
/// Height of a dividing line's row.
pub const DIVIDER_HEIGHT: f64 = 28.0;

/// Least width of a slot; a cell has as many slots side by side as it can.
pub const SLOT_MIN: f64 = 120.0;
/// From a note's edge to its words.
pub const NOTE_PAD: f64 = 12.0;
/// Least height of a note without a foot line.
pub const NOTE_HEIGHT: f64 = 80.0;
/// Least height of the notes of a lane where one has a foot line.
pub const NOTE_HEIGHT_FOOT: f64 = 96.0;
/// Notes higher than the least grow in these steps.
pub const NOTE_STEP: f64 = 16.0;
/// A note grows to this height before its text shrinks.
pub const NOTE_GROWN: f64 = 176.0;
/// Rows of text in one slot; a note with more takes two slots.
pub const NOTE_ROWS: usize = 4;
/// Notes side by side are made equally high unless they differ by more.
pub const NOTE_LEVEL: f64 = 32.0;
/// Text of notes never shrinks below this size.
pub const TEXT_FLOOR: f64 = 10.5;
/// Height of the foot line.
pub const FOOT_HEIGHT: f64 = 14.0;
/// Between a note's words and its foot line.
pub const FOOT_GAP: f64 = 8.0;
/// Under the foot line.
pub const FOOT_BELOW: f64 = 10.0;
/// Radius of a note's corners.
pub const NOTE_RADIUS: f64 = 3.0;

/// Room for a group's name above its first cards.
pub const GROUP_HEAD: f64 = 16.0;
/// From a card to the outline of its group.
pub const GROUP_PAD: f64 = 3.0;
/// Radius of that outline's corners.
pub const GROUP_RADIUS: f64 = 6.0;

/// Between two levels of the feelings' scale.
pub const FEELING_STEP: f64 = 32.0;
/// The same in a lane without feelings.
pub const FEELING_STEP_EMPTY: f64 = 18.0;
/// Radius of a feeling's face.
pub const FACE_RADIUS: f64 = 14.0;
/// Radius of a wished-for point.
pub const WISH_RADIUS: f64 = 6.0;
/// Between a face and its word.
pub const FEELING_GAP: f64 = 6.0;
/// Room for the mark before the name of a curve.
pub const CURVE_MARK: f64 = 12.0;
/// Least width for the word of a feeling.
pub const FEELING_WORD: f64 = 104.0;

/// From a flag to the midline.
pub const STEM: f64 = 16.0;
/// Depth of a flag's swallow tail.
pub const TAIL: f64 = 10.0;
/// Flags stacked in a cell stand each so much further from the left than the one behind.
pub const FLAG_INDENT: f64 = 12.0;
/// From a flag's left edge to its words.
pub const FLAG_PAD: f64 = 14.0;
/// Side of the sign of evidence on a flag.
pub const FLAG_SIGN: f64 = 16.0;
/// Least height of a flag.
pub const FLAG_HEIGHT: f64 = 40.0;
/// Radius of the dot where a stem meets the midline.
pub const DOT_RADIUS: f64 = 5.0;

/// Height of an indicator's figure, gauge and scale ends together.
pub const GAUGE_HEIGHT: f64 = 60.0;
/// Paper around a picture.
pub const FRAME_PAD: f64 = 8.0;
/// Height of a picture's frame as a share of its width.
pub const FRAME_RATIO: f64 = 0.625;

/// Height of the parking lot's heading.
pub const PARKING_HEAD: f64 = 40.0;
/// Height and width of the kind's chip in the title block.
pub const KIND_SIZE: (f64, f64) = (28.0, 128.0);
/// Side of a persona's portrait.
pub const PORTRAIT: f64 = 44.0;
/// A connector's label is broken at this width.
pub const LABEL_WIDTH: f64 = 160.0;
/// How far from a connector the hand still takes it.
pub const CONNECTOR_REACH: f64 = 5.0;
/// Size of one entry of the legend.
pub const LEGEND_SIZE: (f64, f64) = (24.0, 200.0);

const fn style(size: f64, weight: Weight, line_height: f64) -> TextStyle {
    TextStyle {
        size,
        weight,
        italic: false,
        line_height,
    }
}

/// The board's title.
pub const TITLE_TEXT: TextStyle = style(30.0, Weight::Bold, 1.2);
/// Scenario, goal, scope.
pub const CONTEXT_TEXT: TextStyle = style(15.0, Weight::Regular, 1.4);
/// A persona's name.
pub const PERSONA_TEXT: TextStyle = style(14.0, Weight::Semibold, 1.3);
/// A persona's words.
pub const QUOTE_TEXT: TextStyle = TextStyle {
    italic: true,
    ..style(12.5, Weight::Regular, 1.35)
};
/// The name of a stage.
pub const STAGE_TEXT: TextStyle = style(16.0, Weight::Semibold, 1.25);
/// What the customer wants in a stage, and its time.
pub const STAGE_SMALL_TEXT: TextStyle = style(12.5, Weight::Regular, 1.35);
/// Counts in the channels' row.
pub const RIBBON_TEXT: TextStyle = style(12.0, Weight::Semibold, 1.25);
/// The name of a lane.
pub const LANE_TEXT: TextStyle = style(15.0, Weight::Semibold, 1.25);
/// A lane's question, and ghost text.
pub const QUESTION_TEXT: TextStyle = style(12.5, Weight::Regular, 1.35);
/// A note.
pub const NOTE_TEXT: TextStyle = style(13.0, Weight::Medium, 1.3);
/// A foot line, small figures.
pub const FOOT_TEXT: TextStyle = style(11.0, Weight::Regular, 1.25);
/// The name of a group.
pub const GROUP_TEXT: TextStyle = style(11.0, Weight::Semibold, 1.25);
/// The word of a feeling.
pub const FEELING_TEXT: TextStyle = style(13.0, Weight::Semibold, 1.25);
/// Whose curve it is.
pub const CURVE_TEXT: TextStyle = style(11.5, Weight::Semibold, 1.25);
/// A moment of truth.
pub const FLAG_TEXT: TextStyle = style(13.0, Weight::Semibold, 1.3);
/// Why it is one.
pub const WHY_TEXT: TextStyle = style(11.5, Weight::Regular, 1.3);
/// An indicator's figure.
pub const FIGURE_TEXT: TextStyle = style(24.0, Weight::Bold, 1.2);
/// The name of a dividing line.
pub const DIVIDER_TEXT: TextStyle = style(12.5, Weight::Semibold, 1.25);
/// On a connector.
pub const CONNECTOR_TEXT: TextStyle = style(11.5, Weight::Medium, 1.25);
/// Chips, legend, scale ends.
pub const SMALL_TEXT: TextStyle = style(12.0, Weight::Medium, 1.25);
