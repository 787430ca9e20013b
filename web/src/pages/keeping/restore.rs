//! Restoring from a file: first what would happen, then the button that does it.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::{Callback, Html, Properties, component, html, use_state};
use zajedno_core::Language;
use zajedno_text::Catalogue;

use super::file::{FileProblem, Stage, look, open};
use super::plan::{choose, lines, planned, words};
use crate::components::asking::{Asking, Field, asking};
use crate::hooks::SharedVault;
use crate::services::file;
use crate::services::vault::Restorable;

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct RestoreProps {
    pub(crate) language: Language,
    pub(crate) vault: SharedVault,
    pub(crate) on_restored: Callback<()>,
}

#[component]
pub(crate) fn Restore(props: &RestoreProps) -> Html {
    let RestoreProps {
        language,
        vault,
        on_restored,
    } = props;
    let say = Catalogue::new(*language);
    let stage = use_state(|| Stage::Choosing);
    let problem = use_state(|| None);
    let came = {
        let (stage, problem) = (stage.setter(), problem.setter());
        move |came: Result<Stage, FileProblem>, otherwise: Stage| {
            problem.set(came.as_ref().err().cloned());
            stage.set(came.unwrap_or(otherwise));
        }
    };
    let on_file = {
        let (vault, came) = (vault.clone(), came.clone());
        file::on_chosen(move |bytes| {
            let (vault, came) = (vault.clone(), came.clone());
            spawn_local(async move {
                let looked = look(&vault, &bytes.unwrap_or_default()).await;
                came(looked, Stage::Choosing);
            });
        })
    };
    let on_passphrase = {
        let (vault, came, now) = (vault.clone(), came.clone(), (*stage).clone());
        let working = stage.setter();
        Callback::from(move |sent: Vec<String>| {
            let Stage::Locked(backup) = now.clone() else {
                return;
            };
            let (vault, came) = (vault.clone(), came.clone());
            working.set(Stage::Working);
            spawn_local(async move {
                let passphrase = sent.concat();
                let planned = open(&vault, &backup, &passphrase).await;
                came(planned, Stage::Locked(backup));
            });
        })
    };
    let on_do = {
        let (vault, on_restored) = (vault.clone(), on_restored.clone());
        Callback::from(move |it: Rc<Restorable>| {
            let (vault, came, on_restored) = (vault.clone(), came.clone(), on_restored.clone());
            spawn_local(async move {
                let done = vault.0.restore(&it).await;
                let done = done
                    .map(|()| Stage::Done)
                    .map_err(|_not_stored| FileProblem::Refused);
                came(done, Stage::Choosing);
                on_restored.emit(());
            });
        })
    };
    let on_leave = {
        let stage = stage.setter();
        Callback::from(move |_| stage.set(Stage::Choosing))
    };
    let lines = problem.as_ref().map(lines);
    let problem = problem.as_ref().map(|it| words(say, it));
    html! {
        <section class="card" aria-labelledby="restore">
            <h3 class="card__heading" id="restore">{ say.restore_heading() }</h3>
            <p>{ say.restore_what() }</p>
            { match &*stage {
                Stage::Choosing | Stage::Done => html! {
                    <>
                        if let Stage::Done = *stage {
                            <p role="status">{ say.restore_done() }</p>
                        }
                        { choose(say, problem, &on_file) }
                        { for lines }
                    </>
                },
                Stage::Locked(_) | Stage::Working => {
                    let fields = vec![Field::secret("file-passphrase", say.restore_passphrase())];
                    let is_working = matches!(*stage, Stage::Working);
                    asking(Asking {
                        id: "file-unlock",
                        fields,
                        button: say.restore_look(),
                        busy: is_working.then(|| say.gate_unlocking()),
                        problem,
                    }, &on_passphrase)
                }
                Stage::Planned(it) => planned(say, it, &on_do, &on_leave),
            } }
        </section>
    }
}
