//! JSON, read back as values.

use serde_json::Value;

use super::{everything, format, made};

/// All texts in the file.
pub fn strings(file: &[u8]) -> Vec<String> {
    let mut found = Vec::new();
    collect(&serde_json::from_slice(file).unwrap(), &mut found);
    found
}

fn collect(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) => found.push(text.clone()),
        Value::Array(values) => values.iter().for_each(|value| collect(value, found)),
        Value::Object(fields) => fields.values().for_each(|value| collect(value, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[test]
fn fields_have_the_names_of_the_board_file() {
    #[track_caller]
    fn check(file: &Value, pointer: &str, expected: &Value) {
        assert_eq!(file.pointer(pointer), Some(expected), "{pointer}");
    }
    let board = everything();
    let file: Value = serde_json::from_slice(&made(format("json"), &board)).unwrap();
    check(&file, "/format", &"jalon-board".into());
    check(&file, "/version", &2.into());
    check(&file, "/board/id", &"0123456789AB".into());
    check(&file, "/board/kind", &"DayInTheLife".into());
    check(&file, "/board/context/goal", &"Pourquoi".into());
    check(&file, "/board/personas/0/crop/y", &0.25.into());
    check(
        &file,
        "/board/stages/0/time/TimeOfDay",
        &"6 h 30 – 8 h".into(),
    );
    let parts = [
        ("lanes", board.lanes.len()),
        ("parking", board.parking.len()),
        ("connectors", board.connectors.len()),
    ];
    for (name, count) in parts {
        let part = &file["board"][name];
        assert_eq!(part.as_array().map(Vec::len), Some(count), "{name}");
    }
    let bytes = board.pictures.values().map(|it| it.bytes.len());
    assert!(bytes.sum::<usize>() > 0);
    let pictures = file["board"]["pictures"].as_object().unwrap();
    assert_eq!(pictures.len(), board.pictures.len());
}
