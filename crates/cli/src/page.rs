//! Draws an explanation as plain text, wrapped for a terminal or a printer.

use std::fmt::Write as _;

use textwrap::Options;
use zajedno_text::Spoken;
use zajedno_text::explain::{Entry, Explanation, Line, Section, Table};

use crate::table;

/// Characters of a line.
const WIDTH: usize = 80;

/// The page as text, ending in a line break.
pub(crate) fn draw(explanation: &Explanation<'_>) -> String {
    let mut page = Page(String::new());
    page.wrapped(&explanation.title.text, "", "");
    page.heading(&explanation.heading, '=');
    for section in &explanation.sections {
        page.section(section, '=');
    }
    page.0
}

struct Page(String);

impl Page {
    fn heading(&mut self, heading: &Spoken<'_>, underline: char) {
        if !self.0.is_empty() {
            self.0.push('\n');
        }
        self.wrapped(&heading.text, "", "");
        let longest = textwrap::wrap(&heading.text, WIDTH)
            .iter()
            .map(|line| line.chars().count())
            .max();
        self.0
            .extend(std::iter::repeat_n(underline, longest.unwrap_or(0)));
        self.0.push('\n');
    }

    fn section(&mut self, section: &Section<'_>, underline: char) {
        self.heading(&section.heading, underline);
        self.lines(&section.lines, 0);
        for section in &section.sections {
            self.section(section, '-');
        }
    }

    fn lines(&mut self, lines: &[Line<'_>], depth: usize) {
        let indent = "  ".repeat(depth);
        for line in lines {
            match line {
                Line::Sentence(sentence) => self.wrapped(&sentence.text, &indent, &indent),
                Line::Table(table) => self.table(table, &indent),
                Line::Level(entry) | Line::Entry(entry) => {
                    let (first, then) = (format!("{indent}- "), format!("{indent}  "));
                    self.wrapped(&entry_text(entry), &first, &then);
                    self.lines(&entry.details, depth + 1);
                }
            }
        }
    }

    fn table(&mut self, table: &Table<'_>, indent: &str) {
        self.0.push('\n');
        self.wrapped(&table.caption.text, indent, indent);
        for line in table::draw(table, WIDTH - indent.len()) {
            // Writing into a string never fails.
            let _ = writeln!(self.0, "{indent}{line}");
        }
    }

    fn wrapped(&mut self, text: &str, first: &str, then: &str) {
        let options = Options::new(WIDTH)
            .initial_indent(first)
            .subsequent_indent(then)
            .break_words(false);
        // Writing into a string never fails.
        let _ = writeln!(self.0, "{}", textwrap::fill(text, options));
    }
}

/// „Ниво: Висок“; a label that is a sentence is set off by a dash.
fn entry_text(entry: &Entry<'_>) -> String {
    let label = &entry.label.text;
    let values: Vec<&str> = entry
        .values
        .iter()
        .map(|value| value.text.as_ref())
        .collect();
    let values = values.join("; ");
    let is_sentence = label.ends_with(['.', '?', '!']);
    match (values.is_empty(), entry.details.is_empty()) {
        (true, false) if !is_sentence => format!("{label}:"),
        (true, _) => label.to_string(),
        (false, _) if is_sentence => format!("{label} – {values}"),
        (false, _) => format!("{label}: {values}"),
    }
}
