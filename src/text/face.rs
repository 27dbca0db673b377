//! Font faces: bundled ones and those of the system.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use parley::FontData;
use skrifa::MetadataProvider;
use skrifa::string::StringId;

use super::faces;

/// Weight of the bundled family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Weight {
    #[default]
    Regular,
    Medium,
    Semibold,
    Bold,
}

impl Weight {
    /// The number that CSS and OpenType use.
    pub const fn number(self) -> u16 {
        match self {
            Self::Regular => 400,
            Self::Medium => 500,
            Self::Semibold => 600,
            Self::Bold => 700,
        }
    }

    /// The nearest weight to an OpenType weight class.
    fn nearest(number: f32) -> Self {
        match number {
            n if n < 450.0 => Self::Regular,
            n if n < 550.0 => Self::Medium,
            n if n < 650.0 => Self::Semibold,
            _ => Self::Bold,
        }
    }
}

/// One font face, cheap to share. Equal faces have equal `key`s.
#[derive(Clone)]
pub struct Face {
    /// Identifies the face within this process: same file and same index, same key.
    pub key: u64,
    /// The whole font file.
    pub data: Arc<dyn AsRef<[u8]> + Send + Sync>,
    /// Which font of a collection; 0 for a single font.
    pub index: u32,
    /// Name for SVG and PDF; `Inter` for the bundled family.
    pub family: Arc<str>,
    pub weight: Weight,
    pub italic: bool,
    /// True for the faces in `assets/fonts`, which exports may embed.
    pub bundled: bool,
}

impl Face {
    /// The bytes of the font file.
    pub fn bytes(&self) -> &[u8] {
        (*self.data).as_ref()
    }
}

impl PartialEq for Face {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

impl Eq for Face {}

impl fmt::Debug for Face {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "Face({} {:?}, key {:x})",
            self.family, self.weight, self.key
        )
    }
}

/// The faces met so far. Holding their data keeps their identity.
#[derive(Default)]
pub(super) struct FaceTable(Mutex<BTreeMap<u64, Face>>);

impl FaceTable {
    /// The face of a font that the typesetter chose.
    pub fn face(&self, font: &FontData) -> Face {
        // A collection has far fewer than 65,536 faces.
        let key = font.data.id() << 16 | u64::from(font.index);
        let mut faces = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        faces.entry(key).or_insert_with(|| read(key, font)).clone()
    }
}

fn read(key: u64, font: &FontData) -> Face {
    let (data, id) = font.data.clone().into_raw_parts();
    let mut face = Face {
        key,
        data,
        index: font.index,
        family: Arc::from(faces::FAMILY),
        weight: Weight::Regular,
        italic: false,
        bundled: false,
    };
    if let Some(own) = faces::bundled().iter().find(|own| own.blob.id() == id) {
        face.weight = own.weight;
        face.italic = own.italic;
        face.bundled = true;
    } else if let Ok(read) = skrifa::FontRef::from_index(font.data.as_ref(), font.index) {
        let attributes = read.attributes();
        face.weight = Weight::nearest(attributes.weight.value());
        face.italic = attributes.style != skrifa::attribute::Style::Normal;
        if let Some(name) = read
            .localized_strings(StringId::FAMILY_NAME)
            .english_or_first()
        {
            face.family = name.to_string().into();
        }
    }
    face
}
