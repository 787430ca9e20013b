//! What is agreed with the family: the conference, and where the child is to live for good.

use std::borrow::Cow;

use yew::{AttrValue, Callback, Html, html};
use zajedno_casework::Goal;
use zajedno_form::DateField;

use super::Drawing;
use crate::components::choice::choice;
use crate::components::field::Field;
use crate::state::plan::{ConferenceEdit, PlanEdit};

pub(super) fn conference(it: &Drawing<'_>) -> Html {
    let say = it.setting.say();
    let conference = it.plan.conference.as_ref();
    let on = |edit: fn(String) -> ConferenceEdit| -> Callback<String> {
        it.on_edit
            .reform(move |text| PlanEdit::Conference(edit(text)))
    };
    html! {
        <fieldset class="card" disabled={it.is_reading_only}>
            <legend class="card__heading">{ say.plan_conference() }</legend>
            <p>{ say.plan_conference_what() }</p>
            <DateField
                setting={it.setting.clone()}
                id="conference-on"
                label={AttrValue::from(say.plan_conference_on())}
                date={conference.and_then(|it| it.on)}
                on_change={it.on_edit.reform(|day| PlanEdit::Conference(ConferenceEdit::On(day)))}
                may_be_to_come=true
            />
            { Field::new("conference-who", say.plan_conference_who())
                .text(conference.map_or("", |it| &it.who), &on(ConferenceEdit::Who)) }
            { Field::new("conference-agreed", say.plan_conference_agreed())
                .text(conference.map_or("", |it| &it.agreed), &on(ConferenceEdit::Agreed)) }
        </fieldset>
    }
}

pub(super) fn goal(it: &Drawing<'_>) -> Html {
    let say = it.setting.say();
    let choice = |goal: Option<Goal>, words: Cow<'static, str>| {
        let on_choice = it.on_edit.reform(move |()| PlanEdit::Goal(goal));
        let words = html! { { words } };
        choice("goal".to_owned(), words, it.plan.goal == goal, &on_choice)
    };
    html! {
        <section class="card" aria-labelledby="plan-goal">
            <h3 class="card__heading" id="plan-goal">{ say.plan_goal() }</h3>
            <fieldset class="choices" disabled={it.is_reading_only}>
                <legend>{ say.plan_goal_what() }</legend>
                { choice(Some(Goal::StayTogether), say.plan_goal_stay_together()) }
                { choice(Some(Goal::ReturnHome), say.plan_goal_return_home()) }
                { choice(Some(Goal::Kinship), say.plan_goal_kinship()) }
                { choice(Some(Goal::Other), say.plan_goal_other()) }
                { choice(None, say.plan_goal_none()) }
            </fieldset>
            <fieldset disabled={it.is_reading_only}>
                { Field::new("goal-in-words", say.plan_goal_in_words())
                    .text(&it.plan.goal_in_words, &it.on_edit.reform(PlanEdit::GoalInWords)) }
            </fieldset>
        </section>
    }
}
