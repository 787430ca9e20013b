//! A question: asked with its options, or told with the reason why nobody is asked.

mod asked;
mod check;
mod clear;
mod condition;
mod confirmation;
mod critical;
mod fact;
mod fold;
mod help;
mod keys;
mod option;
mod told;

#[cfg(test)]
mod tests;

use yew::{AttrValue, Callback, Html, Properties, UseStateHandle, component, html, use_state};
use zajedno_core::assessment::{Answer, Note};
use zajedno_core::instrument;

use self::fold::Opened;
use crate::did::{Answered, Did};
use crate::rows::{Asked, Row};
use crate::setting::Setting;
use crate::words::list_words;

/// What an indicator is drawn from.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct IndicatorProps {
    /// The list and the language.
    pub setting: Setting,
    /// The question, whom it is about, and how it stands.
    pub row: Row,
    /// Hears of everything a person does.
    pub on_did: Callback<Did>,
}

/// One question. A group of radios when a person answers it; text and its reason when nobody is asked.
#[component]
pub fn Indicator(props: &IndicatorProps) -> Html {
    let opened = use_state(Opened::default);
    let question = Question::of(props, &opened);
    match &props.row.asked {
        Asked::Person { .. } => asked::asked(&question),
        Asked::FollowsFromAge(_)
        | Asked::AgeNotKnown
        | Asked::NotForUnborn
        | Asked::LeftOut
        | Asked::WaitsFor(_) => told::told(&question),
    }
}

/// A question on its way to the page.
struct Question<'a> {
    setting: &'a Setting,
    row: &'a Row,
    it: &'a instrument::Indicator,
    ids: Ids,
    opened: &'a UseStateHandle<Opened>,
    on_did: &'a Callback<Did>,
}

impl<'a> Question<'a> {
    fn of(props: &'a IndicatorProps, opened: &'a UseStateHandle<Opened>) -> Self {
        Self {
            setting: &props.setting,
            row: &props.row,
            it: props.setting.instrument.indicator(props.row.indicator),
            ids: Ids::of(&props.setting, &props.row),
            opened,
            on_did: &props.on_did,
        }
    }

    /// Its words.
    fn words(&self) -> Html {
        list_words(self.setting, &self.it.text)
    }

    /// What to keep in mind when answering.
    fn note(&self) -> Html {
        let Some(words) = &self.it.note else {
            return Html::default();
        };
        html! {
            <p class="indicator__note" id={self.ids.of_part("note")}>
                { list_words(self.setting, words) }
            </p>
        }
    }

    /// What stands beside it, if anything does.
    fn beside(&self) -> Html {
        let Some(beside) = &self.row.beside else {
            return Html::default();
        };
        html! {
            <div class="indicator__beside" id={self.ids.of_part("beside")}>{ beside.drawn() }</div>
        }
    }

    /// A callback that gives an answer, or takes it back.
    fn give(&self, answer: Option<Answer>) -> Callback<()> {
        let (subject, indicator) = (self.row.subject, self.row.indicator);
        self.on_did.reform(move |()| {
            Did::Answered(Answered {
                subject,
                indicator,
                answer: answer.clone(),
            })
        })
    }

    /// A callback that changes what is noted beside the question by what an event brings.
    fn write<E: 'static>(&self, change: fn(&mut Note, E)) -> Callback<E> {
        let (subject, indicator) = (self.row.subject, self.row.indicator);
        let before = self.row.note.clone();
        self.on_did.reform(move |event| {
            let mut note = before.as_deref().cloned().unwrap_or_default();
            change(&mut note, event);
            Did::Noted {
                subject,
                indicator,
                note,
            }
        })
    }
}

/// The ids of the parts of a question that other parts point to.
struct Ids {
    /// Of the group of its answers; also the name of the radios.
    group: AttrValue,
    /// Of its words.
    question: AttrValue,
}

impl Ids {
    fn of(setting: &Setting, row: &Row) -> Self {
        let group = row.id(&setting.instrument);
        Self {
            question: AttrValue::from(format!("{group}-question")),
            group: AttrValue::from(group),
        }
    }

    /// The id of another part.
    fn of_part(&self, part: &str) -> AttrValue {
        AttrValue::from(format!("{}-{part}", self.group))
    }

    /// The ids of a part and of the question, which together name what many questions have alike.
    fn with_question(&self, part: &AttrValue) -> AttrValue {
        AttrValue::from(format!("{part} {}", self.question))
    }
}
