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

/// How well `typed` fits `name`, both folded; more is better. None where the letters of one of its words do not stand in
/// the name in this order. The words themselves may stand in any order.
pub fn fuzzy(typed: &str, name: &str) -> Option<i32> {
    let mut score = 0;
    for word in typed.split_whitespace() {
        score += fit(word, name)?;
    }
    if typed.is_empty() {
        return Some(score);
    }
    let whole = if name.contains(typed) { WHOLE } else { 0 };
    // Of two that fit alike the shorter one was meant.
    let length = i32::try_from(name.chars().count() / 8).unwrap_or(0);
    Some(score + whole - length)
}

fn fit(word: &str, name: &str) -> Option<i32> {
    let letters: Vec<char> = word.chars().collect();
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
    before.into_iter().flatten().max()
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
