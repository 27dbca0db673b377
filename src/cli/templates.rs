//! `jalon templates`: what a new board may start from.

use super::{Failure, output};
use crate::file::template::Template;
use crate::i18n::{Strings, key};

pub(super) fn run(strings: &Strings) -> Result<(), Failure> {
    let widest = Template::ALL.map(|one| one.name().len()).into_iter().max();
    let lines = Template::ALL.map(|template| {
        let about = match template {
            Template::Cgap => key::TEMPLATE_CGAP_ABOUT,
            Template::SixPhases => key::TEMPLATE_SIX_PHASES_ABOUT,
            Template::DayInTheLife => key::TEMPLATE_DAY_IN_THE_LIFE_ABOUT,
            Template::ServiceBlueprint => key::TEMPLATE_SERVICE_BLUEPRINT_ABOUT,
            Template::Blank => key::TEMPLATE_BLANK_ABOUT,
            Template::Sample => key::TEMPLATE_SAMPLE_ABOUT,
        };
        let width = widest.unwrap_or_default();
        format!("{:width$}  {}\n", template.name(), strings.get(about))
    });
    output::print(strings, &lines.concat())
}
