//! The letters that a file uses, embedded as small fonts.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

use allsorts::binary::read::ReadScope;
use allsorts::font_data::FontData;
use allsorts::subset::{CmapTarget, SubsetProfile, subset};
use base64::display::Base64Display;
use base64::engine::general_purpose::STANDARD;

use crate::export::xml::escaped;
use crate::text::{Face, Weight};

/// Glyphs used, by face; in the order of style, so that a file is the same each time.
#[derive(Default)]
pub(super) struct Fonts(BTreeMap<(String, Weight, bool), (Face, BTreeSet<u16>)>);

impl Fonts {
    /// Notes that the file shows these glyphs of a face.
    pub(super) fn note(&mut self, face: &Face, glyphs: impl Iterator<Item = u16>) {
        let style = (face.family.to_string(), face.weight, face.italic);
        let (_, used) = self
            .0
            .entry(style)
            .or_insert_with(|| (face.clone(), BTreeSet::new()));
        used.extend(glyphs);
    }

    /// The `@font-face` rules.
    pub(super) fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        if self.0.is_empty() {
            return Ok(());
        }
        writeln!(out, "<style>")?;
        for (face, glyphs) in self.0.values() {
            writeln!(
                out,
                "@font-face {{ font-family: '{}'; font-weight: {}; font-style: {}; src: url(data:font/otf;base64,{}) }}",
                escaped(&face.family),
                css_weight(face.weight),
                if face.italic { "italic" } else { "normal" },
                Base64Display::new(&only(face, glyphs)?, &STANDARD),
            )?;
        }
        writeln!(out, "</style>")
    }
}

/// A font file with these glyphs of a face and no others.
fn only(face: &Face, glyphs: &BTreeSet<u16>) -> io::Result<Vec<u8>> {
    // The first glyph stands for missing ones; every font has it.
    let glyphs: Vec<u16> = std::iter::once(0)
        .chain(glyphs.iter().copied().filter(|id| *id != 0))
        .collect();
    let font = ReadScope::new((*face.data).as_ref())
        .read::<FontData<'_>>()
        .map_err(io::Error::other)?;
    let tables = font
        .table_provider(face.index as usize)
        .map_err(io::Error::other)?;
    subset(
        &tables,
        &glyphs,
        &SubsetProfile::Minimal,
        CmapTarget::Unicode,
    )
    .map_err(io::Error::other)
}

pub(super) fn css_weight(weight: Weight) -> u32 {
    match weight {
        Weight::Regular => 400,
        Weight::Medium => 500,
        Weight::Semibold => 600,
        Weight::Bold => 700,
    }
}
