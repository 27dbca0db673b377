//! PDF: what the scenes show, as shapes and as text that can be searched and copied; on one page of the map's own size,
//! or on paper.

mod paint;
mod text;

use std::io::Write;

use krilla::Document;
use krilla::destination::XyzDestination;
use krilla::geom::Point as PdfPoint;
use krilla::metadata::Metadata;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::FillRule;
use kurbo::{Affine, BezPath, Point, Rect, Vec2};

use self::paint::{Painter, Shared, path_of, rounded, transform_of};
use super::order::reading_order;
use super::paper::{self, Page};
use super::{Chapter, ExportError, Format, PictureOptions, Progress, Writer};
use crate::scene::{Landmark, Rgba, Stroke};
use crate::text::{TextStyle, Typesetter, Weight};

pub(super) const FORMAT: Format = Format {
    id: "pdf",
    extension: "pdf",
    writer: Writer::Document {
        offers_paper: true,
        write,
    },
};

/// Share of the work that is done when all is painted; the rest is compressing and writing.
const PAINTED: f64 = 0.7;
/// Items between two reports of progress.
const ITEMS_A_STEP: usize = 256;
/// Length of a crop mark, and from it to the corner that it marks, in pt.
const MARK: (f64, f64) = (10.0, 3.0);
const MARK_COLOUR: Rgba = Rgba::opaque(96, 96, 96);
/// A sheet's number, in pt.
const NUMBER: TextStyle = TextStyle {
    size: 8.0,
    weight: Weight::Regular,
    italic: false,
    line_height: 1.25,
};

fn write(
    chapters: &[Chapter],
    options: &PictureOptions,
    out: &mut dyn Write,
    progress: Progress<'_>,
) -> Result<(), ExportError> {
    let mut document = Document::new();
    let metadata = Metadata::new()
        .title(options.title.clone())
        .language(options.language.clone())
        .creator("Jalon".to_owned());
    document.set_metadata(metadata);
    let mut shared = Shared::default();
    let mut outline = Outline::new();
    let mut first = 0;
    for (at, chapter) in chapters.iter().enumerate() {
        let bounds = chapter.scene.bounds;
        if bounds.width() <= 0.0 || bounds.height() <= 0.0 {
            return Err(ExportError::NoSize);
        }
        let pages = paper::pages(bounds.size(), options.sheets);
        let share = PAINTED / (chapters.len() * pages.len()) as f64;
        for (nth, page) in pages.iter().enumerate() {
            let before = (at as f64 / chapters.len() as f64) * PAINTED + nth as f64 * share;
            let mut painted = |done: f64| progress(before + done * share);
            draw(
                &mut document,
                chapter,
                *page,
                &mut shared,
                options,
                &mut painted,
            )?;
        }
        for node in bookmarks(chapter, &pages, first, chapters.len() > 1) {
            outline.push_child(node);
        }
        first += pages.len();
    }
    document.set_outline(outline);
    let file = document.finish().map_err(|error| {
        log::error!("krilla: {error:?}");
        ExportError::Io(std::io::Error::other("the pages cannot be written as PDF"))
    })?;
    if !progress(1.0) {
        return Err(ExportError::Cancelled);
    }
    out.write_all(&file)?;
    Ok(())
}

fn draw(
    document: &mut Document,
    chapter: &Chapter,
    page: Page,
    shared: &mut Shared,
    options: &PictureOptions,
    progress: Progress<'_>,
) -> Result<(), ExportError> {
    let settings = PageSettings::from_wh(page.size.width as f32, page.size.height as f32);
    let settings = settings.ok_or(ExportError::NoSize)?;
    let mut pdf_page = document.start_page_with(settings);
    let mut surface = pdf_page.surface();
    let scene = &chapter.scene;
    let mut painter = Painter {
        surface: &mut surface,
        shared,
    };
    let is_paper = options.sheets.is_some();
    // The paper's own white is the background of paper.
    if !options.transparent && !is_paper {
        let whole = rounded(page.size.to_rect(), 0.0);
        painter.shape(&whole, Some(scene.background), None);
    }
    let place = Affine::translate(page.corner.to_vec2())
        * Affine::scale(page.scale)
        * Affine::translate(-scene.bounds.origin().to_vec2());
    if let Some(clip) = path_of(&rounded(page.window, 0.0)) {
        painter.surface.push_clip_path(&clip, &FillRule::NonZero);
        painter.surface.push_transform(&transform_of(place));
        let shown = place.inverse().transform_rect_bbox(page.window);
        if is_paper && !options.transparent {
            let whole = rounded(scene.bounds, 0.0);
            painter.shape(&whole, Some(scene.background), None);
        }
        let items = reading_order(&scene.items);
        let length = items.len().next_multiple_of(ITEMS_A_STEP) as f64;
        let mut steps = items.chunks(ITEMS_A_STEP).enumerate();
        let is_wanted = steps.all(|(step, items)| {
            for placed in items.iter().filter(|placed| placed.bounds.overlaps(shown)) {
                painter.item(&placed.item);
            }
            progress(((step + 1) * ITEMS_A_STEP) as f64 / length)
        });
        painter.surface.pop();
        painter.surface.pop();
        if !is_wanted {
            return Err(ExportError::Cancelled);
        }
    }
    if let Some(sheet) = page.place {
        marks(&mut painter, page, sheet);
    }
    surface.finish();
    pdf_page.finish();
    Ok(())
}

/// Crop marks at the corners of a sheet that is one of several, and where it belongs.
fn marks(painter: &mut Painter<'_, '_>, page: Page, (column, row): (u32, u32)) {
    let Rect { x0, y0, x1, y1 } = page.window;
    let (length, gap) = MARK;
    let mut lines = BezPath::new();
    for (x, out) in [(x0, -1.0), (x1, 1.0)] {
        for (y, down) in [(y0, -1.0), (y1, 1.0)] {
            lines.move_to((x + out * gap, y));
            lines.line_to((x + out * (gap + length), y));
            lines.move_to((x, y + down * gap));
            lines.line_to((x, y + down * (gap + length)));
        }
    }
    let stroke = Stroke {
        colour: MARK_COLOUR,
        width: 0.5,
        dash: Vec::new(),
    };
    painter.shape(&lines, None, Some(&stroke));
    // As on a chessboard: columns by letters, rows by numbers.
    let column = char::from_u32('A' as u32 + column % 26).unwrap_or('A');
    let words = Typesetter::bundled_only().set(&format!("{column}{}", row + 1), NUMBER, None);
    let corner = Point::new(x0 + length + 2.0 * gap, y0 - words.height - gap);
    for line in &words.rows {
        painter.row(corner, line, MARK_COLOUR);
    }
}

/// The chapter's landmarks, under its name where there are several chapters.
fn bookmarks(chapter: &Chapter, pages: &[Page], first: usize, named: bool) -> Vec<OutlineNode> {
    let bounds = chapter.scene.bounds;
    let target = |at: Point| {
        let nth = page_of(at - bounds.origin(), pages);
        let page = pages[nth];
        let on_page = page.corner + (at - bounds.origin()) * page.scale;
        let (x, y) = (on_page.x.max(0.0), on_page.y.max(0.0));
        XyzDestination::new(first + nth, PdfPoint::from_xy(x as f32, y as f32))
    };
    let landmarks = chapter.scene.landmarks.iter();
    let nodes = landmarks.map(|Landmark { name, at }| OutlineNode::new(name.clone(), target(*at)));
    if !named {
        return nodes.collect();
    }
    let mut whole = OutlineNode::new(chapter.name.clone(), target(bounds.origin()));
    for node in nodes {
        whole.push_child(node);
    }
    vec![whole]
}

/// The first page that shows a point, given from the picture's corner in board units.
fn page_of(point: Vec2, pages: &[Page]) -> usize {
    let shows = |page: &Page| {
        let at = page.corner + point * page.scale;
        page.window.inflate(0.5, 0.5).contains(at)
    };
    pages.iter().position(shows).unwrap_or(0)
}
