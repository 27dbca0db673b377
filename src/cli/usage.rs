//! Wrong use of the command line, in one sentence of the reader's language.

use std::error::Error as _;

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::value::Expected;
use crate::i18n::{Strings, key};

/// What is wrong with how the program was called, and where to look.
pub(super) fn sentence(error: &Error, strings: &Strings) -> String {
    let of = |kind| words(error, kind).unwrap_or_default();
    let arg = || of(ContextKind::InvalidArg).into();
    let value = of(ContextKind::InvalidValue);
    match error.kind() {
        ErrorKind::UnknownArgument => strings.with(key::USAGE_UNKNOWN, &[("arg", arg())]),
        ErrorKind::MissingRequiredArgument => strings.with(key::USAGE_MISSING, &[("arg", arg())]),
        ErrorKind::InvalidValue if value.is_empty() => {
            strings.with(key::USAGE_NO_VALUE, &[("arg", arg())])
        }
        ErrorKind::ValueValidation => {
            let expected = error.source().and_then(|why| why.downcast_ref());
            let expected = expected.map(|why: &Expected| why.words(strings));
            strings.with(
                key::USAGE_BAD_VALUE,
                &[
                    ("arg", arg()),
                    ("value", value.into()),
                    ("expected", expected.unwrap_or_default().into()),
                ],
            )
        }
        ErrorKind::ArgumentConflict => {
            let other = of(ContextKind::PriorArg);
            if other == of(ContextKind::InvalidArg) {
                strings.with(key::USAGE_TWICE, &[("arg", arg())])
            } else {
                let args = [("arg", arg()), ("other", other.into())];
                strings.with(key::USAGE_CONFLICT, &args)
            }
        }
        _ => strings.get(key::USAGE_OTHER).to_owned(),
    }
}

/// What the error says of one of its parts; several arguments with commas.
fn words(error: &Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(one) => Some(one.clone()),
        ContextValue::Strings(several) => Some(several.join(", ")),
        _ => None,
    }
}
