//! What the window costs frame by frame, played with real events: the program writes the table itself.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant, SystemTime};

use super::runs::{Figure, JALON, kilobytes, ms, settle_in};
use super::screen::{self, Screen};

/// Moves of the mouse in a gesture, and the time between two of them.
const MOVES: usize = 90;
const BEAT: &str = "0.016";
/// Seconds that the window is left alone.
const IDLE: u64 = 4;

/// One window with a board, and the table of its frames.
struct Window<'a> {
    screen: &'a Screen,
    process: Child,
    table: PathBuf,
    /// From the start of the program to the whole board on the screen.
    opened: Duration,
}

/// A row of the program's table.
#[derive(Debug, Clone, Copy)]
struct Row {
    unix_ms: f64,
    work: f64,
    layout: f64,
    scene: f64,
    missing: f64,
    /// The whole of this frame, painting included: the next row tells it.
    whole: f64,
}

/// All rows for a board.
pub fn all(folder: &Path, screen: &Screen, board: &str) -> Vec<Figure> {
    let window = Window::open(folder, screen, board);
    sleep(Duration::from_secs(2));
    let memory = window.memory();
    let mut figures = vec![
        figure(board, "open, whole picture", ms(window.opened), "500 ms"),
        figure(board, "memory (PSS)", format!("{memory} MiB"), "-"),
    ];
    let idle = window.idle();
    figures.push(figure(board, "idle, processor time", idle, "0"));

    window.keys(&["shift+1"]);
    let whole = window.play(&drag(2, 960, 540, 4, 0));
    figures.push(figure(
        board,
        "panning, whole in view",
        costs(&whole),
        "1.5 ms work",
    ));
    let zoomed = window.play(&zoom());
    figures.push(figure(board, "zooming", costs(&zoomed), "1.5 ms work"));
    figures.push(figure(
        board,
        "sharp after the last step",
        sharp(&zoomed),
        "30 / 50 / 120 ms",
    ));
    window.keys(&["ctrl+0"]);
    let near = window.play(&drag(2, 960, 540, 4, 2));
    figures.push(figure(
        board,
        "panning at 100 %",
        costs(&near),
        "1.5 ms work",
    ));

    window.keys(&["ctrl+Home", "n"]);
    window.play(&words([
        "type", "--delay", "30", "une note", "key", "Escape",
    ]));
    window.keys(&["Return"]);
    let typed = window.play(&words([
        "type",
        "--delay",
        "40",
        "encore quelques mots de plus",
    ]));
    figures.push(figure(
        board,
        "typing a character",
        costs(&typed),
        "4 ms work",
    ));
    window.keys(&["Escape"]);
    let mut recoloured = Vec::new();
    for key in ["1", "2", "3", "4", "5", "6"] {
        recoloured.extend(window.play(&words(["key", key, "sleep", "0.3"])));
    }
    let edits: Vec<Row> = recoloured
        .into_iter()
        .filter(|row| row.scene > 0.02)
        .collect();
    figures.push(figure(
        board,
        "one edit: layout and scene",
        edit_costs(&edits),
        "3 ms",
    ));
    figures
}

fn figure(board: &str, what: &str, measured: String, limit: &'static str) -> Figure {
    let notes = board.trim_end_matches(".ron");
    Figure {
        what: format!("{notes} notes: {what}"),
        measured,
        limit,
        reference: String::new(),
    }
}

impl<'a> Window<'a> {
    fn open(folder: &Path, screen: &'a Screen, board: &str) -> Self {
        let table = folder.join("frames.csv");
        let mut command = screen.command(JALON);
        settle_in(&mut command, folder);
        command
            .arg(board)
            .arg("--profile-frames")
            .arg(&table)
            .env("RUST_LOG", "jalon=info")
            .stderr(Stdio::piped());
        let start = Instant::now();
        let mut process = command.spawn().expect("the program starts");
        let mut log = BufReader::new(process.stderr.take().expect("piped"));
        let mut line = String::new();
        while !line.contains("first frame") {
            line.clear();
            let read = log.read_line(&mut line).expect("a log");
            assert!(read > 0, "the log speaks of no first frame");
        }
        let opened = start.elapsed();
        // A pipe that nobody reads would stop the program in the end.
        std::thread::Builder::new()
            .name("log".to_owned())
            .spawn(move || std::io::copy(&mut log, &mut std::io::sink()))
            .expect("a thread");
        Self {
            screen,
            process,
            table,
            opened,
        }
    }

    /// Proportional set size, in MiB.
    fn memory(&self) -> u64 {
        let path = format!("/proc/{}/smaps_rollup", self.process.id());
        let table = fs::read_to_string(path).unwrap_or_default();
        kilobytes(&table, "Pss:") / 1024
    }

    fn idle(&self) -> String {
        let (before, frames) = (screen::cpu(self.process.id()), self.rows().len());
        sleep(Duration::from_secs(IDLE));
        let used = screen::cpu(self.process.id()).saturating_sub(before);
        let frames = self.rows().len() - frames;
        format!("{} and {frames} frames in {IDLE} s", ms(used))
    }

    /// Hits keys and waits until all is quiet.
    fn keys(&self, keys: &[&str]) {
        for key in keys {
            self.play(&words(["key", key]));
        }
        sleep(Duration::from_millis(400));
    }

    /// Plays a script of events; the frames from its beginning to a second after its end.
    fn play(&self, script: &[String]) -> Vec<Row> {
        let now = || {
            let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
            now.expect("a clock that is right").as_secs_f64() * 1000.0
        };
        let start = now();
        let words: Vec<&str> = script.iter().map(String::as_str).collect();
        self.screen.run("xdotool", &words);
        sleep(Duration::from_millis(700));
        let mut rows = self.rows();
        rows.retain(|row| row.unix_ms > start);
        rows
    }

    fn rows(&self) -> Vec<Row> {
        let table = fs::read_to_string(&self.table).expect("a table");
        let lines: Vec<Vec<f64>> = table
            .lines()
            .skip(1)
            .map(|line| {
                line.split(',')
                    .filter_map(|field| field.parse().ok())
                    .collect()
            })
            .filter(|fields: &Vec<f64>| fields.len() == 8)
            .collect();
        let row = |(at, fields): (usize, &Vec<f64>)| Row {
            unix_ms: fields[1],
            work: fields[2],
            layout: fields[3],
            scene: fields[4],
            missing: fields[6],
            whole: lines.get(at + 1).map_or(0.0, |next| next[7]),
        };
        lines.iter().enumerate().map(row).collect()
    }
}

impl Drop for Window<'_> {
    fn drop(&mut self) {
        // Nothing is left to do when it has ended already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn words<const N: usize>(words: [&str; N]) -> Vec<String> {
    words.map(str::to_owned).to_vec()
}

/// Presses a button and moves to and fro.
fn drag(button: u8, x: u32, y: u32, dx: i32, dy: i32) -> Vec<String> {
    let step = |step: usize| {
        let way = if step < MOVES / 2 { 1 } else { -1 };
        let (dx, dy) = (dx * way, dy * way);
        format!("mousemove_relative -- {dx} {dy} sleep {BEAT} ")
    };
    let moves: String = (0..MOVES).map(step).collect();
    let script = format!("mousemove {x} {y} mousedown {button} sleep 0.1 {moves} mouseup {button}");
    script.split_whitespace().map(str::to_owned).collect()
}

/// Zooms in by the wheel, about the middle.
fn zoom() -> Vec<String> {
    let mut script = "mousemove 960 540 keydown ctrl".to_owned();
    for _ in 0..12 {
        script += " click 4 sleep 0.03";
    }
    script += " keyup ctrl";
    script.split_whitespace().map(str::to_owned).collect()
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

fn most(values: impl Iterator<Item = f64>) -> f64 {
    values.fold(0.0, f64::max)
}

fn costs(rows: &[Row]) -> String {
    format!(
        "work {:.1} ms (most {:.1}), whole frame {:.1} ms, {} frames",
        median(rows.iter().map(|row| row.work)),
        most(rows.iter().map(|row| row.work)),
        median(rows.iter().map(|row| row.whole)),
        rows.len()
    )
}

fn edit_costs(rows: &[Row]) -> String {
    format!(
        "{:.1} ms: layout {:.1}, scene {:.1}; {} edits",
        median(rows.iter().map(|row| row.layout + row.scene)),
        median(rows.iter().map(|row| row.layout)),
        median(rows.iter().map(|row| row.scene)),
        rows.len()
    )
}

/// From the last frame that moved the picture to the first that misses no tile.
fn sharp(rows: &[Row]) -> String {
    let last = rows.iter().rposition(|row| row.missing > 0.0);
    let Some(last) = last else {
        return "at once".to_owned();
    };
    let first = rows[..=last].iter().rposition(|row| row.missing == 0.0);
    let from = rows[first.map_or(0, |at| at + 1)].unix_ms;
    let to = rows
        .get(last + 1)
        .map_or(f64::NAN, |row| row.unix_ms + row.whole);
    format!("{:.0} ms", to - from)
}
