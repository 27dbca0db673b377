//! What only some kinds of notes carry.

use std::collections::BTreeSet;
use std::sync::Arc;

use eframe::egui::{Button, Ui, Vec2};

use super::field::{Lines, TextField};
use super::form::Form;
use super::note::{Chosen, common};
use super::{indicator, opportunity, picker, pictures};
use crate::draw;
use crate::edit::{CardChange, ContentPart, Edit};
use crate::gui::icons;
use crate::gui::style::{CONTROL, space};
use crate::gui::widgets::ringed;
use crate::i18n::key;
use crate::model::{Card, CardId, Channel, Content, FEELINGS, MomentSide};
use crate::text::Icon;

/// The default channels, in the order of the list.
const CHANNELS: [Channel; 14] = [
    Channel::Website,
    Channel::MobileApp,
    Channel::Email,
    Channel::Sms,
    Channel::SocialMedia,
    Channel::Chat,
    Channel::Phone,
    Channel::Branch,
    Channel::Event,
    Channel::Post,
    Channel::Advertising,
    Channel::CustomerService,
    Channel::Partner,
    Channel::WordOfMouth,
];

impl Chosen {
    pub fn part(&self, part: ContentPart) -> Edit {
        self.change(CardChange::Part(part))
    }

    /// What those have that carry it: none when no card does, within it none where they differ.
    pub fn carried<'a, T: PartialEq>(
        &'a self,
        get: impl Fn(&'a Content) -> Option<T>,
    ) -> Option<Option<T>> {
        let mut values = self
            .cards
            .iter()
            .filter_map(|card| get(&card.content))
            .peekable();
        values.peek()?;
        Some(common(values))
    }
}

pub(super) fn show(form: &mut Form<'_>, ui: &mut Ui, chosen: &Chosen) {
    touchpoint(form, ui, chosen);
    feeling(form, ui, chosen);
    moment(form, ui, chosen);
    opportunity::show(form, ui, chosen);
    indicator::show(form, ui, chosen);
    pictures::of_cards(form, ui, chosen);
}

/// The name of a channel that is on no list.
fn own_channel(content: &Content) -> Option<&str> {
    match content {
        Content::Touchpoint {
            channel: Some(Channel::Other(name)),
            ..
        } => Some(name),
        _ => None,
    }
}

fn touchpoint(form: &mut Form<'_>, ui: &mut Ui, chosen: &Chosen) {
    let Some(channel) = chosen.carried(|content| match content {
        Content::Touchpoint { channel, .. } => Some(channel),
        _ => None,
    }) else {
        return;
    };
    let own = chosen.carried(own_channel);
    let strings = form.strings;
    let board = Arc::clone(&form.board);
    let other = || Some(Channel::Other(String::new()));
    let mut values = vec![(None, form.say(key::INSPECTOR_NONE))];
    values.extend(
        CHANNELS
            .iter()
            .map(|one| (Some(one.clone()), draw::channel_name(one, strings))),
    );
    let known: BTreeSet<&str> = board
        .cards()
        .filter_map(|(_, card)| own_channel(&card.content))
        .collect();
    values.extend(
        known
            .into_iter()
            .map(|name| (Some(Channel::Other(name.to_owned())), name)),
    );
    values.push((other(), form.say(key::INSPECTOR_OTHER_CHANNEL)));
    match form.pick(ui, key::INSPECTOR_CHANNEL, "channel", channel, &values) {
        Some(Some(Channel::Other(name))) if name.is_empty() => {
            form.add_line(ui.ctx(), "own channel");
        }
        Some(channel) => {
            form.state.added.remove("own channel");
            form.apply(chosen.part(ContentPart::Channel(channel)));
        }
        None => {}
    }
    if own.is_some() || form.state.added.contains("own channel") {
        let field = TextField::new("own channel", own.unwrap_or(Some("")));
        form.text(ui, key::INSPECTOR_OWN_CHANNEL, &field, |text| {
            let name = text.trim();
            let channel = (!name.is_empty()).then(|| Channel::Other(name.to_owned()));
            Some(chosen.part(ContentPart::Channel(channel)))
        });
    }
    let duration = chosen.carried(|content| match content {
        Content::Touchpoint { duration, .. } => Some(duration.as_str()),
        _ => None,
    });
    let field =
        TextField::new("duration", duration.flatten()).hint(form.say(key::INSPECTOR_DURATION_HINT));
    form.text(ui, key::INSPECTOR_DURATION, &field, |text| {
        Some(chosen.part(ContentPart::Duration(text.to_owned())))
    });
}

fn feeling(form: &mut Form<'_>, ui: &mut Ui, chosen: &Chosen) {
    let Some(value) = chosen.carried(|content| match content {
        Content::Feeling { value, .. } => Some(*value),
        _ => None,
    }) else {
        return;
    };
    let faces = [
        Icon::Frown,
        Icon::Annoyed,
        Icon::Meh,
        Icon::Smile,
        Icon::Laugh,
    ];
    ui.scope(|ui| {
        form.name(ui, key::INSPECTOR_FEELING);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            for (felt, face) in FEELINGS.zip(faces) {
                let words = form.say(draw::feeling_name(felt));
                let button = Button::new(icons::sized_atom(face, 20.0))
                    .selected(value == Some(felt))
                    .min_size(Vec2::new(44.0, CONTROL));
                let response = ui.add(button).accessible_name(words).on_hover_text(words);
                if ringed(ui, &form.theme.frame, response).clicked() {
                    form.apply(chosen.part(ContentPart::Feeling(felt)));
                }
            }
        });
    });
    let wished = chosen.carried(|content| match content {
        Content::Feeling { wished, .. } => Some(*wished),
        _ => None,
    });
    if let Some(wished) = form.switch(ui, key::BOARD_FEELING_WISHED, wished.flatten()) {
        form.apply(chosen.part(ContentPart::Wished(wished)));
    }
}

fn moment(form: &mut Form<'_>, ui: &mut Ui, chosen: &Chosen) {
    let Some(side) = chosen.carried(|content| match content {
        Content::Moment { side, .. } => Some(*side),
        _ => None,
    }) else {
        return;
    };
    let sides = [
        (MomentSide::High, form.say(key::BOARD_MOMENT_HIGH)),
        (MomentSide::Low, form.say(key::BOARD_MOMENT_LOW)),
    ];
    if let Some(side) = form.choose(ui, key::INSPECTOR_MOMENT, side.as_ref(), &sides) {
        form.apply(chosen.part(ContentPart::Side(side)));
    }
    let why = chosen.carried(|content| match content {
        Content::Moment { why, .. } => Some(why.as_str()),
        _ => None,
    });
    let field = TextField::new("why", why.flatten()).lines(Lines::Many);
    form.text(ui, key::INSPECTOR_WHY, &field, |text| {
        Some(chosen.part(ContentPart::Why(text.to_owned())))
    });
    let about = chosen.carried(|content| match content {
        Content::Moment { about, .. } => Some(*about),
        _ => None,
    });
    let about = about.flatten();
    let fits = |card: &Card| {
        matches!(
            card.content,
            Content::Touchpoint { .. } | Content::Feeling { .. }
        )
    };
    let linked: Vec<CardId> = about.flatten().into_iter().collect();
    ui.scope(|ui| {
        form.name(ui, key::INSPECTOR_ABOUT);
        if about.is_none() {
            ui.label(form.say(key::INSPECTOR_SEVERAL));
        }
        if picker::linked(form, ui, &linked).is_some() {
            form.apply(chosen.part(ContentPart::About(None)));
        }
        if let Some(card) = picker::choose(form, ui, "about", chosen, &linked, fits) {
            form.apply(chosen.part(ContentPart::About(Some(card))));
        }
    });
}
