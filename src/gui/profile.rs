//! What each frame costs, written down for whoever asks with `--profile-frames`.

use std::fs::File;
use std::io::{self, Write as _};
use std::path::Path;
use std::time::{Duration, Instant, SystemTime};

/// The thread's work on the board in one frame.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Spent {
    /// From input to a layout of the board as it then is.
    pub layout: Duration,
    /// Drawing the scene anew and finding what is different in it.
    pub scene: Duration,
    /// Waiting for tiles, and helping to raster them.
    pub tiles: Duration,
    /// Tiles in view that were not ready.
    pub missing: usize,
}

/// A table of frames: CSV with a head, a row as soon as its frame is done, times in ms.
#[derive(Debug)]
pub struct Profile {
    out: File,
    frame: u64,
    began: Instant,
    failed: bool,
}

impl Profile {
    /// Begins the table in a new file, or in place of an old table.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn create(path: &Path) -> io::Result<Self> {
        let mut out = File::create(path)?;
        writeln!(
            out,
            "frame,unix_ms,work_ms,layout_ms,scene_ms,tiles_ms,missing_tiles,last_frame_ms"
        )?;
        Ok(Self {
            out,
            frame: 0,
            began: Instant::now(),
            failed: false,
        })
    }

    /// A frame begins.
    pub(super) fn begin(&mut self) {
        self.frame += 1;
        self.began = Instant::now();
    }

    /// Our part of the frame is over; `last` is what the whole of the one before took, painting included, in seconds.
    pub(super) fn end(&mut self, spent: Spent, last: Option<f32>) {
        let work = self.began.elapsed();
        let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
        let ms = |time: Duration| time.as_secs_f64() * 1000.0;
        let written = writeln!(
            self.out,
            "{},{:.3},{:.3},{:.3},{:.3},{:.3},{},{:.3}",
            self.frame,
            ms(now.unwrap_or_default()),
            ms(work),
            ms(spent.layout),
            ms(spent.scene),
            ms(spent.tiles),
            spent.missing,
            f64::from(last.unwrap_or_default()) * 1000.0
        );
        if let Err(error) = written
            && !self.failed
        {
            self.failed = true;
            log::error!("the table of frames has gaps: {error}");
        }
    }
}
