//! The program in a real window on a virtual screen, worked with real mouse and keyboard events.

mod app;
mod idle;
mod mouse;
mod newcomer;
mod pictures;
mod screen;
