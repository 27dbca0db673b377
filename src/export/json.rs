//! JSON: the whole board, with the names of the board file, for other people's programs.

use std::io;

use serde::Serialize;

use super::{Data, ExportError, Format, Writer};
use crate::model::{self, Board, VERSION};

pub(super) const FORMAT: Format = Format {
    id: "json",
    extension: "json",
    writer: Writer::Data(file),
};

/// The file: format and version as a board file has them, then the board, field by field in the same order.
/// Empty fields are left out there too; ids are texts, the bytes of pictures are base64.
#[derive(Serialize)]
struct Document<'a> {
    format: &'static str,
    version: u32,
    board: &'a Board,
}

fn file(data: Data<'_>) -> Result<Vec<u8>, ExportError> {
    let document = Document {
        format: model::FORMAT,
        version: VERSION,
        board: data.board,
    };
    let mut file = serde_json::to_vec_pretty(&document).map_err(io::Error::from)?;
    file.push(b'\n');
    Ok(file)
}
