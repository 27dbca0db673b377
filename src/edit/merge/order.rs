//! Orders of two sides made one.

use std::collections::BTreeSet;

/// All of both sides in one order: that of the side which changed it, else of mine; what only the other side has comes
/// after what it follows there. Deleted ones may be among them.
pub(super) fn merge<K: Copy + Ord>(base: &[K], mine: &[K], theirs: &[K]) -> Vec<K> {
    let [of_base, of_mine, of_theirs] =
        [base, mine, theirs].map(|ids| ids.iter().copied().collect::<BTreeSet<K>>());
    let common = |ids: &[K]| -> Vec<K> {
        let is_common =
            |id: &&K| of_base.contains(id) && of_mine.contains(id) && of_theirs.contains(id);
        ids.iter().filter(is_common).copied().collect()
    };
    let (first, second) = if common(mine) == common(base) {
        (theirs, mine)
    } else {
        (mine, theirs)
    };
    let mut order = first.to_vec();
    let mut before = None;
    for id in second {
        if !order.contains(id) {
            let follows = before.and_then(|before| order.iter().position(|it| *it == before));
            let mut at = follows.map_or(0, |at| at + 1);
            // Two that were added at one place come in the same order whoever merges.
            while at < order.len() && !of_base.contains(&order[at]) && order[at] < *id {
                at += 1;
            }
            order.insert(at, *id);
        }
        before = Some(*id);
    }
    order
}

/// What both sides have of a set: neither what one of them took out, nor twice what both put in.
pub(super) fn set<K: Clone + PartialEq>(base: &[K], mine: &[K], theirs: &[K]) -> Vec<K> {
    let is_removed = |item: &&K| base.contains(item) && !theirs.contains(item);
    let mut all: Vec<K> = mine
        .iter()
        .filter(|item| !is_removed(item))
        .cloned()
        .collect();
    for item in theirs {
        if !base.contains(item) && !all.contains(item) {
            all.push(item.clone());
        }
    }
    all
}
