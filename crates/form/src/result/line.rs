//! What a part of a result says: sentences, labels with their values, and tables.

use yew::{Html, classes, html};
use zajedno_text::Spoken;
use zajedno_text::explain::{Entry, Line, Target};

use super::Drawing;
use super::table::table;

impl Drawing<'_> {
    /// Sentences as paragraphs, entries that follow each other as one list.
    pub(super) fn lines(&self, lines: &[Line<'_>]) -> Html {
        lines
            .chunk_by(|one, next| entry_of(one).is_some() && entry_of(next).is_some())
            .map(|chunk| self.chunk(chunk))
            .collect()
    }

    fn chunk(&self, chunk: &[Line<'_>]) -> Html {
        match chunk {
            [Line::Sentence(sentence)] => html! { <p class="told">{ self.text(sentence) }</p> },
            [Line::Table(it)] => table(self, it),
            entries => {
                let entries = entries.iter().filter_map(entry_of);
                html! { <ul class="entries">{ for entries.map(|it| self.entry(it)) }</ul> }
            }
        }
    }

    fn entry(&self, (it, is_level): (&Entry<'_>, bool)) -> Html {
        let values = it.values.iter().enumerate().map(|(position, value)| {
            html! {
                <>
                    if position > 0 { <span class="entry__between">{ " · " }</span> }
                    <span class="entry__value">{ self.text(value) }</span>
                </>
            }
        });
        // A question of the list is a sentence of its own; its answer stands below it.
        let is_sentence = it.label.text.ends_with(['.', '?', '!']);
        let class = classes!(
            "entry",
            is_sentence.then_some("entry--sentence"),
            is_level.then_some("entry--level")
        );
        let label = self.leading(&it.label, it.target.as_ref());
        html! {
            <li {class}>
                if it.values.is_empty() {
                    <span class="entry__item">{ label }</span>
                } else {
                    <span class="entry__label">{ label }{ if is_sentence { "" } else { ":" } }</span>
                    { " " }
                    <span class="entry__values">{ for values }</span>
                }
                { self.lines(&it.details) }
            </li>
        }
    }

    /// A text; a button where it leads to a question and somebody can go there.
    pub(super) fn leading(&self, text: &Spoken<'_>, target: Option<&Target>) -> Html {
        let (Some(target), Some(on_target)) = (target.cloned(), self.on_target.cloned()) else {
            return self.text(text);
        };
        let onclick = move |_| on_target.emit(target.clone());
        html! { <button class="leads" type="button" {onclick}>{ self.text(text) }</button> }
    }
}

/// The entry of a line, and whether it is a level.
fn entry_of<'l, 'a>(line: &'l Line<'a>) -> Option<(&'l Entry<'a>, bool)> {
    match line {
        Line::Entry(entry) => Some((entry, false)),
        Line::Level(entry) => Some((entry, true)),
        Line::Sentence(_) | Line::Table(_) => None,
    }
}
