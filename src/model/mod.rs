//! What a board is. Knows nothing of geometry, colours as RGB, files, windows, time or chance.

mod board;
mod card;
mod cells;
mod id;
mod lane;
mod persona;
mod picture;

pub use board::*;
pub use card::*;
pub use cells::Cells;
pub use id::*;
pub use lane::*;
pub use persona::Persona;
pub use picture::{Picture, PictureFormat};
