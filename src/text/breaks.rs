//! Where a row may not end, beyond what Unicode says: French punctuation as people type it.

use parley::LineBreakContext;

/// Overrides Unicode's line breaking between two characters; `None` leaves it to Unicode (UAX 14).
/// A plain space before `? ! ; : »`, after `«`, and between a number and `%`, a currency or hours holds as a no-break
/// space would.
pub(super) fn rule(context: LineBreakContext) -> Option<bool> {
    let LineBreakContext {
        before_before,
        before,
        after,
        ..
    } = context;
    let number_before = before_before.is_some_and(|c| c.is_ascii_digit());
    let holds = is_space(before)
        && (matches!(after, '?' | '!' | ';' | ':' | '»')
            || before_before == Some('«')
            || number_before && is_unit(after))
        || before == '«'
        || is_no_break_space(before)
        || matches!(after, '?' | '!' | ';' | '»')
        || is_no_break_space(after);
    holds.then_some(false)
}

/// Characters that start no row, even when a word must be broken for want of room.
pub(super) fn opens_no_row(c: char) -> bool {
    matches!(
        c,
        '?' | '!'
            | ';'
            | ':'
            | '»'
            | ','
            | '.'
            | '…'
            | ')'
            | ']'
            | '}'
            | '’'
            | '”'
            | '\u{a0}'
            | '\u{202f}'
    )
}

/// Characters that end no row, even when a word must be broken for want of room.
pub(super) fn ends_no_row(c: char) -> bool {
    matches!(c, '«' | '(' | '[' | '{' | '“' | '\u{a0}' | '\u{202f}')
}

fn is_space(c: char) -> bool {
    c == ' ' || is_no_break_space(c)
}

fn is_no_break_space(c: char) -> bool {
    matches!(c, '\u{a0}' | '\u{202f}')
}

fn is_unit(c: char) -> bool {
    matches!(c, '%' | '‰' | '€' | '$' | '£' | '°' | 'h')
}
