//! Which column of a board each column of a paste goes to, and which row each row.

use super::headers::same_name;

/// A column or row of the board.
pub(super) struct Track<'a> {
    pub name: &'a str,
    /// Neither hidden nor closed, and able to hold cards.
    pub open: bool,
    pub holds_cards: bool,
}

/// A column or row of what is pasted.
pub(super) struct Line<'a> {
    pub name: &'a str,
    /// Whether anything would stand in it.
    pub needed: bool,
}

/// Where a line goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Target {
    /// Index on the board.
    There(usize),
    /// To one that is to be made.
    New(String),
    /// Nowhere: nothing would stand in it.
    Nowhere,
}

/// Lines with names go where those names are, when `by_name`; others one after another from `from` on.
/// None is made unless `create`: what has no place of its own then goes to the last one before it.
pub(super) fn targets(
    lines: &[Line<'_>],
    tracks: &[Track<'_>],
    from: usize,
    by_name: bool,
    create: bool,
) -> Vec<Target> {
    let open_from = |at: usize| (at..tracks.len()).find(|at| tracks[*at].open);
    let mut next = from;
    let mut last = open_from(from).or_else(|| tracks.iter().rposition(|track| track.open));
    let mut targets = Vec::new();
    for line in lines {
        let named = by_name && !line.name.is_empty();
        let there = if named {
            let is_it = |track: &Track<'_>| track.holds_cards && same_name(track.name, line.name);
            let there = tracks.iter().position(is_it);
            // Where none is made, its place is in the row.
            there.or_else(|| open_from(next).filter(|_| !create))
        } else {
            open_from(next)
        };
        let target = match (there, last) {
            (Some(at), _) => Target::There(at),
            (None, _) if create && (line.needed || named) => Target::New(line.name.to_owned()),
            (None, Some(at)) if line.needed => Target::There(at),
            (None, _) => Target::Nowhere,
        };
        if let Target::There(at) = target {
            last = Some(at);
            next = next.max(at + 1);
        }
        targets.push(target);
    }
    targets
}

/// The ids of the targets in `ids`, with new ones put where they are to stand: `make` gets the index and the line.
pub(super) fn settled<T: Copy + PartialEq>(
    targets: &[Target],
    ids: &mut Vec<T>,
    mut make: impl FnMut(usize, usize, &str) -> T,
) -> Vec<Option<T>> {
    let there = ids.clone();
    let mut before: Option<T> = None;
    let mut found = Vec::new();
    for (line, target) in targets.iter().enumerate() {
        let id = match target {
            Target::There(at) => there.get(*at).copied(),
            Target::Nowhere => None,
            Target::New(name) => {
                let next = targets[line..].iter().find_map(|target| match target {
                    Target::There(at) => there.get(*at).copied(),
                    _ => None,
                });
                let place = |id: T| ids.iter().position(|other| *other == id);
                let at = match (before, next) {
                    (Some(before), _) => place(before).map(|at| at + 1),
                    (None, next) => next.and_then(place),
                };
                let at = at.unwrap_or(ids.len());
                let id = make(at, line, name);
                ids.insert(at, id);
                Some(id)
            }
        };
        before = id.or(before);
        found.push(id);
    }
    found
}
