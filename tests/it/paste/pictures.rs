//! Pictures from the clipboard.

use super::*;

fn picture(byte: u8) -> Paste {
    Paste::of_pictures(vec![bytes(byte)])
}

fn bytes(byte: u8) -> Picture {
    Picture {
        name: String::new(),
        format: PictureFormat::Png,
        bytes: vec![byte],
    }
}

#[test]
fn a_picture_goes_to_a_lane_that_shows_it() {
    let board = table::board(
        "
                     | Discover | Buy
    Actions          | ask      |
    Story (pictures) |          |",
    );
    let (after, _) = pasted(&board, picture(1), "Buy/Actions", true);
    assert_eq!(after.cards_at(place("Buy/Story")).len(), 1);
    let (after, _) = pasted(&after, picture(1), "Buy/Story", true);
    assert_eq!(
        (
            after.cards_at(place("Buy/Story")).len(),
            after.pictures.len()
        ),
        (2, 1)
    );
    let (after, _) = pasted(&after, picture(2), "Parking", true);
    assert_eq!((after.parking.len(), after.pictures.len()), (1, 2));
}

#[test]
fn or_to_a_new_one() {
    let board = table::board(
        "
                     | Discover | Buy
    Actions          | ask      |
    Ways             |          |",
    );
    assert_eq!(
        Plan::new(picture(1), &board, Some(focus("Buy/Actions"))).missing(&board),
        Missing::default()
    );
    let (after, _) = pasted(&board, picture(1), "Buy/Actions", true);
    let lane = after
        .lanes
        .iter()
        .find(|lane| lane.kind == LaneKind::Pictures)
        .expect("a lane");
    assert_eq!(lane.name, "Pictures");
    assert_eq!(lane.cells.at(stage("Buy")).len(), 1);
}

/// A photograph of this size, held as its EXIF says.
fn photograph(width: u32, height: u32, orientation: u8) -> Vec<u8> {
    let pixels = image::RgbImage::from_fn(width, height, |x, _| {
        // Dark on the left.
        image::Rgb([if x < width / 2 { 0 } else { 250 }; 3])
    });
    let mut jpeg = Vec::new();
    let mut encoder = image::codecs::jpeg::JpegEncoder::new(&mut jpeg);
    // Little-endian TIFF with one entry: orientation, a short.
    let mut exif = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0".to_vec();
    exif.extend([orientation, 0, 0, 0, 0, 0, 0, 0]);
    image::ImageEncoder::set_exif_metadata(&mut encoder, exif).unwrap();
    encoder.encode_image(&pixels).unwrap();
    jpeg
}

#[test]
fn a_file_is_kept_or_made_smaller_and_upright() {
    #[track_caller]
    fn check(bytes: Vec<u8>, size: (u32, u32), kept: bool) -> image::RgbImage {
        let picture = picture_of_file(bytes.clone()).unwrap();
        let seen = image::load_from_memory(&picture.bytes).unwrap().into_rgb8();
        assert_eq!((seen.dimensions(), picture.bytes == bytes), (size, kept));
        seen
    }
    check(photograph(40, 30, 1), (40, 30), true);
    check(photograph(3200, 1600, 1), (1600, 800), false);
    // Held on its side: what was on the left is on top.
    let turned = check(photograph(40, 30, 6), (30, 40), false);
    assert!(turned.get_pixel(15, 4).0[0] < 60 && turned.get_pixel(15, 36).0[0] > 190);
    for bytes in [
        &b""[..],
        b"words",
        b"\x89PNG\r\n\x1a\n",
        &photograph(40, 30, 1)[..300],
    ] {
        assert_eq!(picture_of_file(bytes.to_vec()), None);
    }
}

#[test]
fn a_picture_goes_with_the_last_note_that_shows_it() {
    let board = table::board(
        "
                     | Discover
    Story (pictures) |         ",
    );
    let (one, _) = pasted(&board, picture(1), "Discover/Story", true);
    let (two, _) = pasted(&one, picture(1), "Discover/Story", true);
    let cards: Vec<_> = two.cards().map(|(_, card)| card.id).collect();
    let without = |board: &Board, card| {
        let edit = Edit::DeleteCards { cards: vec![card] };
        let after = edit.apply(&Arc::new(board.clone())).unwrap();
        Board::clone(&after)
    };
    let less = without(&two, cards[0]);
    assert_eq!(less.pictures.len(), 1);
    assert_eq!(without(&less, cards[1]).pictures.len(), 0);
}

#[test]
fn heavy_pictures_stay_behind() {
    for (bytes, is_heavy) in [(6 << 20, false), (7 << 20, true)] {
        let Paste::Cards(fragment) = Paste::of_pictures(vec![Picture {
            name: String::new(),
            format: PictureFormat::Png,
            bytes: vec![1; bytes],
        }]) else {
            panic!("a table");
        };
        assert_eq!(fragment.is_heavy(), is_heavy, "{bytes}");
        let back = Fragment::from_html(&fragment.to_html()).expect("cards");
        assert_eq!(back.cards().count(), 1);
        assert_eq!(back.pictures.is_empty(), is_heavy, "{bytes}");
    }
}

#[test]
fn several_come_a_note_each_and_the_same_bytes_are_kept_once() {
    let board = table::board(
        "
                     | Discover | Buy
    Actions          | ask      |
    Story (pictures) |          |",
    );
    let three = Paste::of_pictures(vec![bytes(1), bytes(2), bytes(1)]);
    let (after, step) = pasted(&board, three, "Buy/Actions", true);
    let shown = |board: &Board| -> Vec<_> {
        let cards = board.cards_at(place("Buy/Story")).iter();
        let shown = cards.map(|card| match card.content {
            Content::Picture { picture, .. } => picture,
            _ => None,
        });
        shown.collect()
    };
    let [first, second, third] = shown(&after)[..] else {
        panic!("{step:?}: {after:?}");
    };
    assert!(first.is_some() && first == third && first != second);
    assert_eq!(after.pictures.len(), 2);

    // Under another id, as another board has it.
    let Paste::Cards(mut fragment) = Paste::of_pictures(vec![bytes(2)]) else {
        panic!("a table");
    };
    let other = jalon::model::PictureId::fresh(&mut IdSource::seeded(77));
    fragment.pictures = fragment
        .pictures
        .into_values()
        .map(|picture| (other, picture))
        .collect();
    let Content::Picture { picture, .. } = &mut fragment.pieces[0].cards[0].content else {
        panic!("no picture");
    };
    *picture = Some(other);
    let (again, _) = pasted(&after, Paste::Cards(fragment), "Buy/Story", true);
    assert_eq!(again.pictures.len(), 2);
    assert_eq!(shown(&again), [first, second, third, second]);
}

#[test]
fn what_an_svg_is_stands_in_its_first_element() {
    for (text, is_svg) in [
        ("<svg/>", true),
        ("<svg>", true),
        (
            "\u{FEFF}\n<?xml version='1.0'?>\n<!-- <html> -->\n<svg width='1'>",
            true,
        ),
        (
            "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'x.dtd'><svg>",
            true,
        ),
        ("<!DOCTYPE svg [ <!ENTITY a '>'> ]><s:svg>", true),
        ("<html><svg/></html>", false),
        ("<svgish/>", false),
        ("svg", false),
        ("<!-- <svg>", false),
        ("<?xml version='1.0'?>", false),
        ("", false),
    ] {
        let expected = is_svg.then_some(PictureFormat::Svg);
        assert_eq!(PictureFormat::of(text.as_bytes()), expected, "{text}");
    }
    assert_eq!(PictureFormat::of(b"<svg>\xFF</svg>"), None);
}
