//! The connector tool: a drag from one card to another is an arrow.

use kurbo::Point;

use super::{Cx, Effect, Event, Hint, Overlay, Rubber};
use crate::edit::{BoardChange, Edit, Focus, Selection};
use crate::layout::Target;
use crate::model::{Board, CardId, Connector, ConnectorId, ConnectorStyle, IdSource};

/// Where an arrow begins, while the button is down, and what is shown meanwhile.
#[derive(Debug, Clone, Default)]
pub(super) struct ConnectTool {
    from: Option<CardId>,
    pub overlay: Overlay,
}

impl ConnectTool {
    pub fn update(&mut self, event: Event, cx: &mut Cx<'_>) -> Vec<Effect> {
        let shown = std::mem::take(&mut self.overlay);
        match event {
            Event::Down { at, .. } => {
                self.from = card_at(at, cx);
                self.show(at, cx);
            }
            Event::Move { at, .. } => {
                // It may have been taken off the board by someone else.
                self.from = self.from.filter(|from| cx.layout.card(*from).is_some());
                self.show(at, cx);
            }
            Event::Up { at, .. } => {
                let from = self.from.take();
                let joined = from.and_then(|from| {
                    let to = target_at(at, from, cx)?;
                    connection(cx.board, from, to, cx.ids)
                });
                let effects = joined.map(|(edit, id)| {
                    // Selected, so that a label can be written at once.
                    let selection = Selection::focus(Focus::Connector(id));
                    [Effect::Apply(edit), Effect::Select(selection)]
                });
                return effects.into_iter().flatten().collect();
            }
            Event::Cancel => self.from = None,
            Event::Key(_) => self.overlay = shown,
        }
        Vec::new()
    }

    fn show(&mut self, at: Point, cx: &Cx<'_>) {
        let Some(from) = self.from else {
            self.overlay.hovered = card_at(at, cx);
            return;
        };
        self.overlay.rubber = Some(Rubber {
            from,
            at,
            to: target_at(at, from, cx),
        });
    }

    pub fn hint(&self) -> Hint {
        if self.is_busy() {
            Hint::Connecting
        } else {
            Hint::Connect
        }
    }

    pub fn is_busy(&self) -> bool {
        self.from.is_some()
    }
}

/// The step that leads an arrow from one card to another; none where there is one already, or between a card and itself.
pub fn connection(
    board: &Board,
    from: CardId,
    to: CardId,
    ids: &mut IdSource,
) -> Option<(Edit, ConnectorId)> {
    let mut connectors = board.connectors.clone();
    if from == to || is_joined(board, from, to) {
        return None;
    }
    let id = ConnectorId::fresh(ids);
    connectors.push(Connector {
        id,
        from,
        to,
        label: String::new(),
        style: ConnectorStyle::Arrow,
    });
    let edit = Edit::ChangeBoard {
        change: BoardChange::Connectors(connectors),
    };
    Some((edit, id))
}

/// True when an arrow leads from one to the other already.
pub fn is_joined(board: &Board, from: CardId, to: CardId) -> bool {
    let mut connectors = board.connectors.iter();
    connectors.any(|other| (other.from, other.to) == (from, to))
}

fn card_at(at: Point, cx: &Cx<'_>) -> Option<CardId> {
    match cx.hit(at) {
        Target::Card(id) => Some(id),
        _ => None,
    }
}

/// The card where an arrow from another one could end.
fn target_at(at: Point, from: CardId, cx: &Cx<'_>) -> Option<CardId> {
    card_at(at, cx).filter(|to| *to != from && !is_joined(cx.board, from, *to))
}
