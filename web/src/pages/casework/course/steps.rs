//! The steps that may follow: a button for each, and a small form for the one that is taken.

use yew::{Callback, Html, Properties, SubmitEvent, component, html, use_state};
use zajedno_casework::Moment;
use zajedno_text::Catalogue;

use super::step_form::step_form;
use super::words::{step_done, step_name};
use crate::hooks::{use_lead, use_said};
use crate::pages::casework::CaseProps;
use crate::services::clock;
use crate::state::course::{StepEntry, waits_for_what_lacks};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct StepsProps {
    pub(super) case: CaseProps,
    /// Whose store it is.
    pub(super) person: String,
    /// Something must be written before the assessment is given on.
    pub(super) is_lacking: bool,
}

#[component]
pub(super) fn Steps(props: &StepsProps) -> Html {
    let StepsProps {
        case,
        person,
        is_lacking,
    } = props;
    let say = case.page.setting.say();
    let casework = &case.casework;
    let said = use_said("course-step-said");
    let entry = use_state(|| None::<StepEntry>);
    let lead = use_lead();
    // A step that does not follow any more is not asked about.
    let open = entry
        .as_ref()
        .filter(|it| casework.status.offers().contains(&it.step));
    if let Some(it) = open {
        let problems = it.problems(casework, person);
        let onsubmit = {
            let (entry, lead, casework) = (entry.clone(), lead.clone(), casework.clone());
            let (person, tell, on_change) = (person.clone(), said.tell, case.on_change.clone());
            Callback::from(move |event: SubmitEvent| {
                event.prevent_default();
                let Some(sent) = entry.as_ref() else { return };
                let now = Moment::new(clock::moment());
                if let Some(after) = sent.taken(&casework, &person, now) {
                    tell.emit(step_done(say, sent.step));
                    on_change.emit(after);
                    entry.set(None);
                } else {
                    lead.emit(sent.problems(&casework, &person).first().to_owned());
                    entry.set(Some(StepEntry {
                        is_sent: true,
                        ..sent.clone()
                    }));
                }
            })
        };
        let on_entry = {
            let entry = entry.clone();
            Callback::from(move |it| entry.set(it))
        };
        let on_cancel = {
            let entry = entry.setter();
            Callback::from(move |_| {
                entry.set(None);
                lead.emit("course-steps".to_owned());
            })
        };
        let form = step_form(say, it, &problems, &on_entry, &on_cancel, &onsubmit);
        return framed(say, html! { <>{ said.line }{ form }</> });
    }
    let is_waiting = |step| *is_lacking && waits_for_what_lacks(step);
    let offers = casework.status.offers().iter().copied();
    let buttons = offers.clone().filter(|step| !is_waiting(*step));
    let buttons = buttons.map(|step| {
        let (entry, lead) = (entry.clone(), lead.clone());
        let (casework, person) = (casework.clone(), person.clone());
        let onclick = Callback::from(move |_| {
            entry.set(Some(StepEntry::new(step, &casework, &person)));
            lead.emit("step-heading".to_owned());
        });
        html! { <button class="button" type="button" {onclick}>{ step_name(say, step) }</button> }
    });
    framed(
        say,
        html! {
            <>
                { said.line }
                if offers.clone().any(is_waiting) {
                    <p>{ say.course_waits() }</p>
                }
                <div class="buttons">{ for buttons }</div>
            </>
        },
    )
}

fn framed(say: Catalogue, content: Html) -> Html {
    html! {
        <section class="card" aria-labelledby="course-steps">
            <h3 class="card__heading" id="course-steps" tabindex="-1">{ say.course_steps() }</h3>
            { content }
        </section>
    }
}
