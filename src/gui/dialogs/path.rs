//! Names a file in the window, where the system has no dialog for it.

use std::fs;
use std::path::{Path, PathBuf};

use eframe::egui::text::{CCursor, CCursorRange};
use eframe::egui::{Atom, Button, Frame, Key, Label, Margin, ScrollArea, Stroke, TextEdit, Ui};

use super::Dialog;
use crate::file::SUFFIX;
use crate::gui::app::{Action, App};
use crate::gui::run::{self, Purpose};
use crate::gui::style::{RADIUS, colour, space};
use crate::gui::widgets::{answers, dialog, icon_button, primary, ringed, row, soft, title};
use crate::i18n::{self, key};
use crate::text::Icon;

/// Height of the list, room allowing.
const LIST: f32 = 280.0;

/// A folder, what is in it, and a name.
#[derive(Debug, Clone, PartialEq)]
pub struct PathDialog {
    purpose: Purpose,
    folder: PathBuf,
    name: String,
    rows: Vec<Row>,
    trouble: Option<Trouble>,
    /// The name field has had the keyboard.
    has_caret: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Row {
    /// Folders come first.
    is_file: bool,
    name: String,
}

/// What stands between the name and the file.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Trouble {
    NoName,
    NoSuchFile,
    NoSuchFolder,
    /// A file of this name is to be replaced only when that is said again.
    Exists(String),
}

impl Trouble {
    fn exists(path: &Path) -> Self {
        let name = path.file_name().unwrap_or_default();
        Self::Exists(name.to_string_lossy().into_owned())
    }
}

impl PathDialog {
    pub fn new(purpose: Purpose, folder: PathBuf, name: String) -> Self {
        let mut dialog = Self {
            purpose,
            folder,
            name,
            rows: Vec::new(),
            trouble: None,
            has_caret: false,
        };
        dialog.read_folder();
        dialog
    }

    /// With a file already named.
    pub fn of(purpose: Purpose, path: &Path) -> Self {
        let folder = path.parent().unwrap_or(path).to_owned();
        let name = path.file_name().unwrap_or_default();
        Self::new(purpose, folder, name.to_string_lossy().into_owned())
    }

    /// Asks whether a file that is there may be replaced.
    pub fn ask_to_replace(&mut self, path: &Path) {
        self.trouble = Some(Trouble::exists(path));
    }

    fn enter(&mut self, folder: PathBuf) {
        self.folder = folder;
        self.trouble = None;
        self.has_caret = false;
        self.read_folder();
    }

    fn read_folder(&mut self) {
        self.rows.clear();
        let Ok(entries) = fs::read_dir(&self.folder) else {
            self.trouble = Some(Trouble::NoSuchFolder);
            return;
        };
        for entry in entries.flatten() {
            let path = entry.path();
            let name = entry.file_name().to_string_lossy().into_owned();
            let is_file = !path.is_dir();
            let fits = self.purpose.fits(&path);
            if !name.starts_with('.') && (fits || !is_file) {
                self.rows.push(Row { is_file, name });
            }
        }
        self.rows
            .sort_by_key(|row| (row.is_file, row.name.to_lowercase()));
    }

    /// The file, once nothing stands in the way.
    fn accept(&mut self) -> Option<PathBuf> {
        let name = self.name.trim();
        if name.is_empty() {
            self.trouble = Some(Trouble::NoName);
            return None;
        }
        let path = match (name.strip_prefix("~/"), std::env::home_dir()) {
            (Some(rest), Some(home)) => home.join(rest),
            _ => self.folder.join(name),
        };
        if path.is_dir() {
            self.name.clear();
            self.enter(path);
            return None;
        }
        let path = self.purpose.complete(&path);
        let agreed = matches!(self.trouble, Some(Trouble::Exists(_)));
        let replaced = self.purpose.replaced(&path).filter(|_| !agreed);
        self.trouble = if !self.purpose.writes() {
            (!path.exists()).then_some(Trouble::NoSuchFile)
        } else if let Some(replaced) = replaced {
            Some(Trouble::exists(&replaced))
        } else if !path.parent().is_some_and(Path::is_dir) {
            Some(Trouble::NoSuchFolder)
        } else {
            None
        };
        self.trouble.is_none().then_some(path)
    }
}

pub(super) fn show(app: &mut App, mut state: PathDialog) -> Option<Dialog> {
    let strings = app.strings;
    let (mut accepted, mut cancelled) = (None, false);
    let closed = dialog(app, "path", 600.0, |ui| {
        title(ui, strings.get(state.purpose.title()));
        place(app, ui, &mut state);
        if list(app, ui, &mut state) {
            accepted = state.accept();
        }
        if name_field(app, ui, &mut state) {
            accepted = state.accept();
        }
        trouble(app, ui, &state);
        ui.add_space(space::XS);
        answers(ui, |ui| {
            let verb = match &state.trouble {
                Some(Trouble::Exists(_)) => key::PATH_REPLACE,
                _ => state.purpose.verb(),
            };
            let accept = ui.add(primary(&app.theme.frame, None, strings.get(verb)));
            if ringed(ui, &app.theme.frame, accept).clicked() {
                accepted = state.accept();
            }
            cancelled = ui.button(strings.get(key::DIALOG_CANCEL)).clicked();
        });
    });
    if let Some(path) = accepted {
        app.queue.push(Action::Pick(state.purpose, path));
        return None;
    }
    if cancelled || closed {
        run::gave_up(app, state.purpose);
        return app.dialog.take();
    }
    Some(Dialog::Path(state))
}

/// Where we are, and the ways up and home.
fn place(app: &App, ui: &mut Ui, state: &mut PathDialog) {
    let strings = app.strings;
    ui.horizontal(|ui| {
        let named = |ui: &mut Ui, symbol, name: i18n::Key| {
            let name = strings.get(name);
            ui.add(icon_button(symbol))
                .accessible_name(name)
                .on_hover_text(name)
                .clicked()
        };
        if named(ui, Icon::ArrowUp, key::PATH_UP)
            && let Some(parent) = state.folder.parent()
        {
            state.enter(parent.to_owned());
        }
        if named(ui, Icon::House, key::PATH_HOME)
            && let Some(home) = std::env::home_dir()
        {
            state.enter(home);
        }
        let folder = state.folder.display().to_string();
        ui.add(Label::new(folder).truncate());
    });
}

/// True when a file was chosen for good.
fn list(app: &App, ui: &mut Ui, state: &mut PathDialog) -> bool {
    let frame = &app.theme.frame;
    let mut chosen = false;
    let mut entered = None;
    let height = LIST.min(app.ctx.content_rect().height() - 340.0).max(96.0);
    Frame::new()
        .stroke(Stroke::new(1.0, colour(frame.panel_edge)))
        .corner_radius(RADIUS)
        .inner_margin(Margin::same(4))
        .show(ui, |ui| {
            ScrollArea::vertical()
                .auto_shrink(false)
                .max_height(height)
                .show(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    if state.rows.is_empty() {
                        ui.label(soft(app.theme, app.strings.get(key::PATH_EMPTY)));
                    }
                    for row_ in &state.rows {
                        let symbol = match (row_.is_file, &state.purpose) {
                            (false, _) => Icon::FolderOpen,
                            (true, Purpose::Picture(_)) => Icon::Image,
                            (true, _) => Icon::Map,
                        };
                        let is_named = row_.is_file && row_.name == state.name;
                        let (symbol, name) = row(Some(symbol), &row_.name);
                        let button = Button::selectable(is_named, (symbol, name, Atom::grow()))
                            .frame_when_inactive(false)
                            .truncate();
                        let size = [ui.available_width(), 28.0];
                        let response = ui.add_sized(size, button);
                        if response.clicked() && !row_.is_file {
                            entered = Some(state.folder.join(&row_.name));
                        } else if response.clicked() {
                            state.name.clone_from(&row_.name);
                            state.trouble = None;
                            chosen |= response.double_clicked();
                        }
                    }
                });
        });
    if let Some(folder) = entered {
        state.enter(folder);
    }
    chosen
}

/// True when Enter was hit in it.
fn name_field(app: &App, ui: &mut Ui, state: &mut PathDialog) -> bool {
    let label = ui.label(app.strings.get(key::PATH_NAME));
    let field = TextEdit::singleline(&mut state.name).desired_width(f32::INFINITY);
    let mut field = field.show(ui);
    let response = field.response.response.labelled_by(label.id);
    if response.changed() {
        state.trouble = None;
    }
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if !state.has_caret {
        state.has_caret = true;
        response.request_focus();
        // Typing replaces the name and leaves its suffix.
        let whole = state.name.chars().count();
        let suffix = match state.name.strip_suffix(SUFFIX) {
            Some(_) => SUFFIX.len(),
            None => Path::new(&state.name)
                .extension()
                .map_or(0, |own| own.len() + 1),
        };
        let bare = CCursor::new(whole.saturating_sub(suffix));
        let range = CCursorRange::two(CCursor::new(0), bare);
        field.state.cursor.set_char_range(Some(range));
        field.state.store(ui.ctx(), response.id);
    } else if entered {
        response.request_focus();
    }
    entered
}

fn trouble(app: &App, ui: &mut Ui, state: &PathDialog) {
    let Some(trouble) = &state.trouble else {
        return;
    };
    let name = match trouble {
        Trouble::Exists(name) => name.clone(),
        _ => state.name.trim().to_owned(),
    };
    let words = match trouble {
        Trouble::NoName => key::PATH_NO_NAME,
        Trouble::NoSuchFile => key::PATH_NO_SUCH_FILE,
        Trouble::NoSuchFolder => key::PATH_NO_SUCH_FOLDER,
        Trouble::Exists(_) => key::PATH_EXISTS,
    };
    let text = app.strings.with(words, &[("name", name.into())]);
    ui.colored_label(colour(app.theme.frame.error), text);
}
