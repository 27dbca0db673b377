//! The paper of a document, and what else of the map goes into it.

use eframe::egui::{ComboBox, DragValue, Ui};
use kurbo::Size;

use crate::cli::further::Further;
use crate::export::{MOST_ACROSS, Paper, Sheets, Turn, sheets_down};
use crate::gui::app::App;
use crate::gui::widgets::{check, choice, soft, strong};
use crate::i18n::{Key, Strings, key};
use crate::layout::View;

/// Centimetres of a board unit, which is 1/96 inch.
const CM: f64 = 2.54 / 96.0;

/// What has been chosen so far.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Pages {
    /// None: a page as large as the map.
    paper: Option<Paper>,
    turn: Turn,
    across: u32,
    further: Vec<Further>,
}

impl Default for Pages {
    fn default() -> Self {
        Self {
            paper: Some(Paper::A4),
            turn: Turn::AsFits,
            across: 1,
            further: Vec::new(),
        }
    }
}

impl Pages {
    pub fn sheets(&self) -> Option<Sheets> {
        Some(Sheets {
            paper: self.paper?,
            turn: self.turn,
            across: self.across,
        })
    }

    pub fn further(&self) -> &[Further] {
        &self.further
    }

    /// How much paper the first picture takes.
    pub fn words(&self, picture: Size, strings: &Strings) -> String {
        let Some(sheets) = self.sheets() else {
            let cm = |length: f64| strings.number((length * CM).round() as u64).into();
            let args = [("width", cm(picture.width)), ("height", cm(picture.height))];
            return strings.with(key::EXPORT_PAGE_SIZE, &args);
        };
        let (across, down) = (sheets.across, sheets_down(picture, sheets));
        let args = [
            ("count", (across * down).into()),
            ("across", across.into()),
            ("down", down.into()),
        ];
        strings.with(key::EXPORT_SHEETS, &args)
    }
}

pub(super) fn show(app: &App, ui: &mut Ui, pages: &mut Pages) {
    let strings = app.strings;
    let name =
        |paper: Option<Paper>| paper.map_or(strings.get(key::EXPORT_PAPER_NONE), Paper::name);
    let combo = ComboBox::from_id_salt("paper")
        .width(260.0)
        .selected_text(name(pages.paper))
        .show_ui(ui, |ui| {
            for paper in [None].into_iter().chain(Paper::ALL.map(Some)) {
                ui.selectable_value(&mut pages.paper, paper, name(paper));
            }
        });
    combo
        .response
        .accessible_name(strings.get(key::EXPORT_PAPER));
    if pages.paper.is_some() {
        sheets(app, ui, pages);
    }
}

/// What follows the first picture. `first`: the view that it shows.
pub(super) fn show_further(app: &App, ui: &mut Ui, pages: &mut Pages, first: View, heading: Key) {
    let strings = app.strings;
    let parts = app
        .document()
        .map(|document| Further::of(document.board(), first));
    let parts = parts.unwrap_or_default();
    if !parts.is_empty() {
        ui.label(strong(strings.get(heading)));
    }
    for part in parts {
        let mut is_wanted = pages.further.contains(&part);
        if check(ui, &mut is_wanted, strings.get(part.name())).changed() {
            pages.further.retain(|other| *other != part);
            if is_wanted {
                pages.further.push(part);
            }
        }
    }
}

fn sheets(app: &App, ui: &mut Ui, pages: &mut Pages) {
    let strings = app.strings;
    ui.horizontal(|ui| {
        let turns: [(Turn, Key); 3] = [
            (Turn::AsFits, key::EXPORT_TURN_AUTO),
            (Turn::Portrait, key::EXPORT_TURN_PORTRAIT),
            (Turn::Landscape, key::EXPORT_TURN_LANDSCAPE),
        ];
        for (turn, name) in turns {
            if choice(ui, app.theme, pages.turn == turn, strings.get(name)).clicked() {
                pages.turn = turn;
            }
        }
    });
    ui.horizontal(|ui| {
        let number = DragValue::new(&mut pages.across).range(1..=MOST_ACROSS);
        let words = strings.get(key::EXPORT_ACROSS);
        ui.add(number).accessible_name(words);
        ui.label(soft(app.theme, words));
    });
}
