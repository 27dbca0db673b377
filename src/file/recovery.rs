//! Work that is stored nowhere else yet, kept on disk while its map is open, and found again after a crash.
//!
//! Each running program has a shelf of its own, a folder that it holds locked; what is on the shelf of a program that has
//! ended is offered to the next one. The whole board is written each time, not a journal of edits: any Jalon reads it as
//! it reads a map, however edits have changed between versions, and nothing depends on a file that may have gone.
//! `tests/bench/README.md` says what that costs.

use std::ffi::OsString;
use std::fs::{self, File, TryLockError};
use std::io::{self, BufRead as _, BufReader, Read as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use ron::extensions::Extensions;
use serde::{Deserialize, Serialize};

use super::{FileError, SUFFIX, Stamp, board_to_text, read_board, write_file};
use crate::model::Board;

/// What opens the first line, a comment for whoever reads the file as a map.
const MARK: &str = "// jalon-recovery ";
/// The file whose lock says that its program still runs.
const LOCK: &str = "lock";
/// No first line is longer, in bytes.
const LONGEST_LINE: u64 = 64 * 1024;
/// The folder of what was put away by hand.
const DISCARDED: &str = "discarded";
/// How long what was put away can still be had back.
const KEPT: Duration = Duration::from_hours(30 * 24);
/// A shelf that is younger may be one that its program is about to lock.
const SETTLED: Duration = Duration::from_mins(1);

/// The file that a board was opened from.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Origin {
    /// None for a board that never had one.
    pub path: Option<PathBuf>,
    /// What the file held when it was read or written last.
    pub stamp: Option<Stamp>,
}

/// An origin on disk: paths as the system has them, in UTF-8 or not.
#[derive(Serialize, Deserialize)]
struct OriginLine {
    path: Option<OsString>,
    stamp: Option<Stamp>,
}

impl Origin {
    fn line(&self) -> String {
        let line = OriginLine {
            path: self.path.clone().map(PathBuf::into_os_string),
            stamp: self.stamp,
        };
        // What cannot be written down is as if it were not known.
        let text = ron::Options::default().to_string(&line).unwrap_or_default();
        format!("{MARK}{text}")
    }

    /// What the first line says; nothing where it says nothing that is understood.
    fn of(line: &str) -> Self {
        let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
        let text = line.strip_prefix(MARK).unwrap_or_default();
        match options.from_str::<OriginLine>(text) {
            Ok(line) => Self {
                path: line.path.map(PathBuf::from),
                stamp: line.stamp,
            },
            Err(_) => Self::default(),
        }
    }
}

/// Where one running program keeps what is not saved. Gone with it when nothing is left on it.
#[derive(Debug)]
pub struct Shelf {
    folder: PathBuf,
    _lock: File,
}

impl Shelf {
    /// A new shelf in the folder of all shelves, which is made when it is missing.
    ///
    /// # Errors
    /// What the system refused.
    pub fn new(root: &Path) -> io::Result<Self> {
        let since = SystemTime::UNIX_EPOCH.elapsed().unwrap_or_default();
        let name = format!("{}-{}", std::process::id(), since.as_nanos());
        let folder = root.join(name);
        fs::create_dir_all(&folder)?;
        let lock = File::create_new(folder.join(LOCK))?;
        match lock.try_lock() {
            // Where nothing can be locked, it must do without.
            Ok(()) | Err(TryLockError::Error(_)) => {}
            Err(TryLockError::WouldBlock) => return Err(io::ErrorKind::ResourceBusy.into()),
        }
        Ok(Self {
            folder,
            _lock: lock,
        })
    }

    /// Keeps the board that is open under this number, in place of what was kept of it before.
    ///
    /// # Errors
    /// What the system refused; what was kept before is still there.
    pub fn keep(&self, serial: u64, board: &Board, origin: &Origin) -> io::Result<()> {
        let head = origin.line();
        let text = board_to_text(board);
        write_file(&self.file(serial), |out| write!(out, "{head}\n{text}"))
    }

    /// Nothing of this board needs to be kept any more.
    ///
    /// # Errors
    /// What the system refused.
    pub fn clear(&self, serial: u64) -> io::Result<()> {
        match fs::remove_file(self.file(serial)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }

    fn file(&self, serial: u64) -> PathBuf {
        self.folder.join(format!("{serial}{SUFFIX}"))
    }
}

impl Drop for Shelf {
    fn drop(&mut self) {
        sweep(&self.folder);
    }
}

/// Work that an ended program has left. No other program is offered it while this is alive.
#[derive(Debug, Clone)]
pub struct Left {
    pub file: PathBuf,
    /// When it was written.
    pub at: SystemTime,
    pub origin: Origin,
    /// The board, or why it cannot be read.
    pub board: Result<Arc<Board>, FileError>,
    /// Holds the lock of its shelf.
    _claim: Arc<File>,
}

/// All that ended programs have left, the latest first; looks away from the shelves of those that run.
pub fn left(root: &Path) -> Vec<Left> {
    forget_discarded(root);
    let mut left: Vec<Left> = entries(root)
        .filter(|folder| folder.is_dir() && !folder.ends_with(DISCARDED))
        .flat_map(|shelf| left_on(&shelf))
        .collect();
    left.sort_by_key(|left| std::cmp::Reverse(left.at));
    left
}

fn left_on(shelf: &Path) -> Vec<Left> {
    let Some(claim) = claim(shelf) else {
        return Vec::new();
    };
    let claim = Arc::new(claim);
    let boards = entries(shelf).filter(|file| is_board(file));
    let left: Vec<Left> = boards
        .map(|file| Left {
            at: fs::metadata(&file)
                .and_then(|about| about.modified())
                .unwrap_or(SystemTime::UNIX_EPOCH),
            origin: origin(&file),
            board: read_board(&file).map(Arc::new),
            file,
            _claim: Arc::clone(&claim),
        })
        .collect();
    if left.is_empty() && age(shelf).is_some_and(|age| age > SETTLED) {
        sweep(shelf);
    }
    left
}

/// The lock of a shelf whose program has ended.
fn claim(shelf: &Path) -> Option<File> {
    let lock = File::options()
        .write(true)
        .create(true)
        .truncate(false)
        .open(shelf.join(LOCK))
        .ok()?;
    match lock.try_lock() {
        // Rather offered twice than never, where nothing can be locked.
        Ok(()) | Err(TryLockError::Error(_)) => Some(lock),
        Err(TryLockError::WouldBlock) => None,
    }
}

fn origin(file: &Path) -> Origin {
    let mut line = String::new();
    let read = File::open(file).and_then(|file| {
        let mut start = BufReader::new(file).take(LONGEST_LINE);
        start.read_line(&mut line)
    });
    match read {
        Ok(_) => Origin::of(line.trim_end()),
        Err(_) => Origin::default(),
    }
}

impl Left {
    /// It is stored elsewhere now.
    ///
    /// # Errors
    /// What the system refused.
    pub fn remove(&self) -> io::Result<()> {
        fs::remove_file(&self.file)?;
        self.sweep_shelf();
        Ok(())
    }

    /// Puts it away for a month; where it is then.
    ///
    /// # Errors
    /// What the system refused; it is then where it was.
    pub fn discard(&self) -> io::Result<PathBuf> {
        let (Some(shelf), Some(name)) = (self.file.parent(), self.file.file_name()) else {
            return Err(io::ErrorKind::NotFound.into());
        };
        let (Some(root), Some(shelf_name)) = (shelf.parent(), shelf.file_name()) else {
            return Err(io::ErrorKind::NotFound.into());
        };
        let folder = root.join(DISCARDED);
        fs::create_dir_all(&folder)?;
        let mut new_name = shelf_name.to_owned();
        new_name.push("-");
        new_name.push(name);
        let away = folder.join(new_name);
        fs::rename(&self.file, &away)?;
        // The month begins now; where that cannot be written down, it began with the work.
        let _ = File::options()
            .write(true)
            .open(&away)
            .and_then(|file| file.set_modified(SystemTime::now()));
        Ok(away)
    }

    /// Takes back what was put `away`.
    ///
    /// # Errors
    /// What the system refused.
    pub fn take_back(&self, away: &Path) -> io::Result<()> {
        if let Some(shelf) = self.file.parent() {
            fs::create_dir_all(shelf)?;
        }
        fs::rename(away, &self.file)
    }

    fn sweep_shelf(&self) {
        if let Some(shelf) = self.file.parent() {
            sweep(shelf);
        }
    }
}

fn is_board(file: &Path) -> bool {
    file.to_string_lossy().ends_with(SUFFIX)
}

/// Removes a shelf that has no board on it: a lock, or what was still being written when its program ended.
fn sweep(shelf: &Path) {
    if !entries(shelf).any(|file| is_board(&file)) {
        // What cannot be swept up now is swept up by a later run.
        let _ = fs::remove_dir_all(shelf);
    }
}

fn forget_discarded(root: &Path) {
    for file in entries(&root.join(DISCARDED)) {
        if age(&file).is_some_and(|age| age > KEPT) {
            // Another run will try again.
            let _ = fs::remove_file(file);
        }
    }
}

/// How long ago something was written; none while the clock says that it is still to come.
fn age(path: &Path) -> Option<Duration> {
    fs::metadata(path).ok()?.modified().ok()?.elapsed().ok()
}

fn entries(folder: &Path) -> impl Iterator<Item = PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    entries.filter_map(|entry| Some(entry.ok()?.path()))
}
