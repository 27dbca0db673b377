//! `jalon export` and `jalon formats`: a board as a picture, or what it says as data.

use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::filter::{self, Wish};
use super::further::{self, write_pictures};
use super::paper::{self, PaperArgs};
use super::view::{self, Wanted};
use super::{Failure, export_words, input, output, value};
use crate::analysis::{Comparison, compare};
use crate::draw::{Pens, PictureChoice, compared_picture, picture};
use crate::edit::find::{Excerpt, Others};
use crate::export::{
    Data, ExportError, FORMATS, Format, PictureOptions, PictureSize, Writer, write_data,
};
use crate::file::{FileError, write_file};
use crate::i18n::{Strings, key};
use crate::layout::View;
use crate::model::Board;
use crate::text::Typesetter;
use crate::theme::{Theme, ThemeName};

/// What may be chosen for data.
const DATA_CHOICES: &str = "--filter --persona";
/// What may be chosen for the size of a picture in pixels, and for a document.
const SIZES: &str = "--width --scale --dpi";
const PAPER: &str = "--paper --turn --across";
const PAGES: &str = "--with";
/// What may be chosen for every picture.
const CHOICES: &str = "--view --theme --no-title --no-legend --filter --others --persona --compare";

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    board: PathBuf,

    #[arg(short, long)]
    out: PathBuf,

    #[arg(long, value_parser = value::format)]
    format: Option<&'static Format>,

    #[arg(long, value_parser = view::wanted, value_name = "map|matrix|roadmap|persona[=NAME]")]
    view: Option<Wanted>,

    #[command(flatten)]
    size: Size,

    #[arg(long, value_parser = value::picture_theme, value_name = "light|dark|contrast|print")]
    theme: Option<ThemeName>,

    #[arg(long)]
    no_title: bool,

    #[arg(long)]
    no_legend: bool,

    #[arg(long)]
    transparent: bool,

    #[arg(long, value_parser = filter::wish, value_name = "KEY=VALUE")]
    filter: Vec<Wish>,

    #[arg(long, value_parser = filter::others, value_name = "dim|omit", requires = "filter")]
    others: Option<Others>,

    #[arg(long, value_name = "NAME")]
    persona: Option<String>,

    #[arg(long, value_name = "BOARD", conflicts_with_all = ["view", "filter", "persona"])]
    compare: Option<PathBuf>,

    #[arg(long)]
    outlines: bool,

    #[command(flatten)]
    pages: PaperArgs,
}

/// What the file shows of the board.
struct Shown {
    view: View,
    excerpt: Excerpt,
    /// With what is different from another board.
    compared: Option<Comparison>,
}

/// One of these; without any, 2 px a board unit: sharp on a slide.
#[derive(Debug, clap::Args)]
#[group(multiple = false)]
struct Size {
    #[arg(long, value_parser = value::width, value_name = "PX", allow_hyphen_values = true)]
    width: Option<u32>,

    #[arg(long, value_parser = value::above_zero, value_name = "FACTOR", allow_hyphen_values = true)]
    scale: Option<f64>,

    #[arg(long, value_parser = value::above_zero, value_name = "DPI", allow_hyphen_values = true)]
    dpi: Option<f64>,
}

pub(super) fn run(args: &Args, strings: &Strings) -> Result<(), Failure> {
    let format = args.format(strings)?;
    let to_pipe = args.out.as_os_str() == output::PIPE;
    if !to_pipe && is_same_file(&args.board, &args.out) {
        return Err(wrong_use(&args.out, strings.get(key::EXPORT_ONTO_ITSELF)));
    }
    let is_pipe = |path: &Path| path.as_os_str() == output::PIPE;
    if is_pipe(&args.board) && args.compare.as_deref().is_some_and(is_pipe) {
        let line = strings.get(key::CLI_ONE_PIPE).to_owned();
        return Err(Failure::WrongUse(line));
    }
    let board = input::board(&args.board).map_err(|error| Failure::of_file(strings, &error))?;
    let filter = filter::filter(&args.filter, &board, strings)
        .map_err(|why| wrong_use(&args.board, &why))?;
    let alone = args.persona.as_deref().map(|name| {
        let nobody = key::EXPORT_NOBODY_ALONE;
        view::persona_called(name, &board, strings, nobody)
    });
    let excerpt = Excerpt {
        filter,
        others: match args.others {
            Some(others) => others,
            // Nothing steps back where nothing is drawn.
            None if !format.is_picture() => Others::Omit,
            None => Others::default(),
        },
        alone: alone
            .transpose()
            .map_err(|why| wrong_use(&args.board, &why))?,
    };
    let view = args.view.as_ref().map(|view| view.on(&board, strings));
    let view = view
        .transpose()
        .map_err(|why| wrong_use(&args.board, &why))?;
    let board = Arc::new(board);
    let earlier = args.compare.as_deref().map(input::board).transpose();
    let earlier = earlier.map_err(|error| Failure::of_file(strings, &error))?;
    let compared = earlier.map(|earlier| compare(Arc::new(earlier), Arc::clone(&board)));
    let wanted = Shown {
        view: view.unwrap_or_default(),
        excerpt,
        compared,
    };
    let done = if to_pipe {
        let mut out = BufWriter::new(io::stdout().lock());
        let written = args.write(&board, &wanted, format, strings, To::Pipe(&mut out));
        let flushed = |error: io::Error| (args.out.clone(), error.into());
        written.and_then(|()| out.flush().map_err(flushed))
    } else {
        args.write(&board, &wanted, format, strings, To::File)
    };
    match done {
        Ok(()) => Ok(()),
        // Whoever reads a pipe may stop when they have seen enough.
        Err((_, ExportError::Io(error)))
            if to_pipe && error.kind() == io::ErrorKind::BrokenPipe =>
        {
            Ok(())
        }
        Err((path, error)) => {
            let why = export_words::export_error(strings, &error);
            Err(match error {
                ExportError::Io(error) => {
                    Failure::of_file(strings, &FileError::of_writing(&path, &error))
                }
                _ => wrong_use(&path, &why),
            })
        }
    }
}

/// Where an export goes.
enum To<'a> {
    Pipe(&'a mut dyn Write),
    /// The one that was named, and others beside it.
    File,
}

impl To<'_> {
    /// One file, or what goes through the pipe.
    fn write(
        self,
        path: &Path,
        write: impl FnOnce(&mut dyn Write) -> Result<(), ExportError>,
    ) -> Result<(), (PathBuf, ExportError)> {
        let done = match self {
            Self::Pipe(out) => write(out),
            Self::File => write_file(path, |out| write(out)),
        };
        done.map_err(|error| (path.to_owned(), error))
    }
}

/// Lists the formats and what may be chosen for each.
pub(super) fn formats(strings: &Strings) -> Result<(), Failure> {
    let lines = FORMATS.iter().map(|format| {
        let about = strings.get(export_words::format_about(format));
        let choices = match &format.writer {
            Writer::Data(_) => DATA_CHOICES.to_owned(),
            Writer::Picture { kind, .. } => {
                let outlines = if kind.offers_outlines {
                    " --outlines"
                } else {
                    ""
                };
                let transparent = if kind.offers_transparency {
                    " --transparent"
                } else {
                    ""
                };
                format!("{CHOICES} {SIZES} {PAGES}{transparent}{outlines}")
            }
            Writer::Document {
                offers_paper: true, ..
            } => format!("{CHOICES} --transparent {PAPER} {PAGES}"),
            Writer::Document { .. } => format!("{CHOICES} --transparent {PAGES}"),
        };
        format!("{}  {about}\n     {choices}\n", format.id)
    });
    output::print(strings, &lines.collect::<String>())
}

impl Args {
    /// The format that was asked for, or else OUT's.
    fn format(&self, strings: &Strings) -> Result<&'static Format, Failure> {
        let of_extension = || {
            let extension = self.out.extension()?.to_str()?;
            Format::named(extension)
        };
        let Some(format) = self.format.or_else(of_extension) else {
            let known = value::known_formats();
            let line = strings.with(key::EXPORT_NO_FORMAT, &[("known", known.into())]);
            return Err(wrong_use(&self.out, &line));
        };
        if let Some(option) = self.of_pictures().filter(|_| !format.is_picture()) {
            let args = [("option", option.into()), ("format", format.id.into())];
            let line = strings.with(key::EXPORT_PICTURES_ONLY, &args);
            return Err(wrong_use(&self.out, &line));
        }
        let is_document = format.is_document();
        let misplaced = self.pages.misplaced(format);
        let misplaced = misplaced.or_else(|| self.size.first().filter(|_| is_document));
        if let Some(option) = misplaced {
            let line = paper::misplaced(option, format.id, is_document, strings);
            return Err(wrong_use(&self.out, &line));
        }
        let no = |line| {
            wrong_use(
                &self.out,
                &strings.with(line, &[("format", format.id.into())]),
            )
        };
        if self.outlines && !format.offers_outlines() {
            return Err(no(key::EXPORT_NO_OUTLINES));
        }
        if self.transparent && !format.offers_transparency() {
            return Err(no(key::EXPORT_NO_TRANSPARENCY));
        }
        let is_pipe = self.out.as_os_str() == output::PIPE;
        if is_pipe && !self.pages.further.is_empty() && !format.is_document() {
            return Err(no(key::EXPORT_NO_ROOM));
        }
        Ok(format)
    }

    /// The first option given that only makes a difference to pictures.
    fn of_pictures(&self) -> Option<&'static str> {
        let dims = self.others == Some(Others::Dim);
        let given = [
            ("--view", self.view.is_some()),
            ("--theme", self.theme.is_some()),
            ("--no-title", self.no_title),
            ("--no-legend", self.no_legend),
            ("--transparent", self.transparent),
            ("--others dim", dims),
            ("--compare", self.compare.is_some()),
            ("--outlines", self.outlines),
        ];
        let first = given.into_iter().find(|(_, is_given)| *is_given);
        let first = first.map(|(option, _)| option);
        first.or_else(|| self.size.first())
    }

    fn write(
        &self,
        board: &Arc<Board>,
        shown: &Shown,
        format: &Format,
        strings: &Strings,
        to: To<'_>,
    ) -> Result<(), (PathBuf, ExportError)> {
        let (board, faded) = shown.excerpt.of(board);
        let strings = Strings::for_board(&board.language, strings.lang());
        let mut progress = |_share| true;
        if let Writer::Data(make) = format.writer {
            let data = Data {
                board: &board,
                strings,
            };
            return to.write(&self.out, |out| write_data(make, data, out, &mut progress));
        }
        let pens = Pens {
            theme: Theme::of(self.theme.unwrap_or(ThemeName::Light)),
            typesetter: &Typesetter::with_system_fonts(),
            strings,
        };
        let choice = PictureChoice {
            view: shown.view,
            title: !self.no_title,
            legend: !self.no_legend,
            transparent: self.transparent,
        };
        let options = PictureOptions {
            size: self.size.picture_size(),
            transparent: self.transparent,
            outlines: self.outlines,
            sheets: self.pages.sheets(),
            title: board.title.clone(),
            language: board.language.clone(),
        };
        let scene = match &shown.compared {
            Some(compared) => compared_picture(compared, pens, choice),
            None => picture(&board, pens, choice, faded),
        };
        let further = &self.pages.further;
        match format.writer {
            Writer::Picture { write, .. } => match to {
                To::Pipe(_) => {
                    to.write(&self.out, |out| write(&scene, &options, out, &mut progress))
                }
                To::File => {
                    let parts = further::parts(&board, choice, further, strings);
                    let drawing = (&*board, pens);
                    write_pictures(
                        &self.out,
                        write,
                        &scene,
                        &parts,
                        drawing,
                        &options,
                        &mut progress,
                    )
                }
            },
            Writer::Document { write, .. } => {
                let chapters = further::chapters(scene, &board, pens, choice, further);
                to.write(&self.out, |out| {
                    write(&chapters, &options, out, &mut progress)
                })
            }
            Writer::Data(_) => unreachable!("data was written above"),
        }
    }
}

impl Size {
    /// The first option given.
    fn first(&self) -> Option<&'static str> {
        let given = [
            ("--width", self.width.is_some()),
            ("--scale", self.scale.is_some()),
            ("--dpi", self.dpi.is_some()),
        ];
        let first = given.into_iter().find(|(_, is_given)| *is_given);
        first.map(|(option, _)| option)
    }

    fn picture_size(&self) -> PictureSize {
        let width = self.width.map(PictureSize::Width);
        let dpi = self.dpi.map(PictureSize::Dpi);
        width
            .or(dpi)
            .unwrap_or(PictureSize::Scale(self.scale.unwrap_or(2.0)))
    }
}

fn wrong_use(file: &Path, why: &str) -> Failure {
    Failure::WrongUse(format!("{}: {why}", file.display()))
}

fn is_same_file(one: &Path, other: &Path) -> bool {
    fs::canonicalize(one).is_ok_and(|one| fs::canonicalize(other).is_ok_and(|other| one == other))
}
