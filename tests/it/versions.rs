//! Earlier versions of map files: which saves keep one, and when it goes.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use jalon::file::template::Template;
use jalon::file::versions::{Keeping, Versions};
use jalon::file::write_board;
use jalon::model::{Board, IdSource};
use tempfile::{TempDir, tempdir};

/// A folder with a map and a place for its versions.
struct Home {
    folder: TempDir,
    map: PathBuf,
}

impl Home {
    fn new() -> Self {
        let folder = tempdir().unwrap();
        let map = folder.path().join("carte à moi.jalon.ron");
        Self { folder, map }
    }

    fn root(&self) -> PathBuf {
        self.folder.path().join("versions")
    }

    /// As another run of the program sees them.
    fn versions(&self) -> Versions {
        Versions::new(self.root())
    }

    fn save(&self, title: &str) {
        write_board(&titled(title), &self.map).unwrap();
    }

    /// Titles from the latest to the oldest, the clock of each put back by some days.
    fn titles(&self) -> Vec<String> {
        let kept = self.versions().of(&self.map).into_iter();
        kept.map(|version| {
            version
                .board
                .map_or("?".to_owned(), |board| board.title.clone())
        })
        .collect()
    }
}

fn titled(title: &str) -> Board {
    let mut board = Template::Blank.board("fr", &mut IdSource::seeded(1));
    board.title = title.to_owned();
    board
}

fn make_older(file: &Path, by: Duration) {
    let file = File::options().write(true).open(file).unwrap();
    file.set_modified(SystemTime::now() - by).unwrap();
}

const DAY: Duration = Duration::from_hours(24);

#[test]
fn what_a_save_takes_the_place_of_is_kept_now_and_then() {
    let home = Home::new();
    let versions = home.versions();
    versions.keep(&home.map, false).unwrap();
    assert!(home.titles().is_empty(), "nothing was there");
    home.save("one");
    versions.keep(&home.map, false).unwrap();
    home.save("two");
    versions.keep(&home.map, false).unwrap();
    assert_eq!(home.titles(), ["one"], "the second comes too soon");
    versions.keep(&home.map, true).unwrap();
    versions.keep(&home.map, true).unwrap();
    assert_eq!(home.titles(), ["two", "one"], "the same is kept once");

    home.save("three");
    let last = versions.of(&home.map).remove(0).file;
    make_older(&last, Duration::from_mins(6));
    versions.keep(&home.map, false).unwrap();
    assert_eq!(home.titles(), ["three", "two", "one"]);
}

#[test]
fn too_many_and_too_old_ones_go_but_never_those_of_this_run() {
    let home = Home::new();
    let versions = home.versions();
    for title in ["a", "b", "c", "d"] {
        home.save(title);
        versions.keep(&home.map, true).unwrap();
    }
    let few = Keeping { count: 2, days: 30 };
    versions.prune(&home.map, few);
    assert_eq!(home.titles(), ["d", "c", "b", "a"], "all are of this run");
    home.versions().prune(&home.map, few);
    assert_eq!(home.titles(), ["d", "c"]);

    let oldest = home.versions().of(&home.map).pop().unwrap().file;
    make_older(&oldest, 31 * DAY);
    home.versions().prune(&home.map, few);
    assert_eq!(home.titles(), ["d"]);

    // A clock that was ahead makes nothing old.
    let file = home.versions().of(&home.map).remove(0).file;
    let file = File::options().write(true).open(file).unwrap();
    file.set_modified(SystemTime::now() + 400 * DAY).unwrap();
    home.versions().prune(&home.map, few);
    assert_eq!(home.titles(), ["d"]);
}

#[test]
fn maps_of_one_name_are_told_apart_and_broken_ones_are_listed() {
    let home = Home::new();
    let versions = home.versions();
    let other = home.folder.path().join("ailleurs");
    fs::create_dir(&other).unwrap();
    let other = other.join("carte à moi.jalon.ron");
    write_board(&titled("other"), &other).unwrap();
    home.save("one");
    versions.keep(&home.map, false).unwrap();
    versions.keep(&other, false).unwrap();
    assert_eq!(home.titles(), ["one"]);

    fs::write(&home.map, "not a map").unwrap();
    versions.keep(&home.map, true).unwrap();
    assert_eq!(home.titles(), ["?", "one"]);
    let folder = fs::read_dir(home.root()).unwrap();
    let names: Vec<_> = folder.map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names.len(), 2);
    assert!(
        names
            .iter()
            .all(|name| name.to_string_lossy().starts_with("carte à moi-"))
    );
}

#[test]
fn it_is_known_when_a_version_was_saved() {
    let home = Home::new();
    home.save("one");
    make_older(&home.map, 3 * DAY);
    let versions = home.versions();
    versions.keep(&home.map, false).unwrap();
    let at = versions.of(&home.map).remove(0).at;
    let age = at.elapsed().unwrap();
    assert!(
        (3 * DAY..3 * DAY + Duration::from_mins(1)).contains(&age),
        "{age:?}"
    );
}

#[cfg(unix)]
#[test]
fn a_name_that_is_no_text_has_versions_too() {
    use std::os::unix::ffi::OsStrExt as _;
    let home = Home::new();
    let name = std::ffi::OsStr::from_bytes(b"carte\xE9\n.jalon.ron");
    let map = home.folder.path().join(name);
    write_board(&titled("one"), &map).unwrap();
    let versions = home.versions();
    versions.keep(&map, false).unwrap();
    assert_eq!(versions.of(&map).len(), 1);
}
