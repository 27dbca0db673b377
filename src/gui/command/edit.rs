//! What changes notes.

use eframe::egui::Key;

use super::{Command, Entry, Scope, entry};
use crate::gui::shortcut::{ctrl, ctrl_shift, plain, shift};
use crate::i18n::key;
use crate::model::NoteColour;
use crate::text::Icon;
use crate::tool::BoardKey;

pub const EDIT: &[Entry] = &[
    entry(Command::Undo, key::CMD_UNDO)
        .icon(Icon::Undo2)
        .keys(&[ctrl(Key::Z)])
        .within(Scope::Window),
    entry(Command::Redo, key::CMD_REDO)
        .icon(Icon::Redo2)
        .keys(&[ctrl_shift(Key::Z), ctrl(Key::Y)])
        .within(Scope::Window),
    entry(Command::Cut, key::CMD_CUT)
        .icon(Icon::Scissors)
        .keys(&[ctrl(Key::X), shift(Key::Delete), plain(Key::Cut)]),
    entry(Command::Copy, key::CMD_COPY)
        .help(key::CMD_COPY_HELP)
        .icon(Icon::Copy)
        .keys(&[ctrl(Key::C), ctrl(Key::Insert), plain(Key::Copy)]),
    entry(Command::CopyPicture, key::CMD_COPY_PICTURE)
        .help(key::CMD_COPY_PICTURE_HELP)
        .keys(&[ctrl_shift(Key::C)]),
    entry(Command::Paste, key::CMD_PASTE)
        .help(key::CMD_PASTE_HELP)
        .icon(Icon::ClipboardPaste)
        .keys(&[ctrl(Key::V), shift(Key::Insert), plain(Key::Paste)]),
    entry(Command::AddPictures, key::CMD_ADD_PICTURES)
        .help(key::CMD_ADD_PICTURES_HELP)
        .icon(Icon::Image)
        .keys(&[ctrl_shift(Key::I)]),
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
    .under(key::MENU_COLOUR)
    .keys(&[plain(Key::Num1)]),
    entry(
        Command::Board(BoardKey::Colour(Some(NoteColour::Orange))),
        key::BOARD_COLOUR_ORANGE,
    )
    .under(key::MENU_COLOUR)
    .keys(&[plain(Key::Num2)]),
    entry(
        Command::Board(BoardKey::Colour(Some(NoteColour::Pink))),
        key::BOARD_COLOUR_PINK,
    )
    .under(key::MENU_COLOUR)
    .keys(&[plain(Key::Num3)]),
    entry(
        Command::Board(BoardKey::Colour(Some(NoteColour::Violet))),
        key::BOARD_COLOUR_VIOLET,
    )
    .under(key::MENU_COLOUR)
    .keys(&[plain(Key::Num4)]),
    entry(
        Command::Board(BoardKey::Colour(Some(NoteColour::Blue))),
        key::BOARD_COLOUR_BLUE,
    )
    .under(key::MENU_COLOUR)
    .keys(&[plain(Key::Num5)]),
    entry(
        Command::Board(BoardKey::Colour(Some(NoteColour::Teal))),
        key::BOARD_COLOUR_TEAL,
    )
    .under(key::MENU_COLOUR)
    .keys(&[plain(Key::Num6)]),
    entry(
        Command::Board(BoardKey::Colour(Some(NoteColour::Green))),
        key::BOARD_COLOUR_GREEN,
    )
    .under(key::MENU_COLOUR)
    .keys(&[plain(Key::Num7)]),
    entry(
        Command::Board(BoardKey::Colour(Some(NoteColour::Grey))),
        key::BOARD_COLOUR_GREY,
    )
    .under(key::MENU_COLOUR)
    .keys(&[plain(Key::Num8)]),
    entry(
        Command::Board(BoardKey::Colour(None)),
        key::CMD_COLOUR_OF_LANE,
    )
    .under(key::MENU_COLOUR)
    .keys(&[plain(Key::Num0)]),
    entry(
        Command::Board(BoardKey::NextEvidence),
        key::CMD_NEXT_EVIDENCE,
    )
    .help(key::CMD_NEXT_EVIDENCE_HELP)
    .icon(Icon::CircleCheck)
    .keys(&[plain(Key::E)]),
    entry(Command::MakeOpportunity, key::CMD_MAKE_OPPORTUNITY)
        .help(key::CMD_MAKE_OPPORTUNITY_HELP)
        .icon(Icon::Lightbulb)
        .keys(&[plain(Key::O)]),
    entry(Command::Tag, key::CMD_TAG)
        .help(key::CMD_TAG_HELP)
        .keys(&[plain(Key::T)]),
    entry(Command::Group, key::CMD_GROUP)
        .help(key::CMD_GROUP_HELP)
        .icon(Icon::LayoutGrid)
        .keys(&[plain(Key::G)]),
    entry(Command::Ungroup, key::CMD_UNGROUP)
        .help(key::CMD_UNGROUP_HELP)
        .keys(&[shift(Key::G)]),
    entry(Command::Board(BoardKey::FeelingUp), key::CMD_FEELING_UP)
        .icon(Icon::Smile)
        .keys(&[plain(Key::Plus), plain(Key::Equals)])
        .within(Scope::Feeling),
    entry(Command::Board(BoardKey::FeelingDown), key::CMD_FEELING_DOWN)
        .icon(Icon::Frown)
        .keys(&[plain(Key::Minus)])
        .within(Scope::Feeling),
    entry(Command::Board(BoardKey::Wished), key::CMD_WISHED)
        .help(key::CMD_WISHED_HELP)
        .icon(Icon::Sparkles)
        .keys(&[plain(Key::W)]),
    entry(Command::Board(BoardKey::High), key::CMD_MOMENT_HIGH)
        .icon(Icon::ThumbsUp)
        .keys(&[plain(Key::H)]),
    entry(Command::Board(BoardKey::Low), key::CMD_MOMENT_LOW)
        .icon(Icon::ThumbsDown)
        .keys(&[plain(Key::L)]),
];
