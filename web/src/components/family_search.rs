//! What the list of families is searched by.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::{AttrValue, Callback, Event, Html, InputEvent, TargetCast as _, html};
use zajedno_core::assessment::Kind;
use zajedno_text::Catalogue;

use crate::services::page;
use crate::state::families::{Order, Search};

const KINDS: [Kind; 3] = [Kind::Initial, Kind::Directed, Kind::Review];

/// `levels` are those that occur, by rank.
pub(crate) fn family_search(
    say: Catalogue,
    search: &Search,
    levels: &[(u8, String)],
    on_search: &Callback<Search>,
) -> Html {
    let with = |change: fn(&mut Search, String)| {
        let (search, on_search) = (search.clone(), on_search.clone());
        Callback::from(move |value| {
            let mut next = search.clone();
            change(&mut next, value);
            on_search.emit(next);
        })
    };
    let on_words = with(|search, words| search.words = words);
    let on_words = on_words
        .reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
    html! {
        <form
            class="families__search"
            role="search"
            autocomplete="off"
            onsubmit={page::stay()}
        >
            <div class="field">
                <label class="field__label" for="search">{ say.families_search() }</label>
                <input
                    class="field__input"
                    type="search"
                    id="search"
                    autocomplete="off"
                    value={search.words.clone()}
                    oninput={on_words}
                />
            </div>
            { select(
                ("search-kind", say.families_kind().into_owned()),
                kinds(say, search),
                &with(|search, position| {
                    let kind = position.parse().ok().and_then(|it: usize| KINDS.get(it));
                    search.kind = kind.copied();
                }),
            ) }
            { select(
                ("search-level", say.families_level().into_owned()),
                of_levels(say, search, levels),
                &with(|search, rank| search.rank = rank.parse().ok()),
            ) }
            { select(
                ("search-order", say.families_order().into_owned()),
                orders(say, search),
                &with(|search, tag| {
                    let order = Order::ALL.into_iter().find(|it| it.tag() == tag);
                    search.order = order.unwrap_or_default();
                }),
            ) }
        </form>
    }
}

/// What can be chosen: the value, the words, and whether it is chosen.
type Choice = (AttrValue, AttrValue, bool);

fn any(say: Catalogue, is_chosen: bool) -> Choice {
    let words = say.families_any().into_owned();
    (AttrValue::default(), words.into(), is_chosen)
}

fn kinds(say: Catalogue, search: &Search) -> Vec<Choice> {
    let kinds = KINDS.iter().enumerate().map(|(position, kind)| {
        let words = say.kind(*kind).into_owned();
        let is_chosen = search.kind == Some(*kind);
        (position.to_string().into(), words.into(), is_chosen)
    });
    let any = any(say, search.kind.is_none());
    std::iter::once(any).chain(kinds).collect()
}

fn of_levels(say: Catalogue, search: &Search, levels: &[(u8, String)]) -> Vec<Choice> {
    let levels = levels.iter().map(|(rank, title)| {
        let is_chosen = search.rank == Some(*rank);
        (rank.to_string().into(), title.clone().into(), is_chosen)
    });
    let any = any(say, search.rank.is_none());
    std::iter::once(any).chain(levels).collect()
}

fn orders(say: Catalogue, search: &Search) -> Vec<Choice> {
    let orders = Order::ALL.map(|order| {
        let words = match order {
            Order::Changed => say.families_order_changed(),
            Order::Review => say.families_order_review(),
            Order::Reference => say.families_order_reference(),
        };
        let is_chosen = search.order == order;
        (order.tag().into(), words.into_owned().into(), is_chosen)
    });
    orders.into()
}

fn select(
    (id, label): (&'static str, String),
    options: Vec<Choice>,
    on_choice: &Callback<String>,
) -> Html {
    let onchange =
        on_choice.reform(|event: Event| event.target_unchecked_into::<HtmlSelectElement>().value());
    html! {
        <div class="field">
            <label class="field__label" for={id}>{ label }</label>
            <select class="field__input" {id} {onchange}>
                { for options.into_iter().map(|(value, words, selected)| {
                    html! { <option {value} {selected}>{ words }</option> }
                }) }
            </select>
        </div>
    }
}
