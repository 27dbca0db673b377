//! Text without what a person who looks for it leaves out: accents, case, kinds of spaces and apostrophes.

use icu_normalizer::DecomposingNormalizerBorrowed;
use icu_properties::CodePointMapData;
use icu_properties::props::GeneralCategory;

/// `text` as it is compared: without accents and case, ligatures as letters, one space between words.
pub fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    if text.is_ascii() {
        for c in text.chars() {
            push(&mut out, c.to_ascii_lowercase());
        }
        return trimmed(out);
    }
    let categories = CodePointMapData::<GeneralCategory>::new();
    let apart = DecomposingNormalizerBorrowed::new_nfkd();
    for c in apart.normalize_iter(text.chars()) {
        match c {
            'œ' | 'Œ' => out.push_str("oe"),
            'æ' | 'Æ' => out.push_str("ae"),
            'ß' | 'ẞ' => out.push_str("ss"),
            'ø' | 'Ø' => out.push('o'),
            'ł' | 'Ł' => out.push('l'),
            'đ' | 'Đ' => out.push('d'),
            // A final sigma is the same letter.
            'ς' => out.push('σ'),
            '’' | '‘' | 'ʼ' => out.push('\''),
            '‐' | '‑' | '–' | '—' | '−' => out.push('-'),
            // What shows nothing.
            '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' => {}
            _ if categories.get(c) == GeneralCategory::NonspacingMark => {}
            _ => c.to_lowercase().for_each(|c| push(&mut out, c)),
        }
    }
    trimmed(out)
}

/// Whatever keeps words apart is one space.
fn push(out: &mut String, c: char) {
    if !c.is_whitespace() {
        out.push(c);
    } else if !out.ends_with(' ') {
        out.push(' ');
    }
}

fn trimmed(mut text: String) -> String {
    text.truncate(text.trim_end().len());
    if text.starts_with(' ') {
        text.remove(0);
    }
    text
}
