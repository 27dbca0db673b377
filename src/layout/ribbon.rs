//! The channel ribbon: under each stage, the channels that its touchpoints use.

use std::collections::BTreeMap;

use kurbo::{Rect, Vec2};

use super::StageBox;
use super::metrics::{
    RIBBON_COUNT, RIBBON_GAP, RIBBON_HEIGHT, RIBBON_ICON, RIBBON_TEXT, STAGE_GAP,
};
use crate::model::{Board, Channel, Content, StageId};
use crate::text::Typesetter;

/// Between the ribbon's edge and its first symbol, and between symbols.
const PAD: f64 = 8.0;
/// Left and right of a symbol in a collapsed stage.
const PAD_NARROW: f64 = 2.0;

/// The channels of one stage.
#[derive(Debug, Clone)]
pub struct RibbonBox {
    pub rect: Rect,
    /// All of them in the order of first use, and how many touchpoints use each.
    pub channels: Vec<(Channel, usize)>,
    /// Where the symbols of the first ones are; the others have no room.
    pub symbols: Vec<Rect>,
    /// Where it says how many have no room.
    pub rest: Option<Rect>,
}

impl RibbonBox {
    fn raised(&mut self, by: Vec2) {
        self.rect = self.rect + by;
        for rect in self.symbols.iter_mut().chain(&mut self.rest) {
            *rect = *rect + by;
        }
    }
}

/// The channels that a stage's touchpoints use, lanes from the top, in the order of first use.
/// What is in a hidden lane is not counted, for it is not on the map.
pub(super) fn channels(board: &Board, stage: StageId) -> Vec<(Channel, usize)> {
    let shown = board.lanes.iter().filter(|lane| !lane.hidden);
    let mut found: Vec<(Channel, usize)> = Vec::new();
    let mut places: BTreeMap<&Channel, usize> = BTreeMap::new();
    for card in shown.flat_map(|lane| lane.cells.at(stage)) {
        if let Content::Touchpoint {
            channel: Some(channel),
            ..
        } = &card.content
        {
            let at = *places.entry(channel).or_insert_with(|| {
                found.push((channel.clone(), 0));
                found.len() - 1
            });
            found[at].1 += 1;
        }
    }
    found
}

/// Raises the headers and puts the ribbon under them.
pub(super) fn lay(board: &Board, stages: &mut [StageBox], typesetter: &Typesetter) {
    let up = Vec2::new(0.0, -RIBBON_HEIGHT - RIBBON_GAP);
    for stage in stages {
        let bottom = stage.header.y1;
        stage.raise(up);
        let (x0, x1) = (stage.column.x0, stage.column.x1 - STAGE_GAP);
        let mut ribbon = row(
            channels(board, stage.id),
            x1 - x0,
            stage.collapsed,
            typesetter,
        );
        ribbon.raised(Vec2::new(x0, bottom - RIBBON_HEIGHT));
        stage.ribbon = Some(ribbon);
    }
}

/// A ribbon of this width whose top left corner is at the origin.
fn row(
    channels: Vec<(Channel, usize)>,
    width: f64,
    collapsed: bool,
    typesetter: &Typesetter,
) -> RibbonBox {
    let pad = if collapsed { PAD_NARROW } else { PAD };
    let top = (RIBBON_HEIGHT - RIBBON_ICON) / 2.0;
    let mut symbols = Vec::new();
    let mut x = pad;
    let mut rests = vec![x];
    for (_, count) in &channels {
        symbols.push(Rect::new(x, top, x + RIBBON_ICON, top + RIBBON_ICON));
        x += RIBBON_ICON + pad;
        if *count > 1 {
            x += RIBBON_COUNT + typesetter.width(&count.to_string(), RIBBON_TEXT);
        }
        rests.push(x);
    }
    let end = width - pad;
    // What does not fit is counted, and the count needs room too.
    let mut rest = None;
    while rests.last().is_some_and(|x| x - pad > end)
        || rest.is_some_and(|rest: Rect| rest.x1 > end)
    {
        if symbols.pop().is_none() {
            break;
        }
        rests.pop();
        let left = rests.last().copied().unwrap_or(pad);
        let words = rest_words(channels.len() - symbols.len());
        let right = left + typesetter.width(&words, RIBBON_TEXT);
        rest = Some(Rect::new(left, top, right, top + RIBBON_ICON));
    }
    RibbonBox {
        rect: Rect::new(0.0, 0.0, width, RIBBON_HEIGHT),
        channels,
        symbols,
        rest,
    }
}

/// “+3”
pub fn rest_words(count: usize) -> String {
    format!("+{count}")
}
