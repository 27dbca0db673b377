//! Single properties of cards and the kinds of lanes.

use super::*;
use jalon::edit::{CardDeed, ContentPart, Counted, StepLabel};
use jalon::model::{DividerLine, Horizon, PictureId};

fn part(names: &str, part: ContentPart) -> Edit {
    change(names, CardChange::Part(part))
}

fn kind(name: &str, kind: LaneKind) -> Edit {
    Edit::ChangeLane {
        lane: lane(name),
        change: LaneChange::Kind(kind),
    }
}

#[test]
fn a_part_changes_only_the_content_that_carries_it() {
    let after = apply(
        &shop(),
        &part(
            "counter pay lost",
            ContentPart::Channel(Some(Channel::Branch)),
        ),
    );
    let touchpoint = Content::Touchpoint {
        channel: Some(Channel::Branch),
        duration: String::new(),
    };
    assert_eq!(content(&after, "counter"), touchpoint);
    assert_eq!(content(&after, "pay"), Content::Note);
    check_unchanged(part("pay", ContentPart::Horizon(Some(Horizon::Long))));
}

#[test]
fn parts_keep_the_rest_of_the_content_and_the_range() {
    let felt = |value, wished| Content::Feeling { value, wished };
    let wished = apply(&shop(), &part("lost curious", ContentPart::Wished(true)));
    assert_eq!(content(&wished, "lost"), felt(-2, true));
    assert_eq!(content(&wished, "curious"), felt(1, true));
    let best = apply(&wished, &part("lost curious", ContentPart::Feeling(9)));
    assert_eq!(content(&best, "lost"), felt(2, true));
    let about = apply(
        &shop(),
        &part("queue", ContentPart::About(Some(card("pay")))),
    );
    let side = apply(&about, &part("queue", ContentPart::Side(MomentSide::High)));
    assert_eq!(
        content(&side, "queue"),
        Content::Moment {
            side: MomentSide::High,
            why: String::new(),
            about: Some(card("pay")),
        }
    );
}

#[test]
fn parts_name_only_what_is_there() {
    let nobody = card("nobody");
    check_refused(
        part("queue", ContentPart::About(Some(nobody))),
        EditError::NoSuchCard(nobody),
    );
    let picture = PictureId::from_bits(9);
    check_refused(
        part("queue", ContentPart::Picture(Some(picture))),
        EditError::NoSuchPicture(picture),
    );
}

#[test]
fn one_tag_comes_and_goes_beside_the_others() {
    let tag = |bits, name: &str| Tag {
        id: TagId::from_bits(bits),
        name: name.to_owned(),
        colour: None,
    };
    let tags = vec![tag(1, "one"), tag(2, "two")];
    let (one, two) = (tags[0].id, tags[1].id);
    let both = Edit::All {
        edits: vec![
            change_board(BoardChange::Tags(tags)),
            change("pay", CardChange::Tagged(one, true)),
            change("pay ask", CardChange::Tagged(two, true)),
            change("pay", CardChange::Tagged(two, true)),
        ],
    };
    let after = apply(&shop(), &both);
    let tagged = StepLabel::Cards {
        did: CardDeed::Tags,
        cards: Counted::Count(2),
        to: None,
    };
    assert_eq!(both.label(&shop(), &after), tagged);
    let tags = |board: &Board, name| board.find(card(name)).expect("a card").1.tags.clone();
    assert_eq!(tags(&after, "pay"), [one, two]);
    assert_eq!(tags(&after, "ask"), [two]);
    let after = apply(&after, &change("pay ask", CardChange::Tagged(two, false)));
    assert_eq!(tags(&after, "pay"), [one]);
    assert_eq!(tags(&after, "ask"), []);
    let other = TagId::from_bits(3);
    check_refused(
        change("pay", CardChange::Tagged(other, true)),
        EditError::NoSuchTag(other),
    );
}

#[test]
fn what_a_customer_corrected_is_kept_beside_it() {
    let set = |text: Option<&str>| {
        change(
            "pay",
            CardChange::CorrectedFrom(text.map(ToOwned::to_owned)),
        )
    };
    let after = apply(&shop(), &set(Some("pays")));
    let text = |board: &Board| {
        let (_, card) = board.find(card("pay")).expect("a card");
        card.corrected_from.clone()
    };
    assert_eq!(text(&after).as_deref(), Some("pays"));
    assert_eq!(text(&apply(&after, &set(None))), None);
}

#[test]
fn a_lane_of_another_kind_takes_its_cards_along() {
    check(
        kind("Actions", LaneKind::Feelings),
        "
                       | Discover           | Buy
    Actions (feelings) | +0 search; +0 ask  | +0 pay
    Ways (touchpoints) |                    | counter
    Mood (feelings)    | +1 curious         | -2 lost
    Sight (divider)    |
    Peaks (moments)    |                    | low queue
    Parking            | later",
    );
    let peaks = apply(&shop(), &kind("Mood", LaneKind::Moments));
    assert!(matches!(
        content(&peaks, "lost"),
        Content::Moment {
            side: MomentSide::Low,
            ..
        }
    ));
    check_unchanged(kind("Mood", LaneKind::Feelings));
}

#[test]
fn only_an_empty_lane_becomes_a_divider() {
    let divider = LaneKind::Divider(DividerLine::Visibility);
    check_refused(kind("Mood", divider), EditError::LaneHoldsNoCards);
    let after = apply(&shop(), &kind("Sight", divider));
    assert_eq!(after.lane(lane("Sight")).expect("a lane").kind, divider);
    let back = apply(&after, &kind("Sight", LaneKind::Notes(NotesRole::Ideas)));
    assert!(back.lane(lane("Sight")).expect("a lane").kind.holds_cards());
}
