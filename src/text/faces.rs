//! The bytes of the bundled faces, for every painter that needs a font file.

/// Name of the bundled family.
pub const FAMILY: &str = "Inter";
pub const INTER_REGULAR: &[u8] = include_bytes!("../../assets/fonts/Inter-Regular.otf");
pub const INTER_MEDIUM: &[u8] = include_bytes!("../../assets/fonts/Inter-Medium.otf");
pub const INTER_SEMIBOLD: &[u8] = include_bytes!("../../assets/fonts/Inter-SemiBold.otf");
pub const INTER_BOLD: &[u8] = include_bytes!("../../assets/fonts/Inter-Bold.otf");
pub const INTER_ITALIC: &[u8] = include_bytes!("../../assets/fonts/Inter-Italic.otf");
/// The symbols of [`Icon`](super::Icon).
pub const ICONS: &[u8] = include_bytes!("../../assets/fonts/jalon-icons.ttf");
