//! Handing a family over to another person, and taking in what another person hands over.

mod choose;
mod leave;
mod leaving;
mod said;

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::{Callback, Html, Properties, component, html, use_state};
use zajedno_core::Language;
use zajedno_sealing::Id;
use zajedno_text::Catalogue;

use self::choose::choose;
use self::leave::Leave;
use self::leaving::{Refused, Stage, look};
use self::said::{code, given};
use super::HEADING_ID;
use super::keeping::Restore;
use crate::hooks::SharedVault;
use crate::services::lists::OpenList;
use crate::state::families::Family;
use crate::state::handing::{Choice, references};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct HandOverProps {
    pub(crate) language: Language,
    pub(crate) vault: SharedVault,
    pub(crate) own: OpenList,
    pub(crate) families: Rc<[Family]>,
    /// The assessment whose family is to be handed over, where a person comes from one.
    pub(crate) of: Option<Id>,
    /// Another window works: nothing is handed over or taken in here.
    pub(crate) is_reading_only: bool,
    /// Opens an assessment.
    pub(crate) on_open: Callback<Id>,
    /// What is kept has changed.
    pub(crate) on_changed: Callback<()>,
}

#[component]
pub(crate) fn HandOver(props: &HandOverProps) -> Html {
    let HandOverProps {
        language,
        vault,
        own,
        families,
        of,
        is_reading_only,
        on_open,
        on_changed,
    } = props;
    let say = Catalogue::new(*language);
    let stage = use_state(|| Stage::Choosing);
    let is_refused = use_state(|| false);
    let came = {
        let (stage, is_refused) = (stage.setter(), is_refused.setter());
        Callback::from(move |came: Result<Stage, Refused>| {
            is_refused.set(came.is_err());
            stage.set(came.unwrap_or(Stage::Choosing));
        })
    };
    let on_choice = {
        let (vault, families, came) = (vault.clone(), families.clone(), came.clone());
        let own = own.clone();
        Callback::from(move |place: Option<usize>| {
            came.emit(Ok(Stage::Working));
            let (vault, families, came) = (vault.clone(), families.clone(), came.clone());
            let own = own.clone();
            spawn_local(async move {
                let reference = place.and_then(|it| references(&families).get(it).copied());
                let choice = reference.map_or(Choice::Everything, Choice::Family);
                let looked = look(say, &vault, &own, choice, &families).await;
                came.emit(looked.map(|it| Stage::Looked(Rc::new(it))));
            });
        })
    };
    let on_back = came.reform(|()| Ok(Stage::Choosing));
    let is_working = matches!(*stage, Stage::Working);
    let heading = html! { <h2 id={HEADING_ID} tabindex="-1">{ say.handover_heading() }</h2> };
    if *is_reading_only {
        return html! { <div class="column">{ heading }</div> };
    }
    html! {
        <div class="column">
            { heading }
            <section class="card" aria-labelledby="hand-over">
                <h3 class="card__heading" id="hand-over">{ say.handover_which() }</h3>
                <p>{ say.handover_what() }</p>
                if *is_refused {
                    <p class="asking__problem" role="alert">{ say.handover_refused() }</p>
                }
                { match &*stage {
                    Stage::Choosing | Stage::Working => {
                        choose(say, families, *of, is_working, &on_choice)
                    }
                    Stage::Looked(it) => html! {
                        <Leave
                            language={*language}
                            vault={vault.clone()}
                            leaving={it.clone()}
                            on_came={came}
                            {on_open}
                            {on_changed}
                        />
                    },
                    Stage::Sealed(it) => code(say, it, &on_back),
                    Stage::Given => given(say, &on_back),
                } }
            </section>
            <Restore language={*language} vault={vault.clone()} on_restored={on_changed} />
        </div>
    }
}
