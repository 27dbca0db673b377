//! Cards in the hand: the board is shown as if they were dropped.

use std::collections::BTreeSet;

use kurbo::{Point, Rect, Vec2};

use super::keys::all;
use super::{Cx, Overlay};
use crate::edit::{CardChange, Edit, Focus, Selection, renew, settle};
use crate::model::{Card, CardId, Content, MomentSide, Place, Slot};

/// Cards from lift to drop.
#[derive(Debug, Clone)]
pub(super) struct Carry {
    from: Point,
    /// The card that the hand took.
    pressed: CardId,
    /// What moves, in the order of the board, and where it was.
    cards: Vec<(Slot, CardId)>,
    /// Where each was seen.
    rects: Vec<Rect>,
    /// The cards themselves, for copies and for what their new lane makes of them.
    originals: Vec<Card>,
    /// Copies with ids of their own, once Alt has been held.
    copies: Option<Vec<Card>>,
}

/// What a drop would do.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Drop {
    pub edit: Edit,
    /// None where a point only goes up or down in its cell.
    slot: Option<Slot>,
    pub copies: bool,
}

impl Carry {
    /// Takes the selected cards; none when the pressed one is not among them.
    pub fn lift(pressed: CardId, from: Point, cx: &Cx<'_>) -> Option<Self> {
        let selected: BTreeSet<CardId> = cx.selection.chosen().into_iter().collect();
        let lifted = cx
            .board
            .cards()
            .filter(|(_, card)| selected.contains(&card.id));
        let (cards, originals): (Vec<_>, Vec<_>) = lifted
            .map(|(slot, card)| ((slot, card.id), Card::clone(card)))
            .unzip();
        let holds_pressed = cards.iter().any(|(_, id)| *id == pressed);
        // A card that is not seen is carried with the pressed one.
        let under_hand = cx.layout.card(pressed)?.rect;
        let seen = |id| cx.layout.card(id).map_or(under_hand, |card| card.rect);
        let rects = cards.iter().map(|(_, id)| seen(*id)).collect();
        holds_pressed.then_some(Self {
            rects,
            from,
            pressed,
            cards,
            originals,
            copies: None,
        })
    }

    /// False once a card in the hand has been taken off the board by someone else.
    pub fn is_on(&self, cx: &Cx<'_>) -> bool {
        let ids: BTreeSet<CardId> = self.ids().into_iter().collect();
        let there = cx.board.cards().filter(|(_, card)| ids.contains(&card.id));
        there.count() == ids.len()
    }

    /// What a drop at `at` would do; none where nothing can be dropped.
    pub fn drop_at(
        &mut self,
        at: Point,
        copy: bool,
        shown: Option<&Drop>,
        cx: &mut Cx<'_>,
    ) -> Option<Drop> {
        if !copy && let Some(drop) = self.on_its_curve(at, cx) {
            return Some(drop);
        }
        // The card under the hand comes first, and what stands where it was does not count either.
        let mut lifted = self.lifted(shown);
        lifted.swap(0, self.pressed_at()?);
        lifted.extend(self.ids());
        let slot = cx.slot_at(at, &lifted)?;
        if copy {
            return Some(self.copies_at(slot, at, cx));
        }
        let cards = self.ids();
        let content = self.content_at(slot.place, at, cx);
        let change = content.map(|content| Edit::ChangeCards {
            cards: cards.clone(),
            change: CardChange::Content(content),
        });
        let shift = Edit::MoveCards { cards, to: slot };
        Some(Drop {
            edit: all([Some(shift), change].into_iter().flatten().collect())?,
            slot: Some(slot),
            copies: false,
        })
    }

    /// Feelings go up and down while the hand stays in the cell of the one it took, or so near that it only meant
    /// the end of the scale.
    fn on_its_curve(&self, at: Point, cx: &Cx<'_>) -> Option<Drop> {
        let pressed = self.pressed_at()?;
        let Place::Cell { lane, stage } = self.cards[pressed].0.place else {
            return None;
        };
        let level = cx
            .layout
            .lane(lane)
            .map(|lane| lane.level)
            .filter(|level| *level > 0.0)?;
        let cell = cx.layout.cell(lane, stage)?.rect;
        if !cell.inflate(0.0, level).contains(at) {
            return None;
        }
        // From where each was, for the hand may have taken one by its word.
        let levels = (self.from.y - at.y) / level;
        let raised = |card: &Card| match card.content {
            Content::Feeling { value, wished } => Some(Edit::ChangeCards {
                cards: vec![card.id],
                change: CardChange::Content(Content::Feeling {
                    value: felt(f64::from(value) + levels),
                    wished,
                }),
            }),
            _ => None,
        };
        // Among other cards they are carried like these.
        let edits = self.originals.iter().map(raised);
        Some(Drop {
            edit: all(edits.collect::<Option<Vec<_>>>()?)?,
            slot: None,
            copies: false,
        })
    }

    fn copies_at(&mut self, slot: Slot, at: Point, cx: &mut Cx<'_>) -> Drop {
        let content = self.content_at(slot.place, at, cx);
        let Self {
            copies, originals, ..
        } = self;
        let copies = copies.get_or_insert_with(|| {
            let mut copies = originals.clone();
            renew(copies.iter_mut().collect(), cx.ids);
            copies
        });
        let mut cards = copies.clone();
        if let ([card], Some(content)) = (cards.as_mut_slice(), content) {
            card.content = content;
        }
        // The originals stay where they are, so they count again.
        let mut index = slot.index;
        for (origin, _) in self
            .cards
            .iter()
            .filter(|(origin, _)| origin.place == slot.place)
        {
            index += usize::from(origin.index <= index);
        }
        let slot = Slot { index, ..slot };
        Drop {
            edit: Edit::AddCards { at: slot, cards },
            slot: Some(slot),
            copies: true,
        }
    }

    /// What stands above the board while `shown` is what a drop would do.
    pub fn overlay(&self, at: Point, shown: Option<&Drop>) -> Overlay {
        let Some(shown) = shown.filter(|shown| shown.slot.is_some()) else {
            // A point that goes up and down is seen on its curve.
            return Overlay::default();
        };
        Overlay {
            held: self.ids(),
            lifted_from: self.rects.clone(),
            lifted: self.lifted(Some(shown)),
            carried: at - self.from,
            slot: shown.slot,
            ..Overlay::default()
        }
    }

    /// What is selected after the drop.
    pub fn selection(&self, dropped: &Drop) -> Option<Selection> {
        let copies = self.copies.as_ref().filter(|_| dropped.copies)?;
        let pressed = self.pressed_at()?;
        Some(Selection {
            cards: copies.iter().map(|card| card.id).collect(),
            focus: Some(Focus::Card(copies[pressed].id)),
        })
    }

    fn ids(&self) -> Vec<CardId> {
        self.cards.iter().map(|(_, id)| *id).collect()
    }

    fn single(&self) -> Option<&Card> {
        match self.originals.as_slice() {
            [card] => Some(card),
            _ => None,
        }
    }

    fn pressed_at(&self) -> Option<usize> {
        self.cards.iter().position(|(_, id)| *id == self.pressed)
    }

    /// The cards that stand for the held ones in what is shown.
    fn lifted(&self, shown: Option<&Drop>) -> Vec<CardId> {
        match &self.copies {
            Some(copies) if shown.is_some_and(|shown| shown.copies) => {
                copies.iter().map(|card| card.id).collect()
            }
            _ => self.ids(),
        }
    }

    /// What a single card becomes at this height of this place; none where height says nothing.
    fn content_at(&self, place: Place, at: Point, cx: &Cx<'_>) -> Option<Content> {
        let Place::Cell { lane, .. } = place else {
            return None;
        };
        let mut card = self.single()?.clone();
        settle(&mut card, cx.board.lane(lane)?.kind);
        set_by_height(&mut card, place, at, cx).then_some(card.content)
    }
}

/// What height says about a card: how good a feeling is, which side a moment of truth is on.
/// False where it says nothing.
pub(super) fn set_by_height(card: &mut Card, place: Place, at: Point, cx: &Cx<'_>) -> bool {
    let Place::Cell { lane, .. } = place else {
        return false;
    };
    match &mut card.content {
        Content::Feeling { value, .. } => {
            let level = cx.layout.feeling_at(lane, at.y);
            level.map(|level| *value = level).is_some()
        }
        Content::Moment { side, .. } => {
            let midline = cx.layout.lane(lane).and_then(|lane| lane.midline);
            let high = midline.map(|midline| at.y < midline);
            high.map(|high| {
                *side = if high {
                    MomentSide::High
                } else {
                    MomentSide::Low
                }
            })
            .is_some()
        }
        _ => false,
    }
}

/// How far the hand has gone, in screen px.
pub(super) fn distance(from: Point, at: Point, zoom: f64) -> f64 {
    Vec2::hypot(at - from) * zoom
}

fn felt(value: f64) -> i8 {
    value.round().clamp(-2.0, 2.0) as i8
}
