//! The command line.

super::keys! { CLI:
    CLI_WINDOW_OR_SUBCOMMAND
    CLI_EXISTS
    CLI_OUTPUT_REFUSED
    CLI_NO_WINDOW
    CLI_CHECK_FINE
}
