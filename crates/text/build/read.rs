//! From Fluent syntax to messages; whatever is outside the subset becomes a problem.

use fluent_syntax::ast::{self, Entry, Expression, InlineExpression, PatternElement, VariantKey};
use fluent_syntax::parser;

use super::message::{Comment, Form, Message, Part};
use super::{CatalogueLanguage, Problem, Source};

const ALLOWED: &str = "allowed are text, `{ $name }` and one choice by number, `{ $count -> [one] ... *[other] ... }`";

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

/// The variants of a choice, before it is known whether all that are needed are there.
#[derive(Default)]
struct Variants {
    exact: Vec<(u64, Vec<Part>)>,
    categories: Vec<(&'static str, Vec<Part>)>,
}

impl Variants {
    fn category(&self, name: &str) -> Option<Vec<Part>> {
        let (_, text) = self.categories.iter().find(|(known, _)| *known == name)?;
        Some(text.clone())
    }
}

struct Reader<'s> {
    source: &'s Source,
    problems: Vec<Problem>,
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

    fn form(&mut self, key: &'s str, pattern: ast::Pattern<&'s str>) -> Option<Form> {
        let mut before = Vec::new();
        let mut choice: Option<(String, Variants, &'s str)> = None;
        let mut after = Vec::new();
        let known = self.problems.len();
        for element in pattern.elements {
            let around = if choice.is_some() {
                &mut after
            } else {
                &mut before
            };
            match element {
                PatternElement::TextElement { value } => literal(around, value),
                PatternElement::Placeable {
                    expression: Expression::Inline(expression),
                } => around.extend(self.argument(key, &expression)),
                PatternElement::Placeable {
                    expression: Expression::Select { selector, variants },
                } => {
                    let place = place(&selector).unwrap_or(key);
                    if choice.is_some() {
                        self.problem(
                            place,
                            format!("found a second choice in `{key}`; only one is allowed: make two messages"),
                        );
                    }
                    if let Some(Part::Argument(name)) = self.argument(key, &selector) {
                        choice = Some((name, self.variants(key, variants), place));
                    }
                }
            }
        }
        let form = match choice {
            None => Some(Form::Plain(before)),
            Some((argument, variants, place)) => {
                self.plural(key, argument, &variants, place, &before, &after)
            }
        };
        form.filter(|_| self.problems.len() == known)
    }

    /// Every choice spelt out with the text that stands around it.
    fn plural(
        &mut self,
        key: &str,
        argument: String,
        variants: &Variants,
        place: &'s str,
        before: &[Part],
        after: &[Part],
    ) -> Option<Form> {
        let language = self.source.language;
        let missing: Vec<&str> = language
            .plural_categories()
            .iter()
            .filter(|category| variants.category(category).is_none())
            .copied()
            .collect();
        if !missing.is_empty() {
            self.problem(
                place,
                format!(
                    "the choice in `{key}` lacks [{}]; `{}` needs [{}], the last one as the default, `*[other]`",
                    missing.join("], ["),
                    language.folder(),
                    language.plural_categories().join("], [")
                ),
            );
        }
        let whole = |text: &[Part]| {
            let mut parts = Vec::new();
            for part in before.iter().chain(text).chain(after) {
                match part {
                    Part::Literal(text) => literal(&mut parts, text),
                    Part::Argument(_) => parts.push(part.clone()),
                }
            }
            parts
        };
        let other = variants.category("other")?;
        Some(Form::Plural {
            argument,
            exact: variants
                .exact
                .iter()
                .map(|(number, text)| (*number, whole(text)))
                .collect(),
            one: whole(&variants.category("one")?),
            few: whole(variants.category("few").as_ref().unwrap_or(&other)),
            other: whole(&other),
        })
    }

    fn variants(&mut self, key: &'s str, variants: Vec<ast::Variant<&'s str>>) -> Variants {
        let mut read = Variants::default();
        for variant in variants {
            let text = self.variant_text(key, variant.value);
            let (VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name }) =
                variant.key;
            let language = self.source.language;
            let category = language
                .plural_categories()
                .iter()
                .find(|known| **known == name)
                .copied();
            let number = name.parse::<u64>().ok();
            let twice = category.is_some_and(|category| read.category(category).is_some())
                || number
                    .is_some_and(|number| read.exact.iter().any(|(known, _)| *known == number));
            if twice {
                self.problem(name, format!("found [{name}] twice in `{key}`; keep one"));
            } else if variant.default && category != Some("other") {
                self.problem(
                    name,
                    format!("found the default *[{name}] in `{key}`; the default is `*[other]`"),
                );
            } else if let Some(category) = category {
                read.categories.push((category, text));
            } else if let Some(number) = number {
                read.exact.push((number, text));
            } else {
                self.problem(
                    name,
                    format!(
                        "found [{name}] in `{key}`; `{}` knows [{}] and whole numbers such as [0]",
                        language.folder(),
                        language.plural_categories().join("], [")
                    ),
                );
            }
        }
        read
    }

    fn variant_text(&mut self, key: &'s str, pattern: ast::Pattern<&'s str>) -> Vec<Part> {
        let mut text = Vec::new();
        for element in pattern.elements {
            match element {
                PatternElement::TextElement { value } => literal(&mut text, value),
                PatternElement::Placeable {
                    expression: Expression::Inline(expression),
                } => text.extend(self.argument(key, &expression)),
                PatternElement::Placeable {
                    expression: Expression::Select { selector, .. },
                } => self.problem(
                    place(&selector).unwrap_or(key),
                    format!("found a choice inside a choice in `{key}`; only one is allowed: make two messages"),
                ),
            }
        }
        text
    }

    fn argument(&mut self, key: &'s str, expression: &InlineExpression<&'s str>) -> Option<Part> {
        let found = match expression {
            InlineExpression::VariableReference { id } => {
                return Some(Part::Argument(id.name.into()));
            }
            InlineExpression::StringLiteral { value } => format!("the quoted text \"{value}\""),
            InlineExpression::NumberLiteral { value } => format!("the number {value}"),
            InlineExpression::FunctionReference { id, .. } => format!("the function {}()", id.name),
            InlineExpression::MessageReference { id, .. } => {
                format!("a reference to the message `{}`", id.name)
            }
            InlineExpression::TermReference { id, .. } => {
                format!("a reference to the term `-{}`", id.name)
            }
            InlineExpression::Placeable { .. } => "braces inside braces".into(),
        };
        self.problem(
            place(expression).unwrap_or(key),
            format!("found {found} in `{key}`; {ALLOWED}"),
        );
        None
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

    fn problem(&mut self, slice: &str, what: String) {
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

/// Adds text, joined to the text before it.
fn literal(parts: &mut Vec<Part>, text: &str) {
    if let Some(Part::Literal(before)) = parts.last_mut() {
        before.push_str(text);
    } else {
        parts.push(Part::Literal(text.into()));
    }
}

/// A name in the expression, by which its line is found.
fn place<'s>(expression: &InlineExpression<&'s str>) -> Option<&'s str> {
    match expression {
        InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => {
            Some(value)
        }
        InlineExpression::FunctionReference { id, .. }
        | InlineExpression::MessageReference { id, .. }
        | InlineExpression::TermReference { id, .. }
        | InlineExpression::VariableReference { id } => Some(id.name),
        InlineExpression::Placeable { expression } => match expression.as_ref() {
            Expression::Inline(inner)
            | Expression::Select {
                selector: inner, ..
            } => place(inner),
        },
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
