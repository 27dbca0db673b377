//! What is seen, and how.

use eframe::egui::Key;

use super::{Command, Entry, Scope, entry};
use crate::file::{Bar, ThemeChoice};
use crate::gui::shortcut::{alt, ctrl, plain, shift};
use crate::i18n::{Lang, key};
use crate::layout::View;
use crate::text::Icon;

pub const VIEW: &[Entry] = &[
    entry(Command::View(View::Map), key::CMD_VIEW_MAP)
        .help(key::CMD_VIEW_MAP_HELP)
        .icon(Icon::Map)
        .keys(&[alt(Key::Num1)]),
    entry(Command::View(View::Matrix), key::CMD_VIEW_MATRIX)
        .help(key::CMD_VIEW_MATRIX_HELP)
        .icon(Icon::LayoutGrid)
        .keys(&[alt(Key::Num2)]),
    entry(Command::View(View::Roadmap), key::CMD_VIEW_ROADMAP)
        .help(key::CMD_VIEW_ROADMAP_HELP)
        .icon(Icon::Route)
        .keys(&[alt(Key::Num3)]),
    entry(Command::View(View::Personas), key::CMD_VIEW_PERSONAS)
        .help(key::CMD_VIEW_PERSONAS_HELP)
        .icon(Icon::Users)
        .keys(&[alt(Key::Num4)]),
    entry(Command::NextAlone, key::CMD_NEXT_ALONE)
        .help(key::CMD_NEXT_ALONE_HELP)
        .icon(Icon::UserRound)
        .keys(&[plain(Key::P)]),
    entry(Command::Everybody, key::CMD_EVERYBODY).icon(Icon::Users),
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
    entry(Command::Inspector, key::CMD_INSPECTOR)
        .help(key::CMD_INSPECTOR_HELP)
        .icon(Icon::PanelRight)
        .keys(&[ctrl(Key::I)])
        .within(Scope::Anywhere),
    entry(Command::EnterInspector, key::CMD_ENTER_INSPECTOR)
        .help(key::CMD_ENTER_INSPECTOR_HELP)
        .keys(&[plain(Key::F6)])
        .within(Scope::Anywhere),
    entry(Command::Bars, key::CMD_BARS)
        .under(key::MENU_BARS)
        .help(key::CMD_BARS_HELP)
        .keys(&[plain(Key::F4)])
        .within(Scope::Anywhere),
    entry(Command::Bar(Bar::Top), key::CMD_BAR_TOP)
        .under(key::MENU_BARS)
        .keys(&[plain(Key::F7)])
        .within(Scope::Anywhere),
    entry(Command::Bar(Bar::Tools), key::CMD_BAR_TOOLS)
        .under(key::MENU_BARS)
        .keys(&[plain(Key::F8)])
        .within(Scope::Anywhere),
    entry(Command::Bar(Bar::Bottom), key::CMD_BAR_BOTTOM)
        .under(key::MENU_BARS)
        .keys(&[plain(Key::F9)])
        .within(Scope::Anywhere),
    entry(Command::Findings, key::CMD_FINDINGS)
        .help(key::CMD_FINDINGS_HELP)
        .icon(Icon::ClipboardList)
        .keys(&[ctrl(Key::G)])
        .within(Scope::Anywhere),
    entry(Command::Guide, key::CMD_GUIDE)
        .help(key::CMD_GUIDE_HELP)
        .icon(Icon::Footprints)
        .keys(&[shift(Key::F1)])
        .within(Scope::Anywhere),
    entry(Command::Validate, key::CMD_VALIDATE)
        .help(key::CMD_VALIDATE_HELP)
        .icon(Icon::CircleCheck)
        .keys(&[shift(Key::V)]),
    entry(Command::Present, key::CMD_PRESENT)
        .help(key::CMD_PRESENT_HELP)
        .icon(Icon::Presentation)
        .keys(&[plain(Key::F5), shift(Key::F5)])
        .within(Scope::Anywhere),
    entry(Command::PresentConsole, key::CMD_PRESENT_CONSOLE)
        .help(key::CMD_PRESENT_CONSOLE_HELP)
        .icon(Icon::Monitor)
        .keys(&[alt(Key::F5)])
        .within(Scope::Anywhere),
    entry(Command::FullScreen, key::CMD_FULL_SCREEN)
        .icon(Icon::Fullscreen)
        .keys(&[plain(Key::F11)])
        .within(Scope::Anywhere),
    entry(Command::Theme(ThemeChoice::System), key::CMD_THEME_SYSTEM)
        .under(key::MENU_THEME)
        .icon(Icon::Monitor),
    entry(Command::Theme(ThemeChoice::Light), key::CMD_THEME_LIGHT)
        .under(key::MENU_THEME)
        .icon(Icon::Sun),
    entry(Command::Theme(ThemeChoice::Dark), key::CMD_THEME_DARK)
        .under(key::MENU_THEME)
        .icon(Icon::Moon),
    entry(
        Command::Theme(ThemeChoice::Contrast),
        key::CMD_THEME_CONTRAST,
    )
    .under(key::MENU_THEME)
    .icon(Icon::Eye),
    entry(Command::Theme(ThemeChoice::Print), key::CMD_THEME_PRINT)
        .under(key::MENU_THEME)
        .icon(Icon::Printer),
    entry(Command::Language(None), key::CMD_LANGUAGE_SYSTEM).under(key::MENU_LANGUAGE),
    entry(Command::Language(Some(Lang::En)), key::CMD_LANGUAGE_EN).under(key::MENU_LANGUAGE),
    entry(Command::Language(Some(Lang::Fr)), key::CMD_LANGUAGE_FR).under(key::MENU_LANGUAGE),
];
