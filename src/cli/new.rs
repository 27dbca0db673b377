//! `jalon new`: a new board from a template.

use std::path::PathBuf;

use super::{Failure, output};
use crate::file::template::Template;
use crate::i18n::Strings;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Which template; `jalon templates` lists them
    #[arg(long, value_name = "NAME", default_value = "blank", value_parser = template)]
    template: Template,

    /// The file to write, which must not be there yet; - for a pipe
    out: PathBuf,
}

pub(super) fn run(args: &Args, strings: &Strings) -> Result<(), Failure> {
    let language = strings.lang().tag();
    let board = args.template.board(language, &mut output::new_ids());
    output::write_new(strings, &board, &args.out)
}

fn template(name: &str) -> Result<Template, String> {
    Template::from_name(name).ok_or_else(|| {
        let names = Template::LISTED.map(Template::name).join(", ");
        format!("the templates are {names}")
    })
}
