//! A colour, resolved.

use std::fmt;
use std::str::FromStr;

use serde::de::{Deserialize, Deserializer, Error as _};

/// sRGB with straight alpha, 8 bits each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Rgba {
    pub r: u8,
    pub g: u8,
    pub b: u8,
    pub a: u8,
}

impl Rgba {
    /// An opaque colour.
    pub const fn opaque(r: u8, g: u8, b: u8) -> Self {
        Self { r, g, b, a: 255 }
    }

    /// The same colour with another alpha, 0 to 255.
    pub const fn with_alpha(self, a: u8) -> Self {
        Self { a, ..self }
    }

    /// This far on the way to `other`, 0 to 1; the alpha stays.
    pub fn towards(self, other: Self, share: f64) -> Self {
        let mix = |from: u8, to: u8| {
            let (from, to) = (f64::from(from), f64::from(to));
            (from + (to - from) * share).round() as u8
        };
        Self {
            r: mix(self.r, other.r),
            g: mix(self.g, other.g),
            b: mix(self.b, other.b),
            a: self.a,
        }
    }
}

impl fmt::Display for Rgba {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { r, g, b, a } = self;
        write!(f, "#{r:02x}{g:02x}{b:02x}")?;
        if *a == 255 {
            Ok(())
        } else {
            write!(f, "{a:02x}")
        }
    }
}

/// Why a text is no colour.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is no colour: write #rrggbb or #rrggbbaa")]
pub struct ColourError(pub String);

impl FromStr for Rgba {
    type Err = ColourError;
    fn from_str(text: &str) -> Result<Self, ColourError> {
        let wrong = || ColourError(text.to_owned());
        let hex = text
            .strip_prefix('#')
            .filter(|hex| hex.is_ascii())
            .ok_or_else(wrong)?;
        let byte = |at: usize| {
            let digits = hex.get(at..at + 2).ok_or_else(wrong)?;
            u8::from_str_radix(digits, 16).map_err(|_not_hex| wrong())
        };
        let a = match hex.len() {
            6 => 255,
            8 => byte(6)?,
            _ => return Err(wrong()),
        };
        Ok(Self {
            r: byte(0)?,
            g: byte(2)?,
            b: byte(4)?,
            a,
        })
    }
}

impl<'de> Deserialize<'de> for Rgba {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(D::Error::custom)
    }
}
