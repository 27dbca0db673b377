//! What notes are filtered by, in words, and `--filter`; the window says the same.

use super::value::Expected;
use crate::draw::channel_name;
use crate::edit::find::{Facet, Filter, Others, Value, folded};
use crate::i18n::{Key, Lang, Strings, key};
use crate::model::{Board, Evidence, Persona};
use crate::names::or_unnamed;

/// `KEY=VALUE` as it was typed, its key known.
#[derive(Debug, Clone)]
pub(super) struct Wish {
    facet: Facet,
    value: String,
}

/// What a facet is called.
pub fn facet_name(facet: Facet) -> Key {
    match facet {
        Facet::Tag => key::FIND_TAG,
        Facet::Persona => key::FIND_PERSONA,
        Facet::Channel => key::FIND_CHANNEL,
        Facet::Evidence => key::FIND_EVIDENCE,
        Facet::Group => key::FIND_GROUP,
        Facet::Owner => key::FIND_OWNER,
    }
}

/// What a persona is called, or words for no name.
pub fn persona_name(persona: &Persona, strings: &Strings) -> String {
    or_unnamed(&persona.name, strings).to_owned()
}

/// What a value is called on this board.
pub fn value_name(value: &Value, board: &Board, strings: &Strings) -> String {
    let name = match value {
        Value::Tag(id) => board
            .tags
            .iter()
            .find(|tag| tag.id == *id)
            .map(|it| &*it.name),
        Value::Persona(id) => board.persona(*id).map(|it| &*it.name),
        Value::Group(id) => board
            .groups
            .iter()
            .find(|it| it.id == *id)
            .map(|it| &*it.name),
        Value::Channel(channel) => Some(channel_name(channel, strings)),
        Value::Evidence(evidence) => Some(strings.get(evidence_name(*evidence))),
        Value::Owner(name) => Some(&**name),
    };
    or_unnamed(name.unwrap_or_default(), strings).to_owned()
}

fn evidence_name(evidence: Evidence) -> Key {
    match evidence {
        Evidence::Unstated => key::EVIDENCE_UNSTATED,
        Evidence::Assumption => key::EVIDENCE_ASSUMPTION,
        Evidence::Reported => key::EVIDENCE_REPORTED,
        Evidence::Observed => key::EVIDENCE_OBSERVED,
        Evidence::Validated => key::EVIDENCE_VALIDATED,
        Evidence::Corrected => key::EVIDENCE_CORRECTED,
    }
}

/// The keys of `--filter`, in the order of the facets.
pub(super) const FILTER_KEYS: [&str; 6] =
    ["tag", "persona", "channel", "evidence", "group", "owner"];

/// Reads `KEY=VALUE`.
pub(super) fn wish(text: &str) -> Result<Wish, Expected> {
    let (name, value) = text.split_once('=').ok_or(Expected::Filter)?;
    let at = FILTER_KEYS.iter().position(|key| *key == name.trim());
    let facet = Facet::ALL[at.ok_or(Expected::Filter)?];
    let value = value.to_owned();
    Ok(Wish { facet, value })
}

/// The values of `--others`.
pub(super) const OTHERS: [(&str, Others); 2] = [("dim", Others::Dim), ("omit", Others::Omit)];

/// Reads `dim` or `omit`.
pub(super) fn others(text: &str) -> Result<Others, Expected> {
    let found = OTHERS.iter().find(|(name, _)| *name == text);
    found.map(|(_, others)| *others).ok_or(Expected::Others)
}

/// The wishes as a filter of this board; else a sentence about the first one that no note has.
pub(super) fn filter(wishes: &[Wish], board: &Board, strings: &Strings) -> Result<Filter, String> {
    let facets = Value::on(board);
    let mut filter = Filter::default();
    for wish in wishes {
        let there = facets.get(&wish.facet).map_or(&[][..], Vec::as_slice);
        let wanted = folded(&wish.value);
        let called = |value: &Value, is_it: fn(&str, &str) -> bool| {
            // Channels and evidence may be named in any language that ships.
            let mut langs = Lang::ALL.into_iter().map(Strings::of);
            langs.any(|strings| is_it(&folded(&value_name(value, board, strings)), &wanted))
        };
        let those = |is_it| there.iter().filter(move |(value, _)| called(value, is_it));
        let mut found: Vec<_> = those(|name, wanted| name == wanted).collect();
        if found.is_empty() && !wanted.is_empty() {
            // The first words do: `evidence=validated`.
            found = those(|name, wanted| name.starts_with(wanted)).collect();
        }
        if found.is_empty() {
            let names = there
                .iter()
                .map(|(value, _)| value_name(value, board, strings));
            let known = names.collect::<Vec<_>>().join(", ");
            let facet = strings.get(facet_name(wish.facet));
            let sentence = if known.is_empty() {
                key::EXPORT_FILTER_NONE
            } else {
                key::EXPORT_FILTER_UNKNOWN
            };
            let mut args = vec![("facet", facet.into())];
            if !known.is_empty() {
                args.extend([
                    ("found", wish.value.as_str().into()),
                    ("known", known.into()),
                ]);
            }
            return Err(strings.with(sentence, &args));
        }
        for (value, _) in found {
            filter.want(value.clone());
        }
    }
    Ok(filter)
}
