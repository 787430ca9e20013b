//! A message's text: its words, what is put in, and its choice by number.

use fluent_syntax::ast::{self, Expression, InlineExpression, PatternElement, VariantKey};

use super::message::{Form, Part};
use super::read::{ALLOWED, Reader};

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

impl<'s> Reader<'s> {
    pub(super) fn form(&mut self, key: &'s str, pattern: ast::Pattern<&'s str>) -> Option<Form> {
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
            if variant.default && category != Some("other") {
                self.problem(
                    name,
                    format!("found the default *[{name}] in `{key}`; the default is `*[other]`"),
                );
            }
            let twice = category.is_some_and(|category| read.category(category).is_some())
                || number
                    .is_some_and(|number| read.exact.iter().any(|(known, _)| *known == number));
            if twice {
                self.problem(name, format!("found [{name}] twice in `{key}`; keep one"));
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
