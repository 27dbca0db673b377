//! The window without a screen: widgets found by their accessible names.

mod canvas;
mod capture;
mod dialogs;
mod find;
mod inspector;
mod shell;
mod window;
