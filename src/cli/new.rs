//! `jalon new`: a new board from a template, or from another board.

use std::path::PathBuf;

use super::{Failure, input, output, value};
use crate::file::template::Template;
use crate::i18n::{Strings, key};
use crate::model::{Board, BoardId, BoardKind, IdSource};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(long, value_name = "NAME", default_value = "blank", hide_default_value = true, value_parser = value::template)]
    template: Template,

    #[arg(long, value_name = "BOARD", conflicts_with = "template")]
    from: Option<PathBuf>,

    #[arg(long, value_name = "current|future|day", value_parser = value::kind)]
    kind: Option<BoardKind>,

    out: PathBuf,
}

pub(super) fn run(args: &Args, strings: &Strings) -> Result<(), Failure> {
    let mut ids = output::new_ids();
    let mut board = match &args.from {
        Some(path) => {
            let from = input::board(path).map_err(|error| Failure::of_file(strings, &error))?;
            copy(from, args.kind, strings, &mut ids)
        }
        None => args.template.board(strings.lang().tag(), &mut ids),
    };
    board.kind = args.kind.unwrap_or(board.kind);
    output::write_new(strings, &board, &args.out)
}

/// A board of its own whose parts keep their ids.
fn copy(from: Board, kind: Option<BoardKind>, strings: &Strings, ids: &mut IdSource) -> Board {
    if kind == Some(BoardKind::Future) && from.kind != BoardKind::Future {
        let title = future_title(&from, strings);
        return from.future_map(title, ids);
    }
    Board {
        id: BoardId::fresh(ids),
        ..from
    }
}

/// What the future map of a board is called, in the board's language.
pub fn future_title(board: &Board, strings: &Strings) -> String {
    let strings = Strings::for_board(&board.language, strings.lang());
    match board.title.trim() {
        "" => strings.get(key::BOARD_FUTURE_UNTITLED).to_owned(),
        title => strings.with(key::BOARD_FUTURE_TITLE, &[("title", title.into())]),
    }
}
