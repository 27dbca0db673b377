//! What is wrong with the writing of a text that should be RON.

use ron::Error;

use crate::model::{NO_BASE64, PICTURE_TWICE};

/// What the reader met, or missed. `Display` says it in English.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Syntax {
    #[error("it ends too soon")]
    End,
    #[error("a comma is missing")]
    Comma,
    #[error("a colon is missing")]
    Colon,
    #[error("an opening bracket is missing")]
    Opening,
    #[error("a closing bracket is missing")]
    Closing,
    #[error("a text in quotation marks is missing")]
    Text,
    #[error("a closing quotation mark is missing")]
    TextEnd,
    #[error("what follows a backslash is not known")]
    Escape,
    #[error("a number is missing")]
    Number,
    #[error("true or false is missing")]
    Boolean,
    #[error("a name is missing")]
    Name,
    #[error("a comment is not closed")]
    Comment,
    #[error("something follows the end")]
    Rest,
    #[error("{}", PICTURE_TWICE)]
    PictureTwice,
    #[error("{}", NO_BASE64)]
    NoBase64,
    #[error("this cannot stand here")]
    Other,
}

impl Syntax {
    pub(super) fn of(error: &Error) -> Self {
        match error {
            Error::Eof => Self::End,
            Error::ExpectedComma => Self::Comma,
            Error::ExpectedMapColon => Self::Colon,
            Error::ExpectedArray
            | Error::ExpectedMap
            | Error::ExpectedOption
            | Error::ExpectedStructLike
            | Error::ExpectedNamedStructLike(_)
            | Error::ExpectedUnit => Self::Opening,
            Error::ExpectedArrayEnd
            | Error::ExpectedMapEnd
            | Error::ExpectedOptionEnd
            | Error::ExpectedStructLikeEnd
            | Error::ExpectedAttributeEnd => Self::Closing,
            Error::ExpectedString | Error::ExpectedChar | Error::ExpectedByteString => Self::Text,
            Error::ExpectedStringEnd => Self::TextEnd,
            Error::InvalidEscape(_) => Self::Escape,
            Error::ExpectedFloat | Error::ExpectedInteger | Error::FloatUnderscore => Self::Number,
            Error::ExpectedBoolean => Self::Boolean,
            Error::ExpectedIdentifier
            | Error::InvalidIdentifier(_)
            | Error::SuggestRawIdentifier(_)
            | Error::ExpectedStructName(_)
            | Error::ExpectedDifferentStructName { .. } => Self::Name,
            Error::UnclosedBlockComment | Error::UnclosedLineComment => Self::Comment,
            Error::TrailingCharacters => Self::Rest,
            Error::Message(said) if said == PICTURE_TWICE => Self::PictureTwice,
            Error::Message(said) if said == NO_BASE64 => Self::NoBase64,
            _ => Self::Other,
        }
    }
}
