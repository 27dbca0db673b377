//! The parts of the report, in the order in which it is read.

use std::sync::Arc;

use super::page::{Page, escaped, one_line};
use crate::analysis::EvidenceTally;
use crate::export::Data;
use crate::export::notes::moment_side;
use crate::i18n::{Key, Strings, key};
use crate::model::{Board, Card, Content, Evidence, Persona, Place, Slot, Stage, StageTime};
use crate::names;

const ALL_EVIDENCE: [Evidence; 6] = [
    Evidence::Validated,
    Evidence::Corrected,
    Evidence::Observed,
    Evidence::Reported,
    Evidence::Assumption,
    Evidence::Unstated,
];

pub(super) fn head(page: &mut Page, data: Data<'_>) {
    let Data { board, strings } = data;
    let title = if board.title.trim().is_empty() {
        strings.get(key::BOARD_UNTITLED)
    } else {
        &board.title
    };
    page.heading(1, &one_line(title));
    page.paragraph(strings.get(names::board_kind(board.kind)));
    let context = &board.context;
    let fields = [
        (key::INSPECTOR_SCENARIO, &context.scenario),
        (key::INSPECTOR_GOAL, &context.goal),
        (key::INSPECTOR_SCOPE, &context.scope),
        (key::INSPECTOR_START, &context.start),
        (key::INSPECTOR_END, &context.end),
    ];
    if fields.iter().any(|(_, text)| !text.is_empty()) {
        page.heading(2, strings.get(key::DATA_CONTEXT));
    }
    for (name, text) in fields {
        named_item(page, strings, name, text);
    }
}

pub(super) fn personas(page: &mut Page, data: Data<'_>) {
    let Data { board, strings } = data;
    if board.personas.is_empty() {
        return;
    }
    page.heading(2, strings.get(key::INSPECTOR_PERSONAS));
    for persona in &board.personas {
        page.heading(3, &one_line(names::or_unnamed(&persona.name, strings)));
        if !persona.role.is_empty() {
            page.paragraph(&escaped(&persona.role));
        }
        if !persona.quote.is_empty() {
            let quote = escaped(&persona.quote).replace('\n', "\n> ");
            page.paragraph(&format!("> {quote}"));
        }
        let fields = [
            (key::INSPECTOR_SEGMENT, &persona.segment),
            (key::INSPECTOR_DEMOGRAPHICS, &persona.demographics),
            (key::INSPECTOR_BEHAVIOUR, &persona.behaviour),
        ];
        for (name, text) in fields {
            named_item(page, strings, name, text);
        }
        let lists = [
            (key::VIEW_GOALS, &persona.goals),
            (key::VIEW_NEEDS, &persona.needs),
            (key::VIEW_FRUSTRATIONS, &persona.frustrations),
        ];
        for (name, items) in lists {
            if items.iter().all(String::is_empty) {
                continue;
            }
            page.item(0, &format!("**{}**", strings.get(name)));
            for item in items.iter().filter(|item| !item.is_empty()) {
                page.item(1, &escaped(item));
            }
        }
    }
}

/// Each stage with its notes by lane; what has a table of its own further down stands there alone.
pub(super) fn stages(page: &mut Page, data: Data<'_>) {
    let Data { board, strings } = data;
    page.heading(2, strings.get(key::DATA_STAGES));
    for (at, stage) in board.stages.iter().enumerate() {
        page.heading(
            3,
            &format!(
                "{}. {}",
                at + 1,
                one_line(names::or_unnamed(&stage.name, strings))
            ),
        );
        about_stage(page, stage);
        let mut empty = true;
        for lane in &board.lanes {
            let cards = lane.cells.at(stage.id).iter();
            let cards: Vec<_> = cards.filter(|card| !has_table(card)).collect();
            if cards.is_empty() {
                continue;
            }
            empty = false;
            page.paragraph(&format!(
                "**{}**",
                one_line(names::or_unnamed(&lane.name, strings))
            ));
            for card in cards {
                note(page, data, card);
            }
        }
        if empty {
            page.paragraph(&format!("*{}*", strings.get(key::DATA_EMPTY_STAGE)));
        }
    }
}

fn about_stage(page: &mut Page, stage: &Stage) {
    if let Some(StageTime::Lasts(time) | StageTime::TimeOfDay(time)) = &stage.time
        && !time.is_empty()
    {
        page.paragraph(&escaped(time));
    }
    if !stage.description.is_empty() {
        page.paragraph(&escaped(&stage.description));
    }
}

fn has_table(card: &Card) -> bool {
    matches!(
        card.content,
        Content::Moment { .. } | Content::Opportunity { .. } | Content::Indicator { .. }
    )
}

pub(super) fn moments(page: &mut Page, data: Data<'_>) {
    let Data { board, strings } = data;
    let mut rows = Vec::new();
    for (slot, card) in board.cards() {
        if let Content::Moment { side, why, about } = &card.content {
            let about = about.and_then(|about| board.find(about));
            rows.push(vec![
                strings.get(moment_side(*side)).to_owned(),
                stage_name(data, slot),
                whole(card),
                escaped(why),
                about.map_or_else(String::new, |(_, card)| escaped(&card.text)),
                evidence_word(card, strings),
            ]);
        }
    }
    let headings = [
        key::DATA_SIDE,
        key::INSPECTOR_STAGE,
        key::INSPECTOR_MOMENT,
        key::INSPECTOR_WHY,
        key::INSPECTOR_ABOUT,
        key::INSPECTOR_EVIDENCE,
    ];
    table(page, strings, key::LANE_KIND_MOMENTS, &headings, &rows);
}

pub(super) fn opportunities(page: &mut Page, data: Data<'_>) {
    let Data { board, strings } = data;
    let mut rows = Vec::new();
    for (slot, card) in board.cards() {
        let Content::Opportunity {
            benefit,
            employees,
            effort,
            horizon,
            from,
        } = &card.content
        else {
            continue;
        };
        let score = |score: &Option<u8>| score.map_or_else(String::new, |score| score.to_string());
        let votes = if card.votes == 0 {
            String::new()
        } else {
            card.votes.to_string()
        };
        let from = from.iter().filter_map(|id| board.find(*id));
        let from: Vec<_> = from.map(|(_, card)| escaped(&card.text)).collect();
        rows.push(vec![
            whole(card),
            stage_name(data, slot),
            score(benefit),
            score(employees),
            score(effort),
            horizon
                .map_or("", |it| strings.get(names::horizon_name(it)))
                .to_owned(),
            escaped(&card.owner),
            escaped(&card.department),
            votes,
            from.join("\n"),
        ]);
    }
    let headings = [
        key::DATA_OPPORTUNITY,
        key::INSPECTOR_STAGE,
        key::INSPECTOR_BENEFIT,
        key::INSPECTOR_EMPLOYEES,
        key::INSPECTOR_EFFORT,
        key::INSPECTOR_HORIZON,
        key::INSPECTOR_OWNER,
        key::INSPECTOR_DEPARTMENT,
        key::INSPECTOR_VOTES,
        key::INSPECTOR_FROM,
    ];
    table(
        page,
        strings,
        key::LANE_KIND_OPPORTUNITIES,
        &headings,
        &rows,
    );
}

pub(super) fn indicators(page: &mut Page, data: Data<'_>) {
    let Data { board, strings } = data;
    let mut rows = Vec::new();
    for (slot, card) in board.cards() {
        let Content::Indicator {
            metric,
            value,
            scale,
            sample,
            date,
            ..
        } = &card.content
        else {
            continue;
        };
        let figure =
            |value: f64| names::with_unit(&names::figure(value, strings), &scale.unit, strings);
        let value = value.map_or_else(
            || strings.get(key::BOARD_INDICATOR_MISSING).to_owned(),
            figure,
        );
        let scale = [
            ("min", figure(scale.min).into()),
            ("max", figure(scale.max).into()),
        ];
        rows.push(vec![
            strings.get(names::metric(*metric)).to_owned(),
            whole(card),
            stage_name(data, slot),
            escaped(&value),
            escaped(&strings.with(key::DATA_SCALE, &scale)),
            sample.map_or_else(String::new, |count| strings.number(count.into())),
            escaped(date),
        ]);
    }
    let headings = [
        key::INSPECTOR_METRIC,
        key::INSPECTOR_TEXT,
        key::INSPECTOR_STAGE,
        key::INSPECTOR_VALUE,
        key::DATA_SCALE_HEADING,
        key::INSPECTOR_SAMPLE,
        key::INSPECTOR_DATE,
    ];
    table(page, strings, key::LANE_KIND_INDICATORS, &headings, &rows);
}

/// How much of what the map shows rests on what.
pub(super) fn evidence(page: &mut Page, data: Data<'_>) {
    let Data { board, strings } = data;
    let tally = EvidenceTally::of(board).board;
    let Some(percent) = tally.percent() else {
        return;
    };
    page.heading(2, strings.get(key::INSPECTOR_EVIDENCE));
    let validated = strings.with(key::BOARD_VALIDATED, &[("percent", percent.into())]);
    page.paragraph(&escaped(&validated));
    for evidence in ALL_EVIDENCE {
        let count = tally.count(evidence);
        if count > 0 {
            let (name, count) = (
                strings.get(names::evidence(evidence)),
                strings.number(count as u64),
            );
            let args = [("name", name.into()), ("text", count.into())];
            page.item(0, &strings.with(key::DATA_NAMED, &args));
        }
    }
}

pub(super) fn parking(page: &mut Page, data: Data<'_>) {
    let cards = data.board.parking.iter().filter(|card| !has_table(card));
    let cards: Vec<_> = cards.collect();
    if !cards.is_empty() {
        page.heading(2, data.strings.get(key::BOARD_PARKING));
    }
    for card in cards {
        note(page, data, card);
    }
}

pub(super) fn connectors(page: &mut Page, data: Data<'_>) {
    let Data { board, strings } = data;
    if !board.connectors.is_empty() {
        page.heading(2, strings.get(key::DATA_CONNECTORS));
    }
    for line in &board.connectors {
        let text = |id| {
            board
                .find(id)
                .map_or_else(String::new, |(_, card)| one_line(&card.text))
        };
        let mut item = format!("{} → {}", text(line.from), text(line.to));
        if !line.label.is_empty() {
            item = format!("{item} ({})", one_line(&line.label));
        }
        page.item(0, &item);
    }
}

/// One note as an item: its text, what is known of it in one line, its details.
fn note(page: &mut Page, data: Data<'_>, card: &Card) {
    let Data { board, strings } = data;
    let mut text = escaped(&card.text);
    if let Content::Feeling { value, wished } = card.content {
        let mut feeling = format!(
            "**{} {}**",
            names::signed(value.into(), strings),
            strings.get(names::feeling(value))
        );
        if wished {
            let wished = strings.get(key::BOARD_FEELING_WISHED).to_lowercase();
            feeling = format!("{feeling} ({wished})");
        }
        text = [feeling, text].join(" ").trim_end().to_owned();
    }
    if let Content::Picture {
        picture: Some(picture),
        ..
    } = &card.content
        && text.is_empty()
    {
        text = board
            .pictures
            .get(picture)
            .map_or_else(String::new, |it| escaped(&it.name));
    }
    let facts = facts(board, card, strings);
    if !facts.is_empty() {
        let facts = facts.iter().map(|fact| one_line(fact));
        text = format!("{text} — *{}*", facts.collect::<Vec<_>>().join(" · "));
    }
    page.item(0, &text);
    if !card.details.is_empty() {
        page.item(1, &escaped(&card.details));
    }
}

/// What is known of a note beside its text.
fn facts(board: &Board, card: &Card, strings: &Strings) -> Vec<String> {
    let mut facts = Vec::new();
    let persona = card.persona.and_then(|id| board.persona(id));
    facts.extend(persona.map(|persona: &Arc<Persona>| persona.name.clone()));
    if let Content::Touchpoint { channel, duration } = &card.content {
        let channel = channel.as_ref().map(|it| names::channel(it, strings));
        facts.extend(channel.map(str::to_owned));
        facts.push(duration.clone());
    }
    facts.extend([
        card.department.clone(),
        card.owner.clone(),
        evidence_word(card, strings),
    ]);
    facts.push(card.source.clone());
    if card.votes > 0 {
        facts.push(strings.with(key::BOARD_VOTES, &[("count", card.votes.into())]));
    }
    let tags = board.tags.iter().filter(|tag| card.tags.contains(&tag.id));
    facts.extend(tags.map(|tag| tag.name.clone()));
    facts.push(card.link.clone());
    if let Some(before) = &card.corrected_from {
        let name = strings.get(key::INSPECTOR_CORRECTED_FROM);
        let args = [("name", name.into()), ("text", before.as_str().into())];
        facts.push(strings.with(key::DATA_NAMED, &args));
    }
    facts.retain(|fact| !fact.trim().is_empty());
    facts
}

/// A note's text with its details, for a cell.
fn whole(card: &Card) -> String {
    let parts = [escaped(&card.text), escaped(&card.details)];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join("\n")
}

fn evidence_word(card: &Card, strings: &Strings) -> String {
    match card.evidence {
        Evidence::Unstated => String::new(),
        evidence => strings.get(names::evidence(evidence)).to_owned(),
    }
}

fn stage_name(data: Data<'_>, slot: Slot) -> String {
    match slot.place {
        Place::Cell { stage, .. } => {
            let stage = data.board.stage(stage);
            stage.map_or_else(String::new, |stage| one_line(&stage.name))
        }
        Place::Parking => data.strings.get(key::BOARD_PARKING).to_owned(),
    }
}

fn named_item(page: &mut Page, strings: &Strings, name: Key, text: &str) {
    if !text.is_empty() {
        let name = format!("**{}**", strings.get(name));
        let args = [("name", name.into()), ("text", escaped(text).into())];
        page.item(0, &strings.with(key::DATA_NAMED, &args));
    }
}

fn table(page: &mut Page, strings: &Strings, heading: Key, headings: &[Key], rows: &[Vec<String>]) {
    if !rows.is_empty() {
        page.heading(2, strings.get(heading));
        let headings: Vec<&str> = headings.iter().map(|key| strings.get(*key)).collect();
        page.table(&headings, rows);
    }
}
