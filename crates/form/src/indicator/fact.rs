//! What an answer rests on: a sentence of fact, how it is known, and since when.

use web_sys::{Event, HtmlInputElement, HtmlTextAreaElement, InputEvent};
use yew::{AttrValue, Callback, Html, TargetCast as _, html};
use zajedno_core::Date;
use zajedno_core::assessment::{Note, Source};

use super::Question;
use super::fold::{Opened, fold};
use crate::date_field::DateField;

/// So many letters fit into the text of an assessment whatever they are.
const LETTERS: &str = "1000";

/// A place to write the fact and its source, folded. Its heading says when something is written there.
pub(super) fn fact(question: &Question<'_>) -> Html {
    let say = question.setting.say();
    let written = question.row.note.as_deref();
    let is_written = written
        .is_some_and(|it| !it.fact.trim().is_empty() || !it.sources.is_empty() || it.on.is_some());
    let heading = html! {
        <>
            { say.fact_heading() }
            if is_written {
                { " " }<span class="fold__mark">{ say.fact_written() }</span>
            }
        </>
    };
    let opened = question.opened;
    let content = if opened.fact || is_written {
        fields(question, written.unwrap_or(&Note::default()))
    } else {
        Html::default()
    };
    let on_open = {
        let opened = opened.clone();
        Callback::from(move |()| {
            opened.set(Opened {
                fact: true,
                ..*opened
            });
        })
    };
    fold(question, "fact", heading, on_open, content)
}

fn fields(question: &Question<'_>, written: &Note) -> Html {
    let Question { setting, ids, .. } = question;
    let say = setting.say();
    let on_fact = question.write(|note, event: InputEvent| {
        note.fact = event.target_unchecked_into::<HtmlTextAreaElement>().value();
    });
    let on_date = question.write(|note, on: Option<Date>| note.on = on);
    let (sentence, hint) = (ids.of_part("fact-text"), ids.of_part("fact-hint"));
    let sources = ids.of_part("fact-sources");
    html! {
        <div class="fact" role="group" aria-labelledby={ids.with_question(&ids.of_part("fact"))}>
            <p class="field">
                <label class="field__label" for={&sentence}>{ say.fact_label() }</label>
                <span class="field__hint" id={&hint}>{ say.fact_hint() }</span>
                <textarea
                    class="field__input"
                    id={&sentence}
                    aria-describedby={hint}
                    rows={rows(&written.fact)}
                    maxlength={LETTERS}
                    value={written.fact.clone()}
                    oninput={on_fact}
                />
            </p>
            <div class="field" role="group" aria-labelledby={&sources}>
                <span class="field__label" id={&sources}>{ say.fact_sources() }</span>
                <div class="fact__sources">{ ticks(question, written) }</div>
            </div>
            <DateField
                setting={(*setting).clone()}
                id={ids.of_part("fact-on")}
                label={AttrValue::from(say.fact_on())}
                date={written.on}
                on_change={on_date}
            />
        </div>
    }
}

/// As many lines as the sentence takes, and one to go on.
fn rows(fact: &str) -> String {
    let lines = fact.chars().count() / 45 + 2;
    lines.min(12).to_string()
}

/// The sources as boxes to tick: a fact may be known in several ways.
fn ticks(question: &Question<'_>, written: &Note) -> Html {
    let say = question.setting.say();
    let on_tick = question.write(|note, (source, is_ticked): (Source, bool)| {
        note.sources.retain(|it| *it != source);
        if is_ticked {
            note.sources.push(source);
        }
    });
    let tick = |source| {
        let onchange = on_tick.reform(move |event: Event| {
            let is_ticked = event.target_unchecked_into::<HtmlInputElement>().checked();
            (source, is_ticked)
        });
        html! {
            <label class="tick">
                <input
                    class="tick__box"
                    type="checkbox"
                    checked={written.sources.contains(&source)}
                    {onchange}
                />
                { say.source(source) }
            </label>
        }
    };
    Source::ALL.into_iter().map(tick).collect()
}
