//! What a user can order: one table that feeds menus, buttons, tooltips, shortcuts and the sheet of keys.

use eframe::egui::Key;

use super::shortcut::{Shortcut, alt, ctrl, ctrl_shift, plain, shift};
use crate::file::ThemeChoice;
use crate::file::template::Template;
use crate::i18n::{self, Lang, key};
use crate::model::NoteColour;
use crate::text::Icon;
use crate::tool::{BoardKey, ToolKind};

/// An order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Command {
    New,
    NewFrom(Template),
    Open,
    Save,
    SaveAs,
    Export,
    Settings,
    Quit,
    Undo,
    Redo,
    /// A key of the board.
    Board(BoardKey),
    /// Ends what is under way.
    Escape,
    EditTitle,
    AddStage,
    AddLane,
    DeleteStage,
    DeleteLane,
    Tool(ToolKind),
    FitBoard,
    FitSelection,
    ZoomActual,
    ZoomIn,
    ZoomOut,
    FullScreen,
    Menu,
    Theme(ThemeChoice),
    /// None: the system's.
    Language(Option<Lang>),
    Keys,
    About,
}

/// Where a shortcut works. The narrower one comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// A point of the emotion curve is selected.
    Feeling,
    /// A board is open and has the keyboard.
    Board,
    /// On every screen, but not while text is being typed.
    Window,
    /// Everywhere, even while text is being typed.
    Anywhere,
}

/// All there is to say about one command.
#[derive(Debug)]
pub struct Entry {
    pub command: Command,
    pub name: i18n::Key,
    /// A sentence, where the name does not say it all.
    pub help: Option<i18n::Key>,
    pub icon: Option<Icon>,
    /// The first one is shown.
    pub shortcuts: &'static [Shortcut],
    pub scope: Scope,
}

const fn entry(command: Command, name: i18n::Key) -> Entry {
    Entry {
        command,
        name,
        help: None,
        icon: None,
        shortcuts: &[],
        scope: Scope::Board,
    }
}

impl Entry {
    const fn help(self, help: i18n::Key) -> Self {
        Self {
            help: Some(help),
            ..self
        }
    }

    const fn icon(self, icon: Icon) -> Self {
        Self {
            icon: Some(icon),
            ..self
        }
    }

    const fn keys(self, shortcuts: &'static [Shortcut]) -> Self {
        Self { shortcuts, ..self }
    }

    const fn within(self, scope: Scope) -> Self {
        Self { scope, ..self }
    }
}

impl Command {
    /// Its row in the table.
    pub fn entry(self) -> &'static Entry {
        TABLE
            .iter()
            .find(|entry| entry.command == self)
            .expect("a test holds every command in the table")
    }
}

/// All commands, in the order of menus and of the sheet of keys.
pub const TABLE: &[Entry] = &[
    // File
    entry(Command::New, key::CMD_NEW)
        .icon(Icon::FilePlus)
        .keys(&[ctrl(Key::N)])
        .within(Scope::Anywhere),
    entry(Command::NewFrom(Template::Cgap), key::TEMPLATE_CGAP_NAME),
    entry(
        Command::NewFrom(Template::SixPhases),
        key::TEMPLATE_SIX_PHASES_NAME,
    ),
    entry(
        Command::NewFrom(Template::DayInTheLife),
        key::TEMPLATE_DAY_IN_THE_LIFE_NAME,
    ),
    entry(
        Command::NewFrom(Template::ServiceBlueprint),
        key::TEMPLATE_SERVICE_BLUEPRINT_NAME,
    ),
    entry(Command::NewFrom(Template::Blank), key::TEMPLATE_BLANK_NAME),
    entry(
        Command::NewFrom(Template::Sample),
        key::TEMPLATE_SAMPLE_NAME,
    ),
    entry(Command::Open, key::CMD_OPEN)
        .icon(Icon::FolderOpen)
        .keys(&[ctrl(Key::O)])
        .within(Scope::Anywhere),
    entry(Command::Save, key::CMD_SAVE)
        .icon(Icon::Save)
        .keys(&[ctrl(Key::S)])
        .within(Scope::Anywhere),
    entry(Command::SaveAs, key::CMD_SAVE_AS)
        .keys(&[ctrl_shift(Key::S)])
        .within(Scope::Anywhere),
    entry(Command::Export, key::CMD_EXPORT)
        .help(key::CMD_EXPORT_HELP)
        .icon(Icon::ImageDown)
        .keys(&[ctrl(Key::E)])
        .within(Scope::Anywhere),
    entry(Command::Settings, key::CMD_SETTINGS)
        .icon(Icon::Settings)
        .keys(&[ctrl(Key::Comma)])
        .within(Scope::Anywhere),
    entry(Command::Quit, key::CMD_QUIT)
        .icon(Icon::LogOut)
        .keys(&[ctrl(Key::Q)])
        .within(Scope::Anywhere),
    // Edit
    entry(Command::Undo, key::CMD_UNDO)
        .icon(Icon::Undo2)
        .keys(&[ctrl(Key::Z)]),
    entry(Command::Redo, key::CMD_REDO)
        .icon(Icon::Redo2)
        .keys(&[ctrl_shift(Key::Z), ctrl(Key::Y)]),
    entry(Command::Board(BoardKey::NewNote), key::CMD_NEW_NOTE)
        .help(key::CMD_NEW_NOTE_HELP)
        .icon(Icon::Plus)
        .keys(&[plain(Key::N)]),
    entry(Command::Board(BoardKey::EditText), key::CMD_EDIT_TEXT)
        .icon(Icon::Pencil)
        .keys(&[plain(Key::Enter), plain(Key::F2)]),
    entry(Command::Board(BoardKey::Duplicate), key::CMD_DUPLICATE)
        .icon(Icon::Copy)
        .keys(&[ctrl(Key::D)]),
    entry(Command::Board(BoardKey::Delete), key::CMD_DELETE)
        .icon(Icon::Trash2)
        .keys(&[plain(Key::Delete), plain(Key::Backspace)]),
    entry(Command::Board(BoardKey::SelectAll), key::CMD_SELECT_ALL).keys(&[ctrl(Key::A)]),
    entry(
        Command::Board(BoardKey::Colour(Some(NoteColour::Yellow))),
        key::BOARD_COLOUR_YELLOW,
    )
    .keys(&[plain(Key::Num1)]),
    entry(
        Command::Board(BoardKey::Colour(Some(NoteColour::Orange))),
        key::BOARD_COLOUR_ORANGE,
    )
    .keys(&[plain(Key::Num2)]),
    entry(
        Command::Board(BoardKey::Colour(Some(NoteColour::Pink))),
        key::BOARD_COLOUR_PINK,
    )
    .keys(&[plain(Key::Num3)]),
    entry(
        Command::Board(BoardKey::Colour(Some(NoteColour::Violet))),
        key::BOARD_COLOUR_VIOLET,
    )
    .keys(&[plain(Key::Num4)]),
    entry(
        Command::Board(BoardKey::Colour(Some(NoteColour::Blue))),
        key::BOARD_COLOUR_BLUE,
    )
    .keys(&[plain(Key::Num5)]),
    entry(
        Command::Board(BoardKey::Colour(Some(NoteColour::Teal))),
        key::BOARD_COLOUR_TEAL,
    )
    .keys(&[plain(Key::Num6)]),
    entry(
        Command::Board(BoardKey::Colour(Some(NoteColour::Green))),
        key::BOARD_COLOUR_GREEN,
    )
    .keys(&[plain(Key::Num7)]),
    entry(
        Command::Board(BoardKey::Colour(Some(NoteColour::Grey))),
        key::BOARD_COLOUR_GREY,
    )
    .keys(&[plain(Key::Num8)]),
    entry(
        Command::Board(BoardKey::Colour(None)),
        key::CMD_COLOUR_OF_LANE,
    )
    .keys(&[plain(Key::Num0)]),
    entry(
        Command::Board(BoardKey::NextEvidence),
        key::CMD_NEXT_EVIDENCE,
    )
    .help(key::CMD_NEXT_EVIDENCE_HELP)
    .icon(Icon::CircleCheck)
    .keys(&[plain(Key::E)]),
    entry(Command::Board(BoardKey::FeelingUp), key::CMD_FEELING_UP)
        .icon(Icon::Smile)
        .keys(&[plain(Key::Plus), plain(Key::Equals)])
        .within(Scope::Feeling),
    entry(Command::Board(BoardKey::FeelingDown), key::CMD_FEELING_DOWN)
        .icon(Icon::Frown)
        .keys(&[plain(Key::Minus)])
        .within(Scope::Feeling),
    entry(Command::Board(BoardKey::High), key::CMD_MOMENT_HIGH)
        .icon(Icon::ThumbsUp)
        .keys(&[plain(Key::H)]),
    entry(Command::Board(BoardKey::Low), key::CMD_MOMENT_LOW)
        .icon(Icon::ThumbsDown)
        .keys(&[plain(Key::L)]),
    // Board
    entry(Command::EditTitle, key::CMD_EDIT_TITLE).icon(Icon::Type),
    entry(Command::AddStage, key::CMD_ADD_STAGE).icon(Icon::Columns3),
    entry(Command::AddLane, key::CMD_ADD_LANE).icon(Icon::Rows3),
    entry(Command::DeleteStage, key::CMD_DELETE_STAGE),
    entry(Command::DeleteLane, key::CMD_DELETE_LANE),
    // Moving about
    entry(Command::Board(BoardKey::Left), key::CMD_LEFT).keys(&[plain(Key::ArrowLeft)]),
    entry(Command::Board(BoardKey::Right), key::CMD_RIGHT).keys(&[plain(Key::ArrowRight)]),
    entry(Command::Board(BoardKey::Up), key::CMD_UP).keys(&[plain(Key::ArrowUp)]),
    entry(Command::Board(BoardKey::Down), key::CMD_DOWN).keys(&[plain(Key::ArrowDown)]),
    entry(Command::Board(BoardKey::NextCell), key::CMD_NEXT_CELL).keys(&[plain(Key::Tab)]),
    entry(
        Command::Board(BoardKey::PreviousCell),
        key::CMD_PREVIOUS_CELL,
    )
    .keys(&[shift(Key::Tab)]),
    entry(Command::Board(BoardKey::First), key::CMD_FIRST).keys(&[plain(Key::Home)]),
    entry(Command::Board(BoardKey::Last), key::CMD_LAST).keys(&[plain(Key::End)]),
    entry(Command::Board(BoardKey::MoveLeft), key::CMD_MOVE_LEFT).keys(&[alt(Key::ArrowLeft)]),
    entry(Command::Board(BoardKey::MoveRight), key::CMD_MOVE_RIGHT).keys(&[alt(Key::ArrowRight)]),
    entry(Command::Board(BoardKey::MoveUp), key::CMD_MOVE_UP).keys(&[alt(Key::ArrowUp)]),
    entry(Command::Board(BoardKey::MoveDown), key::CMD_MOVE_DOWN).keys(&[alt(Key::ArrowDown)]),
    entry(Command::Board(BoardKey::MoveEarlier), key::CMD_MOVE_EARLIER).keys(&[alt(Key::PageUp)]),
    entry(Command::Board(BoardKey::MoveLater), key::CMD_MOVE_LATER).keys(&[alt(Key::PageDown)]),
    entry(Command::Escape, key::CMD_ESCAPE).keys(&[plain(Key::Escape)]),
    // Tools
    entry(Command::Tool(ToolKind::Select), key::CMD_TOOL_SELECT)
        .help(key::CMD_TOOL_SELECT_HELP)
        .icon(Icon::MousePointer2),
    entry(Command::Tool(ToolKind::Hand), key::CMD_TOOL_HAND)
        .help(key::CMD_TOOL_HAND_HELP)
        .icon(Icon::Hand),
    entry(Command::Tool(ToolKind::Note), key::CMD_TOOL_NOTE)
        .help(key::CMD_TOOL_NOTE_HELP)
        .icon(Icon::StickyNote),
    // View
    entry(Command::FitBoard, key::CMD_FIT_BOARD)
        .icon(Icon::Maximize)
        .keys(&[shift(Key::Num1)]),
    entry(Command::FitSelection, key::CMD_FIT_SELECTION)
        .icon(Icon::Scan)
        .keys(&[shift(Key::Num2)]),
    entry(Command::ZoomActual, key::CMD_ZOOM_ACTUAL)
        .icon(Icon::Search)
        .keys(&[ctrl(Key::Num0)]),
    entry(Command::ZoomIn, key::CMD_ZOOM_IN)
        .icon(Icon::ZoomIn)
        .keys(&[
            plain(Key::Plus),
            plain(Key::Equals),
            ctrl(Key::Plus),
            ctrl(Key::Equals),
        ]),
    entry(Command::ZoomOut, key::CMD_ZOOM_OUT)
        .icon(Icon::ZoomOut)
        .keys(&[plain(Key::Minus), ctrl(Key::Minus)]),
    entry(Command::FullScreen, key::CMD_FULL_SCREEN)
        .icon(Icon::Fullscreen)
        .keys(&[plain(Key::F11)])
        .within(Scope::Anywhere),
    entry(Command::Theme(ThemeChoice::System), key::CMD_THEME_SYSTEM).icon(Icon::Monitor),
    entry(Command::Theme(ThemeChoice::Light), key::CMD_THEME_LIGHT).icon(Icon::Sun),
    entry(Command::Theme(ThemeChoice::Dark), key::CMD_THEME_DARK).icon(Icon::Moon),
    entry(Command::Theme(ThemeChoice::Print), key::CMD_THEME_PRINT).icon(Icon::Printer),
    entry(Command::Language(None), key::CMD_LANGUAGE_SYSTEM),
    entry(Command::Language(Some(Lang::En)), key::CMD_LANGUAGE_EN),
    entry(Command::Language(Some(Lang::Fr)), key::CMD_LANGUAGE_FR),
    // Help
    entry(Command::Menu, key::CMD_MENU)
        .icon(Icon::Menu)
        .keys(&[plain(Key::F10)])
        .within(Scope::Anywhere),
    entry(Command::Keys, key::CMD_KEYS)
        .icon(Icon::Keyboard)
        .keys(&[plain(Key::Questionmark), plain(Key::F1)])
        .within(Scope::Window),
    entry(Command::About, key::CMD_ABOUT).icon(Icon::Info),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_commands_share_a_shortcut_in_one_scope() {
        for (at, a) in TABLE.iter().enumerate() {
            for b in &TABLE[at + 1..] {
                assert_ne!(a.command, b.command, "stands twice in the table");
                let shared = a.shortcuts.iter().find(|key| b.shortcuts.contains(key));
                assert!(
                    a.scope != b.scope || shared.is_none(),
                    "{:?} and {:?} share {shared:?}",
                    a.command,
                    b.command
                );
            }
        }
    }

    #[test]
    fn what_works_while_typing_types_nothing() {
        for entry in TABLE.iter().filter(|entry| entry.scope == Scope::Anywhere) {
            for key in entry.shortcuts {
                let function = matches!(key.key, Key::F10 | Key::F11);
                assert!(key.command || function, "{:?} by {key:?}", entry.command);
            }
        }
    }
}
