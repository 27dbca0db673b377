//! Where Jalon keeps what is its own.

use std::path::PathBuf;

use etcetera::{AppStrategy as _, AppStrategyArgs, choose_app_strategy};

/// The folder of settings, `~/.config/jalon` on Linux; none where there is no home.
pub fn config() -> Option<PathBuf> {
    strategy().map(|places| places.config_dir())
}

/// The folder of what a run leaves for the next, `~/.local/state/jalon` on Linux; none where there is no home.
pub fn state() -> Option<PathBuf> {
    strategy().map(|places| places.state_dir().unwrap_or_else(|| places.data_dir()))
}

fn strategy() -> Option<impl etcetera::AppStrategy> {
    choose_app_strategy(AppStrategyArgs {
        top_level_domain: "org".to_owned(),
        author: "Jalon".to_owned(),
        app_name: "jalon".to_owned(),
    })
    .ok()
}
