//! CSV: one row a note, as spreadsheets of the board's language open it by a double click.

use std::io;

use csv::{Terminator, WriterBuilder};

use super::notes::{COLUMNS, Field, Reader};
use super::{Data, ExportError, Format, Writer};
use crate::i18n::Lang;

pub(super) const FORMAT: Format = Format {
    id: "csv",
    extension: "csv",
    writer: Writer::Data(file),
};

/// Without it, Excel takes UTF-8 for an old code page.
const BYTE_ORDER_MARK: &str = "\u{FEFF}";

/// First characters that make a spreadsheet take a text for a formula.
/// Source: OWASP, "CSV Injection".
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

fn file(data: Data<'_>) -> Result<Vec<u8>, ExportError> {
    let lang = data.strings.lang();
    let mut file = WriterBuilder::new()
        .delimiter(delimiter(lang))
        .terminator(Terminator::CRLF)
        .from_writer(BYTE_ORDER_MARK.as_bytes().to_vec());
    let headings = COLUMNS
        .iter()
        .map(|column| data.strings.get(column.heading));
    file.write_record(headings).map_err(io::Error::from)?;
    let reader = Reader {
        board: data.board,
        strings: data.strings,
    };
    for (slot, card) in data.board.cards() {
        let row = COLUMNS
            .iter()
            .map(|column| (column.of)(&reader, slot, card));
        let row = row.map(|field| written(field, lang));
        file.write_record(row).map_err(io::Error::from)?;
    }
    let file = file.into_inner().map_err(csv::IntoInnerError::into_error);
    Ok(file?)
}

/// Where the comma parts decimals, the semicolon parts fields.
fn delimiter(lang: Lang) -> u8 {
    match lang {
        Lang::En => b',',
        Lang::Fr => b';',
    }
}

fn written(field: Field, lang: Lang) -> String {
    match field {
        Field::Nothing => String::new(),
        Field::Text(text) if text.starts_with(FORMULA) => format!("'{text}"),
        Field::Text(text) => text,
        Field::Number(number) => match lang {
            Lang::En => number.to_string(),
            Lang::Fr => number.to_string().replace('.', ","),
        },
    }
}
