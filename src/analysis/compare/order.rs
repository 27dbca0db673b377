//! What an order of parts and a later one have in common.

use std::collections::BTreeSet;

/// A part of two orders made one, by its place in its own order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// Only the earlier order has it.
    Gone(usize),
    There(usize),
}

/// The later order with what is gone behind what it stood behind. `links` are the later ids of the earlier parts.
pub(super) fn merged<Id: Copy + Eq>(links: &[Option<Id>], now: &[Id]) -> Vec<Part> {
    let mut parts: Vec<Part> = (0..now.len()).map(Part::There).collect();
    let mut behind = 0;
    for (at, link) in links.iter().enumerate() {
        let there = link.and_then(|link| {
            let is_it = |part: &Part| matches!(part, Part::There(at) if now[*at] == link);
            parts.iter().position(is_it)
        });
        if let Some(there) = there {
            behind = there + 1;
        } else {
            parts.insert(behind, Part::Gone(at));
            behind += 1;
        }
    }
    parts
}

/// The parts of both orders that changed places: all but as many as can be said to have stayed.
pub(super) fn moved<Id: Copy + Ord>(links: &[Option<Id>], now: &[Id]) -> BTreeSet<Id> {
    let place = |id: &Id| now.iter().position(|other| other == id);
    let kept: Vec<(usize, Id)> = links
        .iter()
        .flatten()
        .filter_map(|id| Some((place(id)?, *id)))
        .collect();
    // The longest growing run of later places; boards have few stages and lanes.
    let mut runs: Vec<Vec<usize>> = Vec::with_capacity(kept.len());
    for (at, (place, _)) in kept.iter().enumerate() {
        let longest = (0..at)
            .filter(|earlier| kept[*earlier].0 < *place)
            .max_by_key(|earlier| (runs[*earlier].len(), std::cmp::Reverse(*earlier)));
        let mut run = longest.map_or_else(Vec::new, |earlier| runs[earlier].clone());
        run.push(at);
        runs.push(run);
    }
    let stayed = runs.into_iter().max_by_key(Vec::len).unwrap_or_default();
    let left = kept
        .iter()
        .enumerate()
        .filter(|(at, _)| !stayed.contains(at));
    left.map(|(_, (_, id))| *id).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(before: &str, after: &str, expected: &str, expected_moved: &str) {
        let now: Vec<char> = after.chars().collect();
        let links: Vec<Option<char>> = before
            .chars()
            .map(|c| now.contains(&c).then_some(c))
            .collect();
        let was: Vec<char> = before.chars().collect();
        let all: String = merged(&links, &now)
            .into_iter()
            .map(|part| match part {
                Part::Gone(at) => was[at],
                Part::There(at) => now[at],
            })
            .collect();
        assert_eq!(all, expected, "{before} {after}");
        let moved: String = moved(&links, &now).into_iter().collect();
        assert_eq!(moved, expected_moved, "{before} {after}");
    }

    #[test]
    fn orders_are_merged_and_as_little_as_possible_has_moved() {
        check("", "", "", "");
        check("abc", "abc", "abc", "");
        check("abc", "ac", "abc", "");
        check("abc", "xaby", "xabcy", "");
        check("abcd", "d", "abcd", "");
        check("abcd", "dabc", "dabc", "d");
        check("abcd", "bcda", "bcda", "a");
        check("abcd", "badc", "badc", "bc");
        check("abcde", "edcba", "edcba", "abcd");
        check("axb", "ba", "bax", "a");
    }
}
