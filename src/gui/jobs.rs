//! Work on named threads: results come back through one channel, with progress and a way to stop.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use eframe::egui::Context;

/// How long the end of the program waits for jobs that were told to stop.
const PATIENCE: Duration = Duration::from_secs(2);

/// Names one job of this run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct JobId(u64);

/// A job under way.
#[derive(Debug)]
pub struct Job {
    pub id: JobId,
    /// What it does, in words, when it is shown with its progress.
    pub label: Option<String>,
    state: Arc<State>,
}

#[derive(Debug, Default)]
struct State {
    stop: AtomicBool,
    /// Not shown yet: it may be done before anybody wonders.
    is_hidden: AtomicBool,
    /// Progress in thousandths.
    progress: AtomicU32,
}

enum Message<R> {
    Report(R),
    Ended { panicked: bool },
}

/// All jobs under way. `R` is what they report.
pub struct Jobs<R> {
    ctx: Context,
    next: u64,
    running: Vec<Job>,
    sender: Sender<(JobId, Message<R>)>,
    receiver: Receiver<(JobId, Message<R>)>,
}

/// The thread's end of a job.
pub struct Handle<R> {
    ctx: Context,
    id: JobId,
    state: Arc<State>,
    sender: Sender<(JobId, Message<R>)>,
}

/// What came in since the last look.
pub enum News<R> {
    Report(R),
    /// The thread died of a fault of ours.
    Died {
        id: JobId,
        label: Option<String>,
    },
}

impl Job {
    /// From 0 to 1.
    pub fn progress(&self) -> f32 {
        f32::from(u16::try_from(self.state.progress.load(Ordering::Relaxed)).unwrap_or(1000))
            / 1000.0
    }

    /// Asks the thread to stop when it can.
    pub fn stop(&self) {
        self.state.stop.store(true, Ordering::Relaxed);
    }
}

impl<R> Handle<R> {
    /// Sends something home.
    pub fn send(&self, report: R) {
        // Nobody listens once the window is gone.
        let _gone = self.sender.send((self.id, Message::Report(report)));
        self.ctx.request_repaint();
    }

    /// Tells how far the work is, from 0 to 1. False means: stop.
    pub fn progress(&self, share: f64) -> bool {
        let thousandths = (share.clamp(0.0, 1.0) * 1000.0) as u32;
        let before = self.state.progress.swap(thousandths, Ordering::Relaxed);
        if thousandths / 10 != before / 10 {
            self.ctx.request_repaint();
        }
        !self.is_stopped()
    }

    /// Shows a hidden job from now on.
    pub fn show(&self) {
        self.state.is_hidden.store(false, Ordering::Relaxed);
        self.ctx.request_repaint();
    }

    pub fn is_stopped(&self) -> bool {
        self.state.stop.load(Ordering::Relaxed)
    }
}

impl<R: Send + 'static> Jobs<R> {
    pub fn new(ctx: &Context) -> Self {
        let (sender, receiver) = channel();
        Self {
            ctx: ctx.clone(),
            next: 0,
            running: Vec::new(),
            sender,
            receiver,
        }
    }

    /// Starts a thread called `name`. With a `label` the job is shown with its progress.
    pub fn spawn(
        &mut self,
        name: &str,
        label: Option<String>,
        work: impl FnOnce(&Handle<R>) + Send + 'static,
    ) -> JobId {
        self.start(name, label, State::default(), work)
    }

    /// The same, but it is shown only once its thread says so.
    pub fn spawn_hidden(
        &mut self,
        name: &str,
        label: String,
        work: impl FnOnce(&Handle<R>) + Send + 'static,
    ) -> JobId {
        let state = State {
            is_hidden: true.into(),
            ..State::default()
        };
        self.start(name, Some(label), state, work)
    }

    fn start(
        &mut self,
        name: &str,
        label: Option<String>,
        state: State,
        work: impl FnOnce(&Handle<R>) + Send + 'static,
    ) -> JobId {
        let id = JobId(self.next);
        self.next += 1;
        let state = Arc::new(state);
        let handle = Handle {
            ctx: self.ctx.clone(),
            id,
            state: Arc::clone(&state),
            sender: self.sender.clone(),
        };
        let run = move || {
            let panicked = catch_unwind(AssertUnwindSafe(|| work(&handle))).is_err();
            let _gone = handle.sender.send((handle.id, Message::Ended { panicked }));
            handle.ctx.request_repaint();
        };
        let started = thread::Builder::new().name(name.to_owned()).spawn(run);
        self.running.push(Job { id, label, state });
        if started.is_err() {
            let died = Message::Ended { panicked: true };
            let _own_end = self.sender.send((id, died));
        }
        id
    }

    /// Reports of jobs that are still wanted, in the order they came.
    pub fn news(&mut self) -> Vec<News<R>> {
        let mut news = Vec::new();
        while let Ok((id, message)) = self.receiver.try_recv() {
            let Some(at) = self.running.iter().position(|job| job.id == id) else {
                continue;
            };
            match message {
                Message::Report(report) => news.push(News::Report(report)),
                Message::Ended { panicked } => {
                    let job = self.running.remove(at);
                    if panicked {
                        news.push(News::Died {
                            id,
                            label: job.label,
                        });
                    }
                }
            }
        }
        news
    }

    /// Jobs that are shown.
    pub fn shown(&self) -> impl Iterator<Item = &Job> {
        let is_hidden = |job: &Job| job.state.is_hidden.load(Ordering::Relaxed);
        self.running
            .iter()
            .filter(move |job| job.label.is_some() && !is_hidden(job))
    }

    /// Asks a job to stop; it says itself when it has.
    pub fn stop(&self, id: JobId) {
        if let Some(job) = self.running.iter().find(|job| job.id == id) {
            job.stop();
        }
    }

    /// Stops a job and hears no more of it.
    pub fn forget(&mut self, id: JobId) {
        if let Some(at) = self.running.iter().position(|job| job.id == id) {
            self.running.remove(at).stop();
        }
    }

    /// True when nothing is under way: for tests that wait.
    pub fn is_idle(&self) -> bool {
        self.running.is_empty()
    }
}

impl<R> Drop for Jobs<R> {
    /// Gives the threads a moment to leave files as they should be.
    fn drop(&mut self) {
        for job in &self.running {
            job.stop();
        }
        let end = Instant::now() + PATIENCE;
        while !self.running.is_empty() {
            let left = end.saturating_duration_since(Instant::now());
            match self.receiver.recv_timeout(left) {
                Ok((id, Message::Ended { .. })) => self.running.retain(|job| job.id != id),
                Ok(_) => {}
                Err(_) => break,
            }
        }
    }
}
