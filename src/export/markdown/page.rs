//! A Markdown text in the making: blocks with an empty line between them. `CommonMark` with the tables of GitHub.

/// Blocks so far.
#[derive(Default)]
pub(super) struct Page {
    text: String,
    /// The last block was a list's item, which the next one follows without an empty line.
    in_list: bool,
}

impl Page {
    /// A heading in Markdown.
    pub fn heading(&mut self, level: usize, markdown: &str) {
        self.block(&format!("{} {markdown}", "#".repeat(level)));
    }

    /// A paragraph in Markdown.
    pub fn paragraph(&mut self, markdown: &str) {
        self.block(markdown);
    }

    /// An item of a list, in Markdown; `depth` counts from 0.
    pub fn item(&mut self, depth: usize, markdown: &str) {
        if !self.in_list {
            self.gap();
        }
        self.in_list = true;
        let indent = "  ".repeat(depth);
        let rest = format!("\n{indent}  ");
        let item = markdown.replace('\n', &rest);
        self.text.extend([&indent, "- ", &item, "\n"]);
    }

    /// A table of Markdown cells; nothing without rows. Columns that are empty in each row are left out.
    pub fn table(&mut self, headings: &[&str], rows: &[Vec<String>]) {
        if rows.is_empty() {
            return;
        }
        let filled: Vec<usize> = (0..headings.len())
            .filter(|at| rows.iter().any(|row| !row[*at].is_empty()))
            .collect();
        let line = |cell: &dyn Fn(usize) -> String| {
            let cells: Vec<String> = filled.iter().map(|at| cell(*at)).collect();
            format!("| {} |\n", cells.join(" | "))
        };
        let mut table = line(&|at| escaped(headings[at]));
        table += &line(&|_| "---".to_owned());
        for row in rows {
            table += &line(&|at| row[at].replace("\\\n", "<br>").replace('\n', "<br>"));
        }
        self.block(table.trim_end());
    }

    pub fn finish(self) -> Vec<u8> {
        self.text.into_bytes()
    }

    fn block(&mut self, markdown: &str) {
        self.gap();
        self.in_list = false;
        self.text += markdown;
        self.text.push('\n');
    }

    fn gap(&mut self) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
    }
}

/// A text as Markdown that shows just these letters; its line breaks are kept.
pub(in crate::export) fn escaped(text: &str) -> String {
    let lines = text.trim().lines().map(line);
    lines.collect::<Vec<_>>().join("\\\n")
}

/// The same in one line.
pub(super) fn one_line(text: &str) -> String {
    let lines = text.trim().lines().map(line);
    lines.collect::<Vec<_>>().join(" ")
}

fn line(line: &str) -> String {
    let line = line.trim();
    let mut out = String::with_capacity(line.len() + 8);
    for (at, c) in line.char_indices() {
        let starts_block = at == 0 && matches!(c, '+' | '-' | '=');
        // `1. ` and `1) ` open a numbered list.
        let numbers = matches!(c, '.' | ')')
            && at > 0
            && line[..at].bytes().all(|byte| byte.is_ascii_digit())
            && !line[at + 1..].starts_with(|next: char| !next.is_whitespace());
        let marks = matches!(
            c,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '#' | '|' | '~' | '$'
        );
        if starts_block || numbers || marks {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
