//! The program: the command line, or the window.

#![allow(clippy::print_stderr, reason = "the command line speaks there")]

use std::process::ExitCode;

use jalon::cli::{self, Next, Window};

fn main() -> ExitCode {
    env_logger::init();
    match cli::run() {
        Next::Exit(code) => code,
        Next::OpenWindow(window) => open(window),
    }
}

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
