//! `jalon new`: a new board from a template.

use std::path::PathBuf;

use super::{Failure, output, value};
use crate::file::template::Template;
use crate::i18n::Strings;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(long, value_name = "NAME", default_value = "blank", hide_default_value = true, value_parser = value::template)]
    template: Template,

    out: PathBuf,
}

pub(super) fn run(args: &Args, strings: &Strings) -> Result<(), Failure> {
    let language = strings.lang().tag();
    let board = args.template.board(language, &mut output::new_ids());
    output::write_new(strings, &board, &args.out)
}
