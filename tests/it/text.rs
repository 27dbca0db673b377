//! Text is broken as readers of French, and of other scripts, expect; and the same everywhere.

use std::sync::Arc;

use jalon::text::{Paragraph, TextStyle, Typesetter, Weight};

const STYLE: TextStyle = TextStyle {
    size: 14.0,
    weight: Weight::Medium,
    italic: false,
    line_height: 1.3,
};

/// What holds for every paragraph: rows follow one another, cover the text, and keep within `width`.
#[track_caller]
fn check_laws(paragraph: &Paragraph, text: &str, width: Option<f64>) {
    assert_eq!(&*paragraph.text, text);
    let mut end = 0;
    let mut top = 0.0;
    for row in &paragraph.rows {
        assert_eq!(row.range.start, end, "rows cover the text: {text:?}");
        assert!(text.is_char_boundary(row.range.end));
        assert!((row.top - top).abs() < 1e-9);
        assert!(row.baseline > row.top && row.baseline < row.top + row.height);
        // A row holds one grapheme at least, however wide: a family of missing glyphs takes three em.
        if let Some(width) =
            width.filter(|width| *width > 3.5 * paragraph.size || row.text.chars().count() > 5)
        {
            assert!(
                row.x + row.width <= width + 0.01,
                "{:?} is wider than {width}",
                row.text
            );
        }
        for run in &row.runs {
            assert!(row.range.start <= run.range.start && run.range.end <= row.range.end);
        }
        end = row.range.end;
        top += row.height;
    }
    assert_eq!(end, text.len(), "rows cover the text: {text:?}");
    assert!((paragraph.height - top).abs() < 1e-9);
}

/// Sets `text` at every width from a letter's to its own: the laws hold, and `rule` for each pair of rows of which
/// the first ends within the text.
#[track_caller]
fn at_every_width(text: &str, rule: impl Fn(&str, &str) -> bool) {
    let typesetter = Typesetter::bundled_only();
    let whole = typesetter.width(text, STYLE);
    let mut width = STYLE.size;
    while width < whole + 2.0 {
        let paragraph = typesetter.set(text, STYLE, Some(width));
        check_laws(&paragraph, text, Some(width));
        // A narrower row cannot hold a letter with all the punctuation that clings to it.
        let pairs = paragraph
            .rows
            .windows(2)
            .filter(|_| width > 5.0 * STYLE.size);
        for pair in pairs {
            let (above, below) = (&text[pair[0].range.clone()], &text[pair[1].range.clone()]);
            assert!(rule(above, below), "at {width}: {above:?} | {below:?}");
        }
        width += 1.7;
    }
}

/// Rows at the width of `rows`' widest one are these.
#[track_caller]
fn check(rows: &[&str]) {
    let typesetter = Typesetter::bundled_only();
    let text = rows.join(" ");
    let width = rows
        .iter()
        .map(|row| typesetter.width(row, STYLE))
        .fold(0.0, f64::max)
        + 0.01;
    let paragraph = typesetter.set(&text, STYLE, Some(width));
    check_laws(&paragraph, &text, Some(width));
    let found: Vec<&str> = paragraph.rows.iter().map(|row| &*row.text).collect();
    assert_eq!(found, rows);
}

fn keeps_french(above: &str, below: &str) -> bool {
    let first = below.trim_start().chars().next();
    let last = above
        .trim_end_matches([' ', '\u{a0}', '\u{202f}'])
        .chars()
        .next_back();
    !first.is_some_and(|c| "?!;:»".contains(c))
        && last != Some('«')
        && !below.starts_with(['\u{a0}', '\u{202f}'])
}

#[test]
fn french_punctuation_never_starts_a_row_nor_ends_it() {
    // A number keeps its unit as punctuation keeps its word.
    at_every_width(
        "Rappeler sous 24 h, à 20 % du taux, pour 150 € par mois",
        |_, below| !below.starts_with(['h', '%', '€']),
    );
    for space in ["\u{a0}", "\u{202f}", " ", ""] {
        for text in [
            "Est-ce une arnaque_? Qui dit vrai_?",
            "Enfin_! Pas trop tôt_!",
            "«_Je pourrais agrandir mon étal_», dit-elle_; puis_: «_Encore un papier_?_!_»",
            "Pièces à fournir_: une carte_; un reçu_; anticonstitutionnellement_!",
            "«_Anticonstitutionnellement_»",
        ] {
            at_every_width(&text.replace('_', space), keeps_french);
        }
    }
}

#[test]
fn french_rows() {
    check(&["« Est-ce une", "arnaque ? »"]);
    check(&["Elle demande :", "« Qui dit", "vrai ? »"]);
    check(&["Rappeler sous", "24 h, à 20 %", "du taux"]);
    check(&["L’agent prend le temps", "d’expliquer chaque ligne"]);
    check(&["Le bouche-à-oreille", "suffit"]);
}

#[test]
fn long_words_and_addresses_break_without_overflow() {
    at_every_width(
        "https://www.example.org/espace-client/dossiers/2026?piece=identite&page=12",
        |_, _| true,
    );
    at_every_width(
        "anticonstitutionnellementanticonstitutionnellement",
        |_, _| true,
    );
    at_every_width("awa.diop@agence-centrale.example.org", |_, _| true);
    let typesetter = Typesetter::bundled_only();
    for width in [-5.0, 0.0, 0.1, 1.0, f64::NAN, f64::INFINITY] {
        let paragraph = typesetter.set("étal", STYLE, Some(width));
        check_laws(&paragraph, "étal", None);
    }
}

#[test]
fn other_scripts_break_too() {
    // The bundled faces lack them: what counts here are the rows, which hold for any face.
    let no_opening = |_: &str, below: &str| !below.starts_with(['。', '、', '」']);
    at_every_width(
        "顧客は支店で申し込みをします。「書類が足りない」、と言われました。",
        no_opening,
    );
    at_every_width("العميل يقدم الملف في الفرع ثم ينتظر الرد", |_, _| true);
    at_every_width("Très content 😀🎉 👨‍👩‍👧 🇫🇷 merci 👍🏽", |_, _| true);
    at_every_width("Le client dit مرحبا puis שלום, 123 fois", |_, _| true);
}

#[test]
fn arabic_stands_at_the_right() {
    let typesetter = Typesetter::bundled_only();
    let paragraph = typesetter.set("العميل يقدم الملف", STYLE, Some(400.0));
    let row = &paragraph.rows[0];
    assert!(row.runs.iter().all(|run| run.rtl));
    assert!((row.x + row.width - 400.0).abs() < 0.01);
}

#[test]
fn system_faces_help_out_or_nothing_breaks() {
    let typesetter = Typesetter::with_system_fonts();
    for text in ["顧客", "العميل", "Très 😀", "✆ ⇝ \u{10ffff}", "❤\u{fe0f}"] {
        let paragraph = typesetter.set(text, STYLE, Some(60.0));
        check_laws(&paragraph, text, None);
        assert!(
            paragraph.rows[0]
                .runs
                .iter()
                .all(|run| !run.glyphs.is_empty())
        );
    }
    // What the bundled family has, it draws, whatever the system offers.
    let own = typesetter.set("Où ça ?", STYLE, None);
    assert!(own.rows[0].runs.iter().all(|run| run.face.bundled));
}

#[test]
fn controls_draw_nothing() {
    let typesetter = Typesetter::bundled_only();
    let text = "a\tb\0c\u{1b}[0m\r\nd\u{7f}e\u{feff}\r";
    let paragraph = typesetter.set(text, STYLE, Some(200.0));
    check_laws(&paragraph, text, Some(200.0));
    let rows: Vec<&str> = paragraph.rows.iter().map(|row| &*row.text).collect();
    assert_eq!(rows, ["a bc[0m", "de", ""]);
    assert!(paragraph.rows[0].ends_with_newline && !paragraph.rows[2].ends_with_newline);
    let missing = paragraph
        .rows
        .iter()
        .flat_map(|row| &row.runs)
        .flat_map(|run| &run.glyphs)
        .filter(|glyph| glyph.id == 0);
    assert_eq!(missing.count(), 0);
}

#[test]
fn empty_text_has_one_empty_row() {
    let typesetter = Typesetter::bundled_only();
    let empty = typesetter.set("", STYLE, Some(100.0));
    check_laws(&empty, "", Some(100.0));
    assert_eq!((empty.rows.len(), empty.width), (1, 0.0));
    assert!((empty.height - STYLE.size * STYLE.line_height).abs() < 1e-9);
    assert_eq!(typesetter.set("a\n", STYLE, None).rows.len(), 2);
    let spaces = typesetter.set("   ", STYLE, Some(100.0));
    assert_eq!((spaces.rows.len(), spaces.width), (1, 0.0));
}

#[test]
fn a_row_too_wide_ends_with_an_ellipsis() {
    let typesetter = Typesetter::bundled_only();
    for text in [
        "Prise de conscience du besoin",
        "e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}",
        "une\nligne\r\ncassée",
        "👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧",
    ] {
        let whole = typesetter.set_line(text, STYLE, 1_000.0);
        assert_eq!(whole.rows.len(), 1);
        assert!(!whole.text.contains(['…', '\n', '\r']));
        let mut width = typesetter.width("…", STYLE);
        while width < whole.width {
            let cut = typesetter.set_line(text, STYLE, width);
            check_laws(&cut, &cut.text, Some(width));
            let kept = cut
                .text
                .strip_suffix('…')
                .expect("a shortened row ends with …");
            assert!(whole.text.starts_with(kept));
            let next = whole.text[kept.len()..].chars().next();
            assert!(
                !next.is_some_and(|c| matches!(c, '\u{301}' | '\u{200d}')),
                "{text:?} cut after {kept:?}"
            );
            width += 3.1;
        }
    }
}

#[test]
fn weights_are_faces_of_their_own() {
    let typesetter = Typesetter::bundled_only();
    let mut keys = Vec::new();
    for (weight, italic) in [
        (Weight::Regular, false),
        (Weight::Medium, false),
        (Weight::Semibold, false),
        (Weight::Bold, false),
        (Weight::Regular, true),
    ] {
        let paragraph = typesetter.set(
            "Étape",
            TextStyle {
                weight,
                italic,
                ..STYLE
            },
            None,
        );
        let run = &paragraph.rows[0].runs[0];
        assert_eq!(
            (
                &*run.face.family,
                run.face.weight,
                run.face.italic,
                run.face.bundled
            ),
            ("Inter", weight, italic, true)
        );
        assert!(!run.embolden && run.skew_degrees == 0.0);
        keys.push(run.face.key);
    }
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), 5);
}

#[test]
fn every_thread_sets_the_same_rows() {
    let shared = Typesetter::bundled_only();
    let texts: Vec<String> = (0..200)
        .map(|n| {
            format!(
                "Note {n} : le client attend depuis {} jours, « encore ! »",
                n * 7
            )
        })
        .collect();
    let rows = |typesetter: &Typesetter| -> Vec<String> {
        texts
            .iter()
            .map(|text| format!("{:?}", typesetter.set(text, STYLE, Some(120.0)).rows))
            .collect()
    };
    let expected = rows(&Typesetter::bundled_only());
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..4).map(|_| scope.spawn(|| rows(&shared))).collect();
        for thread in threads {
            assert_eq!(thread.join().expect("the thread ends"), expected);
        }
    });
    let once = shared.set(&texts[0], STYLE, Some(120.0));
    assert!(
        Arc::ptr_eq(&once, &shared.set(&texts[0], STYLE, Some(120.0))),
        "set once, shared after"
    );
}
