//! What the family gets: what was seen and agreed, in plain words. No level, no points, nothing that measures anybody.

use yew::{Html, html};
use zajedno_casework::{Progress, Step, TaskKind};
use zajedno_core::assessment::{Answer, Subject};
use zajedno_core::id::IndicatorIndex;
use zajedno_core::instrument::{About, Indicator};
use zajedno_form::list_words;

use super::Matter;
use super::paper::{items, lines, paper, part};
use crate::components::words::{self, day};

pub(super) fn family(matter: &Matter<'_>, names_safety: bool) -> Html {
    let say = matter.say();
    let content = html! {
        <>
            <p>{ say.reports_family_dear() }</p>
            <p class="report__notice">{ say.reports_family_no_finding() }</p>
            { talked(matter) }
            { good(matter) }
            { hard(matter, names_safety) }
            { support(matter) }
            { view(matter, names_safety) }
            { rights(matter) }
        </>
    };
    html! {
        <div class="report--family">{ paper(matter, say.reports_family_title(), content) }</div>
    }
}

/// Everything that is answered: whom it is about, what it is, and the option.
fn answered<'a>(matter: &Matter<'a>) -> impl Iterator<Item = (Subject, &'a Indicator, &'a Answer)> {
    let (list, assessment) = (&matter.setting.instrument, matter.assessment);
    let children = 0..assessment.children.len();
    let subjects = std::iter::once(Subject::Family).chain(children.map(Subject::Child));
    subjects.flat_map(move |subject| {
        list.indexed().filter_map(move |(index, it)| {
            let answer = assessment.answer(subject, index)?;
            Some((subject, it, answer))
        })
    })
}

/// The domains in which something is answered.
fn talked(matter: &Matter<'_>) -> Html {
    let list = &matter.setting.instrument;
    let domains = list.indexed_domains().filter(|(domain, _)| {
        answered(matter).any(|(_, it, answer)| it.domain == *domain && *answer != Answer::Unknown)
    });
    let titles: Vec<_> = domains
        .map(|(_, it)| list_words(matter.setting, &it.title))
        .collect();
    if titles.is_empty() {
        return Html::default();
    }
    part(matter.say().reports_family_talked(), items(titles))
}

/// The strengths that are there.
fn good(matter: &Matter<'_>) -> Html {
    let say = matter.say();
    let is_there = |it: &Indicator, answer: &Answer| match answer {
        Answer::Option { option, .. } => {
            let points = it.options.get(option.position()).map_or(0, |it| it.points);
            it.kind.is_strength() && points > 0 && points * 2 >= it.most_points()
        }
        Answer::Unknown | Answer::NotApplicable => false,
    };
    let strengths: Vec<_> = answered(matter)
        .filter(|(_, it, answer)| is_there(it, answer))
        .map(|(subject, it, _)| of_subject(matter, subject, it))
        .collect();
    let content = if strengths.is_empty() {
        html! { <p>{ say.reports_family_good_none() }</p> }
    } else {
        items(strengths)
    };
    part(say.reports_family_good(), content)
}

/// What is needed, as the engine says. What concerns safety stands on no paper that others may read, unless it is wanted.
fn hard(matter: &Matter<'_>, names_safety: bool) -> Html {
    let say = matter.say();
    let list = &matter.setting.instrument;
    let children = matter.told.iter().flat_map(|told| &told.figures.children);
    let mut needs: Vec<(Subject, IndicatorIndex)> = Vec::new();
    for (position, child) in children.enumerate() {
        let found = child.needs.iter().filter_map(|id| list.find(id.as_str()));
        for index in found {
            let it = list.indicator(index);
            let subject = match it.about {
                About::Family => Subject::Family,
                About::Child => Subject::Child(position),
            };
            // What no support can change is nobody's difficulty.
            let can_change = !it.is_static && it.from_age.is_none();
            let is_named = names_safety || it.critical.is_none();
            if can_change && is_named && !needs.contains(&(subject, index)) {
                needs.push((subject, index));
            }
        }
    }
    let is_open = (matter.told.iter()).any(|told| !told.figures.is_final);
    let content = html! {
        <>
            if needs.is_empty() {
                if !is_open {
                    <p>{ say.reports_family_hard_none() }</p>
                }
            } else {
                <p>{ say.reports_family_hard_what() }</p>
                { items(needs.iter().map(|(subject, index)| {
                    of_subject(matter, *subject, list.indicator(*index))
                })) }
            }
            if is_open {
                <p>{ say.reports_family_unknown() }</p>
            }
        </>
    };
    part(say.reports_family_hard(), content)
}

fn of_subject(matter: &Matter<'_>, subject: Subject, it: &Indicator) -> Html {
    let words = list_words(matter.setting, &it.text);
    let child = match subject {
        Subject::Child(position) if matter.assessment.children.len() > 1 => {
            matter.assessment.children.get(position)
        }
        Subject::Family | Subject::Child(_) => None,
    };
    match child {
        Some(child) => html! {
            <><strong>{ matter.say().subject_child(&child.reference) }</strong>{ ": " }{ words }</>
        },
        None => words,
    }
}

/// The steps of the plan, and the help that is needed whatever else.
fn support(matter: &Matter<'_>) -> Html {
    let say = matter.say();
    let plan = &matter.casework.plan;
    let steps = plan.steps.iter();
    let steps = steps.filter(|step| step.progress != Progress::Dropped);
    let mut support: Vec<Html> = arranged(matter);
    support.extend(steps.map(|it| step(matter, it)));
    let goal = plan.goal_in_words.trim().to_owned();
    let content = html! {
        <>
            if !goal.is_empty() {
                <p>
                    <strong>{ say.plan_goal_in_words() }{ ":" }</strong>{ " " }
                    <span lang="">{ goal }</span>
                </p>
            }
            if support.is_empty() {
                <p>{ say.reports_family_support_none() }</p>
            } else {
                { items(support) }
            }
            for conference in &plan.conference {
                <p>
                    <strong>{ say.plan_conference() }</strong>
                    for on in conference.on {
                        { ": " }{ day(say, on) }
                    }
                </p>
                <p>{ say.reports_family_conference_what() }</p>
            }
            for due in matter.told.and_then(|told| told.figures.review_due) {
                <p>{ say.reports_family_again() }{ " " }<strong>{ day(say, due) }</strong></p>
            }
        </>
    };
    part(say.reports_family_support(), content)
}

/// What is to be arranged at once, once for the family.
fn arranged(matter: &Matter<'_>) -> Vec<Html> {
    let children = matter.told.iter().flat_map(|told| &told.figures.children);
    let mut flags: Vec<&str> = Vec::new();
    for task in children.flat_map(|child| &child.tasks) {
        if task.kind == TaskKind::Arrange && !flags.contains(&task.of.as_str()) {
            flags.push(&task.of);
        }
    }
    let flags = flags.into_iter();
    flags
        .map(|flag| words::task_of(matter.setting, TaskKind::Arrange, flag))
        .collect()
}

/// What is done, and below it who does it, by when, and how far it has come where that is not a matter of course.
fn step(matter: &Matter<'_>, it: &Step) -> Html {
    let say = matter.say();
    let state = match it.progress {
        Progress::Planned | Progress::UnderWay | Progress::Dropped => None,
        Progress::Waiting | Progress::Missing | Progress::Done => {
            Some(words::progress(say, it.progress))
        }
    };
    let who = it.who.trim().to_owned();
    let who = (!who.is_empty()).then(|| html! { <span lang="">{ who }</span> });
    let due = it.due.map(|due| html! { { day(say, due) } });
    let told = [
        who.map(|it| html! { <>{ say.plan_who() }{ ": " }{ it }</> }),
        due.map(|it| html! { <>{ say.plan_step_due() }{ ": " }{ it }</> }),
        state.map(|it| html! { { it } }),
        (it.progress == Progress::Missing).then(|| html! { { say.reports_family_missing() } }),
    ];
    let told = told.into_iter().flatten().enumerate();
    html! {
        <>
            <strong>{ words::step(matter.setting, it) }</strong>
            <span class="table__note">
                { for told.map(|(position, it)| html! {
                    <>
                        if position > 0 {
                            { " · " }
                        }
                        { it }
                    </>
                }) }
            </span>
        </>
    }
}

/// The family's own words; room for them where there are none yet.
fn view(matter: &Matter<'_>, names_safety: bool) -> Html {
    let say = matter.say();
    let list = &matter.setting.instrument;
    let view = &matter.casework.view;
    let mut said: Vec<Html> = [&view.whole, &view.contest]
        .into_iter()
        .map(|text| text.trim().to_owned())
        .filter(|text| !text.is_empty())
        .map(|text| html! { <p lang="">{ text }</p> })
        .collect();
    for it in view.answers.iter().filter(|it| !it.words.trim().is_empty()) {
        let index = list.find(it.indicator.as_str());
        let is_safety = index.is_some_and(|index| list.indicator(index).critical.is_some());
        if names_safety || !is_safety {
            said.push(html! {
                <p>
                    { words::question(matter.setting, it.indicator.as_str()) }{ " " }
                    <strong lang="">{ it.words.trim().to_owned() }</strong>
                </p>
            });
        }
    }
    let content = if said.is_empty() {
        html! { <><p>{ say.reports_family_view_none() }</p>{ lines(3) }</> }
    } else {
        said.into_iter().collect()
    };
    part(say.view_words(), content)
}

fn rights(matter: &Matter<'_>) -> Html {
    let say = matter.say();
    let rights = [
        say.reports_family_right_see(),
        say.reports_family_right_say(),
        say.reports_family_right_contest(),
        say.reports_family_right_change(),
    ];
    let assessor = matter.casework.assessor.trim();
    let content = html! {
        <>
            { items(rights.into_iter().map(|it| html! { { it } })) }
            if !assessor.is_empty() {
                <p>{ say.reports_family_contact(assessor) }</p>
            }
        </>
    };
    part(say.reports_family_rights(), content)
}
