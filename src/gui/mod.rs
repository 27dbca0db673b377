//! The window: the only room that names egui.

mod app;
mod autosave;
pub mod canvas;
mod clipboard;
mod command;
mod context_menu;
mod dialogs;
mod find;
mod history;
mod icons;
mod inspector;
mod jobs;
mod keyboard;
mod menu;
mod messages;
mod opening;
mod present;
mod run;
mod selection_bar;
mod session;
mod shortcut;
mod start;
mod status_bar;
pub mod style;
mod system_fonts;
pub mod thumbnail;
mod tool_strip;
mod top_bar;
mod turns;
mod view_switch;
mod widgets;
mod window;

pub use app::{App, Setup};
pub use clipboard::Clipboard;
pub use opening::Opening;
pub use window::run;
