//! Files, settings and leaving.

use eframe::egui::Key;

use super::{Command, Entry, Scope, entry};
use crate::file::template::Template;
use crate::gui::shortcut::{ctrl, ctrl_shift, plain, shift};
use crate::i18n::key;
use crate::text::Icon;

pub const FILE: &[Entry] = &[
    entry(Command::New, key::CMD_NEW)
        .icon(Icon::FilePlus)
        .keys(&[ctrl(Key::N)])
        .within(Scope::Anywhere),
    entry(Command::NewFrom(Template::Cgap), key::TEMPLATE_CGAP_NAME).under(key::MENU_NEW_FROM),
    entry(
        Command::NewFrom(Template::SixPhases),
        key::TEMPLATE_SIX_PHASES_NAME,
    )
    .under(key::MENU_NEW_FROM),
    entry(
        Command::NewFrom(Template::DayInTheLife),
        key::TEMPLATE_DAY_IN_THE_LIFE_NAME,
    )
    .under(key::MENU_NEW_FROM),
    entry(
        Command::NewFrom(Template::ServiceBlueprint),
        key::TEMPLATE_SERVICE_BLUEPRINT_NAME,
    )
    .under(key::MENU_NEW_FROM),
    entry(Command::NewFrom(Template::Blank), key::TEMPLATE_BLANK_NAME).under(key::MENU_NEW_FROM),
    entry(
        Command::NewFrom(Template::Sample),
        key::TEMPLATE_SAMPLE_NAME,
    )
    .under(key::MENU_NEW_FROM),
    entry(Command::FutureMap, key::CMD_FUTURE_MAP)
        .help(key::CMD_FUTURE_MAP_HELP)
        .icon(Icon::TrendingUp),
    entry(Command::Compare, key::CMD_COMPARE)
        .help(key::CMD_COMPARE_HELP)
        .icon(Icon::Columns3),
    entry(Command::NextChange, key::CMD_NEXT_CHANGE)
        .icon(Icon::ChevronDown)
        .keys(&[plain(Key::F12)])
        .within(Scope::Window),
    entry(Command::PreviousChange, key::CMD_PREVIOUS_CHANGE)
        .icon(Icon::ChevronUp)
        .keys(&[shift(Key::F12)])
        .within(Scope::Window),
    entry(Command::SwapCompared, key::CMD_SWAP_COMPARED)
        .help(key::CMD_SWAP_COMPARED_HELP)
        .icon(Icon::RefreshCw),
    entry(Command::CloseCompared, key::CMD_CLOSE_COMPARED).icon(Icon::X),
    entry(Command::Versions, key::CMD_VERSIONS)
        .help(key::CMD_VERSIONS_HELP)
        .icon(Icon::History),
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
    entry(Command::ExportPdf, key::CMD_EXPORT_PDF)
        .help(key::CMD_EXPORT_PDF_HELP)
        .icon(Icon::File)
        .keys(&[ctrl(Key::P)])
        .within(Scope::Anywhere),
    entry(Command::Settings, key::CMD_SETTINGS)
        .icon(Icon::Settings)
        .keys(&[ctrl(Key::Comma)])
        .within(Scope::Anywhere),
    entry(Command::Quit, key::CMD_QUIT)
        .icon(Icon::LogOut)
        .keys(&[ctrl(Key::Q)])
        .within(Scope::Anywhere),
];
