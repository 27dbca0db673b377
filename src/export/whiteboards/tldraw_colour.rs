//! The colours that tldraw has, and which is nearest. Source: the light palette of `TLColorStyle.ts`, tldraw 3.15.

use crate::scene::Rgba;

/// A colour: its name, then as ink, as a pale fill, and of a note.
struct Named {
    name: &'static str,
    ink: Rgba,
    pale: Rgba,
    note: Rgba,
}

const fn hex(rgb: u32) -> Rgba {
    Rgba::opaque((rgb >> 16) as u8, (rgb >> 8) as u8, rgb as u8)
}

const fn named(name: &'static str, ink: u32, pale: u32, note: u32) -> Named {
    Named {
        name,
        ink: hex(ink),
        pale: hex(pale),
        note: hex(note),
    }
}

const COLOURS: [Named; 13] = [
    named("black", 0x1d_1d1d, 0xe8_e8e8, 0xfc_e19c),
    named("grey", 0x9f_a8b2, 0xec_eef0, 0xc0_cad3),
    named("light-violet", 0xe0_85f4, 0xf5_eafa, 0xdf_b0f9),
    named("violet", 0xae_3ec9, 0xec_dcf2, 0xdb_91fd),
    named("blue", 0x44_65e9, 0xdc_e1f8, 0x8a_a3ff),
    named("light-blue", 0x4b_a1f1, 0xdd_edfa, 0x9b_c4fd),
    named("yellow", 0xf1_ac4b, 0xf9_f0e6, 0xfe_d49a),
    named("orange", 0xe1_6919, 0xf8_e2d4, 0xfa_a475),
    named("green", 0x09_9268, 0xd3_e9e3, 0x6f_c896),
    named("light-green", 0x4c_b05e, 0xdb_f0e0, 0x98_d08a),
    named("light-red", 0xf8_7777, 0xf4_dadb, 0xf7_a5a1),
    named("red", 0xe0_3131, 0xf4_dadb, 0xfc_8282),
    named("white", 0xff_ffff, 0xf5_f5f5, 0xff_ffff),
];

/// The nearest ink.
pub(super) fn ink(colour: Rgba) -> &'static str {
    nearest(colour, |it| it.ink).0
}

/// The nearest colour of a note.
pub(super) fn note(colour: Rgba) -> &'static str {
    nearest(colour, |it| it.note).0
}

/// The nearest fill of a shape: a colour and a way to fill with it.
pub(super) fn fill(colour: Rgba) -> (&'static str, &'static str) {
    let (pale, of_pale) = nearest(colour, |it| it.pale);
    let (full, of_full) = nearest(colour, |it| it.ink);
    if of_full < of_pale {
        (full, "fill")
    } else {
        (pale, "solid")
    }
}

fn nearest(colour: Rgba, of: fn(&Named) -> Rgba) -> (&'static str, u32) {
    let off = |one: Rgba| {
        let channels = [(one.r, colour.r), (one.g, colour.g), (one.b, colour.b)];
        let off = channels.map(|(a, b)| u32::from(a.abs_diff(b)).pow(2));
        off.iter().sum::<u32>()
    };
    let found = COLOURS.iter().min_by_key(|it| off(of(it)));
    found.map_or(("black", u32::MAX), |it| (it.name, off(of(it))))
}
