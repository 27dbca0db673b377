//! Time in a workshop: how long something has lasted, and a countdown for exercises. Whoever asks says what time it is.

/// Minutes that exercises usually last.
pub const USUAL: [u16; 5] = [5, 10, 15, 20, 30];
/// Minutes that a countdown may last.
pub const MOST: u16 = 480;
/// Seconds below which two times are the same.
const SAME: f64 = 1e-6;

/// Something that began at this time, in seconds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lasting(pub f64);

impl Lasting {
    /// Whole minutes since.
    pub fn minutes(self, time: f64) -> u64 {
        ((time - self.0).max(0.0) / 60.0) as u64
    }

    /// Seconds until there is one minute more.
    pub fn next_minute(self, time: f64) -> f64 {
        60.0 - (time - self.0).max(0.0) % 60.0
    }
}

/// A countdown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Timer {
    /// That the next start counts down from.
    minutes: u16,
    /// That the last start counted down from.
    of: u16,
    state: TimerState,
}

/// What a countdown is doing. Times in seconds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum TimerState {
    Ready,
    Running { until: f64 },
    Paused { left: f64 },
    Over,
}

impl Default for Timer {
    fn default() -> Self {
        Self {
            minutes: 10,
            of: 10,
            state: TimerState::Ready,
        }
    }
}

impl Timer {
    pub fn state(&self) -> TimerState {
        self.state
    }

    /// Minutes that the next start counts down from.
    pub fn minutes(&self) -> u16 {
        self.minutes
    }

    /// Minutes that the last start counted down from.
    pub fn of(&self) -> u16 {
        self.of
    }

    /// Chooses how long the next start counts down; what runs goes on.
    pub fn choose(&mut self, minutes: u16) {
        self.minutes = minutes.clamp(1, MOST);
    }

    /// Begins anew.
    pub fn start(&mut self, time: f64) {
        self.of = self.minutes;
        self.state = TimerState::Running {
            until: time + 60.0 * f64::from(self.of),
        };
    }

    /// Starts, pauses, or goes on.
    pub fn toggle(&mut self, time: f64) {
        match self.state {
            TimerState::Ready | TimerState::Over => self.start(time),
            TimerState::Running { until } => {
                let left = (until - time).max(0.0);
                self.state = TimerState::Paused { left };
            }
            TimerState::Paused { left } => {
                let until = time + left;
                self.state = TimerState::Running { until };
            }
        }
    }

    /// As before the start.
    pub fn reset(&mut self) {
        self.state = TimerState::Ready;
    }

    /// True at the moment when it ends.
    pub fn ends(&mut self, time: f64) -> bool {
        let ends = matches!(self.state, TimerState::Running { until } if time > until - SAME);
        if ends {
            self.state = TimerState::Over;
        }
        ends
    }

    /// Seconds left, the one that has begun counted as whole.
    pub fn left(&self, time: f64) -> u64 {
        let left = match self.state {
            TimerState::Ready => 60.0 * f64::from(self.minutes),
            TimerState::Running { until } => until - time,
            TimerState::Paused { left } => left,
            TimerState::Over => 0.0,
        };
        (left - SAME).max(0.0).ceil() as u64
    }

    /// Seconds until there is one second less; none while nothing changes.
    pub fn next_second(&self, time: f64) -> Option<f64> {
        let TimerState::Running { until } = self.state else {
            return None;
        };
        let whole = self.left(time).saturating_sub(1) as f64;
        Some((until - time - whole).max(0.0))
    }
}
