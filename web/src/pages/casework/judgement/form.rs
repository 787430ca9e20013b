//! The fields of a judgement.

use std::borrow::Cow;

use yew::{Callback, Html, MouseEvent, SubmitEvent, html};
use zajedno_core::id::GroundId;
use zajedno_core::instrument::Ground;
use zajedno_form::Setting;
use zajedno_text::{Catalogue, spoken};

use crate::components::field::Field;
use crate::pages::casework::problems::{name_problem, text_problem};
use crate::state::judgement::{
    ApproverProblem, DayProblem, Edit, JudgementEntry, JudgementProblems, Limits, level_of,
};

/// A form with what it tells.
#[derive(Clone, Copy)]
pub(crate) struct Form<'a> {
    /// What the ids of its fields begin with.
    pub(crate) id: &'a str,
    pub(crate) setting: &'a Setting,
    pub(crate) entry: &'a JudgementEntry,
    pub(crate) limits: Limits<'a>,
    pub(crate) on_edit: &'a Callback<Edit>,
    pub(crate) on_cancel: &'a Callback<MouseEvent>,
    pub(crate) onsubmit: &'a Callback<SubmitEvent>,
}

pub(crate) fn judgement_form(form: &Form<'_>) -> Html {
    let Form { entry, on_edit, .. } = *form;
    let say = form.setting.say();
    let wrong = if entry.is_sent {
        entry.problems(&form.limits)
    } else {
        JudgementProblems::default()
    };
    let reason = form
        .field("reason", say.explain_judgement_reason())
        .hint(say.judgement_page_reason_hint())
        .problem(wrong.reason.map(|it| text_problem(say, it)));
    let approver = form
        .field("by", say.judgement_page_approved_by())
        .hint(say.judgement_page_approved_by_hint())
        .problem(wrong.approved_by.map(|it| approver_problem(say, it)));
    let day = form
        .field("on", say.judgement_page_approved_on())
        .problem(wrong.approved_on.map(|it| day_problem(say, it)));
    html! {
        <form class="asking" autocomplete="off" novalidate=true onsubmit={form.onsubmit}>
            <fieldset class="step">
                <legend class="step__name" id={format!("{}-form", form.id)} tabindex="-1">
                    { say.casework_judgement() }
                </legend>
                { form.ground(&wrong) }
                { form.level(&wrong) }
                { reason.text(&entry.reason, &on_edit.reform(Edit::Reason)) }
                { approver.line(&entry.approved_by, &on_edit.reform(Edit::ApprovedBy)) }
                { day.day(form.setting.today, &entry.approved_on, &on_edit.reform(Edit::ApprovedOn)) }
            </fieldset>
            <div class="buttons">
                <button class="button button--main" type="submit">
                    { say.judgement_page_keep() }
                </button>
                <button class="button button--quiet" type="button" onclick={form.on_cancel}>
                    { say.course_cancel() }
                </button>
            </div>
        </form>
    }
}

impl Form<'_> {
    fn field(&self, part: &str, label: Cow<'static, str>) -> Field {
        Field::new(format!("{}-{part}", self.id), label)
    }

    /// The grounds that allow a level now, by direction.
    fn ground(&self, wrong: &JudgementProblems) -> Html {
        let say = self.setting.say();
        let problem = wrong
            .is_without_ground
            .then(|| say.judgement_page_no_ground());
        let rule = self.setting.instrument.rules().map(|it| &it.judgement);
        let groups = rule.map(|it| {
            html! {
                <>
                    { self.grounds(&it.up, say.judgement_page_up()) }
                    { self.grounds(&it.down, say.judgement_page_down()) }
                </>
            }
        });
        let options = html! {
            <>
                <option selected={self.entry.ground.is_none()} value="">
                    { say.judgement_page_ground_none() }
                </option>
                { for groups }
            </>
        };
        let on_choice = self.on_edit.reform(|chosen: String| {
            Edit::Ground((!chosen.is_empty()).then(|| GroundId::new(&chosen)))
        });
        let field = self.field("ground", say.explain_judgement_ground());
        field.problem(problem).choice(options, &on_choice)
    }

    fn grounds(&self, grounds: &[Ground], label: Cow<'static, str>) -> Html {
        let is_possible = |ground: &&Ground| {
            let mut judgeable = self.limits.judgeable.iter();
            judgeable.any(|it| it.ground == ground.id)
        };
        let options = grounds.iter().filter(is_possible).map(|it| {
            let said = spoken(&it.title, self.setting.language);
            html! {
                <option
                    lang={said.lang()}
                    selected={self.entry.ground.as_ref() == Some(&it.id)}
                    value={it.id.to_string()}
                >
                    { said.text.as_ref() }
                </option>
            }
        });
        let options: Vec<Html> = options.collect();
        if options.is_empty() {
            return Html::default();
        }
        html! { <optgroup {label}>{ options }</optgroup> }
    }

    /// The levels that the ground allows.
    fn level(&self, wrong: &JudgementProblems) -> Html {
        let say = self.setting.say();
        let ranks = self.entry.ranks(self.limits.judgeable);
        let chosen = self.entry.rank(self.limits.judgeable);
        let list = &self.setting.instrument;
        let options = ranks.iter().filter_map(|rank| {
            let level = list.level(level_of(list, *rank)?);
            let said = spoken(&level.title, self.setting.language);
            Some(html! {
                <option
                    lang={said.lang()}
                    selected={chosen == Some(*rank)}
                    value={rank.to_string()}
                >
                    { said.text.as_ref() }
                </option>
            })
        });
        let options = html! {
            <>
                if chosen.is_none() {
                    <option selected=true value="">{ say.judgement_page_level_none() }</option>
                }
                { for options }
            </>
        };
        let on_choice = self
            .on_edit
            .reform(|chosen: String| Edit::Level(chosen.parse().ok()));
        let problem = wrong
            .is_without_level
            .then(|| say.judgement_page_no_level_chosen());
        let mut field = self.field("level", say.level_label());
        if ranks.is_empty() {
            field = field.hint(say.judgement_page_level_first());
        }
        field.problem(problem).choice(options, &on_choice)
    }
}

fn approver_problem(say: Catalogue, problem: ApproverProblem) -> Cow<'static, str> {
    match problem {
        ApproverProblem::Name(problem) => name_problem(say, problem),
        ApproverProblem::SamePerson => say.judgement_page_same_person(),
    }
}

fn day_problem(say: Catalogue, problem: DayProblem) -> Cow<'static, str> {
    match problem {
        DayProblem::Missing => say.judgement_page_no_day(),
        DayProblem::Later => say.judgement_page_later(),
    }
}
