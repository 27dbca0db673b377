//! The same work without a window. Knows nothing of egui.

#![allow(clippy::print_stderr, reason = "the command line speaks there")]

mod check;
mod export;
pub mod export_words;
mod generate;
mod new;
mod output;
mod templates;
pub mod words;

use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::file::{FileError, ThemeChoice};
use crate::i18n::{Lang, Strings, key};

/// An offline whiteboard for customer journey maps.
///
/// Without a subcommand it opens its window, on BOARD when one is named.
#[derive(Debug, Parser)]
#[command(name = "jalon", version)]
struct Args {
    /// The map to open in the window
    board: Option<PathBuf>,

    /// Language of the window, of messages and of new maps: en or fr; without it, the system's
    #[arg(long, global = true, value_parser = lang, value_name = "en|fr")]
    lang: Option<Lang>,

    /// Theme of the window: light, dark or print
    #[arg(long, value_parser = theme, value_name = "light|dark|print")]
    theme: Option<ThemeChoice>,

    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Write a new map
    New(new::Args),
    /// List the templates for new maps
    Templates,
    /// Say whether a map is whole, or each of its faults as <file:line:column>: message
    Check(check::Args),
    /// Write a map as a picture; the format is the extension of OUT
    Export(export::Args),
    /// List the formats of export, and their options
    Formats,
    /// Write a made-up map in French, for measuring
    Generate(generate::Args),
}

/// What the window is asked to show; for this run only.
#[derive(Debug)]
pub struct Window {
    pub board: Option<PathBuf>,
    pub lang: Option<Lang>,
    pub theme: Option<ThemeChoice>,
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
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(error) => {
            // Nobody is left to be told when this cannot be written.
            let _ = error.print();
            let code = u8::try_from(error.exit_code()).unwrap_or(2);
            return Next::Exit(ExitCode::from(code));
        }
    };
    let Some(command) = args.command else {
        return Next::OpenWindow(Window {
            board: args.board,
            lang: args.lang,
            theme: args.theme,
        });
    };
    let strings = Strings::of(args.lang.unwrap_or_else(Lang::of_system));
    let done = match command {
        // Neither would have any effect.
        _ if args.board.is_some() || args.theme.is_some() => {
            let line = strings.get(key::CLI_WINDOW_OR_SUBCOMMAND);
            Err(Failure::WrongUse(line.to_owned()))
        }
        Command::New(args) => new::run(&args, strings),
        Command::Templates => templates::run(strings),
        Command::Check(args) => check::run(&args, strings),
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

fn lang(text: &str) -> Result<Lang, String> {
    Lang::from_tag(text).ok_or_else(|| "Jalon speaks en and fr".to_owned())
}

fn theme(text: &str) -> Result<ThemeChoice, String> {
    match text {
        "light" => Ok(ThemeChoice::Light),
        "dark" => Ok(ThemeChoice::Dark),
        "print" => Ok(ThemeChoice::Print),
        _ => Err("the themes are light, dark and print".to_owned()),
    }
}
