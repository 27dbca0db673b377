//! Where two scenes differ.

use std::collections::BTreeMap;

use kurbo::Rect;

use super::same::same;
use crate::scene::{Placed, Scene, Source};

/// All of the board and around it.
const EVERYWHERE: Rect = Rect::new(-1e12, -1e12, 1e12, 1e12);
/// More rectangles than this cost more than they save.
const MOST_RECTS: usize = 128;
/// Items of one source that are compared each with each; beyond it the source is taken as changed.
const EACH_WITH_EACH: usize = 64;

/// Rectangles in which the scenes differ, merged where they touch.
pub(super) fn between(old: &Scene, new: &Scene) -> Vec<Rect> {
    if old.background != new.background || old.bounds.origin() != new.bounds.origin() {
        return vec![EVERYWHERE];
    }
    let (old, new) = without_common_ends(&old.items, &new.items);
    let mut dirty = Vec::new();
    let mut pairs = Vec::new();
    for (old_items, new_items) in by_source(old, new).into_values() {
        pair(old, new, &old_items, &new_items, &mut pairs, &mut dirty);
    }
    out_of_order(&mut pairs, |index| dirty.push(new[index].bounds));
    merged(dirty)
}

/// Both lists without what they begin and end with alike.
fn without_common_ends<'a>(old: &'a [Placed], new: &'a [Placed]) -> (&'a [Placed], &'a [Placed]) {
    let start = common(old.iter().zip(new));
    let (old, new) = (&old[start..], &new[start..]);
    let end = common(old.iter().rev().zip(new.iter().rev()));
    (&old[..old.len() - end], &new[..new.len() - end])
}

fn common<'a>(pairs: impl Iterator<Item = (&'a Placed, &'a Placed)>) -> usize {
    pairs.take_while(|(a, b)| same(a, b)).count()
}

/// Places of the items in the old and in the new list, by what they are a picture of.
fn by_source(old: &[Placed], new: &[Placed]) -> BTreeMap<Source, (Vec<usize>, Vec<usize>)> {
    let mut sources: BTreeMap<Source, (Vec<usize>, Vec<usize>)> = BTreeMap::new();
    for (index, placed) in old.iter().enumerate() {
        sources.entry(placed.source).or_default().0.push(index);
    }
    for (index, placed) in new.iter().enumerate() {
        sources.entry(placed.source).or_default().1.push(index);
    }
    sources
}

/// Pairs the items of one source that are the same; the others are dirty where they were and where they are.
fn pair(
    old: &[Placed],
    new: &[Placed],
    old_items: &[usize],
    new_items: &[usize],
    pairs: &mut Vec<(usize, usize)>,
    dirty: &mut Vec<Rect>,
) {
    let alike = |(a, b): &(&usize, &usize)| same(&old[**a], &new[**b]);
    let start = old_items.iter().zip(new_items).take_while(alike).count();
    let (old_rest, new_rest) = (&old_items[start..], &new_items[start..]);
    let end = old_rest
        .iter()
        .rev()
        .zip(new_rest.iter().rev())
        .take_while(alike)
        .count();
    let (old_middle, old_end) = old_rest.split_at(old_rest.len() - end);
    let (new_middle, new_end) = new_rest.split_at(new_rest.len() - end);
    pairs.extend(
        old_items
            .iter()
            .copied()
            .zip(new_items[..start].iter().copied()),
    );
    pairs.extend(old_end.iter().copied().zip(new_end.iter().copied()));
    let compare = old_middle.len().max(new_middle.len()) <= EACH_WITH_EACH;
    let mut left: Vec<usize> = new_middle.to_vec();
    for &index in old_middle {
        let twin = left
            .iter()
            .position(|&other| compare && same(&old[index], &new[other]));
        match twin {
            Some(at) => pairs.push((index, left.remove(at))),
            None => dirty.push(old[index].bounds),
        }
    }
    dirty.extend(left.into_iter().map(|index| new[index].bounds));
}

/// Calls `act` for the new places of items that are the same but stand before or behind others than they did: those
/// outside a longest run of pairs that ascends on both sides.
fn out_of_order(pairs: &mut [(usize, usize)], mut act: impl FnMut(usize)) {
    pairs.sort_unstable();
    // The pair that ends the best run of each length, and each pair's forerunner.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    for (index, &(_, place)) in pairs.iter().enumerate() {
        let length = ends.partition_point(|&end| pairs[end].1 < place);
        before.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        if length == ends.len() {
            ends.push(index);
        } else {
            ends[length] = index;
        }
    }
    let mut kept = vec![false; pairs.len()];
    let mut next = ends.last().copied();
    while let Some(index) = next {
        kept[index] = true;
        next = before[index];
    }
    for (&(_, place), kept) in pairs.iter().zip(kept) {
        if !kept {
            act(place);
        }
    }
}

/// Rectangles united where they touch.
fn merged(mut rects: Vec<Rect>) -> Vec<Rect> {
    rects.retain(|rect| rect.width() > 0.0 && rect.height() > 0.0);
    if rects.len() > MOST_RECTS {
        // One for each item would be compared with each other one: unite neighbours first.
        rects.sort_by(|a, b| a.y0.total_cmp(&b.y0));
        let share = rects.len().div_ceil(MOST_RECTS);
        rects = rects
            .chunks(share)
            .filter_map(|chunk| chunk.iter().copied().reduce(|a, b| a.union(b)))
            .collect();
    }
    let mut done: Vec<Rect> = Vec::new();
    while let Some(mut rect) = rects.pop() {
        while let Some(at) = done.iter().position(|other| touch(*other, rect)) {
            rect = rect.union(done.swap_remove(at));
        }
        done.push(rect);
    }
    done
}

fn touch(a: Rect, b: Rect) -> bool {
    a.x0 <= b.x1 && b.x0 <= a.x1 && a.y0 <= b.y1 && b.y0 <= a.y1
}
