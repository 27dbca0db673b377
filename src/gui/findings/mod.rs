//! The panel of findings: what the map says of itself, where, and what can be done about it.

mod evidence;
mod list;
mod rows;
mod words;

pub use rows::{Deed, Target};
pub(super) use words::{Words, blueprint_side};

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use eframe::egui::{Id, ScrollArea, Ui};

use self::rows::{Row, Rows, Section};
use super::app::App;
use super::jobs::{Handle, JobId};
use super::line_focus::LineFocus;
use super::run::Report;
use super::side::{self, is_covered, is_wanted_elsewhere};
use crate::analysis::{EvidenceTally, Findings};
use crate::i18n::{Lang, key};
use crate::model::Board;

/// Rows of a section that are shown before more are asked for.
const MOST_ROWS: usize = 20;

/// The open panel, its first line with the keyboard when it opens.
#[derive(Debug, Default)]
pub struct FindingsPanel {
    /// What was found last.
    found: Option<Found>,
    /// The board that was looked at last, and by whom until that is done.
    looked_at: u64,
    job: Option<JobId>,
    /// Rows that were asked for beyond the first ones.
    more: BTreeMap<Section, usize>,
    folded: BTreeSet<Section>,
    shown: Option<Shown>,
    /// The finding that was flown to last.
    current: Option<Id>,
    pub(super) keyboard: LineFocus,
}

/// What was found on a board.
#[derive(Debug)]
pub struct Found {
    pub revision: u64,
    pub board: Arc<Board>,
    pub findings: Findings,
}

/// What is in the panel, made when it changes.
#[derive(Debug)]
struct Shown {
    /// What it was made from.
    from: (u64, Lang, usize),
    evidence: EvidenceTally,
    board: Arc<Board>,
    sections: Vec<SectionShown>,
}

#[derive(Debug)]
struct SectionShown {
    section: Section,
    count: usize,
    rows: Vec<Row>,
}

impl FindingsPanel {
    /// Takes in what a thread found.
    pub fn received(&mut self, found: Found) {
        self.job = None;
        self.found = Some(found);
    }

    /// The thread is no more: what it looked for stays unknown until the board changes.
    pub fn job_died(&mut self, id: JobId) {
        self.job.take_if(|job| *job == id);
    }

    /// Makes the rows anew where something has changed.
    fn refresh(&mut self, app: &App) {
        let Some(found) = &self.found else {
            return;
        };
        let asked = self.more.values().sum();
        let from = (found.revision, app.strings.lang(), asked);
        if self.shown.as_ref().is_some_and(|shown| shown.from == from) {
            return;
        }
        let rows = Rows::new(&found.board, &found.findings, app.strings);
        let sections = Section::ALL.into_iter().map(|section| SectionShown {
            section,
            count: rows.count(section),
            rows: rows.first(section, MOST_ROWS + self.more.get(&section).unwrap_or(&0)),
        });
        self.shown = Some(Shown {
            from,
            evidence: found.findings.evidence.clone(),
            board: Arc::clone(&found.board),
            sections: sections.filter(|section| section.count > 0).collect(),
        });
    }
}

/// Looks at the board on a thread of its own, where it has changed since the last look. What is under way by hand or
/// by caret is waited for.
fn look(app: &mut App, panel: &mut FindingsPanel) {
    let Some(session) = &app.session else {
        return;
    };
    let (serial, document) = (session.serial, &session.document);
    let revision = document.revision();
    if panel.job.is_some() || panel.looked_at == revision || document.is_previewing() {
        return;
    }
    let board = Arc::clone(document.board());
    panel.looked_at = revision;
    let work = move |handle: &Handle<Report>| {
        let findings = Findings::of(&board);
        let found = Found {
            revision,
            board,
            findings,
        };
        handle.send(Report::Found { serial, found });
    };
    panel.job = Some(app.jobs.spawn("findings", None, work));
}

/// What is in the panel. True when it is to be closed.
pub(super) fn show(app: &mut App, ui: &mut Ui, panel: &mut FindingsPanel) -> bool {
    look(app, panel);
    panel.refresh(app);
    panel.keyboard.begin(ui, is_covered(app));
    let close = side::head(app, ui, key::FINDINGS_TITLE, key::FINDINGS_CLOSE);
    panel.keyboard.note(&close);
    ScrollArea::vertical()
        .auto_shrink(false)
        .show(ui, |ui| list::show(app, ui, panel));
    panel.keyboard.end(ui, is_wanted_elsewhere(app));
    close.clicked()
}
