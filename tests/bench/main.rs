//! Measures what README promises: medians of several runs, each beside a reference of the same minute,
//! as a Markdown table. `cargo bench` runs it on the release build; it needs the packages of `tests/run`.

#![allow(clippy::print_stdout, reason = "the table is what it is for")]

#[path = "../window/screen.rs"]
#[allow(
    dead_code,
    reason = "shared with the tests of the window, which use all of it"
)]
mod screen;

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use screen::Screen;

const JALON: &str = env!("CARGO_BIN_EXE_jalon");
/// Runs of everything that is timed.
const RUNS: usize = 7;
/// Seconds that the window is left alone.
const IDLE: u64 = 8;

/// A row of the table.
struct Figure {
    what: &'static str,
    measured: String,
    limit: &'static str,
    reference: String,
}

fn main() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    run(
        folder,
        &["new", "--template", "sample", "--lang", "fr", "sample.ron"],
    );
    run(
        folder,
        &[
            "generate",
            "--stages",
            "40",
            "--lanes",
            "25",
            "--cards",
            "10000",
            "large.ron",
        ],
    );
    let screen = Screen::new(1920, 1080, "us");
    let figures = [
        first_frame(folder, &screen),
        idle(folder, &screen),
        check(folder),
        picture(folder),
        large_picture(folder),
        binary(),
    ];
    println!("| What | Measured | At most | For comparison, in the same run |");
    println!("| --- | --- | --- | --- |");
    for Figure {
        what,
        measured,
        limit,
        reference,
    } in figures
    {
        println!("| {what} | {measured} | {limit} | {reference} |");
    }
}

/// The program in `folder`, as on the first day.
fn jalon(folder: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(JALON);
    settle_in(&mut command, folder);
    command.args(args);
    command
}

fn settle_in(command: &mut Command, folder: &Path) {
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

fn run(folder: &Path, args: &[&str]) {
    timed(&mut jalon(folder, args));
}

/// From start to end of a process that must succeed.
fn timed(command: &mut Command) -> Duration {
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
fn medians(
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

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn ms(time: Duration) -> String {
    let ms = time.as_secs_f64() * 1000.0;
    if ms < 10.0 {
        format!("{ms:.1} ms")
    } else {
        format!("{ms:.0} ms")
    }
}

fn first_frame(folder: &Path, screen: &Screen) -> Figure {
    let mut show = || {
        let mut command = screen.command(JALON);
        settle_in(&mut command, folder);
        command
            .arg("sample.ron")
            .env("RUST_LOG", "jalon=info")
            .stderr(Stdio::piped());
        let start = Instant::now();
        let mut process = command.spawn().expect("the program starts");
        let log = BufReader::new(process.stderr.take().expect("piped"));
        let shown = log
            .lines()
            .map_while(Result::ok)
            .any(|line| line.contains("first frame"));
        let elapsed = start.elapsed();
        assert!(shown, "the log speaks of no first frame");
        process
            .kill()
            .and_then(|()| process.wait())
            .expect("the program ends");
        elapsed
    };
    let (ours, reference) = medians(&mut show, || {
        timed(screen.command("xdpyinfo").stdout(Stdio::null()))
    });
    Figure {
        what: "First frame of the sample map, from the start of the program",
        measured: ms(ours),
        limit: "250 ms",
        reference: format!("{}: `xdpyinfo`, which only asks the screen", ms(reference)),
    }
}

fn idle(folder: &Path, screen: &Screen) -> Figure {
    let mut command = screen.command(JALON);
    settle_in(&mut command, folder);
    let mut process = command
        .arg("sample.ron")
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    sleep(Duration::from_secs(4));
    let before = screen::cpu(process.id());
    sleep(Duration::from_secs(IDLE));
    let used = screen::cpu(process.id()).saturating_sub(before);
    process
        .kill()
        .and_then(|()| process.wait())
        .expect("the program ends");
    Figure {
        what: "Processor time of an untouched window",
        measured: format!("{} in {IDLE} s", ms(used)),
        limit: "0",
        reference: "the kernel counts in steps of 10 ms".to_owned(),
    }
}

fn check(folder: &Path) -> Figure {
    let (ours, reference) = medians(
        || timed(&mut jalon(folder, &["check", "large.ron"])),
        || timed(Command::new("sha256sum").arg(folder.join("large.ron"))),
    );
    let size = fs::metadata(folder.join("large.ron"))
        .expect("a file")
        .len();
    Figure {
        what: "`check` of 10,000 notes",
        measured: ms(ours),
        limit: "300 ms",
        reference: format!(
            "{}: `sha256sum` of the same {:.1} MB",
            ms(reference),
            size as f64 / 1e6
        ),
    }
}

fn picture(folder: &Path) -> Figure {
    let (ours, reference) = medians(
        || {
            timed(&mut jalon(
                folder,
                &[
                    "export",
                    "sample.ron",
                    "-o",
                    "sample.png",
                    "--width",
                    "3840",
                ],
            ))
        },
        || {
            timed(
                Command::new("convert")
                    .args(["sample.png", "-quality", "11", "again.png"])
                    .current_dir(folder),
            )
        },
    );
    let size = fs::metadata(folder.join("sample.png"))
        .expect("a file")
        .len();
    Figure {
        what: "PNG of the sample map, 3,840 px wide, whole process",
        measured: format!("{}, {:.1} MB", ms(ours), size as f64 / 1e6),
        limit: "400 ms",
        reference: format!(
            "{}: ImageMagick, reading and writing the same picture",
            ms(reference)
        ),
    }
}

fn large_picture(folder: &Path) -> Figure {
    let (ours, reference) = medians(
        || {
            timed(&mut jalon(
                folder,
                &["export", "large.ron", "-o", "large.png", "--width", "8000"],
            ))
        },
        || {
            timed(
                Command::new("convert")
                    .args(["large.png", "-quality", "11", "again.png"])
                    .current_dir(folder),
            )
        },
    );
    Figure {
        what: "PNG of 10,000 notes, 8,000 px wide, whole process",
        measured: ms(ours),
        limit: "-",
        reference: format!("{}: ImageMagick, as above", ms(reference)),
    }
}

fn binary() -> Figure {
    let size = fs::metadata(JALON).expect("a file").len();
    Figure {
        what: "The program, all in one file",
        measured: format!("{:.1} MB", size as f64 / 1e6),
        limit: "30 MB",
        reference: "fonts, templates and both languages included".to_owned(),
    }
}
