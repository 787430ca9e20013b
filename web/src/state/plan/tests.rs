use zajedno_casework::{Need, TaskKind};
use zajedno_core::id::{IndicatorId, ServiceId};

use super::*;

const NOW: &str = "2026-03-02T09:30:00.000Z";

fn changed(edits: impl IntoIterator<Item = PlanEdit>) -> Plan {
    let mut plan = Plan::default();
    for edit in edits {
        edit.apply(&mut plan, &Moment::new(NOW));
    }
    plan
}

fn id(text: &str) -> EntryId {
    EntryId::new(text)
}

fn step(text: &str) -> Step {
    own_step(id(text), Moment::new("2026-03-01T00:00:00.000Z"))
}

fn day(text: &str) -> Option<Date> {
    text.parse().ok()
}

#[test]
fn each_field_of_a_step_changes_by_itself_and_the_moment_with_it() {
    let edit = |edit| PlanEdit::Step(id("b"), edit);
    let plan = changed([
        PlanEdit::Add(step("a")),
        PlanEdit::Add(step("b")),
        edit(StepEdit::What("Разговор са школом".into())),
        edit(StepEdit::Child(Some("А".into()))),
        edit(StepEdit::Who("Мира".into())),
        edit(StepEdit::Due(day("2026-03-20"))),
        edit(StepEdit::Progress(Progress::UnderWay)),
        edit(StepEdit::Outcome("Договорено".into())),
        // Of a step that is gone nothing changes.
        PlanEdit::Step(id("c"), StepEdit::Who("Ана".into())),
    ]);
    let expected = Step {
        changed: Moment::new(NOW),
        what: "Разговор са школом".into(),
        child: Some("А".into()),
        who: "Мира".into(),
        due: day("2026-03-20"),
        progress: Progress::UnderWay,
        outcome: "Договорено".into(),
        ..step("b")
    };
    assert_eq!(plan.steps, [step("a"), expected]);
}

#[test]
fn a_step_is_removed_and_the_others_stay() {
    let plan = changed([
        PlanEdit::Add(step("a")),
        PlanEdit::Add(step("b")),
        PlanEdit::Remove(id("a")),
    ]);
    assert_eq!(plan.steps, [step("b")]);
}

fn key(child: &str) -> TaskKey {
    TaskKey {
        kind: TaskKind::Verify,
        child: child.into(),
        of: "harm_evidence".into(),
    }
}

#[test]
fn what_came_of_a_task_is_written_and_gone_once_it_is_empty() {
    let written = |edits: Vec<TaskEdit>| {
        let edits = edits.into_iter();
        changed(edits.map(|edit| PlanEdit::Task(key("А"), edit)))
    };
    let plan = written(vec![
        TaskEdit::Who("Мира".into()),
        TaskEdit::DoneOn(day("2026-03-02")),
        TaskEdit::Outcome("Потврђено".into()),
    ]);
    let done = TaskDone {
        task: key("А"),
        changed: Moment::new(NOW),
        who: "Мира".into(),
        done_on: day("2026-03-02"),
        outcome: "Потврђено".into(),
    };
    assert_eq!(plan.tasks, [done]);
    let emptied = written(vec![
        TaskEdit::Who("Мира".into()),
        TaskEdit::Who(String::new()),
    ]);
    assert_eq!(emptied, Plan::default());
}

#[test]
fn what_is_written_of_a_task_stays_when_the_answers_no_longer_open_it() {
    let plan =
        changed(["А", "Б"].map(|child| PlanEdit::Task(key(child), TaskEdit::Who("Мира".into()))));
    let task = |children: Vec<&'static str>| Task {
        key: key(children[0]),
        children,
        is_of_family: true,
        due: None,
        done: None,
    };
    let codes = |tasks: &[Task<'_>]| -> Vec<String> {
        let earlier = earlier(&plan, tasks).into_iter();
        earlier.map(|it| it.task.child.clone()).collect()
    };
    assert_eq!(codes(&[]), ["А", "Б"]);
    assert_eq!(codes(&[task(vec!["Б"])]), ["А"]);
    assert!(codes(&[task(vec!["А", "Б"])]).is_empty());
}

#[test]
fn a_conference_is_there_while_anything_is_written_of_it() {
    let plan = changed([
        PlanEdit::Conference(ConferenceEdit::On(day("2026-04-01"))),
        PlanEdit::Conference(ConferenceEdit::Who("Бака".into())),
        PlanEdit::Conference(ConferenceEdit::Agreed("Викендом код баке".into())),
    ]);
    let expected = Conference {
        changed: Moment::new(NOW),
        on: day("2026-04-01"),
        who: "Бака".into(),
        agreed: "Викендом код баке".into(),
    };
    assert_eq!(plan.conference, Some(expected));
    let emptied = changed([
        PlanEdit::Conference(ConferenceEdit::Who("Бака".into())),
        PlanEdit::Conference(ConferenceEdit::Who(String::new())),
    ]);
    assert_eq!(emptied.conference, None);
}

#[test]
fn a_goal_is_chosen_and_taken_back_and_its_words_stay() {
    let plan = changed([
        PlanEdit::Goal(Some(Goal::ReturnHome)),
        PlanEdit::GoalInWords("До лета".into()),
        PlanEdit::Goal(None),
    ]);
    assert_eq!((plan.goal, plan.goal_in_words.as_str()), (None, "До лета"));
}

#[test]
fn a_term_has_passed_the_day_after() {
    let term = |due: &str| Term::of(day(due).unwrap(), day("2026-03-02").unwrap());
    let terms = ["2026-03-01", "2026-03-02", "2026-03-03"].map(term);
    assert_eq!(terms, [Term::Past, Term::Today, Term::ToCome]);
}

#[test]
fn a_proposed_service_becomes_a_step_for_whom_it_is_and_says_when_there_is_none_here() {
    let need = |child: Option<&str>, indicator: &str| Need {
        child: child.map(ToOwned::to_owned),
        indicator: IndicatorId::new(indicator),
        could_lower: false,
    };
    let step = |answers, availability| {
        let proposal = Proposal {
            service: ServiceId::new("respite"),
            answers,
            steps: Vec::new(),
            local: Vec::new(),
            availability,
        };
        step_of(&proposal, id("a"), Moment::new(NOW))
    };
    let for_one = step(
        vec![need(Some("А"), "one"), need(Some("А"), "two")],
        Some(Availability::Missing),
    );
    assert_eq!(for_one.service, Some(ServiceId::new("respite")));
    assert_eq!(for_one.answers, ["one", "two"].map(IndicatorId::new));
    assert_eq!(
        (for_one.child.as_deref(), for_one.progress),
        (Some("А"), Progress::Missing)
    );
    let for_two = step(
        vec![need(Some("А"), "one"), need(Some("Б"), "one")],
        Some(Availability::WaitingList),
    );
    assert_eq!(for_two.answers, [IndicatorId::new("one")]);
    assert_eq!((for_two.child, for_two.progress), (None, Progress::Planned));
}
