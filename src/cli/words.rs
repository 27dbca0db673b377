//! The faults of files in the reader's language; the window says them with the same words.

use crate::file::{Fault, FileError, MAX_BYTES, Syntax, VERSION, What};
use crate::i18n::{Key, Strings, key};
use crate::model::{Thing, Wrong};

/// What went wrong with a file, as one sentence that names it and says what to do.
pub fn file_error(strings: &Strings, error: &FileError) -> String {
    let mut sentence = error
        .faults
        .first()
        .map(|first| fault_line(strings, error, first))
        .unwrap_or_default();
    let more = error.faults.len().saturating_sub(1);
    if more > 0 {
        sentence += &strings.with(key::FILE_MORE_FAULTS, &[("count", more.into())]);
    }
    sentence
}

/// One fault of a file, as `file:line:column: message`.
pub fn fault_line(strings: &Strings, error: &FileError, fault: &Fault) -> String {
    format!("{}: {}", error.place(fault), what(strings, &fault.what))
}

/// What is wrong, without where.
pub fn what(strings: &Strings, what: &What) -> String {
    let say = |key: Key, args: &[(&'static str, &str)]| say(strings, key, args);
    let version = VERSION.to_string();
    match what {
        What::NoSuchFile => say(key::FILE_NO_SUCH_FILE, &[]),
        What::Folder => say(key::FILE_FOLDER, &[]),
        What::NoFile => say(key::FILE_NO_FILE, &[]),
        What::MayNotRead => say(key::FILE_MAY_NOT_READ, &[]),
        What::Unreadable { why } => say(key::FILE_UNREADABLE, &[("why", why)]),
        What::TooLarge => {
            let limit = (MAX_BYTES >> 20).to_string();
            say(key::FILE_TOO_LARGE, &[("limit", &limit)])
        }
        What::Empty => say(key::FILE_EMPTY, &[]),
        What::NotUtf8 => say(key::FILE_NOT_UTF8, &[]),
        What::NotRon { why } => say(key::FILE_NOT_RON, &[("why", strings.get(syntax(*why)))]),
        What::OtherRon => say(key::FILE_OTHER_RON, &[]),
        What::NewerVersion { found } => {
            let args = [("found", found.as_str()), ("version", &version)];
            say(key::FILE_NEWER_VERSION, &args)
        }
        What::NoVersion { found } => {
            let args = [("found", found.as_str()), ("version", &version)];
            say(key::FILE_NO_VERSION, &args)
        }
        What::UnknownField { found, known } => say(
            key::FILE_UNKNOWN_FIELD,
            &[("found", found), ("known", known)],
        ),
        What::UnknownName { found, known } => say(
            key::FILE_UNKNOWN_NAME,
            &[("found", found), ("known", known)],
        ),
        What::MissingField { field } => say(key::FILE_MISSING_FIELD, &[("field", field)]),
        What::DoubleField { field } => say(key::FILE_DOUBLE_FIELD, &[("field", field)]),
        What::WrongValue { found, expected } => {
            let args = [("found", found.as_str()), ("expected", expected)];
            say(key::FILE_WRONG_VALUE, &args)
        }
        What::NoWholeNumber { found } => say(key::FILE_NO_WHOLE_NUMBER, &[("found", found)]),
        What::NumberTooFar { found } => say(key::FILE_NUMBER_TOO_FAR, &[("found", found)]),
        What::NoId { found } => say(key::FILE_NO_ID, &[("found", found)]),
        What::TooDeep => say(key::FILE_TOO_DEEP, &[]),
        What::Miswritten { why } => {
            say(key::FILE_MISWRITTEN, &[("why", strings.get(syntax(*why)))])
        }
        What::Board(violation) => wrong(strings, &violation.what),
        What::NoSuchFolder { folder } => {
            let folder = folder.display().to_string();
            say(key::FILE_NO_SUCH_FOLDER, &[("folder", &folder)])
        }
        What::MayNotWrite => say(key::FILE_MAY_NOT_WRITE, &[]),
        What::DiskFull => say(key::FILE_DISK_FULL, &[]),
        What::WouldReplace => say(key::FILE_WOULD_REPLACE, &[]),
        What::WouldReplaceNewer => say(key::FILE_WOULD_REPLACE_NEWER, &[]),
        What::ChangedMeanwhile => say(key::FILE_CHANGED_MEANWHILE, &[]),
        What::Unwritable { why } => say(key::FILE_UNWRITABLE, &[("why", why)]),
        What::Mangled => say(key::FILE_MANGLED, &[]),
    }
}

/// What the reader met, or missed.
fn syntax(syntax: Syntax) -> Key {
    match syntax {
        Syntax::End => key::FILE_SYNTAX_END,
        Syntax::Comma => key::FILE_SYNTAX_COMMA,
        Syntax::Colon => key::FILE_SYNTAX_COLON,
        Syntax::Opening => key::FILE_SYNTAX_OPENING,
        Syntax::Closing => key::FILE_SYNTAX_CLOSING,
        Syntax::Text => key::FILE_SYNTAX_TEXT,
        Syntax::TextEnd => key::FILE_SYNTAX_TEXT_END,
        Syntax::Escape => key::FILE_SYNTAX_ESCAPE,
        Syntax::Number => key::FILE_SYNTAX_NUMBER,
        Syntax::Boolean => key::FILE_SYNTAX_BOOLEAN,
        Syntax::Name => key::FILE_SYNTAX_NAME,
        Syntax::Comment => key::FILE_SYNTAX_COMMENT,
        Syntax::Rest => key::FILE_SYNTAX_REST,
        Syntax::PictureTwice => key::FILE_SYNTAX_PICTURE_TWICE,
        Syntax::NoBase64 => key::FILE_SYNTAX_NO_BASE64,
        Syntax::Other => key::FILE_SYNTAX_OTHER,
    }
}

/// Which rule a board breaks.
pub fn wrong(strings: &Strings, wrong: &Wrong) -> String {
    let say = |key: Key, args: &[(&'static str, &str)]| say(strings, key, args);
    match wrong {
        Wrong::NoStage => say(key::FILE_NO_STAGE, &[]),
        Wrong::NoLanguage => say(key::FILE_NO_LANGUAGE, &[]),
        Wrong::DoubleId { id } => say(key::FILE_DOUBLE_ID, &[("id", id)]),
        Wrong::NoSuch { thing, id } => {
            let key = match thing {
                Thing::Stage => key::FILE_NO_SUCH_STAGE,
                Thing::Card => key::FILE_NO_SUCH_CARD,
                Thing::Persona => key::FILE_NO_SUCH_PERSONA,
                Thing::Tag => key::FILE_NO_SUCH_TAG,
                Thing::Group => key::FILE_NO_SUCH_GROUP,
                Thing::Picture => key::FILE_NO_SUCH_PICTURE,
            };
            say(key, &[("id", id)])
        }
        Wrong::CellTwice { stage } => say(key::FILE_CELL_TWICE, &[("stage", stage)]),
        Wrong::DividerWithCards => say(key::FILE_DIVIDER_WITH_CARDS, &[]),
        Wrong::ContentInLane { content, lane } => {
            let args = [("content", *content), ("lane", lane)];
            say(key::FILE_CONTENT_IN_LANE, &args)
        }
        Wrong::NotFinite { field } => say(key::FILE_NOT_FINITE, &[("field", field)]),
        Wrong::OutOfRange {
            field,
            value,
            min,
            max,
        } => {
            let (value, min, max) = (value.to_string(), min.to_string(), max.to_string());
            let args = [
                ("field", *field),
                ("value", &value),
                ("min", &min),
                ("max", &max),
            ];
            say(key::FILE_OUT_OF_RANGE, &args)
        }
        Wrong::ScaleReversed { min, max } => {
            let (min, max) = (min.to_string(), max.to_string());
            say(key::FILE_SCALE_REVERSED, &[("min", &min), ("max", &max)])
        }
        Wrong::NpsScale => say(key::FILE_NPS_SCALE, &[]),
        Wrong::ConnectorToItself => say(key::FILE_CONNECTOR_TO_ITSELF, &[]),
    }
}

fn say(strings: &Strings, key: Key, args: &[(&'static str, &str)]) -> String {
    let args: Vec<_> = args
        .iter()
        .map(|(name, value)| (*name, (*value).into()))
        .collect();
    strings.with(key, &args)
}
