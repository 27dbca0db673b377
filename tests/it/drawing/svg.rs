//! SVG on a board.

use jalon::draw::can_be_shown;

use super::*;

/// The pixels of an SVG on a board; none where it stays empty.
fn svg_pixels(text: &str) -> Option<image::RgbaImage> {
    let mut board = boards::random(5, 0);
    let mut ids = IdSource::seeded(9);
    let id = PictureId::fresh(&mut ids);
    let picture = Picture {
        name: String::new(),
        format: PictureFormat::Svg,
        bytes: text.as_bytes().to_vec(),
    };
    assert_eq!(PictureFormat::of(&picture.bytes), Some(PictureFormat::Svg));
    let shown = can_be_shown(&picture);
    board.pictures.insert(id, Arc::new(picture));
    let mut card = Card::note(CardId::fresh(&mut ids), "");
    card.content = Content::Picture {
        picture: Some(id),
        fit: PictureFit::Fitted,
    };
    board.parking = vec![Arc::new(card)];
    let scene = Drawn::new(board).scene(&DrawOptions::default());
    let pixels = scene.items.iter().find_map(|it| match &it.item {
        Item::Image { image, .. } => {
            image::RgbaImage::from_raw(image.width, image.height, image.rgba.to_vec())
        }
        _ => None,
    });
    assert_eq!(shown, pixels.is_some());
    pixels
}

#[test]
fn an_svg_is_shown_and_reads_nothing_but_itself() {
    const HEAD: &str = "<?xml version='1.0'?><!-- a plan --><!DOCTYPE svg [<!ENTITY a 'b>'>]>\n\
        <svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' \
        width='40' height='20'>";
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("secret.png");
    let red = image::RgbaImage::from_pixel(4, 4, image::Rgba([255, 0, 0, 255]));
    red.save(&file).expect("a picture");
    let bytes = std::fs::read(&file).expect("the picture");
    let inside = base64::Engine::encode(&base64::prelude::BASE64_STANDARD, bytes);
    let inside = format!("data:image/png;base64,{inside}");
    let path = file.display();
    let nested = format!(
        "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>\
         <image href='{path}' width='9' height='9'/></svg>"
    );
    let nested = base64::Engine::encode(&base64::prelude::BASE64_STANDARD, nested);
    let image = |href: &str| format!("<image xlink:href='{href}' width='40' height='20'/>");
    let deep = |depth: usize| {
        let (open, close) = ("<g>".repeat(depth), "</g>".repeat(depth));
        format!("{open}<rect width='40' height='20' fill='red'/>{close}")
    };
    for (what, content, is_red) in [
        ("a shape", deep(0), true),
        ("groups within groups", deep(900), true),
        ("a picture inside", image(&inside), true),
        ("a file", image(&path.to_string()), false),
        (
            "a file by its address",
            image(&format!("file://{path}")),
            false,
        ),
        ("an address", image("http://127.0.0.1:9/red.png"), false),
        (
            "a file in an SVG inside",
            image(&format!("data:image/svg+xml;base64,{nested}")),
            false,
        ),
        (
            "a script",
            "<script>document.documentElement.innerHTML = '<rect fill=\"red\"/>'</script>"
                .to_owned(),
            false,
        ),
    ] {
        let pixels = svg_pixels(&format!("{HEAD}{content}</svg>")).expect(what);
        assert_eq!(pixels.dimensions(), (1600, 800), "{what}");
        let seen = pixels.get_pixel(800, 400).0;
        let expected = if is_red { [255, 0, 0, 255] } else { [0; 4] };
        assert_eq!(seen, expected, "{what}");
    }
    // Words are in the bundled family, whatever is named.
    let words = "<text y='18' font-size='18' font-family='Nowhere'>mm</text>";
    let pixels = svg_pixels(&format!("{HEAD}{words}</svg>")).expect("words");
    assert!(pixels.pixels().any(|pixel| pixel.0[3] == 255));
    for broken in [
        "<svg".to_owned(),
        format!("{HEAD}<rect>"),
        "<svg xmlns='http://www.w3.org/2000/svg' width='0' height='5'/>".to_owned(),
        format!("{HEAD}{}</svg>", deep(100_000)),
    ] {
        assert!(svg_pixels(&broken).is_none(), "{broken:.80}");
    }
}
