//! The list of families: the way to a new assessment, and to those that are kept.

use std::rc::Rc;

use yew::{Callback, Html, Properties, component, html, use_memo, use_state};
use zajedno_core::{Date, Language};
use zajedno_sealing::Id;
use zajedno_text::Catalogue;

use super::HEADING_ID;
use crate::components::due::Due;
use crate::components::family::family;
use crate::components::family_search::family_search;
use crate::hooks::{Reminding, use_due};
use crate::state::families::{AT_ONCE, Family, Search, levels};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct FamiliesProps {
    pub(crate) language: Language,
    pub(crate) today: Date,
    pub(crate) families: Rc<[Family]>,
    /// From what it is worked out what is due.
    pub(crate) reminding: Reminding,
    /// Another window works: nothing is begun or deleted here.
    pub(crate) is_reading_only: bool,
    pub(crate) on_new: Callback<()>,
    pub(crate) on_open: Callback<Id>,
    pub(crate) on_delete: Callback<Id>,
}

#[component]
pub(crate) fn Families(props: &FamiliesProps) -> Html {
    let FamiliesProps {
        language,
        today,
        families,
        reminding,
        is_reading_only,
        on_new,
        on_open,
        on_delete,
    } = props;
    let say = Catalogue::new(*language);
    let search = use_state(Search::default);
    let shown = use_state(|| AT_ONCE);
    let told = use_due(reminding, families);
    let levels = use_memo((families.clone(), *language), |(families, language)| {
        levels(families, *language)
    });
    let on_search = {
        let (search, shown) = (search.setter(), shown.setter());
        Callback::from(move |next| {
            search.set(next);
            shown.set(AT_ONCE);
        })
    };
    let found = search.of(families);
    let more = {
        let (shown, now) = (shown.setter(), *shown);
        Callback::from(move |_| shown.set(now + AT_ONCE))
    };
    html! {
        <section class="column" aria-labelledby={HEADING_ID}>
            { head(say, (!is_reading_only).then_some(on_new)) }
            <Due language={*language} today={*today} due={told.due.clone()} {on_open} />
            { family_search(say, &search, &levels, &on_search) }
            <p class="families__count" role="status">
                if found.is_empty() {
                    { say.families_none_found() }
                } else {
                    { say.families_count(found.len() as u64) }
                }
            </p>
            <ul class="bare">
                { for found.iter().take(*shown).map(|it| {
                    let on_delete = (!is_reading_only).then_some(on_delete);
                    family(say, *today, (it, told.status(it.id)), on_open, on_delete)
                }) }
            </ul>
            if found.len() > *shown {
                <button class="button" type="button" onclick={more}>
                    { say.families_more() }
                </button>
            }
        </section>
    }
}

/// Before anything is kept. Without `on_new` nothing can be begun.
pub(crate) fn no_families(say: Catalogue, on_new: Option<&Callback<()>>) -> Html {
    html! {
        <section class="column" aria-labelledby={HEADING_ID}>
            { head(say, on_new) }
            <p>{ say.families_none() }</p>
        </section>
    }
}

fn head(say: Catalogue, on_new: Option<&Callback<()>>) -> Html {
    html! {
        <div class="families__head">
            <h2 id={HEADING_ID} tabindex="-1">{ say.families_heading() }</h2>
            if let Some(on_new) = on_new {
                <button
                    class="button button--main"
                    type="button"
                    onclick={on_new.reform(|_| ())}
                >
                    { say.families_new() }
                </button>
            }
        </div>
    }
}
