//! Jalon, an offline desktop whiteboard for customer journey mapping.
//!
//! One way round:
//!
//! ```text
//! input -> Tool -> Effect -> Document::apply(Edit) -> Board, revision + 1
//!                                                       |
//! screen <- tiles <- raster <- Scene <- draw <- Layout <-+     memoised on the revision
//! PNG    <- bands <- raster <-   |
//! file   <- svg             <----+
//! ```

pub mod analysis;
pub mod cli;
pub mod draw;
pub mod edit;
pub mod export;
pub mod file;
#[cfg(feature = "gui")]
pub mod gui;
pub mod i18n;
pub mod layout;
pub mod model;
pub mod names;
pub mod raster;
pub mod scene;
pub mod text;
pub mod theme;
pub mod tool;
