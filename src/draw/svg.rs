//! SVG in pixels. Nothing but the file itself is read: no other file, no address, no script.

use std::io::Cursor;
use std::sync::{Arc, OnceLock};
use std::thread;

use image::{ImageReader, RgbaImage};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::{Database, Source};
use resvg::usvg::{ImageHrefResolver, ImageKind, Options, Tree};

use super::photo::MEMORY_MOST;
use crate::text::faces;

/// Its longest side in px. What has no size of its own is as fine as the largest picture that a map keeps.
const LONGEST_SIDE: f32 = 1600.0;
/// For groups within groups, as deep as the reader takes them. In bytes; only what is used is ever taken.
const STACK: usize = 64 << 20;

/// None for what cannot be read. On a thread of its own: what makes the reader stumble ends that thread alone.
pub(super) fn pixels(bytes: &[u8]) -> Option<RgbaImage> {
    thread::scope(|scope| {
        let thread = thread::Builder::new()
            .name("svg".to_owned())
            .stack_size(STACK)
            .spawn_scoped(scope, || drawn(bytes));
        thread.ok()?.join().ok()?
    })
}

fn drawn(bytes: &[u8]) -> Option<RgbaImage> {
    let tree = Tree::from_data(bytes, &options())
        .inspect_err(|error| log::warn!("an SVG cannot be read: {error}"))
        .ok()?;
    let (width, height) = (tree.size().width(), tree.size().height());
    let scale = LONGEST_SIDE / width.max(height);
    let side = |side: f32| (side * scale).round().clamp(1.0, LONGEST_SIDE) as u32;
    let mut pixmap = Pixmap::new(side(width), side(height))?;
    let (across, down) = (
        pixmap.width() as f32 / width,
        pixmap.height() as f32 / height,
    );
    resvg::render(
        &tree,
        Transform::from_scale(across, down),
        &mut pixmap.as_mut(),
    );
    let (width, height) = (pixmap.width(), pixmap.height());
    RgbaImage::from_raw(width, height, pixmap.take_demultiplied())
}

fn options() -> Options<'static> {
    let in_file = ImageHrefResolver::default_data_resolver();
    Options {
        font_family: faces::FAMILY.to_owned(),
        fontdb: fonts(),
        image_href_resolver: ImageHrefResolver {
            // Pixels may be written small and stand for more than there is memory.
            resolve_data: Box::new(move |kind, bytes, options| {
                in_file(kind, bytes, options).filter(fits_memory)
            }),
            // Everything else is a file or an address.
            resolve_string: Box::new(|_, _| None),
        },
        ..Options::default()
    }
}

fn fits_memory(picture: &ImageKind) -> bool {
    let bytes = match picture {
        ImageKind::JPEG(bytes)
        | ImageKind::PNG(bytes)
        | ImageKind::GIF(bytes)
        | ImageKind::WEBP(bytes) => bytes,
        ImageKind::SVG(_) => return true,
    };
    let reader = ImageReader::new(Cursor::new(bytes.as_slice())).with_guessed_format();
    let size = reader.ok().and_then(|it| it.into_dimensions().ok());
    size.is_some_and(|(width, height)| u64::from(width) * u64::from(height) * 4 <= MEMORY_MOST)
}

/// The bundled faces, whatever family is named: a map looks the same everywhere.
fn fonts() -> Arc<Database> {
    static FONTS: OnceLock<Arc<Database>> = OnceLock::new();
    let load = || {
        let mut fonts = Database::new();
        for face in [
            faces::INTER_REGULAR,
            faces::INTER_MEDIUM,
            faces::INTER_SEMIBOLD,
            faces::INTER_BOLD,
            faces::INTER_ITALIC,
        ] {
            fonts.load_font_source(Source::Binary(Arc::new(face)));
        }
        fonts.set_serif_family(faces::FAMILY);
        fonts.set_sans_serif_family(faces::FAMILY);
        fonts.set_cursive_family(faces::FAMILY);
        fonts.set_fantasy_family(faces::FAMILY);
        fonts.set_monospace_family(faces::FAMILY);
        Arc::new(fonts)
    };
    Arc::clone(FONTS.get_or_init(load))
}
