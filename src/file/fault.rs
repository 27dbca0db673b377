//! What can be wrong with a file, and where: data first, words last.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::model::Violation;

use super::save::folder;
use super::syntax::Syntax;
use super::{MAX_BYTES, VERSION};

/// A fault in a board file; lines and columns count from 1, columns in characters.
#[derive(Debug, Clone, PartialEq)]
pub struct Fault {
    pub line: Option<usize>,
    pub column: Option<usize>,
    pub what: What,
}

/// Why a file cannot be read or written. `Display` is one sentence that names the file and what to do.
#[derive(Debug, Clone, PartialEq)]
pub struct FileError {
    pub path: PathBuf,
    /// At least one.
    pub faults: Vec<Fault>,
}

/// Everything that can be wrong with a file. `Display` says it in English, with what to do.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum What {
    #[error("there is no such file: check its name and its folder")]
    NoSuchFile,
    #[error("this is a folder: name a file in it")]
    Folder,
    #[error("this is a pipe or a device, no file: name a file, or - for what is piped in")]
    NoFile,
    #[error("you have no right to read this file: ask its owner for it")]
    MayNotRead,
    #[error("this file cannot be read ({why}): copy it elsewhere and try again")]
    Unreadable { why: String },
    #[error("this file is larger than {} MB, which no map is: take some pictures out of it", MAX_BYTES >> 20)]
    TooLarge,
    #[error("this file is empty: choose another one, or start a new map")]
    Empty,
    #[error("this is no text in UTF-8, so it is no map: choose another file")]
    NotUtf8,
    #[error("this is no RON, so it is no map ({why}): choose another file")]
    NotRon { why: Syntax },
    #[error(
        "this is RON, but no map (its field “format” is not \"jalon-board\"): choose another file"
    )]
    OtherRon,
    #[error(
        "this map is of version {found}, and this Jalon reads up to version {VERSION}: update Jalon to open it"
    )]
    NewerVersion { found: String },
    #[error("“{found}” is no version of a map: versions begin with 1, and {VERSION} is the newest")]
    NoVersion { found: String },
    #[error("there is no field “{found}” here: remove it, or use one of {known}")]
    UnknownField { found: String, known: String },
    #[error("“{found}” is not known here: use one of {known}")]
    UnknownName { found: String, known: String },
    #[error("the field “{field}” is missing: add it")]
    MissingField { field: String },
    #[error("the field “{field}” stands here twice: keep one")]
    DoubleField { field: String },
    #[error("{found} stands where {expected} should: correct it")]
    WrongValue { found: String, expected: String },
    #[error("“{found}” stands where a whole number should: correct it")]
    NoWholeNumber { found: String },
    #[error("“{found}” is too small or too large for a whole number here: correct it")]
    NumberTooFar { found: String },
    #[error("“{found}” is no id: an id is 12 characters out of 0–9 and A–Z without I, L, O, U")]
    NoId { found: String },
    #[error("there are too many brackets in each other here for a map: choose another file")]
    TooDeep,
    #[error("the text breaks off or is miswritten here ({why}): correct it")]
    Miswritten { why: Syntax },
    #[error("{0}")]
    Board(#[from] Violation),
    #[error("there is no folder “{}”: make it, or save elsewhere", folder.display())]
    NoSuchFolder { folder: PathBuf },
    #[error("you have no right to write here: save elsewhere, or ask for the right")]
    MayNotWrite,
    #[error("the disk is full: free some room, or save elsewhere")]
    DiskFull,
    #[error("the file that is here is no map, and stays as it is: choose another name")]
    WouldReplace,
    #[error(
        "the map that is here was saved by a newer Jalon, and stays as it is: save under another name"
    )]
    WouldReplaceNewer,
    #[error(
        "this map has been changed by another program since, and stays as it is: save under another name, or replace it"
    )]
    ChangedMeanwhile,
    #[error("the file cannot be written ({why}): save elsewhere")]
    Unwritable { why: String },
    #[error("the disk gave back something else than was written: save elsewhere")]
    Mangled,
}

impl Fault {
    /// A fault of the file as a whole.
    pub(super) fn of(what: What) -> Self {
        Self {
            line: None,
            column: None,
            what,
        }
    }
}

impl FileError {
    pub(super) fn new(path: &Path, what: What) -> Self {
        Self {
            path: path.to_owned(),
            faults: vec![Fault::of(what)],
        }
    }

    /// Why a file could not be written, from what the system said.
    pub fn of_writing(path: &Path, error: &io::Error) -> Self {
        let folder = folder(path);
        let what = match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory if !folder.is_dir() => {
                let folder = folder.to_owned();
                What::NoSuchFolder { folder }
            }
            _ => What::of_writing(error),
        };
        Self::new(path, what)
    }

    /// The faults one by one, each as `file:line:column: message`.
    pub fn lines(&self) -> impl Iterator<Item = String> {
        self.faults
            .iter()
            .map(|fault| format!("{}: {}", self.place(fault), fault.what))
    }

    /// Where a fault is: `file`, or `file:line:column`.
    pub fn place(&self, fault: &Fault) -> String {
        let path = self.path.display();
        match (fault.line, fault.column) {
            (Some(line), Some(column)) => format!("{path}:{line}:{column}"),
            _ => path.to_string(),
        }
    }
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(first) = self.lines().next() {
            f.write_str(&first)?;
        }
        match self.faults.len() {
            0 | 1 => Ok(()),
            2 => f.write_str(" (and one more fault)"),
            n => write!(f, " (and {} more faults)", n - 1),
        }
    }
}

impl std::error::Error for FileError {}

impl What {
    pub(super) fn of_reading(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Self::NoSuchFile,
            io::ErrorKind::IsADirectory => Self::Folder,
            io::ErrorKind::PermissionDenied => Self::MayNotRead,
            _ => Self::Unreadable {
                why: error.to_string(),
            },
        }
    }

    /// Why a file could not be written, without its folder at hand; [`FileError::of_writing`] knows more.
    pub fn of_writing(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                Self::MayNotWrite
            }
            io::ErrorKind::IsADirectory => Self::Folder,
            io::ErrorKind::StorageFull
            | io::ErrorKind::QuotaExceeded
            | io::ErrorKind::FileTooLarge => Self::DiskFull,
            _ => Self::Unwritable {
                why: error.to_string(),
            },
        }
    }
}

/// Where each line of a text begins, to tell byte offsets as line and column.
pub(super) struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        let breaks = text.match_indices('\n').map(|(at, _)| at + 1);
        Self {
            text,
            starts: std::iter::once(0).chain(breaks).collect(),
        }
    }

    /// The byte offset of a line and column, both counted from 1.
    pub(super) fn offset(&self, line: usize, column: usize) -> usize {
        let start = self.starts.get(line - 1).copied();
        let rest = start.map_or("", |start| &self.text[start..]);
        let within = rest.char_indices().nth(column - 1);
        start.map_or(self.text.len(), |start| {
            start + within.map_or(rest.len(), |(at, _)| at)
        })
    }

    pub(super) fn fault(&self, at: usize, what: What) -> Fault {
        let line = self.starts.partition_point(|start| *start <= at);
        let start = self.starts[line - 1];
        Fault {
            line: Some(line),
            column: Some(1 + self.text[start..at].chars().count()),
            what,
        }
    }
}
