//! A theme's frame colours and the bundled faces, as egui takes them.

use std::sync::Arc;

use eframe::egui::epaint::Shadow;
use eframe::egui::style::{ScrollStyle, Selection, WidgetVisuals, Widgets};
use eframe::egui::{
    Color32, Context, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Margin, Stroke,
    Style, TextStyle, Ui, Vec2, Visuals,
};

use crate::scene::Rgba;
use crate::text::{Weight, faces};
use crate::theme::{FrameColours, Theme};

/// The one scale of distances, in points.
pub mod space {
    pub const XS: f32 = 4.0;
    pub const S: f32 = 8.0;
    pub const M: f32 = 12.0;
    pub const L: f32 = 16.0;
    pub const XL: f32 = 24.0;
    pub const XXL: f32 = 32.0;
}

/// Corners of panels, dialogs and buttons.
pub const RADIUS: u8 = 8;
/// Height of what is clicked.
pub const CONTROL: f32 = 32.0;

/// The same for fingers.
pub const FINGER: f32 = 44.0;

/// Height of what is pressed, for a mouse or a finger.
pub fn control(ui: &Ui) -> f32 {
    ui.spacing().interact_size.y
}

/// The side of something small, or of a finger where fingers press.
pub fn least(ui: &Ui, side: f32) -> f32 {
    if control(ui) >= FINGER {
        side.max(FINGER)
    } else {
        side
    }
}

/// A theme's colour as egui takes it.
pub fn colour(rgba: Rgba) -> Color32 {
    Color32::from_rgba_unmultiplied(rgba.r, rgba.g, rgba.b, rgba.a)
}

/// egui's name of a bundled face.
pub fn family(weight: Weight, italic: bool) -> FontFamily {
    match (weight, italic) {
        (_, true) => FontFamily::Name("italic".into()),
        (Weight::Regular, false) => FontFamily::Proportional,
        (Weight::Medium, false) => FontFamily::Name("medium".into()),
        (Weight::Semibold, false) => FontFamily::Name("semibold".into()),
        (Weight::Bold, false) => FontFamily::Name("bold".into()),
    }
}

/// egui's name of the face of symbols.
pub fn icon_family() -> FontFamily {
    FontFamily::Name("icons".into())
}

/// Text of a weight.
pub fn font(size: f32, weight: Weight) -> FontId {
    FontId::new(size, family(weight, false))
}

/// Gives egui the bundled faces, and nothing else.
pub fn install_fonts(ctx: &Context) {
    let mut fonts = FontDefinitions::empty();
    let faces = [
        ("regular", faces::INTER_REGULAR, FontFamily::Proportional),
        ("medium", faces::INTER_MEDIUM, family(Weight::Medium, false)),
        (
            "semibold",
            faces::INTER_SEMIBOLD,
            family(Weight::Semibold, false),
        ),
        ("bold", faces::INTER_BOLD, family(Weight::Bold, false)),
        ("italic", faces::INTER_ITALIC, family(Weight::Regular, true)),
        ("icons", faces::ICONS, icon_family()),
    ];
    for (name, bytes, family) in faces {
        let data = Arc::new(FontData::from_static(bytes));
        fonts.font_data.insert(name.to_owned(), data);
        let mut names = vec![name.to_owned()];
        // Symbols may stand within words, as in buttons.
        if name != "icons" {
            names.push("icons".to_owned());
        }
        fonts.families.insert(family, names);
    }
    let regular = vec!["regular".to_owned()];
    fonts.families.insert(FontFamily::Monospace, regular);
    ctx.set_fonts(fonts);
}

/// How the window feels under the hand, whatever its theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Feel {
    /// Things move to where they go; without, they are there at once.
    pub motion: bool,
    /// All that is pressed is as large as a finger.
    pub touch: bool,
}

impl Default for Feel {
    fn default() -> Self {
        Self {
            motion: true,
            touch: false,
        }
    }
}

/// Dresses the window in a theme.
pub fn apply(ctx: &Context, theme: &Theme, feel: Feel) {
    // Which of egui's two themes it is shows nowhere; both slots get ours.
    let style = Arc::new(style(theme, feel));
    for slot in [eframe::egui::Theme::Light, eframe::egui::Theme::Dark] {
        ctx.set_style_of(slot, Arc::clone(&style));
    }
}

fn style(theme: &Theme, feel: Feel) -> Style {
    let control = if feel.touch { FINGER } else { CONTROL };
    let mut style = Style {
        text_styles: [
            (TextStyle::Heading, font(20.0, Weight::Semibold)),
            (TextStyle::Body, font(14.0, Weight::Regular)),
            (TextStyle::Button, font(14.0, Weight::Medium)),
            (TextStyle::Small, font(12.0, Weight::Regular)),
            (TextStyle::Monospace, font(13.0, Weight::Regular)),
        ]
        .into(),
        visuals: visuals(theme),
        animation_time: if feel.motion { 0.12 } else { 0.0 },
        ..Style::default()
    };
    let spacing = &mut style.spacing;
    spacing.item_spacing = Vec2::new(space::S, space::S);
    spacing.button_padding = Vec2::new(space::M, 6.0);
    spacing.interact_size = Vec2::splat(control);
    // A symbol of 18 points and this on both sides.
    if feel.touch {
        spacing.button_padding.x = (control - 18.0) / 2.0;
    }
    spacing.window_margin = Margin::same(24);
    spacing.menu_margin = Margin::same(6);
    spacing.menu_width = 320.0;
    spacing.tooltip_width = 320.0;
    spacing.icon_spacing = space::S;
    spacing.icon_width = 18.0;
    spacing.icon_width_inner = 12.0;
    spacing.combo_width = 120.0;
    spacing.scroll = ScrollStyle::thin();
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.4;
    style
}

fn visuals(theme: &Theme) -> Visuals {
    let frame = &theme.frame;
    let base = if theme.dark {
        Visuals::dark()
    } else {
        Visuals::light()
    };
    let mut visuals = Visuals {
        widgets: widgets(frame),
        selection: Selection {
            bg_fill: colour(frame.accent_soft),
            stroke: Stroke::new(1.5, colour(frame.accent)),
        },
        override_text_color: None,
        weak_text_color: Some(colour(frame.text_soft)),
        hyperlink_color: colour(frame.accent),
        faint_bg_color: colour(frame.hover),
        extreme_bg_color: colour(frame.field),
        text_edit_bg_color: Some(colour(frame.field)),
        code_bg_color: colour(frame.hover),
        warn_fg_color: colour(frame.warning),
        error_fg_color: colour(frame.error),
        window_corner_radius: CornerRadius::same(12),
        menu_corner_radius: CornerRadius::same(RADIUS),
        window_shadow: shadow(frame, 32, 12),
        popup_shadow: shadow(frame, 16, 4),
        window_fill: colour(frame.panel),
        window_stroke: Stroke::new(1.0, colour(frame.panel_edge)),
        panel_fill: colour(frame.panel),
        disabled_alpha: 0.45,
        ..base
    };
    // Blinking costs a frame twice a second, all day.
    visuals.text_cursor.blink = false;
    visuals.text_cursor.stroke = Stroke::new(1.5, colour(frame.accent));
    visuals
}

fn shadow(frame: &FrameColours, blur: u8, down: i8) -> Shadow {
    Shadow {
        offset: [0, down],
        blur,
        spread: 0,
        color: colour(frame.overlay_shadow),
    }
}

fn widgets(frame: &FrameColours) -> Widgets {
    let text = Stroke::new(1.5, colour(frame.text));
    let edge = |rgba| Stroke::new(1.0, colour(rgba));
    let state = |fill, bg_stroke| WidgetVisuals {
        bg_fill: colour(fill),
        weak_bg_fill: colour(fill),
        bg_stroke,
        corner_radius: CornerRadius::same(RADIUS),
        fg_stroke: text,
        expansion: 0.0,
    };
    Widgets {
        noninteractive: state(frame.panel, edge(frame.panel_edge)),
        inactive: state(frame.field, edge(frame.field_edge)),
        hovered: state(frame.hover, edge(frame.field_edge)),
        // Also what has the keyboard: it must be seen.
        active: state(frame.pressed, Stroke::new(2.0, colour(frame.accent))),
        open: state(frame.pressed, edge(frame.field_edge)),
    }
}
