//! How well a few letters fit a name, for lists that are narrowed by typing.

/// For each letter that fits.
const LETTER: i32 = 10;
/// More when it follows the one before it.
const NEXT: i32 = 15;
/// More when it begins a word.
const WORD: i32 = 12;
/// More when it begins the name.
const START: i32 = 8;
/// More when all that was typed is a part of the name.
const WHOLE: i32 = 40;

/// How well `typed` fits `name`, both folded; more is better. None where its letters do not stand in the name in this order.
/// Spaces that were typed need not stand there.
pub fn fuzzy(typed: &str, name: &str) -> Option<i32> {
    if typed.is_empty() {
        return Some(0);
    }
    let letters: Vec<char> = typed.chars().filter(|c| !c.is_whitespace()).collect();
    let name_letters: Vec<char> = name.chars().collect();
    // The best score that ends with the letter before at each place of the name.
    let mut before: Vec<Option<i32>> = Vec::new();
    for (nth, letter) in letters.iter().enumerate() {
        let mut here = vec![None; name_letters.len()];
        let mut best_before: Option<i32> = None;
        for (at, c) in name_letters.iter().enumerate() {
            if c == letter {
                let bonus = LETTER + place_bonus(&name_letters, at);
                let follows = at.checked_sub(1).and_then(|at| *before.get(at)?);
                let follows = follows.map(|score| score + bonus + NEXT);
                let jumps = if nth == 0 { Some(0) } else { best_before };
                here[at] = follows.max(jumps.map(|score| score + bonus));
            }
            best_before = best_before.max(before.get(at).copied().flatten());
        }
        before = here;
    }
    let score = before.into_iter().flatten().max()?;
    let whole = if name.contains(typed) { WHOLE } else { 0 };
    // Of two that fit alike the shorter one was meant.
    Some(score + whole - i32::try_from(name_letters.len() / 8).unwrap_or(0))
}

fn place_bonus(name: &[char], at: usize) -> i32 {
    if at == 0 {
        WORD + START
    } else if name[at - 1].is_alphanumeric() {
        0
    } else {
        WORD
    }
}
