//! Finding words and filtering notes: what is looked for, and what of the board steps back for it.

mod bar;
mod values;

pub(super) use bar::show;

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::draw::{channel_name, channel_short_name};
use crate::edit::Document;
use crate::edit::find::{Filter, Found, Hit, Query, cards_of_others, without};
use crate::i18n::{Lang, Strings};
use crate::model::{Board, CardId, Channel, PersonaId};

/// What is looked for on one open board. Never saved with it.
#[derive(Debug, Default)]
pub struct Find {
    /// The field is there; without it only the filter counts.
    pub is_open: bool,
    text: String,
    pub filter: Filter,
    /// The hit that was shown last.
    at: Option<Hit>,
    found: Found,
    /// How many notes there are where nobody's are left out.
    shown: usize,
    /// How many of them the filter lets through.
    fitting: usize,
    faded: Arc<BTreeSet<CardId>>,
    seen: Option<Seen>,
    keyboard: Keyboard,
    /// The next frame opens the menu of the filter.
    opens_menu: bool,
    menu_is_open: bool,
}

/// Whether the bar has the keyboard.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Keyboard {
    #[default]
    Elsewhere,
    /// The field takes it, its text selected.
    Taking,
    Here,
}

/// What the results were made from.
#[derive(Debug, PartialEq)]
struct Seen {
    revision: u64,
    lang: Lang,
    alone: Option<PersonaId>,
    is_open: bool,
    text: String,
    filter: Filter,
}

impl Find {
    /// Shows the field and gives it the keyboard.
    pub fn open(&mut self) {
        self.is_open = true;
        self.keyboard = Keyboard::Taking;
    }

    /// Opens the menu of what can be filtered by.
    pub fn open_menu(&mut self) {
        self.opens_menu = true;
        self.menu_is_open = true;
    }

    pub fn close(&mut self) {
        self.is_open = false;
        self.keyboard = Keyboard::Elsewhere;
    }

    /// True while the field is shown.
    pub fn is_open(&self) -> bool {
        self.is_open
    }

    /// True from the order to open on: what is typed is for the field, and Escape too.
    pub fn has_keyboard(&self) -> bool {
        self.keyboard != Keyboard::Elsewhere
    }

    /// True when words are looked for, be it out of sight.
    pub fn is_looking(&self) -> bool {
        Query::new(&self.text).is_some()
    }

    pub fn found(&self) -> &Found {
        &self.found
    }

    /// The cards that step back.
    pub fn faded(&self) -> &Arc<BTreeSet<CardId>> {
        &self.faded
    }

    /// Goes to the next hit, or the one before, round and round.
    pub fn step(&mut self, forward: bool) -> Option<Hit> {
        let hits = &self.found.hits;
        let last = hits.len().checked_sub(1)?;
        let next = match (self.place(), forward) {
            (None, true) => 0,
            (None, false) => last,
            (Some(at), true) => (at + 1) % hits.len(),
            (Some(at), false) => at.checked_sub(1).unwrap_or(last),
        };
        self.at = Some(hits[next]);
        self.at
    }

    /// Brings the results up to the board, of which one persona's journey may be shown alone, and to what was typed
    /// and chosen.
    pub fn update(&mut self, document: &Document, alone: Option<PersonaId>, strings: &Strings) {
        let now = Seen {
            revision: document.revision(),
            lang: strings.lang(),
            alone,
            is_open: self.is_open,
            text: self.text.clone(),
            filter: self.filter.clone(),
        };
        if self.seen.as_ref() == Some(&now) {
            return;
        }
        self.seen = Some(now);
        let board = document.board();
        self.filter.prune(board);
        let others = alone.map(|persona| without(board, &cards_of_others(board, persona)));
        let board = others.as_ref().unwrap_or(board);
        let faded = self.filter.refused(board);
        self.shown = board.cards().count();
        self.fitting = self.shown - faded.len();
        self.find(board, strings);
        let faded = self.faded_for(board, faded);
        if *self.faded != faded {
            self.faded = Arc::new(faded);
        }
    }

    fn find(&mut self, board: &Board, strings: &Strings) {
        let on_board = Strings::for_board(&board.language, strings.lang());
        let names = |channel: &Channel| {
            [
                channel_short_name(channel, on_board),
                channel_name(channel, on_board),
                channel_name(channel, strings),
            ]
            .join("\n")
        };
        // The words wait while the bar is closed.
        let query = Query::new(&self.text).filter(|_| self.is_open);
        self.found = query.map_or_else(Found::default, |query| {
            query.find(board, &self.filter, &names)
        });
    }

    /// What the filter refuses, and, while the field is open, what was not found. Nothing found is said, not dimmed.
    fn faded_for(&self, board: &Board, mut refused: BTreeSet<CardId>) -> BTreeSet<CardId> {
        let any = !self.found.hits.is_empty() || self.found.unseen > 0;
        if self.is_open && any {
            let ids = board.cards().map(|(_, card)| card.id);
            refused.extend(ids.filter(|id| !self.found.cards.contains(id)));
        }
        refused
    }

    /// Where among the hits the one is that was shown last.
    fn place(&self) -> Option<usize> {
        let at = self.at?;
        self.found.hits.iter().position(|hit| *hit == at)
    }

    fn is_shown(&self) -> bool {
        self.is_open || !self.filter.is_empty() || self.menu_is_open
    }
}
