//! Fields with a name above them: text, numbers, choices.

use eframe::egui::{
    Align, Button, ComboBox, EventFilter, Id, Key as KeyPress, KeyboardShortcut, Layout, Margin,
    Modifiers, Response, RichText, Stroke, StrokeKind, TextEdit, Ui, Vec2,
};

use super::form::{Form, Typing};
use crate::edit::Edit;
use crate::gui::icons;
use crate::gui::style::{CONTROL, RADIUS, colour, space};
use crate::gui::widgets::{choice, icon_button, ringed, soft, strong};
use crate::i18n::{Key, key};
use crate::text::Icon;

/// How many lines a text has, and what Enter does in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lines {
    One,
    /// Enter ends it, Shift+Enter breaks the line: as on the board.
    Few,
    /// Enter breaks the line.
    Many,
}

/// What the text of a field means.
pub(super) enum Meaning {
    Edit(Edit),
    Nothing,
    /// It cannot be, and why.
    Refused(String),
}

impl From<Option<Edit>> for Meaning {
    fn from(edit: Option<Edit>) -> Self {
        edit.map_or(Self::Nothing, Self::Edit)
    }
}

/// A text field to be.
pub(super) struct TextField<'t> {
    /// Tells it from the subject's other fields.
    pub name: &'static str,
    /// Tells it from the same field of other things in a list.
    pub of: u64,
    /// None: the selected things differ.
    pub value: Option<&'t str>,
    pub lines: Lines,
    pub hint: &'t str,
    /// What is typed waits for Enter while something else of the panel is used.
    pub stays: bool,
}

impl<'t> TextField<'t> {
    pub fn new(name: &'static str, value: Option<&'t str>) -> Self {
        Self {
            name,
            of: 0,
            value,
            lines: Lines::One,
            hint: "",
            stays: false,
        }
    }

    pub fn lines(self, lines: Lines) -> Self {
        Self { lines, ..self }
    }

    pub fn of(self, of: u64) -> Self {
        Self { of, ..self }
    }

    pub fn hint(self, hint: &'t str) -> Self {
        Self { hint, ..self }
    }

    pub fn stays(self) -> Self {
        Self {
            stays: true,
            ..self
        }
    }
}

impl Form<'_> {
    /// The name of a field, above it.
    pub fn name(&self, ui: &mut Ui, name: Key) -> Id {
        ui.spacing_mut().item_spacing.y = space::XS;
        ui.label(soft(self.theme, self.say(name))).id
    }

    /// A named text.
    pub fn text<M: Into<Meaning>>(
        &mut self,
        ui: &mut Ui,
        name: Key,
        field: &TextField<'_>,
        meaning: impl Fn(&str) -> M,
    ) {
        ui.scope(|ui| {
            let label = self.name(ui, name);
            self.bare_text(ui, field, meaning).labelled_by(label);
        });
    }

    /// A text whose name the caller gives.
    pub fn bare_text<M: Into<Meaning>>(
        &mut self,
        ui: &mut Ui,
        field: &TextField<'_>,
        meaning: impl Fn(&str) -> M,
    ) -> Response {
        let id = if field.of == 0 {
            self.id(field.name)
        } else {
            self.id((field.name, field.of))
        };
        let typing = self
            .state
            .typing
            .as_ref()
            .filter(|typing| typing.field == id);
        let means_nothing =
            typing.is_some_and(|typing| typing.edit.is_none() && !typing.text.is_empty());
        let mut text = match (typing, field.value) {
            (Some(typing), _) => typing.text.clone(),
            (None, value) => value.unwrap_or_default().to_owned(),
        };
        let hint = match field.value {
            None => self.say(key::INSPECTOR_SEVERAL),
            Some(_) => field.hint,
        };
        let widget = match field.lines {
            Lines::One => TextEdit::singleline(&mut text),
            Lines::Few => TextEdit::multiline(&mut text)
                .desired_rows(2)
                .return_key(KeyboardShortcut::new(Modifiers::SHIFT, KeyPress::Enter)),
            Lines::Many => TextEdit::multiline(&mut text).desired_rows(3),
        };
        // Escape is not egui's: it gives back what was there.
        let filter = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            escape: true,
            tab: false,
        };
        let widget = widget
            .id(id)
            .margin(Margin::symmetric(8, 6))
            .desired_width(ui.available_width())
            .hint_text(soft(self.theme, hint))
            .event_filter(filter);
        let response = ui.add(widget);
        self.give_keyboard(ui, id);
        if means_nothing {
            let edge = Stroke::new(1.5, colour(self.theme.frame.error));
            ui.painter()
                .rect_stroke(response.rect, f32::from(RADIUS), edge, StrokeKind::Inside);
        }
        if response.changed() {
            if field.lines == Lines::One {
                text.retain(|char| !matches!(char, '\n' | '\r'));
            }
            let (edit, refusal) = match meaning(&text).into() {
                Meaning::Edit(edit) => (Some(edit), None),
                Meaning::Nothing => (None, None),
                Meaning::Refused(why) => (None, Some(why)),
            };
            self.typed(Typing {
                field: id,
                rect: response.rect,
                text,
                edit,
                refusal,
                stays: field.stays,
            });
        }
        let ends = field.lines == Lines::Few
            && response.has_focus()
            && ui.input(|input| input.key_pressed(KeyPress::Enter) && !input.modifiers.shift);
        if ends {
            response.surrender_focus();
        }
        let typing = self.state.typing.as_ref();
        let typing = typing.filter(|typing| typing.field == id);
        let refusal = typing.and_then(|typing| typing.refusal.as_deref());
        if let Some(why) = refusal {
            let ink = colour(self.theme.frame.error);
            ui.label(RichText::new(why).color(ink)).labelled_by(id);
        }
        let enter = ui.input(|input| input.key_pressed(KeyPress::Enter));
        let left = response.lost_focus() && (enter || !field.stays);
        if enter && refusal.is_some() {
            // It waits to be corrected.
            response.request_focus();
        } else if (ends || left) && typing.is_some() {
            self.state.finish(self.document);
            ui.ctx().request_repaint();
            if field.stays {
                // The next one, please.
                response.request_focus();
            }
        }
        response
    }

    /// One of several values, named above. `value` is none where the selected things differ.
    pub fn pick<T: PartialEq + Clone>(
        &mut self,
        ui: &mut Ui,
        name: Key,
        salt: &'static str,
        value: Option<&T>,
        values: &[(T, &str)],
    ) -> Option<T> {
        ui.scope(|ui| {
            let label = self.name(ui, name);
            let (response, picked) = self.bare_pick(ui, salt, value, values);
            response.labelled_by(label);
            picked
        })
        .inner
    }

    /// As above; the caller names it.
    pub fn bare_pick<T: PartialEq + Clone>(
        &mut self,
        ui: &mut Ui,
        salt: &'static str,
        value: Option<&T>,
        values: &[(T, &str)],
    ) -> (Response, Option<T>) {
        let shown = match value {
            None => soft(self.theme, self.say(key::INSPECTOR_SEVERAL)),
            Some(value) => {
                let known = values.iter().find(|(one, _)| one == value);
                known.map_or("", |(_, words)| *words).into()
            }
        };
        let mut picked = None;
        let id = self.id(salt);
        let response = ui
            .push_id(id, |ui| {
                ComboBox::from_id_salt(salt)
                    .width(ui.available_width())
                    .height(360.0)
                    .truncate()
                    .icon(|ui, rect, look, _| {
                        let ink = look.fg_stroke.color;
                        icons::paint(ui.painter(), rect.center(), Icon::ChevronDown, 14.0, ink);
                    })
                    .selected_text(shown)
                    .show_ui(ui, |ui| {
                        for (one, words) in values {
                            if ui.selectable_label(Some(one) == value, *words).clicked() {
                                picked = Some(one.clone());
                            }
                        }
                    })
                    .response
            })
            .inner;
        (response, picked)
    }

    /// A few values side by side, named above.
    pub fn choose<T: PartialEq + Clone>(
        &mut self,
        ui: &mut Ui,
        name: Key,
        value: Option<&T>,
        values: &[(T, &str)],
    ) -> Option<T> {
        let mut picked = None;
        ui.scope(|ui| {
            self.name(ui, name);
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = Vec2::splat(space::XS);
                for (one, words) in values {
                    if choice(ui, self.theme, Some(one) == value, words).clicked() {
                        picked = Some(one.clone());
                    }
                }
                if value.is_none() {
                    ui.label(soft(self.theme, self.say(key::INSPECTOR_SEVERAL)));
                }
            });
        });
        picked
    }

    /// A switch; neither on nor off where the selected things differ.
    pub fn switch(&mut self, ui: &mut Ui, name: Key, value: Option<bool>) -> Option<bool> {
        let mut on = value.unwrap_or(false);
        let words = self.say(name);
        let check = eframe::egui::Checkbox::new(&mut on, words).indeterminate(value.is_none());
        ui.add(check).changed().then_some(on)
    }

    /// A number; an empty field is none.
    pub fn number<M: Into<Meaning>>(
        &mut self,
        ui: &mut Ui,
        name: Key,
        field: (&'static str, &str),
        value: Option<Option<f64>>,
        meaning: impl Fn(Option<f64>) -> M,
    ) {
        let strings = self.strings;
        let shown =
            value.map(|value| value.map_or_else(String::new, |value| self.strings.figure(value)));
        let field = TextField::new(field.0, shown.as_deref()).hint(field.1);
        self.text(ui, name, &field, |text| match text.trim() {
            "" => meaning(None).into(),
            text => match read_number(text) {
                Some(number) => meaning(Some(number)).into(),
                None => Meaning::Refused(strings.get(key::INSPECTOR_NO_NUMBER).to_owned()),
            },
        });
    }

    /// A row of “Add …” for what is empty; the one that was clicked gets its line.
    pub fn offer(&mut self, ui: &mut Ui, lines: &[(&'static str, Key)]) {
        if lines.is_empty() {
            return;
        }
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::splat(space::XS);
            for (line, name) in lines {
                if self.add_button(ui, self.say(*name)).clicked() {
                    self.add_line(ui.ctx(), line);
                }
            }
        });
    }

    /// “+ words”.
    pub fn add_button(&self, ui: &mut Ui, words: &str) -> Response {
        let text = soft(self.theme, words);
        let button = Button::new((icons::sized_atom(Icon::Plus, 12.0), text))
            .frame_when_inactive(false)
            .min_size(Vec2::new(0.0, 28.0));
        // In line with the fields, not with their texts. A scope of its own would not wrap.
        let usual = std::mem::replace(&mut ui.spacing_mut().button_padding.x, space::XS);
        let response = ui.add(button);
        ui.spacing_mut().button_padding.x = usual;
        ringed(ui, &self.theme.frame, response)
    }

    /// A part of the panel that folds. True while it is open.
    pub fn part(&mut self, ui: &mut Ui, part: &'static str, name: Key, count: usize) -> bool {
        let is_open = self.state.unfolded.contains(part);
        let symbol = if is_open {
            Icon::ChevronDown
        } else {
            Icon::ChevronRight
        };
        let words = self.say(name);
        let button = Button::new((icons::sized_atom(symbol, 14.0), strong(words)))
            .frame_when_inactive(false)
            .min_size(Vec2::new(0.0, CONTROL));
        let row = ui.horizontal(|ui| {
            ui.spacing_mut().button_padding.x = space::XS;
            let response = ui.add(button).accessible_name(words);
            if count > 0 {
                ui.label(soft(self.theme, count.to_string()));
            }
            ringed(ui, &self.theme.frame, response)
        });
        if row.inner.clicked() {
            if is_open {
                self.state.unfolded.remove(part);
            } else {
                self.state.unfolded.insert(part);
            }
        }
        is_open
    }

    /// A small symbol that does something to one thing of a list, whose name it takes along.
    pub fn act(&self, ui: &mut Ui, symbol: Icon, name: Key, enabled: bool) -> bool {
        let words = self.say(name);
        let button = icon_button(symbol).min_size(Vec2::splat(28.0));
        let response = ui.add_enabled(enabled, button);
        response
            .accessible_name(words)
            .on_hover_text(words)
            .clicked()
    }

    /// A row that fills from the right with `tools`, the rest being `body`.
    pub fn row(
        &mut self,
        ui: &mut Ui,
        tools: impl FnOnce(&mut Self, &mut Ui),
        body: impl FnOnce(&mut Self, &mut Ui),
    ) {
        let size = Vec2::new(ui.available_width(), CONTROL);
        ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            tools(self, ui);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| body(self, ui));
        });
    }
}

/// As a person writes a number: with a comma or a point, a minus of either kind, with spaces or none.
fn read_number(text: &str) -> Option<f64> {
    let plain: String = text
        .chars()
        .filter(|char| !char.is_whitespace())
        .map(|char| match char {
            ',' => '.',
            '−' => '-',
            other => other,
        })
        .collect();
    let number: f64 = plain.parse().ok()?;
    number.is_finite().then_some(number)
}

#[cfg(test)]
mod tests {
    use super::read_number;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (text, number) in [
            ("2", Some(2.0)),
            ("−1,5", Some(-1.5)),
            ("1\u{202F}200", Some(1200.0)),
            ("2.5", Some(2.5)),
            ("1,2,3", None),
            ("inf", None),
            ("NaN", None),
            ("deux", None),
        ] {
            assert_eq!(read_number(text), number, "{text}");
        }
    }
}
