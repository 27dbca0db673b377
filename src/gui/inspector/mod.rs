//! The details of what is selected, beside the board and never over it.

#![allow(
    clippy::option_option,
    reason = "the outer one says whether the selected things agree, the inner one what they have"
)]

mod agenda;
mod board;
mod colours;
mod content;
mod field;
mod form;
mod groups;
mod indicator;
mod lane;
mod links;
mod note;
mod opportunity;
mod panel;
mod personas;
mod picker;
mod pictures;
mod portrait;
mod stage;
mod tags;

pub use form::{Door, Inspector};
pub(super) use panel::{enter, is_wanted, show, toggle, watch};
