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
    /// Told by the first bytes, or the first element of a text; none for what is no picture.
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
            _ => is_svg(bytes).then_some(Self::Svg),
        }
    }
}

/// True for a text whose first element is `svg`, whatever is declared or remarked before it.
fn is_svg(bytes: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return false;
    };
    let mut rest = text.trim_start_matches('\u{FEFF}').trim_start();
    loop {
        let after = if let Some(remark) = rest.strip_prefix("<!--") {
            remark.split_once("-->")
        } else if let Some(declared) = rest.strip_prefix("<?") {
            declared.split_once("?>")
        } else if let Some(kind) = rest.strip_prefix("<!") {
            // Names may be given in brackets within.
            match (kind.find('['), kind.find('>')) {
                (Some(open), Some(end)) if open < end => kind
                    .split_once(']')
                    .and_then(|(_, after)| after.split_once('>')),
                _ => kind.split_once('>'),
            }
        } else {
            let name = rest.strip_prefix('<').unwrap_or_default();
            let end = name.find(|c: char| c.is_whitespace() || c == '>' || c == '/');
            let name = &name[..end.unwrap_or(name.len())];
            return name.rsplit(':').next() == Some("svg");
        };
        let Some((_, after)) = after else {
            return false;
        };
        rest = after.trim_start();
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
