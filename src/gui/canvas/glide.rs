//! Where the camera is and where it is flying to.

use eframe::egui;
use kurbo::{Point, Rect, Size, Vec2};

use crate::tool::Camera;

/// Seconds of a flight.
const FLIGHT: f64 = 0.16;
/// Points left free around what is fitted.
const MARGIN: f64 = 28.0;
/// What was looked for is shown at least this large.
const READABLE: f64 = 0.7;
/// Points around it that must be in view already, or it comes to the middle.
const ROOM: f64 = 90.0;
/// A small board is not blown up beyond this.
const FIT_ZOOM: f64 = 2.0;

/// A camera that flies to where it is told.
#[derive(Debug)]
pub(super) struct Glide {
    pub camera: Camera,
    flight: Option<Flight>,
    /// How much of it is done, 1 at the end.
    share: f64,
    /// Shows the whole board, and goes on to when the canvas changes its size.
    keeps_board: bool,
}

#[derive(Debug)]
struct Flight {
    from: Camera,
    to: Camera,
    start: f64,
}

/// Where to fly, once the size of the canvas is known.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Goal {
    /// All of this in view, as large as it fits.
    Fit { rect: Rect, at_once: bool },
    /// This in `free` (points of the canvas), with as little movement as can be.
    Reveal { rect: Rect, free: Rect },
    /// This in `free`, large enough to be read; in its middle, unless it is well in view or at an end of the `board`.
    Show { rect: Rect, free: Rect, board: Rect },
    /// A zoom about the middle.
    Zoom(f64),
    /// Exactly there.
    To(Camera),
}

impl Glide {
    pub fn new() -> Self {
        Self {
            camera: Camera {
                origin: Point::ORIGIN,
                zoom: 1.0,
            },
            flight: None,
            share: 1.0,
            keeps_board: false,
        }
    }

    /// The zoom that will be when it has arrived.
    pub fn zoom(&self) -> f64 {
        self.flight
            .as_ref()
            .map_or(self.camera.zoom, |flight| flight.to.zoom)
    }

    /// Where the camera will be when it has arrived.
    pub fn goal(&self) -> Camera {
        self.flight.as_ref().map_or(self.camera, |flight| flight.to)
    }

    /// How much of the way is done, to the eye: 1 when it has arrived.
    pub fn share(&self) -> f64 {
        self.share
    }

    pub fn is_flying(&self) -> bool {
        self.flight.is_some()
    }

    /// True since the whole board was fitted, until it is moved.
    pub fn keeps_board(&self) -> bool {
        self.keeps_board
    }

    /// From now on the whole board is what is shown.
    pub fn keep_board(&mut self) {
        self.keeps_board = true;
    }

    /// The hand moved the camera: a flight ends where it is.
    pub fn set(&mut self, camera: Camera) {
        self.arrive(camera);
        self.keeps_board = false;
    }

    fn arrive(&mut self, camera: Camera) {
        self.camera = camera;
        self.flight = None;
        self.share = 1.0;
    }

    pub fn go(&mut self, goal: Goal, canvas: Size, time: f64) {
        let now = self.goal();
        let (to, at_once) = match goal {
            Goal::Fit { rect, at_once } => {
                let free = Size::new(canvas.width - 2.0 * MARGIN, canvas.height - 2.0 * MARGIN);
                let fitted = Camera::fitted(rect, free, FIT_ZOOM);
                (fitted.panned(Vec2::new(MARGIN, MARGIN)), at_once)
            }
            Goal::Reveal { rect, free } => (now.revealing(rect, free.inset(-MARGIN)), false),
            Goal::Show { rect, free, board } => (shown(now, rect, free, board, canvas), false),
            Goal::Zoom(zoom) => {
                let middle = (canvas.to_vec2() / 2.0).to_point();
                (now.zoomed_about(middle, zoom / now.zoom), false)
            }
            Goal::To(camera) => (camera, false),
        };
        self.keeps_board &= to == now;
        if at_once {
            self.arrive(to);
        } else if to != now {
            self.flight = Some(Flight {
                from: self.camera,
                to,
                start: time,
            });
            self.share = 0.0;
        }
    }

    /// A board can never be lost from view.
    pub fn keep(&mut self, bounds: Rect, free: Rect) {
        if !self.is_flying() {
            self.camera = self.camera.keeping(bounds, free);
        }
    }

    /// Flies on; asks for the next frame until it has arrived.
    pub fn advance(&mut self, ui: &egui::Ui, canvas: Size) {
        let Some(flight) = &self.flight else { return };
        let time = ui.input(|input| input.time);
        // Whoever asks for less motion has no animations at all.
        let share = if ui.style().animation_time == 0.0 {
            1.0
        } else {
            ((time - flight.start) / FLIGHT).clamp(0.0, 1.0)
        };
        if share >= 1.0 {
            self.arrive(flight.to);
        } else {
            self.share = ease_out(share);
            self.camera = between(flight.from, flight.to, self.share, canvas);
            ui.ctx().request_repaint();
        }
    }
}

/// The camera that shows this, from where it is now.
fn shown(now: Camera, rect: Rect, free: Rect, board: Rect, canvas: Size) -> Camera {
    let zoom = now.zoom.max(READABLE);
    let inner = free.inset(-ROOM);
    let screen = |point| now.screen_from_board(point);
    let seen = Rect::from_points(screen(rect.origin()), screen(Point::new(rect.x1, rect.y1)));
    let is_well_in_view = inner.area() > 0.0 && inner.union(seen) == inner;
    if zoom == now.zoom && is_well_in_view {
        return now;
    }
    let wanted = rect.center() - free.center().to_vec2() / zoom;
    let (view, board) = (canvas / zoom, board.inflate(MARGIN / zoom, MARGIN / zoom));
    let origin = Point::new(
        within(wanted.x, view.width, board.x0, board.x1),
        within(wanted.y, view.height, board.y0, board.y1),
    );
    Camera { origin, zoom }
}

/// Where a view of this length begins so that it shows nothing beyond the board's ends, or all of the board in its middle.
fn within(start: f64, length: f64, from: f64, to: f64) -> f64 {
    if length < to - from {
        start.clamp(from, to - length)
    } else {
        f64::midpoint(from, to) - length / 2.0
    }
}

fn ease_out(share: f64) -> f64 {
    1.0 - (1.0 - share).powi(3)
}

/// The middle moves straight on the board, the zoom evenly to the eye.
fn between(from: Camera, to: Camera, share: f64, canvas: Size) -> Camera {
    let middle = (canvas.to_vec2() / 2.0).to_point();
    let zoom = (from.zoom.ln() + (to.zoom.ln() - from.zoom.ln()) * share).exp();
    let centre = from
        .board_from_screen(middle)
        .lerp(to.board_from_screen(middle), share);
    Camera {
        origin: centre - middle.to_vec2() / zoom,
        zoom,
    }
}
