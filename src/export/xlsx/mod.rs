//! XLSX: the map as a sheet with the colours of its notes, then all notes, personas and opportunities as tables.

mod book;
mod grid;
mod tables;

use super::{Data, ExportError, Format, Writer};
use book::Book;

pub(super) const FORMAT: Format = Format {
    id: "xlsx",
    extension: "xlsx",
    writer: Writer::Data(file),
};

fn file(data: Data<'_>) -> Result<Vec<u8>, ExportError> {
    let mut book = Book::new(data);
    grid::sheet(&mut book, data)
        .and_then(|()| tables::notes(&mut book, data))
        .and_then(|()| tables::personas(&mut book, data))
        .and_then(|()| tables::opportunities(&mut book, data))
        .and_then(|()| book.finish())
        .map_err(|error| {
            log::error!("rust_xlsxwriter: {error}");
            ExportError::Io(std::io::Error::other(error.to_string()))
        })
}
