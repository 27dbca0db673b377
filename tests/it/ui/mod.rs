//! The window without a screen: widgets found by their accessible names.

mod alone;
mod bars;
mod canvas;
mod capture;
mod changed;
mod compare;
mod dialogs;
mod drag;
mod drop;
mod find;
mod findings;
mod future;
mod groups;
mod inspector;
mod menu;
mod opportunity;
mod portrait;
mod present;
mod shell;
mod small;
mod timer;
mod tools;
mod touch;
mod validation;
mod views;
mod window;
