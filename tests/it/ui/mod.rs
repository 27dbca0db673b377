//! The window without a screen: widgets found by their accessible names.

mod canvas;
