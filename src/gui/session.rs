//! The open board with what belongs to it alone.

use std::path::{Path, PathBuf};

use super::autosave::Autosave;
use super::canvas::Canvas;
use super::compare::Compare;
use super::dialogs::export::ExportDialog;
use super::find::Find;
use super::inspector::Inspector;
use super::jobs::JobId;
use super::run::file::Next;
use super::side::Side;
use super::validation::Walk;
use crate::edit::{Document, Edit};
use crate::file::{self, Stamp};
use crate::i18n::{Strings, key};

/// A board on the screen.
pub struct Session {
    /// Tells this board from one opened before or after it.
    pub serial: u64,
    pub document: Document,
    pub canvas: Canvas,
    pub find: Find,
    /// The panel at the left, while one is open.
    pub side: Option<Side>,
    /// The validation walk, while it is under way.
    pub validation: Option<Walk>,
    pub inspector: Inspector,
    /// Where it is stored; none while it never was.
    pub path: Option<PathBuf>,
    /// What the file held when it was read or written here; none once another program's change may be replaced.
    pub stamp: Option<Stamp>,
    pub saving: Option<Saving>,
    pub autosave: Autosave,
    /// Another map over this one, while they are compared.
    pub compare: Option<Box<Compare>>,
    /// What was chosen for the last export of this board.
    pub exported: Option<Box<ExportDialog>>,
}

/// A save under way, and what waits for it.
#[derive(Debug)]
pub struct Saving {
    pub job: JobId,
    pub then: Option<Next>,
    /// Asked for meanwhile: where to write next.
    pub again: Option<PathBuf>,
}

/// How safe the board is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Safety {
    /// Never stored, and nothing to lose.
    Untouched,
    Unsaved,
    Saving,
    Saved,
}

impl Session {
    pub fn safety(&self) -> Safety {
        if self.saving.is_some() {
            Safety::Saving
        } else if self.document.is_unsaved() {
            Safety::Unsaved
        } else if self.path.is_some() {
            Safety::Saved
        } else {
            Safety::Untouched
        }
    }

    /// What is being typed beside the board, as the step that it will be.
    pub fn typed(&self) -> Option<Edit> {
        let corrected = || {
            let walk = self.validation.as_ref()?;
            walk.typed(self.document.present())
        };
        self.inspector.typed().cloned().or_else(corrected)
    }

    /// What is on the screen.
    pub fn shown(&self) -> &Canvas {
        match &self.compare {
            Some(compare) => &compare.canvas,
            None => &self.canvas,
        }
    }

    /// The file's name, else the board's title.
    pub fn name(&self, strings: &Strings) -> String {
        match &self.path {
            Some(path) => stem(path),
            None => self.title(strings),
        }
    }

    /// The board's title, or words for none.
    pub fn title(&self, strings: &Strings) -> String {
        let title = self.document.board().title.trim();
        if title.is_empty() {
            strings.get(key::BOARD_UNTITLED).to_owned()
        } else {
            title.to_owned()
        }
    }

    /// A name for its first file, safe on every system.
    pub fn proposed_file_name(&self, strings: &Strings) -> String {
        let title = self.title(strings);
        let safe: String = title
            .chars()
            .map(|c| {
                if c.is_control() || "/\\:*?\"<>|".contains(c) {
                    ' '
                } else {
                    c
                }
            })
            .collect();
        safe.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// A file's name without its suffixes.
pub fn stem(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    let name = name.to_string_lossy();
    let bare = name
        .strip_suffix(file::SUFFIX)
        .or_else(|| name.strip_suffix(".ron"));
    bare.unwrap_or(&name).to_owned()
}
