//! `--help` in the reader's language.

use clap::{Arg, ArgAction, Command};

use crate::i18n::{Key, Strings, key};

/// What each argument is for, by its subcommand and its name.
const ARGUMENTS: &[(&str, &str, Key)] = &[
    ("jalon", "board", key::HELP_BOARD),
    ("jalon", "lang", key::HELP_LANG),
    ("jalon", "theme", key::HELP_WINDOW_THEME),
    ("jalon", "profile_frames", key::HELP_PROFILE_FRAMES),
    ("jalon", "help", key::HELP_HELP),
    ("jalon", "version", key::HELP_VERSION),
    ("new", "template", key::HELP_TEMPLATE),
    ("new", "from", key::HELP_NEW_FROM),
    ("new", "kind", key::HELP_NEW_KIND),
    ("new", "out", key::HELP_NEW_OUT),
    ("check", "board", key::HELP_CHECK_BOARD),
    ("diff", "before", key::HELP_DIFF_BEFORE),
    ("diff", "after", key::HELP_DIFF_AFTER),
    ("merge", "base", key::HELP_MERGE_BASE),
    ("merge", "mine", key::HELP_MERGE_MINE),
    ("merge", "theirs", key::HELP_MERGE_THEIRS),
    ("merge", "out", key::HELP_MERGE_OUT),
    ("export", "board", key::HELP_EXPORT_BOARD),
    ("export", "out", key::HELP_EXPORT_OUT),
    ("export", "format", key::HELP_FORMAT),
    ("export", "view", key::HELP_VIEW),
    ("export", "width", key::HELP_WIDTH),
    ("export", "scale", key::HELP_SCALE),
    ("export", "dpi", key::HELP_DPI),
    ("export", "theme", key::HELP_PICTURE_THEME),
    ("export", "no_title", key::HELP_NO_TITLE),
    ("export", "no_legend", key::HELP_NO_LEGEND),
    ("export", "transparent", key::HELP_TRANSPARENT),
    ("export", "filter", key::HELP_FILTER),
    ("export", "others", key::HELP_OTHERS),
    ("export", "persona", key::HELP_PERSONA),
    ("export", "compare", key::HELP_COMPARE),
    ("export", "outlines", key::HELP_OUTLINES),
    ("export", "paper", key::HELP_PAPER),
    ("export", "turn", key::HELP_TURN),
    ("export", "across", key::HELP_ACROSS),
    ("export", "further", key::HELP_FURTHER),
    ("generate", "stages", key::HELP_STAGES),
    ("generate", "lanes", key::HELP_LANES),
    ("generate", "cards", key::HELP_CARDS),
    ("generate", "seed", key::HELP_SEED),
    ("generate", "out", key::HELP_NEW_OUT),
];

/// What each command is for.
const COMMANDS: &[(&str, Key)] = &[
    ("jalon", key::HELP_JALON),
    ("new", key::HELP_NEW),
    ("templates", key::HELP_TEMPLATES),
    ("check", key::HELP_CHECK),
    ("export", key::HELP_EXPORT),
    ("diff", key::HELP_DIFF),
    ("merge", key::HELP_MERGE),
    ("formats", key::HELP_FORMATS),
    ("generate", key::HELP_GENERATE),
];

/// The command with its help in these words.
pub(super) fn in_words_of(strings: &'static Strings, command: Command) -> Command {
    let flag = |name: &'static str, letter, action| {
        let arg = Arg::new(name).long(name).short(letter).action(action);
        // After all others.
        arg.global(name == "help").display_order(1000)
    };
    let command = command
        .disable_help_subcommand(true)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(flag("help", 'h', ArgAction::Help))
        .arg(flag("version", 'V', ArgAction::Version))
        .subcommand_value_name(strings.get(key::HELP_COMMAND_NAME))
        .subcommand_help_heading(strings.get(key::HELP_COMMANDS));
    worded(strings, command).mut_subcommands(|sub| worded(strings, sub))
}

fn worded(strings: &'static Strings, command: Command) -> Command {
    let name = command.get_name().to_owned();
    let about = COMMANDS.iter().find(|(of, _)| *of == name);
    let about = about.map(|(_, key)| strings.get(*key));
    let usage = strings.get(key::HELP_USAGE);
    command
        .about(about)
        .help_template(format!("{{about}}\n\n{usage} {{usage}}\n\n{{all-args}}\n"))
        .mut_args(|arg| {
            let heading = if arg.is_positional() {
                key::HELP_ARGUMENTS
            } else {
                key::HELP_OPTIONS
            };
            let words = ARGUMENTS
                .iter()
                .find(|(of, id, _)| *of == name && arg.get_id() == id);
            let words = words.map(|(.., key)| strings.get(*key));
            arg.help(words).help_heading(strings.get(heading))
        })
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;
    use crate::i18n::Lang;

    #[test]
    fn every_command_and_argument_is_explained() {
        for lang in Lang::ALL {
            let top = super::super::Args::command();
            let top = in_words_of(Strings::of(lang), top);
            top.clone().debug_assert();
            for command in std::iter::once(&top).chain(top.get_subcommands()) {
                assert!(command.get_about().is_some(), "{}", command.get_name());
                for arg in command.get_arguments() {
                    assert!(arg.get_help().is_some(), "{command}: {arg}");
                }
            }
        }
    }
}
