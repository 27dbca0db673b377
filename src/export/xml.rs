//! What XML asks of text and numbers.

use std::fmt::{self, Display, Formatter, Write as _};

/// Adds to a string, to which writing cannot fail.
macro_rules! push {
    ($to:expr, $($words:tt)*) => {{
        use std::fmt::Write as _;
        let _ = write!($to, $($words)*);
    }};
}
pub(super) use push;

/// A number with at most two decimals: a hundredth of a board unit cannot be seen.
pub(super) struct Number(pub(super) f64);

impl Display for Number {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let hundredths = (self.0 * 100.0).round() as i64;
        let (whole, rest) = (
            hundredths.unsigned_abs() / 100,
            hundredths.unsigned_abs() % 100,
        );
        if hundredths < 0 {
            f.write_char('-')?;
        }
        match rest {
            0 => write!(f, "{whole}"),
            _ if rest % 10 == 0 => write!(f, "{whole}.{}", rest / 10),
            _ => write!(f, "{whole}.{rest:02}"),
        }
    }
}

/// Text as XML has it, inside elements and quotes alike, without the characters that XML forbids.
pub(super) fn escaped(text: &str) -> impl Display {
    fmt::from_fn(move |f| {
        text.chars()
            .filter(|c| is_allowed(*c))
            .try_for_each(|c| match c {
                '&' => f.write_str("&amp;"),
                '<' => f.write_str("&lt;"),
                '>' => f.write_str("&gt;"),
                '"' => f.write_str("&quot;"),
                _ => f.write_char(c),
            })
    })
}

/// Source: production `Char` of XML 1.0, <https://www.w3.org/TR/xml/#charsets>.
pub(super) fn is_allowed(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

#[cfg(test)]
mod tests {
    use super::{Number, escaped};

    #[test]
    fn numbers_are_short() {
        #[track_caller]
        fn check(number: f64, expected: &str) {
            assert_eq!(Number(number).to_string(), expected);
        }
        check(0.0, "0");
        check(-0.001, "0");
        check(12.0, "12");
        check(12.5, "12.5");
        check(-0.05, "-0.05");
        check(1.999, "2");
        check(16_384.256, "16384.26");
    }

    #[test]
    fn text_cannot_break_out() {
        #[track_caller]
        fn check(text: &str, expected: &str) {
            assert_eq!(escaped(text).to_string(), expected);
        }
        check(
            "a < b && c > \"d\"",
            "a &lt; b &amp;&amp; c &gt; &quot;d&quot;",
        );
        check("bell\u{7}\u{0}\u{fffe}\u{1b}[0m", "bell[0m");
        check(
            "« Qui dit vrai\u{202f}? » 👩‍💼",
            "« Qui dit vrai\u{202f}? » 👩‍💼",
        );
    }
}
