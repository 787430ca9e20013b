//! Where one is in the open store, and the way to lock it.

use yew::{Callback, Html, html};
use zajedno_text::Catalogue;

use crate::hooks::{Acts, At};

pub(crate) fn office_bar(
    say: Catalogue,
    name: &str,
    at: &At,
    acts: &Acts,
    on_lock: &Callback<()>,
) -> Html {
    let on_way = acts.on(Acts::go);
    let way = |to: fn() -> At, words| {
        let is_here = *at == to();
        html! {
            <button
                class="button button--quiet office-bar__way"
                type="button"
                aria-current={is_here.then_some("page")}
                onclick={on_way.reform(move |_| to())}
            >
                { words }
            </button>
        }
    };
    html! {
        <nav class="office-bar" aria-label={say.app_title()}>
            <div class="office-bar__inner">
                { way(|| At::Families, say.families_heading()) }
                { way(|| At::HandOver(None), say.handover_button()) }
                { way(|| At::Services, say.services_heading()) }
                { way(|| At::Centre, say.centre_heading()) }
                { way(|| At::Keeping, say.keeping_button()) }
                <span class="office-bar__name">{ name.to_owned() }</span>
                <button class="button" type="button" onclick={on_lock.reform(|_| ())}>
                    { say.lock_now() }
                </button>
            </div>
        </nav>
    }
}
