//! Presenting: the clean map on a screen of its own, walked by keys, mouse or remote.

mod console;
mod keys;

use std::time::Duration;

use eframe::Frame;
use eframe::egui::accesskit::{Live, Role};
use eframe::egui::{
    Align2, CentralPanel, Color32, Context, CornerRadius, CursorIcon, Id, Memory, Response, Ui,
    ViewportCommand, ViewportId, WidgetInfo, pos2, vec2,
};

use self::console::{Console, Screens};
use self::keys::Press;
use super::app::App;
use super::canvas::{CanvasCx, Projection};
use super::style::{colour, font};
use crate::i18n::{Key, key};
use crate::text::Weight;
use crate::tool::present::{Show, Spot, Step};

/// Seconds that the line at the bottom stays.
const LINE: f64 = 1.0;
/// The same for what has to be read once.
const NOTICE: f64 = 4.0;
/// Seconds without motion until the pointer hides.
const POINTER: f64 = 2.0;

/// A presentation that is under way.
pub struct Presentation {
    /// The board that it shows.
    serial: u64,
    show: Show,
    projection: Projection,
    /// The facilitator's window; none while the room's is the only one.
    console: Option<Console>,
    /// Not before the first frame knows how many screens there are.
    begun: bool,
    wants_console: bool,
    was_full: bool,
    /// What had the keyboard.
    keyboard: Option<Id>,
    /// What the line at the bottom says, from when on and how long.
    line: Option<(Line, f64)>,
}

/// What the line at the bottom says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Line {
    /// Where one is.
    Position,
    Notice(Key),
}

/// Begins, with the facilitator's own window where there are two screens, or at all events.
pub(super) fn start(app: &mut App, wants_console: bool) {
    let Some(serial) = app.session.as_ref().map(|session| session.serial) else {
        return;
    };
    if let Some((canvas, mut cx)) = app.board() {
        canvas.lay_down(&mut cx);
    }
    let full = app.ctx.input(|input| input.viewport().fullscreen);
    app.present = Some(Presentation {
        serial,
        show: Show::default(),
        projection: Projection::default(),
        console: None,
        begun: false,
        wants_console,
        was_full: full.unwrap_or(false),
        keyboard: app.ctx.memory(Memory::focused),
        line: None,
    });
    app.ctx.request_repaint();
}

/// One frame of a presentation; false when there is none.
pub(super) fn show(app: &mut App, ui: &mut Ui, frame: &Frame) -> bool {
    let Some(mut present) = app.present.take() else {
        return false;
    };
    let session = app.session.as_ref();
    let is_here = session.is_some_and(|session| session.serial == present.serial);
    // A question needs the whole window.
    if !is_here || app.dialog.is_some() {
        present.leave(app);
        return false;
    }
    if !present.begun {
        present.begin(ui.ctx(), frame);
    }
    let stays = app
        .board()
        .is_some_and(|(_, cx)| present.take_keys(ui.ctx(), &cx));
    if !stays {
        present.leave(app);
        return false;
    }
    let goes_on = if present.console.is_some() {
        console::show(&mut present, app, ui)
    } else {
        present.room(app, ui);
        true
    };
    if goes_on {
        app.present = Some(present);
    } else {
        present.leave(app);
    }
    true
}

impl Presentation {
    fn begin(&mut self, ctx: &Context, frame: &Frame) {
        self.begun = true;
        let time = ctx.input(|input| input.time);
        let screens = Screens::of(frame);
        let wants = self.wants_console || screens.is_some_and(Screens::has_other);
        if wants && !ctx.embed_viewports() {
            self.console = Some(Console::new(screens, time));
        } else {
            ctx.send_viewport_cmd(ViewportCommand::Fullscreen(true));
        }
        let notice = if wants && self.console.is_none() {
            key::PRESENT_ONE_WINDOW
        } else {
            key::PRESENT_LEAVE_HINT
        };
        self.line = Some((Line::Notice(notice), time));
    }

    /// Puts back what was before.
    fn leave(self, app: &mut App) {
        if self.begun && self.console.is_none() {
            let full = ViewportCommand::Fullscreen(self.was_full);
            app.ctx.send_viewport_cmd(full);
        }
        match (self.keyboard, &mut app.session) {
            (Some(id), _) => app.ctx.memory_mut(|memory| memory.request_focus(id)),
            (None, Some(session)) => session.canvas.take_keyboard(),
            (None, None) => {}
        }
        app.ctx.request_repaint();
    }

    /// What the room sees, in the window of `ui`.
    fn room(&mut self, app: &mut App, ui: &mut Ui) {
        let time = ui.input(|input| input.time);
        let Some((_, cx)) = app.board() else {
            return;
        };
        let response = CentralPanel::no_frame()
            .show(ui, |ui| {
                let response = self.projection.ui(ui, &cx, &mut self.show);
                if self.show.is_blank() {
                    let black = Color32::BLACK;
                    ui.painter().rect_filled(ui.clip_rect(), 0.0, black);
                }
                self.bottom_line(ui, &cx, time);
                response
            })
            .inner;
        let words = if self.show.is_blank() {
            cx.strings.get(key::PRESENT_BLANK).to_owned()
        } else {
            self.words(&cx)
        };
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &words));
        ui.ctx()
            .accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
        self.take_mouse(ui, &response, &cx);
        hide_pointer(ui.ctx());
    }

    /// False when the last of them leaves.
    fn take_keys(&mut self, ctx: &Context, cx: &CanvasCx<'_>) -> bool {
        for press in keys::take(ctx) {
            match press {
                Press::Step(step) => self.step(step, ctx, cx),
                Press::FullScreen => {
                    let room = match self.console {
                        Some(_) => console::room_window(),
                        None => ViewportId::ROOT,
                    };
                    let full = ctx.input_for(room, |input| input.viewport().fullscreen);
                    let other = ViewportCommand::Fullscreen(!full.unwrap_or(false));
                    ctx.send_viewport_cmd_to(room, other);
                }
                Press::Leave => return false,
            }
        }
        true
    }

    fn take_mouse(&mut self, ui: &Ui, response: &Response, cx: &CanvasCx<'_>) {
        if response.clicked() {
            self.step(Step::Next, ui.ctx(), cx);
        }
        if response.secondary_clicked() {
            self.step(Step::Previous, ui.ctx(), cx);
        }
    }

    /// Says something in the line at the bottom.
    pub(super) fn say(&mut self, notice: Key, time: f64) {
        self.line = Some((Line::Notice(notice), time));
    }

    fn step(&mut self, step: Step, ctx: &Context, cx: &CanvasCx<'_>) {
        let time = ctx.input(|input| input.time);
        let show = &mut self.show;
        self.projection.look(cx, |room| show.take(step, time, room));
        self.line = Some((Line::Position, time));
        ctx.request_repaint();
    }

    /// Where one is: `3/6  Selection`.
    fn words(&mut self, cx: &CanvasCx<'_>) -> String {
        let show = &self.show;
        let position = self.projection.look(cx, |room| show.position(room));
        let name = spot_name(self.show.spot(), cx);
        let Some(at) = position else {
            return name;
        };
        let mut args = vec![
            ("number", at.number.into()),
            ("of", at.of.into()),
            ("name", name.into()),
        ];
        let words = if at.pages > 1 {
            args.extend([("page", at.page.into()), ("pages", at.pages.into())]);
            key::PRESENT_POSITION_PAGE
        } else {
            key::PRESENT_POSITION
        };
        cx.strings.with(words, &args)
    }

    /// Says for a moment where one is.
    fn bottom_line(&mut self, ui: &Ui, cx: &CanvasCx<'_>, time: f64) {
        let Some((line, from)) = self.line else {
            return;
        };
        let (words, stays) = match line {
            Line::Position => (self.words(cx), LINE),
            Line::Notice(key) => (cx.strings.get(key).to_owned(), NOTICE),
        };
        let left = stays - (time - from);
        if left <= 0.0 {
            self.line = None;
            return;
        }
        ui.ctx()
            .request_repaint_after(Duration::from_secs_f64(left));
        if self.show.is_blank() {
            return;
        }
        let canvas = ui.clip_rect();
        let size = (canvas.height() / 50.0).max(14.0);
        let ink = colour(cx.theme.frame.text);
        let painter = ui.painter();
        let galley = painter.layout_no_wrap(words, font(size, Weight::Medium), ink);
        let at = pos2(canvas.center().x, canvas.bottom() - size);
        let rect = Align2::CENTER_BOTTOM.anchor_size(at, galley.size());
        let chip = rect.expand2(vec2(size, size * 0.4));
        let fill = colour(cx.theme.frame.panel.with_alpha(235));
        painter.rect_filled(chip, CornerRadius::same(255), fill);
        painter.galley(rect.min, galley, ink);
    }
}

/// The name of what is shown; the board's for all of it.
fn spot_name(spot: Spot, cx: &CanvasCx<'_>) -> String {
    let board = cx.document.board();
    let name = match spot {
        Spot::Whole => Some(&board.title),
        Spot::Stage(id) => board.stage(id).map(|stage| &stage.name),
        Spot::Lane(id) => board.lane(id).map(|lane| &lane.name),
    };
    let name = name.map_or("", |name| name.trim());
    if name.is_empty() {
        let untitled = match spot {
            Spot::Whole => key::BOARD_UNTITLED,
            Spot::Stage(_) | Spot::Lane(_) => key::PRESENT_UNNAMED,
        };
        return cx.strings.get(untitled).to_owned();
    }
    name.to_owned()
}

/// A pointer at rest is in the way.
fn hide_pointer(ctx: &Context) {
    let rests = ctx.input(|input| f64::from(input.pointer.time_since_last_movement()));
    if rests >= POINTER {
        ctx.set_cursor_icon(CursorIcon::None);
    } else {
        ctx.request_repaint_after(Duration::from_secs_f64(POINTER - rests));
    }
}
