//! `jalon generate`: a synthetic board of any size, the same for the same seed, for measuring.

mod lanes;
mod phrases;

use std::path::PathBuf;
use std::sync::Arc;

use super::{Failure, output, value};
use crate::i18n::Strings;
use crate::model::{Board, BoardId, Context, Lane, Tag, TagId};
use phrases::Dice;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(long, value_parser = value::some)]
    stages: u32,

    #[arg(long, value_parser = value::some)]
    lanes: u32,

    #[arg(long, value_parser = value::many)]
    cards: u32,

    #[arg(long, default_value = "1", hide_default_value = true, value_parser = value::seed)]
    seed: u64,

    out: PathBuf,
}

pub(super) fn run(args: &Args, strings: &Strings) -> Result<(), Failure> {
    let board = board(args.stages, args.lanes, args.cards, args.seed);
    output::write_new(strings, &board, &args.out)
}

/// A board in French with exactly so many stages, lanes and cards.
fn board(stages: u32, lanes: u32, cards: u32, seed: u64) -> Board {
    let mut dice = Dice::new(seed);
    let title = "Parcours synthétique, pour mesurer";
    let mut board = Board::empty(BoardId::fresh(&mut dice.ids), title, "fr");
    board.context = Context {
        scenario: "Une cliente fait financer un projet, de l’idée au dernier remboursement".into(),
        goal: "mesurer Jalon sur une carte de cette taille".into(),
        ..Context::default()
    };
    for (name, role) in phrases::PERSONAS {
        board
            .personas
            .push(Arc::new(phrases::persona(name, role, &mut dice)));
    }
    for (name, colour) in phrases::TAGS {
        board.tags.push(Tag {
            id: TagId::fresh(&mut dice.ids),
            name: (*name).to_owned(),
            colour: Some(*colour),
        });
    }
    let columns = 0..stages as usize;
    let columns = columns.map(|number| Arc::new(phrases::stage(number, &mut dice)));
    board.stages = columns.collect();
    let mut rows: Vec<Lane> = (0..lanes as usize)
        .map(|number| lanes::lane(number, &mut dice))
        .collect();
    lanes::fill(&mut rows, &board, cards as usize, &mut dice);
    let width = lanes::stage_width(&rows, board.stages.len());
    for stage in &mut board.stages {
        Arc::make_mut(stage).width = width;
    }
    board.lanes = rows.into_iter().map(Arc::new).collect();
    board.tidy();
    board
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(stages: u32, lanes: u32, cards: u32) {
        let made = board(stages, lanes, cards, 7);
        assert_eq!(made.stages.len(), stages as usize);
        assert_eq!(made.lanes.len(), lanes as usize);
        assert_eq!(made.cards().count(), cards as usize);
        assert_eq!(made.check(), []);
        assert_eq!(made, board(stages, lanes, cards, 7));
        assert_ne!(made, board(stages, lanes, cards, 8));
    }

    #[test]
    fn counts_are_exact_and_seeds_repeat() {
        check(1, 1, 0);
        check(1, 1, 1);
        check(1, 3, 50);
        check(8, 6, 960);
        check(30, 25, 2000);
        check(60, 2, 7);
    }
}
