//! Presenting: a walk along the stages and lanes of a board, as a state machine over steps.

mod room;

pub use room::Room;

use kurbo::Rect;

use super::Camera;
use crate::layout::Layout;
use crate::model::{LaneId, StageId};

/// Digits that follow each other within so many seconds are one number.
const ONE_NUMBER: f64 = 1.0;

/// What the room looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Spot {
    #[default]
    Whole,
    Stage(StageId),
    Lane(LaneId),
}

/// Which way a walk goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Walk {
    Stages,
    Lanes,
}

/// What a key or the mouse asks of a presentation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// On to the next stage or lane.
    On(Walk),
    /// Back to the one before.
    Back(Walk),
    /// On in the walk that is under way.
    Next,
    /// Back in it.
    Previous,
    /// The whole map.
    Whole,
    /// Nothing but black, and back.
    Blank,
    /// Part of the number of a stage.
    Digit(u8),
}

/// Where a presentation is.
#[derive(Debug, Clone, Default)]
pub struct Show {
    spot: Spot,
    /// Of what does not fit the screen all at once.
    page: usize,
    is_blank: bool,
    /// Where each walk was left for the other one.
    stages_at: Option<(Spot, usize)>,
    lanes_at: Option<(Spot, usize)>,
    /// The number typed so far, and when.
    number: Option<(usize, f64)>,
}

/// Where one is among its like, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    pub number: usize,
    pub of: usize,
    pub page: usize,
    pub pages: usize,
}

/// What is not dimmed, in board units: in the body, in the row of stages, in the column of lanes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Light {
    pub body: Rect,
    pub row: Rect,
    pub column: Rect,
}

impl Show {
    pub fn spot(&self) -> Spot {
        self.spot
    }

    pub fn is_blank(&self) -> bool {
        self.is_blank
    }

    /// Takes a step at a time in seconds. From a blank screen the first one only brings the map back.
    pub fn take(&mut self, step: Step, time: f64, room: &Room<'_>) {
        self.follow(room);
        let number = self.number.take();
        let is_jump = matches!(step, Step::Digit(_) | Step::Whole | Step::Blank);
        if self.is_blank && !is_jump {
            self.is_blank = false;
            return;
        }
        self.is_blank = step == Step::Blank && !self.is_blank;
        match step {
            Step::On(walk) => self.walk(walk, true, room),
            Step::Back(walk) => self.walk(walk, false, room),
            Step::Next => self.walk(self.way(), true, room),
            Step::Previous => self.walk(self.way(), false, room),
            Step::Whole => self.whole(),
            Step::Blank => {}
            Step::Digit(digit) => self.digit(usize::from(digit), number, time, room),
        }
    }

    /// The board may have changed: what is gone is not shown.
    pub fn follow(&mut self, room: &Room<'_>) {
        let gone = |spot: Spot| !room.stops(way_of(spot)).contains(&spot);
        if self.spot != Spot::Whole && gone(self.spot) {
            self.whole();
        }
        self.stages_at.take_if(|(spot, _)| gone(*spot));
        self.lanes_at.take_if(|(spot, _)| gone(*spot));
        self.page = self.page.min(room.pages(self.spot).len() - 1);
    }

    /// Where the camera has to be.
    pub fn camera(&self, room: &Room<'_>) -> Camera {
        let pages = room.pages(self.spot);
        pages[self.page.min(pages.len() - 1)]
    }

    /// What is not dimmed; none when nothing is.
    pub fn light(&self, layout: &Layout) -> Option<Light> {
        match self.spot {
            Spot::Whole => None,
            Spot::Stage(id) => layout.stage(id).map(|stage| Light {
                body: stage.column,
                row: stage.header,
                column: layout.lane_column,
            }),
            Spot::Lane(id) => layout.lane(id).map(|lane| Light {
                body: lane.body,
                row: layout.stage_row,
                column: lane.header,
            }),
        }
    }

    /// Where one is; none before the whole map.
    pub fn position(&self, room: &Room<'_>) -> Option<Position> {
        let (number, of) = match self.spot {
            Spot::Whole => return None,
            Spot::Stage(id) => (room.layout.stage(id)?.number, room.layout.stages.len()),
            Spot::Lane(_) => {
                let stops = room.stops(Walk::Lanes);
                let at = stops.iter().position(|stop| *stop == self.spot)?;
                (at + 1, stops.len())
            }
        };
        Some(Position {
            number,
            of,
            page: self.page + 1,
            pages: room.pages(self.spot).len(),
        })
    }

    /// What comes after this stage or lane.
    pub fn next_spot(&self, room: &Room<'_>) -> Spot {
        let mut next = self.clone();
        next.page = room.pages(self.spot).len() - 1;
        next.walk(self.way(), true, room);
        next.spot
    }

    /// Where the camera will be after the next step.
    pub fn next_camera(&self, room: &Room<'_>) -> Camera {
        let mut next = self.clone();
        next.walk(self.way(), true, room);
        next.camera(room)
    }

    fn way(&self) -> Walk {
        way_of(self.spot)
    }

    fn whole(&mut self) {
        *self = Self {
            number: self.number,
            is_blank: self.is_blank,
            ..Self::default()
        };
    }

    fn go(&mut self, spot: Spot, page: usize) {
        (self.spot, self.page) = (spot, page);
    }

    /// Page by page, then on to the next; beyond either end stands the whole map.
    fn walk(&mut self, walk: Walk, forwards: bool, room: &Room<'_>) {
        if self.spot != Spot::Whole && self.way() != walk {
            return self.change(walk, forwards, room);
        }
        let pages = room.pages(self.spot).len();
        if forwards && self.page + 1 < pages {
            self.page += 1;
            return;
        }
        if !forwards && self.page > 0 {
            self.page -= 1;
            return;
        }
        let stops = room.stops(walk);
        let at = stops.iter().position(|stop| *stop == self.spot);
        let next = match (at, forwards) {
            (Some(at), true) => stops.get(at + 1),
            (Some(at), false) => at.checked_sub(1).and_then(|at| stops.get(at)),
            (None, true) => stops.first(),
            (None, false) => stops.last(),
        };
        match next.copied() {
            Some(spot) if forwards => self.go(spot, 0),
            // The way back is the way that one came.
            Some(spot) => self.go(spot, room.pages(spot).len() - 1),
            None => self.whole(),
        }
    }

    /// From stages to lanes or back: to where that walk was left.
    fn change(&mut self, walk: Walk, forwards: bool, room: &Room<'_>) {
        let left = Some((self.spot, self.page));
        let kept = match walk {
            Walk::Stages => {
                self.lanes_at = left;
                self.stages_at.take()
            }
            Walk::Lanes => {
                self.stages_at = left;
                self.lanes_at.take()
            }
        };
        let stops = room.stops(walk);
        let end = if forwards {
            stops.first()
        } else {
            stops.last()
        };
        if let Some((spot, page)) = kept.or_else(|| Some((*end?, 0))) {
            self.go(spot, page.min(room.pages(spot).len() - 1));
        }
    }

    /// Goes to the stage with this number, or with the number that this digit ends; 0 alone is the whole map.
    fn digit(&mut self, digit: usize, before: Option<(usize, f64)>, time: f64, room: &Room<'_>) {
        let begun = before.filter(|(_, at)| time - at <= ONE_NUMBER);
        let longer = begun.map(|(number, _)| number * 10 + digit);
        let stage = |number: usize| {
            let mut stages = room.layout.stages.iter();
            let stage = stages.find(|stage| stage.number == number)?;
            let spot = Spot::Stage(stage.id);
            room.stops(Walk::Stages).contains(&spot).then_some(spot)
        };
        let found = longer.and_then(|number| Some((number, stage(number)?)));
        if let Some((number, spot)) = found.or_else(|| Some((digit, stage(digit)?))) {
            self.go(spot, 0);
            self.number = Some((number, time));
        } else {
            self.number = Some((digit, time));
            if digit == 0 {
                self.whole();
            }
        }
    }
}

fn way_of(spot: Spot) -> Walk {
    match spot {
        Spot::Whole | Spot::Stage(_) => Walk::Stages,
        Spot::Lane(_) => Walk::Lanes,
    }
}
