//! The map as a sheet: stages across, lanes down, each note a cell of its colour.

use rust_xlsxwriter::{ColNum, Format, FormatBorder, Note, RowNum, Worksheet, XlsxError};

use super::book::{Book, colour, colours, heading, height, held, words};
use crate::export::Data;
use crate::export::notes::said;
use crate::i18n::{Strings, key};
use crate::model::{Card, Content, Evidence, Lane, LaneKind, MomentSide, NoteColour, Stage};
use crate::names;
use crate::theme::NotePaper;

/// Widths in characters.
const HEADER_WIDTH: f64 = 24.0;
const STAGE_WIDTH: f64 = 34.0;
/// Rows above the lanes: the title, what it is about, the stages.
const TITLE_ROW: RowNum = 0;
const ABOUT_ROW: RowNum = 1;
const STAGES_ROW: RowNum = 2;

pub(super) fn sheet(book: &mut Book, data: Data<'_>) -> Result<(), XlsxError> {
    let Data { board, strings } = data;
    let sheet = book.sheet(strings.get(key::VIEW_MAP))?;
    let title = names::or_unnamed(&board.title, strings);
    let large = Format::new()
        .set_bold()
        .set_font_size(18)
        .set_font_color(colour(colours().text));
    sheet.write_string_with_format(TITLE_ROW, 0, held(title), &large)?;
    let context = &board.context;
    let about = [&context.scenario, &context.goal, &context.scope];
    let about: Vec<&str> = about
        .map(String::as_str)
        .into_iter()
        .filter(|it| !it.is_empty())
        .collect();
    let soft = Format::new().set_font_color(colour(colours().text_soft));
    sheet.write_string_with_format(ABOUT_ROW, 0, held(&about.join(" · ")), &soft)?;
    sheet.set_column_width(0, HEADER_WIDTH)?;
    let head = heading();
    for (at, stage) in (1..).zip(&board.stages) {
        let name = stage_head(stage, strings);
        sheet.set_column_width(at, STAGE_WIDTH)?;
        sheet.write_string_with_format(STAGES_ROW, at, held(&name), &head)?;
        if stage.hidden {
            sheet.set_column_hidden(at)?;
        }
    }
    let names = board.stages.iter();
    let names: Vec<String> = names.map(|stage| stage_head(stage, strings)).collect();
    let texts = names.iter().map(|name| (&**name, STAGE_WIDTH));
    sheet.set_row_height(STAGES_ROW, height(texts))?;
    let mut row = STAGES_ROW + 1;
    for lane in &board.lanes {
        row = lay(sheet, data, lane, row)?;
    }
    parking(sheet, data, row)?;
    sheet.set_freeze_panes(STAGES_ROW + 1, 1)?;
    sheet.set_landscape().set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(STAGES_ROW, STAGES_ROW)?;
    Ok(())
}

fn stage_head(stage: &Stage, strings: &Strings) -> String {
    let name = names::or_unnamed(&stage.name, strings);
    let lines = [name, &stage.description].join("\n");
    lines.trim_end().to_owned()
}

/// Writes a lane from this row on; the row after it.
fn lay(
    sheet: &mut Worksheet,
    data: Data<'_>,
    lane: &Lane,
    top: RowNum,
) -> Result<RowNum, XlsxError> {
    let Data { board, strings } = data;
    let last_stage = board.stages.len() as ColNum;
    if let LaneKind::Divider(line) = lane.kind {
        let stand_in = names::divider(line).map_or("", |key| strings.get(key));
        let name = if lane.name.is_empty() {
            stand_in
        } else {
            &lane.name
        };
        let line = words()
            .set_italic()
            .set_border_bottom(FormatBorder::MediumDashed)
            .set_border_bottom_color(colour(colours().divider));
        for at in 0..=last_stage {
            sheet.write_string_with_format(top, at, if at == 0 { name } else { "" }, &line)?;
        }
        if lane.hidden {
            sheet.set_row_hidden(top)?;
        }
        return Ok(top + 1);
    }
    let cells = board
        .stages
        .iter()
        .map(|stage| lane.cells.at(stage.id).len());
    let rows = cells.max().unwrap_or(0).max(1) as RowNum;
    let head = words()
        .set_bold()
        .set_border_top(FormatBorder::Thin)
        .set_border_top_color(colour(colours().grid_strong));
    let name = names::or_unnamed(&lane.name, strings);
    let bottom = top + rows - 1;
    if rows > 1 {
        sheet.merge_range(top, 0, bottom, 0, &held(name), &head)?;
    } else {
        sheet.write_string_with_format(top, 0, held(name), &head)?;
    }
    let tint = paper(lane.colour.unwrap_or(NoteColour::Grey)).tint;
    for row in top..=bottom {
        let mut empty = words().set_background_color(colour(tint));
        if row == top {
            empty = empty
                .set_border_top(FormatBorder::Thin)
                .set_border_top_color(colour(colours().grid_strong));
        }
        let mut texts = Vec::new();
        for (at, stage) in (1..).zip(&board.stages) {
            match lane.cells.at(stage.id).get((row - top) as usize) {
                Some(card) => texts.push(write(sheet, data, Some(lane), card, (row, at))?),
                None => {
                    sheet.write_blank(row, at, &empty)?;
                }
            }
        }
        let texts = texts.iter().map(|text| (&**text, STAGE_WIDTH));
        let head = (rows == 1).then_some((name, HEADER_WIDTH));
        sheet.set_row_height(row, height(texts.chain(head)))?;
        if lane.hidden {
            sheet.set_row_hidden(row)?;
        }
    }
    Ok(bottom + 1)
}

/// What was put aside, in rows as long as the map is wide.
fn parking(sheet: &mut Worksheet, data: Data<'_>, top: RowNum) -> Result<(), XlsxError> {
    let Data { board, strings } = data;
    let across = board.stages.len().max(1);
    for (row, cards) in (top..).zip(board.parking.chunks(across)) {
        if row == top {
            let head = words().set_bold();
            sheet.write_string_with_format(row, 0, strings.get(key::BOARD_PARKING), &head)?;
        }
        let mut texts = Vec::new();
        for (at, card) in (1..).zip(cards) {
            texts.push(write(sheet, data, None, card, (row, at))?);
        }
        let texts = texts.iter().map(|text| (&**text, STAGE_WIDTH));
        sheet.set_row_height(row, height(texts))?;
    }
    Ok(())
}

/// Writes a note; what it says.
fn write(
    sheet: &mut Worksheet,
    data: Data<'_>,
    lane: Option<&Lane>,
    card: &Card,
    (row, at): (RowNum, ColNum),
) -> Result<String, XlsxError> {
    let text = said(data, card);
    sheet.write_string_with_format(row, at, held(&text), &look(lane, card))?;
    if !card.details.is_empty() {
        let note = Note::new(held(&card.details)).add_author_prefix(false);
        sheet.insert_note(row, at, &note)?;
    }
    Ok(text)
}

fn paper(wanted: NoteColour) -> &'static NotePaper {
    let at = NoteColour::ALL.iter().position(|it| *it == wanted);
    &colours().notes[at.unwrap_or(0)]
}

/// A note's colour, and how sure it is, as on the map: a dashed edge, or a bar at the left.
fn look(lane: Option<&Lane>, card: &Card) -> Format {
    let own = card.colour.or(lane.and_then(|lane| lane.colour));
    let paper = paper(own.unwrap_or(NoteColour::Yellow));
    let plain = words().set_border(FormatBorder::Thin);
    let look = match card.content {
        Content::Moment { side, .. } => {
            let fill = match side {
                MomentSide::High => colours().moment_high,
                MomentSide::Low => colours().moment_low,
            };
            plain
                .set_bold()
                .set_background_color(colour(fill))
                .set_border_color(colour(fill))
                .set_font_color(colour(colours().moment_text))
        }
        Content::Feeling { .. } | Content::Indicator { .. } | Content::Picture { .. } => plain
            .set_background_color(colour(colours().surface))
            .set_border_color(colour(colours().surface_edge)),
        Content::Note | Content::Touchpoint { .. } | Content::Opportunity { .. } => plain
            .set_background_color(colour(paper.fill))
            .set_border_color(colour(paper.edge))
            .set_font_color(colour(paper.text)),
    };
    let bar = |fill| {
        look.clone()
            .set_border_left(FormatBorder::Thick)
            .set_border_left_color(colour(fill))
    };
    match card.evidence {
        Evidence::Unstated | Evidence::Reported => look,
        Evidence::Assumption => look
            .set_border(FormatBorder::Dashed)
            .set_border_color(colour(colours().evidence_assumption)),
        Evidence::Observed => bar(colours().evidence_observed),
        Evidence::Validated => bar(colours().evidence_validated),
        Evidence::Corrected => bar(colours().evidence_corrected),
    }
}
