//! New boards, from templates and from other boards.

use jalon::file::read_board;
use jalon::file::template::Template;
use jalon::model::BoardKind;
use tempfile::tempdir;

use super::{jalon, text};

#[test]
fn new_boards_are_whole_in_each_language() {
    let folder = tempdir().unwrap();
    let here = folder.path();
    for template in Template::ALL {
        for lang in ["en", "fr"] {
            let name = format!("{}.{lang}.ron", template.name());
            let output = jalon(
                here,
                &["new", "--template", template.name(), "--lang", lang, &name],
            );
            assert!(
                output.status.success() && output.stderr.is_empty(),
                "{output:?}"
            );
            assert_eq!(read_board(&here.join(&name)).unwrap().language, lang);
            let checked = jalon(here, &["check", "--lang", "en", &name]);
            assert!(text(&checked.stdout).starts_with(&format!("{name}: no fault; ")));
            assert_eq!(text(&checked.stdout).lines().count(), 1);
        }
    }
    let ids = ["a", "b"].map(|name| {
        assert!(jalon(here, &["new", name]).status.success());
        read_board(&here.join(name)).unwrap().id
    });
    assert_ne!(ids[0], ids[1]);
}

#[test]
fn a_future_map_has_the_ids_of_the_map_it_comes_from() {
    let folder = tempdir().unwrap();
    let here = folder.path();
    let sample = ["new", "--template", "sample", "--lang", "fr", "a.ron"];
    assert!(jalon(here, &sample).status.success());
    let from = ["new", "--from", "a.ron"];
    let future = [&from[..], &["--kind", "future", "b.ron"]].concat();
    assert!(jalon(here, &future).status.success());
    let [a, b] = ["a.ron", "b.ron"].map(|name| read_board(&here.join(name)).unwrap());
    assert_eq!(b.title, format!("{} – carte cible", a.title));
    assert_eq!(b.kind, BoardKind::Future);
    assert_ne!(a.id, b.id);
    assert_eq!((&a.stages, &a.lanes), (&b.stages, &b.lanes));
    assert!(
        jalon(here, &[&from[..], &["c.ron"]].concat())
            .status
            .success()
    );
    let c = read_board(&here.join("c.ron")).unwrap();
    assert_eq!((c.title, c.kind, c.lanes), (a.title, a.kind, a.lanes));
}
