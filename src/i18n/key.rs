//! The names of all strings, so that a wrong one does not compile.

/// The name of a string in `assets/i18n/*.ftl`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key(pub(super) &'static str);

macro_rules! keys {
    ($($name:ident = $id:literal;)*) => {
        $(#[doc = concat!("`", $id, "`")] pub const $name: Key = Key($id);)*
        /// Every key, for tests that hold the languages equal.
        pub const ALL: &[Key] = &[$($name,)*];
    };
}

keys! {
    APP_NAME = "app-name";
}
