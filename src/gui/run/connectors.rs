//! Commands about connectors.

use crate::edit::{BoardChange, Document, Edit, Focus, Selection};
use crate::gui::app::App;
use crate::gui::canvas::CanvasCx;
use crate::gui::command::Command;
use crate::i18n::key;
use crate::model::{Connector, ConnectorId, ConnectorStyle};
use crate::tool::connection;

/// The connector that the keyboard is on, while no card is chosen.
pub(super) fn focused(document: &Document) -> Option<&Connector> {
    let selection = document.selection();
    match selection.focus {
        Some(Focus::Connector(id)) if selection.cards.is_empty() => document.board().connector(id),
        _ => None,
    }
}

/// The next connector of the focused one's first card or of the chosen card, round and round.
pub(super) fn next(document: &Document) -> Option<ConnectorId> {
    let here = focused(document);
    let cards = here.map_or_else(|| document.selection().chosen(), |line| vec![line.from]);
    let lines = document.board().connectors.iter();
    let touching = lines.filter(|line| cards.contains(&line.from) || cards.contains(&line.to));
    let touching: Vec<ConnectorId> = touching.map(|line| line.id).collect();
    let at = here.and_then(|here| touching.iter().position(|id| *id == here.id));
    let next = at.map_or(0, |at| (at + 1) % touching.len());
    touching.get(next).copied()
}

pub(super) fn run(command: Command, cx: &mut CanvasCx<'_>) {
    let (edit, focus) = match command {
        Command::Connect => {
            let made = connect(cx);
            made.map_or((None, None), |(edit, id)| (Some(edit), Some(id)))
        }
        Command::NextConnector => (None, next(cx.document)),
        Command::ConnectorStyle => {
            let turn = |line: &mut Connector| {
                line.style = match line.style {
                    ConnectorStyle::Arrow => ConnectorStyle::Line,
                    ConnectorStyle::Line => ConnectorStyle::Arrow,
                }
            };
            (change(cx.document, turn), None)
        }
        _ => {
            let turn = |line: &mut Connector| std::mem::swap(&mut line.from, &mut line.to);
            (change(cx.document, turn), None)
        }
    };
    if let Some(edit) = edit
        && let Err(error) = cx.document.apply(&edit)
    {
        log::warn!("{command:?}: {error}");
    }
    if let Some(id) = focus {
        cx.document.select(Selection::focus(Focus::Connector(id)));
    }
}

/// Says how many connectors went with what was deleted.
pub(super) fn tell(app: &mut App, gone: usize) {
    if gone > 0 {
        let shown = app.strings.number(gone as u64);
        let args = [("count", gone.into()), ("shown", shown.into())];
        app.messages
            .done(app.strings.with(key::CONNECTORS_GONE, &args));
    }
}

/// From the first of two selected notes to the second.
fn connect(cx: &mut CanvasCx<'_>) -> Option<(Edit, ConnectorId)> {
    let [from, to] = cx.document.selection().cards[..] else {
        return None;
    };
    connection(cx.document.board(), from, to, cx.ids)
}

/// The edit that changes the focused connector.
fn change(document: &Document, change: impl Fn(&mut Connector)) -> Option<Edit> {
    let id = focused(document)?.id;
    let mut connectors = document.board().connectors.clone();
    connectors
        .iter_mut()
        .filter(|line| line.id == id)
        .for_each(change);
    Some(set(connectors))
}

fn set(connectors: Vec<Connector>) -> Edit {
    Edit::ChangeBoard {
        change: BoardChange::Connectors(connectors),
    }
}
