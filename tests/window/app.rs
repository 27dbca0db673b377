//! The program, running on a screen of its own.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use jalon::file::{board_from_text, board_to_text};
use jalon::model::Board;
use kurbo::{Point, Rect, Vec2};
use tempfile::TempDir;

use crate::screen::{PATIENCE, Screen, cpu, wait_until};

/// The program under test.
const JALON: &str = env!("CARGO_BIN_EXE_jalon");

/// A home folder of its own, as on the first day.
pub struct Home(TempDir);

/// The running program.
pub struct App {
    pub screen: Screen,
    pub home: Home,
    process: Child,
    window: String,
}

impl Home {
    pub fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder"))
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// A new board from a template, made by the command line.
    pub fn board(&self, template: &str, lang: &str) -> PathBuf {
        let path = self.path("board.jalon.ron");
        let mut command = Command::new(JALON);
        self.settle_in(&mut command);
        let status = command
            .args(["new", "--template", template, "--lang", lang])
            .arg(&path)
            .status();
        assert!(
            status.expect("runs").success(),
            "jalon new --template {template}"
        );
        path
    }

    /// The program without a window.
    pub fn jalon(&self) -> Command {
        let mut command = Command::new(JALON);
        self.settle_in(&mut command);
        command
    }

    fn settle_in(&self, command: &mut Command) {
        command
            .env("HOME", self.0.path())
            .env("LC_ALL", "C.UTF-8")
            .env_remove("LANGUAGE");
        for (variable, folder) in [
            ("XDG_CONFIG_HOME", "config"),
            ("XDG_STATE_HOME", "state"),
            ("XDG_DATA_HOME", "data"),
            ("XDG_CACHE_HOME", "cache"),
            ("XDG_RUNTIME_DIR", "runtime"),
        ] {
            let folder = self.path(folder);
            fs::create_dir_all(&folder).expect("a folder");
            command.env(variable, folder);
        }
    }
}

fn spawn(screen: &Screen, home: &Home, args: &[&str]) -> Child {
    let mut command = screen.command(JALON);
    home.settle_in(&mut command);
    let log = fs::File::create(home.path("log")).expect("a file");
    command.args(args).stdout(Stdio::null()).stderr(log);
    command.spawn().expect("the program starts")
}

impl App {
    /// Opens the window, full screen wide, and waits until it rests.
    pub fn start(screen: Screen, home: Home, args: &[&str]) -> Self {
        let mut app = Self {
            process: spawn(&screen, &home, args),
            screen,
            home,
            window: String::new(),
        };
        app.await_window();
        app.settle();
        app
    }

    /// Starts the program again, once it has ended.
    pub fn start_again(&mut self, args: &[&str]) {
        assert!(self.has_ended(), "it still runs");
        self.process = spawn(&self.screen, &self.home, args);
        self.await_window();
        self.settle();
    }

    fn await_window(&mut self) {
        let app = self;
        let pid = app.id().to_string();
        wait_until("a window", || {
            app.assert_runs();
            let windows = app
                .screen
                .ask("xdotool", &["search", "--onlyvisible", "--pid", &pid])
                .unwrap_or_default();
            app.window = windows.lines().last().unwrap_or_default().to_owned();
            !app.window.is_empty()
        });
        let window = app.window.clone();
        app.screen.run("xdotool", &["windowfocus", &window]);
    }

    /// The process.
    pub fn id(&self) -> u32 {
        self.process.id()
    }

    /// What the program has written to its log.
    pub fn log(&self) -> String {
        fs::read_to_string(self.home.path("log")).unwrap_or_default()
    }

    #[track_caller]
    fn assert_runs(&mut self) {
        let ended = self.process.try_wait().expect("a child");
        assert!(ended.is_none(), "the program ended: {}", self.log());
    }

    pub fn has_ended(&mut self) -> bool {
        self.process.try_wait().expect("a child").is_some()
    }

    pub fn title(&self) -> String {
        self.screen
            .ask("xdotool", &["getwindowname", &self.window])
            .unwrap_or_default()
    }

    pub fn is_full_screen(&self) -> bool {
        let state = ["-id", &self.window, "_NET_WM_STATE"];
        let state = self.screen.ask("xprop", &state);
        state.is_some_and(|state| state.contains("FULLSCREEN"))
    }

    /// Presses keys one after another, by the names that X gives them: `ctrl+s`, `dead_circumflex`.
    #[track_caller]
    pub fn keys(&self, keys: &[&str]) {
        self.press(keys);
        self.settle();
    }

    /// As above, without waiting for what comes of it.
    #[track_caller]
    pub fn press(&self, keys: &[&str]) {
        self.screen.run("xdotool", &[&["key"], keys].concat());
    }

    /// Types text letter by letter.
    #[track_caller]
    pub fn type_text(&self, text: &str) {
        self.screen.run("xdotool", &["type", "--delay", "25", text]);
        self.settle();
    }

    /// Does something while a key is down.
    #[track_caller]
    pub fn holding(&self, key: &str, act: impl FnOnce()) {
        self.screen.run("xdotool", &["keydown", key]);
        act();
        self.screen.run("xdotool", &["keyup", key]);
        self.settle();
    }

    #[track_caller]
    pub fn click(&self, at: Point) {
        self.move_to(at);
        self.screen.run("xdotool", &["click", "1"]);
        self.settle();
    }

    /// Turns the wheel, 4 up and 5 down, by so many notches.
    #[track_caller]
    pub fn scroll(&self, at: Point, way: &str, notches: usize) {
        self.move_to(at);
        let notches = notches.to_string();
        self.screen.run(
            "xdotool",
            &["click", "--repeat", &notches, "--delay", "30", way],
        );
        self.settle();
    }

    #[track_caller]
    pub fn double_click(&self, at: Point) {
        self.move_to(at);
        self.screen
            .run("xdotool", &["click", "--repeat", "2", "--delay", "80", "1"]);
        self.settle();
    }

    /// Drags from one place to another.
    #[track_caller]
    pub fn drag(&self, from: Point, to: Point) {
        self.sweep("1", from, to);
        self.settle();
    }

    /// Drags with one of the buttons, without waiting for what comes of it.
    #[track_caller]
    pub fn sweep(&self, button: &str, from: Point, to: Point) {
        self.lift(button, from, to);
        self.screen.run("xdotool", &["mouseup", button]);
    }

    /// Presses the button, moves, and waits there.
    #[track_caller]
    pub fn carry(&self, from: Point, to: Point) {
        self.lift("1", from, to);
        self.settle();
    }

    /// Presses a button and moves, slowly enough to be followed.
    #[track_caller]
    pub fn lift(&self, button: &str, from: Point, to: Point) {
        self.move_to(from);
        self.screen.run("xdotool", &["mousedown", button]);
        for step in 1..=8 {
            self.move_to(from.lerp(to, f64::from(step) / 8.0));
            sleep(Duration::from_millis(30));
        }
    }

    #[track_caller]
    pub fn release(&self) {
        self.screen.run("xdotool", &["mouseup", "1"]);
        self.settle();
    }

    #[track_caller]
    pub fn move_to(&self, at: Point) {
        self.screen.run(
            "xdotool",
            &[
                "mousemove",
                &at.x.round().to_string(),
                &at.y.round().to_string(),
            ],
        );
    }

    /// Processor time used so far; none once it has ended.
    pub fn cpu(&self) -> Duration {
        cpu(self.process.id())
    }

    /// Waits until the program has nothing left to do.
    pub fn settle(&self) {
        const CALM: Duration = Duration::from_millis(100);
        const TICK: Duration = Duration::from_millis(10);
        let start = Instant::now();
        sleep(Duration::from_millis(60));
        while start.elapsed() < PATIENCE / 4 {
            let before = self.cpu();
            sleep(CALM);
            if self.cpu() <= before + TICK {
                return;
            }
        }
    }

    /// Saves and reads the file back, once it differs from `before`.
    #[track_caller]
    pub fn saved(&self, file: &Path, before: &Board) -> Board {
        let old = board_to_text(before);
        self.keys(&["ctrl+s"]);
        let mut text = String::new();
        wait_until("the saved file", || {
            text = fs::read_to_string(file).expect("a file");
            text != old
        });
        board_from_text(&text).expect("a board without fault")
    }
}

impl Drop for App {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.screen.shot("failed");
            eprintln!("the program's log:\n{}", self.log());
        }
        // Nothing is left to do when it has ended already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Where the pixels of this colour are; none when there are none.
pub fn extent(picture: &image::RgbaImage, colour: jalon::scene::Rgba) -> Option<Rect> {
    let wanted = [colour.r, colour.g, colour.b];
    let pixels = picture.enumerate_pixels();
    pixels
        .filter(|(_, _, pixel)| pixel.0[..3] == wanted)
        .map(|(x, y, _)| Rect::from_origin_size((f64::from(x), f64::from(y)), (1.0, 1.0)))
        .reduce(|all, pixel| all.union(pixel))
}

/// Where the board stands on the screen, found by the colour of a rectangle that is known to be there.
#[derive(Debug, Clone, Copy)]
pub struct View {
    scale: f64,
    offset: Vec2,
}

impl View {
    /// `rect` (board units) is the only thing of this colour in the picture.
    #[track_caller]
    pub fn find(picture: &image::RgbaImage, colour: jalon::scene::Rgba, rect: Rect) -> Self {
        let seen = extent(picture, colour).expect("the colour is on the screen");
        let scale = seen.width() / rect.width();
        assert!(
            (seen.height() / rect.height() / scale - 1.0).abs() < 0.1,
            "{seen:?} is not the shape of {rect:?}"
        );
        Self {
            scale,
            offset: seen.center().to_vec2() - rect.center().to_vec2() * scale,
        }
    }

    pub fn screen_from_board(&self, point: Point) -> Point {
        (point.to_vec2() * self.scale + self.offset).to_point()
    }
}
