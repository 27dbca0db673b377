//! The title block: title, kind of map, scenario, goal, scope, and the personas.

use kurbo::{Point, Rect, Vec2};

use super::card_box::TextBox;
use super::fit::{fit, height_of};
use super::metrics::{
    BLOCK_GAP, CONTEXT_TEXT, GAP, KIND_SIZE, LANE_PAD, PERSONA_TEXT, PORTRAIT, QUOTE_TEXT,
    TEXT_FLOOR, TITLE_TEXT,
};
use crate::model::{Board, Context, Persona, PersonaId};
use crate::text::{TextStyle, Typesetter};

/// A title takes this much height before it shrinks, down to this size.
const TITLE_GROWN: f64 = 84.0;
const TITLE_FLOOR: f64 = 18.0;
/// The words of the context take this much height each before they shrink.
const CONTEXT_GROWN: f64 = 70.0;
/// Side of the icon before a part of the context.
const CONTEXT_ICON: f64 = 16.0;
/// Words of a persona are at least and at most so wide.
const PERSONA_WORDS: (f64, f64) = (96.0, 300.0);
const PERSONA_GROWN: f64 = 56.0;
/// Padding within a persona's chip.
const PERSONA_PAD: f64 = 14.0;
/// Width of the chip that names a view.
const VIEW_WIDTH: f64 = 196.0;
/// Beside the personas the title needs at least this.
const TITLE_LEAST: f64 = 420.0;

/// The title block.
#[derive(Debug, Clone)]
pub struct TitleBox {
    pub rect: Rect,
    pub title: TextBox,
    /// The chip that says what kind of map it is.
    pub kind: Rect,
    pub context: Vec<ContextBox>,
    pub personas: Vec<PersonaBox>,
}

/// One part of the context.
#[derive(Debug, Clone)]
pub struct ContextBox {
    pub part: ContextPart,
    /// Missing before the scenario, which speaks for itself.
    pub icon: Option<Rect>,
    pub words: TextBox,
}

/// What a part of the context tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ContextPart {
    /// The scenario, and the scope where there is one.
    Scenario,
    Goal,
    /// From where to where the journey goes.
    Span,
}

/// One persona's chip.
#[derive(Debug, Clone)]
pub struct PersonaBox {
    pub id: PersonaId,
    pub rect: Rect,
    pub portrait: Rect,
    pub name: TextBox,
    pub quote: Option<TextBox>,
}

/// Lays the block out between `left` and `right`, its lower edge at `bottom`.
pub(super) fn lay(
    board: &Board,
    left: f64,
    right: f64,
    bottom: f64,
    typesetter: &Typesetter,
) -> TitleBox {
    let inner_left = left + LANE_PAD;
    // Enough for the chip and a word, however narrow the board is.
    let right = right.max(inner_left + TITLE_LEAST);
    let sizes: Vec<PersonaBox> = board
        .personas
        .iter()
        .map(|persona| chip(persona, typesetter))
        .collect();
    let side = right - inner_left - TITLE_LEAST - BLOCK_GAP;
    let widest = sizes.iter().map(|it| it.rect.width()).fold(0.0, f64::max);
    let beside = widest <= side;
    let mut personas = wrap_chips(sizes, if beside { side } else { right - inner_left });
    let chips = personas.iter().map(|it| it.rect).reduce(|a, b| a.union(b));

    let words_right = match chips {
        Some(chips) if beside => right - chips.width() - BLOCK_GAP,
        _ => right,
    };
    let mut block = words(
        &board.title,
        &board.context,
        KIND_SIZE.1,
        (inner_left, words_right),
        typesetter,
    );
    let mut height = block.rect.y1;
    if let Some(chips) = chips {
        let (origin, align) = if beside {
            (Point::new(right, 0.0), Align::Right)
        } else {
            height += GAP * 2.0;
            (Point::new(inner_left, height), Align::Left)
        };
        align_chips(&mut personas, origin, align);
        height = if beside {
            height.max(chips.height())
        } else {
            height + chips.height()
        };
    }
    block.personas = personas;
    block.rect = Rect::new(left, 0.0, right, height);
    block.lower(bottom - height);
    block
}

/// The heading of another view than the map: the board's title, and the view's name as its kind.
pub(super) fn heading(
    board: &Board,
    left: f64,
    right: f64,
    bottom: f64,
    typesetter: &Typesetter,
) -> TitleBox {
    let right = right.max(left + TITLE_LEAST);
    let nothing = Context::default();
    let edges = (left, right);
    let mut block = words(&board.title, &nothing, VIEW_WIDTH, edges, typesetter);
    let height = block.rect.y1;
    block.rect = Rect::new(left, 0.0, right, height);
    block.lower(bottom - height);
    block
}

#[derive(Clone, Copy, PartialEq)]
enum Align {
    Left,
    Right,
}

impl TitleBox {
    fn lower(&mut self, by: f64) {
        let by = Vec2::new(0.0, by);
        self.rect = self.rect + by;
        self.title.moved(by);
        self.kind = self.kind + by;
        for part in &mut self.context {
            part.icon = part.icon.map(|icon| icon + by);
            part.words.moved(by);
        }
        for persona in &mut self.personas {
            persona.moved(by);
        }
    }
}

impl PersonaBox {
    fn moved(&mut self, by: Vec2) {
        self.rect = self.rect + by;
        self.move_inside(by);
    }

    /// Made higher, what is inside staying in the middle.
    fn stretch(&mut self, height: f64) {
        let more = height - self.rect.height();
        self.rect.y1 += more;
        self.move_inside(Vec2::new(0.0, more / 2.0));
    }

    fn move_inside(&mut self, by: Vec2) {
        self.portrait = self.portrait + by;
        self.name.moved(by);
        if let Some(quote) = &mut self.quote {
            quote.moved(by);
        }
    }
}

/// Title, kind and context from y = 0 down.
fn words(
    title: &str,
    parts: &Context,
    kind_width: f64,
    (left, right): (f64, f64),
    typesetter: &Typesetter,
) -> TitleBox {
    let (kind_height, _) = KIND_SIZE;
    let is_untitled = title.is_empty();
    let place = |text: &str, style: TextStyle, at: Point, right: f64, grown: f64, floor: f64| {
        let (text, style) = fit(typesetter, text, style, right - at.x, grown, floor);
        let rect = Rect::new(at.x, at.y, right, at.y + height_of(&text, style));
        TextBox { rect, text, style }
    };
    let beside = right - BLOCK_GAP - kind_width;
    let at = Point::new(left, 0.0);
    let title = place(title, TITLE_TEXT, at, beside, TITLE_GROWN, TITLE_FLOOR);
    // The chip follows the title's last row.
    let row = title.style.size * title.style.line_height;
    let row_width = title.text.rows.last().map_or(0.0, |row| row.width);
    // An untitled board shows a stand-in of about this width.
    let row_width = if is_untitled { 240.0 } else { row_width };
    let kind = Rect::from_origin_size(
        (
            left + row_width + BLOCK_GAP,
            (title.rect.y1 - f64::midpoint(row, kind_height)).max(0.0),
        ),
        (kind_width, kind_height),
    );
    // The chip is higher than the row of a small title.
    let top = title.rect.y1.max(kind.y1);
    let context = context(parts, left, right, top, typesetter);
    let bottoms = context.iter().map(|part| part.words.rect.y1);
    let bottom = bottoms.fold(top, f64::max);
    TitleBox {
        rect: Rect::new(left, 0.0, right, bottom),
        title,
        kind,
        context,
        personas: Vec::new(),
    }
}

/// The parts of the context from `top` down; short ones share a row.
fn context(
    context: &Context,
    left: f64,
    right: f64,
    top: f64,
    typesetter: &Typesetter,
) -> Vec<ContextBox> {
    let row = CONTEXT_TEXT.size * CONTEXT_TEXT.line_height;
    let mut boxes: Vec<ContextBox> = Vec::new();
    let (mut x, mut top, mut bottom) = (left, top + GAP / 2.0, top);
    for (part, text) in parts(context) {
        let mark = match part {
            ContextPart::Scenario => 0.0,
            ContextPart::Goal | ContextPart::Span => CONTEXT_ICON + GAP,
        };
        let natural = typesetter.width(&text, CONTEXT_TEXT).ceil() + 1.0;
        if !boxes.is_empty() && x + mark + natural > right {
            (x, top) = (left, bottom + GAP / 2.0);
        }
        let room = natural.min(right - x - mark);
        let (text, style) = fit(
            typesetter,
            &text,
            CONTEXT_TEXT,
            room,
            CONTEXT_GROWN,
            TEXT_FLOOR,
        );
        let icon = (mark > 0.0).then(|| {
            let place = (x, top + (row - CONTEXT_ICON) / 2.0);
            Rect::from_origin_size(place, (CONTEXT_ICON, CONTEXT_ICON))
        });
        let size = (room, height_of(&text, style));
        let rect = Rect::from_origin_size((x + mark, top), size);
        x = rect.x1 + BLOCK_GAP;
        bottom = bottom.max(rect.y1);
        let words = TextBox { rect, text, style };
        boxes.push(ContextBox { part, icon, words });
    }
    boxes
}

/// The context in words, without what is not said.
fn parts(context: &Context) -> Vec<(ContextPart, String)> {
    let joined = |parts: [&str; 2], between: &str| {
        let said = parts.iter().filter(|part| !part.is_empty());
        said.copied().collect::<Vec<_>>().join(between)
    };
    let Context {
        scenario,
        goal,
        scope,
        start,
        end,
    } = context;
    [
        (ContextPart::Scenario, joined([scenario, scope], " · ")),
        (ContextPart::Goal, goal.clone()),
        (ContextPart::Span, joined([start, end], " → ")),
    ]
    .into_iter()
    .filter(|(_, text)| !text.is_empty())
    .collect()
}

/// A chip at (0, 0).
fn chip(persona: &Persona, typesetter: &Typesetter) -> PersonaBox {
    let Persona {
        name, role, quote, ..
    } = persona;
    let heading = match (name.is_empty(), role.is_empty()) {
        (false, false) => format!("{name} · {role}"),
        _ => format!("{name}{role}"),
    };
    let natural = |text: &str, style| typesetter.set(text, style, None).width.ceil();
    let (least, most) = PERSONA_WORDS;
    let width = natural(&heading, PERSONA_TEXT)
        .max(natural(quote, QUOTE_TEXT))
        .clamp(least, most);
    let x0 = PERSONA_PAD + PORTRAIT + PERSONA_PAD;
    let mut bottom = 0.0;
    let mut place = |text: &str, style: TextStyle| {
        let (text, style) = fit(typesetter, text, style, width, PERSONA_GROWN, TEXT_FLOOR);
        let rect = Rect::new(x0, bottom, x0 + width, bottom + height_of(&text, style));
        bottom = rect.y1 + 2.0;
        TextBox { rect, text, style }
    };
    let mut name = place(&heading, PERSONA_TEXT);
    let mut quote = (!quote.is_empty()).then(|| place(quote, QUOTE_TEXT));
    let words = bottom - 2.0;
    let height = (words.max(PORTRAIT) + 2.0 * PERSONA_PAD).ceil();
    let down = Vec2::new(0.0, (height - words) / 2.0);
    name.moved(down);
    if let Some(quote) = &mut quote {
        quote.moved(down);
    }
    PersonaBox {
        id: persona.id,
        rect: Rect::new(0.0, 0.0, x0 + width + PERSONA_PAD, height),
        portrait: Rect::from_origin_size(
            (PERSONA_PAD, (height - PORTRAIT) / 2.0),
            (PORTRAIT, PORTRAIT),
        ),
        name,
        quote,
    }
}

/// Puts chips in rows from (0, 0), as many a row as `width` has room for.
fn wrap_chips(chips: Vec<PersonaBox>, width: f64) -> Vec<PersonaBox> {
    let (mut x, mut y, mut row_height) = (0.0, 0.0, 0.0_f64);
    let mut placed = Vec::with_capacity(chips.len());
    for mut chip in chips {
        if x > 0.0 && x + chip.rect.width() > width {
            y += row_height + GAP;
            (x, row_height) = (0.0, 0.0);
        }
        chip.moved(Vec2::new(x, y));
        x = chip.rect.x1 + GAP;
        row_height = row_height.max(chip.rect.height());
        placed.push(chip);
    }
    for row in placed.chunk_by_mut(|a, b| a.rect.y0 == b.rect.y0) {
        let height = row
            .iter()
            .map(|chip| chip.rect.height())
            .fold(0.0, f64::max);
        for chip in row {
            chip.stretch(height);
        }
    }
    placed
}

/// Moves rows of chips so that they start, or end, at `origin`.
fn align_chips(chips: &mut [PersonaBox], origin: Point, align: Align) {
    for row in chips.chunk_by_mut(|a, b| a.rect.y0 == b.rect.y0) {
        let end = row.last().map_or(0.0, |chip| chip.rect.x1);
        let x = if align == Align::Right {
            origin.x - end
        } else {
            origin.x
        };
        for chip in row {
            chip.moved(Vec2::new(x, origin.y));
        }
    }
}
