//! What the hand does on the canvas: to the camera, or as events to the tool.

use std::time::Duration;

use eframe::egui::{self, Event as Input, Key, PointerButton, Pos2};

use super::pinned::Pinned;
use super::view::{camera_point, vec2};
use super::{Canvas, CanvasCx};
use crate::layout::Target;
use crate::scene::Pin;
use crate::tool::{Cursor, Event, Modifiers, ToolKind};

/// Within this distance of the edge (points) a drag scrolls the board.
const EDGE: f32 = 36.0;
/// Points a second at the very edge.
const EDGE_SPEED: f32 = 900.0;
/// Seconds that a finger rests on something until its menu opens.
const LONG_PRESS: f64 = 0.5;
/// A drag scrolls only once it has left its start by so much.
const DRAG_START: f32 = 8.0;

/// What the hand holds.
#[derive(Debug, Default)]
pub(super) struct Hand {
    /// The board itself, since it was last here.
    panning: Option<Pos2>,
    press: Option<Press>,
    /// The last press, to count double ones.
    last: Option<(f64, Pos2, u8)>,
    is_zooming: bool,
}

/// The primary button is down for the tool.
#[derive(Debug, Clone, Copy)]
struct Press {
    from: Pos2,
    /// A gesture stays with the layer it began on.
    pin: Pin,
    has_moved: bool,
    /// When it began, in seconds of the window.
    since: f64,
}

impl Hand {
    /// True while the wheel or fingers still zoom.
    pub fn is_zooming(&self) -> bool {
        self.is_zooming
    }
}

impl Canvas {
    /// Takes the frame's input.
    pub(super) fn take_input(&mut self, ui: &egui::Ui, cx: &mut CanvasCx<'_>) {
        let (events, time) = ui.input(|input| (input.events.clone(), input.time));
        let mut events = events.into_iter().peekable();
        while let Some(event) = events.next() {
            match event {
                Input::PointerButton {
                    pos,
                    button,
                    pressed: true,
                    modifiers,
                } if self.is_mine(ui, pos) => self.press(ui, pos, button, modifiers, time, cx),
                Input::PointerButton {
                    pos,
                    button,
                    pressed: false,
                    modifiers,
                } => self.release(pos, button, modifiers, cx),
                // Only the last of several places matters.
                Input::PointerMoved(pos)
                    if !matches!(events.peek(), Some(Input::PointerMoved(_))) =>
                {
                    self.moved(ui, pos, cx);
                }
                Input::WindowFocused(false) => {
                    self.hand.panning = None;
                    if self.tool.is_busy() {
                        self.cancel_gesture(cx);
                    }
                }
                _ => {}
            }
        }
        self.long_press(ui, time, cx);
        self.wheel(ui);
        self.scroll_at_edges(ui, cx);
        self.show_cursor(ui, cx);
    }

    /// True where nothing lies over the canvas.
    fn is_mine(&self, ui: &egui::Ui, pos: Pos2) -> bool {
        let over_editor = self
            .editor
            .as_ref()
            .is_some_and(|editor| editor.rect.contains(pos));
        !over_editor && self.is_under(ui, pos)
    }

    fn is_under(&self, ui: &egui::Ui, pos: Pos2) -> bool {
        self.rect.contains(pos) && ui.ctx().layer_id_at(pos) == Some(ui.layer_id())
    }

    fn press(
        &mut self,
        ui: &egui::Ui,
        pos: Pos2,
        button: PointerButton,
        modifiers: egui::Modifiers,
        time: f64,
        cx: &mut CanvasCx<'_>,
    ) {
        self.finish_editing(cx);
        self.takes_focus = true;
        if button == PointerButton::Secondary && !self.tool.is_busy() {
            self.open_menu(pos, cx);
            return;
        }
        let pans = match button {
            PointerButton::Middle => true,
            PointerButton::Primary => {
                self.tool.kind() == ToolKind::Hand || ui.input(|input| input.key_down(Key::Space))
            }
            _ => return,
        };
        if pans {
            self.hand.panning = Some(pos);
            return;
        }
        let delay = ui.options(|options| options.input_options.max_double_click_delay);
        let clicks = match self.hand.last {
            Some((then, there, clicks))
                if time - then < delay && there.distance(pos) < DRAG_START =>
            {
                clicks.saturating_add(1)
            }
            _ => 1,
        };
        self.hand.last = Some((time, pos, clicks));
        let pinned = self.look(cx);
        let pin = pinned.pin_at(pos);
        self.hand.press = Some(Press {
            from: pos,
            pin,
            has_moved: false,
            since: time,
        });
        let at = pinned.view(pin).board_from_screen(pos);
        let modifiers = tool_modifiers(modifiers);
        self.send(
            Event::Down {
                at,
                modifiers,
                clicks,
            },
            cx,
        );
    }

    /// Opens the menu of what is there.
    fn open_menu(&mut self, pos: Pos2, cx: &mut CanvasCx<'_>) {
        let pinned = self.look(cx);
        let at = pinned.view(pinned.pin_at(pos)).board_from_screen(pos);
        let effects = self.with_tool_cx(cx, |tool, tool_cx| tool.point(at, tool_cx));
        self.run(effects, cx);
        self.menu = (pos, true);
    }

    /// A finger that rests is the second button.
    fn long_press(&mut self, ui: &egui::Ui, time: f64, cx: &mut CanvasCx<'_>) {
        let is_finger = cx.finger || ui.input(egui::InputState::any_touches);
        let press = self.hand.press.filter(|press| !press.has_moved);
        let Some(press) = press.filter(|_| is_finger) else {
            return;
        };
        let left = press.since + LONG_PRESS - time;
        if left > 0.0 {
            ui.ctx()
                .request_repaint_after(Duration::from_secs_f64(left));
            return;
        }
        self.drop_press();
        self.send(Event::Cancel, cx);
        self.open_menu(press.from, cx);
    }

    fn moved(&mut self, ui: &egui::Ui, pos: Pos2, cx: &mut CanvasCx<'_>) {
        if let Some(from) = self.hand.panning {
            let by = pos - from;
            self.hand.panning = Some(pos);
            self.glide.set(self.glide.camera.panned(vec2(by)));
            return;
        }
        if let Some(press) = &mut self.hand.press {
            press.has_moved |= press.from.distance(pos) > DRAG_START;
        } else if !self.is_mine(ui, pos) {
            return;
        }
        let modifiers = tool_modifiers(ui.input(|input| input.modifiers));
        self.send_move(pos, modifiers, cx);
    }

    fn send_move(&mut self, pos: Pos2, modifiers: Modifiers, cx: &mut CanvasCx<'_>) {
        let pinned = self.look(cx);
        let pin = self
            .hand
            .press
            .map_or(pinned.pin_at(pos), |press| press.pin);
        let at = pinned
            .view(pin)
            .board_from_screen(self.in_sight(&pinned, pos));
        self.send(Event::Move { at, modifiers }, cx);
    }

    /// Where a gesture on the map is while the hand is behind it: no gesture goes on under a panel, under a header that
    /// sticks or outside the window, where nobody sees what it does.
    fn in_sight(&self, pinned: &Pinned, pos: Pos2) -> Pos2 {
        let free = pinned.free().shrink(1.0);
        match self.hand.press {
            Some(press) if press.pin == Pin::None && free.is_positive() => free.clamp(pos),
            _ => pos,
        }
    }

    fn release(
        &mut self,
        pos: Pos2,
        button: PointerButton,
        modifiers: egui::Modifiers,
        cx: &mut CanvasCx<'_>,
    ) {
        if matches!(button, PointerButton::Primary | PointerButton::Middle)
            && self.hand.panning.take().is_some()
        {
            return;
        }
        if button == PointerButton::Primary
            && let Some(press) = self.hand.press
        {
            let pinned = self.look(cx);
            let pos = self.in_sight(&pinned, pos);
            self.hand.press = None;
            let at = pinned.view(press.pin).board_from_screen(pos);
            let modifiers = tool_modifiers(modifiers);
            self.send(Event::Up { at, modifiers }, cx);
        }
    }

    /// What of the board lies there, where the canvas is not covered.
    pub fn target_at(&mut self, ui: &egui::Ui, pos: Pos2, cx: &CanvasCx<'_>) -> Option<Target> {
        if !self.is_under(ui, pos) {
            return None;
        }
        let pinned = self.look(cx);
        let at = pinned.view(pinned.pin_at(pos)).board_from_screen(pos);
        Some(self.memo(cx).layout().hit(at))
    }

    /// Ends a press without letting go.
    pub(super) fn drop_press(&mut self) {
        self.hand.press = None;
    }

    fn wheel(&mut self, ui: &egui::Ui) {
        self.hand.is_zooming = false;
        let Some(pos) = ui.input(|input| input.pointer.hover_pos()) else {
            return;
        };
        if !self.is_under(ui, pos) {
            return;
        }
        let (scroll, zoom) =
            ui.input(|input| (input.translation_delta(), f64::from(input.zoom_delta())));
        if zoom != 1.0 {
            self.hand.is_zooming = true;
            let at = camera_point(self.rect, pos);
            self.glide.set(self.glide.camera.zoomed_about(at, zoom));
            // The next frame sees that the wheel has come to rest.
            ui.ctx().request_repaint();
        }
        if scroll != egui::Vec2::ZERO {
            self.glide.set(self.glide.camera.panned(vec2(scroll)));
        }
    }

    fn scroll_at_edges(&mut self, ui: &egui::Ui, cx: &mut CanvasCx<'_>) {
        let (Some(press), Some(pos)) = (
            self.hand.press,
            ui.input(|input| input.pointer.latest_pos()),
        ) else {
            return;
        };
        let overlay = self.tool.overlay();
        let drags = !overlay.lifted.is_empty() || overlay.rubber_band.is_some();
        if !press.has_moved || !drags {
            return;
        }
        let pinned = self.look(cx);
        let free = pinned.free();
        let board = pinned
            .view(Pin::None)
            .screen_rect(self.memo(cx).layout().bounds);
        // Where the board ends, there is nothing more to come.
        let speed = |at: f32, free: egui::Rangef, board: egui::Rangef| {
            let back = ((free.min + EDGE - at) / EDGE).clamp(0.0, 1.0);
            let on = ((at - (free.max - EDGE)) / EDGE).clamp(0.0, 1.0);
            let goes_back = back * f32::from(board.min < free.min + EDGE);
            let goes_on = on * f32::from(board.max > free.max - EDGE);
            (goes_back - goes_on) * EDGE_SPEED
        };
        let speed = egui::vec2(
            speed(pos.x, free.x_range(), board.x_range()),
            speed(pos.y, free.y_range(), board.y_range()),
        );
        if speed == egui::Vec2::ZERO {
            return;
        }
        let dt = ui.input(|input| input.stable_dt).min(0.05);
        self.glide.set(self.glide.camera.panned(vec2(speed * dt)));
        let modifiers = tool_modifiers(ui.input(|input| input.modifiers));
        self.send_move(pos, modifiers, cx);
        ui.ctx().request_repaint();
    }

    fn show_cursor(&mut self, ui: &egui::Ui, cx: &mut CanvasCx<'_>) {
        let Some(pos) = ui.input(|input| input.pointer.hover_pos()) else {
            return;
        };
        if self.hand.panning.is_some() {
            ui.set_cursor_icon(egui::CursorIcon::Grabbing);
            return;
        }
        if !self.is_mine(ui, pos) && self.hand.press.is_none() {
            return;
        }
        if self.tool.kind() == ToolKind::Hand
            || ui.input(|input| input.key_down(Key::Space)) && !self.is_editing_text()
        {
            ui.set_cursor_icon(egui::CursorIcon::Grab);
            return;
        }
        let pinned = self.look(cx);
        let pin = self
            .hand
            .press
            .map_or(pinned.pin_at(pos), |press| press.pin);
        let at = pinned.view(pin).board_from_screen(pos);
        let cursor = self.with_tool_cx(cx, |tool, tool_cx| tool.cursor(at, tool_cx));
        ui.set_cursor_icon(match cursor {
            Cursor::Arrow => egui::CursorIcon::Default,
            Cursor::Grab => egui::CursorIcon::Grab,
            Cursor::Grabbing => egui::CursorIcon::Grabbing,
            Cursor::ResizeColumn => egui::CursorIcon::ResizeColumn,
            Cursor::ResizeRow => egui::CursorIcon::ResizeRow,
            Cursor::Crosshair => egui::CursorIcon::Crosshair,
            Cursor::Finger => egui::CursorIcon::PointingHand,
        });
    }
}

fn tool_modifiers(modifiers: egui::Modifiers) -> Modifiers {
    Modifiers {
        shift: modifiers.shift,
        command: modifiers.command,
        alt: modifiers.alt,
    }
}
