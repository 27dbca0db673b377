//! The fields of one thing, as the file names them.

use serde_json::{Map, Value};

use super::order::set;
use super::{Conflict, Item, Judge, Thing};
use crate::model::Board;

/// A thing as its fields, and back.
pub(super) trait Fields: Clone + PartialEq {
    fn fields(&self) -> Option<Value>;
    fn of(fields: Value) -> Option<Self>;
}

impl<T: Item> Fields for T {
    fn fields(&self) -> Option<Value> {
        serde_json::to_value(self).ok()
    }

    fn of(fields: Value) -> Option<Self> {
        serde_json::from_value(fields).ok()
    }
}

impl Fields for Board {
    fn fields(&self) -> Option<Value> {
        serde_json::to_value(self).ok()
    }

    fn of(fields: Value) -> Option<Self> {
        serde_json::from_value(fields).ok()
    }
}

/// Merges a thing that both sides have.
pub(super) fn merge<T: Fields>(
    base: Option<&T>,
    mine: &T,
    theirs: &T,
    thing: Thing,
    name: &str,
    judge: &mut Judge<'_>,
) -> T {
    if mine == theirs || base == Some(theirs) {
        return mine.clone();
    }
    if base == Some(mine) {
        return theirs.clone();
    }
    let mut fields = FieldsOf { thing, name, judge };
    let merged = (|| {
        let base = base.and_then(Fields::fields);
        let merged = fields.merge(base.as_ref(), &mine.fields()?, &theirs.fields()?, "");
        T::of(merged)
    })();
    // Fields that do not go together: the thing is mine as a whole.
    merged.unwrap_or_else(|| mine.clone())
}

struct FieldsOf<'a, 'j> {
    thing: Thing,
    name: &'a str,
    judge: &'a mut Judge<'j>,
}

impl FieldsOf<'_, '_> {
    fn merge(&mut self, base: Option<&Value>, mine: &Value, theirs: &Value, field: &str) -> Value {
        if mine == theirs || base == Some(theirs) {
            return mine.clone();
        }
        if base == Some(mine) {
            return theirs.clone();
        }
        match (base, mine, theirs) {
            (_, Value::Object(one), Value::Object(other)) if are_fields(one, other) => {
                self.object(base, one, other, field)
            }
            (base, Value::Array(one), Value::Array(other)) => {
                let base = base.and_then(Value::as_array);
                Value::Array(set(base.map_or(&[][..], |base| base), one, other))
            }
            // Each side has added its own votes.
            (base, Value::Number(one), Value::Number(other)) if field == "votes" => {
                let base = base.and_then(Value::as_u64).unwrap_or(0);
                let sum = one.as_u64().zip(other.as_u64());
                let sum = sum.map(|(one, other)| (one + other).saturating_sub(base));
                sum.map_or_else(|| mine.clone(), Value::from)
            }
            _ => {
                if self.conflict(Some(mine), Some(theirs), field) {
                    theirs.clone()
                } else {
                    mine.clone()
                }
            }
        }
    }

    fn object(
        &mut self,
        base: Option<&Value>,
        one: &Map<String, Value>,
        other: &Map<String, Value>,
        field: &str,
    ) -> Value {
        let mut merged = Map::new();
        let new = other.keys().filter(|key| !one.contains_key(*key));
        for key in one.keys().chain(new) {
            let base = base.and_then(|base| base.get(key));
            let field = if field.is_empty() || starts_variant(key) {
                key.clone()
            } else {
                format!("{field}.{key}")
            };
            let value = match (one.get(key), other.get(key)) {
                (Some(one), Some(other)) => Some(self.merge(base, one, other, &field)),
                (mine, theirs) if base == mine => theirs.cloned(),
                (mine, theirs) if base == theirs => mine.cloned(),
                // One side emptied what the other changed.
                (mine, theirs) => {
                    let chosen = if self.conflict(mine, theirs, &field) {
                        theirs
                    } else {
                        mine
                    };
                    chosen.or(mine).cloned()
                }
            };
            if let Some(value) = value {
                merged.insert(key.clone(), value);
            }
        }
        Value::Object(merged)
    }

    fn conflict(&mut self, mine: Option<&Value>, theirs: Option<&Value>, field: &str) -> bool {
        self.judge.decide(Conflict {
            thing: self.thing,
            name: self.name.to_owned(),
            field: field.to_owned(),
            mine: mine.map(words),
            theirs: theirs.map(words),
        })
    }
}

/// Fields of one and the same kind, which go together whoever changed them. An indicator's figures do not: a value of
/// one scale says nothing on another.
fn are_fields(one: &Map<String, Value>, other: &Map<String, Value>) -> bool {
    let variant = |map: &Map<String, Value>| map.keys().find(|key| starts_variant(key)).cloned();
    match (variant(one), variant(other)) {
        (None, None) => true,
        (Some(one), Some(other)) => one == other && one != "Indicator",
        _ => false,
    }
}

/// Variants begin with a capital, fields do not.
fn starts_variant(key: &str) -> bool {
    key.starts_with(|c: char| c.is_ascii_uppercase())
}

/// A value for people.
fn words(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
