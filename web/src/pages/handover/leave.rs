//! What would leave, and the ways in which it can.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::{Callback, Html, MouseEvent, Properties, component, html, use_state};
use zajedno_core::Language;
use zajedno_sealing::Id;
use zajedno_text::Catalogue;

use super::leaving::{Leaving, Refused, Stage, clear, seal, table};
use super::said::{Ticked, Way, held, problem};
use crate::components::identified::identified;
use crate::components::tick::tick;
use crate::hooks::SharedVault;

#[derive(Clone, Properties)]
pub(super) struct LeaveProps {
    pub(super) language: Language,
    pub(super) vault: SharedVault,
    pub(super) leaving: Rc<Leaving>,
    pub(super) on_came: Callback<Result<Stage, Refused>>,
    pub(super) on_open: Callback<Id>,
    pub(super) on_changed: Callback<()>,
}

impl PartialEq for LeaveProps {
    fn eq(&self, other: &Self) -> bool {
        self.language == other.language && Rc::ptr_eq(&self.leaving, &other.leaving)
    }
}

#[component]
pub(super) fn Leave(props: &LeaveProps) -> Html {
    let (say, leaving) = (Catalogue::new(props.language), &props.leaving);
    let ticked = use_state(Ticked::default);
    let on_way = {
        let (props, ticked) = (props.clone(), ticked.clone());
        Callback::from(move |way| {
            if ticked.allows(way, &props.leaving) {
                leave(&props, way);
            } else {
                ticked.set(Ticked {
                    missing: Some(way),
                    ..*ticked
                });
            }
        })
    };
    let on_seen = {
        let ticked = ticked.clone();
        Callback::from(move |is_seen| {
            ticked.set(Ticked {
                is_seen,
                missing: None,
                ..*ticked
            });
        })
    };
    let on_warned = {
        let ticked = ticked.clone();
        Callback::from(move |is_warned| {
            ticked.set(Ticked {
                is_warned,
                missing: None,
                ..*ticked
            });
        })
    };
    let on_go = {
        let leaving = leaving.clone();
        let on_found = props.on_open.clone();
        Callback::from(move |place: usize| {
            if let Some(id) = leaving.found_in.get(place) {
                on_found.emit(*id);
            }
        })
    };
    let way = |way| on_way.reform(move |_: MouseEvent| way);
    let is_first_seen = ticked.is_seen || leaving.found.is_empty();
    html! {
        <>
            { held(say, leaving) }
            { identified(say, &leaving.found, ticked.is_seen, &on_seen, &on_go) }
            if ticked.missing.is_some() && !is_first_seen {
                { problem(say.identified_first()) }
            }
            <h4>{ say.handover_sealed() }</h4>
            <p>{ say.handover_sealed_what() }</p>
            <button class="button button--main" type="button" onclick={way(Way::Sealed)}>
                { say.handover_seal() }
            </button>
            <h4>{ say.handover_table() }</h4>
            <p>{ say.handover_table_what() }</p>
            <button class="button" type="button" onclick={way(Way::Table)}>
                { say.handover_table_make() }
            </button>
            <h4>{ say.handover_clear() }</h4>
            { problem(say.handover_clear_warning()) }
            { tick(say.handover_clear_tick(), ticked.is_warned, &on_warned) }
            if ticked.missing == Some(Way::Clear) && is_first_seen {
                { problem(say.handover_clear_first()) }
            }
            <button class="button" type="button" onclick={way(Way::Clear)}>
                { say.handover_clear_make() }
            </button>
            <button
                class="button button--quiet"
                type="button"
                onclick={props.on_came.reform(|_| Ok(Stage::Choosing))}
            >
                { say.handover_back() }
            </button>
        </>
    }
}

/// Does it, and tells what came of it.
fn leave(props: &LeaveProps, way: Way) {
    let it = props.clone();
    it.on_came.emit(Ok(Stage::Working));
    spawn_local(async move {
        it.on_came.emit(match way {
            Way::Sealed => seal(&it.vault, &it.leaving).await.map(Stage::Sealed),
            Way::Clear => clear(&it.vault, &it.leaving).await.map(|()| Stage::Given),
            Way::Table => table(&it.leaving).await.map(|()| Stage::Given),
        });
        it.on_changed.emit(());
    });
}
