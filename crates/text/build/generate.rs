//! From checked messages to Rust source.
//!
//! A method holds only its own texts, so that a program carries the texts it says and no others.

use std::collections::BTreeSet;
use std::fmt::{self, Write};

use super::check::Bilingual;
use super::message::{Form, Part};

pub(super) fn generate(entries: &[Bilingual]) -> String {
    let mut code = String::new();
    // Writing to a string cannot fail.
    let _ = write_all(&mut code, entries);
    code
}

fn write_all(code: &mut String, entries: &[Bilingual]) -> fmt::Result {
    let reviewed = entries
        .iter()
        .filter(|entry| entry.serbian.comment.reviewed.is_some())
        .count();
    let total = entries.len();
    writeln!(
        code,
        "/// How many of the Serbian texts a native expert has reviewed."
    )?;
    writeln!(
        code,
        "pub const REVIEWED: ReviewCount = ReviewCount {{ reviewed: {reviewed}, total: {total} }};\n"
    )?;
    writeln!(
        code,
        "/// The messages of the catalogues.\nimpl Catalogue {{"
    )?;
    for entry in entries {
        write_doc(code, entry)?;
        write_method(code, entry)?;
    }
    writeln!(code, "}}")
}

fn write_doc(code: &mut String, entry: &Bilingual) -> fmt::Result {
    let Bilingual { serbian, english } = entry;
    writeln!(code, "    /// `{}`\n    ///\n    /// ```text", serbian.key)?;
    let notes = serbian.comment.notes.iter().chain(&english.comment.notes);
    for note in notes {
        writeln!(code, "    /// # {note}")?;
    }
    let internal = serbian.comment.internal.iter();
    for reason in internal {
        writeln!(code, "    /// # internal: {reason}")?;
    }
    for message in [serbian, english] {
        let folder = message.language.folder();
        let mut texts: Vec<String> = message.form.texts().into_iter().map(shown).collect();
        texts.dedup();
        for text in texts {
            writeln!(
                code,
                "    /// {folder}: {}",
                text.replace('\n', "\n    ///     ")
            )?;
        }
    }
    writeln!(code, "    /// ```\n    ///")?;
    match &serbian.comment.reviewed {
        Some(review) => writeln!(code, "    /// The Serbian text was reviewed: `{review}`."),
        None => writeln!(
            code,
            "    /// No native expert has reviewed the Serbian text yet."
        ),
    }
}

/// A text as a reader of the documentation sees it.
fn shown(text: &[Part]) -> String {
    text.iter()
        .map(|part| match part {
            Part::Literal(text) => text.clone(),
            Part::Argument(name) => format!("{{ ${name} }}"),
        })
        .collect()
}

fn write_method(code: &mut String, entry: &Bilingual) -> fmt::Result {
    let Bilingual { serbian, english } = entry;
    let name = rust_name(&serbian.key);
    let visibility = match serbian.comment.internal {
        Some(_) => "pub(crate)",
        None => "pub",
    };
    writeln!(code, "    #[must_use]")?;
    // In the order of the alphabet: rewording a sentence never swaps two arguments.
    let arguments: Vec<&str> = serbian.form.arguments().into_iter().collect();
    if arguments.is_empty() {
        return writeln!(
            code,
            "    {visibility} fn {name}(self) -> Cow<'static, str> {{\n        self.text({:?}, {:?})\n    }}\n",
            whole(&serbian.form),
            whole(&english.form)
        );
    }
    let numbers: BTreeSet<&str> = [serbian, english]
        .into_iter()
        .filter_map(|message| message.form.chooses_by())
        .collect();
    write!(code, "    {visibility} fn {name}(self")?;
    for argument in &arguments {
        let kind = if numbers.contains(argument) {
            "u64"
        } else {
            "&str"
        };
        write!(code, ", {}: {kind}", rust_name(argument))?;
    }
    write!(code, ") -> String {{\n        self.sentence(")?;
    for message in [serbian, english] {
        write_form(code, &message.form, &arguments)?;
    }
    write!(code, "&[")?;
    for argument in &arguments {
        let kind = if numbers.contains(argument) {
            "Number"
        } else {
            "Text"
        };
        write!(code, "Argument::{kind}({}), ", rust_name(argument))?;
    }
    writeln!(code, "])\n    }}\n")
}

/// The text of a message without arguments.
fn whole(form: &Form) -> String {
    form.literals().collect()
}

fn write_form(code: &mut String, form: &Form, arguments: &[&str]) -> fmt::Result {
    match form {
        Form::Plain(text) => write!(code, "&Form::Plain({}), ", parts(text, arguments)),
        Form::Plural {
            argument,
            exact,
            one,
            few,
            other,
        } => {
            let chooses = position(argument, arguments);
            write!(code, "&Form::Plural {{ argument: {chooses}, exact: &[")?;
            for (number, text) in exact {
                write!(code, "({number}, {}), ", parts(text, arguments))?;
            }
            write!(
                code,
                "], one: {}, few: {}, other: {} }}, ",
                parts(one, arguments),
                parts(few, arguments),
                parts(other, arguments)
            )
        }
    }
}

fn parts(text: &[Part], arguments: &[&str]) -> String {
    let parts: Vec<String> = text
        .iter()
        .map(|part| match part {
            Part::Literal(text) => format!("Part::Literal({text:?})"),
            Part::Argument(name) => format!("Part::Argument({})", position(name, arguments)),
        })
        .collect();
    format!("&[{}]", parts.join(", "))
}

fn position(name: &str, arguments: &[&str]) -> usize {
    arguments.iter().take_while(|known| **known != name).count()
}

fn rust_name(name: &str) -> String {
    name.replace('-', "_")
}
