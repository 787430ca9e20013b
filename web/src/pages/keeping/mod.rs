//! What is kept: backup, restoring, the passphrase, locking by itself, and deleting everything.

mod clear;
mod file;
mod pause;
mod plan;
mod restore;
mod secrets;

use wasm_bindgen_futures::spawn_local;
use yew::{Callback, Html, Properties, component, html, use_state};
use zajedno_core::Language;
use zajedno_text::Catalogue;

use self::pause::idle_choice;
pub(crate) use self::restore::Restore;
use self::secrets::Secrets;
use super::HEADING_ID;
use crate::components::sure::{Sure, SureWords};
use crate::hooks::SharedVault;
use crate::services::{clock, download, page};
use crate::state::backup::BackedUp;

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct KeepingProps {
    pub(crate) language: Language,
    pub(crate) vault: SharedVault,
    pub(crate) backed_up: BackedUp,
    /// Another window works: nothing is restored, changed or deleted here.
    pub(crate) is_reading_only: bool,
    /// What is kept, or what is known of backups, has changed.
    pub(crate) on_changed: Callback<()>,
}

#[component]
pub(crate) fn Keeping(props: &KeepingProps) -> Html {
    let KeepingProps {
        language,
        vault,
        backed_up,
        is_reading_only,
        on_changed,
    } = props;
    let say = Catalogue::new(*language);
    let said = use_state(|| None);
    let on_backup = {
        let (vault, said, on_changed) = (vault.clone(), said.setter(), on_changed.clone());
        Callback::from(move |_| {
            let (vault, said, on_changed) = (vault.clone(), said.clone(), on_changed.clone());
            spawn_local(async move {
                said.set(Some(back_up(&vault).await));
                on_changed.emit(());
            });
        })
    };
    let on_delete_all = {
        let (vault, said) = (vault.clone(), said.setter());
        Callback::from(move |()| {
            let (vault, said) = (vault.clone(), said.clone());
            spawn_local(async move {
                match vault.0.remove_all().await {
                    Ok(()) => page::reload(),
                    Err(_) => said.set(Some(false)),
                }
            });
        })
    };
    html! {
        <div class="column">
            <h2 id={HEADING_ID} tabindex="-1">{ say.keeping_heading() }</h2>
            <section class="card" aria-labelledby="backup">
                <h3 class="card__heading" id="backup">{ say.backup_heading() }</h3>
                <p>{ say.backup_what() }</p>
                { for backed_up.words(say).into_iter().map(|words| html! { <p>{ words }</p> }) }
                { said_of(say, *said) }
                <button class="button button--main" type="button" onclick={on_backup}>
                    { say.backup_make() }
                </button>
            </section>
            if !is_reading_only {
                <Restore language={*language} vault={vault.clone()} on_restored={on_changed} />
                <Secrets language={*language} vault={vault.clone()} />
            }
            { idle_choice(say) }
            if !is_reading_only {
                { delete_all(say, &on_delete_all) }
            }
        </div>
    }
}

/// Whether a backup was handed to the browser.
async fn back_up(vault: &SharedVault) -> bool {
    let made = clock::moment();
    let Ok(file) = vault.0.backup(&made).await else {
        return false;
    };
    if !download::give(&download::name(&made), &file) {
        return false;
    }
    // The file is there all the same when this is refused; the reminder comes too early then.
    let _ = vault
        .0
        .change_settings(|settings| settings.backed_up = Some(made))
        .await;
    true
}

fn said_of(say: Catalogue, said: Option<bool>) -> Html {
    match said {
        None => Html::default(),
        Some(true) => html! { <p role="status">{ say.backup_made() }</p> },
        Some(false) => {
            html! { <p class="asking__problem" role="alert">{ say.keeping_refused() }</p> }
        }
    }
}

fn delete_all(say: Catalogue, on_yes: &Callback<()>) -> Html {
    let words = SureWords {
        ask: say.all_heading(),
        sure: say.all_sure(),
        yes: say.all_yes(),
        no: say.sure_no(),
    };
    html! {
        <section class="card" aria-labelledby="all">
            <h3 class="card__heading" id="all">{ say.all_heading() }</h3>
            <p>{ say.all_what() }</p>
            <Sure id="delete-all" {words} {on_yes} />
        </section>
    }
}
