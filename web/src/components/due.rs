//! What is due, quietly and only while something is.

use std::borrow::Cow;
use std::rc::Rc;

use yew::{Callback, Html, Properties, component, html, use_state};
use zajedno_core::{Date, Language};
use zajedno_sealing::Id;
use zajedno_text::Catalogue;

use super::appointments::Appointments;
use super::words::term;
use crate::state::reminders::{FamilyDue, Item, What};

/// So many families are shown before somebody asks for more.
const AT_ONCE: usize = 5;
/// So many things of a family.
const OF_EACH: usize = 4;

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct DueProps {
    pub(crate) language: Language,
    pub(crate) today: Date,
    /// All that is due; the earliest first.
    pub(crate) due: Rc<[FamilyDue]>,
    pub(crate) on_open: Callback<Id>,
}

#[component]
pub(crate) fn Due(props: &DueProps) -> Html {
    let DueProps {
        language,
        today,
        due,
        on_open,
    } = props;
    let say = Catalogue::new(*language);
    let shown = use_state(|| AT_ONCE);
    let soon: Vec<&FamilyDue> = due
        .iter()
        .filter(|it| it.soon(*today).next().is_some())
        .collect();
    if soon.is_empty() {
        return Html::default();
    }
    let more = {
        let (setter, all) = (shown.setter(), soon.len());
        Callback::from(move |_| setter.set(all))
    };
    let rest = soon.len().saturating_sub(*shown);
    html! {
        <section class="boxed" aria-labelledby="due">
            <h3 class="due__heading" id="due">{ say.reminders_heading() }</h3>
            <p class="due__what">{ say.reminders_what() }</p>
            <ul class="bare">
                { for soon.iter().take(*shown).map(|it| family(say, *today, it, on_open)) }
            </ul>
            if rest > 0 {
                <button class="button button--quiet" type="button" onclick={more}>
                    { say.reminders_more(rest as u64) }
                </button>
            }
            <Appointments language={*language} today={*today} {due} />
        </section>
    }
}

/// One family: the way to its assessment, and what is due.
fn family(say: Catalogue, today: Date, it: &FamilyDue, on_open: &Callback<Id>) -> Html {
    let id = it.id;
    let items: Vec<&Item> = it.soon(today).collect();
    let rest = items.len().saturating_sub(OF_EACH);
    html! {
        <li class="due__family" key={id.to_string()}>
            <button
                class="button button--quiet due__open"
                type="button"
                onclick={on_open.reform(move |_| id)}
            >
                { &it.reference }
            </button>
            <ul class="due__items">
                { for items.iter().take(OF_EACH).map(|it| item(say, today, it)) }
                if rest > 0 {
                    <li>{ say.reminders_more(rest as u64) }</li>
                }
            </ul>
        </li>
    }
}

fn item(say: Catalogue, today: Date, it: &Item) -> Html {
    let what: Cow<'static, str> = match &it.what {
        What::Review => say.kind_review(),
        What::Conference => say.plan_conference(),
        What::Tasks(count) => say.reminders_tasks(*count as u64).into(),
        What::Step(words) if words.is_empty() => say.reminders_step(),
        What::Step(words) => words.clone().into(),
    };
    html! {
        <li>
            { what }{ ". " }{ term(say, it.due.on, today) }
        </li>
    }
}
