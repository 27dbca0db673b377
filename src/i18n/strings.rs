//! The strings of one language, read from its Fluent catalogue.

use std::collections::HashMap;
use std::fmt;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use super::{Key, Lang};

/// The strings of one language.
pub struct Strings {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
    /// Those without variables, resolved once.
    plain: HashMap<&'static str, String>,
}

static EN: LazyLock<Strings> = LazyLock::new(|| Strings::read(Lang::En));
static FR: LazyLock<Strings> = LazyLock::new(|| Strings::read(Lang::Fr));

impl Strings {
    /// What the product adds to a board is in the board's language, on the screen as in every file;
    /// where that one does not ship, in the reader's.
    pub fn for_board(tag: &str, reader: Lang) -> &'static Self {
        Self::of(Lang::from_tag(tag).unwrap_or(reader))
    }

    /// The strings of a language.
    pub fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::En => &EN,
            Lang::Fr => &FR,
        }
    }

    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// A string without variables.
    pub fn get(&self, key: Key) -> &str {
        self.plain.get(key.id()).map_or(key.id(), String::as_str)
    }

    /// A string with variables, plural rules applied: `strings.with(key::NOTES_MOVED, &[("count", 3.into())])`.
    pub fn with(&self, key: Key, args: &[(&'static str, FluentValue<'_>)]) -> String {
        let args: FluentArgs<'_> = args
            .iter()
            .map(|(name, value)| (*name, value.clone()))
            .collect();
        self.format(key, Some(&args))
            .unwrap_or_else(|| key.id().to_owned())
    }

    /// A whole number with its thousands apart: `3,840`, in French `3 840` with narrow no-break spaces.
    pub fn number(&self, number: u64) -> String {
        apart(number, separator(self.lang))
    }

    /// A figure as it is typed: `7.5`, in French `7,5`, without thousands apart.
    pub fn figure(&self, figure: f64) -> String {
        let text = figure.to_string();
        match self.lang {
            Lang::En => text,
            Lang::Fr => text.replace('.', ","),
        }
    }

    fn read(lang: Lang) -> Self {
        let tag = lang.tag().parse().expect("the tags are well-formed");
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Isolating marks are for mixed directions; they would end up in file names and exports.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match lang {
            Lang::En => |value, _| whole(value, Lang::En),
            Lang::Fr => |value, _| whole(value, Lang::Fr),
        }));
        // A faulty message shows as its key; tests hold the catalogues free of faults.
        let (Ok(resource) | Err((resource, _))) =
            FluentResource::try_new(lang.catalogue().to_owned());
        bundle.add_resource_overriding(resource);
        let mut strings = Self {
            lang,
            bundle,
            plain: HashMap::new(),
        };
        for (_, key) in super::key::all() {
            if let Some(text) = strings.format(key, None) {
                strings.plain.insert(key.id(), text);
            }
        }
        strings
    }

    /// None when the catalogue has no such message, or variables are missing.
    fn format(&self, key: Key, args: Option<&FluentArgs<'_>>) -> Option<String> {
        let pattern = self.bundle.get_message(key.id())?.value()?;
        let mut faults = Vec::new();
        let text = self.bundle.format_pattern(pattern, args, &mut faults);
        faults.is_empty().then(|| text.into_owned())
    }
}

fn separator(lang: Lang) -> char {
    match lang {
        Lang::En => ',',
        Lang::Fr => '\u{202F}',
    }
}

/// Digits in threes.
fn apart(number: u64, separator: char) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3 * 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

/// Whole numbers as the language writes them; all else as Fluent does.
fn whole(value: &FluentValue<'_>, lang: Lang) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let is_whole = number.value >= 0.0 && number.value.fract() == 0.0;
    is_whole.then(|| apart(number.value as u64, separator(lang)))
}

impl fmt::Debug for Strings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Strings").field("lang", &self.lang).finish()
    }
}
