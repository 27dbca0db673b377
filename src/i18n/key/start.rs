//! The start screen.

super::keys! { START:
    START_TITLE
    START_ABOUT
    START_RECENT
    START_TEMPLATES
}
