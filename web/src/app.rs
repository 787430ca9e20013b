//! The application: its language, and whose store is open.

use wasm_bindgen_futures::spawn_local;
use yew::{Html, component, html, use_effect_with, use_state};
use zajedno_text::Catalogue;

use crate::components::masthead::masthead;
use crate::components::offline::offline;
use crate::hooks::{Load, SharedVault, use_language, use_offline, use_opening};
use crate::pages::gate::Gate;
use crate::pages::not_opened::not_opened;
use crate::pages::office::OfficePage;
use crate::pages::parts;

/// Everything below the page's `<body>`.
#[component]
pub(crate) fn App() -> Html {
    let (language, on_language) = use_language();
    let opening = use_opening();
    let vault = use_state(|| None::<SharedVault>);
    let is_usable = matches!(opening, Load::Ready(_));
    let (offline_now, on_update) = use_offline(is_usable);
    use_effect_with(is_usable, |is_usable| {
        if *is_usable {
            // What does not arrive now is fetched again when it is needed, and said then.
            spawn_local(async {
                let _ = parts::fetch().await;
            });
        }
    });
    let say = Catalogue::new(language);
    let page = match (&opening, &*vault) {
        (Load::Waiting, _) => html! {
            <main class="page"><p class="opening">{ say.app_opening() }</p></main>
        },
        (Load::Failed(problem), _) => html! {
            <main class="page">{ not_opened(say, problem) }</main>
        },
        (Load::Ready(opening), None) => {
            let setter = vault.setter();
            let on_open = move |opened| setter.set(Some(opened));
            html! {
                <>
                    <main class="page">
                        <Gate opening={opening.clone()} {language} {on_open} />
                    </main>
                    <footer class="foot">{ offline(say, offline_now, &on_update) }</footer>
                </>
            }
        }
        (Load::Ready(opening), Some(vault)) => html! {
            <OfficePage
                opening={opening.clone()}
                vault={vault.clone()}
                {language}
                offline={offline_now}
                {on_update}
            />
        },
    };
    html! {
        <>
            { masthead(language, &on_language) }
            { page }
        </>
    }
}
