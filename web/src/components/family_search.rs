//! What the list of families is searched by.

use std::iter::once;

use web_sys::HtmlInputElement;
use yew::{Callback, Html, InputEvent, TargetCast as _, html};
use zajedno_core::assessment::Kind;
use zajedno_text::Catalogue;

use super::field::Field;
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
                <label class="field__label" for="search">{ say.start_reference() }</label>
                <input
                    class="field__input"
                    type="search"
                    id="search"
                    autocomplete="off"
                    value={search.words.clone()}
                    oninput={on_words}
                />
            </div>
            { Field::new("search-kind", say.kind_label()).choice(
                kinds(say, search),
                &with(|search, position| {
                    let kind = position.parse().ok().and_then(|it: usize| KINDS.get(it));
                    search.kind = kind.copied();
                }),
            ) }
            { Field::new("search-level", say.level_label()).choice(
                of_levels(say, search, levels),
                &with(|search, rank| search.rank = rank.parse().ok()),
            ) }
            { Field::new("search-order", say.families_order()).choice(
                orders(say, search),
                &with(|search, tag| {
                    let order = Order::ALL.into_iter().find(|it| it.tag() == tag);
                    search.order = order.unwrap_or_default();
                }),
            ) }
        </form>
    }
}

fn line(value: String, words: String, selected: bool) -> Html {
    html! { <option {value} {selected}>{ words }</option> }
}

fn any(say: Catalogue, is_chosen: bool) -> Html {
    line(String::new(), say.families_any().into_owned(), is_chosen)
}

fn kinds(say: Catalogue, search: &Search) -> Html {
    let kinds = KINDS.iter().enumerate().map(|(position, kind)| {
        let words = say.kind(*kind).into_owned();
        line(position.to_string(), words, search.kind == Some(*kind))
    });
    once(any(say, search.kind.is_none())).chain(kinds).collect()
}

fn of_levels(say: Catalogue, search: &Search, levels: &[(u8, String)]) -> Html {
    let levels = levels
        .iter()
        .map(|(rank, title)| line(rank.to_string(), title.clone(), search.rank == Some(*rank)));
    once(any(say, search.rank.is_none()))
        .chain(levels)
        .collect()
}

fn orders(say: Catalogue, search: &Search) -> Html {
    let orders = Order::ALL.into_iter().map(|order| {
        let words = match order {
            Order::Changed => say.families_order_changed(),
            Order::Review => say.families_order_review(),
            Order::Reference => say.families_order_reference(),
        };
        line(
            order.tag().to_owned(),
            words.into_owned(),
            search.order == order,
        )
    });
    orders.collect()
}
