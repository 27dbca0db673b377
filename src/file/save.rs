//! Files replaced as a whole or not at all.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Read as _, Write};
use std::path::{Path, PathBuf};

use crate::model::Board;

use super::fault::{FileError, What};
use super::{MAX_BYTES, board_to_text, head};

/// Writes a board beside, flushes, reads it back, and renames over `path`; what was there stays when anything fails.
///
/// # Errors
/// What the system refused, or that `path` holds something that is no board.
pub fn write_board(board: &Board, path: &Path) -> Result<(), FileError> {
    let error = |what| FileError::new(path, what);
    let text = board_to_text(board);
    if text.len() as u64 > MAX_BYTES {
        return Err(error(What::TooLarge));
    }
    let target = follow(path).map_err(|e| error(What::of_writing(&e)))?;
    if holds_something_else(&target).map_err(|e| error(What::of_reading(&e)))? {
        return Err(error(What::WouldReplace));
    }
    let refused = |e: io::Error| error(writing_to(&target, &e));
    let beside = Beside::new(&target).map_err(refused)?;
    let written = beside.fill(|out| out.write_all(text.as_bytes()));
    written.map_err(refused)?;
    if fs::read(&beside.path).map_err(refused)? != text.as_bytes() {
        return Err(error(What::Mangled));
    }
    beside.replace(&target).map_err(refused)
}

/// Writes any file (an export) the same careful way: `fill` writes it beside, then it replaces `path`.
///
/// # Errors
/// What the system refused; `path` is then as it was.
pub fn write_file<E: From<io::Error>>(
    path: &Path,
    fill: impl FnOnce(&mut dyn Write) -> Result<(), E>,
) -> Result<(), E> {
    let target = follow(path)?;
    let beside = Beside::new(&target)?;
    beside.fill(fill)?;
    beside.replace(&target)?;
    Ok(())
}

/// The file that `path` leads to through links; itself when it is none.
fn follow(path: &Path) -> io::Result<PathBuf> {
    match fs::canonicalize(path) {
        Ok(target) if target.is_dir() => Err(io::ErrorKind::IsADirectory.into()),
        Ok(target) => Ok(target),
        // Also a link that leads nowhere yet: what it names is made.
        Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(match fs::read_link(path) {
            Ok(link) => folder(path).join(link),
            Err(_) => path.to_owned(),
        }),
        Err(e) => Err(e),
    }
}

fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

fn writing_to(target: &Path, error: &io::Error) -> What {
    let folder = folder(target);
    if error.kind() == io::ErrorKind::NotFound && !folder.is_dir() {
        let folder = folder.to_owned();
        return What::NoSuchFolder { folder };
    }
    What::of_writing(error)
}

/// True for a file that is neither empty nor a board, be it a newer or a faulty one.
fn holds_something_else(path: &Path) -> io::Result<bool> {
    // Enough for the format and the version behind any sensible comment.
    const HEAD: u64 = 64 * 1024;
    let file = match File::open(path) {
        Ok(file) => file,
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(false),
        Err(e) => return Err(e),
    };
    let mut bytes = Vec::new();
    file.take(HEAD).read_to_end(&mut bytes)?;
    let text = String::from_utf8_lossy(&bytes);
    Ok(match head::version(text.trim_start_matches('\u{feff}')) {
        Ok(_) => false,
        Err(fault) => !matches!(
            fault.what,
            What::Empty | What::NewerVersion { .. } | What::NoVersion { .. }
        ),
    })
}

/// A file of passage in the folder of the one to be replaced, gone when it is dropped.
struct Beside {
    path: PathBuf,
}

impl Beside {
    fn new(target: &Path) -> io::Result<Self> {
        let name = target.file_name().unwrap_or_default().to_string_lossy();
        // Long names leave room for what is added to them.
        let name: String = name.chars().take(48).collect();
        for attempt in 0_u32.. {
            let passage = format!(".{name}.{}-{attempt}.part", std::process::id());
            let path = folder(target).join(passage);
            match OpenOptions::new().write(true).create_new(true).open(&path) {
                Ok(_) => return Ok(Self { path }),
                Err(e) if e.kind() == io::ErrorKind::AlreadyExists && attempt < 1000 => {}
                Err(e) => return Err(e),
            }
        }
        Err(io::ErrorKind::AlreadyExists.into())
    }

    fn fill<E: From<io::Error>>(
        &self,
        fill: impl FnOnce(&mut dyn Write) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut out = BufWriter::new(OpenOptions::new().write(true).open(&self.path)?);
        fill(&mut out)?;
        let file = out.into_inner().map_err(io::IntoInnerError::into_error)?;
        file.sync_all()?;
        Ok(())
    }

    fn replace(&self, target: &Path) -> io::Result<()> {
        if let Ok(old) = fs::metadata(target) {
            // A file that its owner has locked against writing is not replaced behind their back.
            if old.permissions().readonly() {
                return Err(io::ErrorKind::PermissionDenied.into());
            }
            fs::set_permissions(&self.path, old.permissions())?;
        }
        fs::rename(&self.path, target)?;
        // The name itself reaches the disk with its folder; systems that cannot do this need not.
        if let Ok(folder) = File::open(folder(target)) {
            let _ = folder.sync_all();
        }
        Ok(())
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        // Gone already when all went well.
        let _ = fs::remove_file(&self.path);
    }
}
