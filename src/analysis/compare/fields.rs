//! What is different about two parts that are one and the same.

use std::collections::BTreeSet;

use super::links::Links;
use crate::model::{Board, Card, Connector, Content, Context, Lane, Persona, Stage};

/// A part of the board that is neither stage, lane, card nor persona.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BoardField {
    Title,
    Kind,
    Language,
    Scenario,
    Goal,
    Scope,
    Start,
    End,
    Tags,
    Groups,
    Agenda,
    ChannelRibbon,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PersonaField {
    Name,
    Role,
    /// Which picture, or which part of it.
    Picture,
    Quote,
    Segment,
    Demographics,
    Goals,
    Needs,
    Frustrations,
    Behaviour,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StageField {
    Name,
    Description,
    Time,
    Hidden,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LaneField {
    Name,
    Question,
    Kind,
    Colour,
    Hidden,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ConnectorField {
    Ends,
    Label,
    Style,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CardField {
    Text,
    Details,
    Colour,
    Persona,
    Evidence,
    Source,
    CorrectedFrom,
    Owner,
    Department,
    Tags,
    Group,
    Votes,
    Link,
    /// It is something else now: a note became a touchpoint.
    Kind,
    Channel,
    Duration,
    Feeling,
    /// Lived or wished for.
    Wished,
    Side,
    Why,
    About,
    Benefit,
    Employees,
    Effort,
    Horizon,
    From,
    Metric,
    Value,
    Scale,
    Better,
    Sample,
    Date,
    Picture,
    Fit,
}

/// Those of `pairs` that are not equal.
fn unequal<F: Copy>(pairs: &[(bool, F)]) -> Vec<F> {
    let unequal = pairs.iter().filter(|(is_equal, _)| !is_equal);
    unequal.map(|(_, field)| *field).collect()
}

pub(super) fn of_boards(a: &Board, b: &Board) -> Vec<BoardField> {
    let Context {
        scenario,
        goal,
        scope,
        start,
        end,
    } = &a.context;
    let context = &b.context;
    let tags = |board: &Board| -> Vec<_> {
        let tags = board.tags.iter();
        tags.map(|tag| (tag.name.clone(), tag.colour)).collect()
    };
    let groups = |board: &Board| -> Vec<_> {
        let groups = board.groups.iter();
        groups.map(|group| group.name.clone()).collect()
    };
    let agenda = |board: &Board| -> Vec<_> {
        let items = board.agenda.iter();
        items
            .map(|item| (item.name.clone(), item.minutes, item.notes.clone()))
            .collect()
    };
    unequal(&[
        (a.title == b.title, BoardField::Title),
        (a.kind == b.kind, BoardField::Kind),
        (a.language == b.language, BoardField::Language),
        (*scenario == context.scenario, BoardField::Scenario),
        (*goal == context.goal, BoardField::Goal),
        (*scope == context.scope, BoardField::Scope),
        (*start == context.start, BoardField::Start),
        (*end == context.end, BoardField::End),
        (tags(a) == tags(b), BoardField::Tags),
        (groups(a) == groups(b), BoardField::Groups),
        (agenda(a) == agenda(b), BoardField::Agenda),
        (
            a.channel_ribbon == b.channel_ribbon,
            BoardField::ChannelRibbon,
        ),
    ])
}

pub(super) fn of_personas(a: &Persona, b: &Persona, links: &Links) -> Vec<PersonaField> {
    // Taken apart, so that a field added to the model cannot be forgotten here.
    let Persona {
        id: _,
        name,
        role,
        picture,
        crop,
        quote,
        segment,
        demographics,
        goals,
        needs,
        frustrations,
        behaviour,
    } = a;
    let picture = picture.map(|id| links.pictures.get(&id).copied().unwrap_or(id));
    unequal(&[
        (*name == b.name, PersonaField::Name),
        (*role == b.role, PersonaField::Role),
        (
            picture == b.picture && *crop == b.crop,
            PersonaField::Picture,
        ),
        (*quote == b.quote, PersonaField::Quote),
        (*segment == b.segment, PersonaField::Segment),
        (*demographics == b.demographics, PersonaField::Demographics),
        (*goals == b.goals, PersonaField::Goals),
        (*needs == b.needs, PersonaField::Needs),
        (*frustrations == b.frustrations, PersonaField::Frustrations),
        (*behaviour == b.behaviour, PersonaField::Behaviour),
    ])
}

pub(super) fn of_stages(a: &Stage, b: &Stage) -> Vec<StageField> {
    let Stage {
        id: _,
        name,
        description,
        time,
        width: _,
        collapsed: _,
        hidden,
    } = a;
    unequal(&[
        (*name == b.name, StageField::Name),
        (*description == b.description, StageField::Description),
        (*time == b.time, StageField::Time),
        (*hidden == b.hidden, StageField::Hidden),
    ])
}

pub(super) fn of_lanes(a: &Lane, b: &Lane) -> Vec<LaneField> {
    let Lane {
        id: _,
        name,
        question,
        kind,
        colour,
        height: _,
        collapsed: _,
        hidden,
        cells: _,
    } = a;
    unequal(&[
        (*name == b.name, LaneField::Name),
        (*question == b.question, LaneField::Question),
        (*kind == b.kind, LaneField::Kind),
        (*colour == b.colour, LaneField::Colour),
        (*hidden == b.hidden, LaneField::Hidden),
    ])
}

pub(super) fn of_connectors(a: &Connector, b: &Connector, links: &Links) -> Vec<ConnectorField> {
    let Connector {
        id: _,
        from,
        to,
        label,
        style,
    } = a;
    let ends = (links.card(*from), links.card(*to));
    unequal(&[
        (ends == (b.from, b.to), ConnectorField::Ends),
        (*label == b.label, ConnectorField::Label),
        (*style == b.style, ConnectorField::Style),
    ])
}

pub(super) fn of_cards(a: &Card, b: &Card, links: &Links) -> Vec<CardField> {
    let Card {
        id: _,
        text,
        details,
        colour,
        content,
        persona,
        evidence,
        source,
        corrected_from,
        owner,
        department,
        tags,
        group,
        votes,
        link,
    } = a;
    let persona = persona.map(|id| links.persona(id));
    let group = group.map(|id| links.groups.get(&id).copied().unwrap_or(id));
    let tags: BTreeSet<_> = tags
        .iter()
        .map(|id| links.tags.get(id).copied().unwrap_or(*id))
        .collect();
    let mut fields = unequal(&[
        (*text == b.text, CardField::Text),
        (*details == b.details, CardField::Details),
        (*colour == b.colour, CardField::Colour),
        (persona == b.persona, CardField::Persona),
        (*evidence == b.evidence, CardField::Evidence),
        (*source == b.source, CardField::Source),
        (
            *corrected_from == b.corrected_from,
            CardField::CorrectedFrom,
        ),
        (*owner == b.owner, CardField::Owner),
        (*department == b.department, CardField::Department),
        (tags == b.tags.iter().copied().collect(), CardField::Tags),
        (group == b.group, CardField::Group),
        (*votes == b.votes, CardField::Votes),
        (*link == b.link, CardField::Link),
    ]);
    fields.extend(of_contents(content, &b.content, links));
    fields
}

fn of_contents(a: &Content, b: &Content, links: &Links) -> Vec<CardField> {
    use CardField as F;
    match (a, b) {
        (Content::Note, Content::Note) => Vec::new(),
        (
            Content::Touchpoint { channel, duration },
            Content::Touchpoint {
                channel: now_channel,
                duration: now_duration,
            },
        ) => unequal(&[
            (channel == now_channel, F::Channel),
            (duration == now_duration, F::Duration),
        ]),
        (
            Content::Feeling { value, wished },
            Content::Feeling {
                value: now_value,
                wished: now_wished,
            },
        ) => unequal(&[
            (value == now_value, F::Feeling),
            (wished == now_wished, F::Wished),
        ]),
        (
            Content::Moment { side, why, about },
            Content::Moment {
                side: now_side,
                why: now_why,
                about: now_about,
            },
        ) => unequal(&[
            (side == now_side, F::Side),
            (why == now_why, F::Why),
            (about.map(|id| links.card(id)) == *now_about, F::About),
        ]),
        (
            Content::Opportunity {
                benefit,
                employees,
                effort,
                horizon,
                from,
            },
            Content::Opportunity {
                benefit: now_benefit,
                employees: now_employees,
                effort: now_effort,
                horizon: now_horizon,
                from: now_from,
            },
        ) => {
            let from: BTreeSet<_> = from.iter().map(|id| links.card(*id)).collect();
            let is_same_origin = from == now_from.iter().copied().collect();
            unequal(&[
                (benefit == now_benefit, F::Benefit),
                (employees == now_employees, F::Employees),
                (effort == now_effort, F::Effort),
                (horizon == now_horizon, F::Horizon),
                (is_same_origin, F::From),
            ])
        }
        (
            Content::Indicator {
                metric,
                value,
                scale,
                better,
                sample,
                date,
            },
            Content::Indicator {
                metric: now_metric,
                value: now_value,
                scale: now_scale,
                better: now_better,
                sample: now_sample,
                date: now_date,
            },
        ) => unequal(&[
            (metric == now_metric, F::Metric),
            (value == now_value, F::Value),
            (scale == now_scale, F::Scale),
            (better == now_better, F::Better),
            (sample == now_sample, F::Sample),
            (date == now_date, F::Date),
        ]),
        (
            Content::Picture { picture, fit },
            Content::Picture {
                picture: now_picture,
                fit: now_fit,
            },
        ) => {
            let picture = picture.map(|id| links.pictures.get(&id).copied().unwrap_or(id));
            unequal(&[
                (picture == *now_picture, F::Picture),
                (fit == now_fit, F::Fit),
            ])
        }
        _ => vec![F::Kind],
    }
}
