//! The window without a screen: widgets found by their accessible names.

mod canvas;
mod dialogs;
mod shell;
mod window;
