//! How large a picture is: what the user said, in px.

use kurbo::Rect;

use super::ExportError;

/// PNG readers and the rasteriser count pixels of a side in 16 bits.
pub const MOST_PIXELS: u32 = 65_535;
/// CSS px of an inch; a board unit is one px at 100 %.
const UNITS_PER_INCH: f64 = 96.0;

/// How large a picture is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum PictureSize {
    /// Total width in px.
    Width(u32),
    /// Px a board unit.
    Scale(f64),
    /// A board unit is 1/96 inch; the density is written into the file.
    Dpi(f64),
}

/// The sides of a picture in px, and how many px a board unit has.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PixelSize {
    pub width: u32,
    pub height: u32,
    pub scale: f64,
}

impl PictureSize {
    /// Px a board unit, for a picture of `bounds` (board units).
    pub fn scale(self, bounds: Rect) -> f64 {
        match self {
            Self::Width(width) => f64::from(width) / bounds.width(),
            Self::Scale(scale) => scale,
            Self::Dpi(dpi) => dpi / UNITS_PER_INCH,
        }
    }

    /// Sides of a picture of `bounds` (board units): at least 1 px.
    ///
    /// # Errors
    /// `TooLarge` when a side would have more than `MOST_PIXELS`; `NoSize` when the size is not above zero.
    pub fn pixels(self, bounds: Rect) -> Result<PixelSize, ExportError> {
        let scale = self.scale(bounds);
        if !(scale.is_finite() && scale > 0.0) {
            return Err(ExportError::NoSize);
        }
        let side = |length: f64| (length * scale).round().max(1.0);
        let (width, height) = (side(bounds.width()), side(bounds.height()));
        let limit = MOST_PIXELS;
        if width.max(height) > f64::from(limit) {
            return Err(ExportError::TooLarge {
                width,
                height,
                limit,
            });
        }
        Ok(PixelSize {
            width: width as u32,
            height: height as u32,
            scale,
        })
    }
}

/// Pixels a metre for a number of px a board unit: the unit in which PNG states density.
pub(super) fn pixels_per_metre(scale: f64) -> u32 {
    const METRES_PER_INCH: f64 = 0.0254;
    (scale * UNITS_PER_INCH / METRES_PER_INCH).round() as u32
}
