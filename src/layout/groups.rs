//! Groups: an outline around those cards of one group that lie together, and the group's name above the first.

use std::borrow::Borrow;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use kurbo::{BezPath, Point, Rect, Shape as _};

use super::card_box::{CardBox, TextBox};
use super::lanes::Grid;
use super::metrics::{GAP, GROUP_HEAD, GROUP_PAD, GROUP_RADIUS, GROUP_TEXT, NOTE_PAD};
use super::outline;
use crate::model::{Board, Card, CardId, GroupId};
use crate::text::Typesetter;

/// How much of their sides two cards in neighbouring columns need side by side to lie together.
const SHARED_SIDE: f64 = 16.0;
/// From a group's name to the outline above it.
const NAME_TOP: f64 = 2.0;

/// Cards of one group that lie together.
#[derive(Debug, Clone)]
pub struct GroupBox {
    pub id: GroupId,
    /// In reading order.
    pub cards: Vec<CardId>,
    pub outline: BezPath,
    pub bounds: Rect,
    /// Above its first card.
    pub name: TextBox,
}

/// A card that is in a group.
struct Member<'a> {
    group: GroupId,
    card: &'a CardBox,
    /// With the paper around it that the outline takes in.
    outer: Rect,
}

/// Cards in rows, and what lies between those that belong together.
#[derive(Default)]
struct Field<'a> {
    members: Vec<Member<'a>>,
    /// Two members that lie together, and the gap between them.
    joints: Vec<(usize, usize, Rect)>,
}

/// A row of a place: its members by index, `None` for cards of no group.
type Row = Vec<Option<usize>>;

/// True when a group's name stands above this row, whose cards come after those of the row `above`.
pub(super) fn has_head<B: Borrow<CardBox>>(row: &[B], above: &[B], cards: &[Arc<Card>]) -> bool {
    let group = |card: &B| {
        let index = B::borrow(card).slot.index;
        cards.get(index).and_then(|card| card.group)
    };
    let mut before = None;
    row.iter().any(|card| {
        let own = group(card);
        let is_over = |other: &&B| is_over(B::borrow(other).rect, B::borrow(card).rect);
        let goes_on = own == before || above.iter().filter(is_over).any(|it| group(it) == own);
        before = own;
        own.is_some() && !goes_on
    })
}

/// True when one is above the other, at least in part.
fn is_over(a: Rect, b: Rect) -> bool {
    a.x0 < b.x1 && b.x0 < a.x1
}

/// The rows of cards in their order: those of one row have one top.
fn rows(cards: &[&CardBox]) -> Vec<Range<usize>> {
    let mut rows: Vec<Range<usize>> = Vec::new();
    for (at, card) in cards.iter().enumerate() {
        match rows.last_mut() {
            Some(row) if cards[row.start].rect.y0 == card.rect.y0 => row.end = at + 1,
            _ => rows.push(at..at + 1),
        }
    }
    rows
}

/// Lays the groups out whose cards flow: those in notes, indicators, pictures, and in the parking lot.
pub(super) fn lay(board: &Board, grid: &Grid, typesetter: &Typesetter) -> Vec<GroupBox> {
    if board.groups.is_empty() {
        return Vec::new();
    }
    let mut boxes = Vec::new();
    for lane in &grid.lanes {
        let Some(model) = board
            .lane(lane.id)
            .filter(|_| lane.kind.stands_in_rows() && !lane.collapsed)
        else {
            continue;
        };
        let mut field = Field::default();
        let mut left: Vec<Row> = Vec::new();
        for cell in &grid.cells[lane.cells.clone()] {
            let rows = field.add(model.cells.at(cell.stage), grid);
            field.join_columns(&left, &rows);
            left = rows;
        }
        boxes.extend(field.boxes(board, typesetter));
    }
    let mut parking = Field::default();
    parking.add(&board.parking, grid);
    boxes.extend(parking.boxes(board, typesetter));
    boxes
}

impl<'a> Field<'a> {
    /// Takes in the cards of a place, as rows of members.
    fn add(&mut self, cards: &[Arc<Card>], grid: &'a Grid) -> Vec<Row> {
        if cards.iter().all(|card| card.group.is_none()) {
            return Vec::new();
        }
        let boxes: Vec<&CardBox> = cards
            .iter()
            .filter_map(|card| grid.cards.get(&card.id))
            .collect();
        let mut added: Vec<Row> = Vec::new();
        let mut above: Range<usize> = 0..0;
        for row in rows(&boxes) {
            let head = if has_head(&boxes[row.clone()], &boxes[above], cards) {
                GROUP_HEAD
            } else {
                0.0
            };
            let members: Row = boxes[row.clone()]
                .iter()
                .map(|card| self.member(card, head, cards))
                .collect();
            self.join_row(&members);
            if let Some(above) = added.last() {
                self.join_rows(above, &members);
            }
            added.push(members);
            above = row;
        }
        added
    }

    fn member(&mut self, card: &'a CardBox, head: f64, cards: &[Arc<Card>]) -> Option<usize> {
        let group = cards.get(card.slot.index)?.group?;
        let mut outer = card.rect.inflate(GROUP_PAD, GROUP_PAD);
        outer.y0 -= head;
        self.members.push(Member { group, card, outer });
        Some(self.members.len() - 1)
    }

    /// The two, when they are of one group.
    fn pair(&self, a: Option<usize>, b: Option<usize>) -> Option<(usize, usize, Rect, Rect)> {
        let (a, b) = (a?, b?);
        let (one, other) = (&self.members[a], &self.members[b]);
        (one.group == other.group).then_some((a, b, one.outer, other.outer))
    }

    /// Neighbours in a row.
    fn join_row(&mut self, row: &Row) {
        for pair in row.windows(2) {
            if let Some((a, b, left, right)) = self.pair(pair[0], pair[1]) {
                let gap = Rect::new(
                    left.x1,
                    left.y0.max(right.y0),
                    right.x0,
                    left.y1.min(right.y1),
                );
                self.joints.push((a, b, gap));
            }
        }
    }

    /// One above the other.
    fn join_rows(&mut self, above: &Row, below: &Row) {
        for (over, under) in above
            .iter()
            .flat_map(|over| below.iter().map(move |under| (*over, *under)))
        {
            let Some((a, b, top, bottom)) = self.pair(over, under) else {
                continue;
            };
            if is_over(self.members[a].card.rect, self.members[b].card.rect) {
                let gap = Rect::new(
                    top.x0.max(bottom.x0),
                    top.y1,
                    top.x1.min(bottom.x1),
                    bottom.y0,
                );
                self.joints.push((a, b, gap));
            }
        }
    }

    /// The last of a row in one column, and the first of a row in the next.
    fn join_columns(&mut self, left: &[Row], right: &[Row]) {
        for (before, after) in left
            .iter()
            .flat_map(|row| right.iter().map(move |next| (row, next)))
        {
            let ends = (
                before.last().copied().flatten(),
                after.first().copied().flatten(),
            );
            let Some((a, b, one, other)) = self.pair(ends.0, ends.1) else {
                continue;
            };
            let (top, bottom) = (one.y0.max(other.y0), one.y1.min(other.y1));
            if other.x0 - one.x1 <= 2.0 * GAP && bottom - top >= SHARED_SIDE {
                self.joints
                    .push((a, b, Rect::new(one.x1, top, other.x0, bottom)));
            }
        }
    }

    /// For each member the first one that it lies together with, over however many joints.
    fn firsts(&self) -> Vec<usize> {
        let mut firsts: Vec<usize> = (0..self.members.len()).collect();
        let find = |firsts: &[usize], mut at: usize| {
            while firsts[at] != at {
                at = firsts[at];
            }
            at
        };
        for (a, b, _) in &self.joints {
            let (a, b) = (find(&firsts, *a), find(&firsts, *b));
            firsts[a.max(b)] = a.min(b);
        }
        (0..firsts.len()).map(|at| find(&firsts, at)).collect()
    }

    fn boxes(&self, board: &Board, typesetter: &Typesetter) -> Vec<GroupBox> {
        let firsts = self.firsts();
        let mut together: BTreeMap<usize, (Vec<usize>, Vec<Rect>)> = BTreeMap::new();
        for (at, first) in firsts.iter().enumerate() {
            let (members, rects) = together.entry(*first).or_default();
            members.push(at);
            rects.push(self.members[at].outer);
        }
        for (a, _, gap) in &self.joints {
            together.entry(firsts[*a]).or_default().1.push(*gap);
        }
        let boxes = together.into_values().map(|(members, rects)| {
            let members: Vec<&Member<'_>> =
                members.into_iter().map(|at| &self.members[at]).collect();
            let outline = outline::around(&rects, GROUP_RADIUS, 4.0 * GAP);
            let group = board
                .groups
                .iter()
                .find(|group| group.id == members[0].group);
            let name = group.map_or("", |group| group.name.as_str());
            GroupBox {
                id: members[0].group,
                cards: members.iter().map(|member| member.card.id).collect(),
                bounds: outline.bounding_box(),
                outline,
                name: name_box(name, &members, typesetter),
            }
        });
        boxes.collect()
    }
}

/// The name above the uppermost card, as wide as the cards beside that allow.
fn name_box(name: &str, members: &[&Member<'_>], typesetter: &Typesetter) -> TextBox {
    let corner = |member: &&&Member<'_>| (member.outer.y0, member.outer.x0);
    let first = members.iter().min_by(|a, b| {
        let (a, b) = (corner(a), corner(b));
        a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1))
    });
    let outer = first.map_or(Rect::ZERO, |member| member.outer);
    let mut right = outer.x1;
    let mut beside: Vec<Rect> = members
        .iter()
        .map(|member| member.outer)
        .filter(|rect| rect.y0 == outer.y0)
        .collect();
    beside.sort_by(|a, b| a.x0.total_cmp(&b.x0));
    for rect in beside {
        if rect.x0 >= right && rect.x0 - right <= 2.0 * GAP {
            right = rect.x1;
        }
    }
    let left = outer.x0 + NOTE_PAD / 2.0;
    let width = right - NOTE_PAD / 2.0 - left;
    let text = typesetter.set_line(name, GROUP_TEXT, width);
    let height = GROUP_TEXT.size * GROUP_TEXT.line_height;
    TextBox {
        rect: Rect::from_origin_size(Point::new(left, outer.y0 + NAME_TOP), (width, height)),
        text,
        style: GROUP_TEXT,
    }
}
