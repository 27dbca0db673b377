//! Layout and scene, made anew only when what they show has changed.

use std::collections::BTreeSet;
use std::sync::Arc;

use kurbo::Rect;

use super::CanvasCx;
use super::tiles::PINS;
use crate::draw::{DrawOptions, Pens, draw};
use crate::edit::find::{cards_of_others, without};
use crate::i18n::{Lang, Strings};
use crate::layout::{Layout, LayoutOptions, View, layout_of};
use crate::model::{Board, CardId, PersonaId};
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
    Hand {
        view: View,
        /// Whose journey is shown alone.
        alone: Option<PersonaId>,
    },
    /// People in a room: the map alone.
    Room,
}

impl Viewer {
    fn extent(self) -> LayoutOptions {
        LayoutOptions {
            parking: matches!(self, Self::Hand { .. }),
            ..ON_SCREEN
        }
    }

    fn alone(self) -> Option<PersonaId> {
        match self {
            Self::Hand { alone, .. } => alone,
            Self::Room => None,
        }
    }

    /// The board as it is shown, and its layout, whose slots are those of the whole board.
    fn lay_out(self, cx: &CanvasCx<'_>) -> (Arc<Board>, Arc<Layout>) {
        let view = match self {
            Self::Hand { view, .. } => view,
            Self::Room => View::Map,
        };
        let board = cx.document.board();
        let Some(alone) = self.alone() else {
            let layout = layout_of(view, board, cx.typesetter, &self.extent());
            return (Arc::clone(board), Arc::new(layout));
        };
        let shown = without(board, &cards_of_others(board, alone));
        let mut layout = layout_of(view, &shown, cx.typesetter, &self.extent());
        layout.take_slots_of(board);
        (Arc::new(shown), Arc::new(layout))
    }
}

/// The derived state of one document.
pub(super) struct Memo {
    viewer: Viewer,
    /// What the layout was made for.
    laid: (Viewer, u64),
    board: Arc<Board>,
    layout: Arc<Layout>,
    scene: SceneKey,
    canvas: Arc<raster::Canvas>,
    bounds: [Rect; 4],
    generation: u64,
}

/// All that a scene depends on.
#[derive(PartialEq)]
struct SceneKey {
    laid: (Viewer, u64),
    theme: ThemeName,
    lang: Lang,
    omit: BTreeSet<CardId>,
    faded: Arc<BTreeSet<CardId>>,
}

impl SceneKey {
    fn of(
        cx: &CanvasCx<'_>,
        viewer: Viewer,
        omit: BTreeSet<CardId>,
        faded: &Arc<BTreeSet<CardId>>,
    ) -> Self {
        Self {
            laid: (viewer, cx.document.revision()),
            theme: cx.theme_name,
            lang: cx.strings.lang(),
            omit,
            faded: Arc::clone(faded),
        }
    }
}

impl Memo {
    pub fn new(cx: &CanvasCx<'_>, viewer: Viewer) -> Self {
        let (board, layout) = viewer.lay_out(cx);
        let scene = SceneKey::of(cx, viewer, BTreeSet::new(), &Arc::default());
        let canvas = Arc::new(canvas_of(cx, &board, &layout, &scene));
        Self {
            viewer,
            laid: scene.laid,
            bounds: layer_bounds(&canvas),
            board,
            layout,
            scene,
            canvas,
            generation: 0,
        }
    }

    /// From the next update on it is for this viewer.
    pub fn look_as(&mut self, viewer: Viewer) {
        self.viewer = viewer;
    }

    /// Brings the layout up to the document.
    pub fn update_layout(&mut self, cx: &CanvasCx<'_>) {
        let now = (self.viewer, cx.document.revision());
        if now != self.laid {
            (self.board, self.layout) = self.viewer.lay_out(cx);
            self.laid = now;
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
        let key = SceneKey::of(cx, self.viewer, omit, faded);
        if key == self.scene {
            return Vec::new();
        }
        let repainted = key.theme != self.scene.theme;
        let canvas = Arc::new(canvas_of(cx, &self.board, &self.layout, &key));
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

fn canvas_of(cx: &CanvasCx<'_>, board: &Board, layout: &Layout, key: &SceneKey) -> raster::Canvas {
    let pens = Pens {
        theme: cx.theme,
        typesetter: cx.typesetter,
        strings: Strings::for_board(&board.language, cx.strings.lang()),
    };
    let viewer = key.laid.0;
    let options = DrawOptions {
        ghosts: matches!(viewer, Viewer::Hand { .. }) && cx.overlay.is_none(),
        omit: key.omit.clone(),
        faded: BTreeSet::clone(&key.faded),
        alone: viewer.alone(),
        transparent: false,
        compare: cx.overlay.clone(),
    };
    raster::Canvas::new(draw(board, layout, pens, &options))
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
