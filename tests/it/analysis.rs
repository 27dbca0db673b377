//! What a board says of itself, on boards drawn as tables.

mod gap;
