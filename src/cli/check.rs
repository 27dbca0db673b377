//! `jalon check`: is a board whole, and if not, where is it at fault?

use std::path::PathBuf;

use super::{Failure, input, output, words};
use crate::analysis::EvidenceTally;
use crate::i18n::{Strings, key};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    board: PathBuf,
}

pub(super) fn run(args: &Args, strings: &Strings) -> Result<(), Failure> {
    let path = &args.board;
    match input::board(path) {
        Ok(board) => {
            let facts = [
                ("stages", board.stages.len().into()),
                ("lanes", board.lanes.len().into()),
                ("cards", board.cards().count().into()),
            ];
            let mut fine = strings.with(key::CLI_CHECK_FINE, &facts);
            let tally = EvidenceTally::of(&board).board;
            if tally.validated() > 0 {
                let facts = [
                    ("validated", tally.validated().into()),
                    ("total", tally.total().into()),
                ];
                fine += &strings.with(key::CLI_CHECK_VALIDATED, &facts);
            }
            output::print(strings, &format!("{}: {fine}\n", path.display()))
        }
        Err(error) => {
            let lines = error.faults.iter();
            let lines = lines.map(|fault| words::fault_line(strings, &error, fault));
            Err(Failure::Task(lines.collect()))
        }
    }
}
