//! What is different between two maps, in sentences; the window says the same.

mod values;

use self::values::Side;
use crate::analysis::{
    BoardField, Change, Comparison, ConnectorField, Counts, Fate, FeelingShift, LaneField,
    PersonaField, PlacedCard, StageField,
};
use crate::draw::signed;
use crate::i18n::{Key, Lang, Strings, key};
use crate::model::{Board, Card, CardId, Connector, Content, Place};

/// Longer texts are cut in sentences, in characters.
const LONGEST: usize = 80;

/// "3 notes added", "3 notes removed", moved, changed, and other changes; none where there are none of a kind.
pub fn counted(strings: &Strings, counts: Counts) -> [Option<String>; 5] {
    let parts = [
        (counts.added, key::COMPARE_ADDED),
        (counts.removed, key::COMPARE_REMOVED),
        (counts.moved, key::COMPARE_MOVED),
        (counts.changed, key::COMPARE_CHANGED),
        (counts.other, key::COMPARE_OTHER),
    ];
    parts.map(|(count, key)| (count > 0).then(|| strings.with(key, &[("count", count.into())])))
}

/// The same in one line; a word for none.
pub fn summary(strings: &Strings, counts: Counts) -> String {
    let parts: Vec<String> = counted(strings, counts).into_iter().flatten().collect();
    if parts.is_empty() {
        strings.get(key::COMPARE_NOTHING).to_owned()
    } else {
        parts.join(", ")
    }
}

/// One change as a sentence without its full stop.
pub fn change(strings: &Strings, all: &Comparison, change: &Change) -> String {
    let (before, after) = sides(strings, all);
    let plain = |label: Key| strings.get(label).to_owned();
    match change {
        Change::Board(field) => board(strings, *field, before, after),
        Change::Persona(fate) => part(
            strings,
            key::COMPARE_PERSONA,
            fate,
            |it| &it.name,
            |field, was, now| {
                let (label, text): (Key, fn(&crate::model::Persona) -> String) = match field {
                    PersonaField::Name => (key::INSPECTOR_NAME, |it| it.name.clone()),
                    PersonaField::Role => (key::INSPECTOR_ROLE, |it| it.role.clone()),
                    PersonaField::Picture => return plain(key::COMPARE_PICTURE),
                    PersonaField::Quote => (key::INSPECTOR_QUOTE, |it| it.quote.clone()),
                    PersonaField::Segment => (key::INSPECTOR_SEGMENT, |it| it.segment.clone()),
                    PersonaField::Demographics => {
                        (key::INSPECTOR_DEMOGRAPHICS, |it| it.demographics.clone())
                    }
                    PersonaField::Goals => (key::VIEW_GOALS, |it| it.goals.join(", ")),
                    PersonaField::Needs => (key::VIEW_NEEDS, |it| it.needs.join(", ")),
                    PersonaField::Frustrations => {
                        (key::VIEW_FRUSTRATIONS, |it| it.frustrations.join(", "))
                    }
                    PersonaField::Behaviour => {
                        (key::INSPECTOR_BEHAVIOUR, |it| it.behaviour.clone())
                    }
                };
                quoted_pair(strings, label, &text(was), &text(now))
            },
        ),
        Change::Stage(fate) => part(
            strings,
            key::COMPARE_STAGE,
            fate,
            |it| &it.name,
            |field, was, now| match field {
                StageField::Name => quoted_pair(strings, key::INSPECTOR_NAME, &was.name, &now.name),
                StageField::Description => {
                    let texts = (&was.description, &now.description);
                    quoted_pair(strings, key::INSPECTOR_STAGE_WANTS, texts.0, texts.1)
                }
                StageField::Time => {
                    let time = |stage: &crate::model::Stage| values::time(stage.time.as_ref());
                    quoted_pair(strings, key::INSPECTOR_TIME, &time(was), &time(now))
                }
                StageField::Hidden => plain(shown(now.hidden)),
            },
        ),
        Change::Lane(fate) => part(
            strings,
            key::COMPARE_LANE,
            fate,
            |it| &it.name,
            |field, was, now| match field {
                LaneField::Name => quoted_pair(strings, key::INSPECTOR_NAME, &was.name, &now.name),
                LaneField::Question => quoted_pair(
                    strings,
                    key::INSPECTOR_QUESTION,
                    &was.question,
                    &now.question,
                ),
                LaneField::Kind => plain(key::INSPECTOR_KIND),
                LaneField::Colour => {
                    let colour = |lane: &crate::model::Lane| values::colour(strings, lane.colour);
                    pair(strings, key::MENU_COLOUR, colour(was), colour(now))
                }
                LaneField::Hidden => plain(shown(now.hidden)),
            },
        ),
        Change::Card(fate) => card(strings, fate, before, after),
        Change::Order(place) => {
            let place = place_name(strings, &all.after, *place);
            strings.with(key::COMPARE_ORDER, &[("place", place.into())])
        }
        Change::Connector(fate) => connector(strings, fate, before, after),
    }
}

/// Where a curve runs higher or lower than before, as a sentence without its full stop.
pub fn shift(strings: &Strings, all: &Comparison, shift: &FeelingShift) -> String {
    let board = &*all.after;
    let stage = board.stage(shift.stage).map_or("", |stage| &stage.name);
    let persona = shift.persona.and_then(|id| board.persona(id));
    let persona = persona.map_or("", |persona| persona.name.trim());
    let yes = |is: bool| if is { "yes" } else { "no" };
    let level = |value: f64| signed(value, strings);
    let args = [
        ("stage", named(strings, stage).into()),
        ("wished", yes(shift.wished).into()),
        ("named", yes(!persona.is_empty()).into()),
        ("persona", persona.into()),
        ("before", level(shift.before).into()),
        ("after", level(shift.after).into()),
        ("shift", level(shift.after - shift.before).into()),
    ];
    strings.with(key::COMPARE_SHIFT, &args)
}

fn sides<'a>(strings: &'a Strings, all: &'a Comparison) -> (Side<'a>, Side<'a>) {
    let side = |board| Side { board, strings };
    (side(&all.before), side(&all.after))
}

fn shown(is_hidden: bool) -> Key {
    if is_hidden {
        key::COMPARE_HIDDEN
    } else {
        key::COMPARE_SHOWN
    }
}

fn board(strings: &Strings, field: BoardField, before: Side<'_>, after: Side<'_>) -> String {
    let context = |label: Key, text: fn(&Board) -> &str| {
        quoted_pair(strings, label, text(before.board), text(after.board))
    };
    match field {
        BoardField::Title => context(key::INSPECTOR_TITLE, |board| &board.title),
        BoardField::Kind => {
            let kind = |side: Side<'_>| {
                let name = crate::draw::board_kind_name(side.board.kind);
                strings.get(name).to_owned()
            };
            pair(strings, key::INSPECTOR_KIND, kind(before), kind(after))
        }
        BoardField::Language => context(key::INSPECTOR_LANGUAGE, |board| &board.language),
        BoardField::Scenario => context(key::INSPECTOR_SCENARIO, |it| &it.context.scenario),
        BoardField::Goal => context(key::INSPECTOR_GOAL, |it| &it.context.goal),
        BoardField::Scope => context(key::INSPECTOR_SCOPE, |it| &it.context.scope),
        BoardField::Start => context(key::INSPECTOR_START, |it| &it.context.start),
        BoardField::End => context(key::INSPECTOR_END, |it| &it.context.end),
        BoardField::Tags => strings.get(key::COMPARE_TAGS).to_owned(),
        BoardField::Groups => strings.get(key::COMPARE_GROUPS).to_owned(),
        BoardField::Agenda => strings.get(key::COMPARE_AGENDA).to_owned(),
        BoardField::ChannelRibbon => strings.get(key::COMPARE_RIBBON).to_owned(),
    }
}

/// A stage, a lane or a persona, whose sentences have the variables `did` and `name`.
fn part<T, F: Copy>(
    strings: &Strings,
    sentence: Key,
    fate: &Fate<std::sync::Arc<T>, F>,
    name: impl Fn(&T) -> &String,
    field: impl Fn(F, &T, &T) -> String,
) -> String {
    let name = named(strings, unquoted(name(fate.latest())));
    let args = [("did", did(fate).into()), ("name", name.into())];
    let said = strings.with(sentence, &args);
    match fate {
        Fate::Kept {
            before,
            after,
            fields,
            ..
        } => {
            let fields = fields.iter().map(|it| field(*it, before, after));
            with_fields(strings, said, &fields.collect::<Vec<_>>())
        }
        Fate::Added(_) | Fate::Removed(_) => said,
    }
}

fn card(
    strings: &Strings,
    fate: &Fate<PlacedCard, crate::analysis::CardField>,
    before: Side<'_>,
    after: Side<'_>,
) -> String {
    let name = card_name(strings, &fate.latest().card);
    let name = unquoted(&name);
    let (from, to) = match fate {
        Fate::Added(it) => (None, Some(it.place)),
        Fate::Removed(it) => (Some(it.place), None),
        Fate::Kept { before, after, .. } => (Some(before.place), Some(after.place)),
    };
    let place = |side: Side<'_>, place: Option<Place>| {
        place.map_or_else(String::new, |place| place_name(strings, side.board, place))
    };
    let args = [
        ("did", did(fate).into()),
        ("name", name.into()),
        ("from", place(before, from).into()),
        ("to", place(after, to).into()),
    ];
    let said = strings.with(key::COMPARE_CARD, &args);
    match fate {
        Fate::Kept {
            before: was,
            after: now,
            fields,
            ..
        } => {
            let fields = fields.iter().map(|field| {
                values::card_field(strings, *field, (&was.card, before), (&now.card, after))
            });
            with_fields(strings, said, &fields.collect::<Vec<_>>())
        }
        Fate::Added(_) | Fate::Removed(_) => said,
    }
}

fn connector(
    strings: &Strings,
    fate: &Fate<Connector, ConnectorField>,
    before: Side<'_>,
    after: Side<'_>,
) -> String {
    let side = match fate {
        Fate::Removed(_) => before,
        Fate::Added(_) | Fate::Kept { .. } => after,
    };
    let end = |id: CardId| unquoted(&side.card_name(id)).to_owned();
    let line = fate.latest();
    let args = [
        ("did", did(fate).into()),
        ("from", end(line.from).into()),
        ("to", end(line.to).into()),
    ];
    let said = strings.with(key::COMPARE_CONNECTOR, &args);
    let Fate::Kept {
        before: was,
        after: now,
        fields,
        ..
    } = fate
    else {
        return said;
    };
    let fields = fields.iter().map(|field| match field {
        ConnectorField::Ends => {
            let ends = |side: Side<'_>, line: &Connector| {
                format!(
                    "{} – {}",
                    side.card_name(line.from),
                    side.card_name(line.to)
                )
            };
            pair(
                strings,
                key::COMPARE_ENDS,
                ends(before, was),
                ends(after, now),
            )
        }
        ConnectorField::Label => quoted_pair(
            strings,
            key::INSPECTOR_CONNECTOR_LABEL,
            &was.label,
            &now.label,
        ),
        ConnectorField::Style => strings.get(key::COMPARE_STYLE).to_owned(),
    });
    with_fields(strings, said, &fields.collect::<Vec<_>>())
}

/// What the sentences choose by.
fn did<T, F>(fate: &Fate<T, F>) -> &'static str {
    match fate {
        Fate::Added(_) => "added",
        Fate::Removed(_) => "removed",
        Fate::Kept { moved, fields, .. } => match (moved, fields.is_empty()) {
            (true, true) => "moved",
            (true, false) => "both",
            (false, _) => "changed",
        },
    }
}

fn with_fields(strings: &Strings, said: String, fields: &[String]) -> String {
    if fields.is_empty() {
        return said;
    }
    let fields = fields.join(match strings.lang() {
        Lang::En => "; ",
        Lang::Fr => "\u{202F}; ",
    });
    let args = [("what", said.into()), ("fields", fields.into())];
    strings.with(key::COMPARE_FIELDS, &args)
}

/// "Evidence: Assumption → Validated".
fn pair(strings: &Strings, label: Key, before: String, after: String) -> String {
    let or_none = |text: String| {
        if text.is_empty() {
            strings.get(key::COMPARE_NONE).to_owned()
        } else {
            text
        }
    };
    let args = [
        ("label", strings.get(label).into()),
        ("before", or_none(before).into()),
        ("after", or_none(after).into()),
    ];
    strings.with(key::COMPARE_PAIR, &args)
}

/// As [`pair`], of texts that users wrote.
fn quoted_pair(strings: &Strings, label: Key, before: &str, after: &str) -> String {
    let (was, now) = (unquoted(before), unquoted(after));
    // Where only the marks are different, they are what is to be seen.
    let (before, after) = if was == now {
        (before, after)
    } else {
        (was, now)
    };
    let quoted = |text: &str| {
        let text = shortened(text);
        if text.is_empty() {
            text
        } else {
            strings.with(key::COMPARE_QUOTED, &[("text", text.into())])
        }
    };
    pair(strings, label, quoted(before), quoted(after))
}

/// A text that is put between quotation marks needs none of its own.
pub fn unquoted(text: &str) -> &str {
    let bare = text.trim_matches(|c: char| c.is_whitespace() || "«»“”\"".contains(c));
    if bare.is_empty() { text } else { bare }
}

/// In one row, cut where it is long.
fn shortened(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= LONGEST {
        return text;
    }
    let kept: String = text.chars().take(LONGEST - 1).collect();
    format!("{}…", kept.trim_end())
}

fn named(strings: &Strings, name: &str) -> String {
    match shortened(name) {
        name if name.is_empty() => strings.get(key::FIND_UNNAMED).to_owned(),
        name => name,
    }
}

/// What a card says; of one without words, what it shows.
fn card_name(strings: &Strings, card: &Card) -> String {
    match (&card.content, card.text.trim()) {
        (Content::Feeling { value, .. }, "") => {
            strings.get(crate::draw::feeling_name(*value)).to_owned()
        }
        (Content::Indicator { metric, .. }, "") => {
            strings.get(crate::draw::metric_name(*metric)).to_owned()
        }
        (_, text) => named(strings, text),
    }
}

/// "Discover · Steps".
pub fn place_name(strings: &Strings, board: &Board, place: Place) -> String {
    let Place::Cell { lane, stage } = place else {
        return strings.get(key::BOARD_PARKING).to_owned();
    };
    let stage = board.stage(stage).map_or("", |stage| &stage.name);
    let lane = board.lane(lane).map_or("", |lane| &lane.name);
    format!("{} · {}", named(strings, stage), named(strings, lane))
}
