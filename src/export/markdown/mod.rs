//! Markdown: a report to hand in, from the context to what is to be done about it.

mod page;
mod parts;

use super::{Data, ExportError, Format, Writer};
use page::Page;
pub(super) use page::escaped;

pub(super) const FORMAT: Format = Format {
    id: "markdown",
    extension: "md",
    writer: Writer::Data(file),
};

#[expect(clippy::unnecessary_wraps, reason = "other formats can fail")]
fn file(data: Data<'_>) -> Result<Vec<u8>, ExportError> {
    let mut page = Page::default();
    parts::head(&mut page, data);
    parts::personas(&mut page, data);
    parts::stages(&mut page, data);
    parts::moments(&mut page, data);
    parts::opportunities(&mut page, data);
    parts::indicators(&mut page, data);
    parts::evidence(&mut page, data);
    parts::parking(&mut page, data);
    parts::connectors(&mut page, data);
    Ok(page.finish())
}
