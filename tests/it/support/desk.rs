//! A board on a desk: a document, its layout and a tool, moved by hand and by keys as the window does.

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use jalon::edit::find::without;
use jalon::edit::{Document, Edit, Focus, Selection};
use jalon::layout::{Layout, LayoutOptions, MatrixCell, Page, RoadmapCell, View, layout_of};
use jalon::model::{Card, CardId, Content, IdSource, Place, Slot};
use jalon::text::Typesetter;
use jalon::tool::{BoardKey, Cursor, Cx, Effect, Event, Modifiers, Tool, ToolKind, opening_focus};
use kurbo::{Point, Rect, Vec2};

use super::table::{self, card, lane, place, stage};

/// Holds one key down.
pub const SHIFT: Modifiers = Modifiers {
    shift: true,
    command: false,
    alt: false,
};
pub const ALT: Modifiers = Modifiers {
    shift: false,
    command: false,
    alt: true,
};
pub const NONE: Modifiers = Modifiers {
    shift: false,
    command: false,
    alt: false,
};

/// What the hand last did to the board, and what was asked of the window meanwhile.
pub struct Desk {
    pub document: Document,
    pub tool: Tool,
    /// Effects that are the window's own: editors, pan, reveal.
    pub asked: Vec<Effect>,
    ids: IdSource,
    layout: Arc<Layout>,
    laid_out: u64,
    new_note: Option<(Slot, Card)>,
    out: BTreeSet<CardId>,
    /// A finger presses instead of a mouse.
    pub finger: bool,
    view: View,
}

impl Desk {
    pub fn with(table: &str) -> Self {
        let document = Document::new(table::board(table));
        let layout = Arc::new(lay_out(&document, &BTreeSet::new(), View::Map));
        Self {
            laid_out: document.revision(),
            document,
            tool: Tool::new(ToolKind::Select),
            asked: Vec::new(),
            ids: IdSource::seeded(3),
            layout,
            new_note: None,
            out: BTreeSet::new(),
            finger: false,
            view: View::Map,
        }
    }

    /// Shows another view of the board.
    pub fn show(&mut self, view: View) -> &mut Self {
        self.view = view;
        self.layout = Arc::new(lay_out(&self.document, &self.out, view));
        self
    }

    /// These cards are not shown.
    pub fn leave_out(&mut self, cards: &[CardId]) {
        self.out.extend(cards);
        self.layout = Arc::new(lay_out(&self.document, &self.out, self.view));
    }

    /// The pointer's shape there.
    pub fn cursor(&mut self, target: &str) -> Cursor {
        let at = self.point(target);
        let mut cursor = Cursor::Arrow;
        self.with_tool(|tool, cx| {
            cursor = tool.cursor(at, cx);
            Vec::new()
        });
        cursor
    }

    /// As it is when opened: the keyboard on the first cell.
    pub fn opened(table: &str) -> Self {
        let mut desk = Self::with(table);
        let focus = opening_focus(desk.document.board());
        desk.document.select(Selection {
            cards: Vec::new(),
            focus,
        });
        desk
    }

    /// `card pay`, `cell Buy/Actions` (its lower right corner), `parking`, `stage Buy`, `lane Mood`,
    /// `stage's edge Buy`, `lane's edge Mood`, `group New` (its name), `title`, `nothing`; on the matrix `rating 4/2` (benefit, effort) and
    /// `tray`, on the roadmap `planned Short Shop` (horizon or None, department).
    #[track_caller]
    pub fn point(&self, target: &str) -> Point {
        let layout = &self.layout;
        let corner = |rect: Rect| Point::new(rect.x1 - 2.0, rect.y1 - 2.0);
        let (what, name) = target.split_once(' ').unwrap_or((target, ""));
        match what {
            "card" => {
                let seen = layout.card(card(name)).expect("a card that is seen");
                seen.figure.unwrap_or(seen.rect).center()
            }
            "cell" => corner(layout.place_rect(place(name)).expect("a cell")),
            "parking" => corner(layout.place_rect(Place::Parking).expect("a parking lot")),
            "stage" => layout.stage(stage(name)).expect("a stage").header.center(),
            "lane" => layout.lane(lane(name)).expect("a lane").header.center(),
            "persona" => {
                let title = layout.title.as_ref().expect("a title");
                title.personas[0].rect.center()
            }
            "group" => self.group_name(name).center(),
            "rating" | "tray" | "planned" => corner(self.page_rect(what, name)),
            "title" => layout.title.as_ref().expect("a title").rect.origin() + Vec2::new(2.0, 2.0),
            "nothing" => layout.bounds.origin() - Vec2::new(50.0, 50.0),
            "stage's" => {
                let found = layout.stage(stage(edge_of(name))).expect("a stage");
                Point::new(found.column.x1, found.header.center().y)
            }
            "lane's" => {
                let header = layout.lane(lane(edge_of(name))).expect("a lane").header;
                Point::new(header.center().x, header.y1)
            }
            _ => panic!("{target} is nowhere"),
        }
    }

    #[track_caller]
    fn group_name(&self, name: &str) -> Rect {
        let mut groups = self.layout.groups.iter();
        let group = groups.find(|group| &*group.name.text.text == name);
        group.expect("a group that is seen").name.rect
    }

    #[track_caller]
    fn page_rect(&self, what: &str, name: &str) -> Rect {
        match (&self.layout.page, what) {
            (Page::Matrix(page), "tray") => page.tray.as_ref().expect("a tray").rect,
            (Page::Matrix(page), _) => {
                let at = |cell: &&MatrixCell| name == format!("{}/{}", cell.benefit, cell.effort);
                page.cells.iter().find(at).expect("a cell").rect
            }
            (Page::Roadmap(page), _) => {
                let (horizon, department) = name.split_once(' ').unwrap_or((name, ""));
                let at = |cell: &&RoadmapCell| {
                    let there = cell
                        .horizon
                        .map_or("None".to_owned(), |it| format!("{it:?}"));
                    there == horizon && page.rows[cell.row].department == department
                };
                page.cells.iter().find(at).expect("a cell").rect
            }
            _ => panic!("no {what} on this view"),
        }
    }

    #[track_caller]
    pub fn down(&mut self, target: &str) -> &mut Self {
        self.press(target, NONE, 1)
    }

    #[track_caller]
    pub fn press(&mut self, target: &str, modifiers: Modifiers, clicks: u8) -> &mut Self {
        let at = self.point(target);
        self.send(Event::Down {
            at,
            modifiers,
            clicks,
        })
    }

    #[track_caller]
    pub fn move_to(&mut self, target: &str) -> &mut Self {
        let at = self.point(target);
        self.move_at(at, NONE)
    }

    pub fn move_at(&mut self, at: Point, modifiers: Modifiers) -> &mut Self {
        // Two places on the way, as a hand has.
        self.send(Event::Move {
            at: at + Vec2::new(1.0, 0.0),
            modifiers,
        });
        self.send(Event::Move { at, modifiers })
    }

    #[track_caller]
    pub fn up(&mut self, target: &str) -> &mut Self {
        self.lift(target, NONE)
    }

    /// Lets the button go.
    #[track_caller]
    pub fn lift(&mut self, target: &str, modifiers: Modifiers) -> &mut Self {
        let at = self.point(target);
        self.send(Event::Up { at, modifiers })
    }

    #[track_caller]
    pub fn click(&mut self, target: &str, modifiers: Modifiers) -> &mut Self {
        self.press(target, modifiers, 1).lift(target, modifiers)
    }

    #[track_caller]
    pub fn double_click(&mut self, target: &str) -> &mut Self {
        self.click(target, NONE).press(target, NONE, 2).up(target)
    }

    #[track_caller]
    pub fn drag(&mut self, from: &str, to: &str) -> &mut Self {
        self.down(from).move_to(to).up(to)
    }

    pub fn escape(&mut self) -> &mut Self {
        self.send(Event::Cancel)
    }

    pub fn keys(&mut self, keys: &[BoardKey]) -> &mut Self {
        for key in keys {
            self.send(Event::Key(*key));
        }
        self
    }

    /// Writes into the editor of the new note and leaves it.
    #[track_caller]
    pub fn write(&mut self, text: &str) -> &mut Self {
        let (at, mut card) = self.new_note.take().expect("an open editor of a new note");
        if text.is_empty() {
            self.document.cancel();
            return self.refreshed();
        }
        text.clone_into(&mut card.text);
        let add = Edit::AddCards {
            at,
            cards: vec![card],
        };
        self.document.preview(&add).expect("a note that can be");
        self.document.commit();
        self.refreshed()
    }

    /// True while the editor of a new note is open.
    pub fn has_new_note(&self) -> bool {
        self.new_note.is_some()
    }

    /// Undoes or redoes a step, where there is one.
    pub fn turn_back(&mut self, undoes: bool) -> &mut Self {
        if undoes {
            self.document.undo();
        } else {
            self.document.redo();
        }
        self.refreshed()
    }

    #[track_caller]
    pub fn is(&mut self, table: &str) -> &mut Self {
        table::assert_is(self.document.board(), table);
        self
    }

    /// The selected cards by text, in the order of the board; then where the keyboard is.
    #[track_caller]
    pub fn selects(&mut self, cards: &str, focus: &str) -> &mut Self {
        let board = self.document.board();
        let Selection {
            cards: ids,
            focus: at,
        } = self.document.selection();
        let selected = board.cards().filter(|(_, card)| ids.contains(&card.id));
        let selected: Vec<&str> = selected.map(|(_, card)| card.text.as_str()).collect();
        let name = |place: Place| match place {
            Place::Cell { lane, stage } => {
                let names = (
                    board.stage(stage).expect("a stage"),
                    board.lane(lane).expect("a lane"),
                );
                format!("{}/{}", names.0.name, names.1.name)
            }
            Place::Parking => "Parking".to_owned(),
        };
        let at = match at {
            Some(Focus::Card(id)) => board.find(*id).expect("a card").1.text.clone(),
            Some(Focus::Cell { lane, stage }) => name(Place::Cell {
                lane: *lane,
                stage: *stage,
            }),
            Some(Focus::Parking) => name(Place::Parking),
            Some(Focus::Connector(id)) => {
                format!(
                    "connector {}",
                    board.connector(*id).expect("a connector").label
                )
            }
            Some(Focus::Stage(id)) => format!("stage {}", board.stage(*id).expect("a stage").name),
            Some(Focus::Lane(id)) => format!("lane {}", board.lane(*id).expect("a lane").name),
            None => "nothing".to_owned(),
        };
        assert_eq!(
            (selected.join(" "), at),
            (cards.to_owned(), focus.to_owned())
        );
        self
    }

    /// How many steps there are to undo.
    pub fn steps(&self) -> usize {
        let mut copy = self.document.clone();
        copy.cancel();
        let mut steps = 0;
        while copy.undo() {
            steps += 1;
        }
        steps
    }

    /// As if someone else, say a change of the file, had edited the board.
    pub fn meanwhile(&mut self, edit: &Edit) -> &mut Self {
        self.document.apply(edit).expect("an edit that can be");
        self.refreshed()
    }

    pub fn content(&self, name: &str) -> Content {
        self.document
            .board()
            .find(card(name))
            .expect("the card")
            .1
            .content
            .clone()
    }

    pub fn layout(&self) -> &Layout {
        &self.layout
    }

    pub fn send(&mut self, event: Event) -> &mut Self {
        self.with_tool(|tool, cx| tool.update(event, cx))
    }

    /// A press of the second button.
    #[track_caller]
    pub fn point_at(&mut self, target: &str) -> &mut Self {
        let at = self.point(target);
        self.with_tool(|tool, cx| tool.point(at, cx))
    }

    fn with_tool(&mut self, does: impl FnOnce(&mut Tool, &mut Cx<'_>) -> Vec<Effect>) -> &mut Self {
        let board = Arc::clone(self.document.board());
        let selection = self.document.selection().clone();
        let layout = Arc::clone(&self.layout);
        let mut cx = Cx {
            board: &board,
            layout: &layout,
            selection: &selection,
            zoom: 1.0,
            finger: self.finger,
            ids: &mut self.ids,
        };
        for effect in does(&mut self.tool, &mut cx) {
            match effect {
                Effect::Preview(edit) => {
                    self.document.preview(&edit).expect("a preview that can be");
                }
                Effect::Apply(edit) => {
                    self.document.apply(&edit).expect("an edit that can be");
                }
                Effect::Commit => {
                    self.document.commit();
                }
                Effect::Cancel => self.document.cancel(),
                Effect::Select(selection) => self.document.select(selection),
                Effect::NewNote { at, card } => {
                    let id = card.id;
                    let add = Edit::AddCards {
                        at,
                        cards: vec![card.clone()],
                    };
                    self.document.preview(&add).expect("a note that can be");
                    self.document.select(Selection::card(id));
                    self.new_note = Some((at, card));
                }
                other => self.asked.push(other),
            }
        }
        self.refreshed()
    }

    fn refreshed(&mut self) -> &mut Self {
        if self.laid_out != self.document.revision() {
            self.laid_out = self.document.revision();
            self.layout = Arc::new(lay_out(&self.document, &self.out, self.view));
        }
        self
    }
}

#[track_caller]
fn edge_of(name: &str) -> &str {
    name.strip_prefix("edge ").expect("an edge")
}

fn lay_out(document: &Document, out: &BTreeSet<CardId>, view: View) -> Layout {
    static TYPESETTER: OnceLock<Typesetter> = OnceLock::new();
    let typesetter = TYPESETTER.get_or_init(Typesetter::bundled_only);
    let options = LayoutOptions {
        title: true,
        legend: false,
        parking: true,
    };
    let board = document.board();
    let mut layout = layout_of(view, &without(board, out), typesetter, &options);
    layout.take_slots_of(board);
    layout
}
