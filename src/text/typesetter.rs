//! Breaks text into rows.

use std::fmt;
use std::sync::{Arc, OnceLock};

use super::clean::Clean;
use super::coverage::bundled_covers;
use super::engine::{Broken, Engine};
use super::face::{FaceTable, Weight};
use super::icon::{Icon, Outlines};
use super::memo::Memo;
use super::row::Paragraph;
use super::rows;

/// What stands for the rest of a shortened row.
const ELLIPSIS: char = '…';

/// How a text is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TextStyle {
    /// Board units per em.
    pub size: f64,
    pub weight: Weight,
    pub italic: bool,
    /// Height of a row as a multiple of `size`.
    pub line_height: f64,
}

/// Shapes, breaks and measures. Cheap to clone and to call from any thread; remembers what it has set.
#[derive(Clone)]
pub struct Typesetter {
    shared: Arc<Shared>,
}

struct Shared {
    /// The bundled faces alone: most texts need no more, and the system's are found only when one does.
    plain: Engine,
    /// With the system's faces; none when they are off.
    helped: Option<OnceLock<Engine>>,
    faces: FaceTable,
    memo: Memo<Setting>,
    outlines: Outlines,
}

/// All that decides how a text is set, beside the text; numbers as bits, so that equal means equal.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Setting {
    size: u64,
    line_height: u64,
    width: Option<u64>,
    weight: Weight,
    italic: bool,
    one_row: bool,
}

impl Typesetter {
    /// With the bundled faces, and the system's as fallback.
    pub fn with_system_fonts() -> Self {
        Self::new(Some(OnceLock::new()))
    }

    /// With the bundled faces alone: the same rows on every machine.
    pub fn bundled_only() -> Self {
        Self::new(None)
    }

    fn new(helped: Option<OnceLock<Engine>>) -> Self {
        Self {
            shared: Arc::new(Shared {
                plain: Engine::new(false),
                helped,
                faces: FaceTable::default(),
                memo: Memo::new(),
                outlines: Outlines::default(),
            }),
        }
    }

    /// Sets `text`, broken at `width` board units; without a width only at its own line breaks.
    pub fn set(&self, text: &str, style: TextStyle, width: Option<f64>) -> Arc<Paragraph> {
        let style = style.sound();
        let width = width.filter(|width| width.is_finite());
        self.remembered(Setting::new(style, width, false), text, || {
            self.paragraph(text, style, width)
        })
    }

    /// Sets `text` in one row; when wider than `width` it is shortened and ends with "…". Line breaks become spaces.
    pub fn set_line(&self, text: &str, style: TextStyle, width: f64) -> Arc<Paragraph> {
        let style = style.sound();
        let width = if width.is_nan() { 0.0 } else { width };
        self.remembered(Setting::new(style, Some(width), true), text, || {
            self.line(text, style, width)
        })
    }

    /// Width of `text` where only its own line breaks break it, in board units.
    pub fn width(&self, text: &str, style: TextStyle) -> f64 {
        self.set(text, style, None).width
    }

    /// Outline of a symbol in a box of 1 × 1, y down, to be scaled.
    pub fn icon(&self, icon: Icon) -> Arc<kurbo::BezPath> {
        self.shared.outlines.get(icon)
    }

    fn remembered(
        &self,
        setting: Setting,
        text: &str,
        set: impl FnOnce() -> Paragraph,
    ) -> Arc<Paragraph> {
        let memo = &self.shared.memo;
        memo.get(setting, text).unwrap_or_else(|| {
            let paragraph = Arc::new(set());
            memo.put(setting, text, &paragraph);
            paragraph
        })
    }

    fn paragraph(&self, text: &str, style: TextStyle, width: Option<f64>) -> Paragraph {
        let clean = Clean::new(text);
        let broken = self.broken(&clean.text, style, width);
        rows::paragraph(text, &clean, &broken, style, width, &self.shared.faces)
    }

    fn broken(&self, text: &str, style: TextStyle, width: Option<f64>) -> Broken {
        let shared = &*self.shared;
        let engine = match &shared.helped {
            Some(helped) if !bundled_covers(text) => helped.get_or_init(|| Engine::new(true)),
            _ => &shared.plain,
        };
        engine.set(text, style, width.map(|width| width as f32))
    }

    fn line(&self, text: &str, style: TextStyle, width: f64) -> Paragraph {
        let flat = Clean::new(text).text.replace('\n', " ");
        let flat = flat.trim();
        let whole = self.paragraph(flat, style, None);
        if whole.width <= width {
            return whole;
        }
        // The longest beginning that may fit, then shorter ones: what is cut changes how the rest is shaped.
        let room = width - self.width(&ELLIPSIS.to_string(), style);
        let cuts = self.grapheme_ends(flat, style);
        let mut kept = cuts.partition_point(|&(_, end)| end <= room);
        loop {
            let cut = kept.checked_sub(1).map_or(0, |last| cuts[last].0);
            let mut short = flat[..cut].trim_end().to_owned();
            short.push(ELLIPSIS);
            let row = self.paragraph(&short, style, None);
            if row.width <= width || kept == 0 {
                return row;
            }
            kept -= 1;
        }
    }

    /// Where graphemes end, in bytes, and how wide the text is up to there, in reading order.
    fn grapheme_ends(&self, text: &str, style: TextStyle) -> Vec<(usize, f64)> {
        let broken = self.broken(text, style, None);
        let mut widths: Vec<(usize, f64)> = broken
            .lines()
            .flat_map(|line| line.runs())
            .flat_map(|run| run.clusters())
            .map(|cluster| (cluster.text_range().end, f64::from(cluster.advance())))
            .collect();
        widths.sort_by_key(|&(end, _)| end);
        let mut sum = 0.0;
        for (_, width) in &mut widths {
            sum += *width;
            *width = sum;
        }
        widths
    }
}

impl fmt::Debug for Typesetter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Typesetter")
            .field("system_fonts", &self.shared.helped.is_some())
            .finish_non_exhaustive()
    }
}

impl TextStyle {
    /// The same style within sizes that shaping can bear.
    fn sound(self) -> Self {
        let within = |value: f64, least: f64, most: f64| {
            if value.is_nan() {
                least
            } else {
                value.clamp(least, most)
            }
        };
        Self {
            size: within(self.size, 0.01, 10_000.0),
            line_height: within(self.line_height, 0.1, 100.0),
            ..self
        }
    }
}

impl Setting {
    fn new(style: TextStyle, width: Option<f64>, one_row: bool) -> Self {
        Self {
            size: style.size.to_bits(),
            line_height: style.line_height.to_bits(),
            width: width.map(f64::to_bits),
            weight: style.weight,
            italic: style.italic,
            one_row,
        }
    }
}
