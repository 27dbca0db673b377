//! What Jalon remembers from one run to the next.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use ron::extensions::Extensions;
use ron::ser::PrettyConfig;
use serde::{Deserialize, Serialize};

use super::versions::Keeping;
use super::{dirs, write_file};

/// Settings of the person at this machine. What is missing has its default; what a newer Jalon added is passed over.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Tag of the language of the window; without one, the system's.
    pub lang: Option<String>,
    pub theme: ThemeChoice,
    /// Size of the window's text and buttons, 1.0 as designed.
    pub ui_scale: f32,
    /// Boards opened lately, the last one first.
    pub recent: Vec<PathBuf>,
    /// Asks for file names in the window instead of in the system's dialog.
    pub in_app_dialogs: bool,
    /// When the details are shown beside the board.
    pub inspector: InspectorChoice,
    /// A board that has its file is saved a few seconds after each change.
    pub autosave: bool,
    /// How many earlier versions of each map are kept, and how long.
    pub versions: Keeping,
    /// All that is pressed is as large as a finger, and the tools are at the bottom.
    pub touch: bool,
    /// Whether things move to where they go.
    pub motion: MotionChoice,
    /// The bars that are put away.
    pub hidden_bars: HiddenBars,
    /// The sample has been shown once.
    pub first_run_done: bool,
}

/// A bar of the window around the board.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bar {
    Top,
    Tools,
    Bottom,
}

/// Which bars are put away, so that the board has their room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct HiddenBars {
    pub top: bool,
    pub tools: bool,
    pub bottom: bool,
}

impl HiddenBars {
    pub const NONE: Self = Self {
        top: false,
        tools: false,
        bottom: false,
    };
    pub const ALL: Self = Self {
        top: true,
        tools: true,
        bottom: true,
    };

    pub fn has(self, bar: Bar) -> bool {
        match bar {
            Bar::Top => self.top,
            Bar::Tools => self.tools,
            Bar::Bottom => self.bottom,
        }
    }

    /// Puts one away, or brings it back.
    pub fn toggled(mut self, bar: Bar) -> Self {
        let hidden = match bar {
            Bar::Top => &mut self.top,
            Bar::Tools => &mut self.tools,
            Bar::Bottom => &mut self.bottom,
        };
        *hidden = !*hidden;
        self
    }
}

/// Which theme the window wears.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum ThemeChoice {
    #[default]
    System,
    Light,
    Dark,
    Print,
    Contrast,
}

/// When the details of what is selected are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum InspectorChoice {
    #[default]
    WithSelection,
    /// Those of the map while nothing is selected.
    Always,
    Never,
}

/// Whether things move to where they go, or are there at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum MotionChoice {
    #[default]
    System,
    Full,
    Less,
}

/// What earlier versions wrote, and which still counts.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Earlier {
    less_motion: bool,
}

/// How many boards are remembered as recent.
const RECENT: usize = 12;

impl Default for Settings {
    fn default() -> Self {
        Self {
            lang: None,
            theme: ThemeChoice::System,
            ui_scale: 1.0,
            recent: Vec::new(),
            in_app_dialogs: false,
            inspector: InspectorChoice::default(),
            autosave: true,
            versions: Keeping::default(),
            touch: false,
            motion: MotionChoice::default(),
            hidden_bars: HiddenBars::NONE,
            first_run_done: false,
        }
    }
}

impl Settings {
    /// The settings of this machine, and where a broken file was set aside, for the caller to tell.
    pub fn load() -> (Self, Option<PathBuf>) {
        match dirs::config() {
            Some(folder) => Self::load_from(&folder.join("settings.ron")),
            None => (Self::default(), None),
        }
    }

    /// The settings of one file; defaults when there is none.
    pub fn load_from(path: &Path) -> (Self, Option<PathBuf>) {
        let text = match fs::read_to_string(path) {
            Ok(text) => text,
            Err(e) if e.kind() == io::ErrorKind::InvalidData => String::from("not UTF-8"),
            // Where it may not be read it may not be replaced either: `save` then says so.
            Err(_) => return (Self::default(), None),
        };
        let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
        if let Ok(settings) = options.from_str::<Self>(&text) {
            let sound = settings.ui_scale.is_finite();
            let ui_scale = if sound { settings.ui_scale } else { 1.0 };
            let earlier = options.from_str::<Earlier>(&text).unwrap_or_default();
            let motion = if earlier.less_motion {
                MotionChoice::Less
            } else {
                settings.motion
            };
            return (
                Self {
                    ui_scale: ui_scale.clamp(0.5, 4.0),
                    motion,
                    ..settings
                },
                None,
            );
        }
        // An earlier one that was set aside stays.
        let names = (1..).map(|nth| match nth {
            1 => path.with_extension("ron.broken"),
            nth => path.with_extension(format!("ron.broken-{nth}")),
        });
        let aside = names.into_iter().find(|name| !name.exists());
        let aside = aside.filter(|aside| fs::rename(path, aside).is_ok());
        (Self::default(), aside)
    }

    /// Keeps the settings of this machine.
    ///
    /// # Errors
    /// What the system refused; the settings of before stay.
    pub fn save(&self) -> io::Result<()> {
        let folder = dirs::config().ok_or(io::ErrorKind::NotFound)?;
        self.save_to(&folder.join("settings.ron"))
    }

    /// Keeps the settings in one file, whose folder is made when it is missing.
    ///
    /// # Errors
    /// What the system refused; the file is then as it was.
    pub fn save_to(&self, path: &Path) -> io::Result<()> {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
        let text = options
            .to_string_pretty(self, PrettyConfig::new())
            .map_err(io::Error::other)?;
        write_file(path, |out| writeln!(out, "{text}"))
    }

    /// Puts a board first among the recent ones.
    pub fn remember(&mut self, board: &Path) {
        self.recent.retain(|known| known != board);
        self.recent.insert(0, board.to_owned());
        self.recent.truncate(RECENT);
    }
}
