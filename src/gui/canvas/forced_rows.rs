//! Rows in the text field exactly as the typesetter broke them.

use std::sync::Arc;

use eframe::egui::text::{LayoutJob, TextFormat, TextWrapping};
use eframe::egui::{Galley, Ui, pos2};

use super::editor_place::EditorPlace;
use crate::gui::style::{colour, font};
use crate::text::Typesetter;

/// The galley of `text` at its place: egui's glyphs, the typesetter's rows.
pub(super) fn forced_rows(
    ui: &Ui,
    text: &str,
    place: &EditorPlace,
    typesetter: &Typesetter,
) -> Arc<Galley> {
    let paragraph = typesetter.set(text, place.style, Some(place.width));
    let zoom = place.zoom as f32;
    let format = TextFormat {
        line_height: Some((place.style.size * place.style.line_height) as f32 * zoom),
        ..TextFormat::simple(
            font(place.style.size as f32 * zoom, place.style.weight),
            colour(place.ink),
        )
    };
    let job = |text: &str| LayoutJob {
        wrap: TextWrapping::no_max_width(),
        keep_trailing_whitespace: true,
        round_output_to_gui: false,
        ..LayoutJob::single_section(text.to_owned(), format.clone())
    };
    let mut rows: Vec<(&str, bool)> = paragraph
        .rows
        .iter()
        .map(|row| {
            let words = &text[row.range.clone()];
            (
                words.strip_suffix('\n').unwrap_or(words),
                words.ends_with('\n'),
            )
        })
        .collect();
    // After a line break of the writer's own, and in an empty note, the caret has a row to stand in.
    if rows
        .last()
        .is_none_or(|(_, ends_with_newline)| *ends_with_newline)
    {
        rows.push(("", false));
    }
    let galleys: Vec<Arc<Galley>> = ui.fonts_mut(|fonts| {
        rows.iter()
            .map(|(words, _)| fonts.layout_job(job(words)))
            .collect()
    });
    let mut galley = Galley::concat(Arc::new(job(text)), &galleys, ui.pixels_per_point());
    for (at, (placed, (_, ends_with_newline))) in galley.rows.iter_mut().zip(&rows).enumerate() {
        placed.ends_with_newline = *ends_with_newline;
        // egui places a row's letters in its own way; the baseline is where the note has it.
        if let (Some(row), Some(glyph)) = (paragraph.rows.get(at), placed.row.glyphs.first()) {
            let x = if place.centred {
                (place.width - row.width) / 2.0
            } else {
                row.x
            };
            let y = row.baseline as f32 * zoom - glyph.pos.y;
            placed.pos = pos2(x as f32 * zoom, y);
        }
    }
    // Centred rows reach beyond their own width; the field would cut them there.
    let width = galley.rect.width().max(place.text.width());
    galley.rect.set_width(width);
    Arc::new(galley)
}
