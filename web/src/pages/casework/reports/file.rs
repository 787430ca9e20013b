//! The report for the file: everything.

use yew::{Html, html};
use zajedno_core::assessment::{Birth, Child, Judgement};
use zajedno_form::{list_words, result_on_paper};
use zajedno_text::explain::Topic;

use super::paper::{fact, facts, paper, part, typed};
use super::{Matter, answers, course, plan};
use crate::components::words::{self, day};

pub(super) fn file(matter: &Matter<'_>) -> Html {
    let say = matter.say();
    let content = html! {
        <>
            { particulars(matter) }
            for told in matter.told {
                { result_on_paper(matter.setting, &told.result, is_of_result) }
            }
            { judgements(matter) }
            { part(say.casework_plan(), plan::plan(matter)) }
            { course::own_view(matter) }
            { course::comments(matter) }
            { answers::answers(matter) }
            for told in matter.told {
                <div class="report__fine">
                    { part(
                        say.reports_account(),
                        result_on_paper(matter.setting, &told.account, is_of_account),
                    ) }
                </div>
            }
            { course::trail(matter) }
            { list(matter) }
        </>
    };
    paper(matter, say.reports_file_title(), content)
}

/// What is taken from the result: not what the report says itself in other places, or more of.
fn is_of_result(topic: Topic) -> bool {
    match topic {
        Topic::Level
        | Topic::Child
        | Topic::Reasons
        | Topic::Provisional
        | Topic::Flags
        | Topic::Shares
        | Topic::Domains
        | Topic::Open
        | Topic::Undecided
        | Topic::NotAsked
        | Topic::Settling
        | Topic::Lowering
        | Topic::CallsFor
        | Topic::Review
        | Topic::Sums
        | Topic::Rules
        | Topic::Statement => true,
        Topic::Assessment
        | Topic::Tasks
        | Topic::Services
        | Topic::Answers
        | Topic::OpenMore
        | Topic::List => false,
    }
}

/// What is taken from the account: what the result does not say.
fn is_of_account(topic: Topic) -> bool {
    match topic {
        Topic::Child | Topic::Reasons | Topic::Answers | Topic::Sums | Topic::Rules => true,
        Topic::Assessment
        | Topic::Level
        | Topic::Provisional
        | Topic::Flags
        | Topic::Tasks
        | Topic::Services
        | Topic::Shares
        | Topic::Domains
        | Topic::Open
        | Topic::OpenMore
        | Topic::Undecided
        | Topic::NotAsked
        | Topic::Settling
        | Topic::Lowering
        | Topic::CallsFor
        | Topic::Review
        | Topic::Statement
        | Topic::List => false,
    }
}

fn particulars(matter: &Matter<'_>) -> Html {
    let say = matter.say();
    let (assessment, casework) = (matter.assessment, matter.casework);
    let text = |text: String| html! { { text } };
    let mut told = vec![
        fact(say.start_reference(), text(assessment.reference.clone())),
        fact(say.kind_label(), html! { { say.kind(assessment.kind) } }),
        fact(say.start_date(), text(day(say, assessment.date))),
    ];
    told.extend(typed(say.course_assessor(), &casework.assessor));
    told.push(fact(
        say.course_status(),
        html! { { words::status(say, casework.status) } },
    ));
    if casework.reopened > 0 {
        let times = say.course_times(casework.reopened.into());
        told.push(fact(say.course_reopened(), text(times)));
    }
    let children = assessment.children.iter().map(|it| child(matter, it));
    let content = html! {
        <>
            { facts(told) }
            { facts(children) }
        </>
    };
    part(say.start_heading_change(), content)
}

fn child(matter: &Matter<'_>, it: &Child) -> Html {
    let say = matter.say();
    let birth = match it.birth {
        Some(Birth::Born(month)) => say.month_and_year(month.year(), month.month()),
        Some(Birth::Unborn) => say.open_unborn().into_owned(),
        None => say.open_birth_unknown().into_owned(),
    };
    let content = html! {
        <>
            { birth }
            if it.birth_estimated {
                { " " }{ say.open_estimated() }
            }
            if it.in_formal_care {
                { "; " }{ say.open_in_care() }
            }
            for previous in it.previous {
                { "; " }{ say.previous_level() }{ ": " }
                { list_words(matter.setting, &matter.setting.instrument.level(previous.level).title) }
                { " (" }{ day(say, previous.date) }{ ")" }
            }
        </>
    };
    fact(say.subject_child(&it.reference).into(), content)
}

fn judgements(matter: &Matter<'_>) -> Html {
    let say = matter.say();
    let children = matter.assessment.children.iter();
    let judged: Vec<_> = children
        .filter_map(|child| Some((child, child.judgement.as_ref()?)))
        .collect();
    let content = html! {
        if judged.is_empty() {
            <p>{ say.judgement_page_none() }</p>
        } else {
            for (child, judgement) in judged {
                <section>
                    <h5 class="report__heading">{ say.subject_child(&child.reference) }</h5>
                    { judged_by(matter, judgement) }
                </section>
            }
        }
    };
    part(say.casework_judgement(), content)
}

fn judged_by(matter: &Matter<'_>, it: &Judgement) -> Html {
    let say = matter.say();
    let list = &matter.setting.instrument;
    let rules = list.rules().map(|rules| &rules.judgement);
    let mut grounds = rules
        .into_iter()
        .flat_map(|it| it.up.iter().chain(&it.down));
    let ground = grounds.find(|ground| ground.id == it.ground).map_or_else(
        || html! { { it.ground.to_string() } },
        |ground| list_words(matter.setting, &ground.title),
    );
    let level = list_words(matter.setting, &list.level(it.level).title);
    let approved = [it.approved_by.trim().to_owned(), day(say, it.approved_on)].join(", ");
    let told = [
        Some(fact(say.level_label(), level)),
        Some(fact(say.explain_judgement_ground(), ground)),
        typed(say.explain_judgement_reason(), &it.reason),
        typed(say.explain_judgement_approved(), &approved),
    ];
    facts(told.into_iter().flatten())
}

fn list(matter: &Matter<'_>) -> Html {
    let say = matter.say();
    let list = &matter.setting.instrument;
    let name = list.name();
    let content = html! {
        <>
            <p><strong>{ list_words(matter.setting, list.title()) }</strong></p>
            <p>{ list_words(matter.setting, list.status()) }</p>
            <p class="report__reason">
                { say.reports_list_version(name.id.as_str(), &name.version.to_string()) }
                { " " }<span class="report__digest">{ name.digest.to_string() }</span>
            </p>
        </>
    };
    part(say.explain_list(), content)
}
