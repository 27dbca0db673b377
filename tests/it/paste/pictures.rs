//! Pictures from the clipboard.

use super::*;

fn picture(byte: u8) -> Paste {
    Paste::of_picture(Picture {
        name: String::new(),
        format: PictureFormat::Png,
        bytes: vec![byte],
    })
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
