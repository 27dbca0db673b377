//! What both sides changed, in sentences; the window says the same.

use crate::edit::{Conflict, Thing};
use crate::i18n::{Key, Strings, key};
use crate::names::in_one_line;

/// `“Call back”, text: “at noon” here, “at night” there. Mine stands.`
pub fn conflict(strings: &Strings, conflict: &Conflict) -> String {
    let what = what(strings, conflict);
    let side = |side: &Option<String>| match side {
        Some(words) => in_one_line(words, strings),
        None => strings.get(key::MERGE_NOTHING).to_owned(),
    };
    if conflict.field.is_empty() {
        let sentence = match (&conflict.mine, &conflict.theirs) {
            (_, None) => key::MERGE_DELETED_THERE,
            _ => key::MERGE_DELETED_HERE,
        };
        return strings.with(sentence, &[("what", what.into())]);
    }
    let args = [
        ("what", what.into()),
        ("mine", side(&conflict.mine).into()),
        ("theirs", side(&conflict.theirs).into()),
    ];
    strings.with(key::MERGE_CONFLICT, &args)
}

/// The thing and its field: `“Call back”, text`.
pub fn what(strings: &Strings, conflict: &Conflict) -> String {
    let name = match conflict.thing {
        Thing::Board => strings.get(key::MERGE_THE_MAP).to_owned(),
        _ => in_one_line(&conflict.name, strings),
    };
    let field = match field(&conflict.field) {
        Some(known) => strings.get(known),
        None => &conflict.field,
    };
    if field.is_empty() {
        return strings.with(key::MERGE_WHOLE, &[("name", name.into())]);
    }
    let args = [("name", name.into()), ("field", field.into())];
    strings.with(key::MERGE_FIELD, &args)
}

/// Fields that have a name for people.
fn field(name: &str) -> Option<Key> {
    Some(match name.rsplit('.').next()? {
        "text" => key::INSPECTOR_TEXT,
        "details" => key::INSPECTOR_DETAILS,
        "name" => key::INSPECTOR_NAME,
        "evidence" => key::INSPECTOR_EVIDENCE,
        "source" => key::INSPECTOR_SOURCE,
        "owner" => key::INSPECTOR_OWNER,
        "department" => key::INSPECTOR_DEPARTMENT,
        "persona" => key::INSPECTOR_PERSONA,
        "group" => key::INSPECTOR_GROUP,
        "link" => key::INSPECTOR_LINK,
        "channel" => key::INSPECTOR_CHANNEL,
        "duration" => key::INSPECTOR_DURATION,
        "benefit" => key::INSPECTOR_BENEFIT,
        "employees" => key::INSPECTOR_EMPLOYEES,
        "effort" => key::INSPECTOR_EFFORT,
        "horizon" => key::INSPECTOR_HORIZON,
        "value" => key::INSPECTOR_FEELING,
        "why" => key::INSPECTOR_WHY,
        "about" => key::INSPECTOR_ABOUT,
        "question" => key::INSPECTOR_QUESTION,
        "width" => key::INSPECTOR_WIDTH,
        "height" => key::INSPECTOR_HEIGHT,
        "scenario" => key::INSPECTOR_SCENARIO,
        "goal" => key::INSPECTOR_GOAL,
        "scope" => key::INSPECTOR_SCOPE,
        "quote" => key::INSPECTOR_QUOTE,
        "role" => key::INSPECTOR_ROLE,
        "kind" | "content" => key::INSPECTOR_KIND,
        "title" => key::INSPECTOR_TITLE,
        _ => return None,
    })
}
