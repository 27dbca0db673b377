//! What the parts of a board are called, for whoever shows or writes them.

use crate::i18n::{Key, Lang, Strings, key};
use crate::model::{BoardKind, Channel, Content, DividerLine, Evidence, Horizon, Metric};

/// What a card is, in words.
pub fn content(content: &Content) -> Key {
    match content {
        Content::Note => key::INSPECTOR_NOTE,
        Content::Touchpoint { .. } => key::DATA_TOUCHPOINT,
        Content::Feeling { .. } => key::INSPECTOR_FEELING,
        Content::Moment { .. } => key::INSPECTOR_MOMENT,
        Content::Opportunity { .. } => key::DATA_OPPORTUNITY,
        Content::Indicator { .. } => key::INSPECTOR_METRIC,
        Content::Picture { .. } => key::INSPECTOR_FIT,
    }
}

/// A name or text without the space around it; where nothing is left, that it has no name.
pub fn or_unnamed<'a>(name: &'a str, strings: &'a Strings) -> &'a str {
    match name.trim() {
        "" => strings.get(key::FIND_UNNAMED),
        name => name,
    }
}

/// As [`or_unnamed`], its lines joined to one.
pub fn in_one_line(text: &str, strings: &Strings) -> String {
    let line: Vec<&str> = text.split_whitespace().collect();
    or_unnamed(&line.join(" "), strings).to_owned()
}

/// When an opportunity is to be done, by itself.
pub fn horizon_name(horizon: Horizon) -> Key {
    match horizon {
        Horizon::Short => key::INSPECTOR_HORIZON_SHORT,
        Horizon::Medium => key::INSPECTOR_HORIZON_MEDIUM,
        Horizon::Long => key::INSPECTOR_HORIZON_LONG,
    }
}

/// A channel's name, as menus list it.
pub fn channel<'a>(channel: &'a Channel, strings: &'a Strings) -> &'a str {
    channel_keys(channel).map_or_else(|name| name, |(long, _)| strings.get(long))
}

/// A channel's name, as a note's foot line has it.
pub fn channel_short_name<'a>(channel: &'a Channel, strings: &'a Strings) -> &'a str {
    channel_keys(channel).map_or_else(|name| name, |(_, short)| strings.get(short))
}

/// The long and the short name, or the user's own.
fn channel_keys(channel: &Channel) -> Result<(Key, Key), &str> {
    Ok(match channel {
        Channel::Website => (key::CHANNEL_WEBSITE, key::CHANNEL_WEBSITE_SHORT),
        Channel::MobileApp => (key::CHANNEL_MOBILE_APP, key::CHANNEL_MOBILE_APP_SHORT),
        Channel::Email => (key::CHANNEL_EMAIL, key::CHANNEL_EMAIL_SHORT),
        Channel::Sms => (key::CHANNEL_SMS, key::CHANNEL_SMS_SHORT),
        Channel::SocialMedia => (key::CHANNEL_SOCIAL_MEDIA, key::CHANNEL_SOCIAL_MEDIA_SHORT),
        Channel::Chat => (key::CHANNEL_CHAT, key::CHANNEL_CHAT_SHORT),
        Channel::Phone => (key::CHANNEL_PHONE, key::CHANNEL_PHONE_SHORT),
        Channel::Branch => (key::CHANNEL_BRANCH, key::CHANNEL_BRANCH_SHORT),
        Channel::Event => (key::CHANNEL_EVENT, key::CHANNEL_EVENT_SHORT),
        Channel::Post => (key::CHANNEL_POST, key::CHANNEL_POST_SHORT),
        Channel::Advertising => (key::CHANNEL_ADVERTISING, key::CHANNEL_ADVERTISING_SHORT),
        Channel::CustomerService => (
            key::CHANNEL_CUSTOMER_SERVICE,
            key::CHANNEL_CUSTOMER_SERVICE_SHORT,
        ),
        Channel::Partner => (key::CHANNEL_PARTNER, key::CHANNEL_PARTNER_SHORT),
        Channel::WordOfMouth => (key::CHANNEL_WORD_OF_MOUTH, key::CHANNEL_WORD_OF_MOUTH_SHORT),
        Channel::Other(name) => return Err(name),
    })
}

/// What a map shows, in words.
pub fn board_kind(kind: BoardKind) -> Key {
    match kind {
        BoardKind::Current => key::BOARD_KIND_CURRENT,
        BoardKind::Future => key::BOARD_KIND_FUTURE,
        BoardKind::DayInTheLife => key::BOARD_KIND_DAY,
    }
}

/// How sure we are, in words.
pub fn evidence(evidence: Evidence) -> Key {
    match evidence {
        Evidence::Unstated => key::EVIDENCE_UNSTATED,
        Evidence::Assumption => key::EVIDENCE_ASSUMPTION,
        Evidence::Reported => key::EVIDENCE_REPORTED,
        Evidence::Observed => key::EVIDENCE_OBSERVED,
        Evidence::Validated => key::EVIDENCE_VALIDATED,
        Evidence::Corrected => key::EVIDENCE_CORRECTED,
    }
}

/// The name of a line that has none of its own.
pub fn divider(line: DividerLine) -> Option<Key> {
    match line {
        DividerLine::Interaction => Some(key::BOARD_LINE_INTERACTION),
        DividerLine::Visibility => Some(key::BOARD_LINE_VISIBILITY),
        DividerLine::InternalInteraction => Some(key::BOARD_LINE_INTERNAL),
        DividerLine::Free => None,
    }
}

/// The name of an indicator that has none of its own.
pub fn metric(metric: Metric) -> Key {
    match metric {
        Metric::Nps => key::BOARD_METRIC_NPS,
        Metric::Csat => key::BOARD_METRIC_CSAT,
        Metric::Ces => key::BOARD_METRIC_CES,
        Metric::Free => key::BOARD_METRIC_FREE,
    }
}

/// When an opportunity is to be done, within a sentence.
pub fn horizon_word(horizon: Horizon) -> Key {
    match horizon {
        Horizon::Short => key::BOARD_HORIZON_SHORT,
        Horizon::Medium => key::BOARD_HORIZON_MEDIUM,
        Horizon::Long => key::BOARD_HORIZON_LONG,
    }
}

/// A feeling in words.
pub fn feeling(value: i8) -> Key {
    match value {
        ..=-2 => key::BOARD_FEELING_VERY_BAD,
        -1 => key::BOARD_FEELING_BAD,
        0 => key::BOARD_FEELING_NEUTRAL,
        1 => key::BOARD_FEELING_GOOD,
        2.. => key::BOARD_FEELING_VERY_GOOD,
    }
}

/// A figure in the language's way: at most two decimals, a true minus, thousands apart.
pub fn figure(value: f64, strings: &Strings) -> String {
    let hundredths = (value.abs() * 100.0).round();
    // Beyond this a u64 would not hold it; no gauge of people's opinions goes there.
    if hundredths >= 1e18 {
        return format!("{value:e}");
    }
    let hundredths = hundredths as u64;
    let mut text = strings.number(hundredths / 100);
    let decimals = format!("{:02}", hundredths % 100);
    let decimals = decimals.trim_end_matches('0');
    if !decimals.is_empty() {
        text.push(match strings.lang() {
            Lang::En => '.',
            Lang::Fr => ',',
        });
        text.push_str(decimals);
    }
    if value < 0.0 && hundredths > 0 {
        text.insert(0, '\u{2212}');
    }
    text
}

/// A difference to one decimal, with its sign; none for zero.
pub fn signed(value: f64, strings: &Strings) -> String {
    let tenths = (value * 10.0).round() / 10.0;
    let text = figure(tenths, strings);
    if tenths > 0.0 {
        format!("+{text}")
    } else {
        text
    }
}

/// A figure with its unit: `52 h`, `87%`, in French `87 %`.
pub fn with_unit(figure: &str, unit: &str, strings: &Strings) -> String {
    match (unit, strings.lang()) {
        ("", _) => figure.to_owned(),
        ("%", Lang::En) => format!("{figure}%"),
        _ => format!("{figure}\u{00A0}{unit}"),
    }
}
