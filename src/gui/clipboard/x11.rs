//! Reads the clipboard of an X server as ICCCM 2.0 has it (sections 2.2 to 2.7): first what its owner offers, then only
//! that. Owners that hand over the same bytes whatever they are asked for do no harm then, and large ones come in pieces.

use std::env;
use std::thread::sleep;
use std::time::{Duration, Instant};

use x11rb::connection::Connection as _;
use x11rb::errors::ReplyOrIdError;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{
    Atom, AtomEnum, ConnectionExt as _, CreateWindowAux, EventMask, GetPropertyReply, Property,
    Window, WindowClass,
};
use x11rb::rust_connection::RustConnection;
use x11rb::{COPY_DEPTH_FROM_PARENT, CURRENT_TIME, NONE};

use super::{Content, Image, SILENCE};

/// More than this is not taken, in bytes.
const MOST: usize = 128 << 20;
/// Between two looks for an answer.
const LOOK: Duration = Duration::from_millis(2);

x11rb::atom_manager! {
    /// Names that the server has numbers for.
    Atoms: AtomsCookie {
        CLIPBOARD,
        TARGETS,
        INCR,
        UTF8_STRING,
        TEXT_UTF8: b"text/plain;charset=utf-8",
        TEXT: b"text/plain",
        HTML: b"text/html",
        PNG: b"image/png",
        JPEG: b"image/jpeg",
        WEBP: b"image/webp",
        GIF: b"image/gif",
        SVG: b"image/svg+xml",
        JALON_CLIPBOARD,
    }
}

/// Why something did not come.
enum Trouble {
    /// The owner has nothing of this sort.
    Refused,
    Silent,
    TooLarge,
    /// The server itself.
    Server,
}

impl<E: Into<ReplyOrIdError>> From<E> for Trouble {
    fn from(error: E) -> Self {
        log::debug!("the X server: {}", error.into());
        Self::Server
    }
}

/// What is on the clipboard; none where there is no X server to ask, or a Wayland compositor knows better.
pub(super) fn read() -> Option<Content> {
    if env::var_os("WAYLAND_DISPLAY").is_some() {
        return None;
    }
    let mut reader = Reader::connect().ok()?;
    let content = match reader.offered() {
        Ok(offered) => reader.content(&offered),
        Err(trouble) => Content::without(&trouble),
    };
    Some(content)
}

impl Content {
    fn without(trouble: &Trouble) -> Self {
        Self {
            silent: matches!(trouble, Trouble::Silent),
            ..Self::default()
        }
    }
}

/// A connection of its own: the window's events stay the window's.
struct Reader {
    connection: RustConnection,
    window: Window,
    atoms: Atoms,
}

impl Reader {
    fn connect() -> Result<Self, Trouble> {
        let (connection, screen) = x11rb::connect(None).map_err(|error| {
            log::debug!("no X server: {error}");
            Trouble::Server
        })?;
        let atoms = Atoms::new(&connection)?.reply()?;
        let screen = &connection.setup().roots[screen];
        let window = connection.generate_id()?;
        connection.create_window(
            COPY_DEPTH_FROM_PARENT,
            window,
            screen.root,
            0,
            0,
            1,
            1,
            0,
            WindowClass::INPUT_OUTPUT,
            screen.root_visual,
            &CreateWindowAux::new().event_mask(EventMask::PROPERTY_CHANGE),
        )?;
        Ok(Self {
            connection,
            window,
            atoms,
        })
    }

    fn offered(&mut self) -> Result<Vec<Atom>, Trouble> {
        let list = self.ask(self.atoms.TARGETS)?;
        let atoms = list.chunks_exact(4);
        Ok(atoms
            .map(|bytes| Atom::from_ne_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]))
            .collect())
    }

    /// Text first: cards come with their words, and a picture alone without.
    fn content(&mut self, offered: &[Atom]) -> Content {
        let atoms = &self.atoms;
        let texts = [
            atoms.UTF8_STRING,
            atoms.TEXT_UTF8,
            atoms.TEXT,
            AtomEnum::STRING.into(),
        ];
        let pictures = [atoms.PNG, atoms.SVG, atoms.WEBP, atoms.JPEG, atoms.GIF];
        let html = atoms.HTML;
        let first = |wanted: &[Atom]| wanted.iter().copied().find(|atom| offered.contains(atom));
        if let Some(target) = first(&texts) {
            let text = match self.ask(target) {
                Ok(bytes) => words(bytes, target),
                Err(trouble) => return Content::without(&trouble),
            };
            if !text.trim().is_empty() {
                let html = first(&[html]).and_then(|target| self.ask(target).ok());
                return Content {
                    text: Some(text),
                    html: html.and_then(|bytes| String::from_utf8(bytes).ok()),
                    ..Content::default()
                };
            }
        }
        match first(&pictures).map(|target| self.ask(target)) {
            Some(Ok(file)) => Content {
                image: Some(Image::File(file)),
                ..Content::default()
            },
            Some(Err(trouble)) => Content {
                broken_picture: matches!(trouble, Trouble::TooLarge | Trouble::Refused),
                ..Content::without(&trouble)
            },
            None => Content::default(),
        }
    }

    /// All of one target.
    fn ask(&mut self, target: Atom) -> Result<Vec<u8>, Trouble> {
        let (clipboard, property) = (self.atoms.CLIPBOARD, self.atoms.JALON_CLIPBOARD);
        self.connection.delete_property(self.window, property)?;
        self.connection.convert_selection(
            self.window,
            clipboard,
            target,
            property,
            CURRENT_TIME,
        )?;
        self.connection.flush()?;
        let answered = self.wait(|event| match event {
            Event::SelectionNotify(event) if event.target == target => Some(event.property),
            _ => None,
        })?;
        if answered == NONE {
            return Err(Trouble::Refused);
        }
        let whole = self.property()?;
        if whole.type_ == self.atoms.INCR {
            return self.pieces();
        }
        Ok(whole.value)
    }

    /// What comes piece by piece: each is put there when the one before was taken away, the last is empty.
    fn pieces(&mut self) -> Result<Vec<u8>, Trouble> {
        let mut all = Vec::new();
        loop {
            let property = self.atoms.JALON_CLIPBOARD;
            self.wait(|event| match event {
                Event::PropertyNotify(event)
                    if event.atom == property && event.state == Property::NEW_VALUE =>
                {
                    Some(())
                }
                _ => None,
            })?;
            let mut piece = self.property()?.value;
            if piece.is_empty() {
                return Ok(all);
            }
            all.append(&mut piece);
            if all.len() > MOST {
                return Err(Trouble::TooLarge);
            }
        }
    }

    /// Takes what stands in our window's property, which says to the owner that it has arrived.
    fn property(&self) -> Result<GetPropertyReply, Trouble> {
        let property = self.atoms.JALON_CLIPBOARD;
        let any = AtomEnum::ANY;
        let reply =
            self.connection
                .get_property(true, self.window, property, any, 0, u32::MAX / 4)?;
        self.connection.flush()?;
        let reply = reply.reply()?;
        if reply.value.len() > MOST {
            return Err(Trouble::TooLarge);
        }
        Ok(reply)
    }

    /// The next event of a kind, unless the owner is silent for too long.
    fn wait<T>(&self, wanted: impl Fn(&Event) -> Option<T>) -> Result<T, Trouble> {
        let until = Instant::now() + SILENCE;
        loop {
            match self.connection.poll_for_event()? {
                Some(event) => {
                    if let Some(found) = wanted(&event) {
                        return Ok(found);
                    }
                }
                None if Instant::now() > until => return Err(Trouble::Silent),
                None => sleep(LOOK),
            }
        }
    }
}

/// Latin-1 is what the oldest target is written in.
fn words(bytes: Vec<u8>, target: Atom) -> String {
    String::from_utf8(bytes).unwrap_or_else(|error| {
        let bytes = error.into_bytes();
        if target == Atom::from(AtomEnum::STRING) {
            bytes.into_iter().map(char::from).collect()
        } else {
            String::from_utf8_lossy(&bytes).into_owned()
        }
    })
}
