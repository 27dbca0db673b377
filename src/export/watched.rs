//! Keeps what went wrong in writing from encoders that only pass on the words of it.

use std::io::{self, Write};

use super::ExportError;

/// A writer that remembers its first failure.
pub(super) struct Watched<'a> {
    out: &'a mut dyn Write,
    failure: Option<io::Error>,
}

impl<'a> Watched<'a> {
    pub fn new(out: &'a mut dyn Write) -> Self {
        Self { out, failure: None }
    }

    /// The failure of writing, where there was one, rather than what the encoder made of it.
    pub fn outcome(self, encoded: Result<(), ExportError>) -> Result<(), ExportError> {
        match self.failure {
            Some(failure) => Err(failure.into()),
            None => encoded,
        }
    }

    fn keep(&mut self, error: io::Error) -> io::Error {
        let kind = error.kind();
        // The system calls again after an interruption; that is no failure.
        if kind != io::ErrorKind::Interrupted {
            self.failure.get_or_insert(error);
        }
        kind.into()
    }
}

impl Write for Watched<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.out.write(bytes).map_err(|error| self.keep(error))
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush().map_err(|error| self.keep(error))
    }
}
