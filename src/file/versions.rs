//! Earlier versions of map files: what a save takes the place of is kept for a while, as an ordinary map file.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use serde::{Deserialize, Serialize};

use super::{FileError, SUFFIX, read_board, write_file};
use crate::model::Board;

/// Between two versions that are kept: each save of an afternoon would drive yesterday's map out.
const REST: Duration = Duration::from_mins(5);
/// Letters of a map's name that its folder shows.
const SHOWN: usize = 40;

/// How much is kept of each map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Keeping {
    pub count: usize,
    pub days: u32,
}

impl Default for Keeping {
    fn default() -> Self {
        Self {
            count: 50,
            days: 90,
        }
    }
}

/// All versions of all maps, in one folder.
#[derive(Debug, Clone)]
pub struct Versions {
    root: PathBuf,
    /// Those of this run, which no clock makes old.
    made: Arc<Mutex<BTreeSet<PathBuf>>>,
}

/// What a map file held once.
#[derive(Debug, Clone)]
pub struct Version {
    pub file: PathBuf,
    /// When it was saved.
    pub at: SystemTime,
    pub board: Result<Arc<Board>, FileError>,
}

impl Versions {
    pub fn new(root: PathBuf) -> Self {
        Self {
            root,
            made: Arc::default(),
        }
    }

    /// Keeps what a map file holds now, before something else takes its place: unless nothing is there, the last version
    /// is the same, or it is so recent that the two would differ by little. `always` keeps it even then.
    ///
    /// # Errors
    /// What the system refused.
    pub fn keep(&self, map: &Path, always: bool) -> io::Result<()> {
        let bytes = match fs::read(map) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(error),
        };
        let folder = self.folder(map);
        let kept = files(&folder);
        let last = kept.last();
        if let Some((_, last)) = last {
            let is_recent = age(last).is_some_and(|age| age < REST);
            let is_same = || fs::read(last).is_ok_and(|before| before == bytes);
            if is_recent && !always || is_same() {
                return Ok(());
            }
        }
        let saved = fs::metadata(map)?.modified()?;
        let seconds = saved
            .duration_since(SystemTime::UNIX_EPOCH)
            .unwrap_or_default();
        let number = last.map_or(1, |(number, _)| number + 1);
        fs::create_dir_all(&folder)?;
        let file = folder.join(format!("{number:06}-{}{SUFFIX}", seconds.as_secs()));
        write_file(&file, |out| out.write_all(&bytes))?;
        self.made().insert(file);
        Ok(())
    }

    /// Forgets what is too much or too old of a map; never what this run has kept.
    pub fn prune(&self, map: &Path, keeping: Keeping) {
        let kept = files(&self.folder(map));
        let oldest = Duration::from_hours(24 * u64::from(keeping.days));
        let surplus = kept.len().saturating_sub(keeping.count);
        let made = self.made();
        for (at, (_, file)) in kept.iter().enumerate() {
            let is_old = age(file).is_some_and(|age| age > oldest);
            if (at < surplus || is_old) && !made.contains(file) {
                // Another run will try again.
                let _ = fs::remove_file(file);
            }
        }
    }

    /// The versions of a map, the latest first.
    pub fn of(&self, map: &Path) -> Vec<Version> {
        let kept = files(&self.folder(map)).into_iter().rev();
        kept.map(|(_, file)| Version {
            at: saved_at(&file),
            board: read_board(&file).map(Arc::new),
            file,
        })
        .collect()
    }

    /// Its folder: named after the map for people, and after all of its path for us.
    fn folder(&self, map: &Path) -> PathBuf {
        let path = fs::canonicalize(map).unwrap_or_else(|_| map.to_owned());
        let hash = fnv1a(path.as_os_str().as_encoded_bytes());
        let name = map
            .file_name()
            .unwrap_or(OsStr::new("map"))
            .to_string_lossy();
        let name = name.strip_suffix(SUFFIX).unwrap_or(&name);
        let name: String = name
            .chars()
            .filter(|c| !c.is_control())
            .take(SHOWN)
            .collect();
        self.root.join(format!("{name}-{hash:016x}"))
    }

    fn made(&self) -> std::sync::MutexGuard<'_, BTreeSet<PathBuf>> {
        // It is a list of names, whole at any time.
        self.made.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The same for ever, as a name on disk must be. Source: G. Fowler, L. C. Noll, K.-P. Vo, "FNV-1a", 64 bits.
fn fnv1a(bytes: &[u8]) -> u64 {
    let step = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, step)
}

/// The files of a folder by their numbers.
fn files(folder: &Path) -> Vec<(u64, PathBuf)> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let mut files: Vec<(u64, PathBuf)> = entries
        .filter_map(|entry| {
            let path = entry.ok()?.path();
            let name = path.file_name()?.to_str()?;
            let (number, _) = name.strip_suffix(SUFFIX)?.split_once('-')?;
            Some((number.parse().ok()?, path))
        })
        .collect();
    files.sort();
    files
}

/// What its name says; else when it was kept.
fn saved_at(file: &Path) -> SystemTime {
    let named = || {
        let name = file.file_name()?.to_str()?;
        let (_, seconds) = name.strip_suffix(SUFFIX)?.split_once('-')?;
        let since = Duration::from_secs(seconds.parse().ok()?);
        SystemTime::UNIX_EPOCH.checked_add(since)
    };
    let kept = || fs::metadata(file).and_then(|about| about.modified()).ok();
    named().or_else(kept).unwrap_or(SystemTime::UNIX_EPOCH)
}

/// How long ago something was kept; none while the clock says that it is still to come.
fn age(file: &Path) -> Option<Duration> {
    fs::metadata(file).ok()?.modified().ok()?.elapsed().ok()
}
