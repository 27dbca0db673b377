//! The program run as on the first day, and how long it takes.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// The program that is measured.
pub const JALON: &str = env!("CARGO_BIN_EXE_jalon");
/// Runs of everything that is timed.
const RUNS: usize = 7;

/// A row of a table: what, measured, at most, for comparison.
pub struct Figure {
    pub what: String,
    pub measured: String,
    pub limit: &'static str,
    pub reference: String,
}

/// The program in `folder`, as on the first day.
pub fn jalon(folder: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(JALON);
    settle_in(&mut command, folder);
    command.args(args);
    command
}

pub fn settle_in(command: &mut Command, folder: &Path) {
    command
        .current_dir(folder)
        .env("HOME", folder)
        .env("LC_ALL", "C.UTF-8");
    for variable in [
        "XDG_CONFIG_HOME",
        "XDG_STATE_HOME",
        "XDG_DATA_HOME",
        "XDG_CACHE_HOME",
        "XDG_RUNTIME_DIR",
    ] {
        command.env(variable, folder);
    }
}

pub fn run(folder: &Path, args: &[&str]) {
    timed(&mut jalon(folder, args));
}

/// From start to end of a process that must succeed.
pub fn timed(command: &mut Command) -> Duration {
    let start = Instant::now();
    let output = command
        .stdin(Stdio::null())
        .output()
        .unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let elapsed = start.elapsed();
    assert!(output.status.success(), "{command:?}: {output:?}");
    elapsed
}

/// Medians of two things measured in turn, so that both see the same load.
pub fn medians(
    mut ours: impl FnMut() -> Duration,
    mut reference: impl FnMut() -> Duration,
) -> (Duration, Duration) {
    let (mut own, mut other) = (Vec::new(), Vec::new());
    // The first run warms the disk's cache.
    ours();
    for _ in 0..RUNS {
        own.push(ours());
        other.push(reference());
    }
    (median(own), median(other))
}

pub fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

pub fn ms(time: Duration) -> String {
    let ms = time.as_secs_f64() * 1000.0;
    if ms < 10.0 {
        format!("{ms:.1} ms")
    } else {
        format!("{ms:.0} ms")
    }
}

/// The figure, in kB, of a line of the kernel's tables of memory; 0 when it is not there.
pub fn kilobytes(table: &str, name: &str) -> u64 {
    let line = table.lines().find_map(|line| line.strip_prefix(name));
    let figure = line.and_then(|rest| rest.split_whitespace().next());
    figure.and_then(|figure| figure.parse().ok()).unwrap_or(0)
}
