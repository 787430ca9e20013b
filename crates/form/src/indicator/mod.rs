//! A question: asked with its options, or told with the answer that follows from what is known.

mod asked;
mod clear;
mod confirmation;
mod critical;
mod option;
mod told;

use yew::{AttrValue, Callback, Html, Properties, component, html};
use zajedno_core::assessment::Answer;

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
pub fn Indicator(props: &IndicatorProps) -> Html {
    let question = Question::of(props);
    match &props.row.asked {
        Asked::Person {
            answer,
            offers_not_applicable,
        } => asked::asked(&question, answer.as_ref(), *offers_not_applicable),
        Asked::FollowsFromAge(_) | Asked::AgeNotKnown | Asked::NotForUnborn => {
            told::told(&question)
        }
    }
}

/// A question on its way to the page.
struct Question<'a> {
    setting: &'a Setting,
    row: &'a Row,
    it: &'a zajedno_core::instrument::Indicator,
    ids: Ids,
    on_answer: &'a Callback<Answered>,
}

impl<'a> Question<'a> {
    fn of(props: &'a IndicatorProps) -> Self {
        Self {
            setting: &props.setting,
            row: &props.row,
            it: props.setting.instrument.indicator(props.row.indicator),
            ids: Ids::of(&props.setting, &props.row),
            on_answer: &props.on_answer,
        }
    }

    /// Its words, after the code of the child where there are several.
    fn words(&self) -> Html {
        html! {
            <>
                if let Some(code) = &self.row.child {
                    <span class="indicator__child">
                        { self.setting.say().subject_child(code) }{ ":" }
                    </span>
                    { " " }
                }
                { list_words(self.setting, &self.it.text) }
            </>
        }
    }

    /// What to keep in mind when answering.
    fn note(&self) -> Html {
        let Some(words) = &self.it.note else {
            return Html::default();
        };
        html! {
            <p class="indicator__note" id={&self.ids.note}>{ list_words(self.setting, words) }</p>
        }
    }

    /// A callback that gives an answer, or takes it back.
    fn give(&self, answer: Option<Answer>) -> Callback<()> {
        let (subject, indicator) = (self.row.subject, self.row.indicator);
        self.on_answer.reform(move |()| Answered {
            subject,
            indicator,
            answer: answer.clone(),
        })
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
