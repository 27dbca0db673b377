//! `jalon diff`: what is different between two boards, in sentences.

use std::path::PathBuf;
use std::sync::Arc;

use super::{Failure, compare_words, input, output};
use crate::analysis::compare;
use crate::i18n::{Strings, key};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    before: PathBuf,

    after: PathBuf,
}

pub(super) fn run(args: &Args, strings: &Strings) -> Result<(), Failure> {
    let both = [&args.before, &args.after];
    if both.iter().all(|path| path.as_os_str() == output::PIPE) {
        let line = strings.get(key::CLI_ONE_PIPE).to_owned();
        return Err(Failure::WrongUse(line));
    }
    let read = |path| match input::board(path) {
        Ok(board) => Ok(Arc::new(board)),
        Err(error) => Err(Failure::of_file(strings, &error)),
    };
    let all = compare(read(&args.before)?, read(&args.after)?);
    let mut lines = vec![format!(
        "{} → {}",
        args.before.display(),
        args.after.display()
    )];
    if all.is_by_name {
        lines.push(strings.get(key::COMPARE_BY_NAME).to_owned());
    }
    lines.push(format!(
        "{}.",
        compare_words::summary(strings, all.counts())
    ));
    let changes = all.changes.iter();
    let changes = changes.map(|change| compare_words::change(strings, &all, change));
    let shifts = all.shifts.iter();
    let shifts = shifts.map(|shift| compare_words::shift(strings, &all, shift));
    for block in [changes.collect::<Vec<_>>(), shifts.collect()] {
        if !block.is_empty() {
            lines.push(String::new());
            lines.extend(block.into_iter().map(|line| format!("{line}.")));
        }
    }
    output::print(strings, &(lines.join("\n") + "\n"))?;
    if all.is_empty() {
        Ok(())
    } else {
        Err(Failure::Different)
    }
}
