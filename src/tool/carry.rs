//! Cards in the hand: the board is shown as if they were dropped.

use kurbo::{Point, Rect, Vec2};

use super::keys::all;
use super::{Cx, Overlay};
use crate::edit::{CardChange, Edit, Focus, Fragment, Selection, settle};
use crate::model::{Card, CardId, Content, LaneKind, MomentSide, Place, Slot};

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
        let selected = cx.selection.chosen();
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
        let ids = self.ids();
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
        // What the preview shows is lifted too, and the card under the hand comes first.
        let copies = shown
            .is_some_and(|shown| shown.copies)
            .then_some(self.copies.as_ref());
        let mut lifted: Vec<CardId> = copies
            .flatten()
            .into_iter()
            .flatten()
            .map(|card| card.id)
            .collect();
        let pressed = self.cards.iter().position(|(_, id)| *id == self.pressed)?;
        if !lifted.is_empty() {
            lifted.swap(0, pressed);
            lifted.extend(self.ids());
        } else {
            lifted = self.ids();
            lifted.swap(0, pressed);
        }
        let slot = cx.layout.slot_at(at, &lifted)?;
        if copy {
            return Some(self.copies_at(slot, at, cx));
        }
        let cards = self.ids();
        let mut edits = Vec::new();
        let content = self
            .single()
            .and_then(|card| self.content_at(card, slot.place, at, cx));
        let stays = content.is_some() && self.is_in_its_feelings(slot.place, cx);
        if !stays {
            edits.push(Edit::MoveCards {
                cards: cards.clone(),
                to: slot,
            });
        }
        edits.extend(content.map(|content| Edit::ChangeCards {
            cards,
            change: CardChange::Content(content),
        }));
        Some(Drop {
            edit: all(edits)?,
            slot: (!stays).then_some(slot),
            copies: false,
        })
    }

    fn copies_at(&mut self, slot: Slot, at: Point, cx: &mut Cx<'_>) -> Drop {
        let content = self
            .single()
            .and_then(|card| self.content_at(card, slot.place, at, cx));
        let Self {
            copies, originals, ..
        } = self;
        let copies = copies.get_or_insert_with(|| {
            let originals = Fragment {
                cards: originals.clone(),
            };
            originals.with_fresh_ids(cx.ids).cards
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
        let lifted = match &self.copies {
            Some(copies) if shown.copies => copies.iter().map(|card| card.id).collect(),
            _ => self.ids(),
        };
        Overlay {
            held: self.ids(),
            lifted_from: self.rects.clone(),
            lifted,
            carried: at - self.from,
            slot: shown.slot,
            ..Overlay::default()
        }
    }

    /// What is selected after the drop.
    pub fn selection(&self, dropped: &Drop) -> Option<Selection> {
        let copies = self.copies.as_ref().filter(|_| dropped.copies)?;
        let pressed = self.cards.iter().position(|(_, id)| *id == self.pressed)?;
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

    fn is_in_its_feelings(&self, place: Place, cx: &Cx<'_>) -> bool {
        self.cards[0].0.place == place && kind_of(place, cx) == Some(LaneKind::Feelings)
    }

    /// Where height means something, what it says about the card; none elsewhere.
    fn content_at(&self, card: &Card, place: Place, at: Point, cx: &Cx<'_>) -> Option<Content> {
        let Place::Cell { lane, .. } = place else {
            return None;
        };
        let kind = kind_of(place, cx)?;
        let mut new = card.clone();
        settle(&mut new, kind);
        match &mut new.content {
            Content::Feeling { value, .. } if kind == LaneKind::Feelings => {
                *value = match (&card.content, self.cards[0].0.place) {
                    // From where it was, for the hand may have taken it by its word.
                    (Content::Feeling { value, .. }, Place::Cell { lane: own, .. })
                        if own == lane =>
                    {
                        let level = cx.layout.lane(lane)?.level;
                        felt(f64::from(*value) + (self.from.y - at.y) / level)
                    }
                    _ => cx.layout.feeling_at(lane, at.y)?,
                };
            }
            Content::Moment { side, .. } if kind == LaneKind::Moments => {
                *side = side_at(at, lane, cx)?
            }
            _ => return None,
        }
        Some(new.content)
    }
}

/// What height says about a new card: how good a feeling is, which side a moment of truth is on.
pub(super) fn set_by_height(card: &mut Card, place: Place, at: Point, cx: &Cx<'_>) {
    let Place::Cell { lane, .. } = place else {
        return;
    };
    match &mut card.content {
        Content::Feeling { value, .. } => {
            *value = cx.layout.feeling_at(lane, at.y).unwrap_or(*value)
        }
        Content::Moment { side, .. } => *side = side_at(at, lane, cx).unwrap_or(*side),
        _ => {}
    }
}

/// How far the hand has carried.
pub(super) fn distance(from: Point, at: Point, zoom: f64) -> f64 {
    Vec2::hypot(at - from) * zoom
}

fn felt(value: f64) -> i8 {
    value.round().clamp(-2.0, 2.0) as i8
}

fn side_at(at: Point, lane: crate::model::LaneId, cx: &Cx<'_>) -> Option<MomentSide> {
    let midline = cx.layout.lane(lane)?.midline?;
    Some(if at.y < midline {
        MomentSide::High
    } else {
        MomentSide::Low
    })
}

fn kind_of(place: Place, cx: &Cx<'_>) -> Option<LaneKind> {
    match place {
        Place::Cell { lane, .. } => cx.board.lane(lane).map(|lane| lane.kind),
        Place::Parking => None,
    }
}
