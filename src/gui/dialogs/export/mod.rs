//! The board as a file: in which format; of a picture which, how large, and how it will look.

use eframe::egui::{
    Align, Align2, Color32, ComboBox, Layout, Rect, Sense, TextEdit, TextStyle, Ui, Vec2, pos2,
    vec2,
};

mod pages;
mod shown;

use super::Dialog;
use crate::cli::export_words::format_about;
use crate::cli::further::{self, Further, Part};
use crate::draw::PictureChoice;
use crate::edit::find::Others;
use crate::export::{FORMATS, Format, MOST_PIXELS, PictureOptions, PictureSize, Writer};
use crate::gui::app::App;
use crate::gui::run::export::update_preview;
use crate::gui::run::{self, Purpose};
use crate::gui::style::{RADIUS, colour, space};
use crate::gui::widgets::{
    answers, check, choice, dialog, placeholder, primary, ringed, scrolling, soft, strong, title,
};
use crate::i18n::{Key, Lang, Strings, key};
use crate::layout::View;
use crate::model::{Board, PersonaId};
use crate::theme::ThemeName;
use pages::Pages;
use shown::{filtered, journey, selected, view};

/// What changes the picture itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    pub theme: ThemeName,
    pub choice: PictureChoice,
    /// What becomes of the notes that the window's filter refuses.
    pub others: Others,
    /// Whose journey is shown alone.
    pub alone: Option<PersonaId>,
    /// What is different from the map that is compared is shown.
    pub compared: bool,
    /// Only the selected notes are shown, where the view is the map.
    pub selected: bool,
}

/// What has been chosen so far.
#[derive(Debug, Clone, PartialEq)]
pub struct ExportDialog {
    format: usize,
    size: SizeChoice,
    /// As typed, for the sizes that need a number.
    number: String,
    pub look: Look,
    outlines: bool,
    pages: Pages,
    /// The pictures that get files of their own beside the first.
    pub beside: Vec<Part>,
}

/// Ways to say how large.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum SizeChoice {
    Hd,
    FourK,
    EightK,
    Width,
    Scale,
    Dpi,
}

const SIZES: [SizeChoice; 6] = [
    SizeChoice::Hd,
    SizeChoice::FourK,
    SizeChoice::EightK,
    SizeChoice::Width,
    SizeChoice::Scale,
    SizeChoice::Dpi,
];

/// Room of the preview, in points.
const PREVIEW: Vec2 = vec2(400.0, 300.0);

/// What stands above and below the choices, in points.
const AROUND: f32 = 220.0;

impl Default for ExportDialog {
    fn default() -> Self {
        Self {
            format: 0,
            size: SizeChoice::FourK,
            number: String::new(),
            look: Look {
                theme: ThemeName::Light,
                choice: PictureChoice {
                    view: View::Map,
                    title: true,
                    legend: true,
                    transparent: false,
                },
                others: Others::Show,
                alone: None,
                compared: false,
                selected: false,
            },
            outlines: false,
            pages: Pages::default(),
            beside: Vec::new(),
        }
    }
}

impl SizeChoice {
    fn name(self) -> Key {
        match self {
            Self::Hd => key::EXPORT_SIZE_HD,
            Self::FourK => key::EXPORT_SIZE_4K,
            Self::EightK => key::EXPORT_SIZE_8K,
            Self::Width => key::EXPORT_SIZE_WIDTH,
            Self::Scale => key::EXPORT_SIZE_SCALE,
            Self::Dpi => key::EXPORT_SIZE_DPI,
        }
    }

    /// What the number begins as; none where none is needed.
    fn proposed(self) -> Option<&'static str> {
        match self {
            Self::Hd | Self::FourK | Self::EightK => None,
            Self::Width => Some("2560"),
            Self::Scale => Some("2"),
            Self::Dpi => Some("300"),
        }
    }
}

impl Look {
    /// False for the cards of personas, who stand there one by one.
    pub fn has_journey(&self) -> bool {
        !matches!(self.choice.view, View::Personas | View::Persona(_))
    }
}

impl ExportDialog {
    pub fn format(&self) -> &'static Format {
        &FORMATS[self.format]
    }

    pub fn choose(&mut self, format: &Format) {
        let at = FORMATS.iter().position(|other| other.id == format.id);
        self.format = at.unwrap_or(self.format);
    }

    /// What follows the first picture.
    pub fn further(&self) -> &[Further] {
        self.pages.further()
    }

    /// What is to be written beside the first picture of this board.
    fn parts(&self, board: &Board, lang: Lang) -> Vec<Part> {
        if !matches!(self.format().writer, Writer::Picture { .. }) || self.look.compared {
            return Vec::new();
        }
        let strings = Strings::for_board(&board.language, lang);
        further::parts(board, self.look.choice, self.further(), strings)
    }

    fn size(&self) -> Option<PictureSize> {
        let number = || self.number.trim().replace(',', ".").parse::<f64>().ok();
        match self.size {
            SizeChoice::Hd => Some(PictureSize::Width(1920)),
            SizeChoice::FourK => Some(PictureSize::Width(3840)),
            SizeChoice::EightK => Some(PictureSize::Width(7680)),
            SizeChoice::Width => self.number.trim().parse().ok().map(PictureSize::Width),
            SizeChoice::Scale => number().map(PictureSize::Scale),
            SizeChoice::Dpi => number().map(PictureSize::Dpi),
        }
    }

    /// For the exporter.
    pub fn options(&self, board: &Board) -> PictureOptions {
        PictureOptions {
            size: self.size().unwrap_or(PictureSize::Scale(1.0)),
            transparent: self.look.choice.transparent && self.format().offers_transparency(),
            outlines: self.outlines,
            sheets: self.pages.sheets(),
            title: board.title.clone(),
            language: board.language.clone(),
        }
    }

    /// Sides in px, else why there is no such picture. Nothing of data, which can always be written.
    fn pixels(&self, app: &App) -> Result<String, String> {
        let strings = app.strings;
        if !self.format().is_picture() {
            return Ok(String::new());
        }
        if self.format().is_document() && !self.format().offers_paper() {
            return Ok(String::new());
        }
        if self.format().is_document() {
            let bounds = app.preview.bounds.ok_or_else(String::new)?;
            return Ok(self.pages.words(bounds.size(), strings));
        }
        let size = self
            .size()
            .ok_or_else(|| strings.get(key::EXPORT_NO_NUMBER).to_owned())?;
        let bounds = app.preview.bounds.ok_or_else(String::new)?;
        let kind = self.format().picture_kind();
        let limit = kind.map_or(MOST_PIXELS, |kind| kind.most_pixels);
        let pixels = size.pixels(bounds, limit).map_err(|_too_large| {
            let limit = strings.number(u64::from(limit));
            strings.with(key::EXPORT_TOO_MANY, &[("limit", limit.into())])
        })?;
        let width = strings.number(u64::from(pixels.width));
        let height = strings.number(u64::from(pixels.height));
        let args = [("width", width.into()), ("height", height.into())];
        Ok(strings.with(key::EXPORT_PIXELS, &args))
    }
}

pub(super) fn show(app: &mut App, mut state: Box<ExportDialog>) -> Option<Dialog> {
    let strings = app.strings;
    let room = app.ctx.content_rect();
    let wide = room.width() > 860.0;
    let px = PREVIEW * app.ctx.pixels_per_point();
    if state.format().is_picture() {
        update_preview(app, state.look, [px.x as u16, px.y as u16]);
    }
    let (mut wanted, mut cancelled) = (false, false);
    let closed = dialog(app, "export", if wide { 820.0 } else { PREVIEW.x }, |ui| {
        title(ui, strings.get(key::EXPORT_TITLE));
        // The answers stay in view, whatever the window's height.
        let height = room.height() - AROUND;
        scrolling(height.max(120.0)).show(ui, |ui| {
            if wide {
                ui.horizontal_top(|ui| {
                    ui.vertical(|ui| {
                        ui.set_width(PREVIEW.x);
                        preview(app, ui, state.format());
                    });
                    ui.add_space(space::M);
                    ui.vertical(|ui| choices(app, ui, &mut state));
                });
            } else {
                choices(app, ui, &mut state);
            }
        });
        ui.add_space(space::S);
        let pixels = state.pixels(app);
        answers(ui, |ui| {
            let words = strings.get(key::EXPORT_DO);
            let button = primary(&app.theme.frame, None, words);
            let mut response = ui.add_enabled(pixels.is_ok(), button);
            if let Err(why_not) = &pixels
                && !why_not.is_empty()
            {
                response = response.on_disabled_hover_text(why_not);
            }
            // `Enter` exports at once.
            if ui.memory(|memory| memory.focused().is_none()) {
                response.request_focus();
            }
            wanted = ringed(ui, &app.theme.frame, response).clicked();
            cancelled = ui.button(strings.get(key::DIALOG_CANCEL)).clicked();
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| match &pixels {
                Ok(pixels) => ui.label(soft(app.theme, pixels)),
                Err(why_not) => ui.colored_label(colour(app.theme.frame.error), why_not),
            });
        });
    });
    if wanted {
        let lang = strings.lang();
        let document = app.document();
        state.beside =
            document.map_or_else(Vec::new, |document| state.parts(document.board(), lang));
        run::ask(app, Purpose::Export(state));
        return app.dialog.take();
    }
    (!cancelled && !closed).then_some(Dialog::Export(state))
}

fn preview(app: &App, ui: &mut Ui, format: &Format) {
    let (rect, _) = ui.allocate_exact_size(PREVIEW, Sense::hover());
    let painter = ui.painter();
    painter.rect_filled(rect, RADIUS, placeholder(app.theme));
    if !format.is_picture() {
        // It has no look; its name keeps the place.
        let ink = ui.visuals().weak_text_color();
        let size = TextStyle::Heading.resolve(ui.style());
        let name = format.extension.to_uppercase();
        painter.text(rect.center(), Align2::CENTER_CENTER, name, size, ink);
        return;
    }
    let Some(texture) = &app.preview.texture else {
        return;
    };
    let size = texture.size_vec2();
    let fitted = size * ((rect.size() - Vec2::splat(space::L)) / size).min_elem();
    let place = Align2::CENTER_CENTER.align_size_within_rect(fitted, rect);
    let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
    painter.image(texture.id(), place, whole, Color32::WHITE);
}

fn choices(app: &App, ui: &mut Ui, state: &mut ExportDialog) {
    let strings = app.strings;
    ui.spacing_mut().item_spacing.y = space::S;
    ui.label(strong(strings.get(key::EXPORT_FORMAT)));
    formats(app, ui, state);
    ui.add_space(space::XS);
    if state.format().is_picture() {
        of_picture(app, ui, state);
    } else {
        journey(app, ui, &mut state.look);
        filtered(app, ui, state);
    }
}

/// The formats: pictures in a row, data in another, and what the chosen one is.
fn formats(app: &App, ui: &mut Ui, state: &mut ExportDialog) {
    let strings = app.strings;
    for (pictures, of) in [(true, key::EXPORT_PICTURES), (false, key::EXPORT_DATA)] {
        ui.horizontal_wrapped(|ui| {
            ui.label(soft(app.theme, strings.get(of)));
            for (at, format) in FORMATS.iter().enumerate() {
                if format.is_picture() != pictures {
                    continue;
                }
                let name = format.extension.to_uppercase();
                if choice(ui, app.theme, state.format == at, &name).clicked() {
                    state.format = at;
                    if !pictures && state.look.others == Others::Dim {
                        state.look.others = Others::Show;
                    }
                }
            }
        });
    }
    let about = strings.get(format_about(state.format()));
    ui.label(soft(app.theme, about));
}

/// All that makes a difference to a picture.
fn of_picture(app: &App, ui: &mut Ui, state: &mut ExportDialog) {
    let strings = app.strings;
    let session = app.session.as_ref();
    if session.is_some_and(|session| session.compare.is_some()) {
        let words = strings.get(key::EXPORT_COMPARED);
        check(ui, &mut state.look.compared, words);
    }
    if !state.look.compared {
        ui.label(strong(strings.get(key::EXPORT_VIEW)));
        view(app, ui, &mut state.look.choice.view);
        selected(app, ui, &mut state.look);
        if !state.look.selected {
            journey(app, ui, &mut state.look);
            filtered(app, ui, state);
        }
    }
    ui.add_space(space::XS);
    if state.format().offers_paper() {
        ui.label(strong(strings.get(key::EXPORT_PAPER)));
        pages::show(app, ui, &mut state.pages);
    }
    let is_document = state.format().is_document();
    if !is_document {
        ui.label(strong(strings.get(key::EXPORT_SIZE)));
        size(app, ui, state);
    }
    if is_document {
        further(app, ui, state);
    }
    ui.add_space(space::XS);
    ui.label(strong(strings.get(key::MENU_THEME)));
    ui.horizontal(|ui| {
        let themes = [
            (ThemeName::Light, key::CMD_THEME_LIGHT),
            (ThemeName::Dark, key::CMD_THEME_DARK),
            (ThemeName::Contrast, key::CMD_THEME_CONTRAST),
            (ThemeName::Print, key::CMD_THEME_PRINT),
        ];
        for (theme, name) in themes {
            if choice(ui, app.theme, state.look.theme == theme, strings.get(name)).clicked() {
                state.look.theme = theme;
            }
        }
    });
    ui.add_space(space::XS);
    ui.label(strong(strings.get(key::EXPORT_SHOWS)));
    let choice = &mut state.look.choice;
    if !state.look.selected {
        check(ui, &mut choice.title, strings.get(key::EXPORT_WITH_TITLE));
        check(ui, &mut choice.legend, strings.get(key::EXPORT_WITH_LEGEND));
    }
    if FORMATS[state.format].offers_transparency() {
        let words = strings.get(key::EXPORT_TRANSPARENT);
        check(ui, &mut choice.transparent, words);
    }
    if state.format().offers_outlines() {
        check(ui, &mut state.outlines, strings.get(key::EXPORT_OUTLINES));
    }
    if !is_document {
        further(app, ui, state);
    }
}

/// What follows the first picture.
fn further(app: &App, ui: &mut Ui, state: &mut ExportDialog) {
    if state.look.compared {
        return;
    }
    let heading = if state.format().is_document() {
        key::EXPORT_FURTHER
    } else {
        ui.add_space(space::XS);
        key::EXPORT_FURTHER_FILES
    };
    let first = state.look.choice.view;
    pages::show_further(app, ui, &mut state.pages, first, heading);
}

fn size(app: &App, ui: &mut Ui, state: &mut ExportDialog) {
    let strings = app.strings;
    ui.horizontal(|ui| {
        let before = state.size;
        let combo = ComboBox::from_id_salt("size")
            .width(190.0)
            .selected_text(strings.get(state.size.name()))
            .show_ui(ui, |ui| {
                for size in SIZES {
                    ui.selectable_value(&mut state.size, size, strings.get(size.name()));
                }
            });
        combo
            .response
            .accessible_name(strings.get(key::EXPORT_SIZE));
        if state.size != before {
            state.number = state.size.proposed().unwrap_or_default().to_owned();
        }
        if state.size.proposed().is_some() {
            let field = TextEdit::singleline(&mut state.number).desired_width(72.0);
            ui.add(field)
                .accessible_name(strings.get(state.size.name()));
        }
    });
}
