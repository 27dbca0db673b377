//! `jalon export` and `jalon formats`: a board as a picture.

use std::path::PathBuf;

use super::Failure;
use crate::i18n::Strings;

#[derive(Debug, clap::Args)]
pub struct Args {
    /// The map to export
    pub board: PathBuf,

    /// The picture to write; - for a pipe
    #[arg(short, long)]
    pub out: PathBuf,
}

pub fn run(args: &Args, strings: &Strings) -> Result<(), Failure> {
    todo!()
}

pub fn formats(strings: &Strings) -> Result<(), Failure> {
    todo!()
}
