//! A question: asked with its options, or told with the answer that follows from what is known.

mod asked;
mod confirmation;
mod critical;
mod option;
mod told;

use yew::{AttrValue, Callback, Html, Properties, component, html};

use crate::rows::{Answered, Asked, Row};
use crate::setting::Setting;
use crate::words::list_words;

/// What an indicator is drawn from.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct IndicatorProps {
    /// The list and the language.
    pub setting: Setting,
    /// The question, whom it is about, and how it stands.
    pub row: Row,
    /// Hears of every answer.
    pub on_answer: Callback<Answered>,
}

/// One question. A group of radios when a person answers it; text and its reason when the answer follows from the age.
#[component]
pub fn Indicator(
    IndicatorProps {
        setting,
        row,
        on_answer,
    }: &IndicatorProps,
) -> Html {
    let ids = Ids::of(setting, row);
    match &row.asked {
        Asked::Person {
            answer,
            offers_not_applicable,
        } => asked::asked(
            setting,
            row,
            &ids,
            answer.as_ref(),
            *offers_not_applicable,
            on_answer,
        ),
        Asked::FollowsFromAge(_) | Asked::AgeNotKnown | Asked::NotForUnborn => {
            told::told(setting, row, &ids)
        }
    }
}

/// The ids of the parts of a question that other parts point to.
struct Ids {
    group: AttrValue,
    question: AttrValue,
    note: AttrValue,
    clear: AttrValue,
    action: AttrValue,
    confirm: AttrValue,
}

impl Ids {
    fn of(setting: &Setting, row: &Row) -> Self {
        let group = row.id(&setting.instrument);
        let part = |name: &str| AttrValue::from(format!("{group}-{name}"));
        Self {
            question: part("question"),
            note: part("note"),
            clear: part("clear"),
            action: part("action"),
            confirm: part("confirm"),
            group: AttrValue::from(group.clone()),
        }
    }
}

/// The words of the question, after the code of the child where there are several.
fn question_words(setting: &Setting, row: &Row) -> Html {
    let text = &setting.instrument.indicator(row.indicator).text;
    html! {
        <>
            if let Some(code) = &row.child {
                <span class="indicator__child">{ setting.say().subject_child(code) }{ ":" }</span>{ " " }
            }
            { list_words(setting, text) }
        </>
    }
}

fn note(setting: &Setting, row: &Row, ids: &Ids) -> Html {
    let Some(note) = &setting.instrument.indicator(row.indicator).note else {
        return Html::default();
    };
    html! { <p class="indicator__note" id={&ids.note}>{ list_words(setting, note) }</p> }
}
