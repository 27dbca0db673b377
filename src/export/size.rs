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
    ///
    /// # Errors
    /// `NoSize` when the picture would not have a single pixel.
    pub fn scale(self, bounds: Rect) -> Result<f64, ExportError> {
        let scale = match self {
            Self::Width(width) => f64::from(width) / bounds.width(),
            Self::Scale(scale) => scale,
            Self::Dpi(dpi) => dpi / UNITS_PER_INCH,
        };
        let shortest = bounds.width().min(bounds.height()) * scale;
        if shortest.is_finite() && shortest >= 0.5 {
            Ok(scale)
        } else {
            Err(ExportError::NoSize)
        }
    }

    /// Sides of a picture of `bounds` (board units).
    ///
    /// # Errors
    /// `NoSize`, and `TooLarge` when a side would have more than `limit` px.
    pub fn pixels(self, bounds: Rect, limit: u32) -> Result<PixelSize, ExportError> {
        let scale = self.scale(bounds)?;
        let (width, height) = (
            (bounds.width() * scale).round(),
            (bounds.height() * scale).round(),
        );
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

/// Pixels an inch for a number of px a board unit.
pub(super) fn dots_per_inch(scale: f64) -> u16 {
    (scale * UNITS_PER_INCH).round() as u16
}

/// Pixels a metre for a number of px a board unit: the unit in which PNG states density.
pub(super) fn pixels_per_metre(scale: f64) -> u32 {
    const METRES_PER_INCH: f64 = 0.0254;
    (scale * UNITS_PER_INCH / METRES_PER_INCH).round() as u32
}
