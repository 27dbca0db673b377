//! The window's state, and one frame of it.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use eframe::egui::{CentralPanel, Context, Event, Frame, Popup, RawInput, Ui, ViewportCommand};

use super::canvas::{Canvas, CanvasCx};
use super::clipboard::Clipboard;
use super::command::Command;
use super::dialogs::{self, Dialog};
use super::drop::{self, Drop};
use super::elsewhere::Elsewhere;
use super::findings::{Deed, Target};
use super::jobs::{Handle, JobId, Jobs, News};
use super::messages::Messages;
use super::opening::Opening;
use super::present::{self, Presentation};
use super::profile::Profile;
use super::recovery::{self, LastResort, Recovery};
use super::run::clipboard::Came;
use super::run::export::Preview;
use super::run::file::Next;
use super::run::{self, PictureFor, Purpose, Report};
use super::session::Session;
use super::start::Start;
use super::style::Feel;
use super::system_motion::{self, SystemMotion};
use super::versions::EarlierVersions;
use super::{
    autosave, bars, compare, context_menu, elsewhere, empty_view, find, inspector, keyboard,
    messages, selection_bar, side, start, style, timer, turns, validation,
};
use crate::analysis::Part;
use crate::edit::Edit;
use crate::edit::find::Hit;
use crate::file::{MotionChoice, Settings, ThemeChoice};
use crate::i18n::{Lang, Strings, key};
use crate::model::IdSource;
use crate::text::Typesetter;
use crate::theme::{Theme, ThemeName};
use crate::tool::timer::Timer;

/// What the window starts with.
pub struct Setup {
    pub typesetter: Typesetter,
    pub ids: IdSource,
    pub settings: Settings,
    pub clipboard: Clipboard,
    /// Asks the system whether it wishes for less motion; may take a moment.
    pub is_motion_unwished: fn() -> bool,
    /// Where settings that could not be read were put aside.
    pub broken_settings: Option<PathBuf>,
    /// Where the cost of frames is written down.
    pub profile: Option<Profile>,
    /// The folder where unsaved work is kept; none: it is not.
    pub recovery: Option<PathBuf>,
    /// The folder of earlier versions; none: they are not kept.
    pub versions: Option<PathBuf>,
    /// How often the map's file is looked at; none: never.
    pub watch: Option<Duration>,
    /// False in tests: nothing outlives the window.
    pub keep_settings: bool,
    pub board: Option<Opening>,
    pub lang: Option<Lang>,
    pub theme: Option<ThemeChoice>,
}

/// What widgets ask for during a frame; done after it.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    Do(Command),
    /// Leaves the open board, asking about unsaved work.
    Leave(Next),
    /// As above, without asking.
    LeaveAnyway(Next),
    Save {
        then: Option<Next>,
    },
    /// Saves over what another program wrote.
    Replace {
        then: Option<Next>,
    },
    SaveAs {
        then: Option<Next>,
    },
    /// A file was named.
    Pick(Purpose, PathBuf),
    Stop(JobId),
    /// Puts away the work that this file keeps.
    Discard(PathBuf),
    /// Takes back the work that was put away last.
    TakeBack,
    /// Shows what both sides have changed.
    Decide,
    /// Compares the open map with the earlier version in this file.
    CompareVersion(PathBuf),
    /// Undoes or redoes until this many steps are done.
    Rewind(usize),
    /// Flies there.
    GoTo(Hit),
    /// Flies to what was found.
    Find(Target),
    /// Does something about what was found.
    Settle(Deed),
    /// To what comes next in the guide.
    GoOn(Part),
    /// An answer of the validation walk, or what else it is asked for.
    Validate(validation::Order),
    /// One step on the open board.
    Change(Edit),
    /// A picture from a file.
    AskPicture(PictureFor),
}

/// The window.
pub struct App {
    pub(super) ctx: Context,
    pub(super) settings: Settings,
    keep_settings: bool,
    /// How often settings changed, and which change was written last: threads may overtake each other.
    settings_turn: u64,
    settings_written: Arc<Mutex<u64>>,
    /// From the command line, for this run.
    lang: Option<Lang>,
    theme_choice: Option<ThemeChoice>,
    pub(super) strings: &'static Strings,
    pub(super) theme_name: ThemeName,
    pub(super) theme: &'static Theme,
    pub(super) motion: SystemMotion,
    pub(super) typesetter: Typesetter,
    pub(super) ids: IdSource,
    /// None: the start screen.
    pub(super) session: Option<Session>,
    pub(super) serial: u64,
    pub(super) start: Start,
    pub(super) recovery: Recovery,
    pub(super) versions: EarlierVersions,
    pub(super) elsewhere: Elsewhere,
    pub(super) present: Option<Presentation>,
    pub(super) timer: Timer,
    pub(super) dialog: Option<Dialog>,
    pub(super) messages: Messages,
    pub(super) preview: Preview,
    /// The next frame opens the menu.
    pub(super) open_menu: bool,
    /// What was done by name, the last one first.
    pub(super) recent_commands: Vec<Command>,
    pub(super) jobs: Jobs<Report>,
    pub(super) clipboard: Clipboard,
    /// Text of the clipboard that came too late for the frame it was asked in.
    pub(super) late_paste: Option<Event>,
    /// Keys pressed in an earlier frame, to be heard in the next.
    pub(super) typed_ahead: Vec<Event>,
    /// What came for the board while a dialog was open.
    pub(super) pastes: Vec<Came>,
    pub(super) drop: Drop,
    pub(super) queue: Vec<Action>,
    /// Keys that came too fast for the last frame.
    later: Vec<Event>,
    /// The window may go without a question.
    pub(super) may_close: bool,
    title: String,
    profile: Option<Profile>,
}

impl App {
    pub fn new(ctx: &Context, setup: Setup) -> Self {
        style::install_fonts(ctx);
        ctx.options_mut(|options| {
            // Those keys are the board's.
            options.zoom_with_keyboard = false;
            options.quit_shortcuts.clear();
        });
        let mut app = Self {
            ctx: ctx.clone(),
            settings: setup.settings,
            keep_settings: setup.keep_settings,
            settings_turn: 0,
            settings_written: Arc::default(),
            lang: setup.lang,
            theme_choice: setup.theme,
            strings: Strings::of(Lang::En),
            theme_name: ThemeName::Light,
            theme: Theme::of(ThemeName::Light),
            motion: SystemMotion::by(setup.is_motion_unwished),
            typesetter: setup.typesetter,
            ids: setup.ids,
            session: None,
            serial: 0,
            start: Start::default(),
            recovery: Recovery::new(ctx, setup.recovery),
            versions: EarlierVersions::new(setup.versions),
            elsewhere: Elsewhere::new(ctx, setup.watch),
            present: None,
            timer: Timer::default(),
            dialog: None,
            messages: Messages::default(),
            preview: Preview::default(),
            open_menu: false,
            recent_commands: Vec::new(),
            jobs: Jobs::new(ctx),
            clipboard: setup.clipboard,
            late_paste: None,
            typed_ahead: Vec::new(),
            pastes: Vec::new(),
            drop: Drop::default(),
            queue: Vec::new(),
            later: Vec::new(),
            may_close: false,
            title: String::new(),
            profile: setup.profile,
        };
        app.settings_changed();
        if let Some(aside) = setup.broken_settings {
            let path = aside.display().to_string().into();
            let text = app
                .strings
                .with(key::ERROR_SETTINGS_BROKEN, &[("path", path)]);
            app.messages.warn(text);
        }
        if let Some(board) = setup.board {
            run::file::open_started(&mut app, board);
        } else if !app.settings.first_run_done {
            run::file::first_run(&mut app);
        }
        recovery::look(&mut app);
        app
    }

    /// The theme that is asked for, by the command line or the settings.
    pub(super) fn theme_choice(&self) -> ThemeChoice {
        self.theme_choice.unwrap_or(self.settings.theme)
    }

    /// The language that is asked for; none for the system's.
    pub(super) fn language_choice(&self) -> Option<Lang> {
        self.lang
            .or_else(|| Lang::from_tag(self.settings.lang.as_deref()?))
    }

    /// Changes settings, follows them, and keeps them.
    pub(super) fn change_settings(&mut self, change: impl FnOnce(&mut Settings)) {
        let before = self.settings.clone();
        change(&mut self.settings);
        // A choice in the window is worth more than one on the command line.
        if before.lang != self.settings.lang {
            self.lang = None;
        }
        if before.theme != self.settings.theme {
            self.theme_choice = None;
        }
        self.settings_changed();
        if self.keep_settings && self.settings != before {
            let settings = self.settings.clone();
            self.settings_turn += 1;
            let (turn, written) = (self.settings_turn, Arc::clone(&self.settings_written));
            self.jobs
                .spawn("settings", None, move |handle: &Handle<Report>| {
                    let mut newest = written.lock().unwrap_or_else(PoisonError::into_inner);
                    if *newest > turn {
                        return;
                    }
                    *newest = turn;
                    if let Err(error) = settings.save() {
                        handle.send(Report::SettingsNotKept(error.to_string()));
                    }
                });
        }
    }

    pub(super) fn settings_changed(&mut self) {
        let lang = self.language_choice().unwrap_or_else(Lang::of_system);
        self.strings = Strings::of(lang);
        self.theme_name = match self.theme_choice() {
            ThemeChoice::Light => ThemeName::Light,
            ThemeChoice::Dark => ThemeName::Dark,
            ThemeChoice::Print => ThemeName::Print,
            ThemeChoice::Contrast => ThemeName::Contrast,
            ThemeChoice::System => match self.ctx.system_theme() {
                Some(eframe::egui::Theme::Dark) => ThemeName::Dark,
                _ => ThemeName::Light,
            },
        };
        self.theme = Theme::of(self.theme_name);
        let feel = Feel {
            motion: match self.settings.motion {
                MotionChoice::Full => true,
                MotionChoice::Less => false,
                MotionChoice::System => !self.motion.is_unwished(),
            },
            touch: self.settings.touch,
        };
        style::apply(&self.ctx, self.theme, feel);
        self.ctx.set_zoom_factor(self.settings.ui_scale);
    }

    /// The canvas with what it works on.
    pub(super) fn board(&mut self) -> Option<(&mut Canvas, CanvasCx<'_>)> {
        let session = self.session.as_mut()?;
        let overlay = session.compare.as_ref().map(|it| Arc::clone(&it.overlay));
        let (canvas, document) = match &mut session.compare {
            Some(compare) => (&mut compare.canvas, &mut compare.document),
            None => (&mut session.canvas, &mut session.document),
        };
        let cx = CanvasCx {
            document,
            ids: &mut self.ids,
            theme: self.theme,
            theme_name: self.theme_name,
            strings: self.strings,
            typesetter: &self.typesetter,
            overlay,
            finger: self.settings.touch,
        };
        Some((canvas, cx))
    }

    /// A way to write unsaved work that is not on disk yet, for when the program is about to end.
    pub fn last_resort(&self) -> Option<LastResort> {
        self.recovery.last_resort()
    }

    /// True while a job runs: for tests that wait.
    pub fn is_busy(&self) -> bool {
        !self.jobs.is_idle()
    }

    /// The open board.
    pub fn document(&self) -> Option<&crate::edit::Document> {
        self.session.as_ref().map(|session| &session.document)
    }

    fn receive(&mut self) {
        for news in self.jobs.news() {
            match news {
                News::Report(report) => run::receive(self, report),
                News::Died { id, label } => run::job_died(self, id, label),
            }
        }
    }

    fn asked_to_close(&mut self, ctx: &Context) {
        if !ctx.input(|input| input.viewport().close_requested()) || self.may_close {
            return;
        }
        run::file::leave(self, Next::Quit);
        if !self.may_close {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
        }
    }

    fn follow_system(&mut self) {
        let dark = self.ctx.system_theme() == Some(eframe::egui::Theme::Dark);
        let follows = self.theme_choice() == ThemeChoice::System;
        if follows && dark != (self.theme_name == ThemeName::Dark) {
            self.settings_changed();
        }
    }

    fn show_title(&mut self) {
        let app_name = self.strings.get(key::APP_NAME);
        let title = match &self.session {
            Some(session) => {
                let mark = if session.document.is_unsaved() {
                    "• "
                } else {
                    ""
                };
                format!("{mark}{} – {app_name}", session.name(self.strings))
            }
            None => app_name.to_owned(),
        };
        if title != self.title {
            self.ctx
                .send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }

    fn work_off_queue(&mut self) {
        for action in std::mem::take(&mut self.queue) {
            run::act(self, action);
        }
    }
}

impl eframe::App for App {
    fn raw_input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        let mut events = std::mem::take(&mut self.later);
        events.append(&mut input.events);
        if self.dialog.is_some() || Popup::is_any_open(ctx) {
            (events, self.later) = turns::first_turn(events);
            if !self.later.is_empty() {
                ctx.request_repaint();
            }
        }
        input.events = events;
    }

    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        if let Some(profile) = &mut self.profile {
            profile.begin();
        }
        self.receive();
        self.asked_to_close(ctx);
        self.follow_system();
        system_motion::tend(self);
        elsewhere::tend(self);
        autosave::tend(self);
        timer::tend(self);
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        // What was left unsaved by choice.
        recovery::tend(self);
    }

    fn ui(&mut self, ui: &mut Ui, frame: &mut eframe::Frame) {
        self.frame(ui, frame);
        recovery::tend(self);
        if let Some(profile) = &mut self.profile {
            let canvas = self.session.as_ref().map(|session| &session.canvas);
            let spent = canvas.map(Canvas::spent).unwrap_or_default();
            profile.end(spent, frame.info().cpu_usage);
        }
    }
}

impl App {
    fn frame(&mut self, ui: &mut Ui, frame: &mut eframe::Frame) {
        keyboard::wait_after_escape(self);
        if present::show(self, ui, frame) {
            self.work_off_queue();
            return;
        }
        drop::watch(self);
        inspector::watch(self);
        messages::watch(self);
        validation::listen(self);
        keyboard::listen(self);
        bars::show_top(self, ui);
        let desk = Frame::new().fill(style::colour(self.theme.frame.desk));
        let middle = if self.session.is_some() {
            let compares = compare::is_open(self);
            if compares {
                compare::show_bar(self, ui);
                bars::show_bottom(self, ui);
            } else {
                find::show(self, ui);
                bars::show_others(self, ui);
                validation::show(self, ui);
                side::show(self, ui);
                inspector::show(self, ui);
            }
            let panel = CentralPanel::default().frame(desk).show(ui, |ui| {
                if let Some((canvas, cx)) = self.board() {
                    canvas.ui(ui, cx);
                    if let Some(miss) = canvas.take_missed() {
                        run::missed::say(self, miss);
                    }
                }
                if compares {
                    compare::point(self, ui);
                } else {
                    empty_view::show(self, ui);
                    selection_bar::show(self, ui);
                    context_menu::show(self, ui);
                }
                bars::show_way_back(self, ui);
            });
            panel.response.rect
        } else {
            let panel = CentralPanel::default()
                .frame(desk)
                .show(ui, |ui| start::show(self, ui));
            panel.response.rect
        };
        drop::show(self, ui.ctx(), middle);
        messages::show(self, ui.ctx(), middle);
        dialogs::show(self, ui.ctx());
        self.work_off_queue();
        run::clipboard::take_up(self);
        self.show_title();
    }
}
