//! What a person sees of their open store: the families, an assessment, or what is kept; and the way to lock it.

mod shown;

use wasm_bindgen_futures::spawn_local;
use yew::{Callback, Html, Properties, component, html, use_effect_with, use_mut_ref};
use zajedno_core::Language;
use zajedno_text::Catalogue;

use self::shown::Shown;
use super::HEADING_ID;
use crate::components::notices::{other_window, unsaved};
use crate::components::office_bar::office_bar;
use crate::components::offline::offline;
use crate::hooks::{
    At, Opening, SharedVault, settled, use_focus_after_move, use_office, use_session, use_title,
};
use crate::services::offline::Offline;

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct OfficePageProps {
    pub(crate) opening: Opening,
    pub(crate) vault: SharedVault,
    pub(crate) language: Language,
    pub(crate) offline: Offline,
    /// Leaves for another version of the page.
    pub(crate) on_update: Callback<()>,
}

#[component]
pub(crate) fn OfficePage(props: &OfficePageProps) -> Html {
    let OfficePageProps {
        opening,
        vault,
        language,
        offline: offline_now,
        on_update,
    } = props;
    let say = Catalogue::new(*language);
    let office = use_office(vault, opening);
    let session = use_session(vault, &office.saving);
    let acts = &office.acts;
    {
        // Whoever takes over begins with what the other window left; what was open here may be old.
        let (acts, is_first) = (acts.clone(), use_mut_ref(|| true));
        use_effect_with(session.is_reading_only, move |is_reading_only| {
            if is_first.replace(false) {
                acts.show(At::Families);
            } else if *is_reading_only {
                acts.read_again();
            } else {
                acts.go(At::Families);
            }
        });
    }
    let heading = match &office.at {
        At::Families | At::Desk(_) => say.families_heading(),
        At::Keeping => say.keeping_heading(),
        At::Centre => say.centre_heading(),
        At::HandOver(_) => say.handover_heading(),
        At::Services => say.services_heading(),
    };
    // The desk has titles of its own.
    let is_titled = !matches!(office.at, At::Desk(_));
    let title = is_titled.then(|| say.page_title(&say.app_title(), &heading));
    use_title(*language, title);
    use_focus_after_move(HEADING_ID.to_owned(), office.moves);
    let on_update = {
        let (saving, on_update) = (office.saving.clone(), on_update.clone());
        Callback::from(move |()| {
            let (saving, on_update) = (saving.clone(), on_update.clone());
            spawn_local(async move {
                settled(&saving).await;
                // What is not saved says so on the page, and keeps it open.
                if saving.now().is_safe() {
                    on_update.emit(());
                }
            });
        })
    };
    let shown = Shown {
        say,
        opening,
        vault,
        office: &office,
        is_reading_only: session.is_reading_only,
    };
    html! {
        <>
            { office_bar(say, &vault.0.name(), &office.at, acts, &session.lock) }
            <main class="page">
                if session.asks {
                    { unsaved(say, &session.stay, &session.leave) }
                }
                if session.is_reading_only {
                    { other_window(say, &session.take) }
                }
                { shown.draw() }
            </main>
            <footer class="foot">{ offline(say, *offline_now, &on_update) }</footer>
        </>
    }
}
