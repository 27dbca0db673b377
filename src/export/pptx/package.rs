//! The parts of a presentation, zipped. Names, types and relations after ECMA-376, part 2.

use std::io::{Cursor, Write as _};

use zip::ZipWriter;
use zip::result::ZipError;
use zip::write::SimpleFileOptions;

use crate::export::ExportError;
use crate::export::xml::{escaped, push};

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A relation of a part: its kind, and the part that it leads to, seen from the folder of the part.
pub(super) type Relation = (&'static str, String);

/// The file so far.
pub(super) struct Package {
    zip: ZipWriter<Cursor<Vec<u8>>>,
    /// Part names and their types.
    types: Vec<(String, &'static str)>,
}

impl Package {
    pub fn new() -> Self {
        Self {
            zip: ZipWriter::new(Cursor::new(Vec::new())),
            types: Vec::new(),
        }
    }

    /// A part of XML without its first line. The n-th relation has the id `rId`n, counted from 1.
    pub fn part(
        &mut self,
        name: &str,
        content_type: &'static str,
        xml: &str,
        relations: &[Relation],
    ) -> Result<(), ExportError> {
        self.file(name, format!("{HEAD}{xml}").as_bytes())?;
        self.types.push((format!("/{name}"), content_type));
        if relations.is_empty() {
            return Ok(());
        }
        let (folder, file) = name.rsplit_once('/').unwrap_or(("", name));
        self.file(
            &format!("{folder}/_rels/{file}.rels"),
            relations_xml(OFFICE, relations).as_bytes(),
        )
    }

    /// A file that the content types know by its extension.
    pub fn file(&mut self, name: &str, bytes: &[u8]) -> Result<(), ExportError> {
        // Without a time, so that the same board makes the same file.
        let options = SimpleFileOptions::default();
        self.zip.start_file(name, options).map_err(broken)?;
        self.zip.write_all(bytes)?;
        Ok(())
    }

    pub fn finish(mut self, relations: &[(&str, &str)]) -> Result<Vec<u8>, ExportError> {
        let mut types = String::from(
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
             <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
             <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
             <Default Extension=\"png\" ContentType=\"image/png\"/>",
        );
        for (name, content_type) in &self.types {
            push!(
                types,
                "<Override PartName=\"{name}\" ContentType=\"{content_type}\"/>"
            );
        }
        types += "</Types>";
        self.file("[Content_Types].xml", format!("{HEAD}{types}").as_bytes())?;
        let mut of_package = format!("{HEAD}<Relationships xmlns=\"{RELATIONS}\">");
        for (nth, (kind, target)) in (1..).zip(relations) {
            of_package += &relation_xml(nth, kind, target);
        }
        of_package += "</Relationships>";
        self.file("_rels/.rels", of_package.as_bytes())?;
        let file = self.zip.finish().map_err(broken)?;
        Ok(file.into_inner())
    }
}

fn relations_xml(family: &str, relations: &[Relation]) -> String {
    let mut xml = format!("{HEAD}<Relationships xmlns=\"{RELATIONS}\">");
    for (nth, (kind, target)) in (1..).zip(relations) {
        xml += &relation_xml(nth, &format!("{family}/{kind}"), target);
    }
    xml + "</Relationships>"
}

fn relation_xml(nth: usize, kind: &str, target: &str) -> String {
    format!(
        "<Relationship Id=\"rId{nth}\" Type=\"{kind}\" Target=\"{}\"/>",
        escaped(target)
    )
}

fn broken(error: ZipError) -> ExportError {
    match error {
        ZipError::Io(error) => ExportError::Io(error),
        error => ExportError::Io(std::io::Error::other(error)),
    }
}
