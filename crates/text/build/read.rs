//! From Fluent syntax to messages; whatever is outside the subset becomes a problem.

use fluent_syntax::ast::{self, Entry};
use fluent_syntax::parser;

use super::message::{Comment, Message};
use super::{CatalogueLanguage, Problem, Source};

pub(super) const ALLOWED: &str = "allowed are text, `{ $name }` and one choice by number, `{ $count -> [one] ... *[other] ... }`";

pub(super) fn read(source: &Source) -> (Vec<Message>, Vec<Problem>) {
    let mut reader = Reader {
        source,
        problems: Vec::new(),
    };
    let resource = match parser::parse(source.text.as_str()) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            for error in errors {
                reader.problem_at(
                    error.pos.start,
                    format!(
                        "not Fluent syntax: {error}; expected `key = text`, further lines indented by spaces"
                    ),
                );
            }
            resource
        }
    };
    let messages = resource
        .body
        .into_iter()
        .filter_map(|entry| reader.entry(entry))
        .collect();
    (messages, reader.problems)
}

/// Reads one file and gathers what is wrong in it.
pub(super) struct Reader<'s> {
    pub(super) source: &'s Source,
    pub(super) problems: Vec<Problem>,
}

impl<'s> Reader<'s> {
    fn entry(&mut self, entry: Entry<&'s str>) -> Option<Message> {
        match entry {
            Entry::Message(message) => self.message(message),
            Entry::Term(term) => {
                self.problem(
                    term.id.name,
                    format!("found the term `-{}`; {ALLOWED}", term.id.name),
                );
                None
            }
            Entry::Comment(comment) => {
                for line in comment.content {
                    if let Some((mark, _)) = mark(line) {
                        self.problem(
                            line,
                            format!("found the mark `{mark}:` in a comment that belongs to no message; write it directly above its message, with no empty line between"),
                        );
                    }
                }
                None
            }
            // Junk has been reported as a syntax error.
            Entry::GroupComment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => None,
        }
    }

    fn message(&mut self, message: ast::Message<&'s str>) -> Option<Message> {
        let key = message.id.name;
        for attribute in &message.attributes {
            let name = attribute.id.name;
            self.problem(
                name,
                format!("found the attribute `.{name}` of `{key}`; {ALLOWED}: make it a message of its own, `{key}-{name}`"),
            );
        }
        let comment = message
            .comment
            .map(|comment| self.comment(comment))
            .unwrap_or_default();
        let form = self.form(key, message.value?)?;
        Some(Message {
            language: self.source.language,
            file: self.source.file.clone(),
            line: self.line(key),
            key: key.into(),
            comment,
            form,
        })
    }

    fn comment(&mut self, comment: ast::Comment<&'s str>) -> Comment {
        let mut read = Comment::default();
        for line in comment.content {
            let Some((mark, words)) = mark(line) else {
                read.notes.push(line.trim_end().into());
                continue;
            };
            if self.source.language != CatalogueLanguage::Serbian {
                self.problem(
                    line,
                    format!("found the mark `{mark}:`; marks stand in the Serbian catalogue only"),
                );
            }
            if words.is_empty() || (mark == "reviewed" && !is_review(words)) {
                let expected = match mark {
                    "reviewed" => "`reviewed: NAME, YYYY-MM-DD`".into(),
                    _ => format!("`{mark}: reason`"),
                };
                self.problem(
                    line,
                    format!("found `{}`; expected {expected}", line.trim()),
                );
            }
            let mark = match mark {
                "latin" => &mut read.latin,
                "reviewed" => &mut read.reviewed,
                _ => &mut read.internal,
            };
            *mark = Some(words.into());
        }
        read
    }

    fn line(&self, slice: &str) -> usize {
        // The parser hands out slices of the source; their addresses are all that is left of the place.
        let at = slice.as_ptr().addr() - self.source.text.as_ptr().addr();
        self.line_of(at)
    }

    fn line_of(&self, at: usize) -> usize {
        let before = self.source.text.as_bytes().iter().take(at);
        1 + before.filter(|byte| **byte == b'\n').count()
    }

    pub(super) fn problem(&mut self, slice: &str, what: String) {
        let line = self.line(slice);
        self.push(line, what);
    }

    fn problem_at(&mut self, at: usize, what: String) {
        self.push(self.line_of(at), what);
    }

    fn push(&mut self, line: usize, what: String) {
        self.problems.push(Problem {
            file: self.source.file.clone(),
            line,
            what,
        });
    }
}

/// The mark in a line of a comment and what it says.
fn mark(line: &str) -> Option<(&str, &str)> {
    let (mark, words) = line.split_once(':')?;
    let mark = mark.trim();
    matches!(mark, "latin" | "reviewed" | "internal").then(|| (mark, words.trim()))
}

/// `NAME, YYYY-MM-DD`
fn is_review(words: &str) -> bool {
    words.rsplit_once(',').is_some_and(|(name, date)| {
        let figures: Vec<&str> = date.trim().split('-').collect();
        let shape: Vec<usize> = figures.iter().map(|figures| figures.len()).collect();
        let digits = figures.concat();
        !name.trim().is_empty() && shape == [4, 2, 2] && digits.bytes().all(|b| b.is_ascii_digit())
    })
}
