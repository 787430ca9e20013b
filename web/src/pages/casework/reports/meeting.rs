//! One page for a meeting: what is known in short, and what those who meet decide.

use yew::{Html, html};
use zajedno_casework::{Progress, Step, TaskKind};
use zajedno_core::Date;
use zajedno_core::order::sort_by;
use zajedno_form::{lines_on_paper, list_words};
use zajedno_text::explain::{Entry, Explanation, Line, Section, Target, Topic};

use super::paper::{items, lines, paper, part};
use super::{Matter, plan};
use crate::components::words::{self, day};

/// So much of each fits on a page.
const REASONS: usize = 5;
const OPEN: usize = 5;
const LOWERING: usize = 3;
const ROWS: usize = 7;
const DECISIONS: usize = 6;
/// The letters of what a person typed; the whole stands in the file.
const LETTERS: usize = 120;

pub(super) fn meeting(matter: &Matter<'_>) -> Html {
    let say = matter.say();
    let statement = matter.setting.instrument.statement();
    let content = html! {
        <>
            for told in matter.told {
                { lines_on_paper(matter.setting, &of_topic(&told.result, Topic::Level)) }
                { part(say.reports_meeting_why(), why(matter, &told.result)) }
                { part(say.reports_meeting_open(), open(matter, &told.result)) }
            }
            { lowering(matter) }
            { part(say.reports_meeting_plan(), agreed(matter)) }
            { part(say.reports_meeting_decide(), decide(matter)) }
            <p class="report__notice">
                { list_words(matter.setting, statement) }{ " " }{ say.reports_meeting_nobody() }
            </p>
        </>
    };
    html! {
        <div class="report--meeting">
            { paper(matter, say.reports_meeting_title(), content) }
        </div>
    }
}

/// The sections of a topic, wherever they stand.
fn sections<'s, 'a>(within: &'s [Section<'a>], topic: Topic) -> Vec<&'s Section<'a>> {
    let mut found = Vec::new();
    for section in within {
        if section.topic == topic {
            found.push(section);
        }
        found.extend(sections(&section.sections, topic));
    }
    found
}

fn of_topic<'a>(told: &Explanation<'a>, topic: Topic) -> Vec<Line<'a>> {
    let sections = sections(&told.sections, topic).into_iter();
    sections
        .flat_map(|section| section.lines.iter().cloned())
        .collect()
}

/// The rules that made the level, each with the sentence that says what it does.
fn why(matter: &Matter<'_>, told: &Explanation<'_>) -> Html {
    let (reasons, flags) = (of_topic(told, Topic::Reasons), of_topic(told, Topic::Flags));
    let mut short: Vec<_> = reasons.into_iter().take(REASONS).map(in_short).collect();
    short.extend(flags.into_iter().map(in_short));
    lines_on_paper(matter.setting, &short)
}

/// A line with the first sentence that stands below it.
fn in_short(line: Line<'_>) -> Line<'_> {
    match line {
        Line::Entry(mut entry) | Line::Level(mut entry) => {
            entry.details.retain(|it| matches!(it, Line::Sentence(_)));
            entry.details.truncate(1);
            Line::Entry(entry)
        }
        Line::Sentence(_) | Line::Table(_) => line,
    }
}

/// The questions that matter most, each with the day until which it is to be found out.
fn open(matter: &Matter<'_>, told: &Explanation<'_>) -> Html {
    let say = matter.say();
    let entries = |topic| -> Vec<Entry<'_>> {
        let lines = of_topic(told, topic).into_iter();
        let entries = lines.filter_map(|line| match line {
            Line::Entry(entry) => Some(entry),
            Line::Level(_) | Line::Sentence(_) | Line::Table(_) => None,
        });
        entries.collect()
    };
    let (mut open, more) = (entries(Topic::Open), entries(Topic::OpenMore).len());
    if open.is_empty() {
        return html! { <p>{ say.reports_meeting_nothing_open() }</p> };
    }
    let rest = more + open.len().saturating_sub(OPEN);
    open.truncate(OPEN);
    let drawn = open.into_iter().map(|entry| {
        let due = entry.target.as_ref().and_then(|it| due(matter, it));
        html! {
            <>
                <span lang={entry.label.lang()}>{ entry.label.text.into_owned() }</span>
                for due in due {
                    { " · " }<strong>{ say.plan_due(&day(say, due)) }</strong>
                }
            </>
        }
    });
    html! {
        <>
            { items(drawn) }
            { and_more(matter, rest) }
        </>
    }
}

/// Until when a question is to be found out.
fn due(matter: &Matter<'_>, target: &Target) -> Option<Date> {
    let children = &matter.told?.figures.children;
    let about = target.child.map(usize::from);
    let mut tasks = (children.iter().enumerate())
        .filter(|(position, _)| about.is_none_or(|child| child == *position))
        .flat_map(|(_, child)| &child.tasks);
    let task = tasks.find(|task| task.kind == TaskKind::FindOut && task.of == target.indicator);
    task?.due
}

fn and_more(matter: &Matter<'_>, rest: usize) -> Html {
    let rest = u64::try_from(rest).unwrap_or(u64::MAX);
    html! {
        if rest > 0 {
            <p class="report__reason">{ matter.say().reports_meeting_more(rest) }</p>
        }
    }
}

/// The smallest changes that would bring the level down; nothing at the lowest.
fn lowering(matter: &Matter<'_>) -> Html {
    let say = matter.say();
    let figures = matter.told.map(|told| &told.figures);
    let Some(figures) = figures.filter(|it| it.level.is_some_and(|level| level.upper > 0)) else {
        return Html::default();
    };
    let sets: Vec<_> = figures
        .children
        .iter()
        .flat_map(|it| &it.lowering)
        .collect();
    let shown = sets.iter().take(LOWERING).map(|set| {
        let questions = set.iter().enumerate().map(|(position, id)| {
            html! {
                <>
                    if position > 0 {
                        { " · " }
                    }
                    { words::question(matter.setting, id.as_str()) }
                </>
            }
        });
        html! {
            <>
                if set.len() > 1 {
                    { say.explain_together() }{ ": " }
                }
                { for questions }
            </>
        }
    });
    let content = if sets.is_empty() {
        html! { <p>{ say.reports_meeting_lowering_none() }</p> }
    } else {
        html! {
            <>
                { items(shown) }
                { and_more(matter, sets.len().saturating_sub(LOWERING)) }
            </>
        }
    };
    part(say.explain_lowering(), content)
}

/// What is still to be done, with its deadlines: what is due first stands first.
fn agreed(matter: &Matter<'_>) -> Html {
    // What is to be found out stands among the open questions.
    let mut all = plan::tasks(matter, |task| task != TaskKind::FindOut);
    all.extend(plan::steps(matter));
    all.retain(|line| !line.is_over);
    if all.is_empty() {
        return html! { <p>{ matter.say().reports_none() }</p> };
    }
    sort_by(&mut all, |one, other| {
        (one.due.is_none(), one.due).cmp(&(other.due.is_none(), other.due))
    });
    let rest = all.len().saturating_sub(ROWS);
    all.truncate(ROWS);
    html! {
        <>
            { plan::table(matter, None, all) }
            { and_more(matter, rest) }
        </>
    }
}

/// What the plan, the family and the comments leave to be decided, and lines for what else is.
fn decide(matter: &Matter<'_>) -> Html {
    let say = matter.say();
    let casework = matter.casework;
    let steps = &casework.plan.steps;
    let is_missing = |it: &&Step| it.progress == Progress::Missing;
    let is_open = |it: &&Step| {
        let is_going_on = matches!(
            it.progress,
            Progress::Planned | Progress::UnderWay | Progress::Waiting
        );
        is_going_on && (it.who.trim().is_empty() || it.due.is_none())
    };
    let about = |label, what| html! { <>{ label }{ ": " }{ what }</> };
    let text = |text: &str| html! { <span lang="">{ shortened(text) }</span> };
    let mut decisions = Vec::new();
    if steps.is_empty() {
        decisions.push(html! { { say.reports_meeting_decide_plan() } });
    }
    let missing = steps.iter().filter(is_missing);
    decisions.extend(missing.map(|it| {
        about(
            say.reports_meeting_decide_missing(),
            words::step(matter.setting, it),
        )
    }));
    if !casework.view.contest.trim().is_empty() {
        let contest = text(&casework.view.contest);
        decisions.push(about(say.reports_contest(), contest));
    }
    let open = steps.iter().filter(is_open);
    decisions.extend(open.map(|it| {
        about(
            say.reports_meeting_decide_who(),
            words::step(matter.setting, it),
        )
    }));
    let comments = casework.comments.iter().filter(|it| !it.is_resolved);
    decisions
        .extend(comments.map(|it| about(say.reports_meeting_decide_comment(), text(&it.text))));
    let rest = decisions.len().saturating_sub(DECISIONS);
    decisions.truncate(DECISIONS);
    html! {
        <>
            if !decisions.is_empty() {
                { items(decisions) }
            }
            { and_more(matter, rest) }
            { lines(2) }
        </>
    }
}

/// The beginning of a long text, cut between words.
fn shortened(text: &str) -> String {
    let text = text.trim();
    let Some((end, _)) = text.char_indices().nth(LETTERS) else {
        return text.to_owned();
    };
    let start = &text[..end];
    let whole = start
        .rfind(char::is_whitespace)
        .map_or(start, |at| &start[..at]);
    format!("{}…", whole.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_cut_between_words() {
        let short = shortened(&"реч ".repeat(60));
        assert!(short.ends_with("реч…"), "{short}");
        assert!(short.chars().count() <= LETTERS + 1, "{short}");
        assert_eq!(shortened(" реч "), "реч");
    }
}
