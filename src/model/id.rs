//! Names that survive copying, merging and moving between files.

use std::fmt;
use std::str::FromStr;

use serde::de::{Deserialize, Deserializer, Error as _, Unexpected};
use serde::ser::{Serialize, Serializer};

/// Random bits in an id: 12 characters of 5 bits.
const ID_BITS: u32 = 60;
const ID_CHARS: usize = 12;
/// Crockford's base32: no I, L, O or U, so that an id can be read aloud.
/// Source: <https://www.crockford.com/base32.html>.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// What a reader is told to expect where an id should be.
pub const AN_ID: &str = "an id";

/// Where new ids come from: a deterministic sequence for a seed, so that tests can repeat it.
/// The window and the command line seed it from the system.
#[derive(Debug, Clone)]
pub struct IdSource {
    state: u64,
}

impl IdSource {
    /// A sequence that is the same for the same seed.
    pub fn seeded(seed: u64) -> Self {
        Self { state: seed }
    }

    /// The next 60 bits of the sequence (`SplitMix64`, Steele, Lea and Flood 2014).
    pub fn next_bits(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) >> (64 - ID_BITS)
    }
}

/// Why a text is no id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is no id: an id is 12 characters out of 0–9 and A–Z without I, L, O, U")]
pub struct IdError(pub String);

fn write_id(bits: u64, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut text = [0_u8; ID_CHARS];
    for (place, slot) in text.iter_mut().enumerate() {
        let shift = 5 * (ID_CHARS - 1 - place);
        *slot = ALPHABET[((bits >> shift) & 31) as usize];
    }
    f.write_str(std::str::from_utf8(&text).unwrap_or_default())
}

fn read_id(text: &str) -> Result<u64, IdError> {
    let wrong = || IdError(text.to_owned());
    if text.len() != ID_CHARS {
        return Err(wrong());
    }
    text.bytes().try_fold(0_u64, |bits, byte| {
        let value = ALPHABET.iter().position(|&c| c == byte).ok_or_else(wrong)?;
        Ok((bits << 5) | value as u64)
    })
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u64);

        impl $name {
            /// A new id from `source`.
            pub fn fresh(source: &mut IdSource) -> Self {
                Self(source.next_bits())
            }

            /// The 60 bits, for keys of rooms that know nothing of boards.
            pub fn bits(self) -> u64 {
                self.0
            }

            /// The id of those bits; bits above the 60th are dropped.
            pub fn from_bits(bits: u64) -> Self {
                Self(bits & ((1 << ID_BITS) - 1))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write_id(self.0, f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write_id(self.0, f)
            }
        }

        impl FromStr for $name {
            type Err = IdError;
            fn from_str(text: &str) -> Result<Self, IdError> {
                read_id(text).map(Self)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
                let wrong = |_| D::Error::invalid_value(Unexpected::Str(&text), &AN_ID);
                text.parse().map_err(wrong)
            }
        }
    )*};
}

ids! {
    /// One board, across its copies.
    BoardId,
    /// One stage (column).
    StageId,
    /// One lane (row).
    LaneId,
    /// One card, of any content.
    CardId,
    /// One persona.
    PersonaId,
    /// One tag.
    TagId,
    /// One group of cards.
    GroupId,
    /// One connector between two cards.
    ConnectorId,
    /// One picture whose bytes the board holds.
    PictureId,
    /// One item of the agenda.
    AgendaId,
}
