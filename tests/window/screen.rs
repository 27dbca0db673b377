//! A virtual screen with a window manager, and what can be seen and done on it.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use image::RgbaImage;
use tempfile::TempDir;

/// Longest wait for anything: a debug build on a busy machine is slow.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// Windows fill the screen, without a frame; all of the mouse is theirs.
const WINDOWS: &str = r#"
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <keyboard><keybind key="A-F4"><action name="Close"/></keybind></keyboard>
  <mouse/>
  <applications><application type="normal"><decor>no</decor><maximized>yes</maximized></application></applications>
</openbox_config>"#;

/// An X server of its own with a window manager; ends when dropped.
pub struct Screen {
    server: Child,
    manager: Child,
    display: String,
    _config: TempDir,
}

impl Screen {
    /// A screen of `width` × `height` px with this keyboard layout.
    pub fn new(width: u32, height: u32, layout: &str) -> Self {
        let mut server = Command::new("Xvfb")
            // Without -noreset the layout is lost as soon as setxkbmap ends.
            .args([
                "-displayfd",
                "1",
                "-noreset",
                "-nolisten",
                "tcp",
                "-screen",
                "0",
            ])
            .arg(format!("{width}x{height}x24"))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb is installed");
        let mut number = String::new();
        let stdout = server.stdout.take().expect("piped");
        BufReader::new(stdout)
            .read_line(&mut number)
            .expect("Xvfb says its number");
        let display = format!(":{}", number.trim());
        let folder = tempfile::tempdir().expect("a folder");
        let config = folder.path().join("rc.xml");
        fs::File::create(&config)
            .and_then(|mut file| file.write_all(WINDOWS.as_bytes()))
            .expect("a file");
        let manager = Command::new("openbox")
            .arg("--config-file")
            .arg(&config)
            .env("DISPLAY", &display)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("openbox is installed");
        let screen = Self {
            server,
            manager,
            display,
            _config: folder,
        };
        screen.run("setxkbmap", &["-layout", layout]);
        screen
    }

    /// A command that shows its windows here.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command
            .env("DISPLAY", &self.display)
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("WAYLAND_SOCKET")
            .env_remove("DBUS_SESSION_BUS_ADDRESS")
            .stdin(Stdio::null());
        command
    }

    /// What a command prints; none when it failed.
    pub fn ask(&self, program: &str, args: &[&str]) -> Option<String> {
        let output = self
            .command(program)
            .args(args)
            .output()
            .unwrap_or_else(|error| panic!("{program}: {error}"));
        output
            .status
            .success()
            .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
    }

    /// A command that must succeed.
    #[track_caller]
    pub fn run(&self, program: &str, args: &[&str]) {
        assert!(
            self.ask(program, args).is_some(),
            "{program} {args:?} failed"
        );
    }

    /// The whole screen; also kept under `target/tmp`, to be looked at.
    pub fn shot(&self, name: &str) -> RgbaImage {
        let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.png"));
        self.run(
            "import",
            &["-window", "root", path.to_str().expect("a path in UTF-8")],
        );
        image::open(&path).expect("a picture").into_rgba8()
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        for process in [&mut self.manager, &mut self.server] {
            // Nothing is left to do when it has ended already.
            let _ = process.kill();
            let _ = process.wait();
        }
    }
}

/// Processor time that a process has used so far.
pub fn cpu(process: u32) -> Duration {
    /// The kernel counts in ticks.
    const TICK: Duration = Duration::from_millis(10);
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    // The name, in brackets, may hold spaces; utime and stime are the 14th and 15th fields.
    let after_name = stat.rsplit_once(')').map_or("", |(_, fields)| fields);
    let ticks = after_name.split_whitespace().skip(11).take(2);
    TICK * ticks
        .map(|field| field.parse::<u32>().expect("a number"))
        .sum::<u32>()
}

/// Waits until `what` has come true.
#[track_caller]
pub fn wait_until(what: &str, mut is_so: impl FnMut() -> bool) {
    let start = Instant::now();
    while !is_so() {
        assert!(start.elapsed() < PATIENCE, "waited in vain: {what}");
        std::thread::sleep(Duration::from_millis(30));
    }
}
