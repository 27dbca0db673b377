//! Threads that raster tiles, the most wanted first.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use eframe::egui::{ColorImage, Context};

use super::tiles::TileKey;
use crate::raster::{self, Raster};

/// A tile to be rastered.
#[derive(Debug, Clone)]
pub(super) struct Job {
    pub key: TileKey,
    /// Which scene it is of.
    pub generation: u64,
    pub canvas: Arc<raster::Canvas>,
}

/// A tile that was rastered.
#[derive(Debug)]
pub(super) struct Done {
    pub key: TileKey,
    pub generation: u64,
    pub image: ColorImage,
}

/// The threads, and what they are to do. They end when this is dropped.
pub(super) struct Workers {
    desk: Arc<Desk>,
    done: Receiver<Done>,
}

/// What the threads share.
#[derive(Default)]
struct Desk {
    orders: Mutex<Orders>,
    changed: Condvar,
}

#[derive(Default)]
struct Orders {
    /// The most wanted last.
    jobs: Vec<Job>,
    /// In the hands of a thread.
    busy: Vec<(TileKey, u64)>,
    closed: bool,
}

impl Workers {
    /// Starts the threads; `ctx` is asked to repaint when a tile is done.
    pub fn start(ctx: &Context) -> Self {
        let desk = Arc::new(Desk::default());
        let (sender, done) = channel();
        let threads = std::thread::available_parallelism().map_or(1, |n| n.get().min(2));
        for number in 1..=threads {
            let (desk, sender, ctx) = (Arc::clone(&desk), sender.clone(), ctx.clone());
            let thread = std::thread::Builder::new()
                .name(format!("tiles {number}"))
                .spawn(move || work(&desk, &sender, &ctx));
            if let Err(error) = thread {
                log::warn!("no thread for tiles: {error}");
            }
        }
        Self { desk, done }
    }

    /// Replaces all orders that no thread has begun; the most wanted first.
    pub fn order(&self, mut jobs: Vec<Job>) {
        let mut orders = self.desk.lock();
        jobs.retain(|job| !orders.busy.contains(&(job.key, job.generation)));
        jobs.reverse();
        let some = !jobs.is_empty();
        orders.jobs = jobs;
        drop(orders);
        if some {
            self.desk.changed.notify_all();
        }
    }

    /// Works along on the first `urgent` orders until they are done or it is too late.
    pub fn help(&self, raster: &mut Raster, urgent: &[TileKey], until: Instant) -> Vec<Done> {
        let mut done = Vec::new();
        while Instant::now() < until
            && let Some(job) = self.desk.take(urgent)
        {
            let image = job.key.render(raster, &job.canvas);
            self.desk.ended(job.key, job.generation);
            done.push(Done {
                key: job.key,
                generation: job.generation,
                image,
            });
        }
        // The threads may have the last of them in hand.
        while Instant::now() < until && self.desk.works_on(urgent) {
            done.extend(self.done.recv_timeout(Duration::from_millis(1)));
        }
        done
    }

    /// What was done since the last call.
    pub fn take_done(&self) -> impl Iterator<Item = Done> {
        self.done.try_iter()
    }
}

impl Drop for Workers {
    fn drop(&mut self) {
        let mut orders = self.desk.lock();
        orders.jobs.clear();
        orders.closed = true;
        drop(orders);
        self.desk.changed.notify_all();
    }
}

impl Desk {
    /// A thread that panicked leaves nothing half done here.
    fn lock(&self) -> MutexGuard<'_, Orders> {
        self.orders.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The next job, awaited; none when all is over.
    fn next(&self) -> Option<Job> {
        let mut orders = self.lock();
        loop {
            if orders.closed {
                return None;
            }
            if let Some(job) = orders.jobs.pop() {
                orders.busy.push((job.key, job.generation));
                return Some(job);
            }
            orders = self
                .changed
                .wait(orders)
                .unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// The next job, when it is one of these.
    fn take(&self, urgent: &[TileKey]) -> Option<Job> {
        let mut orders = self.lock();
        let job = orders.jobs.pop_if(|job| urgent.contains(&job.key))?;
        orders.busy.push((job.key, job.generation));
        Some(job)
    }

    fn works_on(&self, urgent: &[TileKey]) -> bool {
        let orders = self.lock();
        orders.busy.iter().any(|(key, _)| urgent.contains(key))
    }

    fn ended(&self, key: TileKey, generation: u64) {
        self.lock().busy.retain(|busy| *busy != (key, generation));
    }
}

fn work(desk: &Desk, sender: &Sender<Done>, ctx: &Context) {
    let mut raster = Raster::new();
    while let Some(Job {
        key,
        generation,
        canvas,
    }) = desk.next()
    {
        let image = key.render(&mut raster, &canvas);
        let sent = sender.send(Done {
            key,
            generation,
            image,
        });
        desk.ended(key, generation);
        if sent.is_err() {
            return;
        }
        ctx.request_repaint();
    }
}
