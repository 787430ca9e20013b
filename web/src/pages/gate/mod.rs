//! Before everything: whose store is opened, and with which passphrase.

mod check;
mod code;
mod forms;
mod step;

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::{Callback, Html, Properties, component, html, use_state};
use zajedno_core::Language;
use zajedno_text::Catalogue;

use self::check::check;
pub(crate) use self::check::{GateProblem, new_passphrase};
pub(crate) use self::code::Code;
pub(crate) use self::forms::{Busy, new_passphrase_fields};
use self::forms::{create, recover, unlock};
use self::step::{Step, ways};
use super::HEADING_ID;
use crate::components::saved::saved;
use crate::hooks::{Opening, SharedVault, use_focus_after_move, use_title};
use crate::services::page;
use crate::services::unlocking::{self, UnlockProblem};
use crate::services::vault::Vault;
use crate::state::saving::Saving;

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct GateProps {
    pub(crate) opening: Opening,
    pub(crate) language: Language,
    pub(crate) on_open: Callback<SharedVault>,
}

#[component]
pub(crate) fn Gate(props: &GateProps) -> Html {
    let GateProps {
        opening,
        language,
        on_open,
    } = props;
    let say = Catalogue::new(*language);
    let persons = &opening.persons;
    let step = use_state(|| {
        if persons.is_empty() {
            Step::Create
        } else {
            Step::Unlock
        }
    });
    let who = use_state(|| 0);
    let busy = use_state(Busy::default);
    let moves = use_state(|| 0);
    use_focus_after_move(HEADING_ID.to_owned(), *moves);
    let heading = match &*step {
        Step::Unlock => say.gate_heading(),
        Step::Create => say.gate_create_heading(),
        Step::Recover => say.gate_recover_heading(),
        Step::Made(..) => say.gate_code_heading(),
    };
    use_title(*language, Some(say.page_title(&say.app_title(), &heading)));
    let go = {
        let (step, moves, busy) = (step.clone(), moves, busy.setter());
        Callback::from(move |to| {
            busy.set(Busy::default());
            step.set(to);
            moves.set(*moves + 1);
        })
    };
    let done = {
        let (busy, on_open, go) = (busy.setter(), on_open.clone(), go.clone());
        Callback::from(
            move |done: Result<(Vault, Option<String>), UnlockProblem>| match done {
                Ok((vault, None)) => on_open.emit(SharedVault(Rc::new(vault))),
                Ok((vault, Some(code))) => {
                    go.emit(Step::Made(SharedVault(Rc::new(vault)), code.into()));
                }
                Err(problem) => {
                    let problem = GateProblem::Unlock(problem);
                    page::focus(problem.field());
                    busy.set(Busy::Refused(problem));
                }
            },
        )
    };
    let on_sent = {
        let (people, person) = (opening.people.clone(), persons.get(*who).cloned());
        let (step, persons, busy) = ((*step).clone(), persons.clone(), busy.setter());
        Callback::from(move |sent: Vec<String>| {
            let names = persons.iter().map(|it| it.name.as_str());
            if let Some(problem) = check(&step, &sent, names) {
                page::focus(problem.field());
                busy.set(Busy::Refused(problem));
                return;
            }
            busy.set(Busy::Working);
            let (people, person, done) = (people.clone(), person.clone(), done.clone());
            let step = step.clone();
            spawn_local(async move {
                done.emit(match (&step, sent.as_slice(), person) {
                    (Step::Unlock, [passphrase], Some(person)) => {
                        let vault = unlocking::unlock(people, person, passphrase).await;
                        vault.map(|vault| (vault, None))
                    }
                    (Step::Create, [name, passphrase, _], _) => {
                        let made = unlocking::create(people, name.trim(), passphrase).await;
                        made.map(|(vault, code)| (vault, Some(code)))
                    }
                    (Step::Recover, [code, passphrase, _], Some(person)) => {
                        let vault = unlocking::recover(people, person, code, passphrase).await;
                        vault.map(|vault| (vault, None))
                    }
                    _ => Err(UnlockProblem::Refused),
                });
            });
        })
    };
    let to = |step: Step| go.reform(move |_| step.clone());
    html! {
        <div class="gate">
            if !opening.people.are_kept() {
                { saved(say, Saving::Never, None) }
            }
            <section class="card" aria-labelledby={HEADING_ID}>
                <h2 class="card__heading" id={HEADING_ID} tabindex="-1">{ heading }</h2>
                { match &*step {
                    Step::Unlock => unlock(say, persons, (*who, who.setter()), *busy, &on_sent),
                    Step::Create => create(say, *busy, &on_sent),
                    Step::Recover => recover(say, *busy, &on_sent),
                    Step::Made(vault, code) => {
                        let (vault, on_open) = (vault.clone(), on_open.clone());
                        let on_done = Callback::from(move |()| on_open.emit(vault.clone()));
                        html! { <Code language={*language} code={code.clone()} {on_done} /> }
                    }
                } }
                { ways(say, &step, persons.is_empty(), &to) }
            </section>
        </div>
    }
}
