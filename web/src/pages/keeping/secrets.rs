//! Another passphrase, and another recovery code.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::{Callback, Html, Properties, component, html, use_state};
use zajedno_core::Language;
use zajedno_text::Catalogue;

use crate::components::asking::{Field, asking};
use crate::hooks::SharedVault;
use crate::pages::gate::{Busy, Code, GateProblem, new_passphrase, new_passphrase_fields};
use crate::services::page;
use crate::services::unlocking::{change_passphrase, new_code};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct SecretsProps {
    pub(crate) language: Language,
    pub(crate) vault: SharedVault,
}

#[component]
pub(crate) fn Secrets(SecretsProps { language, vault }: &SecretsProps) -> Html {
    let say = Catalogue::new(*language);
    let passphrase = use_state(Busy::default);
    let is_changed = use_state(|| false);
    let code = use_state(Busy::default);
    let made = use_state(|| None::<Rc<str>>);
    let on_passphrase = {
        let (vault, busy, changed) = (vault.clone(), passphrase.setter(), is_changed.setter());
        Callback::from(move |sent: Vec<String>| {
            let [now, new, again] = sent.as_slice() else {
                return;
            };
            if let Some(problem) = new_passphrase(new, again) {
                busy.set(Busy::Refused(problem));
                return;
            }
            let (now, new) = (now.clone(), new.clone());
            let (vault, busy, changed) = (vault.clone(), busy.clone(), changed.clone());
            busy.set(Busy::Working);
            spawn_local(async move {
                let done = change_passphrase(&vault.0, &now, &new).await;
                changed.set(done.is_ok());
                if done.is_ok() {
                    for id in ["passphrase-now", "new-passphrase", "again"] {
                        page::empty(id);
                    }
                }
                busy.set(match done {
                    Ok(()) => Busy::Not,
                    Err(problem) => Busy::Refused(GateProblem::Unlock(problem)),
                });
            });
        })
    };
    let on_code = {
        let (vault, busy, made) = (vault.clone(), code.setter(), made.setter());
        Callback::from(move |sent: Vec<String>| {
            let (vault, busy, made) = (vault.clone(), busy.clone(), made.clone());
            busy.set(Busy::Working);
            spawn_local(async move {
                match new_code(&vault.0, &sent.concat()).await {
                    Ok(code) => {
                        busy.set(Busy::Not);
                        made.set(Some(code.into()));
                    }
                    Err(problem) => busy.set(Busy::Refused(GateProblem::Unlock(problem))),
                }
            });
        })
    };
    let mut fields = vec![Field::secret("passphrase-now", say.secrets_now())];
    fields.extend(new_passphrase_fields(say));
    let change = passphrase.asking(say, "change-passphrase", fields, say.secrets_change());
    let fields = vec![Field::secret("passphrase-for-code", say.secrets_now())];
    let another = code.asking(say, "another-code", fields, say.secrets_new_code());
    let on_done = {
        let made = made.setter();
        Callback::from(move |()| made.set(None))
    };
    html! {
        <section class="card" aria-labelledby="secrets">
            <h3 class="card__heading" id="secrets">{ say.secrets_heading() }</h3>
            if *is_changed {
                <p role="status">{ say.secrets_changed() }</p>
            }
            { asking(change, &on_passphrase) }
            <p>{ say.secrets_new_code_why() }</p>
            if let Some(code) = &*made {
                <Code language={*language} code={code.clone()} {on_done} />
            } else {
                { asking(another, &on_code) }
            }
        </section>
    }
}
