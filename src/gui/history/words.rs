//! The names of steps in the reader's language.

use crate::cli::compare_words::unquoted;
use crate::edit::{BoardPart, CardDeed, Counted, Deed, Spot, StepLabel};
use crate::gui::app::App;
use crate::gui::command::Command;
use crate::i18n::{Key, Strings, key};
use crate::names::or_unnamed;

/// What a command would do now: its name, and the step for undo and redo.
pub fn command_words(app: &App, command: Command) -> String {
    let strings = app.strings;
    let document = app.document().filter(|document| !document.is_previewing());
    let done = document.map(|document| document.steps().1);
    let (key, step) = match command {
        Command::Undo => (key::HISTORY_UNDO, done.and_then(|done| done.checked_sub(1))),
        Command::Redo => (key::HISTORY_REDO, done),
        _ => return command.words(strings),
    };
    let label = document
        .zip(step)
        .and_then(|(document, step)| document.step_label(step));
    match label {
        Some(label) => strings.with(key, &[("step", step_words(strings, &label).into())]),
        None => command.words(strings),
    }
}

/// A step's name: "Move 3 notes to Search", "Colour “Hands in the file”".
pub fn step_words(strings: &Strings, label: &StepLabel) -> String {
    match label {
        StepLabel::Cards { did, cards, to } => {
            let (place, name) = match to {
                None => ("none", ""),
                Some(Spot::Parking) => ("parking", ""),
                Some(Spot::Named(name)) => ("named", name.as_str()),
            };
            let (count, text) = match cards {
                Counted::Named(text) => (1, unquoted(text)),
                Counted::Count(count) => (*count, ""),
            };
            let is_named = if text.is_empty() { "no" } else { "yes" };
            let which = [
                ("named", is_named.into()),
                ("text", text.into()),
                ("count", count.into()),
            ];
            let args = [
                ("count", count.into()),
                ("notes", strings.with(key::STEP_NOTES, &which).into()),
                ("of", strings.with(key::STEP_OF_NOTES, &which).into()),
                ("place", place.into()),
                ("name", name.into()),
            ];
            strings.with(card_key(*did), &args)
        }
        StepLabel::Write { text } if text.is_empty() => {
            strings.get(key::STEP_WRITE_NOTHING).to_owned()
        }
        StepLabel::Write { text } => {
            strings.with(key::STEP_WRITE, &[("text", text.as_str().into())])
        }
        StepLabel::Stage { did, name } => part_words(strings, key::STEP_STAGE, *did, name),
        StepLabel::Lane { did, name } => part_words(strings, key::STEP_LANE, *did, name),
        StepLabel::Merge => strings.get(key::STEP_MERGE).to_owned(),
        StepLabel::Board(part) => strings.get(board_key(*part)).to_owned(),
    }
}

fn part_words(strings: &Strings, key: Key, did: Deed, name: &str) -> String {
    let did = match did {
        Deed::Add => "add",
        Deed::Rename => "rename",
        Deed::Move => "move",
        Deed::Resize => "resize",
        Deed::Collapse => "collapse",
        Deed::Expand => "expand",
        Deed::Hide => "hide",
        Deed::Show => "show",
        Deed::Change => "change",
        Deed::Delete => "delete",
    };
    let name = or_unnamed(name, strings);
    strings.with(key, &[("did", did.into()), ("name", name.into())])
}

fn card_key(did: CardDeed) -> Key {
    match did {
        CardDeed::Add => key::STEP_ADD_NOTES,
        CardDeed::Paste => key::STEP_PASTE_NOTES,
        CardDeed::AddPictures => key::STEP_ADD_PICTURES,
        CardDeed::Move => key::STEP_MOVE_NOTES,
        CardDeed::Order => key::STEP_ORDER_NOTES,
        CardDeed::Delete => key::STEP_DELETE_NOTES,
        CardDeed::Colour => key::STEP_COLOUR_NOTES,
        CardDeed::Details => key::STEP_DETAILS,
        CardDeed::Content => key::STEP_CONTENT,
        CardDeed::Rate => key::STEP_RATE,
        CardDeed::Plan => key::STEP_PLAN,
        CardDeed::Persona => key::STEP_PERSONA,
        CardDeed::Evidence => key::STEP_EVIDENCE,
        CardDeed::Source => key::STEP_SOURCE,
        CardDeed::Owner => key::STEP_OWNER,
        CardDeed::Department => key::STEP_DEPARTMENT,
        CardDeed::Tags => key::STEP_TAGS,
        CardDeed::Group => key::STEP_GROUP,
        CardDeed::Ungroup => key::STEP_UNGROUP,
        CardDeed::Votes => key::STEP_VOTES,
        CardDeed::Link => key::STEP_LINK,
    }
}

fn board_key(part: BoardPart) -> Key {
    match part {
        BoardPart::Title => key::STEP_BOARD_TITLE,
        BoardPart::Kind => key::STEP_BOARD_KIND,
        BoardPart::Language => key::STEP_BOARD_LANGUAGE,
        BoardPart::Context => key::STEP_BOARD_CONTEXT,
        BoardPart::Personas => key::STEP_BOARD_PERSONAS,
        BoardPart::Tags => key::STEP_BOARD_TAGS,
        BoardPart::Groups => key::STEP_BOARD_GROUPS,
        BoardPart::Agenda => key::STEP_BOARD_AGENDA,
        BoardPart::Connectors => key::STEP_BOARD_CONNECTORS,
        BoardPart::ChannelRibbon => key::STEP_BOARD_RIBBON,
        BoardPart::Dismissed => key::STEP_BOARD_DISMISSED,
        BoardPart::Pictures => key::STEP_BOARD_PICTURES,
    }
}
