//! What is agreed with the family: the conference, and where the child is to live for good.

use yew::{AttrValue, Callback, Html, html};
use zajedno_casework::Goal;
use zajedno_form::DateField;

use super::Drawing;
use crate::components::choice::choice;
use crate::components::field::Field;
use crate::components::words;
use crate::state::plan::{ConferenceEdit, PlanEdit};

const GOALS: [Goal; 4] = [
    Goal::StayTogether,
    Goal::ReturnHome,
    Goal::Kinship,
    Goal::Other,
];

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
    let choice = |goal: Option<Goal>| {
        let on_choice = it.on_edit.reform(move |()| PlanEdit::Goal(goal));
        let words = goal.map_or_else(|| say.plan_goal_none(), |it| words::goal(say, it));
        let words = html! { { words } };
        choice("goal".to_owned(), words, it.plan.goal == goal, &on_choice)
    };
    let goals = GOALS.map(Some).into_iter().chain([None]);
    html! {
        <section class="card" aria-labelledby="plan-goal">
            <h3 class="card__heading" id="plan-goal">{ say.plan_goal() }</h3>
            <fieldset class="choices" disabled={it.is_reading_only}>
                <legend>{ say.plan_goal_what() }</legend>
                { for goals.map(choice) }
            </fieldset>
            <fieldset role="none" disabled={it.is_reading_only}>
                { Field::new("goal-in-words", say.plan_goal_in_words())
                    .text(&it.plan.goal_in_words, &it.on_edit.reform(PlanEdit::GoalInWords)) }
            </fieldset>
        </section>
    }
}
