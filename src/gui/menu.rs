//! Every command, by noun, behind one button.

use eframe::egui::containers::menu::SubMenuButton;
use eframe::egui::{Button, ScrollArea, Separator, Ui};

use super::app::{Action, App};
use super::command::Command;
use super::context_menu::About;
use super::history::command_words;
use super::run::file::Next;
use super::session::stem;
use super::style::space;
use super::widgets::row;
use super::{icons, run};
use crate::file::template::Template;
use crate::file::{Bar, HiddenBars, ThemeChoice};
use crate::i18n::{Key, Lang, key};
use crate::layout::View;
use crate::model::NoteColour;
use crate::text::Icon;
use crate::tool::{BoardKey, ToolKind};

/// A row of a menu.
enum Item {
    Command(Command),
    /// Only where it can be done.
    Possible(Command),
    Line,
    Menu(Key, &'static [Item]),
    /// Boards opened lately.
    Recent,
}

use Item::{Command as C, Line, Menu as M, Possible as P, Recent};

const NEW: &[Item] = &[
    C(Command::NewFrom(Template::Cgap)),
    C(Command::NewFrom(Template::SixPhases)),
    C(Command::NewFrom(Template::DayInTheLife)),
    C(Command::NewFrom(Template::ServiceBlueprint)),
    C(Command::NewFrom(Template::Blank)),
    Line,
    C(Command::NewFrom(Template::Sample)),
];

const FILE: &[Item] = &[
    C(Command::New),
    M(key::MENU_NEW_FROM, NEW),
    C(Command::FutureMap),
    C(Command::Compare),
    C(Command::Open),
    M(key::MENU_RECENT, &[Recent]),
    Line,
    C(Command::Save),
    C(Command::SaveAs),
    C(Command::Versions),
    C(Command::Export),
    C(Command::ExportPdf),
    Line,
    C(Command::Settings),
    C(Command::Quit),
];

const COLOUR: &[Item] = &[
    C(Command::Board(BoardKey::Colour(Some(NoteColour::Yellow)))),
    C(Command::Board(BoardKey::Colour(Some(NoteColour::Orange)))),
    C(Command::Board(BoardKey::Colour(Some(NoteColour::Pink)))),
    C(Command::Board(BoardKey::Colour(Some(NoteColour::Violet)))),
    C(Command::Board(BoardKey::Colour(Some(NoteColour::Blue)))),
    C(Command::Board(BoardKey::Colour(Some(NoteColour::Teal)))),
    C(Command::Board(BoardKey::Colour(Some(NoteColour::Green)))),
    C(Command::Board(BoardKey::Colour(Some(NoteColour::Grey)))),
    Line,
    C(Command::Board(BoardKey::Colour(None))),
];

const EDIT: &[Item] = &[
    C(Command::Undo),
    C(Command::Redo),
    C(Command::History),
    Line,
    M(key::MENU_FIND, FIND),
    Line,
    C(Command::Cut),
    C(Command::Copy),
    C(Command::CopyPicture),
    C(Command::Paste),
    C(Command::AddPictures),
    Line,
    C(Command::Board(BoardKey::NewNote)),
    C(Command::Board(BoardKey::EditText)),
    C(Command::Board(BoardKey::Duplicate)),
    C(Command::Board(BoardKey::Delete)),
    C(Command::Board(BoardKey::SelectAll)),
    Line,
    M(key::MENU_COLOUR, COLOUR),
    C(Command::Board(BoardKey::NextEvidence)),
    C(Command::MakeOpportunity),
    C(Command::Tag),
    C(Command::Group),
    C(Command::Ungroup),
    C(Command::Board(BoardKey::FeelingUp)),
    C(Command::Board(BoardKey::FeelingDown)),
    C(Command::Board(BoardKey::Wished)),
    C(Command::Board(BoardKey::High)),
    C(Command::Board(BoardKey::Low)),
    Line,
    M(key::MENU_MOVE, MOVE),
];

const FIND: &[Item] = &[
    C(Command::Find),
    C(Command::FindNext),
    C(Command::FindPrevious),
    Line,
    C(Command::Filter),
    C(Command::ClearFilter),
];

const MOVE: &[Item] = &[
    C(Command::Board(BoardKey::MoveLeft)),
    C(Command::Board(BoardKey::MoveRight)),
    C(Command::Board(BoardKey::MoveUp)),
    C(Command::Board(BoardKey::MoveDown)),
    C(Command::Board(BoardKey::MoveEarlier)),
    C(Command::Board(BoardKey::MoveLater)),
    Line,
    C(Command::Board(BoardKey::Left)),
    C(Command::Board(BoardKey::Right)),
    C(Command::Board(BoardKey::Up)),
    C(Command::Board(BoardKey::Down)),
    C(Command::Board(BoardKey::NextCell)),
    C(Command::Board(BoardKey::PreviousCell)),
    C(Command::Board(BoardKey::First)),
    C(Command::Board(BoardKey::Last)),
];

const BOARD: &[Item] = &[
    C(Command::EditTitle),
    Line,
    C(Command::AddStage),
    C(Command::AddLane),
    Line,
    C(Command::Board(BoardKey::Collapse)),
    C(Command::Board(BoardKey::Hide)),
    C(Command::ShowHidden),
    C(Command::Board(BoardKey::Larger)),
    C(Command::Board(BoardKey::Smaller)),
    C(Command::Board(BoardKey::Fit)),
    C(Command::ChannelRibbon),
    Line,
    C(Command::DeleteStage),
    C(Command::DeleteLane),
    C(Command::Connect),
    P(Command::NextConnector),
    Line,
    M(key::MENU_TOOL, TOOLS),
];

const TOOLS: &[Item] = &[
    C(Command::Tool(ToolKind::Select)),
    C(Command::Tool(ToolKind::Hand)),
    C(Command::Tool(ToolKind::Note)),
    C(Command::Tool(ToolKind::Moment)),
    C(Command::Tool(ToolKind::Connect)),
];

const VIEW: &[Item] = &[
    C(Command::View(View::Map)),
    C(Command::View(View::Matrix)),
    C(Command::View(View::Roadmap)),
    C(Command::View(View::Personas)),
    Line,
    C(Command::NextAlone),
    P(Command::Everybody),
    M(key::MENU_ZOOM, ZOOM),
    Line,
    M(key::MENU_BARS, BARS),
    C(Command::FullScreen),
    Line,
    M(key::MENU_THEME, THEME),
    M(key::MENU_LANGUAGE, LANGUAGE),
];

const ZOOM: &[Item] = &[
    C(Command::FitBoard),
    C(Command::FitSelection),
    C(Command::ZoomActual),
    C(Command::ZoomIn),
    C(Command::ZoomOut),
];

const BARS: &[Item] = &[
    C(Command::Inspector),
    C(Command::Guide),
    C(Command::Findings),
    C(Command::History),
    C(Command::EnterInspector),
    Line,
    C(Command::Bar(Bar::Top)),
    C(Command::Bar(Bar::Tools)),
    C(Command::Bar(Bar::Bottom)),
    C(Command::Bars),
];

/// What is done before a room.
const WORKSHOP: &[Item] = &[
    C(Command::Present),
    C(Command::PresentConsole),
    C(Command::Validate),
    M(key::MENU_TIMER, TIMER),
];

const TIMER: &[Item] = &[
    C(Command::Timer),
    P(Command::ResetTimer),
    Line,
    C(Command::TimerFor(5)),
    C(Command::TimerFor(10)),
    C(Command::TimerFor(15)),
    C(Command::TimerFor(20)),
    C(Command::TimerFor(30)),
];

const THEME: &[Item] = &[
    C(Command::Theme(ThemeChoice::System)),
    C(Command::Theme(ThemeChoice::Light)),
    C(Command::Theme(ThemeChoice::Dark)),
    C(Command::Theme(ThemeChoice::Contrast)),
    C(Command::Theme(ThemeChoice::Print)),
];

const LANGUAGE: &[Item] = &[
    C(Command::Language(None)),
    C(Command::Language(Some(Lang::En))),
    C(Command::Language(Some(Lang::Fr))),
];

const HELP: &[Item] = &[
    C(Command::Guide),
    C(Command::Palette),
    C(Command::Keys),
    C(Command::About),
];

/// The whole menu.
const MAIN: &[Item] = &[
    M(key::MENU_FILE, FILE),
    M(key::MENU_EDIT, EDIT),
    M(key::MENU_BOARD, BOARD),
    M(key::MENU_VIEW, VIEW),
    M(key::MENU_WORKSHOP, WORKSHOP),
    M(key::MENU_HELP, HELP),
];

const NOTES: &[Item] = &[
    C(Command::Board(BoardKey::EditText)),
    C(Command::Board(BoardKey::NewNote)),
    Line,
    C(Command::Cut),
    C(Command::Copy),
    C(Command::CopyPicture),
    C(Command::Paste),
    C(Command::Board(BoardKey::Duplicate)),
    C(Command::Board(BoardKey::Delete)),
    Line,
    M(key::MENU_COLOUR, COLOUR),
    C(Command::Board(BoardKey::NextEvidence)),
    C(Command::MakeOpportunity),
    P(Command::Group),
    P(Command::Ungroup),
    P(Command::Board(BoardKey::FeelingUp)),
    P(Command::Board(BoardKey::FeelingDown)),
    P(Command::Board(BoardKey::Wished)),
    P(Command::Board(BoardKey::High)),
    P(Command::Board(BoardKey::Low)),
    Line,
    M(key::MENU_MOVE, MOVE),
    C(Command::FitSelection),
];

const HEADER: &[Item] = &[
    C(Command::Board(BoardKey::EditText)),
    C(Command::Board(BoardKey::Duplicate)),
    C(Command::Board(BoardKey::Delete)),
    Line,
    C(Command::AddStage),
    C(Command::AddLane),
    Line,
    C(Command::Board(BoardKey::Collapse)),
    C(Command::Board(BoardKey::Hide)),
    P(Command::ShowHidden),
    Line,
    C(Command::Board(BoardKey::Larger)),
    C(Command::Board(BoardKey::Smaller)),
    C(Command::Board(BoardKey::Fit)),
];

const CELL: &[Item] = &[
    C(Command::Board(BoardKey::NewNote)),
    C(Command::Paste),
    C(Command::AddPictures),
    C(Command::Board(BoardKey::SelectAll)),
    Line,
    C(Command::AddStage),
    C(Command::AddLane),
    Line,
    C(Command::DeleteStage),
    C(Command::DeleteLane),
];

const CONNECTOR: &[Item] = &[
    C(Command::Board(BoardKey::EditText)),
    C(Command::ConnectorStyle),
    C(Command::TurnConnector),
    Line,
    C(Command::NextConnector),
    Line,
    C(Command::Board(BoardKey::Delete)),
];

const PAPER: &[Item] = &[
    C(Command::EditTitle),
    C(Command::AddStage),
    C(Command::AddLane),
    P(Command::ShowHidden),
    P(Command::NextAlone),
    P(Command::Everybody),
    Line,
    C(Command::Paste),
    C(Command::Board(BoardKey::SelectAll)),
    C(Command::FitBoard),
    C(Command::ZoomActual),
];

/// What can be done to what is selected.
pub(super) fn context(app: &mut App, ui: &mut Ui, about: About) {
    let items = match about {
        About::Notes => NOTES,
        About::Header => HEADER,
        About::Cell => CELL,
        About::Connector => CONNECTOR,
        About::Board => PAPER,
    };
    in_reach(app, ui, items);
}

pub(super) fn main(app: &mut App, ui: &mut Ui) {
    ui.set_min_width(180.0);
    show(app, ui, MAIN);
}

/// The themes alone, for their button in the top bar.
pub(super) fn themes(app: &mut App, ui: &mut Ui) {
    show(app, ui, THEME);
}

/// The countdown alone, for its button in the bottom line.
pub(super) fn timer(app: &mut App, ui: &mut Ui) {
    show(app, ui, TIMER);
}

/// The languages alone.
pub(super) fn languages(app: &mut App, ui: &mut Ui) {
    show(app, ui, LANGUAGE);
}

/// As high as the window lets it be; then it scrolls.
fn in_reach(app: &mut App, ui: &mut Ui, items: &'static [Item]) {
    let room = ui.ctx().content_rect().height() - 2.0 * space::XL;
    // egui gives its popups 400 points at most of their own accord.
    ui.set_max_height(room);
    ScrollArea::vertical()
        .max_height(room)
        .show(ui, |ui| show(app, ui, items));
}

fn show(app: &mut App, ui: &mut Ui, items: &'static [Item]) {
    for item in items {
        match item {
            Item::Command(command) => command_row(app, ui, *command),
            P(command) => {
                if run::why_not(app, *command).is_none() {
                    command_row(app, ui, *command);
                }
            }
            Line => {
                ui.add(Separator::default().spacing(9.0));
            }
            Item::Menu(name, items) => {
                let name = app.strings.get(*name);
                SubMenuButton::new(row(None, name)).ui(ui, |ui| {
                    ui.set_min_width(260.0);
                    in_reach(app, ui, items);
                });
            }
            Recent => recent(app, ui),
        }
    }
}

fn command_row(app: &mut App, ui: &mut Ui, command: Command) {
    let strings = app.strings;
    let entry = command.entry();
    let symbol = match command {
        Command::Theme(theme) => (theme == app.theme_choice()).then_some(Icon::Check),
        Command::Language(lang) => (lang == app.language_choice()).then_some(Icon::Check),
        Command::View(view) => app
            .session
            .as_ref()
            .filter(|session| session.canvas.view() == view)
            .map_or(entry.icon, |_| Some(Icon::Check)),
        Command::Tool(tool) => app
            .session
            .as_ref()
            .is_some_and(|session| session.canvas.tool() == tool)
            .then_some(Icon::Check),
        Command::Bar(bar) => (!app.settings.hidden_bars.has(bar)).then_some(Icon::Check),
        Command::Bars => (app.settings.hidden_bars == HiddenBars::NONE).then_some(Icon::Check),
        Command::ChannelRibbon => app
            .session
            .as_ref()
            .is_some_and(|session| session.document.board().channel_ribbon)
            .then_some(Icon::Check),
        _ => entry.icon,
    };
    let mut button = match command {
        Command::Board(BoardKey::Colour(Some(colour))) => {
            let paper = app.theme.board.notes[colour as usize];
            let (fill, edge) = (
                super::style::colour(paper.fill),
                super::style::colour(paper.edge),
            );
            Button::new((icons::swatch(fill, edge), strings.get(entry.name)))
        }
        Command::Undo | Command::Redo => Button::new(row(symbol, &command_words(app, command))),
        _ => Button::new(row(symbol, strings.get(entry.name))),
    };
    if let Some(shortcut) = entry.shortcuts.first() {
        button = button.shortcut_text(shortcut.text(strings));
    }
    let why_not = run::why_not(app, command);
    let mut response = ui.add_enabled(why_not.is_none(), button);
    if let Some(why_not) = why_not {
        response = response.on_disabled_hover_text(strings.get(why_not));
    } else if let Some(help) = entry.help {
        response = response.on_hover_text(strings.get(help));
    }
    if response.clicked() {
        app.queue.push(Action::Do(command));
        ui.close();
    }
}

fn recent(app: &mut App, ui: &mut Ui) {
    if app.settings.recent.is_empty() {
        ui.add_enabled(false, Button::new(app.strings.get(key::MENU_NO_RECENT)));
    }
    for path in &app.settings.recent {
        let response = ui
            .button(stem(path))
            .on_hover_text(path.display().to_string());
        if response.clicked() {
            app.queue.push(Action::Leave(Next::Open(path.clone())));
            ui.close();
        }
    }
}
