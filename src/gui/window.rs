//! Opens the window.

use std::hash::{BuildHasher as _, RandomState};
use std::panic;
use std::sync::Arc;
use std::thread;

use eframe::egui::{IconData, ViewportBuilder};
use eframe::{NativeOptions, Renderer};

use super::app::{App, Setup};
use super::clipboard::Clipboard;
use super::elsewhere;
use super::opening::Opening;
use super::profile::Profile;
use super::recovery::LastResort;
use super::system_fonts::SystemFonts;
use super::system_motion;
use crate::cli::{Window, complain};
use crate::file::{Settings, dirs};
use crate::i18n::{Lang, Strings, key};
use crate::model::IdSource;
use crate::text::Typesetter;

/// Shows the window until it is closed.
///
/// # Errors
/// A sentence that says why there is no window.
pub fn run(args: Window) -> Result<(), String> {
    // The board is read and the system's fonts are listed while the window opens.
    let board = args.board.map(Opening::start);
    let typesetter = thread::Builder::new()
        .name("fonts".to_owned())
        .spawn(Typesetter::with_system_fonts)
        .map_err(|error| error.to_string())?;
    let (settings, broken_settings) = Settings::load();
    let lang = args
        .lang
        .or_else(|| Lang::from_tag(settings.lang.as_deref()?));
    let strings = Strings::of(lang.unwrap_or_else(Lang::of_system));
    let profile = args
        .profile_frames
        .as_deref()
        .map(|path| Profile::create(path).map_err(|error| format!("{}: {error}", path.display())));
    let profile = profile.transpose()?;
    let options = NativeOptions {
        viewport: ViewportBuilder::default()
            .with_title(strings.get(key::APP_NAME))
            .with_app_id("jalon")
            .with_inner_size([1440.0, 900.0])
            .with_min_inner_size([640.0, 400.0])
            .with_icon(Arc::new(icon())),
        renderer: Renderer::Glow,
        // A third of the fill cost, for bands that flat colours do not have.
        dithering: false,
        // Copy and paste are commands like others; egui would wait for whoever owns the clipboard.
        clipboard_shortcuts: false,
        // Ours lists the system's fonts when the first character needs one.
        system_font_fallback: false,
        ..NativeOptions::default()
    };
    let start = move |cc: &eframe::CreationContext<'_>| {
        cc.egui_ctx
            .add_font_provider(Arc::new(SystemFonts::default()));
        let setup = Setup {
            typesetter: typesetter
                .join()
                .unwrap_or_else(|_| Typesetter::bundled_only()),
            ids: IdSource::seeded(random()),
            settings,
            clipboard: Clipboard::of_system(),
            is_motion_unwished: system_motion::is_unwished,
            broken_settings,
            profile,
            recovery: dirs::state().map(|folder| folder.join("recovery")),
            versions: dirs::state().map(|folder| folder.join("versions")),
            watch: Some(elsewhere::REST),
            keep_settings: true,
            board,
            lang: args.lang,
            theme: args.theme,
        };
        let app = App::new(&cc.egui_ctx, setup);
        if let Some(last_resort) = app.last_resort() {
            write_before_the_end(last_resort, strings);
        }
        let app: Box<dyn eframe::App> = Box::new(app);
        Ok(app)
    };
    eframe::run_native("jalon", options, Box::new(start)).map_err(|error| {
        log::debug!("{error}");
        strings.get(key::ERROR_NO_WINDOW).to_owned()
    })
}

/// A fault of ours that ends the program first writes what is not on disk yet, then says so.
fn write_before_the_end(last_resort: LastResort, strings: &'static Strings) {
    let before = panic::take_hook();
    panic::set_hook(Box::new(move |fault| {
        last_resort.write();
        before(fault);
        // Faults of other threads are caught, and told in the window.
        if thread::current().name() == Some("main") {
            complain(strings.get(key::RECOVERY_PANIC));
        }
    }));
}

/// What the system has of chance: new boards must not share ids.
fn random() -> u64 {
    RandomState::new().hash_one(std::process::id())
}

/// The program's own picture.
fn icon() -> IconData {
    const PNG: &[u8] = include_bytes!("../../assets/icon/jalon-128.png");
    image::load_from_memory(PNG).map_or_else(
        |_| IconData::default(),
        |picture| {
            let picture = picture.into_rgba8();
            let (width, height) = picture.dimensions();
            IconData {
                rgba: picture.into_raw(),
                width,
                height,
            }
        },
    )
}
