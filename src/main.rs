//! The program: the command line, or the window.

#![allow(clippy::print_stderr, reason = "the command line speaks there")]

use std::process::ExitCode;
#[cfg(unix)]
use std::sync::{Arc, atomic::AtomicBool};

use env_logger::Env;
use jalon::cli::{self, Next, Window};
#[cfg(unix)]
use signal_hook::consts::SIGXFSZ;

fn main() -> ExitCode {
    // A missing session bus is no news: the window then asks for file names itself.
    let quiet = Env::default().default_filter_or("error,rfd=off");
    env_logger::Builder::from_env(quiet).init();
    outlive_size_limits();
    match cli::run() {
        Next::Exit(code) => code,
        Next::OpenWindow(window) => open(window),
    }
}

/// Where files may only grow so far, writing more shall fail, and not end the program in the midst of it.
#[cfg(unix)]
fn outlive_size_limits() {
    // That the signal is caught is enough: the write then reports the limit.
    let caught = Arc::new(AtomicBool::new(false));
    if let Err(error) = signal_hook::flag::register(SIGXFSZ, caught) {
        log::warn!("a limit on the size of files will end the program: {error}");
    }
}

#[cfg(not(unix))]
fn outlive_size_limits() {}

#[cfg(feature = "gui")]
fn open(window: Window) -> ExitCode {
    use jalon::gui;
    match gui::run(window) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            cli::complain(&sentence);
            ExitCode::FAILURE
        }
    }
}

#[cfg(not(feature = "gui"))]
#[expect(clippy::needless_pass_by_value, reason = "as with the window")]
fn open(window: Window) -> ExitCode {
    use jalon::i18n::{Lang, Strings, key};
    let strings = Strings::of(window.lang.unwrap_or_else(Lang::of_system));
    cli::complain(strings.get(key::CLI_NO_WINDOW));
    ExitCode::from(2)
}
