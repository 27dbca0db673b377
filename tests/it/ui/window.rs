//! The whole window as tests drive it: by labels and keys.

use std::path::Path;
use std::time::{Duration, Instant};

use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers, ViewportCommand, ViewportEvent, ViewportId};
use egui_kittest::kittest::{AccessKitNode, NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node};
use jalon::file::Settings;
use jalon::gui::{App, Clipboard, Opening, Setup};
use jalon::i18n::Lang;
use jalon::model::{Board, IdSource};
use jalon::text::Typesetter;

/// A window under test.
pub struct Window {
    pub harness: Harness<'static, App>,
}

/// In English, with the file dialogs inside, not for the first time.
pub fn settings() -> Settings {
    Settings {
        lang: Some("en".to_owned()),
        in_app_dialogs: true,
        first_run_done: true,
        ..Settings::default()
    }
}

/// As above, with dialogs that begin in this folder.
pub fn settings_in(folder: &Path) -> Settings {
    Settings {
        recent: vec![folder.join("earlier.jalon.ron")],
        ..settings()
    }
}

fn setup(settings: Settings, board: Option<&Path>) -> Setup {
    Setup {
        profile: None,
        recovery: None,
        versions: None,
        watch: None,
        typesetter: Typesetter::bundled_only(),
        ids: IdSource::seeded(1),
        settings,
        clipboard: Clipboard::of_its_own(),
        is_motion_unwished: || false,
        broken_settings: None,
        keep_settings: false,
        board: board.map(|path| Opening::start(path.to_owned())),
        lang: None::<Lang>,
        theme: None,
    }
}

impl Window {
    /// Opens the window, on a board when one is named.
    pub fn open(settings: Settings, board: Option<&Path>) -> Self {
        Self::set_up(setup(settings, board))
    }

    /// As above, where what is not saved is kept in this folder.
    pub fn open_with_recovery(settings: Settings, board: Option<&Path>, root: &Path) -> Self {
        let setup = Setup {
            recovery: Some(root.to_owned()),
            ..setup(settings, board)
        };
        Self::set_up(setup)
    }

    /// As the first, where the system may wish for less motion.
    pub fn open_where(
        settings: Settings,
        board: Option<&Path>,
        is_motion_unwished: fn() -> bool,
    ) -> Self {
        let setup = Setup {
            is_motion_unwished,
            ..setup(settings, board)
        };
        Self::set_up(setup)
    }

    /// As above, on a map whose file is looked at again and again.
    pub fn open_watching(settings: Settings, board: &Path) -> Self {
        let setup = Setup {
            watch: Some(Duration::from_millis(10)),
            ..setup(settings, Some(board))
        };
        Self::set_up(setup)
    }

    /// As above, where earlier versions are kept in this folder.
    pub fn open_with_versions(settings: Settings, board: Option<&Path>, root: &Path) -> Self {
        let setup = Setup {
            versions: Some(root.to_owned()),
            ..setup(settings, board)
        };
        Self::set_up(setup)
    }

    fn set_up(setup: Setup) -> Self {
        let harness = Harness::builder()
            .with_size([1400.0, 900.0])
            .with_max_steps(100)
            .with_step_dt(1.0 / 60.0)
            .build_eframe(|cc| App::new(&cc.egui_ctx, setup));
        let mut window = Self { harness };
        window.settle();
        window
    }

    /// A new board from the first template.
    pub fn with_board(settings: Settings) -> Self {
        let mut window = Self::open(settings, None);
        let french = window.harness.query_by_label("Parcours client, CGAP");
        let template = if french.is_some() {
            "Parcours client, CGAP"
        } else {
            "Customer journey, CGAP"
        };
        window.click(template);
        window
    }

    /// The open board as it is now.
    pub fn board(&self) -> Board {
        let document = self.harness.state().document().expect("open");
        Board::clone(document.board())
    }

    /// True where it speaks French.
    pub fn french(&self) -> bool {
        self.harness.query_by_label("Carte entière").is_some()
    }

    /// Until nothing asks for a frame any more, threads included.
    pub fn settle(&mut self) {
        let start = Instant::now();
        let mut quiet = 0;
        while quiet < 3 {
            assert!(start.elapsed() < Duration::from_mins(1), "it never settles");
            let steps = self.harness.run();
            let still = steps <= 1 && !self.harness.state().is_busy();
            quiet = if still { quiet + 1 } else { 0 };
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// As long as a hand takes to be done with clicking.
    pub fn rest(&mut self) {
        self.harness.run_steps(30);
        self.settle();
    }

    /// Leaves the window alone for so many seconds of its own time.
    pub fn leave_alone(&mut self, seconds: f32) {
        let frames = (seconds * 60.0) as usize;
        for _ in 0..frames {
            self.harness.step();
        }
        self.settle();
    }

    /// So many seconds later the next frame comes.
    pub fn sleep(&mut self, seconds: f64) {
        let now = self.harness.ctx.input(|input| input.time);
        self.harness.input_mut().time = Some(now + seconds);
        self.harness.step();
        self.harness.input_mut().time = None;
        self.settle();
    }

    #[track_caller]
    pub fn click(&mut self, label: &str) {
        self.harness.get_by_label(label).click();
        self.settle();
    }

    /// Chooses a row of the menu's board part.
    #[track_caller]
    pub fn command(&mut self, name: &str) {
        self.press(Key::F10);
        self.click("Board");
        self.click(name);
    }

    /// All that can be pressed or written in, the board's own parts left out.
    pub fn controls(&self) -> Vec<Node<'_>> {
        let is_control = |node: &AccessKitNode<'_>| {
            matches!(
                node.role(),
                Role::Button
                    | Role::CheckBox
                    | Role::RadioButton
                    | Role::ComboBox
                    | Role::TextInput
                    | Role::MultilineTextInput
                    | Role::SpinButton
                    | Role::Slider
            )
        };
        self.harness.query_all_by(is_control).collect()
    }

    #[track_caller]
    pub fn button<'a>(&'a self, label: &'a str) -> Node<'a> {
        self.harness.get_by_role_and_label(Role::Button, label)
    }

    pub fn press(&mut self, key: Key) {
        self.press_with(Modifiers::NONE, key);
    }

    pub fn ctrl(&mut self, key: Key) {
        self.press_with(Modifiers::COMMAND | Modifiers::CTRL, key);
    }

    pub fn press_with(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.settle();
    }

    pub fn write(&mut self, text: &str) {
        self.harness.event(Event::Text(text.to_owned()));
        self.settle();
    }

    /// Makes a note in the cell that has the keyboard.
    pub fn note(&mut self, text: &str) {
        self.press(Key::N);
        self.write(text);
        self.press(Key::Escape);
    }

    #[track_caller]
    pub fn sees(&self, label: &str) {
        let found = self.harness.query_all_by_label(label).count();
        assert!(found > 0, "“{label}” is not there");
    }

    /// All of the label that has these words in it.
    #[track_caller]
    pub fn part(&self, words: &str) -> String {
        let node = self.harness.get_by_label_contains(words);
        node.accesskit_node().label().expect("a label")
    }

    #[track_caller]
    pub fn sees_part(&self, label: &str) {
        let found = self.harness.query_all_by_label_contains(label).count();
        assert!(found > 0, "nothing says “{label}”");
    }

    #[track_caller]
    pub fn sees_not(&self, label: &str) {
        let found = self.harness.query_all_by_label(label).count();
        assert_eq!(found, 0, "“{label}” is there");
    }

    /// The texts of all notes.
    pub fn notes(&self) -> Vec<String> {
        let document = self.harness.state().document().expect("a board is open");
        let cards = document.board().cards();
        cards.map(|(_, card)| card.text.clone()).collect()
    }

    /// The window manager asks the window to close. True when it may.
    pub fn ask_to_close(&mut self) -> bool {
        let viewports = &mut self.harness.input_mut().viewports;
        let root = viewports.entry(ViewportId::ROOT).or_default();
        root.events.push(ViewportEvent::Close);
        self.harness.step();
        let stays = self.commands().contains(&ViewportCommand::CancelClose);
        let viewports = &mut self.harness.input_mut().viewports;
        viewports
            .entry(ViewportId::ROOT)
            .or_default()
            .events
            .clear();
        self.settle();
        !stays
    }

    /// What the window asked of its manager in the last frame.
    pub fn commands(&self) -> Vec<ViewportCommand> {
        let output = self.harness.output().viewport_output.get(&ViewportId::ROOT);
        output
            .map(|output| output.commands.clone())
            .unwrap_or_default()
    }
}
