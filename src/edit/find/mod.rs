//! What is looked for on a board: words, and notes by what they are. Changes nothing.

mod excerpt;
mod filter;
mod fold;
mod fuzzy;
mod search;

pub use excerpt::{Excerpt, Others, cards_of_others, without};
pub use filter::{Facet, Filter, Value};
pub use fold::folded;
pub use fuzzy::fuzzy;
pub use search::{Found, Hit, Query};
