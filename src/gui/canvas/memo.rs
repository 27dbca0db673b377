//! Layout and scene, made anew only when what they show has changed.

use std::collections::BTreeSet;
use std::sync::Arc;

use kurbo::Rect;

use super::CanvasCx;
use super::tiles::PINS;
use crate::draw::{DrawOptions, Pens, draw};
use crate::i18n::{Lang, Strings};
use crate::layout::{Layout, LayoutOptions, View, layout_of};
use crate::model::CardId;
use crate::raster;
use crate::scene::Pin;
use crate::theme::ThemeName;

/// What the window shows of the board beside the grid.
pub const ON_SCREEN: LayoutOptions = LayoutOptions {
    title: true,
    legend: false,
    parking: true,
};

/// Who looks at a board.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Viewer {
    /// The hand that works on a view of it.
    Hand(View),
    /// People in a room: the map alone.
    Room,
}

impl Viewer {
    fn extent(self) -> LayoutOptions {
        LayoutOptions {
            parking: matches!(self, Self::Hand(_)),
            ..ON_SCREEN
        }
    }

    fn lay_out(self, cx: &CanvasCx<'_>) -> Layout {
        let view = match self {
            Self::Hand(view) => view,
            Self::Room => View::Map,
        };
        layout_of(view, cx.document.board(), cx.typesetter, &self.extent())
    }
}

/// The derived state of one document.
pub(super) struct Memo {
    viewer: Viewer,
    revision: u64,
    layout: Arc<Layout>,
    scene: SceneKey,
    canvas: Arc<raster::Canvas>,
    bounds: [Rect; 4],
    generation: u64,
}

/// All that a scene depends on.
#[derive(PartialEq)]
struct SceneKey {
    revision: u64,
    theme: ThemeName,
    lang: Lang,
    omit: BTreeSet<CardId>,
    faded: Arc<BTreeSet<CardId>>,
}

impl SceneKey {
    fn of(cx: &CanvasCx<'_>, omit: BTreeSet<CardId>, faded: &Arc<BTreeSet<CardId>>) -> Self {
        Self {
            revision: cx.document.revision(),
            theme: cx.theme_name,
            lang: cx.strings.lang(),
            omit,
            faded: Arc::clone(faded),
        }
    }
}

impl Memo {
    pub fn new(cx: &CanvasCx<'_>, viewer: Viewer) -> Self {
        let layout = Arc::new(viewer.lay_out(cx));
        let scene = SceneKey::of(cx, BTreeSet::new(), &Arc::default());
        let canvas = Arc::new(canvas_of(cx, viewer, &layout, &scene));
        Self {
            viewer,
            revision: cx.document.revision(),
            bounds: layer_bounds(&canvas),
            layout,
            scene,
            canvas,
            generation: 0,
        }
    }

    /// Brings the layout up to the document.
    pub fn update_layout(&mut self, cx: &CanvasCx<'_>) {
        let revision = cx.document.revision();
        if revision != self.revision {
            self.layout = Arc::new(self.viewer.lay_out(cx));
            self.revision = revision;
        }
    }

    /// Brings the scene up to the document, without the cards of `omit` and with those of `faded` stepped back; says
    /// where it looks different now.
    pub fn update_scene(
        &mut self,
        cx: &CanvasCx<'_>,
        omit: BTreeSet<CardId>,
        faded: &Arc<BTreeSet<CardId>>,
    ) -> Vec<Rect> {
        self.update_layout(cx);
        let key = SceneKey::of(cx, omit, faded);
        if key == self.scene {
            return Vec::new();
        }
        let repainted = key.theme != self.scene.theme;
        let canvas = Arc::new(canvas_of(cx, self.viewer, &self.layout, &key));
        let dirty = if repainted {
            vec![Rect::new(f64::MIN, f64::MIN, f64::MAX, f64::MAX)]
        } else {
            canvas.changes_since(&self.canvas)
        };
        self.scene = key;
        self.bounds = layer_bounds(&canvas);
        self.canvas = canvas;
        self.generation += 1;
        dirty
    }

    pub fn layout(&self) -> &Arc<Layout> {
        &self.layout
    }

    pub fn canvas(&self) -> &Arc<raster::Canvas> {
        &self.canvas
    }

    /// Counts the scenes.
    pub fn generation(&self) -> u64 {
        self.generation
    }

    /// All that a layer paints, in board units.
    pub fn layer_bounds(&self, pin: Pin) -> Rect {
        self.bounds[place(pin)]
    }
}

fn canvas_of(cx: &CanvasCx<'_>, viewer: Viewer, layout: &Layout, key: &SceneKey) -> raster::Canvas {
    let pens = Pens {
        theme: cx.theme,
        typesetter: cx.typesetter,
        strings: Strings::for_board(&cx.document.board().language, cx.strings.lang()),
    };
    let options = DrawOptions {
        ghosts: matches!(viewer, Viewer::Hand(_)),
        omit: key.omit.clone(),
        faded: BTreeSet::clone(&key.faded),
        transparent: false,
    };
    raster::Canvas::new(draw(cx.document.board(), layout, pens, &options))
}

fn layer_bounds(canvas: &raster::Canvas) -> [Rect; 4] {
    let mut bounds: [Option<Rect>; 4] = [None; 4];
    for item in &canvas.scene().items {
        let bounds = &mut bounds[place(item.pin)];
        *bounds = Some(bounds.map_or(item.bounds, |bounds| bounds.union(item.bounds)));
    }
    bounds.map(Option::unwrap_or_default)
}

fn place(pin: Pin) -> usize {
    PINS.iter().position(|other| *other == pin).unwrap_or(0)
}
