//! Shapes and breaks with parley. Knows faces and rules; remembers nothing of texts.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Mutex, PoisonError};

use parley::fontique::{Blob, Collection, CollectionOptions, Script, SourceCache};
use parley::{
    FontContext, FontFamily, FontFamilyName, FontStyle, FontWeight, GenericFamily, Layout,
    LayoutContext, OverflowWrap,
};
use skrifa::{FontRef, MetadataProvider};

use super::typesetter::TextStyle;
use super::{breaks, emoji, faces};

/// How often a text is broken anew to better its emergency breaks. More are needed only by texts that are no words.
const ROUNDS: usize = 64;

/// Families to be preferred for a script: where many are installed, the system may name a fanciful one first.
const PLAIN_FAMILIES: [(&[u8; 4], &str); 6] = [
    (b"Arab", "Noto Sans Arabic"),
    (b"Armn", "Noto Sans Armenian"),
    (b"Deva", "Noto Sans Devanagari"),
    (b"Geor", "Noto Sans Georgian"),
    (b"Hebr", "Noto Sans Hebrew"),
    (b"Thai", "Noto Sans Thai"),
];

/// A broken text, before it becomes rows.
pub(super) type Broken = Layout<()>;

/// What one thread needs to set a text.
struct Bench {
    fonts: FontContext,
    scratch: LayoutContext<()>,
}

/// Benches that share the same faces: as many as there are threads at work.
pub(super) struct Engine {
    model: Mutex<FontContext>,
    idle: Mutex<Vec<Bench>>,
    /// True when the system's faces help out.
    system: bool,
    /// For characters that no face of the script has: the family that does, if any.
    rescue: Mutex<BTreeMap<char, Option<String>>>,
}

impl Engine {
    /// An engine over the bundled faces, helped out by the system's or not.
    pub fn new(system: bool) -> Self {
        let mut collection = Collection::new(CollectionOptions {
            shared: false,
            system_fonts: system,
        });
        for face in faces::bundled() {
            collection.register_fonts(face.blob.clone(), None);
        }
        for (script, family) in PLAIN_FAMILIES {
            if let Some(id) = collection.family_id(family) {
                collection.set_fallbacks(Script::from_bytes(*script), std::iter::once(id));
            }
        }
        Self {
            model: Mutex::new(FontContext {
                collection,
                source_cache: SourceCache::new_shared(),
            }),
            idle: Mutex::new(Vec::new()),
            system,
            rescue: Mutex::new(BTreeMap::new()),
        }
    }

    /// Shapes `text`, which holds no controls, and breaks it at `width`.
    pub fn set(&self, text: &str, style: TextStyle, width: Option<f32>) -> Broken {
        let idle = lock(&self.idle).pop();
        let mut bench = idle.unwrap_or_else(|| Bench {
            fonts: lock(&self.model).clone(),
            scratch: LayoutContext::new(),
        });
        let mut pieces: Vec<(Range<usize>, FontFamily<'static>)> = Vec::new();
        if self.system {
            for range in emoji::ranges(text) {
                pieces.push((range, stack([GenericFamily::Emoji.into(), own_family()])));
            }
        }
        let mut layout = bench.shape(text, style, &pieces);
        if self.system {
            layout.break_all_lines(None);
            let lost = missing(&layout, text);
            if !lost.is_empty() {
                for range in lost {
                    let c = text[range.clone()].chars().next().unwrap_or(' ');
                    if let Some(name) = self.family_with(c, &mut bench.fonts) {
                        let name = FontFamilyName::Named(Cow::Owned(name));
                        pieces.push((range, stack([name, own_family()])));
                    }
                }
                pieces.sort_by_key(|(range, _)| range.start);
                layout = bench.shape(text, style, &pieces);
            }
        }
        lock(&self.idle).push(bench);
        break_rows(&mut layout, text, width);
        layout
    }

    /// Any family of the system that has this character: generic ones first, then in the system's order.
    fn family_with(&self, c: char, fonts: &mut FontContext) -> Option<String> {
        if let Some(known) = lock(&self.rescue).get(&c) {
            return known.clone();
        }
        let collection = &mut fonts.collection;
        let mut families = Vec::new();
        for generic in [
            GenericFamily::SansSerif,
            GenericFamily::Emoji,
            GenericFamily::Math,
            GenericFamily::Serif,
        ] {
            families.extend(collection.generic_families(generic));
        }
        families.extend(collection.family_ids());
        let found = families.into_iter().find_map(|id| {
            let family = collection.family(id)?;
            let font = family.default_font()?;
            let data = font.load(Some(&mut fonts.source_cache))?;
            has_glyph(&data, font.index(), c).then(|| family.name().to_owned())
        });
        lock(&self.rescue).insert(c, found.clone());
        found
    }
}

impl Bench {
    /// Shapes with the bundled family, and `pieces` (ascending, apart) with families of their own.
    fn shape(
        &mut self,
        text: &str,
        style: TextStyle,
        pieces: &[(Range<usize>, FontFamily<'static>)],
    ) -> Broken {
        let plain = parley::TextStyle {
            font_family: stack([own_family()]),
            font_size: style.size as f32,
            font_style: if style.italic {
                FontStyle::Italic
            } else {
                FontStyle::Normal
            },
            font_weight: FontWeight::new(f32::from(style.weight.number())),
            overflow_wrap: OverflowWrap::BreakWord,
            ..parley::TextStyle::default()
        };
        let mut builder = self
            .scratch
            .style_run_builder(&mut self.fonts, text, 1.0, false);
        builder.set_line_break_override(Some(&breaks::rule));
        let base = builder.push_style(plain.clone());
        let mut done = 0;
        for (range, family) in pieces {
            if range.start < done {
                continue;
            }
            let own = builder.push_style(parley::TextStyle {
                font_family: family.clone(),
                ..plain.clone()
            });
            if done < range.start {
                builder.push_style_run(base, done..range.start);
            }
            builder.push_style_run(own, range.clone());
            done = range.end;
        }
        if done < text.len() {
            builder.push_style_run(base, done..text.len());
        }
        builder.build(text)
    }
}

/// Breaks at `width`. Where a word is too long for a row it is broken anywhere, but never so that punctuation starts a
/// row: such a row gives up its last characters too.
fn break_rows(layout: &mut Broken, text: &str, width: Option<f32>) {
    layout.break_all_lines(width);
    let Some(width) = width else { return };
    let mut limits: Vec<f32> = Vec::new();
    // Rows before this one are as good as they can be.
    let mut settled = 0;
    for _ in 0..ROUNDS {
        let bad = (settled + 1..layout.len()).find(|&row| starts_badly(layout, text, row));
        let Some(row) = bad else { return };
        let Some(above) = layout.get(row - 1) else {
            return;
        };
        let metrics = above.metrics();
        let advance = metrics.advance - metrics.hanging_advance;
        let one_glyph = text[above.text_range()].trim_end().chars().count() <= 1;
        if one_glyph || advance <= 0.0 {
            settled = row;
            continue;
        }
        limits.resize(row - 1, width);
        limits.push(advance - width * 1e-4);
        let mut breaker = layout.break_lines();
        breaker.state_mut().set_layout_max_advance(width);
        for row in 0.. {
            let limit = limits.get(row).copied().unwrap_or(width);
            breaker.state_mut().set_line_max_advance(limit);
            if breaker.break_next().is_none() {
                break;
            }
        }
        breaker.finish();
    }
}

/// True when this row starts, or the row above ends, with a character that must not stand there.
fn starts_badly(layout: &Broken, text: &str, row: usize) -> bool {
    let (Some(above), Some(line)) = (layout.get(row - 1), layout.get(row)) else {
        return false;
    };
    if above.break_reason() != parley::BreakReason::Emergency {
        return false;
    }
    let first = text[line.text_range()].chars().find(|&c| c != ' ');
    let last = text[above.text_range()].chars().rfind(|&c| c != ' ');
    first.is_some_and(breaks::opens_no_row) || last.is_some_and(breaks::ends_no_row)
}

/// Bytes of the characters for which no face has a glyph, in a layout with lines.
fn missing(layout: &Broken, text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for line in layout.lines() {
        for cluster in line.runs().flat_map(|run| run.clusters()) {
            let range = cluster.text_range();
            let shown = !text[range.clone()].chars().all(char::is_whitespace);
            if shown && cluster.glyphs().any(|glyph| glyph.id == 0) {
                found.push(range);
            }
        }
    }
    found.sort_by_key(|range| range.start);
    found
}

fn has_glyph(data: &Blob<u8>, index: u32, c: char) -> bool {
    FontRef::from_index(data.as_ref(), index).is_ok_and(|font| font.charmap().map(c).is_some())
}

fn own_family() -> FontFamilyName<'static> {
    FontFamilyName::Named(Cow::Borrowed(faces::FAMILY))
}

fn stack<const N: usize>(names: [FontFamilyName<'static>; N]) -> FontFamily<'static> {
    FontFamily::List(Cow::Owned(names.into()))
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Weight;

    #[test]
    fn what_no_face_has_is_found() {
        let style = TextStyle {
            size: 14.0,
            weight: Weight::Regular,
            italic: false,
            line_height: 1.2,
        };
        let layout = Engine::new(false).set("a ✆ b\n客 é", style, None);
        assert_eq!(missing(&layout, "a ✆ b\n客 é"), [2..5, 8..11]);
    }
}
