//! Tables with a row for each note, persona or opportunity.

use rust_xlsxwriter::XlsxError;

use super::book::{Book, heading, height, held, words};
use crate::export::Data;
use crate::export::notes::{COLUMNS, Column, Field, Reader};
use crate::i18n::{Key, key};
use crate::model::{Card, Content, Persona, Slot};

/// What the table of opportunities says, in the order of the notes' table.
const OF_OPPORTUNITIES: [Key; 14] = [
    key::INSPECTOR_STAGE,
    key::INSPECTOR_TEXT,
    key::INSPECTOR_DETAILS,
    key::INSPECTOR_PERSONA,
    key::INSPECTOR_DEPARTMENT,
    key::INSPECTOR_OWNER,
    key::INSPECTOR_EVIDENCE,
    key::INSPECTOR_TAGS,
    key::INSPECTOR_VOTES,
    key::INSPECTOR_BENEFIT,
    key::INSPECTOR_EMPLOYEES,
    key::INSPECTOR_EFFORT,
    key::INSPECTOR_HORIZON,
    key::INSPECTOR_FROM,
];

/// Widths of columns, in characters: those of prose, of what is said of personas, and the others.
const WIDE: f64 = 44.0;
const MIDDLE: f64 = 28.0;
const NARROW: f64 = 16.0;
const OF_PROSE: [Key; 5] = [
    key::INSPECTOR_TEXT,
    key::INSPECTOR_DETAILS,
    key::INSPECTOR_WHY,
    key::INSPECTOR_FROM,
    key::INSPECTOR_ABOUT,
];

pub(super) fn notes(book: &mut Book, data: Data<'_>) -> Result<(), XlsxError> {
    let columns: Vec<&Column> = COLUMNS.iter().collect();
    let cards = data.board.cards();
    table(
        book,
        data,
        key::DATA_NOTES,
        &columns,
        cards.map(|(slot, card)| (slot, &**card)),
    )
}

pub(super) fn opportunities(book: &mut Book, data: Data<'_>) -> Result<(), XlsxError> {
    let wanted = |column: &&Column| OF_OPPORTUNITIES.contains(&column.heading);
    let columns: Vec<&Column> = COLUMNS.iter().filter(wanted).collect();
    let cards = data.board.cards().map(|(slot, card)| (slot, &**card));
    let cards = cards.filter(|(_, card)| matches!(card.content, Content::Opportunity { .. }));
    table(book, data, key::LANE_KIND_OPPORTUNITIES, &columns, cards)
}

fn table<'a>(
    book: &mut Book,
    data: Data<'_>,
    name: Key,
    columns: &[&Column],
    cards: impl Iterator<Item = (Slot, &'a Card)>,
) -> Result<(), XlsxError> {
    let strings = data.strings;
    let reader = Reader {
        board: data.board,
        strings,
    };
    let (head, plain) = (heading(), words());
    let sheet = book.sheet(strings.get(name))?;
    for (at, column) in (0..).zip(columns) {
        sheet.set_column_width(at, width(column))?;
        sheet.write_string_with_format(0, at, strings.get(column.heading), &head)?;
    }
    let mut last = 0;
    for (row, (slot, card)) in (1..).zip(cards) {
        let mut texts = Vec::new();
        for (at, column) in (0..).zip(columns) {
            match (column.of)(&reader, slot, card) {
                Field::Nothing => {}
                Field::Text(text) => {
                    sheet.write_string_with_format(row, at, held(&text), &plain)?;
                    texts.push((text, width(column)));
                }
                Field::Number(number) => {
                    sheet.write_number_with_format(row, at, number, &plain)?;
                }
            }
        }
        let texts = texts.iter().map(|(text, width)| (&**text, *width));
        sheet.set_row_height(row, height(texts))?;
        last = row;
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.autofilter(0, 0, last, columns.len().saturating_sub(1) as u16)?;
    sheet.set_landscape().set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(0, 0)?;
    Ok(())
}

fn width(column: &Column) -> f64 {
    if OF_PROSE.contains(&column.heading) {
        WIDE
    } else {
        NARROW
    }
}

type Fact = (Key, fn(&Persona) -> String);

const OF_PERSONAS: [Fact; 9] = [
    (key::INSPECTOR_NAME, |it| it.name.clone()),
    (key::INSPECTOR_ROLE, |it| it.role.clone()),
    (key::INSPECTOR_QUOTE, |it| it.quote.clone()),
    (key::INSPECTOR_SEGMENT, |it| it.segment.clone()),
    (key::INSPECTOR_DEMOGRAPHICS, |it| it.demographics.clone()),
    (key::INSPECTOR_BEHAVIOUR, |it| it.behaviour.clone()),
    (key::VIEW_GOALS, |it| it.goals.join("\n")),
    (key::VIEW_NEEDS, |it| it.needs.join("\n")),
    (key::VIEW_FRUSTRATIONS, |it| it.frustrations.join("\n")),
];

pub(super) fn personas(book: &mut Book, data: Data<'_>) -> Result<(), XlsxError> {
    let strings = data.strings;
    let (head, plain) = (heading(), words());
    let sheet = book.sheet(strings.get(key::INSPECTOR_PERSONAS))?;
    for (at, (name, _)) in (0..).zip(OF_PERSONAS) {
        sheet.set_column_width(at, MIDDLE)?;
        sheet.write_string_with_format(0, at, strings.get(name), &head)?;
    }
    for (row, persona) in (1..).zip(&data.board.personas) {
        let texts = OF_PERSONAS.map(|(_, of)| of(persona));
        for (at, text) in (0..).zip(&texts) {
            sheet.write_string_with_format(row, at, held(text), &plain)?;
        }
        let texts = texts.iter().map(|text| (&**text, MIDDLE));
        sheet.set_row_height(row, height(texts))?;
    }
    sheet.set_freeze_panes(1, 1)?;
    sheet.set_landscape().set_print_fit_to_pages(1, 0);
    Ok(())
}
