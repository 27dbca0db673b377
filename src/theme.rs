//! Colours as data: one RON file a theme under `assets/themes`. Knows nothing of egui.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::scene::Rgba;

/// The themes that ship.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum ThemeName {
    #[default]
    Light,
    Dark,
    /// Pure white paper, for printers.
    Print,
    /// Black on white with strong edges, for eyes or projectors that need it.
    Contrast,
}

impl ThemeName {
    pub const ALL: [Self; 4] = [Self::Light, Self::Dark, Self::Print, Self::Contrast];
}

/// All colours of the board and of the window's frame.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    pub dark: bool,
    pub board: BoardColours,
    pub frame: FrameColours,
}

/// Colours of what exports show.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BoardColours {
    pub paper: Rgba,
    /// Headers, persona chips: a raised surface.
    pub surface: Rgba,
    pub surface_edge: Rgba,
    pub grid: Rgba,
    pub grid_strong: Rgba,
    pub text: Rgba,
    pub text_soft: Rgba,
    /// Ghost text of empty cells.
    pub text_ghost: Rgba,
    pub stage: Rgba,
    pub stage_text: Rgba,
    pub stage_text_soft: Rgba,
    pub stage_number: Rgba,
    pub chip: Rgba,
    pub chip_text: Rgba,
    pub portrait: Rgba,
    pub portrait_figure: Rgba,
    /// In the order of `NoteColour::ALL`.
    pub notes: [NotePaper; 8],
    pub shadow: Rgba,
    pub vote: Rgba,
    pub evidence_assumption: Rgba,
    pub evidence_observed: Rgba,
    pub evidence_validated: Rgba,
    pub evidence_corrected: Rgba,
    pub feeling_good: Rgba,
    pub feeling_neutral: Rgba,
    pub feeling_bad: Rgba,
    pub area_good: Rgba,
    pub area_bad: Rgba,
    pub curve_wished: Rgba,
    /// One colour a persona, in turn.
    pub curves: Vec<Rgba>,
    pub gap: Rgba,
    pub moment_high: Rgba,
    pub moment_low: Rgba,
    pub moment_text: Rgba,
    pub divider: Rgba,
    pub connector: Rgba,
    /// What is different from an earlier board, and the symbols on these colours.
    pub compare_added: Rgba,
    pub compare_removed: Rgba,
    pub compare_moved: Rgba,
    pub compare_changed: Rgba,
    pub compare_text: Rgba,
}

/// One paper colour of notes.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NotePaper {
    pub fill: Rgba,
    pub edge: Rgba,
    pub text: Rgba,
    pub text_soft: Rgba,
    /// Background of a lane of this colour.
    pub tint: Rgba,
}

/// Colours of the window around the board.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FrameColours {
    pub panel: Rgba,
    pub panel_edge: Rgba,
    /// Paper around the board.
    pub desk: Rgba,
    pub text: Rgba,
    pub text_soft: Rgba,
    pub text_disabled: Rgba,
    pub accent: Rgba,
    pub accent_text: Rgba,
    pub accent_soft: Rgba,
    pub hover: Rgba,
    pub pressed: Rgba,
    pub field: Rgba,
    pub field_edge: Rgba,
    pub selection: Rgba,
    pub drop_slot: Rgba,
    pub error: Rgba,
    pub error_soft: Rgba,
    pub warning: Rgba,
    pub success: Rgba,
    pub overlay_shadow: Rgba,
    pub scrim: Rgba,
}

impl Theme {
    /// The theme with this name.
    pub fn of(name: ThemeName) -> &'static Self {
        static LIGHT: LazyLock<Theme> =
            LazyLock::new(|| read(include_str!("../assets/themes/light.ron")));
        static DARK: LazyLock<Theme> =
            LazyLock::new(|| read(include_str!("../assets/themes/dark.ron")));
        static PRINT: LazyLock<Theme> =
            LazyLock::new(|| read(include_str!("../assets/themes/print.ron")));
        static CONTRAST: LazyLock<Theme> =
            LazyLock::new(|| read(include_str!("../assets/themes/contrast.ron")));
        match name {
            ThemeName::Contrast => &CONTRAST,
            ThemeName::Light => &LIGHT,
            ThemeName::Dark => &DARK,
            ThemeName::Print => &PRINT,
        }
    }
}

fn read(text: &str) -> Theme {
    ron::from_str(text).expect("the themes ship with the program, and a test reads them all")
}
