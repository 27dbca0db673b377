//! Where an editor lies on the screen, and what paper is under it.

use eframe::egui;
use kurbo::{Point, Rect};

use super::CanvasCx;
use super::editor::Subject;
use super::memo::Memo;
use super::pinned::Pinned;
use crate::gui::style::colour;
use crate::layout::Layout;
use crate::model::{Card, Content, LaneKind, MomentSide, NoteColour, Place};
use crate::scene::{Item, Pin, Rgba, Scene, Source};
use crate::text::{Paragraph, TextStyle, Weight};

/// The smallest size of text under the caret, in points.
const READABLE: f64 = 13.0;
/// Board units between a name and the edge of its field.
const FIELD_PAD: f64 = 6.0;

/// A place for a text field.
#[derive(Debug, Clone)]
pub(super) struct EditorPlace {
    /// The note's paper or the name's field, in the window.
    pub paper: egui::Rect,
    /// Where the text stands, in the window.
    pub text: egui::Rect,
    pub style: TextStyle,
    /// Width of the text in board units.
    pub width: f64,
    /// Points a board unit; more than the board's own zoom where that is too small to read.
    pub zoom: f64,
    /// More rows when it grows; else one row that scrolls.
    pub wraps: bool,
    pub ink: Rgba,
    fill: Rgba,
    edge: Rgba,
    /// It floats above its place, larger.
    floats: bool,
    shadow: Rgba,
}

/// The same in board units.
struct OnBoard {
    pin: Pin,
    paper: Rect,
    text: Rect,
    style: TextStyle,
    wraps: bool,
    ink: Rgba,
    fill: Rgba,
}

impl EditorPlace {
    /// None when the subject is not to be seen.
    pub fn new(subject: Subject, memo: &Memo, pinned: &Pinned, cx: &CanvasCx<'_>) -> Option<Self> {
        let place = match subject {
            Subject::Card(id) => {
                let card = memo.layout().card(id)?;
                let (slot, model) = cx.document.board().find(id)?;
                let (fill, ink) = paper_of(model, slot.place, cx);
                OnBoard {
                    pin: Pin::None,
                    paper: card.rect,
                    text: card.text_rect,
                    style: style_of(&card.text),
                    wraps: true,
                    ink,
                    fill,
                }
            }
            Subject::Stage(id) => {
                let stage = memo.layout().stages.iter().find(|stage| stage.id == id)?;
                let (fill, ink) = (cx.theme.board.stage, cx.theme.board.stage_text);
                name(memo, Source::Stage(id.bits()), stage.header, fill, ink)
            }
            Subject::Lane(id) => {
                let lane = memo.layout().lanes.iter().find(|lane| lane.id == id)?;
                let (fill, ink) = (cx.theme.board.surface, cx.theme.board.text);
                name(memo, Source::Lane(id.bits()), lane.header, fill, ink)
            }
            Subject::Title => {
                let (fill, ink) = (cx.theme.board.paper, cx.theme.board.text);
                name(memo, Source::Title, title_rect(memo.layout()), fill, ink)
            }
        };
        Some(place.on_screen(pinned, cx))
    }

    pub fn paint_paper(&self, painter: &egui::Painter) {
        let radius = egui::CornerRadius::from((3.0 * self.zoom).clamp(2.0, 8.0) as f32);
        if self.floats {
            let shadow = egui::Shadow {
                offset: [0, 4],
                blur: 16,
                spread: 0,
                color: colour(self.shadow),
            };
            painter.add(shadow.as_shape(self.paper, radius));
        }
        painter.rect_filled(self.paper, radius, colour(self.fill));
        painter.rect_stroke(
            self.paper,
            radius,
            egui::Stroke::new(2.0, colour(self.edge)),
            egui::StrokeKind::Outside,
        );
    }
}

impl OnBoard {
    fn on_screen(self, pinned: &Pinned, cx: &CanvasCx<'_>) -> EditorPlace {
        let view = pinned.view(self.pin);
        let zoom = view.zoom().max(READABLE / self.style.size);
        let floats = zoom > view.zoom();
        let natural = view.screen_rect(self.paper);
        let paper = if floats {
            let size = egui::vec2(
                (self.paper.width() * zoom) as f32,
                (self.paper.height() * zoom) as f32,
            );
            let around = egui::Rect::from_center_size(natural.center(), size);
            pushed_into(around, view.rect.shrink(4.0))
        } else {
            natural
        };
        let inset = (self.text.origin() - self.paper.origin()) * zoom;
        let text = egui::Rect::from_min_size(
            paper.min + egui::vec2(inset.x as f32, inset.y as f32),
            egui::vec2(
                (self.text.width() * zoom) as f32,
                (self.text.height() * zoom) as f32,
            ),
        );
        EditorPlace {
            paper,
            text,
            style: self.style,
            width: self.text.width(),
            zoom,
            wraps: self.wraps,
            ink: self.ink,
            fill: self.fill,
            edge: cx.theme.frame.accent,
            floats,
            shadow: cx.theme.frame.overlay_shadow,
        }
    }
}

/// The smallest move that brings `rect` into `room`.
fn pushed_into(rect: egui::Rect, room: egui::Rect) -> egui::Rect {
    let axis = |from: f32, to: f32, low: f32, high: f32| {
        (low - from).max(0.0) + (high - to.max(from)).min(0.0)
    };
    rect.translate(egui::vec2(
        axis(rect.left(), rect.right(), room.left(), room.right()),
        axis(rect.top(), rect.bottom(), room.top(), room.bottom()),
    ))
}

/// The style that a paragraph was set in.
fn style_of(text: &Paragraph) -> TextStyle {
    let row = text.rows.first();
    let face = row.and_then(|row| row.runs.first()).map(|run| &run.face);
    TextStyle {
        size: text.size,
        weight: face.map_or(Weight::Medium, |face| face.weight),
        italic: face.is_some_and(|face| face.italic),
        line_height: row.map_or(1.3, |row| row.height / text.size),
    }
}

/// The field of a name: where the scene has its first row, up to the header's right edge.
fn name(memo: &Memo, source: Source, header: Rect, fill: Rgba, ink: Rgba) -> OnBoard {
    let found = largest_text(memo.canvas().scene(), source);
    let (pin, origin, style) = found.unwrap_or((
        Pin::None,
        header.origin() + (FIELD_PAD, FIELD_PAD),
        TextStyle {
            size: 14.0,
            weight: Weight::Semibold,
            italic: false,
            line_height: 1.3,
        },
    ));
    let height = style.size * style.line_height;
    let right = (header.x1 - FIELD_PAD).max(origin.x + 40.0);
    let text = Rect::new(origin.x, origin.y, right, origin.y + height);
    OnBoard {
        pin,
        paper: text.inflate(FIELD_PAD, FIELD_PAD / 2.0),
        text,
        style,
        wraps: false,
        ink,
        fill,
    }
}

/// The name among the texts of a source: the largest one, its first row.
pub(super) fn largest_text(scene: &Scene, source: Source) -> Option<(Pin, Point, TextStyle)> {
    let mut found: Option<(Pin, Point, TextStyle)> = None;
    for placed in scene.items.iter().filter(|placed| placed.source == source) {
        if let Item::Text { origin, row, .. } = &placed.item
            && let Some(run) = row.runs.first()
            && found.is_none_or(|(_, _, style)| run.size > style.size)
        {
            let style = TextStyle {
                size: run.size,
                weight: run.face.weight,
                italic: run.face.italic,
                line_height: row.height / run.size,
            };
            found = Some((placed.pin, *origin, style));
        }
    }
    found
}

/// The title's room above the grid.
fn title_rect(layout: &Layout) -> Rect {
    let mut rect = layout.bounds;
    rect.y1 = layout.stage_row.y0;
    rect.x1 = rect.center().x;
    rect
}

/// Paper and ink of a card while it is edited.
fn paper_of(card: &Card, place: Place, cx: &CanvasCx<'_>) -> (Rgba, Rgba) {
    let board = &cx.theme.board;
    let lane = match place {
        Place::Cell { lane, .. } => cx.document.board().lane(lane),
        Place::Parking => None,
    };
    match (&card.content, lane.map(|lane| lane.kind)) {
        (Content::Moment { side, .. }, Some(LaneKind::Moments)) => {
            let fill = match side {
                MomentSide::High => board.moment_high,
                MomentSide::Low => board.moment_low,
            };
            (fill, board.moment_text)
        }
        (_, Some(LaneKind::Notes(_)) | None) => {
            let colour = card
                .colour
                .or(lane.and_then(|lane| lane.colour))
                .unwrap_or(NoteColour::Yellow);
            let at = NoteColour::ALL.iter().position(|other| *other == colour);
            let paper = board.notes[at.unwrap_or(0)];
            (paper.fill, paper.text)
        }
        _ => (board.surface, board.text),
    }
}
