//! The text of a board file, read.

use ron::Options;
use ron::error::{Error, SpannedError};
use ron::extensions::Extensions;
use serde::Deserialize;

use crate::model::{AN_ID, Board, Step};

use super::fault::{Fault, Lines, What};
use super::syntax::Syntax;
use super::{head, outline::Outline, scan::Scanner};

/// A file of version 2, or of version 1: version 2 brought only fields that may be missing
/// (`channel_ribbon`, `dismissed`, `crop`). The first version that changes what already stands
/// freezes this and the model of today, and makes its boards into new ones before anything else sees them.
#[derive(Deserialize)]
#[serde(rename = "File", deny_unknown_fields)]
struct FileV2 {
    #[serde(rename = "format")]
    _format: String,
    #[serde(rename = "version")]
    _version: u32,
    board: Board,
}

/// Reads the text of a board file.
///
/// # Errors
/// The first fault of its writing, or every fault of the board in it.
pub fn board_from_text(text: &str) -> Result<Board, Vec<Fault>> {
    // Some editors of other systems put a mark before the text.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    head::version(text).map_err(|fault| vec![fault])?;
    let options = Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    let FileV2 { board, .. } = options
        .from_str(text)
        .map_err(|error| vec![fault_of(text, error)])?;
    let violations = board.check();
    if violations.is_empty() {
        return Ok(board);
    }
    let outline = Outline::of(text);
    let lines = Lines::of(text);
    let mut faults: Vec<Fault> = violations
        .into_iter()
        .map(|violation| {
            let mut path = vec![Step::Field("board")];
            path.extend(&violation.at);
            lines.fault(outline.find(&path), What::Board(violation))
        })
        .collect();
    faults.sort_by_key(|fault| (fault.line, fault.column));
    Err(faults)
}

fn fault_of(text: &str, error: SpannedError) -> Fault {
    let known = |names: &[&str]| names.join(", ");
    let lines = Lines::of(text);
    let start = lines.offset(error.span.start.line, error.span.start.col);
    // The reader stops before the blanks that come before what is wrong.
    let blank = text[start..].len() - text[start..].trim_start().len();
    let at = start + blank;
    let found = written(text, at).to_owned();
    let what = match error.code {
        Error::NoSuchStructField {
            expected, found, ..
        } => What::UnknownField {
            found,
            known: known(expected),
        },
        Error::NoSuchEnumVariant {
            expected, found, ..
        } => What::UnknownName {
            found,
            known: known(expected),
        },
        Error::MissingStructField { field, .. } => What::MissingField {
            field: field.to_owned(),
        },
        Error::DuplicateStructField { field, .. } => What::DoubleField {
            field: field.to_owned(),
        },
        Error::InvalidValueForType { expected, .. } if expected == AN_ID => What::NoId { found },
        Error::ExpectedInteger | Error::InvalidIntegerDigit { .. } => What::NoWholeNumber { found },
        Error::IntegerOutOfBounds => What::NumberTooFar { found },
        Error::InvalidValueForType { expected, found } => What::WrongValue { found, expected },
        code => What::Miswritten {
            why: Syntax::of(&code),
        },
    };
    lines.fault(at, what)
}

/// The value at a place, with the sign or the quotation mark that the reader has already passed.
fn written(text: &str, at: usize) -> &str {
    let passed = text[..at].ends_with(['-', '+', '"']);
    let mut scan = Scanner::new(&text[at - usize::from(passed)..]);
    scan.string().unwrap_or_else(|| scan.word())
}
