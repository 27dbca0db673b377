//! The names of all strings, so that a wrong one does not compile.

/// The name of a string in `assets/i18n/*.ftl`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key(&'static str);

impl Key {
    /// As the catalogues write it.
    pub fn id(self) -> &'static str {
        self.0
    }
}

macro_rules! keys {
    ($($name:ident = $id:literal;)*) => {
        $(#[doc = concat!("`", $id, "`")] pub const $name: Key = Key($id);)*
        /// Every key with the name of its constant, for tests that hold the languages equal.
        pub const NAMED: &[(&str, Key)] = &[$((stringify!($name), $name),)*];
        /// Every key.
        pub const ALL: &[Key] = &[$($name,)*];
    };
}

// One block a room; a key starts with its room's word.
keys! {
    APP_NAME = "app-name";

    // The board's own words.
    BOARD_KIND_CURRENT = "board-kind-current";
    BOARD_KIND_FUTURE = "board-kind-future";
    BOARD_KIND_DAY = "board-kind-day";
    BOARD_UNTITLED = "board-untitled";
    BOARD_STAGE_NEW = "board-stage-new";
    BOARD_LANE_NEW = "board-lane-new";
    BOARD_PARKING = "board-parking";
    BOARD_LINE_INTERACTION = "board-line-interaction";
    BOARD_LINE_VISIBILITY = "board-line-visibility";
    BOARD_LINE_INTERNAL = "board-line-internal";
    BOARD_VOTES = "board-votes";
    BOARD_FEELING_VERY_BAD = "board-feeling-very-bad";
    BOARD_FEELING_BAD = "board-feeling-bad";
    BOARD_FEELING_NEUTRAL = "board-feeling-neutral";
    BOARD_FEELING_GOOD = "board-feeling-good";
    BOARD_FEELING_VERY_GOOD = "board-feeling-very-good";
    BOARD_FEELING_LIVED = "board-feeling-lived";
    BOARD_FEELING_WISHED = "board-feeling-wished";
    BOARD_MOMENT_HIGH = "board-moment-high";
    BOARD_MOMENT_LOW = "board-moment-low";
    BOARD_HORIZON_SHORT = "board-horizon-short";
    BOARD_HORIZON_MEDIUM = "board-horizon-medium";
    BOARD_HORIZON_LONG = "board-horizon-long";
    BOARD_IMPACT_LOW = "board-impact-low";
    BOARD_IMPACT_MEDIUM = "board-impact-medium";
    BOARD_IMPACT_HIGH = "board-impact-high";
    BOARD_EFFORT_LOW = "board-effort-low";
    BOARD_EFFORT_MEDIUM = "board-effort-medium";
    BOARD_EFFORT_HIGH = "board-effort-high";
    BOARD_METRIC_NPS = "board-metric-nps";
    BOARD_METRIC_CSAT = "board-metric-csat";
    BOARD_METRIC_CES = "board-metric-ces";
    BOARD_METRIC_FREE = "board-metric-free";
    BOARD_INDICATOR_MISSING = "board-indicator-missing";
    BOARD_INDICATOR_SAMPLE = "board-indicator-sample";
    BOARD_COLOUR_YELLOW = "board-colour-yellow";
    BOARD_COLOUR_ORANGE = "board-colour-orange";
    BOARD_COLOUR_PINK = "board-colour-pink";
    BOARD_COLOUR_VIOLET = "board-colour-violet";
    BOARD_COLOUR_BLUE = "board-colour-blue";
    BOARD_COLOUR_TEAL = "board-colour-teal";
    BOARD_COLOUR_GREEN = "board-colour-green";
    BOARD_COLOUR_GREY = "board-colour-grey";
    CHANNEL_WEBSITE = "channel-website";
    CHANNEL_MOBILE_APP = "channel-mobile-app";
    CHANNEL_EMAIL = "channel-email";
    CHANNEL_SMS = "channel-sms";
    CHANNEL_SOCIAL_MEDIA = "channel-social-media";
    CHANNEL_CHAT = "channel-chat";
    CHANNEL_PHONE = "channel-phone";
    CHANNEL_BRANCH = "channel-branch";
    CHANNEL_EVENT = "channel-event";
    CHANNEL_POST = "channel-post";
    CHANNEL_ADVERTISING = "channel-advertising";
    CHANNEL_CUSTOMER_SERVICE = "channel-customer-service";
    CHANNEL_PARTNER = "channel-partner";
    CHANNEL_WORD_OF_MOUTH = "channel-word-of-mouth";
    CHANNEL_WEBSITE_SHORT = "channel-website-short";
    CHANNEL_MOBILE_APP_SHORT = "channel-mobile-app-short";
    CHANNEL_EMAIL_SHORT = "channel-email-short";
    CHANNEL_SMS_SHORT = "channel-sms-short";
    CHANNEL_SOCIAL_MEDIA_SHORT = "channel-social-media-short";
    CHANNEL_CHAT_SHORT = "channel-chat-short";
    CHANNEL_PHONE_SHORT = "channel-phone-short";
    CHANNEL_BRANCH_SHORT = "channel-branch-short";
    CHANNEL_EVENT_SHORT = "channel-event-short";
    CHANNEL_POST_SHORT = "channel-post-short";
    CHANNEL_ADVERTISING_SHORT = "channel-advertising-short";
    CHANNEL_CUSTOMER_SERVICE_SHORT = "channel-customer-service-short";
    CHANNEL_PARTNER_SHORT = "channel-partner-short";
    CHANNEL_WORD_OF_MOUTH_SHORT = "channel-word-of-mouth-short";
    EVIDENCE_UNSTATED = "evidence-unstated";
    EVIDENCE_ASSUMPTION = "evidence-assumption";
    EVIDENCE_REPORTED = "evidence-reported";
    EVIDENCE_OBSERVED = "evidence-observed";
    EVIDENCE_VALIDATED = "evidence-validated";
    EVIDENCE_CORRECTED = "evidence-corrected";
    TEMPLATE_CGAP_NAME = "template-cgap-name";
    TEMPLATE_CGAP_ABOUT = "template-cgap-about";
    TEMPLATE_SIX_PHASES_NAME = "template-six-phases-name";
    TEMPLATE_SIX_PHASES_ABOUT = "template-six-phases-about";
    TEMPLATE_DAY_IN_THE_LIFE_NAME = "template-day-in-the-life-name";
    TEMPLATE_DAY_IN_THE_LIFE_ABOUT = "template-day-in-the-life-about";
    TEMPLATE_SERVICE_BLUEPRINT_NAME = "template-service-blueprint-name";
    TEMPLATE_SERVICE_BLUEPRINT_ABOUT = "template-service-blueprint-about";
    TEMPLATE_BLANK_NAME = "template-blank-name";
    TEMPLATE_BLANK_ABOUT = "template-blank-about";
    TEMPLATE_SAMPLE_NAME = "template-sample-name";
    TEMPLATE_SAMPLE_ABOUT = "template-sample-about";

    // canvas: the board in the window, its hints and accessible names.
    CANVAS_HINT_IDLE = "canvas-hint-idle";
    CANVAS_HINT_CELL = "canvas-hint-cell";
    CANVAS_HINT_CARDS = "canvas-hint-cards";
    CANVAS_HINT_HEADER = "canvas-hint-header";
    CANVAS_HINT_DRAGGING = "canvas-hint-dragging";
    CANVAS_HINT_COPYING = "canvas-hint-copying";
    CANVAS_HINT_BAND = "canvas-hint-band";
    CANVAS_HINT_REORDER = "canvas-hint-reorder";
    CANVAS_HINT_RESIZE = "canvas-hint-resize";
    CANVAS_HINT_PAN = "canvas-hint-pan";
    CANVAS_HINT_NOTE = "canvas-hint-note";
    CANVAS_HINT_WRITE = "canvas-hint-write";
    CANVAS_HINT_RENAME = "canvas-hint-rename";
    CANVAS_EDITOR_NOTE = "canvas-editor-note";
    CANVAS_EDITOR_STAGE = "canvas-editor-stage";
    CANVAS_EDITOR_LANE = "canvas-editor-lane";
    CANVAS_EDITOR_TITLE = "canvas-editor-title";
    CANVAS_NODE_STAGE = "canvas-node-stage";
    CANVAS_NODE_LANE = "canvas-node-lane";
    CANVAS_NODE_CELL = "canvas-node-cell";
    CANVAS_NODE_EMPTY = "canvas-node-empty";
    CANVAS_NODE_NOTES = "canvas-node-notes";

    // cmd: commands, their help, and why they cannot be done now.
    CMD_NEW = "cmd-new";
    CMD_OPEN = "cmd-open";
    CMD_SAVE = "cmd-save";
    CMD_SAVE_AS = "cmd-save-as";
    CMD_EXPORT = "cmd-export";
    CMD_EXPORT_HELP = "cmd-export-help";
    CMD_SETTINGS = "cmd-settings";
    CMD_QUIT = "cmd-quit";
    CMD_UNDO = "cmd-undo";
    CMD_REDO = "cmd-redo";
    CMD_NEW_NOTE = "cmd-new-note";
    CMD_NEW_NOTE_HELP = "cmd-new-note-help";
    CMD_EDIT_TEXT = "cmd-edit-text";
    CMD_DUPLICATE = "cmd-duplicate";
    CMD_DELETE = "cmd-delete";
    CMD_SELECT_ALL = "cmd-select-all";
    CMD_COLOUR_OF_LANE = "cmd-colour-of-lane";
    CMD_NEXT_EVIDENCE = "cmd-next-evidence";
    CMD_NEXT_EVIDENCE_HELP = "cmd-next-evidence-help";
    CMD_FEELING_UP = "cmd-feeling-up";
    CMD_FEELING_DOWN = "cmd-feeling-down";
    CMD_MOMENT_HIGH = "cmd-moment-high";
    CMD_MOMENT_LOW = "cmd-moment-low";
    CMD_EDIT_TITLE = "cmd-edit-title";
    CMD_ADD_STAGE = "cmd-add-stage";
    CMD_ADD_LANE = "cmd-add-lane";
    CMD_DELETE_STAGE = "cmd-delete-stage";
    CMD_DELETE_LANE = "cmd-delete-lane";
    CMD_LEFT = "cmd-left";
    CMD_RIGHT = "cmd-right";
    CMD_UP = "cmd-up";
    CMD_DOWN = "cmd-down";
    CMD_NEXT_CELL = "cmd-next-cell";
    CMD_PREVIOUS_CELL = "cmd-previous-cell";
    CMD_FIRST = "cmd-first";
    CMD_LAST = "cmd-last";
    CMD_MOVE_LEFT = "cmd-move-left";
    CMD_MOVE_RIGHT = "cmd-move-right";
    CMD_MOVE_UP = "cmd-move-up";
    CMD_MOVE_DOWN = "cmd-move-down";
    CMD_MOVE_EARLIER = "cmd-move-earlier";
    CMD_MOVE_LATER = "cmd-move-later";
    CMD_ESCAPE = "cmd-escape";
    CMD_TOOL_SELECT = "cmd-tool-select";
    CMD_TOOL_SELECT_HELP = "cmd-tool-select-help";
    CMD_TOOL_HAND = "cmd-tool-hand";
    CMD_TOOL_HAND_HELP = "cmd-tool-hand-help";
    CMD_TOOL_NOTE = "cmd-tool-note";
    CMD_TOOL_NOTE_HELP = "cmd-tool-note-help";
    CMD_FIT_BOARD = "cmd-fit-board";
    CMD_FIT_SELECTION = "cmd-fit-selection";
    CMD_ZOOM_ACTUAL = "cmd-zoom-actual";
    CMD_ZOOM_IN = "cmd-zoom-in";
    CMD_ZOOM_OUT = "cmd-zoom-out";
    CMD_FULL_SCREEN = "cmd-full-screen";
    CMD_THEME_SYSTEM = "cmd-theme-system";
    CMD_THEME_LIGHT = "cmd-theme-light";
    CMD_THEME_DARK = "cmd-theme-dark";
    CMD_THEME_PRINT = "cmd-theme-print";
    CMD_LANGUAGE_SYSTEM = "cmd-language-system";
    CMD_LANGUAGE_EN = "cmd-language-en";
    CMD_LANGUAGE_FR = "cmd-language-fr";
    CMD_MENU = "cmd-menu";
    CMD_KEYS = "cmd-keys";
    CMD_ABOUT = "cmd-about";
    WHY_NO_BOARD = "why-no-board";
    WHY_NOTHING_TO_UNDO = "why-nothing-to-undo";
    WHY_NOTHING_TO_REDO = "why-nothing-to-redo";
    WHY_NO_SELECTION = "why-no-selection";
    WHY_NO_FEELING = "why-no-feeling";
    WHY_NO_MOMENT = "why-no-moment";
    WHY_NO_STAGE = "why-no-stage";
    WHY_NO_LANE = "why-no-lane";
    WHY_LAST_STAGE = "why-last-stage";
    MENU_FILE = "menu-file";
    MENU_EDIT = "menu-edit";
    MENU_BOARD = "menu-board";
    MENU_VIEW = "menu-view";
    MENU_HELP = "menu-help";
    MENU_NEW_FROM = "menu-new-from";
    MENU_RECENT = "menu-recent";
    MENU_NO_RECENT = "menu-no-recent";
    MENU_COLOUR = "menu-colour";
    MENU_MOVE = "menu-move";
    MENU_THEME = "menu-theme";
    MENU_LANGUAGE = "menu-language";
    KEY_CTRL = "key-ctrl";
    KEY_SHIFT = "key-shift";
    KEY_ALT = "key-alt";
    KEY_ENTER = "key-enter";
    KEY_ESCAPE = "key-escape";
    KEY_DELETE = "key-delete";
    KEY_BACKSPACE = "key-backspace";
    KEY_HOME = "key-home";
    KEY_END = "key-end";
    STATE_UNTOUCHED = "state-untouched";
    STATE_UNSAVED = "state-unsaved";
    STATE_SAVING = "state-saving";
    STATE_SAVED = "state-saved";
    TOP_EXPORT = "top-export";
    STATUS_ZOOM = "status-zoom";
    STATUS_NOTES = "status-notes";
    STATUS_SELECTED = "status-selected";

    // export: the export dialog and the formats.
    EXPORT_TITLE = "export-title";
    EXPORT_FORMAT = "export-format";
    EXPORT_SIZE = "export-size";
    EXPORT_SIZE_HD = "export-size-hd";
    EXPORT_SIZE_4K = "export-size-4k";
    EXPORT_SIZE_8K = "export-size-8k";
    EXPORT_SIZE_WIDTH = "export-size-width";
    EXPORT_SIZE_SCALE = "export-size-scale";
    EXPORT_SIZE_DPI = "export-size-dpi";
    EXPORT_SHOWS = "export-shows";
    EXPORT_WITH_TITLE = "export-with-title";
    EXPORT_WITH_LEGEND = "export-with-legend";
    EXPORT_TRANSPARENT = "export-transparent";
    EXPORT_OUTLINES = "export-outlines";
    EXPORT_PIXELS = "export-pixels";
    EXPORT_NO_NUMBER = "export-no-number";
    EXPORT_TOO_MANY = "export-too-many";
    EXPORT_DO = "export-do";
    EXPORT_WRITING = "export-writing";
    EXPORT_DONE = "export-done";
    EXPORT_STOPPED = "export-stopped";
    EXPORT_FORMAT_PNG = "export-format-png";
    EXPORT_FORMAT_SVG = "export-format-svg";
    EXPORT_TOO_LARGE = "export-too-large";
    EXPORT_NO_SIZE = "export-no-size";
    EXPORT_NO_FORMAT = "export-no-format";
    EXPORT_NO_OUTLINES = "export-no-outlines";
    EXPORT_ONTO_ITSELF = "export-onto-itself";

    // file: reading and writing.
    FILE_OPENING = "file-opening";
    FILE_KIND = "file-kind";
    FILE_NO_SUCH_FILE = "file-no-such-file";
    FILE_FOLDER = "file-folder";
    FILE_NO_FILE = "file-no-file";
    FILE_MAY_NOT_READ = "file-may-not-read";
    FILE_UNREADABLE = "file-unreadable";
    FILE_TOO_LARGE = "file-too-large";
    FILE_EMPTY = "file-empty";
    FILE_NOT_UTF8 = "file-not-utf8";
    FILE_NOT_RON = "file-not-ron";
    FILE_OTHER_RON = "file-other-ron";
    FILE_NEWER_VERSION = "file-newer-version";
    FILE_NO_VERSION = "file-no-version";
    FILE_UNKNOWN_FIELD = "file-unknown-field";
    FILE_UNKNOWN_NAME = "file-unknown-name";
    FILE_MISSING_FIELD = "file-missing-field";
    FILE_DOUBLE_FIELD = "file-double-field";
    FILE_WRONG_VALUE = "file-wrong-value";
    FILE_NO_WHOLE_NUMBER = "file-no-whole-number";
    FILE_NUMBER_TOO_FAR = "file-number-too-far";
    FILE_NO_ID = "file-no-id";
    FILE_TOO_DEEP = "file-too-deep";
    FILE_MISWRITTEN = "file-miswritten";
    FILE_NO_SUCH_FOLDER = "file-no-such-folder";
    FILE_MAY_NOT_WRITE = "file-may-not-write";
    FILE_DISK_FULL = "file-disk-full";
    FILE_WOULD_REPLACE = "file-would-replace";
    FILE_WOULD_REPLACE_NEWER = "file-would-replace-newer";
    FILE_UNWRITABLE = "file-unwritable";
    FILE_MANGLED = "file-mangled";
    FILE_MORE_FAULTS = "file-more-faults";
    FILE_NO_STAGE = "file-no-stage";
    FILE_NO_LANGUAGE = "file-no-language";
    FILE_DOUBLE_ID = "file-double-id";
    FILE_NO_SUCH_STAGE = "file-no-such-stage";
    FILE_NO_SUCH_CARD = "file-no-such-card";
    FILE_NO_SUCH_PERSONA = "file-no-such-persona";
    FILE_NO_SUCH_TAG = "file-no-such-tag";
    FILE_NO_SUCH_GROUP = "file-no-such-group";
    FILE_NO_SUCH_PICTURE = "file-no-such-picture";
    FILE_CELL_TWICE = "file-cell-twice";
    FILE_DIVIDER_WITH_CARDS = "file-divider-with-cards";
    FILE_CONTENT_IN_LANE = "file-content-in-lane";
    FILE_NOT_FINITE = "file-not-finite";
    FILE_OUT_OF_RANGE = "file-out-of-range";
    FILE_SCALE_REVERSED = "file-scale-reversed";
    FILE_NPS_SCALE = "file-nps-scale";
    FILE_CONNECTOR_TO_ITSELF = "file-connector-to-itself";

    // cli: the command line.
    CLI_WINDOW_OR_SUBCOMMAND = "cli-window-or-subcommand";
    CLI_EXISTS = "cli-exists";
    CLI_OUTPUT_REFUSED = "cli-output-refused";
    CLI_NO_WINDOW = "cli-no-window";
    CLI_CHECK_FINE = "cli-check-fine";

    // start: the start screen.
    START_TITLE = "start-title";
    START_ABOUT = "start-about";
    START_RECENT = "start-recent";
    START_TEMPLATES = "start-templates";

    // dialog and settings.
    DIALOG_CANCEL = "dialog-cancel";
    DIALOG_CLOSE = "dialog-close";
    UNSAVED_TITLE = "unsaved-title";
    UNSAVED_TEXT = "unsaved-text";
    UNSAVED_SAVE = "unsaved-save";
    UNSAVED_DISCARD = "unsaved-discard";
    WAITING_TITLE = "waiting-title";
    WAITING_TEXT = "waiting-text";
    WAITING_HERE = "waiting-here";
    PATH_OPEN_TITLE = "path-open-title";
    PATH_SAVE_TITLE = "path-save-title";
    PATH_EXPORT_TITLE = "path-export-title";
    PATH_OPEN = "path-open";
    PATH_SAVE = "path-save";
    PATH_EXPORT = "path-export";
    PATH_REPLACE = "path-replace";
    PATH_UP = "path-up";
    PATH_HOME = "path-home";
    PATH_NAME = "path-name";
    PATH_EMPTY = "path-empty";
    PATH_NO_NAME = "path-no-name";
    PATH_NO_SUCH_FILE = "path-no-such-file";
    PATH_NO_SUCH_FOLDER = "path-no-such-folder";
    PATH_EXISTS = "path-exists";
    SETTINGS_TITLE = "settings-title";
    SETTINGS_SCALE = "settings-scale";
    SETTINGS_DIALOGS = "settings-dialogs";
    SETTINGS_DIALOGS_HERE = "settings-dialogs-here";
    KEYS_TITLE = "keys-title";
    KEYS_MOVE = "keys-move";
    KEYS_GESTURES = "keys-gestures";
    KEYS_DOUBLE_CLICK = "keys-double-click";
    KEYS_DOUBLE_CLICK_DOES = "keys-double-click-does";
    KEYS_DRAG = "keys-drag";
    KEYS_DRAG_DOES = "keys-drag-does";
    KEYS_ALT_DRAG = "keys-alt-drag";
    KEYS_ALT_DRAG_DOES = "keys-alt-drag-does";
    KEYS_PAPER_DRAG = "keys-paper-drag";
    KEYS_PAPER_DRAG_DOES = "keys-paper-drag-does";
    KEYS_SPACE_DRAG = "keys-space-drag";
    KEYS_SPACE_DRAG_DOES = "keys-space-drag-does";
    KEYS_CTRL_WHEEL = "keys-ctrl-wheel";
    KEYS_CTRL_WHEEL_DOES = "keys-ctrl-wheel-does";
    ABOUT_VERSION = "about-version";
    ABOUT_TEXT = "about-text";
    ABOUT_LICENCES = "about-licences";
    MESSAGE_CLOSE = "message-close";

    // error: sentences when something fails.
    ERROR_NO_WINDOW = "error-no-window";
    ERROR_SETTINGS_BROKEN = "error-settings-broken";
    ERROR_SETTINGS_NOT_KEPT = "error-settings-not-kept";
    ERROR_SAVE_DIED = "error-save-died";
    ERROR_JOB_DIED = "error-job-died";
    ERROR_EXPORT = "error-export";
    ERROR_OPEN_OTHER = "error-open-other";
    ERROR_TRY_AGAIN = "error-try-again";
}
