//! Connectors between cards, above the notes.

use std::collections::BTreeSet;

use super::DrawOptions;
use super::brush::{Brush, Paint, solid};
use crate::layout::Layout;
use crate::model::{Board, CardId, Connector, ConnectorId, ConnectorStyle};
use crate::scene::{Link, Pin, Source};

/// Draws the connectors whose two cards are painted; one steps back with either of them.
pub(super) fn draw(brush: &mut Brush<'_>, layout: &Layout, options: &DrawOptions, board: &Board) {
    let colours = brush.colours();
    let touching = |cards: &BTreeSet<CardId>| -> BTreeSet<ConnectorId> {
        let touches = |it: &&Connector| cards.contains(&it.from) || cards.contains(&it.to);
        let touching = board.connectors.iter().filter(touches);
        touching.map(|it| it.id).collect()
    };
    let (loose, faded) = (touching(&options.omit), touching(&options.faded));
    for connector in layout
        .connectors
        .iter()
        .filter(|it| !loose.contains(&it.id))
    {
        brush.of(Pin::None, Source::Connector(connector.id.bits()));
        brush.fade(faded.contains(&connector.id));
        brush.stroke(connector.line.clone(), solid(colours.connector, 1.75));
        brush.shape(connector.head.clone(), colours.connector);
        if let Some(label) = &connector.label {
            brush.rect(
                label.rect.inflate(7.0, 3.0),
                Paint {
                    radius: 8.0,
                    fill: Some(colours.surface),
                    stroke: Some(solid(colours.connector.with_alpha(110), 1.0)),
                    shadow: None,
                },
            );
            brush.words(label, colours.text);
        }
    }
}

/// What the drawn connectors hold together.
pub(super) fn links(layout: &Layout, board: &Board) -> Vec<Link> {
    let shown: BTreeSet<ConnectorId> = layout.connectors.iter().map(|it| it.id).collect();
    let shown = board.connectors.iter().filter(|it| shown.contains(&it.id));
    shown
        .map(|connector| Link {
            connector: connector.id.bits(),
            from: connector.from.bits(),
            to: connector.to.bits(),
            label: connector.label.clone(),
            is_arrow: connector.style == ConnectorStyle::Arrow,
        })
        .collect()
}
