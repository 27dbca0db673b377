//! The keyboard among the lines of a panel.

use eframe::egui::{EventFilter, FocusDirection, Id, Key, Modifiers, Response, Ui};

/// Where it is. Up and down go from line to line, Tab to what a line offers too.
#[derive(Debug)]
pub struct LineFocus {
    /// The panel has it, be it on something that is just gone.
    is_here: bool,
    /// Where it was seen last.
    at: Option<Id>,
    /// The line of that, counted from the first one.
    line: usize,
    /// The line that gets it in this frame.
    wanted: Option<usize>,
    /// Lines so far in this frame.
    lines: usize,
    /// What had it is still there.
    is_seen: bool,
}

impl Default for LineFocus {
    /// The first line takes it.
    fn default() -> Self {
        Self {
            is_here: true,
            at: None,
            line: 0,
            wanted: Some(0),
            lines: 0,
            is_seen: false,
        }
    }
}

impl LineFocus {
    /// True from the order to open on.
    pub fn is_here(&self) -> bool {
        self.is_here
    }

    /// Before the first line of a frame.
    pub fn begin(&mut self, ui: &Ui, is_covered: bool) {
        (self.lines, self.is_seen) = (0, false);
        if !self.is_here || is_covered {
            return;
        }
        ui.input_mut(|input| {
            let mut count = |key| input.count_and_consume_key(Modifiers::NONE, key);
            let up = count(Key::ArrowUp);
            let down = count(Key::ArrowDown);
            if up + down > 0 {
                self.wanted = Some((self.line + down).saturating_sub(up));
            }
        });
    }

    /// A line that can have it.
    pub fn line(&mut self, ui: &Ui, line: &Response) {
        let at = self.lines;
        self.lines += 1;
        if self.wanted == Some(at) {
            take(ui, line);
            self.wanted = None;
            (self.at, self.line) = (Some(line.id), at);
            line.scroll_to_me(None);
        }
        self.note(line);
        if line.has_focus() {
            self.line = at;
            hold_arrows(ui, line);
        }
    }

    /// Anything else that can have it; it belongs to the last line.
    pub fn note(&mut self, widget: &Response) {
        if widget.has_focus() {
            self.at = Some(widget.id);
            self.is_here = true;
            self.line = self.lines.saturating_sub(1);
        }
        // One that lets go of it in this frame had it so far.
        self.is_seen |= self.at == Some(widget.id);
    }

    /// After the last line. What had the keyboard may be gone with its finding: then the next line has it.
    pub fn end(&mut self, ui: &Ui, is_wanted_elsewhere: bool) {
        let focused = ui.memory(eframe::egui::Memory::focused);
        if is_wanted_elsewhere {
            self.is_here = false;
        }
        if !self.is_here {
            self.wanted = None;
            return;
        }
        if let Some(wanted) = self.wanted {
            // Below the last line there is none: it stays on it.
            self.wanted = Some(wanted.min(self.lines.saturating_sub(1)));
            if self.lines > 0 {
                ui.ctx().request_repaint();
            }
        } else if !self.is_seen && focused.is_none() && self.lines > 0 {
            self.wanted = Some(self.line.min(self.lines - 1));
            ui.ctx().request_repaint();
        } else {
            self.is_here = self.is_seen && focused.is_some() && focused == self.at;
        }
    }
}

fn take(ui: &Ui, line: &Response) {
    line.request_focus();
    ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
    hold_arrows(ui, line);
}

/// Up and down are the list's.
fn hold_arrows(ui: &Ui, line: &Response) {
    ui.memory_mut(|memory| {
        memory.set_focus_lock_filter(
            line.id,
            EventFilter {
                vertical_arrows: true,
                ..EventFilter::default()
            },
        );
    });
}
