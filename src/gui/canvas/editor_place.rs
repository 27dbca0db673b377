//! Where an editor lies on the screen, and what paper is under its text.

use eframe::egui;
use kurbo::Rect;

use super::CanvasCx;
use super::editor::Subject;
use super::memo::Memo;
use super::pinned::Pinned;
use crate::gui::style::colour;
use crate::layout::metrics::{CONNECTOR_TEXT, FEELING_GAP, LABEL_WIDTH};
use crate::layout::{CardBox, TextBox};
use crate::model::{Card, Content, LaneKind, MomentSide, NoteColour, Place};
use crate::scene::{Pin, Rgba};
use crate::text::{TextStyle, Typesetter};

/// The smallest size of text under the caret, in points.
const READABLE: f64 = 13.0;
/// Least width of a text under the caret, in board units.
const LEAST_WIDTH: f64 = 96.0;
/// A card whose text is narrower than this, in board units, gets the other width under the caret.
const NARROW: f64 = 120.0;
const ROOMY: f64 = 140.0;
/// Board units between words and the edge of what hides them in the picture below.
const COVER: f64 = 3.0;

/// A place for a text field.
#[derive(Debug, Clone)]
pub(super) struct EditorPlace {
    /// The note or the header, in the window.
    pub paper: egui::Rect,
    /// Where the text stands, in the window.
    pub text: egui::Rect,
    pub style: TextStyle,
    /// Width of the text in board units.
    pub width: f64,
    /// Points a board unit; more than the board's own zoom where that is too small to read.
    pub zoom: f64,
    /// Rows stand in the middle.
    pub centred: bool,
    pub ink: Rgba,
    fill: Rgba,
    edge: Rgba,
    shadow: Rgba,
    /// It stands above its place, larger.
    floats: bool,
}

/// The same in board units.
struct OnBoard {
    pin: Pin,
    paper: Rect,
    text: Rect,
    style: TextStyle,
    centred: bool,
    ink: Rgba,
    fill: Rgba,
}

impl EditorPlace {
    /// None when the subject is not to be seen.
    pub fn new(subject: Subject, memo: &Memo, pinned: &Pinned, cx: &CanvasCx<'_>) -> Option<Self> {
        let (layout, board) = (memo.layout(), &cx.theme.board);
        let place = match subject {
            Subject::Card(id) => {
                let card = layout.card(id)?;
                let (slot, model) = cx.document.board().find(id)?;
                let (fill, ink) = paper_of(model, slot.place, cx);
                let text = roomy(card, model, cx.typesetter);
                OnBoard {
                    pin: Pin::None,
                    paper: if card.centred {
                        text
                    } else {
                        card.rect.union(text)
                    },
                    text,
                    style: card.style,
                    centred: card.centred,
                    ink,
                    fill,
                }
            }
            Subject::Stage(id) => {
                let stage = layout.stages.iter().find(|stage| stage.id == id)?;
                let name = OnBoard::name(&stage.name, board.stage, board.stage_text);
                OnBoard {
                    pin: Pin::Top,
                    ..name
                }
            }
            Subject::Lane(id) => {
                let lane = layout.lanes.iter().find(|lane| lane.id == id)?;
                let name = OnBoard::name(&lane.name, board.surface, board.text);
                OnBoard {
                    pin: Pin::Left,
                    ..name
                }
            }
            Subject::Connector(id) => {
                let line = layout.connector(id)?;
                let row = CONNECTOR_TEXT.size * CONNECTOR_TEXT.line_height;
                let shown = line.label.as_ref().map(|label| label.rect);
                let size = shown.map_or((0.0, 0.0), |rect| (rect.width(), rect.height()));
                let text = Rect::from_center_size(
                    shown.map_or(line.middle, |rect| rect.center()),
                    (size.0.max(LABEL_WIDTH), size.1.max(row)),
                );
                OnBoard {
                    pin: Pin::None,
                    paper: text.inflate(2.0 * COVER, COVER),
                    text,
                    style: CONNECTOR_TEXT,
                    centred: true,
                    ink: board.text,
                    fill: board.surface,
                }
            }
            Subject::Group(id, card) => {
                let name = &layout.group(id, card)?.name;
                OnBoard::name(name, board.surface, board.text)
            }
            Subject::Title => {
                let title = &layout.title.as_ref()?.title;
                OnBoard::name(title, board.paper, board.text)
            }
        };
        Some(place.on_screen(pinned, cx))
    }

    /// Hides the words in the picture below, and says where the caret is.
    pub fn paint_paper(&self, painter: &egui::Painter) {
        let cover = (COVER * self.zoom) as f32;
        let radius = cover.clamp(2.0, 8.0);
        if self.floats {
            let shadow = egui::Shadow {
                offset: [0, 4],
                blur: 16,
                spread: 0,
                color: colour(self.shadow),
            };
            painter.add(shadow.as_shape(self.paper, radius));
            painter.rect_filled(self.paper, radius, colour(self.fill));
        } else {
            painter.rect_filled(self.text.expand(cover), radius, colour(self.fill));
        }
        painter.rect_stroke(
            self.paper,
            radius,
            egui::Stroke::new(2.0, colour(self.edge)),
            egui::StrokeKind::Outside,
        );
    }
}

impl OnBoard {
    /// A name, with a field of its own around it.
    fn name(name: &TextBox, fill: Rgba, ink: Rgba) -> Self {
        let mut text = name.rect;
        text.x1 = text.x1.max(text.x0 + LEAST_WIDTH);
        text.y1 = text
            .y1
            .max(text.y0 + name.style.size * name.style.line_height);
        Self {
            pin: Pin::None,
            paper: text.inflate(2.0 * COVER, COVER),
            text,
            style: name.style,
            centred: false,
            ink,
            fill,
        }
    }

    fn on_screen(self, pinned: &Pinned, cx: &CanvasCx<'_>) -> EditorPlace {
        let view = pinned.view(self.pin);
        let zoom = view.zoom().max(READABLE / self.style.size);
        let floats = zoom > view.zoom();
        let natural = view.screen_rect(self.paper);
        let paper = if floats {
            let size = points(self.paper.size().to_vec2() * zoom);
            let around = egui::Rect::from_center_size(natural.center(), size);
            pushed_into(around, view.rect.shrink(4.0))
        } else {
            natural
        };
        let inset = points((self.text.origin() - self.paper.origin()) * zoom);
        let size = points(self.text.size().to_vec2() * zoom);
        EditorPlace {
            paper,
            text: egui::Rect::from_min_size(paper.min + inset, size),
            style: self.style,
            width: self.text.width(),
            zoom,
            centred: self.centred,
            ink: self.ink,
            fill: self.fill,
            edge: cx.theme.frame.accent,
            shadow: cx.theme.frame.overlay_shadow,
            floats,
        }
    }
}

/// The place of a card's text, widened where hardly a word would go into a row.
fn roomy(card: &CardBox, model: &Card, typesetter: &Typesetter) -> Rect {
    let drawn = card.text_rect;
    if drawn.width() >= NARROW {
        return drawn;
    }
    let height = typesetter
        .set(&model.text, card.style, Some(ROOMY))
        .height
        .max(card.style.size * card.style.line_height);
    let half = ROOMY / 2.0;
    if let Some(face) = card.figure.filter(|_| card.centred) {
        let x = face.center().x;
        let top = match model.content {
            _ if drawn.height() > 0.0 => drawn.y0,
            // Where its first letter will stand.
            Content::Feeling { value, .. } if value < 0 => face.y1 + FEELING_GAP,
            _ => face.y0 - FEELING_GAP - height,
        };
        let bottom = (top + height).max(if drawn.is_zero_area() { top } else { drawn.y1 });
        Rect::new(x - half, top, x + half, bottom)
    } else {
        let x0 = drawn.x0;
        Rect::new(
            x0,
            drawn.y0,
            x0 + ROOMY,
            drawn.y0 + height.max(drawn.height()),
        )
    }
}

fn points(by: kurbo::Vec2) -> egui::Vec2 {
    egui::vec2(by.x as f32, by.y as f32)
}

/// The smallest move that brings `rect` into `room`; its top left corner where it is larger.
fn pushed_into(rect: egui::Rect, room: egui::Rect) -> egui::Rect {
    let back = (room.max - rect.max).min(egui::Vec2::ZERO);
    let rect = rect.translate(back);
    rect.translate((room.min - rect.min).max(egui::Vec2::ZERO))
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
            let lane_colour = lane.and_then(|lane| lane.colour);
            let colour = card.colour.or(lane_colour).unwrap_or(NoteColour::Yellow);
            let at = NoteColour::ALL.iter().position(|other| *other == colour);
            let paper = board.notes[at.unwrap_or(0)];
            (paper.fill, paper.text)
        }
        _ => (board.surface, board.text),
    }
}
