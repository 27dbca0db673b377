//! The channels under a stage, in words: where the pointer rests on them, and for a screen reader.

use eframe::egui::{Id, PopupAnchor, Tooltip, Ui};

use super::pinned::Pinned;
use crate::draw;
use crate::i18n::Strings;
use crate::layout::{Layout, RibbonBox};
use crate::scene::Pin;

/// “Phone” or, of several touchpoints, “Phone × 3”; one a channel.
pub(super) fn words(ribbon: &RibbonBox, strings: &Strings) -> Vec<String> {
    let words = ribbon.channels.iter().map(|(channel, count)| {
        let name = draw::channel_name(channel, strings);
        if *count > 1 {
            format!("{name}\u{A0}×\u{A0}{count}")
        } else {
            name.to_owned()
        }
    });
    words.collect()
}

/// Says which channels the pointer is on.
pub(super) fn show(ui: &Ui, pinned: &Pinned, layout: &Layout, strings: &Strings) {
    let Some(at) = ui.input(|input| input.pointer.hover_pos()) else {
        return;
    };
    let is_free = ui.ctx().layer_id_at(at) == Some(ui.layer_id());
    if !is_free || pinned.pin_at(at) == Pin::Left || pinned.pin_at(at) == Pin::Corner {
        return;
    }
    let view = pinned.view(Pin::Top);
    for stage in &layout.stages {
        let Some(ribbon) = &stage.ribbon else {
            return;
        };
        if !ribbon.channels.is_empty() && view.screen_rect(ribbon.rect).contains(at) {
            let id = Id::unique(("ribbon", stage.id.bits()));
            Tooltip::always_open(ui.ctx().clone(), ui.layer_id(), id, PopupAnchor::Pointer).show(
                |ui| {
                    for line in words(ribbon, strings) {
                        ui.label(line);
                    }
                },
            );
        }
    }
}
