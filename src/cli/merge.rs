//! `jalon merge`: two maps that grew from one, made one again; as version control asks for it.

use std::path::{Path, PathBuf};

use super::{Failure, input, merge_words, output};
use crate::edit::merge;
use crate::file::{FileError, What, board_to_text, write_board};
use crate::i18n::{Strings, key};
use crate::model::Board;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(long)]
    base: PathBuf,

    mine: PathBuf,

    theirs: PathBuf,

    #[arg(short, long)]
    out: PathBuf,
}

pub(super) fn run(args: &Args, strings: &Strings) -> Result<(), Failure> {
    let is_pipe = |path: &&PathBuf| path.as_os_str() == output::PIPE;
    let inputs = [&args.base, &args.mine, &args.theirs];
    if inputs.iter().filter(|path| is_pipe(path)).count() > 1 {
        let line = strings.get(key::CLI_ONE_PIPE).to_owned();
        return Err(Failure::WrongUse(line));
    }
    let read = |path: &Path| input::board(path).map_err(|error| Failure::of_file(strings, &error));
    let (mine, theirs) = (read(&args.mine)?, read(&args.theirs)?);
    let base = match input::board(&args.base) {
        Ok(base) => base,
        // Version control has none where both sides added the file.
        Err(error) if is_empty(&error) => Board::empty(mine.id, "", mine.language.clone()),
        Err(error) => return Err(Failure::of_file(strings, &error)),
    };
    let Some(merged) = merge(&base, &mine, &theirs, &|_| false) else {
        let line = strings.get(key::MERGE_IMPOSSIBLE);
        return Err(Failure::Task(vec![format!(
            "{}: {line}",
            args.out.display()
        )]));
    };
    if args.out.as_os_str() == output::PIPE {
        output::print(strings, &board_to_text(&merged.board))?;
    } else {
        write_board(&merged.board, &args.out).map_err(|error| Failure::of_file(strings, &error))?;
    }
    if merged.conflicts.is_empty() {
        return Ok(());
    }
    let lines = merged.conflicts.iter();
    let lines = lines.map(|conflict| {
        let line = merge_words::conflict(strings, conflict);
        format!("{}: {line}", args.out.display())
    });
    Err(Failure::Task(lines.collect()))
}

fn is_empty(error: &FileError) -> bool {
    error.faults.iter().any(|fault| fault.what == What::Empty)
}
