//! What a board is. Knows nothing of geometry, colours as RGB, files, windows, time or chance.

mod board;
mod card;
mod cells;
mod check;
mod crop;
mod fresh;
mod future;
mod id;
mod lane;
mod persona;
mod picture;
mod violation;

pub use board::*;
pub use card::*;
pub use cells::Cells;
pub use check::SIZES;
pub use crop::{CROP_SIDES, Crop};
pub use id::*;
pub use lane::*;
pub use persona::Persona;
pub use picture::{NO_BASE64, PICTURE_TWICE, Picture, PictureFormat};
pub use violation::{Step, Thing, Violation, Wrong};

/// The name of the format, in every file that holds a whole board.
pub const FORMAT: &str = "jalon-board";

/// The version of the model that such files have.
pub const VERSION: u32 = 2;
