//! What a user can order: one table that feeds menus, buttons, tooltips, shortcuts and the sheet of keys.

mod board;
mod edit;
mod file;
mod find;
mod help;
mod moves;
mod timer;
mod tools;
mod view;

pub use board::BOARD;
pub use edit::EDIT;
pub use file::FILE;
pub use find::FIND;
pub use help::HELP;
pub use moves::MOVES;
pub use timer::TIMER;
pub use tools::TOOLS;
pub use view::VIEW;

use super::shortcut::Shortcut;
use crate::file::template::Template;
use crate::file::{Bar, ThemeChoice};
use crate::i18n::{self, Lang, Strings, key};
use crate::layout::View;
use crate::text::Icon;
use crate::tool::{BoardKey, ToolKind};

/// An order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Command {
    New,
    NewFrom(Template),
    /// A copy of the open board, to draw the future on.
    FutureMap,
    /// What the open map was.
    Versions,
    /// Another board over the open one.
    Compare,
    NextChange,
    PreviousChange,
    /// The earlier one is the later one.
    SwapCompared,
    CloseCompared,
    Open,
    Save,
    SaveAs,
    Export,
    ExportPdf,
    Settings,
    Quit,
    Undo,
    Redo,
    Cut,
    Copy,
    /// Of the chosen notes, else of the map.
    CopyPicture,
    Paste,
    /// From files, a note each.
    AddPictures,
    Find,
    FindNext,
    FindPrevious,
    Filter,
    ClearFilter,
    /// Every command by its name.
    Palette,
    /// The panel of steps.
    History,
    /// The panel of what the map says.
    Findings,
    /// The steps of the method.
    Guide,
    /// Note by note with customers.
    Validate,
    /// A key of the board.
    Board(BoardKey),
    /// Ends what is under way.
    Escape,
    EditTitle,
    AddStage,
    AddLane,
    DeleteStage,
    DeleteLane,
    ShowHidden,
    /// The channels under the stages, shown or not.
    ChannelRibbon,
    /// Joins two notes.
    Connect,
    /// The keyboard goes to a connector of the note, and on to the next.
    NextConnector,
    /// With an arrow or without.
    ConnectorStyle,
    /// From the other end.
    TurnConnector,
    /// Of the chosen notes.
    MakeOpportunity,
    Tool(ToolKind),
    /// The map, or another view of it.
    View(View),
    /// One persona's journey alone, then the next one's.
    NextAlone,
    /// All that there is again.
    Everybody,
    FitBoard,
    FitSelection,
    ZoomActual,
    ZoomIn,
    ZoomOut,
    /// The map alone, on the whole screen.
    Present,
    /// The same in a window of its own, with this one for who speaks.
    PresentConsole,
    FullScreen,
    /// Starts the countdown, pauses it, goes on.
    Timer,
    /// Counts down so many minutes.
    TimerFor(u16),
    ResetTimer,
    /// Puts a bar away, or brings it back.
    Bar(Bar),
    /// All bars.
    Bars,
    /// The details beside the board.
    Inspector,
    EnterInspector,
    /// Brings notes into one group; where they are, names it.
    Group,
    Ungroup,
    /// The caret goes to the tags of what is chosen.
    Tag,
    Menu,
    ContextMenu,
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
    /// What it is one of, where the name alone does not say: a colour, a theme.
    pub group: Option<i18n::Key>,
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
        group: None,
        help: None,
        icon: None,
        shortcuts: &[],
        scope: Scope::Board,
    }
}

impl Entry {
    const fn under(self, group: i18n::Key) -> Self {
        Self {
            group: Some(group),
            ..self
        }
    }

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
        table()
            .find(|entry| entry.command == self)
            .expect("a test holds every command in the table")
    }

    /// Its name where nothing around says what it is about: "Colour: Yellow".
    pub fn words(self, strings: &Strings) -> String {
        let entry = self.entry();
        let name = strings.get(entry.name);
        entry.group.map_or_else(
            || name.to_owned(),
            |group| {
                let group = strings.get(group);
                let args = [("group", group.into()), ("name", name.into())];
                strings.with(key::PALETTE_UNDER, &args)
            },
        )
    }
}

/// All commands, in the order of menus and of the sheet of keys.
pub fn table() -> impl Iterator<Item = &'static Entry> {
    [FILE, EDIT, FIND, BOARD, MOVES, TOOLS, VIEW, TIMER, HELP]
        .into_iter()
        .flatten()
}

#[cfg(test)]
mod tests {
    use eframe::egui::Key;

    use super::*;

    /// Keys that a narrower scope takes from a wider one, on purpose.
    const SHADOWS: &[(Command, Command)] = &[
        (Command::Board(BoardKey::FeelingUp), Command::ZoomIn),
        (Command::Board(BoardKey::FeelingDown), Command::ZoomOut),
    ];

    #[test]
    fn no_two_commands_share_a_key() {
        // All scopes hold at once where a board has the keyboard: each command is compared with each.
        for (at, a) in table().enumerate() {
            for b in table().skip(at + 1) {
                assert_ne!(a.command, b.command, "stands twice in the table");
                let mut keys = a.shortcuts.iter();
                let shared = keys.find(|key| b.shortcuts.iter().any(|other| key.meets(*other)));
                let (narrow, wide) = if a.scope < b.scope { (a, b) } else { (b, a) };
                let listed = SHADOWS.contains(&(narrow.command, wide.command));
                assert_eq!(
                    shared.is_some(),
                    listed,
                    "{:?} and {:?}: {shared:?}",
                    a.command,
                    b.command
                );
                assert!(!listed || narrow.scope < wide.scope, "neither comes first");
            }
        }
    }

    #[test]
    fn what_works_while_typing_types_nothing() {
        for entry in table().filter(|entry| entry.scope == Scope::Anywhere) {
            for key in entry.shortcuts {
                let function = (Key::F1..=Key::F12).contains(&key.key);
                assert!(key.command || function, "{:?} by {key:?}", entry.command);
            }
        }
    }
}
