//! Font faces: bundled ones and those of the system.

use std::fmt;
use std::sync::Arc;

/// Weight of the bundled family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Weight {
    #[default]
    Regular,
    Medium,
    Semibold,
    Bold,
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

impl fmt::Debug for Face {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "Face({} {:?}, key {:x})",
            self.family, self.weight, self.key
        )
    }
}
