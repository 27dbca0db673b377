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
    BOARD_AGENDA = "board-agenda";
    BOARD_LEGEND = "board-legend";
    BOARD_CONTEXT = "board-context";
    BOARD_SCENARIO = "board-scenario";
    BOARD_GOAL = "board-goal";
    BOARD_SCOPE = "board-scope";
    BOARD_START = "board-start";
    BOARD_END = "board-end";
    BOARD_PERSONA = "board-persona";
    BOARD_PERSONA_ROLE = "board-persona-role";
    BOARD_PERSONA_QUOTE = "board-persona-quote";
    BOARD_PERSONA_SEGMENT = "board-persona-segment";
    BOARD_PERSONA_DEMOGRAPHICS = "board-persona-demographics";
    BOARD_PERSONA_GOALS = "board-persona-goals";
    BOARD_PERSONA_NEEDS = "board-persona-needs";
    BOARD_PERSONA_FRUSTRATIONS = "board-persona-frustrations";
    BOARD_PERSONA_BEHAVIOUR = "board-persona-behaviour";
    BOARD_LANE_FEELINGS = "board-lane-feelings";
    BOARD_LANE_MOMENTS = "board-lane-moments";
    BOARD_LANE_INDICATORS = "board-lane-indicators";
    BOARD_LANE_PICTURES = "board-lane-pictures";
    BOARD_LANE_DIVIDER = "board-lane-divider";
    BOARD_ROLE_IDEAS = "board-role-ideas";
    BOARD_ROLE_TOUCHPOINTS = "board-role-touchpoints";
    BOARD_ROLE_THOUGHTS = "board-role-thoughts";
    BOARD_ROLE_PAIN_POINTS = "board-role-pain-points";
    BOARD_ROLE_OPPORTUNITIES = "board-role-opportunities";
    BOARD_ROLE_PHYSICAL_EVIDENCE = "board-role-physical-evidence";
    BOARD_ROLE_CUSTOMER_ACTIONS = "board-role-customer-actions";
    BOARD_ROLE_FRONTSTAGE = "board-role-frontstage";
    BOARD_ROLE_BACKSTAGE = "board-role-backstage";
    BOARD_ROLE_SUPPORT = "board-role-support";
    BOARD_LINE_INTERACTION = "board-line-interaction";
    BOARD_LINE_VISIBILITY = "board-line-visibility";
    BOARD_LINE_INTERNAL = "board-line-internal";
    BOARD_CARD_NOTE = "board-card-note";
    BOARD_CARD_TOUCHPOINT = "board-card-touchpoint";
    BOARD_CARD_FEELING = "board-card-feeling";
    BOARD_CARD_MOMENT = "board-card-moment";
    BOARD_CARD_OPPORTUNITY = "board-card-opportunity";
    BOARD_CARD_INDICATOR = "board-card-indicator";
    BOARD_CARD_PICTURE = "board-card-picture";
    BOARD_DETAILS = "board-details";
    BOARD_CHANNEL = "board-channel";
    BOARD_DURATION = "board-duration";
    BOARD_OWNER = "board-owner";
    BOARD_DEPARTMENT = "board-department";
    BOARD_EVIDENCE = "board-evidence";
    BOARD_SOURCE = "board-source";
    BOARD_TAGS = "board-tags";
    BOARD_GROUP = "board-group";
    BOARD_LINK = "board-link";
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
    BOARD_MOMENT_WHY = "board-moment-why";
    BOARD_MOMENT_ABOUT = "board-moment-about";
    BOARD_BENEFIT = "board-benefit";
    BOARD_EMPLOYEES = "board-employees";
    BOARD_EFFORT = "board-effort";
    BOARD_HORIZON = "board-horizon";
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
    BOARD_METRIC_NPS_LONG = "board-metric-nps-long";
    BOARD_METRIC_CSAT_LONG = "board-metric-csat-long";
    BOARD_METRIC_CES_LONG = "board-metric-ces-long";
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

    // export: the export dialog and the formats.
    EXPORT_FORMAT_PNG = "export-format-png";
    EXPORT_FORMAT_SVG = "export-format-svg";
    EXPORT_TOO_LARGE = "export-too-large";
    EXPORT_NO_SIZE = "export-no-size";
    EXPORT_CANCELLED = "export-cancelled";
    EXPORT_NO_FORMAT = "export-no-format";
    EXPORT_NO_OUTLINES = "export-no-outlines";
    EXPORT_ONTO_ITSELF = "export-onto-itself";

    // file: reading and writing.
    FILE_NO_SUCH_FILE = "file-no-such-file";
    FILE_FOLDER = "file-folder";
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
    FILE_MISWRITTEN = "file-miswritten";
    FILE_NO_SUCH_FOLDER = "file-no-such-folder";
    FILE_MAY_NOT_WRITE = "file-may-not-write";
    FILE_DISK_FULL = "file-disk-full";
    FILE_WOULD_REPLACE = "file-would-replace";
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

    // start: the start screen.

    // dialog and settings.

    // error: sentences when something fails.
}
