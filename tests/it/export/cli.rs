//! `jalon export` and `jalon formats` as a user types them.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use jalon::export::FORMATS;
use tempfile::TempDir;

/// A folder with a board in it.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let output = jalon(
        folder.path(),
        &["new", "--template", "sample", "--lang", "fr", "b.jalon.ron"],
    );
    assert!(output.status.success(), "{output:?}");
    folder
}

fn jalon(folder: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_jalon"));
    command
        .args(args)
        .current_dir(folder)
        .env("LC_ALL", "C.UTF-8")
        .output()
        .unwrap()
}

/// What was left in the folder beside the board.
fn left(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<_> = names.filter(|name| name != "b.jalon.ron").collect();
    names.sort();
    names
}

#[test]
fn pictures_of_every_format_and_size() {
    #[track_caller]
    fn check(args: &[&str], file: &str) {
        let folder = folder();
        let args: Vec<_> = ["export", "b.jalon.ron"]
            .iter()
            .chain(args)
            .copied()
            .collect();
        let output = jalon(folder.path(), &args);
        assert!(output.status.success(), "{args:?}: {output:?}");
        assert!(
            output.stdout.is_empty() && output.stderr.is_empty(),
            "{output:?}"
        );
        assert_eq!(left(folder.path()), [file]);
    }
    for format in FORMATS {
        let file = format!("out.{}", format.extension);
        if !format.is_picture() {
            check(&["-o", &file], &file);
            check(&["-o", "data", "--format", format.id], "data");
            continue;
        }
        if format.is_document() {
            check(&["-o", &file, "--theme", "dark", "--no-title"], &file);
            let all: Vec<&str> = ["stages", "curve", "matrix", "roadmap", "personas"]
                .into_iter()
                .flat_map(|part| ["--with", part])
                .collect();
            check(&[&["-o", &*file], &*all].concat(), &file);
            if format.offers_paper() {
                check(&["-o", &file, "--paper", "a3", "--turn", "portrait"], &file);
                let tiled = ["-o", &file, "--paper", "A4", "--across", "3"];
                check(&[&tiled[..], &all].concat(), &file);
            }
            continue;
        }
        check(&["-o", &file, "--scale", "0.5"], &file);
        check(
            &[
                "-o",
                &file,
                "--width",
                "300",
                "--theme",
                "dark",
                "--no-title",
                "--no-legend",
            ],
            &file,
        );
        check(&["--out", &file, "--dpi=48", "--theme=print"], &file);
        if format.offers_transparency() {
            check(&["-o", &file, "--scale=0.5", "--transparent"], &file);
        }
        check(
            &["-o", "picture", "--format", format.id, "--width", "200"],
            "picture",
        );
    }
    check(&["-o", "a.svg", "--outlines"], "a.svg");
    check(&["-o", "A.PNG", "--width", "64"], "A.PNG");
}

#[test]
fn further_pictures_get_files_beside_the_first() {
    #[track_caller]
    fn check(args: &[&str], files: &[&str]) {
        let folder = folder();
        let args = [&["export", "b.jalon.ron"], args].concat();
        let output = jalon(folder.path(), &args);
        assert!(output.status.success(), "{args:?}: {output:?}");
        assert_eq!(left(folder.path()), files);
        let whole = fs::read(folder.path().join(files[0])).unwrap();
        for file in &files[1..] {
            let part = fs::read(folder.path().join(file)).unwrap();
            assert!(part != whole, "{file}");
        }
    }
    let small = ["--scale", "0.25", "--with", "stages", "--with", "personas"];
    check(
        &[&["-o", "a.png"], &small[..]].concat(),
        &[
            "a - 1 Prise de conscience.png",
            "a - 2 Recherche.png",
            "a - 3 Sélection.png",
            "a - 4 Achat et accueil.png",
            "a - 5 Utilisation.png",
            "a - 6 Évolution.png",
            "a - 7 Awa.png",
            "a.png",
        ],
    );
    let curve = ["-o", "b", "--format", "svg", "--with", "curve"];
    check(&curve, &["b", "b - 1 Courbe des ressentis"]);
}

#[test]
fn choices_make_a_difference() {
    let folder = folder();
    let mut files = Vec::new();
    for choice in [
        "--theme=light",
        "--theme=dark",
        "--no-title",
        "--no-legend",
        "--transparent",
        "--outlines",
        "--scale=1",
        "--dpi=300",
    ] {
        let output = jalon(
            folder.path(),
            &["export", "b.jalon.ron", "-o", "out.svg", choice],
        );
        assert!(output.status.success(), "{choice}: {output:?}");
        files.push((choice, fs::read(folder.path().join("out.svg")).unwrap()));
    }
    for (at, (choice, file)) in files.iter().enumerate() {
        for (other, same) in &files[..at] {
            assert!(file != same, "{choice} and {other} give the same file");
        }
    }
}

#[test]
fn a_pipe_gets_the_file() {
    let folder = folder();
    for format in FORMATS {
        let small = ["--width", "200"];
        let has_pixels = format.is_picture() && !format.is_document();
        let small = if has_pixels { &small[..] } else { &[] };
        let to = |out: &str| {
            let args = ["export", "b.jalon.ron", "-o", out, "--format", format.id];
            jalon(folder.path(), &[&args, small].concat())
        };
        let output = to("-");
        assert!(output.status.success(), "{output:?}");
        let file = to("same");
        assert!(file.status.success(), "{file:?}");
        assert_eq!(output.stdout, fs::read(folder.path().join("same")).unwrap());
    }
}

#[test]
fn wrong_use_is_told_in_a_sentence() {
    #[track_caller]
    fn check(args: &[&str], word: &str) {
        let folder = folder();
        let args: Vec<_> = ["export", "b.jalon.ron"]
            .iter()
            .chain(args)
            .copied()
            .collect();
        let output = jalon(folder.path(), &args);
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{args:?}: {said}");
        assert!(said.contains(word), "{args:?}: {said}");
        assert_eq!(said.lines().count(), 1, "{said}");
        assert_eq!(left(folder.path()), [""; 0], "{args:?}");
    }
    check(&[], "--out");
    check(&["-o", "a.png", "--width", "10", "--scale", "2"], "--scale");
    check(&["-o", "a.png", "--width", "10", "--dpi", "96"], "--dpi");
    for width in ["0", "-5", "65536", "99999999999", "1.5", "NaN", "wide", ""] {
        check(&["-o", "a.png", "--width", width], "1 to 65,535");
    }
    for number in ["0", "-1", "NaN", "inf", "-inf", "1e999", "big", ""] {
        check(&["-o", "a.png", "--scale", number], "above 0");
        check(&["-o", "a.png", "--dpi", number], "above 0");
    }
    check(&["-o", "a.png", "--scale", "1e-300"], "a.png");
    check(&["-o", "a.png", "--scale", "1000"], "65,535");
    check(
        &["-o", "a.png", "--theme", "pink"],
        "light, dark, contrast, print",
    );
    check(&["-o", "a.gif"], "png, jpeg, webp, svg");
    check(&["-o", "a"], "png, jpeg, webp, svg");
    check(&["-o", "-"], "png, jpeg, webp, svg");
    check(&["-o", "a.png", "--format", "gif"], "png, jpeg, webp, svg");
    check(&["-o", "a.png", "--outlines"], "--outlines");
    check(&["-o", "a.jpg", "--transparent"], "--transparent");
    let piped = ["-o", "-", "--format", "png", "--with", "stages"];
    check(&piped, "several");
    check(&["-o", "a.webp", "--width", "20000"], "16,383");
    check(&["-o", "a.png", "--paper", "A4"], "--paper");
    check(&["-o", "a.csv", "--with", "matrix"], "--with");
    check(&["-o", "a.pdf", "--width", "9"], "--width");
    check(&["-o", "a.pdf", "--paper", "B5"], "A4, A3");
    check(
        &["-o", "a.pdf", "--paper", "A4", "--across", "0"],
        "1 to 40",
    );
    check(&["-o", "a.pdf", "--across", "2"], "--paper");
    for option in ["--width=9", "--theme=dark", "--no-title", "--view=matrix"] {
        let name = option.split('=').next().unwrap();
        check(&["-o", "a.json", option], name);
    }
    let dimmed = ["--filter", "evidence=validé", "--others", "dim"];
    check(&[&["-o", "a.json"], &dimmed[..]].concat(), "--others dim");
    check(&["-o", "b.jalon.ron", "--format", "png"], "another name");
    check(&["-o", "./b.jalon.ron", "--format", "svg"], "another name");
}

#[test]
fn a_failed_export_leaves_what_was_there() {
    #[track_caller]
    fn check(folder: &Path, script: &str, word: &str) {
        let old = b"the picture of yesterday";
        fs::write(folder.join("out.png"), old).unwrap();
        let output = Command::new("bash")
            .args(["-c", script])
            .env("JALON", env!("CARGO_BIN_EXE_jalon"))
            .env("LC_ALL", "C.UTF-8")
            .current_dir(folder)
            .output()
            .unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{script}: {said}");
        assert_eq!(said.lines().count(), 1, "{script}: {said}");
        assert!(said.contains(word), "{script}: {said}");
        assert_eq!(fs::read(folder.join("out.png")).unwrap(), old, "{script}");
        assert_eq!(left(folder), ["out.png"], "{script}");
    }
    let folder = folder();
    // A file may grow to 4 blocks of 1,024 bytes: full before the picture is whole.
    check(
        folder.path(),
        "trap '' XFSZ; ulimit -f 4; exec $JALON export b.jalon.ron -o out.png",
        "out.png",
    );
    check(
        folder.path(),
        "$JALON export b.jalon.ron -o - --format png >/dev/full",
        "full",
    );
    check(
        folder.path(),
        "$JALON export b.jalon.ron -o no/such/folder/out.png",
        "folder",
    );
    check(
        folder.path(),
        "$JALON export b.jalon.ron -o /proc/out.png",
        "/proc/out.png",
    );
    check(
        folder.path(),
        "$JALON export no-such-board.ron -o out.png",
        "no-such-board.ron",
    );
    check(
        folder.path(),
        "echo nonsense | $JALON export - -o out.png",
        "-:",
    );
}

#[test]
fn formats_are_listed() {
    let folder = folder();
    let output = jalon(folder.path(), &["formats"]);
    let listed = String::from_utf8(output.stdout).unwrap();
    for format in FORMATS {
        assert!(
            listed.lines().any(|line| line.starts_with(format.id)),
            "{listed}"
        );
    }
}

#[test]
fn a_filter_dims_and_a_wrong_one_is_told() {
    #[track_caller]
    fn check(filter: &str, file: Option<&str>, said: &str) {
        let folder = folder();
        let args = ["export", "b.jalon.ron", "-o", "out.svg", "--filter", filter];
        let output = jalon(folder.path(), &args);
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.success(), file.is_some(), "{stderr}");
        assert!(stderr.contains(said), "{stderr}");
        assert!(stderr.lines().count() <= 1, "{stderr}");
        assert_eq!(left(folder.path()).first().map(String::as_str), file);
    }
    let done = Some("out.svg");
    check("evidence=not stated", done, "");
    check("evidence=NON PRÉCISÉ", done, "");
    check("evidence=not", done, "");
    check("evidence=sure", None, "sure");
    check("evidence=", None, "Not stated");
    check("tag=x", None, "(Tag)");
    check("colour=red", None, "KEY=VALUE");
    check("tag", None, "KEY=VALUE");
}

#[test]
fn what_a_filter_refuses_can_be_left_out() {
    #[track_caller]
    fn check(args: &[&str], least: usize, most: usize) {
        let folder = folder();
        let args = [
            &["export", "b.jalon.ron", "-o", "-", "--format", "svg"],
            args,
        ]
        .concat();
        let output = jalon(folder.path(), &args);
        let svg = String::from_utf8(output.stdout).unwrap();
        let texts = svg.matches("<text").count();
        assert!((least..=most).contains(&texts), "{texts} by {args:?}");
    }
    let whole = ["--filter", "evidence=validé", "--others", "dim"];
    check(&whole[..2], 150, 400);
    check(&whole, 150, 400);
    check(
        &["--filter", "evidence=validé", "--others", "omit"],
        20,
        110,
    );

    check(&["--persona", "awa"], 150, 400);

    let folder = folder();
    for (args, said) in [
        (&["--others", "omit"][..], "--filter"),
        (&["--persona", "Zoe"], "Awa"),
        (&["--filter", "evidence=validé", "--others", "hide"], "omit"),
    ] {
        let args = [&["export", "b.jalon.ron", "-o", "out.svg"], args].concat();
        let output = jalon(folder.path(), &args);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert!(stderr.contains(said), "{stderr}");
    }
}
