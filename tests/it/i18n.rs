//! The languages are equals: same strings, same variables, French typography.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use jalon::i18n::{Lang, Strings, key};

fn catalogue(lang: Lang) -> String {
    let path = format!("assets/i18n/{}.ftl", lang.tag());
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect("ships")
}

/// Source lines of each message.
fn messages(lang: Lang) -> BTreeMap<String, String> {
    let mut all: BTreeMap<String, String> = BTreeMap::new();
    let mut name = String::new();
    for line in catalogue(lang).lines() {
        match line.split_once('=') {
            Some((id, value)) if line.starts_with(|c: char| c.is_ascii_lowercase()) => {
                name = id.trim().to_owned();
                let before = all.insert(name.clone(), value.to_owned());
                assert_eq!(before, None, "{name} stands twice in {}.ftl", lang.tag());
            }
            _ if line.starts_with('#') || line.trim().is_empty() => {}
            _ => {
                let message = all.get_mut(&name).expect("a message goes on");
                message.push('\n');
                message.push_str(line);
            }
        }
    }
    all
}

/// Names after `$`.
fn variables(message: &str) -> BTreeSet<&str> {
    message
        .split('$')
        .skip(1)
        .map(|rest| {
            let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '-');
            &rest[..end.unwrap_or(rest.len())]
        })
        .collect()
}

#[test]
fn every_key_is_in_every_language_and_no_more() {
    let keys: BTreeSet<&str> = key::all().map(|(_, key)| key.id()).collect();
    assert_eq!(keys.len(), key::all().count(), "two constants name one key");
    for lang in Lang::ALL {
        let written = messages(lang);
        let written: BTreeSet<&str> = written.keys().map(String::as_str).collect();
        let missing: Vec<_> = keys.difference(&written).collect();
        let idle: Vec<_> = written.difference(&keys).collect();
        assert!(missing.is_empty(), "not in {}.ftl: {missing:?}", lang.tag());
        assert!(
            idle.is_empty(),
            "no constant for {}.ftl: {idle:?}",
            lang.tag()
        );
    }
}

#[test]
fn languages_have_the_same_variables() {
    let (en, fr) = (messages(Lang::En), messages(Lang::Fr));
    for (id, message) in &en {
        assert_eq!(variables(message), variables(&fr[id]), "{id}");
    }
}

#[test]
fn every_string_resolves() {
    for lang in Lang::ALL {
        let strings = Strings::of(lang);
        for (id, message) in messages(lang) {
            let (_, key) = key::all().find(|(_, key)| key.id() == id).expect("known");
            let args: Vec<_> = variables(&message)
                .into_iter()
                .map(|name| (&*name.to_owned().leak(), 3.into()))
                .collect();
            let text = strings.with(key, &args);
            assert!(text != id && !text.is_empty(), "{id} of {}.ftl", lang.tag());
        }
    }
}

#[test]
fn no_key_is_unused() {
    let mut source = String::new();
    read_all(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut source,
    );
    let words: BTreeSet<&str> = source
        .split(|c: char| !c.is_ascii_alphanumeric() && c != '_')
        .collect();
    let unused: Vec<_> = key::all()
        .map(|(name, _)| name)
        .filter(|name| !words.contains(name))
        .collect();
    assert!(unused.is_empty(), "in no source file: {unused:?}");
}

fn read_all(folder: &Path, out: &mut String) {
    for entry in fs::read_dir(folder).expect("readable") {
        let path = entry.expect("readable").path();
        if path.ends_with("i18n/key") {
            // There each of them stands.
        } else if path.is_dir() {
            read_all(&path, out);
        } else if path.extension().is_some_and(|x| x == "rs") {
            out.push_str(&fs::read_to_string(&path).expect("text"));
        }
    }
}

#[track_caller]
fn check_typography(lang: Lang, fault: impl Fn(&[char], usize) -> bool) {
    for (id, message) in messages(lang) {
        let chars: Vec<char> = message.chars().collect();
        let at = (0..chars.len()).find(|&at| fault(&chars, at));
        if let Some(at) = at {
            panic!(
                "{id} of {}.ftl: “{}” at {at} in {message}",
                lang.tag(),
                chars[at]
            );
        }
    }
}

#[test]
fn french_spaces_are_right() {
    check_typography(Lang::Fr, |text, at| {
        let before = at.checked_sub(1).map(|at| text[at]);
        let after = text.get(at + 1).copied();
        match text[at] {
            '?' | '!' | ';' => {
                !matches!(before, Some('\u{202F}' | '?' | '!')) && after != Some('"')
            }
            // A colon within a word, as in an address, stands alone.
            ':' => before != Some('\u{A0}') && after.is_none_or(char::is_whitespace),
            '«' => after != Some('\u{A0}'),
            '»' => before != Some('\u{A0}'),
            _ => false,
        }
    });
}

#[test]
fn quotes_and_dots_are_typographic() {
    for lang in Lang::ALL {
        check_typography(lang, |text, at| {
            text[at] == '\'' || text[at..].starts_with(&['.', '.', '.'])
        });
    }
}

#[test]
fn tags_find_their_language() {
    for (tag, lang) in [
        ("fr", Some(Lang::Fr)),
        ("fr-CA", Some(Lang::Fr)),
        ("fr_FR.UTF-8", Some(Lang::Fr)),
        ("EN-gb", Some(Lang::En)),
        ("de", None),
        ("C", None),
        ("", None),
    ] {
        assert_eq!(Lang::from_tag(tag), lang, "{tag}");
    }
}

#[test]
fn numbers_keep_their_thousands_apart() {
    for (number, en, fr) in [
        (0, "0", "0"),
        (999, "999", "999"),
        (3_840, "3,840", "3\u{202F}840"),
        (1_234_567, "1,234,567", "1\u{202F}234\u{202F}567"),
    ] {
        assert_eq!(Strings::of(Lang::En).number(number), en);
        assert_eq!(Strings::of(Lang::Fr).number(number), fr);
        for (lang, words) in [(Lang::En, en), (Lang::Fr, fr)] {
            let title = Strings::of(lang).with(key::PASTE_TITLE, &[("count", number.into())]);
            assert!(number < 2 || title.contains(words), "{title}");
        }
    }
}
