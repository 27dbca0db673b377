//! A picture whose bytes the board holds.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use serde::de::{Deserializer, Error as _, MapAccess, Visitor};
use serde::{Deserialize, Serialize};

use super::id::PictureId;

/// What the reader of a board says of two pictures with one id.
pub const PICTURE_TWICE: &str = "the same picture stands here a second time";
/// What it says of bytes that are not written as they should be.
pub const NO_BASE64: &str = "the bytes of a picture are not in base64";

/// An encoded picture, as it came.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Picture {
    /// What it shows, for people who cannot see it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    pub format: PictureFormat,
    /// The file's bytes; base64 in a board file.
    #[serde(with = "base64_bytes")]
    pub bytes: Vec<u8>,
}

/// The encodings that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum PictureFormat {
    Png,
    Jpeg,
    Webp,
    Gif,
    Svg,
}

impl PictureFormat {
    /// Told by the first bytes; none for what is no picture. SVG is not looked for.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n', ..] => Some(Self::Png),
            [0xFF, 0xD8, 0xFF, ..] => Some(Self::Jpeg),
            [b'G', b'I', b'F', b'8', ..] => Some(Self::Gif),
            [
                b'R',
                b'I',
                b'F',
                b'F',
                _,
                _,
                _,
                _,
                b'W',
                b'E',
                b'B',
                b'P',
                ..,
            ] => Some(Self::Webp),
            _ => None,
        }
    }
}

/// Reads pictures by id. A map would let a second picture of the same id replace the first unseen.
pub(super) fn each_once<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<BTreeMap<PictureId, Arc<Picture>>, D::Error> {
    struct Pictures;
    impl<'de> Visitor<'de> for Pictures {
        type Value = BTreeMap<PictureId, Arc<Picture>>;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a map from picture ids to pictures")
        }
        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut pictures = BTreeMap::new();
            while let Some((id, picture)) = map.next_entry()? {
                if pictures.insert(id, picture).is_some() {
                    return Err(A::Error::custom(PICTURE_TWICE));
                }
            }
            Ok(pictures)
        }
    }
    deserializer.deserialize_map(Pictures)
}

mod base64_bytes {
    use base64::Engine as _;
    use base64::prelude::BASE64_STANDARD;
    use serde::de::{Deserialize as _, Deserializer, Error as _};
    use serde::ser::Serializer;

    pub(super) fn serialize<S: Serializer>(bytes: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&BASE64_STANDARD.encode(bytes))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Vec<u8>, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        BASE64_STANDARD
            .decode(text.as_bytes())
            .map_err(|_error| D::Error::custom(super::NO_BASE64))
    }
}
