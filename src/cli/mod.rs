//! The same work without a window. Knows nothing of egui.

#![allow(clippy::print_stderr, reason = "the command line speaks there")]

mod check;
pub mod compare_words;
mod diff;
mod export;
pub mod export_words;
pub mod filter;
pub mod further;
mod generate;
mod help;
mod input;
mod merge;
pub mod merge_words;
mod new;
mod output;
mod paper;
mod templates;
mod usage;
mod value;
mod view;
pub mod words;

pub use new::future_title;

use std::ffi::OsString;
use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{CommandFactory as _, FromArgMatches as _, Parser, Subcommand};

use crate::file::{FileError, ThemeChoice};
use crate::i18n::{Lang, Strings, key};

/// The command line as it is read; its help stands with the strings.
#[derive(Debug, Parser)]
#[command(name = "jalon", version)]
struct Args {
    board: Option<PathBuf>,

    #[arg(long, global = true, value_parser = value::lang, value_name = "en|fr")]
    lang: Option<Lang>,

    #[arg(long, value_parser = value::window_theme, value_name = "light|dark|contrast|print")]
    theme: Option<ThemeChoice>,

    #[arg(long, value_name = "FILE")]
    profile_frames: Option<PathBuf>,

    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    New(new::Args),
    Templates,
    Check(check::Args),
    Diff(diff::Args),
    Merge(merge::Args),
    Export(export::Args),
    Formats,
    Generate(generate::Args),
}

/// What the window is asked to show; for this run only.
#[derive(Debug)]
pub struct Window {
    pub board: Option<PathBuf>,
    pub lang: Option<Lang>,
    pub theme: Option<ThemeChoice>,
    /// Where to write what each frame costs.
    pub profile_frames: Option<PathBuf>,
}

/// What is left to do once the command line is read.
#[derive(Debug)]
pub enum Next {
    OpenWindow(Window),
    Exit(ExitCode),
}

/// Why a subcommand failed, as lines for the reader; the exit code is 1, or 2 for wrong use.
#[derive(Debug, PartialEq, Eq)]
pub enum Failure {
    Task(Vec<String>),
    /// What was compared is not equal, which has been said.
    Different,
    WrongUse(String),
}

impl Failure {
    /// A failure on a file, in one sentence.
    pub fn of_file(strings: &Strings, error: &FileError) -> Self {
        Self::Task(vec![words::file_error(strings, error)])
    }
}

/// Reads the command line and does what it says, except for opening the window.
pub fn run() -> Next {
    let words: Vec<OsString> = std::env::args_os().collect();
    let strings = Strings::of(asked_lang(&words).unwrap_or_else(Lang::of_system));
    let mut reader = help::in_words_of(strings, Args::command());
    let read = reader.try_get_matches_from_mut(words);
    let args = match read.and_then(|read| Args::from_arg_matches(&read)) {
        Ok(args) => args,
        Err(error) => return Next::Exit(answer(&error, strings)),
    };
    let Some(command) = args.command else {
        return Next::OpenWindow(Window {
            board: args.board,
            lang: args.lang,
            theme: args.theme,
            profile_frames: args.profile_frames,
        });
    };
    let done = match command {
        // Neither would have any effect.
        _ if args.board.is_some() || args.theme.is_some() || args.profile_frames.is_some() => {
            let line = strings.get(key::CLI_WINDOW_OR_SUBCOMMAND);
            Err(Failure::WrongUse(line.to_owned()))
        }
        Command::New(args) => new::run(&args, strings),
        Command::Templates => templates::run(strings),
        Command::Check(args) => check::run(&args, strings),
        Command::Diff(args) => diff::run(&args, strings),
        Command::Merge(args) => merge::run(&args, strings),
        Command::Export(args) => export::run(&args, strings),
        Command::Formats => export::formats(strings),
        Command::Generate(args) => generate::run(&args, strings),
    };
    Next::Exit(match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Task(lines)) => {
            for line in &lines {
                complain(line);
            }
            ExitCode::from(1)
        }
        Err(Failure::Different) => ExitCode::from(1),
        Err(Failure::WrongUse(line)) => {
            complain(&line);
            ExitCode::from(2)
        }
    })
}

/// Writes a line to the standard error; when that is closed, nobody wants to know.
pub fn complain(line: &str) {
    let _ = writeln!(io::stderr(), "{line}");
}

/// Help where it was asked for, else what is wrong.
fn answer(error: &clap::Error, strings: &Strings) -> ExitCode {
    if matches!(
        error.kind(),
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion
    ) {
        // Nobody is left to be told when this cannot be written.
        let _ = error.print();
        return ExitCode::SUCCESS;
    }
    complain(&usage::sentence(error, strings));
    ExitCode::from(2)
}

/// The language that the command line names, before it is known to be right.
fn asked_lang(words: &[OsString]) -> Option<Lang> {
    let mut words = words.iter().filter_map(|word| word.to_str());
    let mut words = words.by_ref().take_while(|word| *word != "--");
    while let Some(word) = words.next() {
        if let Some(tag) = word.strip_prefix("--lang=") {
            return Lang::from_tag(tag);
        }
        if word == "--lang" {
            return Lang::from_tag(words.next()?);
        }
    }
    None
}
