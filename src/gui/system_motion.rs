//! Whether the system wishes for less motion: by what its desktop tells every program, or by the files of its toolkits.

use std::fs;

use etcetera::BaseStrategy as _;

use super::app::App;
use super::jobs::Handle;
use super::run::Report;
use crate::file::MotionChoice;

/// What is known of the system's wish.
#[derive(Debug)]
pub struct SystemMotion {
    ask: fn() -> bool,
    is_unwished: bool,
    /// Whether the window was in front when it was last looked at; none before the first time.
    was_in_front: Option<bool>,
}

impl SystemMotion {
    pub fn by(ask: fn() -> bool) -> Self {
        Self {
            ask,
            is_unwished: false,
            was_in_front: None,
        }
    }

    /// As far as is known: full motion until the first answer.
    pub fn is_unwished(&self) -> bool {
        self.is_unwished
    }
}

/// Asks at the start, and each time the window comes to the front again: somebody may have been to the system's settings.
pub(super) fn tend(app: &mut App) {
    let in_front = app.ctx.input(|input| input.focused);
    let before = app.motion.was_in_front.replace(in_front);
    let is_time = before.is_none() || in_front && before == Some(false);
    if is_time && app.settings.motion == MotionChoice::System {
        let ask = app.motion.ask;
        app.jobs
            .spawn("motion", None, move |handle: &Handle<Report>| {
                handle.send(Report::MotionUnwished(ask()));
            });
    }
}

/// Takes in the answer.
pub(super) fn answered(app: &mut App, is_unwished: bool) {
    if app.motion.is_unwished != is_unwished {
        app.motion.is_unwished = is_unwished;
        app.settings_changed();
    }
}

/// True when any of them says so. Asks the desktop, which may take a moment: not for the window's own thread.
pub(super) fn is_unwished() -> bool {
    portal::is_unwished() || files_say_so()
}

/// The settings of GTK and of KDE, for desktops without a portal.
fn files_say_so() -> bool {
    let Ok(places) = etcetera::choose_base_strategy() else {
        return false;
    };
    let says_so = |file: &str, says_so: fn(&str) -> bool| {
        let text = fs::read_to_string(places.config_dir().join(file));
        text.is_ok_and(|text| says_so(&text))
    };
    says_so("gtk-4.0/settings.ini", gtk_says_so)
        || says_so("gtk-3.0/settings.ini", gtk_says_so)
        || says_so("kdeglobals", kde_says_so)
}

/// <https://docs.gtk.org/gtk4/class.Settings.html>
fn gtk_says_so(ini: &str) -> bool {
    let is = |key, values: &[&str]| {
        let value = value(ini, "Settings", key);
        value.is_some_and(|value| values.iter().any(|one| value.eq_ignore_ascii_case(one)))
    };
    is("gtk-enable-animations", &["0", "false"])
        || is("gtk-interface-reduced-motion", &["1", "reduce"])
}

/// The slider "Animation speed" at "Instant".
fn kde_says_so(ini: &str) -> bool {
    let factor = value(ini, "KDE", "AnimationDurationFactor");
    factor.and_then(|factor| factor.parse().ok()) == Some(0.0)
}

/// The last value of a key in a section, as those who write such files read them.
fn value<'a>(ini: &'a str, section: &str, key: &str) -> Option<&'a str> {
    let mut is_there = false;
    let mut found = None;
    for line in ini.lines().map(str::trim) {
        if let Some(name) = line
            .strip_prefix('[')
            .and_then(|line| line.strip_suffix(']'))
        {
            is_there = name == section;
        } else if let Some((name, value)) = line.split_once('=')
            && is_there
            && name.trim() == key
        {
            found = Some(value.trim());
        }
    }
    found
}

/// The desktop portal: the same answer from GNOME, KDE and others, over the session's own bus.
#[cfg(target_os = "linux")]
mod portal {
    use std::collections::HashMap;
    use std::time::Duration;

    use zbus::zvariant::OwnedValue;

    /// Values by namespace and name.
    pub(super) type Values = HashMap<String, HashMap<String, OwnedValue>>;

    /// Nobody waits longer for a desktop that does not answer.
    const PATIENCE: Duration = Duration::from_secs(1);
    const APPEARANCE: &str = "org.freedesktop.appearance";
    const GNOME: &str = "org.gnome.desktop.interface";

    pub(super) fn is_unwished() -> bool {
        match zbus::block_on(read()) {
            Ok(values) => say_so(&values),
            Err(error) => {
                log::debug!("the desktop says nothing about motion: {error}");
                false
            }
        }
    }

    /// <https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Settings.html>
    async fn read() -> zbus::Result<Values> {
        let bus = zbus::connection::Builder::session()?
            .method_timeout(PATIENCE)
            .build()
            .await?;
        let reply = bus
            .call_method(
                Some("org.freedesktop.portal.Desktop"),
                "/org/freedesktop/portal/desktop",
                Some("org.freedesktop.portal.Settings"),
                "ReadAll",
                &[APPEARANCE, GNOME].as_slice(),
            )
            .await?;
        reply.body().deserialize()
    }

    /// Older desktops know only GNOME's own switch.
    pub(super) fn say_so(values: &Values) -> bool {
        let value = |space: &str, name: &str| values.get(space)?.get(name);
        let reduced = value(APPEARANCE, "reduced-motion");
        let animated = value(GNOME, "enable-animations");
        reduced.and_then(|value| u32::try_from(value).ok()) == Some(1)
            || animated.and_then(|value| bool::try_from(value).ok()) == Some(false)
    }
}

#[cfg(not(target_os = "linux"))]
mod portal {
    pub(super) fn is_unwished() -> bool {
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_of_gtk_and_kde_are_understood() {
        #[track_caller]
        fn check(says_so: fn(&str) -> bool, ini: &str, expected: bool) {
            assert_eq!(says_so(ini), expected, "{ini}");
        }
        let gtk = gtk_says_so;
        check(gtk, "", false);
        check(gtk, "[Settings]\ngtk-enable-animations=0\n", true);
        check(gtk, "[Settings]\r\ngtk-enable-animations = False\r\n", true);
        check(gtk, "[Settings]\ngtk-enable-animations=1\n", false);
        check(gtk, "[Settings]\ngtk-enable-animations=true\n", false);
        check(gtk, "[Settings]\n#gtk-enable-animations=0\n", false);
        check(gtk, "[Other]\ngtk-enable-animations=0\n", false);
        let later = "[Settings]\ngtk-enable-animations=0\ngtk-enable-animations=1\n";
        check(gtk, later, false);
        check(gtk, "[Settings]\ngtk-interface-reduced-motion=1\n", true);
        check(
            gtk,
            "[Settings]\ngtk-interface-reduced-motion=reduce\n",
            true,
        );
        check(gtk, "[Settings]\ngtk-interface-reduced-motion=0\n", false);
        let kde = kde_says_so;
        check(kde, "[KDE]\nAnimationDurationFactor=0\n", true);
        check(kde, "[KDE]\nAnimationDurationFactor=0.5\n", false);
        check(kde, "[KDE]\nAnimationDurationFactor=\n", false);
        check(kde, "[General]\nAnimationDurationFactor=0\n", false);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn what_the_portal_says_is_understood() {
        use std::collections::HashMap;

        use zbus::zvariant::OwnedValue;

        #[track_caller]
        fn check(said: &[(&str, &str, OwnedValue)], expected: bool) {
            let mut values = portal::Values::new();
            for (space, name, value) in said {
                let names: &mut HashMap<_, _> = values.entry((*space).to_owned()).or_default();
                names.insert((*name).to_owned(), value.clone());
            }
            assert_eq!(portal::say_so(&values), expected, "{said:?}");
        }
        let reduced = |value: OwnedValue| ("org.freedesktop.appearance", "reduced-motion", value);
        let animated = |value| {
            let value = OwnedValue::from(value);
            ("org.gnome.desktop.interface", "enable-animations", value)
        };
        check(&[], false);
        check(&[reduced(1_u32.into())], true);
        check(&[reduced(0_u32.into())], false);
        // Not what the portal's description says: no guess.
        check(&[reduced(true.into())], false);
        check(&[animated(false)], true);
        check(&[animated(true)], false);
        check(&[reduced(0_u32.into()), animated(false)], true);
    }
}
