//! The program in a real window on a virtual screen, worked with real mouse and keyboard events.

#![allow(clippy::unwrap_used, reason = "a test that cannot unwrap has failed")]
#![allow(
    clippy::print_stderr,
    reason = "the log of a program that failed is for the reader"
)]

mod app;
mod clipboard;
mod commands;
mod find;
mod headers;
mod idle;
mod keys;
mod killed;
mod mouse;
mod newcomer;
mod pictures;
mod present;
mod screen;
mod table;
mod view;
