//! PPTX: a slide for each picture, of shapes that can be edited: a note is one shape with its words inside.

mod frame;
mod package;
mod shape;
mod slide;
mod words;

use std::io::Write;

use self::package::{Package, Relation};
use self::slide::{Pictures, Slide};
use super::png::encoded;
use super::{Chapter, ExportError, Format, PictureOptions, Progress, Writer};

pub(super) const FORMAT: Format = Format {
    id: "pptx",
    extension: "pptx",
    writer: Writer::Document {
        offers_paper: false,
        write,
    },
};

/// Share of the work that is done when all slides are drawn; the rest is compressing and writing.
const DRAWN: f64 = 0.9;

macro_rules! presentation {
    ($part:literal) => {
        concat!(
            "application/vnd.openxmlformats-officedocument.presentationml.",
            $part,
            "+xml"
        )
    };
}
const THEME: &str = "application/vnd.openxmlformats-officedocument.theme+xml";
const CORE: &str = "application/vnd.openxmlformats-package.core-properties+xml";
const OFFICE_DOCUMENT: &str =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
const CORE_PROPERTIES: &str =
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

fn relation(kind: &'static str, target: impl Into<String>) -> Relation {
    (kind, target.into())
}

fn write(
    chapters: &[Chapter],
    options: &PictureOptions,
    out: &mut dyn Write,
    progress: Progress<'_>,
) -> Result<(), ExportError> {
    let lang = &options.language;
    let mut package = Package::new();
    let mut pictures = Pictures::default();
    for (at, chapter) in chapters.iter().enumerate() {
        let bounds = chapter.scene.bounds;
        if bounds.width() <= 0.0 || bounds.height() <= 0.0 {
            return Err(ExportError::NoSize);
        }
        let mut relations = vec![relation("slideLayout", "../slideLayouts/slideLayout1.xml")];
        let number = at + 1;
        if !chapter.notes.is_empty() {
            relations.push(relation(
                "notesSlide",
                format!("../notesSlides/notesSlide{number}.xml"),
            ));
            let of_notes = [
                relation("notesMaster", "../notesMasters/notesMaster1.xml"),
                relation("slide", format!("../slides/slide{number}.xml")),
            ];
            package.part(
                &format!("ppt/notesSlides/notesSlide{number}.xml"),
                presentation!("notesSlide"),
                &frame::notes(&chapter.notes, lang),
                &of_notes,
            )?;
        }
        let mut slide = Slide::new(&chapter.scene, lang, &mut pictures, relations.len() + 1);
        let drawn = slide.draw(&chapter.scene, |share| {
            progress((at as f64 + share) / chapters.len() as f64 * DRAWN)
        });
        if !drawn {
            return Err(ExportError::Cancelled);
        }
        let (xml, shown) = slide.finish(&chapter.scene, &chapter.name, options.transparent);
        let images = shown
            .iter()
            .map(|number| relation("image", format!("../media/image{number}.png")));
        relations.extend(images);
        package.part(
            &format!("ppt/slides/slide{number}.xml"),
            presentation!("slide"),
            &xml,
            &relations,
        )?;
    }
    for (number, image) in (1..).zip(&pictures.files) {
        let file = encoded(image.width, image.height, &image.rgba)?;
        package.file(&format!("ppt/media/image{number}.png"), &file)?;
    }
    frame_parts(&mut package, chapters.len(), options)?;
    let of_package = [
        (OFFICE_DOCUMENT, "ppt/presentation.xml"),
        (CORE_PROPERTIES, "docProps/core.xml"),
    ];
    let file = package.finish(&of_package)?;
    if !progress(1.0) {
        return Err(ExportError::Cancelled);
    }
    out.write_all(&file)?;
    Ok(())
}

fn frame_parts(
    package: &mut Package,
    slides: usize,
    options: &PictureOptions,
) -> Result<(), ExportError> {
    let mut relations = vec![
        relation("slideMaster", "slideMasters/slideMaster1.xml"),
        relation("notesMaster", "notesMasters/notesMaster1.xml"),
    ];
    relations
        .extend((1..=slides).map(|number| relation("slide", format!("slides/slide{number}.xml"))));
    relations.push(relation("theme", "theme/theme1.xml"));
    package.part(
        "ppt/presentation.xml",
        presentation!("presentation.main"),
        &frame::presentation(slides),
        &relations,
    )?;
    package.part(
        "ppt/slideMasters/slideMaster1.xml",
        presentation!("slideMaster"),
        &frame::master(),
        &[
            relation("slideLayout", "../slideLayouts/slideLayout1.xml"),
            relation("theme", "../theme/theme1.xml"),
        ],
    )?;
    package.part(
        "ppt/slideLayouts/slideLayout1.xml",
        presentation!("slideLayout"),
        &frame::layout(),
        &[relation("slideMaster", "../slideMasters/slideMaster1.xml")],
    )?;
    package.part(
        "ppt/notesMasters/notesMaster1.xml",
        presentation!("notesMaster"),
        &frame::notes_master(),
        &[relation("theme", "../theme/theme2.xml")],
    )?;
    for name in ["ppt/theme/theme1.xml", "ppt/theme/theme2.xml"] {
        package.part(name, THEME, &frame::theme(), &[])?;
    }
    let core = frame::core_properties(&options.title, &options.language);
    package.part("docProps/core.xml", CORE, &core, &[])
}
