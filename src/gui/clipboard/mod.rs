//! The clipboard, on a thread of its own: a program that owns it and does not answer holds up nothing.

#[cfg(target_os = "linux")]
mod x11;

use std::convert::Infallible;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

/// How long the end of the program waits for what was copied to be handed over.
const PATIENCE: Duration = Duration::from_millis(300);

/// Who has not answered by then is not asked for anything else.
const SILENCE: Duration = Duration::from_secs(2);

/// What is copied, for all who may ask for it.
#[derive(Debug, Clone, Default)]
pub struct Words {
    pub text: String,
    pub html: String,
}

/// What is on the clipboard.
#[derive(Debug, Clone, Default)]
pub struct Content {
    pub html: Option<String>,
    pub text: Option<String>,
    pub image: Option<Image>,
    /// There is a picture, and it cannot be read.
    pub broken_picture: bool,
    /// Whoever owns it does not answer.
    pub silent: bool,
}

/// A picture as it comes.
#[derive(Debug, Clone)]
pub enum Image {
    Pixels(Pixels),
    /// The bytes of a file.
    File(Vec<u8>),
}

/// A picture, four bytes a pixel, alpha not multiplied in.
#[derive(Debug, Clone)]
pub struct Pixels {
    pub width: usize,
    pub height: usize,
    pub rgba: Vec<u8>,
}

/// The clipboard, its orders done one after another.
pub struct Clipboard {
    orders: Option<Sender<Order>>,
    ended: Receiver<Infallible>,
}

enum Order {
    Put(Box<dyn FnOnce() -> Words + Send>),
    PutPicture(Pixels),
    Take(Sender<Content>),
}

/// What the thread works on.
struct Holder {
    /// None where the system has no clipboard, and before the first order.
    system: Option<arboard::Clipboard>,
    /// What was copied here last.
    own: Content,
}

impl Clipboard {
    /// The one that all programs share.
    pub fn of_system() -> Self {
        Self::start(|| match arboard::Clipboard::new() {
            Ok(clipboard) => Some(clipboard),
            Err(error) => {
                log::warn!("there is no clipboard: {error}");
                None
            }
        })
    }

    /// One that nobody else sees: for tests.
    pub fn of_its_own() -> Self {
        Self::start(|| None)
    }

    fn start(open: impl FnOnce() -> Option<arboard::Clipboard> + Send + 'static) -> Self {
        let (orders, to_do) = channel();
        let (alive, ended) = channel();
        let run = move || {
            let _alive: Sender<Infallible> = alive;
            let mut orders = to_do.iter().peekable();
            // Opened when it is needed: the window comes first.
            if orders.peek().is_none() {
                return;
            }
            let mut holder = Holder {
                system: open(),
                own: Content::default(),
            };
            for order in orders {
                match order {
                    Order::Put(words) => holder.put(words()),
                    Order::PutPicture(pixels) => holder.put_picture(pixels),
                    Order::Take(to) => holder.take(to),
                }
            }
        };
        let thread = thread::Builder::new().name("clipboard".to_owned());
        if let Err(error) = thread.spawn(run) {
            log::warn!("there is no thread for the clipboard: {error}");
        }
        Self {
            orders: Some(orders),
            ended,
        }
    }

    /// Copies; the words are made on the clipboard's thread.
    pub fn put(&self, words: impl FnOnce() -> Words + Send + 'static) {
        self.order(Order::Put(Box::new(words)));
    }

    /// Copies a picture.
    pub fn put_picture(&self, pixels: Pixels) {
        self.order(Order::PutPicture(pixels));
    }

    /// Asks what is on it. The answer may take seconds, or never come.
    pub fn take(&self) -> Receiver<Content> {
        let (to, answer) = channel();
        self.order(Order::Take(to));
        answer
    }

    fn order(&self, order: Order) {
        if let Some(orders) = &self.orders
            && orders.send(order).is_err()
        {
            log::warn!("the clipboard's thread has ended");
        }
    }
}

impl Drop for Clipboard {
    /// What was copied outlives the window where the system can keep it.
    fn drop(&mut self) {
        self.orders = None;
        if let Err(RecvTimeoutError::Timeout) = self.ended.recv_timeout(PATIENCE) {
            log::warn!("the clipboard was left in the middle of something");
        }
    }
}

impl Holder {
    fn put(&mut self, words: Words) {
        if let Some(system) = &mut self.system
            && let Err(error) = system.set().html(&words.html, Some(&words.text))
        {
            log::warn!("the system takes nothing: {error}");
        }
        let full = |words: String| (!words.is_empty()).then_some(words);
        self.own = Content {
            html: full(words.html),
            text: full(words.text),
            ..Content::default()
        };
    }

    fn put_picture(&mut self, pixels: Pixels) {
        let Some(system) = &mut self.system else {
            self.own = Content {
                image: Some(Image::Pixels(pixels)),
                ..Content::default()
            };
            return;
        };
        let image = arboard::ImageData {
            width: pixels.width,
            height: pixels.height,
            bytes: pixels.rgba.into(),
        };
        if let Err(error) = system.set().image(image) {
            log::warn!("the system takes no picture: {error}");
        }
    }

    /// Perhaps nobody waits for the answer any longer.
    fn take(&self, to: Sender<Content>) {
        if self.system.is_none() {
            drop(to.send(self.own.clone()));
            return;
        }
        // On a thread of its own: the next order need not wait for a slow answer.
        let run = move || {
            if let Some(content) = read() {
                drop(to.send(content));
            }
        };
        let thread = thread::Builder::new().name("clipboard reader".to_owned());
        if let Err(error) = thread.spawn(run) {
            log::warn!("there is no thread to read the clipboard: {error}");
        }
    }
}

fn read() -> Option<Content> {
    #[cfg(target_os = "linux")]
    if let Some(content) = x11::read() {
        return Some(content);
    }
    match arboard::Clipboard::new() {
        Ok(mut system) => Some(read_by_the_system(&mut system)),
        Err(error) => {
            log::warn!("there is no clipboard: {error}");
            None
        }
    }
}

/// Text first: cards come with their words, and a picture alone without.
fn read_by_the_system(system: &mut arboard::Clipboard) -> Content {
    let asked = Instant::now();
    let mut content = Content {
        text: known(system.get().text()),
        ..Content::default()
    };
    let text = content.text.as_deref().unwrap_or_default();
    if !text.trim().is_empty() {
        content.html = known(system.get().html());
        return content;
    }
    if asked.elapsed() < SILENCE {
        match system.get().image() {
            Ok(image) => {
                content.image = Some(Image::Pixels(Pixels {
                    width: image.width,
                    height: image.height,
                    rgba: image.bytes.into_owned(),
                }));
            }
            Err(arboard::Error::ConversionFailure) => content.broken_picture = true,
            Err(error) => log::debug!("no picture: {error}"),
        }
    }
    content.silent = content.image.is_none() && asked.elapsed() > SILENCE;
    content
}

/// What there is; the rest is nobody's fault.
fn known(got: Result<String, arboard::Error>) -> Option<String> {
    got.inspect_err(|error| log::debug!("nothing of this sort: {error}"))
        .ok()
}
