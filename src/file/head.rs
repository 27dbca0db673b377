//! The first look at a file: is it a board at all, and of which version?

use std::num::IntErrorKind;

use ron::Options;
use ron::error::{Error, SpannedResult};
use serde::de::IgnoredAny;

use super::fault::{Fault, Lines, What};
use super::scan::Scanner;
use super::syntax::Syntax;
use super::{FORMAT, VERSION};

/// The version that a text names, however broken the rest is.
pub(super) fn version(text: &str) -> Result<u32, Fault> {
    if text.trim().is_empty() {
        return Err(Fault::of(What::Empty));
    }
    let mut scan = Scanner::new(text);
    let mut format = None;
    let mut version = None;
    scan.skip_space();
    let open = scan.at;
    scan.word();
    if !scan.eat('(') {
        return Err(no_board(text));
    }
    loop {
        scan.skip_space();
        let name = scan.word();
        scan.skip_space();
        if name.is_empty() || !scan.eat(':') {
            break;
        }
        scan.skip_space();
        let at = scan.at;
        match name {
            "format" if format.is_none() => format = scan.string(),
            "version" if version.is_none() => version = Some((at, scan.word())),
            // The rest may be long, and says nothing about the version.
            _ if format.is_some() && version.is_some() => break,
            _ => scan.skip_value(),
        }
        scan.skip_space();
        if !scan.eat(',') {
            break;
        }
    }
    if format != Some(FORMAT) {
        return Err(no_board(text));
    }
    let Some((at, number)) = version else {
        let what = What::MissingField {
            field: "version".to_owned(),
        };
        return Err(Lines::of(text).fault(open, what));
    };
    let found = number.to_owned();
    let what = match number.parse() {
        Ok(number @ 1..=VERSION) => return Ok(number),
        Ok(number) if number > VERSION => What::NewerVersion { found },
        // However large a number is, it is a newer version.
        Err(error) if *error.kind() == IntErrorKind::PosOverflow => What::NewerVersion { found },
        _ => What::NoVersion { found },
    };
    Err(Lines::of(text).fault(at, what))
}

/// Tells RON of another sort from what is no RON.
fn no_board(text: &str) -> Fault {
    let options = Options::default();
    let read: SpannedResult<IgnoredAny> = options.from_str(text);
    match read {
        Ok(_) => Fault::of(What::OtherRon),
        Err(error) => Fault {
            line: Some(error.span.end.line),
            column: Some(error.span.end.col),
            what: match error.code {
                Error::ExceededRecursionLimit => What::TooDeep,
                code => What::NotRon {
                    why: Syntax::of(&code),
                },
            },
        },
    }
}
