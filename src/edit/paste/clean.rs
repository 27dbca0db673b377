//! Takes out of a text what no eye can see and no note should keep.

/// One unreadable character in so many makes a text rubbish.
const RUBBISH: usize = 4;

/// Line breaks of every sort as LF; no controls but tabs, no marks of byte order, no empty spaces, nothing that turns
/// the direction of what follows. Arabic and Hebrew read as they should without.
pub fn clean(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' if chars.peek() == Some(&'\n') => {}
            '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => clean.push('\n'),
            '\n' | '\t' => clean.push(c),
            c if is_unseen(c) => {}
            c => clean.push(c),
        }
    }
    clean
}

/// True for bytes that were never meant to be read.
pub(super) fn is_rubbish(text: &str) -> bool {
    let unreadable = |c: &char| match c {
        '\n' | '\r' | '\t' | '\u{b}' | '\u{c}' | '\u{85}' => false,
        '\u{fffd}' => true,
        c => c.is_control() || is_no_character(*c),
    };
    let bad = text.chars().filter(unreadable).count();
    bad > 0 && bad * RUBBISH >= text.chars().count()
}

fn is_unseen(c: char) -> bool {
    let is_mark = matches!(
        c,
        '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fff9}'..='\u{fffb}'
    );
    is_mark || c.is_control() || is_no_character(c)
}

fn is_no_character(c: char) -> bool {
    (c as u32 & 0xfffe) == 0xfffe || ('\u{fdd0}'..='\u{fdef}').contains(&c)
}
