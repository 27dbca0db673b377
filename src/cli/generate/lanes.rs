//! Lanes of every kind, and cards spread over their cells.

use super::phrases::{self, Dice};
use crate::layout::metrics::{GAP, NOTE_HEIGHT_FOOT, SLOT_MIN, STAGE_WIDTH, STAGE_WIDTH_RANGE};
use crate::model::{
    Better, Board, Card, CardId, Cells, Content, DividerLine, Horizon, Lane, LaneId, LaneKind,
    Metric, MomentSide, NoteColour, NotesRole, PictureFit, Scale,
};

/// Width against height of a map that fills a screen.
const LANDSCAPE: f64 = 16.0 / 9.0;

/// Slots of the least height that a note of these sentences takes up on the whole: some are two wide, most are higher.
const SLOTS: f64 = 2.0;

/// What the lanes show in turn, with name, question and colour.
const LANES: &[(&str, &str, LaneKind, NoteColour)] = &[
    (
        "Points de contact",
        "Que fait le client ? Par quel canal ?",
        LaneKind::Notes(NotesRole::Touchpoints),
        NoteColour::Yellow,
    ),
    (
        "Pensées",
        "Qu’est-ce qui le préoccupe ?",
        LaneKind::Notes(NotesRole::Thoughts),
        NoteColour::Blue,
    ),
    (
        "Ressenti",
        "Comment réagit-il à chaque étape ?",
        LaneKind::Feelings,
        NoteColour::Teal,
    ),
    (
        "Moments de vérité",
        "Quels points touchent le plus notre relation ?",
        LaneKind::Moments,
        NoteColour::Pink,
    ),
    (
        "Irritants",
        "Qu’est-ce qui le fait attendre ou douter ?",
        LaneKind::Notes(NotesRole::PainPoints),
        NoteColour::Orange,
    ),
    (
        "Opportunités",
        "Que ferions-nous en premier ?",
        LaneKind::Notes(NotesRole::Opportunities),
        NoteColour::Green,
    ),
    (
        "Indicateurs",
        "Que disent nos mesures ?",
        LaneKind::Indicators,
        NoteColour::Grey,
    ),
    (
        "",
        "",
        LaneKind::Divider(DividerLine::Visibility),
        NoteColour::Grey,
    ),
    (
        "En coulisses",
        "Qui prépare, vérifie, transmet ?",
        LaneKind::Notes(NotesRole::Backstage),
        NoteColour::Violet,
    ),
    (
        "Images",
        "À quoi cela ressemble-t-il ?",
        LaneKind::Pictures,
        NoteColour::Grey,
    ),
];

pub(super) fn lane(number: usize, dice: &mut Dice) -> Lane {
    let (name, question, kind, colour) = LANES[number % LANES.len()];
    let round = number / LANES.len() + 1;
    let name = match round {
        1 => name.to_owned(),
        _ if name.is_empty() => String::new(),
        _ => format!("{name} {round}"),
    };
    Lane {
        id: LaneId::fresh(&mut dice.ids),
        name,
        question: question.replace(" ?", "\u{202f}?"),
        kind,
        colour: kind.holds_cards().then_some(colour),
        height: None,
        collapsed: false,
        hidden: false,
        cells: Cells::default(),
    }
}

/// Puts `count` cards into the cells: at most a third of them as feelings, moments, indicators and pictures,
/// as many as a person would make; the rest by chance over the lanes of notes, of which the first lane is one.
pub(super) fn fill(lanes: &mut [Lane], board: &Board, count: usize, dice: &mut Dice) {
    let (notes, special): (Vec<usize>, Vec<usize>) = (0..lanes.len())
        .filter(|at| lanes[*at].kind.holds_cards())
        .partition(|at| matches!(lanes[*at].kind, LaneKind::Notes(_)));
    let mut left = count;
    let mut special_left = count / 3;
    for at in special {
        for stage in &board.stages {
            let wanted = match lanes[at].kind {
                LaneKind::Feelings => board.personas.len(),
                _ => dice.below(2),
            };
            for nth in 0..wanted.min(special_left) {
                let card = card(lanes[at].kind, nth, board, dice);
                lanes[at].cells.at_mut(stage.id).push(card.into());
                left -= 1;
                special_left -= 1;
            }
        }
    }
    for nth in 0..left {
        let lane = &mut lanes[notes[dice.below(notes.len())]];
        let stage = board.stages[dice.below(board.stages.len())].id;
        let card = card(lane.kind, nth, board, dice);
        lane.cells.at_mut(stage).push(card.into());
    }
}

/// The width that a hand would give each stage so that the map is a landscape, in board units; none where the usual one does.
pub(super) fn stage_width(lanes: &[Lane], stages: usize) -> Option<f64> {
    let fullest = |lane: &Lane| lane.cells.iter().map(|(_, cards)| cards.len()).max();
    let notes = lanes
        .iter()
        .filter(|lane| matches!(lane.kind, LaneKind::Notes(_)));
    let deepest: usize = notes.filter_map(fullest).sum();
    let (wide, high) = (SLOT_MIN + GAP, NOTE_HEIGHT_FOOT + GAP);
    // With s slots side by side the map is stages * s * wide across and deepest * SLOTS / s * high down.
    let across = LANDSCAPE * deepest as f64 * SLOTS * high;
    let slots = (across / (stages as f64 * wide)).sqrt();
    let width = slots.ceil() * wide + GAP;
    (width > STAGE_WIDTH).then_some(width.min(STAGE_WIDTH_RANGE.1))
}

fn card(lane: LaneKind, nth: usize, board: &Board, dice: &mut Dice) -> Card {
    let mut card = Card::note(CardId::fresh(&mut dice.ids), phrases::sentence(dice));
    card.content = match lane {
        LaneKind::Notes(NotesRole::Touchpoints) => Content::Touchpoint {
            channel: Some(dice.of(phrases::CHANNELS).clone()),
            duration: dice.some(3, "20 min").unwrap_or_default(),
        },
        LaneKind::Notes(NotesRole::Opportunities) => Content::Opportunity {
            benefit: Some(dice.score()),
            employees: Some(dice.score()),
            effort: Some(dice.score()),
            horizon: Some(*dice.of(&[Horizon::Short, Horizon::Medium, Horizon::Long])),
            from: Vec::new(),
        },
        LaneKind::Notes(_) | LaneKind::Divider(_) => Content::Note,
        LaneKind::Feelings => {
            card.text = String::from(*dice.of(phrases::FEELINGS));
            card.persona = board.personas.get(nth).map(|persona| persona.id);
            Content::Feeling {
                value: *dice.of(&[-2, -1, 0, 1, 2]),
                wished: false,
            }
        }
        LaneKind::Moments => Content::Moment {
            side: *dice.of(&[MomentSide::High, MomentSide::Low]),
            why: phrases::sentence(dice),
            about: None,
        },
        LaneKind::Indicators => Content::Indicator {
            metric: Metric::Nps,
            value: Some(f64::from(*dice.of(&[-40_i8, -15, 0, 12, 35, 60]))),
            scale: Scale {
                min: -100.0,
                max: 100.0,
                unit: String::new(),
            },
            better: Better::High,
            sample: Some(120),
            date: "2026-03".to_owned(),
        },
        LaneKind::Pictures => Content::Picture {
            picture: None,
            fit: PictureFit::Fitted,
        },
    };
    if matches!(lane, LaneKind::Notes(_)) {
        card.evidence = *dice.of(phrases::EVIDENCE);
        card.source = dice.some(6, "entretiens de mars").unwrap_or_default();
        card.owner = dice.some(5, "Fatou").unwrap_or_default();
        card.votes = *dice.of(&[0, 0, 0, 0, 1, 2, 3, 5]);
        card.colour = dice.one_in(12).then(|| *dice.of(&NoteColour::ALL));
        if dice.one_in(6) {
            card.tags.push(dice.of(&board.tags).id);
        }
        if dice.one_in(4) {
            card.persona = Some(dice.of(&board.personas).id);
        }
    }
    card
}
