//! The command line as a user types it: output, exit codes, and files that stay as they were.
#![allow(
    clippy::disallowed_methods,
    reason = "what was there before is made the short way"
)]

mod diff;
mod generate;
mod merge;
mod new;

use std::fs;
use std::io::{Read as _, Write as _};
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::path::Path;
use std::process::{Command, Output, Stdio};

use jalon::analysis::EvidenceTally;
use jalon::file::MAX_BYTES;
use jalon::file::template::Template;
use jalon::model::IdSource;
use tempfile::tempdir;

use super::files::EVERYTHING;

const JALON: &str = env!("CARGO_BIN_EXE_jalon");

fn jalon(folder: &Path, args: &[&str]) -> Output {
    command(folder, JALON).args(args).output().unwrap()
}

fn command(folder: &Path, program: &str) -> Command {
    let mut command = Command::new(program);
    command
        .current_dir(folder)
        .env("LC_ALL", "C.UTF-8")
        .stdin(Stdio::null());
    command
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("UTF-8")
}

/// Nothing on the standard output, the exit code, and one line of error, which begins and goes on like this.
#[track_caller]
fn check_refused(output: &Output, code: i32, begins: &str, says: &str) {
    let said = text(&output.stderr);
    assert_eq!(output.status.code(), Some(code), "{said}");
    assert_eq!(text(&output.stdout), "");
    assert_eq!(said.lines().count(), 1, "{said}");
    assert!(said.starts_with(begins) && said.contains(says), "{said}");
}

/// A file of these bytes is refused by `check`, by `export`, and stays as it is.
#[track_caller]
fn check_bytes(bytes: &[u8], place: &str, says: &str) {
    let folder = tempdir().unwrap();
    let file = folder.path().join("b.ron");
    fs::write(&file, bytes).unwrap();
    let begins = format!("b.ron:{place}");
    check_refused(&jalon(folder.path(), &["check", "b.ron"]), 1, &begins, says);
    let exported = jalon(folder.path(), &["export", "b.ron", "-o", "b.svg"]);
    check_refused(&exported, 1, &begins, says);
    assert_eq!(fs::read(&file).unwrap(), bytes);
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
}

#[test]
fn bad_files_get_one_sentence() {
    let with = |old: &str, new: &str| EVERYTHING.replace(old, new).into_bytes();
    check_bytes(b"", " ", "this file is empty");
    check_bytes(b"\n \r\n\t", " ", "this file is empty");
    check_bytes(b"caf\xe9", "1:4: ", "no text in UTF-8");
    check_bytes(b"\xff\xfe(\0f\0", "1:1: ", "no text in UTF-8");
    check_bytes(b"Dear diary,\ntoday", "1:6: ", "this is no RON");
    check_bytes(
        b"{\"type\": \"excalidraw\"}",
        " ",
        "this is RON, but no map",
    );
    check_bytes(
        b"(format: \"drawing\", version: 1)",
        " ",
        "this is RON, but no map",
    );
    check_bytes(b"(format: \"drawing\", version: 1", "1:", "this is no RON");
    check_bytes(
        &with("version: 2,", "version: 3,"),
        "4:12: ",
        "update Jalon",
    );
    check_bytes(&with("title:", "colour:"), "7:5: ", "no field “colour”");
    check_bytes(
        &with("about: \"C00000000001\"", "about: \"C00000000099\""),
        "91:121: ",
        "no card C00000000099",
    );
    check_bytes(
        &with("width: 240.0", "width: NaN"),
        "45:",
        "no finite number",
    );
    check_bytes(b"(format: \"jalon-board\", version: 1, board: (id: \"000000000001\", title: \"\", language: \"en\", stages: [], lanes: []))", "1:", "no stage");
    let inside_a_text = EVERYTHING.find("rien").unwrap();
    check_bytes(&EVERYTHING.as_bytes()[..inside_a_text], "", "miswritten");
    check_bytes("[".repeat(200_000).as_bytes(), "1:", "too many brackets");
    check_bytes(
        format!(
            "(format: \"jalon-board\", version: 1, board: {}",
            "(".repeat(200_000)
        )
        .as_bytes(),
        "1:",
        "miswritten",
    );
}

#[test]
fn a_huge_file_is_refused_at_once() {
    let folder = tempdir().unwrap();
    let file = fs::File::create(folder.path().join("b.ron")).unwrap();
    file.set_len(200 << 20).unwrap();
    let refused = "larger than 128 MB";
    check_refused(
        &jalon(folder.path(), &["check", "b.ron"]),
        1,
        "b.ron: ",
        refused,
    );
    let mut piped = command(folder.path(), JALON);
    piped
        .args(["check", "-"])
        .stdin(fs::File::open("/dev/zero").unwrap());
    check_refused(&piped.output().unwrap(), 1, "-: ", refused);
    // The largest that may be is read, if only to say what it is.
    file.set_len(MAX_BYTES).unwrap();
    let output = jalon(folder.path(), &["check", "b.ron"]);
    check_refused(&output, 1, "b.ron:1:", "this is no RON");
}

#[test]
fn what_is_no_file_gets_one_sentence() {
    let folder = tempdir().unwrap();
    let here = folder.path();
    fs::create_dir(here.join("sub")).unwrap();
    // Nobody ever writes into this pipe.
    let made = command(here, "mkfifo").arg("pipe").status().unwrap();
    assert!(made.success());
    check_refused(&jalon(here, &["check", "pipe"]), 1, "pipe: ", "no file");
    check_refused(
        &jalon(here, &["export", "/dev/zero", "-o", "a.svg"]),
        1,
        "/dev/zero: ",
        "no file",
    );
    check_refused(
        &jalon(here, &["check", "none.ron"]),
        1,
        "none.ron: ",
        "no such file",
    );
    check_refused(
        &jalon(here, &["check", "sub"]),
        1,
        "sub: ",
        "this is a folder",
    );
    check_refused(
        &jalon(here, &["check", "--lang", "fr", "sub"]),
        1,
        "sub: ",
        "c’est un dossier",
    );
    check_refused(
        &jalon(here, &["new", "sub"]),
        1,
        "sub: ",
        "this is a folder",
    );
    check_refused(
        &jalon(here, &["new", "no/b.ron"]),
        1,
        "no/b.ron: ",
        "no folder “no”",
    );
    let generate = ["generate", "--stages", "2", "--lanes", "2", "--cards", "9"];
    let into_nowhere = [&generate[..], &["no/b.ron"]].concat();
    check_refused(
        &jalon(here, &into_nowhere),
        1,
        "no/b.ron: ",
        "no folder “no”",
    );
    assert_eq!(fs::read_dir(here).unwrap().count(), 2);
}

#[test]
fn every_fault_has_its_line() {
    let folder = tempdir().unwrap();
    let broken = EVERYTHING
        .replace("benefit: 5, employees: 1", "benefit: 9, employees: 0")
        .replace("width: 240.0", "width: inf");
    fs::write(folder.path().join("b.ron"), &broken).unwrap();
    let output = jalon(folder.path(), &["check", "b.ron"]);
    let places: Vec<_> = text(&output.stderr)
        .lines()
        .map(|line| line.split(": ").next().unwrap())
        .collect();
    assert_eq!(places, ["b.ron:45:115", "b.ron:102:90", "b.ron:102:104"]);
    assert_eq!(output.status.code(), Some(1));
    // Elsewhere it is one sentence all the same.
    let output = jalon(
        folder.path(),
        &["export", "--lang", "fr", "b.ron", "-o", "b.png"],
    );
    check_refused(&output, 1, "b.ron:45:115: width", "(et 2 autres défauts)");
}

/// Root may read and write everything; the program must then run as somebody else.
fn unprivileged(folder: &Path, args: &[&str]) -> Output {
    if fs::metadata("/proc/self").unwrap().uid() != 0 {
        return jalon(folder, args);
    }
    let copy = folder.join("jalon");
    if !copy.exists() {
        fs::copy(JALON, &copy).unwrap();
    }
    let nobody = [
        "--reuid=65534",
        "--regid=65534",
        "--clear-groups",
        "./jalon",
    ];
    command(folder, "setpriv")
        .args(nobody)
        .args(args)
        .output()
        .unwrap()
}

#[test]
fn without_the_right_nothing_is_read_or_written() {
    let folder = tempdir().unwrap();
    let here = folder.path();
    let allow = |name: &str, mode| {
        fs::set_permissions(here.join(name), fs::Permissions::from_mode(mode)).unwrap();
    };
    fs::write(here.join("secret.ron"), EVERYTHING).unwrap();
    fs::write(here.join("open.ron"), EVERYTHING).unwrap();
    fs::create_dir(here.join("sub")).unwrap();
    allow("", 0o755);
    allow("secret.ron", 0o000);
    allow("open.ron", 0o644);
    allow("sub", 0o555);
    let refused = unprivileged(here, &["check", "secret.ron"]);
    check_refused(&refused, 1, "secret.ron: ", "no right to read");
    let refused = unprivileged(here, &["new", "sub/b.ron"]);
    check_refused(&refused, 1, "sub/b.ron: ", "no right to write");
    let refused = unprivileged(here, &["export", "open.ron", "-o", "sub/b.svg"]);
    check_refused(&refused, 1, "sub/b.svg: ", "no right to write");
    assert_eq!(fs::read_dir(here.join("sub")).unwrap().count(), 0);
    // So that the folder can be cleared away.
    allow("sub", 0o755);
}

#[test]
fn a_full_disk_leaves_no_trace() {
    let folder = tempdir().unwrap();
    // The limit stands for the disk: what is written beyond 4 KB fails.
    let script = "ulimit -f 8; exec \"$@\"";
    let generate = [
        "generate", "--stages", "9", "--lanes", "9", "--cards", "900", "b.ron",
    ];
    let output = command(folder.path(), "sh")
        .args(["-c", script, "sh", JALON])
        .args(generate)
        .output()
        .unwrap();
    check_refused(&output, 1, "b.ron: ", "the disk is full");
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 0);
    let output = jalon(folder.path(), &["new", "/dev/full"]);
    check_refused(&output, 1, "/dev/full: ", "the disk is full");
    let full = fs::OpenOptions::new()
        .write(true)
        .open("/dev/full")
        .unwrap();
    let mut templates = command(folder.path(), JALON);
    let output = templates.arg("templates").stdout(full).output().unwrap();
    check_refused(
        &output,
        1,
        "the output cannot be written",
        "send it elsewhere",
    );
}

#[test]
fn what_is_there_is_not_overwritten() {
    let folder = tempdir().unwrap();
    let here = folder.path();
    fs::write(here.join("mine"), "precious").unwrap();
    check_refused(
        &jalon(here, &["new", "mine"]),
        1,
        "mine: ",
        "stays as it is",
    );
    let french = jalon(here, &["new", "--lang", "fr", "mine"]);
    check_refused(&french, 1, "mine: ", "reste tel quel");
    let generate = [
        "generate", "--stages", "1", "--lanes", "1", "--cards", "1", "mine",
    ];
    check_refused(&jalon(here, &generate), 1, "mine: ", "stays as it is");
    assert_eq!(fs::read(here.join("mine")).unwrap(), b"precious");
}

#[test]
fn pipes_carry_boards() {
    let folder = tempdir().unwrap();
    let here = folder.path();
    let made = jalon(here, &["new", "--template", "cgap", "-"]);
    let mut check = command(here, JALON)
        .args(["check", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    check.stdin.take().unwrap().write_all(&made.stdout).unwrap();
    let output = check.wait_with_output().unwrap();
    assert!(text(&output.stdout).starts_with("-: no fault; 6 stages"));
    assert_eq!(fs::read_dir(here).unwrap().count(), 0);
}

#[test]
fn a_reader_may_stop_early() {
    let folder = tempdir().unwrap();
    let args = [
        "generate", "--stages", "9", "--lanes", "9", "--cards", "9000", "-",
    ];
    let mut child = command(folder.path(), JALON)
        .args(args)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut first = [0; 10];
    child.stdout.take().unwrap().read_exact(&mut first).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), ""));
}

#[test]
fn check_says_what_customers_have_validated() {
    let folder = tempdir().unwrap();
    let here = folder.path();
    let check = |template: &str, lang: &str| {
        let new = ["new", "--template", template, "--lang", "en", "map"];
        assert!(jalon(here, &new).status.success());
        let checked = jalon(here, &["check", "--lang", lang, "map"]);
        fs::remove_file(here.join("map")).unwrap();
        text(&checked.stdout).to_owned()
    };
    let sample = Template::Sample.board("en", &mut IdSource::seeded(1));
    let tally = EvidenceTally::of(&sample).board;
    let (validated, total) = (tally.validated(), tally.total());
    let english = format!("; customers have validated {validated} of {total}\n");
    assert!(check("sample", "en").ends_with(&english));
    let french = format!("\u{202F}; les clients en ont validé {validated} sur {total}\n");
    assert!(check("sample", "fr").ends_with(&french));
    assert!(check("cgap", "en").ends_with(" cards\n"));
}

#[test]
fn templates_are_listed_in_the_chosen_language() {
    let folder = tempdir().unwrap();
    for (lang, word) in [
        ("en", "From awareness"),
        ("fr", "De la prise de conscience"),
    ] {
        let output = jalon(folder.path(), &["templates", "--lang", lang]);
        let names: Vec<_> = text(&output.stdout)
            .lines()
            .map(|line| line.split_whitespace().next().unwrap())
            .collect();
        assert_eq!(names, Template::ALL.map(Template::name));
        assert!(text(&output.stdout).contains(word));
    }
}

#[test]
fn wrong_use_is_exit_2() {
    /// One sentence in each language, with this in it.
    #[track_caller]
    fn check(args: &[&str], says: &str, en: &str, fr: &str) {
        for (lang, in_words) in [("en_GB.UTF-8", en), ("fr_FR.UTF-8", fr)] {
            let folder = tempdir().unwrap();
            let mut command = command(folder.path(), JALON);
            let output = command.args(args).env("LC_ALL", lang).output().unwrap();
            check_refused(&output, 2, "", says);
            check_refused(&output, 2, "", in_words);
            assert_eq!(fs::read_dir(&folder).unwrap().count(), 0);
        }
    }
    let (en, fr) = ("is missing", "il manque");
    check(&["new"], "<OUT>", en, fr);
    check(&["check"], "<BOARD>", en, fr);
    let generate = ["generate", "--stages", "1", "--cards"];
    check(&[&generate[..], &["1", "a"]].concat(), "--lanes", en, fr);
    let (en, fr) = ("is no value for", "n’est pas une valeur de");
    check(
        &["new", "--template", "none", "a"],
        "cgap, six-phases",
        en,
        fr,
    );
    check(&["new", "--lang", "tlh", "a"], "en, fr", en, fr);
    check(&["--theme", "pink"], "light, dark, contrast, print", en, fr);
    let lanes = ["1", "a", "--lanes"];
    check(&[&generate[..], &lanes, &["0"]].concat(), "1", en, fr);
    check(
        &[&generate[..], &["-1", "a"]].concat(),
        "-1",
        "nothing here",
        "rien dire ici",
    );
    check(&["check", "a", "b"], "b ", "nothing here", "rien dire ici");
    check(&["--unknown"], "--unknown", "nothing here", "rien dire ici");
    check(
        &["new", "a", "--template"],
        "--template <NAME>",
        "needs a value",
        "attend une valeur",
    );
    let twice = ["--theme", "dark", "--theme", "dark"];
    check(&twice, "--theme", "stands twice", "deux fois");
    let (en, fr) = ("a subcommand does not", "ne l’ouvre pas");
    check(&["--theme", "dark", "new", "a"], "--theme", en, fr);
    check(&["a.ron", "check", "a.ron"], "BOARD", en, fr);
    let (en, fr) = ("do not go together", "ne vont pas ensemble");
    let sizes = ["export", "a", "-o", "b.png", "--width", "10", "--dpi", "96"];
    check(&sizes, "--dpi", en, fr);
    let from = ["new", "--from", "a", "--template", "cgap", "b"];
    check(&from, "--template", en, fr);
    let kind = ["new", "--kind", "past", "b"];
    check(
        &kind,
        "current, future, day",
        "is no value for",
        "n’est pas une valeur de",
    );
}

#[test]
fn the_language_asked_for_is_spoken_even_of_what_is_wrong() {
    let folder = tempdir().unwrap();
    for lang in [&["--lang", "fr"][..], &["--lang=fr"]] {
        let output = jalon(folder.path(), &[lang, &["check"]].concat());
        check_refused(&output, 2, "il manque", "<BOARD>");
    }
}

#[test]
fn help_is_exit_0() {
    let folder = tempdir().unwrap();
    let check = |args: &[&str], says: &str| {
        let output = jalon(folder.path(), args);
        assert!(output.status.success() && text(&output.stdout).contains(says));
    };
    check(&["--version"], env!("CARGO_PKG_VERSION"));
    check(&["--help"], "generate");
    check(&["new", "--help"], "--template");
    check(&["new", "--help", "--lang", "fr"], "Utilisation");
}
