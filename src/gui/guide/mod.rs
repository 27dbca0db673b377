//! The panel of the guide: the steps of the method with their questions, how far each is, and what comes next.

mod words;

use std::sync::Arc;

use eframe::egui::{
    Button, Frame, Id, Label, Margin, ProgressBar, Response, RichText, ScrollArea, Ui, Vec2,
};

use self::words::Words;
use super::app::{Action, App};
use super::icons;
use super::line_focus::LineFocus;
use super::side::{self, is_covered, is_wanted_elsewhere};
use super::style::{colour, control, font, space};
use super::widgets::{ringed, soft, strong};
use crate::analysis::{Density, Guide, Progress, Step};
use crate::i18n::key;
use crate::model::Board;
use crate::text::{Icon, Weight};

/// Above the first line, in points.
const RING_ROOM: f32 = 3.0;
/// Height of the bar under a step that is begun, in points.
const BAR: f32 = 4.0;

/// The open panel, its first line with the keyboard when it opens.
#[derive(Debug, Default)]
pub struct GuidePanel {
    /// What it says, and of which revision of the board.
    made: Option<(u64, Arc<Board>, Guide)>,
    opened: Opened,
    pub(super) keyboard: LineFocus,
}

/// The step whose questions are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Opened {
    /// The one that comes next, whichever that is by then.
    #[default]
    Current,
    One(Step),
    None,
}

/// What is in the panel. True when it is to be closed.
pub(super) fn show(app: &mut App, ui: &mut Ui, panel: &mut GuidePanel) -> bool {
    panel.keyboard.begin(ui, is_covered(app));
    let close = side::head(app, ui, key::GUIDE_TITLE, key::GUIDE_CLOSE);
    panel.keyboard.note(&close);
    refresh(app, panel);
    if let Some(made) = panel.made.take() {
        let (_, board, guide) = &made;
        ScrollArea::vertical()
            .auto_shrink(false)
            .show(ui, |ui| steps(app, ui, panel, board, guide));
        panel.made = Some(made);
    }
    panel.keyboard.end(ui, is_wanted_elsewhere(app));
    close.clicked()
}

fn refresh(app: &App, panel: &mut GuidePanel) {
    let Some(document) = app.document() else {
        return;
    };
    let revision = document.revision();
    if panel.made.as_ref().is_none_or(|made| made.0 != revision) {
        let board = Arc::clone(document.board());
        let guide = Guide::of(&board);
        panel.made = Some((revision, board, guide));
    }
}

fn steps(app: &mut App, ui: &mut Ui, panel: &mut GuidePanel, board: &Board, guide: &Guide) {
    ui.spacing_mut().item_spacing.y = space::XS;
    // Else the first line's ring is cut at the edge of what scrolls.
    ui.add_space(RING_ROOM);
    let words = Words {
        board,
        strings: app.strings,
    };
    let current = guide.current().map(|progress| progress.step);
    for progress in &guide.steps {
        let step = progress.step;
        let is_open = match panel.opened {
            Opened::Current => current == Some(step),
            Opened::One(opened) => opened == step,
            Opened::None => false,
        };
        let head = ui
            .push_id(step, |ui| head(app, ui, &words, progress, is_open))
            .inner;
        panel.keyboard.line(ui, &head);
        if head.clicked() {
            panel.opened = if is_open {
                Opened::None
            } else {
                Opened::One(step)
            };
        }
        if !is_open {
            // Lines below keep their identity, and with it the keyboard, whatever is unfolded above.
            ui.skip_ahead_auto_ids(1);
            continue;
        }
        let inset = Margin {
            left: 34,
            right: 8,
            top: 0,
            bottom: 12,
        };
        ui.scope(|ui| {
            Frame::new().inner_margin(inset).show(ui, |ui| {
                let is_current = current == Some(step);
                body(app, ui, panel, &words, progress, is_current);
                if step == Step::Touchpoints {
                    density(app, ui, panel, &words, &guide.density);
                }
            });
        });
    }
    if current.is_none() {
        ui.add_space(space::M);
        ui.label(strong(app.strings.get(key::GUIDE_ALL_DONE)));
        ui.label(soft(app.theme, app.strings.get(key::GUIDE_ALL_DONE_HELP)));
    }
}

/// A step's mark, its number and name, and how far it is.
fn head(app: &App, ui: &mut Ui, words: &Words<'_>, progress: &Progress, is_open: bool) -> Response {
    let frame = &app.theme.frame;
    let name = words.step(progress.step);
    let count = words.count(progress);
    let (symbol, ink) = if progress.is_done() {
        (Icon::CircleCheck, frame.accent)
    } else if progress.done > 0 {
        (Icon::CircleDot, frame.accent)
    } else {
        (Icon::Circle, frame.text_soft)
    };
    let count_text = RichText::new(&count)
        .font(font(12.0, Weight::Regular))
        .color(colour(frame.text_soft));
    let button = Button::new((
        icons::inked_atom(symbol, colour(ink)),
        strong(&name),
        eframe::egui::Atom::grow(),
        count_text,
    ))
    .frame_when_inactive(is_open)
    .min_size(Vec2::new(ui.available_width(), control(ui)));
    let spoken = if count.is_empty() {
        name
    } else {
        let args = [("name", name.into()), ("count", count.into())];
        app.strings.with(key::GUIDE_STEP_SPOKEN, &args)
    };
    let response = ui.add(button).accessible_name(&spoken);
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_expanded(is_open);
    });
    ringed(ui, frame, response)
}

/// The questions of a step, and the button that goes to what comes next in it.
fn body(
    app: &mut App,
    ui: &mut Ui,
    panel: &mut GuidePanel,
    words: &Words<'_>,
    progress: &Progress,
    is_current: bool,
) {
    ui.spacing_mut().item_spacing.y = space::S;
    if progress.of > 0 && progress.done > 0 && !progress.is_done() {
        let share = progress.done as f32 / progress.of as f32;
        let bar = ProgressBar::new(share)
            .desired_height(BAR)
            .corner_radius(BAR / 2.0)
            .fill(colour(app.theme.frame.accent));
        ui.add(bar);
    }
    for question in words.questions(progress.step) {
        ui.add(Label::new(question).wrap());
    }
    let Some(next) = progress.next else {
        return;
    };
    let name = words.next(&next);
    let text = if is_current {
        strong(&name)
    } else {
        RichText::new(&name)
    };
    let frame = &app.theme.frame;
    let button = if is_current {
        Button::new(text.color(colour(frame.accent_text))).fill(colour(frame.accent))
    } else {
        Button::new(text)
    };
    let button = button.wrap().min_size(Vec2::new(0.0, control(ui)));
    let response = ui.push_id("next", |ui| ui.add(button)).inner;
    let response = ringed(ui, frame, response);
    panel.keyboard.line(ui, &response);
    if response.clicked() {
        // From here on the panel follows the work.
        panel.opened = Opened::Current;
        app.queue.push(Action::GoOn(next));
    }
}

fn density(
    app: &mut App,
    ui: &mut Ui,
    panel: &mut GuidePanel,
    words: &Words<'_>,
    hints: &[Density],
) {
    for (at, hint) in hints.iter().enumerate() {
        ui.add(Label::new(soft(app.theme, words.density(hint))).wrap());
        if let Density::TooMany { stage, .. } = *hint {
            let id = Id::unique(("guide density", at));
            let button = ui
                .push_id(id, |ui| ui.button(app.strings.get(key::GUIDE_LOOK)))
                .inner;
            panel.keyboard.line(ui, &button);
            if button.clicked() {
                let target = super::findings::Target::Hit(crate::edit::find::Hit::Stage(stage));
                app.queue.push(Action::Find(target));
            }
        }
    }
}
