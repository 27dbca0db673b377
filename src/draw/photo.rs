//! Pictures: decoding, once each, and frames with captions.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::sync::{Arc, Mutex, PoisonError, Weak};

use image::{ImageReader, Limits, RgbaImage};
use kurbo::Rect;

use super::brush::{Brush, Paint, solid};
use super::foot::{self, Inks};
use super::{evidence, indicator, note, svg};
use crate::layout::CardBox;
use crate::layout::metrics::NOTE_RADIUS;
use crate::model::{
    Board, Card, Content, NoteColour, Picture, PictureFit, PictureFormat, PictureId,
};
use crate::scene::{Fit, Image};
use crate::text::Icon;

/// Larger pictures are made smaller: a frame is never shown larger.
const LONGEST_SIDE: u32 = 2048;
/// No picture may take more memory than this while it is decoded.
pub(super) const MEMORY_MOST: u64 = 512 << 20;

/// Draws a picture in its frame, like a photograph on a sheet of paper.
pub(super) fn draw(
    brush: &mut Brush<'_>,
    board: &Board,
    card: &Card,
    at: &CardBox,
    colour: Option<NoteColour>,
) {
    let colours = brush.colours();
    let paper = indicator::sheet(colours, colour);
    brush.rect(
        at.rect,
        Paint {
            radius: NOTE_RADIUS,
            fill: Some(paper.fill),
            stroke: Some(solid(paper.edge, 1.0)),
            shadow: Some(note::shadow(colours.shadow)),
        },
    );
    let dash = colours.evidence_assumption;
    evidence::edge(brush, at.rect, NOTE_RADIUS, card.evidence, dash);
    if let (Some(frame), Content::Picture { picture, fit }) = (at.figure, &card.content) {
        let fit = match fit {
            PictureFit::Fitted => Fit::Contain,
            PictureFit::Filled => Fit::Cover,
        };
        brush.fill(frame, 2.0, paper.text.with_alpha(14));
        match picture.and_then(|id| decoded(board, id)) {
            Some(image) => brush.image(frame, 2.0, image, fit),
            None => placeholder(brush, frame, paper.text_soft),
        }
    }
    brush.card_text(at, paper.text);
    if let Some(rect) = at.foot {
        let inks = Inks {
            soft: paper.text_soft,
            vote: colours.vote,
        };
        foot::draw(brush, board, card, rect, inks);
    }
}

fn placeholder(brush: &mut Brush<'_>, frame: Rect, ink: crate::scene::Rgba) {
    let side = 28.0_f64.min(frame.height());
    let rect = Rect::from_center_size(frame.center(), (side, side));
    brush.icon(Icon::Image, rect, ink.with_alpha(150));
}

/// The pictures that have been decoded, as long as their boards live; what cannot be decoded is not tried again.
static DECODED: Mutex<BTreeMap<PictureId, Decoded>> = Mutex::new(BTreeMap::new());

struct Decoded {
    from: Weak<Picture>,
    image: Option<Arc<Image>>,
}

/// A board's picture in pixels; none when it is missing or cannot be read.
pub fn decoded(board: &Board, id: PictureId) -> Option<Arc<Image>> {
    let picture = board.pictures.get(&id)?;
    {
        let memo = DECODED.lock().unwrap_or_else(PoisonError::into_inner);
        let known = memo.get(&id);
        if let Some(known) = known.filter(|it| it.from.as_ptr() == Arc::as_ptr(picture)) {
            return known.image.clone();
        }
    }
    let image = decode(id, picture).map(Arc::new);
    let mut memo = DECODED.lock().unwrap_or_else(PoisonError::into_inner);
    memo.retain(|_, known| known.from.strong_count() > 0);
    let known = Decoded {
        from: Arc::downgrade(picture),
        image: image.clone(),
    };
    memo.insert(id, known);
    image
}

/// True for a picture that can be read to its end.
pub fn can_be_shown(picture: &Picture) -> bool {
    pixels(picture).is_some()
}

fn decode(id: PictureId, picture: &Picture) -> Option<Image> {
    let rgba = pixels(picture)?;
    Some(Image {
        key: id.bits(),
        width: rgba.width(),
        height: rgba.height(),
        rgba: rgba.into_raw().into(),
    })
}

fn pixels(picture: &Picture) -> Option<RgbaImage> {
    let format = match picture.format {
        PictureFormat::Png => image::ImageFormat::Png,
        PictureFormat::Jpeg => image::ImageFormat::Jpeg,
        PictureFormat::Webp => image::ImageFormat::WebP,
        PictureFormat::Gif => image::ImageFormat::Gif,
        PictureFormat::Svg => return svg::pixels(&picture.bytes),
    };
    let mut reader = ImageReader::with_format(Cursor::new(&picture.bytes), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MEMORY_MOST);
    reader.limits(limits);
    let mut pixels = reader.decode().ok()?;
    if pixels.width().max(pixels.height()) > LONGEST_SIDE {
        pixels = pixels.thumbnail(LONGEST_SIDE, LONGEST_SIDE);
    }
    Some(pixels.into_rgba8())
}
