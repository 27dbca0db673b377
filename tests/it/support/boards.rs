//! Boards made in code: random ones, and ones that are hard to lay out.

use std::sync::Arc;

use jalon::model::{
    Better, Board, BoardId, Card, CardId, Cells, Channel, Connector, ConnectorId, ConnectorStyle,
    Content, DividerLine, Evidence, Group, GroupId, Horizon, IdSource, Lane, LaneId, LaneKind,
    Metric, MomentSide, NoteColour, NotesRole, Persona, PersonaId, PictureFit, Scale, Stage,
    StageId, StageTime,
};

/// Texts from none to a page, in several scripts.
pub const TEXTS: &[&str] = &[
    "",
    "Appelle",
    "« Qui dit vrai\u{202F}? »",
    "Demande au chef de marché",
    "Revient à l’agence pour une pièce manquante, la troisième fois",
    "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz",
    "https://www.exemple.org/formulaires/credit/demande?version=3&langue=fr",
    "东京客户在第一次访问网站时找不到价格信息，只好打电话询问",
    "العميل يطلب المساعدة من الوكالة",
    "😀 👩‍👩‍👧 🇫🇷 ravi",
    "une ligne\nune autre\n\nla dernière",
];

/// A small source of chance that gives the same boards for the same seed.
pub struct Dice(IdSource);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(IdSource::seeded(seed))
    }

    /// 0 to `sides` − 1.
    pub fn roll(&mut self, sides: usize) -> usize {
        (self.0.next_bits() % sides as u64) as usize
    }

    fn one_in(&mut self, sides: usize) -> bool {
        self.roll(sides) == 0
    }

    fn text(&mut self) -> String {
        match self.roll(40) {
            0 => "mot ".repeat(1_250),
            1 => "x".repeat(200),
            _ => TEXTS[self.roll(TEXTS.len())].to_owned(),
        }
    }

    pub fn ids(&mut self) -> &mut IdSource {
        &mut self.0
    }
}

/// A board of every lane kind with anything in it, up to `most` cards a cell.
pub fn random(seed: u64, most: usize) -> Board {
    let mut dice = Dice::new(seed);
    let mut board = Board::empty(BoardId::fresh(dice.ids()), dice.text(), "fr");
    board.context.scenario = dice.text();
    board.context.goal = dice.text();
    board.channel_ribbon = seed % 2 == 1;
    for _ in 0..dice.roll(4) {
        board.personas.push(Arc::new(persona(&mut dice)));
    }
    for _ in 0..=dice.roll(6) {
        board.stages.push(Arc::new(stage(&mut dice)));
    }
    let kinds = [
        LaneKind::Notes(NotesRole::Touchpoints),
        LaneKind::Feelings,
        LaneKind::Moments,
        LaneKind::Indicators,
        LaneKind::Pictures,
        LaneKind::Divider(DividerLine::Visibility),
        LaneKind::Notes(NotesRole::Opportunities),
    ];
    for kind in kinds {
        let lane = lane(kind, &board, most, &mut dice);
        board.lanes.push(Arc::new(lane));
    }
    for _ in 0..dice.roll(most + 1) {
        let kind = kinds[dice.roll(5)];
        let card = card(kind, &board, &mut dice);
        board.parking.push(Arc::new(card));
    }
    let cards: Vec<CardId> = board.cards().map(|(_, card)| card.id).collect();
    for _ in 0..dice.roll(4) {
        if cards.len() > 1 {
            board.connectors.push(Connector {
                id: ConnectorId::fresh(dice.ids()),
                from: cards[dice.roll(cards.len())],
                to: cards[dice.roll(cards.len())],
                label: dice.text(),
                style: ConnectorStyle::Arrow,
            });
        }
    }
    group_some(&mut board, &mut dice);
    board.tidy();
    board
}

/// Runs of neighbours come into groups, a group possibly in several places.
fn group_some(board: &mut Board, dice: &mut Dice) {
    for _ in 0..dice.roll(4) {
        let group = Group {
            id: GroupId::fresh(dice.ids()),
            name: dice.text(),
        };
        board.groups.push(group);
    }
    if board.groups.is_empty() {
        return;
    }
    let ids: Vec<GroupId> = board.groups.iter().map(|group| group.id).collect();
    let mut own = None;
    let mut next = |card: &mut Arc<Card>| {
        if dice.one_in(3) {
            own = (!dice.one_in(2)).then(|| ids[dice.roll(ids.len())]);
        }
        Arc::make_mut(card).group = own;
    };
    for lane in &mut board.lanes {
        for stage in &board.stages {
            let cards = Arc::make_mut(lane).cells.at_mut(stage.id);
            cards.iter_mut().for_each(&mut next);
        }
    }
    board.parking.iter_mut().for_each(next);
}

fn persona(dice: &mut Dice) -> Persona {
    Persona {
        role: dice.text(),
        quote: dice.text(),
        ..Persona::named(PersonaId::fresh(dice.ids()), dice.text())
    }
}

pub fn stage(dice: &mut Dice) -> Stage {
    Stage {
        id: StageId::fresh(dice.ids()),
        name: dice.text(),
        description: dice.text(),
        time: dice.one_in(2).then(|| StageTime::Lasts("3 jours".into())),
        width: dice.one_in(3).then(|| 150.0 + 10.0 * dice.roll(60) as f64),
        collapsed: dice.one_in(8),
        hidden: dice.one_in(12),
    }
}

/// A lane whose cells hold up to `most` cards.
pub fn lane(kind: LaneKind, board: &Board, most: usize, dice: &mut Dice) -> Lane {
    let mut lane = Lane {
        id: LaneId::fresh(dice.ids()),
        name: dice.text(),
        question: dice.text(),
        kind,
        colour: dice.one_in(2).then(|| NoteColour::ALL[dice.roll(8)]),
        height: dice.one_in(4).then(|| 50.0 * dice.roll(8) as f64),
        collapsed: dice.one_in(8),
        hidden: dice.one_in(12),
        cells: Cells::default(),
    };
    if kind.holds_cards() {
        for stage in &board.stages {
            for _ in 0..dice.roll(most + 1) {
                let card = card(kind, board, dice);
                lane.cells.at_mut(stage.id).push(Arc::new(card));
            }
        }
    }
    lane
}

/// A card such as a lane of this kind holds.
pub fn card(kind: LaneKind, board: &Board, dice: &mut Dice) -> Card {
    let mut card = Card::note(CardId::fresh(dice.ids()), dice.text());
    card.content = match kind {
        LaneKind::Notes(_) | LaneKind::Divider(_) => match dice.roll(3) {
            0 => Content::Note,
            1 => Content::Touchpoint {
                channel: Some(Channel::WordOfMouth),
                duration: dice.text(),
            },
            _ => Content::Opportunity {
                benefit: Some(4),
                employees: None,
                effort: Some(2),
                horizon: Some(Horizon::Long),
                from: Vec::new(),
            },
        },
        LaneKind::Feelings => Content::Feeling {
            value: dice.roll(5) as i8 - 2,
            wished: dice.one_in(3),
        },
        LaneKind::Moments => Content::Moment {
            side: if dice.one_in(2) {
                MomentSide::High
            } else {
                MomentSide::Low
            },
            why: dice.text(),
            about: None,
        },
        LaneKind::Indicators => Content::Indicator {
            metric: Metric::Nps,
            value: (!dice.one_in(4)).then(|| dice.roll(200) as f64 - 100.0),
            scale: Scale {
                min: -100.0,
                max: 100.0,
                unit: String::new(),
            },
            better: Better::High,
            sample: Some(1_200),
            date: "2026-03".into(),
        },
        LaneKind::Pictures => Content::Picture {
            picture: None,
            fit: PictureFit::Filled,
        },
    };
    card.evidence = [
        Evidence::Unstated,
        Evidence::Assumption,
        Evidence::Reported,
        Evidence::Observed,
        Evidence::Validated,
        Evidence::Corrected,
    ][dice.roll(6)];
    card.votes = dice.roll(9) as u32;
    if dice.one_in(3) {
        card.owner = "Agence du marché".into();
    }
    if !board.personas.is_empty() && dice.one_in(2) {
        card.persona = Some(board.personas[dice.roll(board.personas.len())].id);
    }
    if dice.one_in(4) {
        card.colour = Some(NoteColour::ALL[dice.roll(8)]);
    }
    card
}
