//! What a part of a result says: sentences, and labels with their values.

use yew::{Html, classes, html};
use zajedno_text::explain::{Entry, Line};

use crate::setting::Setting;
use crate::words::marked;

/// Sentences as paragraphs, entries that follow each other as one list.
pub(super) fn lines(setting: &Setting, lines: &[Line<'_>]) -> Html {
    let same_kind =
        |one: &Line<'_>, next: &Line<'_>| matches!((one, next), (Line::Entry(_), Line::Entry(_)));
    lines
        .chunk_by(same_kind)
        .map(|chunk| draw(setting, chunk))
        .collect()
}

fn draw(setting: &Setting, chunk: &[Line<'_>]) -> Html {
    if let [Line::Sentence(sentence)] = chunk {
        return html! { <p class="told">{ marked(setting, sentence) }</p> };
    }
    let entries = chunk.iter().filter_map(|line| match line {
        Line::Entry(it) => Some(entry(setting, it)),
        Line::Sentence(_) => None,
    });
    html! { <ul class="entries">{ for entries }</ul> }
}

fn entry(setting: &Setting, it: &Entry<'_>) -> Html {
    let label = marked(setting, &it.label);
    let values = it.values.iter().enumerate().map(|(position, value)| {
        html! {
            <>
                if position > 0 { <span class="entry__between">{ " · " }</span> }
                <span class="entry__value">{ marked(setting, value) }</span>
            </>
        }
    });
    // A question of the list is a sentence of its own; its answer stands below it.
    let is_sentence = it.label.text.ends_with(['.', '?', '!']);
    let class = classes!("entry", is_sentence.then_some("entry--sentence"));
    html! {
        <li {class}>
            if it.values.is_empty() {
                <span class="entry__item">{ label }</span>
            } else {
                <span class="entry__label">{ label }{ if is_sentence { "" } else { ":" } }</span>
                { " " }
                <span class="entry__values">{ for values }</span>
            }
            { lines(setting, &it.details) }
        </li>
    }
}
