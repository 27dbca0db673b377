//! The picture of a storyboard note, and what it shows in words.

use std::sync::Arc;

use eframe::egui::Ui;

use super::field::{Lines, TextField};
use super::form::Form;
use super::note::Chosen;
use crate::edit::{BoardChange, ContentPart, Edit};
use crate::gui::app::Action;
use crate::gui::run::PictureFor;
use crate::i18n::key;
use crate::model::{Content, Picture, PictureFit, PictureId};

pub(super) fn of_cards(form: &mut Form<'_>, ui: &mut Ui, chosen: &Chosen) {
    let Some(picture) = chosen.carried(|content| match content {
        Content::Picture { picture, .. } => Some(*picture),
        _ => None,
    }) else {
        return;
    };
    let whom = PictureFor::Cards(chosen.ids.clone());
    if let Some(edit) = choose(form, ui, picture, whom, || {
        chosen.part(ContentPart::Picture(None))
    }) {
        form.apply(edit);
    }
    let fit = chosen.carried(|content| match content {
        Content::Picture { fit, .. } => Some(*fit),
        _ => None,
    });
    let ways = [
        (PictureFit::Fitted, form.say(key::INSPECTOR_FITTED)),
        (PictureFit::Filled, form.say(key::INSPECTOR_FILLED)),
    ];
    if let Some(fit) = form.choose(ui, key::INSPECTOR_FIT, fit.flatten().as_ref(), &ways) {
        form.apply(chosen.part(ContentPart::Fit(fit)));
    }
}

/// Buttons for a picture, and its words; the edit that takes it away.
pub(super) fn choose(
    form: &mut Form<'_>,
    ui: &mut Ui,
    picture: Option<Option<PictureId>>,
    whom: PictureFor,
    away: impl Fn() -> Edit,
) -> Option<Edit> {
    let mut edit = None;
    let has_one = !matches!(picture, Some(None));
    ui.horizontal_wrapped(|ui| {
        let words = if has_one {
            key::INSPECTOR_REPLACE_PICTURE
        } else {
            key::INSPECTOR_CHOOSE_PICTURE
        };
        if ui.button(form.say(words)).clicked() {
            form.queue.push(Action::AskPicture(whom));
        }
        if has_one && ui.button(form.say(key::INSPECTOR_NO_PICTURE)).clicked() {
            edit = Some(away());
        }
    });
    if let Some(Some(id)) = picture {
        words(form, ui, id);
    }
    edit
}

/// What a picture shows, for those who cannot see it.
fn words(form: &mut Form<'_>, ui: &mut Ui, id: PictureId) {
    let board = Arc::clone(&form.board);
    let Some(picture) = board.pictures.get(&id) else {
        return;
    };
    let field = TextField::new("picture", Some(&picture.name))
        .of(id.bits())
        .lines(Lines::Few);
    form.text(ui, key::INSPECTOR_PICTURE_SHOWS, &field, |text| {
        let picture = Picture {
            name: text.to_owned(),
            ..Picture::clone(picture)
        };
        Some(Edit::ChangeBoard {
            change: BoardChange::AddPicture { id, picture },
        })
    });
}
