//! Services that answer what is hard now, to be chosen with the family.

use yew::{Callback, Html, html};
use zajedno_casework::{Directory, Figures, LocalService, Moment, Need, Proposal};
use zajedno_text::Catalogue;

use super::Drawing;
use super::steps::new_id;
use crate::components::words;
use crate::services::clock;
use crate::state::plan::{PlanEdit, step_of};

pub(super) fn proposals(it: &Drawing<'_>, figures: &Figures) -> Html {
    let say = it.setting.say();
    let nothing = Directory::default();
    let directory = it.directory.unwrap_or(&nothing);
    let list = &it.setting.instrument;
    let proposals = zajedno_casework::proposals(list, figures, directory, it.plan);
    html! {
        <section class="card" aria-labelledby="plan-proposals">
            <h3 class="card__heading" id="plan-proposals">{ say.plan_proposals() }</h3>
            if proposals.is_empty() {
                <p>{ say.plan_proposals_none() }</p>
            } else {
                <p>{ say.plan_proposals_what() }</p>
                <ul class="bare">
                    { for proposals.iter().map(|found| it.proposal(found, directory)) }
                </ul>
            }
        </section>
    }
}

impl Drawing<'_> {
    fn proposal(&self, found: &Proposal, directory: &Directory) -> Html {
        let say = self.setting.say();
        let heading = format!("proposal-{}", found.service);
        let local = directory.services.iter();
        let local = local.filter(|it| found.local.contains(&it.id));
        html! {
            <li class="boxed" key={found.service.as_str()}>
                <h4 class="plan-entry__head" id={heading.clone()}>
                    { words::service(self.setting, &found.service) }
                </h4>
                if found.local.is_empty() {
                    <p class="plan-entry__because">{ say.plan_local_none() }</p>
                } else {
                    <ul class="plan-entry__local">{ for local.map(|it| local_service(say, it)) }</ul>
                }
                <div class="plan-entry__because">
                    <p class="plan-entry__label">{ say.plan_answers() }</p>
                    <ul class="plan-entry__questions">
                        { for found.answers.iter().map(|need| self.need(need)) }
                    </ul>
                </div>
                { self.add(found, heading) }
            </li>
        }
    }

    fn need(&self, need: &Need) -> Html {
        let child = need.child.as_deref();
        html! {
            <li>
                { for self.question(&need.indicator, child) }
                { for child.and_then(|it| self.child_words(it)).map(|it| html! { <>{ " · " }{ it }</> }) }
                if need.could_lower {
                    { " " }<strong class="plan-entry__lowers">{ self.setting.say().plan_could_lower() }</strong>
                }
            </li>
        }
    }

    fn add(&self, found: &Proposal, heading: String) -> Html {
        let say = self.setting.say();
        if !found.steps.is_empty() {
            return html! { <p class="term">{ say.plan_is_in_plan() }</p> };
        }
        if self.is_reading_only {
            return Html::default();
        }
        let (on_edit, found) = (self.on_edit.clone(), found.clone());
        let on_add = Callback::from(move |_| {
            if let Some(id) = new_id() {
                let now = Moment::new(clock::moment());
                on_edit.emit(PlanEdit::Add(step_of(&found, id, now)));
            }
        });
        html! {
            <button class="button" type="button" aria-describedby={heading} onclick={on_add}>
                { say.plan_add() }
            </button>
        }
    }
}

/// Who offers a service here, and whether there is room.
fn local_service(say: Catalogue, it: &LocalService) -> Html {
    let told = [it.contact.as_str(), it.remark.as_str()];
    let told = told.into_iter().filter(|it| !it.trim().is_empty());
    html! {
        <li key={it.id.as_str()}>
            <strong>{ words::availability(say, it.availability) }</strong>
            if !it.title.trim().is_empty() {
                { ": " }{ &it.title }
            }
            { for told.map(|words| html! { <>{ " · " }{ words }</> }) }
        </li>
    }
}
