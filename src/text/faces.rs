//! The bundled faces: their bytes, for every painter that needs a font file, and their measures.

use std::sync::{Arc, OnceLock};

use parley::fontique::Blob;

use super::face::Weight;

/// Name of the bundled family.
pub const FAMILY: &str = "Inter";
pub const INTER_REGULAR: &[u8] = include_bytes!("../../assets/fonts/Inter-Regular.otf");
pub const INTER_MEDIUM: &[u8] = include_bytes!("../../assets/fonts/Inter-Medium.otf");
pub const INTER_SEMIBOLD: &[u8] = include_bytes!("../../assets/fonts/Inter-SemiBold.otf");
pub const INTER_BOLD: &[u8] = include_bytes!("../../assets/fonts/Inter-Bold.otf");
pub const INTER_ITALIC: &[u8] = include_bytes!("../../assets/fonts/Inter-Italic.otf");
/// The symbols of [`Icon`](super::Icon).
pub const ICONS: &[u8] = include_bytes!("../../assets/fonts/jalon-icons.ttf");

/// Height of the bundled family above the baseline, in em.
pub const ASCENT: f64 = 2728.0 / 2816.0;
/// Depth of the bundled family below the baseline, in em, positive.
pub const DESCENT: f64 = 680.0 / 2816.0;
/// Height of a lower case x, in em.
pub const X_HEIGHT: f64 = 1536.0 / 2816.0;
/// Height of a capital, in em.
pub const CAP_HEIGHT: f64 = 2048.0 / 2816.0;

/// A bundled file with its place in the family.
pub(super) struct Bundled {
    pub blob: Blob<u8>,
    pub weight: Weight,
    pub italic: bool,
}

/// The faces of the bundled family. One set a process, so that each keeps its identity.
pub(super) fn bundled() -> &'static [Bundled] {
    static FACES: OnceLock<Vec<Bundled>> = OnceLock::new();
    FACES.get_or_init(|| {
        [
            (INTER_REGULAR, Weight::Regular, false),
            (INTER_MEDIUM, Weight::Medium, false),
            (INTER_SEMIBOLD, Weight::Semibold, false),
            (INTER_BOLD, Weight::Bold, false),
            (INTER_ITALIC, Weight::Regular, true),
        ]
        .into_iter()
        .map(|(bytes, weight, italic)| Bundled {
            blob: Blob::new(Arc::new(bytes)),
            weight,
            italic,
        })
        .collect()
    })
}

#[cfg(test)]
mod tests {
    use skrifa::instance::{LocationRef, Size};
    use skrifa::{FontRef, MetadataProvider};

    use super::*;

    #[test]
    fn measures_are_those_of_every_face() {
        for face in bundled() {
            let font = FontRef::new(face.blob.as_ref()).expect("a bundled face is a font");
            let metrics = font.metrics(Size::new(1.0), LocationRef::default());
            let near = |a: f64, b: f32| (a - f64::from(b)).abs() < 1e-3;
            assert!(near(ASCENT, metrics.ascent), "{metrics:?}");
            assert!(near(-DESCENT, metrics.descent), "{metrics:?}");
            assert!(
                near(X_HEIGHT, metrics.x_height.unwrap_or_default()),
                "{metrics:?}"
            );
            assert!(
                near(CAP_HEIGHT, metrics.cap_height.unwrap_or_default()),
                "{metrics:?}"
            );
        }
    }
}
