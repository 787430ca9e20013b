//! The judgement on one child: the levels, what was given, and the form for another.

use yew::{
    Callback, Html, MouseEvent, Properties, SubmitEvent, component, html, use_reducer, use_state,
};
use zajedno_casework::ChildFigures;

use super::form::{Form, judgement_form};
use super::levels::{given, levels};
use super::taking_back::{TakingBack, taking_back};
use super::ways::{judge, limits, ways};
use crate::hooks::{use_lead, use_said};
use crate::pages::casework::CaseProps;
use crate::state::judgement::{Edit, JudgementEntry, no_judging};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct OfChildProps {
    pub(super) case: CaseProps,
    /// The position of the child.
    pub(super) position: usize,
    pub(super) figures: ChildFigures,
}

/// What is asked for below the levels.
#[derive(Clone, PartialEq)]
enum Asked {
    Nothing,
    Judgement,
    TakingBack(TakingBack),
}

#[component]
pub(super) fn OfChild(props: &OfChildProps) -> Html {
    let OfChildProps {
        case,
        position,
        figures,
    } = props;
    let (position, page) = (*position, &case.page);
    let (setting, say) = (&page.setting, page.setting.say());
    let id = format!("judgement-{position}");
    let said = use_said(&format!("{id}-said"));
    let lead = use_lead();
    let asked = use_state(|| Asked::Nothing);
    let entry = use_reducer(|| JudgementEntry::new(None, setting.today));
    let Some(child) = page.assessment.children.get(position) else {
        return Html::default();
    };
    let on_edit: Callback<Edit> = entry.dispatcher().into();
    // Asks for something else, and leads there.
    let ask = {
        let (asked, lead, id) = (asked.setter(), lead.clone(), id.clone());
        move |what, to: &str| {
            asked.set(what);
            lead.emit(format!("{id}-{to}"));
        }
    };
    let person = page.keeping.vault.0.name();
    let on_cancel = {
        let ask = ask.clone();
        Callback::from(move |_: MouseEvent| ask(Asked::Nothing, "heading"))
    };
    let can_change = !page.is_reading_only && !case.casework.is_locked();
    let below = match &*asked {
        _ if !can_change => Html::default(),
        Asked::Nothing => {
            let on_write = {
                let ask = ask.clone();
                let first = JudgementEntry::new(child.judgement.as_ref(), setting.today);
                Callback::from(move |_: MouseEvent| {
                    on_edit.emit(Edit::Anew(first.clone()));
                    ask(Asked::Judgement, "form");
                })
            };
            let on_back = Callback::from(move |_: MouseEvent| {
                ask(Asked::TakingBack(TakingBack::default()), "back");
            });
            let on_write = no_judging(figures).is_none().then_some(on_write);
            ways(say, child.judgement.is_some(), on_write, on_back)
        }
        Asked::Judgement => {
            let onsubmit = {
                let (case, entry, on_edit) = (case.clone(), entry.clone(), on_edit.clone());
                let (figures, person, tell) = (figures.clone(), person.clone(), said.tell);
                let (id, asked) = (id.clone(), asked.setter());
                Callback::from(move |event: SubmitEvent| {
                    event.prevent_default();
                    let limits = limits(&case, &figures, &person);
                    let list = &case.page.setting.instrument;
                    if let Some(judgement) = entry.judgement(list, &limits) {
                        let reason = judgement.reason.clone();
                        judge(&case, position, Some(judgement), &reason);
                        asked.set(Asked::Nothing);
                        tell.emit(say.judgement_page_kept());
                    } else {
                        on_edit.emit(Edit::Sent);
                        lead.emit(format!("{id}-{}", entry.problems(&limits).first()));
                    }
                })
            };
            judgement_form(&Form {
                id: &id,
                setting,
                entry: &entry,
                limits: limits(case, figures, &person),
                on_edit: &on_edit,
                on_cancel: &on_cancel,
                onsubmit: &onsubmit,
            })
        }
        Asked::TakingBack(it) => {
            let on_typed = {
                let asked = asked.setter();
                Callback::from(move |it| asked.set(Asked::TakingBack(it)))
            };
            let (case, asked, tell) = (case.clone(), asked.setter(), said.tell);
            let on_back = Callback::from(move |reason: String| {
                judge(&case, position, None, &reason);
                asked.set(Asked::Nothing);
                tell.emit(say.judgement_page_taken_back());
            });
            taking_back(say, &id, it, (&on_typed, &lead), &on_cancel, &on_back)
        }
    };
    let heading = format!("{id}-heading");
    html! {
        <section class="card" aria-labelledby={heading.clone()}>
            <h3 class="card__heading" id={heading} tabindex="-1">
                { say.subject_child(&child.reference) }
            </h3>
            { levels(setting, &page.assessment, child, figures) }
            if let Some(judgement) = &child.judgement {
                { given(setting, judgement, figures.judging.as_ref()) }
            }
            { said.line }
            { below }
        </section>
    }
}
