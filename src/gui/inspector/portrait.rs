//! Which part of a picture is a persona's portrait: moved and zoomed behind a round mask.

use std::fmt;

use eframe::egui::epaint::RectShape;
use eframe::egui::style::HandleShape;
use eframe::egui::{
    Color32, ColorImage, Context, EventFilter, Id, Key as KeyPress, Pos2, Rect, Response, Role,
    Sense, Slider, Stroke, TextureFilter, TextureHandle, TextureOptions, Ui, Vec2, WidgetInfo,
};

use super::form::{Form, Typing};
use crate::draw;
use crate::edit::Edit;
use crate::gui::style::{colour, space};
use crate::gui::widgets::ringed;
use crate::i18n::key;
use crate::model::{CROP_SIDES, Crop, Persona};
use crate::scene::Image;

/// Height of the view, and the round part of it that is the portrait.
const HEIGHT: f32 = 176.0;
const DISC: f32 = 144.0;
/// A key moves by this part of what is seen, and zooms by this factor.
const STEP: f64 = 0.05;
const ZOOM_STEP: f64 = 1.1;
/// How much of what is outside the disc shows.
const OUTSIDE: f32 = 0.3;

/// A picture as the graphics card has it, kept while its persona is open.
#[derive(Default)]
pub(super) struct Shown(Option<(u64, TextureHandle)>);

impl fmt::Debug for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let key = self.0.as_ref().map(|(key, _)| key);
        f.debug_tuple("Shown").field(&key).finish()
    }
}

impl Shown {
    fn texture(&mut self, ctx: &Context, image: &Image) -> TextureHandle {
        let known = self.0.as_ref().filter(|(key, _)| *key == image.key);
        if let Some((_, texture)) = known {
            return texture.clone();
        }
        let size = [image.width as usize, image.height as usize];
        let pixels = ColorImage::from_rgba_unmultiplied(size, &image.rgba);
        // A large photograph is shown much smaller.
        let options = TextureOptions::LINEAR.with_mipmap_mode(Some(TextureFilter::Linear));
        let texture = ctx.load_texture("portrait", pixels, options);
        self.0 = Some((image.key, texture.clone()));
        texture
    }
}

/// Shows the picture of a persona who has one; `edit` is the step that gives her another part of it.
pub(super) fn show(
    form: &mut Form<'_>,
    ui: &mut Ui,
    persona: &Persona,
    edit: impl Fn(Crop) -> Edit,
) {
    let picture = persona.picture;
    let Some(image) = picture.and_then(|id| draw::decoded(&form.board, id)) else {
        return;
    };
    let texture = form.state.portrait.texture(ui.ctx(), &image);
    let size = (f64::from(image.width), f64::from(image.height));
    let crop = persona.crop.unwrap_or(Crop::LARGEST);
    let of = persona.id.bits();
    ui.scope(|ui| {
        form.name(ui, key::INSPECTOR_PORTRAIT);
        let id = form.id(("portrait", of));
        let (view, _) = ui.allocate_exact_size(
            Vec2::new(ui.available_width(), HEIGHT),
            Sense::focusable_noninteractive(),
        );
        let response = ui.interact(view, id, Sense::click_and_drag());
        let words = form.say(key::INSPECTOR_PORTRAIT_HELP);
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, words));
        let response = response.on_hover_text(words);
        let disc = Rect::from_center_size(view.center(), Vec2::splat(DISC));
        paint(form, ui, &texture, view, disc, crop.edges(size.0, size.1));
        let response = ringed(ui, &form.theme.frame, response);
        let new = moved(ui, &response, crop, size);
        change(form, &response, crop, new, &edit);
        let ends = response.drag_stopped() || response.lost_focus();
        finish(form, ui, id, ends || response.double_clicked());
    });
    ui.scope(|ui| {
        let label = form.name(ui, key::INSPECTOR_PORTRAIT_ZOOM);
        ui.spacing_mut().slider_width = ui.available_width() - space::S;
        // Fields are as light as the panel; a rail must be seen.
        ui.visuals_mut().widgets.inactive.bg_fill = colour(form.theme.frame.panel_edge);
        let mut zoom = 1.0 / crop.side;
        let most = 1.0 / CROP_SIDES.start();
        let slider = Slider::new(&mut zoom, 1.0..=most)
            .logarithmic(true)
            .handle_shape(HandleShape::Circle)
            .trailing_fill(true)
            .show_value(false);
        let response = ui.push_id(("portrait zoom", of), |ui| ui.add(slider)).inner;
        let response = ringed(ui, &form.theme.frame, response.labelled_by(label));
        let new = if response.changed() {
            crop.zoomed(zoom * crop.side, size.0, size.1)
        } else {
            crop
        };
        change(form, &response, crop, new, &edit);
        let ends = response.drag_stopped() || response.lost_focus();
        finish(form, ui, response.id, ends);
    });
}

/// The picture, dim but for the disc.
fn paint(
    form: &Form<'_>,
    ui: &Ui,
    texture: &TextureHandle,
    view: Rect,
    disc: Rect,
    edges: [f64; 4],
) {
    let [x0, y0, x1, y1] = edges.map(|edge| edge as f32);
    let part = Rect::from_min_max(Pos2::new(x0, y0), Pos2::new(x1, y1));
    let whole = disc.size() / part.size();
    let at = Rect::from_min_size(disc.min - part.min.to_vec2() * whole, whole);
    let all = Rect::from_min_max(Pos2::ZERO, Pos2::new(1.0, 1.0));
    let painter = ui.painter().with_clip_rect(view.intersect(ui.clip_rect()));
    let frame = &form.theme.frame;
    painter.rect_filled(view, 6.0, colour(frame.panel_edge).gamma_multiply(0.5));
    let dim = Color32::WHITE.gamma_multiply(OUTSIDE);
    painter.image(texture.id(), at, all, dim);
    painter.circle_filled(disc.center(), DISC / 2.0, colour(frame.panel));
    let round = RectShape::filled(disc, DISC / 2.0, Color32::WHITE);
    painter.add(round.with_texture(texture.id(), part));
    let ring = Stroke::new(2.0, colour(frame.accent));
    painter.circle_stroke(disc.center(), DISC / 2.0, ring);
}

/// The part after what the hand and the keys did to it in this frame.
fn moved(ui: &Ui, response: &Response, crop: Crop, size: (f64, f64)) -> Crop {
    if response.double_clicked() {
        return Crop::LARGEST;
    }
    let mut crop = crop;
    // The picture follows the hand: the part goes the other way.
    let push = |crop: &mut Crop, by: Vec2| {
        *crop = crop.moved(f64::from(-by.x), f64::from(-by.y), size.0, size.1);
    };
    if response.drag_started() || response.clicked() {
        response.request_focus();
    }
    if response.dragged() && response.drag_delta() != Vec2::ZERO {
        push(&mut crop, response.drag_delta() / DISC);
    }
    let mut zoom = 1.0;
    if response.hovered() {
        zoom *= ui.input(|input| f64::from(input.zoom_delta()));
        if response.has_focus() {
            // The wheel is the panel's until the hand has taken hold here.
            let wheel = ui.input_mut(|input| std::mem::take(&mut input.smooth_scroll_delta.y));
            zoom *= (f64::from(wheel) / 200.0).exp();
        }
    }
    if response.has_focus() {
        let filter = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            escape: true,
            tab: false,
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        let presses = |key| ui.input(|input| input.num_presses(key)) as f32;
        let across = presses(KeyPress::ArrowRight) - presses(KeyPress::ArrowLeft);
        let down = presses(KeyPress::ArrowDown) - presses(KeyPress::ArrowUp);
        if across != 0.0 || down != 0.0 {
            push(&mut crop, Vec2::new(across, down) * STEP as f32);
        }
        let nearer = presses(KeyPress::Plus) + presses(KeyPress::Equals) - presses(KeyPress::Minus);
        zoom *= ZOOM_STEP.powf(f64::from(nearer));
    }
    if zoom == 1.0 {
        crop
    } else {
        crop.zoomed(zoom, size.0, size.1)
    }
}

/// What was done so far is seen at once on the board, and is a step when it ends.
fn change(
    form: &mut Form<'_>,
    response: &Response,
    was: Crop,
    new: Crop,
    edit: impl Fn(Crop) -> Edit,
) {
    if new != was {
        form.typed(Typing {
            field: response.id,
            rect: response.rect,
            text: String::new(),
            edit: Some(edit(new)),
            refusal: None,
            stays: false,
        });
    }
}

fn finish(form: &mut Form<'_>, ui: &Ui, field: Id, ends: bool) {
    let typing = form.state.typing.as_ref();
    if ends && typing.is_some_and(|typing| typing.field == field) {
        form.state.finish(form.document);
        ui.request_repaint();
    }
}
