//! The facilitator's own window, while the room looks at the map on another screen.

use eframe::Frame;
use eframe::egui::{
    Button, CentralPanel, Margin, RichText, ScrollArea, Ui, UiBuilder, ViewportBuilder, ViewportId,
    vec2,
};

use super::{Presentation, spot_name};
use crate::gui::app::App;
use crate::gui::canvas::CanvasCx;
use crate::gui::icons;
use crate::gui::messages;
use crate::gui::style::{CONTROL, colour, font, space};
use crate::gui::timer;
use crate::gui::widgets::{icon_button, primary, soft, strong};
use crate::i18n::{Key, key};
use crate::text::{Icon, Weight};
use crate::tool::present::{Spot, Step};
use crate::tool::timer::{Lasting, Timer};

/// Height of the buttons that walk.
const BUTTON: f32 = 44.0;
/// Wider, its two columns would fall apart.
const WIDTH: f32 = 1040.0;
/// Size of the room's window where it is not full screen.
const WINDOW: [f32; 2] = [1280.0, 720.0];

/// What the facilitator's window keeps.
#[derive(Debug)]
pub(super) struct Console {
    screens: Option<Screens>,
    started: Lasting,
    /// The item of the agenda, and since when.
    item: (usize, Lasting),
}

/// The screens of this desk.
#[derive(Debug, Clone, Copy)]
pub(super) struct Screens {
    /// The number of one that the window does not stand on.
    other: Option<usize>,
}

impl Screens {
    /// None where they cannot be known.
    pub fn of(frame: &Frame) -> Option<Self> {
        let window = frame.winit_window()?;
        let here = window.current_monitor()?.position();
        // A screen in the same place shows the same.
        let mut all = window.available_monitors();
        let other = all.position(|one| one.position() != here);
        Some(Self { other })
    }

    pub fn has_other(self) -> bool {
        self.other.is_some()
    }
}

impl Console {
    pub fn new(screens: Option<Screens>, time: f64) -> Self {
        Self {
            screens,
            started: Lasting(time),
            item: (0, Lasting(time)),
        }
    }

    /// Where the room's window comes up.
    fn window(&self, title: &str) -> ViewportBuilder {
        let window = ViewportBuilder::default()
            .with_title(title)
            .with_app_id("jalon");
        match self.screens.and_then(|screens| screens.other) {
            Some(other) => window.with_monitor(other),
            None => window.with_inner_size(WINDOW),
        }
    }
}

/// The room's window.
pub(super) fn room_window() -> ViewportId {
    ViewportId::from_hash_of("room")
}

/// One frame of both windows; false at the end.
pub(super) fn show(present: &mut Presentation, app: &mut App, ui: &mut Ui) -> bool {
    let ctx = ui.ctx().clone();
    let mut timer = app.timer;
    let goes_on = match app.board() {
        Some((_, cx)) => desk(present, &mut timer, ui, &cx),
        None => false,
    };
    timer::replace(app, timer);
    let middle = ctx.content_rect();
    messages::show(app, &ctx, middle);
    let title = app.strings.get(key::PRESENT_ROOM);
    let Some(window) = present
        .console
        .as_ref()
        .map(|console| console.window(title))
    else {
        return false;
    };
    goes_on
        && ctx.show_viewport_immediate(room_window(), window, |ui, _| {
            let is_closed = ui.input(|input| input.viewport().close_requested());
            let stays = app
                .board()
                .is_some_and(|(_, cx)| present.take_keys(ui.ctx(), &cx));
            present.room(app, ui);
            stays && !is_closed
        })
}

/// The window's content; false when it is to end.
fn desk(present: &mut Presentation, timer: &mut Timer, ui: &mut Ui, cx: &CanvasCx<'_>) -> bool {
    let frame = eframe::egui::Frame::new()
        .fill(colour(cx.theme.frame.panel))
        .inner_margin(Margin::same(32));
    let panel = CentralPanel::default().frame(frame).show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(space::M, space::M);
        let room = ui.available_rect_before_wrap();
        let width = room.width().min(WIDTH);
        let side = (room.width() - width) / 2.0;
        let room = room
            .with_min_x(room.left() + side)
            .with_max_x(room.left() + side + width);
        let mut ui = ui.new_child(UiBuilder::new().max_rect(room));
        let ui = &mut ui;
        head(present, ui, cx);
        ui.add_space(space::S);
        let goes_on = buttons(present, ui, cx);
        ui.add_space(space::L);
        ScrollArea::vertical().show(ui, |ui| {
            ui.columns(2, |columns| {
                // Columns would stretch words to their width.
                columns[0].vertical(|ui| questions(present, ui, cx));
                columns[1].vertical(|ui| {
                    agenda(present, ui, cx);
                    ui.add_space(space::L);
                    timer::large(timer, ui, cx);
                });
            });
        });
        goes_on
    });
    panel.inner
}

/// Where one is and what comes next.
fn head(present: &mut Presentation, ui: &mut Ui, cx: &CanvasCx<'_>) {
    let words = present.words(cx);
    let show = &present.show;
    let next = present.projection.look(cx, |room| show.next_spot(room));
    let next = spot_name(next, cx);
    let next = cx
        .strings
        .with(key::PRESENT_NEXT_IS, &[("name", next.into())]);
    ui.label(RichText::new(words).font(font(30.0, Weight::Bold)));
    ui.label(RichText::new(next).font(font(18.0, Weight::Regular)));
    if let Spot::Stage(id) = present.show.spot()
        && let Some(stage) = cx.document.board().stage(id)
        && !stage.description.is_empty()
    {
        ui.label(stage.description.as_str());
    }
    let unseen = present
        .console
        .as_ref()
        .is_some_and(|console| !console.screens.is_some_and(Screens::has_other));
    if unseen {
        ui.label(soft(cx.theme, cx.strings.get(key::PRESENT_MOVE_WINDOW)));
    }
}

fn buttons(present: &mut Presentation, ui: &mut Ui, cx: &CanvasCx<'_>) -> bool {
    let words = |key: Key| cx.strings.get(key);
    let size = vec2(0.0, BUTTON);
    let mut leaves = false;
    ui.horizontal_wrapped(|ui| {
        let is_blank = present.show.is_blank();
        let mut does = |ui: &mut Ui, button: Button<'_>, step: Step| {
            if ui.add(button.min_size(size)).clicked() {
                present.step(step, ui.ctx(), cx);
            }
        };
        let named = |icon, key| Button::new((icons::atom(icon), words(key)));
        does(
            ui,
            named(Icon::ArrowLeft, key::PRESENT_BACK),
            Step::Previous,
        );
        let next = primary(
            &cx.theme.frame,
            Some(Icon::ArrowRight),
            words(key::PRESENT_NEXT),
        );
        does(ui, next, Step::Next);
        does(ui, named(Icon::Map, key::CMD_FIT_BOARD), Step::Whole);
        let blank = named(Icon::EyeOff, key::PRESENT_BLANK).selected(is_blank);
        does(ui, blank, Step::Blank);
        let leave = named(Icon::X, key::PRESENT_LEAVE);
        leaves = ui.add(leave.min_size(size)).clicked();
    });
    !leaves
}

/// What to ask the group: of the lane that is shown, else of all.
fn questions(present: &Presentation, ui: &mut Ui, cx: &CanvasCx<'_>) {
    ui.label(strong(cx.strings.get(key::PRESENT_QUESTIONS)));
    let here = match present.show.spot() {
        Spot::Lane(id) => Some(id),
        Spot::Whole | Spot::Stage(_) => None,
    };
    let lanes = cx.document.board().lanes.iter();
    let asked = lanes.filter(|lane| !lane.hidden && !lane.question.is_empty());
    for lane in asked {
        let is_here = here == Some(lane.id);
        let weight = if is_here {
            Weight::Semibold
        } else {
            Weight::Regular
        };
        let mut question = RichText::new(&lane.question).font(font(18.0, weight));
        if here.is_some() && !is_here {
            question = question.color(colour(cx.theme.frame.text_soft));
        }
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            ui.label(soft(cx.theme, lane.name.as_str()));
            ui.label(question);
        });
    }
}

/// The item of the day's plan, how long it has lasted, and how long all has.
fn agenda(present: &mut Presentation, ui: &mut Ui, cx: &CanvasCx<'_>) {
    let time = ui.input(|input| input.time);
    let Some(console) = &mut present.console else {
        return;
    };
    let items = &cx.document.board().agenda;
    if let Some(item) = items.get(console.item.0) {
        ui.horizontal(|ui| {
            ui.label(strong(cx.strings.get(key::PRESENT_AGENDA)));
            let at = console.item.0;
            let mut turn = |ui: &mut Ui, icon, name, to: Option<usize>| {
                let to = to.filter(|to| *to < items.len());
                let button = icon_button(icon).min_size(vec2(CONTROL, CONTROL));
                let name = cx.strings.get(name);
                let clicked = ui
                    .add_enabled(to.is_some(), button)
                    .accessible_name(name)
                    .on_hover_text(name)
                    .clicked();
                if let Some(to) = to.filter(|_| clicked) {
                    console.item = (to, Lasting(time));
                    ui.ctx().request_repaint();
                }
            };
            turn(
                ui,
                Icon::ChevronLeft,
                key::PRESENT_AGENDA_BACK,
                at.checked_sub(1),
            );
            turn(
                ui,
                Icon::ChevronRight,
                key::PRESENT_AGENDA_NEXT,
                Some(at + 1),
            );
        });
        ui.label(RichText::new(&item.name).font(font(18.0, Weight::Semibold)));
        let since = timer::minutes(ui.ctx(), console.item.1);
        let words = match item.minutes {
            Some(planned) => cx.strings.with(
                key::PRESENT_TIMER,
                &[("minutes", since.into()), ("planned", planned.into())],
            ),
            None => cx
                .strings
                .with(key::PRESENT_MINUTES, &[("minutes", since.into())]),
        };
        let is_over = item
            .minutes
            .is_some_and(|planned| since >= u64::from(planned));
        let ink = if is_over {
            cx.theme.frame.warning
        } else {
            cx.theme.frame.text
        };
        let words = RichText::new(words).font(font(30.0, Weight::Bold));
        ui.label(words.color(colour(ink)));
        if !item.notes.is_empty() {
            ui.label(item.notes.as_str());
        }
        ui.add_space(space::S);
    }
    let all = timer::minutes(ui.ctx(), console.started);
    let all = cx
        .strings
        .with(key::PRESENT_ELAPSED, &[("minutes", all.into())]);
    ui.label(soft(cx.theme, all));
}
