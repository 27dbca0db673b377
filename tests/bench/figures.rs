//! What README promises.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::runs::{Figure, JALON, jalon, kilobytes, medians, ms, settle_in, timed};
use super::screen::{self, Screen};

/// Seconds that the window is left alone.
const IDLE: u64 = 8;

/// All rows of the table.
pub fn all(folder: &Path, screen: &Screen) -> Vec<Figure> {
    vec![
        first_frame(folder, screen),
        idle(folder, screen),
        check(folder),
        picture(folder),
        large_picture(folder, "3840", "600 ms"),
        large_picture(folder, "16384", "3000 ms"),
        binary(),
    ]
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
        what: "First frame of the sample map, from the start of the program".to_owned(),
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
        what: "Processor time of an untouched window".to_owned(),
        measured: format!("{} in {IDLE} s", ms(used)),
        limit: "0",
        reference: "the kernel counts in steps of 10 ms".to_owned(),
    }
}

fn check(folder: &Path) -> Figure {
    let (ours, reference) = medians(
        || timed(&mut jalon(folder, &["check", "10080.ron"])),
        || timed(Command::new("sha256sum").arg(folder.join("10080.ron"))),
    );
    let size = fs::metadata(folder.join("10080.ron"))
        .expect("a file")
        .len();
    Figure {
        what: "`check` of 10,080 notes".to_owned(),
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
        what: "PNG of the sample map, 3,840 px wide, whole process".to_owned(),
        measured: format!("{}, {:.1} MB", ms(ours), size as f64 / 1e6),
        limit: "400 ms",
        reference: format!(
            "{}: ImageMagick, reading and writing the same picture",
            ms(reference)
        ),
    }
}

fn large_picture(folder: &Path, width: &str, limit: &'static str) -> Figure {
    let export = ["export", "10080.ron", "-o", "large.png", "--width", width];
    let (ours, reference) = medians(
        || timed(&mut jalon(folder, &export)),
        || {
            timed(
                Command::new("convert")
                    .args(["large.png", "-quality", "11", "again.png"])
                    .current_dir(folder),
            )
        },
    );
    let peak = most_memory(&mut jalon(folder, &export));
    Figure {
        what: format!("PNG of 10,080 notes, {width} px wide, whole process"),
        measured: format!("{}, {peak} MiB", ms(ours)),
        limit,
        reference: format!("{}: ImageMagick, as above", ms(reference)),
    }
}

/// The most memory that a process has had, in MiB.
fn most_memory(command: &mut Command) -> u64 {
    let mut process = command.spawn().expect("the program starts");
    let status = format!("/proc/{}/status", process.id());
    let mut most = 0;
    while process.try_wait().expect("a child").is_none() {
        let text = fs::read_to_string(&status).unwrap_or_default();
        most = most.max(kilobytes(&text, "VmHWM:"));
        sleep(Duration::from_millis(5));
    }
    most / 1024
}

fn binary() -> Figure {
    let size = fs::metadata(JALON).expect("a file").len();
    Figure {
        what: "The program, all in one file".to_owned(),
        measured: format!("{:.1} MB", size as f64 / 1e6),
        limit: "30 MB",
        reference: "fonts, templates and both languages included".to_owned(),
    }
}
