//! Edits of the board itself and of its lists.

use std::collections::BTreeSet;
use std::fmt::Display;
use std::sync::Arc;

use super::BoardChange;
use super::apply::EditError;
use super::references::References;
use crate::model::Board;

pub(super) fn change(board: &mut Board, change: &BoardChange) -> Result<(), EditError> {
    match change.clone() {
        BoardChange::Title(title) => board.title = title,
        BoardChange::Kind(kind) => board.kind = kind,
        // A board is always in some language.
        BoardChange::Language(language) if language.trim().is_empty() => {}
        BoardChange::Language(language) => board.language = language,
        BoardChange::Context(context) => board.context = context,
        BoardChange::Personas(personas) => {
            refuse_twice(personas.iter().map(|persona| persona.id))?;
            let pictures = personas.iter().filter_map(|persona| persona.picture);
            let named = References {
                pictures: pictures.collect(),
                ..References::default()
            };
            named.missing(board).refuse()?;
            let old = board.personas.iter().map(|persona| persona.id).collect();
            // What did not change stays shared.
            board.personas = personas
                .into_iter()
                .map(|new| match board.persona(new.id) {
                    Some(old) if **old == new => Arc::clone(old),
                    _ => Arc::new(new),
                })
                .collect();
            forget(
                board,
                References {
                    personas: old,
                    ..References::default()
                },
            );
        }
        BoardChange::Tags(tags) => {
            refuse_twice(tags.iter().map(|tag| tag.id))?;
            let old = board.tags.iter().map(|tag| tag.id).collect();
            board.tags = tags;
            forget(
                board,
                References {
                    tags: old,
                    ..References::default()
                },
            );
        }
        BoardChange::Groups(groups) => {
            refuse_twice(groups.iter().map(|group| group.id))?;
            let old = board.groups.iter().map(|group| group.id).collect();
            board.groups = groups;
            forget(
                board,
                References {
                    groups: old,
                    ..References::default()
                },
            );
        }
        BoardChange::Agenda(agenda) => {
            refuse_twice(agenda.iter().map(|item| item.id))?;
            board.agenda = agenda;
        }
        BoardChange::Connectors(connectors) => {
            refuse_twice(connectors.iter().map(|line| line.id))?;
            if connectors.iter().any(|line| line.from == line.to) {
                return Err(EditError::ConnectorToItself);
            }
            let ends = connectors.iter().flat_map(|line| [line.from, line.to]);
            let named = References {
                cards: ends.collect(),
                ..References::default()
            };
            named.missing(board).refuse()?;
            board.connectors = connectors;
        }
        BoardChange::ChannelRibbon(shown) => board.channel_ribbon = shown,
        BoardChange::Dismissed(dismissed) => {
            let named = References {
                cards: dismissed.iter().flat_map(|what| what.cards()).collect(),
                ..References::default()
            };
            named.missing(board).refuse()?;
            board.dismissed = dismissed;
        }
        BoardChange::AddPicture { id, picture } => {
            board.pictures.insert(id, Arc::new(picture));
        }
    }
    Ok(())
}

/// Takes out what the board had before and has no longer.
fn forget(board: &mut Board, old: References) {
    old.missing(board).drop_from(board);
}

fn refuse_twice<T: Ord + Copy + Display>(ids: impl Iterator<Item = T>) -> Result<(), EditError> {
    let mut seen = BTreeSet::new();
    for id in ids {
        if !seen.insert(id) {
            return Err(EditError::IdTaken(id.to_string()));
        }
    }
    Ok(())
}
