//! What is said about formats, and about files that cannot be written; the window says the same.

use crate::export::{ExportError, Format};
use crate::file::What;
use crate::i18n::{Key, Strings, key};

/// Why a file cannot be written, without the file's name.
pub fn export_error(strings: &Strings, error: &ExportError) -> String {
    match error {
        ExportError::TooLarge {
            width,
            height,
            limit,
        } => strings.with(
            key::EXPORT_TOO_LARGE,
            &[
                ("width", strings.number(*width as u64).into()),
                ("height", strings.number(*height as u64).into()),
                ("limit", strings.number(u64::from(*limit)).into()),
            ],
        ),
        ExportError::NoSize => strings.get(key::EXPORT_NO_SIZE).to_owned(),
        ExportError::Io(error) => super::words::what(strings, &What::of_writing(error)),
        ExportError::Cancelled => strings.get(key::EXPORT_STOPPED).to_owned(),
    }
}

/// One sentence about a format.
pub fn format_about(format: &Format) -> Key {
    match format.id {
        "png" => key::EXPORT_FORMAT_PNG,
        "jpeg" => key::EXPORT_FORMAT_JPEG,
        "webp" => key::EXPORT_FORMAT_WEBP,
        "svg" => key::EXPORT_FORMAT_SVG,
        "pdf" => key::EXPORT_FORMAT_PDF,
        "json" => key::EXPORT_FORMAT_JSON,
        "pptx" => key::EXPORT_FORMAT_PPTX,
        "excalidraw" => key::EXPORT_FORMAT_EXCALIDRAW,
        "tldraw" => key::EXPORT_FORMAT_TLDRAW,
        "drawio" => key::EXPORT_FORMAT_DRAWIO,
        "canvas" => key::EXPORT_FORMAT_CANVAS,
        "xlsx" => key::EXPORT_FORMAT_XLSX,
        "csv" => key::EXPORT_FORMAT_CSV,
        "markdown" => key::EXPORT_FORMAT_MARKDOWN,
        id => unreachable!("a test finds that {id} is not described"),
    }
}
