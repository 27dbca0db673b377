//! Files replaced as a whole or not at all.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, BufWriter, Read as _, Write};
use std::path::{Path, PathBuf};

use crate::model::Board;

use super::fault::{FileError, What};
use super::{MAX_BYTES, Stamp, board_to_text, head};

/// Writes a board beside, flushes, reads it back, and renames over `path`; what was there stays when anything fails.
///
/// # Errors
/// What the system refused, or that `path` holds something that is no board.
pub fn write_board(board: &Board, path: &Path) -> Result<Stamp, FileError> {
    write(board, path, None)
}

/// As `write_board`, but only over the file that was read or written last.
///
/// # Errors
/// As `write_board`, or that the file has been changed since.
pub fn write_board_over(board: &Board, path: &Path, last: Stamp) -> Result<Stamp, FileError> {
    write(board, path, Some(last))
}

fn write(board: &Board, path: &Path, last: Option<Stamp>) -> Result<Stamp, FileError> {
    let error = |what| FileError::new(path, what);
    let refused = |e: io::Error| FileError::of_writing(path, &e);
    let text = board_to_text(board);
    if text.len() as u64 > MAX_BYTES {
        return Err(error(What::TooLarge));
    }
    let target = Target::of(path).map_err(refused)?;
    let stamp = Stamp::of(text.as_bytes());
    if target.is_device() {
        let poured = target.pour(|out| out.write_all(text.as_bytes()));
        return poured.map(|()| stamp).map_err(refused);
    }
    if let Some(what) = target.refusal(last).map_err(refused)? {
        return Err(error(what));
    }
    let beside = Beside::new(&target).map_err(refused)?;
    beside
        .fill(|out| out.write_all(text.as_bytes()))
        .map_err(refused)?;
    if fs::read(&beside.path).map_err(refused)? != text.as_bytes() {
        return Err(error(What::Mangled));
    }
    beside.replace(&target).map_err(refused)?;
    Ok(stamp)
}

/// Writes any file (an export) the same careful way: `fill` writes it beside, then it replaces `path`.
/// [`FileError::of_writing`] makes a sentence of an error of the system.
///
/// # Errors
/// What the system or `fill` refused; `path` is then as it was.
pub fn write_file<E: From<io::Error>>(
    path: &Path,
    fill: impl FnOnce(&mut dyn Write) -> Result<(), E>,
) -> Result<(), E> {
    let target = Target::of(path)?;
    if target.is_device() {
        return target.pour(fill);
    }
    let beside = Beside::new(&target)?;
    beside.fill(fill)?;
    beside.replace(&target)?;
    Ok(())
}

/// The folder of a file.
pub(super) fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// What a path leads to through links, and what is there now.
struct Target {
    path: PathBuf,
    old: Option<Metadata>,
}

impl Target {
    /// Refuses folders, and files that their owner has locked against writing: a rename would pass over the lock.
    fn of(path: &Path) -> io::Result<Self> {
        let path = match fs::canonicalize(path) {
            Ok(path) => path,
            // Also a link that leads nowhere yet: what it names is made.
            Err(e) if e.kind() == io::ErrorKind::NotFound => match fs::read_link(path) {
                Ok(link) => folder(path).join(link),
                Err(_) => path.to_owned(),
            },
            Err(e) => return Err(e),
        };
        let old = fs::metadata(&path).ok();
        match &old {
            Some(old) if old.is_dir() => Err(io::ErrorKind::IsADirectory.into()),
            Some(old) if old.permissions().readonly() => {
                Err(io::ErrorKind::PermissionDenied.into())
            }
            _ => Ok(Self { path, old }),
        }
    }

    /// True for what cannot be replaced, only written to: a pipe, a terminal.
    fn is_device(&self) -> bool {
        self.old.as_ref().is_some_and(|old| !old.is_file())
    }

    fn pour<E: From<io::Error>>(
        &self,
        fill: impl FnOnce(&mut dyn Write) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut out = BufWriter::new(OpenOptions::new().write(true).open(&self.path)?);
        fill(&mut out)?;
        out.flush()?;
        Ok(())
    }

    /// Why no board may take the place of what is there: a newer board, something that is neither empty nor
    /// a board, be it a faulty one, or another file than the `last`.
    fn refusal(&self, last: Option<Stamp>) -> io::Result<Option<What>> {
        if self.old.is_none() {
            return Ok(None);
        }
        // The format and the version may come last.
        let mut bytes = Vec::new();
        File::open(&self.path)?
            .take(MAX_BYTES)
            .read_to_end(&mut bytes)?;
        let text = String::from_utf8_lossy(&bytes);
        let version = head::version(text.trim_start_matches('\u{feff}'));
        Ok(match version.map_err(|fault| fault.what) {
            Err(What::NewerVersion { .. }) => Some(What::WouldReplaceNewer),
            _ if last.is_some_and(|last| last != Stamp::of(&bytes)) => Some(What::ChangedMeanwhile),
            Ok(_) | Err(What::Empty | What::NoVersion { .. }) => None,
            Err(_) => Some(What::WouldReplace),
        })
    }
}

/// A file of passage in the folder of the one to be replaced, gone when it is dropped before it has its place.
struct Beside {
    path: PathBuf,
    file: File,
    /// Once it has its place, the name of passage may be another saver's.
    placed: bool,
}

impl Beside {
    /// A new file with the rights of the old one, if there is one.
    fn new(target: &Target) -> io::Result<Self> {
        let name = target.path.file_name().unwrap_or_default();
        // Long names leave room for what is added to them.
        let name: String = name.to_string_lossy().chars().take(48).collect();
        let mut attempt = 0;
        let beside = loop {
            let passage = format!(".{name}.{}-{attempt}.part", std::process::id());
            let path = folder(&target.path).join(passage);
            match File::create_new(&path) {
                Ok(file) => {
                    break Self {
                        path,
                        file,
                        placed: false,
                    };
                }
                // Left behind by a crash, or made by another thread.
                Err(e) if e.kind() == io::ErrorKind::AlreadyExists && attempt < 1000 => {
                    attempt += 1;
                }
                Err(e) => return Err(e),
            }
        };
        if let Some(old) = &target.old {
            keep_group(&beside.file, old);
            beside.file.set_permissions(old.permissions())?;
        }
        Ok(beside)
    }

    fn fill<E: From<io::Error>>(
        &self,
        fill: impl FnOnce(&mut dyn Write) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut out = BufWriter::new(&self.file);
        fill(&mut out)?;
        out.flush()?;
        self.file.sync_all()?;
        Ok(())
    }

    fn replace(mut self, target: &Target) -> io::Result<()> {
        fs::rename(&self.path, &target.path)?;
        self.placed = true;
        // The name itself reaches the disk with its folder; systems that cannot do this need not.
        if let Ok(folder) = File::open(folder(&target.path)) {
            let _ = folder.sync_all();
        }
        Ok(())
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        if !self.placed {
            // It failed before; that it cannot be cleared away either is no news.
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// A file shared with a group stays so; where that is not allowed, it belongs to the group of whoever saves.
#[cfg(unix)]
fn keep_group(file: &File, old: &Metadata) {
    use std::os::unix::fs::{MetadataExt as _, fchown};
    let _ = fchown(file, None, Some(old.gid()));
}

#[cfg(not(unix))]
fn keep_group(_: &File, _: &Metadata) {}
