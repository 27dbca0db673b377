//! Notes out of lines: one each, without the bullets of a list.

/// The signs that lists begin their lines with.
const BULLETS: [char; 12] = [
    '-', '*', '•', '·', '◦', '▪', '‣', '●', '○', '–', '\u{2011}', '\u{2043}',
];

/// A note for each line that says something.
pub(super) fn notes(text: &str) -> Vec<String> {
    let lines: Vec<&str> = said(text).collect();
    if let [line] = lines[..] {
        return vec![line.to_owned()];
    }
    lines.into_iter().map(without_bullet).collect()
}

/// The notes of one cell of a table: apart where a line is empty, or one for each point of a list.
pub(super) fn notes_of_cell(cell: &str) -> Vec<String> {
    if is_list(cell) {
        return notes(cell);
    }
    let mut notes = Vec::new();
    let mut note: Vec<&str> = Vec::new();
    for line in cell.lines().map(str::trim).chain([""]) {
        if !line.is_empty() {
            note.push(line);
        } else if !note.is_empty() {
            notes.push(note.join("\n"));
            note.clear();
        }
    }
    notes
}

/// True when every line begins with a bullet, and there are several.
pub(super) fn is_list(text: &str) -> bool {
    said(text).count() > 1 && said(text).all(|line| bullet(line).is_some())
}

/// The line after its bullet; none without one.
pub(super) fn bullet(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let rest = line.strip_prefix(BULLETS).or_else(|| after_number(line))?;
    let words = rest.trim_start();
    (words.len() < rest.len() && !words.is_empty()).then_some(words)
}

/// After `1.` or `12)`.
fn after_number(line: &str) -> Option<&str> {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = line.len() - rest.len();
    let is_number = (1..=3).contains(&digits);
    rest.strip_prefix(['.', ')']).filter(|_| is_number)
}

fn said(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty())
}

fn without_bullet(line: &str) -> String {
    bullet(line).unwrap_or(line).to_owned()
}
