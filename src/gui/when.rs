//! A time as people say it.

use std::time::SystemTime;

use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _, Zoned};

use crate::i18n::{Strings, key};

/// "today at 14:05", "yesterday at 9:30", "on 2026-11-25 at 14:05".
pub fn when(strings: &Strings, time: SystemTime) -> String {
    let now = Zoned::now();
    let Ok(time) = Timestamp::try_from(time) else {
        return String::new();
    };
    in_words(strings, &time.to_zoned(TimeZone::system()), &now)
}

fn in_words(strings: &Strings, time: &Zoned, now: &Zoned) -> String {
    let clock = time.strftime("%H:%M").to_string();
    let day = time.date();
    let yesterday = now.date().saturating_sub(1.day());
    if day == now.date() {
        strings.with(key::WHEN_TODAY, &[("time", clock.into())])
    } else if day == yesterday {
        strings.with(key::WHEN_YESTERDAY, &[("time", clock.into())])
    } else {
        let date = day.to_string();
        strings.with(
            key::WHEN_EARLIER,
            &[("date", date.into()), ("time", clock.into())],
        )
    }
}
