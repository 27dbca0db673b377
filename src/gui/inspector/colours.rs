//! The paper colours in a row.

use eframe::egui::{Button, Stroke, Ui, Vec2};

use super::form::Form;
use crate::gui::icons;
use crate::gui::style::{colour, least};
use crate::gui::widgets::ringed;
use crate::i18n::{Key, key};
use crate::model::NoteColour;
use crate::text::Icon;

/// Side of a colour's button.
const SIDE: f32 = 26.0;

/// The colour that was clicked. `value` is none where the selected things differ; `without` says what no colour is.
pub(super) fn pick(
    form: &mut Form<'_>,
    ui: &mut Ui,
    value: Option<Option<NoteColour>>,
    without: Key,
) -> Option<Option<NoteColour>> {
    let mut picked = None;
    ui.scope(|ui| {
        form.name(ui, key::MENU_COLOUR);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::splat(2.0);
            ui.spacing_mut().button_padding = Vec2::splat(2.0);
            let frame = &form.theme.frame;
            let none = icons::sized_atom(Icon::CircleX, 18.0);
            let all = NoteColour::ALL.map(Some);
            for one in std::iter::once(None).chain(all) {
                let atom = match one {
                    None => none.clone(),
                    Some(name) => {
                        let paper = form.theme.board.notes[name as usize];
                        icons::swatch(colour(paper.fill), colour(paper.edge))
                    }
                };
                let is_chosen = value == Some(one);
                let mut button = Button::new(atom)
                    .selected(is_chosen)
                    .frame_when_inactive(is_chosen)
                    .min_size(Vec2::splat(least(ui, SIDE)));
                if is_chosen {
                    button = button.stroke(Stroke::new(1.5, colour(frame.accent)));
                }
                let words = form.say(name(one, without));
                let response = ui.add(button).accessible_name(words).on_hover_text(words);
                if ringed(ui, frame, response).clicked() {
                    picked = Some(one);
                }
            }
            if value.is_none() {
                // Two words have no room here: a dash says that they differ.
                ui.label("–")
                    .on_hover_text(form.say(key::INSPECTOR_SEVERAL));
            }
        });
    });
    picked
}

/// What a colour is called, and what none is.
pub(super) fn name(colour: Option<NoteColour>, without: Key) -> Key {
    let Some(colour) = colour else {
        return without;
    };
    match colour {
        NoteColour::Yellow => key::BOARD_COLOUR_YELLOW,
        NoteColour::Orange => key::BOARD_COLOUR_ORANGE,
        NoteColour::Pink => key::BOARD_COLOUR_PINK,
        NoteColour::Violet => key::BOARD_COLOUR_VIOLET,
        NoteColour::Blue => key::BOARD_COLOUR_BLUE,
        NoteColour::Teal => key::BOARD_COLOUR_TEAL,
        NoteColour::Green => key::BOARD_COLOUR_GREEN,
        NoteColour::Grey => key::BOARD_COLOUR_GREY,
    }
}
