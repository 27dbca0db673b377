# English. One block a room, in the order of src/i18n/key.

app-name = Jalon

### Kinds of board
board-kind-current = Current state
board-kind-future = Future state
board-kind-day = Day in the life

## The board's parts and their names
## The copy of a map on which the future is drawn
board-future-title = { $title } – future map
board-future-untitled = Future map
board-untitled = Untitled map
board-stage-new = New stage
board-group-new = Group { $number }
board-lane-new = New lane
board-parking = Parking lot

## Kinds of lane, and what the notes of a lane are about
board-line-interaction = Line of interaction
board-line-visibility = Line of visibility
board-line-internal = Line of internal interaction
board-side-customer = the customer’s side
board-side-frontstage = frontstage, seen by the customer
board-side-backstage = backstage, out of the customer’s sight
board-side-support = support, behind all lines

## What a card carries
board-votes = { $count ->
    [one] { $count } vote
   *[other] { $count } votes
}
board-validated = { $percent }% of the map validated

## Feelings, from −2 to +2
board-feeling-very-bad = Very bad
board-feeling-bad = Bad
board-feeling-neutral = Neutral
board-feeling-good = Good
board-feeling-very-good = Very good
board-feeling-lived = Lived today
board-feeling-wished = Wished for
board-feeling-gap = Gap: { $gap } on average
board-feeling-widest-gap = Widest in “{ $stage }”: { $gap }

## Moments of truth
board-moment-high = High
board-moment-low = Low

## Opportunities. They stand in one line: “High impact · low effort · short term”
board-horizon-short = short term
board-horizon-medium = medium term
board-horizon-long = long term
board-impact-low = Low impact
board-impact-medium = Medium impact
board-impact-high = High impact
board-effort-low = low effort
board-effort-medium = medium effort
board-effort-high = high effort

## Indicators
board-metric-nps = NPS
board-metric-csat = CSAT
board-metric-ces = CES
board-metric-free = Free indicator
board-indicator-missing = Not measured yet
board-indicator-sample = n = { $count }

## Paper colours
board-colour-yellow = Yellow
board-colour-orange = Orange
board-colour-pink = Pink
board-colour-violet = Violet
board-colour-blue = Blue
board-colour-teal = Teal
board-colour-green = Green
board-colour-grey = Grey

## Channels, as a menu lists them
channel-website = Website
channel-mobile-app = Mobile app
channel-email = E-mail
channel-sms = SMS
channel-social-media = Social media
channel-chat = Chat
channel-phone = Phone or call centre
channel-branch = Shop or branch
channel-event = Event
channel-post = Post
channel-advertising = Advertising
channel-customer-service = Customer service
channel-partner = Partner
channel-word-of-mouth = Word of mouth

## Channels, in the foot line of a note
channel-website-short = website
channel-mobile-app-short = mobile
channel-email-short = e-mail
channel-sms-short = SMS
channel-social-media-short = social media
channel-chat-short = chat
channel-phone-short = phone
channel-branch-short = branch
channel-event-short = event
channel-post-short = post
channel-advertising-short = advert
channel-customer-service-short = customer service
channel-partner-short = partner
channel-word-of-mouth-short = word of mouth

## How sure we are of a card
evidence-unstated = Not stated
evidence-assumption = Assumption
evidence-reported = Reported by staff
evidence-observed = Observed
evidence-validated = Validated by customers
evidence-corrected = Corrected by customers

## Templates
template-cgap-name = Customer journey, CGAP
template-cgap-about = Six stages of a financial service: what the customer does, thinks and feels, and the moments that count.
template-six-phases-name = Six phases
template-six-phases-about = From awareness to loyalty, with channels, pain points and indicators: for any brand or service.
template-day-in-the-life-name = Day in the life
template-day-in-the-life-about = A customer’s day from waking up to night, and where you come into it.
template-service-blueprint-name = Service blueprint
template-service-blueprint-about = What customers see and what happens behind it, on both sides of the line of visibility.
template-blank-name = Blank
template-blank-about = Four stages and three lanes to name as you like.
template-sample-name = Sample: a first loan
template-sample-about = A finished map to look at, to change and to learn from.


## canvas: the board in the window, its hints and accessible names.
canvas-hint-idle = Double click: new note · drag: select · wheel: scroll · Ctrl+wheel: zoom
canvas-hint-cell = N or double click: new note · arrows: move
canvas-hint-cards = Enter: write · drag or Alt+arrows: move · 1–8: colour · Del: delete
canvas-hint-header = Enter or double click: rename · drag: reorder · drag the edge: resize
canvas-hint-connector = Enter or double click: write on it · Del: delete · arrows: to its notes
canvas-hint-dragging = Release: drop · Alt: copy · Esc: put back
canvas-hint-copying = Release: drop the copy · Esc: put back
canvas-hint-placing = Release: put it here · Esc: put back
canvas-hint-page = Drag or Alt+arrows: put elsewhere · Enter: write · Esc: back to the map
canvas-hint-personas = Wheel: scroll · Ctrl+wheel: zoom · Esc: back to the map
canvas-hint-band = Release: select · Esc: cancel
canvas-hint-reorder = Release: drop here · Esc: put back
canvas-hint-resize = Release: keep this size · Esc: as before
canvas-hint-pan = Drag: move the board · Ctrl+wheel: zoom
canvas-hint-note = Click where the new note goes
canvas-hint-moment = Click in a lane of moments: above its line a high, below it a low · Esc: select again
canvas-hint-connect = Drag from one note to another · Esc: select again
canvas-hint-connecting = Release on a note: connect · Esc: cancel
canvas-hint-write = Enter: next note · Shift+Enter: new line · Tab: next stage · Esc: done
canvas-hint-rename = Enter or Esc: done
canvas-editor-note = Text of the note
canvas-editor-stage = Name of the stage
canvas-editor-lane = Name of the lane
canvas-editor-title = Title of the board
canvas-node-stage = Stage { $stage }
canvas-node-lane = Lane { $lane }
canvas-node-cell = Stage { $stage }, lane { $lane }
canvas-node-connector = Connector from { $from } to { $to }
canvas-node-group = Group { $name }
canvas-node-empty = Note without text
canvas-node-notes =
    { $count ->
        [0] No notes
        [one] { $count } note
       *[other] { $count } notes
    }


## cmd: commands, their help, and why they cannot be done now.
cmd-new = New board…
cmd-future-map = Make the future map…
cmd-future-map-help = A copy of this map to change, all its notes included; it can be compared with this one afterwards.
cmd-compare = Compare with…
cmd-compare-help = Shows what is different from another map: added, removed, moved and changed.
cmd-next-change = Next change
cmd-previous-change = Previous change
cmd-swap-compared = Swap before and after
cmd-swap-compared-help = What was added counts as removed, and the other way round.
cmd-close-compared = End the comparison
cmd-open = Open…
cmd-save = Save
cmd-save-as = Save as…
cmd-versions = Earlier versions…
cmd-versions-help = What this map was at earlier saves: look, compare, open as a copy.
cmd-export = Export the map…
cmd-export-pdf = Export to PDF, to print…
cmd-export-pdf-help = Pages for a printer, or for whoever has no Jalon: A4 to A0, or sheets to glue together.
cmd-export-help = As a picture of any size, or as data for other programs.
cmd-settings = Settings…
cmd-quit = Quit
cmd-undo = Undo
cmd-redo = Redo
cmd-cut = Cut
cmd-copy = Copy
cmd-copy-help = For another board, a spreadsheet or a text.
cmd-copy-picture = Copy as a picture
cmd-copy-picture-help = The selected notes, else the whole map, to paste into slides.
cmd-paste = Paste
cmd-paste-help = Notes, lines of text, a table for stages and lanes, or a picture.
cmd-add-pictures = Add pictures…
cmd-add-pictures-help = From files, a note each, in a lane of pictures. Or drag files onto the map.
cmd-new-note = New note
cmd-new-note-help = In the cell that has the keyboard, ready to be written.
cmd-edit-text = Edit text
cmd-duplicate = Duplicate
cmd-delete = Delete
cmd-select-all = Select all
cmd-colour-of-lane = Colour of the lane
cmd-next-evidence = Next evidence
cmd-next-evidence-help = How sure we are: not stated, assumption, reported, observed, validated, corrected.
cmd-make-opportunity = Make an opportunity
cmd-make-opportunity-help = A new card in the lane of opportunities that remembers the notes it comes from.
cmd-tag = Add a tag…
cmd-tag-help = Its field in the details; Enter adds the tag, Esc leads back to the board.
cmd-group = Group the notes, or name the group
cmd-group-help = A quiet outline around notes that belong together; notes of one cell come to stand side by side.
cmd-ungroup = Ungroup
cmd-ungroup-help = The notes leave their group and stay where they are.
cmd-feeling-up = Better feeling
cmd-feeling-down = Worse feeling
cmd-wished = Lived or wished for
cmd-wished-help = A wished-for point says how customers should feel here; its curve is dashed, and the gap is measured.
cmd-moment-high = Make it a high
cmd-moment-low = Make it a low
cmd-edit-title = Rename the board
cmd-add-stage = Add a stage
cmd-add-lane = Add a lane
cmd-collapse = Collapse or open
cmd-collapse-help = A collapsed stage or lane becomes a strip; its notes stay.
cmd-hide = Hide
cmd-hide-help = A hidden stage or lane is in no picture; its notes stay.
cmd-show-hidden = Show what is hidden
cmd-larger = Wider or higher
cmd-smaller = Narrower or lower
cmd-fit-header = Fit to the notes
cmd-delete-stage = Delete the stage
cmd-delete-lane = Delete the lane
cmd-channel-ribbon = Channels under the stages
cmd-channel-ribbon-help = A row under the stages shows the channels that their touchpoints use.
cmd-connect = Connect the two notes
cmd-connect-help = An arrow from the note that was selected first.
cmd-next-connector = Next connector of the note
cmd-next-connector-help = The keyboard goes to it; Enter then writes on it.
cmd-connector-style = Arrow or plain line
cmd-turn-connector = Turn the connector round
why-no-connectors = Select a note with a connector first.
why-no-connector = Select a connector first.
connectors-gone =
    { $count ->
        [one] One connector went with it.
       *[other] { $shown } connectors went with it.
    }
inspector-connector = Connector
cmd-left = Left
cmd-right = Right
cmd-up = Up
cmd-down = Down
cmd-next-cell = Next cell
cmd-previous-cell = Previous cell
cmd-first = First cell
cmd-last = Last cell
cmd-move-left = Move left
cmd-move-right = Move right
cmd-move-up = Move up
cmd-move-down = Move down
cmd-move-earlier = Move the note earlier in its cell
cmd-move-later = Move the note later in its cell
cmd-escape = End what is under way
cmd-tool-select = Select
cmd-tool-select-help = Click to select, drag to move.
cmd-tool-hand = Hand
cmd-tool-hand-help = Drag the whole board; with any tool, hold Space.
cmd-tool-note = Note
cmd-tool-note-help = Click a cell to put a note there.
cmd-tool-moment = Moment of truth
cmd-tool-moment-help = Click in a lane of moments: above its line a high, below it a low.
cmd-tool-connect = Connector
cmd-tool-connect-help = Drag from one note to another.
tool-no-moments = No lane of moments of truth is shown on this map.
tool-not-moments = Moments of truth stand in “{ $lane }”: click there, above the line for a high, below it for a low.
tool-add-moments = Add such a lane
tool-show-moments = Show the hidden one
cmd-view-map = Map
cmd-view-map-help = Stages by lanes: where everything is written.
cmd-view-matrix = Matrix of opportunities
cmd-view-matrix-help = What is worth most for the customer, at what effort. Drag to rate.
cmd-view-roadmap = Roadmap
cmd-view-roadmap-help = What is to be done first, and by whom. Drag to plan.
cmd-view-personas = Persona cards
cmd-view-personas-help = A sheet for each persona, to print and to hang up.
cmd-next-alone = One persona’s journey alone
cmd-next-alone-help = What belongs to the others is left out; again for the next persona, and then for everybody.
cmd-everybody = Everybody’s journey
cmd-fit-board = Whole board
cmd-fit-selection = Zoom to selection
cmd-zoom-actual = Actual size
cmd-zoom-in = Zoom in
cmd-zoom-out = Zoom out
cmd-inspector = Details
cmd-inspector-help = What is selected, in a panel beside the board; with nothing selected, the map itself.
cmd-enter-inspector = Go to the messages or the details
cmd-enter-inspector-help = Once more leads on, and in the end back to the board; Esc leads there at once.
cmd-bars = All bars
cmd-bars-help = The map alone in the window, and back.
cmd-bar-top = Top bar
cmd-bar-tools = Tool strip
cmd-bar-bottom = Bottom line
menu-bars = Panels and bars
bars-show = Show the bars
bars-hidden = The bars are hidden. { $key } brings them back.
bars-hidden-top = The top bar is hidden. { $key } brings it back.
bars-hidden-tools = The tool strip is hidden. { $key } brings it back.
bars-hidden-bottom = The bottom line is hidden. { $key } brings it back.
cmd-present = Present
cmd-present-help = The map alone on the whole screen: → stage by stage, ↓ lane by lane, Escape to leave.
cmd-present-console = Present in a second window
cmd-present-console-help = The room sees the map; this window keeps the questions, the agenda and the time.
cmd-full-screen = Full screen
cmd-timer = Start or pause the timer
cmd-timer-help = A countdown in the bottom line, for an exercise.
cmd-timer-5 = 5 minutes
cmd-timer-10 = 10 minutes
cmd-timer-15 = 15 minutes
cmd-timer-20 = 20 minutes
cmd-timer-30 = 30 minutes
cmd-reset-timer = Reset the timer
why-no-timer = The timer has not been started.
menu-timer = Timer
timer-left = Timer: { $time } left
timer-paused = Timer paused: { $time } left
timer-over = Time is up
timer-over-sentence =
    { $minutes ->
        [one] Time is up: the minute is over.
       *[other] Time is up: the { $minutes } minutes are over.
    }
timer-more = 5 more minutes
timer-own = Another length, in minutes
timer-start = Start
cmd-theme-system = As the system
cmd-theme-light = Light
cmd-theme-dark = Dark
cmd-theme-contrast = High contrast
cmd-theme-print = Print
cmd-language-system = System’s language
cmd-language-en = English
cmd-language-fr = Français
cmd-menu = Menu
cmd-context-menu = Menu of what is selected
cmd-keys = Keys and gestures
cmd-about = About Jalon
why-no-board = Open a board first.
why-no-file = The map has no file yet: save it first.
why-future-already = This is a future map already.
why-comparing = Nothing can be changed while two maps are compared: end the comparison with Esc.
why-not-comparing = No map is compared with this one.
why-not-on-map = Go back to the map for this.
why-one-persona = This needs two personas on the map.
why-not-alone = Everybody’s journey is shown.
why-nothing-to-undo = There is nothing to undo.
why-nothing-to-redo = There is nothing to redo.
why-no-selection = Select a note first.
why-opportunity-already = What you selected is an opportunity already: select the notes that call for one.
why-no-feeling = Select a point of the feelings curve first.
why-no-moment = Select a moment of truth first.
why-no-header = Choose a stage or a lane by its header first.
why-nothing-hidden = No stage and no lane is hidden.
why-no-stage = Choose a stage or one of its cells first.
why-no-lane = Choose a lane or one of its cells first.
why-not-two = Select two notes first.
why-no-groups-here = Notes, indicators and pictures can be grouped; feelings and moments of truth have places of their own.
why-no-group = Select a note that is in a group first.
why-joined-already = An arrow leads from the first to the second already.
why-last-stage = A board keeps at least one stage.
menu-file = File
menu-edit = Edit
menu-board = Board
menu-view = View
menu-zoom = Zoom
menu-workshop = Workshop
menu-help = Help
menu-new-from = New from a template
menu-recent = Recent boards
menu-no-recent = None yet
menu-colour = Colour
menu-find = Find and filter
menu-tool = Tool
menu-move = Move
menu-theme = Theme
menu-language = Language
key-ctrl = Ctrl
key-shift = Shift
key-alt = Alt
key-enter = Enter
key-escape = Esc
key-delete = Del
key-backspace = Backspace
key-home = Home
key-page-up = PageUp
key-page-down = PageDown
key-end = End
state-untouched = Not stored yet
state-unsaved = Unsaved changes
state-saving = Saving…
state-saved = Saved
top-export = Export
status-zoom = { $percent }%
status-notes =
    { $count ->
        [one] { $shown } note
       *[other] { $shown } notes
    }
status-selected =
    { $count ->
        [one] { $shown } note selected
       *[other] { $shown } notes selected
    }


## export: the export dialog and the formats.
export-title = Export the map
export-format = Format
export-size = Size
export-size-hd = 1,920 px wide
export-size-4k = 3,840 px wide (4K)
export-size-8k = 7,680 px wide (8K)
export-size-width = Other width, in px
export-size-scale = Pixels per board unit
export-size-dpi = Dots per inch, for print
export-shows = Shows
export-with-title = Title and personas
export-with-legend = Legend
export-transparent = Transparent background
export-outlines = Text as outlines
export-pixels = { $width } × { $height } px
export-no-number = Type a number above 0.
export-too-many = At most { $limit } px a side: choose a smaller size.
export-do = Export…
export-writing = Writing { $name }
export-done = Exported to { $name }
export-stopped = Cancelled: nothing was written.
export-format-png = a picture in pixels, up to 65,535 px a side
export-format-jpeg = a picture in pixels for programs that take nothing else, without transparency
export-format-webp = a picture in pixels, smaller than PNG and as sharp, up to 16,383 px a side
export-format-svg = a drawing that stays sharp at any size; its text can be edited
export-format-pdf = pages to print or to send: sharp at any size, with text that can be searched and copied
export-format-json = the whole map as data, with the field names of the map’s own file
export-format-pptx = slides to edit: a note is a shape with its words inside
export-format-excalidraw = a drawing for Excalidraw, with notes to move and rewrite, pictures and connectors
export-format-tldraw = a drawing for tldraw, in the nearest of its 13 colours; small symbols stay behind
export-format-drawio = a diagram for draw.io, with notes to move and rewrite, pictures and connectors
export-format-canvas = a canvas for Obsidian and others: notes, stages, lanes and connectors; curves, symbols and pictures stay behind
export-format-xlsx = a workbook: the map in its colours, then notes, personas and opportunities
export-format-csv = a row for each note, for any spreadsheet
export-format-markdown = a report to hand in: context, personas, stages, moments of truth, opportunities
export-pictures = Picture
export-data = Data
export-pictures-only = { $option } is for pictures, which { $format } is not: leave it out
export-too-large = this picture would be { $width } × { $height } px, and { $limit } px a side is the most: choose a smaller size
export-no-pixels = { $option } is for pictures in pixels, which { $format } is not: leave it out
export-paper-only = { $option } makes no difference to { $format }: leave it out, or choose pdf
export-paper = Paper
export-paper-none = A page as large as the map
export-turn-auto = As it fits
export-turn-portrait = Upright
export-turn-landscape = Sideways
export-across = Sheets side by side, to glue together
export-sheets = { $count ->
    [one] One sheet
   *[other] { $count } sheets: { $across } × { $down }
}
export-page-size = { $width } × { $height } cm
export-further = Further pages
export-further-files = Further pictures, in files of their own beside it
export-done-several = { $count ->
    [one] Exported to { $name }, with a further picture beside it
   *[other] Exported to { $name }, with { $count } further pictures beside it
}
export-selected = { $count ->
    [one] Only the selected note
   *[other] Only the { $count } selected notes
}
export-copying = Drawing the picture
export-copied = Picture of the map copied: paste it into a slide
export-copied-notes = { $count ->
    [one] Picture of the note copied: paste it into a slide
   *[other] Picture of { $count } notes copied: paste it into a slide
}
export-each-stage = Each stage
export-no-size = a picture of this size would show nothing: choose a size above 0
export-no-format = the format cannot be told from this name: end it in one of { $known }, or name one with --format
export-no-outlines = { $format } has no text to turn into outlines: leave out --outlines, or choose svg
export-no-transparency = { $format } always has paper: leave out --transparent, or choose png
export-no-room = a pipe has room for one picture, and { $format } would be several with --with: name a file
export-onto-itself = the export would replace the map itself: choose another name
export-filtered = What the filter does not let through
export-others-show = Show
export-others-dim = Dim
export-others-omit = Leave out
export-filter-none = no note has this, so nothing can be filtered by it ({ $facet }): leave out this --filter
export-filter-unknown = no note has “{ $found }” ({ $facet }): use one of { $known }
export-view = View
export-all-personas = All persona cards
export-no-persona = this map has no persona, so there is no card to show
export-journey = Journey
export-everybody = Everybody’s journey
export-nobody-alone = this map has no persona, so nobody’s journey can be shown alone: leave out --persona
export-persona-unknown = no persona is called “{ $found }”: use one of { $known }
export-stage-unknown = no stage is called “{ $found }”: use one of { $known }
export-no-curve = this map has no feelings yet: write some, or leave out --view
export-one-stage = Stage: { $name }


## file: reading and writing.
file-opening = Opening { $name }
file-kind = Jalon boards
file-kind-pictures = Pictures
file-no-such-file = there is no such file: check its name and its folder
file-folder = this is a folder: name a file in it
file-no-file = this is a pipe or a device, no file: name a file, or - for what is piped in
file-may-not-read = you have no right to read this file: ask its owner for it
file-unreadable = this file cannot be read ({ $why }): copy it elsewhere and try again
file-too-large = this file is larger than { $limit } MB, which no map is: take some pictures out of it
file-empty = this file is empty: choose another one, or start a new map
file-not-utf8 = this is no text in UTF-8, so it is no map: choose another file
file-not-ron = this is no RON, so it is no map ({ $why }): choose another file
file-other-ron = this is RON, but no map (its field “format” is not "jalon-board"): choose another file
file-newer-version = this map is of version { $found }, and this Jalon reads up to version { $version }: update Jalon to open it
file-no-version = “{ $found }” is no version of a map: versions begin with 1, and { $version } is the newest
file-unknown-field = there is no field “{ $found }” here: remove it, or use one of { $known }
file-unknown-name = “{ $found }” is not known here: use one of { $known }
file-missing-field = the field “{ $field }” is missing: add it
file-double-field = the field “{ $field }” stands here twice: keep one
file-wrong-value = { $found } stands where { $expected } should: correct it
file-no-whole-number = “{ $found }” stands where a whole number should: correct it
file-number-too-far = “{ $found }” is too small or too large for a whole number here: correct it
file-no-id = “{ $found }” is no id: an id is 12 characters out of 0–9 and A–Z without I, L, O, U
file-too-deep = there are too many brackets in each other here for a map: choose another file
file-miswritten = the text breaks off or is miswritten here ({ $why }): correct it
file-syntax-end = it ends too soon
file-syntax-comma = a comma is missing
file-syntax-colon = a colon is missing
file-syntax-opening = an opening bracket is missing
file-syntax-closing = a closing bracket is missing
file-syntax-text = a text in quotation marks is missing
file-syntax-text-end = a closing quotation mark is missing
file-syntax-escape = what follows a backslash is not known
file-syntax-number = a number is missing
file-syntax-boolean = true or false is missing
file-syntax-name = a name is missing
file-syntax-comment = a comment is not closed
file-syntax-rest = something follows the end
file-syntax-picture-twice = the same picture stands here a second time
file-syntax-no-base64 = the bytes of a picture are not in base64
file-syntax-other = this cannot stand here
file-no-such-folder = there is no folder “{ $folder }”: make it, or save elsewhere
file-may-not-write = you have no right to write here: save elsewhere, or ask for the right
file-disk-full = the disk is full: free some room, or save elsewhere
file-would-replace = the file that is here is no map, and stays as it is: choose another name
file-would-replace-newer = the map that is here was saved by a newer Jalon, and stays as it is: save under another name
file-changed-meanwhile = this map has been changed by another program since, and stays as it is: save under another name, or replace it
file-unwritable = the file cannot be written ({ $why }): save elsewhere
file-mangled = the disk gave back something else than was written: save elsewhere
file-more-faults = {""} (and { $count } more { $count ->
    [one] fault
   *[other] faults
})
file-no-stage = the map has no stage: add at least one
file-no-language = the language is empty: write a tag such as "en" or "fr"
file-double-id = the id { $id } is here for the second time: give this one another id
file-no-such-stage = there is no stage { $id } on this map: remove the reference or correct it
file-no-such-card = there is no card { $id } on this map: remove the reference or correct it
file-no-such-persona = there is no persona { $id } on this map: remove the reference or correct it
file-no-such-tag = there is no tag { $id } on this map: remove the reference or correct it
file-no-such-group = there is no group { $id } on this map: remove the reference or correct it
file-no-such-picture = there is no picture { $id } on this map: remove the reference or correct it
file-cell-twice = the stage { $stage } has a second cell in this lane: put its cards into the first
file-divider-with-cards = a divider holds no cards: move them to another lane
file-content-in-lane = a card of content { $content } cannot stand in a lane of kind { $lane }: move it, or change its content
file-not-finite = { $field } is no finite number: write one such as 2.5
file-out-of-range = { $field } is { $value }, and must be from { $min } to { $max }: correct it
file-scale-reversed = the scale goes from { $min } to { $max }: its end must be above its beginning
file-nps-scale = the scale of an NPS goes from -100 to 100: correct it, or make the metric Free
file-connector-to-itself = this connector joins a card with itself: remove it, or name another card

## find: finding, filtering, the palette of commands.
find-field = Find on the board
find-hint = Find…
find-nothing = Nothing found
find-count =
    { $count ->
        [one] { $shown } found
       *[other] { $shown } found
    }
find-at = { $at } of { $count }
find-unseen = + { $count } out of sight
find-unseen-help = In stages and lanes that are collapsed or hidden.
find-close = Close
find-tag = Tag
find-persona = Persona
find-channel = Channel
find-evidence = Evidence
find-group = Group
find-owner = Owner
find-unnamed = (no name)
find-chip = { $facet }: { $value }
find-chip-help = Click to take it out of the filter.
find-fitting =
    { $count ->
        [one] { $shown } of { $total } notes fits
       *[other] { $shown } of { $total } notes fit
    }
find-alone = Only this journey: { $name }
find-alone-help = Click to show everybody’s journey again.
find-alone-notes =
    { $count ->
        [one] { $shown } of { $total } notes: this persona’s or everybody’s
       *[other] { $shown } of { $total } notes: this persona’s or everybody’s
    }
find-no-values = There is no note to filter yet.
find-filters = Filter
palette-title = All commands
palette-hint = Type what you want to do
palette-nothing = No command, stage or lane is called so.
palette-under = { $group }: { $name }
palette-go-to = Go to: { $name }
palette-stage = Stage
palette-lane = Lane
why-nothing-found = Nothing is found to go to.
why-no-filter = No filter is on.
cmd-find = Find…
cmd-find-next = Next found
cmd-find-previous = Previous found
cmd-filter = Filter…
cmd-filter-help = By tag, persona, channel, evidence, group and owner; the map stays as it is.
cmd-clear-filter = Clear the filter
cmd-palette = All commands…
cmd-palette-help = Every command, stage and lane, by its name.
cmd-history = History
cmd-history-help = What was done, step by step, to go back and forth.
top-find = Find


## history: the names of steps, and the panel that lists them.
history-title = History
history-close = Close the history
history-start = As it was opened
history-now = Now
history-undone = Undone
history-undo = Undo: { $step }
history-redo = Redo: { $step }
step-notes = { $named ->
    [yes] “{ $text }”
   *[no] { $count ->
        [one] a note
       *[other] { $count } notes
    }
}
step-of-notes = of { $named ->
    [yes] “{ $text }”
   *[no] { $count ->
        [one] a note
       *[other] { $count } notes
    }
}
step-add-notes = Add { $notes }{ $place ->
        [none] {""}
        [parking] {" "}in the parking lot
       *[named] {" "}in { $name }
    }
step-paste-notes = Paste { $notes }{ $place ->
        [none] {""}
        [parking] {" "}in the parking lot
       *[named] {" "}in { $name }
    }
step-add-pictures =
    { $count ->
        [one] Add a picture
       *[other] Add { $count } pictures
    }{ $place ->
        [none] {""}
        [parking] {" "}in the parking lot
       *[named] {" "}in { $name }
    }
step-move-notes = Move { $notes }{ $place ->
        [none] {""}
        [parking] {" "}to the parking lot
       *[named] {" "}to { $name }
    }
step-order-notes = Move { $notes } within { $count ->
    [one] its cell
   *[other] their cell
}
step-delete-notes = Delete { $notes }
step-colour-notes = Colour { $notes }
step-write = Write “{ $text }”
step-write-nothing = Take out a note’s text
step-merge = Take in changes from elsewhere
step-details = Change the details { $of }
step-content = Change { $notes }
step-rate = Rate { $notes }
step-plan = Plan { $notes }
step-persona = Change the persona { $of }
step-evidence = Change the evidence { $of }
step-source = Change the source { $of }
step-owner = Change the owner { $of }
step-department = Change the department { $of }
step-tags = Change the tags { $of }
step-group = Group { $notes }
step-ungroup = Ungroup { $notes }
step-votes = Change the votes { $of }
step-link = Change the link { $of }
step-stage = { $did ->
    [add] Add the stage { $name }
    [rename] Rename a stage { $name }
    [move] Move the stage { $name }
    [resize] Resize the stage { $name }
    [collapse] Collapse the stage { $name }
    [expand] Expand the stage { $name }
    [hide] Hide the stage { $name }
    [show] Show the stage { $name }
    [delete] Delete the stage { $name }
   *[change] Change the stage { $name }
}
step-lane = { $did ->
    [add] Add the lane { $name }
    [rename] Rename a lane { $name }
    [move] Move the lane { $name }
    [resize] Resize the lane { $name }
    [collapse] Collapse the lane { $name }
    [expand] Expand the lane { $name }
    [hide] Hide the lane { $name }
    [show] Show the lane { $name }
    [delete] Delete the lane { $name }
   *[change] Change the lane { $name }
}
step-board-title = Name the board
step-board-kind = Change the kind of map
step-board-language = Change the board’s language
step-board-context = Change scenario and goal
step-board-personas = Change the personas
step-board-tags = Change the list of tags
step-board-groups = Change the groups
step-board-agenda = Change the agenda
step-board-connectors = Change the connectors
step-board-ribbon = Show or hide the channels
step-board-dismissed = Put a suggestion away
step-board-pictures = Add a picture


## compare: what is different between two maps, in sentences.
compare-added = { $count ->
    [one] { $count } note added
   *[other] { $count } notes added
}
compare-removed = { $count ->
    [one] { $count } note removed
   *[other] { $count } notes removed
}
compare-moved = { $count ->
    [one] { $count } note moved
   *[other] { $count } notes moved
}
compare-changed = { $count ->
    [one] { $count } note changed
   *[other] { $count } notes changed
}
compare-other = { $count ->
    [one] { $count } other change
   *[other] { $count } other changes
}
compare-nothing = Nothing differs
compare-by-name = The two maps share no ids: stages, lanes and personas are matched by their names, notes by their texts.
compare-stage = Stage “{ $name }” { $did ->
    [added] added
    [removed] removed
    [moved] moved
    [both] moved and changed
   *[changed] changed
}
compare-lane = Lane “{ $name }” { $did ->
    [added] added
    [removed] removed
    [moved] moved
    [both] moved and changed
   *[changed] changed
}
compare-persona = Persona “{ $name }” { $did ->
    [added] added
    [removed] removed
   *[changed] changed
}
compare-card = Note “{ $name }” { $did ->
    [added] added to “{ $to }”
    [removed] removed from “{ $from }”
    [moved] moved from “{ $from }” to “{ $to }”
    [both] moved from “{ $from }” to “{ $to }” and changed
   *[changed] changed in “{ $to }”
}
compare-order = The notes of “{ $place }” stand in another order
compare-connector = Connector from “{ $from }” to “{ $to }” { $did ->
    [added] added
    [removed] removed
   *[changed] changed
}
compare-shift = { $wished ->
    [yes] Wished-for feeling
   *[no] Feeling
}{ $named ->
    [yes] {" "}({ $persona })
   *[no] {""}
} in “{ $stage }”: { $before } → { $after } ({ $shift })
compare-from = from { $name }
compare-mark-added = Added
compare-mark-removed = Removed
compare-mark-moved = Moved
compare-mark-changed = Changed
compare-mark-past = Feelings before
compare-title = { $before } → { $after }
compare-hint = F12, Shift+F12: next and previous change · point at a mark: what has changed · Esc: end
compare-locked = Comparing: nothing can be changed · Esc: end the comparison
export-compared = What is different from the other map
path-compare-title = Compare with another map
path-compare = Compare
compare-fields = { $what }. { $fields }
compare-pair = { $label }: { $before } → { $after }
compare-quoted = “{ $text }”
compare-none = none
compare-hidden = Hidden now
compare-shown = No longer hidden
compare-tags = List of tags changed
compare-groups = Groups changed
compare-agenda = Agenda changed
compare-ribbon = Channels under the stages shown or no longer shown
compare-ends = Notes
compare-style = Arrow or plain line
compare-scale = Scale
compare-picture = Picture
compare-touchpoint = Touchpoint
compare-opportunity = Opportunity


## cli: the command line.
cli-window-or-subcommand = BOARD, --theme and --profile-frames open the window, and a subcommand does not: write one or the other
cli-exists = this file is there already, and stays as it is: choose another name
cli-output-refused = the output cannot be written ({ $why }): send it elsewhere
cli-one-pipe = only one of the two maps can come from the pipe: name a file for the other
cli-no-window = this Jalon was built without its window: use a subcommand (jalon --help lists them), or build it with its default features
cli-check-fine = no fault; { $stages } { $stages ->
    [one] stage
   *[other] stages
}, { $lanes } { $lanes ->
    [one] lane
   *[other] lanes
}, { $cards } { $cards ->
    [one] card
   *[other] cards
}
cli-check-validated = ; customers have validated { $validated } of { $total }
help-usage = Usage:
help-commands = Commands
help-arguments = Arguments
help-options = Options
help-command-name = COMMAND
help-jalon =
    An offline whiteboard for customer journey maps.

    Without a command it opens its window, on BOARD when one is named.
help-new = Write a new map
help-templates = List the templates for new maps
help-check = Say whether a map is whole, or each of its faults as file:line:column: message
help-export = Write a map as a picture or as data; the format is the extension of OUT
help-diff = Say what is different between two maps, in sentences; exit code 0 when nothing is, 1 when something is
help-merge = Make one of two maps that grew from the same one; exit code 1 when both changed the same thing, and the first one’s stands
help-formats = List the formats of export, and their options
help-generate = Write a made-up map in French, for measuring
help-board = The map to open in the window
help-lang = Language of the window, of messages and of new maps; without it, the system’s
help-window-theme = Theme of the window
help-profile-frames = Write what each frame of the window costs into FILE, a table in CSV, times in ms
help-help = Show this help
help-version = Show the version
help-template = The template, blank without it; jalon templates lists them
help-new-from = Start from this map instead of a template: a copy with the same ids, so that both can be compared; - for a pipe
help-new-kind = The kind of the new map; future adds to the title of the map that --from copies
help-new-out = The file to write, which must not be there yet; - for a pipe
help-check-board = The map to check; - for a pipe
help-diff-before = The earlier map; - for a pipe
help-diff-after = The later map; - for a pipe
help-merge-base = The map that both grew from; - for a pipe
help-merge-mine = The map whose side is kept where both changed the same; - for a pipe
help-merge-theirs = The other map; - for a pipe
help-merge-out = The file to write, which may be one of the three; - for a pipe
help-export-board = The map to export; - for a pipe
help-export-out = The file to write; - for a pipe
help-format = The format, where OUT’s extension does not name it; jalon formats lists them
help-width = Width of the picture in px
help-scale = Size as a multiple of 100 %; without any size, 2: sharp on a slide
help-dpi = Size in px an inch, where 96 is 100 %
help-picture-theme = Theme of the picture, light without it
help-no-title = Leave out the title block
help-no-legend = Leave out the legend
help-transparent = Leave out the paper behind the map
help-others = What becomes of the notes that --filter does not let through: dimmed (dim), as without this option, or left out (omit)
help-filter = Only the notes with this value stand out: tag=urgent, persona=Awa, channel=Phone… Repeat it for more: values of one key are alternatives, and each key must fit
help-persona = Only the journey of this persona: their notes and those of nobody in particular
help-view = Which view of the map: the map itself, the matrix or the roadmap of its opportunities, all persona cards, or the card of one persona
help-compare = Show what is different from this earlier map: added, moved and changed notes are marked, removed ones struck through, and the curve as it was
help-paper = The paper that a document’s pages fit; without it, each page is as large as what it shows
help-turn = Which way the paper is turned, as it fits without it
help-across = So many sheets side by side, with crop marks and 10 mm in common, to glue together; as many below each other as it takes
help-further = Further pages, or pictures in files beside OUT: each stage, the curve, the matrix, the roadmap or the personas; repeat it for several
help-outlines = Text as outlines, for programs that cannot show the font
help-stages = How many stages
help-lanes = How many lanes, of mixed kinds
help-cards = How many cards, all of them in cells
help-seed = The same seed gives the same map; 1 without it

## usage: wrong use of the command line.
usage-one-of = choose one of { $names }
usage-above-zero = write a number above 0, such as 1.5
usage-whole-number = write a whole number from { $min } to { $max }
usage-filter = write KEY=VALUE, such as tag=urgent; the keys are { $keys }
usage-unknown = { $arg } means nothing here: jalon --help lists what there is
usage-missing = { $arg } is missing: jalon --help says what it is for
usage-no-value = { $arg } needs a value: write it after the name
usage-bad-value = { $value } is no value for { $arg }: { $expected }
usage-twice = { $arg } stands twice: write it once
usage-conflict = { $arg } and { $other } do not go together: choose one
usage-other = this cannot be understood: jalon --help lists what there is


## start: the start screen.
start-title = Map a customer’s journey
start-about = Choose a template and write the first note, or go on with a board.
start-recent = Recent boards
start-templates = Templates


## recovery: work that a crash did not take.
recovery-title = Work that was not saved
recovery-about = Jalon ended before this was saved. It stays here until you recover or discard it.
recovery-kept = Not saved, { $when }
recovery-file = The file
recovery-notes =
    { $count ->
        [one] { $count } note
       *[other] { $count } notes
    }
recovery-changes = Compared with its file: { $changes }.
recovery-never-stored = It never had a file.
recovery-file-gone = Its file cannot be read any more: { $path }
recovery-file-changed = Its file has been changed since by someone else.
recovery-unreadable = This work cannot be read: { $why }.
recovery-recover = Recover
recovery-compare = Recover and compare
recovery-discard = Discard
recovery-discarded = “{ $name }” is discarded.
recovery-take-back = Undo
recovery-recovered = This is your work as it was { $when }. It is not saved yet.
recovery-offer = Jalon ended before the last changes to this map were saved. They are kept, from { $when }: { $changes }.
recovery-others =
    { $count ->
        [one] Jalon ended before a map was saved. The work is kept.
       *[other] Jalon ended before { $count } maps were saved. The work is kept.
    }
recovery-show = Show
recovery-trouble = What is not saved cannot be kept against a crash ({ $why }).
recovery-failed = This could not be done ({ $why }). The work is where it was.
recovery-panic = A fault in Jalon ends it. What was not saved is kept, and offered when Jalon is started again.
when-today = today at { $time }
when-yesterday = yesterday at { $time }
when-earlier = { $date } at { $time }


## dialog and settings.
dialog-cancel = Cancel
dialog-close = Close
delete-title = Delete “{ $name }” with its { $count ->
    [one] note
   *[other] { $count } notes
}?
delete-text = Undo would bring all of it back.
delete-do = Delete
unsaved-title = Save “{ $name }”?
unsaved-text = The last changes are only here, in this window.
unsaved-save = Save
unsaved-discard = Don’t save
waiting-title = The file dialog is open
waiting-text = Choose the file in the system’s own window. If you do not see it, choose it here.
waiting-here = Choose it here
path-open-title = Open a board
path-save-title = Save the board
path-export-title = Export the map
path-picture-title = Choose a picture
path-pictures-title = Choose pictures
path-open = Open
path-save = Save
path-export = Export
path-replace = Replace
path-up = Folder above
path-home = Home folder
path-name = File name
path-empty = No board and no folder here
path-no-name = Type a name.
path-no-such-file = There is no file “{ $name }” here.
path-no-such-folder = There is no such folder, or you may not look into it.
path-exists = “{ $name }” is already here. Replace it?
settings-title = Settings
settings-scale = Size of the window’s text
settings-dialogs = File dialogs
settings-dialogs-here = In this window, not the system’s
settings-saving = Saving
settings-autosave = Save by itself, a few seconds after each change, once the map has its file
settings-versions-count = earlier versions of each map are kept
settings-versions-days = days at most
settings-hand = Comfort
settings-touch = Large buttons for fingers, tools at the bottom
settings-motion = Motion
settings-motion-system = As the system asks
settings-motion-system-full = The system has not asked for less motion.
settings-motion-system-less = The system asks for less motion.
settings-motion-full = Full
settings-motion-less = Less
settings-motion-less-help = Things are where they go at once.
keys-title = Keys and gestures
keys-find = Finding and going back
keys-move = Moving about
keys-gestures = Mouse
keys-double-click = Double click
keys-double-click-does = New note in a cell; edit a note or a name
keys-drag = Drag a note
keys-drag-does = Move it, with all that are selected
keys-alt-drag = Alt+drag
keys-alt-drag-does = Copy it
keys-paper-drag = Drag on paper
keys-paper-drag-does = Select all within
keys-space-drag = Space+drag, wheel
keys-space-drag-does = Move the board
keys-ctrl-wheel = Ctrl+wheel
keys-ctrl-wheel-does = Zoom about the pointer
about-version = Version { $version }
about-text = An offline whiteboard for customer journey mapping. Your boards stay on this computer.
about-licences = MIT or Apache 2.0. Inter under the OFL, symbols of Lucide under the ISC licence.
message-close = Put away


## error: sentences when something fails.
error-no-window = No window can be opened: check that a graphical session is running, or use the command line, jalon --help.
error-settings-broken = The settings could not be read. They were put aside as { $path }, and the usual ones are in use.
error-settings-not-kept = The settings hold for now, but could not be stored ({ $why }).
error-save-died = A fault in Jalon kept the map from being saved. Your work is still here: try again, or save it under another name.
error-job-died = A fault in Jalon stopped the work ({ $job }). Your board is as it was: save it, then try again.
error-picture-unreadable = The picture “{ $name }” cannot be read ({ $why }).
error-picture-too-large = The picture “{ $name }” is larger than { $why } MB: choose a smaller one.
error-no-picture = “{ $name }” is no picture that Jalon can show: choose a PNG, JPEG, WebP, GIF or SVG.
error-no-pictures = { $more ->
        [0] { $count } files are not added: { $names }. Pictures are PNG, JPEG, WebP, GIF or SVG of at most { $most } MB.
       *[other] { $count } files are not added: { $names } and { $more } more. Pictures are PNG, JPEG, WebP, GIF or SVG of at most { $most } MB.
    }
error-export = { $name } could not be written ({ $why }): what was there is unchanged.
error-open-other = Open another…
error-replace = Replace it
error-try-again = Try again


## pictures: from files.
pictures-reading = Reading the pictures…
pictures-drop = { $count ->
        [one] Let go over a cell for a new note, or over an empty picture or a persona to fill it
       *[other] Let go over a cell: { $count } pictures become { $count } notes
    }
pictures-drop-map = Let go to open this map
pictures-drop-nothing = Only pictures (PNG, JPEG, WebP, GIF, SVG) and maps can be put here
pictures-no-map = Open a map first, then drop the pictures on it.
pictures-later = A question is open: answer it, then drop the files again.


## paste: what is asked and said about the clipboard.
paste-title = { $count ->
    [one] The note that you paste needs more room
   *[other] The { $count } notes that you paste need more room
}
paste-stages = { $count ->
    [one] One stage would be added: { $names }.
   *[other] { $count } stages would be added: { $names }.
}
paste-lanes = { $count ->
    [one] One lane would be added: { $names }.
   *[other] { $count } lanes would be added: { $names }.
}
paste-unnamed = without a name yet
paste-create = Add them
paste-as-it-is = Use the cells there are
paste-pictures = Pictures
paste-nothing = There is nothing on the clipboard that a board could hold: copy notes, a text, a table or a picture.
paste-no-text = What is on the clipboard cannot be read as text: copy it again from where it is shown as text.
paste-too-many = These are { $count } notes, and { $most } at once are the most: copy fewer lines.
paste-too-wide = This table has { $count } cells, empty ones counted, and { $most } are the most: copy only the part with words.
paste-too-long = A note would have { $count } characters, and { $most } are the most: break the text into lines.
paste-broken-picture = The picture on the clipboard cannot be read: copy it again, or save it as PNG first.
paste-silent = The other program does not hand over what is on the clipboard: copy it again there, or save it to a file.
paste-heavy = The pictures are too large for the clipboard: the notes are copied without them.
paste-reading = Reading the clipboard…


## findings: what the map says of itself, and the panel that shows it.
cmd-findings = What the map says
cmd-findings-help = How well it is founded, what it lacks, likely moments of truth, actions done twice.
findings-title = What the map says
findings-close = Close what the map says
findings-nothing = Nothing to point out
findings-nothing-help = Here would stand stages without touchpoints, feelings without evidence, moments of truth without an opportunity, likely moments of truth, actions done twice, and lanes on the wrong side of a line.
findings-evidence = Evidence
findings-board = The whole map
findings-validated = { $percent }% validated
findings-share =
    { $total ->
        [one] { $validated } of { $total } note validated or corrected by customers
       *[other] { $validated } of { $total } notes validated or corrected by customers
    }
findings-no-notes = no notes yet
findings-section = { $name }: { $count }
findings-moments = Likely moments of truth
findings-touchpoints = Stages without touchpoints
findings-feelings = Feelings without evidence
findings-opportunities = Moments of truth without an opportunity
findings-plans = Opportunities without a plan
findings-duplicates = Actions that may be done twice
findings-strays = Lanes on the wrong side of a line
findings-stray = Its place: { $belongs }. Where it is: { $stands }.
findings-move-lane = Move it there
findings-row = { $what }. { $why }
findings-deed = { $deed }: { $what }
findings-felt = “{ $what }”. { $why }
findings-moment = { $side ->
    [high] High: { $stage }
   *[low] Low: { $stage }
}
findings-fall = Falls from { $from } to { $to } between { $since } and { $stage }.
findings-valley = Low point of the curve: { $to } in { $stage }.
findings-peak = High point of the curve: { $to } in { $stage }.
findings-of-persona = { $why } { $name }’s journey.
findings-no-touchpoint = Nothing says what the customer does here.
findings-no-evidence = { $value } in { $stage }: nobody has said how sure this is.
findings-no-opportunity = { $side ->
    [high] High in { $stage }: no opportunity comes from it.
   *[low] Low in { $stage }: no opportunity comes from it.
}
findings-no-plan = { $lacks ->
    [owner] It has no owner.
    [horizon] It has no horizon.
   *[both] It has neither owner nor horizon.
}
findings-twice = “{ $one }” and “{ $other }”
findings-same-words = Same words: { $words }.
findings-same-stages = Stages: { $one }, { $other }.
findings-same-departments = Departments: { $one }, { $other }.
findings-add = Add
findings-put-away = Put away
findings-new-touchpoint = New touchpoint
findings-state = State the evidence
findings-name-owner = Name the owner
findings-set-horizon = Set the horizon
findings-more = Show { $count } more
findings-away =
    { $count ->
        [one] { $count } finding was put away
       *[other] { $count } findings were put away
    }
findings-bring-back = Bring back


## validation: note by note with customers.
cmd-validate = Validate with customers
cmd-validate-help = Note by note: validated, corrected or skipped, with a tally.
why-nothing-to-validate = No note waits for customers to validate it.
validation-leave = End the validation
validation-tally = { $validated } validated · { $corrected } corrected · { $skipped } skipped · { $left } left
validation-place = { $at } of { $of } · { $stage } · { $lane }
validation-evidence = So far: { $evidence }
validation-source = So far: { $evidence } · { $source }
validation-validated = Validated
validation-corrected = Corrected
validation-skip = Skip
validation-back = Back
validation-undo = Undo the answer
validation-text = What customers say instead
validation-before = Before: { $text }
validation-write = Write the correction
validation-same = Nothing has been corrected yet.
validation-done = All notes have been gone through
validation-map = The whole map: { $percent }% validated ({ $validated } of { $total })
validation-again =
    { $count ->
        [one] The skipped one again
       *[other] The { $shown } skipped ones again
    }
validation-hint = V: validated · C: corrected · S or →: skip · ←: back · U: undo · Esc: end
validation-hint-write = Enter: write · Shift+Enter: new line · Esc: leave the text as it was


## inspector: the details beside the board.
inspector-note = Note
inspector-stage = Stage
inspector-lane = Lane
inspector-board = Map details
inspector-several = Several values
inspector-none = None
inspector-name = Name
inspector-text = Text
inspector-details = Details
inspector-evidence = Evidence
inspector-corrected-from = Before the correction
inspector-source = Source of the evidence
inspector-owner = Owner
inspector-department = Department
inspector-link = Link
inspector-persona = Persona
inspector-group = Group
inspector-new-group = New group
inspector-group-name = Name of the group
inspector-delete-group = Delete the group
inspector-votes = Votes
inspector-fewer-votes = One vote less
inspector-more-votes = One vote more
inspector-tags = Tags
inspector-tag-hint = Add a tag
inspector-tag-off = Take off the tag { $tag }
inspector-tag-on-all = Put the tag { $tag } on all of them
inspector-tag-on-some = { $tag } (some)
inspector-tag-name = Name of the tag
inspector-tag-colour = Colour of the tag
inspector-new-tag = New tag
inspector-delete-tag = Delete the tag
inspector-no-colour = No colour
inspector-channel = Channel
inspector-other-channel = Another channel…
inspector-own-channel = Name of the channel
inspector-duration = Duration
inspector-duration-hint = 2 hours of waiting
inspector-feeling = Feeling
inspector-moment = Moment of truth
inspector-why = Why it counts
inspector-about = About
inspector-benefit = Benefit for the customer
inspector-employees = Effect on employees’ work
inspector-effort = Effort
inspector-horizon = Horizon
inspector-horizon-short = Short term
inspector-horizon-medium = Medium term
inspector-horizon-long = Long term
inspector-from = Comes from
inspector-choose-note = Choose a note…
inspector-search = Search
inspector-no-note = No such note
inspector-show-note = Show this note
inspector-unlink = Take this note away
inspector-metric = Indicator
inspector-value = Value
inspector-unit = Unit
inspector-min = From
inspector-max = To
inspector-better = Better is
inspector-better-high = High
inspector-better-low = Low
inspector-sample = Answers
inspector-date = Date
inspector-date-hint = 2026-03
inspector-side = In the blueprint: { $side }
inspector-no-number = Not a number: write one such as 7.5.
inspector-no-count = How many answered, as a whole number.
inspector-no-date = A day such as 2026-03-31, or a month such as 2026-03.
inspector-beyond-scale = The scale goes from { $min } to { $max }.
inspector-scale-reversed = From { $min } to { $max }: a scale begins below its end.
inspector-choose-picture = Choose a picture…
inspector-replace-picture = Replace the picture…
inspector-no-picture = Take it away
inspector-picture-shows = What the picture shows
inspector-portrait = Portrait
inspector-portrait-help = Part of the picture: drag or arrow keys move it, + and − or the wheel zoom, a double click shows all
inspector-portrait-zoom = Zoom
inspector-fit = Picture
inspector-fitted = Whole
inspector-filled = Fills the frame
inspector-stage-wants = What the customer wants here
inspector-time = Time
inspector-lasts = Duration
inspector-lasts-hint = 2 weeks
inspector-time-of-day = Time of day
inspector-time-of-day-hint = 6:30 to 8:00
inspector-automatic = Automatic
inspector-width = Width
inspector-height = Smallest height
inspector-collapsed = Collapsed
inspector-hidden = Hidden
inspector-collapsed-lane = Collapsed
inspector-hidden-lane = Hidden
inspector-question = Guiding question
inspector-kind = Kind
inspector-title = Title
inspector-language = Language of the map
inspector-scenario = Scenario
inspector-goal = Goal
inspector-scope = Scope
inspector-start = Start of the journey
inspector-end = End of the journey
inspector-all-hidden = Hidden stages and lanes
inspector-show-again = Show again
inspector-personas = Personas
inspector-add-persona = Add a persona
inspector-new-persona = New persona
inspector-delete-persona = Delete the persona
inspector-role = Role or situation
inspector-quote = Quote
inspector-segment = Segment
inspector-demographics = Demographics
inspector-goals = Goals, one a line
inspector-needs = Needs, one a line
inspector-frustrations = Frustrations, one a line
inspector-behaviour = Behaviour
inspector-earlier = Move up
inspector-later = Move down
inspector-groups = Groups
inspector-connectors = Connectors
inspector-no-connectors = Select two notes to connect them.
inspector-connector-label = Words on the connector
inspector-delete-connector = Delete the connector
inspector-as-line = Make it a line
inspector-as-arrow = Make it an arrow
inspector-turn-round = Turn it round
inspector-agenda = Agenda
inspector-add-agenda = Add an item
inspector-agenda-name = Item
inspector-minutes = minutes
inspector-agenda-notes = Notes on the item
inspector-delete-agenda = Delete the item
lane-kind-ideas = Ideas
lane-kind-touchpoints = Touchpoints
lane-kind-thoughts = Thoughts
lane-kind-feelings = Feelings
lane-kind-moments = Moments of truth
lane-kind-pain-points = Pain points
lane-kind-opportunities = Opportunities
lane-kind-indicators = Indicators
lane-kind-pictures = Pictures
lane-kind-physical-evidence = Physical evidence
lane-kind-customer-actions = Customer actions
lane-kind-frontstage = Frontstage
lane-kind-backstage = Backstage
lane-kind-support = Support processes
lane-kind-divider = Line with its own name


## present: the presentation and the facilitator's console.
keys-present = While presenting
keys-present-stages = →  ←
keys-present-stages-does = Stage by stage
keys-present-lanes = ↓  ↑
keys-present-lanes-does = Lane by lane
keys-present-next = Space  PageDown
keys-present-next-does = On; Shift+Space and PageUp go back
keys-present-digits = 1  2  3…
keys-present-digits-does = To that stage
keys-present-blank = B  .
keys-present-blank-does = Black, and back
present-position = { $number }/{ $of }  { $name }
present-position-page = { $number }/{ $of }  { $name } ({ $page } of { $pages })
present-unnamed = Without a name
present-leave-hint = Escape leaves the presentation
present-one-window = No second window can be opened here: the presentation stays in this one
present-room = Jalon, for the room
present-move-window = Move the window “Jalon, for the room” to the screen that the room sees, then press F11.
present-next-is = Next: { $name }
present-back = Back
present-next = Next
present-blank = Black
present-leave = End
present-questions = Questions for the group
present-agenda = Agenda
present-agenda-back = Previous item of the agenda
present-agenda-next = Next item of the agenda
present-timer = { $minutes } of { $planned } min
present-minutes = { $minutes } min
present-elapsed = { $minutes } min since the beginning

## The views of a board beside its map
view-map = Map
view-curve = Curve of feelings
view-matrix = Matrix
view-matrix-title = Opportunity matrix
view-roadmap = Roadmap
view-personas = Personas
view-benefit = Benefit for the customer
view-effort = Effort
view-employees = Effect on employees’ work, from small to large
view-quick-wins = Quick wins
view-big-bets = Big bets
view-fill-ins = Fill-ins
view-not-now = Not now
view-unrated = Not yet rated
view-short = Short term
view-medium = Medium term
view-long = Long term
view-no-date = No date yet
view-no-department = No department
view-goals = Goals
view-needs = Needs
view-frustrations = Frustrations
view-empty-opportunities = No opportunities yet
view-empty-opportunities-help = Write them on the map, or select notes there and press O: an opportunity remembers what it was born from. Then rate and plan them here.
view-empty-write-opportunity = Write the first one
view-empty-to-map = To the map
view-empty-personas = No persona yet
view-empty-personas-help = Whose journey is it? A persona has a name, a portrait, goals, needs and frustrations; each becomes a sheet here.
view-empty-add-persona = Add a persona

## data: what files of data say beside the board's own texts
data-notes = Notes
data-curve = Curve
data-picture = Picture
data-id = Identifier
data-touchpoint = Touchpoint
data-opportunity = Opportunity
data-side = Side
data-context = Context
data-stages = The journey, stage by stage
data-empty-stage = Nothing has been noted here yet.
data-scale = { $min } to { $max }
data-scale-heading = Scale
data-connectors = What leads to what
data-named = { $name }: { $text }

## guide: the steps of the method and their questions.
cmd-guide = Guide
cmd-guide-help = The steps of a map with their questions, how far each is, and what comes next.
guide-title = Guide
guide-close = Close the guide
guide-context = Context
guide-context-asks =
    Who are our customers, and in what setting do they deal with us?
    What do we do for them, and what can they do for us?
    What are their goals?
guide-stages = Stages
guide-stages-asks =
    Which stages does the journey go through?
    When does it really begin, and when does it end?
    What does the customer want in each of them?
guide-touchpoints = Touchpoints
guide-touchpoints-asks =
    What does the customer do at each touchpoint?
    Through which channels?
    What happens each time?
    Who in our organisation provides it, and how?
guide-thoughts = Thoughts
guide-thoughts-asks =
    What is the customer concerned about?
    What do they weigh up?
guide-feelings = Feelings
guide-feelings-asks =
    How does the customer react, emotionally, at each stage?
    What would we like them to feel?
guide-moments = Moments of truth
guide-moments-asks =
    Which key points affect our relation most?
    Are there real black spots?
    Or moments of grace?
guide-opportunities = Opportunities
guide-opportunities-asks =
    What would we change at each low, and keep at each high?
    Who takes it on, and by when?
guide-validation = Validation
guide-validation-asks =
    What do customers say of each note?
    What have we only assumed so far?
guide-count = { $done } of { $of }
guide-step-spoken = { $name }: { $count }
guide-next-persona = Add a persona
guide-next-scenario = Write the scenario
guide-next-goal = Write the customer’s goal
guide-next-scope = Say what the map covers
guide-next-stage-name = Name the stage
guide-next-stage-wish = Say what the customer wants in “{ $name }”
guide-next-cell = Write in “{ $lane }”, stage “{ $stage }”
guide-next-high = Add a high
guide-next-low = Add a low
guide-next-follow = Make an opportunity of “{ $name }”
guide-next-validate = Go through the notes with customers
guide-too-few =
    { $count ->
        [one] One touchpoint for { $stages } stages: there may be too little to work with.
       *[other] { $shown } touchpoints for { $stages } stages: there may be too little to work with.
    }
guide-too-many = { $shown } touchpoints in “{ $stage }”: so many make a map less precise. Which of them matter most?
guide-look = Look
guide-all-done = Every step is filled
guide-all-done-help = Export the map, or make the future map of it.

versions-title = Earlier versions
versions-about = What this map was before it was saved anew. A version is kept every five minutes of work; nothing here changes your map.
versions-none = None yet. The first is kept when the map is saved again.
versions-reading = Reading…
versions-saved = Saved { $when }
versions-changes = Since then: { $changes }
versions-open = Open as a copy
versions-compare = Compare
versions-deed = { $deed }: { $when }
versions-opened = This is a copy of the map as it was saved { $when }. It has no file of its own yet.
versions-trouble = The version that was saved over could not be kept: { $why }

merge-impossible = these two maps cannot be made one: compare them, and copy over what is missing
merge-conflict = { $what }: “{ $mine }” here, “{ $theirs }” there
merge-deleted-here = { $what }: deleted here, changed there; it is kept
merge-deleted-there = { $what }: changed here, deleted there; it is kept
merge-nothing = nothing
merge-the-map = the map
merge-whole = “{ $name }”
merge-field = “{ $name }”, { $field }

elsewhere-taken = Somebody else has saved this map. Taken in: { $changes }. Undo takes it out again.
elsewhere-conflicts = Somebody else has saved this map. Taken in: { $changes }. { $count ->
    [one] One thing was
   *[other] { $count } things were
 } changed on both sides: yours stand for now.
elsewhere-lost = The file of this map has been changed from elsewhere: { $why }. Your map is here; save it under a name.
elsewhere-decide = Decide…
elsewhere-title = Changed on both sides
elsewhere-about = You and somebody else have changed the same things. Whatever you choose is one step that can be undone.
elsewhere-mine = Mine
elsewhere-theirs = Theirs
elsewhere-deleted = deleted
elsewhere-done = Done
