//! A board as lists of things, each by itself.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Item, Thing};
use crate::model::{
    AgendaId, AgendaItem, Board, Card, CardId, Cells, Connector, ConnectorId, Dismissed, Group,
    GroupId, Lane, LaneId, Persona, PersonaId, Picture, PictureId, Place, Stage, StageId, Tag,
    TagId,
};

pub(super) struct Flat {
    /// What is left of the board without its lists, but for the stages.
    pub head: Board,
    pub personas: Vec<Persona>,
    pub tags: Vec<Tag>,
    pub groups: Vec<Group>,
    pub stages: Vec<Stage>,
    /// Without their cards.
    pub lanes: Vec<Lane>,
    pub connectors: Vec<Connector>,
    pub agenda: Vec<AgendaItem>,
    pub dismissed: Vec<Dismissed>,
    pub pictures: BTreeMap<PictureId, Arc<Picture>>,
    pub cards: BTreeMap<CardId, (Place, Arc<Card>)>,
    pub order: BTreeMap<Place, Vec<CardId>>,
}

impl Flat {
    pub fn of(board: &Board) -> Self {
        let mut order: BTreeMap<Place, Vec<CardId>> = BTreeMap::new();
        let mut cards = BTreeMap::new();
        for (slot, card) in board.cards() {
            order.entry(slot.place).or_default().push(card.id);
            cards.insert(card.id, (slot.place, Arc::clone(card)));
        }
        let lanes = board.lanes.iter().map(|lane| Lane {
            cells: Cells::default(),
            ..Lane::clone(lane)
        });
        let head = Board {
            id: board.id,
            title: board.title.clone(),
            kind: board.kind,
            language: board.language.clone(),
            context: board.context.clone(),
            channel_ribbon: board.channel_ribbon,
            ..Board::empty(board.id, "", "")
        };
        Self {
            personas: board.personas.iter().map(|it| Persona::clone(it)).collect(),
            tags: board.tags.clone(),
            groups: board.groups.clone(),
            stages: board.stages.iter().map(|it| Stage::clone(it)).collect(),
            lanes: lanes.collect(),
            connectors: board.connectors.clone(),
            agenda: board.agenda.clone(),
            dismissed: board.dismissed.clone(),
            pictures: board.pictures.clone(),
            cards,
            order,
            head: Board {
                stages: Vec::new(),
                ..head
            },
        }
    }
}

macro_rules! items {
    ($($item:ident: $id:ident, $thing:ident, $name:expr;)*) => {
        $(
            impl Item for $item {
                type Id = $id;

                fn id(&self) -> $id {
                    self.id
                }

                fn thing(&self) -> Thing {
                    Thing::$thing(self.id)
                }

                fn name(&self) -> String {
                    let name: fn(&Self) -> &str = $name;
                    name(self).to_owned()
                }
            }
        )*
    };
}

items! {
    Persona: PersonaId, Persona, |it| &it.name;
    Tag: TagId, Tag, |it| &it.name;
    Group: GroupId, Group, |it| &it.name;
    Stage: StageId, Stage, |it| &it.name;
    Lane: LaneId, Lane, |it| &it.name;
    Card: CardId, Card, |it| &it.text;
    Connector: ConnectorId, Connector, |it| &it.label;
    AgendaItem: AgendaId, Agenda, |it| &it.name;
}
