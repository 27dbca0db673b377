//! Persona cards: one sheet each in the proportion of A4, its text as large as the sheet has room for.

use kurbo::{Point, Rect, Vec2};

use super::Layout;
use super::card_box::TextBox;
use super::fit::{fit, height_of};
use super::metrics::{BLOCK_GAP, TEXT_FLOOR};
use super::persona_curve::{self, PersonaCurve};
use super::view::{Page, whole};
use crate::model::{Board, Persona, PersonaId};
use crate::text::{TextStyle, Typesetter, Weight};

/// A4 across, at 96 dpi.
const SHEET: (f64, f64) = (1123.0, 794.0);
/// Width of the part with the portrait.
const SIDE: f64 = 344.0;
/// Paper at the edges.
const PAD: f64 = 44.0;
/// Diameter of the portrait.
const PORTRAIT: f64 = 200.0;
/// Between two columns of sections.
const GUTTER: f64 = 36.0;
/// Least and greatest height of the curve with the names of the stages.
const CURVE: (f64, f64) = (150.0, 250.0);
/// The text is tried in these sizes, as a share of its own.
const SCALES: [f64; 9] = [1.3, 1.2, 1.1, 1.0, 0.92, 0.84, 0.76, 0.7, 0.64];
/// Room for the bar before the quote.
pub const QUOTE_INDENT: f64 = 22.0;
/// Between a section's mark and its words.
const BULLET: f64 = 18.0;

const fn style(size: f64, weight: Weight, line_height: f64) -> TextStyle {
    TextStyle {
        size,
        weight,
        italic: false,
        line_height,
    }
}

const NAME: TextStyle = style(34.0, Weight::Bold, 1.15);
const ROLE: TextStyle = style(17.0, Weight::Medium, 1.35);
const QUOTE: TextStyle = TextStyle {
    italic: true,
    ..style(23.0, Weight::Regular, 1.35)
};
const WORDS: TextStyle = style(15.5, Weight::Regular, 1.4);
/// The name of a section.
const TITLE: TextStyle = style(13.0, Weight::Semibold, 1.3);

/// One persona's sheet.
#[derive(Debug, Clone)]
pub struct PersonaCard {
    pub id: PersonaId,
    pub rect: Rect,
    /// The tinted part with the portrait.
    pub side: Rect,
    pub portrait: Rect,
    pub name: TextBox,
    pub role: Option<TextBox>,
    pub quote: Option<TextBox>,
    /// What is known, and nothing for what is not.
    pub sections: Vec<SectionBox>,
    /// None without feelings.
    pub curve: Option<PersonaCurve>,
}

/// What a section tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PersonaSection {
    Segment,
    Demographics,
    Goals,
    Needs,
    Frustrations,
    Behaviour,
}

/// A section of a sheet.
#[derive(Debug, Clone)]
pub struct SectionBox {
    pub section: PersonaSection,
    /// Its symbol and its name.
    pub title: Rect,
    pub title_style: TextStyle,
    pub items: Vec<TextBox>,
    /// Each item has a mark before it.
    pub is_list: bool,
}

/// Lays the sheets of those who are wanted out, one under the other.
pub(super) fn lay(
    board: &Board,
    typesetter: &Typesetter,
    wanted: impl Fn(&Persona) -> bool,
) -> Layout {
    let mut cards = Vec::new();
    let mut top = 0.0;
    for persona in board.personas.iter().filter(|persona| wanted(persona)) {
        let card = sheet(board, persona, top, typesetter);
        top = card.rect.y1 + BLOCK_GAP;
        cards.push(card);
    }
    let rect = Rect::new(0.0, 0.0, SHEET.0, (top - BLOCK_GAP).max(SHEET.1));
    whole(
        rect,
        None,
        std::collections::BTreeMap::new(),
        Page::Personas(cards),
        Vec::new(),
    )
}

/// In the largest text that leaves the sheet its proportion; at the smallest the sheet grows.
fn sheet(board: &Board, persona: &Persona, top: f64, typesetter: &Typesetter) -> PersonaCard {
    let has_curve = persona_curve::is_there(board, persona.id);
    let mut setter = Setter {
        typesetter,
        scale: 1.0,
        top,
    };
    let most = top + SHEET.1 - PAD;
    let mut built = None;
    for scale in SCALES {
        setter.scale = scale;
        let (card, end) = setter.build(persona, has_curve);
        let fits = end <= most;
        built = Some((card, end));
        if fits {
            break;
        }
    }
    let (mut card, end) = built.expect("there are sizes to try");
    let bottom = end.max(most) + PAD;
    card.rect.y1 = bottom;
    card.side.y1 = bottom;
    if has_curve {
        let from = setter.after(&card) + PAD / 2.0;
        let height = (bottom - PAD - from).clamp(CURVE.0, CURVE.1);
        let x0 = card.side.x1 + PAD;
        let area = Rect::new(x0, bottom - PAD - height, card.rect.x1 - PAD, bottom - PAD);
        card.curve = persona_curve::lay(board, persona.id, area, typesetter);
    }
    card
}

/// Sets the words of a sheet.
struct Setter<'a> {
    typesetter: &'a Typesetter,
    scale: f64,
    top: f64,
}

impl Setter<'_> {
    fn scaled(&self, style: TextStyle) -> TextStyle {
        TextStyle {
            size: (style.size * self.scale).max(TEXT_FLOOR),
            ..style
        }
    }

    fn place(&self, text: &str, style: TextStyle, at: Point, width: f64) -> TextBox {
        let style = self.scaled(style);
        // As high as it needs; only words that would be torn make it smaller.
        let (text, style) = fit(self.typesetter, text, style, width, f64::MAX, TEXT_FLOOR);
        let rect = Rect::from_origin_size(at, (width, height_of(&text, style)));
        TextBox { rect, text, style }
    }

    /// The sheet without its curve, and where it ends with the least curve.
    fn build(&self, persona: &Persona, has_curve: bool) -> (PersonaCard, f64) {
        let rect = Rect::from_origin_size((0.0, self.top), SHEET);
        let main = has_curve || !persona.quote.is_empty() || !lists(persona).is_empty();
        let side = Rect {
            x1: if main { SIDE } else { rect.x1 },
            ..rect
        };
        let (x0, width) = (side.x0 + PAD, side.width() - 2.0 * PAD);
        let portrait = Rect::from_origin_size((x0, self.top + PAD), (PORTRAIT, PORTRAIT));
        let at = Point::new(x0, portrait.y1 + 24.0);
        let name = self.place(&persona.name, NAME, at, width);
        let mut end = name.rect.y1;
        let role = (!persona.role.is_empty()).then(|| {
            let at = Point::new(x0, end + 6.0);
            self.place(&persona.role, ROLE, at, width)
        });
        end = role.as_ref().map_or(end, |role| role.rect.y1);
        let mut sections = Vec::new();
        for (section, text) in [
            (PersonaSection::Segment, &persona.segment),
            (PersonaSection::Demographics, &persona.demographics),
        ] {
            if !text.is_empty() {
                let at = Point::new(x0, end + 22.0);
                let (section, bottom) = self.section(section, &[text], false, at, width);
                sections.push(section);
                end = bottom;
            }
        }

        let (x0, x1) = (side.x1 + PAD, rect.x1 - PAD);
        let mut below = self.top + PAD;
        let quote = (!persona.quote.is_empty()).then(|| {
            let at = Point::new(x0 + QUOTE_INDENT, below);
            self.place(&persona.quote, QUOTE, at, x1 - at.x)
        });
        if let Some(quote) = &quote {
            below = quote.rect.y1 + 30.0;
        }
        let lists = lists(persona);
        let half = (x1 - x0 - GUTTER) / 2.0;
        for row in lists.chunks(2) {
            let width = if row.len() == 2 { half } else { x1 - x0 };
            let mut bottom = below;
            for (column, (section, items, is_list)) in row.iter().enumerate() {
                let at = Point::new(x0 + column as f64 * (half + GUTTER), below);
                let (section, end) = self.section(*section, items, *is_list, at, width);
                sections.push(section);
                bottom = bottom.max(end);
            }
            below = bottom + 26.0;
        }
        if has_curve {
            below += CURVE.0;
        }
        let card = PersonaCard {
            id: persona.id,
            rect,
            side,
            portrait,
            name,
            role,
            quote,
            sections,
            curve: None,
        };
        (card, end.max(below))
    }

    fn section(
        &self,
        section: PersonaSection,
        items: &[&str],
        is_list: bool,
        at: Point,
        width: f64,
    ) -> (SectionBox, f64) {
        let title_style = self.scaled(TITLE);
        let height = title_style.size * title_style.line_height;
        let title = Rect::from_origin_size(at, (width, height));
        let indent = if is_list { BULLET * self.scale } else { 0.0 };
        let mut end = title.y1 + 6.0;
        let mut boxes = Vec::new();
        for item in items {
            let at = Point::new(at.x + indent, end);
            let words = self.place(item, WORDS, at, width - indent);
            end = words.rect.y1 + 5.0 * self.scale;
            boxes.push(words);
        }
        let section = SectionBox {
            section,
            title,
            title_style,
            items: boxes,
            is_list,
        };
        (section, end)
    }

    /// Where the words beside the portrait end.
    fn after(&self, card: &PersonaCard) -> f64 {
        let words = card.sections.iter().flat_map(|section| &section.items);
        let words = words.chain(&card.quote);
        let beside = words.filter(|words| words.rect.x0 > card.side.x1);
        beside.fold(self.top + PAD, |end, words| end.max(words.rect.y1))
    }
}

fn lines(lines: &[String]) -> Vec<&str> {
    let lines = lines.iter().map(String::as_str);
    lines.filter(|line| !line.trim().is_empty()).collect()
}

/// The sections beside the portrait that have something to say.
fn lists(persona: &Persona) -> Vec<(PersonaSection, Vec<&str>, bool)> {
    let behaviour = Some(persona.behaviour.as_str()).filter(|text| !text.trim().is_empty());
    [
        (PersonaSection::Goals, lines(&persona.goals), true),
        (PersonaSection::Needs, lines(&persona.needs), true),
        (
            PersonaSection::Frustrations,
            lines(&persona.frustrations),
            true,
        ),
        (
            PersonaSection::Behaviour,
            behaviour.into_iter().collect(),
            false,
        ),
    ]
    .into_iter()
    .filter(|(_, items, _)| !items.is_empty())
    .collect()
}

impl SectionBox {
    /// Where the mark before an item stands, as a share of the words' size.
    pub fn bullet(&self, item: &TextBox) -> Point {
        let row = item.style.size * item.style.line_height;
        item.rect.origin() + Vec2::new(-0.72 * item.style.size, row / 2.0)
    }
}
