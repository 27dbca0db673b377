//! Saves by itself what has its file, once the hand rests.

use std::time::Duration;

use super::app::App;
use super::elsewhere;
use super::run::file;

/// Seconds of rest after a change before it is saved.
const REST: f64 = 4.0;

/// The last change that was seen.
#[derive(Debug, Default)]
pub struct Autosave {
    revision: u64,
    since: f64,
    /// One that cannot be saved is not tried again and again.
    tried: bool,
}

/// Saves when it is time, or wakes the window when it will be.
pub(super) fn tend(app: &mut App) {
    let time = app.ctx.input(|input| input.time);
    let wanted = app.settings.autosave && !elsewhere::is_undecided(app);
    let Some(session) = app.session.as_mut().filter(|_| wanted) else {
        return;
    };
    let autosave = &mut session.autosave;
    let revision = session.document.revision();
    if autosave.revision != revision {
        *autosave = Autosave {
            revision,
            since: time,
            tried: false,
        };
    }
    let busy = session.saving.is_some()
        || session.document.is_previewing()
        || session.canvas.is_editing_text()
        || session.inspector.is_typing();
    let due = session.path.is_some() && session.document.is_unsaved();
    if busy || !due || autosave.tried {
        return;
    }
    let rest = autosave.since + REST - time;
    if rest > 0.0 {
        app.ctx.request_repaint_after(Duration::from_secs_f64(rest));
    } else {
        autosave.tried = true;
        file::save(app, None);
    }
}
