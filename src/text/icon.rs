//! The bundled symbols, Lucide's outlines (ISC), as paths for the scene and glyphs for the window.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use kurbo::{Affine, BezPath};
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, MetadataProvider};

use super::faces;

macro_rules! icons {
    ($($name:ident = $char:literal;)*) => {
        /// The symbols that the product uses, under Lucide's names. Each is a glyph of `assets/fonts/jalon-icons.ttf`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Icon {
            $($name,)*
        }

        impl Icon {
            /// All of them, by name.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The character that shows this symbol in the symbol face.
            pub const fn char(self) -> char {
                match self {
                    $(Self::$name => $char,)*
                }
            }
        }
    };
}

icons! {
    Annoyed = '\u{e2fd}';
    ArrowDown = '\u{e042}';
    ArrowLeft = '\u{e048}';
    ArrowRight = '\u{e049}';
    ArrowUp = '\u{e04a}';
    ArrowUpRight = '\u{e04d}';
    Bold = '\u{e05d}';
    Box = '\u{e061}';
    Briefcase = '\u{e062}';
    Calendar = '\u{e063}';
    ChartLine = '\u{e2a5}';
    Check = '\u{e06c}';
    ChevronDown = '\u{e06d}';
    ChevronLeft = '\u{e06e}';
    ChevronRight = '\u{e06f}';
    ChevronUp = '\u{e070}';
    Circle = '\u{e076}';
    CircleAlert = '\u{e077}';
    CircleCheck = '\u{e226}';
    CircleDot = '\u{e345}';
    CircleQuestionMark = '\u{e082}';
    CircleX = '\u{e084}';
    Clipboard = '\u{e085}';
    ClipboardList = '\u{e086}';
    ClipboardPaste = '\u{e3e8}';
    Clock = '\u{e087}';
    Cog = '\u{e30b}';
    Columns3 = '\u{e099}';
    Command = '\u{e09a}';
    Copy = '\u{e09e}';
    Download = '\u{e0b2}';
    Ear = '\u{e382}';
    Ellipsis = '\u{e0b6}';
    ExternalLink = '\u{e0b9}';
    Eye = '\u{e0ba}';
    EyeOff = '\u{e0bb}';
    File = '\u{e0c0}';
    FilePlus = '\u{e0c9}';
    Flag = '\u{e0d1}';
    FolderOpen = '\u{e247}';
    Footprints = '\u{e3b9}';
    Frown = '\u{e0db}';
    Fullscreen = '\u{e534}';
    Gauge = '\u{e1bf}';
    GitMerge = '\u{e0e4}';
    Globe = '\u{e0e8}';
    Grip = '\u{e3b1}';
    GripVertical = '\u{e0eb}';
    Hand = '\u{e1d7}';
    Handshake = '\u{e5c0}';
    Headset = '\u{e5bd}';
    Heart = '\u{e0f2}';
    History = '\u{e1f5}';
    House = '\u{e0f5}';
    Image = '\u{e0f6}';
    ImageDown = '\u{e53c}';
    Info = '\u{e0f9}';
    Keyboard = '\u{e284}';
    Languages = '\u{e0fe}';
    Laugh = '\u{e300}';
    LayoutGrid = '\u{e0ff}';
    LayoutTemplate = '\u{e207}';
    LifeBuoy = '\u{e101}';
    Lightbulb = '\u{e1c2}';
    Link = '\u{e102}';
    List = '\u{e106}';
    Lock = '\u{e10b}';
    LogOut = '\u{e10e}';
    Mail = '\u{e10f}';
    Mailbox = '\u{e3d4}';
    Map = '\u{e110}';
    Maximize = '\u{e112}';
    Megaphone = '\u{e235}';
    Meh = '\u{e114}';
    Menu = '\u{e115}';
    MessageCircle = '\u{e116}';
    MessageSquare = '\u{e117}';
    MessageSquareText = '\u{e575}';
    MessagesSquare = '\u{e40d}';
    Minimize = '\u{e11a}';
    Minus = '\u{e11c}';
    Monitor = '\u{e11d}';
    Moon = '\u{e11e}';
    MousePointer2 = '\u{e1c3}';
    MousePointerClick = '\u{e120}';
    Move = '\u{e121}';
    Newspaper = '\u{e348}';
    Package = '\u{e129}';
    Palette = '\u{e1dd}';
    PanelBottom = '\u{e42c}';
    PanelRight = '\u{e431}';
    Pause = '\u{e12e}';
    Pencil = '\u{e1f9}';
    Phone = '\u{e133}';
    Play = '\u{e13c}';
    Plus = '\u{e13d}';
    Pointer = '\u{e1e8}';
    Power = '\u{e140}';
    Presentation = '\u{e4ae}';
    Printer = '\u{e141}';
    Quote = '\u{e239}';
    Redo2 = '\u{e2a0}';
    RefreshCw = '\u{e145}';
    Route = '\u{e53e}';
    Rows3 = '\u{e58a}';
    Save = '\u{e14d}';
    Scan = '\u{e257}';
    Scissors = '\u{e14e}';
    Search = '\u{e151}';
    SeparatorHorizontal = '\u{e1c8}';
    Settings = '\u{e154}';
    Share = '\u{e155}';
    Share2 = '\u{e156}';
    SlidersHorizontal = '\u{e29a}';
    Smartphone = '\u{e163}';
    Smile = '\u{e164}';
    Sparkles = '\u{e412}';
    Speech = '\u{e51e}';
    Spline = '\u{e38b}';
    Square = '\u{e167}';
    SquareParking = '\u{e3cb}';
    Star = '\u{e176}';
    StickyNote = '\u{e303}';
    Store = '\u{e3e4}';
    Sun = '\u{e178}';
    Table = '\u{e17d}';
    Tag = '\u{e17f}';
    Target = '\u{e180}';
    ThumbsDown = '\u{e189}';
    ThumbsUp = '\u{e18a}';
    Timer = '\u{e1e0}';
    Trash2 = '\u{e18e}';
    TrendingUp = '\u{e191}';
    TriangleAlert = '\u{e193}';
    Type = '\u{e198}';
    Undo2 = '\u{e2a1}';
    Upload = '\u{e19e}';
    User = '\u{e19f}';
    UserRound = '\u{e468}';
    Users = '\u{e1a4}';
    Vote = '\u{e3ad}';
    X = '\u{e1b2}';
    ZoomIn = '\u{e1b6}';
    ZoomOut = '\u{e1b7}';
}

/// The symbols' outlines, drawn once each.
#[derive(Default)]
pub(super) struct Outlines(Mutex<BTreeMap<Icon, Arc<BezPath>>>);

impl Outlines {
    pub fn get(&self, icon: Icon) -> Arc<BezPath> {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(
            known
                .entry(icon)
                .or_insert_with(|| Arc::new(outline(icon).unwrap_or_default())),
        )
    }
}

/// The outline in a box of 1 × 1, y down.
fn outline(icon: Icon) -> Option<BezPath> {
    let font = FontRef::new(faces::ICONS).ok()?;
    let glyph = font
        .outline_glyphs()
        .get(font.charmap().map(icon.char())?)?;
    let mut pen = PathPen(BezPath::new());
    let settings = DrawSettings::unhinted(Size::new(1.0), LocationRef::default());
    glyph.draw(settings, &mut pen).ok()?;
    // The face's em box stands on the baseline.
    let mut path = pen.0;
    path.apply_affine(Affine::new([1.0, 0.0, 0.0, -1.0, 0.0, 1.0]));
    Some(path)
}

struct PathPen(BezPath);

impl OutlinePen for PathPen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.0.move_to((x, y));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.0.line_to((x, y));
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.0.quad_to((cx, cy), (x, y));
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        self.0.curve_to((cx0, cy0), (cx1, cy1), (x, y));
    }

    fn close(&mut self) {
        self.0.close_path();
    }
}

#[cfg(test)]
mod tests {
    use kurbo::{Rect, Shape};

    use super::*;

    #[test]
    fn every_symbol_is_drawn_within_its_box() {
        for &icon in Icon::ALL {
            let path = outline(icon).expect("the face has a glyph for every symbol");
            let bounds = path.bounding_box();
            let room = Rect::new(-0.01, -0.01, 1.01, 1.01);
            assert!(room.contains_rect(bounds), "{icon:?} {bounds:?}");
            assert!(
                bounds.width().max(bounds.height()) > 0.3,
                "{icon:?} {bounds:?}"
            );
        }
    }
}
